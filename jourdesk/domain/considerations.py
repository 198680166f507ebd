"""What ought to be considered for a person tonight: provisions offered, with why, requisites, doubts, papers.

The conditions are data in the law files; see `jourdesk.domain.conditions`.
"""

from dataclasses import dataclass
from datetime import date

from jourdesk.domain.circumstances import Circumstances, Situation
from jourdesk.domain.conditions import View, answer, holds
from jourdesk.domain.law import UNCERTAIN, Catalogue, Provision, Reason, fold
from jourdesk.domain.register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Requisite:
    """A question that can be read aloud, put so that *Yes* is what the law requires.

    `answer` is what the known facts say: True, False, or None where a human must answer.
    """

    text: str
    answer: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A provision to consider.

    Attributes:
        why: Why it is offered, in Swedish.
        certainty: How sure the law sheet is: ``V`` is statute text read, ``M`` memory only.
        warnings: What is uncertain in law, or speaks for care.
        documents: Papers that a decision needs.
        tell: Who must be told what.
        lessons: What JO has criticised.
    """

    provision: str
    title: str
    why: str
    level: str
    requisites: tuple[Requisite, ...]
    certainty: str
    warnings: tuple[str, ...]
    documents: tuple[str, ...]
    tell: tuple[str, ...]
    lessons: tuple[str, ...]
    appealable: bool
    source: str


def considerations(situation: Situation, person: Circumstances, catalogue: Catalogue) -> tuple[Offer, ...]:
    """List the provisions to consider for a person, in the order of the law files.

    Provisions offered *along with* others are found in a second and third look, until nothing more is added.
    """
    candidates = [p for p in catalogue.on(situation.contact.law_day) if p.offer]
    offered: frozenset[str] = frozenset()
    while True:
        view = View(situation=situation, person=person, offered=offered)
        found = frozenset(fold(p.code) for p in candidates if _offered(p, view))
        if found == offered:
            return tuple(_offer(p, view, catalogue) for p in candidates if fold(p.code) in offered)
        offered = found


def _offered(provision: Provision, view: View) -> bool:
    return provision.reaches(view.age) and any(holds(condition, view) for condition in provision.offer)


def _offer(provision: Provision, view: View, catalogue: Catalogue) -> Offer:
    day = view.situation.contact.law_day
    warnings = list(cautions(provision, catalogue, day))
    if view.person.leap_day_child and (provision.age_from is not None or provision.age_under is not None):
        warnings.append(catalogue.reason("warning.leap-day", day, person=view.person.ref).say())
    return Offer(
        provision=provision.code,
        title=provision.title,
        why=provision.why,
        level=provision.level,
        requisites=requisites(provision, view),
        certainty=provision.certainty,
        warnings=tuple(warnings),
        documents=provision.documents,
        tell=provision.tell,
        lessons=provision.lessons,
        appealable=provision.appealable,
        source=provision.source,
    )


def cautions(provision: Provision, catalogue: Catalogue, day: date) -> tuple[str, ...]:
    """Say what is uncertain about a provision on a day; it warns and never refuses.

    The doubts of the law sheet, that the text is not fully verified, and that a proposed act may have taken its place.
    """
    act = catalogue.act(provision.code)
    asked = (
        ("warning.uncertain", provision.certainty in UNCERTAIN),
        ("warning.review-act", act.review_from is not None and day >= act.review_from),
    )
    values = {"provision": provision.code, "act": f"{act.code} ({act.sfs})"}
    return (*provision.doubts, *(catalogue.reason(code, day, **values).say() for code, fits in asked if fits))


def decides_money(provision: Provision, register: Register, day: date) -> bool:
    """Say whether a sum in kronor is decided by a provision on a day.

    The law files say so, or some board has delegated it up to a limit in kronor, which can only be kept where the sum is known.
    """
    return provision.money or any(
        delegation.limit_sek is not None
        and fold(delegation.provision) == fold(provision.code)
        and delegation.period.covers(day)
        for delegation in register.delegations
    )


def requisites(provision: Provision, view: View) -> tuple[Requisite, ...]:
    """Put a provision's questions about a person, answered where the facts already answer them."""
    return tuple(
        Requisite(text=question.text, answer=answer(question.facts, view) if question.facts else None)
        for question in provision.questions
    )


__all__ = ["Offer", "Reason", "Requisite", "cautions", "considerations", "decides_money", "requisites"]
