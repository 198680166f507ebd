"""The coordinator changes the register: looks first, says why, goes back; two desks at once are settled by a person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from jourdesk import app
from jourdesk.app import DemoDesk
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.desk_events import RegisterAdopted
from jourdesk.domain.problems import Refused
from jourdesk.usecases.adopt_change import adopt_change
from jourdesk.usecases.apply_edit import RegisterEdit
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.ports import REGISTER_STREAM, Changes, Desk
from jourdesk.usecases.propose_change import Proposal, propose_change
from jourdesk.usecases.read_changes import read_changes, read_conflict
from jourdesk.usecases.settle_versions import join_versions, pick_version
from jourdesk.usecases.undo_change import undo_change
from jourdesk.wire.register_toml import read_register
from jourdesk.wire.register_write import write_register
from tests.desks import open_test_desk

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=STOCKHOLM)
NEW_YEAR = date(2027, 1, 1)
LAST = date(2026, 12, 31)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    with open_test_desk(tmp_path, at=NOW, who="E. Nyberg") as opened:
        yield opened


def rename(name: str = "Barn och unga Ånge", unit: str = "2260-barn") -> RegisterEdit:
    return RegisterEdit(act="change", table="unit", row=unit, since=NEW_YEAR, values=(("name", name),))


def new_phone(phone: str) -> RegisterEdit:
    return RegisterEdit(act="change", table="decider", row="2282-chair", since=NOW.date(), values=(("phone", phone),))


def adopted(desk: Desk, *edits: RegisterEdit, reason: str = "Beslut i nämnden § 12") -> Proposal:
    proposal = propose_change(desk, edits=edits)
    changes = adopt_change(desk, proposal=proposal, reason=reason)
    assert Changes.REGISTER in changes
    return proposal


def beside(desk: Desk, base: str, *edits: RegisterEdit) -> None:
    """What another coordinator's desk put into use at the same time, as it comes with a trip."""
    from jourdesk.usecases.apply_edit import apply_edit

    with desk.unit() as unit:
        first = next(f for f in unit.facts(REGISTER_STREAM) if f.id == base)
        assert isinstance(first.body, RegisterAdopted)
        register = read_register(first.body.text)
        for edit in edits:
            register = apply_edit(register, edit)
        text = write_register(register)
        unit.record(REGISTER_STREAM, RegisterAdopted(text=text, reason="Den andra", replaces=(base,)))
    desk.register = register


def test_a_proposal_says_what_will_be_different_from_which_day_and_changes_nothing(demo: DemoDesk) -> None:
    desk = demo.desk
    before = desk.register
    proposal = propose_change(desk, edits=(rename(),))
    assert desk.register == before
    assert [line.said for line in proposal.lines] == [
        "I Ånge heter IFO barn och unga Barn och unga Ånge från fre 1 jan 2027: barn och unga (LPSB, LVU, SoL)."
    ]
    assert proposal.rows == (
        "Enhet: Barn och unga Ånge, Kommunstyrelsen i Ånge ändras från fre 1 jan 2027 "
        "(namn: IFO barn och unga → Barn och unga Ånge).",
    )
    assert not proposal.wrong


def test_a_proposal_says_who_can_no_longer_decide(demo: DemoDesk) -> None:
    edits = tuple(
        RegisterEdit(act="end", table="mandate", row=key, since=NEW_YEAR, values=(("provisions", ["LVM 13"]),))
        for key in ("2260-vice", "2260-member-a")
    )
    assert not propose_change(demo.desk, edits=edits).wrong
    chair = RegisterEdit(act="end", table="decider", row="2260-chair", since=NEW_YEAR)
    proposal = propose_change(demo.desk, edits=(*edits, chair))
    assert proposal.wrong
    assert [line.said for line in proposal.lines if line.wrong] == [
        "Ingen kan besluta LPSB 8 kap. 7 § och LVU 43 § för Ånge lör 2 jan 2027–tis 31 dec 2030.",
        "Ingen kan besluta LVM 13 § för Ånge lör 2 jan 2027–tis 31 dec 2030.",
    ]
    assert any(finding.wrong for finding in proposal.findings)


def test_a_change_that_changes_nothing_is_refused(demo: DemoDesk) -> None:
    same = RegisterEdit(act="change", table="unit", row="2260-barn", since=NEW_YEAR, values=(("opens", "08:00"),))
    for edits in ((same,), ()):
        with pytest.raises(Refused, match=r"edit\.nothing"):
            propose_change(demo.desk, edits=edits)


def test_a_change_needs_a_reason(demo: DemoDesk) -> None:
    proposal = propose_change(demo.desk, edits=(rename(),))
    with pytest.raises(Refused, match=r"edit\.reason") as caught:
        adopt_change(demo.desk, proposal=proposal, reason="  ")
    assert caught.value.field == "reason"


