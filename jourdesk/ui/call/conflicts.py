"""What two desks said differently of one field: both stand there, with time and author, until a person picks one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QWidget

from jourdesk.domain.page import CallPage
from jourdesk.domain.person import Conflict, Stated
from jourdesk.domain.personal import Personal
from jourdesk.domain.problems import Problem
from jourdesk.ui.call import conflict_words as words
from jourdesk.ui.call.changing import ActRow, Changing
from jourdesk.ui.call.covered import COVERED
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.intents import PickStated, ReadProtected
from jourdesk.ui.call.lines import line
from jourdesk.ui.texts import clock, text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.keycap import KeyCap
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.settle_conflict import MUNICIPALITY


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Beside(Personal):
    """One field with what stands beside each other. ``person`` is a ref, or empty for the contact; ``covered`` for her alone."""

    person: str
    label: str
    conflict: Conflict
    covered: bool = False


def of_contact(page: CallPage) -> tuple[Beside, ...]:
    """Give what was said differently of the contact and of who rang."""
    shown = (one for one in page.call.conflicts if one.field not in words.HIDDEN)
    return tuple(Beside(person="", label="", conflict=one) for one in shown)


def of_persons(page: CallPage, *, municipality: bool) -> tuple[Beside, ...]:
    """Give what was said differently of the persons: who answers for them, or all else."""
    return tuple(
        Beside(
            person=one.person.ref,
            label=one.label,
            conflict=conflict,
            covered=one.person.masked and conflict.field in COVERED,
        )
        for one in page.persons
        for conflict in one.person.conflicts
        if conflict.field not in words.HIDDEN and (conflict.field == MUNICIPALITY) is municipality
    )


class ConflictRows(Changing):
    """Each field with its values: Enter, or the number of a value, says that it holds."""

    def __init__(self, around: Around) -> None:
        """Show nothing yet."""
        super().__init__(spacing=2)
        self._around = around
        self._page: CallPage | None = None
        self._found: tuple[Beside, ...] = ()
        self._open: frozenset[str] = frozenset()
        self._refused = ""
        self.hide()

    def show_conflicts(self, page: CallPage, found: Sequence[Beside]) -> None:
        """Show them; none is nothing at all."""
        if self._page is None or self._page.call.id != page.call.id:
            self._open = frozenset()
        if tuple(found) != self._found:
            self._refused = ""
        self._page, self._found = page, tuple(found)
        self._fill()

    def accept(self, answer: object) -> None:
        """It was picked; the page shows what holds. Or a protected value may be read now."""
        self._refused = ""

    def refuse(self, problem: Problem) -> None:
        """Say why it was not done."""
        self._refused = text_of(problem)
        self._fill()

    def uncover(self, person: str) -> None:
        """Show what is protected of a person: the reading has been kept."""
        self._open |= {person}
        self._fill()

    def _fill(self) -> None:
        found, page = self._found, self._page
        if page is None or not found:
            self.fill((), list)
            self.hide()
            return
        self.fill((page.call.id, found, self._open, self._refused), lambda: self._made(page))

    def _made(self, page: CallPage) -> list[QWidget]:
        made: list[QWidget] = []
        for one in self._found:
            field = words.field_words(one.conflict.field, of_person=bool(one.person))
            named = f"{one.label}, {field[:1].lower()}{field[1:]}" if one.label else field
            said = QCoreApplication.translate("Conflicts", "%1: two desks said different things. Both stand here.")
            made.append(line(Mark.SOON, Label(said.replace("%1", named), Role.STRONG, wrap=True)))
            if one.covered and one.person not in self._open:
                made.append(self._cover(one, named))
            else:
                made += self._values(one, page, named)
        if self._refused:
            made.append(Label(self._refused, Role.BODY, "late", wrap=True))
        return made

    def _values(self, one: Beside, page: CallPage, named: str) -> list[QWidget]:
        picks = {str(number): partial(self._pick, one, said) for number, said in enumerate(one.conflict.said, 1)}
        return [self._row(one, said, number, page, named, picks) for number, said in enumerate(one.conflict.said, 1)]

    def _row(
        self,
        one: Beside,
        said: Stated,
        number: int,
        page: CallPage,
        named: str,
        picks: dict[str, partial[None]],
    ) -> ActRow:
        value = words.value_words(one.conflict.field, said.value, page, self._around.codes)
        told = QCoreApplication.translate("Conflicts", "%1, %2 by %3").replace("%1", value)
        told = told.replace("%2", clock(said.at)).replace("%3", said.by)
        row = ActRow(f"conflict:{one.person}:{one.conflict.field}:{said.fact}", f"{named}: {told}", picks)
        row.row.addSpacing(22)
        row.row.addWidget(KeyCap(str(number)))
        row.row.addWidget(Label(value, Role.STRONG))
        by = QCoreApplication.translate("Conflicts", "%1 by %2").replace("%1", clock(said.at)).replace("%2", said.by)
        row.row.addWidget(Label(by, Role.BODY, "text2", wrap=True), 1, Qt.AlignmentFlag.AlignVCenter)
        row.pressed.connect(partial(self._pick, one, said))
        return row

    def _cover(self, one: Beside, named: str) -> ActRow:
        said = QCoreApplication.translate("Conflicts", "Protected. Enter shows it; the reading is logged in your name.")
        row = ActRow(f"conflict:{one.person}:{one.conflict.field}", f"{named}: {said}")
        row.row.addSpacing(22)
        row.row.addWidget(Label(said, Role.BODY, "seal", wrap=True), 1)
        row.pressed.connect(lambda: self._around.hub.ask(ReadProtected(person=one.person), _Reader(self, one.person)))
        return row

    def _pick(self, one: Beside, said: Stated) -> None:
        self._around.hub.ask(PickStated(person=one.person, field=one.conflict.field, fact=said.fact), self)


class _Reader(QObject):
    """Who asked to read what is protected."""

    def __init__(self, rows: ConflictRows, person: str) -> None:
        super().__init__(rows)
        self._rows, self._person = rows, person

    def accept(self, answer: object) -> None:
        """The reading has been kept."""
        self._rows.uncover(self._person)
        self.deleteLater()

    def refuse(self, problem: Problem) -> None:
        """Say why it cannot be shown."""
        self._rows.refuse(problem)
        self.deleteLater()
