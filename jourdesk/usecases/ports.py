"""The shapes that the use cases need of the world: a store with one door, a clock, ids, a typesetter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from enum import Flag, auto
from typing import Protocol

from jourdesk.domain.call import Call
from jourdesk.domain.events import Body
from jourdesk.domain.fact import Author, Fact, HybridTime
from jourdesk.domain.law import Catalogue
from jourdesk.domain.paper import Paper
from jourdesk.domain.papers.package import Package
from jourdesk.domain.register import Register
from jourdesk.domain.summary import CallRow, ClockRow, FoundPerson, PromiseRow
from jourdesk.usecases.ports_calendar import Calendars
from jourdesk.usecases.ports_planner import Planner
from jourdesk.usecases.road_state import FactStatus, RoadState

REGISTER_STREAM = "register"
"""The stream in which registers are put into use."""


class Changes(Flag):
    """What an act changed. Screens judge for themselves whether they show it."""

    NONE = 0
    CALLS = auto()
    CLOCKS = auto()
    DRAFTS = auto()
    REGISTER = auto()
    SHIFT = auto()
    SETTINGS = auto()
    ROAD = auto()
    ROSTER = auto()
    WATCHES = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """Working material of one call: encrypted on this desk, never sent."""

    call: str
    content: str
    written: datetime
    author: str

    def __repr__(self) -> str:
        return f"DraftRow({self.call})"


class Settings(Protocol):
    """The part of a transaction that knows this desk itself: its settings, and how late it has seen it be."""

    def setting(self, key: str) -> str:
        """Return a setting of this desk, or an empty text."""
        ...

    def set_setting(self, key: str, value: str) -> None:
        """Keep a setting of this desk."""
        ...

    def last_time(self) -> HybridTime:
        """Return the greatest hybrid time this desk knows of; it never goes back."""
        ...


class Unit(Settings, Protocol):
    """One transaction. What is recorded in it is durable when it closes without an exception, or none of it is."""

    def record(self, stream: str, *bodies: Body, happened: datetime | None = None) -> Call | None:
        """Keep facts and refold their call in the same commit.

        Args:
            stream: Call id, ``register``, a shift or an access log.
            bodies: What happened, in order.
            happened: When it happened, aware; absent means now.

        Returns:
            The refolded call where the stream is one.
        """
        ...

    def call(self, stream: str) -> Call | None:
        """Return a call, or ``None`` while nothing has been kept of it."""
        ...

    def calls_since(self, since: datetime) -> tuple[CallRow, ...]:
        """Return calls received at or after ``since`` and all that are still open, newest first."""
        ...

    def clocks(self) -> tuple[ClockRow, ...]:
        """Return every clock that is not closed, soonest alarm first, those without a start last."""
        ...

    def promises(self) -> tuple[PromiseRow, ...]:
        """Return open promises to ring back, soonest first."""
        ...

    def find(self, query: str) -> tuple[FoundPerson, ...]:
        """Find persons by name (misspelt), identity number or case number only, best first (SoLPuF 15 §)."""
        ...

    def keep_draft(self, call: str, content: str) -> None:
        """Keep the working material of one call, replacing what was there."""
        ...

    def drop_draft(self, call: str) -> None:
        """Forget the working material of one call."""
        ...

    def drafts(self) -> tuple[DraftRow, ...]:
        """Return all working material, oldest first."""
        ...

    def register_text(self) -> str:
        """Return the register in use as TOML, or an empty text."""
        ...

    def last_body(self, stream: str, kind: type[Body]) -> Body | None:
        """Return the newest body of one kind in a stream."""
        ...

    def facts(self, stream: str, *, since: datetime | None = None) -> tuple[Fact, ...]:
        """Return the facts of a stream in the order they count: the host's order, then one's own unsent.

        Args:
            stream: Its local name.
            since: Leave out what was written before (aware), so that a stream of years need not be read whole.
        """
        ...

    def fetched(self, stream: str) -> frozenset[tuple[str, str]]:
        """Pair the facts of a stream with the units that are known to have fetched them, as (fact, unit)."""
        ...

    def streams_named(self, prefix: str, *, since: datetime | None = None) -> tuple[str, ...]:
        """Name the streams that begin so (``watch.``, ``roster.2026-12``), in the order of their names.

        Args:
            prefix: How they begin.
            since: Only those in which something was written at or after this instant (aware).
        """
        ...

    def statuses(self, stream: str) -> tuple[FactStatus, ...]:
        """Return how far each fact of this desk in a stream has come, in the order they were written."""
        ...

    def road_state(self) -> RoadState:
        """Return what this desk knows of its road: what is unsent, refused, set aside, withheld, noticed."""
        ...

    def old_calls(
        self, before: datetime, *, after: tuple[datetime, str], most: int
    ) -> tuple[tuple[datetime, str], ...]:
        """Name calls received before an instant by (received, call), oldest first, after one such place."""
        ...

    def facts_of_kind(self, stream: str, kinds: Iterable[str], *, since: datetime, most: int) -> tuple[Fact, ...]:
        """Return those of some kinds among the newest facts of a stream, written since an instant (aware)."""
        ...

    def is_busy(self, since: datetime) -> bool:
        """Tell whether a call received since is still open, or a draft has been typed since (aware)."""
        ...

    def is_safe_to_forget(self, call: str, before: datetime) -> bool:
        """Tell whether all of a call, also what is sealed beside it, has its place with the host and is older than an instant,
        and nothing of it is to leave, waits, runs or is being typed."""
        ...

    def forget(self, call: str, *, counts: bool) -> None:
        """Let a call go from this desk: its words, its persons, its rows. Its skeleton stays, and the record with the host.

        Args:
            call: The call.
            counts: Whether it is a contact in the figures.
        """
        ...

    def forgotten(self) -> tuple[int, int]:
        """Count the calls that are forgotten here, and those of them that are to come back."""
        ...

    def forgotten_calls(self) -> tuple[tuple[str, date], ...]:
        """Name the calls that are forgotten here, with the day (Sweden) they were received."""
        ...

    def want_back(self, call: str) -> str | None:
        """Note that a forgotten call is to come back on the next trip; gives its board, or nothing where it is not forgotten."""
        ...

    def forgotten_between(self, first: date, last: date) -> int:
        """Count the forgotten contacts received from one day (Sweden) to another."""
        ...

    def unsent(self) -> int:
        """Count the facts that the host's store has not yet receipted."""
        ...

    def make_stale(self, since: datetime | None = None) -> None:
        """Note that calls with a clock are to be folded again, and with an instant those received since and all that are open.

        The note outlives a crash.
        """
        ...


