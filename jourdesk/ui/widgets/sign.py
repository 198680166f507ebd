"""The signs of the margin: shape first, then word, colour last. Painted, so that they are crisp at every scale."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from jourdesk.ui.theme import tokens_of

LINE = 1.6


class Mark(Enum):
    """What a sign says, with the token of its colour."""

    LATE = ("late", "late")
    SOON = ("soon", "soon")
    NEAR = ("near", "soon")
    RUNS = ("runs", "text2")
    WAITS = ("waits", "edge")
    MISSING = ("missing", "edge")
    ONGOING = ("ongoing", "accent")
    DONE = ("done", "text3")
    YES = ("yes", "ok")
    DROPPED = ("dropped", "text3")
    BARRED = ("barred", "late")
    SEALED = ("sealed", "seal")
    UNSENT = ("unsent", "text2")
    UNUSED = ("unused", "text3")
    DUTY = ("duty", "text")
    BACKUP = ("backup", "text2")
    NONE = ("none", "text3")

    @property
    def token(self) -> str:
        """Name the colour that the sign has when nothing else is said."""
        return self.value[1]


def mark_word(mark: Mark) -> str:
    """Give the word that always goes with a sign, for screen readers and for lists without room."""
    words = {
        Mark.LATE: QCoreApplication.translate("Mark", "late"),
        Mark.SOON: QCoreApplication.translate("Mark", "within the hour"),
        Mark.NEAR: QCoreApplication.translate("Mark", "within three days"),
        Mark.RUNS: QCoreApplication.translate("Mark", "runs"),
        Mark.WAITS: QCoreApplication.translate("Mark", "has not started"),
        Mark.MISSING: QCoreApplication.translate("Mark", "missing"),
        Mark.ONGOING: QCoreApplication.translate("Mark", "in progress"),
        Mark.DONE: QCoreApplication.translate("Mark", "done"),
        Mark.YES: QCoreApplication.translate("Mark", "yes"),
        Mark.DROPPED: QCoreApplication.translate("Mark", "tried, fell away"),
        Mark.BARRED: QCoreApplication.translate("Mark", "the law prevents it"),
        Mark.SEALED: QCoreApplication.translate("Mark", "sealed"),
        Mark.UNSENT: QCoreApplication.translate("Mark", "unsent"),
        Mark.UNUSED: QCoreApplication.translate("Mark", "was not needed"),
        Mark.DUTY: QCoreApplication.translate("Mark", "on duty"),
        Mark.BACKUP: QCoreApplication.translate("Mark", "backup"),
    }
    return words.get(mark, "")


def paint_mark(painter: QPainter, box: QRectF, mark: Mark, colour: QColor, part: float = 0.0) -> None:
    """Paint one sign into a square.

    Args:
        painter: A painter that is open on the widget or picture.
        box: Where; the sign is drawn on a 16 × 16 grid that is fitted into it.
        mark: Which sign.
        colour: Its colour.
        part: For a running clock: how much of it is used, 0 to 1.
    """
    if mark is Mark.NONE:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(box.width(), box.height())
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / 16, side / 16)
    pen = QPen(colour, LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark is Mark.RUNS:
        _runs(painter, colour, part)
    else:
        _PAINTERS[mark](painter, colour)
    painter.restore()


_MIDDLE = QPointF(8, 8)
_TRIANGLE = QPolygonF([QPointF(8, 2.7), QPointF(14.1, 13.2), QPointF(1.9, 13.2)])
_OPEN_TRIANGLE = QPolygonF([QPointF(8, 3.3), QPointF(13.5, 12.9), QPointF(2.5, 12.9)])


def _late(painter: QPainter, colour: QColor) -> None:
    square = QPainterPath()
    square.addRoundedRect(QRectF(1.6, 1.6, 12.8, 12.8), 2.4, 2.4)
    square.addRoundedRect(QRectF(7.1, 4.2, 1.8, 4.9), 0.7, 0.7)
    square.addEllipse(QPointF(8, 11.2), 1.1, 1.1)
    painter.fillPath(square, QBrush(colour))


def _soon(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(colour)
    painter.drawPolygon(_TRIANGLE)


def _near(painter: QPainter, _colour: QColor) -> None:
    painter.drawPolygon(_OPEN_TRIANGLE)


def _ring(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(_MIDDLE, 5.6, 5.6)


def _runs(painter: QPainter, colour: QColor, part: float) -> None:
    painter.drawEllipse(_MIDDLE, 5.6, 5.6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPie(QRectF(4.6, 4.6, 6.8, 6.8), 90 * 16, -round(min(max(part, 0.0), 1.0) * 360 * 16))


def _waits(painter: QPainter, colour: QColor) -> None:
    pen = QPen(colour, LINE, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    # Eight dashes and eight gaps fill the circle evenly, so that no seam shows.
    piece = 2 * 3.14159265 * 5.6 / 16 / LINE
    pen.setDashPattern([piece * 1.1, piece * 0.9])
    painter.setPen(pen)
    painter.drawEllipse(_MIDDLE, 5.6, 5.6)


def _ongoing(painter: QPainter, colour: QColor) -> None:
    painter.drawEllipse(_MIDDLE, 5.6, 5.6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPie(QRectF(4.6, 4.6, 6.8, 6.8), 90 * 16, 180 * 16)


def _tick(painter: QPainter, _colour: QColor) -> None:
    painter.drawPolyline(QPolygonF([QPointF(2.6, 8.6), QPointF(6.3, 12.2), QPointF(13.4, 4.4)]))


def _cross(painter: QPainter, _colour: QColor) -> None:
    painter.drawLine(QPointF(3.4, 3.4), QPointF(12.6, 12.6))
    painter.drawLine(QPointF(12.6, 3.4), QPointF(3.4, 12.6))


def _barred(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(_MIDDLE, 5.6, 5.6)
    painter.drawLine(QPointF(4.2, 11.8), QPointF(11.8, 4.2))


def _sealed(painter: QPainter, colour: QColor) -> None:
    body = QPainterPath()
    body.addRoundedRect(QRectF(2.2, 6.7, 11.6, 7.9), 2, 2)
    painter.fillPath(body, QBrush(colour))
    shackle = QPainterPath(QPointF(4.9, 7.2))
    shackle.lineTo(4.9, 5.2)
    shackle.arcTo(QRectF(4.9, 2.1, 6.2, 6.2), 180, -180)
    shackle.lineTo(11.1, 7.2)
    painter.drawPath(shackle)


def _unsent(painter: QPainter, _colour: QColor) -> None:
    painter.drawLine(QPointF(8, 3.2), QPointF(8, 13))
    painter.drawPolyline(QPolygonF([QPointF(4.4, 6.6), QPointF(8, 3), QPointF(11.6, 6.6)]))


def _unused(painter: QPainter, _colour: QColor) -> None:
    painter.drawLine(QPointF(4.4, 8), QPointF(11.6, 8))


def _duty(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(_MIDDLE, 4.2, 4.2)


def _backup(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(_MIDDLE, 3.6, 3.6)


_PAINTERS: dict[Mark, Callable[[QPainter, QColor], None]] = {
    Mark.LATE: _late,
    Mark.SOON: _soon,
    Mark.NEAR: _near,
    Mark.WAITS: _waits,
    Mark.MISSING: _ring,
    Mark.ONGOING: _ongoing,
    Mark.DONE: _tick,
    Mark.YES: _tick,
    Mark.DROPPED: _cross,
    Mark.BARRED: _barred,
    Mark.SEALED: _sealed,
    Mark.UNSENT: _unsent,
    Mark.UNUSED: _unused,
    Mark.DUTY: _duty,
    Mark.BACKUP: _backup,
}


class Sign(QWidget):
    """One sign in the margin; its accessible name is its word."""

    def __init__(
        self, mark: Mark = Mark.NONE, *, side: int = 16, token: str = "", parent: QWidget | None = None
    ) -> None:
        """Make a sign.

        Args:
            mark: What it says.
            side: Its width and height in pixels, 13 to 16.
            token: A colour that is not the sign's own.
            parent: The widget it stands in.
        """
        super().__init__(parent)
        self._side = side
        self._token = token
        self._part = 0.0
        self._mark = mark
        self.setFixedSize(side, side)
        self.show_mark(mark)

    @property
    def mark(self) -> Mark:
        """What the sign says now."""
        return self._mark

    def show_mark(self, mark: Mark, part: float = 0.0, token: str = "") -> None:
        """Say something else: a mark, and for a running clock the part that is used."""
        self._mark = mark
        self._part = part
        self._token = token or self._token
        self.setAccessibleName(mark_word(mark))
        self.update()

    def sizeHint(self) -> QSize:
        """A square of the side it was made with."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        with QPainter(self) as painter:
            colour = tokens_of(self).colour(self._token or self._mark.token)
            paint_mark(painter, QRectF(self.rect()), self._mark, colour, self._part)
