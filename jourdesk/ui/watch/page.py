"""Bevakning: what may happen tonight. The unit writes and takes back; the jour reads and ticks one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from jourdesk.domain.watch import TONIGHT
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.shell.page import Page, Width
from jourdesk.ui.theme import LIST_WIDE, PAGE_WIDTH, Role
from jourdesk.ui.watch import words
from jourdesk.ui.watch.bar import WatchBar
from jourdesk.ui.watch.form import WatchForm
from jourdesk.ui.watch.sheet import WatchSheet
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.panel import scrolled
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.read_watches import WatchLine, WatchList, WatchView
from jourdesk.usecases.watch_choices import WatchChoices

_WIDEST = 16_777_215
_SHEET, _FORM, _NOTHING = range(3)


class WatchPage(Page):
    """Shows what it is given and tells what the person wants; it asks nobody."""

    chosen = Signal(str)  # id of a watch
    ticked = Signal(str, str)  # id of a watch, the revision that was shown
    sent = Signal(str, object)  # id of the watch that is changed or empty, WatchSent
    withdrawn = Signal(str, str)  # id of a watch, reason
    uncovered = Signal(str)  # id of a watch

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Make an empty page; ``now`` is the clock, aware."""
        super().__init__("watch", self.tr("Watches"), "eye", parent)
        self._read: WatchList | None = None
        self._choices: WatchChoices | None = None
        self._changing, self._parked = "", False
        self.rows = RowList(self.tr("Watches for the night"), click_opens=False)
        self._count = Label("", Role.SMALL, "text2", wrap=True)
        self.new = Button(self.tr("New watch"), Kind.QUIET, keys=Key.NEW.cap)
        # At the jour Ctrl N is a call: a watch is written there only for a unit that rang.
        self.rang = Button(self.tr("Write for a unit that rings"), Kind.QUIET)
        self.sheet, self.form, self.bar = WatchSheet(), WatchForm(now), WatchBar()
        self._nothing = (
            EmptyState(
                "eye", self.tr("No watches"), self.tr("What the units expect of the night comes here by itself.")
            ),
            EmptyState("eye", self.tr("No watches"), self.tr("Tell the jour what may happen tonight, and the plan.")),
        )
        self._stack = QStackedWidget()
        self._pane = _list_of(self, self._count)
        self.assemble(_body_of(self, self._stack, self._nothing), list_=self._pane)
        _tie(self)

    @property
    def jour(self) -> bool:
        """True where watches are read and ticked."""
        return self._choices is None or self._choices.jour

    @property
    def lines(self) -> tuple[WatchLine, ...]:
        """The watches of the list."""
        return self._read.lines if self._read is not None else ()

    @property
    def writing(self) -> bool:
        """True while a watch is being written."""
        return self._stack.currentIndex() == _FORM

    def show_watches(self, read: WatchList, choices: WatchChoices) -> None:
        """Show the list; what is chosen stays chosen. The first is opened only where somebody sees it: reading is logged."""
        self._read, self._choices = read, choices
        self.rows.show_sections(words.sections(read, jour=choices.jour))
        self._count.setText(self._counted(read, choices))
        self.new.setVisible(bool(choices.units) and not choices.jour)
        self.rang.setVisible(bool(choices.units) and choices.jour)
        if self.writing:
            return
        some = bool(read.lines)
        for one, shown in zip(self._nothing, (choices.jour, not choices.jour), strict=True):
            one.setVisible(shown)
        self._stack.setCurrentIndex(_SHEET if some else _NOTHING)
        if not some:
            self.bar.hide()
        elif self.isVisible():
            self._choose_one()

    def show_watch(self, view: WatchView, *, uncovered: bool = False) -> None:
        """Show one watch, if it is still the one that is chosen."""
        if view.line.key != self.rows.current_key():
            return
        self.sheet.show_watch(view, uncovered=uncovered)
        if not self.writing:
            self.bar.show_watch(view, jour=self.jour)

    def show_sheet(self, watch: str = "") -> None:
        """Leave the form for the sheet, of one watch or of the one that is chosen."""
        self._changing = ""
        self.form.foot.hide()
        self._stack.setCurrentIndex(_SHEET if watch or (self._read and self._read.lines) else _NOTHING)
        if watch:
            self.rows.choose(watch)
        elif self.sheet.view is not None:
            self.bar.show_watch(self.sheet.view, jour=self.jour)
        self.rows.setFocus()

    def fit(self, width: Width) -> None:
        """Give way to a narrower window: the list first, then the bar's acts go below its words."""
        super().fit(width)
        alone = width is Width.ONE_COLUMN
        self._pane.setMinimumWidth(0 if alone else LIST_WIDE)
        self._pane.setMaximumWidth(_WIDEST if alone else self._pane.minimumWidth())
        self.bar.set_narrow(width not in (Width.WHOLE, Width.PANEL_LINE))

    def focus_start(self) -> None:
        """Put the cursor into the list."""
        self.rows.setFocus()

    def back(self) -> bool:
        """Leave the form or the question, or take away a column that came forth."""
        if self.writing:
            self.show_sheet()
            return True
        if self.bar.asks:
            self.bar.leave()
            if self.sheet.view is not None:
                self.bar.show_watch(self.sheet.view, jour=self.jour)
            self.rows.setFocus()
            return True
        return super().back()

    def begin_new(self) -> None:
        """Open an empty form."""
        if self._choices is None or not self._choices.units:
            return
        parked, self._parked = self._parked, False
        self._open_form()
        if not parked:
            self.form.begin(self._choices)

    def _counted(self, read: WatchList, choices: WatchChoices) -> str:
        if not any(one.state == TONIGHT for one in read.lines):
            return self.tr("None for tonight")
        if choices.jour:
            left = len(read.to_tick)
            return self.tr("%n to read", "", left) if left else self.tr("All of tonight's are read")
        unread = sum(1 for one in read.lines if one.state == TONIGHT and not one.ticks)
        return self.tr("%n not read by the jour yet", "", unread) if unread else self.tr("Read by the jour")

    def _choose_one(self) -> None:
        key = self.rows.current_key()
        if not key and self._read is not None:
            first = next(section for section in words.sections(self._read, jour=self.jour) if section.rows)
            key = first.rows[0].key
            self.rows.choose(key)
        self.chosen.emit(key)

    def _choose(self, key: str) -> None:
        if self.writing:
            # Somebody looks something up: what is written of a new one comes back with the next "New watch".
            self._parked = not self._changing
            self.form.foot.hide()
            self._stack.setCurrentIndex(_SHEET)
        self.chosen.emit(key)

    def _main(self) -> None:
        if self.writing:
            self.form.tell()
        else:
            self._tick()

    def _tick(self) -> None:
        view = self.sheet.view
        if not self.sheet.isVisible() and not self.writing:
            # Nobody ticks what she cannot see: with one column the sheet comes forth first.
            super().back()
        elif view is not None and not self.writing and self.bar.tick.isVisibleTo(self):
            self.ticked.emit(view.line.key, view.line.revision)

    def _change(self) -> None:
        view = self.sheet.view
        if view is not None and self._choices is not None and self.bar.change.isVisibleTo(self):
            self._open_form()
            self._changing = view.line.key
            self.form.change(self._choices, view.watch.now)

    def _open_form(self) -> None:
        self._changing = ""
        self.bar.hide()
        self.form.foot.show()
        self._stack.setCurrentIndex(_FORM)

    def _uncover(self) -> None:
        if self.sheet.covered and self.sheet.view is not None:
            self.uncovered.emit(self.sheet.view.line.key)


