"""The tables of the desk's store.

``fact`` is the record: written once, refused by triggers to change or go; of what stands in ``forgotten`` the bytes lie with
the host alone. All that can be made again from it (``call``, ``person``, ``clock``, ``promise``) is a projection: a migration may
drop it and fold again. Rows never leave this room.
"""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Dialect, Index, Integer, LargeBinary, MetaData, Text, UniqueConstraint, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Instant(TypeDecorator[datetime]):
    """An aware UTC instant outside, naive UTC text of fixed width inside, so that text order is time order."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write an instant down; a naive one is a bug."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant must be aware")
        return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Read an instant back, aware and UTC."""
        return None if value is None else datetime.fromisoformat(value).replace(tzinfo=UTC)


class Day(TypeDecorator[date]):
    """A local calendar date, as text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """Write a date down; an instant in its place is a bug."""
        if isinstance(value, datetime):
            raise ValueError("a day is not an instant")
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> date | None:
        """Read a date back."""
        return None if value is None else date.fromisoformat(value)


class Bytes(LargeBinary):
    """Bytes as they are: SQLite takes and gives them, and need not be asked to wrap each."""

    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> None:
        """Bind them as they are."""

    def result_processor(self, dialect: Dialect, coltype: object) -> None:
        """Read them as they are."""


class Row(DeclarativeBase):
    """The root of all rows."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads this as it stands
        str: Text(),
        int: Integer(),
        bytes: Bytes(),
        datetime: Instant(),
        date: Day(),
    }


MOVES = "kind IN ('HandoverMade', 'HandoverReturned', 'MunicipalityConfirmed')"
"""Facts that say where a call belongs: each trip asks who has fetched the newest of them."""


class FactRow(Row):
    """One fact. ``seq`` is the host's number (null: unsent); all else stands as it was written. No ``body``: forgotten here."""

    __tablename__ = "fact"
    __table_args__ = (
        UniqueConstraint("id"),
        UniqueConstraint("desk", "stream", "number"),
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint("length(hash) = 32", name="hash"),
        CheckConstraint("length(previous) = 32", name="previous"),
        Index(None, "stream", "written_order"),
        Index("ix_fact_unsent", "written_order", sqlite_where=text("seq IS NULL")),
        Index("ix_fact_moves", "written_order", "kind", "desk", "seq", "id", sqlite_where=text(MOVES)),
        {"sqlite_strict": True, "sqlite_autoincrement": True},
    )

    written_order: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    seq: Mapped[int | None]
    desk: Mapped[str]
    stream: Mapped[str]
    board: Mapped[str]  # empty: not yet known
    kind: Mapped[str]
    number: Mapped[int]
    hash: Mapped[bytes]
    previous: Mapped[bytes]
    hlc_ms: Mapped[int]
    hlc_n: Mapped[int]
    body: Mapped[bytes]


class ForgottenRow(Row):
    """One local stream of a call whose facts stand here without their bytes: no name, no number, no word of it.

    ``received`` is the day, in Sweden; ``counts`` says that the call is a contact in the figures; ``wanted`` that it is to come
    back.
    """

    __tablename__ = "forgotten"
    __table_args__ = (
        Index(None, "call"),
        Index("ix_forgotten_received", "received", sqlite_where=text("stream = call")),
        Index("ix_forgotten_wanted", "call", sqlite_where=text("wanted = 1")),
        {"sqlite_strict": True},
    )

    stream: Mapped[str] = mapped_column(primary_key=True)
    call: Mapped[str]
    received: Mapped[date]
    at: Mapped[datetime]
    counts: Mapped[int]
    wanted: Mapped[int]


class CallRow(Row):
    """One call as the lists need it: what is sorted and chosen by stands in columns, ``shown`` is the row as JSON."""

    __tablename__ = "call"
    __table_args__ = (
        Index(None, "received"),
        Index("ix_call_open", "received", sqlite_where=text("state = 'open'")),
        {"sqlite_strict": True},
    )

    stream: Mapped[str] = mapped_column(primary_key=True)
    received: Mapped[datetime]
    state: Mapped[str]
    board: Mapped[str]
    shown: Mapped[str]


class PersonRow(Row):
    """One person in one call, for search by name, number or case number only (SoLPuF 15 §)."""

    __tablename__ = "person"
    __table_args__ = (
        UniqueConstraint("stream", "ref"),
        Index(None, "name_folded"),
        Index("ix_person_number", "number", sqlite_where=text("number <> ''")),
        Index(None, "case_number"),
        {"sqlite_strict": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    stream: Mapped[str]
    ref: Mapped[str]
    name: Mapped[str]
    name_folded: Mapped[str]
    number: Mapped[str]
    case_number: Mapped[str]
    shown: Mapped[str]


class NameKeyRow(Row):
    """A key under which a misspelt name still finds its person (``ranking.candidate_keys``)."""

    __tablename__ = "name_key"
    __table_args__ = (
        Index(None, "person"),
        {"sqlite_strict": True, "sqlite_with_rowid": False},
    )

    key: Mapped[str] = mapped_column(primary_key=True)
    person: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class ClockRow(Row):
    """One clock of a call that is not closed; ``alarm`` is empty while it waits for its anchor."""

    __tablename__ = "clock"
    __table_args__ = (Index(None, "alarm"), {"sqlite_strict": True})

    stream: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    alarm: Mapped[date | None]
    shown: Mapped[str]


class PromiseRow(Row):
    """One promise to ring back that still stands."""

    __tablename__ = "promise"
    __table_args__ = (Index(None, "due"), {"sqlite_strict": True})

    stream: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    due: Mapped[datetime]
    shown: Mapped[str]


class DraftRow(Row):
    """What is being typed of a call: working material, on this desk only, never sent."""

    __tablename__ = "draft"
    __table_args__ = ({"sqlite_strict": True},)

    call: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[str]
    written: Mapped[datetime]
    author: Mapped[str]


class SettingRow(Row):
    """One setting of scope desk."""

    __tablename__ = "setting"
    __table_args__ = ({"sqlite_strict": True},)

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class MetaRow(Row):
    """What the store knows about itself: the hybrid clock, the last backup, the version of the projections."""

    __tablename__ = "meta"
    __table_args__ = ({"sqlite_strict": True},)

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class AsideRow(Row):
    """A record that could not be read, kept with its reason so that the queue flows on."""

    __tablename__ = "aside"
    __table_args__ = ({"sqlite_strict": True},)

    id: Mapped[str] = mapped_column(primary_key=True)
    reason: Mapped[str]
    body: Mapped[bytes]
