"""From facts to answer: everything the program concludes about one contact.

Pure: the same situation, register and catalogue always give the same answer.
"""

from dataclasses import dataclass, replace

from jourdesk.domain.circumstances import Circumstances, Decision, Situation
from jourdesk.domain.clocks import Clock, clocks_of_contact, clocks_of_decision
from jourdesk.domain.conditions import View
from jourdesk.domain.considerations import Offer, Requisite, cautions, considerations, requisites
from jourdesk.domain.deciders import Matter, Verdict, judge
from jourdesk.domain.law import Catalogue, Provision, fold
from jourdesk.domain.register import Register
from jourdesk.domain.responsibility import Responsibility, responsibility
from jourdesk.domain.routing import Route, receiving_unit, route


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonConclusion:
    """What is concluded about one person."""

    ref: str
    age: int | None
    responsibility: Responsibility
    route: Route
    offers: tuple[Offer, ...]
    clocks: tuple[Clock, ...]

    def offer(self, provision: str) -> Offer | None:
        """Find an offered provision, however its code is written."""
        return next((offer for offer in self.offers if fold(offer.provision) == fold(provision)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionConclusion:
    """What is concluded about one decision.

    Attributes:
        verdict: Whether it was taken by somebody who may; None where the case does not say who took it.
        appeal: How to appeal, empty where the decision cannot be appealed.
        warnings: What is uncertain or missing; never a refusal.
    """

    ref: str
    person: str
    provision: str
    verdict: Verdict | None
    appealable: bool
    appeal: str
    certainty: str
    requisites: tuple[Requisite, ...]
    warnings: tuple[str, ...]
    clocks: tuple[Clock, ...]

    @property
    def allowed(self) -> bool:
        """Whether the decision stands: who took it may, or is not named."""
        return self.verdict is None or self.verdict.allowed


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """What is concluded about one contact."""

    persons: tuple[PersonConclusion, ...]
    decisions: tuple[DecisionConclusion, ...]

    def person(self, ref: str) -> PersonConclusion:
        """Find what is concluded about a person."""
        return next(person for person in self.persons if person.ref == ref)

    def decision(self, ref: str) -> DecisionConclusion:
        """Find what is concluded about a decision."""
        return next(decision for decision in self.decisions if decision.ref == ref)


def conclude(situation: Situation, register: Register, catalogue: Catalogue) -> Conclusion:
    """Conclude everything about one contact.

    Args:
        situation: What is known.
        register: The organisation; rows of every date.
        catalogue: The law; wordings of every date.

    Returns:
        Persons and decisions in the order they were given.

    Raises:
        KeyError: If a decision names a person, a provision's act or a decider that does not exist (readers check that first).
    """
    routes = {}
    for person in situation.persons:
        found = responsibility(person, catalogue, situation.contact.law_day)
        routes[person.ref] = (found, route(situation, person, found, register, catalogue))
    decisions: list[DecisionConclusion] = []
    for decision in situation.decisions:
        decisions.append(_decided(decision, situation, routes[decision.person][1], register, catalogue, decisions))
    standing = _standing(situation, decisions)
    persons = tuple(_concluded(person, *routes[person.ref], standing, catalogue) for person in situation.persons)
    return Conclusion(persons=persons, decisions=tuple(_timed(one, standing, catalogue) for one in decisions))


def _standing(situation: Situation, decisions: list[DecisionConclusion]) -> Situation:
    """Leave out the decisions that nobody took who may: they are invalid, start nothing and stop nothing."""
    stand = {one.ref for one in decisions if one.allowed}
    return replace(situation, decisions=tuple(decision for decision in situation.decisions if decision.ref in stand))


def _concluded(
    person: Circumstances,
    found: Responsibility,
    where: Route,
    situation: Situation,
    catalogue: Catalogue,
) -> PersonConclusion:
    outside = where.service == "outside"
    view = View(situation=situation, person=person)
    about = situation.decisions_about(person.ref)
    in_force = catalogue.on(situation.contact.law_day)
    return PersonConclusion(
        ref=person.ref,
        age=view.age,
        responsibility=found,
        route=where,
        offers=() if outside else considerations(situation, person, catalogue),
        clocks=() if outside else clocks_of_contact(situation.contact, in_force, about, view),
    )


def matter_of(decision: Decision, situation: Situation, where: Route, register: Register, granted: int = 0) -> Matter:
    """Put a decision as a matter that a decider can be judged on.

    Args:
        decision: The decision, or one that is only thought of.
        situation: The contact it belongs to.
        where: The person's route.
        register: The organisation.
        granted: SEK already granted to the household on this occasion under the provision.
    """
    person = _person(situation, decision)
    return Matter(
        provision=decision.provision,
        person=decision.person,
        boards=_owning_boards(decision, situation, where, register),
        at=decision.at,
        law_day=situation.contact.law_day,
        age=person.age_on(decision.day),
        grounds=decision.grounds,
        amount=decision.amount,
        spent=granted,
    )


def _person(situation: Situation, decision: Decision) -> Circumstances:
    person = situation.person(decision.person)
    if person is None:
        raise KeyError(decision.person)
    return person


def _owning_boards(decision: Decision, situation: Situation, where: Route, register: Register) -> tuple[str, ...]:
    """Name the boards that own a decision: that of the contact's day; where it has ended since, the one that took over too."""
    if where.municipality is None:
        return ()
    if where.board is None:
        boards = register.boards_of(where.municipality, situation.contact.day)
        return tuple(board.key for board in boards) or (f"{where.municipality}-?",)
    board = register.board(where.board, decision.day)
    if board is None or not board.period.ended_before(decision.day):
        return (where.board,)
    heir, _ = receiving_unit(register, where.municipality, where.target, where.law, decision.day)
    return (where.board, register.top_board(heir.board)) if heir is not None else (where.board,)


def _decided(
    decision: Decision,
    situation: Situation,
    where: Route,
    register: Register,
    catalogue: Catalogue,
    earlier: list[DecisionConclusion],
) -> DecisionConclusion:
    day = situation.contact.law_day
    provision = catalogue.find(decision.provision, day)
    matter = matter_of(decision, situation, where, register, _granted(decision, situation, earlier))
    verdict = judge(matter, decision.by, register, catalogue) if decision.by is not None else None
    view = View(situation=situation, person=_person(situation, decision), on=decision.day)
    return DecisionConclusion(
        ref=decision.ref,
        person=decision.person,
        provision=decision.provision,
        verdict=verdict,
        appealable=provision is not None and provision.appealable,
        appeal=provision.appeal if provision is not None and provision.appealable else "",
        certainty=provision.certainty if provision is not None else "",
        requisites=requisites(provision, view) if provision is not None else (),
        warnings=_warnings(decision, provision, matter, view, catalogue) if provision is not None else (),
        clocks=(),
    )


def _timed(one: DecisionConclusion, situation: Situation, catalogue: Catalogue) -> DecisionConclusion:
    """Start the clocks of a decision that stands, once it is known which others stand."""
    decision = next((decision for decision in situation.decisions if decision.ref == one.ref), None)
    provision = catalogue.find(one.provision, situation.contact.law_day)
    if decision is None or provision is None:
        return one
    view = View(situation=situation, person=_person(situation, decision), on=decision.day)
    return replace(one, clocks=clocks_of_decision(decision, provision, situation.steps_of(decision.ref), view))


def _granted(decision: Decision, situation: Situation, earlier: list[DecisionConclusion]) -> int:
    """Add up what the household has been granted under the same provision earlier on this occasion."""
    household = situation.household(decision.person)
    standing = {conclusion.ref for conclusion in earlier if conclusion.allowed}
    return sum(
        other.amount or 0
        for other in situation.decisions
        if other.ref in standing and other.person in household and fold(other.provision) == fold(decision.provision)
    )


def _warnings(
    decision: Decision, provision: Provision, matter: Matter, view: View, catalogue: Catalogue
) -> tuple[str, ...]:
    day = matter.law_day
    asked = (
        ("warning.no-ground", bool(provision.grounds) and not decision.grounds),
        ("warning.leap-day", view.person.leap_day_child and bool(provision.age_from or provision.age_under)),
    )
    values = {"provision": provision.code, "person": decision.person}
    personal = (catalogue.reason(code, day, **values).say() for code, fits in asked if fits)
    return (*cautions(provision, catalogue, day), *personal)
