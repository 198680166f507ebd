"""Loggen: the openings of a board's cases in the middle, who and whether the log is whole at the right, the note below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.review import words
from jourdesk.ui.shell.page import Page
from jourdesk.ui.texts import text_of
from jourdesk.ui.theme import PANEL_WIDE, Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label, Plane, Rule
from jourdesk.ui.widgets.note import NoteField
from jourdesk.ui.widgets.panel import SidePanel
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.review_log import LogView

SAMPLE = 10
"""How many openings are drawn at a time."""


class ReviewPage(Page):
    """Shows what it is given and tells what the person wants; it asks nobody."""

    asked = Signal(str, str)  # board, reader (empty: everybody)
    sample_asked = Signal(int)
    signed = Signal(str)  # what was found

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__("log", self.tr("The log"), "eye", parent)
        self._view: LogView | None = None
        self.board = ComboField(self.tr("Board"))
        self.reader = Field(self.tr("Only this person"), placeholder=self.tr("Name as it stands in the log"))
        self.rows = RowList(self.tr("Openings"))
        self._empty = EmptyState(
            "eye", self.tr("Nothing has been opened"), self.tr("Every reading of a case comes here by itself.")
        )
        self.draw = Button(self.tr("Draw a sample"), keys=Key.NEW_ROW.cap)
        self.note = NoteField(
            self.tr("What you found"), placeholder=self.tr("All openings have to do with the duty."), lines=(2, 5)
        )
        self.sign = Button(self.tr("Sign for the sample"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self._whole = Label("", Role.BODY, wrap=True)
        self._counts = Label("", Role.BODY, "text2", wrap=True)
        self._before = Label("", Role.BODY, "text2", wrap=True)
        self._said = Label("", Role.BODY, "text2", wrap=True)
        self._sample: tuple[str, ...] = ()
        self.assemble(self._body_part(), panel=self._panel_part())
        self._tie()

    @property
    def view(self) -> LogView | None:
        """What is shown."""
        return self._view

    @property
    def sample(self) -> tuple[str, ...]:
        """The openings that were drawn and not signed for."""
        return self._sample

    def show_boards(self, boards: Sequence[tuple[str, str]]) -> None:
        """Show whose logs may be gone through."""
        nobody = self.tr("Belongs to no board yet")
        self.board.set_options([Option(key=key or "-", words=name or nobody) for key, name in boards])
        if boards and not self.board.value():
            self.board.set_value(boards[0][0] or "-")
            self._ask()
        if not boards:
            self.rows.hide()
            self._empty.show()
            self._said.setText(self.tr("The register gives you no board's log to review."))

    def show_log(self, view: LogView) -> None:
        """Show a board's log."""
        if self._view is None or self._view.board != view.board:
            self._sample = ()
        self._view = view
        found = words.sections(view, self._sample)
        self.rows.show_sections(found)
        self.rows.setVisible(bool(found))
        self._empty.setVisible(not found)
        self._whole.setText(words.intact(view))
        self._whole.set_tone("text" if view.intact else "late")
        self._counts.setText(words.counts(view))
        self._before.setText(words.reviews(view))
        self.say_panel_line(Mark.DONE if view.intact else Mark.LATE, words.intact(view))

    def show_sample(self, drawn: Sequence[str]) -> None:
        """Show what was drawn, above the rest."""
        self._sample = tuple(drawn)
        none = self.tr("There is nothing to draw: all openings are your own or signed for.")
        some = self.tr("%1 openings drawn. Ask yourself why each was made.").replace("%1", str(len(drawn)))
        self.say(some if drawn else none)
        if self._view is not None:
            self.show_log(self._view)
        if drawn:
            self.rows.choose(drawn[0])
            self.rows.setFocus()

    def done(self) -> None:
        """The sample has been signed for."""
        self._sample = ()
        self.note.clear()
        self.say(self.tr("Signed. It stands in the log, and cannot be taken out."))

    def say(self, said: str) -> None:
        """Say what came of an act."""
        self._said.setText(said)

    def refuse(self, problem: Problem) -> None:
        """Say what was refused; what was written stays."""
        if problem.code == "log.note":
            self.note.set_error(text_of(problem))
            self.note.setFocus()
        else:
            self.say(text_of(problem))

    def focus_start(self) -> None:
        """Put the cursor where the board is chosen."""
        self.board.setFocus()

    def _ask(self) -> None:
        board = self.board.value()
        if board:
            self.asked.emit("" if board == "-" else board, self.reader.text().strip())

    def _sign(self) -> None:
        if self._view is not None:
            self.signed.emit(self.note.text().strip())

    def _tie(self) -> None:
        self.board.picked.connect(lambda _key: self._ask())
        self.reader.entered.connect(lambda _text: self._ask())
        self.draw.clicked.connect(lambda: self.sample_asked.emit(SAMPLE))
        self.sign.clicked.connect(self._sign)
        self.note.entered.connect(lambda _text: self._sign())
        bind(self, Key.NEW_ROW, lambda: self.sample_asked.emit(SAMPLE))
        bind(self, Key.MAIN, self._sign)

    def _panel_part(self) -> SidePanel:
        panel = SidePanel(self.tr("The log of the board"), width=PANEL_WIDE)
        panel.body.setAlignment(Qt.AlignmentFlag(0))
        parts = (
            self._whole,
            Rule(),
            Label(self.tr("Openings per person"), Role.GROUP, "text2"),
            self._counts,
            Rule(),
            Label(self.tr("Signed before"), Role.GROUP, "text2"),
            self._before,
        )
        for part in parts:
            panel.body.addWidget(part)
        panel.body.addStretch(1)
        panel.foot.addWidget(self._said)
        panel.foot.addWidget(self.note)
        panel.foot.addLayout(actions(self.sign))
        return panel

    def _body_part(self) -> QWidget:
        body = Plane("ground")
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 8)
        head.setSpacing(12)
        head.addWidget(self.board, 3)
        head.addWidget(self.reader, 2)
        draw = QVBoxLayout()
        draw.addStretch(1)
        draw.addLayout(actions(self.draw))
        head.addLayout(draw)
        middle = QVBoxLayout()
        middle.setContentsMargins(8, 4, 8, 8)
        middle.addWidget(self.rows, 1)
        empty = QVBoxLayout()
        empty.setContentsMargins(12, 20, 12, 0)
        empty.addWidget(self._empty)
        empty.addStretch(1)
        middle.addLayout(empty)
        self._empty.hide()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(middle, 1)
        return body
