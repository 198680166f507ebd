"""A host on SQLite and on PostgreSQL: every test that asks for ``hosted`` runs against both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from jourdesk.host import EmbeddedHost, embedded
from jourdesk.host.cluster import Cluster, own_postgresql
from tests.host.desk import HostedDesk
from tests.vault.county import County


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """One PostgreSQL for all tests of a run."""
    cluster = own_postgresql()
    yield cluster
    cluster.close()


@dataclass
class Databases:
    """Makes empty databases in the cluster."""

    cluster: Cluster
    made: int = 0

    def fresh(self) -> str:
        """Make one; give its URL."""
        self.made += 1
        name = f"trial_{self.made}"
        with psycopg.connect(self.cluster.url(), autocommit=True) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self.cluster.url(name)


@pytest.fixture(scope="session")
def databases(cluster: Cluster) -> Databases:
    """Makes empty databases in the cluster of the run."""
    return Databases(cluster)


@pytest.fixture(params=["sqlite", "postgresql"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    """Where a host keeps what it is given: a folder for SQLite, or the URL of a PostgreSQL database."""
    if request.param == "sqlite":
        return tmp_path / "host"
    databases: Databases = request.getfixturevalue("databases")
    return databases.fresh()


class Hosted:
    """A county's host with its desks."""

    def __init__(self, source: Path | str, county: County) -> None:
        """Start it and give it the directory so far."""
        self.source = source
        self.county = county
        self.host: EmbeddedHost = embedded(source, clock=lambda: county.now)
        self._stop: list[Callable[[], None]] = [self.host.close]
        self.host.admit(county.directory.root, county.entries)
        self.admitted = len(county.entries)

    def catch_up(self) -> None:
        """Give the host the entries that the county has written since."""
        self.host.admit(self.county.directory.root, self.county.entries[self.admitted :])
        self.admitted = len(self.county.entries)

    def desk(self, name: str) -> HostedDesk:
        """Give one of the county's desks, on its way to this host."""
        desk = HostedDesk(self.county, name, self.host.address)
        self._stop.append(desk.close)
        return desk

    def again(self) -> EmbeddedHost:
        """Start a second instance on the same database."""
        other = embedded(self.source, clock=lambda: self.county.now)
        self._stop.append(other.close)
        return other

    def close(self) -> None:
        """Stop everything."""
        for stop in reversed(self._stop):
            stop()


def small_county(seed: int = 1) -> County:
    """A county with a jour of two desks and two receiving units of one desk each."""
    county = County(seed)
    county.join("jour-2", "jour", "jour-1", "p-2")
    county.unit("ange", "ange-1", "p-3")
    county.unit("timra", "timra-1", "p-4")
    return county


@pytest.fixture
def county() -> County:
    """A small county."""
    return small_county()


@pytest.fixture
def hosted(source: Path | str, county: County) -> Iterator[Hosted]:
    """A running host that serves a small county."""
    found = Hosted(source, county)
    yield found
    found.close()
