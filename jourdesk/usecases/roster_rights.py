"""Who may write what in a roster, refused in one sentence."""

from __future__ import annotations

from typing import Final

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.problems import Refused
from jourdesk.domain.roster import Swap
from jourdesk.usecases.own_unit import own_unit
from jourdesk.usecases.ports import Desk, Unit
from jourdesk.usecases.roster_reading import own_key, people_of

ROLE_SETTING: Final = "worker.role"
"""The setting that says in which role somebody sits at the desk."""

ADMIN, IFO = "admin", "ifo"
ON_DUTY: Final = ("jour", "backup")


def may_plan(desk: Desk, unit: Unit, board: str = "") -> bool:
    """Tell whether the person at the desk may plan a roster: the coordinator any, a unit that of its own board's politicians."""
    role = unit.setting(ROLE_SETTING)
    return role == ADMIN or (role == IFO and bool(board) and _own_board(desk, unit, board))


def require_planner(desk: Desk, unit: Unit, board: str = "") -> None:
    """Say no to somebody who may not plan a roster.

    Raises:
        Refused: ``roster.not-coordinator``, or ``roster.not-your-board`` for a unit of another board.
    """
    if may_plan(desk, unit, board):
        return
    own = unit.setting(ROLE_SETTING) == IFO and board
    raise Refused("roster.not-your-board" if own else "roster.not-coordinator")


def require_hand(desk: Desk, unit: Unit, board: str = "") -> None:
    """Say no to somebody who may neither plan a roster nor is on duty: takes over nothing, swaps nothing.

    Raises:
        Refused: ``roster.not-on-duty``.
    """
    if unit.setting(ROLE_SETTING) not in ON_DUTY and not may_plan(desk, unit, board):
        raise Refused("roster.not-on-duty")


def require_voice(desk: Desk, unit: Unit, swap: Swap, person: str, board: str = "") -> None:
    """Say no to somebody who answers for another; the coordinator may, who has both on the telephone.

    Raises:
        Refused: ``roster.swap-not-yours``.
    """
    if person not in (swap.giver, swap.taker) or (person != own_key(desk) and not may_plan(desk, unit, board)):
        raise Refused("roster.swap-not-yours", field="person")


def require_person(desk: Desk, board: str, person: str) -> None:
    """Say no to somebody whom the register does not name. Where it names nobody of the staff, any name will do.

    Raises:
        Refused: ``roster.person``.
    """
    known = people_of(desk, board, local_day(desk.now()))
    if person and (known or board) and all(choice.key != person for choice in known):
        raise Refused("roster.person", field="person")


def _own_board(desk: Desk, unit: Unit, board: str) -> bool:
    home = desk.register.unit(own_unit(unit))
    # A desk that has never been let in anywhere is one for all, as in training.
    return home is None or desk.register.top_board(home.board) == board
