"""The side panel: what is missing for a complete record. Listed, never nagging."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.domain.page import CallPage, Gap
from jourdesk.ui.call.changing import ActRow, Changing, Keep
from jourdesk.ui.call.hub import CodeLists
from jourdesk.ui.keys import Key, card_cap
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, actions
from jourdesk.ui.widgets.keycap import KeyCap
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.panel import SidePanel
from jourdesk.ui.widgets.sign import Mark, Sign

_DONE_SHOWN = 7


class LackPanel(SidePanel):
    """Open questions with the card that answers each, what is done, and the end of the call."""

    went = Signal(object)
    ended = Signal()

    def __init__(self, codes: CodeLists) -> None:
        """Make an empty panel."""
        super().__init__("")
        self._codes = codes
        self._gaps: tuple[Gap, ...] = ()
        self._here = -1
        self._people: dict[str, str] = {}
        self.open_rows = Changing(spacing=8)
        self.done_rows = Changing(spacing=6)
        self.body.addWidget(Rule())
        self.body.addWidget(self.open_rows)
        self.body.addWidget(self.done_rows)
        # An aligned layout gives wrapped rows the height of one line; room below does the same without that.
        self.body.setAlignment(Qt.AlignmentFlag(0))
        self.body.addStretch(1)
        self.end = Button(self.tr("End the call"), keys=Key.MAIN.cap)
        self.end.clicked.connect(self.ended)
        self.foot.addLayout(actions(self.end))
        self.set_head(self.tr("Missing for a complete record"))

    @property
    def line(self) -> str:
        """The panel in one line."""
        return self._note.text()

    @property
    def open_gaps(self) -> tuple[Gap, ...]:
        """What is missing, in the order shown."""
        return self._gaps

    def show_page(self, page: CallPage) -> None:
        """Show what a call lacks and what it has."""
        self._people = {person.person.ref: person.label for person in page.persons}
        several = len({gap.person for gap in page.gaps if gap.person}) > 1
        self._gaps = page.open_gaps
        done = tuple(gap for gap in page.gaps if gap.done)
        self.set_head(self.tr("Missing for a complete record"), self._counted(len(self._gaps), len(page.gaps)))
        self.open_rows.fill((self._gaps, several), lambda: self._open(several))
        self.done_rows.fill((done, several), lambda: self._done(done))

    def next_gap(self) -> Gap | None:
        """Go on to the next thing that is missing, the first again after the last."""
        if not self._gaps:
            return None
        self._here = (self._here + 1) % len(self._gaps)
        return self._gaps[self._here]

    def say_end(self, verb: str, *, keys: bool) -> None:
        """Name what Ctrl Enter does now."""
        self.end.set_verb(verb)
        self.end.setVisible(keys)

    def _counted(self, missing: int, all_: int) -> str:
        if not all_:
            return self.tr("Nothing more is asked for.")
        if not missing:
            return self.tr("Everything is there.")
        words = self.tr("%1 of %2 questions are open. You can end anyway.")
        return words.replace("%1", str(missing)).replace("%2", str(all_))

    def words(self, gap: Gap) -> str:
        """Name what is missing."""
        return self._codes.label("gaps", gap.key)

    def _open(self, several: bool) -> list[Keep]:
        people = tuple(self._people.items())
        return [Keep((gap, several, people), partial(self._row, gap, several)) for gap in self._gaps]

    def _row(self, gap: Gap, several: bool) -> QWidget:
        row = ActRow(f"gap:{gap.key}:{gap.person}:{gap.remark}", self.words(gap))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(self.words(gap), Role.ROW, wrap=True))
        small = self._small(gap, several)
        if small:
            words.addWidget(Label(small, Role.SMALL, "text2", wrap=True))
        row.row.addWidget(Sign(Mark.SOON if gap.urgent else Mark.MISSING), 0, Qt.AlignmentFlag.AlignTop)
        row.row.addLayout(words, 1)
        row.row.addWidget(KeyCap(card_cap(gap.card)), 0, Qt.AlignmentFlag.AlignTop)
        row.setAccessibleDescription(small)
        row.pressed.connect(lambda: self.went.emit(gap))
        return row

    def _small(self, gap: Gap, several: bool) -> str:
        who = self._people.get(gap.person, "") if several else ""
        return " · ".join(part for part in (who, gap.remark) if part)

    def _done(self, done: Sequence[Gap]) -> list[QWidget]:
        if not done:
            return []
        made: list[QWidget] = [Rule(), Label(self.tr("Done"), Role.GROUP, "text2")]
        names = list(dict.fromkeys(self.words(gap) for gap in done))
        for name in names[:_DONE_SHOWN]:
            line = ActRow(f"done:{name}", name)
            line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            line.row.addWidget(Sign(Mark.DONE))
            line.row.addWidget(Label(name, Role.BODY, "text2", wrap=True), 1)
            made.append(line)
        if len(names) > _DONE_SHOWN:
            made.append(Label(self.tr("and %1 more").replace("%1", str(len(names) - _DONE_SHOWN)), Role.BODY, "text3"))
        return made
