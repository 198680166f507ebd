"""Who knows and must not, line by line; what was told has its note on paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jourdesk.domain.call import Informed
from jourdesk.domain.citation import citations
from jourdesk.domain.page import CallPage
from jourdesk.ui.call.changing import Changing, at
from jourdesk.ui.call.flow import held
from jourdesk.ui.call.lines import joined, line, prose
from jourdesk.ui.texts import clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.sign import Mark

_MARKS = {"told": Mark.YES, "not-told": Mark.MISSING, "must-not": Mark.BARRED}


class KnownRows(Changing):
    """Made anew when a line comes."""

    inform_asked = Signal()
    disclose_asked = Signal()
    note_asked = Signal(object)
    """The place of a line, or nothing for all that were told."""

    def show_page(self, page: CallPage) -> None:
        """Show who knows."""
        self.fill((page.call.informed, bool(page.persons)), lambda: self._made(page))

    def _made(self, page: CallPage) -> list[QWidget]:
        if not page.persons:
            return []
        made: list[QWidget] = [Rule(), prose(self.tr("Who knows and must not"), Role.GROUP, "text2")]
        made += [self._line(number, one) for number, one in enumerate(page.call.informed)]
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

    def _line(self, number: int, one: Informed) -> QWidget:
        words = {
            "told": self.tr("knows"),
            "not-told": self.tr("does not know"),
            "must-not": self.tr("must not be told"),
        }[one.told]
        said = Label(joined([words, one.what]), Role.BODY, "late" if one.told == "must-not" else "text2", wrap=True)
        rule = citations((one.ground,)).get(one.ground, one.ground)
        row = line(_MARKS[one.told], Label(one.party, Role.STRONG), said, right=joined([rule, clock(one.at)]))
        if one.told == "told":
            note = Button(self.tr("Note"), Kind.QUIET, inset=True)
            note.setAccessibleDescription(one.party)
            at(f"note:{number}", note)
            note.clicked.connect(lambda: self.note_asked.emit(number))
            layout = row.layout()
            if layout is not None:
                layout.addWidget(note)
                for part in row.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
                    if part is not said:
                        layout.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
                layout.setAlignment(said, Qt.AlignmentFlag(0))
        return row
