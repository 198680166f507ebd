"""A measured figure beside its budget, and how a row of it is written."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One row. ``budget`` is the most that section 7 of the design allows, ``least`` the least; absent where it sets none."""

    key: str
    says: str
    value: float
    unit: str
    budget: float | None = None
    least: float | None = None
    count: int = 1

    @property
    def holds(self) -> bool | None:
        """Whether the budget is kept; nothing where there is none."""
        if self.least is not None:
            return self.value >= self.least
        return None if self.budget is None else self.value <= self.budget

    def as_json(self) -> str:
        """Write the row as one JSON object."""
        return json.dumps({**asdict(self), "value": round(self.value, 4), "holds": self.holds}, ensure_ascii=False)

    def as_line(self) -> str:
        """Write the row for a person."""
        sign = {None: " ", True: "✓", False: "✗"}[self.holds]
        budget = "" if self.budget is None else f"  högst {_number(self.budget)}"
        budget += "" if self.least is None else f"  minst {_number(self.least)}"
        count = f"  av {self.count}" if self.count > 1 else ""
        return f"{sign} {self.says:<58} {_number(self.value):>10} {self.unit:<6}{budget}{count}"


def _number(value: float) -> str:
    return f"{value:,.0f}".replace(",", " ") if value >= 1000 else f"{value:.3g}".replace(".", ",")


class Times:
    """Takes times, in milliseconds."""

    def __init__(self) -> None:
        """Begin with none."""
        self.taken: list[float] = []

    def take(self, act: Callable[[], object]) -> None:
        """Do something and keep how long it took."""
        began = time.perf_counter()
        act()
        self.taken.append((time.perf_counter() - began) * 1000)

    def at(self, part: float) -> float:
        """Give the time that this part (0 to 1) of the acts did not exceed."""
        return quantile(self.taken, part)


def quantile(values: Iterable[float], part: float) -> float:
    """Give the value that this part of the values does not exceed (nearest rank)."""
    row = sorted(values)
    return row[min(max(-(-int(part * 1000) * len(row) // 1000) - 1, 0), len(row) - 1)]


def spread(key: str, says: str, times: Times, parts: tuple[float, ...], budgets: dict[float, float]) -> list[Figure]:
    """Make one figure for each part, such as the median and the 99th percentile."""
    return [
        Figure(
            key=f"{key}_p{part * 100:.0f}",
            says=f"{says}, p{part * 100:.0f}",
            value=times.at(part),
            unit="ms",
            budget=budgets.get(part),
            count=len(times.taken),
        )
        for part in parts
    ]
