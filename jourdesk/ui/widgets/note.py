"""Several lines to write in, that grow with what is written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from jourdesk.ui.theme import FIELD_HEIGHT, Role, font
from jourdesk.ui.widgets.field import Captioned

_MARGIN = 3
_AROUND = 2 + 8 + 2 * _MARGIN + 2  # border, padding of the style sheet, margin of the document, rounding


class _GrowingBox(QPlainTextEdit):
    """Several lines; Tab leaves it, and it is as high as what is written."""

    left = Signal()

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self.setFont(font(Role.BODY))
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(_MARGIN)
        self._least, self._most = least, most
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def lines(self) -> int:
        """How many lines the text takes now, wrapped ones counted."""
        return max(1, round(self.document().size().height()))

    def _fit(self) -> None:
        shown = min(max(self.lines(), self._least), self._most)
        many = self.lines() > self._most
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if many else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(max(FIELD_HEIGHT, shown * self.fontMetrics().lineSpacing() + _AROUND))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text is when it is wrapped anew, and show it from its beginning when all of it fits."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
        if self.lines() <= self._most:
            self.verticalScrollBar().setValue(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the box was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()


class NoteField(Captioned):
    """Several lines of text that grow with what is written; Enter keeps the note, Shift Enter makes a new line."""

    changed = Signal(str)
    left = Signal(str)
    entered = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        placeholder: str = "",
        lines: tuple[int, int] = (1, 8),
        enter_keeps: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Make a note field.

        Args:
            label: The caption, also the accessible name; give it to screen readers only with ``show_label(False)``.
            hint: What helps, below the box.
            placeholder: What could stand in it, while it is empty.
            lines: The fewest and the most lines that are shown without scrolling.
            enter_keeps: True if Enter ends the note (``entered``), False if it makes a new line.
            parent: The widget it stands in.
        """
        self.box = _GrowingBox(*lines)
        super().__init__(label, self.box, hint=hint, parent=parent)
        self._enter_keeps = enter_keeps
        self.box.setPlaceholderText(placeholder)
        self.box.textChanged.connect(self._tell_changed)
        self.box.left.connect(self._tell_left)
        self.box.installEventFilter(self)

    def show_label(self, shown: bool) -> None:
        """Show the caption, or leave it to screen readers."""
        self._label.setVisible(shown)

    def text(self) -> str:
        """What is written."""
        return self.box.toPlainText()

    def set_text(self, text: str) -> None:
        """Write something without telling, the caret at its end."""
        held = self.box.blockSignals(True)
        self.box.setPlainText(text)
        self.box.moveCursor(self.box.textCursor().MoveOperation.End)
        self.box.blockSignals(held)

    def clear(self) -> None:
        """Empty the box."""
        self.set_text("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter keep the note, and leave Shift Enter to the box."""
        if self._enter_keeps and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, held = event.key(), event.modifiers()
            plain = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                self.entered.emit(self.text())
                return True
        return super().eventFilter(watched, event)

    def _tell_changed(self) -> None:
        self.changed.emit(self.text())

    def _tell_left(self) -> None:
        self.left.emit(self.text())
