"""What enrolling needs of the open vault: entries of the directory, written and signed."""

from __future__ import annotations

from typing import Protocol

from jourdesk.domain.directory import Directory
from jourdesk.wire.invitation import InvitationText


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
