"""The directory as values: who belongs where, since when, and what nobody may write. Signatures are tried in tests/vault."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from jourdesk.domain import directory as d
from jourdesk.domain import directory_entries as e
from jourdesk.domain.directory import DeskKind, Directory, Role
from jourdesk.domain.directory_rules import MAX_INVITATION_MS, applied
from jourdesk.domain.problems import Refused

NOW = 1_795_300_800_000
ROOT = "root"
PUBLIC = bytes(e.RECEIVE_KEY_BYTES)


@dataclass
class Chain:
    """A directory that grows; each entry a minute after the one before."""

    directory: Directory = field(
        default_factory=lambda: Directory(
            root=bytes(32), root_key=bytes(32), name="Länet", number=1, digest=b"", at_ms=NOW
        )
    )

    def add(self, signer: str, *entries: e.Entry) -> None:
        for entry in entries:
            written = self.written(signer)
            self.directory = replace(
                applied(self.directory, written, entry), number=written.number, at_ms=written.at_ms
            )

    def refused(self, signer: str, entry: e.Entry) -> str:
        with pytest.raises(Refused) as problem:
            applied(self.directory, self.written(signer), entry)
        return problem.value.code

    def written(self, signer: str) -> e.Written:
        return e.Written(number=self.directory.number + 1, at_ms=self.directory.at_ms + 60_000, signer=signer)

    def let_in(self, desk: str, unit: str, by: str, role: Role = Role.MEMBER) -> None:
        self.add(by, invited(desk, unit, role=role))
        self.add(f"invitation:to-{desk}", enrolled(desk))
        self.add(by, added(desk, unit, role))


def made(unit: str) -> e.UnitMade:
    return e.UnitMade(unit=unit, name=unit.title(), municipality="2281")


def invited(desk: str, unit: str, **other: object) -> e.InvitationIssued:
    plain = e.InvitationIssued(
        invitation=f"to-{desk}",
        key=bytes(32),
        unit=unit,
        role=Role.MEMBER,
        kind=DeskKind.DESK,
        admin=False,
        founding=False,
        expires_ms=NOW + 24 * 3600 * 1000,
    )
    return replace(plain, **other)  # type: ignore[arg-type]  # the fields of an invitation


def enrolled(desk: str, **other: object) -> e.DeskEnrolled:
    plain = e.DeskEnrolled(
        desk=desk,
        person=f"p-{desk}",
        label="Bärbar dator",
        sign_key=desk.encode().ljust(32, b"."),
        receive_key=PUBLIC,
        invitation=f"to-{desk}",
        proof=b"",
    )
    return replace(plain, **other)  # type: ignore[arg-type]  # the fields of an enrolment


def added(desk: str, unit: str, role: Role = Role.MEMBER, *wraps: e.Wrap) -> e.MemberAdded:
    return e.MemberAdded(desk=desk, unit=unit, role=role, wraps=wraps)


def epoch(unit: str, number: int, *wraps: e.Wrap) -> e.EpochBegan:
    return e.EpochBegan(unit=unit, epoch=number, suite="hpke", public=PUBLIC, wraps=wraps)


def wrap(desk: str, by: str, unit: str = "jour", epoch: int = 1) -> e.Wrap:
    return e.Wrap(unit=unit, epoch=epoch, desk=desk, by=by, suite="hpke", sealed=b"")


@pytest.fixture
def chain() -> Chain:
    """A jour whose first desk runs the directory, with one key; and an empty unit of a municipality."""
    chain = Chain()
    chain.add(ROOT, made("jour"), made("ifo"))
    chain.add(ROOT, invited("one", "jour", role=Role.APPROVER, admin=True, founding=True))
    chain.add("invitation:to-one", enrolled("one"), added("one", "jour", Role.APPROVER))
    chain.add("desk:one", epoch("jour", 1, wrap("one", "one")))
    return chain


def test_the_first_desk_founds_and_needs_nobodys_approval(chain: Chain) -> None:
    assert d.desks_of(chain.directory, "jour") == ("one",)
    assert d.is_admin(chain.directory, "one")
    assert d.may_approve(chain.directory, "one", "ifo")
    assert chain.directory.invitations["to-one"].state is d.InvitationState.USED
    assert d.epoch_of(chain.directory, "jour").wrapped == {"one"}
    assert repr(chain.directory) == f"Directory(00000000, {chain.directory.number})"


def test_only_an_invitation_that_founds_lets_its_own_desk_in_and_only_once(chain: Chain) -> None:
    chain.add("desk:one", invited("two", "jour"), invited("three", "jour"))
    chain.add("invitation:to-two", enrolled("two"))
    assert chain.refused("invitation:to-two", added("two", "jour")) == "directory.not-allowed"
    assert chain.refused("invitation:to-one", added("two", "jour")) == "directory.not-allowed"
    assert chain.refused("invitation:nobody", added("two", "jour")) == "directory.not-allowed"
    assert not d.is_active(chain.directory, "two")


def test_a_desk_belongs_from_its_entry_to_another_and_from_one_instant_to_another(chain: Chain) -> None:
    chain.let_in("two", "jour", "desk:one")
    joined, joined_ms = chain.directory.number, chain.directory.at_ms
    chain.add("desk:one", e.MemberRemoved(desk="two", unit="jour"))
    now = chain.directory
    assert [d.is_member(now, "two", "jour", number=n) for n in (joined - 1, joined, joined + 1)] == [False, True, False]
    assert [d.is_member(now, "two", "jour", at_ms=joined_ms + ms) for ms in (-1, 0, 59_999, 60_000)] == [
        False, True, True, False,
    ]  # fmt: skip
    assert d.units_of(now, "two") == ()
    assert d.units_of(now, "two", number=joined) == ("jour",)
    assert d.is_active(now, "two")
    assert not d.may_approve(now, "two", "jour")


def test_somebody_reads_in_all_units_of_all_her_desks(chain: Chain) -> None:
    chain.let_in("two", "ifo", "desk:one")
    chain.add("desk:one", added("one", "ifo"))
    chain.add("desk:one", invited("three", "jour"))
    chain.add("invitation:to-three", enrolled("three", person="p-two"))
    chain.add("desk:one", added("three", "jour"))
    assert d.units_of_person(chain.directory, "p-two") == ("ifo", "jour")
    assert d.units_of(chain.directory, "one") == ("ifo", "jour")
    assert d.units_of_person(chain.directory, "p-nobody") == ()


def test_an_approver_lets_in_where_she_approves_and_nowhere_else(chain: Chain) -> None:
    chain.let_in("two", "ifo", "desk:one", Role.APPROVER)
    assert d.may_approve(chain.directory, "two", "ifo")
    assert not d.may_approve(chain.directory, "two", "jour")
    chain.let_in("three", "ifo", "desk:two")
    assert chain.refused("desk:two", invited("four", "jour")) == "directory.not-allowed"
    assert chain.refused("desk:three", invited("four", "ifo")) == "directory.not-allowed"
    assert chain.refused("desk:two", made("x")) == "directory.not-allowed"
    assert chain.refused("desk:two", invited("four", "ifo", admin=True)) == "directory.not-allowed"


def test_what_an_approver_lets_in_runs_the_directory_only_if_one_who_runs_it_said_so(chain: Chain) -> None:
    chain.let_in("two", "ifo", "desk:one", Role.APPROVER)
    chain.add("desk:one", invited("three", "ifo", admin=True))
    chain.add("invitation:to-three", enrolled("three"))
    chain.add("desk:two", added("three", "ifo"))
    assert not d.is_admin(chain.directory, "three")
    chain.add("desk:one", e.AdminNamed(desk="three"))
    assert d.is_admin(chain.directory, "three")
    chain.add("desk:one", e.AdminRemoved(desk="three"))
    assert not d.is_admin(chain.directory, "three")
    for entry in (e.AdminNamed(desk="three"), e.AdminRemoved(desk="one")):
        assert chain.refused("desk:two", entry) == "directory.not-allowed"


def test_a_revoked_desk_is_nowhere_and_comes_back_nowhere(chain: Chain) -> None:
    chain.let_in("two", "jour", "desk:one")
    chain.add("desk:one", added("two", "ifo"))
    before = chain.directory.number
    chain.add("desk:two", e.DeskRevoked(desk="two", reason="lost"))
    assert d.units_of(chain.directory, "two") == ()
    assert not d.is_active(chain.directory, "two")
    assert d.was_active(chain.directory, "two", before)
    assert not d.was_active(chain.directory, "two", 0)
    assert not d.was_active(chain.directory, "two", chain.directory.number + 1)
    assert not d.was_active(chain.directory, "nobody", 1)
    assert chain.refused("desk:one", added("two", "jour")) == "directory.bad-entry"
    assert chain.refused("desk:one", e.DeskRevoked(desk="two", reason="lost")) == "directory.bad-entry"
    assert chain.refused("desk:one", e.AdminNamed(desk="two")) == "directory.bad-entry"


def test_a_desk_that_waits_can_be_revoked_by_who_lets_into_its_unit_and_by_no_other(chain: Chain) -> None:
    chain.let_in("two", "ifo", "desk:one", Role.APPROVER)
    chain.add("desk:one", invited("three", "jour"))
    chain.add("invitation:to-three", enrolled("three"))
    assert chain.refused("desk:two", e.DeskRevoked(desk="three", reason="lost")) == "directory.not-allowed"
    chain.add("desk:one", e.DeskRevoked(desk="three", reason="lost"))
    assert not d.is_active(chain.directory, "three")
    assert chain.directory.members.get("three") == ()


def test_who_leaves_one_unit_stays_in_the_other(chain: Chain) -> None:
    chain.let_in("two", "jour", "desk:one")
    chain.add("desk:one", added("two", "ifo"))
    chain.add("desk:two", e.MemberRemoved(desk="two", unit="jour"))
    assert d.units_of(chain.directory, "two") == ("ifo",)
    assert chain.refused("desk:two", e.MemberRemoved(desk="two", unit="jour")) == "directory.bad-entry"
    assert chain.refused("desk:two", e.MemberRemoved(desk="one", unit="jour")) == "directory.not-allowed"
    chain.add("desk:one", added("two", "jour"))
    assert d.units_of(chain.directory, "two") == ("ifo", "jour")


def test_a_key_that_somebody_holds_who_has_left_is_stale_and_one_that_a_member_lacks_is_unwrapped(chain: Chain) -> None:
    chain.let_in("two", "jour", "desk:one")
    assert d.unwrapped(chain.directory, "jour") == ("two",)
    assert d.stale_units(chain.directory) == ()
    chain.add("desk:one", e.WrapsAdded(unit="jour", wraps=(wrap("two", "one"),)))
    assert d.unwrapped(chain.directory, "jour") == ()
    chain.add("desk:one", e.DeskRevoked(desk="two", reason="lost"))
    assert d.stale_units(chain.directory) == ("jour",)
    chain.add("desk:one", epoch("jour", 2, wrap("one", "one", epoch=2)))
    assert d.stale_units(chain.directory) == ()


def test_a_unit_without_a_key_and_names_that_nobody_has_given_are_said(chain: Chain) -> None:
    for code, ask in (
        ("directory.no-epoch", lambda: d.epoch_of(chain.directory, "ifo")),
        ("directory.no-unit", lambda: d.epoch_of(chain.directory, "nowhere")),
        ("directory.no-desk", lambda: chain.directory.desk("nobody")),
    ):
        with pytest.raises(Refused) as problem:
            ask()
        assert problem.value.code == code


@pytest.mark.parametrize(
    ("code", "signer", "entry"),
    [
        ("not-allowed", "desk:nobody", made("x")),
        ("exists", ROOT, made("jour")),
        ("no-unit", ROOT, invited("two", "nowhere")),
        ("exists", ROOT, invited("one", "jour")),
        ("bad-entry", ROOT, invited("two", "jour", key=bytes(31))),
        ("not-allowed", ROOT, invited("two", "jour", kind=DeskKind.SERVICE, role=Role.APPROVER)),
        ("not-allowed", ROOT, invited("two", "jour", kind=DeskKind.SERVICE, admin=True)),
        ("not-allowed", ROOT, invited("two", "jour", founding=True)),
        ("bad-entry", ROOT, invited("two", "jour", expires_ms=NOW)),
        ("bad-entry", ROOT, invited("two", "jour", expires_ms=NOW + 2 * MAX_INVITATION_MS)),
        ("invitation", ROOT, e.InvitationWithdrawn(invitation="to-nobody")),
        ("invitation", ROOT, e.InvitationWithdrawn(invitation="to-one")),
        ("no-desk", ROOT, added("nobody", "jour")),
        ("no-unit", ROOT, added("one", "nowhere")),
        ("exists", ROOT, added("one", "jour")),
        ("not-allowed", ROOT, epoch("jour", 2)),
        ("bad-entry", "desk:one", epoch("jour", 3)),
        ("bad-entry", "desk:one", replace(epoch("jour", 2), public=bytes(3))),
        ("bad-entry", "desk:one", e.WrapsAdded(unit="jour", wraps=())),
        ("bad-entry", "desk:one", e.WrapsAdded(unit="jour", wraps=(wrap("one", "one", unit="ifo"),))),
        ("bad-entry", "desk:one", e.WrapsAdded(unit="jour", wraps=(wrap("one", "one", epoch=2),))),
        ("bad-entry", "desk:one", e.WrapsAdded(unit="jour", wraps=(wrap("one", "two"),))),
        ("bad-entry", "desk:one", e.WrapsAdded(unit="jour", wraps=(wrap("two", "one"),))),
        ("not-allowed", "desk:two", e.WrapsAdded(unit="jour", wraps=(wrap("one", "one"),))),
        ("bad-entry", "desk:one", added("one", "ifo", Role.MEMBER, wrap("one", "one", unit="ifo"))),
        ("not-allowed", "desk:one", e.RootChanged(root_key=bytes(32))),
        ("bad-entry", ROOT, e.RootChanged(root_key=bytes(3))),
        ("bad-entry", ROOT, e.Founded(name="Länet", root_key=bytes(32))),
    ],
)
def test_what_may_not_be_written_is_refused_by_its_reason(chain: Chain, code: str, signer: str, entry: e.Entry) -> None:
    assert chain.refused(signer, entry) == f"directory.{code}"


def test_the_root_may_change_its_key_and_stays_the_root_that_was_pinned(chain: Chain) -> None:
    chain.add(ROOT, e.RootChanged(root_key=b"k" * 32))
    assert chain.directory.root_key == b"k" * 32
    assert chain.directory.root == bytes(32)


@pytest.mark.parametrize(
    ("code", "signer", "entry"),
    [
        ("not-allowed", "invitation:to-one", enrolled("two")),
        ("exists", "invitation:to-two", enrolled("one", invitation="to-two")),
        ("bad-entry", "invitation:to-two", enrolled("two", sign_key=bytes(31))),
        ("bad-entry", "invitation:to-two", enrolled("two", receive_key=b"")),
        ("bad-entry", "invitation:to-two", enrolled("two", sign_key=b"one".ljust(32, b"."))),
    ],
)
def test_nobody_enrols_with_anothers_invitation_name_or_key(
    chain: Chain, code: str, signer: str, entry: e.DeskEnrolled
) -> None:
    chain.add("desk:one", invited("two", "jour"))
    assert chain.refused(signer, entry) == f"directory.{code}"


def test_an_invitation_is_good_once_until_it_ends_and_until_it_is_withdrawn(chain: Chain) -> None:
    ends = chain.directory.at_ms + 180_000
    chain.add("desk:one", invited("two", "jour", expires_ms=ends), invited("three", "jour", expires_ms=ends))
    chain.add("desk:one", e.InvitationWithdrawn(invitation="to-three"))
    assert chain.refused("invitation:to-three", enrolled("three")) == "directory.invitation"
    assert chain.written("invitation:to-two").at_ms > ends
    assert chain.refused("invitation:to-two", enrolled("two")) == "directory.invitation"


def test_a_desk_is_let_in_first_to_the_unit_it_was_invited_to(chain: Chain) -> None:
    chain.add("desk:one", invited("two", "ifo"))
    chain.add("invitation:to-two", enrolled("two"))
    assert chain.refused("desk:one", added("two", "jour")) == "directory.bad-entry"


def test_an_integration_never_lets_anybody_in(chain: Chain) -> None:
    chain.add("desk:one", invited("robot", "jour", kind=DeskKind.SERVICE))
    chain.add("invitation:to-robot", enrolled("robot"))
    assert chain.refused("desk:one", added("robot", "jour", Role.APPROVER)) == "directory.bad-entry"
    chain.add("desk:one", added("robot", "jour"))
    assert chain.refused("desk:one", e.AdminNamed(desk="robot")) == "directory.bad-entry"


def test_wraps_lie_in_the_entries_that_let_somebody_read_and_in_no_others() -> None:
    one = wrap("one", "one")
    assert e.wraps_in(added("one", "jour", Role.MEMBER, one)) == (one,)
    assert e.wraps_in(epoch("jour", 1, one)) == (one,)
    assert e.wraps_in(e.WrapsAdded(unit="jour", wraps=(one,))) == (one,)
    assert e.wraps_in(made("jour")) == ()


def test_the_proof_of_an_enrolment_binds_root_invitation_name_and_keys() -> None:
    plain = e.proof_message(bytes(32), enrolled("two"))
    changed = {
        e.proof_message(b"r" * 32, enrolled("two")),
        e.proof_message(bytes(32), enrolled("twos", sign_key=enrolled("two").sign_key, invitation="to-two")),
        e.proof_message(bytes(32), enrolled("two", invitation="to-one")),
        e.proof_message(bytes(32), enrolled("two", sign_key=bytes(32))),
        e.proof_message(bytes(32), enrolled("two", receive_key=b"r" * e.RECEIVE_KEY_BYTES)),
    }
    assert plain not in changed
    assert len(changed) == 5
    assert e.proof_message(bytes(32), enrolled("two", proof=b"x")) == plain


def test_a_signer_has_a_name_of_its_own_kind_only() -> None:
    written = e.Written(number=2, at_ms=NOW, signer="desk:one")
    assert (written.named("desk"), written.named("invitation")) == ("one", "")
