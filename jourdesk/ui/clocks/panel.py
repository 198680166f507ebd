"""The panel of one clock: how its day was counted, who answers for it, and the receipt that closes it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem, Refused
from jourdesk.ui.clocks import words
from jourdesk.ui.clocks.receipt import ReceiptForm
from jourdesk.ui.keys import Key
from jourdesk.ui.texts import day_and_clock, local, text_of
from jourdesk.ui.theme import PANEL_WIDE, Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.daystrip import DayStrip
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.panel import SidePanel
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.usecases.read_clocks import ClockDetail, ClockEntry, PromiseDetail


class _Counted(QWidget):
    """How the day was counted: the strip, then start, last day and alarm in sentences."""

    def __init__(self) -> None:
        super().__init__()
        self.strip = DayStrip(name=self.tr("How the day is counted"))
        self._values = [Label("", Role.BODY, wrap=True) for _ in range(3)]
        self._small = Label("", Role.SMALL, "text2", wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, 78)
        grid.setColumnStretch(1, 1)
        heads = (self.tr("Start"), self.tr("Last day"), self.tr("Alarm"))
        self._heads = [Label(head, Role.BODY, "text2") for head in heads]
        for number, (head, value) in enumerate(zip(self._heads, self._values, strict=True)):
            grid.addWidget(head, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("How the day is counted"), Role.STRONG))
        column.addWidget(self.strip)
        column.addLayout(grid)
        column.addWidget(self._small)

    def show_clock(self, detail: ClockDetail) -> None:
        days = words.strip(detail)
        self.strip.show_days(days)
        self.strip.setVisible(bool(days))
        said = (words.start(detail), words.last_day(detail), words.alarm(detail))
        for head, value, sentence in zip(self._heads, self._values, said, strict=True):
            value.setText(sentence)
            value.setVisible(bool(sentence))
            head.setVisible(bool(sentence))
        outer = words.outer(detail)
        self._small.setText(outer)
        self._small.setVisible(bool(outer))


class _Owner(QWidget):
    """Who answers for the clock, and the field that names somebody."""

    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._sign = Sign(Mark.MISSING, side=14)
        self._words = Label("", Role.BODY, wrap=True)
        self.field = Field(self.tr("Name who answers for it"), placeholder=self.tr("Name and role"))
        self.field.entered.connect(self._tell)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Who answers for the clock"), Role.STRONG))
        column.addLayout(line)
        column.addWidget(self.field)

    def show_owner(self, detail: ClockDetail) -> None:
        owner = detail.line.owner
        self._sign.show_mark(Mark.DONE if owner else Mark.MISSING)
        opens = ""
        if detail.opens is not None:
            said = self.tr("{municipality} opens {when}.")
            opens = said.format(municipality=detail.municipality, when=day_and_clock(detail.opens))
        self._words.setText(owner or " ".join(filter(None, (self.tr("Nobody yet."), opens))))
        self.field.set_text("")
        self.field.clear_error()

    def _tell(self) -> None:
        self.named.emit(self.field.text().strip())


class ClockPanel(SidePanel):
    """348 wide: head, how the day was counted, who answers for it; below the one act that closes it."""

    opened = Signal()
    owned = Signal(str)  # name
    closed = Signal(str, object)  # evidence, instant
    settled = Signal(str)  # how a promise ended

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__("", width=PANEL_WIDE, parent=parent)
        self._title.hide()
        self._now: datetime | None = None
        self._asks = ""
        self._sign, self._state = Sign(Mark.RUNS, side=14), Label("", Role.GROUP)
        self._open = Button(self.tr("Open"), Kind.QUIET, keys="Enter", inset=True)
        self._name, self._about = Label("", Role.PAGE, wrap=True), Label("", Role.BODY, "text2", wrap=True)
        self._counted, self.owner = _Counted(), _Owner()
        self._source = Label("", Role.SMALL, "text3", wrap=True)
        self._rules = (Rule(), Rule())
        self.receipt = ReceiptForm()
        self._close = Button(self.tr("Receipt came"), keys=Key.RECEIPT.cap)
        self._why = Label("", Role.SMALL, "text2", wrap=True)
        self._lay_out()
        self._open.clicked.connect(self.opened)
        self.owner.named.connect(self.owned)
        self._close.clicked.connect(self.ask_receipt)
        self.receipt.kept.connect(self.closed)
        self.receipt.settled.connect(self.settled)
        self.receipt.cancelled.connect(self.put_form_away)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show that no clock is chosen."""
        self._asks = ""
        self._put(name=self.tr("No clock is chosen"), about=self.tr("Choose one with the arrow keys."))
        for part in (self._sign, self._state, self._open, self._close, self._why):
            part.hide()
        self._show_parts(clock=False)

    def show_clock(self, entry: ClockEntry, detail: ClockDetail, now: datetime) -> None:
        """Show one clock."""
        self._head(entry, words.state_words(entry, detail.today, now), now)
        self._put(name=detail.line.title, about=words.about(detail))
        self._counted.show_clock(detail)
        self._source.setText(words.source(detail))
        self.owner.show_owner(detail)
        self._show_parts(clock=True)
        self._asks = detail.line.closes_on or self.tr("What shows that it is done?")
        self._close.set_verb(self.tr("The court has receipted") if detail.step else self.tr("It is done"))
        self._why.setText(
            self.tr("The clock is closed by the court's receipt, not by what you have sent.")
            if detail.step
            else self.tr("The clock is closed by what shows that it is done.")
        )

    def show_promise(self, entry: ClockEntry, detail: PromiseDetail) -> None:
        """Show one promise to ring back."""
        self._head(entry, words.state_words(entry, local(detail.now).date(), detail.now), detail.now)
        due = self.tr("At the latest {when}.").format(when=day_and_clock(detail.due))
        made = self.tr("Promised {when}.").format(when=day_and_clock(detail.made))
        self._put(
            name=self.tr("Ring {whom} back").format(whom=detail.to) if detail.to else self.tr("Ring back"),
            about="\n".join(filter(None, (detail.who, detail.about, f"{due} {made}"))),
        )
        self._show_parts(clock=False)
        self._asks = self.tr("How did the promise end?")
        self._close.set_verb(self.tr("Settle the promise"))
        self._why.setText(self.tr("A promise stays here until somebody says how it ended."))

    def ask_receipt(self) -> None:
        """Ask for what closes the clock, or for how the promise ended."""
        if not self._asks or self._now is None:
            return
        self._close.hide()
        self._why.hide()
        if self.owner.isHidden():
            self.receipt.ask_outcome(self._asks, self._now)
        else:
            self.receipt.ask_receipt(self._asks, self._now)

    def put_form_away(self) -> None:
        """Close nothing after all."""
        self.receipt.hide()
        self._close.setVisible(bool(self._asks))
        self._why.setVisible(bool(self._asks))
        if self._asks:
            self._close.setFocus()

    def show_problem(self, problem: Problem) -> bool:
        """Show a refusal at its field; tell if there was one."""
        if isinstance(problem, Refused) and problem.field == "owner" and not self.owner.isHidden():
            self.owner.field.set_error(text_of(problem))
            self.owner.field.setFocus()
            return True
        return self.receipt.show_problem(problem)

    def _head(self, entry: ClockEntry, state: str, now: datetime) -> None:
        self._now = now
        self._sign.show_mark(words.mark_of(entry), entry.part)
        self._state.setText(state)
        self._state.set_tone("late" if entry.mark == "late" else "text")
        for part in (self._sign, self._state, self._open, self._close, self._why):
            part.show()
        self.receipt.hide()

    def _put(self, *, name: str, about: str) -> None:
        self._name.setText(name)
        self._about.setText(about)
        self.setAccessibleName(name)

    def _show_parts(self, *, clock: bool) -> None:
        for part in (self._counted, self._source, self.owner, *self._rules):
            part.setVisible(clock)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign)
        head.addWidget(self._state, 1)
        head.addWidget(self._open)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertLayout(0, head)
        self.body.setSpacing(10)
        self.foot.setContentsMargins(0, 0, 8, 0)
        for part in (self._name, self._about, self._rules[0], self._counted, self._source, self._rules[1], self.owner):
            self.body.addWidget(part)
        # The room below is a stretch: a layout that is aligned to its top gives wrapped text too little height.
        self.body.setAlignment(Qt.AlignmentFlag(0))
        self.body.addStretch(1)
        self.foot.addWidget(self.receipt)
        self.foot.addLayout(actions(self._close))
        self.foot.addWidget(self._why)
