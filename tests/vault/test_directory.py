"""The directory: who belongs, by whose word; and what nobody can slip in."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jourdesk.domain import directory as d
from jourdesk.domain import directory_entries as e
from jourdesk.domain.directory import DeskKind, Role
from jourdesk.domain.problems import Problem, Refused
from jourdesk.vault import directory as acts
from jourdesk.vault import enrolment, shares, units
from jourdesk.vault.device import Device, draw_seeds
from jourdesk.vault.sealing import verify
from jourdesk.vault.slots import LIGHT
from jourdesk.wire import directory as wire
from jourdesk.wire import frames
from tests.vault.county import DAY, NOW, County, changed, reread


@pytest.fixture(scope="module")
def night() -> County:
    """A jour with two desks, and one unit in a municipality. Read only."""
    county = County()
    county.join("jour-2", "jour", "jour-1", person="p-2")
    county.unit("ifo-a", "ifo-a-1", person="p-3")
    return county


@pytest.fixture
def county() -> County:
    """A service of one's own."""
    return County(7)


def code_of(problem: pytest.ExceptionInfo[Problem]) -> str:
    return problem.value.code


def grow(county: County, data: bytes) -> d.Directory:
    return wire.grow(county.directory, data, verify)


def refused(county: County, hand: acts.Hand, body: e.Entry) -> str:
    with pytest.raises(Refused) as problem:
        grow(county, acts.signed(county.directory, hand, body))
    return problem.value.code


def test_everybody_who_reads_the_chain_sees_the_same_directory(night: County) -> None:
    assert reread(night) == night.directory
    assert d.desks_of(night.directory, "jour") == ("jour-1", "jour-2")
    assert d.desks_of(night.directory, "ifo-a") == ("ifo-a-1",)
    assert d.stale_units(night.directory) == ()
    assert d.unwrapped(night.directory, "jour") == ()


def test_a_directory_of_another_root_is_not_taken(night: County) -> None:
    with pytest.raises(Refused) as problem:
        reread(night, bytes(32))
    assert code_of(problem) == "directory.other-root"
    with pytest.raises(Refused) as problem:
        grow(night, County(2).entries[1])
    assert code_of(problem) == "directory.other-root"


def test_an_entry_that_anybody_has_touched_is_not_taken(county: County) -> None:
    data = acts.signed(county.directory, county.by("jour-1"), e.UnitMade(unit="x", name="X", municipality="2281"))
    assert grow(county, data).units["x"].name == "X"
    for at in range(len(data)):
        with pytest.raises(Problem):
            grow(county, changed(data, at))
    with pytest.raises(Refused) as problem:
        grow(county, changed(data, len(data) - 1))
    assert code_of(problem) == "directory.forged"


def test_an_entry_is_not_taken_twice(night: County) -> None:
    for data in night.entries[1:]:
        with pytest.raises(Refused) as problem:
            grow(night, data)
        assert code_of(problem) == "directory.replayed"


def test_no_entry_can_be_left_out_or_moved(night: County) -> None:
    first = wire.begin(night.entries[0], night.directory.root, verify)
    with pytest.raises(Refused) as problem:
        wire.grow(first, night.entries[2], verify)
    assert code_of(problem) == "directory.reordered"
    with pytest.raises(Refused) as problem:
        wire.begin(night.entries[1], night.directory.root, verify)
    assert code_of(problem) == "directory.reordered"


def test_two_continuations_of_one_directory_are_seen(county: County) -> None:
    one = acts.signed(county.directory, county.by("jour-1"), e.UnitMade(unit="x", name="X", municipality="2281"))
    other = acts.signed(county.directory, county.by("jour-1"), e.UnitMade(unit="y", name="Y", municipality="2281"))
    county.add(one)
    with pytest.raises(Refused) as problem:
        grow(county, other)
    assert code_of(problem) == "directory.forked"
    later = acts.signed(
        replace(county.directory, digest=wire.digest(other)),
        county.by("jour-1"),
        e.UnitMade(unit="z", name="Z", municipality="2281"),
    )
    with pytest.raises(Refused) as problem:
        grow(county, later)
    assert code_of(problem) == "directory.forked"


