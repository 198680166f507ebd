"""*Beslut*: who may decide tonight as a ladder, each attempt timed, and under it the one next act."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from jourdesk.domain.decision import Correction, VoidAttempt
from jourdesk.domain.events import DeciderTried
from jourdesk.domain.page import CallPage, Gap, LadderLine
from jourdesk.ui.call.changing import Changing
from jourdesk.ui.call.decision_correct import correct_form
from jourdesk.ui.call.decision_forms import AttemptForm, DecisionForm, FollowForm, form_for
from jourdesk.ui.call.decision_papers import DecisionPapers
from jourdesk.ui.call.decision_rows import DecisionRows, other_rows
from jourdesk.ui.call.desk_card import DeskCard
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.lines import concerned, prose
from jourdesk.ui.call.pending import Pending, pending
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.flow import held
from jourdesk.ui.widgets.sign import Mark


class DecisionsCard(DeskCard):
    """The fifth card."""

    def __init__(self, around: Around) -> None:
        """Make an empty card."""
        super().__init__(5, QCoreApplication.translate("DecisionsCard", "Decisions"), around)
        self._page: CallPage | None = None
        self._picked: tuple[str, str] = ("", "")
        self._target = ""
        self.rows = DecisionRows(spacing=1)
        self.decide = Button(self.tr("Write down the decision"), Kind.PRIMARY, keys=Key.DECIDE.cap)
        self.silent = Button(self.tr("No answer"), keys=Key.NO_ANSWER.cap)
        self.next = Button(self.tr("Next in the ladder"), keys=Key.NEXT_IN_LADDER.cap)
        self._acts = held(self.decide, self.silent, self.next)
        self._remark = prose("", Role.SMALL, "text3")
        self.others = Changing(spacing=1)
        for part in (self.rows, self._acts, self._remark, self.slot, self.problem, self.others):
            self.body.addWidget(part)
        self.rows.followed.connect(lambda one: self.open(FollowForm(around, one)))
        self.rows.corrected.connect(self._open_correction)
        self.rows.tried.connect(self._open_attempt)
        self.papers = DecisionPapers(self, lambda: self._page)
        self.rows.papers.connect(self.papers.show)
        self.decide.clicked.connect(self.open_decision)
        self.silent.clicked.connect(self.no_answer)
        self.next.clicked.connect(self.go_on)

    def bind_on(self, page: QWidget) -> None:
        """Let the ladder's keys work on the whole page."""
        bind(page, Key.DECIDE, self.open_decision)
        bind(page, Key.NO_ANSWER, self.no_answer)
        bind(page, Key.NEXT_IN_LADDER, self.go_on)

    @property
    def current(self) -> Pending | None:
        """What is to be decided now."""
        every = self._pending()
        picked = next((one for one in every if (one.person.person.ref, one.law.provision) == self._picked), None)
        if picked is not None:
            return picked
        tried = [one for one in every if one.ladder and any(rung.attempts for rung in one.ladder.lines)]
        return next(iter((*tried, *(one for one in every if one.law.needs_decider), *every)), None)

    def show_page(self, page: CallPage) -> None:
        """Show decisions, ladder and what is next."""
        self._page = page
        self._show()

    def focus_first(self) -> None:
        """Put the cursor on the next act."""
        self.unfold()
        if self._acts.isVisibleTo(self):
            self.decide.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().focus_first()

    def point_at(self, gap: Gap) -> None:
        """Open what is missing: the decision, its signature, its enforcement."""
        if gap.key == "decision":
            self._picked = (gap.person, gap.remark)
            self._show()
        elif gap.key == "recall":
            self.papers.recall(gap)
        elif gap.key in ("signature", "enforced"):
            lines = [one for p in concerned(self._page) for one in p.decisions] if self._page else []
            wanted = [one for one in lines if gap.key == "enforced" or one.decision.signed is None]
            if wanted:
                self.open(FollowForm(self.around, wanted[0]))

    def open_decision(self) -> None:
        """Open the form for what is to be decided now."""
        now = self.current
        if now is not None:
            self.open(DecisionForm(self.around, now.person, now.law, self._decider(now)))

    def no_answer(self) -> None:
        """Keep that the one who is to be rung now did not answer."""
        now, rung = self.current, self._rung()
        if now is None or rung is None:
            return
        self._target = ""
        tried = DeciderTried(
            person=now.person.person.ref,
            provision=now.law.provision,
            decider=rung.decider,
            outcome="no-answer",
            remark="",
        )
        self.around.hub.ask(tried, self)

    def go_on(self) -> None:
        """Point out the next who may decide; nothing is written."""
        now = self.current
        able = [rung for rung in now.ladder.lines if rung.may] if now and now.ladder else []
        here = self._rung()
        if able:
            at = able.index(here) if here in able else -1
            self._target = able[(at + 1) % len(able)].decider
            self._show()

    def ask_paper(self) -> None:
        """Open the papers of the decision with the cursor."""
        self.papers.ask()

    def form_of(self, key: str, page: CallPage) -> Form | None:
        """Find a form of this card."""
        found = self.papers.form_of(key, page) or form_for(self.around, key, page)
        kind, _, decision = key.partition(":")
        return correct_form(self.around, decision, page) if kind == "correct" else found

    def reopen(self, key: str, texts: Mapping[str, str], page: CallPage) -> bool:
        """Open a form of a draft again; one of a paper leads back to the papers as it would have."""
        taken = super().reopen(key, texts, page)
        if taken and self.slot.form is not None:
            self.papers.lead_back(self.slot.form)
        return taken

    def reset(self) -> None:
        """Forget what was picked."""
        super().reset()
        self._picked, self._target = ("", ""), ""

    def _open_correction(self, decision: str) -> None:
        form = correct_form(self.around, decision, self._page) if self._page else None
        if form is not None:
            self.open(form)

    def _open_attempt(self, ref: str, rung: LadderLine) -> None:
        """Open an attempt; it belongs to what is to be decided now, else to what the ladder was drawn for."""
        person = next((one for one in concerned(self._page) if one.person.ref == ref), None) if self._page else None
        now = self.current
        drawn = next((one.decision.provision for one in person.decisions if one.ladder), "") if person else ""
        provision = now.law.provision if now and now.person.person.ref == ref else drawn
        self.open(AttemptForm(self.around, ref, provision, rung))

    def _pending(self) -> list[Pending]:
        return [one for person in concerned(self._page) for one in pending(person)] if self._page else []

    def _rung(self) -> LadderLine | None:
        now = self.current
        if now is None or now.ladder is None:
            return None
        lines = now.ladder.lines
        pointed = next((one for one in lines if one.decider == self._target and one.may), None)
        return pointed or now.ladder.next or next((one for one in lines if one.state == "reached"), None)

    def _decider(self, now: Pending) -> str:
        if now.ladder is None:
            return "jour"
        reached = next((one for one in now.ladder.lines if one.state in ("reached", "decided")), None)
        rung = reached if reached is not None and not self._target else self._rung()
        return rung.decider if rung else ""

    def _show(self) -> None:
        people = concerned(self._page) if self._page else ()
        now, rung = self.current, self._rung()
        shown = tuple((p.person.ref, p.label, p.decisions, p.ladders, p.considered) for p in people)
        key = (shown, (now.person.person.ref, now.law.provision) if now else None, rung)
        call = self._page.call if self._page else None
        void: tuple[Correction | VoidAttempt, ...] = (*call.void_decisions, *call.void_attempts) if call else ()
        self.rows.show_rows((key, void), people, now, rung, void)
        others = [
            one for one in self._pending() if now is None or one.law is not now.law or one.person is not now.person
        ]
        self.others.fill((key, "others"), lambda: other_rows(others, self._pick, several=len(people) > 1))
        ladder = now.ladder if now else None
        self._acts.setVisible(now is not None)
        self.silent.setVisible(ladder is not None and rung is not None)
        self.next.setVisible(ladder is not None and sum(one.may for one in ladder.lines) > 1)
        self._remark.setText(ladder.remark if ladder else "")
        self._remark.setVisible(bool(ladder and ladder.remark))
        self._say(now)

    def _say(self, now: Pending | None) -> None:
        page = self._page
        decided = [one for person in concerned(page) for one in person.decisions] if page else []
        missing = [gap for gap in page.open_gaps if gap.card == 5] if page else []
        if now is not None and now.law.needs_decider and (decided or missing):
            self.set_state(Mark.ONGOING, self.tr("%1 remains").replace("%1", now.law.title))
        elif missing:
            label = self.around.codes.label("gaps", missing[0].key)
            self.set_state(Mark.ONGOING, self.tr("%1 is missing").replace("%1", label))
        elif decided:
            self.set_state(Mark.DONE, self.tr("%n decided", "", len(decided)))
        else:
            self.set_state(Mark.MISSING, self.tr("Nothing decided"))

    def _pick(self, one: Pending) -> None:
        """Take up a provision; what the duty service decides itself opens at once."""
        self._picked = (one.person.person.ref, one.law.provision)
        self._target = ""
        self._show()
        if one.ladder is None:
            self.open_decision()
        else:
            self.decide.setFocus(Qt.FocusReason.OtherFocusReason)
