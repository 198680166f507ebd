"""What was written down wrongly is put right by a new fact: what stood stays readable, and counts no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from jourdesk.domain import decision_events as de
from jourdesk.domain import events as e
from jourdesk.domain.call import Call
from jourdesk.domain.fold import fold
from tests.facts import AT, WALLIN, facts

OPENED = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")
TAKEN = e.DecisionRecorded(
    decision="d1",
    person="p1",
    provision="LVU 6",
    grounds=("LVU 2",),
    decided=AT,
    by="chair",
    because="mandate",
    outcome="granted",
    amount=None,
    oral=True,
    read_back=True,
    content="Flickan omhändertas.",
    reasons="Ensam i natt.",
    why_now="Rätten kan inte inväntas.",
)
OTHER = replace(TAKEN, decision="d2", provision="LVU 11")
SIGNED = e.DecisionSigned(decision="d1", by="chair")


def corrected(**other: object) -> de.DecisionCorrected:
    as_taken = de.DecisionCorrected(
        decision="d1",
        reason="Skrev fel tid.",
        grounds=TAKEN.grounds,
        decided=AT - timedelta(minutes=10),
        by="vice",
        because="mandate",
        outcome="granted",
        amount=None,
        oral=True,
        read_back=True,
        content="Flickan omhändertas omedelbart.",
        reasons=TAKEN.reasons,
        why_now=TAKEN.why_now,
    )
    return replace(as_taken, **other)  # type: ignore[arg-type]  # a field of the fact each


def folded(*bodies: e.Body) -> Call:
    call = fold(facts(OPENED, *bodies))
    assert call is not None
    return call


def test_a_corrected_decision_stands_as_it_was_taken_and_awaits_its_signature_again() -> None:
    before = folded(TAKEN, OTHER, SIGNED).decisions[0]
    assert before.signed is not None
    now, other = folded(TAKEN, OTHER, SIGNED, corrected()).decisions
    assert (now.decided, now.by, now.content) == (
        AT - timedelta(minutes=10),
        "vice",
        "Flickan omhändertas omedelbart.",
    )
    assert now.signed is None
    (first,) = now.corrections
    assert (first.was, first.reason, first.by) == (before, "Skrev fel tid.", WALLIN.by)
    assert other.corrections == ()


def test_two_corrections_each_keep_what_stood_before_it() -> None:
    now = folded(TAKEN, corrected(), corrected(by="chair", reason="Det var ordföranden.")).decisions[0]
    assert [one.was.by for one in now.corrections] == ["chair", "vice"]
    assert all(one.was.corrections == () for one in now.corrections), "no correction holds another"
    assert now.by == "chair"


def test_a_decision_that_nobody_took_counts_no_more_and_stays_readable() -> None:
    call = folded(TAKEN, OTHER, de.DecisionVoided(decision="d1", reason="Togs aldrig."))
    assert [one.id for one in call.decisions] == ["d2"]
    (gone,) = call.void_decisions
    assert (gone.was.id, gone.reason, gone.by) == ("d1", "Togs aldrig.", WALLIN.by)


def test_an_attempt_that_was_never_made_counts_no_more_and_stays_readable() -> None:
    tried = [
        e.DeciderTried(person="p1", provision="LVU 6", decider=who, outcome="conflict", remark="")
        for who in ("chair", "vice")
    ]
    first = folded(*tried).attempts[0]
    call = folded(*tried, de.AttemptVoided(attempt=first.fact, reason="Valde fel rad."))
    assert [one.decider for one in call.attempts] == ["vice"]
    (gone,) = call.void_attempts
    assert (gone.was, gone.reason) == (first, "Valde fel rad.")
