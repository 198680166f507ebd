"""Small things that a tired eye stumbles over: edges, days, ages, covers, earlier texts, many calls at once."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from jourdesk.domain.desk_events import RecordOpened
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.ladder_rows import RungRow
from jourdesk.ui.call.notes import NoteRow
from jourdesk.ui.call.person_form import PersonForm
from jourdesk.ui.call.persons_card import PersonBlock
from jourdesk.ui.widgets.figures import AgeFigure
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.open_record import access_stream
from tests.ui.call.conftest import Hand
from tests.ui.call.test_serious_call import _begin, fill


def _form(hand: Hand, card: int) -> Form:
    form = hand.page.sheet.cards[card - 1].slot.form
    assert form is not None
    return form


def _protected(hand: Hand) -> PersonForm:
    hand.press("Ctrl N", "Ctrl Shift N")
    fill(hand, _form(hand, 2), number="20121212-1212", address="Älggatan 3", protected="skyddad folk")
    hand.press("Ctrl Enter")
    hand.settle()
    hand.press("Ctrl 2", "Enter")
    form = _form(hand, 2)
    assert isinstance(form, PersonForm)
    return form


def _purpose(hand: Hand) -> str:
    board = hand.kept().board

    def read() -> str:
        with hand.demo.desk.unit() as unit:
            found = unit.last_body(access_stream(board), RecordOpened)
        return found.purpose if isinstance(found, RecordOpened) else ""

    return hand.executor.submit(read).result()


def _words(form: QWidget) -> str:
    return " ".join(one.box.text() for one in (form.inputs["number"], form.inputs["address"]))  # type: ignore[attr-defined]


def test_number_and_address_of_a_protected_person_are_covered_until_f7_and_reading_leaves_a_trace(hand: Hand) -> None:
    form = _protected(hand)
    assert "1212" not in _words(form)
    assert "Älggatan" not in _words(form)
    assert _purpose(hand) != "protected"
    hand.press("F7")
    hand.settle()
    assert form.text("number") == "20121212-1212"
    assert form.text("address") == "Älggatan 3"
    assert _purpose(hand) == "protected"


def test_keeping_the_form_of_a_protected_person_changes_nothing_that_is_covered(hand: Hand) -> None:
    form = _protected(hand)
    assert form.unkept() == {}
    fill(hand, form, name="Inga Namn")
    hand.press("Ctrl Enter")
    hand.settle()
    person = hand.kept().persons[0]
    assert (person.name, person.number, person.address) == ("Inga Namn", "20121212-1212", "Älggatan 3")


def test_what_a_note_said_before_is_folded_away_and_one_key_away(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.type("Kartan var tom")
    hand.press("Enter")
    hand.settle()
    hand.press("Shift Tab", "Enter", "Ctrl A")
    hand.type("Kartan var halv")
    hand.press("Tab")
    hand.type("Polisen rättar.")
    hand.press("Ctrl Enter")
    hand.settle()
    row = hand.page.findChild(NoteRow)
    assert row is not None
    assert "rättad 23.40 av S. Wallin (Polisen rättar)" in _labels(row)
    assert "Kartan var tom" not in " ".join(_labels(row))
    hand.tab_to(row)
    hand.press("Enter")
    assert "23.40 av S. Wallin: Kartan var tom" in _labels(_form(hand, 1))


def test_an_unknown_age_has_no_unit(hand: Hand) -> None:
    hand.press("Ctrl N", "Ctrl Shift N")
    fill(hand, _form(hand, 2), name="Gun Lillhed")
    hand.press("Ctrl Enter")
    hand.settle()
    block = hand.page.findChild(PersonBlock)
    assert block is not None
    figure = block.findChild(AgeFigure)
    assert figure is not None
    assert figure.accessibleName().strip() == "?"


def test_a_receiving_unit_says_which_day_it_opens(hand: Hand) -> None:
    _begin(hand)
    hand.press("Ctrl 3", "Enter")
    hand.settle()
    assert "öppnar mån 23 nov 08.00" in hand.page.sheet.cards[6].state


def test_rows_of_a_card_begin_where_its_title_begins(hand: Hand) -> None:
    _begin(hand)
    hand.press("Ctrl 1")
    hand.settle()
    card = hand.page.call_card
    title = next(one for one in card.findChildren(Label) if one.text() == "Samtalet")
    row = hand.page.findChild(NoteRow)
    assert row is not None
    assert _left(hand, row.findChildren(Label)[0]) == _left(hand, title)
    assert _left(hand, card.line.time) == _left(hand, title)


def test_sign_name_role_words_and_number_of_a_rung_share_their_top(hand: Hand) -> None:
    _begin(hand)
    hand.press("Ctrl 5", "Ctrl I")
    hand.settle()
    for row in hand.page.sheet.cards[4].findChildren(RungRow):
        labels = [one for one in row.findChildren(Label) if one.isVisible()]
        assert len({one.y() for one in labels}) == 1
        role = next(one for one in labels if one.text() == row.rung.role)
        assert role.height() >= role.heightForWidth(role.width())


def test_of_six_open_calls_three_tabs_are_seen_and_the_keys_of_the_others_are_named(hand: Hand) -> None:
    for _ in range(6):
        hand.demo.clock.at += timedelta(minutes=1)
        hand.press("Ctrl N")
    hand.settle()
    strip = hand.page.tabs
    assert [one.accessibleName().split()[-1] for one in strip.in_order()[:-1]] == ["4", "5", "6"]
    assert any(one.text() == "3 till  Alt 1–3" for one in strip.findChildren(Label))
    hand.press("Alt 1")
    hand.settle()
    assert hand.presenter.current == hand.presenter.opened[0]
    assert [one.accessibleName().split()[-1] for one in strip.in_order()[:-1]] == ["1", "2", "3"]


def _labels(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(Label)]


def _left(hand: Hand, label: Label) -> int:
    return label.mapTo(hand.window, QPoint(label.contentsMargins().left(), 0)).x()
