"""Strips that lie across a page: the band under the tabs, the cover over a sealed place, the empty page."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.theme import BAND_HEIGHT, BOX_RADIUS, Role, font, tokens_of
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.icon import Icon
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark, Sign

SEALED_HEIGHT = 38


class Urgency(Enum):
    """How a band looks: its plane, its border, its sign."""

    CALM = ("raised", "line", Mark.UNSENT)
    SOON = ("soonbg", "soon", Mark.SOON)
    LATE = ("latebg", "late", Mark.LATE)
    PRACTICE = ("raised", "edge", Mark.NONE)


class _Strip(QWidget):
    """A rounded strip in two tokens, with a row to put things in."""

    def __init__(self, fill: str, edge: str, height: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._fill, self._edge, self._hatched = fill, edge, False
        self._above = 0
        self.setMinimumHeight(height)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(13, 0, 7, 0)
        self.row.setSpacing(10)

    def paint_as(self, fill: str, edge: str, *, hatched: bool = False) -> None:
        """Choose the tokens of plane and border."""
        self._fill, self._edge, self._hatched = fill, edge, hatched
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strip."""
        tokens = tokens_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 0.5 + self._above, -0.5, -0.5)
            painter.setPen(QPen(tokens.colour(self._edge), 1) if self._edge else Qt.PenStyle.NoPen)
            painter.setBrush(tokens.colour(self._fill))
            painter.drawRoundedRect(box, BOX_RADIUS, BOX_RADIUS)
            if self._hatched:
                painter.setBrush(QBrush(tokens.colour("edge"), Qt.BrushStyle.BDiagPattern))
                painter.drawRoundedRect(box, BOX_RADIUS, BOX_RADIUS)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tokens.colour(self._fill))
                painter.drawRoundedRect(self.plate(), BOX_RADIUS, BOX_RADIUS)

    def plate(self) -> QRectF:
        """Give the part that is free of the hatching, for words to be read on."""
        return QRectF()


class Band(_Strip):
    """One sentence under the tabs, with one act. A calm one is hidden with Esc until its state changes."""

    acted = Signal(str)
    chosen = Signal(str)  # one of the other answers that were offered beside the act
    hidden = Signal()

    def __init__(self, *, above: int = 0, parent: QWidget | None = None) -> None:
        """Make a band; it is hidden until it says something.

        Args:
            above: Room above it while it is shown.
            parent: The widget it stands in.
        """
        super().__init__("raised", "line", BAND_HEIGHT + above, parent)
        self._above = above
        self.row.setContentsMargins(13, above, 7, 0)
        self._urgency = Urgency.CALM
        self._key = ""
        self._put_away = ""
        self._sign = Sign(Mark.UNSENT)
        self._words = Label("", Role.BODY, wrap=True)
        self._act: Button | None = None
        self._answers: list[Button] = []
        self.row.addWidget(self._sign)
        self.row.addWidget(self._words, 1)
        self.hide()

    def plate(self) -> QRectF:
        """Words lie on a plain ground also in a hatched band."""
        box = QRectF(self._words.geometry())
        wide = min(QFontMetricsF(self._words.font()).horizontalAdvance(self._words.text()), box.width())
        return QRectF(box.left() - 10, self._above + 1, wide + 20, self.height() - self._above - 2)

    @property
    def words(self) -> str:
        """What the band says now; empty when it is hidden."""
        return "" if self.isHidden() else self._words.text()

    @property
    def urgency(self) -> Urgency | None:
        """How urgent it is what the band says now; nothing when it is hidden."""
        return None if self.isHidden() else self._urgency

    def say(self, urgency: Urgency, words: str, *, verb: str = "", keys: str = "", key: str = "") -> None:
        """Say something.

        Args:
            urgency: Calm, soon, late or practice.
            words: One sentence of fact, one of what to do.
            verb: The act at the right, with ``keys`` in its cap; ``acted`` tells when it is pressed.
            keys: The key of the act.
            key: What ``acted`` carries. A calm band that was put away stays away until words or key differ.
        """
        if urgency is Urgency.CALM and self._put_away == f"{key}:{words}":
            return
        self._urgency, self._key, self._put_away = urgency, key, ""
        fill, edge, mark = urgency.value
        self.paint_as(fill, edge, hatched=urgency is Urgency.PRACTICE)
        self._sign.show_mark(mark)
        self._sign.setVisible(mark is not Mark.NONE)
        practice = urgency is Urgency.PRACTICE
        self._words.setFont(font(Role.STRONG if practice else Role.BODY))
        self.row.setContentsMargins(72 if practice else 13, self._above, 7, 0)
        self._words.setText(words)
        self.setAccessibleName(words)
        self._offer(verb, keys)
        self.show()

    def offer(self, *answers: tuple[str, str]) -> None:
        """Offer answers beside the act of what was just said.

        Args:
            answers: A verb, and what ``chosen`` carries when it is pressed.
        """
        for verb, code in answers:
            button = Button(verb, Kind.QUIET, inset=True)
            button.clicked.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            self.row.insertWidget(self.row.count() - (1 if self._act is not None else 0), button)
            self._answers.append(button)

    def quiet(self) -> None:
        """Say nothing: the state that the band spoke of is over."""
        self._put_away = ""
        self.hide()

    def put_away(self) -> bool:
        """Hide a calm band until its state changes; tell if there was one."""
        if self.isHidden() or self._urgency is not Urgency.CALM:
            return False
        self._put_away = f"{self._key}:{self._words.text()}"
        self.hide()
        self.hidden.emit()
        return True

    def _offer(self, verb: str, keys: str) -> None:
        for answer in self._answers:
            self.row.removeWidget(answer)
            answer.deleteLater()
        self._answers.clear()
        if self._act is not None:
            self.row.removeWidget(self._act)
            self._act.deleteLater()
            self._act = None
        if verb:
            self._act = Button(verb, Kind.QUIET, keys=keys, inset=True)
            self._act.clicked.connect(self._tell)
            self.row.addWidget(self._act)

    def _tell(self) -> None:
        if self._urgency is Urgency.CALM and not self._key:
            self.put_away()
        else:
            self.acted.emit(self._key)


