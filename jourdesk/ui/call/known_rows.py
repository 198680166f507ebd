"""Who knows and must not, line by line; what was told has its note on paper."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.citation import citations
from jourdesk.domain.informed import Informed, VoidInformed
from jourdesk.domain.page import CallPage
from jourdesk.ui.call.changing import Changing, at
from jourdesk.ui.call.lines import INSET, joined, prose
from jourdesk.ui.texts import clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.flow import held
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.sign import Mark, Sign

_MARKS = {"told": Mark.YES, "not-told": Mark.MISSING, "must-not": Mark.BARRED}


class KnownRows(Changing):
    """Made anew when a line comes."""

    inform_asked = Signal()
    disclose_asked = Signal()
    note_asked = Signal(object)
    """The fact of a line, or nothing for all that were told."""
    mistake_asked = Signal(str)

    def show_page(self, page: CallPage) -> None:
        """Show who knows."""
        call = page.call
        self.fill((call.informed, call.void_informed, bool(page.persons)), lambda: self._made(page))

    def _made(self, page: CallPage) -> list[QWidget]:
        if not page.persons:
            return []
        made: list[QWidget] = [Rule(), prose(self.tr("Who knows and must not"), Role.GROUP, "text2")]
        made += [self._line(one) for one in page.call.informed]
        made += [self._void(*one) for one in _by_line(page.call.void_informed)]
        more = Button(self.tr("Write who knows"), Kind.QUIET)
        tell = Button(self.tr("Tell something secret"), Kind.QUIET)
        at("inform", more)
        at("disclose", tell)
        more.clicked.connect(self.inform_asked)
        tell.clicked.connect(self.disclose_asked)
        buttons = [more, tell]
        if sum(one.told == "told" for one in page.call.informed) > 1:
            every = Button(self.tr("All that was told, on paper"), Kind.QUIET)
            at("notes", every)
            every.clicked.connect(lambda: self.note_asked.emit(None))
            buttons.append(every)
        made.append(held(*buttons))
        return made

    def _line(self, one: Informed) -> QWidget:
        said = Label(self._words(one), Role.BODY, "late" if one.told == "must-not" else "text2", wrap=True)
        acts = [("note", self.tr("Note"), self.note_asked)] if one.told == "told" else []
        made = []
        for spot, verb, asked in [*acts, ("mistake", self.tr("Mark as wrong"), self.mistake_asked)]:
            act = Button(verb, Kind.QUIET, inset=True)
            act.setAccessibleDescription(one.party)
            act.clicked.connect(partial(asked.emit, one.fact))
            made.append(at(f"{spot}:{one.fact}", act))
        return _row(_MARKS[one.told], Label(one.party, Role.STRONG), [said, self._beside(one)], made)

    def _void(self, was: Informed, marks: tuple[VoidInformed, ...]) -> QWidget:
        """Show a line that counts no more, struck through, and under it who says so and why."""
        party, said = Label(was.party, Role.BODY, "text2"), Label(self._words(was), Role.BODY, "text2", wrap=True)
        for struck in (party, said):
            struck.strike()
            struck.setAccessibleName(self.tr("Marked as wrong: %1").replace("%1", struck.text()))
        why = self.tr("Marked as wrong %1 by %2: %3")
        each = [why.replace("%1", clock(one.at)).replace("%2", one.by).replace("%3", one.reason) for one in marks]
        whys = [Label(one, Role.SMALL, "text2", wrap=True) for one in each]
        return _row(Mark.DROPPED, party, [said, self._beside(was), *whys], [])

    def _words(self, one: Informed) -> str:
        words = {
            "told": self.tr("knows"),
            "not-told": self.tr("does not know"),
            "must-not": self.tr("must not be told"),
        }[one.told]
        return joined([words, one.what])

    def _beside(self, one: Informed) -> Label:
        rule = citations((one.ground,)).get(one.ground, one.ground)
        return Label(joined([rule, clock(one.at)]), Role.SMALL, "text3", wrap=True)


def _row(mark: Mark, name: Label, words: list[Label], acts: list[QWidget]) -> QWidget:
    """Lay out one line: its sign, who, under each other what is said of her, and what can be done with it."""
    row, column = QWidget(), QVBoxLayout()
    lay = QHBoxLayout(row)
    lay.setContentsMargins(INSET, 2, INSET, 2)
    lay.setSpacing(8)
    column.setSpacing(0)
    lay.addWidget(Sign(mark, side=14), 0, Qt.AlignmentFlag.AlignTop)
    lay.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
    for word in words:
        column.addWidget(word)
    lay.addLayout(column, 1)
    for act in acts:
        lay.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)
    return row


def _by_line(void: tuple[VoidInformed, ...]) -> list[tuple[Informed, tuple[VoidInformed, ...]]]:
    """Put what was said of the same line together: two desks may have taken it back beside each other."""
    lines = {one.was.fact: one.was for one in void}
    return [(was, tuple(one for one in void if one.was.fact == fact)) for fact, was in lines.items()]
