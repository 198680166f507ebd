"""A decision that was written down wrongly: corrected, or marked as wrong because nobody took it. Both texts stay readable."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from jourdesk.domain.decision_events import DecisionCorrected, DecisionVoided
from jourdesk.domain.events import DecisionRecorded
from jourdesk.domain.page import CallPage, Considered, DecisionLine, PersonPage
from jourdesk.ui.call.decision_forms import DecisionForm, plain
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.lines import joined
from jourdesk.ui.texts import clock, local
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.combo import Option
from jourdesk.ui.widgets.field import Field

NEVER = "never"
_DAY = timedelta(days=1)


class CorrectForm(DecisionForm):
    """The decision as it stands, to be written as it was taken; or it was never taken."""

    def __init__(self, around: Around, person: PersonPage, line: DecisionLine) -> None:
        """Make the form with what stands now."""
        self._line = line
        taken = line.decision
        super().__init__(around, person, _law(person, line), taken.by, key=f"correct:{taken.id}")
        self.entitle(
            self.tr("Correct what was written: %1").replace("%1", f"{line.title}, {line.text}"), self.tr("Correct")
        )
        self.when.set_hint(self.tr("As 00.29. Empty means the time that stood."))
        wrong = [("text", self.tr("Something is written wrongly")), (NEVER, self.tr("The decision was never taken"))]
        self.add("what", Choice(self.tr("What is wrong"), wrong), wide=True)
        self.add("reason", Field(self.tr("Why"), hint=self.tr("What stood there stays readable.")), wide=True)
        self.begin(
            {
                "by": taken.by,
                "decided": clock(taken.decided),
                "grounds": " ".join(plain(one) for one in taken.grounds),
                "outcome": taken.outcome,
                "content": taken.content,
                "oral": "yes" if taken.oral else "no",
                "read_back": "yes" if taken.read_back else "no",
                "why_now": taken.why_now,
                "reasons": taken.reasons,
                "amount": "" if taken.amount is None else str(taken.amount),
                "what": "text",
            }
        )

    def intention(self) -> object | None:
        """Correct it, or mark it as wrong."""
        if self.text("what") == NEVER:
            return DecisionVoided(decision=self._line.decision.id, reason=self.text("reason"))
        said = super().intention()
        if not isinstance(said, DecisionRecorded):
            return said
        return DecisionCorrected(
            decision=self._line.decision.id,
            reason=self.text("reason"),
            grounds=said.grounds,
            decided=said.decided,
            by=said.by,
            because="",
            outcome=said.outcome,
            amount=said.amount,
            oral=said.oral,
            read_back=said.read_back,
            content=said.content,
            reasons=said.reasons,
            why_now=said.why_now,
        )

    def moment(self) -> datetime:
        """The time written, on the day that brings it nearest to the one that stood: a correction may be written days later."""
        was = self._line.decision.decided
        written = self.when.moment()
        if written is None or clock(written) == clock(was):
            return was
        wall, meant = local(was), local(written)
        days = (wall.date() + shift * _DAY for shift in (-1, 0, 1))
        found = (datetime.combine(one, meant.time(), wall.tzinfo) for one in days)
        return min(found, key=lambda one: abs(one - was))

    def _deciders(self, person: PersonPage, provision: str) -> list[Option]:
        found, line = super()._deciders(person, provision), self._line
        if any(one.key == line.decision.by for one in found):
            return found
        return [Option(key=line.decision.by, words=joined([line.by_name, line.by_role], ", ")), *found]


def correct_form(around: Around, decision: str, page: CallPage) -> CorrectForm | None:
    """Make the form of a decision, if it stands."""
    for person in page.persons:
        line = next((one for one in person.decisions if one.decision.id == decision), None)
        if line is not None:
            return CorrectForm(around, person, line)
    return None


def _law(person: PersonPage, line: DecisionLine) -> Considered:
    """Give the provision as it is considered; one that the facts no longer offer keeps the grounds that were written.

    A sum that was kept stays readable, also where the law asks for none.
    """
    money = line.money or line.decision.amount is not None
    known = next((one for one in person.considered if one.provision == line.decision.provision), None)
    if known is not None:
        return replace(known, money=money)
    return Considered(
        provision=line.decision.provision,
        text=line.text,
        title=line.title,
        why="",
        grounds=tuple((one, one) for one in line.decision.grounds),
        requisites=(),
        warnings=(),
        certainty="",
        source="",
        wording="",
        read="",
        needs_decider=line.decision.by != "jour",
        jour_may=line.decision.by == "jour",
        decidable=True,
        appealable=line.appealable,
        money=money,
    )
