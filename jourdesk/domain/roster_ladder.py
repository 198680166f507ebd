"""Who stands first in the ladder tonight: the politician who has the roster, without anybody being taken away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from jourdesk.domain.roster import DECIDER, Roster, on_duty


class Rung(Protocol):
    """A step of a ladder, as far as the order goes."""

    @property
    def key(self) -> str:
        """The decider's key."""
        ...


R = TypeVar("R", bound=Rung)


def order_by_roster(rungs: Iterable[R], roster: Roster, board: str, at: datetime) -> tuple[R, ...]:
    """Put those who have the politicians' roster first; the others keep their order behind them.

    Whether somebody may decide is another question: a rostered decider without a mandate stands first with her reason.

    Args:
        rungs: The ladder, in the order of the register.
        roster: The roster of the board.
        board: The board.
        at: An aware instant.
    """
    return first_in_line(rungs, on_duty(roster, at).people(DECIDER, board))


def first_in_line(rungs: Iterable[R], on: Sequence[str]) -> tuple[R, ...]:
    """Put some keys first, in their order; the others keep theirs behind them."""
    return tuple(sorted(rungs, key=lambda rung: on.index(rung.key) if rung.key in on else len(on)))
