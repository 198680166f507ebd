"""The vault and the store of this computer, behind the gate of the screen."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from importlib import import_module

from jourdesk.app.opening import open_desk, places
from jourdesk.app.surroundings import Paths, new_id, now, require_folder
from jourdesk.documents.typeset import warm_up
from jourdesk.domain.fact import Author
from jourdesk.domain.problems import Unavailable
from jourdesk.store.engine import mark_path
from jourdesk.store.health import examine_beside, set_aside
from jourdesk.store.unit import EncryptedStore
from jourdesk.usecases.ports import Desk
from jourdesk.vault.device import Device
from jourdesk.vault.keeper import find_keeper
from jourdesk.vault.quality import estimate
from jourdesk.vault.slots import wipe
from jourdesk.vault.vault import KeyringState, Means, Vault
from jourdesk.vault.vault import create as create_vault
from jourdesk.vault.vault import exists as vault_exists


class LocalGatekeeper:
    """The vault and the store of this computer, as the gate of the screen needs them. Lives on the store thread."""

    def __init__(self, where: Paths, *, clock: Callable[[], datetime] = now, means: Means | None = None) -> None:
        """Tie a folder to a clock and, where the keyring of this machine is not meant, to other means. Nothing is opened yet."""
        self._where, self._clock = where, clock
        self._means = means or Means(keeper=find_keeper(), random=secrets.token_bytes, now=now)
        self._vault: Vault | None = None
        self._open = ExitStack()
        self._store: EncryptedStore | None = None

    def made(self) -> bool:
        """Tell whether a desk has been made here."""
        return vault_exists(self._where.vault)

    def quality(self, passphrase: str) -> tuple[int, str]:
        """Return how good a passphrase is; pure arithmetic, so any thread may ask."""
        found = estimate(passphrase)
        return found.score, found.code

    def keyring_note(self) -> str:
        """Say plainly when there is no keyring."""
        return "" if self._means.keeper is not None else "vault.no-keyring"

    def make(self, passphrase: str) -> tuple[str, ...]:
        """Make the vault and the empty store; return the recovery code's groups."""
        require_folder(self._where)
        self._where.vault.mkdir(exist_ok=True)
        vault, code = create_vault(self._where.vault, passphrase, desk=new_id()[:12], means=self._means)
        self._vault = vault
        return tuple(code.split("-"))

    def confirm_code(self) -> None:
        """Keep that the code was read back."""
        self._held().confirm_code()

    def code_needs_passphrase(self) -> bool:
        """Tell whether the keyring is gone."""
        return self._held().keyring is KeyringState.GONE

    def unlock(self, passphrase: str) -> Desk:
        """Open vault and store with the passphrase."""
        vault = self._held()
        if not vault.is_open:
            vault.unlock(passphrase)
        return self._enter(vault)

    def unlock_with_code(self, code: str, passphrase: str) -> Desk:
        """Open vault and store with the recovery code."""
        vault = self._held()
        vault.unlock_with_code(code, passphrase)
        return self._enter(vault)

    def verify_code(self, code: str) -> None:
        """Try the recovery code beside the passphrase that has opened the vault."""
        self._held().verify_code(code)

    def change_passphrase(self, passphrase: str) -> None:
        """Choose a new passphrase; a keyring that was gone is bound again."""
        vault = self._held()
        vault.change_passphrase(passphrase)
        if vault.keyring is KeyringState.GONE:
            vault.bind_keyring()

    def examine(self) -> None:
        """Check every page's seal, and the structure after a crash, beside the open store."""
        store, vault = self._store, self._vault
        if store is None or vault is None or not vault.is_open:
            return
        key = bytearray(vault.key)
        try:
            health = examine_beside(self._where.store, key, structure=not store.file.was_closed)
        finally:
            wipe(key)
        if not health.is_sound:
            raise Unavailable("store.damaged")

    def set_aside(self) -> None:
        """Close a damaged store and set it aside; says where it lies."""
        self.lock()
        raise Unavailable("store.damaged-aside", name=set_aside(self._where.store, self._clock()).name)

    def wake(self) -> None:
        """Load the pages, the sentences of problems, the places, the law and the typesetter."""
        from jourdesk.ui.texts import sentences

        for part in ("jourdesk.ui.frame", "jourdesk.ui.timekeeper", "jourdesk.app.office"):
            import_module(part)
        sentences()
        places()
        warm_up()

    @property
    def device(self) -> Device:
        """The identity of the open desk.

        Raises:
            Unavailable: ``vault.locked``.
        """
        return self._held().device

    def lock(self) -> None:
        """Close the store before the key is wiped."""
        self._store = None
        self._open.close()
        if self._vault is not None:
            self._vault.lock()
            self._vault = None

    def _held(self) -> Vault:
        if self._vault is None:
            self._vault = Vault(self._where.vault, self._means)
        return self._vault

    def _enter(self, vault: Vault) -> Desk:
        author = Author(by="", typed_by="", title="", desk=vault.desk)
        # A crash between making the vault and the store leaves no file: then it is made now. Once it has been made, a missing
        # file is said, never silently replaced by an empty one.
        create = not self._where.store.exists() and not mark_path(self._where.store).exists()
        try:
            desk = self._open.enter_context(
                open_desk(self._where, vault.key, author=author, clock=self._clock, create=create)
            )
        except BaseException:
            self.lock()
            raise
        self._store = desk.store if isinstance(desk.store, EncryptedStore) else None
        return desk
