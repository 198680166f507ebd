"""What each entry of the directory does, and who may write it. Signatures are checked elsewhere, before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from jourdesk.domain import directory_entries as e
from jourdesk.domain.directory import (
    DeskKind,
    Directory,
    EnrolledDesk,
    Invitation,
    InvitationState,
    Member,
    Role,
    Span,
    Unit,
    UnitEpoch,
    is_active,
    is_admin,
    is_member,
    may_approve,
    units_of,
)
from jourdesk.domain.problems import Refused

MAX_INVITATION_MS = 31 * 24 * 3600 * 1000
"""An invitation is good for at most 31 days."""


def applied(directory: Directory, written: e.Written, entry: e.Entry) -> Directory:
    """Add one entry to a directory; ``number`` and ``digest`` are the caller's to move on.

    Args:
        directory: All before it.
        written: Where it stands and who signed it; the signature has been found good.
        entry: What it says.

    Returns:
        The directory with it.

    Raises:
        Refused: ``directory.not-allowed`` if the signer may not write it, ``directory.exists``, ``directory.no-unit``,
            ``directory.no-desk``, ``directory.invitation`` or ``directory.bad-entry``.
    """
    act = _ACTS.get(type(entry))
    if act is None:
        raise Refused("directory.bad-entry", kind=type(entry).__name__)
    return act(directory, written, entry)


def _unit_made(d: Directory, w: e.Written, entry: e.UnitMade) -> Directory:
    _need(_runs(d, w))
    _new(entry.unit, d.units)
    unit = Unit(id=entry.unit, name=entry.name, municipality=entry.municipality)
    return replace(d, units=d.units.having(unit.id, unit))


def _invitation_issued(d: Directory, w: e.Written, entry: e.InvitationIssued) -> Directory:
    d.unit(entry.unit)
    _new(entry.invitation, d.invitations)
    _sized(entry.key, e.SIGN_KEY_BYTES)
    special = entry.admin or entry.role is Role.APPROVER
    _need(not (entry.kind is DeskKind.SERVICE and special))
    _need(_lets_in(d, w, entry.unit) and (_runs(d, w) or not entry.admin))
    # Only the root can found, and only while nobody is there: later it would be a way in without approval.
    _need(not entry.founding or (w.signer == "root" and not d.desks))
    _good(w.at_ms < entry.expires_ms <= w.at_ms + MAX_INVITATION_MS)
    invitation = Invitation(
        id=entry.invitation,
        key=entry.key,
        unit=entry.unit,
        role=entry.role,
        kind=entry.kind,
        admin=entry.admin,
        founding=entry.founding,
        by=w.signer,
        expires_ms=entry.expires_ms,
    )
    return replace(d, invitations=d.invitations.having(invitation.id, invitation))


def _invitation_withdrawn(d: Directory, w: e.Written, entry: e.InvitationWithdrawn) -> Directory:
    invitation = _open(d, entry.invitation)
    _need(_lets_in(d, w, invitation.unit))
    return _invitation_becomes(d, invitation, InvitationState.WITHDRAWN)


def _desk_enrolled(d: Directory, w: e.Written, entry: e.DeskEnrolled) -> Directory:
    _need(w.named("invitation") == entry.invitation)
    invitation = _open(d, entry.invitation)
    if w.at_ms > invitation.expires_ms:
        raise Refused("directory.invitation", invitation=invitation.id)
    _new(entry.desk, d.desks)
    _sized(entry.sign_key, e.SIGN_KEY_BYTES)
    _sized(entry.receive_key, e.RECEIVE_KEY_BYTES)
    # One key, one desk: else a thief of a laptop could enrol its key a second time.
    _good(entry.sign_key not in d.sign_keys)
    desk = EnrolledDesk(
        id=entry.desk,
        kind=invitation.kind,
        person=entry.person,
        label=entry.label,
        sign_key=entry.sign_key,
        receive_key=entry.receive_key,
        invitation=invitation.id,
        enrolled=w.number,
    )
    d = replace(_with_desk(d, desk), sign_keys=d.sign_keys.having(desk.sign_key, desk.id))
    return _invitation_becomes(d, invitation, InvitationState.USED)


def _member_added(d: Directory, w: e.Written, entry: e.MemberAdded) -> Directory:
    desk, unit = d.desk(entry.desk), d.unit(entry.unit)
    _need(_lets_in(d, w, unit.id) or _founds(d, w, desk, unit.id))
    _good(desk.span is None or desk.span.until == 0)
    _good(not (desk.kind is DeskKind.SERVICE and entry.role is Role.APPROVER))
    if is_member(d, desk.id, unit.id):
        raise Refused("directory.exists", id=desk.id)
    if desk.span is None:
        desk = _approved(d, w, desk, unit.id)
        d = _with_desk(d, desk)
    member = Member(desk=desk.id, unit=unit.id, role=entry.role, span=Span(since=w.number, since_ms=w.at_ms))
    d = replace(d, members=d.members.having(desk.id, (*d.members.get(desk.id, ()), member)))
    return _wrapped(d, w, unit.id, entry.wraps)


def _approved(d: Directory, w: e.Written, desk: EnrolledDesk, unit: str) -> EnrolledDesk:
    invitation = d.invitations[desk.invitation]
    _good(invitation.unit == unit)
    admin = invitation.admin and (_runs(d, w) or invitation.founding)
    return replace(desk, span=Span(since=w.number, since_ms=w.at_ms), admin=admin)


def _member_removed(d: Directory, w: e.Written, entry: e.MemberRemoved) -> Directory:
    d.desk(entry.desk)
    _need(_lets_in(d, w, entry.unit) or w.named("desk") == entry.desk)
    _good(is_member(d, entry.desk, entry.unit))
    return _leaves(d, w, entry.desk, entry.unit)


def _desk_revoked(d: Directory, w: e.Written, entry: e.DeskRevoked) -> Directory:
    desk = d.desk(entry.desk)
    units = {*units_of(d, desk.id), d.invitations[desk.invitation].unit}
    _need(w.named("desk") == desk.id or any(_lets_in(d, w, unit) for unit in units))
    _good(desk.span is None or desk.span.until == 0)
    span = desk.span or Span(since=w.number, since_ms=w.at_ms)
    ended = replace(desk, span=replace(span, until=w.number, until_ms=w.at_ms), admin=False)
    return _leaves(_with_desk(d, ended), w, desk.id, "")


def _admin_named(d: Directory, w: e.Written, entry: e.AdminNamed) -> Directory:
    _need(_runs(d, w))
    desk = d.desk(entry.desk)
    _good(is_active(d, desk.id) and desk.kind is DeskKind.DESK)
    return _with_desk(d, replace(desk, admin=True))


def _admin_removed(d: Directory, w: e.Written, entry: e.AdminRemoved) -> Directory:
    _need(_runs(d, w))
    return _with_desk(d, replace(d.desk(entry.desk), admin=False))


def _epoch_began(d: Directory, w: e.Written, entry: e.EpochBegan) -> Directory:
    unit = d.unit(entry.unit)
    # Not even an administrator gives a unit its key: whoever makes it can read with it.
    _need(is_member(d, w.named("desk"), unit.id))
    _good(entry.epoch == len(unit.epochs) + 1)
    _sized(entry.public, e.RECEIVE_KEY_BYTES)
    epoch = UnitEpoch(number=entry.epoch, public=entry.public, since=w.number, since_ms=w.at_ms, wrapped=frozenset())
    d = _with_unit(d, replace(unit, epochs=(*unit.epochs, epoch)))
    return _wrapped(d, w, unit.id, entry.wraps)


def _wraps_added(d: Directory, w: e.Written, entry: e.WrapsAdded) -> Directory:
    _need(is_member(d, w.named("desk"), d.unit(entry.unit).id))
    _good(bool(entry.wraps))
    return _wrapped(d, w, entry.unit, entry.wraps)


def _root_changed(d: Directory, w: e.Written, entry: e.RootChanged) -> Directory:
    _need(w.signer == "root")
    _sized(entry.root_key, e.SIGN_KEY_BYTES)
    return replace(d, root_key=entry.root_key)


_ACTS: Mapping[type[e.Entry], Callable[[Directory, e.Written, Any], Directory]] = {
    e.UnitMade: _unit_made,
    e.InvitationIssued: _invitation_issued,
    e.InvitationWithdrawn: _invitation_withdrawn,
    e.DeskEnrolled: _desk_enrolled,
    e.MemberAdded: _member_added,
    e.MemberRemoved: _member_removed,
    e.DeskRevoked: _desk_revoked,
    e.AdminNamed: _admin_named,
    e.AdminRemoved: _admin_removed,
    e.EpochBegan: _epoch_began,
    e.WrapsAdded: _wraps_added,
    e.RootChanged: _root_changed,
}


def _wrapped(d: Directory, w: e.Written, unit: str, wraps: tuple[e.Wrap, ...]) -> Directory:
    """Note whom a unit's newest key has been wrapped to; wraps go to its desks only, and by one of them."""
    if not wraps:
        return d
    found = d.unit(unit)
    _good(bool(found.epochs))
    for wrap in wraps:
        _good(wrap.unit == unit and wrap.epoch == len(found.epochs) and wrap.by == w.named("desk"))
        _good(is_member(_moved(d, w), wrap.desk, unit) and is_member(_moved(d, w), wrap.by, unit))
    last = found.epochs[-1]
    last = replace(last, wrapped=last.wrapped | {wrap.desk for wrap in wraps})
    return _with_unit(d, replace(found, epochs=(*found.epochs[:-1], last)))


