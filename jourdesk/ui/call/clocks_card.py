"""*Frister*: the strict date big, the alarm day under the words, what has not started with what starts it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.domain.events import ClockClosed, ClockOwned
from jourdesk.domain.page import CallPage, ClockLine
from jourdesk.ui.call.changing import ActRow, Changing, Keep
from jourdesk.ui.call.desk_card import DeskCard
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.lines import joined, prose
from jourdesk.ui.texts import day, month, weekday
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.figures import DateFigure
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark, Sign

_NEAR = timedelta(days=3)
_DATE_WIDTH = 116


def mark_of(clock: ClockLine, today: date) -> tuple[Mark, float]:
    """Choose the sign of a clock, with the part of it that is used."""
    if clock.state == "lapsed" or (clock.statutory and clock.state == "running" and clock.statutory < today):
        return Mark.LATE, 0.0
    if clock.state == "stopped":
        return Mark.DONE, 0.0
    if clock.state == "waiting" or clock.statutory is None:
        return Mark.WAITS, 0.0
    if clock.statutory == today:
        return Mark.SOON, 0.0
    if clock.alarm is not None and clock.alarm - today <= _NEAR:
        return Mark.NEAR, 0.0
    whole = (clock.statutory - clock.anchored).days if clock.anchored else 0
    used = (today - clock.anchored).days if clock.anchored else 0
    return Mark.RUNS, min(max(used / whole, 0.06), 1.0) if whole else 0.06


class ClockForm(Form):
    """Who answers for a clock, and what closed it."""

    def __init__(self, around: Around, clock: ClockLine) -> None:
        """Make the form."""
        super().__init__(f"clock:{clock.key}", around.hub)
        self._clock = clock
        self.entitle(clock.title, self.tr("Keep"))
        self._say_source(clock)
        self.add("owner", Field(self.tr("Who answers for it")))
        self.add(
            "evidence", Field(self.tr("Closed by"), hint=clock.closes_on or self.tr("A receipt, not that it was sent."))
        )
        self.begin({"owner": clock.owner})

    def intention(self) -> object | None:
        """Close it on evidence, or name its owner."""
        owner = ClockOwned(clock=self._clock.key, owner=self.text("owner"))
        if not self.text("evidence"):
            return owner
        if self.text("owner") != self._clock.owner:
            self.hub.ask(owner, self.hub)
        return ClockClosed(clock=self._clock.key, evidence=self.text("evidence"))

    def _say_source(self, clock: ClockLine) -> None:
        """Say by which provision the clock runs, from when, and where the law is read; the address can be copied."""
        start = clock.anchor if clock.anchored else self.tr("Waits for %1").replace("%1", clock.waits_for)
        rule = self.tr("%1. %2. Missed: %3.") if clock.missed else self.tr("%1. %2.")
        words = rule.replace("%1", clock.provision).replace("%2", start).replace("%3", clock.missed)
        read = self.tr("Read %1. %2").replace("%1", clock.read).replace("%2", clock.source)
        self.source = Label(f"{words}\n{read}", Role.SMALL, "text2", wrap=True)
        self.source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.grid.addWidget(self.source, self._row, 0, 1, 2)
        self._row += 1


class ClockBlock(ActRow):
    """One clock. Enter names its owner or closes it."""

    def __init__(self, clock: ClockLine, who: str, today: date) -> None:
        """Make a row; ``who`` is said when the call has several persons."""
        super().__init__(f"clock:{clock.key}", clock.title)
        self.clock = clock
        mark, part = mark_of(clock, today)
        sign = Sign(mark)
        sign.show_mark(mark, part)
        self.row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        shown = clock.statutory if clock.state != "waiting" else None
        if shown is not None:
            self._date(shown, today)
        words = QVBoxLayout()
        words.setSpacing(1)
        title = clock.title if not who else f"{clock.title} · {who}"
        words.addWidget(Label(title, Role.STRONG if shown else Role.ROW, "text" if shown else "text2", wrap=True))
        small = self._small(today)
        words.addWidget(Label(small, Role.SMALL, "late" if mark is Mark.LATE else "text2", wrap=True))
        self.setAccessibleDescription(small)
        self.row.addLayout(words, 1)
        self.row.addWidget(Label(clock.provision, Role.SMALL, "text3"), 0, Qt.AlignmentFlag.AlignVCenter)

    def _date(self, shown: date, today: date) -> None:
        below = f"{month(shown)} {shown.year}" if shown.year != today.year else month(shown)
        figure = DateFigure(f"{shown.day:2}", weekday(shown), below)
        figure.setFixedWidth(_DATE_WIDTH)
        self.row.addWidget(figure)

    def _small(self, today: date) -> str:
        clock = self.clock
        if clock.state == "stopped":
            return joined([self.tr("Done."), self._owner()], " ")
        if clock.statutory is None:
            return self.tr("Waits for %1.").replace("%1", clock.waits_for or clock.anchor.lower())
        said = [self.tr("Has passed.")] if clock.state == "lapsed" else []
        if clock.alarm is not None and clock.alarm != clock.statutory:
            said.append(self.tr("Alarm %1.").replace("%1", day(clock.alarm, year_of=today)))
        if clock.outer is not None and clock.outer != clock.statutory:
            said.append(self.tr("Outer day %1.").replace("%1", day(clock.outer, year_of=today)))
        if not said:
            said.append(f"{clock.anchor}.")
        if clock.missed:
            said.append(f"{clock.missed}.")
        return joined([*said, self._owner()], " ")

    def _owner(self) -> str:
        return self.tr("%1 answers for it.").replace("%1", self.clock.owner) if self.clock.owner else ""


class ClocksCard(DeskCard):
    """The sixth card."""

    def __init__(self, around: Around) -> None:
        """Make an empty card."""
        super().__init__(6, QCoreApplication.translate("ClocksCard", "Clocks"), around)
        self.rows = Changing(spacing=3)
        for part in (self.rows, self.slot, self.problem):
            self.body.addWidget(part)

    def show_page(self, page: CallPage) -> None:
        """Show the clocks: soonest alarm first, those without a start last, the closed ones below."""
        clocks = sorted(page.clocks, key=lambda one: one.state == "stopped")
        names = {one.person.ref: one.label for one in page.persons}
        several = len({one.person for one in clocks}) > 1

        def made(one: ClockLine, who: str) -> QWidget:
            row = ClockBlock(one, who, page.today)
            row.pressed.connect(lambda: self.open(ClockForm(self.around, one)))
            return row

        def make() -> Sequence[QWidget | Keep]:
            whom = [names.get(one.person, "") if several else "" for one in clocks]
            rows = [
                Keep((one, who, page.today), partial(made, one, who)) for one, who in zip(clocks, whom, strict=True)
            ]
            return rows or [prose(self.tr("No clock has started."), Role.BODY, "text2")]

        self.rows.fill((tuple(clocks), page.today, several), make)
        self._say(clocks, page.today)

    def form_of(self, key: str, page: CallPage) -> Form | None:
        """Find a form of this card."""
        found = next((one for one in page.clocks if key == f"clock:{one.key}"), None)
        return ClockForm(self.around, found) if found else None

    def _say(self, clocks: list[ClockLine], today: date) -> None:
        runs = sum(one.state == "running" for one in clocks)
        waits = sum(one.state == "waiting" for one in clocks)
        said = [self.tr("%n run", "", runs)] if runs else []
        if waits:
            said.append(self.tr("%n not started", "", waits))
        marks = [mark_of(one, today)[0] for one in clocks]
        worst = next((one for one in (Mark.LATE, Mark.SOON, Mark.NEAR) if one in marks), None)
        plain = Mark.RUNS if runs else Mark.WAITS if waits else Mark.DONE if clocks else Mark.MISSING
        self.set_state(worst or plain, " · ".join(said), part=0.15)
