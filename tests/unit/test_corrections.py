"""What was written down wrongly is put right by a new fact: what stood stays readable, and counts no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from jourdesk.domain import decision_events as de
from jourdesk.domain import events as e
from jourdesk.domain.call import Call
from jourdesk.domain.disclosure import barring, must_not
from jourdesk.domain.fold import fold
from jourdesk.domain.informed_events import InformedVoided
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


BARRED = e.PartyInformed(about="p1", party="Pappan", told="must-not", what="var hon är", ground="OSL 26:1")
TOLD = e.PartyInformed(about="p1", party="Pappan", told="told", what="att hon är trygg", ground="", despite="Rätten.")
LINE = f"{2:032x}"
"""The fact of the first line: the second of the call."""


def test_a_line_of_who_knows_that_was_written_by_mistake_counts_no_more_and_stays_readable() -> None:
    before = folded(BARRED, TOLD)
    call = folded(BARRED, TOLD, InformedVoided(line=LINE, reason="Fel pappa."))
    assert [one.party for one in must_not(before)] == ["Pappan"]
    assert must_not(call) == ()
    assert barring(call, "pappan", "p1", str) is None
    assert call.informed == before.informed[1:]
    (gone,) = call.void_informed
    assert (gone.was, gone.reason, gone.by) == (before.informed[0], "Fel pappa.", WALLIN.by)


def test_taking_back_what_lifted_it_bars_again() -> None:
    lifted = replace(BARRED, told="not-told", despite="Hon har själv ringt honom.")
    call = folded(BARRED, lifted)
    assert must_not(call) == ()
    assert must_not(folded(BARRED, lifted, InformedVoided(line=f"{3:032x}", reason="Fel.")))


def test_two_who_take_the_same_line_back_both_say_why() -> None:
    reasons = ("Fel pappa.", "Det var en annan familj.")
    call = folded(BARRED, *(InformedVoided(line=LINE, reason=why) for why in reasons))
    assert call.informed == ()
    assert [one.reason for one in call.void_informed] == list(reasons)
    assert len({one.was for one in call.void_informed}) == 1


def test_a_line_that_nobody_here_knows_is_not_taken_back() -> None:
    assert folded(BARRED, InformedVoided(line="f" * 32, reason="Fel.")) == folded(
        BARRED, e.PersonMerged(person="", into="")
    )


def test_what_was_taken_back_is_new_to_those_whom_it_was_about() -> None:
    made = e.HandoverMade(handover="h1", persons=("p1",), unit="u", board="b", paper="", gaps=())
    call = folded(BARRED, made, InformedVoided(line=LINE, reason="Fel."), InformedVoided(line="unknown", reason="Fel."))
    assert [(one.kind, one.about, one.ref) for one in call.addenda] == [
        ("informed-voided", "p1", LINE),
        ("informed-voided", "", "unknown"),
    ]
