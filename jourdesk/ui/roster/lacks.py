"""What is wrong with the month, the soonest first: a short list below the calendar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.keys import Key
from jourdesk.ui.roster.places import Spot
from jourdesk.ui.roster.words import Lack
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.keycap import KeyCap
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.rows import Section

_HEAD, _ROW, _FROM, _STEP, _MOST = 40, 38, 480, 60, 3


class LacksCard(QFrame):
    """Shows lacks and tells which place of the calendar the chosen one is about."""

    chosen = Signal(object)  # Spot
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent)
        self.setObjectName("card")
        self.list = RowList(self.tr("What is wrong, the soonest first"), one_line=True)
        self._spots: dict[str, Spot | None] = {}
        self._last = ""
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 8, 0)
        head.addWidget(Label(self.tr("Lacks, the soonest first"), Role.CARD))
        head.addStretch(1)
        head.addWidget(Label(self.tr("Next"), Role.SMALL, "text2"))
        head.addWidget(KeyCap(Key.NEXT_LACK.cap))
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 8, 5, 4)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.list.chosen.connect(self._tell)
        self.list.opened.connect(lambda _key: self.opened.emit())

    def show_lacks(self, lacks: Sequence[Lack]) -> None:
        """Show other lacks."""
        self._spots = {lack.row.key: lack.spot for lack in lacks}
        self.list.show_sections([Section(title="", rows=[lack.row for lack in lacks])])
        if lacks and not self.list.current_key():
            # Chosen without telling: a list that the tab key only passes must not move the cursor of the calendar.
            self.list.choose(lacks[0].row.key)

    def give_way(self, height: int) -> None:
        """Be as many rows high as a page of a height has room for; none without lacks."""
        rows = max(0, min(_MOST, (height - _FROM) // _STEP))
        self.setFixedHeight(_HEAD + _ROW * max(rows, 1))
        self.setVisible(bool(self._spots) and rows > 0)

    def go_on(self) -> None:
        """Choose the lack after the one that is chosen, round and round."""
        keys = list(self._spots)
        if keys:
            here = keys.index(self._last) if self._last in keys else -1
            key = keys[(here + 1) % len(keys)]
            self.list.choose(key)
            self._tell(key)

    def _tell(self, key: str) -> None:
        self._last = key
        spot = self._spots.get(key)
        if spot is not None:
            self.chosen.emit(spot)
