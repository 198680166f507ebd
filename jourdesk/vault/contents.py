"""What stands in the vault's file: recipes and slots in the open, factors and the device's private halves sealed inside.

Two of three open the desk: passphrase and keyring every day; code and keyring when the passphrase is forgotten; code and
passphrase when the keyring is gone. A computer without a keyring has two slots of one factor each: passphrase, or code.
The factors lie sealed under the store's key, so that one can be replaced without asking for the others.
"""

import json
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from jourdesk.domain.problems import Unavailable
from jourdesk.vault.files import FORMAT, VERSION
from jourdesk.vault.slots import CIPHER, NONCE_BYTES, Json, Random, Recipe, canonical, derived, open_slot, seal_slot

PASSPHRASE: Final = "passphrase"
CODE: Final = "code"
KEYRING: Final = "keyring"
_WITH_KEYRING: Final = ((PASSPHRASE, KEYRING), (CODE, KEYRING), (CODE, PASSPHRASE))
_WITHOUT: Final = ((PASSPHRASE,), (CODE,))
_INSIDE: Final = "jourdesk vault inside 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What anybody who has the file can read. ``keyring`` names the entry in the keyring; absent: no keyring."""

    desk: str
    made: str
    recipes: dict[str, Recipe]
    keyring: str | None
    code_confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """What opens with the store's key."""

    factors: dict[str, bytearray]
    seeds: dict[str, bytes]

    def __repr__(self) -> str:
        """Show nothing."""
        return "Inside()"


def pack(outside: Outside, inside: Inside, key: bytearray, random: Random) -> Json:
    """Make the whole content of the file, with every slot sealed anew."""
    sets = _WITH_KEYRING if outside.keyring else _WITHOUT
    content: Json = {
        "format": FORMAT,
        "version": VERSION,
        "desk": outside.desk,
        "made": outside.made,
        "recipes": {name: recipe.to_json() for name, recipe in outside.recipes.items()},
        "keyring": outside.keyring,
        "code_confirmed": outside.code_confirmed,
    }
    content["slots"] = [
        seal_slot(key, {name: inside.factors[name] for name in names}, header=_header(content), random=random)
        for names in sets
    ]
    nonce = random(NONCE_BYTES)
    plain = {
        "factors": {name: inside.factors[name].hex() for name in sorted({one for names in sets for one in names})},
        "seeds": {name: seed.hex() for name, seed in inside.seeds.items()},
    }
    sealed = AESGCM(derived(key, _INSIDE)).encrypt(nonce, canonical(plain), canonical(content))
    content["inside"] = {"wrap": CIPHER, "nonce": nonce.hex(), "sealed": sealed.hex()}
    return content


def outside_of(content: Json) -> Outside:
    """Read what stands in the open.

    Raises:
        Unavailable: ``vault.damaged``.
    """
    try:
        return Outside(
            desk=str(content["desk"]),
            made=str(content["made"]),
            recipes={name: Recipe.from_json(content["recipes"][name]) for name in (PASSPHRASE, CODE)},
            keyring=None if content["keyring"] is None else str(content["keyring"]),
            code_confirmed=bool(content["code_confirmed"]),
        )
    except (KeyError, ValueError, TypeError, AttributeError):
        raise Unavailable("vault.damaged") from None


def key_of(content: Json, factors: dict[str, bytearray], *, must: str) -> bytearray | None:
    """Open the first slot that these factors open and that needs the one named ``must``.

    Returns:
        The store's key, or nothing: one of the factors is wrong, and nobody can tell which.

    Raises:
        Unavailable: ``vault.damaged`` if the slots cannot be read.
    """
    try:
        for slot in content["slots"]:
            if must in slot["needs"] and factors.keys() >= set(slot["needs"]):
                key = open_slot(slot, factors, header=_header(content))
                if key is not None:
                    return key
    except (KeyError, ValueError, TypeError, AttributeError):
        raise Unavailable("vault.damaged") from None
    return None


def inside_of(content: Json, key: bytearray) -> Inside:
    """Open what is sealed under the store's key; it opens only if nothing in the open has been changed.

    Raises:
        Unavailable: ``vault.damaged``.
    """
    bound = {name: value for name, value in content.items() if name != "inside"}
    try:
        box = content["inside"]
        opened = AESGCM(derived(key, _INSIDE)).decrypt(
            bytes.fromhex(box["nonce"]), bytes.fromhex(box["sealed"]), canonical(bound)
        )
        found = json.loads(opened)
        return Inside(
            factors={name: bytearray.fromhex(value) for name, value in found["factors"].items()},
            seeds={name: bytes.fromhex(value) for name, value in found["seeds"].items()},
        )
    except (InvalidTag, KeyError, ValueError, TypeError, AttributeError):
        raise Unavailable("vault.damaged") from None


def _header(content: Json) -> Json:
    return {name: content[name] for name in ("format", "version", "desk")}
