"""The vault of a desk: made once, opened each shift, locked when nobody is there.

Nothing here belongs on the GUI thread: each derivation takes about 0.3 s, and files are written through to the disk.
"""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.vault import files, recovery
from jourdesk.vault.contents import CODE, PASSPHRASE, Inside, Outside, inside_of, pack
from jourdesk.vault.device import Device, draw_seeds
from jourdesk.vault.safe import KeyringState, Means, Safe, forget_secret, keep_new_secret
from jourdesk.vault.slots import KEY_BYTES, factor_of, wipe

__all__ = ["KeyringState", "Means", "Vault", "create", "exists"]


def exists(folder: Path) -> bool:
    """Tell whether a vault has been made here, readable or not."""
    return files.main_path(folder).exists() or files.spare_path(folder).exists()


def create(folder: Path, passphrase: str, *, desk: str, means: Means) -> "tuple[Vault, str]":
    """Make a desk's vault with a new store key and a new identity.

    Args:
        folder: Where; it must be there and hold no vault.
        passphrase: Any that is not empty; its quality is shown elsewhere, never dictated.
        desk: The id of this desk.
        means: What the vault needs of the world.

    Returns:
        The open vault and the recovery code, which is shown now and never again.

    Raises:
        Refused: ``vault.passphrase-empty``.
        Unavailable: ``vault.exists``; what the disk or the keyring says no to.
    """
    if exists(folder):
        raise Unavailable("vault.exists")
    _must_have(passphrase)
    code = recovery.draw(means.random)
    recipes = {name: means.recipe() for name in (PASSPHRASE, CODE)}
    inside = Inside(
        factors={PASSPHRASE: factor_of(passphrase, recipes[PASSPHRASE]), CODE: factor_of(code, recipes[CODE])},
        seeds=draw_seeds(means.random),
    )
    keyring = keep_new_secret(desk, inside, means)
    outside = Outside(desk=desk, made=means.utc().isoformat(), recipes=recipes, keyring=keyring, code_confirmed=False)
    key = bytearray(means.random(KEY_BYTES))
    try:
        files.write(folder, pack(outside, inside, key, means.random))
    except Unavailable:
        forget_secret(keyring, means)
        raise
    finally:
        wipe(key)
    vault = Vault(folder, means)
    vault.unlock(passphrase)
    return vault, code


