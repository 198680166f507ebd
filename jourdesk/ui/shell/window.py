"""The window: rail, pages, band, status bar; and whatever covers them all (privacy screen, unlock pages)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.shell.page import Page, Width
from jourdesk.ui.shell.privacy import PrivacyScreen
from jourdesk.ui.shell.taborder import step, stops
from jourdesk.ui.texts import text_of
from jourdesk.ui.widgets.label import Plane
from jourdesk.ui.widgets.rail import Place, Rail
from jourdesk.ui.widgets.statusbar import StatusBar
from jourdesk.ui.widgets.strips import Band, Urgency

TITLE = "Jourdesk"
_PRACTICE_ROOM = (8, 6, 8, 4)
SMALLEST = QSize(600, 360)  # a small screen at 200 %


class Desk(Plane):
    """The frame round the pages that exist: rail at the left, status bar below, one band above the page."""

    went = Signal(str)
    hid = Signal()
    locked = Signal()

    def __init__(
        self,
        pages: Sequence[Page],
        *,
        aside: Sequence[Page] = (),
        practice: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make the frame.

        Args:
            pages: The pages in the order of the rail; what is not given is not there.
            aside: Pages that another page leads to, such as what was found; they are not on the rail.
            practice: What the hatched band says in practice mode; it cannot be hidden. Empty in earnest.
            parent: The window.
        """
        super().__init__("ground", parent=parent)
        self._pages = {page.key: page for page in (*pages, *aside)}
        self._on_rail = [page.key for page in pages]
        self.rail = Rail([Place(key=page.key, name=page.name, icon=page.icon) for page in pages])
        self.status = StatusBar()
        self.band = Band(above=8)
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._lay_out(practice)
        self.rail.went.connect(self.go)
        self.rail.hid.connect(self.hid)
        self.rail.locked.connect(self.locked)
        self._bind_keys()
        if pages:
            self.go(pages[0].key)

    @property
    def current(self) -> Page | None:
        """The page that is shown."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    def go(self, key: str) -> None:
        """Show a page; the band follows, the rail marks it."""
        page = self._pages.get(key)
        if page is None:
            return
        page.band_slot.addWidget(self.band)
        self._stack.setCurrentWidget(page)
        self.rail.select(key)
        self.went.emit(key)

    def page(self, key: str) -> Page:
        """Give a page by its key."""
        return self._pages[key]

    def say(self, urgency: Urgency, words: str, *, verb: str = "", keys: str = "", key: str = "") -> None:
        """Say something in the band (see :meth:`Band.say`)."""
        self.band.say(urgency, words, verb=verb, keys=keys, key=key)

    def say_problem(self, problem: Problem) -> None:
        """Say a problem that no field takes, as one calm line."""
        self.band.say(Urgency.CALM, text_of(problem), verb=self.tr("Dismiss"), keys=Key.BACK.cap)

    def fit(self, width: Width) -> None:
        """Give way to a narrower window."""
        self.rail.set_narrow(width in (Width.LIST_HIDDEN, Width.ONE_COLUMN))
        self.status.set_narrow(width is Width.ONE_COLUMN)
        for page in self._pages.values():
            page.fit(width)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Walk rail, page and status as they are read, and from the last place back to the rail."""
        page = self.current
        if page is None or page.isHidden() or self.isHidden():
            # It is being covered or left: the cursor stays where it was, for when it is shown again.
            return super().focusNextPrevChild(onward)
        every = [*stops(self.rail), *page.stops(self.band), *stops(self.status)]
        return step(every, self.window().focusWidget(), onward=onward) or super().focusNextPrevChild(onward)

    def _lay_out(self, practice: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if practice:
            always = Band()
            over = Plane("rail")
            held = QVBoxLayout(over)
            held.setContentsMargins(*_PRACTICE_ROOM)
            held.addWidget(always)
            column.addWidget(over)
            always.say(Urgency.PRACTICE, practice)
        column.addLayout(row, 1)
        column.addWidget(self.status)

    def _bind_keys(self) -> None:
        bind(self, Key.HIDE, self.hid.emit)
        bind(self, Key.LOCK, self.locked.emit)
        bind(self, Key.NEXT_COLUMN, self._next_column)
        bind(self, Key.NEXT_PAGE, lambda: self._step(1))
        bind(self, Key.PAGE_BEFORE, lambda: self._step(-1))
        bind(self, Key.BACK, self._back)

    def _next_column(self) -> None:
        if self.current is not None:
            self.current.next_column()

    def _step(self, by: int) -> None:
        """Go to the next page of the rail, round and round."""
        current = self.current
        places = self._on_rail
        here = places.index(current.key) if current is not None and current.key in places else -by
        self.go(places[(here + by) % len(places)])
        if self.current is not None:
            self.current.focus_start()

    def _back(self) -> None:
        if self.current is not None and not self.current.back():
            self.band.put_away()


class MainWindow(QWidget):
    """The one window. Its title is the program's name and nothing else, always."""

    closing = Signal()
    locked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty window; show a gate (unlock pages) or a desk in it."""
        super().__init__(parent)
        self.setWindowTitle(TITLE)
        self._desk: Desk | None = None
        self._gate: QWidget | None = None
        self._width: Width | None = None
        self._stack = QStackedWidget()
        self._privacy = PrivacyScreen()
        self._stack.addWidget(self._privacy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setMinimumSize(SMALLEST)
        self.resize(1366, 690)
        self._privacy.left.connect(self.uncover)
        self._privacy.locked.connect(self.locked)

    @property
    def desk(self) -> Desk | None:
        """The desk, while it is open."""
        return self._desk

    @property
    def covered(self) -> bool:
        """True while the privacy screen covers everything."""
        return self._stack.currentWidget() is self._privacy

    def show_gate(self, gate: QWidget) -> None:
        """Show what stands before the desk (first start, unlock); a desk that was open is taken away whole."""
        self._drop(self._desk)
        self._drop(self._gate)
        self._desk, self._gate = None, gate
        self._stack.addWidget(gate)
        self._stack.setCurrentWidget(gate)

    def show_desk(self, desk: Desk) -> None:
        """Show an open desk; the gate is taken away."""
        self._drop(self._gate)
        self._drop(self._desk)
        self._gate, self._desk = None, desk
        self._stack.addWidget(desk)
        self._stack.setCurrentWidget(desk)
        desk.hid.connect(self.cover)
        desk.locked.connect(self.locked)
        desk.fit(Width.of(self.width()))
        if desk.current is not None:
            desk.current.focus_start()

    def cover(self) -> None:
        """Hide everything behind the privacy screen."""
        if self._desk is not None:
            self._stack.setCurrentWidget(self._privacy)
            self._privacy.focus_start()

    def uncover(self) -> None:
        """Show the desk again, the cursor where it was."""
        if self._desk is not None and self.covered:
            self._stack.setCurrentWidget(self._desk)
            focus = self._desk.focusWidget()
            if focus is not None:
                focus.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the desk when the window comes into another class of width."""
        super().resizeEvent(event)
        now = Width.of(event.size().width())
        if now is not self._width:
            self._width = now
            if self._desk is not None:
                self._desk.fit(now)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window wants to close; who listens has the last word by accepting or not."""
        self.closing.emit()
        super().closeEvent(event)

    def _drop(self, part: QWidget | None) -> None:
        if part is not None:
            self._stack.removeWidget(part)
            part.hide()
            part.deleteLater()
