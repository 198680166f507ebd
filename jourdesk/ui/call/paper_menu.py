"""The papers of one decision: each on its row, what is refused with its reason beside it."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from jourdesk.domain.page import DecisionLine
from jourdesk.domain.problems import Problem, Refused
from jourdesk.ui.call.changing import ActRow, Changing
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Hub
from jourdesk.ui.call.intents import OfferPapers, PaperOf
from jourdesk.ui.call.paper_words import paper_name
from jourdesk.ui.call.papers import papers_of
from jourdesk.ui.keys import Key
from jourdesk.ui.texts import text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.usecases.offer_papers import OfferedPaper
from jourdesk.usecases.write_paper_text import FIELDS

TEXTS_KEY = "T"
_SIGN = 14


class PaperRow(ActRow):
    """One paper. Enter reads it, or writes what it lacks; T writes its texts."""

    texts = Signal()
    came = Signal()
    """The cursor came to it."""

    def __init__(self, offered: OfferedPaper, draft: str) -> None:
        """Make a row; ``draft`` says why the paper is only a draft."""
        keys = {TEXTS_KEY.casefold(): self.ask_texts}
        super().__init__(f"paper:{offered.kind}", paper_name(offered.kind), keys)
        self.offered = offered
        mark = Mark.NONE if offered.refused is None else Mark.MISSING if self.lacks else Mark.BARRED
        said = text_of(offered.refused) if offered.refused else draft
        self.setAccessibleDescription(said)
        if mark is Mark.NONE:
            self.row.addSpacing(
                _SIGN + self.row.spacing()
            )  # A paper that can be read needs no sign, only its place in the column.
        else:
            self.row.addWidget(Sign(mark, side=_SIGN), 0, Qt.AlignmentFlag.AlignVCenter)
        barred = mark is Mark.BARRED
        self.row.addWidget(Label(paper_name(offered.kind), Role.BODY if barred else Role.ROW, _tone(barred=barred)))
        self.row.addWidget(Label(said, Role.SMALL, "text2", wrap=True), 1)
        if self.writable:
            write = Button(self.tr("Texts"), Kind.QUIET, keys=TEXTS_KEY, inset=True)
            write.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            write.clicked.connect(self.ask_texts)
            self.row.addWidget(write, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def writable(self) -> bool:
        """Whether it has texts that can be written: a paper that the decision cannot have has none."""
        return self.offered.kind in FIELDS and (self.offered.refused is None or bool(self.lacks))

    @property
    def lacks(self) -> str:
        """The text that the paper waits for, or nothing."""
        field = self.offered.refused.field if isinstance(self.offered.refused, Refused) else ""
        return field if field in FIELDS.get(self.offered.kind, ()) else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the cursor is here."""
        super().focusInEvent(event)
        self.came.emit()

    def ask_texts(self) -> None:
        """Ask for the form of its texts, if it has any."""
        if self.writable:
            self.texts.emit()


class PaperMenu(Form):
    """Which papers a decision has. They are read in the preview, which saves them as PDF."""

    texts_asked = Signal(str, str)
    """A kind of paper, and the field that is missing."""
    notice_asked = Signal()
    confirmed = Signal()
    """The police have confirmed that they stopped."""
    grew = Signal()
    """Its rows have come."""

    def __init__(self, hub: Hub, line: DecisionLine, first: str = "") -> None:
        """Make the menu and ask what it holds.

        Args:
            hub: Where it asks.
            line: The decision.
            first: The kind of paper that gets the cursor.
        """
        super().__init__(f"papers:{line.decision.id}", hub)
        self._line, self._first = line, first
        self._here: PaperRow | None = None
        self.entitle(self.tr("Papers: %1, %2").replace("%1", line.title).replace("%2", line.text))
        self.put_away.set_verb(self.tr("Close"))
        self._lay_buttons()
        self.rows = Changing(spacing=1)
        self.grid.addWidget(self.rows, 0, 0, 1, 2)
        self._row = 1
        hub.ask(OfferPapers(decision=line.decision.id), self)

    def accept(self, answer: object) -> None:
        """Show what is offered; a paper opens by itself and the menu stays."""
        if not shiboken6.isValid(self):
            return  # It was put away while the store was asked.
        self._problem.hide()
        if papers_of(answer) is None and isinstance(answer, tuple):
            offered = tuple(one for one in answer if isinstance(one, OfferedPaper))
            self.rows.fill([(one.kind, str(one.refused)) for one in offered], lambda: self._made(offered))
            focus = self.window().focusWidget()
            if focus is None or self.isAncestorOf(focus):
                self.focus_first()
            self.grew.emit()

    def refuse(self, problem: Problem) -> None:
        """Say what was refused, unless the menu has been put away."""
        if shiboken6.isValid(self):
            super().refuse(problem)

    def focus_first(self) -> None:
        """Put the cursor on the paper that is asked for, else on the first."""
        rows = self.rows.findChildren(PaperRow)
        wanted = next((row for row in rows if row.offered.kind == self._first), next(iter(rows), None))
        (wanted or self.put_away).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def intention(self) -> object | None:
        """Do what Enter does on the row that had the cursor last."""
        if self._here is not None:
            self.read(self._here)
        return None

    def read(self, row: PaperRow) -> None:
        """Show the paper, or go where what it lacks is written."""
        self._problem.hide()
        kind = row.offered.kind
        if row.lacks:
            self.texts_asked.emit(kind, row.lacks)
        elif row.offered.refused is not None:
            self.wrong("", text_of(row.offered.refused))
        elif kind == "notice":
            self.notice_asked.emit()
        else:
            self.hub.ask(PaperOf(kind=kind, subject=self._line.decision.id), self)

    def _lay_buttons(self) -> None:
        """Let the page keep its one primary button: the menu's is an ordinary one."""
        self.keep.hide()
        read = Button(self.tr("Read"), keys=Key.PRINT.cap)
        read.clicked.connect(self.submit)
        self.buttons.removeWidget(self.put_away)
        self.buttons.addWidget(read)
        self.buttons.addWidget(self.put_away)
        if self._line.asks_police and self._line.holds:
            confirmed = Button(self.tr("The police have confirmed the recall"), Kind.QUIET)
            confirmed.clicked.connect(self.confirmed)
            self.buttons.addWidget(confirmed)

    def _remember(self, row: PaperRow) -> None:
        self._here = row

    def _made(self, offered: tuple[OfferedPaper, ...]) -> list[QWidget]:
        taken = self._line.decision
        draft = self.tr("A draft until the signature has come.") if taken.oral and taken.signed is None else ""
        return [self._paper(one, draft if one.kind == "decision" else "") for one in offered]

    def _paper(self, one: OfferedPaper, draft: str) -> PaperRow:
        row = PaperRow(one, draft)
        row.pressed.connect(lambda: self.read(row))
        row.came.connect(lambda: self._remember(row))
        row.texts.connect(lambda: self.texts_asked.emit(one.kind, row.lacks))
        return row


def _tone(*, barred: bool) -> str:
    return "text2" if barred else "text"