class SealedStrip(_Strip):
    """The cover over a sealed place or name: says that it is sealed, and shows it only on request."""

    opened = Signal()

    def __init__(self, words: str, note: str, *, verb: str, keys: str = "F7", parent: QWidget | None = None) -> None:
        """Make a cover.

        Args:
            words: What is sealed: *Platsen är förseglad*.
            note: What opening it means: *Läsningen loggas i ditt namn.*
            verb: The act that opens it.
            keys: Its key.
            parent: The widget it stands in.
        """
        super().__init__("sealbg", "", SEALED_HEIGHT, parent)
        self._words = Label(words, Role.STRONG, "seal")
        self._note = Label(note, Role.SMALL, "text2")
        self._act = Button(verb, keys=keys, inset=True)
        self._act.clicked.connect(self.opened)
        self._shown = False
        self.row.setContentsMargins(11, 2, 2, 2)
        self.row.addWidget(Sign(Mark.SEALED, side=15))
        self.row.addWidget(self._words)
        self.row.addWidget(self._note)
        self.row.addStretch(1)
        self.row.addWidget(self._act)
        self.setAccessibleName(words)

    @property
    def shown(self) -> bool:
        """True while the content is in the open."""
        return self._shown

    def show_content(self, text: str, note: str = "") -> None:
        """Show what was sealed; the act goes away."""
        self._shown = True
        self._words.setText(text)
        self._note.setText(note)
        self._act.hide()

    def cover(self, words: str, note: str) -> None:
        """Seal it again."""
        self._shown = False
        self._words.setText(words)
        self._note.setText(note)
        self._act.show()


class EmptyState(QWidget):
    """A page or list with nothing in it: an icon, a sentence of fact, one of help, one button."""

    def __init__(
        self, icon: str, fact: str, help_: str, *, button: Button | None = None, parent: QWidget | None = None
    ) -> None:
        """Make an empty state.

        Args:
            icon: A Lucide name.
            fact: What is so, in one sentence.
            help_: What to do, in one sentence.
            button: The one act, or none.
            parent: The widget it stands in.
        """
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(fact, Role.STRONG))
        words.addWidget(Label(help_, Role.BODY, "text2", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Icon(icon))
        row.addLayout(words, 1)
        if button is not None:
            row.addWidget(button)
        self.setAccessibleName(f"{fact} {help_}")
