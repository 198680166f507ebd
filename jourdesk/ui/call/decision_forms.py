"""The forms of the decision card: an attempt, a decision, what happened to it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from jourdesk.domain.decision_events import AttemptVoided
from jourdesk.domain.events import DeciderTried, DecisionRecorded, DecisionSigned, StepRecorded
from jourdesk.domain.page import CallPage, Considered, DecisionLine, LadderLine, PersonPage
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.inputs import MultiField, TimeField
from jourdesk.ui.texts import clock
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.note import NoteField

NEW, MISTAKE = "new", "mistake"
"""A new attempt is written down; or the last one was never made, or was something else."""


class AttemptForm(Form):
    """How it went to reach one decider."""

    def __init__(self, around: Around, ref: str, provision: str, rung: LadderLine) -> None:
        """Make the form."""
        super().__init__(f"attempt:{ref}:{provision}:{rung.decider}", around.hub)
        self._target = (ref, provision, rung.decider)
        self.entitle(self.tr("%1, %2").replace("%1", rung.name).replace("%2", rung.phone), self.tr("Keep the attempt"))
        outcomes = [
            ("reached", self.tr("Answered")),
            ("no-answer", self.tr("No answer")),
            ("conflict", self.tr("Conflict of interest")),
            ("declined", self.tr("Declined")),
            ("wrong-number", self.tr("Wrong number")),
        ]
        self.add("outcome", Choice(self.tr("How it went"), outcomes), wide=True)
        hint = self.tr("For a conflict of interest: in what it consists. For a mistake: what was wrong.")
        self.add("remark", Field(self.tr("Remark"), hint=hint), wide=True)
        self._last = rung.attempts[-1] if rung.attempts else None
        if self._last is not None:
            mistake = self.tr("%1 was written by mistake").replace("%1", clock(self._last.at))
            self.add("what", Choice(self.tr("What you write"), [(NEW, self.tr("A new attempt")), (MISTAKE, mistake)]))
            self.begin({"what": NEW})

    def intention(self) -> object | None:
        """Keep it."""
        person, provision, decider = self._target
        outcome = self.text("outcome")
        if self._last is not None and self.text("what") == MISTAKE:
            return AttemptVoided(attempt=self._last.key, reason=self.text("remark"))
        if not outcome:
            self.wrong("outcome", self.tr("Choose how it went."))
            return None
        return DeciderTried(
            person=person, provision=provision, decider=decider, outcome=outcome, remark=self.text("remark")
        )


class DecisionForm(Form):
    """A decision as it was taken. What the law makes impossible is refused beside its field, by its rule."""

    def __init__(self, around: Around, person: PersonPage, law: Considered, by: str = "", *, key: str = "") -> None:
        """Make the form.

        Args:
            around: Lists and hub.
            person: Whom it concerns.
            law: The provision.
            by: Who is believed to decide: a decider's key, or ``jour``.
            key: By which the draft finds it again; absent means by person and provision.
        """
        super().__init__(key or f"decide:{person.person.ref}:{law.provision}", around.hub)
        self._person, self._law, self._around = person, law, around
        self.entitle(f"{law.title}, {law.text} · {person.label}", self.tr("Keep the decision"))
        others = by != "jour"
        yes_no = [("yes", self.tr("Yes")), ("no", self.tr("No"))]
        self.add("by", ComboField(self.tr("Who decided"), self._deciders(person, law.provision)))
        self.when = TimeField(self.tr("When"), around.now, hint=self.tr("As 00.29. Empty means now."))
        self.add("decided", self.when)
        if law.grounds:
            self.add("grounds", MultiField(self.tr("Grounds"), [Option(key=plain(k), words=w) for k, w in law.grounds]))
        outcomes = [("granted", self.tr("Decided")), ("refused", self.tr("Refused"))]
        self.add("outcome", Choice(self.tr("Outcome"), outcomes))
        self.add("content", NoteField(self.tr("What was decided"), enter_keeps=False, lines=(2, 8)), wide=True)
        self.add("oral", Choice(self.tr("Decided by telephone"), yes_no))
        read_back = self.tr("The decision was read aloud and confirmed.")
        self.add("read_back", Choice(self.tr("Read back"), yes_no, hint=read_back))
        self.add("why_now", NoteField(self.tr("Why the board cannot be awaited"), enter_keeps=False), wide=True)
        self.add("reasons", NoteField(self.tr("Reasons"), enter_keeps=False), wide=True)
        if law.money:
            self.add("amount", Field(self.tr("Amount, kronor")))
        only = plain(law.grounds[0][0]) if len(law.grounds) == 1 else ""
        first = {"by": by, "outcome": "granted", "oral": "yes" if others else "no", "grounds": only}
        self.begin(first)

    def intention(self) -> object | None:
        """Write it down."""
        try:
            decided = self.moment()
        except ValueError:
            self.wrong("decided", self.tr("Write the time as 00.29."))
            return None
        amount = self.text("amount").replace(" ", "") if "amount" in self.inputs else ""
        if amount and not amount.isdigit():
            self.wrong("amount", self.tr("Write whole kronor."))
            return None
        if not self.text("by"):
            self.wrong("by", self.tr("Choose who decided."))
            return None
        return DecisionRecorded(
            decision="",
            person=self._person.person.ref,
            provision=self._law.provision,
            grounds=tuple(_whole(key) for key in self.text("grounds").split()) if "grounds" in self.inputs else (),
            decided=decided,
            by=self.text("by"),
            because="",
            outcome=self.text("outcome") or "granted",
            amount=int(amount) if amount else None,
            oral=self.text("oral") == "yes",
            read_back=self.text("read_back") == "yes",
            content=self.text("content"),
            reasons=self.text("reasons"),
            why_now=self.text("why_now"),
        )

    def moment(self) -> datetime:
        """When it was decided.

        Raises:
            ValueError: What is written is no time of day.
        """
        return self.when.moment() or self._around.now()

    def _deciders(self, person: PersonPage, provision: str) -> list[Option]:
        ladder = person.ladder(provision)
        rungs = ladder.lines if ladder else ()
        found = [Option(key=rung.decider, words=f"{rung.name}, {rung.role}") for rung in rungs]
        return [*found, Option(key="jour", words=self.tr("The duty service itself"))]


def step_words(kind: str) -> str:
    """Name what can happen to a decision."""
    return {
        "enforced": QCoreApplication.translate("FollowForm", "Enforced"),
        "placed": QCoreApplication.translate("FollowForm", "Placed"),
        "served": QCoreApplication.translate("FollowForm", "The party got the decision"),
        "submitted": QCoreApplication.translate("FollowForm", "The court has received it"),
        "court-confirmed": QCoreApplication.translate("FollowForm", "The court confirmed it"),
        "court-lifted": QCoreApplication.translate("FollowForm", "The court lifted it"),
        "care-applied-for": QCoreApplication.translate("FollowForm", "The court has received the application"),
        "revoked": QCoreApplication.translate("FollowForm", "Revoked by the board"),
        "ended": QCoreApplication.translate("FollowForm", "Ended"),
    }[kind]


class FollowForm(Form):
    """What happened to a decision; a court's step counts with its receipt."""

    KINDS = (
        "enforced",
        "placed",
        "served",
        "submitted",
        "court-confirmed",
        "court-lifted",
        "care-applied-for",
        "revoked",
        "ended",
    )
    OF_POLICE = ("enforced", "revoked", "ended")
    """What can happen to a request for police assistance: no court sees it."""

    def __init__(self, around: Around, decision: DecisionLine, kind: str = "") -> None:
        """Make the form; ``kind`` is what is believed to have happened."""
        super().__init__(f"follow:{decision.decision.id}", around.hub)
        self._decision, self._around = decision.decision, around
        self.entitle(self.tr("What happened: %1").replace("%1", decision.title), self.tr("Keep what happened"))
        allowed = self.OF_POLICE if decision.asks_police else self.KINDS
        kinds = [Option(key=one, words=step_words(one)) for one in allowed]
        self.add("kind", ComboField(self.tr("What"), kinds))
        self.when = TimeField(self.tr("When"), around.now, hint=self.tr("As 01.50. Empty means now."))
        self.add("when", self.when)
        hint = self.tr("The court's receipt or case number. That it was sent is not enough.")
        if decision.asks_police:
            hint = self.tr("Ended: who at the police confirmed that they stop, and when.")
        self.add("evidence", Field(self.tr("Evidence"), hint=hint), wide=True)
        self._more()
        self.begin({"kind": kind})

    def intention(self) -> object | None:
        """Keep it."""
        try:
            when = self.when.moment() or self._around.now()
        except ValueError:
            self.wrong("when", self.tr("Write the time as 01.50."))
            return None
        if not self.text("kind"):
            self.wrong("kind", self.tr("Choose what happened."))
            return None
        return StepRecorded(
            decision=self._decision.id, kind=self.text("kind"), when=when, evidence=self.text("evidence")
        )

    def _more(self) -> None:
        taken = self._decision
        if taken.oral and taken.signed is None:
            sign = Button(self.tr("Signature came"), Kind.QUIET)
            sign.clicked.connect(lambda: self.hub.ask(DecisionSigned(decision=taken.id, by=taken.by), self))
            self.buttons.addWidget(sign)


def form_for(around: Around, key: str, page: CallPage) -> Form | None:
    """Make the form that a draft remembers by its key, if its place is still there."""
    kind, _, rest = key.partition(":")
    for person in page.persons:
        ref = person.person.ref
        if kind == "decide":
            law = next((one for one in person.considered if rest == f"{ref}:{one.provision}"), None)
            if law is not None:
                return DecisionForm(around, person, law)
        for ladder in person.ladders if kind == "attempt" else ():
            rung = next((one for one in ladder.lines if rest == f"{ref}:{ladder.provision}:{one.decider}"), None)
            if rung is not None:
                return AttemptForm(around, ref, ladder.provision, rung)
        taken = next((one for one in person.decisions if kind == "follow" and one.decision.id == rest), None)
        if taken is not None:
            return FollowForm(around, taken)
    return None


def plain(key: str) -> str:
    """Write a ground without spaces, so that several can stand in one text."""
    return key.replace(" ", "_")


def _whole(key: str) -> str:
    return key.replace("_", " ")
