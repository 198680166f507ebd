"""The host's tables: what is sealed, who signed it, and the dense feed of each unit. Rows never leave this room.

Nothing here can be read by whoever holds it: names of desks and units, sizes, and when the service was asked. A record lies
at its position in its stream, so that "in stored order" is the primary key. What is written by the thousand refers to its stream
and its feed without a constraint: checking one would lock the very row that everybody counts on.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, LargeBinary, MetaData, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

_NAMES = {
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
}
_Id = BigInteger().with_variant(Integer, "sqlite")
_LONGEST = 80
"""An id of 64 characters with the kind of signer before it."""


class Row(DeclarativeBase):
    """What the rows of the host have in common: names for their constraints."""

    metadata = MetaData(naming_convention=_NAMES)


class RootRow(Row):
    """One directory that this host serves: the fingerprint of its root, and its newest entry."""

    __tablename__ = "root"
    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    fingerprint: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    head: Mapped[int] = mapped_column(BigInteger)
    digest: Mapped[bytes] = mapped_column(LargeBinary)


class EntryRow(Row):
    """One entry of a directory, as it was signed."""

    __tablename__ = "entry"
    root_id: Mapped[int] = mapped_column(ForeignKey("root.id"), primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    digest: Mapped[bytes] = mapped_column(LargeBinary)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class NonceRow(Row):
    """A request that has been answered; it stays while its time would still be believed."""

    __tablename__ = "nonce"
    root_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    signer: Mapped[str] = mapped_column(String(_LONGEST), primary_key=True)
    nonce: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    at_ms: Mapped[int] = mapped_column(BigInteger, index=True)


class StreamRow(Row):
    """One stream: a lock, and the position of its last record."""

    __tablename__ = "stream"
    __table_args__ = (UniqueConstraint("root_id", "stream"),)
    id: Mapped[int] = mapped_column(_Id, primary_key=True)
    root_id: Mapped[int] = mapped_column(ForeignKey("root.id"))
    stream: Mapped[bytes] = mapped_column(LargeBinary)
    last: Mapped[int] = mapped_column(BigInteger)


class RecordRow(Row):
    """One envelope (E), grant (G) or withdrawal (W), as it came. ``number`` is an envelope's among its desk's."""

    __tablename__ = "record"
    __table_args__ = (UniqueConstraint("root_id", "item"), UniqueConstraint("stream_id", "desk", "number"))
    stream_id: Mapped[int] = mapped_column(_Id, primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    root_id: Mapped[int] = mapped_column(Integer)
    kind: Mapped[str] = mapped_column(String(1))
    item: Mapped[str] = mapped_column(String(64))
    digest: Mapped[bytes] = mapped_column(LargeBinary)
    desk: Mapped[str] = mapped_column(String(64))
    number: Mapped[int | None] = mapped_column(BigInteger)
    key: Mapped[bytes | None] = mapped_column(LargeBinary)
    late: Mapped[bool] = mapped_column()
    data: Mapped[bytes] = mapped_column(LargeBinary)


class ReaderRow(Row):
    """A unit that was given a key of a stream; not active after a withdrawal."""

    __tablename__ = "reader"
    stream_id: Mapped[int] = mapped_column(_Id, primary_key=True, autoincrement=False)
    key: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    unit: Mapped[str] = mapped_column(String(64), primary_key=True)
    active: Mapped[bool] = mapped_column()


class FeedRow(Row):
    """One unit's feed: the counter that makes it dense, and how far it was handed out and confirmed."""

    __tablename__ = "feed"
    __table_args__ = (UniqueConstraint("root_id", "unit"),)
    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    root_id: Mapped[int] = mapped_column(ForeignKey("root.id"))
    unit: Mapped[str] = mapped_column(String(64))
    head: Mapped[int] = mapped_column(BigInteger)
    digest: Mapped[bytes] = mapped_column(LargeBinary)
    served: Mapped[int] = mapped_column(BigInteger)
    confirmed: Mapped[int] = mapped_column(BigInteger)


class FeedItemRow(Row):
    """One number of a feed: which record stands there, the feed's digest so far, and the withdrawal that took its place.

    ``size`` is that of the payload as it is handed out now.
    """

    __tablename__ = "feed_item"
    feed_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    stream_id: Mapped[int] = mapped_column(_Id)
    position: Mapped[int] = mapped_column(BigInteger)
    withdrawn_by: Mapped[int | None] = mapped_column(BigInteger)
    size: Mapped[int] = mapped_column(Integer)
    digest: Mapped[bytes] = mapped_column(LargeBinary)


Index(None, FeedItemRow.stream_id, FeedItemRow.position, FeedItemRow.feed_id)
