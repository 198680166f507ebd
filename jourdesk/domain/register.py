"""The organisation as dated data: agreement, members, boards, units, deciders, delegations, scope."""

from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from jourdesk.domain.period import Period as Period
from jourdesk.domain.period import holds
from jourdesk.domain.register_tables import (
    ANYBODY,
    AgreementVersion,
    CalendarDay,
    Code,
    Contact,
    Escalation,
    Forgetting,
    Offline,
    OnCall,
    Resource,
    User,
    WorkingTime,
)
from jourdesk.domain.register_tables import Cost as Cost
from jourdesk.domain.register_tables import Kpi as Kpi
from jourdesk.domain.register_tables import PersonRole as PersonRole

BOARD_KINDS: Final = ("board", "executive-committee", "committee")
DECIDER_ROLES: Final = ("chair", "vice-chair", "member", "substitute", "committee-chair", "official")
STATUSES: Final = ("draft", "decided")
SERVICES: Final = ("act", "refer-only", "outside")
COST_KEYS: Final = ("equal", "per-capita", "percent", "fixed-plus-usage")
TARGETS: Final = ("child", "youth", "adult", "substance-use", "violence", "means", "elderly", "disability")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The agreement between the municipalities, in one version."""

    name: str
    valid_from: date
    host: str | None = None
    version: str = ""
    legal_basis: tuple[str, ...] = ()
    status: str = "decided"
    replaces: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilDecision:
    """The decision of a municipality's council to join."""

    day: date
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A municipality that is a party to the agreement. `left` is its last day as a party."""

    code: str
    joined: date
    left: date | None = None
    council: CouncilDecision | None = None
    court: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A municipality outside the agreement that is called every week."""

    code: str
    jour: str
    phone: str
    verified: date | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A board, an executive committee that is the social welfare board, or a committee under one of them."""

    key: str
    municipality: str
    name: str
    kind: str
    period: Period
    status: str = "decided"
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Handles:
    """Target groups crossed with laws that a unit receives."""

    targets: tuple[str, ...]
    laws: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit that receives what the jour hands over."""

    key: str
    board: str
    name: str
    period: Period
    handles: tuple[Handles, ...]
    phone: str | None = None
    opens: str | None = None
    status: str = "decided"

    def takes(self, target: str | None, law: str | None) -> bool:
        """Say whether the unit receives a target group under a law; None stands for any."""
        return any(
            (target is None or target in group.targets) and (law is None or law in group.laws) for group in self.handles
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """A board's appointment of somebody to decide under named provisions."""

    provisions: tuple[str, ...]
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """Somebody who may be called for a decision at night.

    Attributes:
        verified: The day somebody last rang and was answered.
        period: When she holds the post; None while nothing is said of it: her mandates tell.
    """

    key: str
    board: str
    role: str
    order: int
    name: str | None = None
    phone: str | None = None
    mandates: tuple[Mandate, ...] = ()
    conflicts: tuple[str, ...] = ()
    verified: date | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """What the jour's own staff may decide for a board; the limit is in SEK per household and occasion."""

    board: str
    provision: str
    period: Period
    limit_sek: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What the jour does for a municipality's target groups."""

    municipality: str
    targets: tuple[str, ...]
    service: str
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The whole organisation, every row in the order it was written."""

    agreement: Agreement
    members: tuple[Member, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    boards: tuple[Board, ...] = ()
    units: tuple[Unit, ...] = ()
    deciders: tuple[Decider, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    scopes: tuple[Scope, ...] = ()
    costs: tuple[Cost, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    person_roles: tuple[PersonRole, ...] = ()
    versions: tuple[AgreementVersion, ...] = ()
    contacts: tuple[Contact, ...] = ()
    resources: tuple[Resource, ...] = ()
    calendar: tuple[CalendarDay, ...] = ()
    escalations: tuple[Escalation, ...] = ()
    on_calls: tuple[OnCall, ...] = ()
    users: tuple[User, ...] = ()
    codes: tuple[Code, ...] = ()
    working_time: WorkingTime | None = None
    forgetting: Forgetting | None = None
    offline: Offline | None = None

    def is_member(self, municipality: str | None, day: date) -> bool:
        """Say whether a municipality is a party to the agreement on a day."""
        if day < self.agreement.valid_from:
            return False
        return any(
            member.code == municipality and Period(valid_from=member.joined, valid_to=member.left).covers(day)
            for member in self.members
        )

    def member(self, municipality: str) -> Member | None:
        """Find the latest row of a municipality among the parties."""
        rows = [member for member in self.members if member.code == municipality]
        return max(rows, key=lambda member: member.joined) if rows else None

    def neighbour(self, municipality: str | None, day: date | None = None) -> Neighbour | None:
        """Find the neighbour that answers for a municipality outside the agreement; on a day, the row of that day."""
        rows = (row for row in self.neighbours if day is None or holds(row.period, day))
        return next((neighbour for neighbour in rows if neighbour.code == municipality), None)

    def board(self, key: str | None, day: date | None = None) -> Board | None:
        """Find a board by key: as it is on a day, else as it was or will be nearest; without a day its latest row."""
        return _as_of([board for board in self.boards if board.key == key], day)

    def board_days(self, key: str) -> Period | None:
        """Give the days of a board over all its rows: it may have been renamed on the way."""
        periods = [board.period for board in self.boards if board.key == key]
        if not periods:
            return None
        ends = [period.valid_to for period in periods if period.valid_to is not None]
        until = max(ends) if len(ends) == len(periods) else None
        return Period(valid_from=min(period.valid_from for period in periods), valid_to=until)

    def unit(self, key: str | None, day: date | None = None) -> Unit | None:
        """Find a unit by key: as it is on a day, else as it was or will be nearest; without a day its latest row."""
        return _as_of([unit for unit in self.units if unit.key == key], day)

    def decider(self, key: str) -> Decider | None:
        """Find a decider by key."""
        return next((decider for decider in self.deciders if decider.key == key), None)

    def boards_of(self, municipality: str, day: date) -> tuple[Board, ...]:
        """List the decided boards of a municipality on a day, committees left out."""
        return tuple(
            board
            for board in self.boards
            if board.municipality == municipality
            and board.kind != "committee"
            and board.status == "decided"
            and board.period.covers(day)
        )

    def units_of(self, municipality: str, day: date) -> tuple[Unit, ...]:
        """List the decided units of a municipality's decided boards on a day."""
        boards = {board.key for board in self.boards_of(municipality, day)}
        boards |= {board.key for board in self.boards if board.kind == "committee" and board.parent in boards}
        return tuple(
            unit for unit in self.units if unit.board in boards and unit.status == "decided" and unit.period.covers(day)
        )

    def top_board(self, key: str) -> str:
        """Give the key of the board that a committee belongs to, or the board's own key."""
        board = next((board for board in self.boards if board.key == key), None)
        return board.parent if board is not None and board.kind == "committee" and board.parent else key

    def service(self, municipality: str, target: str | None, day: date | None = None) -> str:
        """Say what the jour may do for a target group of a member: ``act`` where nothing else is written."""
        scopes = (scope for scope in self.scopes if day is None or holds(scope.period, day))
        return next(
            (scope.service for scope in scopes if scope.municipality == municipality and target in scope.targets),
            "act",
        )

    def escalation(self, unit: str | None, day: date) -> Escalation | None:
        """Find the chain of a unit on a day: its own, else its board's, else the one for anybody, else None."""
        found = self.unit(unit, day)
        subjects = (unit, found.board if found else None, self.top_board(found.board) if found else None, ANYBODY)
        chains = [chain for chain in self.escalations if holds(chain.period, day)]
        return next((chain for subject in subjects for chain in chains if chain.subject == subject), None)

    def managers_on_call(self, municipality: str | None, day: date) -> tuple[OnCall, ...]:
        """List who is manager on call on a day, in calling order: the municipality's own first, then the service's."""
        rows = [row for row in self.on_calls if holds(row.period, day) and row.municipality in (municipality, None)]
        return tuple(sorted(rows, key=lambda row: (row.municipality is None, row.order)))


Dated = TypeVar("Dated", Board, Unit)


def _as_of(rows: list[Dated], day: date | None) -> Dated | None:
    """Pick the row of a day; else the last that began before it; else the first that will."""
    if len(rows) < 2:
        return rows[0] if rows else None
    rows = sorted(rows, key=lambda row: row.period.valid_from)
    if day is None:
        return rows[-1]
    begun = [row for row in rows if row.period.valid_from <= day]
    return begun[-1] if begun else rows[0]
