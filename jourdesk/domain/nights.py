"""Who may decide, night by night: every party crossed with every decision that cannot wait for the board.

A night that begins on a day reaches into the next one, and a mandate that ends on New Year's Eve ends at midnight: what is
counted is days, and a night is as weak as its weaker day.

Source: SoL 30:7, LVU 6, 11, 27, 31 d, 43 §§, LVM 13 §, LPSB 4:1; read 2026-11-21.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from jourdesk.domain.deciders import ALLOWED, JOUR, Matter, code_of
from jourdesk.domain.law import Catalogue, Provision, fold
from jourdesk.domain.period import ONE_DAY, Period
from jourdesk.domain.register import Decider, Member, Register
from jourdesk.domain.register_coverage import NOON, boards_for, periods_of

LEVELS: Final = ("urgent", "appointed")


@dataclass(frozen=True, slots=True, kw_only=True)
class NightRung:
    """Somebody who may decide, in calling order. ``jour`` is the worker on duty, who needs no telephone.

    Attributes:
        because: The code of the rule that allows it.
        until: The last day of the mandate or post she decides by, None where no end is known.
    """

    key: str
    role: str
    order: int
    phone: str | None
    because: str
    verified: date | None = None
    until: date | None = None

    @property
    def reachable(self) -> bool:
        """Say whether there is any way to her at night."""
        return self.key == JOUR or bool(self.phone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days in a row on which the same people may decide one thing for one board of one party."""

    municipality: str
    board: str
    provision: str
    level: str
    since: date
    until: date
    rungs: tuple[NightRung, ...]

    @property
    def reachable(self) -> int:
        """Count those who may decide and can be rung."""
        return sum(rung.reachable for rung in self.rungs)


@dataclass(frozen=True, slots=True, kw_only=True)
class RedSpan:
    """Days on which nobody can be reached who may decide these provisions for a party's board.

    ``silent`` is true where somebody may, but no number is known to any of them.
    """

    municipality: str
    board: str
    level: str
    provisions: tuple[str, ...]
    since: date
    until: date
    silent: bool = False


def stretches_of_nights(register: Register, catalogue: Catalogue, first: date, nights: int) -> tuple[Stretch, ...]:
    """Lay out who may decide over some nights.

    Args:
        register: The organisation.
        catalogue: The law.
        first: The day on which the first night begins.
        nights: How many nights, at least one.

    Returns:
        The stretches by party in the order of the register, then board and provision, then day. Together they cover each day
        from the first to the morning after the last night, as long as the municipality is a party and the provision in force.
    """
    last = first + timedelta(days=nights)
    around = _Around(register=register, catalogue=catalogue, ladders=_ladders(register))
    found: list[Stretch] = []
    for member in register.members:
        days = _breaks(register, catalogue, member, first, last)
        by_subject: dict[tuple[str, str], list[Stretch]] = {}
        for since, until in days:
            for one in _on(around, member.code, since, until):
                _append(by_subject.setdefault((one.board, one.provision), []), one)
        found += [one for stretch in by_subject.values() for one in stretch]
    return tuple(found)


def red_spans(stretches: Iterable[Stretch]) -> tuple[RedSpan, ...]:
    """Name the days on which nobody can decide, what is missing over the same days together; by day, then party."""
    spans: dict[tuple[str, str, str, date, date, bool], list[str]] = {}
    for one in stretches:
        if not one.reachable:
            place = (one.municipality, one.board, one.level, one.since, one.until, bool(one.rungs))
            spans.setdefault(place, []).append(one.provision)
    red = [
        RedSpan(
            municipality=municipality,
            board=board,
            level=level,
            provisions=tuple(provisions),
            since=since,
            until=until,
            silent=silent,
        )
        for (municipality, board, level, since, until, silent), provisions in spans.items()
    ]
    return tuple(sorted(red, key=lambda span: (span.since, span.until, span.municipality, span.provisions)))


def night_counts(stretches: Iterable[Stretch], first: date, nights: int) -> tuple[int | None, ...]:
    """Count, night by night, who can be reached and may decide, for one party and one provision.

    Args:
        stretches: Those of one party and one provision; of several boards the weakest counts.
        first: The day on which the first night begins.
        nights: How many.

    Returns:
        A number a night; None where nothing is asked that night: no party yet, or the provision is not in force.
    """
    counts: list[int | None] = [None] * (nights + 1)
    for one in stretches:
        for number in range(max(0, (one.since - first).days), min(nights, (one.until - first).days) + 1):
            counts[number] = _weaker(counts[number], one.reachable)
    return tuple(_weaker(counts[night], counts[night + 1]) for night in range(nights))


