"""The operating system's keyring, or none: only backends that are known to keep a secret for this user on this computer."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Final, Protocol

from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, PasswordDeleteError

from jourdesk.domain.problems import Unavailable

LONGEST: Final = 1280  # characters; what the Windows Credential Manager takes
_SERVICE: Final = "Jourdesk"
_ALLOWED: Final = {
    "win32": (("keyring.backends.Windows", "WinVaultKeyring"),),
    "darwin": (("keyring.backends.macOS", "Keyring"),),
    "linux": (("keyring.backends.SecretService", "Keyring"), ("keyring.backends.kwallet", "DBusKeyring")),
}


class SecretKeeper(Protocol):
    """Somewhere to keep one short secret under a name."""

    def read(self, name: str) -> str | None:
        """Give the secret, or nothing if there is none.

        Raises:
            Unavailable: ``vault.keyring-silent`` if the keyring does not answer.
        """
        ...

    def write(self, name: str, secret: str) -> None:
        """Keep a secret and make sure that it was kept.

        Raises:
            Unavailable: ``vault.keyring-silent``, or ``vault.keyring-lost`` if it reads back as something else.
        """
        ...

    def forget(self, name: str) -> None:
        """Drop a secret; nothing happens if there is none."""
        ...


class MemoryKeeper:
    """Keeps secrets as long as the program runs: for the throw-away desk of the demo, and for tests."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.kept: dict[str, str] = {}

    def read(self, name: str) -> str | None:
        """Give the secret, or nothing."""
        return self.kept.get(name)

    def write(self, name: str, secret: str) -> None:
        """Keep a secret."""
        self.kept[name] = secret

    def forget(self, name: str) -> None:
        """Drop a secret."""
        self.kept.pop(name, None)


class KeyringKeeper:
    """Keeps secrets in one backend of ``keyring``."""

    def __init__(self, backend: KeyringBackend) -> None:
        """Use a backend that :func:`find_keeper` allows."""
        self._backend = backend

    def read(self, name: str) -> str | None:
        """Give the secret, or nothing."""
        with _edge():
            return self._backend.get_password(_SERVICE, name)

    def write(self, name: str, secret: str) -> None:
        """Keep a secret and read it back: the null backend, among others, loses it without a word."""
        if len(secret) > LONGEST:
            raise ValueError("a keyring secret is at most 1 280 characters")
        with _edge():
            self._backend.set_password(_SERVICE, name, secret)
            if self._backend.get_password(_SERVICE, name) != secret:
                raise Unavailable("vault.keyring-lost")

    def forget(self, name: str) -> None:
        """Drop a secret; one that is not there is no error."""
        with _edge():
            try:
                self._backend.delete_password(_SERVICE, name)
            except PasswordDeleteError:
                return


def find_keeper(platform: str = sys.platform) -> KeyringKeeper | None:
    """Find the keyring of this computer.

    Args:
        platform: As ``sys.platform`` writes it.

    Returns:
        The first allow-listed backend that works here; nothing where there is none, and then the passphrase stands alone.
    """
    for module, name in _ALLOWED.get(platform, ()):
        try:
            backend = getattr(import_module(module), name)
            if not backend.viable:
                continue
            made: KeyringBackend = backend()
        except (ImportError, RuntimeError, KeyringError):
            continue
        if platform == "win32":
            # The default would let the secret roam with the user's profile to other computers.
            made.persist = "local machine"  # type: ignore[attr-defined]  # only the Windows backend has it
        return KeyringKeeper(made)
    return None


@contextmanager
def _edge() -> Iterator[None]:
    try:
        yield
    except (KeyringError, OSError, RuntimeError):
        raise Unavailable("vault.keyring-silent") from None
