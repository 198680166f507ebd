"""The small parts: recovery code, keyring, identity, known answers, quality of a passphrase."""

import random
from itertools import permutations

import keyring.errors
import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PublicKey
from keyring.backend import KeyringBackend

from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.vault import known_answers, recovery
from jourdesk.vault.device import Device, draw_seeds, receive_suite
from jourdesk.vault.keeper import KeyringKeeper, find_keeper
from jourdesk.vault.quality import estimate
from tests.vault.rooms import code_of

CHANCE = random.Random(9)
CODE = recovery.draw(random.Random(1).randbytes)


def test_a_code_has_eight_groups_of_four_from_its_own_alphabet() -> None:
    for _ in range(50):
        groups = recovery.draw(CHANCE.randbytes).split("-")
        assert [len(group) for group in groups] == [4] * 8
        assert not set("".join(groups)) - set(recovery.ALPHABET)
    assert not set(recovery.ALPHABET) & set("ILO01")


def test_every_symbol_is_drawn_about_as_often() -> None:
    drawn = "".join(group[:3] for _ in range(600) for group in recovery.draw(CHANCE.randbytes).split("-"))
    counts = [drawn.count(one) for one in recovery.ALPHABET]
    assert min(counts) > 0.8 * len(drawn) / 31
    assert max(counts) < 1.2 * len(drawn) / 31


def test_a_code_is_read_however_it_is_typed() -> None:
    for typed in (
        CODE,
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " "),
        f"\n {CODE.replace('-', ' – ')} \t",
    ):
        assert recovery.parse(typed) == CODE


def test_every_wrong_symbol_and_every_swap_within_a_group_is_found() -> None:
    for index, group in enumerate(CODE.split("-")):
        assert recovery.check_group(index, group.lower())
        for place in range(4):
            for symbol in set(recovery.ALPHABET) - {group[place]}:
                assert not recovery.check_group(index, group[:place] + symbol + group[place + 1 :])
        for one, other in permutations(range(4), 2):
            swapped = list(group)
            swapped[one], swapped[other] = swapped[other], swapped[one]
            assert "".join(swapped) == group or not recovery.check_group(index, "".join(swapped))


def test_the_group_that_is_wrong_is_named() -> None:
    groups = CODE.split("-")
    for index in range(8):
        for wrong in ("0000", groups[index][:3], groups[index] + "A", "ÅÄÖÅ"):
            with pytest.raises(Refused) as caught:
                recovery.parse("-".join([*groups[:index], wrong, *groups[index + 1 :]]))
            assert (caught.value.code, caught.value.values) == ("vault.code-group", {"group": str(index + 1)})
    swapped = "-".join([groups[1], groups[0], *groups[2:]])
    assert code_of(Refused, recovery.parse, swapped) == "vault.code-group"
    for short in ("", "A", CODE[:-5], CODE + "-AAAA"):
        assert code_of(Refused, recovery.parse, short) == "vault.code-length"


class Forgetful(KeyringBackend):
    """Takes every secret and keeps none, as the null backend does."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's own has no types

    def get_password(self, service: str, username: str) -> str | None:
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        return

    def delete_password(self, service: str, username: str) -> None:
        raise keyring.errors.PasswordDeleteError


class Locked(Forgetful):
    """Answers nothing, as a keyring whose owner has not logged in."""

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked

    def set_password(self, service: str, username: str, password: str) -> None:
        raise keyring.errors.KeyringLocked


class Faithful(Forgetful):
    """Keeps what it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def test_a_keyring_that_loses_what_it_takes_is_found_out() -> None:
    assert code_of(Unavailable, KeyringKeeper(Forgetful()).write, "name", "secret") == "vault.keyring-lost"


def test_a_keyring_that_does_not_answer_is_named() -> None:
    keeper = KeyringKeeper(Locked())
    assert code_of(Unavailable, keeper.write, "name", "secret") == "vault.keyring-silent"
    assert code_of(Unavailable, keeper.read, "name") == "vault.keyring-silent"


