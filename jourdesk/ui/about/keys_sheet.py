"""Tangenterna: every key with its one meaning."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from jourdesk.ui.about.sheet import Sheet
from jourdesk.ui.call.call_card import NO_CASE_KEY, PROMISE_KEY, WRONG_NUMBER_KEY
from jourdesk.ui.call.notes import LATE_KEY, VOICE_KEY
from jourdesk.ui.call.page import CLOSE_KEY
from jourdesk.ui.call.referring import REFER_KEY
from jourdesk.ui.keys import Key
from jourdesk.ui.roster.desk_keys import COPY_KEY, UNDO_KEY
from jourdesk.ui.roster.fair_view import RULES_KEY
from jourdesk.ui.roster.page import PROPOSE_KEY
from jourdesk.ui.roster.shift_view import MOVE_KEY, SWAP_KEY
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.keycap import KeyCap
from jourdesk.ui.widgets.label import Label

_Group = tuple[str, list[tuple[str, str]]]


NOTE_CAPS = f"{VOICE_KEY}, {LATE_KEY}"


class KeysSheet(Sheet):
    """A table of keys in four groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the sheet."""
        super().__init__(self.tr("The keys"), parent)
        for title, rows in self._groups():
            self.body.addWidget(Label(title, Role.GROUP, "text2"))
            grid = QGridLayout()
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(6)
            grid.setColumnMinimumWidth(0, 112)
            grid.setColumnStretch(1, 1)
            for number, (cap, words) in enumerate(rows):
                grid.addWidget(KeyCap(cap), number, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(Label(words, Role.BODY, wrap=True), number, 1)
            self.body.addLayout(grid)
            self.body.addSpacing(6)
        self.body.addStretch(1)

    def _groups(self) -> list[_Group]:
        return [
            (
                self.tr("Everywhere"),
                [
                    (Key.NEW.cap, self.tr("New call")),
                    (Key.FIND.cap, self.tr("Find a person")),
                    (Key.MAIN.cap, self.tr("The page's main act")),
                    (Key.NEXT_COLUMN.cap, self.tr("Next column")),
                    (Key.NEXT_PAGE.cap, self.tr("Next page")),
                    (Key.PAGE_BEFORE.cap, self.tr("The page before")),
                    (Key.BACK.cap, self.tr("Back")),
                    (Key.HIDE.cap, self.tr("Hide the screen")),
                    (Key.LOCK.cap, self.tr("Lock")),
                    (Key.VISIT.cap, self.tr("Alone on a visit")),
                    ("F1", self.tr("The keys")),
                ],
            ),
            (
                self.tr("In a call"),
                [
                    ("Alt 1–9", self.tr("Open call")),
                    ("Ctrl 1–7", self.tr("Card")),
                    (NOTE_CAPS, self.tr("Whose words; a late note")),
                    (PROMISE_KEY, self.tr("Promise to call back")),
                    (REFER_KEY, self.tr("Refer the caller: to whom, which number")),
                    (WRONG_NUMBER_KEY, self.tr("Wrong number: logged at once, while the call is empty")),
                    (NO_CASE_KEY, self.tr("Another contact that is no case")),
                    (Key.NEXT_LACK.cap, self.tr("Next lack")),
                    (Key.SHOW_SEALED.cap, self.tr("Show what is sealed; the reading is logged")),
                    (Key.NO_ANSWER.cap, self.tr("Called, no answer")),
                    (Key.NEXT_IN_LADDER.cap, self.tr("Next in the ladder")),
                    (Key.DECIDE.cap, self.tr("Write down the decision")),
                    (Key.READ_WATCH.cap, self.tr("Read the watch beside a person; the reading is logged")),
                    (Key.HELP.cap, self.tr("On a provision: read it")),
                    (CLOSE_KEY, self.tr("Close the tab; what is unkept stays as a draft")),
                ],
            ),
            *self._lists(),
        ]

    def _lists(self) -> list[_Group]:
        return [
            (
                self.tr("Clocks and handover"),
                [
                    ("Enter", self.tr("Open")),
                    (Key.RECEIPT.cap, self.tr("The receipt came")),
                    (Key.EDIT.cap, self.tr("Change: owner, own words, dnr")),
                    (Key.PRINT.cap, self.tr("A page to read or print")),
                    (Key.CASE_FILE.cap, self.tr("A handover as a file for the case system")),
                    (Key.SAVE.cap, self.tr("A paper or the figures as a file")),
                ],
            ),
            (
                self.tr("The roster"),
                [
                    ("Enter", self.tr("Put somebody into the shift, or put down what is carried")),
                    (f"{MOVE_KEY}, {SWAP_KEY}", self.tr("Carry the shift to another day; ask for a swap")),
                    ("Delete", self.tr("Take the shift out, with the reason")),
                    (f"{COPY_KEY}, V", self.tr("Copy the person; paste")),
                    (UNDO_KEY, self.tr("Undo")),
                    ("PgUp, PgDn", self.tr("The month before; the month after")),
                    (PROPOSE_KEY, self.tr("Propose a roster")),
                    (RULES_KEY, self.tr("What rosters are measured by")),
                ],
            ),
            (
                self.tr("Lists and registers"),
                [
                    ("↑ ↓", self.tr("Row")),
                    (Key.NEW_ROW.cap, self.tr("New row, or read a register in")),
                    (Key.WRONG_UNIT.cap, self.tr("Wrong unit")),
                ],
            ),
        ]
