"""Text on a screen: a label with its role in the scale and its tone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from jourdesk.ui.theme import Role, font, restate


class Label(QLabel):
    """Plain text; nothing in it is ever read as markup."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        tone: str = "text",
        *,
        wrap: bool = False,
        code: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a label.

        Args:
            text: What it says.
            role: Its place in the scale of type.
            tone: The token of its colour: text, text2, text3, accent, soon, late, ok, seal.
            wrap: True for running text, which may take several lines.
            code: True for personal numbers, case numbers and codes.
            parent: The widget it stands in.
        """
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role, code=code))
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.set_tone(tone)

    def strike(self) -> None:
        """Strike it through: it stays readable and counts no more."""
        struck = self.font()
        struck.setStrikeOut(True)
        self.setFont(struck)

    def set_tone(self, tone: str) -> None:
        """Change the token of its colour."""
        restate(self, tone=tone)


class Rule(QFrame):
    """A thin line between parts of one plane."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a rule, one pixel high."""
        super().__init__(parent)
        self.setObjectName("rule")
        self.setFixedHeight(1)

    def inset(self) -> None:
        """Begin and end where the text of a row does."""
        restate(self, inset=True)


class Plane(QFrame):
    """One of the three planes (rail, ground, surface), with a thin line at one edge if it borders another."""

    def __init__(self, plane: str, edge: str = "", parent: QWidget | None = None) -> None:
        """Make a plane.

        Args:
            plane: ``rail``, ``ground``, ``surface`` or ``raised``.
            edge: Where its line is: ``left``, ``right``, ``top``, ``bottom``, or nowhere.
            parent: The widget it stands in.
        """
        super().__init__(parent)
        self.setProperty("plane", plane)
        self.setProperty("edge", edge)
