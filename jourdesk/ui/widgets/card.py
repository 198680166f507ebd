"""A card: sign, title, state in words, its key; below the title whatever belongs to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.theme import Role, tokens_of
from jourdesk.ui.widgets.button import RING
from jourdesk.ui.widgets.keycap import KeyCap
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark, Sign

TEXT_LEFT = 44
_BAR = 3


class Card(QFrame):
    """A part of a page. The card with the cursor has a teal bar; a folded one shows its title and one line."""

    entered = Signal()
    unfolded = Signal()

    def __init__(self, title: str, keys: str = "", parent: QWidget | None = None) -> None:
        """Make a card; its content goes into ``body``, whose left edge is the text's.

        Args:
            title: What the card is about.
            keys: Its key in a cap, such as ``Ctrl 1``; the page binds it.
            parent: The widget it stands in.
        """
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(title)
        self._inside = False
        self._sign = Sign(Mark.MISSING)
        self._title = Label(title, Role.CARD)
        self._state = Label("", Role.LABEL, "text3", wrap=True)
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._result = Label("", Role.BODY, "text2", wrap=True)
        self._result.hide()
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        # Room for the rings of buttons, which reach out over the text's edges.
        self.body.setContentsMargins(RING, 0, RING, RING)
        self.body.setSpacing(6)
        self._lay_out(keys)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]  # Qt types it so

    @property
    def title(self) -> str:
        """What the card is about."""
        return self._title.text()

    @property
    def state(self) -> str:
        """How it is, in the words at the right."""
        return self._state.text()

    @property
    def mark(self) -> Mark:
        """How it is, as the sign in the margin."""
        return self._sign.mark

    @property
    def folded(self) -> bool:
        """True if only the title and one line are shown."""
        return self._content.isHidden()

    def set_state(self, mark: Mark, words: str = "", *, part: float = 0.0, tone: str = "text3") -> None:
        """Say how it is: the sign in the margin and the words at the right."""
        self._sign.show_mark(mark, part)
        self._state.setText(words)
        self._state.set_tone(tone)
        self.setAccessibleDescription(words)

    def fold(self, result: str) -> None:
        """Show only the title and one line of result; Enter, a click or its key unfolds it."""
        self._result.setText(result)
        self._result.setVisible(bool(result))
        self._content.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def unfold(self) -> None:
        """Show everything again."""
        if not self.folded:
            return
        self._result.hide()
        self._content.show()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.unfolded.emit()

    def focus_first(self) -> None:
        """Unfold and put the cursor in the first place where something can be written or pressed."""
        self.unfold()
        first = next((one for one in self._focusable() if one.isEnabledTo(self)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Unfold with Enter or Space when the folded card itself has the cursor."""
        if self.folded and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.focus_first()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Unfold with a click."""
        if self.folded:
            self.focus_first()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar at the left edge while the cursor is in the card."""
        super().paintEvent(event)
        if self._inside:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tokens_of(self).colour("accent"))
                painter.drawRoundedRect(QRectF(0, 13, _BAR, self.height() - 26), 1, 1)

    def _lay_out(self, keys: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.setContentsMargins(0, 0, RING, 0)
        head.addWidget(self._sign)
        head.addWidget(self._title)
        head.addWidget(self._state, 1)
        if keys:
            head.addWidget(KeyCap(keys))
        below = QVBoxLayout()
        below.setContentsMargins(28 - RING, 0, 0, 0)
        below.setSpacing(0)
        below.addLayout(self._result_row())
        below.addWidget(self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 10, 17 - RING, 11 - RING)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(below)

    def _result_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(RING, 0, RING, 0)
        row.addWidget(self._result)
        return row

    def _focusable(self) -> list[QWidget]:
        every = self._content.findChildren(QWidget)
        return [
            one
            for one in every
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None and one.isVisibleTo(self)
        ]

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        inside = new is not None and (new is self or self.isAncestorOf(new))
        if inside == self._inside:
            return
        self._inside = inside
        self.update()
        if inside:
            self.entered.emit()
