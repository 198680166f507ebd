"""What the organisation leaves uncovered, and from which day: target groups nobody receives, provisions nobody can take.

Nothing here reads a clock: every day on which the organisation or the law changes is looked at.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.deciders import ALLOWED, JOUR, Matter, code_of
from jourdesk.domain.law import Catalogue, Provision
from jourdesk.domain.register import TARGETS, Member, Period, Register
from jourdesk.domain.routing import DEFAULT_LAW, receiving_unit

NEEDED: Final = (
    *((target, DEFAULT_LAW) for target in TARGETS),
    ("child", "LVU"),
    ("youth", "LVU"),
    ("child", "LPSB"),
    ("youth", "LPSB"),
    ("substance-use", "LVM"),
)
"""Target groups under laws that somebody in every party must receive, once the law is in force."""
NOON: Final = time(12, tzinfo=STOCKHOLM)
ONE_DAY: Final = timedelta(days=1)
NO_BOARD: Final = ""
"""Stands for the board of a party that has none on a day: nobody can decide anything for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something wrong with a register, or worth knowing, from a day on.

    Attributes:
        code: The key of its sentence.
        wrong: Something has to be done; else it is only worth knowing.
        since: The first day it is so.
        until: The last day, None where no end is known.
        subject: A key, code or name in the register.
        details: What else the sentence needs.
    """

    code: str
    wrong: bool
    since: date
    until: date | None = None
    subject: str = ""
    details: str = ""


def coverage(register: Register, catalogue: Catalogue) -> Iterator[Finding]:
    """Look for what is not covered in every party, day by day."""
    for member in register.members:
        days = _days(register, catalogue, member)
        yield from _nobody_receives(register, catalogue, member, days)
        yield from _nobody_decides(register, catalogue, member, days)
        yield from _not_delegated(register, catalogue, member, days)


def _days(register: Register, catalogue: Catalogue, member: Member) -> list[date]:
    """List the first days of every stretch in which nothing changes, while the municipality is a party."""
    periods = periods_of(register, member.code)
    periods += [provision.period for provision in catalogue.provisions if provision.offer]
    start = max(member.joined, register.agreement.valid_from)
    changes = {start} | {period.valid_from for period in periods}
    changes |= {period.valid_to + ONE_DAY for period in periods if period.valid_to is not None}
    return sorted(day for day in changes if day >= start and (member.left is None or day <= member.left))


def periods_of(register: Register, municipality: str) -> list[Period]:
    """List the spans of everything of a municipality's that decides who receives, who may decide and what is delegated."""
    own = {board.key for board in register.boards if board.municipality == municipality}
    deciders = [decider for decider in register.deciders if decider.board in own]
    periods = [board.period for board in register.boards if board.key in own]
    periods += [row.period for rows in (register.units, register.delegations) for row in rows if row.board in own]
    periods += [mandate.period for decider in deciders for mandate in decider.mandates]
    periods += [decider.period for decider in deciders if decider.period is not None]
    scopes = (scope.period for scope in register.scopes if scope.municipality == municipality)
    return periods + [period for period in scopes if period is not None]


def stretches(
    days: list[date], last: date | None, missing: Callable[[date], Iterable[str]]
) -> Iterator[tuple[date, date | None, list[str]]]:
    """Join days into stretches over which the same thing is missing.

    Args:
        days: First days of stretches in which nothing changes, rising.
        last: The last day of all, None where there is no end.
        missing: What is missing on a day.

    Returns:
        First day, last day (None for no end), and all that is missing over just these days.
    """
    spans: dict[tuple[date, date | None], list[str]] = {}
    open_since: dict[str, date] = {}
    for day in days:
        now = frozenset(missing(day))
        for what in sorted(set(open_since) - now):
            spans.setdefault((open_since.pop(what), day - ONE_DAY), []).append(what)
        for what in now:
            open_since.setdefault(what, day)
    for what in sorted(open_since):
        spans.setdefault((open_since[what], last), []).append(what)
    for (since, until), found in spans.items():
        yield since, until, found


def in_force(law: str, catalogue: Catalogue, day: date) -> bool:
    """Say whether anything that is offered on a day is handled as a law."""
    return any(catalogue.act(provision.code).handled_as == law for provision in catalogue.on(day) if provision.offer)


def _nobody_receives(register: Register, catalogue: Catalogue, member: Member, days: list[date]) -> Iterator[Finding]:
    def missing(day: date) -> Iterator[str]:
        for target, law in NEEDED:
            served = register.service(member.code, target, day) != "outside"
            exact = receiving_unit(register, member.code, target, law, day)[1]
            if served and not exact and in_force(law, catalogue, day):
                yield f"{target} ({law})"

    for since, until, found in stretches(days, member.left, missing):
        yield _finding("register.nobody-receives", member, since, until, ", ".join(found))


def _nobody_decides(register: Register, catalogue: Catalogue, member: Member, days: list[date]) -> Iterator[Finding]:
    def missing(day: date) -> Iterator[str]:
        for _, provision in _uncovered(register, catalogue, member.code, day, ("urgent", "appointed")):
            yield provision

    for since, until, found in stretches(days, member.left, missing):
        runs_out = until is None and since > days[0] and any(catalogue.find(code, since - ONE_DAY) for code in found)
        code = "register.mandates-run-out" if runs_out else "register.nobody-decides"
        yield _finding(code, member, since, until, ", ".join(found))


def _not_delegated(register: Register, catalogue: Catalogue, member: Member, days: list[date]) -> Iterator[Finding]:
    def missing(day: date) -> Iterator[str]:
        for board, provision in _uncovered(register, catalogue, member.code, day, ("official",)):
            if board != NO_BOARD:
                yield f"{board} {provision}"

    for since, until, found in stretches(days, member.left, missing):
        by_board: dict[str, list[str]] = {}
        for what in found:
            board, _, provision = what.partition(" ")
            by_board.setdefault(board, []).append(provision)
        details = "; ".join(f"{board}: {', '.join(provisions)}" for board, provisions in by_board.items())
        yield _finding("register.not-delegated", member, since, until, details, wrong=False)


def _finding(
    code: str, member: Member, since: date, until: date | None, details: str, *, wrong: bool = True
) -> Finding:
    return Finding(code=code, wrong=wrong, since=since, until=until, subject=member.code, details=details)


def boards_for(register: Register, law: str, municipality: str, day: date) -> tuple[str, ...]:
    """Name the boards that own matters under a law: those of the units that work with it, else all of them."""
    units = [unit for unit in register.units_of(municipality, day) if unit.takes(None, law)]
    if units:
        return tuple(dict.fromkeys(register.top_board(unit.board) for unit in units))
    return tuple(board.key for board in register.boards_of(municipality, day))


def _may(register: Register, catalogue: Catalogue, provision: Provision, board: str, day: date) -> bool:
    """Say whether anybody, the worker on duty among them, may take a decision for a board on a day."""
    matter = Matter(
        provision=provision.code,
        person="",
        boards=(board,),
        at=datetime.combine(day, NOON),
        law_day=day,
    )
    keys = [decider.key for decider in register.deciders if register.top_board(decider.board) == board]
    return any(code_of(matter, key, register, catalogue) in ALLOWED for key in (*keys, JOUR))


def _uncovered(
    register: Register, catalogue: Catalogue, municipality: str, day: date, levels: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    for provision in catalogue.on(day):
        if provision.level in levels and provision.offer:
            law = catalogue.act(provision.code).handled_as
            for board in boards_for(register, law, municipality, day) or (NO_BOARD,):
                if not _may(register, catalogue, provision, board, day):
                    yield board, provision.code
