"""No key waits for seven cards: what a call shows comes a piece at a time, and whatever is asked for comes first."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jourdesk.ui.call.turns import Turns
from jourdesk.ui.widgets.rail import RailItem
from tests.ui.call.conftest import Hand
from tests.ui.call.test_serious_call import _begin

LONGEST_S = 0.05


class _Heart:
    """Beats every five milliseconds and remembers how much work the longest pause between two beats held."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now


def _noting(did: list[str], name: str) -> Callable[[], None]:
    return lambda: did.append(name)


def test_one_piece_is_done_in_each_turn_and_what_is_needed_comes_first(qtbot: QtBot, desk_app: QApplication) -> None:
    turns, did = Turns(), list[str]()
    for name in ("a", "b", "c"):
        turns.put(name, _noting(did, name))
    assert did == []
    turns.at_once("c")
    assert (did, turns.waits("c"), turns.waits("a")) == (["c"], False, True)
    with qtbot.waitSignal(turns.done):
        pass
    assert (did, turns.busy) == (["c", "a", "b"], False)


def test_what_is_forgotten_is_never_done(qtbot: QtBot, desk_app: QApplication) -> None:
    turns, did = Turns(), list[str]()
    turns.put("a", _noting(did, "a"))
    turns.forget()
    qtbot.wait(20)
    assert did == []


def test_a_key_that_acts_right_after_a_switch_acts_on_the_call_that_is_shown(hand: Hand) -> None:
    _begin(hand)
    serious = hand.presenter.current
    hand.press("Ctrl N")
    hand.settle()
    hand.press("Alt 1")
    assert hand.page.arrival.turns.busy
    hand.press("Ctrl 5", "Ctrl I")
    hand.settle()
    assert [one.decider for one in hand.kept(serious).attempts] == ["2282-chair"]


def test_going_to_a_card_right_after_a_switch_puts_the_cursor_there(hand: Hand) -> None:
    _begin(hand)
    hand.press("Ctrl N")
    hand.settle()
    hand.press("Alt 1", "Ctrl 6")
    assert hand.page.sheet.cards[5].isAncestorOf(hand.focus)
    hand.settle()
    assert hand.page.sheet.cards[5].isAncestorOf(hand.focus)


def test_switching_calls_keeps_the_window_awake(hand: Hand) -> None:
    _begin(hand)
    hand.press("Ctrl N")
    hand.settle()
    heart = _Heart()
    for _ in range(3):
        hand.press("Alt 1")
        hand.settle()
        hand.press("Alt 2")
        hand.settle()
    # Twice what is promised: the machine of a test does other things as well.
    assert heart.longest < 2 * LONGEST_S


def test_tab_goes_from_the_last_place_back_to_the_rail_and_on_to_the_list(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.settle()
    hand.tab_to(hand.page.panel.end)
    hand.press("Tab")
    assert _on_rail(hand)
    hand.press("Shift Tab")
    assert hand.page.panel.end.hasFocus()
    hand.press("Tab", "Tab", "Tab", "Tab")
    assert hand.focus is hand.page.list.search.box


def _on_rail(hand: Hand) -> bool:
    return isinstance(hand.focus, RailItem)
