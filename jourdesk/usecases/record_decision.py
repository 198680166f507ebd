"""Write down a decision. The human decides; the program refuses only what the law makes impossible, and says which rule."""

from __future__ import annotations

from dataclasses import fields, replace

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import Decision, local_day
from jourdesk.domain.citation import cite
from jourdesk.domain.conclude import DecisionConclusion, conclude
from jourdesk.domain.decision import Attempt
from jourdesk.domain.decision import Decision as Taken
from jourdesk.domain.decision_events import DecisionCorrected, DecisionVoided
from jourdesk.domain.events import DecisionRecorded
from jourdesk.domain.law import Provision
from jourdesk.domain.problems import Refused
from jourdesk.domain.situation import situation_of
from jourdesk.usecases.pages.ladders import DECIDED_BY_OTHERS
from jourdesk.usecases.ports import Changes, Desk


def record_decision(desk: Desk, *, call: str, decided: DecisionRecorded) -> Changes:
    """Keep a decision that somebody took, if the law lets that person take it.

    Args:
        desk: The desk.
        call: The call.
        decided: The decision; its ``because`` is filled in here with the rule that allows it.

    Raises:
        Refused: ``deciders.<reason>`` (official, substitute, expired, conflict-of-interest, over-limit …) with the provision that
            refuses; ``decision.grounds``, ``decision.read-back``, ``decision.why-now``, ``decision.future``,
            ``decision.content``, ``call.person``, ``call.unknown``.

    Source:
        SoL 30:5–12; LVU 6, 11, 27, 31 d §§; LVM 13 §; LPSB 4:1, 5:1, 5:5; KL 6:28–32, 6:38–39, 9:37; FL 31–32 §§; read
        2026-11-21.
    """
    if decided.decided > desk.now():
        raise Refused("decision.future", field="decided")
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None:
            raise Refused("call.unknown")
        verdict = _judged(desk, kept, decided)
        unit.record(call, replace(decided, because=verdict), happened=decided.decided)
    return Changes.CALLS | Changes.CLOCKS


def correct_decision(desk: Desk, *, call: str, corrected: DecisionCorrected) -> Changes:
    """Write down how a decision really was taken; what stood there stays readable. Its clocks are reckoned anew.

    Args:
        desk: The desk.
        call: The call.
        corrected: The decision as it was taken; its ``because`` is filled in here with the rule that allows it.

    Raises:
        Refused: ``decision.reason`` without a reason, ``decision.unknown``, and what ``record_decision`` refuses.

    Source:
        SoL 14:6; SOSFS 2014:5 (the original must stay readable); read 2026-11-21.
    """
    if not corrected.reason.strip():
        raise Refused("decision.reason", field="reason")
    if corrected.decided > desk.now():
        raise Refused("decision.future", field="decided")
    with desk.unit() as unit:
        kept, taken = _taken(unit.call(call), corrected.decision)
        others = tuple(one for one in kept.decisions if one is not taken)
        verdict = _judged(desk, replace(kept, decisions=others), _as_recorded(taken, corrected))
        unit.record(call, replace(corrected, because=verdict))
    return Changes.CALLS | Changes.CLOCKS


def void_decision(desk: Desk, *, call: str, decision: str, reason: str) -> Changes:
    """Mark a decision as wrong ("felmarkera") that nobody took: it starts no clock, and stays readable.

    Raises:
        Refused: ``decision.reason`` without a reason, ``decision.unknown``; ``decision.followed`` when it has been signed, or
            something has been written of what came of it: such a decision was taken, and ends by being revoked.

    Source:
        SoL 14:6; SOSFS 2014:5 (the original must stay readable); read 2026-11-21.
    """
    if not reason.strip():
        raise Refused("decision.reason", field="reason")
    with desk.unit() as unit:
        kept, taken = _taken(unit.call(call), decision)
        if taken.signed is not None or any(step.decision == decision for step in kept.steps):
            raise Refused("decision.followed", field="what")
        unit.record(call, DecisionVoided(decision=decision, reason=reason))
    return Changes.CALLS | Changes.CLOCKS


def _taken(call: Call | None, decision: str) -> tuple[Call, Taken]:
    taken = next((one for one in call.decisions if one.id == decision), None) if call else None
    if call is None or taken is None:
        raise Refused("decision.unknown", field="decision")
    return call, taken


def _as_recorded(taken: Taken, corrected: DecisionCorrected) -> DecisionRecorded:
    same = (field.name for field in fields(DecisionCorrected) if field.name != "reason")
    said = {name: getattr(corrected, name) for name in same}
    return DecisionRecorded(person=taken.person, provision=taken.provision, **said)


def _judged(desk: Desk, call: Call, decided: DecisionRecorded) -> str:
    """Return the code of the rule that allows the decision.

    Raises:
        Refused: The rule that does not.
    """
    if all(person.ref != decided.person for person in call.present_persons):
        raise Refused("call.person", field="person")
    provision = desk.law.find(decided.provision, local_day(call.received))
    if provision is not None:
        _check_form(provision, decided)
    verdict = _concluded(desk, call, decided).verdict if decided.by.strip() else None
    if verdict is None:
        raise Refused("deciders.unnamed", field="by")
    if not verdict.allowed:
        raise Refused(
            f"deciders.{verdict.because}",
            field="by",
            provision=cite(decided.provision),
            rule=cite(verdict.reason.provision),
        )
    if any(_conflict(decided, attempt) for attempt in call.attempts):
        raise Refused(
            "deciders.conflict-of-interest", field="by", provision=cite(decided.provision), rule=cite("KL 6:28")
        )
    return verdict.because


def _conflict(decided: DecisionRecorded, attempt: Attempt) -> bool:
    return (attempt.person, attempt.decider, attempt.outcome) == (decided.person, decided.by, "conflict")


def _check_form(provision: Provision, decided: DecisionRecorded) -> None:
    """Ask for what the paper must hold: a ground (JO 6496-2012), a read-back, why it cannot wait (JO 224-2013)."""
    if provision.grounds and not decided.grounds:
        raise Refused("decision.grounds", field="grounds", grounds=", ".join(map(cite, provision.grounds)))
    if not decided.content.strip():
        raise Refused("decision.content", field="content")
    if provision.level not in DECIDED_BY_OTHERS or decided.by == "jour":
        return
    if decided.oral and not decided.read_back:
        raise Refused("decision.read-back", field="read_back")
    if provision.level == "urgent" and not decided.why_now.strip():
        raise Refused("decision.why-now", field="why_now")


def _concluded(desk: Desk, call: Call, decided: DecisionRecorded) -> DecisionConclusion:
    situation = situation_of(call)
    wanted = Decision(
        ref=decided.decision,
        person=decided.person,
        provision=decided.provision,
        at=decided.decided,
        grounds=decided.grounds,
        by=decided.by,
        amount=decided.amount,
    )
    whole = replace(situation, decisions=(*situation.decisions, wanted))
    try:
        return conclude(whole, desk.register, desk.law).decision(decided.decision)
    except KeyError:
        raise Refused("attempt.decider", field="by") from None
