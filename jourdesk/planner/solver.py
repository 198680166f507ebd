"""The one place that knows HiGHS: a model in, its best columns out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from jourdesk.domain.problems import Unavailable
from jourdesk.planner.model import Model

_FEASIBLE = 2
"""What HiGHS calls a solution that breaks no row (``SolutionStatus.kSolutionStatusFeasible``)."""

if TYPE_CHECKING:
    from highspy import Highs
    from highspy.highs import HighsCallbackEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How long to look (seconds), how near the best is near enough, and who may stop it."""

    time_s: float
    stopped: Callable[[], bool]
    near: float = 0.0
    nearly: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """The columns that were found, their cost, and whether it is known that nothing cheaper exists."""

    columns: tuple[float, ...]
    cost: float
    settled: bool

    def chosen(self, place: int) -> bool:
        """Say whether a column of 0 or 1 is 1."""
        return self.columns[place] > 0.5


def installed() -> bool:
    """Tell whether the solver is there, without loading it."""
    return find_spec("highspy") is not None


def solve(model: Model, effort: Effort, begin: Mapping[int, float]) -> Solved:
    """Find the cheapest columns. One thread and one seed, so that the same model gives the same answer.

    Args:
        model: The model.
        effort: How much of it.
        begin: Some columns of a solution to begin with; the solver finds the others.

    Raises:
        Unavailable: ``planner.missing`` without the solver, ``planner.stopped`` when somebody had enough.
    """
    try:
        from highspy import Highs, HighsModelStatus
    except ImportError:
        raise Unavailable("planner.missing") from None
    solver = Highs()  # type: ignore[no-untyped-call]  # highspy leaves its constructor without types
    solver.silent()
    for name, value in _options(effort):
        solver.setOptionValue(name, value)
    _hand_over(solver, model)
    _begin_with(solver, begin)

    def ask(event: HighsCallbackEvent) -> None:
        if effort.stopped():
            event.interrupt()

    for moment in (solver.cbMipInterrupt, solver.cbSimplexInterrupt):
        moment += ask
    solver.run()
    if effort.stopped():
        raise Unavailable("planner.stopped")
    found = tuple(solver.getSolution().col_value)
    if solver.getInfo().primal_solution_status != _FEASIBLE:
        found = tuple(begin.get(place, 0.0) for place in range(len(model.cost)))
    cost = sum(price * value for price, value in zip(model.cost, found, strict=True))
    return Solved(columns=found, cost=cost, settled=solver.getModelStatus() == HighsModelStatus.kOptimal)


def _options(effort: Effort) -> list[tuple[str, float | int]]:
    return [
        ("threads", 1),
        ("random_seed", 0),
        ("time_limit", effort.time_s),
        ("mip_rel_gap", effort.near),
        ("mip_abs_gap", effort.nearly),
    ]


def _hand_over(solver: Highs, model: Model) -> None:
    from highspy import HighsLp, HighsVarType, MatrixFormat

    lp = HighsLp()
    lp.num_col_, lp.num_row_ = len(model.cost), len(model.row_lower)
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = model.cost, model.lower, model.upper
    lp.row_lower_, lp.row_upper_ = model.row_lower, model.row_upper
    kinds = {True: HighsVarType.kInteger, False: HighsVarType.kContinuous}
    lp.integrality_ = [kinds[one] for one in model.whole]
    lp.a_matrix_.format_ = MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = model.starts, model.places, model.factors
    solver.passModel(lp)


def _begin_with(solver: Highs, begin: Mapping[int, float]) -> None:
    from numpy import array, float64, int32

    places = sorted(begin)
    solver.setSolution(len(places), array(places, dtype=int32), array([begin[one] for one in places], dtype=float64))
