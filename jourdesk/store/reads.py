"""What screens read of the store: lists, clocks, persons, facts and settings. Nothing is written here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, literal_column, select, union_all

from jourdesk.domain.desk_events import RegisterAdopted
from jourdesk.domain.events import Body
from jourdesk.domain.fact import Fact
from jourdesk.domain.summary import CallRow, ClockRow, FoundPerson, PromiseRow
from jourdesk.store import forgetting, road_reads, search
from jourdesk.store import tables as t
from jourdesk.store.projections import read
from jourdesk.store.sync_status import fetched_facts, statuses
from jourdesk.usecases.ports import REGISTER_STREAM, DraftRow
from jourdesk.usecases.road_state import FactStatus, RoadState
from jourdesk.wire import facts as wire

# Statements are built once: building them costs more than running them.
_F = t.FactRow
_FACTS = select(_F.body).where(_F.stream == bindparam("of")).order_by(_F.seq.is_(None), _F.seq, _F.written_order)
_FACTS_SINCE = _FACTS.where(_F.hlc_ms >= bindparam("since"))
_NAMED = (
    select(_F.stream)
    .where(_F.stream >= bindparam("first"), _F.stream < bindparam("after"), _F.hlc_ms >= bindparam("since"))
    .distinct()
    .order_by(_F.stream)
)
_SETTING = select(t.SettingRow.value).where(t.SettingRow.key == bindparam("of"))
_C = t.CallRow
_NEWER = select(_C.shown, _C.received).where(_C.received >= bindparam("since"))
# Written out, not bound: only so does SQLite see that the small index of open calls answers the question.
_STILL_OPEN = select(_C.shown, _C.received).where(literal_column("state") == literal_column("'open'"))
RECENT = union_all(_NEWER, _STILL_OPEN.where(_C.received < bindparam("since"))).order_by(
    literal_column("received").desc()
)


class Reads:
    """The reading half of a transaction."""

    connection: Connection

    @property
    def desk(self) -> str:
        """The id of the desk that reads."""
        raise TypeError(type(self).__name__)

    def facts(self, stream: str, *, since: datetime | None = None) -> tuple[Fact, ...]:
        """Return the facts of a stream in the order they count; see ``ports.Unit``."""
        statement = _FACTS if since is None else _FACTS_SINCE
        bodies = self.connection.execute(statement, {"of": stream, "since": _ms(since)}).scalars().all()
        # Of a call that is forgotten here nothing is shown, also not what has come since: half of it would look like the whole.
        return tuple(wire.read(body) for body in bodies) if all(bodies) else ()

    def fetched(self, stream: str) -> frozenset[tuple[str, str]]:
        """Pair the facts of a stream with the units that have fetched them; see ``ports.Unit``."""
        return fetched_facts(self.connection, stream)

    def statuses(self, stream: str) -> tuple[FactStatus, ...]:
        """Return how far each fact of this desk has come; see ``ports.Unit``."""
        return statuses(self.connection, self.desk, stream)

    def road_state(self) -> RoadState:
        """Return what is known of the road; see ``ports.Unit``."""
        return road_reads.road_state(self.connection, self.desk)

    def streams_named(self, prefix: str, *, since: datetime | None = None) -> tuple[str, ...]:
        """Name the streams that begin so; see ``ports.Unit``."""
        named = {"first": prefix, "after": f"{prefix}\U0010ffff", "since": _ms(since)}
        return tuple(self.connection.execute(_NAMED, named).scalars())

    def streams(self) -> tuple[str, ...]:
        """Return the ids of all calls that have been opened."""
        f = t.FactRow
        return tuple(self.connection.execute(select(f.stream).where(f.kind == "CallOpened").distinct()).scalars())

    def calls_since(self, since: datetime) -> tuple[CallRow, ...]:
        """Return calls received since an instant and all that are open; see ``ports.Unit``."""
        shown = self.connection.execute(RECENT, {"since": since}).scalars()
        return tuple(read(CallRow, text) for text in shown)

    def clocks(self) -> tuple[ClockRow, ...]:
        """Return every clock that is not closed; see ``ports.Unit``."""
        c = t.ClockRow
        shown = self.connection.execute(select(c.shown).order_by(c.alarm.is_(None), c.alarm, c.stream, c.key)).scalars()
        return tuple(read(ClockRow, text) for text in shown)

    def promises(self) -> tuple[PromiseRow, ...]:
        """Return open promises; see ``ports.Unit``."""
        shown = self.connection.execute(select(t.PromiseRow.shown).order_by(t.PromiseRow.due)).scalars()
        return tuple(read(PromiseRow, text) for text in shown)

    def find(self, query: str) -> tuple[FoundPerson, ...]:
        """Find persons; see ``ports.Unit``."""
        return search.find(self.connection, query)

    def facts_of_kind(self, stream: str, kinds: Iterable[str], *, since: datetime, most: int) -> tuple[Fact, ...]:
        """Return the facts of some kinds in a stream; see ``ports.Unit``."""
        return forgetting.facts_of_kind(self.connection, stream, kinds, since, most)

    def is_busy(self, since: datetime) -> bool:
        """Tell whether something is being written down; see ``ports.Unit``."""
        return forgetting.is_busy(self.connection, since)

    def old_calls(
        self, before: datetime, *, after: tuple[datetime, str], most: int
    ) -> tuple[tuple[datetime, str], ...]:
        """Name old calls by when they came; see ``ports.Unit``."""
        return tuple(forgetting.old_calls(self.connection, before, after, most))

    def is_safe_to_forget(self, call: str, before: datetime) -> bool:
        """Tell whether all of a call is with the host; see ``ports.Unit``."""
        return forgetting.is_safe(self.connection, call, before)

    def forgotten(self) -> tuple[int, int]:
        """Count forgotten calls; see ``ports.Unit``."""
        return forgetting.numbers(self.connection)

    def forgotten_calls(self) -> tuple[tuple[str, date], ...]:
        """Name forgotten calls; see ``ports.Unit``."""
        return tuple(forgetting.forgotten_calls(self.connection))

    def want_back(self, call: str) -> str | None:
        """Ask for a forgotten call; see ``ports.Unit``."""
        return forgetting.board_of(self.connection, call) if forgetting.want(self.connection, call) else None

    def forgotten_between(self, first: date, last: date) -> int:
        """Count forgotten contacts of a period; see ``ports.Unit``."""
        return forgetting.counted(self.connection, first, last)

    def drafts(self) -> tuple[DraftRow, ...]:
        """Return all working material; see ``ports.Unit``."""
        rows = self.connection.execute(select(t.DraftRow.__table__).order_by(t.DraftRow.written)).mappings()
        return tuple(DraftRow(**r) for r in rows)

    def register_text(self) -> str:
        """Return the register in use; see ``ports.Unit``."""
        body = self.last_body(REGISTER_STREAM, RegisterAdopted)
        return body.text if isinstance(body, RegisterAdopted) else ""

    def last_body(self, stream: str, kind: type[Body]) -> Body | None:
        """Return the newest body of one kind in a stream; see ``ports.Unit``."""
        f = t.FactRow
        data = self.connection.execute(
            select(f.body)
            .where(f.stream == stream, f.kind == kind.__name__)
            .order_by(f.seq.is_(None).desc(), f.seq.desc(), f.written_order.desc())
            .limit(1)
        ).scalar()
        return wire.read(data).body if data else None

    def setting(self, key: str) -> str:
        """Return a setting; see ``ports.Unit``."""
        return self.connection.execute(_SETTING, {"of": key}).scalar() or ""


def _ms(since: datetime | None) -> int:
    return int(since.timestamp() * 1000) if since is not None else 0
