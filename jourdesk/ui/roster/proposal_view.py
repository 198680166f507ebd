"""The generator in the panel: who may have what, then what it proposes, then yes or no."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.keys import Key
from jourdesk.ui.roster import proposal_words as words
from jourdesk.ui.roster.act_rows import ActRows
from jourdesk.ui.roster.bars import Bars
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.ui.widgets.tick import TickBox
from jourdesk.usecases.plan_material import PersonPlan, PlanMaterial
from jourdesk.usecases.ports_planner import Proposal, Stage


class PersonForm(QWidget):
    """What is known of one person for a proposal: roles, share of a post, days away, wishes."""

    kept = Signal(object)  # PersonPlan

    def __init__(self, roles: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Make a form for the roles of the roster."""
        super().__init__(parent)
        self.who = ComboField(self.tr("Person"))
        self.ticks = {key: TickBox(label) for key, label in roles}
        self.percent = Field(self.tr("Percent of a post"))
        self.away = Field(
            self.tr("Away"), placeholder="24–26, 31", hint=self.tr("Days of the month. Kept on this computer only.")
        )
        self.wants = Field(self.tr("Would like"))
        self.avoids = Field(self.tr("Would rather not"))
        self._plans: dict[str, PersonPlan] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.who, *self.ticks.values(), self.percent, self.away, self.wants, self.avoids):
            column.addWidget(part)
        self.who.picked.connect(self._show)
        for field in (self.percent, self.away, self.wants, self.avoids):
            field.left.connect(self._keep)
            field.entered.connect(self._keep)
        for tick in self.ticks.values():
            tick.clicked.connect(self._keep)

    def show_people(self, material: PlanMaterial) -> None:
        """Show what is known; the chosen person stays."""
        self._plans = {one.person: one for one in material.people}
        self.who.set_options([Option(key=one.person, words=one.name, also=one.title) for one in material.people])
        if not self.who.value() and material.people:
            self.who.set_value(material.people[0].person)
        self._show(self.who.value())

    def show_problem(self, field: str, sentence: str) -> None:
        """Say what is wrong with a field."""
        target = {"percent": self.percent, "away": self.away, "wants": self.wants, "avoids": self.avoids}.get(field)
        if target is not None:
            target.set_error(sentence)

    def _show(self, key: str) -> None:
        plan = self._plans.get(key)
        if plan is None:
            return
        for role, tick in self.ticks.items():
            tick.setChecked(role in plan.roles)
        for field, text in (
            (self.percent, f"{plan.percent:g}"),
            (self.away, plan.away),
            (self.wants, plan.wants),
            (self.avoids, plan.avoids),
        ):
            field.set_text(text)
            field.clear_error()

    def _keep(self) -> None:
        plan = self._plans.get(self.who.value())
        if plan is None:
            return
        new = PersonPlan(
            person=plan.person,
            name=plan.name,
            title=plan.title,
            roles=tuple(role for role, tick in self.ticks.items() if tick.isChecked()),
            percent=words.percent(self.percent.text()),
            away=self.away.text().strip(),
            wants=self.wants.text().strip(),
            avoids=self.avoids.text().strip(),
        )
        if new != plan:
            for field in (self.percent, self.away, self.wants, self.avoids):
                field.clear_error()
            self._plans[new.person] = new
            self.kept.emit(new)


