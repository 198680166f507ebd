"""The small vocabulary in which the law files say when something is offered, asked or counted.

Each word looks at what is known and answers yes, no or *unknown*. A condition is a table of words that must all hold; for each
word the vocabulary says whether unknown lets it hold. What is harmful to miss holds while nothing known speaks against it;
what takes somebody's liberty needs a known reason.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from jourdesk.domain.circumstances import Circumstances, Consent, Situation
from jourdesk.domain.law import fold

CHILDISH: Final = frozenset({"neglect", "violence-against-child", "ran-away", "own-destructive-behaviour"})
"""Concerns that speak of a child where the age is unknown."""
MINOR: Final = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One person in a situation, and what has been found to be offered so far (folded codes).

    Attributes:
        on: The day of the decision that is looked at; None where the contact itself is.
    """

    situation: Situation
    person: Circumstances
    offered: frozenset[str] = frozenset()
    on: date | None = None

    @property
    def age(self) -> int | None:
        """The person's age on the day of the decision, or of the contact."""
        return self.person.age_on(self.on or self.situation.contact.day)


def seems_minor(person: Circumstances, age: int | None) -> bool:
    """Say whether a person is under 18, or seems to be where the age is unknown (has guardians, or a child's concern)."""
    if age is not None:
        return age < MINOR
    return bool(person.ward_of) or bool(person.concerns & CHILDISH)


def _age_under(view: View, limit: int) -> bool | None:
    if view.age is None:
        return True if seems_minor(view.person, None) else None
    return view.age < limit


def _reported_under(view: View, limit: int) -> bool | None:
    """Say whether the report was about somebody so young: the age on the day of the contact, whatever is decided later."""
    return _age_under(replace(view, on=None), limit)


def _age_from(view: View, limit: int) -> bool | None:
    if view.age is None:
        return limit < MINOR if seems_minor(view.person, None) else None
    return view.age >= limit


def _concerns(view: View, wanted: list[str]) -> bool:
    return bool(view.person.concerns & set(wanted))


def _concerns_except(view: View, unwanted: list[str]) -> bool:
    return bool(view.person.concerns - set(unwanted))


def _callers(view: View, wanted: list[str]) -> bool:
    return view.situation.contact.caller in wanted


def _callers_except(view: View, unwanted: list[str]) -> bool:
    return view.situation.contact.caller not in unwanted


def _anonymous(view: View, wanted: bool) -> bool:
    return view.situation.contact.anonymous is wanted


def _urgent(view: View, wanted: bool) -> bool | None:
    return None if view.person.urgent is None else view.person.urgent is wanted


def _cannot_wait(view: View, wanted: bool) -> bool | None:
    """Neither office hours nor the court can be awaited: one of the two is known, the other does not speak against."""
    urgent, waits = view.person.urgent, view.person.court_can_wait
    if urgent is False or waits is True:
        return not wanted
    return wanted if urgent is True or waits is False else None


def _answers(view: View, ages: Mapping[str, int]) -> tuple[str, ...]:
    """Whose consent counts at the person's age: guardians below one limit, the person from another."""
    consent: Consent = view.person.consent
    age = view.age if view.age is not None else (0 if seems_minor(view.person, None) else MINOR)
    own = (consent.of_own,) if age >= ages["own_from"] else ()
    return (*own, consent.of_guardians) if age < ages["guardians_under"] else own


def _consent_missing(view: View, ages: Mapping[str, int]) -> bool | None:
    """Somebody whose consent counts has refused or cannot be reached; unknown where nobody has said anything."""
    answers = _answers(view, ages)
    if {"refused", "unreachable"} & set(answers):
        return True
    return None if all(answer == "unknown" for answer in answers) else False


def _consent_given(view: View, ages: Mapping[str, int]) -> bool | None:
    """All whose consent counts have given it."""
    answers = _answers(view, ages)
    if {"refused", "unreachable"} & set(answers):
        return False
    return None if "unknown" in answers else True


def _own_not(view: View, unwanted: list[str]) -> bool:
    return view.person.consent.of_own not in unwanted


