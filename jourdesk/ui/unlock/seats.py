"""Where somebody sits down in an exercise: each seat is a desk of its own, with a role and a moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jourdesk.ui.keys import bind
from jourdesk.ui.theme import Role
from jourdesk.ui.unlock.pieces import Emblem, Gate
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLine:
    """One seat: what one does there, and as whom and when."""

    key: str
    title: str
    who: str
    mark: Mark = Mark.NONE


class SeatsPage(Gate):
    """Asks where to sit down. Enter or the seat's number takes it."""

    picked = Signal(str)

    def __init__(self, seats: Sequence[SeatLine], chosen: str = "", parent: QWidget | None = None) -> None:
        """Make the page.

        Args:
            seats: The seats, in the order shown; at most nine.
            chosen: The seat that was left last.
            parent: The window.
        """
        super().__init__("Jourdesk", parent=parent)
        self.rows = RowList(self.tr("Seats"))
        self.rows.show_sections(
            [
                Section(
                    title="",
                    counted=False,
                    rows=tuple(ListRow(key=one.key, title=one.title, sub=one.who, mark=one.mark) for one in seats),
                )
            ]
        )
        self.rows.choose(chosen or seats[0].key)
        self.rows.setMinimumHeight(50 * len(seats) + 40)
        self.sit = Button(self.tr("Sit down"), Kind.PRIMARY, keys="Enter")
        self._work = Label(self.tr("The desk is being set. It takes a few seconds."), Role.BODY, "text2", wrap=True)
        self._work.hide()
        self._busy = False
        column = self.column
        column.addWidget(Emblem())
        column.addSpacing(32)
        column.addWidget(Label(self.tr("Where do you sit?"), Role.AGE))
        column.addSpacing(10)
        said = self.tr(
            "Everything here is invented and is thrown away with the window. Ctrl L leads back to this page."
        )
        column.addWidget(Label(said, Role.BODY, "text2", wrap=True))
        column.addSpacing(16)
        column.addWidget(self.rows)
        column.addSpacing(12)
        column.addLayout(actions(self.sit))
        column.addWidget(self._work)
        column.addStretch(1)
        self.setFocusProxy(self.rows)
        self.rows.opened.connect(self._pick)
        self.sit.clicked.connect(lambda: self._pick(self.rows.current_key()))
        for number, one in enumerate(seats, 1):
            bind(self, str(number), partial(self._pick, one.key))

    def refuse(self, sentence: str, wait_s: int = 0) -> None:
        """Say why nobody sits down, and ask again."""
        self._work.setText(sentence)
        self._work.set_tone("late")
        self._work.show()
        self._busy = False
        self.rows.setEnabled(True)
        self.sit.enable()

    def _pick(self, key: str) -> None:
        if not key or self._busy:
            return
        self._busy = True
        self.rows.choose(key)
        self.rows.setEnabled(False)
        self.sit.disable(self.tr("The desk is being set"))
        self._work.show()
        self.picked.emit(key)
