"""*Personerna*: the age first, who it is, where she is now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.page import CallPage, Gap, PersonPage
from jourdesk.domain.person import Person
from jourdesk.domain.problems import Problem
from jourdesk.ui.call.changing import ActRow, Changing
from jourdesk.ui.call.conflicts import ConflictRows, of_persons
from jourdesk.ui.call.desk_card import DeskCard
from jourdesk.ui.call.earlier import EarlierRows
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.intents import AddUnknown, ShowPlace
from jourdesk.ui.call.lines import joined
from jourdesk.ui.call.person_form import PersonForm
from jourdesk.ui.call.placement_rows import PlacementRows, placed_words
from jourdesk.ui.call.placing import PlaceForm, placing_form
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.texts import day, local, text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.watch.beside import WatchStrips
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.figures import AgeFigure
from jourdesk.ui.widgets.flow import Flow
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import SealedStrip

_DIGITS = (10, 12)
_TWO_BESIDE = 600
"""From this width on two persons stand beside each other."""
_FIELD_OF = {"age": "age", "where-now": "whereabouts", "persons": "number"}


class SealedPlace(SealedStrip):
    """Where a protected person is; shown on request, and the reading is logged."""

    def __init__(self, person: str, around: Around) -> None:
        """Make a cover over one person's place."""
        super().__init__(
            QCoreApplication.translate("SealedPlace", "The place is sealed"),
            QCoreApplication.translate("SealedPlace", "Reading is logged in your name."),
            verb=QCoreApplication.translate("SealedPlace", "Show"),
        )
        self.person, self._around = person, around
        self.opened.connect(self.ask)

    def ask(self) -> None:
        """Ask to see it."""
        self._around.hub.ask(ShowPlace(person=self.person), self)

    def accept(self, answer: object) -> None:
        """Show it until the page changes."""
        self.show_content(str(answer), self.tr("Logged in your name."))

    def refuse(self, problem: Problem) -> None:
        """Say why it cannot be shown."""
        self.cover(text_of(problem), "")


