"""The side panel: a head, rows of what is open and what is done, one act at the bottom."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from jourdesk.ui.theme import PANEL_WIDTH, Role
from jourdesk.ui.widgets.button import RING
from jourdesk.ui.widgets.label import Label, Plane


def scrolled(content: QWidget, name: str) -> QScrollArea:
    """Put a page into a scroll area that scrolls only up and down and takes no place in the tab order."""
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setObjectName("scrolled")
    area.setWidget(content)
    return area


class SidePanel(Plane):
    """A column on the rail's plane at the right of a page."""

    def __init__(self, title: str, note: str = "", *, width: int = PANEL_WIDTH, parent: QWidget | None = None) -> None:
        """Make a panel.

        Args:
            title: Its head.
            note: One or two lines of explanation below.
            width: 256, or 348 for a clock.
            parent: The widget it stands in.
        """
        super().__init__("rail", "left", parent)
        self.setFixedWidth(width)
        self.setAccessibleName(title)
        self._title = Label(title, Role.CARD, wrap=True)
        self._note = Label(note, Role.SMALL, "text2", wrap=True)
        self._note.setVisible(bool(note))
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, 8, RING)
        self.body.setSpacing(8)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.foot = QVBoxLayout()
        self.foot.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(17, 14, 8, 14)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._note)
        column.addWidget(scrolled(inner, title), 1)
        column.addLayout(self.foot)

    def set_head(self, title: str, note: str = "") -> None:
        """Write another head."""
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.setAccessibleName(title)