def test_the_log_tells_who_changed_what_when_and_why(demo: DemoDesk) -> None:
    desk = demo.desk
    adopted(desk, rename())
    demo.clock.at += timedelta(hours=1)
    adopted(desk, new_phone("070-174 06 99"), reason="Nytt nummer")
    newest, middle, first = read_changes(desk)
    assert newest.said == (
        "Beslutsfattare: Gunvor Ekmyra, Socialnämnden i Kramfors ändras (telefon: 070-174 06 21 → 070-174 06 99).",
    )
    assert (newest.reason, newest.by, newest.in_use, newest.conflict) == ("Nytt nummer", desk.author.by, True, False)
    assert (middle.reason, middle.in_use, newest.at > middle.at) == ("Beslut i nämnden § 12", False, True)
    assert first.said == ()
    assert read_changes(desk, most=1) == (newest,)


def test_undoing_is_a_new_version_equal_to_the_one_before_and_can_be_undone(demo: DemoDesk) -> None:
    desk = demo.desk
    before = desk.register
    after = adopted(desk, rename()).register
    undo_change(desk, reason="Fel dag")
    assert desk.register == before
    undo_change(desk, reason="Rätt ändå")
    assert desk.register == after
    assert len(read_changes(desk)) == 4
    oldest = read_changes(desk)[-1].version
    undo_change(desk, reason="Till början", version=oldest)
    assert desk.register == before
    with pytest.raises(Refused, match=r"register\.same"):
        undo_change(desk, reason="Igen", version=oldest)
    with pytest.raises(Refused, match=r"register\.no-version"):
        undo_change(desk, reason="Vad", version="x")


def test_there_is_nothing_before_the_first_version(tmp_path: Path) -> None:
    with open_test_desk(tmp_path, at=NOW, register=False, who="E. Nyberg") as empty:
        with pytest.raises(Refused, match=r"register\.nothing-before"):
            undo_change(empty.desk, reason="Bort")
        import_register(empty.desk, text=app.example_register(), reason="Första")
        with pytest.raises(Refused, match=r"register\.nothing-before"):
            undo_change(empty.desk, reason="Bort")


def test_a_proposal_made_before_somebody_elses_change_is_looked_at_again(demo: DemoDesk) -> None:
    desk = demo.desk
    proposal = propose_change(desk, edits=(rename(),))
    beside(desk, read_changes(desk)[0].version, new_phone("070-174 06 99"))
    with pytest.raises(Refused, match=r"register\.changed-meanwhile"):
        adopt_change(desk, proposal=proposal, reason="Beslut")
    again = propose_change(desk, edits=proposal.edits)
    adopt_change(desk, proposal=again, reason="Beslut")
    assert desk.register.unit("2260-barn").name == "Barn och unga Ånge"  # type: ignore[union-attr]  # it is there


def test_two_coordinators_at_once_both_stand_until_a_person_picks(demo: DemoDesk) -> None:
    desk = demo.desk
    base = read_changes(desk)[0].version
    assert read_conflict(desk) is None
    adopted(desk, rename("Min"))
    beside(desk, base, rename("Din"))
    conflict = read_conflict(desk)
    assert conflict is not None
    assert [entry.in_use for entry in conflict.versions] == [False, True]
    assert all(entry.conflict for entry in conflict.versions)
    assert "namn: IFO barn och unga → Min" in conflict.versions[0].said[0]
    assert not conflict.joinable
    assert conflict.same_row == "2260-barn"
    with pytest.raises(Refused, match=r"register\.same-row"):
        join_versions(desk, reason="Båda")
    pick_version(desk, version=conflict.versions[0].version, reason="Vi talades vid")
    assert desk.register.unit("2260-barn").name == "Min"  # type: ignore[union-attr]  # it is there
    assert read_conflict(desk) is None
    with pytest.raises(Refused, match=r"register\.no-conflict"):
        pick_version(desk, version=base, reason="Igen")


def test_the_version_in_use_may_be_picked_too(demo: DemoDesk) -> None:
    desk = demo.desk
    base = read_changes(desk)[0].version
    adopted(desk, rename("Min"))
    beside(desk, base, rename("Din"))
    pick_version(desk, version=read_changes(desk)[0].version, reason="Den senaste gäller")
    assert read_conflict(desk) is None
    assert desk.register.unit("2260-barn").name == "Din"  # type: ignore[union-attr]  # it is there


def test_changes_of_different_rows_are_joined(demo: DemoDesk) -> None:
    desk = demo.desk
    base = read_changes(desk)[0].version
    adopted(desk, rename())
    beside(desk, base, new_phone("070-174 06 99"))
    conflict = read_conflict(desk)
    assert conflict is not None
    assert conflict.joinable
    join_versions(desk, reason="Båda gäller")
    assert desk.register.unit("2260-barn").name == "Barn och unga Ånge"  # type: ignore[union-attr]  # it is there
    assert desk.register.decider("2282-chair").phone == "070-174 06 99"  # type: ignore[union-attr]  # it is there
    assert read_conflict(desk) is None
    assert not any(entry.conflict for entry in read_changes(desk))


