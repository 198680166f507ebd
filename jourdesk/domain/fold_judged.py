"""What is judged and decided in a call, added up: the half of the fold that `jourdesk.domain.decision` has the values for."""

from __future__ import annotations

from dataclasses import replace

from jourdesk.domain import call as c
from jourdesk.domain import decision as d
from jourdesk.domain import decision_events as de
from jourdesk.domain import events as e
from jourdesk.domain.amending import amended
from jourdesk.domain.fact import Fact
from jourdesk.domain.lineage import placed


def assigned(call: c.Call, fact: Fact, body: e.MunicipalityConfirmed) -> c.Call:
    """Add which municipality answers for a person."""
    assignment = d.Assignment(
        person=body.person,
        municipality=body.municipality,
        board=body.board,
        rule=body.rule,
        reason=body.reason,
        proposed=body.proposed,
        rejected=body.rejected,
        at=fact.written,
        by=fact.author.by,
        fact=fact.id,
        time=fact.at,
    )
    return amended(call, assignments=placed(call.assignments, assignment))


def answered(call: c.Call, fact: Fact, body: e.RequisiteAnswered) -> c.Call:
    """Add the answer to a requisite."""
    answer = d.Answer(
        person=body.person,
        provision=body.provision,
        requisite=body.requisite,
        answer=body.answer,
        because=body.because,
        at=fact.written,
        by=fact.author.by,
    )
    return amended(call, answers=(*call.answers, answer))


def assessed(call: c.Call, fact: Fact, body: e.ProtectionAssessed) -> c.Call:
    """Add a protection assessment."""
    assessment = d.Assessment(
        person=body.person,
        needs=body.needs,
        text=body.text,
        heard=body.heard,
        at=fact.happened,
        by=fact.author.by,
        title=fact.author.title,
    )
    return amended(call, assessments=(*call.assessments, assessment))


def tried(call: c.Call, fact: Fact, body: e.DeciderTried) -> c.Call:
    """Add an attempt to reach a decider."""
    attempt = d.Attempt(
        person=body.person,
        provision=body.provision,
        decider=body.decider,
        outcome=body.outcome,
        remark=body.remark,
        at=fact.happened,
        fact=fact.id,
    )
    return amended(call, attempts=(*call.attempts, attempt))


def untried(call: c.Call, fact: Fact, body: de.AttemptVoided) -> c.Call:
    """Take an attempt that was written down by mistake from those that count; it stays readable with the reason."""
    gone = tuple(
        d.VoidAttempt(was=one, reason=body.reason, at=fact.written, by=fact.author.by)
        for one in call.attempts
        if one.fact == body.attempt
    )
    left = tuple(one for one in call.attempts if one.fact != body.attempt)
    return amended(call, attempts=left, void_attempts=(*call.void_attempts, *gone))


def decided(call: c.Call, fact: Fact, body: e.DecisionRecorded) -> c.Call:
    """Add a decision."""
    decision = d.Decision(
        id=body.decision,
        person=body.person,
        provision=body.provision,
        grounds=body.grounds,
        decided=body.decided,
        by=body.by,
        because=body.because,
        outcome=body.outcome,
        amount=body.amount,
        oral=body.oral,
        read_back=body.read_back,
        content=body.content,
        reasons=body.reasons,
        why_now=body.why_now,
        recorded=fact.written,
        recorded_by=fact.author.by,
    )
    return amended(call, decisions=(*call.decisions, decision))


def corrected(call: c.Call, fact: Fact, body: de.DecisionCorrected) -> c.Call:
    """Let a decision stand as it was taken. What was signed was the text before: the new one awaits its signature."""

    def changed(taken: d.Decision) -> d.Decision:
        entry = d.Correction(was=_bare(taken), reason=body.reason, at=fact.written, by=fact.author.by)
        return replace(
            taken,
            grounds=body.grounds,
            decided=body.decided,
            by=body.by,
            because=body.because,
            outcome=body.outcome,
            amount=body.amount,
            oral=body.oral,
            read_back=body.read_back,
            content=body.content,
            reasons=body.reasons,
            why_now=body.why_now,
            signed=None,
            corrections=(*taken.corrections, entry),
        )

    known = call.decisions
    return amended(call, decisions=tuple(changed(one) if one.id == body.decision else one for one in known))


def voided(call: c.Call, fact: Fact, body: de.DecisionVoided) -> c.Call:
    """Take a decision that nobody took from those that count; it stays readable with the reason."""
    gone = tuple(
        d.Correction(was=one, reason=body.reason, at=fact.written, by=fact.author.by)
        for one in call.decisions
        if one.id == body.decision
    )
    left = tuple(one for one in call.decisions if one.id != body.decision)
    return amended(call, decisions=left, void_decisions=(*call.void_decisions, *gone))


def _bare(taken: d.Decision) -> d.Decision:
    return replace(taken, corrections=())


def signed(call: c.Call, fact: Fact, body: e.DecisionSigned) -> c.Call:
    """Add that the written confirmation of a decision came."""
    return amended(
        call,
        decisions=tuple(
            replace(taken, signed=fact.happened) if taken.id == body.decision else taken for taken in call.decisions
        ),
    )


def stepped(call: c.Call, fact: Fact, body: e.StepRecorded) -> c.Call:
    """Add what happened to a decision afterwards."""
    step = d.Step(decision=body.decision, kind=body.kind, when=body.when, evidence=body.evidence, by=fact.author.by)
    return amended(call, steps=(*call.steps, step))
