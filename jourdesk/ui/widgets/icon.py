"""Lucide icons in the colours of the theme, drawn from their SVG at the scale of the screen."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from jourdesk.ui.theme import tokens_of


@cache
def _source(name: str) -> str:
    return files("jourdesk.resources").joinpath("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


def paint_icon(painter: QPainter, box: QRectF, name: str, colour: str) -> None:
    """Draw an icon into a square.

    Args:
        painter: A painter that is open.
        box: Where, usually 20 × 20.
        name: The icon's name in Lucide, such as ``book-user``.
        colour: ``#RRGGBB``.
    """
    _renderer(name, colour).render(painter, box)


class Icon(QWidget):
    """An icon beside its word; it has no name of its own for screen readers, because the word has."""

    def __init__(self, name: str, *, side: int = 20, token: str = "text3", parent: QWidget | None = None) -> None:
        """Make an icon of a Lucide name, a side in pixels and the token of its colour."""
        super().__init__(parent)
        self._name = name
        self._token = token
        self.setFixedSize(side, side)

    def sizeHint(self) -> QSize:
        """A square of the side it was made with."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon in the theme's colour."""
        with QPainter(self) as painter:
            paint_icon(painter, QRectF(self.rect()), self._name, str(getattr(tokens_of(self), self._token)))
