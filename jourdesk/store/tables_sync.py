"""The tables of the way to the host: what was sealed, what is to be sent, who reads what, how far each feed has been read.

All of it lies in the encrypted store, so that keys of streams may stand here. ``fact.seq`` is the place that a feed gave a fact:
``feed.position``, which counts on through all feeds of the desk in the order in which they were read.
"""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jourdesk.store.tables import Row

_STRICT = {"sqlite_strict": True}


class EnvelopeRow(Row):
    """One sealed fact as it travelled, one's own and others': kept so that a store that has lost it can be given it again."""

    __tablename__ = "envelope"
    __table_args__ = (UniqueConstraint("stream", "desk", "number"), _STRICT)

    id: Mapped[str] = mapped_column(primary_key=True)
    stream: Mapped[bytes]
    desk: Mapped[str]
    number: Mapped[int]
    epoch: Mapped[int]
    key: Mapped[bytes]
    digest: Mapped[bytes]
    data: Mapped[bytes]


class SharingRow(Row):
    """A grant or a withdrawal, in the order this desk learned of them; ``data`` is its canonical bytes."""

    __tablename__ = "sharing"
    __table_args__ = (
        UniqueConstraint("id"),
        Index(None, "stream"),
        CheckConstraint("kind IN ('grant', 'withdrawal')", name="kind"),
        _STRICT,
    )

    place: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    kind: Mapped[str]
    stream: Mapped[bytes]
    unit: Mapped[str]
    data: Mapped[bytes]


class StreamKeyRow(Row):
    """A key of a stream that this desk can read with."""

    __tablename__ = "stream_key"
    __table_args__ = (UniqueConstraint("id"), Index(None, "name"), Index(None, "stream"), _STRICT)

    place: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[bytes]
    stream: Mapped[bytes]
    epoch: Mapped[int]
    name: Mapped[str]
    data: Mapped[bytes]


class WritingRow(Row):
    """Which travelling stream this desk writes a local stream to: the first it used."""

    __tablename__ = "writing"
    __table_args__ = (_STRICT,)

    name: Mapped[str] = mapped_column(primary_key=True)
    stream: Mapped[bytes]


class OutgoingRow(Row):
    """What the host has not receipted, in the order it was made. ``state``: ``waiting``, ``sent`` or ``refused``."""

    __tablename__ = "outgoing"
    __table_args__ = (
        UniqueConstraint("id"),
        CheckConstraint("kind IN ('entry', 'grant', 'envelope', 'withdrawal')", name="kind"),
        CheckConstraint("state IN ('waiting', 'sent', 'refused')", name="state"),
        _STRICT,
    )

    place: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    kind: Mapped[str]
    state: Mapped[str]
    code: Mapped[str]


class EntryRow(Row):
    """One entry of the directory, checked."""

    __tablename__ = "directory_entry"
    __table_args__ = (_STRICT,)

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    data: Mapped[bytes]


class FeedRow(Row):
    """One item of a unit's feed that has been read: its number there, the feed's digest up to it, its place among all."""

    __tablename__ = "feed"
    __table_args__ = (Index(None, "id"), {"sqlite_strict": True, "sqlite_with_rowid": False})

    unit: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    digest: Mapped[bytes]
    kind: Mapped[str]
    id: Mapped[str]
    position: Mapped[int]


class FetchedRow(Row):
    """A unit has fetched an envelope of this desk."""

    __tablename__ = "fetched"
    __table_args__ = ({"sqlite_strict": True, "sqlite_with_rowid": False},)

    id: Mapped[str] = mapped_column(primary_key=True)
    unit: Mapped[str] = mapped_column(primary_key=True)


class WaitingRow(Row):
    """What came and could not be taken: kept with its reason and its place, shown, and tried again when more is known."""

    __tablename__ = "waiting"
    __table_args__ = (_STRICT,)

    id: Mapped[str] = mapped_column(primary_key=True)
    reason: Mapped[str]
    desk: Mapped[str]
    position: Mapped[int]
    payload: Mapped[bytes]


class TroubleRow(Row):
    """What has been noticed about the host or another desk, by code; counted, never repeated."""

    __tablename__ = "trouble"
    __table_args__ = ({"sqlite_strict": True, "sqlite_with_rowid": False},)

    code: Mapped[str] = mapped_column(primary_key=True)
    about: Mapped[str] = mapped_column(primary_key=True)
    times: Mapped[int]
    last: Mapped[str]
