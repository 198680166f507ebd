"""Swaps that wait for an answer, each with its yes and its no."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.ui.roster.intents import SwapReply
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.usecases.roster_values import SwapRow


class SwapsView(QWidget):
    """Shows what it is given and tells what was answered."""

    answered = Signal(object)  # SwapReply

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self._none = Label(self.tr("No swap waits for an answer."), Role.BODY, "text2", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._none)
        self._shown: list[QWidget] = []

    def show_swaps(self, swaps: Sequence[SwapRow], own: str) -> None:
        """Show swaps; those that ``own`` can answer, also for somebody on the telephone, have a yes and a no."""
        for gone in self._shown:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._shown = [self._swap(one, own) for one in swaps]
        for one in self._shown:
            self._column.addWidget(one)
        self._none.setVisible(not swaps)

    def _swap(self, swap: SwapRow, own: str) -> QWidget:
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(swap.says, Role.ROW, wrap=True))
        waits = self.tr("Waits for {names}.").format(names=", ".join(swap.waits_for))
        column.addWidget(Label(waits, Role.SMALL, "text2", wrap=True))
        if swap.mine:
            person = self._whose(swap, own)
            yes, no = Button(self.tr("Yes"), keys=""), Button(self.tr("No"), Kind.QUIET)
            for button, agrees, word in ((yes, True, self.tr("Yes")), (no, False, self.tr("No"))):
                button.setAccessibleName(f"{word}: {swap.says}")
                reply = SwapReply(swap=swap.swap, begins=swap.begins, agrees=agrees, person=person)
                button.clicked.connect(lambda _checked=False, reply=reply: self.answered.emit(reply))
            column.addLayout(actions(yes, no))
        column.addWidget(Rule())
        return shown

    def _whose(self, swap: SwapRow, own: str) -> str:
        """Tell whose answer it would be: one's own if it is waited for, else that of the first who is."""
        sides = {swap.taker_name: swap.taker, swap.giver_name: swap.giver}
        waits = [sides[name] for name in swap.waits_for if name in sides]
        return "" if own in waits or not waits else waits[0]
