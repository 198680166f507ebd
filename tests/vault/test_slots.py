"""Two of three open the desk: passphrase, keyring, recovery code."""

import unicodedata
from pathlib import Path

import pytest

from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.vault import recovery
from jourdesk.vault.keeper import MemoryKeeper
from jourdesk.vault.slots import LIGHT, Recipe, Work, factor_of
from jourdesk.vault.vault import KeyringState, create
from tests.vault.rooms import PASSPHRASE, Room, code_of


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path / "desk")


@pytest.fixture
def bare(tmp_path: Path) -> Room:
    return Room(tmp_path / "bare", keyring=False)


def test_passphrase_and_keyring_open_the_same_key_and_identity(room: Room) -> None:
    vault = room.vault()
    vault.unlock(PASSPHRASE)
    assert bytes(vault.key) == room.key
    assert len(vault.key) == 32
    assert vault.device.fingerprint == room.fingerprint
    assert vault.desk == "desk-1"


def test_another_passphrase_does_not_open(room: Room) -> None:
    assert code_of(Refused, room.vault().unlock, PASSPHRASE + " ") == "vault.wrong"
    assert code_of(Refused, room.vault().unlock, "") == "vault.passphrase-empty"


def test_a_passphrase_may_be_typed_in_either_unicode_form(room: Room) -> None:
    decomposed = unicodedata.normalize("NFD", PASSPHRASE)
    assert decomposed != PASSPHRASE
    assert room.opens(decomposed)


def test_a_forgotten_passphrase_is_helped_by_the_code_at_the_same_computer(room: Room) -> None:
    vault = room.vault()
    vault.unlock_with_code(room.code.replace("-", " ").lower())
    assert bytes(vault.key) == room.key
    vault.change_passphrase("en helt ny lösenfras")
    assert room.opens("en helt ny lösenfras")
    assert not room.opens(PASSPHRASE)


def test_a_wiped_keyring_is_helped_by_passphrase_and_code_together(room: Room) -> None:
    room.wipe_keyring()
    vault = room.vault()
    assert vault.keyring is KeyringState.GONE
    assert code_of(Unavailable, vault.unlock, PASSPHRASE) == "vault.keyring-gone"
    assert code_of(Refused, vault.unlock_with_code, room.code) == "vault.passphrase-needed"
    assert code_of(Refused, vault.unlock_with_code, room.code, "fel fras") == "vault.wrong"
    vault.unlock_with_code(room.code, PASSPHRASE)
    assert bytes(vault.key) == room.key
    vault.bind_keyring()
    assert room.opens(PASSPHRASE)
    assert room.vault().keyring is KeyringState.READY


def test_a_paper_alone_opens_no_stolen_disk(room: Room) -> None:
    room.wipe_keyring()
    other = recovery.draw(room.means().random)
    assert code_of(Refused, room.vault().unlock_with_code, room.code) == "vault.passphrase-needed"
    assert code_of(Refused, room.vault().unlock_with_code, other, PASSPHRASE) == "vault.wrong"


def test_another_code_does_not_open_even_with_the_right_passphrase(room: Room) -> None:
    other = recovery.draw(room.means().random)
    assert code_of(Refused, room.vault().unlock_with_code, other, PASSPHRASE) == "vault.wrong"


def test_where_there_is_no_keyring_passphrase_or_code_stands_alone(bare: Room) -> None:
    vault = bare.vault()
    assert vault.keyring is KeyringState.NONE
    vault.unlock(PASSPHRASE)
    assert bytes(vault.key) == bare.key
    vault.lock()
    vault.unlock_with_code(bare.code)
    assert bytes(vault.key) == bare.key


def test_a_keyring_that_arrives_later_can_be_bound_and_left_again(bare: Room) -> None:
    vault = bare.vault()
    vault.unlock(PASSPHRASE)
    bare.keeper = MemoryKeeper()
    vault = bare.vault()
    vault.unlock(PASSPHRASE)
    vault.bind_keyring()
    assert bare.vault().keyring is KeyringState.READY
    vault = bare.vault()
    vault.unlock(PASSPHRASE)
    bare.keeper = None
    assert bare.vault().keyring is KeyringState.GONE
    vault = bare.vault()
    vault.unlock_with_code(bare.code, PASSPHRASE)
    vault.bind_keyring()
    assert bare.vault().keyring is KeyringState.NONE
    assert bare.opens(PASSPHRASE)