class Store(Protocol):
    """The encrypted store."""

    def unit(self, author: Author) -> AbstractContextManager[Unit]:
        """Open one transaction in the name of ``author``."""
        ...

    def fold_stale(self, *, author: Author, most: int) -> tuple[int, int]:
        """Fold again the next few of the calls that a register has made stale (``Unit.make_stale``), the newest first.

        Returns:
            How many were folded, and how many are left.
        """
        ...


class Typesetter(Protocol):
    """Makes papers."""

    def __call__(self, paper: Paper) -> bytes:
        """Return the paper as PDF/A bytes."""
        ...


class Names(Protocol):
    """What codes are called on screen and on paper."""

    def municipality(self, code: str) -> str:
        """Return the name of a municipality, or the code itself."""
        ...

    def label(self, kind: str, code: str) -> str:
        """Return the Swedish label of a code in one of the register's code lists, or the code itself."""
        ...

    def codes(self, kind: str) -> tuple[tuple[str, str], ...]:
        """Return a code list as (code, label), in the order it was written."""
        ...

    def court(self, municipality: str) -> str:
        """Return the administrative court of a municipality, or an empty text."""
        ...


@dataclass(slots=True, kw_only=True)
class Desk:
    """Everything an act at this desk needs. ``author`` changes with the shift, ``register`` when one is put into use.

    ``save_paper`` writes a paper as a file because somebody asked for one, ``save_package`` what a case system reads,
    ``save_file`` a table by its name; each tells where it lies. ``planner`` proposes rosters, ``calendars`` reads and writes
    calendar files.
    """

    store: Store
    author: Author
    law: Catalogue
    register: Register
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    typeset: Typesetter
    names: Names
    save_paper: Callable[[Paper], str]
    save_package: Callable[[Package], str]
    save_file: Callable[[str, bytes], str]
    planner: Planner | None = None
    calendars: Calendars | None = None

    def unit(self) -> AbstractContextManager[Unit]:
        """Open one transaction in the name of the present author."""
        return self.store.unit(self.author)
