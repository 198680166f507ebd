"""A host with a small county, and desks that share a night through it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jourdesk.host import EmbeddedHost, embedded
from jourdesk.usecases.ports_road import Link
from tests.host.conftest import small_county
from tests.road.desks import RoadDesk, World
from tests.vault.county import County

UNITS = {"jour-1": "jour", "jour-2": "jour", "ange-1": "ange", "timra-1": "timra"}
Open = Callable[..., RoadDesk]


@pytest.fixture
def county() -> County:
    """A jour of two desks, and two receiving units of one desk each."""
    return small_county()


@pytest.fixture
def world(tmp_path: Path, county: County) -> Iterator[World]:
    """Where everything lies."""
    world = World(tmp_path / "desks", county)
    with world.opened:
        yield world


@pytest.fixture
def host(tmp_path: Path, world: World) -> Iterator[EmbeddedHost]:
    """A host that serves the county."""
    host = embedded(tmp_path / "host", clock=lambda: world.at_ms)
    host.admit(world.county.directory.root, world.county.entries)
    yield host
    host.close()


@pytest.fixture
def desk(world: World, host: EmbeddedHost) -> Open:
    """Opens one of the county's desks."""

    def opened(name: str, link: Link | None = None) -> RoadDesk:
        found = RoadDesk(world, name, UNITS[name], link or host.address)
        world.opened.callback(found.close)
        return found

    return opened
