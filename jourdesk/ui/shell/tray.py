"""A word beside the clock of the system when the window is not looked at: never who, where or what it is about."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from jourdesk.ui.shell.window import TITLE
from jourdesk.ui.theme import tokens_of
from jourdesk.ui.widgets.icon import paint_icon

_SIDE = 64


class Tray(QObject):
    """Shows a message where the system has a tray, and nothing where it has none. It is made at the first word."""

    opened = Signal()  # somebody chose the message or the icon

    def __init__(self, window: QWidget) -> None:
        """Speak for one window; nothing is shown yet.

        Args:
            window: The window; the tray ends with it.
        """
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None

    @property
    def is_there(self) -> bool:
        """Whether this system has a tray that takes messages."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def say(self, words: str) -> bool:
        """Say something, unless the window is being looked at.

        Args:
            words: One sentence without personal data.

        Returns:
            Whether it was said.
        """
        if self._window.isActiveWindow() or not self.is_there:
            return False
        if self._icon is None:
            self._icon = QSystemTrayIcon(_icon_of(self._window), self)
            self._icon.setToolTip(TITLE)
            self._icon.activated.connect(lambda _reason: self._open())
            self._icon.messageClicked.connect(self._open)
            self._icon.show()
        self._icon.showMessage(TITLE, words, QSystemTrayIcon.MessageIcon.NoIcon)
        return True

    def say_time(self) -> bool:
        """Say that a time has come, and nothing of which."""
        return self.say(self.tr("A time has come. Open Jourdesk."))

    def _open(self) -> None:
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self.opened.emit()


def _icon_of(widget: QWidget) -> QIcon:
    """Paint the moon of the status bar: the program has no sign of its own."""
    picture = QPixmap(_SIDE, _SIDE)
    tokens = tokens_of(widget)
    picture.fill(tokens.colour("rail"))
    with QPainter(picture) as painter:
        paint_icon(painter, QRectF(8, 8, _SIDE - 16, _SIDE - 16), "moon", str(tokens.text))
    return QIcon(picture)
