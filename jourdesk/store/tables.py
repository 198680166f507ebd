"""The tables of the desk's store.

``fact`` is the record: written once, refused by triggers to change or go. All that can be made again from it (``call``,
``person``, ``clock``, ``promise``) is a projection: a migration may drop it and fold again. Rows never leave this room.
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


class Flag(TypeDecorator[bool]):
    """True or false as 1 or 0: a STRICT table knows no boolean."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        """Write a flag down."""
        return None if value is None else int(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> bool | None:
        """Read a flag back."""
        return None if value is None else bool(value)


class Row(DeclarativeBase):
    """The root of all rows."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads this as it stands
        str: Text(),
        int: Integer(),
        bytes: LargeBinary(),
        bool: Flag(),
        datetime: Instant(),
        date: Day(),
    }


class FactRow(Row):
    """One fact. ``seq`` is the host's number (null: unsent); all else stands as it was written."""

    __tablename__ = "fact"
    __table_args__ = (
        UniqueConstraint("id"),
        UniqueConstraint("desk", "stream", "number"),
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint("length(hash) = 32", name="hash"),
        CheckConstraint("length(previous) = 32", name="previous"),
        Index(None, "stream", "written_order"),
        Index("ix_fact_unsent", "written_order", sqlite_where=text("seq IS NULL")),
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


class CallRow(Row):
    """One call as the lists need it (``domain.summary.CallRow``), with the folded call itself in ``snapshot``."""

    __tablename__ = "call"
    __table_args__ = (
        Index(None, "received"),
        Index(None, "state", "received"),
        CheckConstraint("unsent IN (0, 1)", name="unsent"),
        {"sqlite_strict": True},
    )

    stream: Mapped[str] = mapped_column(primary_key=True)
    received: Mapped[datetime]
    ended: Mapped[datetime | None]
    state: Mapped[str]
    kind: Mapped[str]
    label: Mapped[str]
    caller: Mapped[str]
    board: Mapped[str]
    municipality: Mapped[str]
    case_number: Mapped[str]
    urgency: Mapped[str]
    unsent: Mapped[bool]
    snapshot: Mapped[bytes]


class PersonRow(Row):
    """One person in one call, for search by name, number or case number only (SoLPuF 15 §)."""

    __tablename__ = "person"
    __table_args__ = (
        Index(None, "name_folded"),
        Index(None, "name_phonetic"),
        Index("ix_person_number", "number", sqlite_where=text("number <> ''")),
        Index("ix_person_case_number", "case_number", sqlite_where=text("case_number <> ''")),
        CheckConstraint("protected IN (0, 1)", name="protected"),
        {"sqlite_strict": True},
    )

    stream: Mapped[str] = mapped_column(primary_key=True)
    ref: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_folded: Mapped[str]
    name_phonetic: Mapped[str]
    number: Mapped[str]
    case_number: Mapped[str]
    born: Mapped[str]
    label: Mapped[str]
    municipality: Mapped[str]
    protected: Mapped[bool]


class ClockRow(Row):
    """One clock: planned on the statutory day, alarmed on the alarm day, outer day in small print; no days, no start yet."""

    __tablename__ = "clock"
    __table_args__ = (Index(None, "state", "alarm"), {"sqlite_strict": True})

    stream: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str]
    provision: Mapped[str]
    title: Mapped[str]
    who: Mapped[str]
    municipality: Mapped[str]
    board: Mapped[str]
    statutory: Mapped[date | None]
    outer: Mapped[date | None]
    alarm: Mapped[date | None]
    anchor: Mapped[str]
    state: Mapped[str]
    owner: Mapped[str]
    decision: Mapped[str]
    person: Mapped[str]


class PromiseRow(Row):
    """One promise to call back; settled or still open."""

    __tablename__ = "promise"
    __table_args__ = (
        Index("ix_promise_open", "due", sqlite_where=text("settled IS NULL")),
        {"sqlite_strict": True},
    )

    stream: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    to: Mapped[str]
    about: Mapped[str]
    label: Mapped[str]
    due: Mapped[datetime]
    settled: Mapped[datetime | None]


class DraftRow(Row):
    """What is being typed: working material, on this desk only, never sent."""

    __tablename__ = "draft"
    __table_args__ = ({"sqlite_strict": True},)

    call: Mapped[str] = mapped_column(primary_key=True)
    slot: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes]
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
