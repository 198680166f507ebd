"""The end of the demo: a call is handed over from desk to desk through a host that can read none of it."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jourdesk.app.three_desks import Seat, ThreeDesks
    from jourdesk.domain.night import Night, NightContact

_CONTACT = "girl-4"
_ANSWER = "Mottaget. Vi tar över från i natt och ringer mormodern kl. 08.30."


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop:
    """What happened on the way: lines to print, what the host kept of it, and what was missing (empty: nothing)."""

    lines: tuple[str, ...]
    lacks: tuple[str, ...]


def play_loop(night: Night, *, source: Path | str | None = None, files: Path | None = None) -> Loop:
    """Play one contact of a night on three desks and see that it comes where it should, and nowhere else.

    Args:
        night: A night that holds the contact.
        source: Where the host keeps what it is given; absent means a throw-away folder.
        files: Where the files lie that a database at ``source`` writes, so that they can be searched.
    """
    from jourdesk.app.demo import DemoClock, example_register
    from jourdesk.app.three_desks import open_three_desks
    from jourdesk.domain.directory_entries import UnitMade
    from jourdesk.usecases.import_register import import_register
    from jourdesk.usecases.play_night import play_night

    contact = next((one for one in night.contacts if one.key == _CONTACT), night.contacts[0])
    clock = DemoClock(night.begins)
    unit = UnitMade(unit="2282-barn", name="Kramfors mottagning", municipality="2282")
    with (
        tempfile.TemporaryDirectory(prefix="jourdesk-demo-") as folder,
        open_three_desks(
            Path(folder), clock, worker=night.worker, title=night.worker_title, unit=unit, source=source
        ) as three,
    ):
        import_register(three.first.demo.desk, text=example_register())
        played = play_night(three.first.demo.desk, _alone(night, contact), clock=clock)
        return _carried(three, played.call(contact.key), files or Path(folder) / "host")


def _alone(night: Night, contact: NightContact) -> Night:
    return replace(night, contacts=(contact,))


def _carried(three: ThreeDesks, call: str, files: Path) -> Loop:
    from jourdesk.usecases.log_call import Draft, log_call

    lines = []
    one, two, unit = three.seats
    lines.append(f"{one.name}: {_own(one, call)} poster skrivna, {_unsent(one)} osända")
    trip = one.road.trip()
    lines.append(f"{one.name} → lagret: {trip.receipted} kvitterade, {trip.unsent} osända")
    for seat in (two, unit):
        new = seat.road.trip().new
        lines.append(f"lagret → {seat.name}: {new} poster hämtade, {_facts(seat, call)} av samtalet")
    desk = unit.demo.desk
    log_call(desk, Draft(call=call, received=desk.now(), note=_ANSWER, voice="action"))
    lines.append(f"{unit.name} → lagret: {unit.road.trip().receipted} kvitterad")
    for seat in (one, two):
        seat.road.trip()
    fetched = _fetched(one, call)
    lines.append(f"{one.name}: överlämningen är hämtad av {', '.join(sorted(fetched)) or 'ingen'}")
    lacks = _lacks(three, call, fetched, files)
    lines.append(f"Samma samtal på tre skrivbord: {len(_ids(one, call))} poster. I lagret går inget att läsa.")
    return Loop(lines=tuple(lines), lacks=tuple(lacks))


def _lacks(three: ThreeDesks, call: str, fetched: set[str], files: Path) -> list[str]:
    """Say what is not as it should be: on each desk, between them, and in the host's files."""
    one, _, unit = three.seats
    lacks = [f"{seat.name} har inte samma samtal" for seat in three.seats if _ids(seat, call) != _ids(one, call)]
    lacks += [f"{seat.name} har {_unsent(seat)} osända" for seat in three.seats if _unsent(seat)]
    lacks += [f"{seat.name}: {code}" for seat in three.seats for code in _troubles(seat)]
    answered, handed = _ANSWER in _notes(one, call), unit.unit in fetched
    leaks, seen = _readable(files, _notes(one, call)), _readable(files, (unit.unit,))
    checked = (
        (answered, "mottagningens svar kom inte till jouren"),
        (handed, "överlämningen är inte hämtad"),
        (not _ids(unit, "shifts"), "mottagningen har fått jourens pass"),
        (not leaks, f"läsligt i lagret: {leaks} ställen"),
        (seen, "lagrets filer är inte genomsökta"),  # the unit's name lies open in them: who searches finds it
    )
    return [*lacks, *(words for holds, words in checked if not holds)]


def _readable(folder: Path, words: tuple[str, ...]) -> int:
    """Count the places in the host's files where something that was written can be read."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return sum(word.encode() in file.read_bytes() for file in files for word in words if len(word) > 3)


def _ids(seat: Seat, stream: str) -> list[str]:
    from jourdesk.app.road import store_of

    with store_of(seat.demo.desk).unit(seat.demo.desk.author) as unit:
        return [fact.id for fact in unit.facts(stream)]


def _facts(seat: Seat, call: str) -> int:
    return len(_ids(seat, call))


def _own(seat: Seat, call: str) -> int:
    return len(seat.road.road.at_store(lambda unit: unit.statuses(call)))


def _unsent(seat: Seat) -> int:
    return seat.road.road.at_store(lambda unit: unit.unsent())


def _troubles(seat: Seat) -> tuple[str, ...]:
    return tuple(trouble.code for trouble in seat.road.road.at_store(lambda unit: unit.troubles()))


def _fetched(seat: Seat, call: str) -> set[str]:
    statuses = seat.road.road.at_store(lambda unit: unit.statuses(call))
    return {unit for status in statuses if status.kind == "HandoverMade" for unit in status.fetched}


def _notes(seat: Seat, call: str) -> tuple[str, ...]:
    with seat.demo.desk.unit() as unit:
        kept = unit.call(call)
    return tuple(note.text for note in kept.notes) if kept else ()
