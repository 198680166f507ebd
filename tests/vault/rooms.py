"""What the tests of the vault share: a clock that is turned, a keyring in memory, light work."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from jourdesk.domain.problems import Problem, Refused
from jourdesk.vault.keeper import MemoryKeeper, SecretKeeper
from jourdesk.vault.slots import LIGHT
from jourdesk.vault.vault import Means, Vault, create

PASSPHRASE = "kamomill stenbrott vadarfågel"


class Clock:
    """Stands still until it is turned."""

    def __init__(self) -> None:
        """Begin at 23.40 on a Saturday night in November."""
        self.at = datetime(2026, 11, 21, 22, 40, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The instant now."""
        return self.at

    def turn(self, seconds: float) -> None:
        """Let time pass, or go backwards."""
        self.at += timedelta(seconds=seconds)


class Room:
    """One computer: a folder, a keyring (or none), a clock, and a vault made in it."""

    def __init__(self, folder: Path, *, keyring: bool = True) -> None:
        """Make the vault and lock it."""
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.clock = Clock()
        self.keeper = MemoryKeeper() if keyring else None
        self._chance = random.Random(3)
        vault, self.code = create(folder, PASSPHRASE, desk="desk-1", means=self.means())
        self.key = bytes(vault.key)
        self.fingerprint = vault.device.fingerprint
        vault.lock()

    def means(self, keeper: SecretKeeper | None = None) -> Means:
        """What the vault needs, with light work."""
        return Means(keeper=keeper or self.keeper, random=self._chance.randbytes, now=self.clock, work=LIGHT)

    def vault(self) -> Vault:
        """Read the vault anew, as at a start."""
        return Vault(self.folder, self.means())

    def wipe_keyring(self) -> None:
        """Lose what the keyring kept, as when somebody's Windows profile is made anew."""
        self.keeper = MemoryKeeper()

    def opens(self, passphrase: str) -> bool:
        """Tell whether a passphrase opens a vault that is read anew, and waits as long as it must."""
        self.clock.turn(300)
        vault = self.vault()
        try:
            vault.unlock(passphrase)
        except Refused as problem:
            if problem.code != "vault.wrong":
                raise
            return False
        return bytes(vault.key) == self.key


def code_of(problem: type[Problem], act: object, *args: str) -> str:
    """Tell with which code an act is refused."""
    assert callable(act)
    with pytest.raises(problem) as caught:
        act(*args)
    return caught.value.code
