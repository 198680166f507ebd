"""What every page of the frame has in common: a list at the left, tabs and a band above, a panel at the right."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.keys import Key
from jourdesk.ui.shell.taborder import stops
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.panel import SidePanel
from jourdesk.ui.widgets.sign import Mark, Sign


class Width(Enum):
    """How much room there is, by the logical width of the window (look, section 3)."""

    WHOLE = 1280
    PANEL_LINE = 1024
    LIST_HIDDEN = 800
    ONE_COLUMN = 0

    @staticmethod
    def of(pixels: int) -> Width:
        """Tell the class of a width."""
        return next(one for one in Width if pixels >= one.value)


class _PanelLine(Plane):
    """What is left of the side panel when it does not fit: one line above the page."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__("rail", "bottom")
        self.setFixedHeight(38)
        self._sign = Sign(Mark.MISSING, side=14)
        self._words = Label("", Role.BODY, "text2")
        self._open = Button(self.tr("Show"), Kind.QUIET, keys=Key.NEXT_COLUMN.cap, inset=True)
        self._open.clicked.connect(self.opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._open)

    def say(self, mark: Mark, words: str) -> None:
        """Say in one line what the panel says."""
        self._sign.show_mark(mark)
        self._words.setText(words)


class Page(QWidget):
    """A place of the rail. Subclasses make their parts and call :meth:`assemble` once."""

    def __init__(self, key: str, name: str, icon: str, parent: QWidget | None = None) -> None:
        """Make an empty page.

        Args:
            key: Its key, such as ``calls``.
            name: Its name on the rail and for screen readers.
            icon: Its Lucide icon.
            parent: The widget it stands in.
        """
        super().__init__(parent)
        self.key, self.name, self.icon = key, name, icon
        self.setAccessibleName(name)
        self.band_slot = QVBoxLayout()
        self.band_slot.setContentsMargins(20, 0, 20, 0)
        self._list: QWidget | None = None
        self._tabs: QWidget | None = None
        self._body: QWidget | None = None
        self._panel: SidePanel | None = None
        self._line = _PanelLine()
        self._width = Width.WHOLE
        self._shown = ""

    def assemble(
        self,
        body: QWidget,
        *,
        list_: QWidget | None = None,
        tabs: QWidget | None = None,
        panel: SidePanel | None = None,
    ) -> None:
        """Lay the parts out: list | tabs over band over (body | panel).

        Args:
            body: The page itself.
            list_: The column at the left; it has its own width.
            tabs: The strip above the page.
            panel: The column at the right.
        """
        self._list, self._tabs, self._body, self._panel = list_, tabs, body, panel
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(body, 1)
        column = QVBoxLayout()
        column.setSpacing(0)
        if tabs is not None:
            column.addWidget(tabs)
        column.addWidget(self._line)
        column.addLayout(self.band_slot)
        column.addLayout(middle, 1)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if list_ is not None:
            row.addWidget(list_)
        row.addLayout(column, 1)
        if panel is not None:
            middle.addWidget(panel)
        self._line.opened.connect(self.show_panel)
        self._arrange()

    def say_panel_line(self, mark: Mark, words: str) -> None:
        """Say in one line what the panel says, for windows where it does not fit: *5 av 16 frågor är öppna*."""
        self._line.say(mark, words)

    def fit(self, width: Width) -> None:
        """Give way to a narrower window, or take the room of a wider one. Subclasses may do more."""
        self._width = width
        self._shown = ""
        self._arrange()

    @property
    def width_class(self) -> Width:
        """How much room the page has now."""
        return self._width

    def next_column(self) -> None:
        """Put the cursor into the next column: list, page, panel; one that is hidden comes forth meanwhile."""
        names = [name for name, part in self._columns().items() if part is not None]
        here = self._here()
        after = names[(names.index(here) + 1) % len(names)] if here in names else names[0]
        self._go_to(after)

    def show_panel(self) -> None:
        """Bring the panel forth and put the cursor into it."""
        self._go_to("panel")

    def back(self) -> bool:
        """Take away a column that came forth; tell if there was one."""
        if not self._shown:
            return False
        self._go_to("body")
        return True

    def stops(self, band: QWidget) -> list[QWidget]:
        """List where the tab key stops on the page, as it is read: list, tabs, the band over it, page, panel."""
        return stops(self._list, self._tabs, self._line, band, self._body, self._panel)

    def focus_start(self) -> None:
        """Put the cursor where one begins; the list if there is one, else the page."""
        _enter(self._list if self._list is not None and not self._list.isHidden() else self._body)

    def _columns(self) -> dict[str, QWidget | None]:
        return {"list": self._list, "body": self._body, "panel": self._panel}

    def _here(self) -> str:
        focus = self.focusWidget()
        for name, part in self._columns().items():
            if part is not None and focus is not None and (part is focus or part.isAncestorOf(focus)):
                return name
        return ""

    def _go_to(self, name: str) -> None:
        self._shown = name if name in self._out_of_sight() else ""
        self._arrange()
        _enter(self._columns()[name])

    def _out_of_sight(self) -> set[str]:
        hidden = set()
        if self._width is not Width.WHOLE:
            hidden.add("panel")
        if self._width in (Width.LIST_HIDDEN, Width.ONE_COLUMN):
            hidden.add("list")
        return hidden

    def _arrange(self) -> None:
        hidden = self._out_of_sight() - {self._shown}
        if self._list is not None:
            self._list.setVisible("list" not in hidden)
        if self._panel is not None:
            self._panel.setVisible("panel" not in hidden)
        if self._body is not None:
            # Below 800 there is one column: what comes forth takes the place of the page.
            self._body.setVisible(not (self._width is Width.ONE_COLUMN and self._shown))
        self._line.setVisible(self._panel is not None and "panel" in hidden)


def _enter(part: QWidget | None) -> None:
    """Put the cursor where it was in a column, or into its first place."""
    if part is None:
        return
    every = [part, *part.findChildren(QWidget)]
    stops = [one for one in every if _can_stop(one) and one.isVisibleTo(part)]
    last = part.focusWidget()
    target = last if last in stops else next(iter(stops), None)
    if target is not None:
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _can_stop(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return bool(policy & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None and widget.isEnabled()
