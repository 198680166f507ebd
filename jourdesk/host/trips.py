"""One trip: who asks, what it brings, what is new for it. Everything that an answer needs lies in the database."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import Connection

from jourdesk.domain.directory import Directory, is_active, units_of
from jourdesk.domain.problems import Problem, Refused, Unavailable
from jourdesk.host import feeds
from jourdesk.host.callers import Caller, caller, check_time, forget_old, use_once
from jourdesk.host.directories import Directories, entries_after
from jourdesk.host.intake import take_in
from jourdesk.host.items import read_items
from jourdesk.host.limits import Buckets
from jourdesk.host.storage import Storage
from jourdesk.wire import frames
from jourdesk.wire.credentials import Credentials
from jourdesk.wire.trip import PROTOCOL, FeedPage, Fetched, Head, Receipt, TripAnswer, TripRequest

Clock = Callable[[], int]
"""Reads the wall clock: ms since 1970 UTC."""

_FORGET_EVERY_MS: Final = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was looked up for an answer."""

    head: Head
    entries: Sequence[bytes] = ()
    more_entries: bool = False
    pages: Sequence[FeedPage] = ()
    more: bool = False
    fetched: Sequence[Fetched] = ()


class Trips:
    """Answers trips. Instances know nothing that another instance on the same database would have to know."""

    def __init__(self, storage: Storage, clock: Clock, program: str, limits: Buckets) -> None:
        """Answer from a database.

        Args:
            storage: The database, migrated.
            clock: Reads the wall clock.
            program: What this program calls itself in its answers.
            limits: How many trips each signer may make.
        """
        self.storage = storage
        self.directories = Directories()
        self._clock = clock
        self._program = program
        self._limits = limits
        self._forgotten_ms = 0
        self._reckoning = threading.Lock()

    def answer(self, credentials: Credentials, body: bytes) -> TripAnswer:
        """Answer one request.

        Args:
            credentials: Who signed it.
            body: Its bytes, within the limit.

        Returns:
            The answer; what it says is kept is on the disk.

        Raises:
            Refused: ``request.…`` or ``directory.…`` if it is not to be answered.
            Unavailable: ``wire.damaged``, ``wire.newer``; ``host.…`` when the database says no.
        """
        now_ms = self._clock()
        check_time(credentials, now_ms)
        known, request, found = self._first(credentials, body, now_ms)
        receipts: list[Receipt] = []
        if request.items:
            # One at a time: threads that reckon beside each other only take the interpreter from each other.
            with self._reckoning:
                items = read_items(request.items, known.directory)
            receipts = take_in(self.storage, self.directories, credentials.root, known.caller, items)
        if found is None:
            found = self._second(credentials.root, known.caller, request)
        return TripAnswer(
            protocol=PROTOCOL,
            program=self._program,
            now_ms=now_ms,
            receipts=tuple(receipts),
            head=found.head,
            entries=tuple(found.entries),
            feeds=tuple(found.pages),
            fetched=tuple(found.fetched),
            more=found.more or found.more_entries,
        )

    def _first(self, credentials: Credentials, body: bytes, now_ms: int) -> tuple[_Known, TripRequest, Found | None]:
        """Check who asks; and look everything up at once if nothing is brought, nothing new, nothing to note."""
        with self.storage.writing(durable=False) as connection:
            root_id, directory = self.directories.current(connection, credentials.root)
            known = _Known(root_id, directory, caller(directory, credentials, body))
            if not self._limits.allow(credentials.signer):
                raise Refused("request.slow")
            use_once(self.storage, connection, root_id, credentials)
            if now_ms - self._forgotten_ms > _FORGET_EVERY_MS:
                self._forgotten_ms = now_ms
                forget_old(connection, now_ms)
            request = _read(body)
            found = None if request.items else self._peek(connection, known, request)
        return known, request, found

    def _peek(self, connection: Connection, known: _Known, request: TripRequest) -> Found | None:
        found = feeds.places(connection, known.root_id, known.caller, request.cursors)
        if any(place.tells or (place.waits and request.room) for place in found):
            return None
        pages = feeds.still(request.cursors, found) if request.room else []
        return replace(_looked_up(connection, known, request), pages=pages)

    def _second(self, root: bytes, who: Caller, request: TripRequest) -> Found:
        """Hand out what is new, after what was brought has been kept."""
        with self.storage.writing(durable=bool(request.cursors)) as connection:
            root_id, directory = self.directories.current(connection, root)
            known = _Known(root_id, directory, _anew(directory, who))
            pages, more = feeds.hand_out(connection, root_id, known.caller, request.cursors, request.room)
            return replace(_looked_up(connection, known, request), pages=pages, more=more)


@dataclass(frozen=True, slots=True)
class _Known:
    """What one transaction knows of whoever asks."""

    root_id: int
    directory: Directory
    caller: Caller


def _looked_up(connection: Connection, known: _Known, request: TripRequest) -> Found:
    directory = known.directory
    entries, more_entries = entries_after(connection, known.root_id, directory, request.directory)
    return Found(
        head=Head(number=directory.number, digest=directory.digest),
        entries=entries,
        more_entries=more_entries,
        fetched=feeds.fetched(connection, known.root_id, known.caller, request.ask),
    )


def _anew(directory: Directory, who: Caller) -> Caller:
    """Look up the caller's units again: an entry that it brought may have changed them."""
    name = who.signer.partition(":")[2]
    if who.invitation or not is_active(directory, name):
        return Caller(signer=who.signer, invitation=who.invitation)
    return Caller(signer=who.signer, desk=name, units=units_of(directory, name))


def _read(body: bytes) -> TripRequest:
    try:
        return frames.read(TripRequest, body)
    except Problem as problem:
        raise Unavailable(problem.code) from None
