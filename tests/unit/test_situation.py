"""What a call says to the rules: the known, nothing added, and unknown stays unknown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from jourdesk.domain import events as e
from jourdesk.domain.circumstances import Circumstances, Situation
from jourdesk.domain.fold import fold
from jourdesk.domain.person import said
from jourdesk.domain.situation import situation_of
from tests.facts import AT, facts

OPENED = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")


def situation(*bodies: e.Body) -> Situation:
    call = fold(facts(OPENED, *bodies))
    assert call is not None
    return situation_of(call)


def person(*bodies: e.Body) -> Circumstances:
    found = situation(e.PersonStated(person="p1", said=said(role="girl")), *bodies).person("p1")
    assert found is not None
    return found


def decided(person: str) -> e.DecisionRecorded:
    return e.DecisionRecorded(
        decision="d1",
        person=person,
        provision="LVU 6",
        grounds=("LVU 2",),
        decided=AT + timedelta(hours=1),
        by="",
        because="",
        outcome="granted",
        amount=None,
        oral=False,
        read_back=False,
        content="",
        reasons="",
        why_now="",
    )


def test_a_person_nobody_has_asked_about_is_unknown_in_every_respect() -> None:
    assert person() == Circumstances(ref="p1", protected="none")


def test_what_is_known_of_a_person_reaches_the_rules_as_it_was_said() -> None:
    known = person(
        e.PersonStated(
            person="p1",
            said=said(
                born="2019-02-28",
                resident="2282",
                registered="2283",
                present="2260",
                placed_by="2281",
                institution="hospital",
                hospital_by_municipality=False,
                guardians=("m", "f"),
                protected="marked",
                concerns=("neglect",),
                consent_guardians="refused",
                consent_own="given",
                court_can_wait=False,
            ),
        )
    )
    assert known.born == date(2019, 2, 28)
    assert (known.resident, known.registered, known.present, known.placed_by) == ("2282", "2283", "2260", "2281")
    assert (known.institution, known.hospital_by_municipality, known.protected) == ("hospital", False, "marked")
    assert (known.ward_of, known.concerns, known.court_can_wait) == (("m", "f"), frozenset({"neglect"}), False)
    assert (known.consent.of_guardians, known.consent.of_own) == ("refused", "given")


@pytest.mark.parametrize(
    ("said_of_the_call", "said_of_the_person", "urgent"),
    [(None, None, None), (False, None, True), (True, None, False), (True, True, True), (False, False, False)],
)
def test_what_cannot_wait_in_the_call_cannot_wait_for_the_person_unless_she_was_judged_herself(
    said_of_the_call: bool | None, said_of_the_person: bool | None, urgent: bool | None
) -> None:
    known = person(
        e.CallDescribed(said=said(can_wait=said_of_the_call)),
        e.PersonStated(person="p1", said=said(urgent=said_of_the_person)),
    )
    assert known.urgent is urgent


@pytest.mark.parametrize(("code", "caller"), [("police", "police"), ("", "unknown"), ("granne-ny-kod", "unknown")])
def test_a_caller_the_rules_do_not_know_is_an_unknown_caller(code: str, caller: str) -> None:
    assert situation(e.CallerStated(said=said(code=code))).contact.caller == caller


def test_an_anonymous_caller_is_anonymous_to_the_rules_too() -> None:
    contact = situation(e.CallerStated(said=said(code="public", anonymous=True))).contact
    assert (contact.anonymous, contact.received) == (True, AT)


def test_what_was_decided_about_an_unknown_child_counts_for_the_child_it_turned_out_to_be() -> None:
    found = situation(
        e.PersonStated(person="okand", said=said(age=5)),
        e.PersonStated(person="p1", said=said(age=5, name="Ture Fiktiv")),
        decided("okand"),
        e.StepRecorded(decision="d1", kind="enforced", when=AT + timedelta(hours=2), evidence=""),
        e.PersonMerged(person="okand", into="p1"),
    )
    assert [known.ref for known in found.persons] == ["p1"]
    (decision,) = found.decisions_about("p1")
    assert (decision.by, decision.grounds, decision.at) == (None, ("LVU 2",), AT + timedelta(hours=1))
    assert [step.at for step in found.steps_of("d1")] == [AT + timedelta(hours=2)]
