"""The rules that a proposal must keep, as rows: who may take which shift, and which shifts exclude each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from jourdesk.planner.model import Model
from jourdesk.planner.obstacles import EVERY_RULE, obstacle, overlap
from jourdesk.usecases.ports_planner import PlanPerson, PlanShift, PlanTask, Rule

_HOUR = timedelta(hours=1)


@dataclass(slots=True)
class Draft:
    """A model with what its columns mean: ``takes`` (person, shift) and ``gaps`` (shift)."""

    task: PlanTask
    rules: frozenset[Rule] = EVERY_RULE
    model: Model = field(default_factory=Model)
    takes: dict[tuple[str, str], int] = field(default_factory=dict)
    gaps: dict[str, int] = field(default_factory=dict)

    def held(self, person: PlanPerson) -> list[PlanShift]:
        """List what a person has already."""
        return [one.shift for one in self.task.held if one.person == person.key]

    def open_to(self, person: PlanPerson) -> list[tuple[PlanShift, int]]:
        """List the shifts that a person may take, with their columns."""
        places = ((shift, self.takes.get((person.key, shift.key))) for shift in self.task.shifts)
        return [(shift, place) for shift, place in places if place is not None]


def draw_up(task: PlanTask, rules: frozenset[Rule] = EVERY_RULE, *, gap_cost: float = 1) -> Draft:
    """Write the rules of a task as a model. A shift that nobody takes is a gap, so that there always is a solution.

    Args:
        task: The task.
        rules: Those that count; one left out is one that was bent.
        gap_cost: What a gap costs.
    """
    draft = Draft(task, rules)
    for person in task.people:
        held = draft.held(person)
        for shift in task.shifts:
            if obstacle(person, shift, held, task.limits, rules) is None:
                draft.takes[person.key, shift.key] = draft.model.yes_or_no()
    for shift in task.shifts:
        draft.gaps[shift.key] = draft.model.yes_or_no(gap_cost)
        takers = [(draft.takes[one.key, shift.key], 1.0) for one in task.people if (one.key, shift.key) in draft.takes]
        draft.model.row([*takers, (draft.gaps[shift.key], 1)], least=1, most=1)
    for person in task.people:
        _one_at_a_time(draft, person)
        if Rule.WEEKLY_REST in rules:
            _weekly_rest(draft, person)
        if Rule.HOURS in rules and task.limits.hours:
            _hours(draft, person)
    return draft


def _one_at_a_time(draft: Draft, person: PlanPerson) -> None:
    limits, mine = draft.task.limits, draft.open_to(person)
    working = [(shift, place) for shift, place in mine if shift.role not in limits.resting]
    rest = limits.daily_rest if Rule.DAILY_REST in draft.rules else timedelta(0)
    said: set[frozenset[int]] = set()
    for some, after in ((mine, timedelta(0)), (working, rest)):
        for shift, _ in some:
            # All that still goes on, or is being rested from, when a shift begins: at most one of them.
            at = shift.begins
            clash = frozenset(place for one, place in some if one.begins <= at < one.ends + after)
            if clash not in said:
                said.add(clash)
                draft.model.at_most_one(clash)


def _weekly_rest(draft: Draft, person: PlanPerson) -> None:
    limits, model = draft.task.limits, draft.model
    held = [one for one in draft.held(person) if one.role not in limits.free]
    working = [(shift, place) for shift, place in draft.open_to(person) if shift.role not in limits.free]
    for begins, ends in limits.weeks:
        mine = [(shift, place) for shift, place in working if overlap(shift, begins, ends)]
        if not mine:
            continue
        # The longest rest of a week begins with the week or at the end of a shift.
        starts = {begins} | {one.ends for one in [*held, *(shift for shift, _ in mine)] if begins < one.ends < ends}
        rests = []
        for start in sorted(starts):
            until = start + limits.weekly_rest
            if until <= ends and not any(overlap(one, start, until) for one in held):
                rests.append(model.yes_or_no())
                for shift, place in mine:
                    if overlap(shift, start, until):
                        model.at_most_one((place, rests[-1]))
        model.row([(rest, 1) for rest in rests], least=1)


def _hours(draft: Draft, person: PlanPerson) -> None:
    limits = draft.task.limits
    held = [one for one in draft.held(person) if one.role not in limits.uncounted]
    mine = [(shift, place) for shift, place in draft.open_to(person) if shift.role not in limits.uncounted]
    for begins, ends in limits.periods:
        terms = [(place, overlap(shift, begins, ends) / _HOUR) for shift, place in mine]
        had = sum(overlap(one, begins, ends) / _HOUR for one in held)
        inside = [(place, hours) for place, hours in terms if hours]
        if inside:
            draft.model.row(inside, most=max(0.0, limits.hours / _HOUR - had))
