"""Desks that forget: two of the jour and one of the unit that receives, an invented night, and months that pass."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from jourdesk.app.demo import DemoClock, example_register
from jourdesk.app.road import store_of
from jourdesk.app.three_desks import Seat, ThreeDesks, open_three_desks
from jourdesk.domain.call import Call
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.directory_entries import UnitMade
from jourdesk.domain.events import HandoverMade, MunicipalityConfirmed
from jourdesk.domain.person import said
from jourdesk.domain.register_tables import Forgetting
from jourdesk.usecases.end_call import end_call
from jourdesk.usecases.forget_old import START, forget_next
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.seal_place import seal_place
from jourdesk.usecases.take_on import accept_handover, finish_handover
from jourdesk.wire.register_toml import read_register
from jourdesk.wire.register_write import write_register

BEGINS = datetime.fromisoformat("2026-11-21T23:40:00+01:00")
DAYS = 40
RECEIVES = UnitMade(unit="2282-barn", name="Kramfors barn och familj", municipality="2282")
WORDS = ("Kvistbergaskogen", "Zackarias", "Granlundh", "Hemvägstigen", "197001012380", "Utkastorden")
"""What stands in the contact and nowhere else: note, name, who rang (sealed), place (sealed), number, a draft."""


@dataclass
class County:
    """The desks, and the one clock."""

    three: ThreeDesks
    clock: DemoClock
    days: int | None = DAYS

    @property
    def first(self) -> Seat:
        """The desk where the contact was written."""
        return self.three.first

    def travel(self) -> None:
        """Let every desk make its trips."""
        for seat in (*self.three.seats, *self.three.seats):
            seat.road.trip()

    def later(self, **span: float) -> None:
        """Turn the clock; every desk is in touch the same day, as a desk in use is."""
        self.clock.at += timedelta(**span)
        for seat in self.three.seats:
            touch(seat)
        self.travel()

    def settled(self, call: str = "c1", *, done: bool = True) -> None:
        """Write a contact, hand it over, let the unit take it on and be done with it."""
        log(self.first, call, self.clock.at)
        with self.first.demo.desk.unit() as unit:
            unit.record(
                call,
                MunicipalityConfirmed(
                    person="p1", municipality="2282", board="2282-sn", rule="", reason="bor där", proposed="2282"
                ),
                HandoverMade(
                    handover=f"h-{call}", persons=("p1",), unit=RECEIVES.unit, board="2282-sn", paper="", gaps=()
                ),
            )
        end_call(self.first.demo.desk, call=call)
        self.travel()
        desk = self.three.receiving.demo.desk
        accept_handover(desk, call=call, handover=f"h-{call}", receiver="K. Dahl", first="Ringer")
        if done:
            finish_handover(desk, call=call, handover=f"h-{call}", outcome="Klart")
        self.travel()


def log(seat: Seat, call: str, at: datetime) -> None:
    """Write down who rang (sealed), a person, where she is (sealed), a note."""
    desk = seat.demo.desk
    person = said(
        name=f"Maj {WORDS[1]}", number=WORDS[4], born="1970-01-01", role="woman", present="2282", resident="2282"
    )
    log_call(
        desk,
        Draft(
            call=call,
            received=at,
            note=f"Hon är vid {WORDS[0]}.",
            caller=said(code="public", name=f"Britt {WORDS[2]}"),
            persons=(("p1", (*person, ("place_sealed", True))),),
        ),
    )
    seal_place(desk, call=call, person="p1", place=WORDS[3])


def touch(seat: Seat) -> None:
    """Leave something to send, so that the host answers for the desk today."""
    with seat.demo.desk.unit() as unit:
        unit.record(access_stream("2282-sn"), RecordOpened(call="c0", reader="P", purpose="list"))


def forgotten_by(seat: Seat) -> int:
    """Let a desk go through all that it has, look by look, as its job does; tell how many it forgot."""
    count, after = 0, START
    while True:
        done = forget_next(seat.demo.desk, after)
        count += done.forgotten
        if done.after is None or done.busy:
            return count
        after = done.after


def call_of(seat: Seat, name: str = "c1") -> Call | None:
    """Read a folded call."""
    with seat.demo.desk.unit() as unit:
        return unit.call(name)


def words_in(seat: Seat) -> dict[str, list[str]]:
    """Look through every column of every table for what stood in the contact, in any letter and form."""
    found: dict[str, list[str]] = {}
    with store_of(seat.demo.desk).unit(seat.demo.desk.author) as unit:
        tables = unit.connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
        for table in tables:
            for row in unit.connection.execute(text(f'SELECT * FROM "{table}"')):
                whole = " ".join(one.decode("utf-8", "replace") if isinstance(one, bytes) else str(one) for one in row)
                for word in WORDS:
                    if word.casefold() in whole.casefold():
                        found.setdefault(word, []).append(table)
    return found


@contextmanager
def open_county(folder: Path, *, days: int | None = DAYS) -> Iterator[County]:
    """Let three desks in, with a register that sets how long they keep what is settled."""
    clock = DemoClock(BEGINS)
    with open_three_desks(folder, clock, worker="S. Wallin", title="socialsekreterare", unit=RECEIVES) as three:
        register = read_register(example_register(), "exempel")
        given = replace(register, forgetting=None if days is None else Forgetting(days=days))
        import_register(three.first.demo.desk, text=write_register(given))
        county = County(three, clock, days)
        county.travel()
        yield county
