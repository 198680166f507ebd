"""The girl in Kramfors, from Ctrl N to the handover, with nothing but the keyboard, on a real store."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from jourdesk.domain.call import Call
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.inputs import MultiField
from jourdesk.ui.call.ladder_rows import RungRow
from jourdesk.ui.call.person_form import PersonForm
from jourdesk.ui.call.requisite import RequisiteRow
from jourdesk.ui.paper.preview import PaperPreview
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.combo import ComboField
from tests.gui_guard import armed
from tests.ui.call.conftest import Hand


def _form(hand: Hand, card: int) -> Form:
    form = hand.page.sheet.cards[card - 1].slot.form
    assert form is not None, f"no form is open in card {card}"
    return form


def fill(hand: Hand, form: Form, **texts: str) -> None:
    """Fill in fields as a person does: Tab there, type, take what the list offers with Enter."""
    for name, text in texts.items():
        one = form.inputs[name]
        if isinstance(one, Choice):
            hand.pick(one, text)
        elif isinstance(one, (ComboField, MultiField)):
            hand.tab_to(one.combo if isinstance(one, MultiField) else one)
            hand.type(text)
            hand.settle()
            hand.press("Enter")
        else:
            hand.tab_to(one)
            hand.type(text)


def _keep(hand: Hand) -> Call:
    hand.press("Ctrl Enter")
    hand.settle()
    return hand.kept()


def _person(hand: Hand, **texts: str) -> None:
    hand.press("Ctrl Shift N")
    fill(hand, _form(hand, 2), **texts)
    _keep(hand)


def _begin(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.turn("23.41")
    hand.type("Flicka ensam vaken i lägenhet i Kramfors. Mamman går inte att väcka.")
    hand.press("Enter")
    hand.settle()
    hand.press("Ctrl E")
    fill(hand, _form(hand, 1), code="polis", headline="Flicka 4 år, mamman går inte att väcka", can_wait="no")
    _keep(hand)
    _person(hand, age="29", name="Sanna Lillhed", role="mamma", resident="Kramfors", whereabouts="akuten")
    _person(
        hand,
        age="4",
        name="Tova Lillhed",
        role="flicka",
        whereabouts="hemma, polisen är kvar",
        resident="Kramfors",
        present="Kramfors",
        concerns="brister",
        urgent="yes",
        court_can_wait="no",
        consent_guardians="säger nej",
        guardians="Sanna",
    )


def _child(hand: Hand) -> str:
    return next(person.ref for person in hand.kept().persons if person.age == 4)


def _answer_all(hand: Hand) -> None:
    hand.press("Ctrl 4")
    for _ in range(12):
        row = QApplication.focusWidget()
        if not isinstance(row, RequisiteRow) or row.line.answer:
            break
        hand.press("J")
        hand.settle()
        hand.press("Ctrl 4")


def test_a_persons_number_is_checked_when_its_field_is_left_and_the_text_stays(hand: Hand) -> None:
    hand.press("Ctrl N", "Ctrl Shift N")
    form = _form(hand, 2)
    assert isinstance(form, PersonForm)
    hand.tab_to(form.number)
    hand.type("220341-1234")
    assert form.number.state == ""
    hand.press("Tab")
    assert form.number.below == "Mars har ingen dag 41."
    assert form.number.text() == "220341-1234"


def test_a_place_suggests_its_municipality_without_marks(hand: Hand) -> None:
    hand.press("Ctrl N")
    _person(hand, age="15", resident="fransta")
    assert hand.kept().persons[0].resident == "2260"


def test_the_proposal_is_confirmed_with_one_key(hand: Hand) -> None:
    _begin(hand)
    hand.press("Ctrl 3")
    hand.press("Enter")
    hand.settle()
    assigned = hand.kept().assignment(_child(hand))
    assert assigned is not None
    assert assigned.municipality == "2282"
    assert assigned.board == "2282-sn"
    assert assigned.by == "S. Wallin"


def test_an_unknown_person_gets_a_temporary_number(hand: Hand) -> None:
    hand.press("Ctrl N")
    persons = hand.page.sheet.cards[1]
    hand.tab_to(persons.unknown)  # type: ignore[attr-defined]  # the second card is the persons'
    hand.press("Space")
    hand.settle()
    assert hand.kept().persons[0].number_kind == "temporary"


def test_the_serious_call_is_typed_from_the_first_ring_to_the_handover(hand: Hand) -> None:
    with armed():
        _begin(hand)
        hand.press("Ctrl 3")
        hand.press("Enter")
        hand.settle()
        _answer_all(hand)
        _decide(hand)
        _hand_over(hand)
    call = hand.kept()
    assert call.handovers[0].unit == "2282-barn"
    assert call.ended is not None


def _decide(hand: Hand) -> None:
    child = _child(hand)
    answered = {answer.requisite for answer in hand.kept().answers if answer.provision == "LVU 6"}
    assert answered, "no question of LVU 6 was answered"
    hand.turn("00.04")
    hand.press("Ctrl 5", "Ctrl I")
    hand.settle()
    tried = hand.kept().attempts[0]
    assert (tried.decider, tried.outcome, tried.provision) == ("2282-chair", "no-answer", "LVU 6")
    _conflict(hand, child)
    hand.turn("00.29")
    hand.press("Ctrl B")
    form = _form(hand, 5)
    fill(hand, form, by="Birgit", grounds="2", content="Flickan omhändertas omedelbart.", read_back="yes")
    fill(hand, form, why_now="Flickan är ensam i natt.")
    hand.press("Ctrl Enter")
    hand.settle()
    assert form.inputs["by"].below.startswith("Det är jäv")  # type: ignore[union-attr]  # a ComboField
    assert hand.kept().decisions == ()
    hand.press("Ctrl A")
    fill(hand, form, by="Irja")
    taken = _keep(hand).decisions[0]
    assert (taken.provision, taken.by, taken.because) == ("LVU 6", "2282-member-a", "mandate")


def _conflict(hand: Hand, child: str) -> None:
    hand.turn("00.14")
    card = hand.page.sheet.cards[4]
    rows = [row for row in card.findChildren(RungRow) if row.rung.decider == "2282-vice"]
    hand.tab_to(rows[0])
    hand.press("Enter")
    fill(hand, _form(hand, 5), outcome="conflict", remark="Mamman är hennes kusin.")
    assert _keep(hand).attempts[-1].outcome == "conflict"


def _hand_over(hand: Hand) -> None:
    hand.press("Ctrl 7")
    hand.press("Space")
    hand.bot.waitUntil(lambda: bool(hand.window.findChildren(PaperPreview)), timeout=20_000)
    hand.settle()
    preview = hand.window.findChildren(PaperPreview)[0]
    assert len(preview.sheets) >= 1
    hand.press("Esc")
    hand.settle()
    hand.press("Ctrl Enter")
    hand.settle()


def test_a_paper_is_saved_under_a_name_that_says_nothing_of_whom_it_concerns(hand: Hand, tmp_path: Path) -> None:
    _begin(hand)
    hand.press("Ctrl 3")
    hand.press("Enter")
    hand.settle()
    hand.press("Ctrl 7", "Ctrl P")
    hand.bot.waitUntil(lambda: bool(hand.window.findChildren(PaperPreview)), timeout=20_000)
    preview = hand.window.findChildren(PaperPreview)[0]
    with hand.bot.waitSignal(preview.saved, timeout=60_000):
        preview.save_in(tmp_path)
    name = next(tmp_path.glob("*.pdf")).name
    assert name.startswith("overlamning-2282-")
    assert "Lillhed" not in name
    hand.press("Esc")


def test_every_control_of_the_page_has_a_name_and_a_place_in_the_tab_order(hand: Hand) -> None:
    _begin(hand)
    hand.press("Ctrl Shift N")
    stops = [one for one in hand.window.findChildren(QWidget) if _stops(one, hand.window)]
    unnamed = [type(one).__name__ for one in stops if not one.accessibleName()]
    assert unnamed == []
    reached = set()
    hand.press("Ctrl F")
    for _ in range(len(stops)):
        reached.add(hand.focus)
        hand.press("Tab")
    inside = [one for one in stops if hand.page.isAncestorOf(one) and not _in_group(one)]
    missed = [one.accessibleName() for one in inside if one not in reached and one.isVisible()]
    assert not missed, missed


def _stops(one: QWidget, window: QWidget) -> bool:
    from PySide6.QtCore import Qt

    policy = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return policy and one.isVisible() and one.isEnabled() and one.focusProxy() is None and one.window() is window


def _in_group(one: QWidget) -> bool:
    """The segments of a choice are one stop once one of them is picked: the arrows walk among them."""
    return one.objectName() == "segment"