class PersonBlock(ActRow):
    """One person: age, name and role, number and kommun, where she is now. Enter changes it."""

    def __init__(self, page: PersonPage, around: Around) -> None:
        """Make a block."""
        super().__init__(f"person:{page.person.ref}", page.label)
        self.page, self._around = page, around
        person = page.person
        age = AgeFigure("?", "") if page.age is None else AgeFigure(str(page.age), self.tr("yrs"))
        age.setMinimumWidth(66)
        words = QVBoxLayout()
        words.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(5)
        if person.name:
            head.addWidget(Label(person.name, Role.STRONG))
        head.addWidget(Label(self._role(person), Role.BODY if person.name else Role.STRONG))
        head.addStretch(1)
        words.addLayout(head)
        second = joined([self._number(person), around.codes.municipality(person.resident)])
        if second:
            words.addWidget(Label(second, Role.BODY, "text2", wrap=True, code=True))
        words.addLayout(self._now(person))
        for warned in self._warnings():
            words.addWidget(warned)
        self.row.setSpacing(8)
        self.row.addWidget(age, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addLayout(words, 1)

    def _role(self, person: Person) -> str:
        label = self.page.label.rsplit(" ", 2)[0] if self.page.age is not None else self.page.label
        return label[:1].lower() + label[1:] if person.name else label

    def _number(self, person: Person) -> str:
        if person.masked:
            return self._around.codes.label("protections", person.protected)
        digits = person.number.replace("-", "").replace("+", "")
        if digits.isdigit() and len(digits) in _DIGITS:
            return f"{digits[-10:-4]}-xxxx"
        born = self.tr("Born %1").replace("%1", person.born) if person.born and not person.number else ""
        return person.number or born

    def _now(self, person: Person) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        if person.place_sealed:
            return row
        row.addWidget(Label(self.tr("Now:"), Role.STRONG), 0, Qt.AlignmentFlag.AlignTop)
        running = next((one for one in self.page.placements if one.placement.runs), None)
        placed = placed_words(running) if running is not None else ""
        place = person.whereabouts or placed or self._around.codes.municipality(person.present)
        row.addWidget(Label(place or self.tr("not known"), Role.BODY, "text" if place else "text3", wrap=True), 1)
        return row

    def _warnings(self) -> list[QWidget]:
        person = self.page.person
        found = [self._alert(person)] if person.alert else []
        if person.interpreter:
            said = self.tr("Interpreter: %1").replace("%1", person.interpreter)
            found.append(Label(said, Role.SMALL, "text2", wrap=True))
        if self.page.age_uncertain:
            found.append(Label(self.tr("Born on 29 February: check the birthday."), Role.SMALL, "soon", wrap=True))
        return list(found)

    def _alert(self, person: Person) -> Label:
        """The warning with its last day; one that has ceased is told as that."""
        today = local(self._around.now()).date()
        until = day(person.alert_ends, year_of=today) if person.alert_ends else ""
        holds = bool(person.alert_on(today))
        words = self.tr("%1 (until %2)") if holds else self.tr("Held until %2: %1")
        said = words.replace("%2", until).replace("%1", person.alert) if until else person.alert
        return Label(said, Role.SMALL, "late" if holds else "text2", wrap=True)


class People(QWidget):
    """The persons beside each other, or below each other where two have no room."""

    def __init__(self, blocks: Sequence[QWidget]) -> None:
        """Hold blocks in the order of the tab key."""
        super().__init__()
        self._blocks, self._across = blocks, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._place(2)

    def minimumSizeHint(self) -> QSize:
        """It may be as narrow as one of them."""
        widest = max((one.minimumSizeHint().width() for one in self._blocks), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose how many stand beside each other."""
        super().resizeEvent(event)
        self._place(2 if event.size().width() >= _TWO_BESIDE else 1)

    def _place(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        self._grid.setColumnStretch(1, across - 1)
        for number, block in enumerate(self._blocks):
            self._grid.removeWidget(block)
            self._grid.addWidget(block, number // across, number % across, Qt.AlignmentFlag.AlignTop)
        self.updateGeometry()


class PersonsCard(DeskCard):
    """The second card. ``looked`` tells which contact is shown (a ``CallPage``), to whoever knows more of its persons."""

    looked = Signal(object)

    def __init__(self, around: Around) -> None:
        """Make an empty card."""
        super().__init__(2, QCoreApplication.translate("PersonsCard", "The persons"), around)
        self._page: CallPage | None = None
        self.people, self.watches, self.earlier = Changing(spacing=6), WatchStrips(), EarlierRows()
        self.placements = PlacementRows()
        self.add = Button(self.tr("Add a person"), Kind.QUIET, keys=Key.NEW_ROW.cap)
        self.unknown = Button(self.tr("Unknown person"), Kind.QUIET)
        self.place = Button(self.tr("Place somebody"), Kind.QUIET)
        self.body.addWidget(self.watches)
        self.body.addWidget(self.earlier)
        self.conflicts = ConflictRows(around)
        self.body.addWidget(self.conflicts)
        self.body.addWidget(self.people)
        self.body.addWidget(self.placements)
        self.body.addWidget(self.slot)
        self.body.addWidget(self.problem)
        self.body.addLayout(Flow(self.add, self.unknown, self.place))
        self.add.clicked.connect(self.open_new)
        self.place.clicked.connect(self.open_placing)
        self.placements.picked.connect(self.open_placement)
        self.unknown.clicked.connect(lambda: around.hub.ask(AddUnknown(), self))

    def bind_on(self, page: QWidget) -> None:
        """Let adding work on the whole page."""
        bind(page, Key.NEW_ROW, self.open_new)
        bind(page, Key.READ_WATCH, self.watches.press)

    def show_page(self, page: CallPage) -> None:
        """Show the persons."""
        self._page = page
        self.conflicts.show_conflicts(page, of_persons(page, municipality=False))
        self.people.fill(tuple((one.person, one.age, one.label, one.placements) for one in page.persons), self._made)
        self.placements.show_placements(page)
        self.place.setVisible(bool(page.persons))
        missing = [gap for gap in page.open_gaps if gap.card == 2]
        if missing:
            label = self.around.codes.label("gaps", missing[0].key)
            self.set_state(Mark.MISSING, self.tr("%1 is missing").replace("%1", label))
        else:
            self.set_state(Mark.DONE if page.persons else Mark.MISSING)
        self.looked.emit(page)

    def focus_first(self) -> None:
        """Put the cursor on the first person, or where one is added."""
        self.unfold()
        first = (
            self.people.spot(f"person:{self._page.persons[0].person.ref}")
            if self._page and self._page.persons
            else None
        )
        (first or self.add).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_new(self) -> None:
        """Open an empty person."""
        if self._page is not None:
            self.open(PersonForm(self.around, self._page, None))

    def open_person(self, ref: str) -> None:
        """Open a person."""
        form = self.form_of(f"person:{ref}", self._page) if self._page else None
        if form is not None:
            self.open(form)

    def open_placing(self) -> None:
        """Open an empty placement."""
        if self._page is not None and self._page.persons:
            self.open(PlaceForm(self.around, self._page))

    def open_placement(self, placement: str) -> None:
        """Open what can be written of a placement."""
        form = placing_form(self.around, f"placement:{placement}", self._page) if self._page else None
        if form is not None:
            self.open(form)

    def point_at(self, gap: Gap) -> None:
        """Open the person that lacks something, with the cursor in the field."""
        if gap.key == "persons":
            self.open_new()
            return
        self.open_person(gap.person)
        if self.slot.form is not None and gap.key in _FIELD_OF:
            self.slot.form.inputs[_FIELD_OF[gap.key]].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_sealed(self) -> bool:
        """Ask to see what is covered: in the form that is open, else the first place that is sealed; tell if there is any."""
        cover = self.slot.form.cover if isinstance(self.slot.form, PersonForm) else None
        if cover is not None and cover.covers:
            cover.ask()
            return True
        strip = next((one for one in self.people.findChildren(SealedPlace) if not one.shown), None)
        if strip is not None:
            strip.ask()
        return strip is not None

    def form_of(self, key: str, page: CallPage) -> Form | None:
        """Find a form of this card."""
        kind, _, ref = key.partition(":")
        if kind != "person":
            return placing_form(self.around, key, page)
        person = next((one.person for one in page.persons if one.person.ref == ref), None)
        return PersonForm(self.around, page, person) if person is not None or not ref else None

    def _made(self) -> list[QWidget]:
        persons = self._page.persons if self._page else ()
        if not persons:
            return []
        blocks = []
        for person in persons:
            block = PersonBlock(person, self.around)
            block.pressed.connect(lambda ref=person.person.ref: self.open_person(ref))
            blocks.append(block)
        strips: list[QWidget] = [SealedPlace(one.person.ref, self.around) for one in persons if one.person.place_sealed]
        return [People(blocks), *strips]
