"""What is missing for a complete record. Listed, never nagging: a call can end with every gap open."""

from __future__ import annotations

from collections.abc import Iterator

from jourdesk.domain.call import Call
from jourdesk.domain.citation import cite
from jourdesk.domain.page import DecisionLine, Gap, PersonPage

_ADULT = 18


def gaps_of(call: Call, persons: tuple[PersonPage, ...]) -> tuple[Gap, ...]:
    """List what a complete record asks for, in the order of the cards, done or not.

    A contact that is no case (wrong number, media) or is marked as wrong asks for nothing.
    """
    if call.kind or call.void:
        return ()
    return tuple((*_of_call(call), *(gap for person in persons for gap in _of_person(call, person))))


def _of_call(call: Call) -> Iterator[Gap]:
    yield Gap(key="caller", card=1, done=bool(call.caller.code))
    yield Gap(key="what-happened", card=1, done=any(not note.void for note in call.notes))
    yield Gap(key="can-wait", card=1, done=call.can_wait is not None)
    yield Gap(key="persons", card=2, done=bool(call.present_persons))


def _of_person(call: Call, page: PersonPage) -> Iterator[Gap]:
    if not page.concerned:
        return
    person, ref = page.person, page.person.ref
    yield Gap(key="age", card=2, done=page.age is not None, person=ref)
    yield Gap(key="where-now", card=2, done=_is_somewhere(page), person=ref)
    yield Gap(key="municipality", card=3, done=page.assignment is not None, person=ref, urgent=bool(person.urgent))
    if page.proposal.service == "outside":
        yield Gap(key="referred", card=7, done=bool(call.referrals), person=ref)
        return
    minor = page.age is not None and page.age < _ADULT
    if minor and any(law.provision.endswith("20:1") for law in page.considered):
        yield Gap(key="protection", card=4, done=page.assessment is not None, person=ref, urgent=True)
    tried = {attempt.provision for attempt in call.attempts if attempt.person == ref}
    yield from _of_law(page, tried)
    yield from _of_decisions(page, tried)
    yield Gap(key="informed", card=7, done=any(i.about in (ref, "") for i in call.informed), person=ref)
    if page.receiver is not None:
        yield Gap(key="handover", card=7, done=page.handover is not None, person=ref)


def _is_somewhere(page: PersonPage) -> bool:
    """Tell whether it is known where she is, in words, behind a seal or by a placement that runs."""
    running = any(line.placement.runs for line in page.placements)
    return bool(page.person.whereabouts or page.person.place_sealed or running)


def _of_law(page: PersonPage, tried: set[str]) -> Iterator[Gap]:
    """Ask for the requisites of what is being decided by somebody else: the page that is read aloud must be whole."""
    tried = tried | {line.decision.provision for line in page.decisions}
    for law in page.considered:
        if law.needs_decider and law.provision in tried and law.requisites:
            open_questions = [r for r in law.requisites if not r.answer]
            yield Gap(key="requisites", card=4, done=not open_questions, person=page.person.ref, remark=law.text)


def _of_decisions(page: PersonPage, tried: set[str]) -> Iterator[Gap]:
    ref = page.person.ref
    decided = {line.decision.provision for line in page.decisions}
    for provision in sorted(tried - decided):
        yield Gap(key="decision", card=5, done=False, person=ref, urgent=True, remark=cite(provision))
    for line in page.decisions:
        if line.decision.oral:
            yield Gap(key="signature", card=5, done=line.decision.signed is not None, person=ref, remark=line.text)
    for line in page.decisions:
        if line.asks_police and line.holds and _served_by_nothing(page, line):
            # The police go on searching until somebody tells them (JO 311-2009, JO 1832-2006).
            yield Gap(key="recall", card=5, done=False, urgent=True, person=ref, remark=line.text)
    for clock in page.clocks:
        if clock.state == "waiting" and clock.awaits in ("enforced", "placed"):
            yield Gap(key="enforced", card=5, done=False, person=ref, remark=clock.title)


def _served_by_nothing(page: PersonPage, request: DecisionLine) -> bool:
    """Whether every decision of the same act that police assistance could carry out has lapsed or been ended."""
    act = request.decision.provision.partition(" ")[0]
    others = [o for o in page.decisions if not o.asks_police and o.decision.provision.partition(" ")[0] == act]
    return bool(others) and not any(other.holds for other in others)
