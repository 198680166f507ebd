"""The weekend of the demo: from Thursday's watch to Monday's accepted handovers, over three desks and a host.

Everything goes through the use cases of the screens. What did not come out as it should is a lack.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from jourdesk.cli.demo_told import Weekend
from jourdesk.domain.circumstances import STOCKHOLM

if TYPE_CHECKING:
    from jourdesk.app.demo import DemoClock
    from jourdesk.app.three_desks import Seat, ThreeDesks
    from jourdesk.domain.night import Night
    from jourdesk.usecases.ports import Desk
    from jourdesk.usecases.read_handovers import HandoverLine

_FILE = "nyarshelgen.toml"
_FIRST, _SECOND = "S. Wallin", "J. Hedlid"
_UNIT, _RECEIVER = "2282-barn", "M. Sand"
_NIGHTS = (date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2), date(2027, 1, 3))


def example_weekend() -> Night:
    """Read the invented weekend that ships with the program."""
    from jourdesk.wire.night_toml import read_night

    shipped = files("jourdesk.resources") / "examples" / "nights" / _FILE
    return read_night(shipped.read_text(encoding="utf-8"), file=_FILE)


def play_weekend(*, source: Path | str | None = None) -> Weekend:
    """Play the weekend.

    Args:
        source: Where the host keeps what it is given; absent means a throw-away folder.
    """
    from jourdesk.app.demo import DemoClock, example_register
    from jourdesk.app.three_desks import open_three_desks
    from jourdesk.domain.directory_entries import UnitMade
    from jourdesk.usecases.import_register import import_register

    night, told = example_weekend(), Weekend()
    clock = DemoClock(night.begins - timedelta(hours=1))
    unit = UnitMade(unit=_UNIT, name="Mottagning barn och unga", municipality="2282")
    with (
        tempfile.TemporaryDirectory(prefix="jourdesk-demo-") as folder,
        open_three_desks(
            Path(folder), clock, worker=_FIRST, title=night.worker_title, unit=unit, source=source
        ) as three,
    ):
        import_register(three.first.demo.desk, text=example_register())
        _as(three.second, _SECOND, "socionom")
        _as(three.receiving, _RECEIVER, "socialsekreterare")
        _all(three)
        played = _Played(three, clock, night, told)
        played.thursday()
        played.friday()
        played.saturday()
        played.monday()
    return told


class _Played:
    """The weekend, day by day."""

    def __init__(self, three: ThreeDesks, clock: DemoClock, night: Night, told: Weekend) -> None:
        self.three, self.clock, self.night, self.told = three, clock, night, told
        self.one, self.two, self.unit = (seat.demo.desk for seat in three.seats)
        self.calls: dict[str, str] = {}

    def thursday(self) -> None:
        """A watch from the day, the roster, two contacts on either side of midnight."""
        self._watch()
        self._roster()
        self._play(self.three.first, _FIRST, ("man-before", "man-after"), until=_at(_NIGHTS[1], 8))
        before, after = (self._made(key) for key in ("man-before", "man-after"))
        self.told.say(before.received, f"{before.label} i Ånge: {before.board}, {before.unit}")
        self.told.say(after.received, f"samma man efter tolvslaget: {after.board}, {after.unit}")
        self.told.need(before.board != after.board, "nämnden byttes inte vid tolvslaget")

    def friday(self) -> None:
        """A child is taken into care; at ten past two the shift changes hands."""
        self._turn(_at(_NIGHTS[1], 16))
        self._play(self.three.first, _FIRST, ("girl-4",), until=_at(_NIGHTS[2], 8), swap=True)
        made = self._made("girl-4")
        self.told.say(made.made or made.received, f"{made.label} lämnas till {made.unit}, {made.municipality}")

    def saturday(self) -> None:
        """The second desk takes the rest of the weekend."""
        _all(self.three)
        self._play(self.three.second, _SECOND, ("boy-17", "food"), until=_at(_NIGHTS[3], 23))
        made = self._made("boy-17", self.two)
        self.told.say(made.made or made.received, f"{made.label} lämnas till {made.unit}")

    def monday(self) -> None:
        """What was left is handed over by the clock; the unit accepts, returns; what nobody takes escalates."""
        from jourdesk.cli.demo_monday import Monday

        Monday(self.three, self.told, self.calls).play(self._turn)

    def _watch(self) -> None:
        from jourdesk.domain.watch_events import WatchSent
        from jourdesk.usecases.read_watches import read_watches
        from jourdesk.usecases.send_watch import send_watch
        from jourdesk.usecases.tick_watch import tick_watch

        sent = WatchSent(
            unit=_UNIT,
            headline="Mamman kan ringa i helgen",
            name="Jenny Granmyr",
            number="",
            born="1996-02-11",
            protected="none",
            municipality="2282",
            situation="Mamman är ensam med flickan hela helgen och har druckit vid två tillfällen i december.",
            plan="Prata med henne. Mormor i Sollefteå kan komma.",
            plan_b="Åk dit tillsammans med bakjouren.",
            risks="Svarar inte alltid i telefon.",
            approved_by="A. Lindmark",
            contact="070-174 06 85",
            valid_from=self.clock(),
            valid_until=_at(_NIGHTS[3], 20),
        )
        send_watch(self.unit, sent)
        self.told.say(self.clock(), "Kramfors skickar en bevakning inför helgen")
        self._turn(_at(_NIGHTS[0], 16))
        _all(self.three)
        waiting = read_watches(self.one, tonight=True).to_tick
        for line in waiting:
            tick_watch(self.one, watch=line.key, revision=line.revision)
        self.told.need(len(waiting) == 1, "bevakningen kom inte till jouren")
        self.told.say(self.clock(), f"{_FIRST} läser in sig och kvitterar {len(waiting)} bevakning")

    def _roster(self) -> None:
        from jourdesk.domain.roster_draft import ShiftDraft
        from jourdesk.usecases.plan_shift import plan_shifts

        drafts = []
        for night in _NIGHTS:
            begins, ends = _at(night, 16), _at(night + timedelta(days=1), 8)
            jour, backup = (_FIRST, _SECOND) if night < _NIGHTS[2] else (_SECOND, _FIRST)
            drafts += [
                ShiftDraft(role=role, begins=max(begins, self.clock() + timedelta(minutes=1)), ends=ends, person=person)
                for role, person in (("jour", jour), ("backup", backup))
            ]
        _role(self.one, "admin")
        plan_shifts(self.one, drafts, source="")
        _role(self.one, "jour")
        _role(self.two, "jour")
        _all(self.three)

    def _swap(self, at: datetime) -> None:
        """Ten past two: the worker is ill; the second line takes the shift over, on her own desk, without asking anybody."""
        from jourdesk.usecases.read_on_duty import read_on_duty
        from jourdesk.usecases.take_over_shift import take_over_shift

        self._turn(at)
        _all(self.three)
        on = next(post for post in read_on_duty(self.two).staff if post.role == "jour")
        take_over_shift(self.two, shift=on.shift, begins=_at(_NIGHTS[1], 16), reason="Wallin är sjuk")
        _all(self.three)
        after = next(post for post in read_on_duty(self.one).staff if post.role == "jour")
        self.told.say(self.clock(), f"{after.name} tar över passet från {after.instead_of}; alla skrivbord ser det")
        self.told.need(on.name == _FIRST and after.name == _SECOND and after.override, "passet bytte inte hand 02.10")

    def _play(self, seat: Seat, worker: str, keys: tuple[str, ...], *, until: datetime, swap: bool = False) -> None:
        """Play contacts on one desk up to an instant, and let everybody have them."""
        from jourdesk.usecases.play_night import Progress, play_night

        contacts = tuple(one for one in self.night.contacts if one.key in keys)
        ill = _at(_NIGHTS[2], 2, 10)
        last = max((act.at for one in contacts for act in one.acts if act.at < ill), default=ill)

        def between(progress: Progress) -> None:
            nonlocal swap
            if swap and progress.at == last:
                swap = False
                self._swap(ill)

        begins = max(self.night.begins, self.clock())
        night = replace(self.night, contacts=contacts, worker=worker, begins=begins, ends=until)
        for contact in play_night(seat.demo.desk, night, clock=self.clock, until=until, tell=between).contacts:
            self.calls[contact.key] = contact.call
        _all(self.three)

    def _made(self, key: str, desk: Desk | None = None) -> HandoverLine:
        from jourdesk.usecases.read_handovers import read_handover

        reading = desk or self.one
        with reading.unit() as unit:
            call = unit.call(self.calls[key])
        assert call is not None
        line = read_handover(reading, call=call.id, persons=(call.persons[0].ref,)).line
        self.told.need(line.state == "made", f"{key} är inte lämnad")
        return line

    def _turn(self, to: datetime) -> None:
        self.clock.at = max(self.clock.at, to)


def _as(seat: Seat, worker: str, title: str) -> None:
    """Sit somebody down at a desk."""
    desk = seat.demo.desk
    desk.author = replace(desk.author, by=worker, typed_by=worker, title=title)


def _role(desk: Desk, role: str) -> None:
    with desk.unit() as unit:
        unit.set_setting("worker.role", role)


def _all(three: ThreeDesks) -> None:
    """Let each desk make its trip, twice: who went first then has what the others brought."""
    for seat in (*three.seats, *three.seats):
        seat.road.trip()


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), STOCKHOLM)
