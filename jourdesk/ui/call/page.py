"""The page *Samtal*: the night's list, the open calls as tabs, one call from top to bottom, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from jourdesk.domain import page as domain
from jourdesk.ui.call.arrival import Arrival
from jourdesk.ui.call.call_card import NO_CASE_KEY, PROMISE_KEY, WRONG_NUMBER_KEY, CallCard
from jourdesk.ui.call.calls_list import CallsList
from jourdesk.ui.call.desk_card import DeskCard
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.lacks import LackPanel
from jourdesk.ui.call.referring import REFER_KEY
from jourdesk.ui.call.sheet import CallSheet
from jourdesk.ui.call.turns import hurries
from jourdesk.ui.keys import Key, bind, card_cap, tab_cap
from jourdesk.ui.shell.page import Page, Width
from jourdesk.ui.texts import clock
from jourdesk.ui.theme import PAGE_WIDTH
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.ui.widgets.tabs import Tab, TabStrip

CLOSE_KEY = "Ctrl W"


class CallPage(Page):
    """The call desk. It shows what it is given and tells what the person wants; it asks no rule, clock or store."""

    new_asked = Signal()
    picked = Signal(str)
    search_asked = Signal(str)
    end_asked = Signal()
    keep_asked = Signal()
    print_asked = Signal(int)
    close_asked = Signal()

    def __init__(self, around: Around, cards: Sequence[DeskCard]) -> None:
        """Make the page.

        Args:
            around: What every card is given.
            cards: The cards of a call in their order; the first is the ``CallCard``.
        """
        super().__init__("calls", QCoreApplication.translate("CallPage", "Calls"), "phone")
        self.around, self.hub = around, around.hub
        self.list = CallsList()
        self.tabs = TabStrip(self.tr("Open calls"))
        self.panel = LackPanel(around.codes)
        self.sheet = CallSheet(cards)
        self.arrival = Arrival(self.sheet, self.card_with_cursor)
        self._value: domain.CallPage | None = None
        new = Button(self.tr("New call"), Kind.QUIET, keys=Key.NEW.cap, inset=True)
        new.clicked.connect(self.new_asked)
        self.tabs.right.addWidget(new)
        self._stack = QStackedWidget()
        self._stack.addWidget(_padded(_empty(self)))
        self._stack.addWidget(self.sheet)
        self.assemble(self._stack, list_=self.list, tabs=self.tabs, panel=self.panel)
        self._connect()
        _bind(self)

    @property
    def call_card(self) -> CallCard:
        """The first card."""
        first = self.sheet.cards[0]
        if not isinstance(first, CallCard):
            raise TypeError("the first card is the call's own")
        return first

    def show_nothing(self) -> None:
        """Show that no call is open."""
        self._value = None
        self.arrival.clear()
        self._stack.setCurrentIndex(0)
        self.panel.setEnabled(False)

    def show_call(self, value: domain.CallPage, *, other: bool) -> None:
        """Show a call, or the same one as it is now; ``other`` forgets what was typed in the one before."""
        self._value = value
        self.arrival.show(value, other=other)
        self.arrival.turns.put("panel", self._show_panel)
        self.panel.setEnabled(True)
        self._stack.setCurrentIndex(1)
        self.name_main()

    def show_tabs(self, tabs: Sequence[Tab], current: str) -> None:
        """Show the open calls."""
        self.tabs.show_tabs(tabs, current)

    def show_time(self, at: datetime) -> None:
        """Show the time that a note would get now."""
        self.call_card.line.show_time(at)

    def show_saved(self, at: datetime | None) -> None:
        """Say when the draft was kept, or nothing."""
        words = self.tr("Draft saved %1").replace("%1", clock(at)) if at is not None else ""
        self.sheet.saved.setText(words)

    def unkept(self) -> dict[str, dict[str, str]]:
        """What is typed in forms and not kept, by their keys."""
        return {key: texts for card in self.sheet.cards for key, texts in card.unkept().items()}

    def reopen(self, forms: Mapping[str, Mapping[str, str]]) -> None:
        """Open the forms of a draft again."""
        value = self._value
        for key, texts in forms.items() if value is not None else ():
            taken = next((card for card in self.sheet.cards if value and card.reopen(key, texts, value)), None)
            if taken is not None:
                self.arrival.turns.at_once(taken.number)

    def card_with_cursor(self) -> int:
        """The number of the card that has the cursor; the first while none has it."""
        focus = self.focusWidget()
        here = [card.number for card in self.sheet.cards if focus is not None and card.isAncestorOf(focus)]
        return here[0] if here else 1

    def go_to(self, number: int) -> None:
        """Put the cursor into a card."""
        if self._value is None or not 1 <= number <= len(self.sheet.cards):
            return
        if number > 1:
            self.arrival.turns.at_once(number)
        card = self.sheet.cards[number - 1]
        card.show()
        self.sheet.reveal(card)
        card.focus_first()

    def go_to_gap(self, gap: domain.Gap | None) -> None:
        """Go where something that is missing is written."""
        if gap is not None:
            self.go_to(gap.card)
            self.sheet.cards[gap.card - 1].point_at(gap)

    def main(self) -> None:
        """Keep what is being typed; with nothing typed, end the call."""
        form = self._form_with_cursor()
        if form is not None:
            form.submit()
        elif self.call_card.line.field.text().strip():
            self.call_card.line.keep()
        else:
            self.end_asked.emit()

    def back(self) -> bool:
        """Put away the form that is open, or what came forth."""
        form = self._form_with_cursor()
        if form is not None:
            form.close_form()
            return True
        return super().back()

    def fit(self, width: Width) -> None:
        """Below 800 only the open card is unfolded."""
        super().fit(width)
        self.arrival.narrow = width is Width.ONE_COLUMN
        for card in self.sheet.cards:
            self.arrival.fold(card)

    def name_main(self) -> None:
        """Name what Ctrl Enter does now, where it is seen."""
        form = self._form_with_cursor()
        ended = self._value is None or self._value.call.ended is not None
        typed = bool(self.call_card.line.field.text().strip())
        verb = self.tr("Keep the note") if typed else self.tr("End the call")
        self.panel.say_end(verb, keys=form is None and (typed or not ended))

    def focus_start(self) -> None:
        """Begin in the call that is open, else in the list."""
        if self._value is not None:
            self.go_to(1)
        else:
            super().focus_start()

    def _form_with_cursor(self) -> Form | None:
        focus = self.focusWidget()
        for card in self.sheet.cards:
            form = card.slot.form
            if form is not None and focus is not None and form.isAncestorOf(focus):
                return form
        return None

    def event(self, event: QEvent) -> bool:
        """Before a key with Ctrl does something, all that it could be about is there."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and hurries(event):
            self.arrival.turns.at_once_all()
        return super().event(event)

    def _show_panel(self) -> None:
        value = self._value
        if value is not None:
            self.panel.show_page(value)
            self.say_panel_line(Mark.MISSING if value.open_gaps else Mark.DONE, self.panel.line)

    def _connect(self) -> None:
        self.list.picked.connect(self.picked)
        self.list.search_asked.connect(self.search_asked)
        self.tabs.picked.connect(self.picked)
        self.panel.went.connect(self.go_to_gap)
        self.panel.ended.connect(self.main)
        self.hub.typed.connect(self.name_main)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]  # Qt types it so
        for card in self.sheet.cards:
            card.slot.opened.connect(partial(self.sheet.reveal, card.slot))

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.sheet.isAncestorOf(new):
            self.name_main()
            self.sheet.reveal(new)

    def go_to_tab(self, number: int) -> None:
        """Show the open call with this number."""
        key = self.tabs.key_at(number)
        if key:
            self.picked.emit(key)