def _weaker(one: int | None, other: int | None) -> int | None:
    known = [count for count in (one, other) if count is not None]
    return min(known) if known else None


def _append(stretch: list[Stretch], one: Stretch) -> None:
    """Add some days to a stretch, or begin another where the people are others or a day lies between."""
    before = stretch[-1] if stretch else None
    if before is not None and before.until + ONE_DAY == one.since and before.rungs == one.rungs:
        stretch[-1] = Stretch(
            municipality=one.municipality,
            board=one.board,
            provision=one.provision,
            level=one.level,
            since=before.since,
            until=one.until,
            rungs=one.rungs,
        )
    else:
        stretch.append(one)


def _breaks(
    register: Register, catalogue: Catalogue, member: Member, first: date, last: date
) -> Iterator[tuple[date, date]]:
    """Cut the days between two days where anything may change, while the municipality is a party by this row."""
    party = Period(valid_from=max(member.joined, register.agreement.valid_from), valid_to=member.left)
    window = Period(valid_from=first, valid_to=last).shared(party)
    if window is None:
        return
    end = window.valid_to or last
    periods = periods_of(register, member.code)
    periods += [p.period for p in catalogue.provisions if p.level in LEVELS and p.offer]
    starts = {window.valid_from} | {period.valid_from for period in periods}
    starts |= {period.valid_to + ONE_DAY for period in periods if period.valid_to is not None}
    days = sorted(day for day in starts if window.covers(day))
    yield from zip(days, [*(day - ONE_DAY for day in days[1:]), end], strict=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What every day is asked with: the register, the law, and each board's deciders in calling order."""

    register: Register
    catalogue: Catalogue
    ladders: Mapping[str, tuple[Decider, ...]]


def _ladders(register: Register) -> dict[str, tuple[Decider, ...]]:
    found: dict[str, list[Decider]] = {}
    for decider in register.deciders:
        found.setdefault(register.top_board(decider.board), []).append(decider)
    return {board: tuple(sorted(own, key=lambda decider: decider.order)) for board, own in found.items()}


def _on(around: _Around, municipality: str, since: date, until: date) -> Iterator[Stretch]:
    boards: dict[str, tuple[str, ...]] = {}
    for provision in around.catalogue.on(since):
        if provision.level in LEVELS and provision.offer:
            law = around.catalogue.act(provision.code).handled_as
            if law not in boards:
                boards[law] = boards_for(around.register, law, municipality, since)
            for board in boards[law]:
                yield Stretch(
                    municipality=municipality,
                    board=board,
                    provision=provision.code,
                    level=provision.level,
                    since=since,
                    until=until,
                    rungs=tuple(_rungs(around, provision, board, since)),
                )


def _rungs(around: _Around, provision: Provision, board: str, day: date) -> Iterator[NightRung]:
    at = datetime.combine(day, NOON)
    matter = Matter(provision=provision.code, person="", boards=(board,), at=at, law_day=day)
    for decider in around.ladders.get(board, ()):
        because = code_of(matter, decider.key, around.register, around.catalogue)
        if because in ALLOWED:
            yield NightRung(
                key=decider.key,
                role=decider.role,
                order=decider.order,
                phone=decider.phone,
                because=because,
                verified=decider.verified,
                until=_until(decider, provision, day),
            )
    because = code_of(matter, JOUR, around.register, around.catalogue)
    if because in ALLOWED:
        yield NightRung(key=JOUR, role=JOUR, order=0, phone=None, because=because)


def _until(decider: Decider, provision: Provision, day: date) -> date | None:
    """Give the last day she may decide by what she holds now; None where no end is known."""
    held = [
        mandate.period.valid_to
        for mandate in decider.mandates
        if mandate.period.covers(day) and fold(provision.code) in {fold(code) for code in mandate.provisions}
    ]
    post = decider.period.valid_to if decider.period is not None else None
    return min((end for end in (*held, post) if end is not None), default=None)
