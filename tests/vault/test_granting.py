"""Letting a unit read and taking it back: what opens, what does not, and when a stream needs a new key."""

from dataclasses import replace

import pytest

from jourdesk.domain import directory as d
from jourdesk.domain import directory_entries as e
from jourdesk.domain.problems import Problem
from jourdesk.vault import directory as acts
from jourdesk.vault import granting, receiving, sealing
from jourdesk.vault.granting import Giver
from jourdesk.wire import frames
from jourdesk.wire.grants import (
    MAX_NAME,
    Grant,
    StreamKey,
    Withdrawal,
    bound,
    message,
    missing,
    newest,
    readers_after,
    stale,
)
from tests.vault.county import County, changed


@pytest.fixture(scope="module")
def county() -> County:
    """A jour of two desks and one unit. Read only."""
    made = County(11)
    made.join("jour-2", "jour", "jour-1")
    made.unit("ifo-a", "ifo-a-1")
    return made


def grant_to(county: County, key: StreamKey, unit: str, desk: str = "jour-1") -> Grant:
    giver = Giver(id=f"grant-{unit}", desk=desk, directory=county.directory.number)
    epoch = d.epoch_of(county.directory, unit)
    return granting.make_grant(key, unit, epoch, giver=giver, device=county.devices[desk])


def opened(county: County, grant: Grant, desk: str) -> StreamKey:
    travelled = frames.read(Grant, frames.write(grant))
    return granting.open_grant(travelled, county.seeds[desk], verify_key=county.devices["jour-1"].verify_key)


def why(county: County, grant: Grant, desk: str) -> str:
    with pytest.raises(Problem) as problem:
        opened(county, grant, desk)
    return problem.value.code


def resigned(county: County, grant: Grant) -> Grant:
    return replace(grant, signature=county.devices["jour-1"].sign(message(grant)))


