"""Writes entries of the directory with the open vault; see ``ports_enrol.Clerk`` for each verb."""

from __future__ import annotations

import secrets

from jourdesk.app.desk_seals import DeskSeals
from jourdesk.app.surroundings import new_id
from jourdesk.domain.directory import Directory
from jourdesk.domain.directory_entries import Entry, MemberAdded
from jourdesk.usecases.ports_enrol import Guest
from jourdesk.vault import directory as acts
from jourdesk.vault import enrolment
from jourdesk.vault.device import Device
from jourdesk.vault.slots import NORMAL, Work
from jourdesk.wire.invitation import InvitationText

_DAY_MS = 24 * 3600 * 1000


class DeskClerk:
    """The hand of this desk, and of the invitation that it holds."""

    def __init__(self, device: Device, seals: DeskSeals, *, work: Work = NORMAL) -> None:
        """Tie an opened identity to what it knows of its units' keys.

        Args:
            device: The opened identity.
            seals: The keys of its units.
            work: What a short code costs; both sides use the same.
        """
        self._device, self._seals, self._work = device, seals, work

    def enrol(self, directory: Directory, invitation: InvitationText, *, person: str, label: str, at_ms: int) -> bytes:
        """Write that this desk uses an invitation."""
        hand = acts.invitation_hand(invitation, at_ms=at_ms, person=person)
        newcomer = acts.Newcomer(desk=self._seals.desk, person=person, label=label)
        return acts.enrol(directory, hand, newcomer, self._device)

    def found(self, directory: Directory, invitation: InvitationText, *, person: str, at_ms: int) -> bytes:
        """Write that the first desk of all belongs to its unit."""
        hand = acts.invitation_hand(invitation, at_ms=at_ms, person=person)
        role = directory.invitations[invitation.id].role
        body = MemberAdded(desk=self._seals.desk, unit=invitation.unit, role=role, wraps=())
        return acts.signed(directory, hand, body)

    def admit(self, directory: Directory, desk: str, *, at_ms: int) -> bytes:
        """Write that a desk belongs to the unit that it was invited to."""
        newcomer = directory.desk(desk)
        invitation = directory.invitations[newcomer.invitation]
        hand = self._hand(at_ms)
        seeds = self._seals.seeds_of(invitation.unit)
        return acts.add_member(directory, hand, newcomer, invitation.role, unit=invitation.unit, seeds=seeds)

    def write(self, directory: Directory, body: Entry, *, at_ms: int) -> bytes:
        """Write any entry in the name of this desk."""
        return acts.signed(directory, self._hand(at_ms), body)

    def invite(self, directory: Directory, guest: Guest, *, address: str, at_ms: int) -> tuple[bytes, InvitationText]:
        """Write an invitation whose code this desk will compare."""
        invited = acts.Invited(
            id=new_id(),
            address=address,
            unit=guest.unit,
            approver=self._seals.desk,
            expires_ms=at_ms + guest.days * _DAY_MS,
            role=guest.role,
            admin=guest.admin,
        )
        return acts.issue_invitation(directory, self._hand(at_ms), invited, random=secrets.token_bytes)

    def new_key(self, directory: Directory, unit: str, *, at_ms: int) -> bytes:
        """Write that a unit reads with a new key from here on."""
        entry, _ = acts.begin_epoch(directory, self._hand(at_ms), unit, random=secrets.token_bytes)
        return entry

    def _hand(self, at_ms: int) -> acts.Hand:
        desk = self._seals.desk
        return acts.Hand(name=f"desk:{desk}", key=self._device, decided_by=desk, at_ms=at_ms)

    def short_code(self, directory: Directory, newcomer: str, approver: str) -> str:
        """Make the code that two people read to each other; this desk's own keys are never taken from the directory."""
        return enrolment.short_code(directory.root, directory.desk(newcomer), directory.desk(approver), work=self._work)

    def same_code(self, typed: str, code: str) -> bool:
        """Tell whether what somebody heard is the code."""
        return enrolment.same_code(typed, code)
