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

    def show_swaps(self, swaps: Sequence[SwapRow], *, for_others: bool) -> None:
        """Show swaps; ``for_others`` lets somebody answer for those who are asked (a yes by telephone)."""
        for gone in self._shown:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._shown = [self._swap(one, for_others=for_others) for one in swaps]
        for one in self._shown:
            self._column.addWidget(one)
        self._none.setVisible(not swaps)

    def _swap(self, swap: SwapRow, *, for_others: bool) -> QWidget:
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(swap.says, Role.ROW, wrap=True))
        waits = self.tr("Waits for {names}.").format(names=", ".join(swap.waits_for))
        column.addWidget(Label(waits, Role.SMALL, "text2", wrap=True))
        if swap.mine or for_others:
            person = "" if swap.mine else self._whose(swap)
            yes, no = Button(self.tr("Yes"), keys=""), Button(self.tr("No"), Kind.QUIET)
            for button, agrees, word in ((yes, True, self.tr("Yes")), (no, False, self.tr("No"))):
                button.setAccessibleName(f"{word}: {swap.says}")
                reply = SwapReply(swap=swap.swap, begins=swap.begins, agrees=agrees, person=person)
                button.clicked.connect(lambda _checked=False, reply=reply: self.answered.emit(reply))
            column.addLayout(actions(yes, no))
        column.addWidget(Rule())
        return shown

    def _whose(self, swap: SwapRow) -> str:
        waits = {swap.taker_name: swap.taker, swap.giver_name: swap.giver}
        return next((waits[name] for name in swap.waits_for if name in waits), swap.taker)
