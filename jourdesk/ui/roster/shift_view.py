"""One shift in the panel: who has it, what has happened to it, what is wrong with it, what can be done."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.keys import Key
from jourdesk.ui.roster.act_rows import ActRows
from jourdesk.ui.texts import clock_span, day_and_clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.usecases.roster_values import PartCell, RosterCell, RosterDay, ShiftCell

MOVE_KEY, SWAP_KEY = "M", "B"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """What may be done here: ``plan`` by the coordinator, ``own`` if it is one's own shift or one may act for others."""

    plan: bool
    own: bool


class ShiftView(QWidget):
    """Shows what it is given and tells which act was pressed."""

    asked = Signal(str)  # edit | move | cancel | swap | take | correct

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self._who = Label("", Role.PAGE, wrap=True)
        self._hours = Label("", Role.BODY, "text2", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self._frozen = Label("", Role.SMALL, "text2", wrap=True)
        self.edit = Button("", keys="Enter")
        self.move_on = Button(self.tr("Move"), Kind.QUIET, keys=MOVE_KEY)
        self.cancel = Button(self.tr("Take out"), Kind.QUIET, keys="Delete")
        self.swap = Button(self.tr("Ask for a swap"), Kind.QUIET, keys=SWAP_KEY)
        self.take = Button(self.tr("Take over now"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self.correct = Button(self.tr("Correct"), Kind.QUIET, keys=Key.EDIT.cap)
        self._acts = {
            "edit": self.edit,
            "move": self.move_on,
            "cancel": self.cancel,
            "swap": self.swap,
            "take": self.take,
            "correct": self.correct,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._who, self._hours):
            column.addWidget(part)
        column.addLayout(self._lines)
        column.addWidget(self._frozen)
        self._rows = ActRows((self.take,), (self.edit,), (self.move_on, self.cancel), (self.swap,), (self.correct,))
        for button in self._acts.values():
            button.setParent(self)
        column.addLayout(self._rows)
        for key, button in self._acts.items():
            button.clicked.connect(lambda _checked=False, key=key: self.asked.emit(key))

    def show_cell(self, day: RosterDay, cell: RosterCell, allowed: Allowed) -> None:
        """Show what is planned on a line of the calendar."""
        shift = cell.shifts[0] if cell.shifts else None
        self._empty()
        self._who.setText(self._headline(cell, shift))
        self._who.set_tone("late" if cell.state == "missing" else "text")
        begins, ends = (shift.begins, shift.ends) if shift else (day.begins, day.ends)
        self._hours.setText(f"{day_and_clock(begins)} – {day_and_clock(ends)}")
        for one in cell.shifts:
            self._tell(one)
        for gap in cell.gaps:
            if cell.state == "part":
                self._say(Mark.LATE, f"{gap.says} {clock_span(gap.begins, gap.ends)}")
        self._offer(day, shift, allowed)

    def names(self) -> list[str]:
        """Which acts are offered."""
        return [key for key, button in self._acts.items() if not button.isHidden()]

    def _headline(self, cell: RosterCell, shift: ShiftCell | None) -> str:
        if shift is not None and shift.name:
            return shift.name
        return {
            "missing": self.tr("Nobody has the shift"),
            "intended": self.tr("Open, and that is meant"),
        }.get(cell.state, self.tr("No shift"))

    def _tell(self, shift: ShiftCell) -> None:
        overridden = [part for part in shift.parts if part.override]
        if overridden or len(shift.parts) > 1:
            for part in shift.parts:
                self._say(Mark.ONGOING if part in overridden else Mark.UNUSED, self._part(part))
        if shift.swap is not None:
            self._say(Mark.WAITS, shift.swap.says)
        if shift.conflict:
            self._say(Mark.LATE, shift.conflict)
        for said in shift.marks:
            if said != shift.conflict:
                self._say(Mark.NEAR, said)

    def _part(self, part: PartCell) -> str:
        said = f"{part.name or self.tr('nobody')} {clock_span(part.begins, part.ends)}"
        return f"{said}. {part.says}" if part.says else said

    def _offer(self, day: RosterDay, shift: ShiftCell | None, allowed: Allowed) -> None:
        frozen = shift.frozen if shift else day.past
        now = shift is not None and shift.state == "now"
        has = shift is not None and bool(shift.person)
        shown = {
            "take": now,
            "edit": allowed.plan and not frozen,
            "move": allowed.plan and has and not frozen,
            "cancel": allowed.plan and shift is not None and not frozen,
            "swap": has and not frozen and shift is not None and shift.swap is None,
            "correct": allowed.plan and frozen,
        }
        self.edit.set_verb(self.tr("Change") if has else self.tr("Put somebody in"))
        self._rows.offer([button for key, button in self._acts.items() if shown[key]])
        why = self.tr("The shift has begun. It is as it was; what became otherwise is written as a correction.")
        if now:
            why = self.tr("The shift goes on and cannot be planned anew. Whoever steps in takes it over.")
        self._frozen.setText(why)
        self._frozen.setVisible(frozen)

    def _say(self, mark: Mark, words: str) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        sign = Sign(mark, side=14)
        held = QVBoxLayout()
        held.setContentsMargins(0, 2, 0, 0)
        held.addWidget(sign)
        held.addStretch(1)
        row.addLayout(held)
        row.addWidget(Label(words, Role.BODY, "text", wrap=True), 1)
        self._lines.addWidget(line)

    def _empty(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