def _bind(page: CallPage) -> None:
    bind(page, Key.FIND, page.list.search.box.setFocus)
    bind(page, Key.MAIN, page.main)
    bind(page, Key.NEXT_LACK, lambda: page.go_to_gap(page.panel.next_gap()))
    bind(page, CLOSE_KEY, page.close_asked.emit)
    bind(page, Key.PRINT, lambda: page.print_asked.emit(page.card_with_cursor()))
    bind(page, PROMISE_KEY, page.call_card.open_promise)
    bind(page, REFER_KEY, page.call_card.open_referral)
    bind(page, WRONG_NUMBER_KEY, page.call_card.log_wrong_number)
    bind(page, NO_CASE_KEY, page.call_card.open_no_case)
    for number in range(1, 8):
        bind(page, card_cap(number), partial(page.go_to, number))
    for number in range(1, 10):
        bind(page, tab_cap(number), partial(page.go_to_tab, number))


def _empty(page: CallPage) -> EmptyState:
    begin = Button(QCoreApplication.translate("CallPage", "New call"), keys=Key.NEW.cap, inset=True)
    begin.clicked.connect(page.new_asked)
    fact = QCoreApplication.translate("CallPage", "No call is open")
    help_ = QCoreApplication.translate("CallPage", "Press Ctrl N when the telephone rings. All else can wait.")
    return EmptyState("moon", fact, help_, button=begin)


def _padded(widget: QWidget) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(20, 24, 20, 20)
    column.addWidget(widget)
    column.addStretch(1)
    widget.setMaximumWidth(PAGE_WIDTH)
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    return held
