"""Follow a decision: signature, enforcement, the court's answers, and who answers for its clocks."""

from __future__ import annotations

from datetime import date

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.clocks import standing
from jourdesk.domain.conclude import conclude
from jourdesk.domain.events import ClockClosed, ClockOwned, DecisionSigned, StepRecorded
from jourdesk.domain.papers.words import day as written_day
from jourdesk.domain.problems import Refused
from jourdesk.domain.situation import situation_of
from jourdesk.usecases.ports import Changes, Desk, Unit

CARRIES_OUT = ("enforced", "placed")
"""Steps that use force or move somebody: impossible when the decision has ceased (JO 9081-2020)."""

NEEDS_EVIDENCE = ("submitted", "court-confirmed", "court-lifted", "care-applied-for")
"""Steps that count when the court says so: a receipt or a case number, not "sent" (JO 534-2013)."""


def record_step(desk: Desk, *, call: str, step: StepRecorded) -> Changes:
    """Keep what happened to a decision; clocks start, stop or end by it.

    Raises:
        Refused: ``step.evidence`` when a court step has no receipt, ``step.police`` when a request to the police is ended without
            their confirmation, ``step.future`` when it lies ahead,
            ``decision.unknown`` when the call has no such decision, ``decision.lapsed`` when it had ceased by then.

    Source:
        LVU 7–9 §§, LVM 15–18 a §§, LPSB 4:3–7; FPL 44 § (received, not sent); read 2026-11-21.
    """
    if step.kind in NEEDS_EVIDENCE and not step.evidence.strip():
        raise Refused("step.evidence", field="evidence")
    if step.when > desk.now():
        raise Refused("step.future", field="when")
    with desk.unit() as unit:
        kept = _decision(unit, call, step.decision)
        if step.kind == "ended" and not step.evidence.strip() and _asks_police(desk, kept, step.decision):
            raise Refused("step.police", field="evidence")
        if step.kind in CARRIES_OUT:
            require_in_force(desk, kept, step.decision, local_day(step.when))
        unit.record(call, step)
    return Changes.CALLS | Changes.CLOCKS


def _asks_police(desk: Desk, call: Call, decision: str) -> bool:
    """Whether a decision asks the police for help: they go on until they know (JO 311-2009, JO 1832-2006)."""
    code = next(taken.provision for taken in call.decisions if taken.id == decision)
    provision = desk.law.find(code, local_day(call.received))
    return provision is not None and any(name.startswith("Begäran om polisens hjälp") for name in provision.documents)


def require_in_force(desk: Desk, call: Call, decision: str, day: date) -> None:
    """Refuse to go on with a decision that has lapsed or been ended.

    Raises:
        Refused: ``decision.lapsed`` with the day since when.

    Source:
        LVU 7 § st 3, 9 §; LVM 18 a §; LPSB 4:4, 4:7; JO 9081-2020; read 2026-11-21.
    """
    situation = situation_of(call)
    clocks = conclude(situation, desk.register, desk.law.counting).decision(decision).clocks
    now = standing(clocks, situation.steps_of(decision), day)
    if now.blocks:
        since = written_day(now.since) if now.since else "–"
        raise Refused("decision.lapsed", field="kind", since=since)


def sign_decision(desk: Desk, *, call: str, decision: str, by: str) -> Changes:
    """Keep that the written confirmation of an oral decision came.

    Raises:
        Refused: ``decision.unknown`` when the call has no such decision.
    """
    with desk.unit() as unit:
        _decision(unit, call, decision)
        unit.record(call, DecisionSigned(decision=decision, by=by))
    return Changes.CALLS


def own_clock(desk: Desk, *, call: str, clock: str, owner: str) -> Changes:
    """Name who answers for a clock.

    Raises:
        Refused: ``clock.owner`` when nobody is named.
    """
    if not owner.strip():
        raise Refused("clock.owner", field="owner")
    with desk.unit() as unit:
        unit.record(call, ClockOwned(clock=clock, owner=owner))
    return Changes.CLOCKS


def close_clock(desk: Desk, *, call: str, clock: str, evidence: str) -> Changes:
    """Close a clock on evidence.

    Raises:
        Refused: ``clock.evidence`` when there is none, ``clock.owner`` when nobody answers for it.
    """
    if not evidence.strip():
        raise Refused("clock.evidence", field="evidence")
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None or all(owned != clock for owned, _ in kept.owners):
            raise Refused("clock.owner", field="owner")
        unit.record(call, ClockClosed(clock=clock, evidence=evidence))
    return Changes.CLOCKS


def _decision(unit: Unit, call: str, decision: str) -> Call:
    kept = unit.call(call)
    if kept is None or all(known.id != decision for known in kept.decisions):
        raise Refused("decision.unknown", field="decision")
    return kept
