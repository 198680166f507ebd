"""The vault's file: whole or not at all, two copies, never overwritten when it cannot be read."""

import json
import os
import random
from pathlib import Path

import pytest

from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.vault import files
from jourdesk.vault.vault import Vault
from tests.store.files import small_disk
from tests.vault.rooms import PASSPHRASE, Room, code_of


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path / "desk")


def both(room: Room, content: bytes) -> None:
    for name in ("vault.json", "vault.json.bak"):
        (room.folder / name).write_bytes(content)


def test_nothing_secret_stands_in_the_file(room: Room) -> None:
    raw = (room.folder / "vault.json").read_text("utf-8")
    assert room.key.hex() not in raw
    assert PASSPHRASE not in raw
    assert room.code not in raw
    assert all(group not in raw for group in room.code.split("-"))
    keeper = room.keeper
    assert keeper is not None
    assert all(secret not in raw for secret in keeper.kept.values())


def test_every_algorithm_is_named(room: Room) -> None:
    content = json.loads((room.folder / "vault.json").read_text("utf-8"))
    assert content["version"] == 1
    assert {recipe["kdf"] for recipe in content["recipes"].values()} == {"argon2id"}
    assert {(slot["wrap"], slot["mix"]) for slot in content["slots"]} == {("aes-256-gcm", "hkdf-sha256")}
    assert content["inside"]["wrap"] == "aes-256-gcm"
    assert [slot["needs"] for slot in content["slots"]] == [
        ["keyring", "passphrase"],
        ["code", "keyring"],
        ["code", "passphrase"],
    ]


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"format": "jourdesk-vault", "version": 1}']
)
def test_a_damaged_file_is_named_and_not_touched(room: Room, content: bytes) -> None:
    both(room, content)
    assert code_of(Unavailable, room.vault) == "vault.damaged"
    assert {one.name: one.read_bytes() for one in room.folder.glob("vault.json*")} == {
        "vault.json": content,
        "vault.json.bak": content,
    }


def test_any_flipped_byte_in_both_copies_opens_nothing_wrong(room: Room) -> None:
    whole, chance = (room.folder / "vault.json").read_bytes(), random.Random(5)
    codes = set()
    for at in (chance.randrange(len(whole)) for _ in range(40)):
        broken = bytearray(whole)
        broken[at] ^= 1 << chance.randrange(8)
        both(room, bytes(broken))
        try:
            vault = room.vault()
            vault.unlock(PASSPHRASE)
        except Unavailable as problem:
            codes.add(problem.code)
            continue
        assert bytes(vault.key) == room.key  # the flip fell on a space between two values
    assert "vault.damaged" in codes
    assert codes <= {"vault.damaged", "vault.newer"}


def test_the_second_copy_opens_when_the_first_is_damaged_and_heals_it(room: Room) -> None:
    whole = (room.folder / "vault.json").read_bytes()
    (room.folder / "vault.json").write_bytes(b"broken")
    assert room.opens(PASSPHRASE)
    assert (room.folder / "vault.json").read_bytes() == whole
    aside = [one for one in room.folder.iterdir() if ".damaged-" in one.name]
    assert [one.read_bytes() for one in aside] == [b"broken"]


@pytest.mark.parametrize("name", ["vault.json", "vault.json.bak"])
def test_a_copy_that_is_gone_is_made_again(room: Room, name: str) -> None:
    (room.folder / name).unlink()
    assert room.opens(PASSPHRASE)
    assert (room.folder / "vault.json").read_bytes() == (room.folder / "vault.json.bak").read_bytes()


def test_an_old_passphrase_does_not_live_on_in_the_second_copy(room: Room) -> None:
    vault = room.vault()
    vault.unlock(PASSPHRASE)
    vault.change_passphrase("en helt ny lösenfras")
    (room.folder / "vault.json").unlink()
    assert not room.opens(PASSPHRASE)
    assert room.opens("en helt ny lösenfras")


def test_a_second_copy_left_behind_by_a_crash_is_brought_up_to_date(room: Room) -> None:
    old = (room.folder / "vault.json.bak").read_bytes()
    vault = room.vault()
    vault.unlock(PASSPHRASE)
    vault.change_passphrase("en helt ny lösenfras")
    (room.folder / "vault.json.bak").write_bytes(old)
    assert room.opens("en helt ny lösenfras")
    assert (room.folder / "vault.json.bak").read_bytes() != old


def test_a_vault_from_the_future_is_refused_even_beside_an_old_copy(room: Room) -> None:
    content = json.loads((room.folder / "vault.json").read_text("utf-8"))
    future = json.dumps(content | {"version": 2}).encode()
    (room.folder / "vault.json").write_bytes(future)
    assert code_of(Unavailable, room.vault) == "vault.newer"
    assert (room.folder / "vault.json").read_bytes() == future


def test_a_missing_vault_is_named(tmp_path: Path, room: Room) -> None:
    (tmp_path / "empty").mkdir()
    assert code_of(Unavailable, lambda: Vault(tmp_path / "empty", room.means())) == "vault.missing"


@pytest.mark.parametrize(
    ("path", "value"),
    [("desk", "desk-2"), ("code_confirmed", True), ("made", "2020-01-01"), ("keyring", None)],
)
def test_what_an_intruder_changes_in_the_open_is_seen(room: Room, path: str, value: object) -> None:
    content = json.loads((room.folder / "vault.json").read_text("utf-8"))
    content.pop("check")
    files.write(room.folder, content | {path: value})
    with pytest.raises((Refused, Unavailable)) as caught:
        room.vault().unlock(PASSPHRASE)
    assert caught.value.code in ("vault.damaged", "vault.wrong")


def test_unknown_algorithms_and_endless_work_are_refused(room: Room) -> None:
    for change in ({"kdf": "md5"}, {"memory_kib": 1 << 30}, {"salt": "zz"}, {"lanes": "many"}):
        content = json.loads((room.folder / "vault.json").read_text("utf-8"))
        content.pop("check")
        content["recipes"]["passphrase"] |= change
        spoiled = room.folder.parent / f"spoiled-{next(iter(change))}"
        spoiled.mkdir()
        files.write(spoiled, content)
        assert code_of(Unavailable, lambda folder=spoiled: Vault(folder, room.means())) == "vault.damaged"


def test_a_full_disk_leaves_the_old_passphrase_in_force(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        room = Room(disk.folder)
        vault = room.vault()
        vault.unlock(PASSPHRASE)
        disk.fill()
        assert code_of(Unavailable, vault.change_passphrase, "en helt ny lösenfras") == "vault.full"
        assert code_of(Unavailable, vault.bind_keyring) == "vault.full"
        disk.empty()
        assert room.opens(PASSPHRASE)
        assert not room.opens("en helt ny lösenfras")


def test_a_read_only_disk_still_unlocks(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        room = Room(disk.folder)
        disk.refuse_writing()
        assert code_of(Refused, room.vault().unlock, "fel") == "vault.wrong"
        vault = room.vault()
        vault.unlock(PASSPHRASE)
        assert code_of(Unavailable, vault.change_passphrase, "ny") == "vault.read-only"
        disk.allow_writing()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps its rights in another way")
def test_nobody_else_on_the_computer_may_read_the_vault(room: Room) -> None:
    assert {one.stat().st_mode & 0o077 for one in room.folder.iterdir()} == {0}
