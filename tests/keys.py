"""Typing in tests as a person types: real key events with their text, also for å, ä and ö."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}
_NAMES = {"Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "PgUp": Qt.Key.Key_PageUp, "PgDn": Qt.Key.Key_PageDown}


def write(widget: QWidget, text: str) -> None:
    """Type a text into a widget, letter by letter.

    Key events are sent by hand: ``QTest.keyClicks`` aborts on letters outside ASCII.
    """
    for letter in text:
        held = Qt.KeyboardModifier.ShiftModifier if letter.isupper() else Qt.KeyboardModifier.NoModifier
        key = ord(letter.upper()) if letter.isascii() else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, held, letter))


def press(widget: QWidget, cap: str) -> None:
    """Press what stands in a cap (``Ctrl 1``, ``F9``, ``Shift Tab``) while a widget has the cursor."""
    *held, name = cap.split(" ")
    modifiers = Qt.KeyboardModifier.NoModifier
    for one in held:
        modifiers |= _HELD[one]
    key = _NAMES.get(name) or _key(name)
    QTest.keyClick(widget, key, modifiers)


def _key(name: str) -> Qt.Key:
    """Find Qt's key by what is written on it: a letter, a digit, ``F9``, ``Tab``, ``Down``."""
    found: Qt.Key = getattr(Qt.Key, f"Key_{name}")
    return found
