"""A sheet in a window of its own: nothing is dimmed, nothing waits for it, Esc closes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.keys import Key
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.panel import scrolled


class Sheet(QDialog):
    """Title, whatever is put into ``body``, and the way back. Its window title never says more than the sheet's own."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Make an empty sheet; show it with ``show()``."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(False)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, 12, 0)
        self.body.setSpacing(8)
        area = scrolled(inner, title)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button = Button(self.tr("Close"), keys=Key.BACK.cap)
        self.close_button.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 16, 10)
        column.setSpacing(12)
        column.addWidget(Label(title, Role.PAGE))
        column.addWidget(area, 1)
        column.addLayout(foot)
        self.resize(560, 560)
        self.close_button.setFocus()