@pytest.mark.parametrize(
    ("edit", "code", "field"),
    [
        (RegisterEdit(act="put", table="x", since=NEW_YEAR), "edit.unknown-table", "table"),
        (RegisterEdit(act="put", table="unit", since=NEW_YEAR, values=(("key", "x"),)), "input.missing-key", "board"),
        (
            RegisterEdit(act="change", table="unit", row="2260-barn", since=NEW_YEAR, values=(("opens", "8"),)),
            "edit.hour",
            "opens",
        ),
        (RegisterEdit(act="change", table="unit", row="x", since=NEW_YEAR), "edit.no-row", "since"),
        (RegisterEdit(act="end", table="unit", row="2260-barn", since=date(2025, 1, 1)), "edit.no-row", "since"),
        (RegisterEdit(act="drop", table="board", row="2260-ks", since=NEW_YEAR), "edit.in-use", "row"),
        (RegisterEdit(act="change", table="mandate", row="2260-chair", since=NEW_YEAR), "edit.unknown-table", "act"),
        (RegisterEdit(act="put", table="mandate", row="x", since=NEW_YEAR), "edit.no-row", "row"),
        (
            RegisterEdit(act="put", table="mandate", row="2260-chair", since=NEW_YEAR, values=(("provisions", ()),)),
            "edit.no-provisions",
            "provisions",
        ),
        (
            RegisterEdit(
                act="put", table="resource", since=NEW_YEAR, values=(("key", "h"), ("kind", "tent"), ("name", "T"))
            ),
            "input.unknown-value",
            "kind",
        ),
    ],
)
def test_an_impossible_edit_is_refused_with_its_field(
    demo: DemoDesk, edit: RegisterEdit, code: str, field: str
) -> None:
    with pytest.raises(Refused) as caught:
        propose_change(demo.desk, edits=(edit,))
    assert (caught.value.code, caught.value.field) == (code, field)


def test_every_kind_of_row_is_put_in_from_its_day(demo: DemoDesk) -> None:
    edits = (
        RegisterEdit(
            act="put",
            table="contact",
            since=NEW_YEAR,
            values=(("key", "rlc"), ("function", "police"), ("name", "RLC"), ("phone", "070-174 06 90")),
        ),
        RegisterEdit(
            act="put",
            table="calendar_day",
            since=date(2027, 5, 7),
            values=(("state", "closed"), ("municipality", "2260")),
        ),
        RegisterEdit(
            act="put",
            table="member",
            since=NEW_YEAR,
            values=(("code", "2281"), ("council", {"date": date(2026, 6, 1), "section": "§ 5"})),
        ),
        RegisterEdit(
            act="put",
            table="board",
            since=NEW_YEAR,
            values=(("key", "2281-sn"), ("municipality", "2281"), ("name", "Socialnämnden"), ("kind", "board")),
        ),
        RegisterEdit(
            act="put",
            table="unit",
            since=NEW_YEAR,
            values=(
                ("key", "2281-alla"),
                ("board", "2281-sn"),
                ("name", "Mottagningen"),
                ("handles", [{"targets": ["child"], "laws": ["SoL"]}]),
            ),
        ),
        RegisterEdit(
            act="put",
            table="decider",
            since=NEW_YEAR,
            values=(
                ("key", "2281-chair"),
                ("board", "2281-sn"),
                ("role", "chair"),
                ("order", 1),
                ("phone", "070-174 06 91"),
            ),
        ),
        RegisterEdit(
            act="put", table="mandate", row="2281-chair", since=NEW_YEAR, values=(("provisions", ("LVU 6",)),)
        ),
        RegisterEdit(act="change", table="forgetting", since=NEW_YEAR, values=(("days", 90),)),
        RegisterEdit(act="change", table="agreement", since=NEW_YEAR, values=(("version", "1.1"),)),
        RegisterEdit(act="put", table="agreement_version", since=NEW_YEAR, values=(("version", "2.0"),)),
        RegisterEdit(act="drop", table="neighbour", row="2281", since=NOW.date()),
        RegisterEdit(act="change", table="unit", row="2260-barn", since=NEW_YEAR, values=(("phone", None),)),
    )
    proposal = adopted(demo.desk, *edits, reason="Sundsvall går med")
    register = demo.desk.register
    assert proposal.register == register
    assert register.contacts[-1].period is not None
    assert register.contacts[-1].period.valid_from == NEW_YEAR
    assert register.calendar[-1].day == date(2027, 5, 7)
    assert register.is_member("2281", NEW_YEAR)
    assert not register.is_member("2281", LAST)
    assert register.unit("2260-barn", NEW_YEAR).phone is None  # type: ignore[union-attr]  # it is there
    assert register.deciders[-1].mandates[0].period.valid_from == NEW_YEAR
    assert register.versions[-1].valid_from == NEW_YEAR
    said = [line.said for line in proposal.lines]
    assert "Sundsvall är med i jouren från fre 1 jan 2027." in said
    assert any("Sundsvall tar ingen emot" in line for line in said)
    assert len(read_changes(demo.desk)[0].said) == len(edits) - 1
