"""Rows of buttons in which some are away: a row without any takes no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from jourdesk.ui.widgets.button import Button, actions


class ActRows(QVBoxLayout):
    """Buttons in rows; :meth:`offer` tells which are there."""

    def __init__(self, *rows: Sequence[Button]) -> None:
        """Lay out every row; none is shown before it is offered."""
        super().__init__()
        self.setSpacing(6)
        self._rows = rows
        self._tied = False

    def offer(self, shown: Sequence[Button]) -> None:
        """Show some buttons and take the others away."""
        while (item := self.takeAt(0)) is not None:
            gone = item.layout()
            if gone is not None:
                while gone.takeAt(0) is not None:
                    pass
                gone.deleteLater()
        for row in self._rows:
            here = [button for button in row if button in shown]
            if here:
                self.addLayout(actions(*here))
            for button in row:
                button.setVisible(button in here)
