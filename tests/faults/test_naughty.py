"""Strings that have broken other programs, in every field that a person can type into: kept, listed, found, read, printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from jourdesk import app
from jourdesk.domain.call import CALL_FIELDS, CALLER_FIELDS
from jourdesk.domain.events import (
    CallReferred,
    DecisionRecorded,
    HandoverWritten,
    MunicipalityConfirmed,
    PartyInformed,
    ProtectionAssessed,
    Said,
    StepRecorded,
)
from jourdesk.domain.person import FIELDS
from jourdesk.domain.problems import Refused
from jourdesk.store.chains import broken_chains
from jourdesk.usecases.answer_requisite import assess_protection
from jourdesk.usecases.confirm_municipality import confirm_municipality
from jourdesk.usecases.correct_note import correct_note
from jourdesk.usecases.end_call import void_call
from jourdesk.usecases.follow_decision import own_clock, record_step
from jourdesk.usecases.hand_over import hand_over, write_handover
from jourdesk.usecases.inform_party import inform_party
from jourdesk.usecases.keep_draft import keep_draft
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.open_record import open_record
from jourdesk.usecases.print_paper import print_decision, print_decision_copy
from jourdesk.usecases.promise_call_back import promise_call_back, settle_call_back
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.record_decision import record_decision
from jourdesk.usecases.refer_caller import refer_caller
from jourdesk.usecases.seal_place import seal_place, show_place
from tests.desks import open_test_desk, store_of
from tests.naughty import NAUGHTY

_SHAPED = {"born", "age", "urgent", "anonymous"}
_LISTED = {"guardians", "household", "concerns", "categories", "measures"}
_YES_NO = {
    "hospital_by_municipality",
    "place_sealed",
    "asylum_seeker",
    "court_can_wait",
    "can_wait",
    "danger",
    "wants_feedback",
}
_TEXTS = {
    "person": sorted(FIELDS - _SHAPED - _LISTED - _YES_NO - {"protected", "present", "resident"}),
    "call": sorted(CALL_FIELDS - _SHAPED - _LISTED - _YES_NO - {"received"}),
    "caller": sorted(CALLER_FIELDS - _SHAPED - _YES_NO),
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[app.DemoDesk]:
    """One desk for all strings: what one has done to it the next one meets."""
    with open_test_desk(tmp_path_factory.mktemp("naughty")) as opened:
        yield opened


def stuffed(kind: str, text: str) -> Said:
    """Say the text in every text field."""
    return tuple((name, text) for name in _TEXTS[kind])


def kept(demo: app.DemoDesk, text: str) -> str:
    """Make a call with the text in every field of every act; an empty one may be refused where something must be said."""
    desk, call = demo.desk, demo.desk.new_id()
    keep_draft(desk, call=call, content=text)
    person = (
        *stuffed("person", text),
        ("age", 8),
        ("concerns", ("neglect", text)),
        ("present", "2282"),
        ("resident", "2282"),
    )
    draft = Draft(
        call=call,
        received=desk.now(),
        note=text,
        caller=stuffed("caller", text),
        described=(*stuffed("call", text), ("categories", (text,)), ("measures", (text,))),
        persons=(("child", tuple(sorted(person))),),
    )
    log_call(desk, draft)
    some = text if text.strip() else "x"  # where something must be said
    assess_protection(desk, call=call, assessed=ProtectionAssessed(person="child", needs=True, text=some, heard=text))
    confirmed = MunicipalityConfirmed(
        person="child", municipality="2282", board="2282-sn", rule="", reason=some, proposed="2282"
    )
    confirm_municipality(desk, call=call, confirmed=confirmed)
    inform_party(
        desk,
        call=call,
        informed=PartyInformed(about="child", party=some, told="told", what=text, ground=text),
    )
    promise_call_back(desk, call=call, to=text, about=text, due=desk.now() + timedelta(hours=1))
    promise = read_call(desk, call).call.promises[-1].id
    settle_call_back(desk, call=call, promise=promise, outcome=some)
    refer_caller(desk, call=call, referred=CallReferred(to=some, phone=text, warm=True, reason=text))
    notes = read_call(desk, call).call.notes
    if notes:
        correct_note(desk, call=call, note=notes[0].id, text=text, reason=text)
    write_handover(desk, call=call, text=HandoverWritten(person="child", today=(text,), threats=text, story=text))
    seal_place(desk, call=call, person="child", place=some)
    _decided(demo, call, some)
    return call


def _decided(demo: app.DemoDesk, call: str, text: str) -> None:
    desk = demo.desk
    decided = DecisionRecorded(
        decision=f"d-{call}",
        person="child",
        provision="SoL 12:1",
        grounds=(),
        decided=desk.now(),
        by="jour",
        because="",
        outcome="refused",
        amount=None,
        oral=False,
        read_back=False,
        content=text,
        reasons=text,
        why_now=text,
    )
    record_decision(desk, call=call, decided=decided)
    step = StepRecorded(decision=f"d-{call}", kind="served", when=desk.now(), evidence=text)
    record_step(desk, call=call, step=step)
    for clock in read_call(desk, call).persons[0].clocks[:1]:
        own_clock(desk, call=call, clock=clock.key, owner=text)


@pytest.mark.parametrize("text", NAUGHTY, ids=[f"{n}-{text[:12]!a}" for n, text in enumerate(NAUGHTY)])
def test_a_naughty_string_is_kept_as_it_was_typed_and_breaks_nothing(demo: app.DemoDesk, text: str) -> None:
    desk, call = demo.desk, kept(demo, text)
    page = read_call(desk, call)
    assert dict((s.field, s.value) for s in page.persons[0].person.stated)["name"] == text
    if text.strip():
        assert page.call.notes[0].versions[0].text == text
        assert show_place(desk, call=call, person="child", purpose=text) == text
    with desk.unit() as unit:
        rows = {row.call: row for row in unit.calls_since(page.call.received)}
        assert rows[call].case_number == page.case_number
        unit.clocks()
        unit.promises()
        found = unit.find(text)
        assert len(found) <= 20
        assert any(hit.call == call for hit in unit.find(page.case_number))
    open_record(desk, call=call, purpose=text)
    with pytest.raises(Refused) if not text.strip() else _nothing():
        void_call(desk, call=call, reason=text)


class _nothing:  # noqa: N801 - reads as the word it is
    """Nothing is expected to be raised."""

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, *raised: object) -> None:
        """Let through whatever was raised."""


def test_after_all_of_them_the_chains_are_whole_and_everything_can_be_folded_again(demo: app.DemoDesk) -> None:
    store = store_of(demo)
    kept(demo, NAUGHTY[-5])
    assert store.refold(author=demo.desk.author) >= 1
    with store.unit(demo.desk.author) as unit:
        count, broken = broken_chains(unit.connection)
    assert count > 10
    assert broken == 0


_PRINTED = [text for text in NAUGHTY if 0 < len(text) < 400][::4]


@pytest.mark.parametrize("text", _PRINTED, ids=[ascii(text[:12]) for text in _PRINTED])
def test_a_naughty_string_can_be_printed(demo: app.DemoDesk, text: str) -> None:
    call = kept(demo, text)
    papers = [hand_over(demo.desk, call=call, persons=("child",)).pdf]
    papers.append(print_decision(demo.desk, call=call, decision=f"d-{call}").pdf)
    papers.append(print_decision_copy(demo.desk, call=call, decision=f"d-{call}").pdf)
    assert all(pdf.startswith(b"%PDF-") for pdf in papers)


def test_a_name_with_marks_and_signs_is_found_as_it_is_spoken(demo: app.DemoDesk, tmp_path: Path) -> None:
    call = kept(demo, "Åsa-Märta O'Brien Öhrén")
    with demo.desk.unit() as unit:
        for typed in ("asa marta obrien ohren", "Åsa Öhren", "Åsa-Märta O’Brien"):
            assert any(hit.call == call for hit in unit.find(typed)), typed
