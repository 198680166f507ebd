"""The code lists as a register changes them: a word of its own, a code that is new, a code that is used no more."""

from collections.abc import Iterable
from datetime import date

from jourdesk.domain.period import holds
from jourdesk.domain.register_tables import Code


def word_of(codes: Iterable[Code], kind: str, code: str, day: date) -> str | None:
    """Give the register's own word for a code: the one that holds on a day, else its latest; None where it has none.

    A code that is used no more keeps its word: old calls are read with it.
    """
    rows = [row for row in codes if (row.list, row.code) == (kind, code)]
    now = [row for row in rows if holds(row.period, day)]
    return (now or rows)[-1].sv if rows else None


def list_on(
    codes: Iterable[Code], kind: str, shipped: Iterable[tuple[str, str]], day: date
) -> tuple[tuple[str, str], ...]:
    """List what can be chosen on a day.

    Args:
        codes: The register's rows.
        kind: The list, such as ``callers``.
        shipped: Code and word of the list that ships with the program.
        day: The day.

    Returns:
        Code and word: the shipped ones in their order with the register's words, without those that the register has ended or
        not yet begun, then the register's own.
    """
    rows = [row for row in codes if row.list == kind]
    words = dict(shipped)
    for row in rows:
        if holds(row.period, day):
            words[row.code] = row.sv
        elif not any(other.code == row.code and holds(other.period, day) for other in rows):
            words.pop(row.code, None)
    return tuple(words.items())
