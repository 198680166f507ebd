"""Passet: read in with Enter, see what is left to do, who is alone outside; and go off duty with nothing left to chance."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from jourdesk.domain.shifts import ACTION, VISIT, WATCH
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.shell.page import Page, Width
from jourdesk.ui.shift import words
from jourdesk.ui.shift.details import Detail, detail, enter_verb
from jourdesk.ui.shift.foot import DutyFoot, DutyHead
from jourdesk.ui.shift.forms import LeaveForm
from jourdesk.ui.shift.panel import ShiftPanel
from jourdesk.ui.widgets.label import Plane
from jourdesk.ui.widgets.panel import scrolled
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.rows import Section
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.leave_shift import Leaving
from jourdesk.usecases.read_shift import ShiftView

_ROWS, _NOTHING, _LEAVING = range(3)


class OnShiftPage(Page):
    """Shows what it is given and tells what the person wants; it asks nobody."""

    chosen = Signal(str)  # key of a row that is a watch
    ticked = Signal(str)  # id of a watch
    settled = Signal(str)  # id of an action
    finished = Signal(tuple)  # keys that were seen: the worker has read in
    leave_asked = Signal()
    gone = Signal(str, tuple)  # words for the next, ids of the calls that are handed on
    planned = Signal(object)  # Planned
    prolonged = Signal(str, object)  # id of a visit, instant
    returned = Signal(str)  # id of a visit
    noted = Signal(str)  # something to do
    call_asked = Signal(str)  # id of a call
    handovers_asked = Signal()
    uncovered = Signal(str)  # id of a watch

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Make an empty page; ``now`` is the clock, aware."""
        super().__init__("shift", self.tr("The shift"), "list-checks", parent)
        self._view: ShiftView | None = None
        self._seen: dict[str, None] = {}
        self._late: set[str] = set()
        self.rows = RowList(self.tr("What the shift holds"), click_opens=False)
        self.leaving, self.head, self.foot = LeaveForm(), DutyHead(self.name), DutyFoot()
        self.panel = ShiftPanel(now)
        self._stack = QStackedWidget()
        self.assemble(_body_of(self, self._stack), panel=self.panel)
        _tie(self)

    @property
    def view(self) -> ShiftView | None:
        """What is shown."""
        return self._view

    @property
    def seen(self) -> tuple[str, ...]:
        """The keys that have been read so far, and that are still there."""
        return tuple(key for key in self._seen if self._view is not None and key in self._view.keys)

    @property
    def is_leaving(self) -> bool:
        """True while somebody is going off duty."""
        return self._stack.currentIndex() == _LEAVING

    def show_shift(self, view: ShiftView) -> None:
        """Show the duty as it stands. What is chosen stays chosen; a watch is opened only where somebody sees it."""
        if self._view is None:
            self.panel.visit.name_worker(view.worker)
        self._view = view
        if not view.read_in:
            ticked = (f"{WATCH}:{one.key}" for one in view.watches if one.ticked is not None)
            self._seen |= dict.fromkeys(ticked)
        sections = words.sections(view, self._seen)
        self.rows.show_sections(sections)
        some = any(section.rows for section in sections)
        if not self.is_leaving:
            self._stack.setCurrentIndex(_ROWS if some else _NOTHING)
        self._say_head(view)
        self._choose_first(sections)
        self._show_chosen()

    def _choose_first(self, sections: list[Section]) -> None:
        """Choose a row where somebody sees it: the first one; or, once, who has not been heard of."""
        visits = self._view.visits if self._view is not None else ()
        late = {f"{VISIT}:{one.visit.id}" for one in visits if one.alarm.state in ("late", "police")}
        if not self.isVisible():
            return
        fresh, self._late = late - self._late, late
        first = next((section.rows[0].key for section in sections if section.rows), "")
        if fresh:
            self.rows.choose(next(row.key for section in sections for row in section.rows if row.key in fresh))
        elif first and not self.rows.current_key():
            self.rows.choose(first)

    def show_leaving(self, leaving: Leaving) -> None:
        """Show what is open, and ask what the next must know."""
        self.leaving.show_leaving(leaving, words.left_open(leaving))
        self._stack.setCurrentIndex(_LEAVING)
        self.foot.hide()
        self.leaving.foot.show()
        self.leaving.begin()

    def stay(self) -> None:
        """Stay on duty after all."""
        self._stack.setCurrentIndex(_ROWS if self._view is not None and self._view.keys else _NOTHING)
        self.leaving.foot.hide()
        self.foot.show()
        self.rows.setFocus()

    def next_row(self) -> None:
        """Mark the chosen row as read and go on to the next that is not; after the last the cursor stays."""
        key = self.rows.current_key()
        if not key or self._view is None:
            return
        self._seen[key] = None
        sections = words.sections(self._view, self._seen)
        order = [row.key for section in sections for row in section.rows]
        self.rows.show_sections(sections)
        self._say_head(self._view)
        later = order[order.index(key) + 1 :] + order[: order.index(key)]
        unread = next((one for one in later if one not in self._seen), "")
        if unread:
            self.rows.choose(unread)
        self._show_chosen()

    def ask_visit(self) -> None:
        """Ask where the worker goes alone: reached from anywhere by its key, also before the duty has been read."""
        if not self.is_leaving:
            self.show_panel()
            self.panel.ask_visit(self._view.worker if self._view is not None else "")

    def ask_action(self) -> None:
        """Ask for something to do."""
        if not self.is_leaving:
            self.show_panel()
            self.panel.ask_action()

    def put_forms_away(self) -> None:
        """Leave the form in the panel for the row that is chosen."""
        self._show_chosen(anew=True)
        self.rows.setFocus()

    def back(self) -> bool:
        """Stay on, leave a form, or take away a column that came forth."""
        if self.is_leaving:
            self.stay()
            return True
        if self.panel.writing:
            self.put_forms_away()
            return True
        return super().back()

    def fit(self, width: Width) -> None:
        """Give way to a narrower window: first the note goes, then who is on, then the foot's acts go below its words."""
        super().fit(width)
        self.head.note.setVisible(width in (Width.WHOLE, Width.PANEL_LINE))
        self.head.on.setVisible(width is not Width.ONE_COLUMN)
        self.foot.set_narrow(width is not Width.WHOLE, alone=width is Width.ONE_COLUMN)

    def focus_start(self) -> None:
        """Put the cursor into the list, or where it is written."""
        (self.leaving.note if self.is_leaving else self.rows).setFocus()

    def chosen_detail(self) -> Detail | None:
        """What the chosen row is about."""
        key = self.rows.current_key()
        return detail(self._view, key) if self._view is not None and key else None

    def _show_chosen(self, *, anew: bool = False) -> None:
        if self.panel.writing and not anew:
            return
        found = self.chosen_detail()
        if found is None:
            self.panel.show_nothing()
            return
        self.panel.show_detail(found, verb=enter_verb(self._view, found, self._seen))
        self.say_panel_line(found.mark, found.title or self.tr("A watch for tonight"))
        if found.kind == WATCH and self.panel.isVisible():
            self.chosen.emit(found.key)

    def press(self) -> None:
        """Do what Enter does with the chosen row: tick a watch, tick off what is done, read on; else open the contact."""
        found = self.chosen_detail()
        if found is None or self.is_leaving:
            return
        one, verb = words.id_of(found.key), enter_verb(self._view, found, self._seen)
        if found.kind == WATCH and verb and not self.panel.isVisible():
            # Nobody ticks what she cannot see: in a narrow window the watch comes forth first.
            self.show_panel()
        elif found.kind == WATCH and verb:
            self.ticked.emit(one)
        elif found.kind == ACTION and self._view is not None and self._view.read_in:
            self.settled.emit(one)
        elif self._view is not None and not self._view.read_in:
            self.next_row()
        elif found.key == words.UNMADE:
            self.handovers_asked.emit()
        elif found.call:
            self.call_asked.emit(found.call)

    def main(self) -> None:
        """Keep the form that is open; go off duty; or say that one has read in."""
        if self.is_leaving:
            self.leaving.tell()
        elif not self.panel.visit.isHidden():
            self.panel.visit.tell()
        elif not self.panel.action.isHidden():
            self.panel.action.tell()
        elif self._view is not None and not self._view.read_in:
            # What a colleague left is confirmed by whoever has had it before her, not by passing it.
            unread = {one.key for one in self._view.nights} - set(self._seen)
            self.finished.emit(tuple(key for key in self._view.keys if key not in unread))

    def _say_head(self, view: ShiftView) -> None:
        self.head.say(view, sum(1 for key in view.keys if key in self._seen))
        self.foot.say(view)


