"""Rosters as they lie in the store: which streams to read, what they are measured by, and what people are called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.fact import Fact
from jourdesk.domain.problems import Refused
from jourdesk.domain.roster import PlannedShift, Roster
from jourdesk.domain.roster_days import PREFIX, month_before
from jourdesk.domain.roster_fold import board_of, fold_roster, streams_of_swaps
from jourdesk.domain.roster_rules import RULES_STREAM, RosterRules, rules_of
from jourdesk.domain.workdays import ONE_DAY
from jourdesk.usecases.pages.ladders import decider_name
from jourdesk.usecases.ports import Desk, Unit

STAFF = ""
"""The board of a staff roster."""

_MONTH_DAYS = 31


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChoice:
    """Somebody who can be given a shift. ``board`` is empty for staff."""

    key: str
    name: str
    title: str
    board: str = ""
    phone: str = ""

    def __repr__(self) -> str:
        """Show the key of a decider, nothing of staff."""
        return f"PersonChoice({self.board})"


def roster_rules(desk: Desk, unit: Unit) -> RosterRules:
    """Give the measures in force."""
    return rules_of(desk.register, unit.facts(RULES_STREAM))


def load_roster(unit: Unit, first: date, last: date, *, boards: Iterable[str] | None = None) -> Roster:
    """Add up the rosters in which shifts of a period may lie.

    A shift lies in the month in which it begins, so the month before is read too; so are the months of the shifts that were
    swapped against one of these.

    Args:
        unit: The transaction.
        first: The first day.
        last: The last day, included.
        boards: Whose: ``""`` is the staff; None means everybody's.
    """
    chosen = None if boards is None else set(boards)
    names = [name for month in _months(first, last) for name in unit.streams_named(f"{PREFIX}{month:%Y-%m}")]
    read = {name: unit.facts(name) for name in names if chosen is None or board_of(name) in chosen}
    beyond = streams_of_swaps(_all(read)) - read.keys()
    return fold_roster([*_all(read), *(fact for name in sorted(beyond) for fact in unit.facts(name))])


def find_shift(unit: Unit, shift: str, begins: datetime, *, board: str | None = None) -> PlannedShift:
    """Find a shift by its id and its begin.

    Raises:
        Refused: ``roster.shift`` when there is none.
    """
    day = local_day(begins)
    boards = None if board is None else (board,)
    found = load_roster(unit, day, day + _MONTH_DAYS * ONE_DAY, boards=boards).shift(shift)
    if found is None:
        raise Refused("roster.shift")
    return found


def person_name(desk: Desk, key: str) -> str:
    """Name a person of the roster: by the register where it knows her, else as she is written."""
    names = [user.name for user in desk.register.users if user.key == key]
    if names:
        return names[-1]  # The latest row: she may have changed her name.
    return decider_name(desk, key) if key != "jour" else key


def person_phone(desk: Desk, key: str) -> str:
    """Give the number of a person of the roster; empty where the register has none."""
    rows = (
        *(user.phone for user in desk.register.users if user.key == key),
        *(decider.phone for decider in desk.register.deciders if decider.key == key),
        *(row.phone for row in desk.register.on_calls if row.name == key),
    )
    return next((phone for phone in rows if phone), "")


def own_key(desk: Desk) -> str:
    """Give the key of the person at the desk: the user of that name, else the name itself."""
    name = desk.author.by
    return next((user.key for user in desk.register.users if name in (user.key, user.name)), name)


def people_of(desk: Desk, board: str, day: date) -> tuple[PersonChoice, ...]:
    """List who can be given a shift: the staff, or the deciders of a board.

    Args:
        desk: The desk.
        board: The board; empty for the staff.
        day: Rows that had ended before it are left out.
    """
    return _deciders(desk, board, day) if board else _staff(desk, day)


def _deciders(desk: Desk, board: str, day: date) -> tuple[PersonChoice, ...]:
    rows = [
        decider
        for decider in desk.register.deciders
        if desk.register.top_board(decider.board) == board
        and not (decider.period is not None and decider.period.ended_before(day))
    ]
    return tuple(
        PersonChoice(
            key=row.key,
            name=decider_name(desk, row.key),
            title=desk.names.label("decider-roles", row.role),
            board=board,
            phone=row.phone or "",
        )
        for row in sorted(rows, key=lambda row: row.order)
    )


def _staff(desk: Desk, day: date) -> tuple[PersonChoice, ...]:
    found: dict[str, PersonChoice] = {}
    for user in desk.register.users:
        roles = [role for role in user.roles if role.role == "jour"]
        ended = [period for period in (user.period, *(role.period for role in roles)) if period is not None]
        if roles and not any(period.ended_before(day) for period in ended):
            found[user.key] = PersonChoice(key=user.key, name=user.name, title=user.title, phone=user.phone or "")
    for row in desk.register.person_roles:
        if row.valid_to is None or row.valid_to >= day:
            name = person_name(desk, row.person)
            found.setdefault(row.person, PersonChoice(key=row.person, name=name, title=row.title))
    for manager in desk.register.on_calls:
        if manager.period is None or not manager.period.ended_before(day):
            title = desk.names.label("roster-roles", "manager")
            found.setdefault(
                manager.name, PersonChoice(key=manager.name, name=manager.name, title=title, phone=manager.phone)
            )
    return tuple(sorted(found.values(), key=lambda choice: choice.name))


def role_name(desk: Desk, role: str) -> str:
    """Say what a role is called, with a small first letter."""
    return desk.names.label("roster-roles", role)


def board_name(desk: Desk, board: str) -> str:
    """Name a board with its municipality, so that two of the same name are told apart."""
    row = desk.register.board(board)
    return f"{row.name}, {desk.names.municipality(row.municipality)}" if row is not None else board


def boards_kept(desk: Desk, rules: RosterRules, roster: Roster) -> tuple[str, ...]:
    """Name the boards whose roster must be filled: those that the measures name, else those that keep one."""
    return rules.boards or tuple(board for board in roster.boards() if desk.register.board(board) is not None)


def _months(first: date, last: date) -> list[date]:
    months, month = [], month_before(first)
    while month <= last:
        months.append(month)
        month = (month + _MONTH_DAYS * ONE_DAY).replace(day=1)
    return months


def _all(read: dict[str, tuple[Fact, ...]]) -> list[Fact]:
    return [fact for facts in read.values() for fact in facts]
