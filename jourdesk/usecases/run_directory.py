"""Run the directory from a desk: who has which desk, invitations, approvals, a lost desk shut out, a unit's new key."""

from __future__ import annotations

from dataclasses import dataclass

from jourdesk.domain.directory import (
    Directory,
    EnrolledDesk,
    InvitationState,
    desks_of,
    is_active,
    is_admin,
    is_member,
    may_approve,
    stale_units,
)
from jourdesk.domain.directory_entries import DeskRevoked, InvitationWithdrawn, UnitMade
from jourdesk.domain.problems import Refused
from jourdesk.usecases.enrol_desk import ADDRESS, write_entry
from jourdesk.usecases.follow_directory import load_directory
from jourdesk.usecases.ports_enrol import Clerk, Guest
from jourdesk.usecases.ports_road import Road
from jourdesk.wire import invitation as invitations

REVOKED_FOR = ("lost", "replaced", "left")
"""Why a desk is shut out: it is lost or stolen, another takes its place, its person has left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLine:
    """One desk as the coordinator sees it. ``state`` is ``waiting``, ``active`` or ``revoked``; instants are ms since 1970 UTC.

    ``mine`` is the desk that looks; ``may_approve`` and ``may_revoke`` say what it may do with this one.
    """

    desk: str
    label: str
    person: str
    state: str
    units: tuple[str, ...]
    admin: bool
    since_ms: int
    until_ms: int
    mine: bool
    may_approve: bool
    may_revoke: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLine:
    """One unit: its desks, which key it reads with, and whether somebody who has left still holds that key."""

    unit: str
    name: str
    municipality: str
    desks: int
    epoch: int
    epoch_ms: int
    stale: bool
    may_invite: bool
    may_renew: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationLine:
    """An invitation that nobody has used."""

    invitation: str
    unit: str
    expires_ms: int
    expired: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryView:
    """The directory as this desk knows it; ``number`` counts its entries."""

    name: str
    number: int
    root: str
    admin: bool
    desks: tuple[DeskLine, ...]
    units: tuple[UnitLine, ...]
    invitations: tuple[InvitationLine, ...]


def read_directory(road: Road) -> DirectoryView:
    """Read who has which desk. Waiting desks come first, revoked ones last.

    Raises:
        Refused: ``road.none`` while this desk has no host.
    """
    directory, me = load_directory(road), road.seals.desk
    lines = [_desk(directory, me, desk) for desk in directory.desks.values()]
    order = ("waiting", "active", "revoked")
    now_ms, stale = _ms(road), set(stale_units(directory))
    return DirectoryView(
        name=directory.name,
        number=directory.number,
        root=directory.root.hex(),
        admin=is_admin(directory, me),
        desks=tuple(sorted(lines, key=lambda line: (order.index(line.state), line.label))),
        units=tuple(
            UnitLine(
                unit=unit.id,
                name=unit.name,
                municipality=unit.municipality,
                desks=len(desks_of(directory, unit.id)),
                epoch=len(unit.epochs),
                epoch_ms=unit.epochs[-1].since_ms if unit.epochs else 0,
                stale=unit.id in stale,
                may_invite=may_approve(directory, me, unit.id),
                may_renew=is_member(directory, me, unit.id),
            )
            for unit in sorted(directory.units.values(), key=lambda unit: unit.name)
        ),
        invitations=tuple(
            InvitationLine(invitation=one.id, unit=one.unit, expires_ms=one.expires_ms, expired=one.expires_ms < now_ms)
            for one in directory.invitations.values()
            if one.state is InvitationState.OPEN
        ),
    )


def invite_desk(road: Road, clerk: Clerk, guest: Guest) -> str:
    """Invite a desk to a unit; this desk compares the code when it comes.

    Returns:
        The invitation's text, to be handed over directly; it is shown once and kept nowhere.

    Raises:
        Refused: ``directory.not-allowed``, ``directory.no-unit``; ``invitation.days`` outside 1 to 31.
        Unavailable: The road is closed.
    """
    if not 1 <= guest.days <= 31:
        raise Refused("invitation.days", field="days")
    address = road.at_store(lambda unit: unit.setting(ADDRESS))
    texts: list[str] = []

    def make(directory: Directory) -> bytes:
        entry, text = clerk.invite(directory, guest, address=address, at_ms=_ms(road))
        texts.append(invitations.write(text))
        return entry

    write_entry(road, make)
    return texts[-1]


def withdraw_invitation(road: Road, clerk: Clerk, invitation: str) -> None:
    """Make an invitation good for nothing, as when it was lost on its way."""
    body = InvitationWithdrawn(invitation=invitation)
    write_entry(road, lambda directory: clerk.write(directory, body, at_ms=_ms(road)))


def revoke_desk(road: Road, clerk: Clerk, *, desk: str, reason: str) -> None:
    """Shut a desk out: it gets nothing that is written from here on. Its units get new keys on the next trips.

    Raises:
        Refused: ``directory.reason`` for an unknown reason, ``directory.not-allowed``, ``directory.no-desk``.
        Unavailable: The road is closed; the desk is not shut out.
    """
    if reason not in REVOKED_FOR:
        raise Refused("directory.reason", field="reason")
    body = DeskRevoked(desk=desk, reason=reason)
    write_entry(road, lambda directory: clerk.write(directory, body, at_ms=_ms(road)))


def renew_key(road: Road, clerk: Clerk, unit: str) -> None:
    """Give a unit a new key now, as when a laptop has been away without anybody knowing where."""
    write_entry(road, lambda directory: clerk.new_key(directory, unit, at_ms=_ms(road)))


def make_unit(road: Road, clerk: Clerk, *, unit: str, name: str, municipality: str) -> None:
    """Make a unit, under the key that it has in the register.

    Raises:
        Refused: ``directory.unit-name`` without a key or a name, ``directory.exists``, ``directory.not-allowed``.
    """
    if not unit.strip() or not name.strip():
        raise Refused("directory.unit-name", field="unit")
    body = UnitMade(unit=unit.strip(), name=name.strip(), municipality=municipality)
    write_entry(road, lambda directory: clerk.write(directory, body, at_ms=_ms(road)))


def _desk(directory: Directory, me: str, desk: EnrolledDesk) -> DeskLine:
    span = desk.span
    state = "waiting" if span is None else "active" if is_active(directory, desk.id) else "revoked"
    invited_to = directory.invitations[desk.invitation].unit
    members = [member for member in directory.members.get(desk.id, ()) if member.span.until == 0]
    units = tuple(sorted(member.unit for member in members)) if span is not None else (invited_to,)
    mine = desk.id == me
    runs = any(may_approve(directory, me, unit) for unit in {*units, invited_to})
    return DeskLine(
        desk=desk.id,
        label=desk.label,
        person=desk.person,
        state=state,
        units=units,
        admin=desk.admin,
        since_ms=span.since_ms if span else 0,
        until_ms=span.until_ms if span else 0,
        mine=mine,
        may_approve=state == "waiting" and may_approve(directory, me, invited_to),
        may_revoke=state != "revoked" and runs and not mine,
    )


def _ms(road: Road) -> int:
    return int(road.now().timestamp() * 1000)
