"""A table as a file that a Swedish Excel opens: semicolons, decimal commas, UTF-8 with its mark."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

Cell = str | int | float | None
HIDDEN = "–"
_BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_table(rows: Iterable[Iterable[Cell]]) -> str:
    """Write rows, each of its own length.

    Args:
        rows: Cells: texts as they are, except that none is read as a formula; numbers with a decimal comma where one is needed;
            None is a number that is hidden, a dash.

    Returns:
        The whole file, with the mark of its encoding first.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([_written(cell) for cell in row])
    return _BOM + out.getvalue()


def _written(cell: Cell) -> str:
    if cell is None:
        return HIDDEN
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_FORMULA) else cell
    return f"{cell:.15g}".replace(".", ",") if isinstance(cell, float) else str(cell)