def test_a_keyring_that_keeps_is_used() -> None:
    keeper = KeyringKeeper(Faithful())
    keeper.write("name", "secret")
    assert keeper.read("name") == "secret"
    keeper.forget("name")
    assert keeper.read("name") is None
    KeyringKeeper(Forgetful()).forget("name")


def test_no_secret_is_longer_than_windows_takes() -> None:
    KeyringKeeper(Faithful()).write("name", "x" * 1280)
    with pytest.raises(ValueError, match="1 280"):
        KeyringKeeper(Faithful()).write("name", "x" * 1281)


def test_a_computer_of_an_unknown_kind_has_no_keyring() -> None:
    assert find_keeper("plan9") is None


def test_only_backends_of_the_operating_system_are_asked() -> None:
    keeper = find_keeper()
    if keeper is not None:
        assert type(keeper._backend).__module__ in (
            "keyring.backends.Windows",
            "keyring.backends.macOS",
            "keyring.backends.SecretService",
            "keyring.backends.kwallet",
        )


def test_what_the_desk_signs_is_checked_with_its_public_key() -> None:
    device = Device(draw_seeds(CHANCE.randbytes))
    Ed25519PublicKey.from_public_bytes(device.verify_key).verify(device.sign(b"fact"), b"fact")


def test_what_is_sealed_to_the_desk_only_the_desk_opens() -> None:
    device, other = Device(draw_seeds(CHANCE.randbytes)), Device(draw_seeds(CHANCE.randbytes))
    public = MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(device.receive_key[:1184]),
        X25519PublicKey.from_public_bytes(device.receive_key[1184:]),
    )
    sealed = receive_suite().encrypt(b"grant", public, info=b"test")
    assert device.open(sealed, info=b"test") == b"grant"
    with pytest.raises(InvalidTag):
        other.open(sealed, info=b"test")
    with pytest.raises(InvalidTag):
        device.open(sealed, info=b"another")


def test_the_fingerprint_can_be_read_aloud_and_differs() -> None:
    seeds = draw_seeds(CHANCE.randbytes)
    device = Device(seeds)
    assert len(device.fingerprint.split()) == 8
    assert Device(dict(seeds)).fingerprint == device.fingerprint
    for name in seeds:
        changed = seeds | {name: CHANCE.randbytes(len(seeds[name]))}
        assert Device(changed).fingerprint != device.fingerprint
    assert seeds["sign"].hex() not in repr(device)


def test_the_library_computes_as_the_standards_say() -> None:
    known_answers.self_check()


def test_a_library_that_computes_wrongly_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in tuple(known_answers.ANSWERS):
        with monkeypatch.context() as patched:
            patched.setitem(known_answers.ANSWERS, name, lambda: (b"wrong", "00"))
            with pytest.raises(Unavailable) as caught:
                known_answers.self_check()
        assert (caught.value.code, caught.value.values) == ("vault.self-check", {"algorithm": name})


@pytest.mark.parametrize(
    ("passphrase", "score", "word"),
    [
        ("", 0, "empty"),
        ("   ", 0, "empty"),
        ("lösenord", 0, "common"),
        ("Sommar2026", 0, "common"),
        ("qwertyuiop", 0, "common"),
        ("hej hej hej hej hej hej", 0, "common"),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", 0, "poor"),
        ("norrsken", 0, "poor"),
        ("norrsken över fjällbäck", 2, "fair"),
        ("kamomill stenbrott vadarfågel tidtabell", 3, "good"),
        ("kamomill stenbrott vadarfågel tidtabell 7 grus", 4, "strong"),
    ],
)
def test_quality_is_estimated_on_the_careful_side(passphrase: str, score: int, word: str) -> None:
    quality = estimate(passphrase)
    assert (quality.score, quality.code) == (score, f"vault.quality-{word}")


def test_a_passphrase_never_gets_worse_by_another_word() -> None:
    words = ["tidtabell", "grus", "norrsken", "hej", "1999", "vadarfågel", "!"]
    for at in range(1, len(words)):
        assert estimate(" ".join(words[: at + 1])).score >= estimate(" ".join(words[:at])).score
