"""A linear model with whole numbers, written down row by row; it knows no solver."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

INFINITE = float("inf")

Terms = Iterable[tuple[int, float]]


@dataclass(slots=True)
class Model:
    """Columns with bounds and cost, and rows with bounds."""

    cost: list[float] = field(default_factory=list)
    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    row_lower: list[float] = field(default_factory=list)
    row_upper: list[float] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])
    places: list[int] = field(default_factory=list)
    factors: list[float] = field(default_factory=list)

    def yes_or_no(self, cost: float = 0) -> int:
        """Add a column that is 0 or 1; returns its place."""
        return self._column(cost, 1, whole=True)

    def amount(self, cost: float = 0, most: float = INFINITE) -> int:
        """Add a column from 0 up; returns its place."""
        return self._column(cost, most, whole=False)

    def row(self, terms: Terms, *, least: float = -INFINITE, most: float = INFINITE) -> None:
        """Demand that a sum lies between two bounds."""
        for place, factor in terms:
            self.places.append(place)
            self.factors.append(factor)
        self.starts.append(len(self.places))
        self.row_lower.append(least)
        self.row_upper.append(most)

    def at_most_one(self, places: Iterable[int]) -> None:
        """Demand that at most one of some columns is 1; says nothing where there is only one."""
        some = sorted(places)
        if len(some) > 1:
            self.row([(place, 1) for place in some], most=1)

    def _column(self, cost: float, most: float, *, whole: bool) -> int:
        self.cost.append(cost)
        self.lower.append(0)
        self.upper.append(most)
        self.whole.append(whole)
        return len(self.cost) - 1
