"""The morning of a unit: its list, taking on by name, sending back, asking, being done; and what the jour sees of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.events import (
    CallOpened,
    ClockOwned,
    HandoverMade,
    MunicipalityConfirmed,
    NoteWritten,
    PartyInformed,
    PersonStated,
)
from jourdesk.domain.handover import Handover
from jourdesk.domain.informed_events import InformedVoided
from jourdesk.domain.person import said
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ask_handover import answer_handover, ask_handover
from jourdesk.usecases.enrol_desk import HOME
from jourdesk.usecases.escalate_handover import note_escalation, read_unaccepted
from jourdesk.usecases.follow_decision import close_clock, own_clock
from jourdesk.usecases.hand_over import hand_over
from jourdesk.usecases.morning_values import MorningLine, MorningList
from jourdesk.usecases.ports import Changes
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.read_handovers import HandoverLine, read_handovers
from jourdesk.usecases.read_morning import read_morning
from jourdesk.usecases.read_morning_contact import MorningContact, read_morning_contact, save_document
from jourdesk.usecases.return_handover import return_handover
from jourdesk.usecases.take_on import accept_handover, file_handover, finish_handover, open_handover
from tests.unit.written import words
from tests.usecases.played import Played, played

MONDAY = datetime(2026, 11, 23, 8, 2, tzinfo=STOCKHOLM)
UNIT = "2282-barn"
KRAMFORS = ("girl-4", "toddler-repeat")


class Morning:
    """Some contacts of the night, seen on Monday at one desk that plays both sides."""

    def __init__(self, night: Played) -> None:
        self.night, self.desk = night, night.desk
        night.demo.clock.at = MONDAY

    def list(self, unit: str = UNIT) -> MorningList:
        return read_morning(self.desk, unit=unit)

    def line(self, key: str = "girl-4", unit: str = UNIT) -> MorningLine:
        return next(line for line in self.list(unit).lines if line.call == self.night.call(key))

    def contact(self, key: str = "girl-4") -> MorningContact:
        line = self.line(key)
        return read_morning_contact(self.desk, call=line.call, handover=line.key)

    def at(self, key: str = "girl-4", unit: str = UNIT) -> dict[str, str]:
        line = self.line(key, unit)
        return {"call": line.call, "handover": line.key}

    def handover(self, key: str = "girl-4", unit: str = UNIT) -> Handover:
        with self.desk.unit() as door:
            call = door.call(self.night.call(key))
        assert call is not None
        return next(made for made in reversed(call.handovers) if made.unit == unit)

    def jour_line(self, label: str = "Flicka 4 år") -> HandoverLine:
        return next(line for line in read_handovers(self.desk).lines if line.label.startswith(label))

    def later(self, **time: int) -> None:
        self.night.demo.clock.at += timedelta(**time)

    def write_elsewhere(self, key: str, *bodies: NoteWritten | PartyInformed | InformedVoided) -> None:
        """Write something at another desk than the one that accepts."""
        mine = self.desk.author
        self.desk.author = replace(mine, by="S. Wallin", desk="another")
        with self.desk.unit() as door:
            door.record(self.night.call(key), *bodies)
        self.desk.author = mine

    def belong_to(self, unit: str) -> None:
        with self.desk.unit() as door:
            door.set_setting(HOME, unit)


@pytest.fixture
def morning(tmp_path: Path) -> Iterator[Morning]:
    with played(tmp_path, "girl-4") as night:
        yield Morning(night)


def refused(code: str, field: str = "") -> pytest.RaisesExc[Refused]:
    def right(problem: Refused) -> bool:
        return (problem.code, problem.field) == (code, field)

    return pytest.RaisesExc(Refused, check=right)


def test_the_list_opens_on_what_must_be_done_before_which_clock(morning: Morning) -> None:
    read = morning.list()
    assert read.unit_name == "Mottagning barn och unga"
    assert [task.mark for task in read.tasks] == sorted(
        (t.mark for t in read.tasks), key=["late", "today", "near"].index
    )
    assert all((task.title or task.own) and task.who and "Lillhed" not in words(task) for task in read.tasks)
    assert {task.line for task in read.tasks} <= {line.key for line in read.lines}
    assert read.waiting == 1
    line = read.lines[0]
    assert (line.group, line.label, line.progress) == ("new", "Flicka 4 år", "made")
    assert "custody" in line.serious
    assert line.clock
    assert line.due == MONDAY.replace(hour=8, minute=30)


def test_another_unit_sees_nothing_of_it(morning: Morning) -> None:
    assert morning.list("2283-barn").lines == ()


def test_the_first_opening_is_seen_by_the_jour_and_every_reading_leaves_a_trace(morning: Morning) -> None:
    assert open_handover(morning.desk, **morning.at()) == Changes.CALLS
    assert open_handover(morning.desk, **morning.at()) == Changes.NONE
    opened = morning.handover().opened
    assert opened is not None
    assert opened.reader == morning.desk.author.by
    assert len(morning.handover().openings) == 1
    assert morning.jour_line().progress == "opened"
    with morning.desk.unit() as door:
        traces = [fact.body for fact in door.facts("access.2282-sn")]
    assert sum(isinstance(b, RecordOpened) and b.purpose == "handover" for b in traces) == 2


def test_a_serious_one_is_taken_on_by_name_with_what_is_done_first(morning: Morning) -> None:
    with refused("handover.name", "receiver"):
        accept_handover(morning.desk, **morning.at(), receiver="  ", first="Ringer")
    with refused("handover.first", "first"):
        accept_handover(morning.desk, **morning.at(), receiver="K. Dahl")
    accept_handover(morning.desk, **morning.at(), receiver="K. Dahl, socialsekreterare", first="Ringer jourhemmet.")
    line = morning.line()
    assert (line.group, line.receiver, line.progress) == ("mine", "K. Dahl, socialsekreterare", "accepted")
    seen = morning.jour_line()
    assert seen.life is not None
    assert seen.life.accepted is not None
    assert (seen.progress, seen.life.accepted.receiver) == ("accepted", "K. Dahl, socialsekreterare")
    with refused("handover.accepted"):
        accept_handover(morning.desk, **morning.at(), receiver="L. Berg", first="x")


def test_a_calm_one_is_taken_on_by_name_alone(tmp_path: Path) -> None:
    with played(tmp_path, "prison") as night:
        morning = Morning(night)
        accept_handover(morning.desk, **morning.at("prison", "2284-ekonomi"), receiver="K. Dahl")
        assert morning.handover("prison", "2284-ekonomi").state == "accepted"


def test_who_takes_it_on_answers_for_its_clocks_until_evidence_closes_them(morning: Morning) -> None:
    before = {clock.key: clock.owner for clock in morning.contact().clocks}
    free = next(key for key, owner in before.items() if not owner)
    with refused("clock.owner", "owner"):
        close_clock(morning.desk, call=morning.night.call("girl-4"), clock=free, evidence="Klart")
    accept_handover(morning.desk, **morning.at(), receiver="K. Dahl", first="Ringer")
    after = {clock.key: clock.owner for clock in morning.contact().clocks}
    assert all(after[key] == (owner or "K. Dahl") for key, owner in before.items())
    with refused("clock.evidence", "evidence"):
        close_clock(morning.desk, call=morning.night.call("girl-4"), clock=free, evidence=" ")


def test_the_wrong_unit_sends_it_back_and_the_jour_has_it_again_with_the_reason(morning: Morning) -> None:
    with refused("handover.reason", "reason"):
        return_handover(morning.desk, **morning.at(), reason=" ")
    with refused("handover.no-such-unit", "suggested"):
        return_handover(morning.desk, **morning.at(), reason="Fel", suggested="9999")
    with refused("handover.same-unit", "suggested"):
        return_handover(morning.desk, **morning.at(), reason="Fel", suggested=UNIT)
    where = morning.at()
    return_handover(morning.desk, **where, reason="Gäller våld", suggested="2282-vald")
    line = morning.jour_line()
    assert (line.state, line.unit) == ("returned", "Relationsvåld")
    assert line.back is not None
    assert (line.back.unit_name, line.back.reason, line.back.suggested) == (
        "Mottagning barn och unga",
        "Gäller våld",
        "2282-vald",
    )
    assert ("2282-vald", "Relationsvåld") in line.back.choices
    assert morning.line().group == "back"
    acts: tuple[Callable[[], object], ...] = (
        lambda: accept_handover(morning.desk, **where, receiver="K. Dahl", first="x"),
        lambda: return_handover(morning.desk, **where, reason="Igen"),
        lambda: finish_handover(morning.desk, **where, outcome="Klar"),
        lambda: ask_handover(morning.desk, **where, text="Va?"),
        lambda: open_handover(morning.desk, **where),
    )
    for act in acts:
        with refused("handover.returned"):
            act()


def test_the_jour_hands_it_over_anew_and_both_units_times_are_kept(morning: Morning) -> None:
    first = morning.handover()
    return_handover(morning.desk, **morning.at(), reason="Gäller våld", suggested="2282-vald")
    morning.later(minutes=10)
    made = hand_over(morning.desk, call=morning.night.call("girl-4"), persons=morning.jour_line().persons)
    assert made.unit == "2282-vald"
    again = morning.line(unit="2282-vald")
    contact = read_morning_contact(morning.desk, call=again.call, handover=again.key)
    assert [(stage.made, stage.returned, stage.reason) for stage in contact.stages] == [
        (first.at, MONDAY, "Gäller våld")
    ]
    assert morning.jour_line().state == "made"
    assert read_call(morning.desk, morning.night.call("girl-4")).persons[0].receiver is not None


def test_the_jour_may_choose_another_unit_only_of_the_same_municipality_and_only_after_a_return(
    morning: Morning,
) -> None:
    call, persons = morning.night.call("girl-4"), morning.jour_line().persons
    with refused("handover.routed", "unit"):
        hand_over(morning.desk, call=call, persons=persons, unit="2282-vuxen")
    return_handover(morning.desk, **morning.at(), reason="Fel")
    with refused("handover.other-municipality", "unit"):
        hand_over(morning.desk, call=call, persons=persons, unit="2283-barn")
    assert hand_over(morning.desk, call=call, persons=persons, unit="2282-vuxen").unit == "2282-vuxen"
    assert morning.line(unit="2282-vuxen").group == "new"


def test_the_jour_may_insist(morning: Morning) -> None:
    return_handover(morning.desk, **morning.at(), reason="Fel", suggested="2282-vald")
    persons = morning.jour_line().persons
    hand_over(morning.desk, call=morning.night.call("girl-4"), persons=persons, unit=UNIT)
    assert [line.group for line in morning.list().lines] == ["new", "back"]


def test_a_suggestion_in_another_municipality_is_told_and_leads_to_the_municipality_first(morning: Morning) -> None:
    return_handover(morning.desk, **morning.at(), reason="Bor i Sollefteå", suggested="2283-barn")
    line = morning.jour_line()
    assert line.back is not None
    assert (line.back.suggested, line.back.elsewhere) == ("", "Barn- och ungdomsenheten, mottag")
    assert line.unit == "Mottagning barn och unga"


def test_a_question_goes_back_to_the_jour_and_its_answer_home(morning: Morning) -> None:
    with refused("handover.question", "question"):
        ask_handover(morning.desk, **morning.at(), text="")
    ask_handover(morning.desk, **morning.at(), text="Vem har hennes medicin?")
    line = morning.jour_line()
    (question,) = line.questions
    assert (question.text, read_handovers(morning.desk).asked, morning.line().asked) == (
        "Vem har hennes medicin?",
        1,
        1,
    )
    where = {"call": line.call, "handover": morning.line().key, "question": question.id}
    with refused("handover.answer", "answer"):
        answer_handover(morning.desk, **where, text=" ")
    with refused("handover.no-question", "answer"):
        answer_handover(morning.desk, **{**where, "question": "q9"}, text="Jourhemmet")
    answer_handover(morning.desk, **where, text="Jourhemmet")
    with refused("handover.answered", "answer"):
        answer_handover(morning.desk, **where, text="Mormor")
    assert (morning.line().asked, morning.line().answered) == (0, 1)
    assert morning.contact().handover.questions[0].answers[0].text == "Jourhemmet"


def test_the_outcome_is_one_line_for_the_jour(morning: Morning) -> None:
    with refused("handover.outcome", "outcome"):
        finish_handover(morning.desk, **morning.at(), outcome="")
    with refused("handover.not-accepted"):
        finish_handover(morning.desk, **morning.at(), outcome="Klar")
    accept_handover(morning.desk, **morning.at(), receiver="K. Dahl", first="Ringer")
    where = morning.at()
    finish_handover(morning.desk, **where, outcome="Kvar i jourhemmet.\nUtredning inledd.")
    assert (morning.line().group, morning.line().outcome) == ("done", "Kvar i jourhemmet. Utredning inledd.")
    assert morning.jour_line().progress == "done"
    with refused("handover.done"):
        accept_handover(morning.desk, **where, receiver="L. Berg", first="x")
    assert open_handover(morning.desk, **where) == Changes.NONE
    morning.later(days=8)
    assert morning.list().lines == ()


def test_nothing_is_done_while_a_clock_runs_that_nobody_answers_for(morning: Morning) -> None:
    accept_handover(morning.desk, **morning.at(), receiver="K. Dahl", first="Ringer")
    running = next(c for c in morning.contact().clocks if c.state == "running")
    with morning.desk.unit() as door:
        door.record(morning.night.call("girl-4"), ClockOwned(clock=running.key, owner=""))
    with refused("handover.clock", "outcome"):
        finish_handover(morning.desk, **morning.at(), outcome="Klar")
    own_clock(morning.desk, call=morning.night.call("girl-4"), clock=running.key, owner="L. Berg")
    finish_handover(morning.desk, **morning.at(), outcome="Klar")


def test_what_the_jour_writes_afterwards_is_visibly_new_until_somebody_reads_it(morning: Morning) -> None:
    open_handover(morning.desk, **morning.at())
    accept_handover(morning.desk, **morning.at(), receiver="K. Dahl", first="Ringer")
    assert (morning.line().news, morning.contact().news) == (0, ())
    told = PartyInformed(about="", party="Pappan", told="must-not", what="Adressen", ground="OSL 26:1")
    note = NoteWritten(note="n-late", voice="caller", text="Polisen ringde igen.")
    morning.write_elsewhere("girl-4", note, told)
    assert morning.line().news == 2
    assert [(one.kind, one.text, one.unread) for one in morning.contact().news] == [
        ("note", "Polisen ringde igen.", True),
        ("informed", "Pappan", True),
    ]
    assert open_handover(morning.desk, **morning.at()) == Changes.CALLS
    assert morning.line().news == 0
    assert [one.unread for one in morning.contact().news] == [False, False]


def test_a_contact_is_one_page_with_its_sheet_clocks_papers_and_units(morning: Morning) -> None:
    contact = morning.contact()
    assert contact.paper.parts[0].title == "Måste göras i dag"
    assert contact.paper.parts[0].note == "mån 23 nov"
    assert {clock.state for clock in contact.clocks} <= {"running", "waiting", "lapsed"}
    assert "decision" in {document.kind for document in contact.documents}
    assert UNIT not in {key for key, _ in contact.units}
    assert contact.units[0][0].startswith("2282-")
    assert save_document(morning.desk, call=contact.call.id, document=contact.documents[0])


def test_the_contacts_of_one_person_stand_together_in_the_order_they_came(tmp_path: Path) -> None:
    with played(tmp_path, "girl-4") as night:
        morning = Morning(night)
        first = morning.line()
        again = _same_girl_again(morning)
        lines = morning.list().lines
        assert [(line.call, line.nth, line.contacts) for line in lines] == [(first.call, 1, 2), (again, 2, 2)]


def _same_girl_again(morning: Morning) -> str:
    """The same girl in a contact of the next night, handed over to the same unit."""
    girl = morning.contact().call.person(morning.line().persons[0])
    call = morning.desk.new_id()
    with morning.desk.unit() as door:
        door.record(
            call,
            CallOpened(channel="phone", received=MONDAY - timedelta(hours=20), answered_by="S. Wallin"),
            PersonStated(
                person="p1",
                said=said(name=girl.name, born=girl.born, number=girl.number, resident="2282", concerns=("neglect",)),
            ),
            MunicipalityConfirmed(
                person="p1", municipality="2282", board="2282-sn", rule="", reason="", proposed="2282"
            ),
            HandoverMade(handover="h-again", persons=("p1",), unit=UNIT, board="2282-sn", paper="0" * 64, gaps=()),
        )
    return call


def test_a_shift_ends_with_what_nobody_has_accepted_and_it_is_due_half_an_hour_after_opening(morning: Morning) -> None:
    (one,) = [u for u in read_unaccepted(morning.desk) if u.unit == UNIT]
    assert (one.opens, one.due) == (MONDAY.replace(hour=8, minute=0), MONDAY.replace(hour=8, minute=30))
    assert not one.late(MONDAY)
    assert one.late(MONDAY + timedelta(minutes=28))
    assert "custody" in one.serious
    where = {"call": one.call, "handover": one.handover}
    assert note_escalation(morning.desk, **where, step=1, to="Enhetschef", outcome="due") == Changes.CALLS
    assert note_escalation(morning.desk, **where, step=1, to="Enhetschef", outcome="due") == Changes.NONE
    note_escalation(morning.desk, **where, step=1, to="Enhetschef", outcome="no-answer")
    note_escalation(morning.desk, **where, step=1, to="Enhetschef", outcome="no-answer")
    with refused("handover.escalation", "outcome"):
        note_escalation(morning.desk, **where, step=2, to="Bakjour", outcome="maybe")
    (one,) = [u for u in read_unaccepted(morning.desk) if u.unit == UNIT]
    assert [tried.outcome for tried in one.escalations] == ["due", "no-answer", "no-answer"]
    accept_handover(morning.desk, **where, receiver="K. Dahl", first="Ringer")
    assert [u for u in read_unaccepted(morning.desk) if u.unit == UNIT] == []
    assert note_escalation(morning.desk, **where, step=2, to="Bakjour", outcome="due") == Changes.NONE


def test_on_the_next_duty_the_jour_still_sees_what_waits_and_not_what_was_settled_long_ago(morning: Morning) -> None:
    morning.night.demo.clock.at = datetime(2026, 11, 25, 20, 0, tzinfo=STOCKHOLM)
    assert morning.jour_line().progress == "made"
    accept_handover(morning.desk, **morning.at(), receiver="K. Dahl", first="Ringer")
    assert morning.jour_line().progress == "accepted"
    morning.later(days=3)
    assert [line for line in read_handovers(morning.desk).lines if line.label == "Flicka 4 år"] == []
    ask_handover(morning.desk, **morning.at(), text="Vem har nyckeln?")
    assert len(morning.jour_line().questions) == 1


def test_only_a_desk_of_the_unit_takes_on_or_sends_back(morning: Morning) -> None:
    where = morning.at()
    morning.belong_to("2283-barn")
    with refused("handover.not-yours"):
        accept_handover(morning.desk, **where, receiver="K. Dahl", first="x")
    morning.belong_to("jour")
    with refused("handover.not-yours"):
        return_handover(morning.desk, **where, reason="Fel")
    assert morning.jour_line().progress == "made"
    morning.belong_to(UNIT)
    assert morning.line().progress == "delivered"
    assert read_morning(morning.desk).unit == UNIT


def test_what_is_not_here_is_refused_politely(morning: Morning) -> None:
    with refused("call.unknown"):
        open_handover(morning.desk, call="c9", handover="h9")
    with refused("handover.unknown"):
        open_handover(morning.desk, call=morning.night.call("girl-4"), handover="h9")


def test_what_another_unit_receives_now_is_neither_listed_nor_taken_on(morning: Morning) -> None:
    where, person = morning.at(), morning.line().persons[0]
    moved = MunicipalityConfirmed(
        person=person, municipality="2283", board="2283-ion", rule="", reason="Bor där", proposed="2283"
    )
    with morning.desk.unit() as door:
        door.record(where["call"], moved)
    assert morning.list().lines == ()
    with refused("handover.moved"):
        accept_handover(morning.desk, **where, receiver="K. Dahl", first="x")


def test_where_it_stands_in_the_boards_own_system_is_kept_and_may_be_put_right(morning: Morning) -> None:
    with refused("handover.reference", "reference"):
        file_handover(morning.desk, **morning.at(), reference="  ")
    with refused("handover.not-accepted"):
        file_handover(morning.desk, **morning.at(), reference="SN 2026/123")
    accept_handover(morning.desk, **morning.at(), receiver="M. Sand", first="Ringer rätten.")
    file_handover(morning.desk, **morning.at(), reference="SN 2026/132")
    file_handover(morning.desk, **morning.at(), reference=" SN  2026/123 ")
    made = morning.handover()
    assert made.filed is not None
    assert made.filed.reference == "SN 2026/123"
    assert [one.reference for one in made.filings] == ["SN 2026/132", "SN 2026/123"]
    life = morning.jour_line().life
    assert life is not None
    assert life.filed == made.filed