def test_a_host_that_shows_an_older_directory_is_named(night: County) -> None:
    wire.check_head(night.directory, night.directory.number, night.directory.digest)
    wire.check_head(night.directory, night.directory.number + 3, bytes(32))
    with pytest.raises(Refused) as problem:
        wire.check_head(night.directory, night.directory.number - 1, bytes(32))
    assert code_of(problem) == "directory.truncated"
    with pytest.raises(Refused) as problem:
        wire.check_head(night.directory, night.directory.number, bytes(32))
    assert code_of(problem) == "directory.forked"


def test_what_a_desk_signed_is_checked_by_the_directory_it_knew(county: County) -> None:
    county.join("jour-2", "jour", "jour-1")
    joined = county.directory.number
    county.write(county.by("jour-1"), e.DeskRevoked(desk="jour-2", reason="lost"))
    assert wire.writer_key(county.directory, "jour-2", joined) == county.devices["jour-2"].verify_key
    for number in (joined - 1, county.directory.number):
        with pytest.raises(Refused) as problem:
            wire.writer_key(county.directory, "jour-2", number)
        assert code_of(problem) == "directory.stranger"
    with pytest.raises(Refused) as problem:
        wire.writer_key(county.directory, "jour-1", county.directory.number + 1)
    assert code_of(problem) == "directory.truncated"


def test_time_in_the_directory_never_goes_backwards(county: County) -> None:
    body = e.UnitMade(unit="x", name="X", municipality="2281")
    slow = replace(county.by("jour-1"), at_ms=NOW - DAY)
    data = acts.signed(county.directory, slow, body)
    assert grow(county, data).at_ms == NOW  # a desk whose clock is slow still writes
    entry = replace(frames.read(wire.DirectoryEntry, data), at_ms=NOW - DAY)
    entry = replace(entry, signature=county.devices["jour-1"].sign(wire.message(entry)))
    with pytest.raises(Refused) as problem:
        grow(county, frames.write(entry))
    assert code_of(problem) == "directory.time"


def test_an_unknown_signature_and_an_unknown_kind_stop_the_reader(county: County) -> None:
    data = acts.signed(county.directory, county.by("jour-1"), e.UnitMade(unit="x", name="X", municipality="2281"))
    for change, code in (({"suite": "ed448"}, "directory.suite"), ({"kind": "KingNamed"}, "wire.newer")):
        entry = replace(frames.read(wire.DirectoryEntry, data), **change)  # type: ignore[arg-type]  # texts both
        entry = replace(entry, signature=county.devices["jour-1"].sign(wire.message(entry)))
        with pytest.raises(Problem) as problem:
            grow(county, frames.write(entry))
        assert code_of(problem) == code


def test_membership_is_asked_for_now_at_an_entry_and_at_an_instant(county: County) -> None:
    before = county.directory.number
    county.now = NOW + DAY
    county.join("jour-2", "jour", "jour-1")
    added = county.directory.number
    county.now = NOW + 2 * DAY
    county.write(county.by("jour-1"), e.MemberRemoved(desk="jour-2", unit="jour"))
    now = county.directory
    assert not d.is_member(now, "jour-2", "jour")
    assert d.is_member(now, "jour-2", "jour", number=added)
    assert not d.is_member(now, "jour-2", "jour", number=before)
    assert d.is_member(now, "jour-2", "jour", at_ms=NOW + 2 * DAY - 1)
    assert not d.is_member(now, "jour-2", "jour", at_ms=NOW + 2 * DAY)
    assert not d.is_member(now, "jour-2", "jour", at_ms=NOW)
    assert d.desks_of(now, "jour", number=added) == ("jour-1", "jour-2")
    assert d.is_active(now, "jour-2")  # out of the unit, not out of the service


def test_who_leaves_makes_the_unit_take_a_new_key_that_is_not_wrapped_to_them(county: County) -> None:
    county.join("jour-2", "jour", "jour-1")
    assert ("jour", 1) in county.seeds["jour-2"]
    county.write(county.by("jour-1"), e.DeskRevoked(desk="jour-2", reason="lost"))
    assert d.stale_units(county.directory) == ("jour",)
    county.begin_epoch("jour-1", "jour")
    assert d.stale_units(county.directory) == ()
    assert ("jour", 2) in county.seeds["jour-1"]
    assert ("jour", 2) not in county.seeds["jour-2"]
    assert d.epoch_of(county.directory, "jour").wrapped == {"jour-1"}


