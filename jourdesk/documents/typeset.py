"""Set a paper: in memory, without network, as tagged PDF/A-2a and PDF/UA-1.

What people have typed reaches the typesetter as JSON data only. Its own error messages quote the text that failed, so none of
them is passed on.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Any

import typst

from jourdesk.documents.glyphs import bound, coverage, readable
from jourdesk.domain.paper import Boxes, Clocks, Paper, Prose, Quote, Rows, Table
from jourdesk.domain.paper_grid import MonthGrid
from jourdesk.domain.papers.words import local
from jourdesk.domain.problems import Unavailable

_SOURCES = ("paper.typ", "blocks.typ", "grid.typ", "signs.typ")
_SHOWN_BY = ("Inter-Regular.otf", "DejaVuSans.ttf")
_STANDARDS = ["a-2a", "ua-1"]
_BLOCKS: dict[type, str] = {
    Rows: "rows",
    Prose: "prose",
    Table: "table",
    Clocks: "clocks",
    Quote: "quote",
    Boxes: "boxes",
    MonthGrid: "grid",
}
_FAILURES = (typst.TypstError, RuntimeError, OSError)
_SUBSTITUTION = (
    "Tecken som inte går att skriva ut står som kod inom hakparentes, till exempel [U+1F52A]. "
    "Originalet finns i journalen."
)


def typeset(paper: Paper) -> bytes:
    """Set a paper as PDF.

    Args:
        paper: What stands on it.

    Returns:
        A PDF file: A4, tagged, in Swedish, with all typefaces inside. The same paper gives the same bytes.

    Raises:
        Unavailable: ``documents.failed`` when it could not be set; the problem tells nothing of what stands on the paper.
    """
    pages = _compiled(paper, format="pdf", pdf_standards=_STANDARDS)
    return pages if isinstance(pages, bytes) else b"".join(pages)


def pictures(paper: Paper, *, ppi: float = 110) -> tuple[bytes, ...]:
    """Set a paper as pictures to look at before it is printed.

    Args:
        paper: What stands on it.
        ppi: Pixels an inch; 110 makes a page some 910 pixels wide.

    Returns:
        One PNG file a page, in order.

    Raises:
        Unavailable: ``documents.failed``, as for ``typeset``.
    """
    pages = _compiled(paper, format="png", ppi=ppi)
    return (pages,) if isinstance(pages, bytes) else tuple(pages)


def warm_up() -> None:
    """Read templates and typefaces now, so that the first paper does not wait for them. Safe on any thread."""
    _sources()
    _fonts()
    _shown()


def _compiled(paper: Paper, **options: Any) -> bytes | list[bytes]:
    try:
        return _compile(paper, _shown(), options)
    except _FAILURES:
        pass
    # A shaping rule can ask for a glyph that the tables do not show as missing: once more, with plain Latin letters alone.
    try:
        return _compile(paper, frozenset(range(0x20, 0x180)), options)
    except _FAILURES:
        raise Unavailable("documents.failed", kind=paper.kind) from None


def _compile(paper: Paper, shown: frozenset[int], options: dict[str, Any]) -> bytes | list[bytes]:
    result: bytes | list[bytes] = typst.compile(
        dict(_sources()),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"paper": json.dumps(_data(paper, shown), ensure_ascii=False)},
        timestamp=int(paper.made.timestamp()),
        **options,
    )
    return result


def _data(paper: Paper, shown: frozenset[int]) -> dict[str, Any]:
    plain = _Plain(shown)
    data: dict[str, Any] = plain.value(paper)
    made = local(paper.made)
    # The day and the clock on the wall: the only date that the file carries.
    data["made"] = {"year": made.year, "month": made.month, "day": made.day}
    data["substitution"] = _SUBSTITUTION if plain.substituted else ""
    return data


class _Plain:
    """Turns values into what JSON can hold, and remembers whether a character had to be replaced."""

    def __init__(self, shown: frozenset[int]) -> None:
        self._shows = shown.__contains__
        self.substituted = False

    def value(self, value: Any) -> Any:
        if isinstance(value, Enum):
            return value.value
        if isinstance(value, str):
            text, changed = readable(value, shows=self._shows)
            self.substituted = self.substituted or changed
            return bound(text)
        if isinstance(value, tuple):
            return [self.value(item) for item in value]
        if is_dataclass(value) and not isinstance(value, type):
            named = {field.name: self.value(getattr(value, field.name)) for field in fields(value)}
            return named | ({"type": _BLOCKS[type(value)]} if type(value) in _BLOCKS else {})
        return value if isinstance(value, int) or value is None else str(value)


@cache
def _sources() -> tuple[tuple[str, bytes], ...]:
    folder = files("jourdesk.resources") / "documents"
    return tuple(("main.typ" if name == "paper.typ" else name, (folder / name).read_bytes()) for name in _SOURCES)


@cache
def _fonts() -> typst.Fonts:
    folder = files("jourdesk.resources") / "fonts"
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])


@cache
def _shown() -> frozenset[int]:
    folder = files("jourdesk.resources") / "fonts"
    return frozenset().union(*(coverage((folder / name).read_bytes()) for name in _SHOWN_BY))
