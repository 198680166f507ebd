"""What is measured of the road: sealing, two desks and a host beside them, a desk that comes late; all on one computer."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from jourdesk import app
from jourdesk.cli.bench.figures import Figure, Times, spread
from jourdesk.cli.bench.host_beside import host_beside
from jourdesk.cli.bench.invented import FIRST_NIGHT, Inventor
from jourdesk.usecases.import_register import import_register

if TYPE_CHECKING:
    from jourdesk.app.three_desks import Seat

EVENTS: Final = 1_000
_TURNS = 3
_TRIPS = 60
_SEALED = 400


def measure(folder: Path, events: int) -> Iterator[Figure]:
    """Measure the road; one row that says so where the service is not installed.

    Args:
        folder: An empty folder.
        events: How many events go in bulk, and how many a late desk catches up at least.
    """
    if any(find_spec(name) is None for name in ("starlette", "uvicorn", "anyio")):
        yield Figure(key="road", says="Vägen mäts inte: jourdesk[host] är inte installerat", value=0, unit="")
        return
    with _county(folder) as county:
        # As in the window and at the host: what the program is made of is not looked at by each collection.
        gc.collect()
        gc.freeze()
        yield from _events(county)
        yield from _thousands(county, min(EVENTS, events))
        yield _empty(county)
        yield from _bulk(county, events)
        yield _late(county)


@dataclass(slots=True)
class _County:
    """Two desks of one unit, and one to come; how many facts have been written."""

    first: Seat
    second: Seat
    late: Callable[[], Seat]
    inventor: Inventor
    written: int = 0

    def write(self, events: int) -> int:
        """Write whole calls at the first desk until there are so many facts; return how many there came to be."""
        desk, count = self.first.demo.desk, 0
        while count < events:
            with desk.unit() as unit:
                for _ in range(20):
                    bodies = self.inventor.call(FIRST_NIGHT).bodies(desk.new_id)
                    unit.record(desk.new_id(), *bodies)
                    count += len(bodies)
        self.written += count
        return count


@contextmanager
def _county(folder: Path) -> Iterator[_County]:
    from jourdesk.app.three_desks import Newcomer, Service, take_seat
    from jourdesk.domain.directory_entries import UnitMade
    from jourdesk.domain.secrecy import JOUR

    clock = app.DemoClock(FIRST_NIGHT)
    with ExitStack() as stack:
        now_ms = int(clock().timestamp() * 1000)
        service = Service(folder / "host", lambda: now_ms)
        stack.callback(service.host.close)
        # What the desks ask is in a process of its own; the one on this thread only writes the directory.
        service.address = stack.enter_context(host_beside(folder / "host", now_ms))
        service.say(UnitMade(unit=JOUR, name="Jouren", municipality="2281"))

        def taken(name: str, approver: Seat | None, *, sets_out: bool = True) -> Seat:
            who = Newcomer(name=name, unit=JOUR, worker="S. Wallin", title="socialsekreterare", sets_out=sets_out)
            return take_seat(stack, service, folder, clock, who, approver)

        first = taken("jour 1", None)
        second = taken("jour 2", first)
        import_register(first.demo.desk, text=app.example_register())
        for seat in (first, second, first):
            seat.road.trip()
        yield _County(first, second, partial(taken, "jour 3", first, sets_out=False), Inventor(seed=5))


def _events(county: _County) -> list[Figure]:
    """Seal and open facts of common sizes one by one, with nothing around it."""
    from jourdesk.usecases.road_values import Spot
    from jourdesk.wire.envelope import Inside
    from jourdesk.wire.shapes import FIRST

    seat = county.first
    seals = seat.road.road.seals
    key, sealed, opened = seals.new_stream("bench"), Times(), Times()
    verify_key = seat.demo.device.verify_key
    for n in range(_SEALED):
        inside = Inside(fact=bytes([n % 251]) * (300 + n))
        spot = Spot(id=f"bench.{n}", number=1, previous=FIRST, directory=1)
        envelope = seals.seal(inside, spot, key)
        sealed.take(lambda inside=inside, spot=spot: seals.seal(inside, spot, key))  # type: ignore[misc]  # the loop's own
        opened.take(lambda envelope=envelope: seals.open(envelope, key, verify_key))  # type: ignore[misc]
    return [
        *spread("seal", "Försegla och skriva under ett faktum", sealed, (0.5,), {}),
        *spread("open_sealed", "Kontrollera och öppna ett faktum", opened, (0.5,), {}),
    ]


def _thousands(county: _County, events: int) -> list[Figure]:
    """Take a thousand events from one desk to the store and from there to the other, several times.

    Beside the time on the clock stands what the desk's own processor did: on a busy machine the two differ more.
    """
    ways: dict[str, list[_Took]] = {"up": [], "down": []}
    for _ in range(_TURNS):
        part = events / county.write(events)
        for way, seat in (("up", county.first), ("down", county.second)):
            took = _took(seat.road.trip)
            ways[way].append(_Took(took.clock * part, took.processor * part))
        county.first.road.trip()
    most = 0.5 * events / EVENTS
    figures = []
    for way, to in (("up", "till lagret"), ("down", "till andra")):
        says = f"{events} händelser {to}"
        clock, processor = (median(one) for one in zip(*ways[way], strict=True))
        figures += [
            Figure(key=f"road_{way}", says=says, value=clock, unit="s", budget=most, count=_TURNS),
            Figure(
                key=f"road_{way}_cpu", says=f"{says}, varav platsens processor", value=processor, unit="s", count=_TURNS
            ),
        ]
    return figures


def _empty(county: _County) -> Figure:
    """Make trips with nothing to say."""
    trips = Times()
    county.first.road.trip()
    for _ in range(_TRIPS):
        trips.take(county.first.road.trip)
    return Figure(key="road_empty", says="En tom resa, p50", value=trips.at(0.5), unit="ms", budget=3.0, count=_TRIPS)


def _bulk(county: _County, events: int) -> list[Figure]:
    """Take many events the same way."""
    count = county.write(events)
    up = count / _took(county.first.road.trip).clock
    down = count / _took(county.second.road.trip).clock
    return [
        Figure(key="bulk_up", says="Många i taget: till lagret", value=up, unit="/s", least=3_000, count=count),
        Figure(key="bulk_down", says="Många i taget: till andra", value=down, unit="/s", least=3_000, count=count),
    ]


def _late(county: _County) -> Figure:
    """Let a desk in that has nothing yet, and let it take everything."""
    desk = county.late()
    pace = county.written / _took(desk.road.trip).clock
    return Figure(
        key="catch_up", says="En ny plats hämtar ikapp", value=pace, unit="/s", least=3_000, count=county.written
    )


class _Took(NamedTuple):
    """Seconds on the clock, and of the processors."""

    clock: float
    processor: float


def _took(act: Callable[[], object]) -> _Took:
    began, worked = time.perf_counter(), time.process_time()
    act()
    return _Took(time.perf_counter() - began, time.process_time() - worked)