def test_who_joins_later_gets_every_key_the_unit_has_had(county: County) -> None:
    county.begin_epoch("jour-1", "jour")
    county.begin_epoch("jour-1", "jour")
    county.join("jour-2", "jour", "jour-1")
    assert sorted(county.seeds["jour-2"]) == [("jour", 1), ("jour", 2), ("jour", 3)]
    assert county.seeds["jour-2"] == county.seeds["jour-1"]


def test_a_desk_let_in_by_one_without_the_key_gets_it_from_a_colleague(county: County) -> None:
    county.unit("ifo-a", "ifo-a-1")
    county.enrol("ifo-a-2", county.invite(county.by("jour-1"), "ifo-a"))
    county.let_in("jour-1", "ifo-a-2", "ifo-a")  # the jour's desk runs the directory, and has no key of the unit
    assert d.unwrapped(county.directory, "ifo-a") == ("ifo-a-2",)
    assert county.seeds["ifo-a-2"] == {}
    own = county.seeds["ifo-a-1"].values()
    county.add(acts.add_wraps(county.directory, county.by("ifo-a-1"), "ifo-a", to=("ifo-a-2",), seeds=own))
    county.learn("ifo-a-2")
    assert d.unwrapped(county.directory, "ifo-a") == ()
    assert ("ifo-a", 1) in county.seeds["ifo-a-2"]


def test_a_person_reads_in_several_units_and_municipalities(county: County) -> None:
    county.unit("ifo-a", "ifo-a-1", person="p-9")
    county.unit("ifo-b", "ifo-b-1", person="p-9")
    county.let_in("jour-1", "ifo-a-1", "jour")
    assert d.units_of(county.directory, "ifo-a-1") == ("ifo-a", "jour")
    assert d.units_of_person(county.directory, "p-9") == ("ifo-a", "ifo-b", "jour")
    assert {unit for unit, _ in county.seeds["ifo-a-1"]} == {"ifo-a", "jour"}


def test_a_service_account_reads_and_writes_and_lets_nobody_in(county: County) -> None:
    text = county.invite(county.by("jour-1"), "jour", kind=DeskKind.SERVICE)
    county.enrol("verksamhetssystem", text)
    pending = e.MemberAdded(desk="verksamhetssystem", unit="jour", role=Role.APPROVER, wraps=())
    assert refused(county, county.by("jour-1"), pending) == "directory.bad-entry"
    county.let_in("jour-1", "verksamhetssystem", "jour")
    assert d.is_member(county.directory, "verksamhetssystem", "jour")
    assert refused(county, county.by("jour-1"), e.AdminNamed(desk="verksamhetssystem")) == "directory.bad-entry"
    invited = acts.Invited(id="i", address="-", unit="jour", approver="", expires_ms=NOW + DAY)
    data, _ = acts.issue_invitation(county.directory, county.by("verksamhetssystem"), invited, random=bytes)
    with pytest.raises(Refused) as problem:
        grow(county, data)
    assert code_of(problem) == "directory.not-allowed"


def test_a_plain_member_runs_nothing(county: County) -> None:
    county.join("jour-2", "jour", "jour-1")
    county.enrol("jour-3", county.invite(county.by("jour-1"), "jour"))
    hand = county.by("jour-2")
    for body in (
        e.UnitMade(unit="x", name="X", municipality="2281"),
        e.MemberAdded(desk="jour-3", unit="jour", role=Role.MEMBER, wraps=()),
        e.MemberRemoved(desk="jour-1", unit="jour"),
        e.DeskRevoked(desk="jour-1", reason="lost"),
        e.AdminNamed(desk="jour-2"),
        e.AdminRemoved(desk="jour-1"),
        e.RootChanged(root_key=bytes(32)),
    ):
        assert refused(county, hand, body) == "directory.not-allowed"


