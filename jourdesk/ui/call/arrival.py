"""How a call comes onto its sheet: one card in each turn of the event loop, so that no key waits for seven of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from jourdesk.domain.page import CallPage
from jourdesk.ui.call.desk_card import DeskCard
from jourdesk.ui.call.sheet import CallSheet
from jourdesk.ui.call.turns import Turns
from jourdesk.ui.widgets.sign import Mark


class Arrival(QObject):
    """Shows a call on the sheet, and folds what needs no room."""

    def __init__(self, sheet: CallSheet, here: Callable[[], int]) -> None:
        """Show nothing yet.

        Args:
            sheet: The sheet with its cards.
            here: The number of the card with the cursor.
        """
        super().__init__(sheet)
        self._sheet, self._here = sheet, here
        self._value: CallPage | None = None
        self._other = False
        self.narrow = False
        """True where only the open card is unfolded."""
        self.turns = Turns(self)
        self.turns.done.connect(self._all_shown)

    def show(self, value: CallPage, *, other: bool) -> None:
        """Show a call, or the same one as it is now; the note line is there all the time."""
        if other:
            self.clear()
            for card in self._sheet.cards[1:]:
                card.fold("")
        self._value, self._other = value, self._other or other
        self._sheet.title.setText(value.headline or value.label)
        self._sheet.must_not.show_page(value)
        for card in sorted(self._sheet.cards, key=lambda one: one.number != self._here()):
            self.turns.put(card.number, partial(self._show_card, card))
        if not other:
            self.turns.at_once(self._here())

    def clear(self) -> None:
        """Forget the call that was shown, and what was typed in it."""
        self._value = None
        self.turns.forget()
        for card in self._sheet.cards:
            card.reset()

    def fold(self, card: DeskCard) -> None:
        """Fold what is finished in a call that has ended, and in a narrow window all but the open card."""
        value = self._value
        if value is None or self.turns.waits(card.number):
            return
        # A wrong number is one card: of what it is not about there is nothing to say. Its key still brings a card forth.
        bare = value.call.kind and not value.persons and not card.unkept()
        card.setVisible(not bare or card.number in (1, self._here()))
        ended = value.call.ended is not None and card.mark is Mark.DONE and card.number > 1
        if card.number != self._here() and not card.unkept() and (self.narrow or ended):
            card.fold("" if self.narrow else card.result())
        elif not self.narrow:
            card.unfold()

    def _show_card(self, card: DeskCard) -> None:
        if self._value is not None:
            card.show_page(self._value)
            self.fold(card)

    def _all_shown(self) -> None:
        focus = self._sheet.window().focusWidget()
        if self._other and focus is not None and self._sheet.isAncestorOf(focus):
            self._sheet.reveal(focus)
        self._other = False
