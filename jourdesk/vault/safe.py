"""The vault's file with what is needed to try its slots and to write them anew; the verbs stand in ``vault.py``."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from math import ceil
from pathlib import Path

from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.vault import files, tries
from jourdesk.vault.contents import KEYRING, Inside, Outside, key_of, outside_of, pack
from jourdesk.vault.keeper import SecretKeeper
from jourdesk.vault.slots import KEY_BYTES, NORMAL, SALT_BYTES, Recipe, Work, factor_of, wipe


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What the vault needs of the world.

    ``keeper`` is the keyring (absent: there is none), ``random`` gives n bytes no one can guess, ``now`` an aware instant,
    ``work`` what a derivation costs.
    """

    keeper: SecretKeeper | None
    random: Callable[[int], bytes]
    now: Callable[[], datetime]
    work: Work = NORMAL

    def utc(self) -> datetime:
        """The instant now, aware UTC."""
        return self.now().astimezone(UTC)

    def recipe(self) -> Recipe:
        """A recipe with a new salt."""
        return Recipe(salt=self.random(SALT_BYTES), work=self.work)


class KeyringState(Enum):
    """Whether the keyring takes part, and whether its secret is there."""

    NONE = "none"
    READY = "ready"
    GONE = "gone"


class Safe:
    """The file, the tries made at it, and the keyring's part."""

    def __init__(self, folder: Path, means: Means) -> None:
        """Read the file.

        Raises:
            Unavailable: ``vault.missing``, ``vault.damaged`` or ``vault.newer``.
        """
        found = files.read(folder)
        self.content = found.content
        self.outside = outside_of(found.content)
        self.tries = tries.read(folder)
        self._folder = folder
        self._means = means
        self._heal = found.heal

    def wait_left(self) -> timedelta:
        """How long until the next try."""
        return tries.wait_left(self.tries, self._means.utc())

    def keyring(self) -> KeyringState:
        """Ask the keyring whether its secret is there."""
        if self.outside.keyring is None:
            return KeyringState.NONE
        return KeyringState.GONE if self._secret() is None else KeyringState.READY

    def attempt(self, typed: dict[str, str], *, must: str) -> bytearray:
        """Try what was typed, together with the keyring, at the slots that need the factor named ``must``.

        Returns:
            The store's key.

        Raises:
            Refused: ``vault.wait`` or ``vault.wrong``, on the field named ``must``.
        """
        now = self._means.utc()
        if left := tries.wait_left(self.tries, now):
            raise _refusal("vault.wait", must, left, now)
        factors = {name: factor_of(text, self.outside.recipes[name]) for name, text in typed.items()}
        secret = self._secret()
        if secret is not None:
            factors[KEYRING] = secret
        key = key_of(self.content, factors, must=must)
        for factor in factors.values():
            wipe(factor)
        self.tries = tries.Tries() if key is not None else tries.after_failure(self.tries, now)
        tries.keep(self._folder, self.tries)
        if key is None:
            raise _refusal("vault.wrong", must, tries.wait_left(self.tries, now), now)
        return key

    def write(self, outside: Outside, inside: Inside, key: bytearray) -> None:
        """Seal every slot anew and write both copies; what was there holds until then. The factors are wiped."""
        content = pack(outside, inside, key, self._means.random)
        files.write(self._folder, content)
        self.content, self.outside = content, outside
        for factor in inside.factors.values():
            wipe(factor)

    def heal(self) -> None:
        """Write both copies again if one was damaged, gone or older; a damaged one is put aside first."""
        if self._heal:
            files.put_aside(self._folder, self._means.utc().strftime("%Y-%m-%dT%H%M%SZ"))
            files.write(self._folder, self.content)
            self._heal = False

    def _secret(self) -> bytearray | None:
        name, keeper = self.outside.keyring, self._means.keeper
        if name is None or keeper is None:
            return None
        with suppress(Unavailable, ValueError):
            secret = bytearray.fromhex(keeper.read(name) or "")
            return secret if len(secret) == KEY_BYTES else None
        return None


def keep_new_secret(desk: str, inside: Inside, means: Means) -> str | None:
    """Put a new secret in the keyring, under a new name, and among the factors.

    Returns:
        The name; nothing where there is no keyring.
    """
    if means.keeper is None:
        inside.factors.pop(KEYRING, None)
        return None
    secret = means.random(KEY_BYTES)
    name = f"{desk}/{means.random(4).hex()}"
    means.keeper.write(name, secret.hex())
    inside.factors[KEYRING] = bytearray(secret)
    return name


def forget_secret(name: str | None, means: Means) -> None:
    """Drop a secret that no slot needs any more; a keyring that does not answer keeps it, which harms nobody."""
    if name is not None and means.keeper is not None:
        with suppress(Unavailable):
            means.keeper.forget(name)


def _refusal(code: str, field: str, left: timedelta, now: datetime) -> Refused:
    return Refused(code, field=field, wait=str(ceil(left.total_seconds())), until=(now + left).isoformat())
