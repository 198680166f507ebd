"""Schema: a month of the roster as a calendar, what is wrong with it below, the chosen shift beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.keys import Key, bind
from jourdesk.ui.roster import words
from jourdesk.ui.roster.bar import EARLIER_KEY, LATER_KEY, MonthBar
from jourdesk.ui.roster.calendar import MonthCalendar
from jourdesk.ui.roster.desk_keys import tie_keys
from jourdesk.ui.roster.lacks import LacksCard
from jourdesk.ui.roster.panel import PROPOSAL, RosterPanel
from jourdesk.ui.roster.places import Spot
from jourdesk.ui.shell.page import Page, Width
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.roster_values import RosterMonth

PROPOSE_KEY = "Ctrl G"


class RosterPage(Page):
    """Shows what it is given and tells what the person wants; it asks nobody."""

    month_asked = Signal(int)  # -1 back, 1 forth
    board_asked = Signal(str)
    act_asked = Signal(str)  # edit | move | cancel | swap | take | correct | copy | paste | undo
    moved = Signal(object, object)  # Spot from, Spot to
    proposal_asked = Signal()
    print_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__("roster", self.tr("Roster"), "calendar-days", parent)
        self._month: RosterMonth | None = None
        self._proposed: Mapping[Spot, str] = {}
        self._wanted: Spot | None = None
        self.bar = MonthBar()
        self.calendar = MonthCalendar(self.tr("The month"))
        self.panel = RosterPanel()
        self.lacks = LacksCard()
        self._gaps, self._warned = Label("", Role.STRONG, "late"), Label("", Role.BODY, "text2")
        self._calm = Label(self.tr("Nothing is missing."), Role.BODY, "text2")
        self._none = EmptyState(
            "calendar-days",
            self.tr("No shift is planned this month"),
            self.tr("Put somebody in with Enter, or let a proposal fill the month."),
        )
        self.propose = Button(self.tr("Propose a roster"), keys=PROPOSE_KEY)
        self.undo = Button(self.tr("Undo"), keys="Ctrl Z")
        self.undo.hide()
        self.assemble(self._body_part(), panel=self.panel)
        self._tie()

    @property
    def month(self) -> RosterMonth | None:
        """What is shown."""
        return self._month

    @property
    def spot(self) -> Spot | None:
        """Where the cursor is."""
        return self.calendar.current

    def show_month(self, month: RosterMonth) -> None:
        """Show a month; the cursor stays on its day where it can."""
        before = self.spot
        self._month = month
        self.bar.show_month(words.month_name(month.year, month.month), month.roles, month.boards, month.board)
        self.propose.setVisible(month.may_plan)
        self.draw()
        self._list_lacks(month)
        self._put_cursor(self._wanted or before)
        self._wanted = None

    def show_proposed(self, proposed: Mapping[Spot, str]) -> None:
        """Show names that are only proposed, in the open lines."""
        self._proposed = proposed
        self.draw()

    def draw(self) -> None:
        """Draw the calendar anew from what is known."""
        if self._month is not None:
            month = self._month
            roles = [role for role, _ in month.roles]
            lines = words.lines(month, self._proposed)
            self.calendar.show_month((month.year, month.month), roles, words.heads(month), lines)

    def want(self, spot: Spot) -> None:
        """Put the cursor there when the month that is being read comes."""
        self._wanted = spot

    def show_undo(self, label: str) -> None:
        """Say what would be undone; nothing hides it."""
        self.undo.setVisible(bool(label))
        self.undo.set_verb(self.tr("Undo: {what}").format(what=label))

    def back(self) -> bool:
        """Leave, in this order: what is carried, a form, a proposal, a panel that came forth."""
        if self.calendar.carried is not None:
            self.carry(None)
            return True
        if self.panel.close_form() or self._leave_proposal():
            self.calendar.setFocus()
            return True
        return super().back()

    def carry(self, spot: Spot | None) -> None:
        """Carry a shift about until it is put down; nothing lets go of it."""
        self.calendar.carried = spot
        self.draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the list of lacks give way to the calendar where the window is low."""
        super().resizeEvent(event)
        self.lacks.give_way(self.height())

    def fit(self, width: Width) -> None:
        """Give way to a narrower window."""
        super().fit(width)
        self.bar.give_way(legend=width is Width.WHOLE)
        self._warned.setVisible(width is not Width.ONE_COLUMN)

    def focus_start(self) -> None:
        """Put the cursor into the calendar."""
        self.calendar.setFocus()

    def next_panel(self) -> None:
        """Bring the panel forth where it does not stand beside the calendar; the cursor stays where it was put."""
        if self.width_class is not Width.WHOLE:
            focus = self.panel.focusWidget()
            self.show_panel()
            if focus is not None:
                focus.setFocus()

    def _leave_proposal(self) -> bool:
        if self.panel.view != PROPOSAL:
            return False
        view = self.panel.proposal
        (view.stopped if view.face == "working" else view.dropped).emit()
        return True

    def _put_cursor(self, spot: Spot | None) -> None:
        month = self._month
        if month is None or not month.days or not month.roles:
            return
        today = next((one.day for one in month.days if one.today), month.days[0].day)
        if spot is None or not self.calendar.choose(spot):
            self.calendar.choose(Spot(today, month.roles[0][0]))
        current = self.spot
        if current is not None:
            self.calendar.chosen.emit(current)

    def _list_lacks(self, month: RosterMonth) -> None:
        empty = words.is_empty(month)
        self.lacks.show_lacks(() if empty else words.lacks(month))
        self.lacks.give_way(self.height())
        gaps, warned = words.summary(month)
        for label, said in ((self._gaps, gaps), (self._warned, warned)):
            label.setText(said)
        self._gaps.set_tone("text2" if empty else "late")
        self._calm.setVisible(not gaps and not warned)
        self._none.setVisible(empty and month.may_plan)
        told = ", ".join(filter(None, (gaps, warned))) or self.tr("Nothing is missing.")
        self.say_panel_line(Mark.LATE if gaps else Mark.DONE, told)

    def _next_lack(self) -> None:
        self.lacks.go_on()
        self.calendar.setFocus()

    def _tie(self) -> None:
        self.bar.turned.connect(self.month_asked)
        self.bar.board_picked.connect(self.board_asked)
        self.calendar.moved.connect(self.moved)
        self.calendar.opened.connect(lambda _spot: self.act_asked.emit("edit"))
        self.calendar.removed.connect(lambda _spot: self.act_asked.emit("cancel"))
        self.panel.shift.asked.connect(self.act_asked)
        self.panel.files.print_asked.connect(self.print_asked)
        self.panel.form_left.connect(self.calendar.setFocus)
        self.lacks.chosen.connect(self.calendar.choose)
        self.lacks.opened.connect(self.calendar.setFocus)
        self.propose.clicked.connect(self.proposal_asked)
        self.undo.clicked.connect(lambda: self.act_asked.emit("undo"))
        bind(self, EARLIER_KEY, lambda: self.month_asked.emit(-1))
        bind(self, LATER_KEY, lambda: self.month_asked.emit(1))
        bind(self, Key.NEXT_LACK, self._next_lack)
        bind(self, Key.PRINT, self.print_asked.emit)
        bind(self, PROPOSE_KEY, self.proposal_asked.emit)
        tie_keys(self, self.calendar, self.panel, self.act_asked.emit)

    def _body_part(self) -> QWidget:
        body = Plane("ground")
        head = Plane("ground", "bottom")
        head.setFixedHeight(55)
        line = QHBoxLayout(head)
        line.setContentsMargins(20, 0, 16, 0)
        line.setSpacing(10)
        line.addWidget(Label(self.name, Role.PAGE))
        for part in (self._gaps, self._warned, self._calm):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        line.addWidget(self.undo)
        line.addWidget(self.propose)
        inner = QVBoxLayout()
        inner.setContentsMargins(20, 8, 16, 10)
        inner.setSpacing(8)
        stack: tuple[tuple[QWidget, int], ...] = (
            (self.bar, 0),
            (self._none, 0),
            (self.calendar, 1),
            (self.lacks, 0),
        )
        for widget, share in stack:
            inner.addWidget(widget, share)
        self._none.hide()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(inner, 1)
        return body
