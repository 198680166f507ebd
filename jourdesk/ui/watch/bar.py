"""The bar at the foot of a watch: what can be done with it now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem
from jourdesk.domain.watch import LATER, TONIGHT
from jourdesk.ui.keys import Key
from jourdesk.ui.texts import clock, text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.usecases.read_watches import WatchView


class WatchBar(Plane):
    """Tick for the jour; change and take back for whoever wrote it. Taking back asks why."""

    ticked = Signal()
    changing = Signal()
    withdrawn = Signal(str)  # reason

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty bar."""
        super().__init__("surface", "top", parent)
        self._strong, self._small = Label("", Role.STRONG, wrap=True), Label("", Role.SMALL, "text2", wrap=True)
        self._asks = False
        self.tick = Button(self.tr("I have read it"), Kind.PRIMARY, keys="Enter")
        self.change = Button(self.tr("Change"), keys=Key.EDIT.cap)
        self.withdraw = Button(self.tr("Take back"))
        self.reason = Field(self.tr("Why it no longer holds"))
        self._back = Button(self.tr("Cancel"), Kind.QUIET, keys=Key.BACK.cap)
        said = QVBoxLayout()
        said.setSpacing(2)
        for part in (self._strong, self._small, self.reason):
            said.addWidget(part)
        acts = QHBoxLayout()
        acts.setSpacing(2)
        for button in (self.change, self.withdraw, self.tick, self._back):
            acts.addWidget(button)
        acts.addStretch(0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(20, 8, 16, 8)
        self._row.setSpacing(12)
        self._row.addLayout(said, 1)
        self._row.addLayout(acts)
        self.tick.clicked.connect(self.ticked)
        self.change.clicked.connect(self.changing)
        self.withdraw.clicked.connect(self._press_withdraw)
        self.reason.entered.connect(lambda _text: self._press_withdraw())
        self._back.clicked.connect(self.leave)
        self.hide()

    @property
    def asks(self) -> bool:
        """True while it is asked why a watch is taken back."""
        return self._asks

    def show_watch(self, view: WatchView, *, jour: bool) -> None:
        """Offer what can be done with a watch."""
        state, ticked = view.line.state, view.line.ticked
        due = jour and state == TONIGHT and ticked is None
        standing = state in (TONIGHT, LATER)
        self._ask(False)
        self.tick.setVisible(due)
        self.change.setVisible(standing and not jour)
        self.withdraw.setVisible(standing and not jour)
        if due:
            self._say(self.tr("Read it and tick it"), self.tr("The unit sees that you have, and when."))
        elif jour and ticked is not None:
            self._say(self.tr("You read it {when}").format(when=clock(ticked.at)), "")
        elif standing and not jour:
            read = self.tr("The jour has read it") if view.line.ticks else self.tr("The jour has not read it yet")
            self._say(read, self.tr("It is read by the jour and by your unit, by nobody else."))
        else:
            self._say("", "")
        self.setVisible(bool(self._strong.text()))

    def leave(self) -> None:
        """Take nothing back after all."""
        self._ask(False)

    def show_problem(self, problem: Problem) -> bool:
        """Show a refusal at the reason; tell if it belongs there."""
        if not self._asks or getattr(problem, "field", "") != "reason":
            return False
        self.reason.set_error(text_of(problem))
        self.reason.setFocus()
        return True

    def set_narrow(self, narrow: bool) -> None:
        """Put the acts below the words where there is no room beside them."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._row.setSpacing(2 if narrow else 12)

    def _press_withdraw(self) -> None:
        if self._asks:
            self.withdrawn.emit(self.reason.text())
            return
        self.reason.set_text("")
        self._ask(True)
        self.reason.setFocus()

    def _ask(self, asks: bool) -> None:
        self._asks = asks
        self.reason.clear_error()
        self.reason.setVisible(asks)
        self._back.setVisible(asks)
        self._strong.setVisible(not asks)
        self._small.setVisible(not asks and bool(self._small.text()))
        if asks:
            self.change.hide()

    def _say(self, strong: str, small: str) -> None:
        self._strong.setText(strong)
        self._small.setText(small)
        self._small.setVisible(bool(small))