def _body_of(page: OnShiftPage, stack: QStackedWidget) -> QWidget:
    translate = QCoreApplication.translate
    body, empty = Plane("ground"), QWidget()
    around = QVBoxLayout(empty)
    around.setContentsMargins(12, 20, 12, 0)
    fact, told = translate("Shift", "Nothing waits"), translate("Shift", "The shift begins with an empty table.")
    around.addWidget(EmptyState("list-checks", fact, told))
    around.addStretch(1)
    for part in (page.rows, empty, scrolled(page.leaving, translate("Shift", "Go off duty"))):
        stack.addWidget(part)
    middle = QVBoxLayout()
    middle.setContentsMargins(8, 4, 8, 8)
    middle.addWidget(stack, 1)
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(page.head)
    column.addLayout(middle, 1)
    column.addWidget(page.foot)
    column.addWidget(page.leaving.foot)
    stack.setCurrentIndex(_NOTHING)
    return body


def _tie(page: OnShiftPage) -> None:
    panel = page.panel
    page.rows.chosen.connect(lambda _key: page._show_chosen(anew=True))
    page.rows.opened.connect(lambda _key: page.press())
    page.foot.read.clicked.connect(page.main)
    page.foot.action.clicked.connect(page.ask_action)
    page.foot.visit.clicked.connect(page.ask_visit)
    page.foot.leave.clicked.connect(page.leave_asked)
    page.leaving.gone.connect(page.gone)
    page.leaving.left.connect(page.stay)
    panel.done.connect(page.press)
    panel.appeared.connect(lambda: page._show_chosen())
    panel.opened.connect(page.call_asked)
    panel.prolonging.connect(lambda: _ask_longer(page))
    panel.back.connect(lambda: page.returned.emit(words.id_of(page.rows.current_key())))
    panel.uncover_asked.connect(lambda: _uncover(page))
    panel.visit.planned.connect(page.planned)
    panel.visit.prolonged.connect(page.prolonged)
    panel.action.noted.connect(page.noted)
    for form in (panel.visit, panel.action):
        form.left.connect(page.put_forms_away)
    bind(page, Key.MAIN, page.main)
    bind(page, Key.NEW_ROW, page.ask_action)
    bind(page, Key.SHOW_SEALED, lambda: _uncover(page))


def _ask_longer(page: OnShiftPage) -> None:
    one = words.id_of(page.rows.current_key())
    found = next((line for line in page.view.visits if line.visit.id == one), None) if page.view else None
    if found is not None:
        page.panel.ask_longer(one, found.visit.worker)


def _uncover(page: OnShiftPage) -> None:
    sheet = page.panel.sheet
    if sheet.isVisibleTo(page) and sheet.covered and sheet.view is not None:
        page.uncovered.emit(sheet.view.line.key)
