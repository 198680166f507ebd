"""One line to write in: label above, box, and below it a hint or what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from jourdesk.ui.theme import BOX_RADIUS, FIELD_HEIGHT, Role, font, restate, tokens_of
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark, Sign


class _Caret(QProxyStyle):
    """Fusion with a caret that is two pixels wide."""

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Two pixels for the caret; all else as Fusion says."""
        if metric == QStyle.PixelMetric.PM_TextCursorWidth:
            return 2
        return super().pixelMetric(metric, option, widget)


def paint_dashes(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Paint the dashed border of what cannot be used now."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), BOX_RADIUS, BOX_RADIUS)


class LineBox(QLineEdit):
    """The box itself: 34 high, tabular figures, a caret of two pixels."""

    left = Signal()

    def __init__(self, *, code: bool = False, height: int = FIELD_HEIGHT, parent: QWidget | None = None) -> None:
        """Make a box; ``code`` for numbers and codes where look-alikes must be told apart."""
        super().__init__(parent)
        self._caret = _Caret("Fusion")
        self._caret.setParent(self)
        self.setStyle(self._caret)
        self.setFont(font(Role.BODY, code=code))
        self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """As wide as the layout likes, as high as it is set."""
        return QSize(200, self.height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the box was left, unless only the window or a pop-up took the cursor."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()


class Captioned(QWidget):
    """What fields of every kind share: the caption, the state, and the line below."""

    def __init__(self, label: str, box: QWidget, *, hint: str = "", parent: QWidget | None = None) -> None:
        """Put a caption above a box and a line below it.

        Args:
            label: The caption, also the accessible name.
            box: What is written in.
            hint: What helps, below the box, until there is something wrong.
            parent: The widget it stands in.
        """
        super().__init__(parent)
        self._hint = hint
        self._box = box
        self._dashed = True
        self._sign = Sign(Mark.SEALED, side=13)
        self._sign.hide()
        self._label = Label(label, Role.LABEL, "text2")
        self._label.setBuddy(box)
        self._below = Label(hint, Role.SMALL, "text3", wrap=True)
        if not hint:
            # Never shown before it stands in the field: a widget without a parent would flash as a window of its own.
            self._below.hide()
        box.setAccessibleName(label)
        box.setAccessibleDescription(hint)
        self.setFocusProxy(box)
        above = QHBoxLayout()
        above.setSpacing(6)
        above.addWidget(self._sign)
        above.addWidget(self._label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(above)
        column.addWidget(box)
        column.addWidget(self._below)
        self._label.setVisible(bool(label))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashes round a closed box by hand: those of a style sheet are dots."""
        if self.state == "shut" and self._dashed:
            with QPainter(self) as painter:
                colour = tokens_of(self).colour("accent" if self._box.hasFocus() else "edge")
                paint_dashes(painter, QRectF(self._box.geometry()), colour)

    @property
    def label(self) -> str:
        """The caption."""
        return self._label.text()

    @property
    def below(self) -> str:
        """What stands below the box now."""
        return self._below.text() if self._below.isVisibleTo(self) else ""

    @property
    def state(self) -> str:
        """``""``, ``"error"``, ``"shut"`` or ``"sealed"``."""
        return str(self._box.property("state") or "")

    def set_label(self, label: str) -> None:
        """Write another caption."""
        self._label.setText(label)
        self._box.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        """Write another hint."""
        self._hint = hint
        if self.state in ("", "sealed"):
            self._say(hint, "text3")

    def set_error(self, sentence: str) -> None:
        """Show what is wrong; what was written stays."""
        restate(self._box, state="error")
        self._label.set_tone("late")
        self._say(sentence, "late")

    def clear_error(self) -> None:
        """Show the field as it was before something was wrong."""
        if self.state == "error":
            self._rest()

    def disable(self, why: str) -> None:
        """Close the field and say why below it."""
        restate(self._box, state="shut")
        self._box.setEnabled(False)
        self._label.set_tone("text2")
        self._say(why, "text3")

    def enable(self) -> None:
        """Open the field again."""
        self._box.setEnabled(True)
        self._rest()

    def _rest(self) -> None:
        restate(self._box, state="")
        self._sign.hide()
        self._label.set_tone("text2")
        self._say(self._hint, "text3")

    def _say(self, sentence: str, tone: str) -> None:
        self._below.setText(sentence)
        self._below.set_tone(tone)
        self._below.setVisible(bool(sentence))
        self.update()
        self._box.setAccessibleDescription(sentence)


class Field(Captioned):
    """One line of text. Errors are shown when the field has been left, never while typing."""

    changed = Signal(str)
    left = Signal(str)
    entered = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        placeholder: str = "",
        code: bool = False,
        secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a field.

        Args:
            label: The caption, also the accessible name.
            hint: What helps, below the box.
            placeholder: What could stand in it, while it is empty.
            code: True for personal numbers, case numbers and codes.
            secret: True for a passphrase: shown as dots, and 42 high.
            parent: The widget it stands in.
        """
        self.box = LineBox(code=code, height=42 if secret else FIELD_HEIGHT)
        super().__init__(label, self.box, hint=hint, parent=parent)
        self.box.setPlaceholderText(placeholder)
        if secret:
            self.box.setEchoMode(QLineEdit.EchoMode.Password)
        self.box.textEdited.connect(self.changed)
        self.box.left.connect(self._tell_left)
        self.box.returnPressed.connect(self._tell_entered)

    def text(self) -> str:
        """What is written; nothing while it is sealed."""
        return "" if self.state == "sealed" else self.box.text()

    def set_text(self, text: str) -> None:
        """Write something without telling."""
        self.box.setText(text)

    def hold(self, why: str) -> None:
        """Close the field for a while without taking the cursor out of it, and say why below it."""
        self.box.setReadOnly(True)
        restate(self.box, state="shut")
        self._label.set_tone("text2")
        self._say(why, "text3")

    def release(self) -> None:
        """Let it be written in again."""
        self.box.setReadOnly(False)
        self._rest()

    def seal(self, words: str, hint: str = "") -> None:
        """Cover the field: a padlock at the label, neutral words in the box, nothing of the content."""
        restate(self.box, state="sealed")
        self.box.setText(words)
        self.box.setReadOnly(True)
        self._sign.show()
        self._say(hint or self._hint, "text3")

    def unseal(self, text: str) -> None:
        """Show the content that was sealed."""
        self.box.setReadOnly(False)
        self.box.setText(text)
        self._rest()

    def _tell_left(self) -> None:
        self.left.emit(self.box.text())

    def _tell_entered(self) -> None:
        self.entered.emit(self.box.text())
