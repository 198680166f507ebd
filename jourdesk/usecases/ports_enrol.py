"""What enrolling needs of the open vault: entries of the directory, written and signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from jourdesk.domain.directory import Directory, Role
from jourdesk.domain.directory_entries import Entry
from jourdesk.wire.invitation import InvitationText


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Whom an invitation is for: a unit, what the desk may do there, whether it runs the directory; how long it holds."""

    unit: str
    role: Role = Role.MEMBER
    admin: bool = False
    days: int = 7


class Clerk(Protocol):
    """Writes entries of the directory with the keys of this desk, or of the invitation that it holds."""

    def enrol(self, directory: Directory, invitation: InvitationText, *, person: str, label: str, at_ms: int) -> bytes:
        """Write that this desk uses an invitation."""
        ...

    def found(self, directory: Directory, invitation: InvitationText, *, person: str, at_ms: int) -> bytes:
        """Write that the first desk of all belongs to its unit, as a founding invitation allows."""
        ...

    def admit(self, directory: Directory, desk: str, *, at_ms: int) -> bytes:
        """Write that a desk belongs to the unit that it was invited to, with the unit's keys as far as they are here."""
        ...

    def short_code(self, directory: Directory, newcomer: str, approver: str) -> str:
        """Make the code that two people read to each other. Takes a third of a second."""
        ...

    def same_code(self, typed: str, code: str) -> bool:
        """Tell whether what somebody heard is the code."""
        ...

    def write(self, directory: Directory, body: Entry, *, at_ms: int) -> bytes:
        """Write any entry in the name of this desk; whether it may is checked like anybody's."""
        ...

    def invite(self, directory: Directory, guest: Guest, *, address: str, at_ms: int) -> tuple[bytes, InvitationText]:
        """Write an invitation whose code this desk will compare; the text holds the secret."""
        ...

    def new_key(self, directory: Directory, unit: str, *, at_ms: int) -> bytes:
        """Write that a unit reads with a new key from here on; this desk must belong to it."""
        ...
