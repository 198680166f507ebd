"""A decision that was written down wrongly is set right with the keyboard alone; what stood first is seen beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jourdesk.domain.decision_events import DecisionCorrected
from jourdesk.domain.events import DecisionRecorded
from jourdesk.domain.page import CallPage
from jourdesk.ui.call.decision_correct import CorrectForm
from jourdesk.ui.call.decision_forms import MISTAKE, AttemptForm, DecisionForm
from jourdesk.ui.call.ladder_rows import RungRow
from jourdesk.ui.texts import clock
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.follow_decision import sign_decision
from jourdesk.usecases.read_call import read_call
from tests.ui.call.conftest import Desks, Hand
from tests.ui.call.test_papers import _form, _girl, _line, _spot
from tests.ui.call.test_serious_call import fill


@pytest.fixture
def girl(desks: Desks) -> Hand:
    """The girl in Kramfors on the screen: her decisions are taken."""
    return _girl(desks)


def _open(hand: Hand, provision: str) -> CorrectForm:
    hand.press("Ctrl 5")
    hand.tab_to(_spot(hand, f"correct:{_line(hand, provision).decision.id}"))
    hand.press("Space")
    return _form(hand, 5, CorrectForm)


def _read(hand: Hand) -> CallPage:
    call = hand.presenter.current
    return hand.executor.submit(lambda: read_call(hand.demo.desk, call)).result()


def _words(hand: Hand) -> str:
    card = hand.page.sheet.cards[4]
    return " ".join(one.text() for one in card.findChildren(Label) if one.isVisibleTo(card))


def test_a_wrong_time_is_corrected_and_the_one_that_stood_is_read_beside_it(girl: Hand) -> None:
    before = _line(girl, "LVU 6").decision
    form = _open(girl, "LVU 6")
    assert form.text("decided") == clock(before.decided)
    girl.tab_to(form.inputs["decided"])
    girl.press("Ctrl A")
    girl.type("00.11")
    girl.press("Ctrl Enter")
    girl.settle()
    assert form.inputs["reason"].state == "error"  # type: ignore[union-attr]  # a Field
    fill(girl, form, reason="Läste fel på klockan")
    girl.press("Ctrl Enter")
    girl.settle()
    after = _line(girl, "LVU 6").decision
    assert clock(after.decided) == "00.11"
    assert after.decided.date() == before.decided.date()
    assert (after.content, after.by, after.grounds) == (before.content, before.by, before.grounds)
    assert f"Läste fel på klockan. Tidigare stod: beslutat {clock(before.decided)}" in _words(girl)


def test_a_correction_written_days_later_stays_on_its_day(girl: Hand) -> None:
    before = _line(girl, "LVU 6").decision
    girl.turn("11.30")
    form = _open(girl, "LVU 6")
    girl.tab_to(form.inputs["decided"])
    girl.press("Ctrl A")
    girl.type("23.55")
    assert 0 < (before.decided - form.moment()).total_seconds() < 3600


def test_an_empty_time_means_the_one_that_stood_and_says_so(girl: Hand) -> None:
    before = _line(girl, "LVU 6").decision
    form = _open(girl, "LVU 6")
    assert form.when.below == "Som 00.29. Tomt betyder tiden som stod."
    form.when.set_text("")
    assert form.moment() == before.decided


def test_a_decision_that_was_never_taken_goes_among_those_that_count_for_nothing(girl: Hand) -> None:
    opened = _line(girl, "SoL 14:2").decision
    form = _open(girl, "SoL 14:2")
    girl.pick(form.inputs["what"], "never")  # type: ignore[arg-type]  # a Choice
    fill(girl, form, reason="Fel samtal")
    girl.press("Ctrl Enter")
    girl.settle()
    call = girl.kept()
    assert opened.id not in {one.id for one in call.decisions}
    assert [one.was.id for one in call.void_decisions] == [opened.id]
    assert "Togs aldrig, felmarkerat" in _words(girl)


def test_one_that_something_followed_says_why_it_cannot_be_marked_as_wrong(girl: Hand) -> None:
    taken, desk, call = _line(girl, "LVU 6").decision, girl.demo.desk, girl.presenter.current
    girl.executor.submit(lambda: sign_decision(desk, call=call, decision=taken.id, by=taken.by)).result()
    form = _open(girl, "LVU 6")
    girl.pick(form.inputs["what"], "never")  # type: ignore[arg-type]  # a Choice
    fill(girl, form, reason="Fel")
    girl.press("Ctrl Enter")
    girl.settle()
    assert girl.kept().void_decisions == ()
    assert "skriv att nämnden har upphävt det" in " ".join(one.text() for one in form.findChildren(Label))


def test_an_attempt_that_was_written_by_mistake_is_taken_back_in_its_own_form(girl: Hand) -> None:
    rung = next(one for one in girl.page.sheet.findChildren(RungRow) if one.rung.state == "refused")
    barred, name = rung.rung.attempts[-1], rung.rung.name
    girl.press("Ctrl 5")
    girl.tab_to(rung)
    girl.press("Enter")
    form = _form(girl, 5, AttemptForm)
    girl.pick(form.inputs["what"], MISTAKE)  # type: ignore[arg-type]  # a Choice
    girl.press("Ctrl Enter")
    girl.settle()
    assert form.inputs["remark"].state == "error"  # type: ignore[union-attr]  # a Field
    fill(girl, form, remark="Hon menade en annan familj")
    girl.press("Ctrl Enter")
    girl.settle()
    assert barred.key not in {one.fact for one in girl.kept().attempts}
    rows = [one for one in girl.page.sheet.findChildren(RungRow) if one.isVisible() and one.rung.name == name]
    assert all(not one.rung.attempts for one in rows)
    assert rows
    assert "Hon menade en annan familj" in _words(girl)


def test_a_sum_is_asked_for_only_where_one_is_decided(girl: Hand) -> None:
    page = _read(girl)
    around = girl.page.sheet.cards[4].around
    person = next(one for one in page.persons if any(law.provision == "LVU 6" for law in one.considered))
    for law in person.considered:
        assert ("amount" in DecisionForm(around, person, law).inputs) is law.money
    by_code = {law.provision: law.money for law in person.considered}
    assert by_code["LVU 6"] is False
    assert "amount" not in _open(girl, "LVU 6").inputs
    granting = replace(next(iter(person.considered)), money=True)
    form = DecisionForm(around, person, granting, "jour")
    form.restore({"amount": "1 300"})
    said = form.intention()
    assert isinstance(said, DecisionRecorded)
    assert said.amount == 1300


def test_a_sum_that_was_kept_stays_readable_where_the_law_asks_for_none(girl: Hand) -> None:
    page = _read(girl)
    person = next(one for one in page.persons if one.decisions)
    line = next(one for one in person.decisions if one.decision.provision == "LVU 6")
    kept = replace(line, decision=replace(line.decision, amount=800))
    form = CorrectForm(girl.page.sheet.cards[4].around, person, kept)
    assert form.text("amount") == "800"
    said = form.intention()
    assert isinstance(said, DecisionCorrected)
    assert said.amount == 800
