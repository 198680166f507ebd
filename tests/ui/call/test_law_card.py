"""The law card by keys: what is being decided stands first, the rest is one row, and every provision is one key away."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel

from jourdesk.ui.call.changing import SPOT
from jourdesk.ui.call.law_card import LawCard
from jourdesk.ui.call.law_rows import LawHead, MoreRow
from jourdesk.ui.call.requisite import RequisiteRow
from jourdesk.ui.law.page import LawPage
from tests.ui.call.conftest import Hand
from tests.ui.call.test_serious_call import _begin


def _card(hand: Hand) -> LawCard:
    card = hand.page.sheet.cards[3]
    assert isinstance(card, LawCard)
    return card


def _heads(hand: Hand) -> list[str]:
    rows = _card(hand).laws.in_order()
    return [row.accessibleName() for row in rows if isinstance(row, LawHead)]


def test_the_rest_of_the_law_is_one_row_until_it_is_laid_out(hand: Hand) -> None:
    _begin(hand)
    before = _heads(hand)
    assert before[0].endswith("LVU 6 §")
    more = next(row for row in _card(hand).laws.in_order() if isinstance(row, MoreRow))
    words = more.accessibleName()
    hand.tab_to(more)
    hand.press("Enter")
    hand.settle()
    after = _heads(hand)
    assert words == f"Fler att överväga ({len(after) - len(before)})"
    assert isinstance(hand.focus, MoreRow)
    hand.press("Enter")
    hand.settle()
    assert _heads(hand) == before


def test_what_has_an_answer_stays_in_sight(hand: Hand) -> None:
    _begin(hand)
    hand.press("Ctrl 4", "J")
    hand.settle()
    hand.tab_to(next(row for row in _card(hand).laws.in_order() if isinstance(row, LawHead)))
    hand.press("Enter")
    hand.settle()
    assert any(name.endswith("LVU 6 §") for name in _heads(hand))


def test_a_childs_assessment_that_nobody_has_written_counts_its_open_questions(hand: Hand) -> None:
    _begin(hand)
    head = next(row for row in _card(hand).laws.in_order() if str(row.property(SPOT)).endswith(":SoL 20:1"))
    assert [label.text() for label in head.findChildren(QLabel)][-1].startswith("0 av ")


def test_f1_on_a_question_reads_the_provision_of_that_day_and_esc_comes_back(hand: Hand) -> None:
    _begin(hand)
    hand.press("Ctrl 4")
    hand.settle()
    row = hand.focus
    assert isinstance(row, RequisiteRow)
    with hand.bot.waitSignal(hand.presenter.provision_asked) as told:
        hand.press("F1")
    assert told.args == ["LVU 6", date(2026, 11, 21)]
    hand.settle()
    law = hand.frame.page("law")
    assert isinstance(law, LawPage)
    assert law.isVisible()
    assert law.rows.current_key() == "LVU 6"
    hand.press("Esc")
    assert hand.page.isVisible()
    assert row.hasFocus()


def test_f1_elsewhere_is_still_the_list_of_keys(hand: Hand) -> None:
    _begin(hand)
    hand.press("Ctrl 1", "F1")
    hand.settle()
    assert hand.page.isVisible()
    hand.press("Esc")
