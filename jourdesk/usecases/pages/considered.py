"""What to consider for a person, and what has been decided, with the law's own words beside it."""

from __future__ import annotations

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import Decision as Wanted
from jourdesk.domain.circumstances import Situation, local_day
from jourdesk.domain.citation import cite
from jourdesk.domain.conclude import Conclusion, PersonConclusion, matter_of
from jourdesk.domain.considerations import Offer, decides_money
from jourdesk.domain.deciders import JOUR, judge
from jourdesk.domain.decision import Decision
from jourdesk.domain.page import Considered, DecisionLine, Ladder, RequisiteLine
from jourdesk.usecases.pages.clock_lines import lapse, standing_of
from jourdesk.usecases.pages.ladders import DECIDED_BY_OTHERS, decider_name
from jourdesk.usecases.ports import Desk

_DUTIES = frozenset({"rule", "other", "assessment"})
_POLICE = "Begäran om polisens hjälp"
_ANSWERS = {True: "yes", False: "no", None: ""}


def considered(desk: Desk, call: Call, situation: Situation, found: PersonConclusion) -> tuple[Considered, ...]:
    """List what is offered for one person, with every question's answer: a person's word before the known facts."""

    def jour_may(offer: Offer) -> bool:
        wanted = Wanted(ref="wanted", person=found.ref, provision=offer.provision, at=desk.now())
        matter = matter_of(wanted, situation, found.route, desk.register)
        return judge(matter, JOUR, desk.register, desk.law).allowed

    return tuple(_considered(desk, call, found.ref, offer, jour_may=jour_may(offer)) for offer in found.offers)


def _considered(desk: Desk, call: Call, ref: str, offer: Offer, *, jour_may: bool) -> Considered:
    day = local_day(call.received)
    provision = desk.law.find(offer.provision, day)
    act = desk.law.act(offer.provision)
    return Considered(
        provision=offer.provision,
        text=cite(offer.provision),
        title=offer.title,
        why=offer.why,
        grounds=tuple((code, _ground(desk, code, call)) for code in (provision.grounds if provision else ())),
        requisites=tuple(
            _requisite(call, ref, offer.provision, key, question.text, question.answer)
            for key, question in enumerate(offer.requisites)
        ),
        warnings=offer.warnings,
        certainty=offer.certainty,
        source=offer.source or act.source,
        wording=provision.wording if provision and provision.wording else act.sfs,
        read=act.read.isoformat(),
        needs_decider=offer.level in DECIDED_BY_OTHERS,
        jour_may=jour_may,
        decidable=offer.level not in _DUTIES,
        appealable=offer.appealable,
        money=provision is not None and decides_money(provision, desk.register, day),
    )


def _ground(desk: Desk, code: str, call: Call) -> str:
    found = desk.law.find(code, local_day(call.received))
    return f"{cite(code)}, {found.title.lower()}" if found else cite(code)


def _requisite(call: Call, ref: str, provision: str, key: int, question: str, known: bool | None) -> RequisiteLine:
    answered = call.answer(ref, provision, str(key))
    return RequisiteLine(
        key=str(key),
        question=question,
        answer=answered.answer if answered else _ANSWERS[known],
        because=answered.because if answered else "",
    )


def decision_lines(
    desk: Desk, call: Call, concluded: Conclusion, found: PersonConclusion, drawn: tuple[Ladder, ...]
) -> tuple[DecisionLine, ...]:
    """List the decisions about one person, with those about whoever was merged into her."""
    refs = {found.ref} | {person.ref for person in call.persons if person.merged_into == found.ref}
    return tuple(
        _decision_line(desk, call, concluded, taken, drawn) for taken in call.decisions if taken.person in refs
    )


def _decision_line(
    desk: Desk, call: Call, concluded: Conclusion, taken: Decision, drawn: tuple[Ladder, ...]
) -> DecisionLine:
    day = local_day(call.received)
    provision = desk.law.find(taken.provision, day)
    decider = desk.register.decider(taken.by)
    return DecisionLine(
        decision=taken,
        text=cite(taken.provision),
        title=provision.title if provision else cite(taken.provision),
        by_name=decider_name(desk, taken.by) if taken.by != "jour" else taken.recorded_by,
        by_role=desk.names.label("decider-roles", decider.role if decider else "jour"),
        appealable=concluded.decision(taken.id).appealable,
        steps=tuple(step for step in call.steps if step.decision == taken.id),
        lapsed=lapse(desk, concluded, call, taken.id),
        ladder=next((ladder for ladder in drawn if ladder.provision == taken.provision), None),
        holds=not standing_of(desk, concluded, call, taken.id).blocks,
        asks_police=bool(provision and any(name.startswith(_POLICE) for name in provision.documents)),
        limbs=tuple(limb.text for limb in provision.limbs) if provision else (),
        money=provision is not None and decides_money(provision, desk.register, day),
    )
