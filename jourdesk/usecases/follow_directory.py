"""Keep up with the directory: load what is kept, take what is new, say what does not hold."""

from __future__ import annotations

from jourdesk.domain.directory import Directory
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports_road import Road
from jourdesk.wire import directory as wire
from jourdesk.wire.trip import TripAnswer


def load_directory(road: Road) -> Directory:
    """Add up the directory from the entries kept here; once for the life of a road.

    Raises:
        Refused: ``road.none`` while this desk has no host.
    """
    if road.directory is not None:
        return road.directory
    entries = road.at_store(lambda unit: unit.entries())
    if not entries:
        raise Refused("road.none")
    directory = wire.begin(entries[0], road.root, road.seals.verify)
    for data in entries[1:]:
        directory = wire.grow(directory, data, road.seals.verify)
    road.seals.learn(directory, entries)
    road.directory = directory
    return directory


def grown(road: Road, directory: Directory, answer: TripAnswer) -> tuple[tuple[tuple[int, bytes], ...], Directory]:
    """Take the entries of an answer into the directory; none is taken on trust.

    Returns:
        The new entries by number, and the directory with them.

    Raises:
        Refused: ``directory.forged``, ``directory.replayed``, ``directory.reordered``, ``directory.forked`` and others: the
            host, or whoever stands between, does not show the directory that this desk knows.
    """
    fresh = []
    for data in answer.entries:
        directory = wire.grow(directory, data, road.seals.verify)
        fresh.append((directory.number, data))
    if fresh:
        road.seals.learn(directory, [data for _, data in fresh])
    if answer.head.number == directory.number:
        wire.check_head(directory, answer.head.number, answer.head.digest)
    return tuple(fresh), directory
