"""A gate that is shown before what it guards is loaded: the store, the keys and the pages take longer to load than a window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jourdesk.app.surroundings import Paths
from jourdesk.usecases.ports import Desk

if TYPE_CHECKING:
    from jourdesk.app.gatekeeper import LocalGatekeeper
    from jourdesk.vault.device import Device


class WakingGatekeeper:
    """Loads the real gatekeeper on the store thread, at the first word to it."""

    def __init__(self, where: Paths, make: Callable[[], LocalGatekeeper] | None = None) -> None:
        """Remember the folder; nothing is loaded.

        Args:
            where: The desk's folder.
            make: Makes the real gatekeeper; by default that of this computer.
        """
        self._where, self._make = where, make
        self._keeper: LocalGatekeeper | None = None

    @property
    def _real(self) -> LocalGatekeeper:
        if self._keeper is None:
            from jourdesk.app.gatekeeper import LocalGatekeeper

            self._keeper = self._make() if self._make else LocalGatekeeper(self._where)
        return self._keeper

    def made(self) -> bool:
        """Tell whether a desk has been made here; needs nothing but the file's name."""
        from jourdesk.vault import files

        return files.main_path(self._where.vault).exists() or files.spare_path(self._where.vault).exists()

    def quality(self, passphrase: str) -> tuple[int, str]:
        """Return how good a passphrase is; pure arithmetic, so any thread may ask."""
        from jourdesk.vault.quality import estimate

        found = estimate(passphrase)
        return found.score, found.code

    def wake(self) -> None:
        """Load what opening will need."""
        self._real.wake()

    def keyring_note(self) -> str:
        """Say plainly when there is no keyring."""
        return self._real.keyring_note()

    def make(self, passphrase: str) -> tuple[str, ...]:
        """Make the desk."""
        return self._real.make(passphrase)

    def confirm_code(self) -> None:
        """Keep that the code was read back."""
        self._real.confirm_code()

    def code_needs_passphrase(self) -> bool:
        """Tell whether the keyring is gone."""
        return self._real.code_needs_passphrase()

    def unlock(self, passphrase: str) -> Desk:
        """Open the desk."""
        return self._real.unlock(passphrase)

    def unlock_with_code(self, code: str, passphrase: str) -> Desk:
        """Open the desk with the recovery code."""
        return self._real.unlock_with_code(code, passphrase)

    def verify_code(self, code: str) -> None:
        """Try the recovery code at the open desk."""
        self._real.verify_code(code)

    def change_passphrase(self, passphrase: str) -> None:
        """Choose a new passphrase."""
        self._real.change_passphrase(passphrase)

    def examine(self) -> None:
        """Check the open store."""
        self._real.examine()

    def set_aside(self) -> None:
        """Set a damaged store aside."""
        self._real.set_aside()

    @property
    def device(self) -> Device:
        """The identity of the open desk."""
        return self._real.device

    def lock(self) -> None:
        """Close the store and wipe the key."""
        if self._keeper is not None:
            self._keeper.lock()
