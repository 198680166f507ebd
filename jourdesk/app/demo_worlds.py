"""The worlds of the exercise: three throw-away desks and a host each, in the middle of the night or on Monday morning."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

from jourdesk.app.demo import DemoClock, DemoDesk, example_night, example_register, open_demo
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.directory_entries import UnitMade
from jourdesk.domain.fact import Author
from jourdesk.domain.roster_days import window
from jourdesk.domain.roster_draft import ShiftDraft
from jourdesk.domain.roster_rules import RosterRules
from jourdesk.ui.unlock.seats import SeatLine
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.open_record import open_record
from jourdesk.usecases.plan_shift import plan_shifts
from jourdesk.usecases.play_night import play_night
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.sign_in import NAME, ROLE, TITLE
from jourdesk.vault.device import Device

IN_THE_MIDDLE = timedelta(hours=8, minutes=31)
"""How far into the night the window opens: calls in progress, decisions under way."""
MORNING = timedelta(days=1, hours=15, minutes=58)
"""When the unit sits down: Monday, two minutes before it opens."""
_STAFF = ("S. Wallin", "J. Hedlid", "K. Östberg")
_World = tuple[DemoDesk, DemoDesk, DemoDesk]
_UNIT = UnitMade(unit="2282-barn", name="Mottagning barn och unga", municipality="2282")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sitting:
    """A seat: in which world, at which of its desks (0 and 1: the jour's, 2: the unit's), as whom."""

    line: SeatLine
    morning: bool
    desk: int
    name: str
    title: str
    role: str


SITTINGS = (
    _Sitting(
        line=SeatLine(
            key="jour", title="1. Jouren på natten", who="S. Wallin, natten till sön 22 nov, 00.31", mark=Mark.DUTY
        ),
        morning=False,
        desk=0,
        name="S. Wallin",
        title="socialsekreterare",
        role="jour",
    ),
    _Sitting(
        line=SeatLine(
            key="backup", title="2. Bakjouren", who="J. Hedlid, samma natt vid en annan dator", mark=Mark.BACKUP
        ),
        morning=False,
        desk=1,
        name="J. Hedlid",
        title="socionom",
        role="backup",
    ),
    _Sitting(
        line=SeatLine(key="ifo", title="3. Mottagningen i Kramfors", who="M. Sand, mån 23 nov 07.58", mark=Mark.SOON),
        morning=True,
        desk=2,
        name="M. Sand",
        title="socialsekreterare",
        role="ifo",
    ),
    _Sitting(
        line=SeatLine(key="admin", title="4. Samordnaren", who="E. Nyberg, mån 23 nov", mark=Mark.YES),
        morning=True,
        desk=0,
        name="E. Nyberg",
        title="samordnare",
        role="admin",
    ),
    _Sitting(
        line=SeatLine(
            key="reviewer",
            title="5. Granskaren",
            who="E. Nyberg för Socialnämnden i Kramfors, mån 23 nov",
            mark=Mark.YES,
        ),
        morning=True,
        desk=0,
        name="E. Nyberg",
        title="samordnare",
        role="reviewer",
    ),
)


class Worlds:
    """Makes each world when somebody first sits down in it. Everything runs on the store thread."""

    def __init__(self, opened: ExitStack, folder: Path, *, until: datetime | None = None) -> None:
        """Remember where to make them.

        Args:
            opened: Closes what is opened.
            folder: An empty folder that is thrown away.
            until: When the night stops; absent means in the middle of it.
        """
        self._opened, self._folder, self._until = opened, folder, until
        self._made: dict[bool, _World] = {}
        self._desk: DemoDesk | None = None

    def now(self) -> datetime:
        """Read the clock of the world that somebody sits in."""
        return self._desk.clock() if self._desk is not None else example_night().begins

    @property
    def device(self) -> Device:
        """The keys of the desk that somebody sits at."""
        assert self._desk is not None
        return self._desk.device

    def sit(self, key: str) -> Desk:
        """Give a desk, set for who sits there."""
        sitting = next(one for one in SITTINGS if one.line.key == key)
        if sitting.morning not in self._made:
            self._made[sitting.morning] = self._play(morning=sitting.morning)
        self._desk = self._made[sitting.morning][sitting.desk]
        desk = self._desk.desk
        desk.author = replace(desk.author, by=sitting.name, typed_by=sitting.name, title=sitting.title)
        with desk.unit() as unit:
            for setting, value in ((NAME, sitting.name), (TITLE, sitting.title), (ROLE, sitting.role)):
                unit.set_setting(setting, value)
        return desk

    def _play(self, *, morning: bool) -> _World:
        night = example_night()
        clock = DemoClock(night.begins - timedelta(hours=1))
        folder = self._folder / ("morning" if morning else "night")
        folder.mkdir(parents=True, exist_ok=True)
        desks, meet = self._desks(folder, clock)
        import_register(desks[0].desk, text=example_register())
        _plan(desks[0].desk, local_day(night.begins))
        until = None if morning else self._until or night.begins + IN_THE_MIDDLE
        played = play_night(desks[0].desk, night, clock=clock, until=until)
        if morning:
            # What was read in the night is there for the reviewer to go through.
            for contact in played.contacts:
                open_record(desks[0].desk, call=contact.call, purpose="list")
            clock.at = max(clock.at, night.begins + MORNING)
        meet()
        clock.run()
        return desks

    def _desks(self, folder: Path, clock: DemoClock) -> tuple[_World, Callable[[], object]]:
        """Make three desks and what lets them meet at the host; without the host's libraries one desk serves for all."""
        night = example_night()
        if any(find_spec(module) is None for module in ("starlette", "uvicorn")):
            author = Author(by=night.worker, typed_by=night.worker, title=night.worker_title, desk="demo")
            alone = self._opened.enter_context(open_demo(folder, night.begins, author=author, clock=clock))
            return (alone, alone, alone), lambda: None
        from jourdesk.app.three_desks import open_three_desks

        three = self._opened.enter_context(
            open_three_desks(folder, clock, worker=night.worker, title=night.worker_title, unit=_UNIT)
        )
        one, two, unit = three.seats
        return (one.demo, two.demo, unit.demo), lambda: [seat.road.trip() for seat in three.seats]


def _plan(desk: Desk, first: date) -> None:
    """Plan three weeks of jour and second line, so that somebody is on; one night is left open for the coordinator."""
    drafts = []
    for number in range(21):
        span = window(first + timedelta(days=number), RosterRules())
        people = (("jour", _STAFF[number % 3]), ("backup", _STAFF[(number + 1) % 3]))
        drafts += [
            ShiftDraft(
                role=role, begins=max(span.begins, desk.now() + timedelta(minutes=1)), ends=span.ends, person=person
            )
            for role, person in people
            if (number, role) != (9, "backup")
        ]
    with desk.unit() as unit:
        unit.set_setting(ROLE, "admin")
    plan_shifts(desk, drafts, source="")
