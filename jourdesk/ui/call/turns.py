"""Work that may take a while, done a piece in each turn of the event loop, so that no key waits for all of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

_GO = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_F7, Qt.Key.Key_F8)
Piece = Callable[[], object]


class Turns(QObject):
    """Holds pieces of work by name and does one in each turn; one that is needed at once is done at once."""

    done = Signal()
    """The last piece has been done."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing."""
        super().__init__(parent)
        self._pieces: dict[Hashable, Piece] = {}
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._turn)

    @property
    def busy(self) -> bool:
        """True while something is left to do."""
        return bool(self._pieces)

    def waits(self, name: Hashable) -> bool:
        """Tell if a piece has not been done yet."""
        return name in self._pieces

    def put(self, name: Hashable, piece: Piece) -> None:
        """Add a piece last; one of the same name that waits is replaced where it stands."""
        self._pieces[name] = piece
        self._next.start()

    def at_once(self, name: Hashable) -> None:
        """Do a piece now if it waits."""
        piece = self._pieces.pop(name, None)
        if piece is not None:
            piece()

    def at_once_all(self) -> None:
        """Do all that waits now, in its order."""
        while self._pieces:
            self.at_once(next(iter(self._pieces)))

    def forget(self) -> None:
        """Do none of what is left."""
        self._pieces.clear()
        self._next.stop()

    def _turn(self) -> None:
        name = next(iter(self._pieces), None)
        if name is not None:
            self.at_once(name)
        if not self._pieces:
            self._next.stop()
            self.done.emit()


def hurries(event: QKeyEvent) -> bool:
    """Tell if a key is an act of a card or walks on: not a letter, and not one that only goes to a card or a tab."""
    held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    digit = Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9
    return (held and event.key() != Qt.Key.Key_Control and not digit) or event.key() in _GO
