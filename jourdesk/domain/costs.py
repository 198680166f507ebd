"""Who pays what: the agreement's keys, split to whole kronor that add up to the whole sum.

A municipality that is a party for part of a period pays for its days. Source: KL 9:37; the agreement's ``[[cost]]`` rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from jourdesk.domain.period import Period, holds
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Cost, Register

WHOLE: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """What one municipality pays of one cost.

    Attributes:
        weight: What it is split by: 1, inhabitants, percent, or cases.
        fixed: SEK of it that are fixed.
        days: How many days of the period it was a party.
        sek: Whole kronor in all.
    """

    municipality: str
    weight: Fraction
    fixed: int
    days: int
    sek: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """One cost over a period: ``total`` is what the portions add up to."""

    name: str
    base: str
    key: str
    total: int
    portions: tuple[Portion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """What the host invoices a municipality, cost by cost; the host's own share has no invoice but stands with the others."""

    municipality: str
    own: bool
    lines: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """Add the lines up."""
        return sum(sek for _, sek in self.lines)


def in_whole_kronor(amounts: Mapping[str, Fraction], total: int | None = None) -> dict[str, int]:
    """Round amounts so that they add up: by largest remainder, equal remainders in the order of the keys.

    Args:
        amounts: SEK, not below zero.
        total: What they are to add up to; absent means their sum, rounded to the nearest krona (half up).

    Returns:
        Whole kronor, in the order of the amounts.
    """
    exact = sum(amounts.values(), Fraction(0))
    whole = total if total is not None else (exact + Fraction(1, 2)).__floor__()
    floors = {code: amount.__floor__() for code, amount in amounts.items()}
    left = whole - sum(floors.values())
    order = sorted(amounts, key=lambda code: (floors[code] - amounts[code], code))
    return {code: floor + (1 if code in order[: max(left, 0)] else 0) for code, floor in floors.items()}


def split(
    register: Register, cost: Cost, period: Period, *, total: int | None = None, cases: Mapping[str, int] | None = None
) -> Split:
    """Split one cost of a period on the municipalities.

    Args:
        register: Who is a party, from which day to which.
        cost: The key.
        period: First and last day; both must be given.
        total: What it cost over the period, SEK. Absent means the agreement's yearly base for the days of the period.
        cases: Cases of the period by municipality, for ``fixed-plus-usage``.

    Raises:
        Refused: ``cost.no-end`` for a period without end, ``cost.no-base`` where no sum is known, ``cost.no-party`` where nobody
            is a party, ``cost.no-share`` where a party has no share in the key, ``cost.fixed-over-base`` where the fixed parts
            are more than the whole.
    """
    days = _days_as_party(register, period)
    whole = _base(cost, period) if total is None else Fraction(total)
    if not days:
        raise Refused("cost.no-party", field="period")
    all_days = _length(period)
    fixed = _fixed(cost, days, all_days)
    if sum(fixed.values(), Fraction(0)) > whole:
        raise Refused("cost.fixed-over-base", field="shares", value=cost.name)
    weights = _weights(cost, days, cases or {})
    if cost.key == "percent":
        amounts = {code: whole * weight * days[code] / (WHOLE * all_days) for code, weight in weights.items()}
        kronor = in_whole_kronor(amounts)
    else:
        rest = whole - sum(fixed.values(), Fraction(0))
        amounts = {code: fixed.get(code, Fraction(0)) + part for code, part in _shared(rest, weights, days).items()}
        kronor = in_whole_kronor(amounts)
    return Split(
        name=cost.name,
        base=cost.base,
        key=cost.key,
        total=sum(kronor.values()),
        portions=tuple(
            Portion(
                municipality=code,
                weight=weights[code],
                fixed=(fixed.get(code, Fraction(0)) + Fraction(1, 2)).__floor__(),
                days=days[code],
                sek=sek,
            )
            for code, sek in kronor.items()
        ),
    )


def invoices(register: Register, splits: tuple[Split, ...]) -> tuple[Invoice, ...]:
    """Gather the portions of all costs by municipality, the host's own last."""
    codes = dict.fromkeys(portion.municipality for one in splits for portion in one.portions)
    host = register.agreement.host
    found = [
        Invoice(
            municipality=code,
            own=code == host,
            lines=tuple((one.name, p.sek) for one in splits for p in one.portions if p.municipality == code),
        )
        for code in codes
    ]
    return tuple(sorted(found, key=lambda invoice: invoice.own))


def costs_on(register: Register, day: date) -> tuple[Cost, ...]:
    """List the costs of the agreement that hold on a day."""
    return tuple(cost for cost in register.costs if holds(cost.period, day))


def _length(period: Period) -> int:
    if period.valid_to is None:
        raise Refused("cost.no-end", field="period")
    return (period.valid_to - period.valid_from).days + 1


def _days_as_party(register: Register, period: Period) -> dict[str, int]:
    """Count each municipality's days as a party within a period; those who have none are left out."""
    _length(period)
    found: dict[str, int] = {}
    for member in register.members:
        since = max(member.joined, register.agreement.valid_from)
        if member.left is None or since <= member.left:
            shared = Period(valid_from=since, valid_to=member.left).shared(period)
            if shared is not None:
                found[member.code] = found.get(member.code, 0) + _length(shared)
    return found


def _base(cost: Cost, period: Period) -> Fraction:
    """The agreement's yearly sum for the days of a period; each day is that year's part of it."""
    if cost.base_sek is None:
        raise Refused("cost.no-base", field="total", value=cost.name)
    last = period.valid_to or period.valid_from
    base = Fraction(0)
    for year in range(period.valid_from.year, last.year + 1):
        whole_year = Period(valid_from=date(year, 1, 1), valid_to=date(year, 12, 31))
        shared = whole_year.shared(period)
        base += Fraction(cost.base_sek * (_length(shared) if shared is not None else 0), _length(whole_year))
    return base


def _fixed(cost: Cost, days: Mapping[str, int], all_days: int) -> dict[str, Fraction]:
    """The fixed parts of ``fixed-plus-usage``, by days as a party."""
    if cost.key != "fixed-plus-usage":
        return {}
    return {code: Fraction(share) * days[code] / all_days for code, share in cost.shares if code in days}


def _weights(cost: Cost, days: Mapping[str, int], cases: Mapping[str, int]) -> dict[str, Fraction]:
    shares = dict(cost.shares)
    if cost.key == "equal":
        return {code: Fraction(1) for code in days}
    if cost.key == "fixed-plus-usage":
        return {code: Fraction(cases.get(code, 0)) for code in days}
    missing = [code for code in days if code not in shares]
    if missing:
        raise Refused("cost.no-share", field="shares", value=missing[0], name=cost.name)
    return {code: Fraction(shares[code]) for code in days}


def _shared(rest: Fraction, weights: Mapping[str, Fraction], days: Mapping[str, int]) -> dict[str, Fraction]:
    """Split by weight; where nobody has any (no case at all) equally by days."""
    timed = {code: weight * days[code] for code, weight in weights.items()}
    if not sum(timed.values()):
        timed = {code: Fraction(days[code]) for code in weights}
    return {code: rest * weight / sum(timed.values()) for code, weight in timed.items()}