class ProposalView(QWidget):
    """Three faces: before, while it is being made, and the proposal itself."""

    asked = Signal()
    kept = Signal(object)  # PersonPlan
    pattern_asked = Signal()
    stopped = Signal()
    taken = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self.form: PersonForm | None = None
        self._roles: tuple[tuple[str, str], ...] = ()
        self._intro = Label("", Role.BODY, "text2", wrap=True)
        self._head, self._stage = Label("", Role.STRONG, wrap=True), Label("", Role.BODY, wrap=True)
        self.go = Button(self.tr("Make a proposal"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self.pattern = Button(self.tr("A pattern instead"), Kind.QUIET)
        self.stop = Button(self.tr("Stop"), keys=Key.BACK.cap)
        self.take = Button(self.tr("Take the proposal"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self.drop = Button(self.tr("Leave it"), Kind.QUIET, keys=Key.BACK.cap)
        self._result = QVBoxLayout()
        self._result.setSpacing(8)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 6)
        self._column.setSpacing(8)
        for part in (self._intro, self._head, self._stage):
            self._column.addWidget(part)
        self._acts = ActRows((self.go,), (self.pattern,), (self.stop,), (self.take, self.drop))
        for button in (self.go, self.pattern, self.stop, self.take, self.drop):
            button.setParent(self)
        self._column.addLayout(self._acts)
        self._column.addLayout(self._result)
        self._column.addStretch(1)
        self.go.clicked.connect(self.asked)
        self.pattern.clicked.connect(self.pattern_asked)
        self.stop.clicked.connect(self.stopped)
        self.take.clicked.connect(self.taken)
        self.drop.clicked.connect(self.dropped)
        self.face = ""
        self._turn("before")

    def show_material(self, material: PlanMaterial, why_not: str) -> None:
        """Show what a proposal would go by; ``why_not`` says why none can be made here."""
        if self.form is None or self._roles != material.roles:
            if self.form is not None:
                self.form.hide()
                self.form.deleteLater()
            self.form, self._roles = PersonForm(material.roles), material.roles
            self.form.kept.connect(self.kept)
            self._column.insertWidget(1, self.form)
        self.form.show_people(material)
        self._intro.setText(words.intro(material))
        if why_not:
            self.go.disable(why_not)
            self._stage.setText(why_not)
        elif not material.open_shifts:
            self.go.disable(self.tr("No shift to come in this month is open."))
            self._stage.setText(self.tr("No shift to come in this month is open."))
        else:
            self.go.enable()
            self._stage.setText("")
        self._turn("before")

    def show_work(self, stage: Stage) -> None:
        """Say how far it has come."""
        self._stage.setText(words.stage(stage))
        self._turn("working")

    def show_proposal(self, proposal: Proposal, material: PlanMaterial) -> None:
        """Show the figures of a proposal and what stands in its way."""
        self._empty()
        self._head.setText(words.headline(proposal))
        for sentence in words.reasons(proposal, material):
            self._result.addWidget(_marked(Mark.LATE, sentence))
        self._result.addWidget(Rule())
        said = words.figures(proposal)
        if said:
            self._result.addWidget(Label(said, Role.SMALL, "text2", wrap=True))
        bars = Bars(self.tr("What each person would have"))
        bars.show_bars(words.bars(proposal, material))
        self._result.addWidget(bars)
        self._result.addWidget(
            Label(self.tr("The line is each person's part by her share of a post."), Role.SMALL, "text2", wrap=True)
        )
        self._stage.setText("")
        self._turn("after")
        self.take.setFocus()

    def show_plain(self, headline: str, *, usable: bool) -> None:
        """Show what something else than the generator would plan, to take or leave."""
        self._empty()
        self._head.setText(headline)
        self._stage.setText("")
        self._turn("after")
        if not usable:
            self._acts.offer([self.drop])
        (self.take if usable else self.drop).setFocus()

    def say(self, sentence: str) -> None:
        """Say what went wrong, back at the start."""
        self._turn("before")
        self._stage.setText(sentence)

    def _empty(self) -> None:
        while (item := self._result.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()

    def _turn(self, face: str) -> None:
        self.face = face
        self._acts.offer(
            {"before": [self.go, self.pattern], "working": [self.stop], "after": [self.take, self.drop]}[face]
        )
        if self.form is not None:
            self.form.setVisible(face == "before")
        self._intro.setVisible(face == "before")
        self._head.setVisible(face == "after")
        self._stage.setVisible(bool(self._stage.text()))
        for number in range(self._result.count()):
            item = self._result.itemAt(number)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(face == "after")


def _marked(mark: Mark, words_: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Sign(mark, side=14), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(words_, Role.BODY, wrap=True), 1)
    return line
