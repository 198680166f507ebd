"""The rows of the decision card: what is decided, the ladder once, and what is to be decided now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jourdesk.domain.citation import cite
from jourdesk.domain.decision import Correction, VoidAttempt
from jourdesk.domain.page import DecisionLine, Ladder, LadderLine, PersonPage
from jourdesk.ui.call.changing import ActRow, Changing, Keep, at
from jourdesk.ui.call.decision_forms import FollowForm, step_words
from jourdesk.ui.call.ladder_rows import RungRow
from jourdesk.ui.call.lines import INSET, line, prose
from jourdesk.ui.call.pending import Pending
from jourdesk.ui.keys import Key
from jourdesk.ui.texts import clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.sign import Mark, Sign

translate = QCoreApplication.translate


class DecisionRows(Changing):
    """Made anew when a decision, an attempt or the one to ring differs."""

    followed = Signal(object)
    """A decision of which something more is to be written."""
    papers = Signal(str)
    """A decision whose papers are wanted."""
    corrected = Signal(str)
    """A decision that was written down wrongly."""
    tried = Signal(str, object)
    """A person's ref, and the decider whose answer is to be written."""

    def show_rows(
        self,
        key: object,
        people: tuple[PersonPage, ...],
        now: Pending | None,
        rung: LadderLine | None,
        void: tuple[Correction | VoidAttempt, ...] = (),
    ) -> None:
        """Show decisions and ladder of some persons, and what was never decided; ``key`` tells whether anything differs."""
        self.fill(key, lambda: [*self._made(people, now, rung), *(self._void(one) for one in void)])

    def _made(
        self, people: tuple[PersonPage, ...], now: Pending | None, rung: LadderLine | None
    ) -> list[QWidget | Keep]:
        made: list[QWidget | Keep] = []
        for person in people:
            if len(people) > 1 and (person.decisions or (now and now.person.person.ref == person.person.ref)):
                made.append(prose(person.label, Role.GROUP, "text2"))
            here = now if now and now.person.person.ref == person.person.ref else None
            with_ladder = self._ladder_owner(person, here)
            for taken in person.decisions:
                made += self._decision(taken)
                if taken.ladder is not None and taken.decision.provision == with_ladder:
                    made += self._rungs(person, taken.ladder, rung if here else None, settled=True)
            if here is not None:
                if person.decisions:
                    made.append(Rule())
                made.append(self._head(here, rung))
                if here.ladder is not None and here.law.provision == with_ladder:
                    made += self._rungs(person, here.ladder, rung, settled=False)
        return made

    def _ladder_owner(self, person: PersonPage, now: Pending | None) -> str:
        """The ladder is drawn once: under the first decision that somebody else took, else under what is next."""
        taken = next((one.decision.provision for one in person.decisions if one.ladder is not None), "")
        return taken or (now.law.provision if now else "")

    def _decision(self, one: DecisionLine) -> list[QWidget]:
        taken = one.decision
        words = self.tr("decided %1 by %2") if taken.outcome == "granted" else self.tr("refused %1 by %2")
        said = words.replace("%1", clock(taken.decided)).replace("%2", one.by_role or one.by_name)
        row = ActRow(f"decision:{taken.id}", f"{one.title}, {said}")
        row.row.addWidget(Label(one.title, Role.STRONG))
        row.row.addWidget(Label(said, Role.BODY, "text2", wrap=True), 1)
        row.row.addWidget(Label(one.text, Role.SMALL, "text3"))
        correct = Button(self.tr("Correct"), Kind.QUIET, inset=True)
        correct.setAccessibleDescription(f"{one.title}, {one.text}")
        correct.clicked.connect(lambda: self.corrected.emit(taken.id))
        papers = Button(self.tr("Papers"), Kind.QUIET, keys=Key.PRINT.cap, inset=True)
        papers.setAccessibleDescription(f"{one.title}, {one.text}")
        papers.clicked.connect(lambda: self.papers.emit(taken.id))
        row.row.addWidget(papers, 0, Qt.AlignmentFlag.AlignVCenter)
        row.row.addWidget(at(f"correct:{taken.id}", correct), 0, Qt.AlignmentFlag.AlignVCenter)
        row.pressed.connect(lambda: self.followed.emit(one))
        made: list[QWidget] = [row]
        follow = FollowForm.KINDS
        steps = [f"{step_words(step.kind)} {clock(step.when)}" for step in one.steps if step.kind in follow]
        if steps:
            made.append(line(Mark.DONE, Label(" · ".join(steps), Role.SMALL, "text2", wrap=True)))
        made += [self._before(before) for before in taken.corrections]
        if one.lapsed:
            made.append(line(Mark.NONE, Label(one.lapsed, Role.SMALL, "text2", wrap=True)))
        return made

    def _before(self, one: Correction) -> QWidget:
        words = self.tr("Corrected %1 by %2: %3. Before: decided %4, %5").replace("%1", clock(one.at))
        said = words.replace("%2", one.by).replace("%3", one.reason).replace("%4", clock(one.was.decided))
        return line(Mark.DROPPED, Label(said.replace("%5", one.was.content), Role.SMALL, "text2", wrap=True))

    def _void(self, one: Correction | VoidAttempt) -> QWidget:
        if isinstance(one, VoidAttempt):
            words = self.tr("The attempt at %1 was written by mistake, says %2: %3").replace("%1", clock(one.was.at))
            said = words.replace("%2", one.by).replace("%3", one.reason)
            return line(Mark.DROPPED, Label(said, Role.SMALL, "text2", wrap=True))
        words = self.tr("Never taken, marked as wrong %1 by %2: %3. It said: %4, %5").replace("%1", clock(one.at))
        said = words.replace("%2", one.by).replace("%3", one.reason).replace("%4", cite(one.was.provision))
        return line(Mark.DROPPED, Label(said.replace("%5", one.was.content), Role.SMALL, "text2", wrap=True))

    def _rungs(
        self, person: PersonPage, ladder: Ladder, rung: LadderLine | None, *, settled: bool
    ) -> list[QWidget | Keep]:
        ref = person.person.ref
        pointed = "" if settled or rung is None else rung.decider
        return [
            Keep(
                ("rung", ref, one, one.decider == pointed, settled),
                partial(self._rung, ref, one, target=one.decider == pointed, settled=settled),
            )
            for one in ladder.lines
        ]

    def _rung(self, ref: str, one: LadderLine, *, target: bool, settled: bool) -> QWidget:
        row = RungRow(f"rung:{ref}:{one.decider}", one, target=target, settled=settled)
        row.pressed.connect(lambda: self.tried.emit(ref, one))
        return row

    def _head(self, now: Pending, rung: LadderLine | None) -> QWidget:
        head = QWidget()
        lay = QHBoxLayout(head)
        lay.setContentsMargins(INSET, 2, INSET, 2)
        lay.setSpacing(8)
        lay.addWidget(Sign(Mark.MISSING, side=14))
        lay.addWidget(Label(now.law.title, Role.STRONG))
        lay.addWidget(Label(self._state_of(now, rung), Role.BODY, "text2", wrap=True), 1)
        lay.addWidget(Label(now.law.text, Role.SMALL, "text3"))
        return head

    def _state_of(self, now: Pending, rung: LadderLine | None) -> str:
        if now.ladder is None:
            return self.tr("not decided. The duty service may decide it.")
        if rung is None:
            return self.tr("not decided. Nobody in the ladder may decide it.")
        if rung.state in ("reached", "decided"):
            return self.tr("not decided. %1 is on the line.").replace("%1", rung.name)
        return self.tr("not decided. Ring %1, %2.").replace("%1", rung.name).replace("%2", rung.phone)


def other_rows(others: list[Pending], pick: Callable[[Pending], None], *, several: bool) -> list[QWidget]:
    """List what may be decided besides what is next, each with who decides it."""
    made: list[QWidget] = []
    for one in others:
        who = (
            translate("DecisionsCard", "the duty service may decide")
            if one.ladder is None
            else translate("DecisionsCard", "somebody else decides")
        )
        row = ActRow(f"pending:{one.person.person.ref}:{one.law.provision}", f"{one.law.title}, {one.law.text}")
        row.row.addWidget(Label(one.law.title, Role.BODY, "text2"))
        said = f"{one.person.label} · {who}" if several else who
        row.row.addWidget(Label(said, Role.SMALL, "text3"), 1)
        row.row.addWidget(Label(one.law.text, Role.SMALL, "text3"))
        row.pressed.connect(partial(pick, one))
        made.append(row)
    return [prose(translate("DecisionsCard", "May also be decided"), Role.GROUP, "text2"), *made] if made else []
