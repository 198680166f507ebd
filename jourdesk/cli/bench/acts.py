"""What is measured on the store thread: opening, keeping, finding, listing, folding, reading a page."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jourdesk.cli.bench.figures import Figure, Times, quantile, spread
from jourdesk.cli.bench.invented import FIRST_NIGHT, TONIGHT, InventedCall, InventedPerson, Inventor
from jourdesk.cli.bench.plain import PlainStore
from jourdesk.domain.fold import fold
from jourdesk.usecases.end_call import end_call
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.open_record import open_record
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_call import read_call
from jourdesk.wire.facts import canonical

if TYPE_CHECKING:
    from jourdesk.store.unit import EncryptedStore, StoreUnit

CALLS_LOGGED: Final = 300
_ASKED = 200
_SLIPS = (("å", "a"), ("ä", "e"), ("ö", "o"), ("ss", "s"), ("ck", "k"), ("qv", "kv"), ("w", "v"), ("th", "t"))


@dataclass(slots=True)
class Logged:
    """Times of keeping, ours and plain, taken in turns on the same disk."""

    ours: Times
    plain: Times

    def figures(self) -> list[Figure]:
        """Compare the two."""
        ratio = self.ours.at(0.99) / max(self.plain.at(0.99), 1e-9)
        middle = self.ours.at(0.5) / max(self.plain.at(0.5), 1e-9)
        return [
            *spread("log", "Kvar på disken: ett samtal eller en anteckning", self.ours, (0.5, 0.99), {0.5: 5.0}),
            *spread("plain", "Samma byte i vanlig SQLite, utan nyckel", self.plain, (0.5, 0.99), {}),
            Figure(key="log_ratio_p50", says="Vårt mot vanlig SQLite, p50", value=middle, unit="×"),
            Figure(key="log_ratio_p99", says="Vårt mot vanlig SQLite, p99", value=ratio, unit="×", budget=2.0),
        ]


def log(desk: Desk, folder: Path, calls: int = CALLS_LOGGED) -> list[Figure]:
    """Keep calls through the use case of the screens: first all that is known, then two notes, each its own durable commit."""
    logged, inventor = Logged(Times(), Times()), Inventor(seed=2)
    beside = PlainStore(folder / "plain.db")
    try:
        for draft in _drafts(desk, inventor, calls):
            had = len(_facts(desk, draft.call))
            logged.ours.take(lambda draft=draft: log_call(desk, draft))  # type: ignore[misc]  # the loop's own draft
            rows = _facts(desk, draft.call)[had:]
            logged.plain.take(lambda rows=rows: beside.keep(rows))  # type: ignore[misc]  # the loop's own rows
            end_call(desk, call=draft.call)
    finally:
        beside.close()
    return logged.figures()


def _drafts(desk: Desk, inventor: Inventor, calls: int) -> Iterator[Draft]:
    for _ in range(calls):
        # Of an earlier night, so that tonight's list stays as long as a night is however often it is measured.
        call: InventedCall = inventor.call(FIRST_NIGHT)
        stream, notes = desk.new_id(), call.notes or (("caller", "Fel nummer."),)
        voice, text = notes[0]
        yield Draft(
            call=stream,
            received=FIRST_NIGHT,
            note=text,
            voice=voice,
            caller=call.caller,
            described=call.described,
            persons=call.persons,
        )
        for place in (1, 2):
            voice, text = notes[place % len(notes)]
            yield Draft(call=stream, received=FIRST_NIGHT, note=text, voice=voice)


def _behind(desk: Desk) -> EncryptedStore:
    """Look behind the port: the bench measures the store itself."""
    store: EncryptedStore = desk.store  # type: ignore[assignment]
    return store


def _facts(desk: Desk, call: str) -> list[bytes]:
    with _behind(desk).unit(desk.author) as unit:
        return [canonical(fact) for fact in unit.facts(call)]


def find(desk: Desk, persons: list[InventedPerson]) -> list[Figure]:
    """Look for persons by misspelt name and by number."""
    chance = random.Random(3)
    asked = chance.sample(persons, min(_ASKED, len(persons)))
    names, numbers, met = Times(), Times(), 0
    for person in asked:
        words = _misspelt(person.name, chance)
        with desk.unit() as unit:
            names.take(lambda words=words: unit.find(words))  # type: ignore[misc]
            met += any(hit.born == person.born or hit.protected for hit in unit.find(words))
            numbers.take(lambda number=person.number: unit.find(number))  # type: ignore[misc]
    share = Figure(
        key="find_met", says="Felstavat namn: den sökta bland de tjugo", value=100 * met / len(asked), unit="%"
    )
    return [
        *spread("find_name", "Hitta en person på felstavat namn", names, (0.5, 0.95), {0.95: 50.0}),
        share,
        *spread("find_number", "Hitta en person på personnummer", numbers, (0.5, 0.95), {0.95: 50.0}),
    ]


def _misspelt(name: str, chance: random.Random) -> str:
    """Spell a name as somebody who only heard it."""
    wrong = name
    for right, slip in chance.sample(_SLIPS, 4):
        wrong = wrong.replace(right, slip)
    place = chance.randrange(1, len(wrong) - 1)
    return wrong[:place] + wrong[place] + wrong[place:] if wrong == name else wrong


def lists(desk: Desk) -> list[Figure]:
    """Read the lists of the screen."""
    calls, clocks, shown, running = Times(), Times(), 0, 0
    for _ in range(40):
        with desk.unit() as unit:
            calls.take(lambda unit=unit: unit.calls_since(TONIGHT))  # type: ignore[misc]
            clocks.take(lambda unit=unit: unit.clocks())  # type: ignore[misc]
            shown, running = len(unit.calls_since(TONIGHT)), len(unit.clocks())
    return [
        *spread("list", f"Nattens lista, {shown} samtal", calls, (0.5, 0.95), {}),
        *spread("clocks", f"Listan över frister, {running} som inte är stängda", clocks, (0.5, 0.95), {}),
    ]


def pages(desk: Desk) -> list[Figure]:
    """Fold calls from their facts and read their pages."""
    store, page, reading, cost, facts = _behind(desk), Times(), Times(), [], 0
    with store.unit(desk.author) as unit:
        streams = _some_streams(unit)
        for stream in streams:
            row = unit.facts(stream)
            folding = Times()
            folding.take(lambda row=row: fold(row))  # type: ignore[misc]
            cost.append(folding.taken[0] * 1000 / max(len(row), 1))
            facts += len(row)
    for stream in streams:
        page.take(lambda stream=stream: read_call(desk, stream))  # type: ignore[misc]
        reading.take(lambda stream=stream: open_record(desk, call=stream, purpose="list"))  # type: ignore[misc]
    return [
        Figure(key="fold", says="Lägga ihop ett samtal, per faktum", value=quantile(cost, 0.5), unit="µs", count=facts),
        *spread("page", "Läsa en samtalssida: fakta, regler, frister", page, (0.5, 0.95), {}),
        *spread("reading", "Öppna en akt och lämna spår efter det", reading, (0.5, 0.95), {}),
    ]


def _some_streams(unit: StoreUnit) -> tuple[str, ...]:
    """Give calls of all ages, none of which lies in memory."""
    streams = unit.streams()
    return tuple(random.Random(4).sample(streams, min(_ASKED, len(streams))))
