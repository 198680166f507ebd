"""One handover to read: title, who receives it, what is missing, the sheet, and the papers made before."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.handover import words
from jourdesk.ui.handover.life import LifeView
from jourdesk.ui.handover.sheet import PaperSheet, Room
from jourdesk.ui.texts import day_and_clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.panel import scrolled
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.usecases.read_handovers import HandoverView


class SheetView(QWidget):
    """Scrolls with the arrow keys; its parts are reached by number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self.sheet = PaperSheet()
        self._title, self._subtitle = Label("", Role.PAGE, wrap=True), Label("", Role.BODY, "text2", wrap=True)
        self._sign, self._lacks = Sign(Mark.MISSING, side=14), Label("", Role.SMALL, "text", wrap=True)
        self._papers = Label("", Role.SMALL, "text2", wrap=True)
        self.life = LifeView()
        self._view: HandoverView | None = None
        self._now: datetime | None = None
        self._inner = QWidget()
        self.area = scrolled(self._inner, self.tr("The sheet"))
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()

    def show_handover(self, view: HandoverView, room: Room, now: datetime) -> None:
        """Show one handover in the room there is, as of an instant."""
        line, self._view, self._now = view.line, view, now
        self.life.show_line(line, now)
        self._title.setText(line.label)
        self._subtitle.setText(words.subtitle(line) or words.where(line))
        lacks = words.lacks(line)
        self._lacks.setText(lacks)
        self._lacks.setVisible(bool(lacks))
        self._sign.setVisible(bool(lacks))
        self._sign.show_mark(Mark.NEAR if any(lack.urgent for lack in line.lacks) else Mark.MISSING)
        self._papers.setText(self._earlier(view))
        self._papers.setVisible(bool(view.earlier))
        self.sheet.setVisible(view.paper is not None)
        if view.paper is not None:
            self.sheet.show_paper(view.paper, room)

    def fit(self, room: Room) -> None:
        """Lay the sheet out again for another width."""
        if self._view is not None and self._now is not None:
            self.show_handover(self._view, room, self._now)

    def go_to_part(self, number: int) -> None:
        """Scroll to a part of the sheet."""
        part = self.sheet.part(number)
        if part is not None:
            self.area.setFocus()
            self.area.verticalScrollBar().setValue(part.mapTo(self._inner, part.rect().topLeft()).y() - 8)

    def _earlier(self, view: HandoverView) -> str:
        said = self.tr("Paper handed over {when} by {who}, fingerprint {code}")
        return "\n".join(
            said.format(when=day_and_clock(one.at), who=one.by, code=one.paper[:8]) for one in view.earlier
        )

    def _lay_out(self) -> None:
        gaps = QHBoxLayout()
        gaps.setSpacing(8)
        gaps.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        gaps.addWidget(self._lacks, 1)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 12, 12)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        column.addLayout(gaps)
        column.addWidget(self.life)
        column.addSpacing(6)
        column.addWidget(self.sheet)
        column.addWidget(self._papers)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