def test_an_approver_of_one_unit_has_no_say_in_another(night: County) -> None:
    hand = night.by("ifo-a-1")
    assert refused(night, hand, e.DeskRevoked(desk="jour-2", reason="lost")) == "directory.not-allowed"
    add = e.MemberAdded(desk="ifo-a-1", unit="jour", role=Role.MEMBER, wraps=())
    assert refused(night, hand, add) == "directory.not-allowed"


def test_not_even_an_administrator_gives_a_unit_its_key(night: County) -> None:
    seed = units.draw("ifo-a", 2, night.chance.randbytes)
    body = e.EpochBegan(unit="ifo-a", epoch=2, suite="-", public=seed.public, wraps=())
    assert refused(night, night.by("jour-1"), body) == "directory.not-allowed"


def test_a_desk_that_was_revoked_writes_nothing_more(county: County) -> None:
    county.join("jour-2", "jour", "jour-1")
    county.write(county.by("jour-1"), e.AdminNamed(desk="jour-2"))
    county.write(county.by("jour-1"), e.DeskRevoked(desk="jour-2", reason="lost"))
    hand = county.by("jour-2")
    assert refused(county, hand, e.UnitMade(unit="x", name="X", municipality="2281")) == "directory.not-allowed"
    again = e.MemberAdded(desk="jour-2", unit="jour", role=Role.MEMBER, wraps=())
    assert refused(county, county.by("jour-1"), again) == "directory.bad-entry"


def test_an_invitation_lets_one_desk_in_once_and_in_time(county: County) -> None:
    text = county.invite(county.by("jour-1"), "jour")
    late = Device(draw_seeds(county.chance.randbytes))
    hand = acts.invitation_hand(text, at_ms=county.now + 2 * DAY, person="p-2")
    newcomer = acts.Newcomer(desk="jour-2", person="p-2", label="Bärbar")
    with pytest.raises(Refused) as problem:
        grow(county, acts.enrol(county.directory, hand, newcomer, late))
    assert code_of(problem) == "directory.invitation"
    county.enrol("jour-2", text)
    again = acts.enrol(
        county.directory, replace(hand, at_ms=NOW), replace(newcomer, desk="jour-3"), county.devices["jour-2"]
    )
    with pytest.raises(Refused) as problem:
        grow(county, again)
    assert code_of(problem) == "directory.invitation"


def test_an_invitation_that_was_withdrawn_lets_nobody_in(county: County) -> None:
    text = county.invite(county.by("jour-1"), "jour")
    county.write(county.by("jour-1"), e.InvitationWithdrawn(invitation=text.id))
    with pytest.raises(Refused) as problem:
        county.enrol("jour-2", text)
    assert code_of(problem) == "directory.invitation"


def test_nobody_enrols_with_a_key_that_is_not_theirs(county: County) -> None:
    text = county.invite(county.by("jour-1"), "jour")
    thief, owner = (Device(draw_seeds(county.chance.randbytes)) for _ in range(2))
    body = e.DeskEnrolled(
        desk="jour-2", person="p-2", label="-", sign_key=owner.verify_key, receive_key=owner.receive_key,
        invitation=text.id, proof=bytes(64),
    )  # fmt: skip
    body = replace(body, proof=thief.sign(e.proof_message(county.directory.root, body)))
    hand = acts.invitation_hand(text, at_ms=NOW, person="p-2")
    assert refused(county, hand, body) == "directory.forged"


def test_a_desk_that_only_enrolled_belongs_nowhere(county: County) -> None:
    county.enrol("jour-2", county.invite(county.by("jour-1"), "jour"))
    assert not d.is_active(county.directory, "jour-2")
    assert d.units_of(county.directory, "jour-2") == ()
    assert refused(county, county.by("jour-2"), e.WrapsAdded(unit="jour", wraps=())) == "directory.not-allowed"


def test_only_the_root_founds_and_only_while_nobody_is_there(county: County) -> None:
    for hand in (county.by_root(), county.by("jour-1")):
        with pytest.raises(Refused) as problem:
            county.invite(hand, "jour", founding=True, admin=True)
        assert code_of(problem) == "directory.not-allowed"


