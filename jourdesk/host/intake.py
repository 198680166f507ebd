"""Takes in what a desk sends, in one transaction: each item is judged by itself, and stands in every feed it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, delete, update

from jourdesk.domain.directory import Directory
from jourdesk.domain.problems import Problem, Refused, Unavailable
from jourdesk.host import directories as kept
from jourdesk.host.callers import Caller
from jourdesk.host.directories import Directories
from jourdesk.host.items import Item
from jourdesk.host.judging import Judge, judge
from jourdesk.host.ledger import Ledger
from jourdesk.host.locking import lock, numbers_taken
from jourdesk.host.signatures import verify
from jourdesk.host.storage import Storage
from jourdesk.host.tables import FeedItemRow, FeedRow, ReaderRow, RecordRow, RootRow, StreamRow
from jourdesk.wire import directory as chain
from jourdesk.wire.directory import DirectoryEntry
from jourdesk.wire.trip import Receipt, ReceiptState


def take_in(
    storage: Storage, directories: Directories, root: bytes, caller: Caller, items: Sequence[Item]
) -> list[Receipt]:
    """Judge items in their order and keep what is good, all in one durable transaction.

    Args:
        storage: The database.
        directories: What is known of the directories.
        root: The fingerprint of the caller's directory.
        caller: Who carries the items.
        items: What was sent, read.

    Returns:
        One receipt an item, in order. When this returns, what is kept is on the disk (and on the standby, where PostgreSQL
        replicates synchronously).

    Raises:
        Unavailable: What the database says no to; then nothing was kept.
    """
    try:
        return _taken_in(storage, directories, root, caller, items, careful=False)
    except Unavailable as problem:
        if problem.code != "host.busy":
            raise
    # Somebody was quicker with an id, or a desk has used a number twice: now it is worth asking which.
    return _taken_in(storage, directories, root, caller, items, careful=True)


def _taken_in(
    storage: Storage,
    directories: Directories,
    root: bytes,
    caller: Caller,
    items: Sequence[Item],
    *,
    careful: bool,
) -> list[Receipt]:
    with storage.writing() as connection:
        changes = any(isinstance(item.value, DirectoryEntry) for item in items)
        root_id, directory = directories.current(connection, root, lock=changes)
        entries = _Entries(connection, root_id, directory, caller)
        before: list[tuple[Receipt | None, Directory]] = [entries.judge(item) for item in items]
        ledger = Ledger(root_id)
        lock(storage, connection, ledger, items, entries.directory)
        if careful:
            numbers_taken(storage, connection, ledger, items)
        bench = Judge(ledger, caller)
        receipts = [done or judge(bench, item, at) for item, (done, at) in zip(items, before, strict=True)]
        entries.save()
        _save(storage, connection, ledger)
    return receipts


class _Entries:
    """Judges the entries of the directory among the items, before anything else is locked."""

    def __init__(self, connection: Connection, root_id: int, directory: Directory, caller: Caller) -> None:
        self._connection = connection
        self._root_id = root_id
        self._first = directory.number + 1
        self._caller = caller
        self._fresh: list[bytes] = []
        self.directory = directory

    def judge(self, item: Item) -> tuple[Receipt | None, Directory]:
        """Give the receipt of an entry or of what cannot be read, and the directory as it stands then."""
        if item.value is None:
            return _refused(item, item.code), self.directory
        if not isinstance(item.value, DirectoryEntry):
            return None, self.directory
        try:
            self._take(item, item.value)
        except Problem as problem:
            return _refused(item, problem.code), self.directory
        return Receipt(id=item.id, state=ReceiptState.KEPT), self.directory

    def _take(self, item: Item, entry: DirectoryEntry) -> None:
        if entry.number <= self.directory.number and entry.root == self.directory.root:
            if self._digest(entry.number) != item.digest:
                raise Refused("directory.behind", number=item.id)
            return
        if not self._may_bring(entry):
            raise Refused("directory.not-allowed")
        self.directory = chain.grow(self.directory, item.data, verify)
        self._fresh.append(item.data)

    def _may_bring(self, entry: DirectoryEntry) -> bool:
        """An invitation brings its own enrolment, and the founding one what its desk signs next; a desk brings any."""
        if self._caller.desk:
            return True
        invitation = self.directory.invitations.get(self._caller.invitation)
        if invitation is None:
            return False
        if entry.signer == self._caller.signer:
            return True
        desk = self.directory.desks.get(entry.signer.partition(":")[2])
        return invitation.founding and desk is not None and desk.invitation == invitation.id

    def _digest(self, number: int) -> bytes | None:
        if number >= self._first:
            return chain.digest(self._fresh[number - self._first])
        return kept.digest_at(self._connection, self._root_id, number)

    def save(self) -> None:
        """Write down the entries that were taken."""
        if not self._fresh:
            return
        kept.keep(self._connection, self._root_id, self._first, self._fresh)
        values = {"head": self.directory.number, "digest": self.directory.digest}
        self._connection.execute(update(RootRow).where(RootRow.id == self._root_id).values(**values))


def _refused(item: Item, code: str) -> Receipt:
    return Receipt(id=item.id, state=ReceiptState.REFUSED, code=code)


def _save(storage: Storage, connection: Connection, ledger: Ledger) -> None:
    storage.insert_all(connection, RecordRow, ledger.records)
    storage.insert_all(connection, FeedItemRow, ledger.numbered)
    readers = [
        {"stream_id": stream, "key": key, "unit": unit, "active": active}
        for (stream, key, unit), active in ledger.readers.items()
    ]
    storage.put_all(connection, ReaderRow, readers, changes="active")
    touched = {row["stream_id"] for row in ledger.records}
    streams = [{"at": stream.id, "to": stream.last} for stream in ledger.streams.values() if stream.id in touched]
    if streams:
        connection.execute(
            update(StreamRow).where(StreamRow.id == bindparam("at")).values(last=bindparam("to")), streams
        )
    empty = [stream.id for stream in ledger.streams.values() if stream.last == 0]
    if empty:
        connection.execute(delete(StreamRow).where(StreamRow.id.in_(empty)))
    _save_feeds(connection, ledger)


def _save_feeds(connection: Connection, ledger: Ledger) -> None:
    grown = {row["feed_id"] for row in ledger.numbered}
    rows = [{"at": f.id, "to": f.head, "then": f.digest} for f in ledger.feeds.values() if f.id in grown]
    if rows:
        statement = update(FeedRow).where(FeedRow.id == bindparam("at"))
        connection.execute(statement.values(head=bindparam("to"), digest=bindparam("then")), rows)
    for taken in ledger.taken:
        connection.execute(
            update(FeedItemRow)
            .where(
                FeedItemRow.feed_id == taken.feed,
                FeedItemRow.stream_id == taken.stream,
                FeedItemRow.seq.between(taken.first, taken.last),
                FeedItemRow.withdrawn_by.is_(None),
            )
            .values(withdrawn_by=taken.by.position, size=taken.by.size)
        )
