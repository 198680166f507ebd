"""What each municipality pays over a period, and what the host's invoices rest on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from jourdesk.domain.costs import Split, costs_on, invoices, split
from jourdesk.domain.period import Period
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Desk
from jourdesk.wire.problem_texts import sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class PortionLine:
    """What one municipality pays of one cost: by what weight, for how many days, in whole kronor."""

    place: str
    weight: str
    days: int
    fixed: int
    sek: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitView:
    """One cost: what it rests on, by which key, and the portions, which add up to ``total``."""

    name: str
    base: str
    key: str
    total: int
    portions: tuple[PortionLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceView:
    """What one municipality is invoiced; ``own`` is the host's share, which nobody invoices."""

    place: str
    own: bool
    lines: tuple[tuple[str, int], ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CostsView:
    """The costs of a period. ``lacking`` says in words which costs could not be split, and why."""

    first: date
    last: date
    splits: tuple[SplitView, ...]
    invoices: tuple[InvoiceView, ...]
    lacking: tuple[str, ...]


def read_costs(
    desk: Desk,
    *,
    first: date,
    last: date,
    totals: Mapping[str, int] | None = None,
    cases: Mapping[str, int] | None = None,
) -> CostsView:
    """Split the agreement's costs over a period.

    Args:
        desk: The desk.
        first: The first day.
        last: The last day.
        totals: What a cost came to, SEK, by its name; where it is absent the agreement's yearly sum counts.
        cases: Cases of the period by municipality, for keys by usage.

    Raises:
        Refused: ``edit.before-start`` where the last day lies before the first.
    """
    if last < first:
        raise Refused("edit.before-start", field="last", value=f"{first.isoformat()}–{last.isoformat()}")
    register, known = desk.register, totals or {}
    found: list[Split] = []
    lacking: list[str] = []
    for cost in costs_on(register, first):
        try:
            period = Period(valid_from=first, valid_to=last)
            found.append(split(register, cost, period, total=known.get(cost.name), cases=cases))
        except Refused as refused:
            lacking.append(sentence(refused))
    return CostsView(
        first=first,
        last=last,
        splits=tuple(_split(desk, one) for one in found),
        invoices=tuple(
            InvoiceView(
                place=desk.names.municipality(invoice.municipality),
                own=invoice.own,
                lines=invoice.lines,
                total=invoice.total,
            )
            for invoice in invoices(register, tuple(found))
        ),
        lacking=tuple(lacking),
    )


def _split(desk: Desk, one: Split) -> SplitView:
    return SplitView(
        name=one.name,
        base=one.base,
        key=desk.names.label("cost-keys", one.key),
        total=one.total,
        portions=tuple(
            PortionLine(
                place=desk.names.municipality(portion.municipality),
                weight=_number(portion.weight),
                days=portion.days,
                fixed=portion.fixed,
                sek=portion.sek,
            )
            for portion in one.portions
        ),
    )


def _number(weight: Fraction) -> str:
    """Write a weight as it stands in the agreement: with a comma where it is no whole number."""
    return str(weight.numerator) if weight.denominator == 1 else f"{float(weight):g}".replace(".", ",")