def test_a_new_code_replaces_the_old_paper(room: Room) -> None:
    vault = room.vault()
    vault.unlock(PASSPHRASE)
    vault.confirm_code()
    assert room.vault().code_confirmed
    new = vault.renew_code()
    assert not room.vault().code_confirmed
    assert code_of(Refused, room.vault().unlock_with_code, room.code) == "vault.wrong"
    room.vault().unlock_with_code(new)
    room.wipe_keyring()
    room.vault().unlock_with_code(new, PASSPHRASE)


def test_a_change_lets_everything_else_open_as_before(room: Room) -> None:
    vault = room.vault()
    vault.unlock(PASSPHRASE)
    vault.confirm_code()
    vault.change_passphrase("en helt ny lösenfras")
    assert room.vault().code_confirmed
    room.vault().unlock_with_code(room.code)
    room.wipe_keyring()
    vault = room.vault()
    vault.unlock_with_code(room.code, "en helt ny lösenfras")
    assert bytes(vault.key) == room.key
    assert vault.device.fingerprint == room.fingerprint


def test_binding_again_leaves_one_secret_in_the_keyring(room: Room) -> None:
    vault = room.vault()
    vault.unlock(PASSPHRASE)
    keeper = room.keeper
    assert keeper is not None
    old = set(keeper.kept)
    vault.bind_keyring()
    assert len(set(keeper.kept)) == 1
    assert set(keeper.kept) != old
    assert room.opens(PASSPHRASE)


def test_locking_wipes_the_key_that_was_handed_out(room: Room) -> None:
    vault = room.vault()
    vault.unlock(PASSPHRASE)
    held = vault.key
    vault.lock()
    vault.lock()
    assert held == bytes(32)
    assert not vault.is_open
    for act in (lambda: vault.key, lambda: vault.device, lambda: vault.change_passphrase("ny"), vault.renew_code):
        assert code_of(Unavailable, act) == "vault.locked"


def test_asking_for_the_passphrase_again_opens_nothing(room: Room) -> None:
    vault = room.vault()
    vault.verify(PASSPHRASE)
    assert not vault.is_open
    assert code_of(Refused, vault.verify, "fel") == "vault.wrong"


def test_a_desk_that_has_a_vault_gets_no_second_one(room: Room) -> None:
    def again() -> None:
        create(room.folder, "annan", desk="desk-2", means=room.means())

    assert code_of(Unavailable, again) == "vault.exists"
    (room.folder / "vault.json").unlink()
    assert code_of(Unavailable, again) == "vault.exists"


def test_two_desks_share_neither_key_nor_code_nor_identity(tmp_path: Path) -> None:
    first = Room(tmp_path / "a")
    second_vault, code = create(tmp_path, "samma", desk="desk-2", means=first.means())
    assert bytes(second_vault.key) != first.key
    assert code != first.code
    assert second_vault.device.fingerprint != first.fingerprint


def test_a_factor_depends_on_its_salt_and_its_work() -> None:
    first = factor_of("a", Recipe(salt=b"s" * 16, work=LIGHT))
    assert factor_of("a", Recipe(salt=b"s" * 16, work=LIGHT)) == first
    assert factor_of("a", Recipe(salt=b"t" * 16, work=LIGHT)) != first
    assert factor_of("a", Recipe(salt=b"s" * 16, work=Work(memory_kib=64, iterations=2, lanes=1))) != first


@pytest.mark.parametrize(("memory_kib", "iterations", "lanes"), [(1 << 21, 1, 1), (64, 65, 1), (64, 0, 1), (8, 1, 17)])
def test_a_planted_file_cannot_ask_for_endless_work(memory_kib: int, iterations: int, lanes: int) -> None:
    with pytest.raises(ValueError, match="out of bounds"):
        Work(memory_kib=memory_kib, iterations=iterations, lanes=lanes)
