"""Say by the clock who is to be rung: the manager on call about what is red, and a chain when nobody has accepted in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.due import COLLEAGUE_WAITS, DUE, MANAGER, NextStep, Tried, next_step
from jourdesk.domain.fact import Fact
from jourdesk.domain.handover import Escalation
from jourdesk.domain.handover_weight import CUSTODY, DANGER
from jourdesk.domain.register import Register
from jourdesk.domain.register_tables import EscalationStep
from jourdesk.domain.rings import Ring, RingKind
from jourdesk.usecases.as_jourdesk import as_jourdesk, is_of_the_jour, wrote_first
from jourdesk.usecases.escalate_handover import Unaccepted, note_escalation, read_unaccepted
from jourdesk.usecases.ports import Changes, Desk

_NIGHT = timedelta(hours=12)
RED = frozenset({CUSTODY, DANGER})
BACKUP, ON_CALL = "Bakjour", "Chef i beredskap"
FALLBACK = (EscalationStep(who=BACKUP, after_minutes=0),)
"""Where the register names nobody: the second line owns what nobody has accepted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalated:
    """What was noted by the clock, what rings because of it and of what was noted elsewhere, and when something is due next."""

    count: int = 0
    rings: tuple[Ring, ...] = ()
    next: datetime | None = None
    changes: Changes = Changes.NONE


def escalate_due(desk: Desk) -> Escalated:
    """Note every step that has come to its time. Asked twice it notes nothing twice.

    The desk that made the handover notes it; another one, of the duty service or of the unit, some minutes later if it has not
    been noted: by day the duty service's desks are locked, and the unit's are not.
    """
    now = desk.now()
    count, changes, rings, times = 0, Changes.NONE, [], []
    with desk.unit() as unit:
        jour = is_of_the_jour(unit)
    for one in read_unaccepted(desk):
        for step, who in _to_note(desk, one, jour=jour):
            if step.at > now:
                times.append(step.at)
            elif _noted(desk, one, step.step, who.who):
                count, changes = count + 1, changes | Changes.CALLS
                rings.append(_ring(one, step.step, who, now))
        rings += [
            ring
            for ring in _rings_of(desk, one)
            if ring.kind is not RingKind.MANAGER or _of_this_night(ring, jour, now)
        ]
    return Escalated(count=count, rings=tuple(rings), next=min(times, default=None), changes=changes)


def chain_of(register: Register, one: Unaccepted) -> tuple[EscalationStep, ...]:
    """Give the chain of a handover: that of its unit on the day it should have been accepted, or the second line."""
    chain = register.escalation(one.unit, local_day(one.due))
    return chain.steps if chain is not None and chain.steps else FALLBACK


def _to_note(desk: Desk, one: Unaccepted, *, jour: bool) -> list[tuple[NextStep, EscalationStep]]:
    patience = COLLEAGUE_WAITS if not _made_here(desk, one) else timedelta()
    found = []
    if jour and RED & set(one.serious) and not any(e.step == MANAGER for e in one.escalations):
        found.append((NextStep(step=MANAGER, at=one.made + patience), manager_of(desk, one)))
    steps = chain_of(desk.register, one)
    tried = [Tried(step=e.step, outcome=e.outcome, at=e.at) for e in one.escalations]
    following = next_step([step.after_minutes for step in steps], one.due, tried)
    if following is not None:
        found.append((NextStep(step=following.step, at=following.at + patience), steps[following.step - 1]))
    return found


def manager_of(desk: Desk, one: Unaccepted) -> EscalationStep:
    """Name who is to be rung at once about what is red: the first manager on call, or the second line where there is none."""
    board = desk.register.board(one.board)
    managers = desk.register.managers_on_call(board.municipality if board else None, local_day(one.made))
    if not managers:
        return EscalationStep(who=BACKUP, after_minutes=0)
    return EscalationStep(who=ON_CALL, after_minutes=0, phone=managers[0].phone)


def _made_here(desk: Desk, one: Unaccepted) -> bool:
    with desk.unit() as unit:
        call = unit.call(one.call)
        made = call.handed(one.handover) if call else None
        facts: tuple[Fact, ...] = tuple(fact for fact in unit.facts(one.call) if made and fact.id == made.fact)
    return wrote_first(facts, desk)


def _noted(desk: Desk, one: Unaccepted, step: int, who: str) -> bool:
    changes = note_escalation(as_jourdesk(desk), call=one.call, handover=one.handover, step=step, to=who, outcome=DUE)
    return bool(changes)


def _rings_of(desk: Desk, one: Unaccepted) -> list[Ring]:
    """Ring for what has been noted, here or at another desk; who has been reached, or has not answered, rings no more."""
    found = []
    for noted in one.escalations:
        if noted.outcome == DUE and not _answered(one, noted):
            found.append(_ring(one, noted.step, _who(desk, one, noted), noted.at))
    return found


def _of_this_night(ring: Ring, jour: bool, now: datetime) -> bool:
    """The manager on call is rung by the duty service and in the same night; afterwards the chain has taken over."""
    return jour and now - ring.at < _NIGHT


def _answered(one: Unaccepted, noted: Escalation) -> bool:
    return any(other.step == noted.step and other.outcome != DUE for other in one.escalations)


def _who(desk: Desk, one: Unaccepted, noted: Escalation) -> EscalationStep:
    """Find the number of who was noted, as the register has it now."""
    steps = (manager_of(desk, one),) if noted.step == MANAGER else chain_of(desk.register, one)
    phone = next((step.phone for step in steps if step.who == noted.to), None)
    return EscalationStep(who=noted.to, after_minutes=0, phone=phone)


def _ring(one: Unaccepted, step: int, who: EscalationStep, at: datetime) -> Ring:
    return Ring(
        key=f"escalation/{one.handover}/{step}",
        kind=RingKind.MANAGER if step == MANAGER else RingKind.ESCALATION,
        at=at,
        call=one.call,
        to=who.who,
        phone=who.phone or "",
        about=one.unit_name,
        handover=one.handover,
        step=step,
    )
