"""The directory: which desks belong to which unit, since when, by whose decision. What stands in it, and questions to it.

Entries are numbered from 1; a *number* in a value here names the entry that brought something about (0: nothing has).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from jourdesk.domain.growing import Growing
from jourdesk.domain.problems import Refused


class Role(StrEnum):
    """What a desk may do in a unit: read and write, or also let others in."""

    MEMBER = "member"
    APPROVER = "approver"


class DeskKind(StrEnum):
    """A desk has a person before it; a service account is an integration, and never lets anybody in."""

    DESK = "desk"
    SERVICE = "service"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From one entry, at an instant (ms since 1970 UTC), until another; ``until`` 0: still."""

    since: int
    since_ms: int
    until: int = 0
    until_ms: int = 0

    def holds(self, number: int) -> bool:
        """Tell whether it held once the entry with this number was written."""
        return self.since <= number and (self.until == 0 or number < self.until)

    def holds_at(self, at_ms: int) -> bool:
        """Tell whether it held at an instant."""
        return self.since_ms <= at_ms and (self.until == 0 or at_ms < self.until_ms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A desk's time in a unit."""

    desk: str
    unit: str
    role: Role
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitEpoch:
    """One key of a unit: its public half, and the desks that it has been wrapped to."""

    number: int
    public: bytes
    since: int
    since_ms: int
    wrapped: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A group of desks that read together: the jour, or the reception of a municipality."""

    id: str
    name: str
    municipality: str
    epochs: tuple[UnitEpoch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolledDesk:
    """A desk with its public keys. ``span`` is absent until somebody has approved it; ``admin`` lets it run the directory."""

    id: str
    kind: DeskKind
    person: str
    label: str
    sign_key: bytes
    receive_key: bytes
    invitation: str
    enrolled: int
    span: Span | None = None
    admin: bool = False


class InvitationState(StrEnum):
    """What has become of an invitation."""

    OPEN = "open"
    USED = "used"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """An invitation to a unit. ``founding``: the first desk of all, which needs nobody's approval."""

    id: str
    key: bytes
    unit: str
    role: Role
    kind: DeskKind
    admin: bool
    founding: bool
    by: str
    expires_ms: int
    state: InvitationState = InvitationState.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """All that the entries so far add up to. ``root`` is the fingerprint that invitations pin; ``members`` go by desk.

    ``sign_keys`` tell whose each key is.
    """

    root: bytes
    root_key: bytes
    name: str
    number: int
    digest: bytes
    at_ms: int
    units: Growing[str, Unit] = field(default_factory=Growing)
    desks: Growing[str, EnrolledDesk] = field(default_factory=Growing)
    sign_keys: Growing[bytes, str] = field(default_factory=Growing)
    invitations: Growing[str, Invitation] = field(default_factory=Growing)
    members: Growing[str, tuple[Member, ...]] = field(default_factory=Growing)

    def __repr__(self) -> str:
        """Show how long it is."""
        return f"Directory({self.root.hex()[:8]}, {self.number})"

    def unit(self, unit: str) -> Unit:
        """Give a unit.

        Raises:
            Refused: ``directory.no-unit``.
        """
        found = self.units.get(unit)
        if found is None:
            raise Refused("directory.no-unit", unit=unit)
        return found

    def desk(self, desk: str) -> EnrolledDesk:
        """Give a desk, approved or not.

        Raises:
            Refused: ``directory.no-desk``.
        """
        found = self.desks.get(desk)
        if found is None:
            raise Refused("directory.no-desk", desk=desk)
        return found


def is_member(
    directory: Directory, desk: str, unit: str, *, number: int | None = None, at_ms: int | None = None
) -> bool:
    """Tell whether a desk is in a unit: now, or once an entry was written, or at an instant (ms since 1970 UTC)."""
    return any(
        member.unit == unit and _holds(directory, member.span, number, at_ms)
        for member in directory.members.get(desk, ())
    )


def units_of(
    directory: Directory, desk: str, *, number: int | None = None, at_ms: int | None = None
) -> tuple[str, ...]:
    """Name the units of a desk, in order."""
    members = directory.members.get(desk, ())
    return tuple(sorted({member.unit for member in members if _holds(directory, member.span, number, at_ms)}))


def desks_of(
    directory: Directory, unit: str, *, number: int | None = None, at_ms: int | None = None
) -> tuple[str, ...]:
    """Name the desks of a unit, in order."""
    return tuple(
        sorted(desk for desk in directory.members if is_member(directory, desk, unit, number=number, at_ms=at_ms))
    )


def units_of_person(directory: Directory, person: str) -> tuple[str, ...]:
    """Name the units that a person reads in now, at whatever desk and in whatever municipality, in order."""
    desks = [desk.id for desk in directory.desks.values() if desk.person == person]
    return tuple(sorted({unit for desk in desks for unit in units_of(directory, desk)}))


def is_active(directory: Directory, desk: str) -> bool:
    """Tell whether a desk is approved and not revoked."""
    return was_active(directory, desk, directory.number)


def was_active(directory: Directory, desk: str, number: int) -> bool:
    """Tell whether a desk was approved and not revoked once the entry with this number was written."""
    found = directory.desks.get(desk)
    return found is not None and found.span is not None and 0 < number <= directory.number and found.span.holds(number)


def epoch_of(directory: Directory, unit: str) -> UnitEpoch:
    """Give the key that a unit reads with now.

    Raises:
        Refused: ``directory.no-unit``, or ``directory.no-epoch`` before its first desk has made one.
    """
    found = directory.unit(unit)
    if not found.epochs:
        raise Refused("directory.no-epoch", unit=unit)
    return found.epochs[-1]


def stale_units(directory: Directory) -> tuple[str, ...]:
    """Name the units whose key somebody holds who is no longer in them: they need a new one."""
    return tuple(
        unit.id
        for unit in directory.units.values()
        if unit.epochs and not unit.epochs[-1].wrapped <= set(desks_of(directory, unit.id))
    )


def unwrapped(directory: Directory, unit: str) -> tuple[str, ...]:
    """Name the desks of a unit that its key has not been wrapped to yet: they belong, but cannot read."""
    wrapped = epoch_of(directory, unit).wrapped
    return tuple(desk for desk in desks_of(directory, unit) if desk not in wrapped)


def is_admin(directory: Directory, desk: str) -> bool:
    """Tell whether a desk runs the directory: makes units, invites to any of them, revokes."""
    return is_active(directory, desk) and directory.desks[desk].admin


def may_approve(directory: Directory, desk: str, unit: str) -> bool:
    """Tell whether a desk may let others into a unit and put them out of it."""
    if is_admin(directory, desk):
        return True
    return is_active(directory, desk) and any(
        m.unit == unit and m.role is Role.APPROVER and m.span.until == 0 for m in directory.members.get(desk, ())
    )


def _holds(directory: Directory, span: Span, number: int | None, at_ms: int | None) -> bool:
    if at_ms is not None:
        return span.holds_at(at_ms)
    return span.holds(directory.number if number is None else number)
