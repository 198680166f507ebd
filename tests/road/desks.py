"""Desks that share a night through a host: each with its own encrypted store, the keys of a county, and a link."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from jourdesk.app.desk_seals import DeskSeals
from jourdesk.domain.call import Call
from jourdesk.domain.events import Body
from jourdesk.domain.fact import Author, Fact
from jourdesk.domain.summary import CallRow, Summary
from jourdesk.road.link import HttpLink, Signer
from jourdesk.store.engine import open_store
from jourdesk.store.sync import StoreSync, at_store, sync_unit
from jourdesk.store.sync_sharing import HOME
from jourdesk.store.unit import EncryptedStore
from jourdesk.usecases.follow_directory import load_directory
from jourdesk.usecases.ports_road import Link, Road
from jourdesk.usecases.road_values import Settlement
from jourdesk.usecases.sync_once import Trip, sync_once
from jourdesk.wire.register_toml import read_register
from jourdesk.wire.trip import TripAnswer, TripRequest
from tests.vault.county import NOW, County

T = TypeVar("T")


@dataclass
class World:
    """A county, where its desks lie, and one clock for all that can be turned."""

    folder: Path
    county: County
    at_ms: int = NOW
    chance: random.Random = field(default_factory=lambda: random.Random(1))
    opened: ExitStack = field(default_factory=ExitStack)

    def now(self) -> datetime:
        """Read the clock."""
        return datetime.fromtimestamp(self.at_ms / 1000, UTC)


def plain_summary(call: Call) -> Summary:
    """A call as lists need it, without any rule."""
    row = CallRow(
        call=call.id,
        received=call.received,
        ended=call.ended,
        state="ended" if call.ended else "open",
        label=call.headline,
        municipality="",
        caller=call.caller.code,
    )
    return Summary(row=row, board=call.board, persons=(), clocks=(), promises=())


class RoadDesk:
    """One desk: what is written at it, and its trips."""

    def __init__(self, world: World, name: str, unit: str, link: Link | str) -> None:
        """Open the desk's store, new or as it was.

        Args:
            world: Where it lies.
            name: Its id in the county's directory.
            unit: Its home unit.
            link: The way to the host, or its address.
        """
        self.world, self.name, self.unit = world, name, unit
        self.skew_ms = 0
        self.author = Author(by=f"P {name}", typed_by=f"P {name}", title="socialsekreterare", desk=name)
        self.path = world.folder / name / "desk.db"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = not self.path.exists()
        self.file = open_store(self.path, bytes([7]) * 32, create=True)
        self.store = EncryptedStore(self.file, now=self.now, new_id=self.new_id, summarise=plain_summary)
        self.seals = DeskSeals(world.county.devices[name], name, random=world.chance.randbytes)
        self.link = self._link(link) if isinstance(link, str) else link
        self.road = Road(
            at_store=at_store(self.store, name, lambda work: work()),
            seals=self.seals,
            link=self.link,
            root=world.county.directory.root,
            unit=unit,
            register=lambda: read_register(REGISTER, "prov"),
            now=self.now,
            new_id=self.new_id,
        )
        if fresh:
            self.told(world.county.entries)

    def _link(self, address: str) -> HttpLink:
        signer = Signer(name=f"desk:{self.name}", sign=self.seals.sign, root=self.world.county.directory.root)
        return HttpLink(address, signer, now=self.now, random=self.world.chance.randbytes)

    def told(self, entries: list[bytes]) -> None:
        """Give the desk the directory as its invitation would."""
        rows = tuple(enumerate(entries, 1))
        with self.sync() as unit:
            unit.settle(Settlement(at=self.now(), entries=rows, settings=((HOME, self.unit),)))
        self.road.directory = None
        load_directory(self.road)

    def now(self) -> datetime:
        """Read this desk's own clock."""
        return datetime.fromtimestamp((self.world.at_ms + self.skew_ms) / 1000, UTC)

    def new_id(self) -> str:
        """Draw an id."""
        return self.world.chance.randbytes(16).hex()

    @contextmanager
    def sync(self) -> Iterator[StoreSync]:
        """Open one transaction for the road."""
        with sync_unit(self.store, self.name) as unit:
            yield unit

    def write(self, stream: str, *bodies: Body) -> None:
        """Write facts."""
        self.world.at_ms += 1000
        with self.store.unit(self.author) as unit:
            unit.record(stream, *bodies)

    def trip(self) -> Trip:
        """Make a trip."""
        return sync_once(self.road)

    def facts(self, stream: str) -> tuple[Fact, ...]:
        """Read the facts of a stream as they count."""
        with self.store.unit(self.author) as unit:
            return unit.facts(stream)

    def ids(self, stream: str) -> list[str]:
        """Name the facts of a stream as they count."""
        return [fact.id for fact in self.facts(stream)]

    def call(self, stream: str) -> Call | None:
        """Read a folded call."""
        with self.store.unit(self.author) as unit:
            return unit.call(stream)

    def ask(self, question: Callable[[StoreSync], T]) -> T:
        """Ask the road's side of the store."""
        with self.sync() as unit:
            return question(unit)

    def troubles(self) -> set[str]:
        """Name what has been noticed."""
        return {trouble.code for trouble in self.ask(lambda unit: unit.troubles())}

    def close(self) -> None:
        """Close the store and hang up."""
        self.file.close()
        if isinstance(self.link, HttpLink):
            self.link.close()

    def again(self, link: Link | str | None = None) -> RoadDesk:
        """Close it and open it as after a restart."""
        found = link or self.link
        self.file.close()
        return RoadDesk(self.world, self.name, self.unit, found)


class Between:
    """A link with somebody between: what is asked and what is answered can be changed or lost."""

    def __init__(self, inner: Link) -> None:
        """Stand before a link."""
        self.inner = inner
        self.before: Callable[[TripRequest], TripRequest] = lambda request: request
        self.after: Callable[[TripAnswer], TripAnswer] = lambda answer: answer
        self.asked: list[TripRequest] = []

    def exchange(self, request: TripRequest, /) -> TripAnswer:
        """Pass it on."""
        self.asked.append(request)
        return self.after(self.inner.exchange(self.before(request)))


REGISTER = """
[agreement]
name = "Prov"
host = "2280"
version = "1"
valid_from = 2025-01-01
legal_basis = ["KL 9:37"]
status = "decided"

[[member]]
code = "2260"
joined = 2025-01-01
court = "Förvaltningsrätten i Härnösand"

[[board]]
key = "2260-ks"
municipality = "2260"
name = "Kommunstyrelsen"
kind = "board"
valid_from = 2025-01-01

[[unit]]
key = "ange"
board = "2260-ks"
name = "IFO"
valid_from = 2025-01-01
handles = [{ targets = ["child"], laws = ["LVU"] }]
"""
