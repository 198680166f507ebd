"""The one table of keys: each has one meaning everywhere (look, section 5)."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Key(Enum):
    """What is written on the cap; Qt reads it with ``+`` for the spaces."""

    HELP = "F1"
    NEW = "Ctrl N"
    FIND = "Ctrl F"
    MAIN = "Ctrl Enter"
    NEXT_COLUMN = "F6"
    NEXT_PAGE = "Ctrl PgDown"
    PAGE_BEFORE = "Ctrl PgUp"
    SHOW_SEALED = "F7"
    NEXT_LACK = "F8"
    HIDE = "F9"
    LOCK = "Ctrl L"
    PRINT = "Ctrl P"
    CASE_FILE = "Ctrl Shift P"
    SAVE = "Ctrl S"
    DECIDE = "Ctrl B"
    NO_ANSWER = "Ctrl I"
    NEXT_IN_LADDER = "Ctrl J"
    RECEIPT = "Ctrl K"
    WRONG_UNIT = "Ctrl R"
    EDIT = "Ctrl E"
    ASK = "Ctrl M"
    NEW_ROW = "Ctrl Shift N"
    READ_WATCH = "Ctrl O"
    VISIT = "Ctrl Shift B"
    BACK = "Esc"
    RECOVERY = "F2"
    LATER = "F4"
    AGAIN = "F5"

    @property
    def cap(self) -> str:
        """What stands in the cap."""
        return self.value


def sequence(cap: str) -> QKeySequence:
    """Turn what stands in a cap into what Qt listens for."""
    return QKeySequence(cap.replace("Enter", "Return").replace(" ", "+"))


def card_cap(number: int) -> str:
    """The cap of a card or part, 1 to 7."""
    return f"Ctrl {number}"


def tab_cap(number: int) -> str:
    """The cap of a tab, 1 to 9."""
    return f"Alt {number}"


def bind(widget: QWidget, cap: Key | str, act: Callable[[], object], *, whole_window: bool = False) -> QShortcut:
    """Let a key do something.

    Args:
        widget: Where: the page (and all within it), or anything in the window if ``whole_window``.
        cap: The key, from the table or made with :func:`card_cap` and :func:`tab_cap`.
        act: What it does.
        whole_window: True for the frame's own keys.
    """
    words = cap.cap if isinstance(cap, Key) else cap
    context = Qt.ShortcutContext.WindowShortcut if whole_window else Qt.ShortcutContext.WidgetWithChildrenShortcut
    shortcut = QShortcut(sequence(words), widget)
    shortcut.setContext(context)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(act)
    if "Enter" in words:
        # The numeric block's Enter is another key to Qt and the same key to a person.
        other = QShortcut(QKeySequence(words.replace(" ", "+")), widget)
        other.setContext(context)
        other.setAutoRepeat(False)
        other.activated.connect(act)
    return shortcut
