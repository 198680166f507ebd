"""A call as the worker reads it: the newest of each thing counts, what came before stays, and nothing personal shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from jourdesk.domain import events as e
from jourdesk.domain.call import Call, said_value
from jourdesk.domain.fold import fold
from jourdesk.domain.person import said
from tests.facts import AT, WALLIN, facts

OPENED = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")
SECRET = "Hemlighetsson"
CUSTODY = e.DecisionRecorded(
    decision="d1",
    person="p1",
    provision="LVU 6",
    grounds=("LVU 2",),
    decided=AT,
    by="chair",
    because="chair",
    outcome="granted",
    amount=None,
    oral=True,
    read_back=True,
    content="Omhändertas genast.",
    reasons=SECRET,
    why_now="Barnet är ensamt.",
)


def folded(*bodies: e.Body) -> Call:
    call = fold(facts(OPENED, *bodies))
    assert call is not None
    return call


def text(paper: str, field: str, words: str) -> e.PaperTextWritten:
    return e.PaperTextWritten(paper=paper, subject="d1", field=field, text=words)


def confirmed(municipality: str) -> e.MunicipalityConfirmed:
    return e.MunicipalityConfirmed(
        person="p1", municipality=municipality, board="sn", rule="SoL 29:1", reason="Bor där.", proposed="2282"
    )


def assessed(words: str, needs: bool) -> e.ProtectionAssessed:
    return e.ProtectionAssessed(person="p1", needs=needs, text=words, heard="Nej, sover.")


def test_the_text_a_paper_uses_is_the_one_written_last_and_the_first_stays_readable() -> None:
    call = folded(text("police", "why", "Pappan hotar."), text("police", "why", "Pappan har kniv."))
    assert call.paper_text("police", "d1", "why") == "Pappan har kniv."
    assert [written.text for written in call.paper_texts] == ["Pappan hotar.", "Pappan har kniv."]
    assert {(written.at, written.by) for written in call.paper_texts} == {(AT, WALLIN.by)}


def test_a_text_for_another_paper_or_field_is_not_borrowed() -> None:
    call = folded(text("police", "why", "Pappan hotar."))
    assert call.paper_text("submission", "d1", "why") == ""
    assert call.paper_text("police", "d2", "why") == ""
    assert call.paper_text("police", "d1", "where") == ""


def test_the_municipality_confirmed_last_answers_for_the_person() -> None:
    call = folded(confirmed("2282"), confirmed("2283"))
    newest = call.assignment("p1")
    assert newest is not None
    assert (newest.municipality, newest.proposed) == ("2283", "2282")
    assert call.assignment("p2") is None


def test_an_assessment_counts_from_when_it_was_made_and_names_who_made_it() -> None:
    call = folded(assessed("Ingen fara nu.", needs=False), assessed("Pappan är på väg hem.", needs=True))
    newest = call.assessment("p1")
    assert newest is not None
    assert (newest.needs, newest.text, newest.heard) == (True, "Pappan är på väg hem.", "Nej, sover.")
    assert (newest.at, newest.by, newest.title) == (AT, WALLIN.by, "socialsekreterare")
    assert len(call.assessments) == 2
    assert call.assessment("syskon") is None


def test_a_decision_keeps_who_took_it_apart_from_who_wrote_it_down() -> None:
    (taken,) = folded(CUSTODY).decisions
    assert (taken.by, taken.recorded_by, taken.decided, taken.recorded) == ("chair", WALLIN.by, AT, AT)
    assert (taken.oral, taken.read_back, taken.signed, taken.grounds) == (True, True, None, ("LVU 2",))


def test_a_signature_falls_on_its_own_decision_only() -> None:
    other = replace(CUSTODY, decision="d2", provision="LVU 11")
    first, second = folded(CUSTODY, other, e.DecisionSigned(decision="d2", by="chair")).decisions
    assert (first.signed, second.signed) == (None, AT)


def test_each_try_to_reach_a_decider_and_each_step_stays_in_order() -> None:
    def tried(outcome: str) -> e.DeciderTried:
        return e.DeciderTried(person="p1", provision="LVU 6", decider="chair", outcome=outcome, remark="")

    receipt = e.StepRecorded(decision="d1", kind="submitted", when=AT + timedelta(hours=2), evidence="Mål 123-26")
    call = folded(tried("no-answer"), tried("reached"), CUSTODY, receipt)
    assert [attempt.outcome for attempt in call.attempts] == ["no-answer", "reached"]
    (step,) = call.steps
    assert (step.kind, step.when, step.evidence, step.by) == ("submitted", receipt.when, "Mål 123-26", WALLIN.by)


def test_where_a_caller_was_sent_is_kept_with_the_number_and_whether_we_stayed_on_the_line() -> None:
    sent = e.CallReferred(to="Sundsvalls jour", phone="070-174 06 60", warm=True, reason="Bor i Sundsvall.")
    (referral,) = folded(sent).referrals
    assert (referral.to, referral.phone, referral.warm, referral.at) == ("Sundsvalls jour", "070-174 06 60", True, AT)
    assert referral.reason == "Bor i Sundsvall."


def test_a_rewritten_handover_replaces_that_persons_text_and_leaves_the_others() -> None:
    def written(person: str, story: str) -> e.HandoverWritten:
        return e.HandoverWritten(person=person, today=("Ring skolan.",), threats="", story=story)

    call = folded(written("p1", "Först."), written("p2", "Syskonet."), written("p1", "Sedan."))
    assert {t.person: t.story for t in call.handover_texts} == {"p1": "Sedan.", "p2": "Syskonet."}


def test_a_handover_is_kept_with_its_gaps_and_the_paper_that_was_handed_over() -> None:
    made = e.HandoverMade(
        handover="h1", persons=("p1",), unit="barn", board="sn", paper="ab" * 32, gaps=("appeal-told",)
    )
    (handover,) = folded(made).handovers
    assert (handover.unit, handover.paper, handover.gaps) == ("barn", "ab" * 32, ("appeal-told",))
    assert (handover.at, handover.by) == (AT, WALLIN.by)


def test_who_was_told_what_and_by_which_right_is_kept_with_the_time() -> None:
    told = e.PartyInformed(about="p1", party="Mamman", told="told", what="Beslutet", ground="FL 33", despite="")
    (line,) = folded(told).informed
    assert (line.party, line.told, line.ground, line.at, line.by) == ("Mamman", "told", "FL 33", AT, WALLIN.by)


def test_a_call_described_again_can_get_another_hour_and_lose_its_headline() -> None:
    earlier = AT - timedelta(hours=1)
    call = folded(
        e.CallDescribed(said=said(headline="Ensam flicka", danger=True)),
        e.CallDescribed(said=said(received=earlier.isoformat(), headline=None, mood="sur")),
    )
    assert (call.received, call.headline, call.danger) == (earlier, "", True)
    assert [stated.field for stated in call.stated] == ["danger", "headline", "headline", "mood", "received"]


def test_an_ended_call_has_its_kind_and_one_marked_as_wrong_its_reason() -> None:
    call = folded(e.CallEnded(ended=AT, kind="advice"), e.CallVoided(reason="Dubbelt samtal"))
    assert (call.ended, call.kind, call.void) == (AT, "advice", "Dubbelt samtal")


def test_what_was_said_of_a_field_can_be_looked_up() -> None:
    statements = said(age=4, role="girl")
    assert said_value(statements, "age") == 4
    assert said_value(statements, "name") is None


def test_no_part_of_a_call_shows_what_it_holds() -> None:
    call = folded(
        CUSTODY,
        text("police", "why", SECRET),
        e.CallReferred(to=SECRET, phone="", warm=False, reason=SECRET),
        e.PartyInformed(about="p1", party=SECRET, told="told", what=SECRET, ground=""),
        e.HandoverWritten(person="p1", today=(SECRET,), threats=SECRET, story=SECRET),
        e.StepRecorded(decision="d1", kind="served", when=AT, evidence=SECRET),
        assessed(SECRET, needs=True),
        e.CallBackPromised(promise="b1", to=SECRET, about=SECRET, due=AT),
    )
    parts = (call, *call.paper_texts, *call.referrals, *call.informed, *call.handover_texts)
    for value in (*parts, *call.steps, *call.assessments, *call.promises, *call.decisions):
        assert SECRET not in repr(value)
    assert repr(call.decisions[0]) == "Decision(d1)"
    assert repr(call.promises[0]) == "Promise(b1)"
    assert repr(call.referrals[0]) == "Referral(…)"
    assert repr(call.paper_texts[0]) == "PaperText(police, why)"
