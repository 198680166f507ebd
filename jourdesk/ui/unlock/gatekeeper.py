"""What the gate needs of the vault and the store, so that no screen knows how they are made."""

from __future__ import annotations

from typing import Protocol

from jourdesk.usecases.ports import Desk


class Gatekeeper(Protocol):
    """Opens and closes this desk. Every verb but ``quality`` runs on the store thread."""

    def wake(self) -> None:
        """Load what opening will need, so that nobody waits for it after the passphrase."""
        ...

    def made(self) -> bool:
        """Tell whether a desk has been made on this computer."""
        ...

    def quality(self, passphrase: str) -> tuple[int, str]:
        """Return how good a passphrase is, 0–4, and the code of the sentence that says so."""
        ...

    def keyring_note(self) -> str:
        """Return the code of a sentence when this computer has no keyring, else an empty text."""
        ...

    def make(self, passphrase: str) -> tuple[str, ...]:
        """Make the desk; return the eight groups of its recovery code, which are shown once."""
        ...

    def confirm_code(self) -> None:
        """Keep that the recovery code was read back from paper."""
        ...

    def code_needs_passphrase(self) -> bool:
        """Tell whether the recovery code opens only together with the passphrase (the keyring is gone)."""
        ...

    def unlock(self, passphrase: str) -> Desk:
        """Open the desk with its passphrase."""
        ...

    def unlock_with_code(self, code: str, passphrase: str) -> Desk:
        """Open the desk with the recovery code; afterwards a new passphrase must be chosen."""
        ...

    def verify_code(self, code: str) -> None:
        """Try the recovery code at the open desk; a wrong one makes the wait before the next try longer."""
        ...

    def change_passphrase(self, passphrase: str) -> None:
        """Give the open desk another passphrase, and bind the keyring again."""
        ...

    def examine(self) -> None:
        """Check that every page of the open store is whole, on a thread and a connection of its own.

        Raises:
            Unavailable: ``store.damaged`` when it is not.
        """
        ...

    def set_aside(self) -> None:
        """Close a damaged store and set it aside under a name of its own.

        Raises:
            Unavailable: ``store.damaged-aside``, always: it says where the store lies now.
        """
        ...

    def lock(self) -> None:
        """Close the store and wipe the key."""
        ...
