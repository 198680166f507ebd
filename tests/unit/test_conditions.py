"""The vocabulary of the law files: each word says yes, no or unknown, and knows what unknown means for it."""

from typing import Any

import pytest

from jourdesk.domain.circumstances import Circumstances, Consent, Contact, Decision, Situation
from jourdesk.domain.conditions import VOCABULARY, View, answer, holds
from tests.unit.rule_world import NIGHT, child, situation

AGES = {"own_from": 15, "guardians_under": 18}


def view(person: Circumstances | None = None, *others: Circumstances, **contact: Any) -> View:
    person = person or Circumstances(ref="p")
    told = {"received": NIGHT, "caller": "police", **contact}
    decisions = (Decision(ref="d", person="p", provision="SoL 14:2", at=NIGHT),)
    scene = Situation(contact=Contact(**told), persons=(person, *others), decisions=decisions)
    return View(situation=scene, person=person, offered=frozenset({"LVU 6"}))


def said(
    word: str, value: object, person: Circumstances | None = None, *others: Circumstances, **contact: Any
) -> bool | None:
    return VOCABULARY[word][0](view(person, *others, **contact), value)


def a(**known: Any) -> Circumstances:
    return Circumstances(ref="p", **known)


@pytest.mark.parametrize(
    ("word", "value", "person", "told"),
    [
        ("age_under", 18, a(age=17), True),
        ("age_under", 18, a(age=18), False),
        ("age_under", 18, a(), None),
        ("age_under", 18, a(ward_of=("m",)), True),
        ("age_from", 18, a(age=18), True),
        ("age_from", 18, a(age=17), False),
        ("age_from", 18, a(), None),
        ("age_from", 18, a(concerns=frozenset({"neglect"})), False),
        ("age_from", 13, a(concerns=frozenset({"neglect"})), True),
        ("concerns", ["neglect"], a(concerns=frozenset({"neglect"})), True),
        ("concerns", ["neglect"], a(), False),
        ("concerns_except", ["advice-only"], a(concerns=frozenset({"advice-only"})), False),
        ("concerns_except", ["advice-only"], a(concerns=frozenset({"advice-only", "neglect"})), True),
        ("callers", ["police"], a(), True),
        ("callers", ["school"], a(), False),
        ("callers_except", ["police"], a(), False),
        ("anonymous", False, a(), True),
        ("urgent", True, a(urgent=True), True),
        ("urgent", True, a(urgent=False), False),
        ("urgent", True, a(), None),
        ("urgent_lenient", True, a(), None),
        ("cannot_wait", True, a(urgent=True), True),
        ("cannot_wait", True, a(court_can_wait=False), True),
        ("cannot_wait", True, a(urgent=True, court_can_wait=True), False),
        ("cannot_wait", True, a(urgent=False, court_can_wait=False), False),
        ("cannot_wait", True, a(), None),
        ("consent_missing", AGES, a(age=10, consent=Consent(guardians="refused")), True),
        ("consent_missing", AGES, a(age=10, consent=Consent(guardians="given", own="refused")), False),
        ("consent_missing", AGES, a(age=15, consent=Consent(guardians="given", own="refused")), True),
        ("consent_missing", AGES, a(age=15, consent=Consent(guardians="given")), False),
        ("consent_missing", AGES, a(age=15), None),
        ("consent_missing", AGES, a(age=18, consent=Consent(guardians="refused", own="given")), False),
        ("consent_missing", AGES, a(ward_of=("m",), consent=Consent(guardians="unreachable")), True),
        ("consent_missing", AGES, a(consent=Consent(guardians="unreachable", own="given")), False),
        ("consent_given", AGES, a(age=10, consent=Consent(guardians="given")), True),
        ("consent_given", AGES, a(age=16, consent=Consent(guardians="given", own="not-needed")), True),
        ("consent_given", AGES, a(age=16, consent=Consent(guardians="given")), None),
        ("consent_given", AGES, a(age=16, consent=Consent(guardians="given", own="refused")), False),
        ("own_not", ["refused"], a(), True),
        ("own_not", ["refused"], a(consent=Consent(own="refused")), False),
        ("guardians_at_least", 2, a(), None),
        ("guardians_at_least", 2, a(ward_of=("m",)), False),
        ("guardians_at_least", 2, a(ward_of=("m", "f")), True),
        ("health_risk", ["serious"], a(), None),
        ("health_risk", ["serious"], a(health_risk="some"), False),
        ("asylum_seeker", True, a(), None),
        ("asylum_seeker", True, a(asylum_seeker=True), True),
        ("asylum_seeker_lenient", False, a(asylum_seeker=True), False),
        ("placed", True, a(), False),
        ("placed", True, a(placed_by="2280"), True),
        ("protected", ["fictitious"], a(protected="fictitious"), True),
        ("decided", ["SoL 14:2"], a(), True),
        ("decided_not", ["SoL 14:2"], a(), False),
        ("along_with", ["LVU 6"], a(), True),
        ("along_with", ["LVM 13"], a(), False),
    ],
)
def test_a_word_says_what_is_known(word: str, value: object, person: Circumstances, told: bool | None) -> None:
    assert said(word, value, person) is told


def test_a_guardians_own_concerns_are_known_when_she_is_described() -> None:
    person = a(ward_of=("m", "f"))
    assert said("guardian_concerns", ["needs-shelter"], person) is None
    mother = Circumstances(ref="m", concerns=frozenset({"needs-shelter"}))
    assert said("guardian_concerns", ["needs-shelter"], person, mother) is True
    father = Circumstances(ref="f", concerns=frozenset({"no-means"}))
    assert said("guardian_concerns", ["needs-shelter"], person, father) is False
    assert said("guardian_concerns", ["needs-shelter"], person, Circumstances(ref="m")) is None


def test_a_guardian_under_age_or_against_it_takes_no_child_along() -> None:
    person = a(ward_of=("m",))
    needs = frozenset({"needs-shelter"})
    young = Circumstances(ref="m", concerns=needs, age=17)
    grown = Circumstances(ref="m", concerns=needs, age=18)
    unwilling = Circumstances(ref="m", concerns=needs, age=30, consent=Consent(own="refused"))
    told = [said("guardian_concerns", ["needs-shelter"], person, guardian) for guardian in (young, grown, unwilling)]
    assert told == [False, True, False]


def test_unknown_lets_some_words_hold_and_not_others() -> None:
    nothing = view()
    assert holds({}, nothing)
    assert not holds({"urgent": True}, nothing)
    assert holds({"urgent_lenient": True}, nothing)
    assert holds({"health_risk": ["serious"], "age_from": 18}, nothing)
    assert not holds({"health_risk": ["serious"], "cannot_wait": True}, nothing)


def test_a_question_is_answered_only_by_what_is_known() -> None:
    seen = view(a(urgent=True, age=4))
    assert answer({"urgent": True, "age_under": 18}, seen) is True
    assert answer({"urgent": True, "age_under": 3}, seen) is False
    assert answer({"urgent": True, "health_risk": ["serious"]}, seen) is None
    assert answer({"age_under": 3, "health_risk": ["serious"]}, seen) is False
    assert answer({}, seen) is None


def test_the_age_is_that_of_the_day_of_the_contact() -> None:
    assert View(situation=situation(), person=child()).age == 4
