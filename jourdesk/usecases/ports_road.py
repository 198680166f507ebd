"""The shapes that a trip needs: the way to the host, and everything that a desk makes it with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from jourdesk.domain.directory import Directory
from jourdesk.domain.register import Register
from jourdesk.usecases.ports_sync import AtStore, Seals
from jourdesk.wire.trip import TripAnswer, TripRequest

T = TypeVar("T")


class Link(Protocol):
    """The way to the host."""

    def exchange(self, request: TripRequest, /) -> TripAnswer:
        """Put one question and bring home its answer.

        Raises:
            Unavailable: ``road.closed``, ``road.slow`` and others when the way is closed; ``wire.damaged``.
            Refused: What the host refuses: ``request.…``, ``directory.…``, ``protocol.…``.
        """
        ...


class Beside(Protocol):
    """Begins work while the caller goes on with something else."""

    def __call__(self, work: Callable[[], T], /) -> Callable[[], T]:
        """Begin it, and give what waits for its answer, or raises what it raised."""
        ...


def at_once(work: Callable[[], T], /) -> Callable[[], T]:
    """Do it now: whoever has only one thread."""
    answer = work()
    return lambda: answer


@dataclass(slots=True, kw_only=True)
class Road:
    """Everything a trip needs. ``unit`` is the desk's home unit, ``register`` who the boards' units are.

    ``beside`` runs what waits for the host while the next load is sealed; it may run it at once. ``skew_ms`` is how much the
    host's clock goes before the desk's where it has said so.
    """

    at_store: AtStore
    seals: Seals
    link: Link
    root: bytes
    unit: str
    register: Callable[[], Register]
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    beside: Beside = at_once
    skew_ms: Callable[[], int] = lambda: 0
    program: str = "jourdesk"
    directory: Directory | None = None