@pytest.mark.parametrize("name", ["x", "log/omsorgsnämnden", "å" * (MAX_NAME // 2)])
def test_every_desk_of_the_unit_opens_a_grant_and_no_other(county: County, name: str) -> None:
    first = sealing.new_stream(name, county.chance.randbytes)
    for key in (first, sealing.next_key(first, county.chance.randbytes)):
        grant = grant_to(county, key, "jour")
        assert opened(county, grant, "jour-1") == opened(county, grant, "jour-2") == key
        assert why(county, grant, "ifo-a-1") == "grant.not-ours"
        to_unit = grant_to(county, key, "ifo-a")
        assert opened(county, to_unit, "ifo-a-1") == key


def test_the_host_learns_neither_the_key_nor_the_name_nor_how_long_the_name_is(county: County) -> None:
    names = ("x", "åtkomstloggen för individ- och familjenämnden")
    keys = [sealing.new_stream(name, county.chance.randbytes) for name in names]
    data = [frames.write(grant_to(county, key, "ifo-a")) for key in keys]
    assert len(data[0]) == len(data[1])
    assert "åtkomst".encode() not in data[1]
    assert keys[1].key not in data[1]


def test_a_grant_that_anybody_has_touched_is_refused_by_name(county: County) -> None:
    key = sealing.new_stream("x", county.chance.randbytes)
    grant = grant_to(county, key, "jour")
    touched = replace(grant, sealed=changed(grant.sealed, 1130))
    assert why(county, touched, "jour-2") == "grant.forged"
    assert why(county, resigned(county, touched), "jour-2") == "grant.wrong-key"
    assert why(county, resigned(county, replace(grant, suite="rsa")), "jour-2") == "grant.suite"
    for change in ({"stream": bytes(16)}, {"epoch": 9}, {"key": bytes(16)}, {"id": "other"}, {"directory": 1}):
        other = replace(grant, **change)
        assert why(county, other, "jour-2") == "grant.forged"
        assert why(county, resigned(county, other), "jour-2") == "grant.wrong-key"


def test_a_giver_cannot_hand_out_two_keys_under_one_id(county: County) -> None:
    key = sealing.new_stream("x", county.chance.randbytes)
    false = replace(key, key=bytes(32))
    assert why(county, grant_to(county, false, "jour"), "jour-2") == "grant.wrong-key"


def test_what_lies_in_a_grant_must_be_a_key(county: County) -> None:
    key = sealing.new_stream("x", county.chance.randbytes)
    grant = grant_to(county, key, "jour")
    public = d.epoch_of(county.directory, "jour").public
    for inside in (b"", bytes(144), key.key + bytes(16) + b"\x02\xff\xff" + bytes(94), bytes(48) + b"\xff" + bytes(96)):
        sealed = replace(grant, sealed=receiving.seal_to(public, inside, info=bound(grant)))
        assert why(county, resigned(county, sealed), "jour-2") == "wire.damaged"


def test_a_withdrawal_is_signed(county: County) -> None:
    giver = Giver(id="w", desk="jour-1", directory=county.directory.number)
    made = granting.make_withdrawal(bytes(16), "ifo-a", giver=giver, device=county.devices["jour-1"])
    made = frames.read(Withdrawal, frames.write(made))
    granting.check_withdrawal(made, verify_key=county.devices["jour-1"].verify_key)
    for wrong, code in ((replace(made, unit="jour"), "grant.forged"), (replace(made, suite="x"), "grant.suite")):
        with pytest.raises(Problem) as problem:
            granting.check_withdrawal(wrong, verify_key=county.devices["jour-1"].verify_key)
        assert problem.value.code == code


def test_a_key_that_is_none_cannot_be_granted_to(county: County) -> None:
    for public in (b"", bytes(1216), b"\xff" * 1216, bytes(1215)):
        with pytest.raises(Problem) as problem:
            receiving.seal_to(public, b"secret", info=b"")
        assert problem.value.code == "grant.bad-key"


def test_a_stream_needs_a_new_key_when_a_reader_is_taken_away() -> None:
    county = County(12)
    county.join("jour-2", "jour", "jour-1")
    county.unit("ifo-a", "ifo-a-1")
    county.unit("ifo-b", "ifo-b-1")
    old = sealing.new_stream("x", county.chance.randbytes)
    grants = [grant_to(county, old, "jour"), grant_to(county, old, "ifo-a")]
    both = acts.readers(county.directory, ("jour", "ifo-a"))
    assert not stale(grants, both)
    # The municipality was wrong: another unit is to read instead.
    right = acts.readers(county.directory, ("jour", "ifo-b"))
    assert stale(grants, right)
    assert missing(grants, right) == ("ifo-b",)
    new = sealing.next_key(old, county.chance.randbytes)
    after = [grant_to(county, new, unit) for unit in right]
    assert not stale(after, right)
    assert newest((new, old)) == new
    to_jour, to_right = after
    assert opened(county, to_jour, "jour-1") == opened(county, to_right, "ifo-b-1") == new
    assert all(why(county, grant, "ifo-a-1") == "grant.not-ours" for grant in after)
    # A desk that leaves the jour: its unit's epoch is new, and so every key it could open is stale.
    county.write(county.by("jour-1"), e.DeskRevoked(desk="jour-2", reason="lost"))
    county.begin_epoch("jour-1", "jour")
    assert stale(after, acts.readers(county.directory, ("jour", "ifo-b")))
    again = grant_to(county, sealing.next_key(new, county.chance.randbytes), "jour")
    assert why(county, again, "jour-2") == "grant.not-ours"


def test_only_who_reads_a_stream_lets_others_in_or_takes_it_back(county: County) -> None:
    key = sealing.new_stream("x", county.chance.randbytes)
    to_jour, to_unit = grant_to(county, key, "jour"), grant_to(county, key, "ifo-a")
    with pytest.raises(Problem) as problem:
        readers_after(frozenset(), to_unit, ["jour"])
    assert problem.value.code == "grant.not-yours"
    readers = readers_after(frozenset(), to_jour, ["jour"])
    for stranger in ((), ["ifo-a"]):
        with pytest.raises(Problem) as problem:
            readers_after(readers, to_unit, stranger)
        assert problem.value.code == "grant.not-yours"
    readers = readers_after(readers, to_unit, ["jour"])
    assert readers == {"jour", "ifo-a"}
    giver = Giver(id="w", desk="jour-1", directory=1)
    back = granting.make_withdrawal(key.stream, "ifo-a", giver=giver, device=county.devices["jour-1"])
    assert readers_after(readers, back, ["jour"]) == {"jour"}
    with pytest.raises(Problem):
        readers_after(frozenset(), back, ["jour"])