def test_a_wrap_goes_to_a_desk_of_the_unit_and_opens_there_only(night: County) -> None:
    seeds = [night.seeds["jour-1"]["jour", 1]]
    to_stranger = units.wrap(seeds, night.directory.desk("ifo-a-1"), by="jour-1", root=night.directory.root)
    body = e.WrapsAdded(unit="jour", wraps=(to_stranger,))
    assert refused(night, night.by("jour-1"), body) == "directory.bad-entry"
    wrap = units.wrap(seeds, night.directory.desk("jour-2"), by="jour-1", root=night.directory.root)
    assert units.unwrap(wrap, night.devices["jour-2"], root=night.directory.root) == tuple(seeds)
    for wrong, device in (
        (wrap, night.devices["jour-1"]),
        (replace(wrap, unit="ifo-a"), night.devices["jour-2"]),
        (replace(wrap, by="jour-2"), night.devices["jour-2"]),
        (replace(wrap, sealed=changed(wrap.sealed, 1200)), night.devices["jour-2"]),
    ):
        with pytest.raises(Problem) as problem:
            units.unwrap(wrong, device, root=night.directory.root)
        assert code_of(problem) == "grant.wrong-key"


def test_a_wrapped_key_that_the_directory_does_not_name_is_not_used(night: County) -> None:
    other = units.draw("jour", 1, night.chance.randbytes)
    wrap = units.wrap([other], night.directory.desk("jour-2"), by="jour-1", root=night.directory.root)
    with pytest.raises(Problem) as problem:
        units.learn({}, [wrap], night.devices["jour-2"], acts.publics(night.directory), root=night.directory.root)
    assert code_of(problem) == "grant.wrong-key"


def test_two_shares_bring_the_root_back_when_every_administrator_is_gone(county: County) -> None:
    county.write(county.by("jour-1"), e.DeskRevoked(desk="jour-1", reason="lost"))
    root = acts.recover_root(county.directory, county.shares[0], county.shares[2])
    hand = acts.Hand(name="root", key=root, decided_by="KS 2026/200", at_ms=NOW)
    county.enrol("jour-9", county.invite(hand, "jour", admin=True, role=Role.APPROVER))
    member = e.MemberAdded(desk="jour-9", unit="jour", role=Role.APPROVER, wraps=())
    county.write(hand, member)
    assert d.is_admin(county.directory, "jour-9")
    with pytest.raises(Refused) as problem:
        acts.recover_root(County(3).directory, county.shares[0], county.shares[2])
    assert code_of(problem) == "shares.other-root"


def test_a_new_root_key_takes_over_and_the_old_one_says_nothing_more(county: County) -> None:
    old = county.by_root()
    entry, three = acts.change_root(county.directory, old, random=county.chance.randbytes)
    county.add(entry)
    body = e.UnitMade(unit="x", name="X", municipality="2281")
    assert refused(county, old, body) == "directory.forged"
    root = acts.recover_root(county.directory, three[0], three[1])
    county.write(replace(old, key=root), body)
    assert reread(county) == county.directory  # still under the fingerprint that was pinned


def test_both_desks_make_the_same_short_code_and_other_keys_make_another(county: County) -> None:
    county.enrol("jour-2", county.invite(county.by("jour-1"), "jour"))
    root, newcomer, approver = county.directory.root, county.directory.desk("jour-2"), county.directory.desk("jour-1")
    code = enrolment.short_code(root, newcomer, approver, work=LIGHT)
    assert code == enrolment.short_code(root, newcomer, approver, work=LIGHT)
    assert len(code) == 9
    assert not set(code) & set("ILO01")
    assert enrolment.same_code(f" {code.lower().replace('-', ' ')}", code)
    assert not enrolment.same_code(code[:-1] + ("A" if code[-1] != "A" else "B"), code)
    thief = Device(draw_seeds(county.chance.randbytes))
    for other in (
        replace(newcomer, sign_key=thief.verify_key),
        replace(newcomer, receive_key=thief.receive_key),
        replace(newcomer, id="jour-3"),
    ):
        assert enrolment.short_code(root, other, approver, work=LIGHT) != code
    assert enrolment.short_code(root, newcomer, replace(approver, sign_key=thief.verify_key), work=LIGHT) != code


