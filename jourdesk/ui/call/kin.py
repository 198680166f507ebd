"""What stands round a contact: others that may be the same, others that are, and where it has moved."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from jourdesk.domain.problems import Problem
from jourdesk.ui.call.changing import ActRow, Changing, at
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.intents import Join
from jourdesk.ui.call.lines import joined, line
from jourdesk.ui.ops import Ops
from jourdesk.ui.road.words import state_words
from jourdesk.ui.texts import clock, day_and_clock, text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_kin import Kin, Likely, Moved, Same, read_kin

translate = QCoreApplication.translate


class JoinForm(Form):
    """Whether this contact and another are the same, and why. Both stay as they are."""

    def __init__(self, around: Around, other: str, named: str, *, same: bool | None = None) -> None:
        """Make the form.

        Args:
            around: What every card is given.
            other: The other contact.
            named: What it is called: its time and whom it is about.
            same: What is proposed.
        """
        super().__init__(f"join:{other}", around.hub)
        self._other = other
        self.entitle(self.tr("Is it the same contact as %1?").replace("%1", named), self.tr("Keep"))
        yes_no = [("yes", self.tr("The same")), ("no", self.tr("Not the same"))]
        hint = self.tr("Both stay as they are and lead to each other.")
        self.same = Choice(self.tr("The same contact"), yes_no, hint=hint)
        self.add("same", self.same, wide=True)
        self.add("reason", Field(self.tr("Why")), wide=True)
        if same is not None:
            self.restore({"same": "yes" if same else "no"})

    def intention(self) -> object | None:
        """Say so."""
        if not self.same.value():
            self.wrong("same", self.tr("Choose one of the two."))
            return None
        return Join(other=self._other, same=self.same.value() == "yes", reason=self.text("reason"))


class KinRows(Changing):
    """Rows above a contact; none when nothing stands round it."""

    decide_asked = Signal(str, str, bool)  # the other contact, what it is called, whether *the same* is proposed
    opened = Signal(str)  # the other contact

    def __init__(self, around: Around) -> None:
        """Show nothing yet."""
        super().__init__(spacing=2)
        self._around = around
        self._kin = Kin()
        self._refused = ""
        self.hide()

    def show_kin(self, kin: Kin) -> None:
        """Show it."""
        self._kin, self._refused = kin, ""
        self._fill()

    def accept(self, answer: object) -> None:
        """It was kept; it will be read again."""

    def refuse(self, problem: Problem) -> None:
        """Say why it was not kept."""
        self._refused = text_of(problem)
        self._fill()

    def _fill(self) -> None:
        kin = self._kin
        self.fill((kin.likely, kin.same, kin.moved, self._refused), self._made)

    def _made(self) -> list[QWidget]:
        made = [line(Mark.SOON, Label(moved_words(one), Role.BODY, wrap=True)) for one in self._kin.moved]
        made += [self._likely(one) for one in self._kin.likely]
        made += [self._same(one) for one in self._kin.same]
        if self._refused:
            made.append(Label(self._refused, Role.BODY, "late", wrap=True))
        return made

    def _likely(self, one: Likely) -> QWidget:
        named = joined([clock(one.received), one.label], " ")
        number = self.tr("the same personal number")
        name = self.tr("the same name")
        because = " " + self.tr("and") + " "
        why = because.join(number if code == "number" else name for code in one.because)
        said = self.tr("May be the same contact as %1: %2.").replace("%1", named).replace("%2", why)
        keys = {"j": lambda: self._join(one.call, same=True), "n": lambda: self._join(one.call, same=False)}
        row = ActRow(
            f"likely:{one.call}", f"{said} {self.tr('J says the same, N not the same, Enter gives a reason.')}", keys
        )
        row.row.addWidget(Sign(Mark.SOON, side=14))
        row.row.addWidget(Label(said, Role.BODY, wrap=True), 1)
        row.pressed.connect(lambda: self.decide_asked.emit(one.call, named, True))
        same = Button(self.tr("The same"), Kind.QUIET, keys="J", inset=True)
        other = Button(self.tr("Not the same"), Kind.QUIET, keys="N", inset=True)
        same.clicked.connect(lambda: self._join(one.call, same=True))
        other.clicked.connect(lambda: self._join(one.call, same=False))
        for button, spot in ((same, "same"), (other, "other"), (self._open(one.call), "open")):
            button.setAccessibleDescription(named)
            row.row.addWidget(at(f"{spot}:{one.call}", button))
        return row

    def _same(self, one: Same) -> QWidget:
        words = same_words(one)
        if one.received is None:
            return line(Mark.DONE, Label(words, Role.BODY, "text2", wrap=True))
        named = joined([clock(one.received), one.label], " ")
        row = ActRow(f"same:{one.call}", words)
        row.row.addWidget(Sign(Mark.DONE, side=14))
        row.row.addWidget(Label(words, Role.BODY, "text2", wrap=True), 1)
        row.pressed.connect(partial(self.opened.emit, one.call))
        undo = Button(self.tr("Not the same"), Kind.QUIET, inset=True)
        undo.clicked.connect(lambda: self.decide_asked.emit(one.call, named, False))
        for button, spot in ((undo, "undo"), (self._open(one.call), "open")):
            button.setAccessibleDescription(named)
            row.row.addWidget(at(f"{spot}:{one.call}", button))
        return row

    def _open(self, call: str) -> Button:
        button = Button(self.tr("Open"), Kind.QUIET, inset=True)
        button.clicked.connect(partial(self.opened.emit, call))
        return button

    def _join(self, other: str, *, same: bool) -> None:
        self._around.hub.ask(Join(other=other, same=same), self)


class KinReader(QObject):
    """Reads what stands round the contact that is shown, and again when something has come."""

    read = Signal(object)  # Kin

    def __init__(self, desk: Desk, ops: Ops, parent: QObject) -> None:
        """Read nothing before :meth:`look`."""
        super().__init__(parent)
        self._desk, self._ops, self._call = desk, ops, ""
        ops.changed.connect(self._look_again)

    def look(self, call: str) -> None:
        """Read of this contact."""
        self._call = call
        self._ops.run(lambda: (call, read_kin(self._desk, call)), self._take, owner=self)

    def _take(self, found: tuple[str, Kin]) -> None:
        if found[0] == self._call:
            self.read.emit(found[1])

    def _look_again(self, changes: Changes) -> None:
        # Another contact may have become like this one; what changed in this one is shown by its page.
        if self._call and changes & (Changes.CALLS | Changes.ROAD):
            self.look(self._call)


def same_words(one: Same) -> str:
    """Say that another contact is the same: which, who said so, why."""
    if one.received is None:
        said = translate("KinRows", "The same contact as one that is not on this desk. Said by %1 %2.")
        words = said.replace("%1", one.by).replace("%2", day_and_clock(one.at))
    else:
        named = joined([clock(one.received), one.label], " ")
        said = translate("KinRows", "The same contact as %1. Said by %2 %3.").replace("%1", named)
        words = said.replace("%2", one.by).replace("%3", clock(one.at))
    return joined([words, one.reason], " ")


def moved_words(one: Moved) -> str:
    """Say where a person has moved, and what that means for who had her."""
    said = translate(
        "KinRows",
        "%1 has been moved to %2, %3 by %4. What you have read stays; what is written after that stays there.",
    )
    words = said.replace("%1", one.label).replace("%2", one.municipality)
    return words.replace("%3", day_and_clock(one.at)).replace("%4", one.by)


def came_words(kin: Kin) -> str:
    """Say in a few words how far a contact has come on the road; nothing where there is none."""
    came = kin.came
    if came is None:
        return ""
    names: Mapping[str, str] = dict(kin.unit_names)
    said = translate("KinRows", "Of what was written here: %1").replace("%1", state_words(came, names))
    unsent = translate("KinRows", "%1 of %2 records unsent")
    count = unsent.replace("%1", str(came.unsent)).replace("%2", str(came.records)) if came.unsent else ""
    return joined([said, count])
