"""What the unlock pages are made of: the mark of the program, steps, facts, the line about Caps Lock, the waiting."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.theme import Role, tokens_of
from jourdesk.ui.widgets.button import RING
from jourdesk.ui.widgets.icon import Icon
from jourdesk.ui.widgets.label import Label, Plane, Rule
from jourdesk.ui.widgets.panel import scrolled
from jourdesk.ui.widgets.sign import Mark, Sign

COLUMN = 420
WIDE_COLUMN = 520


class Emblem(QWidget):
    """Four small desks, one of them lit: the mark of the program, with its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the mark."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(64, 0, 0, 0)
        row.addWidget(Label("Jourdesk", Role.PAGE))
        row.addStretch(1)
        self.setFixedHeight(26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the four desks."""
        tokens = tokens_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number in range(4):
                lit = number == 2
                painter.setPen(Qt.PenStyle.NoPen if lit else QPen(tokens.colour("edge"), 1))
                painter.setBrush(tokens.colour("accent") if lit else Qt.BrushStyle.NoBrush)
                inset = 0.0 if lit else 0.5
                box = QRectF(14 * number + inset, 4 + inset, 11 - 2 * inset, 17 - 2 * inset)
                painter.drawRoundedRect(box, 2.5, 2.5)


class Gate(Plane):
    """A page before the desk: one column in the middle of the window, a status line at the bottom."""

    def __init__(self, name: str, width: int = COLUMN, parent: QWidget | None = None) -> None:
        """Make a page; its parts go into ``column``, what brings its own room for rings into ``wide``.

        Args:
            name: What it is, for screen readers.
            width: Of its column.
            parent: The window.
        """
        super().__init__("ground", parent=parent)
        self.setAccessibleName(name)
        inner = QWidget()
        # The rings of buttons reach out over the column's edges: it is that much wider than what stands in it.
        inner.setFixedWidth(width + 2 * RING)
        self.wide = QVBoxLayout(inner)
        self.wide.setContentsMargins(0, 24, 0, 24)
        self.wide.setSpacing(0)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(RING, 0, RING, 0)
        self.column.setSpacing(0)
        self.wide.addLayout(self.column)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(20, 0, 20, 0)
        row.addStretch(1)
        row.addWidget(inner, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self._left = [Label("", Role.GROUP), Label("·", Role.SMALL, "text3"), Label("", Role.SMALL, "text2")]
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolled(middle, name), 1)
        outer.addWidget(self._status())
        self.show_status("", "")

    def show_status(self, strong: str, words: str) -> None:
        """Say something at the bottom: *Låst sedan 01.58 · sön 22 nov 02.04*."""
        self._left[0].setText(strong)
        self._left[2].setText(words)
        self._left[1].setVisible(bool(strong and words))

    def _status(self) -> QFrame:
        bar = Plane("rail", "top")
        bar.setFixedHeight(30)
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        for one in self._left:
            row.addWidget(one)
        row.addStretch(1)
        return bar


class Steps(QWidget):
    """Where one is among a few steps: sign, name, line, sign, name."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        """Make the steps, the first one under way."""
        super().__init__(parent)
        self._names = tuple(names)
        self._signs = [Sign(Mark.MISSING, side=14) for _ in names]
        self._labels = [Label(name, Role.LABEL, "text2") for name in names]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for number, (sign, label) in enumerate(zip(self._signs, self._labels, strict=True)):
            if number:
                line = Rule()
                line.setFixedWidth(24)
                row.addWidget(line)
            row.addWidget(sign)
            row.addWidget(label)
        row.addStretch(1)
        self.go(0)

    def go(self, step: int) -> None:
        """Show which step is under way; those before it are done."""
        for number, (sign, label) in enumerate(zip(self._signs, self._labels, strict=True)):
            now = number == step
            sign.show_mark(Mark.ONGOING if now else Mark.DONE if number < step else Mark.MISSING)
            label.set_tone("text" if now else "text2")
        self.setAccessibleName(f"{step + 1}/{len(self._names)} {self._names[step]}")


class Fact(QWidget):
    """One fact with its sign or icon, in one line."""

    def __init__(self, words: str = "", mark: Mark = Mark.NONE, icon: str = "", parent: QWidget | None = None) -> None:
        """Make a fact; with an icon it has no sign."""
        super().__init__(parent)
        self._sign = Sign(mark, side=14)
        self._words = Label(words, Role.BODY, "text2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Icon(icon, side=14) if icon else self._sign)
        row.addWidget(self._words, 1)

    def say(self, mark: Mark, words: str) -> None:
        """Say something else; with no words the fact is hidden."""
        self._sign.show_mark(mark)
        self._words.setText(words)
        self.setVisible(bool(words))

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()


class CapsWatch(QObject):
    """Notices that Caps Lock is on, from what is typed: a capital without Shift, or a small letter with it."""

    turned = Signal(bool)

    def __init__(self, box: QWidget) -> None:
        """Watch one box."""
        super().__init__(box)
        self._on = False
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each key; nothing is kept back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._look(event)
        elif event.type() == QEvent.Type.FocusOut:
            self._turn(False)
        return False

    def _look(self, event: QKeyEvent) -> None:
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._turn(False)
        elif len(letter) == 1 and letter.isalpha() and letter.upper() != letter.lower():
            held = event.modifiers() | QGuiApplication.keyboardModifiers()
            shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
            self._turn(letter.isupper() is not shift)

    def _turn(self, on: bool) -> None:
        if on is not self._on:
            self._on = on
            self.turned.emit(on)


class Waiting(QObject):
    """Counts whole seconds down, without animation: each second one new sentence, then it is over."""

    counted = Signal(int)
    over = Signal()

    def __init__(self, parent: QObject) -> None:
        """Make a counter that is at rest."""
        super().__init__(parent)
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)

    @property
    def left(self) -> int:
        """How many seconds are left; 0 at rest."""
        return self._left

    def start(self, seconds: int) -> None:
        """Count from this many seconds."""
        self._left = seconds
        if seconds > 0:
            self.counted.emit(seconds)
            self._timer.start()

    def stop(self) -> None:
        """Stop without telling."""
        self._left = 0
        self._timer.stop()

    def _tick(self) -> None:
        self._left -= 1
        if self._left > 0:
            self.counted.emit(self._left)
        else:
            self.stop()
            self.over.emit()
