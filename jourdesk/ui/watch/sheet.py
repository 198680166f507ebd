"""One watch to read: what may happen, what to do, who is meant; on its page, at the beginning of a shift, in a contact."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.keys import Key
from jourdesk.ui.theme import Role
from jourdesk.ui.watch import words
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.ui.widgets.strips import SealedStrip
from jourdesk.usecases.read_watches import WatchView

_LABELS = 132
_PARTS = ("situation", "plan", "plan_b", "risks", "approved_by", "contact")


class WatchSheet(QWidget):
    """Headline, who it is about, then the parts in their fixed order. Protected particulars stay covered until asked for."""

    uncover_asked = Signal()

    def __init__(self, *, narrow: bool = False, keys: str = Key.SHOW_SEALED.cap, parent: QWidget | None = None) -> None:
        """Make an empty sheet.

        Args:
            narrow: True where the labels must stand above their texts.
            keys: What stands in the cap of the cover; empty where that key shows something else.
            parent: The widget it stands in.
        """
        super().__init__(parent)
        self._narrow = narrow
        self._view: WatchView | None = None
        self._open = False
        self._sign, self._state = Sign(Mark.RUNS, side=14), Label("", Role.GROUP, wrap=True)
        self._headline = Label("", Role.PAGE, wrap=True)
        self._who = Label("", Role.STRONG, wrap=True)
        self._number = Label("", Role.BODY, "text2", wrap=True, code=True)
        self.cover = SealedStrip("", "", verb=self.tr("Show"), keys=keys)
        self._whose = Label("", Role.SMALL, "text2", wrap=True)
        self._changed_head = Label(self.tr("Changed in the latest text"), Role.GROUP, "text")
        self._changed = Label("", Role.SMALL, "text", wrap=True)
        self._heads = {name: Label("", Role.STRONG if narrow else Role.BODY, "text2") for name in (*_PARTS, "holds")}
        self._texts = {name: Label("", Role.BODY, wrap=True) for name in (*_PARTS, "holds")}
        self._read = Label("", Role.SMALL, "text2", wrap=True)
        self._lay_out()
        self.cover.opened.connect(self.uncover_asked)
        self.show_nothing("")

    @property
    def view(self) -> WatchView | None:
        """What is shown."""
        return self._view

    @property
    def covered(self) -> bool:
        """True while protected particulars are covered."""
        return self._view is not None and self._view.watch.masked and not self._open

    def show_nothing(self, said: str) -> None:
        """Show that no watch is chosen."""
        self._view = None
        self._headline.setText(said)
        self.setAccessibleName(said)
        parts = (*self._heads.values(), *self._texts.values())
        for one in (self._sign, self._state, self._who, self._number, self.cover, self._whose, self._read, *parts):
            one.hide()
        self._changed_head.hide()
        self._changed.hide()

    def show_watch(self, view: WatchView, *, uncovered: bool = False) -> None:
        """Show one watch; ``uncovered`` after the reading of protected particulars was kept."""
        same = self._view is not None and self._view.watch.revision == view.watch.revision
        self._open = uncovered or (same and self._open)
        self._view = view
        mark, said = words.state_of(view)
        self._sign.show_mark(mark)
        self._state.setText(said)
        self._headline.setText(view.watch.now.headline)
        self.setAccessibleName(view.watch.now.headline)
        self._whose.setText(words.whose(view.line))
        self._read.setText(words.read_by(view))
        for one in (self._sign, self._state, self._headline, self._whose, self._read):
            one.show()
        self._show_person(view)
        self._show_parts(view)
        told = words.changed(view.changes, masked=view.watch.masked)
        self._changed.setText(told)
        self._changed.setVisible(bool(told))
        self._changed_head.setVisible(bool(told))

    def _show_person(self, view: WatchView) -> None:
        sent, covered = view.watch.now, self.covered
        age = view.line.label if not view.watch.masked else ""
        self._who.setText(f"{sent.name}, {age[:1].lower()}{age[1:]}" if sent.name and age else sent.name or age)
        born = self.tr("Born {day}").format(day=sent.born) if sent.born else ""
        self._number.setText(" · ".join(filter(None, (sent.number, born))))
        self._who.setVisible(not covered and bool(self._who.text()))
        self._number.setVisible(not covered and bool(self._number.text()))
        self.cover.cover(self.tr("Protected particulars"), "" if self._narrow else self.tr("Reading is logged."))
        self.cover.setVisible(covered)

    def _show_parts(self, view: WatchView) -> None:
        sent = view.watch.now
        texts = {name: str(getattr(sent, name)) for name in _PARTS} | {"holds": words.holds(view.line)}
        for name, text in texts.items():
            self._texts[name].setText(text)
            self._texts[name].setVisible(bool(text))
            self._heads[name].setVisible(bool(text))
            # A screen reader hears what the text is about even where it reads the text alone.
            self._texts[name].setAccessibleName(f"{self._heads[name].text()}: {text}")
        self._texts["risks"].set_tone("late" if sent.risks else "text")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._state, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4 if self._narrow else 12)
        grid.setColumnStretch(0 if self._narrow else 1, 1)
        for number, name in enumerate(self._heads):
            self._heads[name].setText(self.tr("Holds") if name == "holds" else words.label(name))
            if self._narrow:
                grid.addWidget(self._heads[name], 2 * number, 0)
                grid.addWidget(self._texts[name], 2 * number + 1, 0)
                continue
            grid.setColumnMinimumWidth(0, _LABELS)
            grid.addWidget(self._heads[name], number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._texts[name], number, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        for part in (self._headline, self._who, self._number, self.cover, self._whose):
            column.addWidget(part)
        column.addWidget(self._changed_head)
        column.addWidget(self._changed)
        column.addSpacing(4)
        column.addWidget(Rule())
        column.addSpacing(4)
        column.addLayout(grid)
        column.addSpacing(4)
        column.addWidget(Rule())
        column.addWidget(self._read)
