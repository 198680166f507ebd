"""The generator: fill what can be filled, ask which rule is in the way, then make it even."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from jourdesk.domain.problems import Unavailable
from jourdesk.planner.fairness import shares, weigh, wishes_met
from jourdesk.planner.obstacles import EVERY_RULE, obstacle
from jourdesk.planner.rows import Draft, draw_up
from jourdesk.planner.solver import Effort, Solved, installed, solve
from jourdesk.usecases.ports_planner import (
    BENDABLE,
    PlanPerson,
    PlanShift,
    PlanTask,
    PlanWatch,
    Proposal,
    Rule,
    Stage,
    Unfilled,
)

_ALMOST_ONE = 0.99
_NEAR = 0.02


class HighsPlanner:
    """The generator on HiGHS."""

    @property
    def installed(self) -> bool:
        """Tell whether the solver is there."""
        return installed()

    def propose(self, task: PlanTask, watch: PlanWatch) -> Proposal:
        """Propose a roster; see :class:`jourdesk.usecases.ports_planner.Planner`."""
        if not installed():
            raise Unavailable("planner.missing")
        return _Search(in_order(task), watch).proposal()


def in_order(task: PlanTask) -> PlanTask:
    """Bring a task into one order, so that the answer does not hang on how it was put together."""
    return replace(
        task,
        shifts=tuple(sorted(task.shifts, key=lambda one: (one.begins, one.role, one.key))),
        people=tuple(sorted(task.people, key=lambda one: one.key)),
        held=tuple(sorted(task.held, key=lambda one: (one.shift.begins, one.shift.key, one.person))),
    )


@dataclass(slots=True)
class _Search:
    task: PlanTask
    watch: PlanWatch

    def proposal(self) -> Proposal:
        began = time.perf_counter()
        self.watch.tell(Stage.FILLING)
        draft = draw_up(self.task)
        filled = self._solve(draft, begin=_all_gaps(draft), part=1.0)
        gaps = round(filled.cost)
        culprits: tuple[tuple[Rule, ...], ...] = ()
        if gaps:
            self.watch.tell(Stage.ASKING_WHY)
            culprits = self._ask_why()
        self.watch.tell(Stage.EVENING_OUT)
        evened = self._even_out(filled, gaps)
        given = self._repaired(_read(draft, evened))
        met, wishes = wishes_met(self.task, given)
        return Proposal(
            given=tuple((shift.key, given[shift.key]) for shift in self.task.shifts if shift.key in given),
            unfilled=tuple(self._unfilled(shift, given) for shift in self.task.shifts if shift.key not in given),
            culprits=culprits,
            shares=shares(self.task, given),
            wishes_met=met,
            wishes=wishes,
            took_s=time.perf_counter() - began,
            settled=filled.settled and evened.settled,
        )

    def _solve(self, draft: Draft, *, begin: dict[int, float], part: float, near: float = 0.0) -> Solved:
        """Look for a part of the time; where only gaps cost, less than one from the best is the best."""
        effort = Effort(
            time_s=self.task.time_s * part,
            stopped=self.watch.stopped,
            near=near,
            nearly=0.0 if near else _ALMOST_ONE,
        )
        return solve(draft.model, effort, begin)

    def _ask_why(self) -> tuple[tuple[Rule, ...], ...]:
        """Find the rules each of which is enough to bend; where none is, the fewest that must be bent together."""
        alone = tuple((rule,) for rule in BENDABLE if self._fills_without(frozenset({rule})))
        if alone or not self._fills_without(frozenset(BENDABLE)):
            return alone
        bent = set(BENDABLE)
        for rule in reversed(BENDABLE):
            if self._fills_without(frozenset(bent - {rule})):
                bent.discard(rule)
        return (tuple(rule for rule in BENDABLE if rule in bent),)

    def _fills_without(self, bent: frozenset[Rule]) -> bool:
        draft = draw_up(self.task, EVERY_RULE - bent)
        return round(self._solve(draft, begin=_all_gaps(draft), part=0.5).cost) == 0

    def _even_out(self, filled: Solved, gaps: int) -> Solved:
        draft = draw_up(self.task, gap_cost=0)
        begin = dict(enumerate(filled.columns))
        weigh(draft)
        draft.model.row([(place, 1) for place in draft.gaps.values()], most=gaps)
        return self._solve(draft, begin=begin, part=1.0, near=_NEAR)

    def _repaired(self, given: dict[str, str]) -> dict[str, str]:
        """Fill what can still be filled: only where time ran out before everything had been tried."""
        for shift in self.task.shifts:
            taker = next(
                (one.key for one in self.task.people if shift.key not in given and self._may(one, shift, given)), None
            )
            if taker is not None:
                given[shift.key] = taker
        return given

    def _may(self, person: PlanPerson, shift: PlanShift, given: dict[str, str]) -> bool:
        return obstacle(person, shift, self._taken(person, given), self.task.limits) is None

    def _taken(self, person: PlanPerson, given: dict[str, str]) -> list[PlanShift]:
        held = [one.shift for one in self.task.held if one.person == person.key]
        return [*held, *(shift for shift in self.task.shifts if given.get(shift.key) == person.key)]

    def _unfilled(self, shift: PlanShift, given: dict[str, str]) -> Unfilled:
        found = (obstacle(one, shift, self._taken(one, given), self.task.limits) for one in self.task.people)
        return Unfilled(shift=shift, hindrances=tuple(one for one in found if one is not None))


def _all_gaps(draft: Draft) -> dict[int, float]:
    return dict.fromkeys(draft.gaps.values(), 1.0) | dict.fromkeys(draft.takes.values(), 0.0)


def _read(draft: Draft, solved: Solved) -> dict[str, str]:
    return {shift: person for (person, shift), place in draft.takes.items() if solved.chosen(place)}
