"""What an operator may know of the store: how much there is and how far it has been fetched. Never what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from jourdesk.domain.directory import Directory, is_active
from jourdesk.host.directories import Directories
from jourdesk.host.storage import Storage
from jourdesk.host.tables import FeedRow, RecordRow, StreamRow


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedStatus:
    """How long a unit's feed is, how far it has been handed out, how far a desk of the unit has confirmed it."""

    unit: str
    head: int
    served: int
    confirmed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceStatus:
    """One directory and what is kept for it. ``stored`` is in bytes."""

    name: str
    root: str
    entries: int
    desks: int
    waiting: int
    units: int
    streams: int
    records: int
    stored: int
    feeds: Sequence[FeedStatus]


def status(storage: Storage) -> list[ServiceStatus]:
    """Count what a database keeps, service by service."""
    directories = Directories()
    with storage.snapshot() as connection:
        return [_service(connection, *directories.current(connection, root)) for root in directories.roots(connection)]


def _service(connection: Connection, root_id: int, directory: Directory) -> ServiceStatus:
    streams = select(func.count()).select_from(StreamRow).where(StreamRow.root_id == root_id)
    size = func.coalesce(func.sum(func.length(RecordRow.data)), 0)
    records, stored = connection.execute(select(func.count(), size).where(RecordRow.root_id == root_id)).one()
    feeds = select(FeedRow.unit, FeedRow.head, FeedRow.served, FeedRow.confirmed).where(FeedRow.root_id == root_id)
    return ServiceStatus(
        name=directory.name,
        root=directory.root.hex(),
        entries=directory.number,
        desks=sum(is_active(directory, desk) for desk in directory.desks),
        waiting=sum(desk.span is None for desk in directory.desks.values()),
        units=len(directory.units),
        streams=connection.execute(streams).scalar_one(),
        records=records,
        stored=int(stored),
        feeds=[
            FeedStatus(unit=unit, head=head, served=served, confirmed=confirmed)
            for unit, head, served, confirmed in connection.execute(feeds.order_by(FeedRow.unit))
        ],
    )
