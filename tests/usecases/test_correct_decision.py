"""A decision that was written down wrongly is corrected, or marked as wrong; clocks go by what was really decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from jourdesk.domain.decision import Decision
from jourdesk.domain.decision_events import DecisionCorrected
from jourdesk.domain.events import DeciderTried
from jourdesk.domain.page import ClockLine
from jourdesk.domain.problems import Refused
from jourdesk.usecases.follow_decision import sign_decision
from jourdesk.usecases.hand_over import preview_handover
from jourdesk.usecases.record_decision import correct_decision, void_decision
from jourdesk.usecases.try_decider import try_decider, void_attempt
from tests.unit.written import words
from tests.usecases.played import Played, played


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Played]:
    with played(tmp_path, "girl-4") as night:
        yield night


def custody(own: Played) -> Decision:
    return own.taken("girl-4", "LVU 6")[1].decision


def said(taken: Decision, **other: Any) -> DecisionCorrected:
    as_it_stands = DecisionCorrected(
        decision=taken.id,
        reason="Skrev fel tid.",
        grounds=taken.grounds,
        decided=taken.decided,
        by=taken.by,
        because="",
        outcome=taken.outcome,
        amount=taken.amount,
        oral=taken.oral,
        read_back=taken.read_back,
        content=taken.content,
        reasons=taken.reasons,
        why_now=taken.why_now,
    )
    return replace(as_it_stands, **other)


def submission(own: Played) -> ClockLine:
    person, line = own.taken("girl-4", "LVU 6")
    return next(one for one in person.clocks if one.code == "submit-to-court" and one.decision == line.decision.id)


def test_a_corrected_time_moves_the_clocks_and_what_stood_stays_readable(own: Played) -> None:
    before, strict = custody(own), submission(own).statutory
    earlier = before.decided - timedelta(days=1)
    correct_decision(own.desk, call=own.call("girl-4"), corrected=said(before, decided=earlier))
    after = custody(own)
    assert (after.id, after.decided, after.because) == (before.id, earlier, before.because)
    assert [(one.was.decided, one.reason, one.by) for one in after.corrections] == [
        (before.decided, "Skrev fel tid.", own.desk.author.by)
    ]
    assert strict is not None
    assert submission(own).statutory == strict - timedelta(days=1)


def test_what_was_signed_was_the_text_before(own: Played) -> None:
    before = custody(own)
    sign_decision(own.desk, call=own.call("girl-4"), decision=before.id, by=before.by)
    assert custody(own).signed is not None
    correct_decision(own.desk, call=own.call("girl-4"), corrected=said(before, content="Flickan omhändertas."))
    assert custody(own).signed is None


def test_a_correction_is_judged_as_a_decision_is(own: Played) -> None:
    before, call = custody(own), own.call("girl-4")
    for wrong, code in (
        ({"reason": " "}, "decision.reason"),
        ({"decided": own.desk.now() + timedelta(hours=1)}, "decision.future"),
        ({"content": ""}, "decision.content"),
        ({"by": "jour"}, "deciders.official"),
        ({"decision": "nobody"}, "decision.unknown"),
    ):
        with pytest.raises(Refused) as refused:
            correct_decision(own.desk, call=call, corrected=said(before, **wrong))
        assert refused.value.code == code
    assert custody(own) == before


def test_a_decision_that_nobody_took_starts_no_clock_and_stands_on_no_paper(own: Played) -> None:
    call = own.call("girl-4")
    mother = own.page("girl-4").persons[0].person.ref
    taken = own.decide_elsewhere("girl-4", mother, "LVU 43", "2282-chair", "delegate")
    assert "Polisens hjälp begärs." in words(preview_handover(own.desk, call=call, persons=(mother,))[0])
    with pytest.raises(Refused, match=r"^decision\.reason$"):
        void_decision(own.desk, call=call, decision=taken, reason="")
    void_decision(own.desk, call=call, decision=taken, reason="Skrevs på fel samtal.")
    page = own.page("girl-4")
    assert taken not in {line.decision.id for person in page.persons for line in person.decisions}
    assert [(one.was.id, one.reason) for one in page.call.void_decisions] == [(taken, "Skrevs på fel samtal.")]
    assert "Polisens hjälp begärs." not in words(preview_handover(own.desk, call=call, persons=(mother,))[0])
    with pytest.raises(Refused, match=r"^decision\.unknown$"):
        void_decision(own.desk, call=call, decision=taken, reason="Igen.")


def test_a_decision_that_something_followed_was_taken(own: Played) -> None:
    with pytest.raises(Refused, match=r"^decision\.followed$"):
        void_decision(own.desk, call=own.call("girl-4"), decision=custody(own).id, reason="Togs aldrig.")


def test_the_handover_tells_of_the_correction(own: Played) -> None:
    correct_decision(own.desk, call=own.call("girl-4"), corrected=said(custody(own), reason="Fel klockslag"))
    girl = own.taken("girl-4", "LVU 6")[0].person.ref
    told = words(preview_handover(own.desk, call=own.call("girl-4"), persons=(girl,))[0])
    assert "Rättat" in told
    assert "Fel klockslag." in told


def test_a_conflict_of_interest_that_was_written_by_mistake_bars_nobody(own: Played) -> None:
    call = own.call("girl-4")
    girl = own.taken("girl-4", "LVU 6")[0].person.ref
    tried = DeciderTried(
        person=girl, provision="LVU 6", decider="2282-member-a", outcome="conflict", remark="Känner pappan."
    )
    try_decider(own.desk, call=call, tried=tried)
    with pytest.raises(Refused, match=r"^deciders\.conflict-of-interest$"):
        correct_decision(own.desk, call=call, corrected=said(custody(own), by="2282-member-a"))
    wrong = own.page("girl-4").call.attempts[-1]
    for attempt, reason, code in ((wrong.fact, " ", "attempt.reason"), ("none", "Fel", "attempt.unknown")):
        with pytest.raises(Refused) as refused:
            void_attempt(own.desk, call=call, attempt=attempt, reason=reason)
        assert refused.value.code == code
    void_attempt(own.desk, call=call, attempt=wrong.fact, reason="Det gällde den andra.")
    kept = own.page("girl-4").call
    assert wrong not in kept.attempts
    assert [(one.was, one.reason) for one in kept.void_attempts] == [(wrong, "Det gällde den andra.")]
    correct_decision(own.desk, call=call, corrected=said(custody(own), by="2282-member-a"))
