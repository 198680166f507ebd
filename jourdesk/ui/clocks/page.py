"""Frister: everything that runs in all contacts, soonest first, beside the panel of the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.clocks import words
from jourdesk.ui.clocks.panel import ClockPanel
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.shell.page import Page, Width
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.filters import Filters
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.sign import Mark, Sign, mark_word
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.read_clocks import ClockDetail, ClockEntry, ClockList, PromiseDetail

_LEGEND = (Mark.LATE, Mark.SOON, Mark.NEAR, Mark.RUNS, Mark.WAITS)


class ClocksPage(Page):
    """Shows what it is given and tells what the person wants; it asks nobody."""

    chosen = Signal(str)  # key of an entry
    opened = Signal(str)  # key of an entry
    owned = Signal(str, str)  # key of an entry, name
    closed = Signal(str, str, object)  # key of an entry, evidence, instant
    settled = Signal(str, str)  # key of an entry, how it ended

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__("clocks", self.tr("Clocks"), "clock", parent)
        self._read: ClockList | None = None
        self.filters = Filters(
            self.tr("Show"),
            [("all", self.tr("All")), ("tonight", self.tr("Tonight's")), ("unowned", self.tr("Without owner"))],
        )
        self.rows = RowList(self.tr("Everything that runs"))
        self._empty = EmptyState("clock", self.tr("Nothing runs"), self.tr("Clocks come here by themselves."))
        self._note = Label(self.tr("Everything that runs, soonest first"), Role.BODY, "text2")
        self._legend = QWidget()
        self.panel = ClockPanel()
        self.assemble(self._body_part(), panel=self.panel)
        self._tie()

    def show_clocks(self, read: ClockList) -> None:
        """Show the list; what is chosen stays chosen if it is still there."""
        self._read = read
        self.filters.show_counts(
            {key: sum(words.let_through(one, key) for one in read.entries) for key in words.FILTERS}
        )
        self._fill()

    def show_clock(self, key: str, detail: ClockDetail) -> None:
        """Show how the day of one clock was counted; ignored if another one has been chosen since."""
        entry = self._entry(key)
        if entry is not None and self._read is not None and key == self.rows.current_key():
            self.panel.show_clock(entry, detail, self._read.now)
            self.say_panel_line(words.mark_of(entry), detail.line.title)

    def show_promise(self, key: str, detail: PromiseDetail) -> None:
        """Show one promise; ignored if another row has been chosen since."""
        entry = self._entry(key)
        if entry is not None and key == self.rows.current_key():
            self.panel.show_promise(entry, detail)
            self.say_panel_line(words.mark_of(entry), self.tr("Promise to ring back"))

    def entry(self, key: str) -> ClockEntry | None:
        """Give an entry of the list by its key."""
        return self._entry(key)

    def fit(self, width: Width) -> None:
        """Give way to a narrower window: first the legend and the note go."""
        super().fit(width)
        self._legend.setVisible(width in (Width.WHOLE, Width.PANEL_LINE))
        self._note.setVisible(width is not Width.ONE_COLUMN)
        self._fill()

    def focus_start(self) -> None:
        """Put the cursor into the list."""
        self.rows.setFocus()

    def _entry(self, key: str) -> ClockEntry | None:
        return next((one for one in self._read.entries if one.key == key), None) if self._read else None

    def _fill(self) -> None:
        if self._read is None:
            return
        sections = words.sections(self._read, self.filters.value, narrow=self.width_class is Width.ONE_COLUMN)
        self.rows.show_sections(sections)
        some = any(section.rows for section in sections)
        self.rows.setVisible(some)
        self._empty.setVisible(not some)
        key = self.rows.current_key()
        if not key and some:
            key = next(row.key for section in sections for row in section.rows)
            self.rows.choose(key)
        if key:
            self.chosen.emit(key)
        else:
            self.panel.show_nothing()

    def _body_part(self) -> QWidget:
        body = Plane("ground")
        head = Plane("ground", "bottom")
        head.setFixedHeight(55)
        line = QHBoxLayout(head)
        line.setContentsMargins(20, 0, 20, 0)
        line.setSpacing(8)
        line.addWidget(Label(self.name, Role.PAGE))
        line.addWidget(self._note, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        line.addWidget(self.filters)
        middle = QVBoxLayout()
        middle.setContentsMargins(8, 4, 8, 8)
        middle.addWidget(self.rows, 1)
        empty = QVBoxLayout()
        empty.setContentsMargins(12, 20, 12, 0)
        empty.addWidget(self._empty)
        empty.addStretch(1)
        middle.addLayout(empty)
        self._empty.hide()
        self._lay_legend(_LEGEND)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(middle, 1)
        column.addWidget(self._legend)
        return body

    def _lay_legend(self, marks: Sequence[Mark]) -> None:
        row = QHBoxLayout(self._legend)
        row.setContentsMargins(20, 0, 20, 10)
        row.setSpacing(6)
        for mark in marks:
            row.addWidget(Sign(mark, side=14))
            row.addWidget(Label(mark_word(mark), Role.SMALL, "text2"))
            row.addSpacing(12)
        row.addStretch(1)

    def _tie(self) -> None:
        self.filters.picked.connect(self._fill)
        self.rows.chosen.connect(self.chosen)
        self.rows.opened.connect(self.opened)
        self.panel.opened.connect(lambda: self._tell_opened())
        self.panel.owned.connect(lambda name: self.owned.emit(self.rows.current_key(), name))
        self.panel.closed.connect(lambda text, at: self.closed.emit(self.rows.current_key(), text, at))
        self.panel.settled.connect(lambda said: self.settled.emit(self.rows.current_key(), said))
        bind(self, Key.RECEIPT, self._ask_receipt)
        bind(self, Key.EDIT, self._name_owner)

    def _tell_opened(self) -> None:
        if self.rows.current_key():
            self.opened.emit(self.rows.current_key())

    def _ask_receipt(self) -> None:
        self.show_panel()
        self.panel.ask_receipt()

    def _name_owner(self) -> None:
        if not self.panel.owner.isHidden():
            self.show_panel()
            self.panel.owner.field.setFocus()
