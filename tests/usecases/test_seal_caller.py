"""Who reported: sealed by default for private persons, shown with a trace, in no list, search or paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from jourdesk.app import DemoDesk
from jourdesk.domain.call import Call
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.person import said
from jourdesk.domain.problems import Refused
from jourdesk.domain.secrecy import caller_stream
from jourdesk.usecases.enrol_desk import HOME
from jourdesk.usecases.hand_over import hand_over, preview_handover
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.read_call import page_of
from jourdesk.usecases.seal_caller import share_caller, show_caller
from jourdesk.wire import facts as wire
from tests.desks import open_test_desk
from tests.facts import AT
from tests.unit.written import words
from tests.usecases.played import played

NAME, PHONE = "Britt Granlund", "070-174 06 05"


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    with open_test_desk(tmp_path) as opened:
        opened.clock.at = AT
        yield opened


def logged(demo: DemoDesk, call: str = "c1", **caller: str | bool | None) -> Call:
    log_call(demo.desk, Draft(call=call, received=AT, caller=said(**caller)))
    return kept(demo, call)


def kept(demo: DemoDesk, call: str = "c1") -> Call:
    with demo.desk.unit() as unit:
        found = unit.call(call)
    assert found is not None
    return found


def written(demo: DemoDesk, stream: str) -> str:
    with demo.desk.unit() as unit:
        return " ".join(wire.canonical(fact).decode() for fact in unit.facts(stream))


def test_a_neighbour_who_reports_is_sealed_from_the_first_word(demo: DemoDesk) -> None:
    call = logged(demo, code="public", name=NAME, phone=PHONE, wants_feedback=False)
    assert (call.caller.name, call.caller.phone, call.caller.sealed) == ("", "", True)
    assert (call.caller.code, call.caller.wants_feedback) == ("public", False)
    assert NAME not in written(demo, "c1")
    assert NAME in written(demo, caller_stream("c1"))
    assert NAME not in str(page_of(demo.desk, call))
    with demo.desk.unit() as unit:
        assert unit.find(NAME) == ()
        assert NAME not in "".join(map(str, unit.calls_since(AT)))


def test_reading_who_reported_leaves_a_trace_first(demo: DemoDesk) -> None:
    logged(demo, code="public", name=NAME, phone=PHONE)
    found = show_caller(demo.desk, call="c1", purpose="reporter")
    assert (found.name, found.phone) == (NAME, PHONE)
    with demo.desk.unit() as unit:
        trace = unit.last_body(access_stream(""), RecordOpened)
    assert isinstance(trace, RecordOpened)
    assert (trace.call, trace.purpose, trace.reader) == ("c1", "reporter", demo.desk.author.by)


def test_the_police_are_no_secret_and_nothing_is_sealed_of_them(demo: DemoDesk) -> None:
    call = logged(demo, code="police", name="Polisen, yttre befäl", phone=PHONE)
    assert (call.caller.name, call.caller.sealed) == ("Polisen, yttre befäl", False)
    with pytest.RaisesExc(Refused, match=r"^caller\.not-sealed$"):
        show_caller(demo.desk, call="c1", purpose="reporter")


def test_the_worker_can_protect_somebody_afterwards_and_take_it_away_again(demo: DemoDesk) -> None:
    logged(demo, code="guardian", name=NAME)
    protected = logged(demo, protected=True, phone=PHONE)
    assert (protected.caller.name, protected.caller.sealed) == ("", True)
    assert show_caller(demo.desk, call="c1", purpose="reporter").name == NAME
    opened = logged(demo, protected=False)
    assert (opened.caller.name, opened.caller.phone, opened.caller.sealed) == (NAME, PHONE, False)


def test_what_is_sealed_cannot_be_claimed_by_hand(demo: DemoDesk) -> None:
    with pytest.RaisesExc(Refused, match=r"^call\.unknown-field$"):
        logged(demo, sealed=True)


def test_letting_the_receiving_unit_read_needs_a_reason_and_can_be_taken_back(demo: DemoDesk) -> None:
    logged(demo, code="public", name=NAME)
    with pytest.RaisesExc(Refused, match=r"^caller\.share-reason$"):
        share_caller(demo.desk, call="c1", shared=True, reason=" ")
    share_caller(demo.desk, call="c1", shared=True, reason="hon vill bli uppringd")
    assert kept(demo).caller.shared
    facts = kept(demo).facts
    share_caller(demo.desk, call="c1", shared=True, reason="en gång till")
    assert kept(demo).facts == facts
    share_caller(demo.desk, call="c1", shared=False, reason="")
    assert not kept(demo).caller.shared


def test_a_unit_that_received_the_call_can_neither_open_nor_write_over_what_the_duty_service_sealed(
    demo: DemoDesk,
) -> None:
    from jourdesk.domain.events import CallerStated, CallOpened, HandoverMade, PersonStated

    with demo.desk.unit() as unit:
        unit.set_setting(HOME, "ange")
        unit.record(
            "c1",
            CallOpened(channel="phone", received=AT, answered_by="S. Wallin"),
            CallerStated(said=said(code="public", protected=True, sealed=True)),
            PersonStated(person="p", said=()),
            HandoverMade(handover="h", persons=("p",), unit="ange", board="2260-ks", paper="", gaps=()),
        )
    refused = pytest.RaisesExc(Refused, match=r"^caller\.at-the-duty-service$")
    with refused:
        show_caller(demo.desk, call="c1", purpose="reporter")
    with refused:
        logged(demo, name="Någon")
    with refused:
        logged(demo, protected=False)
    with refused:
        share_caller(demo.desk, call="c1", shared=True, reason="x")
    assert logged(demo, wants_feedback=True).caller.wants_feedback
    assert logged(demo, "c2", code="public", name=NAME).caller.sealed


def test_an_unknown_call_has_no_reporter(demo: DemoDesk) -> None:
    with pytest.RaisesExc(Refused, match=r"^call\.unknown$"):
        show_caller(demo.desk, call="none", purpose="reporter")
    with pytest.RaisesExc(Refused, match=r"^call\.unknown$"):
        share_caller(demo.desk, call="none", shared=True, reason="x")
    logged(demo, code="police")
    with pytest.RaisesExc(Refused, match=r"^caller\.not-sealed$"):
        share_caller(demo.desk, call="c1", shared=True, reason="x")


def test_her_name_stands_on_no_paper_also_where_somebody_typed_it_into_a_note(tmp_path: Path) -> None:
    with played(tmp_path, "girl-4") as night:
        call = night.call("girl-4")
        own = Draft(call=call, received=AT, note=f"Grannen {NAME} hör skrik, ring {PHONE}.", caller=said(code="public"))
        log_call(night.desk, own)
        with night.desk.unit() as unit:
            kept_call = unit.call(call)
        assert kept_call is not None
        refs = tuple(person.ref for person in kept_call.persons if kept_call.assignment(person.ref))[:1]
        before, _ = preview_handover(night.desk, call=call, persons=refs)
        assert NAME in words(before)
        log_call(night.desk, Draft(call=call, received=AT, caller=said(name=NAME, phone=PHONE, protected=True)))
        after, _ = preview_handover(night.desk, call=call, persons=refs)
        assert NAME not in words(after)
        assert PHONE not in words(after)
        made = hand_over(night.desk, call=call, persons=refs)
        assert NAME not in words(made.paper)
