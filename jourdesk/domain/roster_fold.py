"""Facts of roster streams added up to shifts: the same roster on every desk that has the same facts.

Facts count in hybrid-time order, whatever order they came in. What was written of a shift after it had begun by a plan or a
cancellation changes nothing (the past is frozen); it is kept beside the shift and shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from jourdesk.domain.events import Body
from jourdesk.domain.fact import Fact
from jourdesk.domain.lineage import Lineage
from jourdesk.domain.roster import (
    AGREED,
    ASKED,
    CORRECTION,
    DECLINED,
    ROLES,
    SWAP,
    TAKEOVER,
    VOID,
    Cancelled,
    Conflict,
    Late,
    PlannedShift,
    Roster,
    Swap,
)
from jourdesk.domain.roster_events import (
    ShiftCancelled,
    ShiftCorrected,
    ShiftPlanned,
    ShiftTakenOver,
    SwapAnswered,
    SwapAsked,
)
from jourdesk.domain.roster_turns import Override, turns_of

PLAN = "plan"
CANCELLATION = "cancellation"


@dataclass(slots=True)
class _Told:
    """What has been told of one shift so far; ``acts`` are the facts that said who has it."""

    board: str
    plan: ShiftPlanned | None = None
    plan_fact: Fact | None = None
    overrides: list[Override] = field(default_factory=list)
    acts: list[tuple[Fact, str, str]] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    late: list[Late] = field(default_factory=list)
    cancelled: tuple[str, Fact] | None = None


@dataclass(slots=True)
class _Folding:
    """A fold under way."""

    shifts: dict[str, _Told] = field(default_factory=dict)
    swaps: dict[str, Swap] = field(default_factory=dict)
    lines: dict[str, Lineage] = field(default_factory=dict)

    def told(self, key: str, fact: Fact) -> _Told:
        return self.shifts.setdefault(key, _Told(board=board_of(fact.stream)))


def board_of(stream: str) -> str:
    """Name the board of a roster stream: ``roster.2026-12.2260-sn`` is of ``2260-sn``, ``roster.2026-12`` of none."""
    return stream.partition(".")[2].partition(".")[2]


def fold_roster(facts: Iterable[Fact]) -> Roster:
    """Add up the facts of any number of roster streams.

    Args:
        facts: In any order; those that are no business of a roster are passed over.

    Returns:
        The roster, soonest shift first.
    """
    folding = _Folding()
    for fact in sorted({fact.id: fact for fact in facts}.values(), key=lambda f: (f.at, f.id)):
        folding.lines.setdefault(fact.stream, Lineage()).add(fact)
        adder = _ADDERS.get(type(fact.body))
        if adder is not None:
            adder(folding, fact, fact.body)
    kept = [(key, told, told.plan) for key, told in folding.shifts.items()]
    made = [(told, _shift(folding, key, told, plan)) for key, told, plan in kept if plan is not None]
    made.sort(key=lambda pair: (pair[1].begins, ROLES.index(pair[1].role), pair[1].board, pair[1].id))
    return Roster(
        shifts=tuple(shift for told, shift in made if told.cancelled is None),
        cancelled=tuple(
            Cancelled(
                shift=shift, reason=told.cancelled[0], by=told.cancelled[1].author.by, when=told.cancelled[1].written
            )
            for told, shift in made
            if told.cancelled is not None
        ),
    )


def streams_of_swaps(facts: Iterable[Fact]) -> frozenset[str]:
    """Name the streams that the swaps among some facts concern: what must be read to know how those swaps ended."""
    return frozenset(name for fact in facts if isinstance(fact.body, SwapAsked) for name in fact.body.streams)


def _planned(folding: _Folding, fact: Fact, body: ShiftPlanned) -> None:
    if body.role not in ROLES:
        return  # A newer program plans a role that this one has no word for.
    told = folding.told(body.shift, fact)
    if _frozen(told, fact):
        told.late.append(Late(kind=PLAN, by=fact.author.by, written=fact.written))
        return
    if told.plan is not None and told.plan.person != body.person:
        # Somebody else was put in: what had been agreed about the earlier person is no longer about this shift.
        told.overrides.clear()
        for swap in folding.swaps.values():
            if swap.state == ASKED and body.shift in (swap.shift, swap.against):
                folding.swaps[swap.id] = replace(swap, state=VOID)
    told.plan, told.plan_fact, told.cancelled = body, fact, None
    _act(folding, told, fact, PLAN, body.person)


def _cancelled(folding: _Folding, fact: Fact, body: ShiftCancelled) -> None:
    told = folding.told(body.shift, fact)
    if _frozen(told, fact):
        told.late.append(Late(kind=CANCELLATION, by=fact.author.by, written=fact.written))
    else:
        told.cancelled = (body.reason, fact)


def _taken_over(folding: _Folding, fact: Fact, body: ShiftTakenOver) -> None:
    told = folding.told(body.shift, fact)
    told.overrides.append(
        Override(
            how=TAKEOVER, person=body.person, begins=body.at, reason=body.reason, by=fact.author.by, said=fact.written
        )
    )
    _act(folding, told, fact, TAKEOVER, body.person)


def _corrected(folding: _Folding, fact: Fact, body: ShiftCorrected) -> None:
    if body.role not in ROLES:
        return
    told = folding.told(body.shift, fact)
    if told.plan is None:
        told.plan, told.plan_fact = (
            ShiftPlanned(
                shift=body.shift, role=body.role, person="", begins=body.begins, ends=body.ends, source=CORRECTION
            ),
            fact,
        )
    told.cancelled = None
    told.overrides.append(
        Override(
            how=CORRECTION,
            person=body.person,
            begins=body.begins,
            ends=body.ends,
            reason=body.reason,
            by=fact.author.by,
            said=fact.written,
        )
    )
    _act(folding, told, fact, CORRECTION, body.person)


def _asked(folding: _Folding, fact: Fact, body: SwapAsked) -> None:
    # A swap of shifts in two months is written in both: the second time it is known.
    folding.swaps.setdefault(
        body.swap,
        Swap(
            id=body.swap,
            shift=body.shift,
            giver=body.giver,
            taker=body.taker,
            against=body.against,
            asked=fact.written,
            asked_by=fact.author.by,
        ),
    )


def _answered(folding: _Folding, fact: Fact, body: SwapAnswered) -> None:
    swap = folding.swaps.get(body.swap)
    if swap is None or swap.state != ASKED or body.person not in (swap.giver, swap.taker):
        return
    if not body.agrees:
        folding.swaps[swap.id] = replace(swap, state=DECLINED)
        return
    if body.person in swap.yes:
        return
    swap = replace(swap, yes=(*swap.yes, body.person))
    if len(swap.yes) == len({swap.giver, swap.taker}):
        swap = replace(swap, state=AGREED if _settle(folding, fact, swap) else VOID)
    folding.swaps[swap.id] = swap


def _settle(folding: _Folding, fact: Fact, swap: Swap) -> bool:
    """Let both shifts change hands, from the second yes on where one has begun; false where one was no longer theirs."""
    sides = [(swap.shift, swap.giver, swap.taker)]
    if swap.against:
        sides.append((swap.against, swap.taker, swap.giver))
    known = [(told, had, gets) for key, had, gets in sides if (told := folding.shifts.get(key)) is not None]
    if not all(_has(told, had, fact.written) for told, had, _ in known):
        return False
    for told, _, gets in known:
        told.overrides.append(Override(how=SWAP, person=gets, begins=fact.written, by=swap.asked_by, said=fact.written))
    return True


def _has(told: _Told, person: str, at: datetime) -> bool:
    """Tell whether somebody still has what is left of a shift."""
    if told.plan is None or told.cancelled is not None or told.plan.ends <= at:
        return False
    left = [turn for turn in turns_of(told.plan, told.overrides) if at < turn.ends]
    return all(turn.person == person for turn in left)


def _act(folding: _Folding, told: _Told, fact: Fact, kind: str, person: str) -> None:
    """Note who was said to have the shift, and whether somebody else said so without either knowing of the other."""
    line = folding.lines[fact.stream]
    beside = [act for act in told.acts if act[0].stream == fact.stream and not line.saw(fact.id, act[0].id)]
    if not beside:
        told.conflicts.clear()
    rivals = [who for _, how, who in beside if how == kind and who != person]
    if rivals:
        told.conflicts.append(Conflict(kind=kind, people=(*dict.fromkeys(rivals), person), at=fact.written))
    told.acts.append((fact, kind, person))


def _frozen(told: _Told, fact: Fact) -> bool:
    """Tell whether a shift had begun when a fact was written: by its plan, or by what has been corrected of it."""
    if told.plan is None or told.cancelled is not None:
        return False
    return min([told.plan.begins, *(o.begins for o in told.overrides if o.how == CORRECTION)]) <= fact.written


def _shift(folding: _Folding, key: str, told: _Told, plan: ShiftPlanned) -> PlannedShift:
    turns = turns_of(plan, told.overrides)
    return PlannedShift(
        id=key,
        role=plan.role,
        board=told.board,
        person=plan.person,
        begins=turns[0].begins,
        ends=turns[-1].ends,
        intended=plan.intended,
        source=plan.source,
        planned_by=told.plan_fact.author.by if told.plan_fact else "",
        planned_at=told.plan_fact.written if told.plan_fact else None,
        turns=turns,
        swaps=tuple(swap for swap in folding.swaps.values() if key in (swap.shift, swap.against)),
        conflicts=tuple(told.conflicts),
        late=tuple(told.late),
    )


_ADDERS: dict[type[Body], Callable[..., None]] = {
    ShiftPlanned: _planned,
    ShiftCancelled: _cancelled,
    ShiftTakenOver: _taken_over,
    ShiftCorrected: _corrected,
    SwapAsked: _asked,
    SwapAnswered: _answered,
}