class Vault:
    """One desk's vault, locked when made."""

    def __init__(self, folder: Path, means: Means) -> None:
        """Read the vault's file.

        Raises:
            Unavailable: ``vault.missing``, ``vault.damaged`` or ``vault.newer``.
        """
        self._means = means
        self._safe = Safe(folder, means)
        self._key: bytearray | None = None
        self._device: Device | None = None

    @property
    def desk(self) -> str:
        """The id of this desk."""
        return self._safe.outside.desk

    @property
    def code_confirmed(self) -> bool:
        """Whether somebody has shown that the recovery code is on paper."""
        return self._safe.outside.code_confirmed

    @property
    def keyring(self) -> KeyringState:
        """Whether the keyring takes part. ``GONE``: passphrase and recovery code are needed together. Asks the keyring."""
        return self._safe.keyring()

    @property
    def next_try(self) -> datetime | None:
        """When the next try may be made, aware UTC; absent: now."""
        left = self._safe.wait_left()
        return self._means.utc() + left if left else None

    @property
    def is_open(self) -> bool:
        """Whether the key is in memory."""
        return self._key is not None

    @property
    def key(self) -> bytearray:
        """The store's key: 32 bytes, the same object until :meth:`lock` wipes it. Close the store first.

        Raises:
            Unavailable: ``vault.locked``.
        """
        if self._key is None:
            raise Unavailable("vault.locked")
        return self._key

    @property
    def device(self) -> Device:
        """The identity of this desk.

        Raises:
            Unavailable: ``vault.locked``.
        """
        if self._device is None:
            raise Unavailable("vault.locked")
        return self._device

    def unlock(self, passphrase: str) -> None:
        """Open with the passphrase, together with the keyring where there is one.

        Raises:
            Refused: ``vault.wrong`` or ``vault.wait``, with ``wait`` (seconds until the next try) and ``until`` (ISO, UTC);
                ``vault.passphrase-empty``.
            Unavailable: ``vault.keyring-gone``; ``vault.damaged``.
        """
        _must_have(passphrase)
        if self.keyring is KeyringState.GONE:
            raise Unavailable("vault.keyring-gone")
        self._open(self._safe.attempt({PASSPHRASE: passphrase}, must=PASSPHRASE))

    def unlock_with_code(self, code: str, passphrase: str = "") -> None:
        """Open with the recovery code: by itself at this computer, with the passphrase when the keyring is gone.

        A group that was mistyped is named and counts as no try. Afterwards :meth:`change_passphrase` or
        :meth:`bind_keyring` puts right what was lost.

        Raises:
            Refused: ``vault.code-group``, ``vault.code-length``, ``vault.passphrase-needed``, ``vault.wrong``, ``vault.wait``.
            Unavailable: ``vault.damaged``.
        """
        typed = {CODE: recovery.parse(code)}
        if passphrase:
            typed[PASSPHRASE] = passphrase
        elif self.keyring is KeyringState.GONE:
            raise Refused("vault.passphrase-needed", field="passphrase")
        self._open(self._safe.attempt(typed, must=CODE))

    def verify(self, passphrase: str) -> None:
        """Ask for the passphrase again, as before it is changed; raises as :meth:`unlock` does."""
        _must_have(passphrase)
        if self.keyring is KeyringState.GONE:
            raise Unavailable("vault.keyring-gone")
        wipe(self._safe.attempt({PASSPHRASE: passphrase}, must=PASSPHRASE))

    def verify_code(self, code: str) -> None:
        """Ask for the recovery code beside what has opened the vault; raises as :meth:`unlock_with_code` does."""
        if self.keyring is KeyringState.GONE:
            raise Unavailable("vault.keyring-gone")
        wipe(self._safe.attempt({CODE: recovery.parse(code)}, must=CODE))

    def lock(self) -> None:
        """Wipe the key and let go of the identity; a second time does nothing."""
        if self._key is not None:
            wipe(self._key)
        self._key = None
        self._device = None

    def change_passphrase(self, new: str) -> None:
        """Put a new passphrase in the place of the old, in both copies of the file.

        Raises:
            Refused: ``vault.passphrase-empty``.
            Unavailable: ``vault.locked``; what the disk says no to, and then the old one still holds.
        """
        _must_have(new)
        self._replace(PASSPHRASE, new)

    def renew_code(self) -> str:
        """Make a new recovery code; the old paper opens nothing from now on.

        Returns:
            The code, not yet confirmed.

        Raises:
            Unavailable: As :meth:`change_passphrase`.
        """
        code = recovery.draw(self._means.random)
        self._replace(CODE, code)
        return code

    def confirm_code(self) -> None:
        """Note that the recovery code is on paper.

        Raises:
            Unavailable: As :meth:`change_passphrase`.
        """
        self._safe.write(replace(self._safe.outside, code_confirmed=True), self._inside(), self.key)

    def bind_keyring(self) -> None:
        """Put a new secret in the keyring of this computer, or go on without one where there is none any more.

        Raises:
            Unavailable: ``vault.keyring-silent`` or ``vault.keyring-lost``; as :meth:`change_passphrase`.
        """
        old, inside = self._safe.outside.keyring, self._inside()
        # Under a new name: should the power fail here, the old secret still fits the old file.
        new = keep_new_secret(self.desk, inside, self._means)
        try:
            self._safe.write(replace(self._safe.outside, keyring=new), inside, self.key)
        except Unavailable:
            forget_secret(new, self._means)
            raise
        forget_secret(old, self._means)

    def _replace(self, name: str, typed: str) -> None:
        inside, recipe, outside = self._inside(), self._means.recipe(), self._safe.outside
        inside.factors[name] = factor_of(typed, recipe)
        confirmed = outside.code_confirmed and name != CODE
        recipes = outside.recipes | {name: recipe}
        self._safe.write(replace(outside, recipes=recipes, code_confirmed=confirmed), inside, self.key)

    def _inside(self) -> Inside:
        return inside_of(self._safe.content, self.key)

    def _open(self, key: bytearray) -> None:
        try:
            self._device = Device(inside_of(self._safe.content, key).seeds)
        except Unavailable:
            wipe(key)
            raise
        self._key = key
        self._safe.heal()


def _must_have(passphrase: str) -> None:
    if not passphrase.strip():
        raise Refused("vault.passphrase-empty", field=PASSPHRASE)
