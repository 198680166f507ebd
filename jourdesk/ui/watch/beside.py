"""Watches beside the persons of a contact: a strip that says whose it is, and the watch itself when somebody asks to read it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.page import CallPage
from jourdesk.domain.watch_match import BIRTH, NAME, NUMBER
from jourdesk.ui.keys import Key
from jourdesk.ui.ops import Ops
from jourdesk.ui.texts import day_and_clock
from jourdesk.ui.theme import Role
from jourdesk.ui.watch.sheet import WatchSheet
from jourdesk.ui.widgets.button import Button
from jourdesk.ui.widgets.icon import Icon
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_watches import WatchView, read_watch
from jourdesk.usecases.use_watch import WatchBeside, use_watch, watches_for

_SHOWING = Changes.WATCHES | Changes.ROAD


class WatchStrip(QFrame):
    """One watch beside one person: whose it is and how sure; below it, once asked for, what it says."""

    asked = Signal()
    uncover_asked = Signal()

    def __init__(self, beside: WatchBeside, label: str) -> None:
        """Make a strip.

        Args:
            beside: The watch, of which nothing is shown but whose it is.
            label: Whom in the contact it may be about, by age and role.
        """
        super().__init__()
        self.setObjectName("sheet")
        self.beside = beside
        self.sheet = WatchSheet(keys="")
        sure = beside.by != NAME
        strong = (
            self.tr("Watch for tonight from {whom}") if sure else self.tr("Perhaps a watch for tonight, from {whom}")
        )
        why = {
            NUMBER: self.tr("{who}: the same identity number"),
            BIRTH: self.tr("{who}: name, municipality and day of birth agree"),
            NAME: self.tr("{who}: name and municipality agree. Ask for the day of birth."),
        }[beside.by]
        self._strong = Label(strong.format(whom=beside.municipality), Role.STRONG, wrap=True)
        small = " · ".join((why.format(who=label), self.tr("until {when}").format(when=day_and_clock(beside.until))))
        self._small = Label(small, Role.SMALL, "text2", wrap=True)
        self.act = Button(self.tr("Read it"), keys=Key.READ_WATCH.cap, inset=True)
        self.act.setAccessibleDescription(f"{self._strong.text()}. {small}")
        self._lay_out()
        self.act.clicked.connect(self.press)
        self.sheet.uncover_asked.connect(self.uncover_asked)
        self.setAccessibleName(self._strong.text())

    @property
    def open(self) -> bool:
        """True while the watch itself is shown."""
        return not self.sheet.isHidden()

    def press(self) -> None:
        """Ask to read it, or put it away."""
        if self.open:
            self.sheet.hide()
            self.act.set_verb(self.tr("Read it"))
        else:
            self.asked.emit()

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(1)
        said.addWidget(self._strong)
        said.addWidget(self._small)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon("eye", token="text2"))
        head.addLayout(said, 1)
        head.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 6, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.sheet)
        self.sheet.hide()

    def show_watch(self, view: WatchView, *, uncovered: bool = False) -> None:
        """Show what it says."""
        self.sheet.show_watch(view, uncovered=uncovered)
        self.sheet.show()
        self.act.set_verb(self.tr("Put away"))


class WatchStrips(QWidget):
    """The strips of one contact, in the order of certainty; nothing while there is none."""

    asked = Signal(str)  # id of a watch
    uncovered = Signal(str)  # id of a watch

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make room for strips."""
        super().__init__(parent)
        self.strips: list[WatchStrip] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 0, 4, 4)
        self._column.setSpacing(6)
        self.hide()

    def show_watches(self, found: tuple[WatchBeside, ...], labels: dict[str, str]) -> None:
        """Show the watches of a contact; the same ones stay as they are, open or not."""
        if [_shape(one.beside) for one in self.strips] == [_shape(one) for one in found]:
            return
        had = self.strips
        self.strips = []
        for one in had:
            one.hide()
            one.deleteLater()
        for beside in found:
            strip = WatchStrip(beside, labels.get(beside.person, ""))
            strip.asked.connect(partial(self.asked.emit, beside.watch))
            strip.uncover_asked.connect(partial(self.uncovered.emit, beside.watch))
            self._column.addWidget(strip)
            self.strips.append(strip)
        self.setVisible(bool(found))

    def show_watch(self, view: WatchView, *, uncovered: bool = False) -> None:
        """Show what one of them says, if it still stands here."""
        for one in self.strips:
            if one.beside.watch == view.line.key:
                one.show_watch(view, uncovered=uncovered)
                return

    def press(self) -> None:
        """Read the first that is not open; when all are, put them away."""
        closed = [one for one in self.strips if not one.open]
        for one in closed[:1] or self.strips:
            one.press()


class BesidePresenter(QObject):
    """Looks for watches whenever a contact is shown, and reads one when it is asked for: that reading is kept."""

    def __init__(self, strips: WatchStrips, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie strips to a desk.

        Args:
            strips: The strips.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with.
        """
        super().__init__(parent or strips)
        self._strips, self._desk, self._ops = strips, desk, ops
        self._page: CallPage | None = None
        strips.asked.connect(self._read)
        strips.uncovered.connect(self._uncover)
        ops.changed.connect(self._look_again)

    def look(self, page: CallPage) -> None:
        """Look for the watches of the contact that is shown now."""
        if self._page is not None and self._page.call.id != page.call.id:
            self._strips.show_watches((), {})
        self._page = page
        self._ops.run(lambda: watches_for(self._desk, page.call), partial(self._show, page), owner=self)

    def _show(self, page: CallPage, found: tuple[WatchBeside, ...]) -> None:
        if self._page is page:
            self._strips.show_watches(found, {one.person.ref: one.label for one in page.persons})

    def _look_again(self, changes: Changes) -> None:
        if changes & _SHOWING and self._page is not None:
            self.look(self._page)

    def _read(self, watch: str) -> None:
        if self._page is not None:
            call = self._page.call.id
            work = partial(use_watch, self._desk, watch=watch, call=call)
            self._ops.run(work, lambda answer: self._strips.show_watch(answer[0]), owner=self)

    def _uncover(self, watch: str) -> None:
        work = partial(read_watch, self._desk, watch=watch, purpose="protected")
        self._ops.run(work, lambda view: self._strips.show_watch(view, uncovered=True), owner=self)


def _shape(beside: WatchBeside) -> tuple[str, str, str, str]:
    return beside.watch, beside.person, beside.by, beside.until.isoformat()
