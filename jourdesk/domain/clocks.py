"""The statutory clocks: what starts them, what stops them, and when a decision has ceased.

Source: LVU 7–9, 28–30, 31 e–g §§, LVM 15, 17–18 a §§, LPSB 4:3–7, SoL 19:6, 20:1–3, 29:11, FL 44 §; read 2026-11-21.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from jourdesk.domain.circumstances import Circumstances, Contact, Decision, Situation, Step, local_day
from jourdesk.domain.conditions import View, holds
from jourdesk.domain.law import ClockRule, Provision, fold
from jourdesk.domain.workdays import ThreeDates, three_dates

CLOCK_CODES: Final = (
    "protection-assessment",
    "preliminary-assessment",
    "investigation",
    "feedback",
    "submit-to-court",
    "court-review",
    "apply-to-court",
    "appeal",
    "transfer-answer",
)
ENDS: Final = frozenset({"court-lifted", "revoked", "ended"})
"""Steps after which nothing of the decision is left to submit, review or apply for."""
LASTING: Final = frozenset({"appeal", "investigation", "feedback"})
"""Clocks that go on though the decision has ended."""
MAY_COME_FIRST: Final = frozenset({"enforced", "placed"})
"""Steps that may be older than the decision: the child was there already. All others only follow it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """One clock of one decision, or of the contact itself.

    Attributes:
        decision: Ref of the decision, None where the contact started it.
        started: The local day of the anchor, None while the anchor has not come: then there are no dates.
        waits_for: The anchor that is missing, None once started.
        running: Started and not stopped.
        stopped_by: The step's kind, or the provision of the later decision.
        missed: ``lapses`` or ``none``.
        owner: ``unit`` or ``court``.
        evidence: What must be in hand before somebody closes it.
    """

    code: str
    provision: str
    person: str
    decision: str | None
    anchor: str
    started: date | None
    dates: ThreeDates | None
    running: bool
    stopped_by: str | None
    stopped_on: date | None
    missed: str
    owner: str
    evidence: str

    @property
    def waits_for(self) -> str | None:
        """Name the event that starts the clock, while it has not come."""
        return self.anchor if self.started is None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Whether a decision still holds on a day.

    Attributes:
        state: ``in-force``, ``doubtful`` (over if lag 1930:173 2 § does not apply), ``lapsed``, ``ended``.
        since: First day of the state, None while in force.
        clock: The clock that was missed, or None.
    """

    state: str
    since: date | None = None
    clock: str | None = None

    @property
    def blocks(self) -> bool:
        """Whether enforcement and police assistance are blocked."""
        return self.state in ("lapsed", "ended")


def clocks_of_decision(
    decision: Decision, provision: Provision, steps: tuple[Step, ...], view: View
) -> tuple[Clock, ...]:
    """Compute the clocks that a decision starts.

    Args:
        decision: A decision that stands: somebody took it who may.
        provision: Its provision in the wording that counts.
        steps: What happened to it, earliest first.
        view: The person in the situation on the day of the decision, for clocks that only some persons or callers start. Its
            situation holds the decisions that stand.
    """
    return tuple(
        _clock(rule, decision, steps, view)
        for rule in provision.clocks
        if rule.anchor != "received" and _exists(rule, view)
    )


def clocks_of_provision(provision: Provision, at: datetime, steps: tuple[Step, ...] = ()) -> tuple[Clock, ...]:
    """Compute the clocks of a provision for one instant, whoever the person is: one of each code.

    Args:
        provision: In the wording that counts.
        at: When it was decided; for clocks that start with a contact, when that came in.
        steps: What happened afterwards, earliest first.
    """
    decision = Decision(ref="", person="", provision=provision.code, at=at)
    view = View(situation=Situation(contact=Contact(received=at), decisions=(decision,)), person=Circumstances(ref=""))
    rules = {rule.code: rule for rule in provision.clocks if rule.since <= decision.day}
    return tuple(
        _made(rule, "", None, decision.day, None) if rule.anchor == "received" else _clock(rule, decision, steps, view)
        for rule in rules.values()
    )


def _exists(rule: ClockRule, view: View) -> bool:
    return rule.since <= view.situation.contact.law_day and holds(rule.only, view)


def _clock(rule: ClockRule, decision: Decision, steps: tuple[Step, ...], view: View) -> Clock:
    steps = tuple(step for step in steps if step.kind in MAY_COME_FIRST or step.day >= decision.day)
    started = _anchor(rule.anchor, decision, steps)
    ends = frozenset() if rule.code in LASTING else ENDS
    stopped = next(((step.kind, step.day) for step in steps if step.kind in ends | set(rule.stops)), None)
    others = view.situation.decisions_about(decision.person)
    stopped = stopped or next(
        ((other.provision, other.day) for other in others if _follows(other, decision) and _stops(rule, other)), None
    )
    return _made(rule, decision.person, decision.ref, local_day(started) if started else None, stopped)


def _follows(other: Decision, decision: Decision) -> bool:
    """Say whether another decision came after this one, also in the hour that occurs twice."""
    return other is not decision and other.at.astimezone(UTC) >= decision.at.astimezone(UTC)


def _stops(rule: ClockRule, decision: Decision) -> bool:
    return fold(decision.provision) in {fold(stop) for stop in rule.stops}


def _anchor(anchor: str, decision: Decision, steps: tuple[Step, ...]) -> datetime | None:
    """Find the instant a clock is counted from; no step counts from before the decision it belongs to."""
    if anchor == "decision":
        return decision.at
    first = {kind: next((step.at for step in steps if step.kind == kind), None) for kind in ("submitted", "enforced")}
    if anchor == "submitted-or-enforced":
        # LVM 17: from submission, or from enforcement where the decision was not yet carried out when it was submitted. What
        # has been submitted and is not carried out has no such day yet.
        submitted, enforced = first["submitted"], first["enforced"]
        return max(submitted, enforced) if submitted and enforced else None
    found = next((step.at for step in steps if step.kind == anchor), None)
    return max(found, decision.at) if found else None


def clocks_of_contact(
    contact: Contact, provisions: tuple[Provision, ...], decisions: tuple[Decision, ...], view: View
) -> tuple[Clock, ...]:
    """Compute the clocks that the contact itself starts for a person.

    Args:
        contact: The contact; it came in when the jour received it (FL 22 §).
        provisions: Those in force on the day of the law.
        decisions: Decisions about the person that stand.
        view: The person in the situation.
    """
    found = []
    for provision in provisions:
        for rule in provision.clocks:
            if rule.anchor == "received" and _exists(rule, view):
                stopped = next(((d.provision, d.day) for d in decisions if _stops(rule, d)), None)
                found.append(_made(rule, view.person.ref, None, contact.day, stopped))
    return tuple(found)


def _made(
    rule: ClockRule, person: str, decision: str | None, started: date | None, stopped: tuple[str, date] | None
) -> Clock:
    return Clock(
        code=rule.code,
        provision=rule.provision,
        person=person,
        decision=decision,
        anchor=rule.anchor,
        started=started,
        dates=three_dates(started, rule.length, strict=rule.strict) if started else None,
        running=started is not None and stopped is None,
        stopped_by=stopped[0] if stopped else None,
        stopped_on=stopped[1] if stopped else None,
        missed=rule.missed,
        owner=rule.owner,
        evidence=rule.evidence,
    )


def standing(clocks: tuple[Clock, ...], steps: tuple[Step, ...], day: date) -> Standing:
    """Say whether a decision still holds on a day.

    A clock that makes the decision lapse is missed when nothing stopped it in time. Between the statutory and the outer day the
    law is uncertain: the decision is doubtful, which warns; after the outer day it has ceased, which blocks.

    Source:
        LVU 7 § st 3, 9 §, LVM 18 a §, LPSB 4:4, 4:7; JO 9081-2020; read 2026-11-21.
    """
    ended = next((step for step in steps if step.kind in ENDS and step.day <= day), None)
    if ended is not None:
        return Standing(state="ended", since=ended.day)
    missed = [clock for clock in clocks if clock.missed == "lapses" and clock.dates is not None]
    states = [_missed(clock, clock.dates, day) for clock in missed if clock.dates is not None]
    order = {"lapsed": 0, "doubtful": 1, "in-force": 2}
    return min(states, key=lambda state: order[state.state], default=Standing(state="in-force"))


def _missed(clock: Clock, dates: ThreeDates, day: date) -> Standing:
    end = clock.stopped_on if clock.stopped_on is not None and clock.stopped_on <= day else day
    if end > dates.outer:
        return Standing(state="lapsed", since=_next(dates.outer), clock=clock.code)
    if end > dates.statutory:
        return Standing(state="doubtful", since=_next(dates.statutory), clock=clock.code)
    return Standing(state="in-force")


def _next(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)
