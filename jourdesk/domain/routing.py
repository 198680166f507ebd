"""Where a matter goes: target group, what the jour may do, board and receiving unit, all on the day of the contact.

Source: the agreement's register; resources/examples/cases/README.md; SoL 4:2, read 2026-11-21.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from jourdesk.domain.circumstances import Circumstances, Situation
from jourdesk.domain.conditions import seems_minor
from jourdesk.domain.law import Catalogue
from jourdesk.domain.register import Neighbour, Register, Unit
from jourdesk.domain.responsibility import Responsibility

YOUTH_FROM: Final = 13
ADULT_TARGETS: Final[Mapping[str, frozenset[str]]] = {
    "violence": frozenset(
        {"partner-violence", "violence-at-home", "needs-shelter", "honour", "forced-marriage-abroad"}
    ),
    "substance-use": frozenset({"own-substance-use"}),
    "elderly": frozenset({"elderly-need"}),
    "disability": frozenset({"disability-need"}),
    "means": frozenset({"no-means", "homeless", "eviction"}),
}
"""From 18 the first that fits, in this order; else ``adult``."""
DEFAULT_LAW: Final = "SoL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Where a person's matter goes.

    Attributes:
        municipality: The party whose board it is, or None outside the agreement.
        service: ``act``, ``refer-only``, ``outside``; or ``unknown`` while no kommun is known.
        law: The law that decides the unit.
        exact: Whether the unit receives just this target group under just this law; else it is the nearest one.
        neighbour: Whom to call where the responsible kommun is outside the agreement.
    """

    target: str
    member: bool
    municipality: str | None
    service: str
    board: str | None
    unit: str | None
    law: str
    exact: bool = True
    neighbour: Neighbour | None = None


def target_group(person: Circumstances, day: date) -> str:
    """Name the target group: by age under 18, by need from 18. Where the age is unknown, by what speaks of a child."""
    age = person.age_on(day)
    if seems_minor(person, age):
        return "youth" if age is not None and age >= YOUTH_FROM else "child"
    return next((target for target, concerns in ADULT_TARGETS.items() if person.concerns & concerns), "adult")


def governing_law(situation: Situation, person: Circumstances, catalogue: Catalogue) -> str:
    """Name the law that picks the unit: that of the decisions about the person, coercion before consent; else SoL.

    A decision under a law that does not reach the person's age moves nothing.
    """
    day = situation.contact.law_day
    acts = []
    for decision in situation.decisions_about(person.ref):
        provision = catalogue.find(decision.provision, day)
        if provision is not None and provision.reaches(person.age_on(decision.day)):
            acts.append(catalogue.act(provision.code))
    return min(acts, key=lambda act: act.rank).handled_as if acts else DEFAULT_LAW


def route(
    situation: Situation, person: Circumstances, found: Responsibility, register: Register, catalogue: Catalogue
) -> Route:
    """Find board and unit: those of the responsible kommun where it is a party, else of the acute one, else none."""
    day = situation.contact.day
    target = target_group(person, day)
    law = governing_law(situation, person, catalogue)
    member = register.is_member(found.responsible, day)
    party = next((code for code in (found.responsible, found.acute) if register.is_member(code, day)), None)
    if party is None:
        return Route(
            target=target,
            member=False,
            municipality=None,
            service="unknown" if found.responsible is None else "outside",
            board=None,
            unit=None,
            law=law,
            neighbour=register.neighbour(found.responsible, day),
        )
    unit, exact = receiving_unit(register, party, target, law, day)
    return Route(
        target=target,
        member=member,
        municipality=party,
        service=register.service(party, target, day),
        board=register.top_board(unit.board) if unit else _only_board(register, party, day),
        unit=unit.key if unit else None,
        law=law,
        exact=exact,
        neighbour=None if member else register.neighbour(found.responsible, day),
    )


def receiving_unit(register: Register, municipality: str, target: str, law: str, day: date) -> tuple[Unit | None, bool]:
    """Find the unit for kommun × target group × law × date.

    Returns:
        The unit and True; or, where nobody receives just that, the nearest unit (first one that works with the coercive law,
        whose clocks do not wait, then one that works with the target group) and False; or None and False.
    """
    units = register.units_of(municipality, day)
    for wanted_target, wanted_law in ((target, law), (None, law), (target, None)):
        if wanted_target is None and law == DEFAULT_LAW:
            continue
        found = next((unit for unit in units if unit.takes(wanted_target, wanted_law)), None)
        if found is not None:
            return found, (wanted_target, wanted_law) == (target, law)
    return None, False


def _only_board(register: Register, municipality: str, day: date) -> str | None:
    boards = register.boards_of(municipality, day)
    return boards[0].key if len(boards) == 1 else None
