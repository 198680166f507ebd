"""What the program does by itself is written in its own name, never in that of whoever happens to be on duty."""

from __future__ import annotations

from dataclasses import replace

from jourdesk.domain.fact import Author, Fact
from jourdesk.domain.secrecy import JOUR
from jourdesk.usecases.own_unit import own_unit
from jourdesk.usecases.ports import Desk, Unit

PROGRAM = "Jourdesk"
TITLE = "automatiskt"


def as_jourdesk(desk: Desk, *, next_id: str = "") -> Desk:
    """Give the same desk with the program as author.

    Args:
        desk: The desk; it is not changed.
        next_id: The id that it draws, where two desks that do the same are to draw the same.
    """
    author = Author(by=PROGRAM, typed_by=PROGRAM, title=TITLE, desk=desk.author.desk)
    return replace(desk, author=author, new_id=(lambda: next_id) if next_id else desk.new_id)


def is_of_the_jour(unit: Unit) -> bool:
    """Tell whether this desk is the duty service's, or the only one."""
    return own_unit(unit) in ("", JOUR)


def wrote_first(facts: tuple[Fact, ...], desk: Desk) -> bool:
    """Tell whether this desk wrote the first of some facts: it does what is due, and the others only if it does not."""
    return bool(facts) and facts[0].author.desk == desk.author.desk
