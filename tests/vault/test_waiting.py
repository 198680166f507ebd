"""Wrong tries: each makes the wait longer, nothing sleeps, and no answer says which part was wrong."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from jourdesk.domain.problems import Refused
from jourdesk.vault import recovery
from jourdesk.vault.vault import Vault
from tests.vault.rooms import PASSPHRASE, Room, code_of


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path / "desk")


def fail(vault: Vault) -> int:
    """Try wrongly, and tell the seconds until the next try."""
    with pytest.raises(Refused) as caught:
        vault.unlock("fel")
    assert caught.value.code == "vault.wrong"
    return int(caught.value.values["wait"])


def test_the_wait_grows_and_stops_growing(room: Room) -> None:
    vault, waits = room.vault(), []
    for _ in range(10):
        waits.append(fail(vault))
        room.clock.turn(waits[-1])
    assert waits == [0, 0, 5, 15, 30, 60, 120, 300, 300, 300]


def test_too_early_a_try_is_not_made_and_says_how_long(room: Room) -> None:
    vault = room.vault()
    for _ in range(3):
        fail(vault)
    room.clock.turn(3)
    with pytest.raises(Refused) as caught:
        vault.unlock(PASSPHRASE)
    assert caught.value.code == "vault.wait"
    assert caught.value.values["wait"] == "2"
    assert datetime.fromisoformat(caught.value.values["until"]) == room.clock() + timedelta(seconds=2)
    assert vault.next_try == room.clock() + timedelta(seconds=2)
    room.clock.turn(2)
    room.vault().unlock(PASSPHRASE)


def test_a_restart_does_not_begin_anew(room: Room) -> None:
    for _ in range(3):
        fail(room.vault())
    assert code_of(Refused, room.vault().unlock, PASSPHRASE) == "vault.wait"


def test_the_right_passphrase_begins_anew(room: Room) -> None:
    for _ in range(2):
        fail(room.vault())
    room.vault().unlock(PASSPHRASE)
    assert fail(room.vault()) == 0


def test_a_clock_set_back_locks_nobody_out(room: Room) -> None:
    vault = room.vault()
    for _ in range(3):
        fail(vault)
    room.clock.turn(-2 * 3600)
    left = room.vault().next_try
    assert left is not None
    assert left - room.clock() <= timedelta(seconds=300)


def test_a_file_of_tries_that_cannot_be_read_stops_nobody(room: Room) -> None:
    for content in (b"", b"{", b"[]", b'{"failures": "x", "next_try": 3}', b"\xff"):
        (room.folder / "vault.tries.json").write_bytes(content)
        room.vault().unlock(PASSPHRASE)


def test_code_and_passphrase_share_one_count(room: Room) -> None:
    vault, other = room.vault(), recovery.draw(room.means().random)
    assert code_of(Refused, vault.unlock_with_code, other) == "vault.wrong"
    fail(vault)
    assert code_of(Refused, vault.unlock_with_code, other) == "vault.wrong"
    assert code_of(Refused, vault.unlock, PASSPHRASE) == "vault.wait"


def test_a_mistyped_group_is_no_try(room: Room) -> None:
    vault = room.vault()
    for _ in range(9):
        assert code_of(Refused, vault.unlock_with_code, "AAAA" + room.code[4:]) == "vault.code-group"
    assert vault.next_try is None


def test_whatever_part_is_wrong_the_answer_is_the_same(room: Room) -> None:
    answers = set()
    keeper = room.keeper
    assert keeper is not None
    for passphrase, secret in (("fel", None), (PASSPHRASE, "11" * 32), ("fel", "11" * 32)):
        kept = dict(keeper.kept)
        if secret:
            for name in kept:
                keeper.write(name, secret)
        with pytest.raises(Refused) as caught:
            room.vault().unlock(passphrase)
        answers.add((caught.value.code, caught.value.field, str(caught.value)))
        keeper.kept.update(kept)
        room.clock.turn(300)
    assert answers == {("vault.wrong", "passphrase", "vault.wrong")}
