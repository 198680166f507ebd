"""The organisation as dated data: agreement, members, boards, units, deciders, delegations, scope."""

from dataclasses import dataclass
from datetime import date
from typing import Final

BOARD_KINDS: Final = ("board", "executive-committee", "committee")
DECIDER_ROLES: Final = ("chair", "vice-chair", "member", "substitute", "committee-chair", "official")
STATUSES: Final = ("draft", "decided")
SERVICES: Final = ("act", "refer-only", "outside")
COST_KEYS: Final = ("equal", "per-capita", "percent", "fixed-plus-usage")
TARGETS: Final = ("child", "youth", "adult", "substance-use", "violence", "means", "elderly", "disability")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A span of days, both ends included; no end means until further notice."""

    valid_from: date
    valid_to: date | None = None

    def covers(self, day: date) -> bool:
        """Say whether a day lies in the span."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def ended_before(self, day: date) -> bool:
        """Say whether the span was over before a day."""
        return self.valid_to is not None and self.valid_to < day


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
    """Somebody who may be called for a decision at night."""

    key: str
    board: str
    role: str
    order: int
    name: str | None = None
    phone: str | None = None
    mandates: tuple[Mandate, ...] = ()
    conflicts: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Who pays what."""

    name: str
    base: str
    key: str
    base_sek: int | None = None
    shares: tuple[tuple[str, int | float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kpi:
    """What the parties want to be measured by."""

    name: str
    unit: str
    target: int | float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRole:
    """One person's role with one employer; the same `person` is the same human being."""

    person: str
    title: str
    municipality: str
    percent: int | float | None = None
    valid_from: date | None = None
    valid_to: date | None = None


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

    def neighbour(self, municipality: str | None) -> Neighbour | None:
        """Find the neighbour that answers for a municipality outside the agreement."""
        return next((neighbour for neighbour in self.neighbours if neighbour.code == municipality), None)

    def board(self, key: str | None) -> Board | None:
        """Find a board by key."""
        return next((board for board in self.boards if board.key == key), None)

    def unit(self, key: str | None) -> Unit | None:
        """Find a unit by key."""
        return next((unit for unit in self.units if unit.key == key), None)

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
        return tuple(
            unit
            for unit in self.units
            if self.top_board(unit.board) in boards and unit.status == "decided" and unit.period.covers(day)
        )

    def top_board(self, key: str) -> str:
        """Give the key of the board that a committee belongs to, or the board's own key."""
        board = self.board(key)
        return board.parent if board is not None and board.kind == "committee" and board.parent else key

    def service(self, municipality: str, target: str | None) -> str:
        """Say what the jour may do for a target group of a member: ``act`` where nothing else is written."""
        return next(
            (scope.service for scope in self.scopes if scope.municipality == municipality and target in scope.targets),
            "act",
        )
