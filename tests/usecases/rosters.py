"""A desk with people to plan, for tests of rosters on a real store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from jourdesk.app import DemoDesk
from jourdesk.domain.fact import Author
from jourdesk.domain.period import Period
from jourdesk.domain.register_tables import OnCall, PersonRole, User, UserRole
from jourdesk.domain.roster_days import window
from jourdesk.domain.roster_draft import ShiftDraft
from jourdesk.domain.roster_rules import RosterRules
from jourdesk.usecases.enrol_desk import HOME
from jourdesk.usecases.plan_shift import plan_shift
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_roster import read_roster
from jourdesk.usecases.roster_values import RosterCell, RosterMonth, ShiftCell
from tests.desks import open_test_desk
from tests.roster import wall

PEOPLE = {"wallin": "S. Wallin", "hedlid": "J. Hedlid", "norrby": "M. Norrby", "asp": "L. Åstrand"}
BOARD = "2280-vn"
COORDINATOR = Author(by="E. Rönnfall", typed_by="E. Rönnfall", title="samordnare", desk="desk-1")
NOVEMBER = "2026-11-23 10:00"
DECEMBER = (2026, 12)


@contextmanager
def roster_desk(folder: Path, *, at: str = NOVEMBER, role: str = "admin") -> Iterator[DemoDesk]:
    """Open a desk with four of the staff in its register, in the hands of the coordinator unless another role is named."""
    with open_test_desk(folder, at=wall(at)) as demo:
        desk = demo.desk
        desk.register = replace(
            desk.register,
            users=(
                *(
                    User(key=key, name=name, phone="070-174 06 10", roles=(UserRole(role="jour"),))
                    for key, name in PEOPLE.items()
                ),
                User(key="kurt", name="K. Slut", roles=(UserRole(role="jour", period=_until("2026-01-31")),)),
                User(key="office", name="E. Rönnfall", roles=(UserRole(role="admin"),)),
            ),
            person_roles=(
                PersonRole(person="wallin", title="socialsekreterare", municipality="2280"),
                PersonRole(person="pool", title="timvikarie", municipality="2280"),
                PersonRole(person="gone", title="timvikarie", municipality="2280", valid_to=date(2026, 1, 31)),
            ),
            on_calls=(
                OnCall(name="B. Chef", phone="070-174 06 11"),
                OnCall(name="A. Fordom", phone="070-174 06 12", period=_until("2026-01-31")),
            ),
        )
        sit(desk, "E. Rönnfall", role)
        yield demo


def _until(day: str) -> Period:
    return Period(valid_from=date(2020, 1, 1), valid_to=date.fromisoformat(day))


def sit(desk: Desk, name: str, role: str, unit: str = "") -> None:
    """Let somebody sit down at the desk."""
    desk.author = Author(by=name, typed_by=name, title="socialsekreterare", desk=desk.author.desk)
    with desk.unit() as store:
        store.set_setting("worker.role", role)
        store.set_setting(HOME, unit)


def draft(person: str, day: str, *, role: str = "jour", board: str = "", **more: object) -> ShiftDraft:
    """Mean to plan the own shift of a day."""
    hours = window(date.fromisoformat(day), RosterRules())
    made = ShiftDraft(role=role, board=board, person=person, begins=hours.begins, ends=hours.ends)
    return replace(made, **more)  # type: ignore[arg-type]  # fields by name


def plan(desk: Desk, person: str, day: str, *, role: str = "jour", board: str = "") -> ShiftCell:
    """Plan the own shift of a day and give it as the grid shows it."""
    plan_shift(desk, draft(person, day, role=role, board=board))
    return shift_on(desk, day, role=role, board=board)


def month_of(desk: Desk, day: str = "2026-12-01", board: str = "") -> RosterMonth:
    """Read the month of a day."""
    on = date.fromisoformat(day)
    return read_roster(desk, year=on.year, month=on.month, board=board)


def cell_on(desk: Desk, day: str, *, role: str = "jour", board: str = "") -> RosterCell:
    """Read one cell of the grid."""
    month = month_of(desk, day, board)
    on = next(one for one in month.days if one.day == date.fromisoformat(day))
    return next(cell for cell in on.cells if cell.role == role)


def shift_on(desk: Desk, day: str, *, role: str = "jour", board: str = "") -> ShiftCell:
    """Read the last shift of a cell of the grid."""
    return cell_on(desk, day, role=role, board=board).shifts[-1]


def turn_clock(demo: DemoDesk, at: str) -> datetime:
    """Turn the clock to a Stockholm time."""
    moment = wall(at)
    demo.clock.at = moment
    return moment