class _Column(QWidget):
    """What is scrolled: as high as its texts are at its width, and no higher."""

    def minimumSizeHint(self) -> QSize:
        """Nothing of its own: wrapped text would ask for the height of its narrowest form."""
        return QSize(0, 0)


def _list_of(page: WatchPage, count: Label) -> QWidget:
    pane = Plane("ground", "right")
    pane.setFixedWidth(LIST_WIDE)
    column = QVBoxLayout(pane)
    column.setContentsMargins(8, 12, 7, 8)
    column.setSpacing(2)
    for label in (Label(page.name, Role.PAGE), count):
        label.setContentsMargins(10, 0, 0, 0)
        column.addWidget(label)
    column.addSpacing(8)
    column.addWidget(page.rows, 1)
    foot = QHBoxLayout()
    foot.addWidget(page.new)
    foot.addWidget(page.rang)
    foot.addStretch(1)
    column.addLayout(foot)
    return pane


def _body_of(page: WatchPage, stack: QStackedWidget, nothing: Sequence[EmptyState]) -> QWidget:
    body = Plane("ground")
    paper = Plane("surface")
    paper.setObjectName("sheet")
    paper.setMaximumWidth(PAGE_WIDTH)
    inside = QVBoxLayout(paper)
    inside.setContentsMargins(20, 14, 18, 16)
    inside.addWidget(page.sheet)
    inside.addStretch(1)
    held = _Column()
    around = QVBoxLayout(held)
    around.setContentsMargins(0, 0, 12, 12)
    around.addWidget(paper)
    around.addStretch(1)
    empty = QWidget()
    beside = QVBoxLayout(empty)
    for one in nothing:
        beside.addWidget(one)
    beside.addStretch(1)
    stack.addWidget(scrolled(held, QCoreApplication.translate("WatchPage", "The watch")))
    stack.addWidget(scrolled(page.form, QCoreApplication.translate("WatchPage", "Write a watch")))
    stack.addWidget(empty)
    above = QVBoxLayout()
    above.setContentsMargins(20, 12, 8, 0)
    above.addWidget(stack)
    whole = QVBoxLayout(body)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addLayout(above, 1)
    whole.addWidget(page.bar)
    whole.addWidget(page.form.foot)
    stack.setCurrentIndex(_NOTHING)
    return body


def _tie(page: WatchPage) -> None:
    page.rows.chosen.connect(page._choose)
    page.rows.opened.connect(lambda _key: page._tick())
    page.new.clicked.connect(page.begin_new)
    page.rang.clicked.connect(page.begin_new)
    page.bar.ticked.connect(page._tick)
    page.bar.changing.connect(page._change)
    page.bar.withdrawn.connect(lambda reason: page.withdrawn.emit(page.rows.current_key(), reason))
    page.sheet.uncover_asked.connect(page._uncover)
    page.form.kept.connect(lambda sent: page.sent.emit(page._changing, sent))
    page.form.left.connect(page.show_sheet)
    bind(page, Key.MAIN, page._main)
    bind(page, Key.EDIT, page._change)
    bind(page, Key.SHOW_SEALED, page._uncover)
