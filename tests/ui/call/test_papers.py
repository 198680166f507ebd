"""From a decision to its papers with nothing but the keyboard, on a night that was really played until 00.50."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from jourdesk.domain.events import DecisionRecorded, DecisionSigned, StepRecorded
from jourdesk.domain.page import DecisionLine
from jourdesk.ui.call.clocks_card import ClockBlock, ClockForm
from jourdesk.ui.call.decision_forms import FollowForm
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.notice_form import NoticeForm
from jourdesk.ui.call.paper_menu import PaperMenu, PaperRow
from jourdesk.ui.call.paper_texts import TextForm
from jourdesk.ui.paper.preview import PaperPreview
from jourdesk.ui.widgets.button import Button
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.follow_decision import record_step, sign_decision
from jourdesk.usecases.play_night import PlayedNight, play_night
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.record_decision import record_decision
from jourdesk.wire.night_toml import read_night
from tests.gui_guard import armed
from tests.ui.call.conftest import Desks, Hand
from tests.ui.call.test_serious_call import fill

UNTIL = datetime.fromisoformat("2026-11-22T00:50:00+01:00")
T = TypeVar("T", bound=Form)


@pytest.fixture
def girl(desks: Desks) -> Hand:
    """The girl in Kramfors on the screen: her decisions are taken, their signatures have not come."""
    return _girl(desks)


def _girl(desks: Desks) -> Hand:
    text = (files("jourdesk.resources") / "examples" / "nights" / "vasternorrland.toml").read_text(encoding="utf-8")
    whole = read_night(text, file="vasternorrland.toml")
    night = replace(whole, contacts=tuple(one for one in whole.contacts if one.key == "girl-4"))
    demo = desks.demo

    def play() -> PlayedNight:
        return play_night(demo.desk, night, clock=demo.clock, until=UNTIL)

    played = desks.executor.submit(play).result()
    hand = desks.open()
    hand.presenter.open_call(played.call("girl-4"))
    hand.settle()
    return hand


def _form(hand: Hand, card: int, kind: type[T]) -> T:
    form = hand.page.sheet.cards[card - 1].slot.form
    assert isinstance(form, kind), type(form).__name__
    return form


def _line(hand: Hand, provision: str) -> DecisionLine:
    call = hand.presenter.current

    def read() -> DecisionLine:
        lines = [line for person in read_call(hand.demo.desk, call).persons for line in person.decisions]
        return next(line for line in lines if line.decision.provision == provision)

    return hand.executor.submit(read).result()


def _spot(hand: Hand, name: str) -> QWidget:
    found = [one for one in hand.page.sheet.findChildren(QWidget) if one.property("spot") == name]
    assert found, name
    return found[0]


def _papers(hand: Hand, provision: str) -> PaperMenu:
    """Walk to a decision and press Ctrl P."""
    row = _spot(hand, f"decision:{_line(hand, provision).decision.id}")
    hand.press("Ctrl 5")
    hand.tab_to(row)
    hand.press("Ctrl P")
    hand.settle()
    return _form(hand, 5, PaperMenu)


def _said(menu: PaperMenu) -> dict[str, str]:
    return {row.offered.kind: row.accessibleDescription() for row in menu.rows.findChildren(PaperRow)}


def _walk(hand: Hand, kind: str, cap: str = "Down") -> PaperRow:
    """Walk through the menu to a paper."""
    for _ in range(9):
        row = hand.focus
        if isinstance(row, PaperRow) and row.offered.kind == kind:
            return row
        hand.press(cap)
    raise AssertionError(f"no key comes to {kind}")


def _preview(hand: Hand) -> PaperPreview:
    hand.bot.waitUntil(lambda: bool(hand.window.findChildren(PaperPreview)), timeout=20_000)
    hand.settle()
    return hand.window.findChildren(PaperPreview)[0]


def _close(hand: Hand) -> None:
    """Close the preview and wait until it is gone."""
    hand.press("Esc")
    hand.bot.waitUntil(lambda: not hand.window.findChildren(PaperPreview), timeout=60_000)


def _on_store(
    hand: Hand, *, call: str, decided: DecisionRecorded | None = None, step: StepRecorded | None = None
) -> None:
    desk = hand.demo.desk
    if decided is not None:
        hand.executor.submit(lambda: record_decision(desk, call=call, decided=decided)).result()
    if step is not None:
        hand.executor.submit(lambda: record_step(desk, call=call, step=step)).result()
    hand.presenter._read_again()
    hand.settle()


def _ask_police(hand: Hand) -> None:
    custody = _line(hand, "LVU 6").decision
    asked = DecisionRecorded(
        decision="police",
        person=custody.person,
        provision="LVU 43",
        grounds=(),
        decided=UNTIL,
        by="2282-chair",
        because="",
        outcome="granted",
        amount=None,
        oral=True,
        read_back=True,
        content="Polisens hjälp begärs.",
        reasons="",
        why_now="",
    )
    _on_store(hand, call=hand.presenter.current, decided=asked)


def _lift(hand: Hand) -> None:
    """The court lifts the custody, an hour later; the placement goes with it."""
    hand.turn("02.00")
    when = UNTIL + timedelta(hours=1)
    for provision in ("LVU 6", "LVU 11"):
        taken = _line(hand, provision).decision
        kind = "court-lifted" if provision == "LVU 6" else "ended"
        step = StepRecorded(decision=taken.id, kind=kind, when=when, evidence="mål 123-26")
        _on_store(hand, call=hand.presenter.current, step=step)


def test_ctrl_p_on_a_decision_opens_its_papers_and_says_why_one_is_refused(girl: Hand) -> None:
    menu = _papers(girl, "LVU 6")
    assert _said(menu) == {
        "decision": "Utkast tills underskriften har kommit.",
        "submission": "",
        "notice": "",
        "police-assistance": "Begäran om polisens hjälp skrivs på ett eget beslut. Skriv ner det först.",
    }
    assert [type(one) for one in (girl.focus,)] == [PaperRow]
    _walk(girl, "police-assistance")
    girl.press("Enter")
    assert "eget beslut" in menu._problem.text()
    assert not girl.window.findChildren(PaperPreview)


def test_a_paper_of_a_decision_is_read_saved_and_left_for_the_next(girl: Hand, tmp_path: Path) -> None:
    with armed():
        menu = _papers(girl, "LVU 6")
        _walk(girl, "submission")
        girl.press("Enter")
        preview = _preview(girl)
    with girl.bot.waitSignal(preview.saved, timeout=60_000):
        preview.save_in(tmp_path)
    name = next(tmp_path.glob("*.pdf")).name
    assert "Lillhed" not in name
    _close(girl)
    assert girl.page.sheet.cards[4].slot.form is menu
    _walk(girl, "decision", "Up")
    girl.press("Ctrl P")
    _preview(girl)
    _close(girl)
    girl.press("Esc")
    assert girl.page.sheet.cards[4].slot.form is None


def test_the_button_of_a_decision_opens_the_same_papers(girl: Hand) -> None:
    row = _spot(girl, f"decision:{_line(girl, 'LVU 11').decision.id}")
    girl.press("Ctrl 5")
    girl.tab_to(row.findChildren(Button)[0])
    girl.press("Space")
    girl.settle()
    assert list(_said(_form(girl, 5, PaperMenu))) == ["decision", "decision-copy", "notice"]


def test_a_text_for_a_paper_is_kept_and_what_it_was_before_stays_readable(girl: Hand) -> None:
    for reasons in ("Gamla skäl.", "Nya skäl."):
        _papers(girl, "LVU 6")
        _walk(girl, "submission")
        girl.press("T")
        form = _form(girl, 5, TextForm)
        girl.tab_to(form.inputs["reasons"])
        girl.press("Ctrl A")
        girl.type(reasons)
        girl.press("Ctrl Enter")
        girl.settle()
        menu = _form(girl, 5, PaperMenu)
        assert isinstance(girl.focus, PaperRow)
        assert girl.focus.offered.kind == "submission"
        assert menu.isAncestorOf(girl.focus)
        girl.press("Esc")
    decision = _line(girl, "LVU 6").decision.id
    assert girl.kept().paper_text("submission", decision, "reasons") == "Nya skäl."
    _papers(girl, "LVU 6")
    _walk(girl, "submission")
    girl.press("T")
    form = _form(girl, 5, TextForm)
    assert form.text("reasons") == "Nya skäl."
    assert [one.text() for one in form.findChildren(Label) if "Gamla skäl." in one.text()] == [
        "Tidigare, sön 22 nov 00.50, S. Wallin: Gamla skäl."
    ]


def test_a_half_written_text_for_a_paper_is_back_after_a_crash_and_leads_to_the_papers(desks: Desks) -> None:
    girl = _girl(desks)
    _papers(girl, "LVU 6")
    _walk(girl, "submission")
    girl.press("T")
    fill(girl, _form(girl, 5, TextForm), facts="En granne hörde gråt.")
    girl.bot.wait(1500)
    girl.settle()
    desks.crash(girl)
    again = desks.open()
    again.settle()
    form = _form(again, 5, TextForm)
    assert form.text("facts") == "En granne hörde gråt."
    again.press("Ctrl 5")
    again.tab_to(form.inputs["facts"])
    again.press("Ctrl Enter")
    again.settle()
    assert again.kept().paper_text("submission", form.key.rpartition(":")[2], "facts") == "En granne hörde gråt."
    _form(again, 5, PaperMenu)


def test_the_words_of_a_signed_decision_are_closed_with_the_reason(girl: Hand) -> None:
    taken = _line(girl, "LVU 6").decision
    signed = DecisionSigned(decision=taken.id, by=taken.by)
    girl.executor.submit(
        lambda: sign_decision(girl.demo.desk, call=girl.presenter.current, decision=signed.decision, by=signed.by)
    ).result()
    girl.presenter._read_again()
    girl.settle()
    menu = _papers(girl, "LVU 6")
    assert _said(menu)["decision"] == ""
    girl.press("T")
    form = _form(girl, 5, TextForm)
    assert {one.state for one in form.inputs.values()} == {"shut"}  # type: ignore[union-attr]  # fields and notes
    assert form.keep.why == "Beslutet är undertecknat. Dess ord ändras inte."


def test_a_request_to_the_police_leads_to_what_it_lacks_and_then_is_read(girl: Hand) -> None:
    _ask_police(girl)
    menu = _papers(girl, "LVU 43")
    assert _said(menu)["police-assistance"].startswith("Skriv vilka särskilda omständigheter")
    _walk(girl, "police-assistance")
    girl.press("Enter")
    form = _form(girl, 5, TextForm)
    assert form.inputs["special-circumstances"].isAncestorOf(girl.focus)
    girl.type("Sambon är kvar i lägenheten.")
    fill(girl, form, **{"childs-best": "Flickan behöver komma därifrån lugnt.", "contact-phone": "070-174 06 44"})
    girl.press("Ctrl Enter")
    girl.settle()
    assert _said(_form(girl, 5, PaperMenu))["police-assistance"] == ""
    girl.press("Enter")
    assert _preview(girl).sheets


def test_what_must_be_recalled_leads_to_its_paper_and_ends_with_the_confirmation_of_the_police(girl: Hand) -> None:
    _ask_police(girl)
    _lift(girl)
    gaps = girl.page.panel.open_gaps
    for _ in gaps:
        girl.press("F8")
        girl.settle()
        if isinstance(girl.focus, PaperRow):
            break
    assert isinstance(girl.focus, PaperRow)
    assert (girl.focus.offered.kind, girl.focus.offered.refused) == ("recall", None)
    girl.press("Enter")
    _preview(girl)
    _close(girl)
    confirmed = [one for one in _form(girl, 5, PaperMenu).findChildren(Button) if "bekräftat" in one.accessibleName()]
    girl.tab_to(confirmed[0])
    girl.press("Space")
    form = _form(girl, 5, FollowForm)
    assert form.text("kind") == "ended"
    girl.press("Ctrl Enter")
    girl.settle()
    assert form.inputs["evidence"].below.startswith("Skriv vem hos polisen")  # type: ignore[union-attr]  # a Field
    fill(girl, form, evidence="Vakthavande Ström, 01.58")
    girl.press("Ctrl Enter")
    girl.settle()
    assert "recall" not in {gap.key for gap in girl.page.panel.open_gaps}


def test_a_notice_to_somebody_who_must_not_be_told_needs_its_written_reason(girl: Hand) -> None:
    _bar(girl)
    _papers(girl, "LVU 6")
    _walk(girl, "notice")
    girl.press("Enter")
    form = _form(girl, 5, NoticeForm)
    fill(girl, form, party="Pappan")
    girl.press("Ctrl Enter")
    girl.settle()
    assert form.inputs["party"].below.startswith("Parten får inte veta")  # type: ignore[union-attr]  # a Field
    fill(girl, form, despite="Han är part och har rätt till beslutet.", named="no")
    girl.press("Ctrl Enter")
    _preview(girl)
    _close(girl)
    assert isinstance(girl.page.sheet.cards[4].slot.form, PaperMenu)


def _bar(hand: Hand) -> None:
    hand.press("Ctrl 7")
    hand.tab_to(_spot(hand, "inform"))
    hand.press("Space")
    fill(hand, _form(hand, 7, Form), party="Pappan", told="must-not", what="var hon är")
    hand.press("Ctrl Enter")
    hand.settle()


def test_a_secret_is_told_by_a_rule_that_holds_and_its_note_is_read(girl: Hand) -> None:
    girl.press("Ctrl 7")
    girl.tab_to(_spot(girl, "disclose"))
    girl.press("Space")
    form = _form(girl, 7, Form)
    fill(girl, form, party="Förskolan", what="Att hon inte kommer på måndag", ground="generalklausulen")
    girl.press("Tab")
    ground = form.inputs["ground"]
    assert ground.below.startswith("Gäller inte socialtjänstens uppgifter")  # type: ignore[union-attr]  # a ComboField
    girl.press("Ctrl Enter")
    girl.settle()
    assert girl.page.sheet.cards[6].slot.form is form, "a rule that never holds keeps nothing"
    girl.tab_to(ground)
    girl.press("Ctrl A")
    fill(girl, form, ground="Samtycke", by="Johan Hedlid", when="00.40")
    assert ground.below.startswith("Den som uppgiften gäller har sagt ja")  # type: ignore[union-attr]  # a ComboField
    girl.press("Ctrl Enter")
    girl.settle()
    told = girl.kept().informed[-1]
    assert (told.party, told.ground, told.by) == ("Förskolan", "OSL 12:2", "Johan Hedlid")
    assert told.at == UNTIL - timedelta(minutes=10)
    girl.press("Ctrl 7")
    girl.tab_to(_spot(girl, f"note:{girl.kept().informed[-1].fact}"))
    girl.press("Space")
    assert _preview(girl).sheets


def test_telling_somebody_who_must_not_be_told_is_refused_until_it_says_why(girl: Hand) -> None:
    _bar(girl)
    girl.press("Ctrl 7")
    girl.tab_to(_spot(girl, "disclose"))
    girl.press("Space")
    form = _form(girl, 7, Form)
    fill(girl, form, party="Pappan", what="Att hon är trygg", ground="Vårdnadshavare")
    girl.press("Ctrl Enter")
    girl.settle()
    assert form.inputs["party"].below.startswith("Parten får inte veta")  # type: ignore[union-attr]  # a Field
    fill(girl, form, despite="Åklagaren har bett om det.")
    girl.press("Ctrl Enter")
    girl.settle()
    assert girl.kept().informed[-1].despite == "Åklagaren har bett om det."
    assert girl.page.sheet.must_not.words == "Får inte veta: Pappan, var hon är"


def test_a_childs_protection_assessment_is_put_on_paper_with_its_texts(girl: Hand) -> None:
    child = _line(girl, "LVU 6").decision.person
    girl.press("Ctrl 4")
    girl.tab_to(_spot(girl, f"assess-texts:{child}"))
    girl.press("Space")
    fill(girl, _form(girl, 4, TextForm), **{"not-heard": "Hon sov."})
    girl.press("Ctrl Enter")
    girl.settle()
    assert girl.kept().paper_text("protection-assessment", child, "not-heard") == "Hon sov."
    girl.tab_to(_spot(girl, f"assess-paper:{child}"))
    girl.press("Space")
    assert _preview(girl).sheets


def test_a_written_assessment_leaves_no_open_questions_on_its_head(girl: Hand) -> None:
    child = _line(girl, "LVU 6").decision.person
    words = [label.text() for label in _spot(girl, f"law:{child}:SoL 20:1").findChildren(QLabel)]
    assert any("skydd" in one for one in words)
    assert not any("besvarade" in one for one in words)


def test_a_clock_tells_its_provision_and_where_the_law_is_read_with_one_key(girl: Hand) -> None:
    girl.press("Ctrl 6")
    block = next(one for one in girl.page.sheet.findChildren(ClockBlock) if one.clock.code == "submit-to-court")
    girl.tab_to(block)
    girl.press("Enter")
    said = _form(girl, 6, ClockForm).source.text()
    assert "LVU 7 §" in said
    assert "https://" in said
    assert "2026-11-21" in said
