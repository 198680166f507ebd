"""The panel of the shift: what the chosen row is about and what can be done with it, or a small form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.shifts import VISIT, WATCH
from jourdesk.ui.shift.details import Detail
from jourdesk.ui.shift.forms import ActionForm, VisitForm
from jourdesk.ui.theme import PANEL_WIDE, Role
from jourdesk.ui.watch.sheet import WatchSheet
from jourdesk.ui.widgets.button import RING, Button, Kind
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.panel import SidePanel
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.usecases.read_watches import WatchView


class ShiftPanel(SidePanel):
    """348 wide: state, title, sentences; for a watch its sheet. Below: the acts that are possible now."""

    done = Signal()  # read, ticked, ticked off
    opened = Signal(str)  # id of a call
    prolonging = Signal()
    back = Signal()
    uncover_asked = Signal()
    appeared = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Make an empty panel; ``now`` is the clock, aware."""
        super().__init__("", width=PANEL_WIDE, parent=parent)
        self._title.hide()
        self._detail: Detail | None = None
        self._sign, self._state = Sign(Mark.NONE, side=14), Label("", Role.GROUP, wrap=True)
        self._name = Label("", Role.PAGE, wrap=True)
        self._lines = [Label("", Role.BODY, wrap=True) for _ in range(12)]
        self.sheet = WatchSheet(narrow=True)
        self.visit, self.action = VisitForm(now), ActionForm()
        self.tick = Button("", Kind.ORDINARY, keys="Enter")
        self.open = Button(self.tr("Open the contact"), Kind.QUIET)
        self.prolong = Button(self.tr("Stays longer"))
        self.home = Button(self.tr("She is back"))
        self._held: list[QWidget] = []
        self._lay_out()
        self.tick.clicked.connect(self.done)
        self.open.clicked.connect(self._tell_open)
        self.prolong.clicked.connect(self.prolonging)
        self.home.clicked.connect(self.back)
        self.sheet.uncover_asked.connect(self.uncover_asked)
        self.show_nothing()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that somebody sees it: only then a watch is read."""
        super().showEvent(event)
        self.appeared.emit()

    @property
    def writing(self) -> bool:
        """True while a form stands in the panel."""
        return not (self.visit.isHidden() and self.action.isHidden())

    def show_nothing(self) -> None:
        """Show that nothing is chosen."""
        self._detail = None
        self._put_away()
        self._name.setText(self.tr("Nothing is chosen"))
        self._name.show()
        self.setAccessibleName(self._name.text())

    def show_detail(self, detail: Detail, *, verb: str) -> None:
        """Show one row.

        Args:
            detail: What is said of it.
            verb: What Enter does with it now; empty where there is nothing to do.
        """
        self._detail = detail
        self._put_away()
        watch = detail.kind == WATCH
        self._sign.show_mark(detail.mark)
        self._state.setText(detail.state)
        self._state.set_tone(detail.tone)
        self._name.setText(detail.title)
        self.setAccessibleName(detail.title)
        for part in (self._sign, self._state, self._name):
            part.setVisible(not watch)
        for label, text in zip(self._lines, detail.lines, strict=False):
            label.setText(text)
            label.show()
        self.tick.set_verb(verb)
        self.tick.setVisible(bool(verb))
        self.open.setVisible(bool(detail.call))
        self.prolong.setVisible(detail.kind == VISIT)
        self.home.setVisible(detail.kind == VISIT)
        # A row of hidden buttons still takes the room of their rings: the rows themselves go.
        for held, some in zip(self._held, (detail.kind == VISIT, bool(verb), bool(detail.call)), strict=True):
            held.setVisible(some)

    def show_watch(self, view: WatchView, *, uncovered: bool = False) -> None:
        """Show the watch that is chosen."""
        if self._detail is not None and self._detail.kind == WATCH:
            self.sheet.show_watch(view, uncovered=uncovered)
            self.sheet.show()

    def ask_visit(self, worker: str) -> None:
        """Ask where somebody goes and when she is to be heard of."""
        self._put_away()
        self.visit.show()
        self.visit.plan(worker)

    def ask_longer(self, visit: str, worker: str) -> None:
        """Ask for a later time."""
        self._put_away()
        self.visit.show()
        self.visit.prolong(visit, worker)

    def ask_action(self) -> None:
        """Ask for something to do."""
        self._put_away()
        self.action.show()
        self.action.begin()

    def _put_away(self) -> None:
        acts = (self.tick, self.open, self.prolong, self.home)
        for part in (
            self._sign,
            self._state,
            self._name,
            self.sheet,
            self.visit,
            self.action,
            *self._lines,
            *acts,
            *self._held,
        ):
            part.hide()

    def _tell_open(self) -> None:
        if self._detail is not None and self._detail.call:
            self.opened.emit(self._detail.call)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._state, 1)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertLayout(0, head)
        self.body.setSpacing(8)
        for part in (self._name, *self._lines, self.sheet, self.visit, self.action):
            self.body.addWidget(part)
        # The room below is a stretch: a layout that is aligned to its top gives wrapped text too little height.
        self.body.setAlignment(Qt.AlignmentFlag(0))
        self.body.addStretch(1)
        # The boxes of the buttons, not their rings, line up with the text above.
        self.foot.setContentsMargins(-RING, 0, 8, -RING)
        self.foot.setSpacing(0)
        for buttons in ((self.home, self.prolong), (self.tick,), (self.open,)):
            held = QWidget()
            row = QHBoxLayout(held)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(2)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            self._held.append(held)
            self.foot.addWidget(held)