def _guardians_at_least(view: View, count: int) -> bool | None:
    return len(view.person.ward_of) >= count if view.person.ward_of else None


def _guardian_concerns(view: View, wanted: list[str]) -> bool | None:
    """An adult guardian who does not refuse has one of these concerns herself; unknown where no guardian is described."""
    guardians = [person for ref in view.person.ward_of if (person := view.situation.person(ref)) is not None]
    told = [guardian for guardian in guardians if guardian.concerns]
    return any(guardian.concerns & set(wanted) and _may_bring(guardian, view) for guardian in told) if told else None


def _may_bring(guardian: Circumstances, view: View) -> bool:
    """Say whether a guardian can take a child along to a shelter: of age, and not against it (SoL 22:5, LPSB 3:1, 4:2)."""
    age = guardian.age_on(view.situation.contact.day)
    return (age is None or age >= MINOR) and guardian.consent.of_own != "refused"


def _health_risk(view: View, wanted: list[str]) -> bool | None:
    return None if view.person.health_risk is None else view.person.health_risk in wanted


def _asylum_seeker(view: View, wanted: bool) -> bool | None:
    return None if view.person.asylum_seeker is None else view.person.asylum_seeker is wanted


def _placed(view: View, wanted: bool) -> bool:
    return (view.person.placed_by is not None) is wanted


def _protected(view: View, wanted: list[str]) -> bool:
    return view.person.protected in wanted


def _decided(view: View, wanted: list[str]) -> bool:
    codes = {fold(decision.provision) for decision in view.situation.decisions_about(view.person.ref)}
    return bool(codes & {fold(code) for code in wanted})


def _decided_not(view: View, unwanted: list[str]) -> bool:
    return not _decided(view, unwanted)


def _along_with(view: View, wanted: list[str]) -> bool:
    return bool(view.offered & {fold(code) for code in wanted})


Word = Callable[[View, Any], bool | None]

VOCABULARY: Final[Mapping[str, tuple[Word, bool, type]]] = {
    "age_under": (_age_under, False, int),
    "reported_under": (_reported_under, False, int),
    "age_from": (_age_from, True, int),
    "concerns": (_concerns, False, list),
    "concerns_except": (_concerns_except, False, list),
    "callers": (_callers, False, list),
    "callers_except": (_callers_except, False, list),
    "anonymous": (_anonymous, False, bool),
    "urgent": (_urgent, False, bool),
    "urgent_lenient": (_urgent, True, bool),
    "cannot_wait": (_cannot_wait, False, bool),
    "consent_missing": (_consent_missing, True, dict),
    "consent_given": (_consent_given, False, dict),
    "own_not": (_own_not, False, list),
    "guardians_at_least": (_guardians_at_least, False, int),
    "guardian_concerns": (_guardian_concerns, False, list),
    "guardian_concerns_lenient": (_guardian_concerns, True, list),
    "health_risk": (_health_risk, True, list),
    "asylum_seeker": (_asylum_seeker, False, bool),
    "asylum_seeker_lenient": (_asylum_seeker, True, bool),
    "placed": (_placed, False, bool),
    "protected": (_protected, False, list),
    "decided": (_decided, False, list),
    "decided_not": (_decided_not, False, list),
    "along_with": (_along_with, False, list),
}
"""Word of the law files: how it is found out, whether unknown lets it hold, and the type of its value."""


def holds(condition: Mapping[str, object], view: View) -> bool:
    """Say whether every word of a condition holds; an empty condition holds."""
    for word, value in condition.items():
        look, unknown_holds, _ = VOCABULARY[word]
        answer = look(view, value)
        if not (unknown_holds if answer is None else answer):
            return False
    return True


def answer(condition: Mapping[str, object], view: View) -> bool | None:
    """Answer a question from what is known: no if one word is no, else unknown if one is unknown, else yes."""
    answers = [VOCABULARY[word][0](view, value) for word, value in condition.items()]
    if False in answers:
        return False
    return None if None in answers or not answers else True