def _moved(d: Directory, w: e.Written) -> Directory:
    return d if d.number == w.number else replace(d, number=w.number)


def _leaves(d: Directory, w: e.Written, desk: str, unit: str) -> Directory:
    """End a desk's time in one unit, or in all (empty)."""

    def ended(member: Member) -> Member:
        if member.span.until or (unit and member.unit != unit):
            return member
        return replace(member, span=replace(member.span, until=w.number, until_ms=w.at_ms))

    return replace(d, members=d.members.having(desk, tuple(ended(member) for member in d.members.get(desk, ()))))


def _runs(d: Directory, w: e.Written) -> bool:
    return w.signer == "root" or is_admin(d, w.named("desk"))


def _lets_in(d: Directory, w: e.Written, unit: str) -> bool:
    return w.signer == "root" or may_approve(d, w.named("desk"), unit)


def _founds(d: Directory, w: e.Written, desk: EnrolledDesk, unit: str) -> bool:
    invitation = d.invitations.get(w.named("invitation"))
    if invitation is None or not invitation.founding:
        return False
    return desk.invitation == invitation.id and desk.span is None and unit == invitation.unit


def _open(d: Directory, invitation: str) -> Invitation:
    found = d.invitations.get(invitation)
    if found is None or found.state is not InvitationState.OPEN:
        raise Refused("directory.invitation", invitation=invitation)
    return found


def _invitation_becomes(d: Directory, invitation: Invitation, state: InvitationState) -> Directory:
    return replace(d, invitations=d.invitations.having(invitation.id, replace(invitation, state=state)))


def _with_desk(d: Directory, desk: EnrolledDesk) -> Directory:
    return replace(d, desks=d.desks.having(desk.id, desk))


def _with_unit(d: Directory, unit: Unit) -> Directory:
    return replace(d, units=d.units.having(unit.id, unit))


def _need(allowed: bool) -> None:
    if not allowed:
        raise Refused("directory.not-allowed")


def _good(fits: bool) -> None:
    if not fits:
        raise Refused("directory.bad-entry")


def _new(key: str, known: Mapping[str, object]) -> None:
    if key in known:
        raise Refused("directory.exists", id=key)


def _sized(key: bytes, size: int) -> None:
    _good(len(key) == size)
