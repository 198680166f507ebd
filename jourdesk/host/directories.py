"""The directories that this host serves: kept as they were signed, and folded in memory to answer who is who."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, insert, select, update

from jourdesk.domain.directory import Directory
from jourdesk.domain.problems import Problem, Refused, Unavailable
from jourdesk.host.signatures import verify
from jourdesk.host.tables import EntryRow, RootRow
from jourdesk.wire import directory as chain
from jourdesk.wire.trip import Head

_ROOT = select(RootRow.id, RootRow.head, RootRow.digest).where(RootRow.fingerprint == bindparam("of"))
_ROOT_LOCKED = _ROOT.with_for_update()
_PAGE = 500
_PAGE_BYTES = 2 << 20


class Directories:
    """What each directory adds up to; read again whenever the database knows more than this instance does."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._known: dict[bytes, Directory] = {}

    def current(self, connection: Connection, root: bytes, *, lock: bool = False) -> tuple[int, Directory]:
        """Give a root's number in the database, and its directory as it is now.

        Args:
            connection: An open transaction.
            root: The fingerprint, 32 bytes.
            lock: Let nobody else add to it before the transaction ends.

        Raises:
            Refused: ``directory.no-root`` if this host does not serve it.
            Unavailable: ``host.directory`` if somebody has changed what was signed.
        """
        row = connection.execute(_ROOT_LOCKED if lock else _ROOT, {"of": root}).one_or_none()
        if row is None:
            raise Refused("directory.no-root")
        known = self._known.get(root)
        if known is None or (known.number, known.digest) != (row.head, row.digest):
            known = _folded(connection, row.id, root, known)
            self._known[root] = known
        return row.id, known

    def roots(self, connection: Connection) -> list[bytes]:
        """Name the fingerprints of all roots that this host serves."""
        return list(connection.execute(select(RootRow.fingerprint).order_by(RootRow.id)).scalars())


def admit(connection: Connection, root: bytes, entries: Iterable[bytes]) -> Directory:
    """Begin to serve a directory, given its first entries in order; or give it more entries, by an operator's hand.

    Raises:
        Refused: What the directory refuses.
        Unavailable: ``wire.damaged`` or ``wire.newer``.
    """
    row = connection.execute(select(RootRow.id).where(RootRow.fingerprint == root).with_for_update()).one_or_none()
    kept = [] if row is None else _entries(connection, row.id, 0)
    directory = None if row is None else _grown(None, root, kept)
    fresh = list(entries)
    grown = _grown(directory, root, fresh)
    first = 1 if directory is None else directory.number + 1
    values = {"head": grown.number, "digest": grown.digest}
    if row is None:
        added = connection.execute(insert(RootRow).values(fingerprint=root, **values).returning(RootRow.id))
        root_id = added.scalar_one()
    else:
        root_id = row.id
        connection.execute(update(RootRow).where(RootRow.id == root_id).values(**values))
    keep(connection, root_id, first, fresh)
    return grown


def keep(connection: Connection, root_id: int, first: int, entries: list[bytes]) -> None:
    """Write down entries that follow one another, from a number on."""
    rows = [
        {"root_id": root_id, "number": first + n, "digest": chain.digest(data), "data": data}
        for n, data in enumerate(entries)
    ]
    connection.execute(insert(EntryRow), rows)


def entries_after(connection: Connection, root_id: int, directory: Directory, head: Head) -> tuple[list[bytes], bool]:
    """Give a page of the entries that follow a desk's head, and whether there are more.

    A desk whose head this host does not know gets none: it sees from the host's own head what has happened.
    """
    if head.number >= directory.number or not _knows(connection, root_id, head):
        return [], False
    page: list[bytes] = []
    size = 0
    for data in _entries(connection, root_id, head.number, most=_PAGE):
        size += len(data)
        if page and size > _PAGE_BYTES:
            break
        page.append(data)
    return page, head.number + len(page) < directory.number


def digest_at(connection: Connection, root_id: int, number: int) -> bytes | None:
    """Give the digest of an entry; nothing if there is none."""
    query = select(EntryRow.digest).where(EntryRow.root_id == root_id, EntryRow.number == number)
    return connection.execute(query).scalar_one_or_none()


def _knows(connection: Connection, root_id: int, head: Head) -> bool:
    return head.number == 0 or digest_at(connection, root_id, head.number) == head.digest


def _folded(connection: Connection, root_id: int, root: bytes, known: Directory | None) -> Directory:
    if known is not None and digest_at(connection, root_id, known.number) != known.digest:
        known = None  # a restored database: what was read before is not what stands there now
    try:
        return _grown(known, root, _entries(connection, root_id, known.number if known else 0))
    except Problem as problem:
        raise Unavailable("host.directory", reason=problem.code) from None


def _grown(known: Directory | None, root: bytes, entries: Iterable[bytes]) -> Directory:
    for data in entries:
        known = chain.begin(data, root, verify) if known is None else chain.grow(known, data, verify)
    if known is None:
        raise Unavailable("wire.damaged")
    return known


def _entries(connection: Connection, root_id: int, after: int, *, most: int | None = None) -> list[bytes]:
    query = select(EntryRow.data).where(EntryRow.root_id == root_id, EntryRow.number > after)
    return list(connection.execute(query.order_by(EntryRow.number).limit(most)).scalars())