def any_entry(county: County, chance: random.Random) -> e.Entry:
    """Draw something that somebody might write, right or wrong."""
    desk, unit = chance.choice(["jour-1", "jour-2", "ifo-a-1", "new", "nobody"]), chance.choice(["jour", "ifo-a", "no"])
    role, kind = chance.choice(list(Role)), chance.choice(list(DeskKind))
    wrap = e.Wrap(
        unit=unit, epoch=chance.randrange(3), desk=desk, by=chance.choice(["jour-1", desk]), suite="-", sealed=b""
    )
    wraps = (wrap,) * chance.randrange(3)
    return chance.choice([
        e.UnitMade(unit=unit, name="-", municipality="2281"),
        e.InvitationIssued(
            invitation=chance.choice("ab"), key=county.devices["jour-1"].verify_key, unit=unit, role=role, kind=kind,
            admin=chance.random() < 0.5, founding=chance.random() < 0.5, expires_ms=chance.choice([0, NOW + DAY, 2**63]),
        ),
        e.InvitationWithdrawn(invitation=chance.choice("abc")),
        e.MemberAdded(desk=desk, unit=unit, role=role, wraps=wraps),
        e.MemberRemoved(desk=desk, unit=unit),
        e.DeskRevoked(desk=desk, reason="lost"),
        e.AdminNamed(desk=desk),
        e.AdminRemoved(desk=desk),
        e.EpochBegan(unit=unit, epoch=chance.randrange(4), suite="-", public=bytes(chance.choice([0, 1216])), wraps=wraps),
        e.WrapsAdded(unit=unit, wraps=wraps),
        e.Founded(name="-", root_key=bytes(32)),
    ])  # fmt: skip


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32))
def test_whatever_is_written_is_taken_or_refused_by_name_and_the_walls_hold(seed: int) -> None:
    county, chance = County(21), random.Random(seed)
    county.join("jour-2", "jour", "jour-1", person="p-2")
    county.unit("ifo-a", "ifo-a-1", person="p-3")
    county.write(county.by("jour-1"), e.UnitMade(unit="no", name="-", municipality="2281"))
    county.enrol("new", county.invite(county.by("jour-1"), "no"))
    taken, unchanged, codes = 0, True, set()
    for _ in range(150):
        before = county.directory
        hand = county.by(chance.choice(["jour-1", "jour-2", "ifo-a-1", "new"]))
        try:
            county.write(hand, any_entry(county, chance))
            taken += 1
        except Problem as problem:
            codes.add(problem.code)
            unchanged = unchanged and county.directory is before
    now = county.directory
    assert taken
    assert unchanged
    assert all(code.startswith("directory.") for code in codes)
    assert reread(county) == now
    for desk in now.desks:
        assert d.is_active(now, desk) or d.units_of(now, desk) == ()
    for unit in now.units.values():
        for epoch in unit.epochs:
            assert all(any(m.unit == unit.id for m in now.members.get(desk, ())) for desk in epoch.wrapped)


def test_who_asks_for_what_is_not_there_is_told_so(county: County) -> None:
    county.write(county.by("jour-1"), e.UnitMade(unit="ifo-a", name="-", municipality="2283"))
    for ask, code in (
        (lambda: county.directory.unit("no"), "directory.no-unit"),
        (lambda: county.directory.desk("no"), "directory.no-desk"),
        (lambda: d.epoch_of(county.directory, "ifo-a"), "directory.no-epoch"),
    ):
        with pytest.raises(Refused) as problem:
            ask()
        assert code_of(problem) == code
    stranger = replace(county.by("jour-1"), name="invitation:no")
    assert refused(county, stranger, e.InvitationWithdrawn(invitation="no")) == "directory.invitation"


def test_a_share_alone_is_not_the_root(county: County) -> None:
    with pytest.raises(Refused) as problem:
        acts.recover_root(county.directory, county.shares[0], shares.read(shares.write(county.shares[0])))
    assert code_of(problem) == "shares.same"
