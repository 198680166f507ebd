"""One contact on one page: how far it has come, what is new, the sheet in its six parts, questions, papers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from jourdesk.ui.call.paper_words import paper_name
from jourdesk.ui.call.unit_strips import UnitStrips
from jourdesk.ui.handover.life import chain, marked, question, steps
from jourdesk.ui.handover.sheet import PaperSheet, Room
from jourdesk.ui.keys import Key
from jourdesk.ui.morning import words
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.panel import scrolled
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.usecases.morning_values import MorningLine, MorningList
from jourdesk.usecases.read_morning_contact import MorningContact, OfferedDocument


class ContactView(QWidget):
    """Scrolls with the arrow keys; the parts of its sheet are reached by number."""

    document_asked = Signal(object)  # OfferedDocument
    place_asked = Signal(str)  # ref of a person

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self.sheet, self.round = PaperSheet(), UnitStrips()
        self._title, self._subtitle = Label("", Role.PAGE, wrap=True), Label("", Role.BODY, "text2", wrap=True)
        self._room = Room.WIDE
        self._shown: MorningContact | None = None
        self._inner = QWidget()
        self._above, self._below = QVBoxLayout(), QVBoxLayout()
        self.area = scrolled(self._inner, self.tr("The contact"))
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._places: dict[str, Label] = {}
        self._uncovered: set[str] = set()
        self._lay_out()

    def show_contact(
        self, contact: MorningContact, line: MorningLine, read: MorningList, *, fresh: frozenset[str]
    ) -> None:
        """Show a contact; ``fresh`` names the facts that were new when it was opened, so they stay marked while it is read."""
        self._shown = contact
        self._title.setText(words.title(line))
        self._subtitle.setText(words.subtitle(contact, line))
        self.setAccessibleName(words.title(line))
        self._places, self._uncovered = {}, set()
        _empty(self._above)
        _empty(self._below)
        self._above.addWidget(chain(steps(contact.handover, read.now)))
        for stage in contact.stages:
            self._above.addWidget(Label(words.stage(stage, read.now), Role.SMALL, "text2", wrap=True))
        self._add_news(contact, read, fresh)
        self._add_places(contact)
        self.sheet.show_paper(contact.paper, self._room)
        self._add_questions(contact, read)
        self._add_documents(contact)

    def fit(self, room: Room) -> None:
        """Lay the sheet out again for another width."""
        self._room = room
        if self._shown is not None:
            self.sheet.show_paper(self._shown.paper, room)

    def go_to_part(self, number: int) -> None:
        """Scroll to a part of the sheet."""
        part = self.sheet.part(number)
        if part is not None:
            self.area.setFocus()
            self.area.verticalScrollBar().setValue(part.mapTo(self._inner, part.rect().topLeft()).y() - 8)

    def show_place(self, person: str, place: str) -> None:
        """Show a sealed place that somebody has read; it goes when another contact is shown."""
        if person in self._places:
            self._places[person].setText(place)
            self._uncovered.add(person)

    def first_sealed(self) -> str:
        """Name the person whose place is asked for with the key; empty where none is covered."""
        return next((ref for ref in self._places if ref not in self._uncovered), "")

    def _add_news(self, contact: MorningContact, read: MorningList, fresh: frozenset[str]) -> None:
        if not contact.news:
            return
        self._above.addWidget(Label(self.tr("Written since it was accepted"), Role.GROUP, "text2"))
        for one in contact.news:
            head, text = words.news(one, read.now)
            new = one.unread or one.fact in fresh
            said = self.tr("New: {what}").format(what=head) if new else head
            self._above.addWidget(marked(Mark.ONGOING if new else Mark.DONE, said, text, strong=new))

    def _add_places(self, contact: MorningContact) -> None:
        for ref, label in contact.sealed:
            row = QWidget()
            across = QHBoxLayout(row)
            across.setContentsMargins(0, 0, 0, 0)
            across.setSpacing(8)
            across.addWidget(Sign(Mark.SEALED, side=14))
            said = Label(self.tr("Where {who} is, is sealed.").format(who=label), Role.BODY, "seal", wrap=True)
            across.addWidget(said, 1)
            # The key shows the first; the others are reached with Tab.
            key = "" if self._places else Key.SHOW_SEALED.cap
            show = Button(self.tr("Show the place"), keys=key, inset=True)
            show.setAccessibleName(self.tr("Show where {who} is").format(who=label))
            show.clicked.connect(partial(self.place_asked.emit, ref))
            across.addWidget(show)
            self._places[ref] = said
            self._above.addWidget(row)

    def _add_questions(self, contact: MorningContact, read: MorningList) -> None:
        if not contact.handover.questions:
            return
        self._below.addWidget(Label(self.tr("Asked of the jour"), Role.GROUP, "text2"))
        for asked in contact.handover.questions:
            first, *rest = question(asked, read.now)
            mark = Mark.DONE if asked.answers else Mark.WAITS
            self._below.addWidget(marked(mark, first, "\n".join(rest), strong=False))

    def _add_documents(self, contact: MorningContact) -> None:
        if not contact.documents:
            return
        self._below.addWidget(Label(self.tr("Papers of the decisions, saved as PDF"), Role.GROUP, "text2"))
        for document in contact.documents:
            self._below.addWidget(self._paper_button(document))

    def _paper_button(self, document: OfferedDocument) -> Button:
        button = Button(", ".join((paper_name(document.kind), document.provision)), Kind.QUIET, inset=True)
        button.clicked.connect(partial(self.document_asked.emit, document))
        return button

    def _lay_out(self) -> None:
        for part in (self._above, self._below):
            part.setSpacing(6)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 12, 12)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        column.addWidget(self.round)
        column.addLayout(self._above)
        column.addSpacing(6)
        column.addWidget(self.sheet)
        column.addSpacing(6)
        column.addLayout(self._below)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        gone = item.widget()
        if gone is not None:
            gone.hide()
            gone.deleteLater()
