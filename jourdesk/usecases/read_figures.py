"""The duty service in figures over a period: by municipality and month, category, caller; handovers accepted in time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import STOCKHOLM, local_day
from jourdesk.domain.citation import cite
from jourdesk.domain.figures import (
    NO_CONTACT,
    UNKNOWN,
    Contact,
    Table,
    accepted_in_time,
    by_hour,
    granted_by,
    hours_without_small,
    month_of,
    municipality_of,
    outcome,
    tally,
    without_small,
)
from jourdesk.domain.office_days import USUAL_HOUR, Office, next_opening
from jourdesk.domain.problems import Refused
from jourdesk.domain.secrecy import JOUR
from jourdesk.usecases.enrol_desk import HOME
from jourdesk.usecases.ports import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A goal with its outcome; None where nothing measures it, or where it rests on too few."""

    name: str
    unit: str
    target: float | None
    measured: bool
    outcome: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of a period.

    Attributes:
        contacts: How many there were.
        by_month: Municipality by month; ``by_category`` and ``by_caller`` likewise. Names stand for codes; None is hidden.
        hours: Contacts by the hour they were received; None is hidden.
        in_time: Handovers accepted by half an hour after the unit opened; ``handed`` of how many.
        hidden: Whether small numbers are hidden.
        lacking: How many contacts of the period are forgotten here, and so are not counted in any of it.
        by_decision: Municipality by provision that was decided under.
        by_placement: Municipality by the kind of place where somebody was placed.
        granted: Kronor that were granted, by municipality.
        targets: The goals of the agreement, each with what came of it.
        away: Whether this desk belongs to a unit that gets only what it is handed, or nothing.
    """

    first: date
    last: date
    contacts: int
    by_month: Table
    by_category: Table
    by_caller: Table
    hours: tuple[tuple[str, int | None], ...]
    in_time: int
    handed: int
    hidden: bool
    by_decision: Table
    by_placement: Table
    granted: tuple[tuple[str, int], ...]
    targets: tuple[Target, ...]
    away: bool
    lacking: int = 0


def read_figures(desk: Desk, *, first: date, last: date, hide_small: bool = True) -> Figures:
    """Count the contacts that this desk knows, received from the first to the last day (Stockholm).

    Args:
        desk: The desk.
        first: The first day.
        last: The last day.
        hide_small: Hide numbers below five: always, for what leaves the host.

    Raises:
        Refused: ``edit.before-start`` where the last day lies before the first.
    """
    if last < first:
        raise Refused("edit.before-start", field="last", value=f"{first.isoformat()}–{last.isoformat()}")
    contacts = _contacts(desk, first, last)
    with desk.unit() as unit:
        lacking = unit.forgotten_between(first, last)
    in_time, handed = accepted_in_time(contacts)
    hours = by_hour(contacts)
    tables = (
        tally(contacts, municipality_of, lambda one: (month_of(one),)),
        _renamed(desk, "concerns", tally(contacts, municipality_of, lambda one: one.categories)),
        _renamed(desk, "callers", tally(contacts, municipality_of, lambda one: (one.caller,) if one.caller else ())),
        _cited(tally(contacts, municipality_of, lambda one: one.decisions)),
        _renamed(desk, "placement-kinds", tally(contacts, municipality_of, lambda one: one.placements)),
    )
    by_month, by_category, by_caller, by_decision, by_placement = (
        replace(
            without_small(table) if hide_small else table,
            rows=tuple(_place(desk, code) for code in table.rows),
        )
        for table in tables
    )
    return Figures(
        first=first,
        last=last,
        contacts=len(contacts),
        by_month=by_month,
        by_category=by_category,
        by_caller=by_caller,
        hours=tuple((hours_without_small(hours) if hide_small else hours).items()),
        in_time=in_time,
        handed=handed,
        hidden=hide_small,
        lacking=lacking,
        by_decision=by_decision,
        by_placement=by_placement,
        granted=tuple((_place(desk, code), sek) for code, sek in granted_by(contacts)),
        targets=_targets(desk, contacts),
        away=_away(desk),
    )


def _targets(desk: Desk, contacts: list[Contact]) -> tuple[Target, ...]:
    return tuple(
        Target(
            name=kpi.name,
            unit=kpi.unit,
            target=kpi.target,
            measured=kpi.measure is not None,
            outcome=outcome(kpi.measure, contacts) if kpi.measure else None,
        )
        for kpi in desk.register.kpis
    )


def _away(desk: Desk) -> bool:
    with desk.unit() as unit:
        return unit.setting(HOME) not in ("", JOUR)


def _place(desk: Desk, code: str) -> str:
    return "Okänd" if code == UNKNOWN else desk.names.municipality(code)


def _cited(table: Table) -> Table:
    return replace(table, columns=tuple(cite(code) for code in table.columns))


def _renamed(desk: Desk, codes: str, table: Table) -> Table:
    return replace(table, columns=tuple(desk.names.label(codes, code) for code in table.columns))


def _contacts(desk: Desk, first: date, last: date) -> list[Contact]:
    """Count what was received in the period; calls that are still open are given by the store whenever they came."""
    since = datetime.combine(first, time(0), STOCKHOLM)
    with desk.unit() as unit:
        rows = [row for row in unit.calls_since(since) if first <= local_day(row.received) <= last]
        calls = [call for row in rows if (call := unit.call(row.call)) is not None]
    return [_contact(desk, call) for call in calls if not call.void and call.kind not in NO_CONTACT]


def _contact(desk: Desk, call: Call) -> Contact:
    assigned = next((a for p in call.present_persons if (a := call.assignment(p.ref)) is not None), None)
    standing = [made for made in call.handovers if made.returned is None]
    return Contact(
        municipality=assigned.municipality if assigned is not None else UNKNOWN,
        received=call.received,
        caller="anonymous" if call.caller.anonymous else call.caller.code,
        categories=call.categories,
        measures=call.measures,
        decisions=tuple(decision.provision for decision in call.decisions),
        placements=tuple(dict.fromkeys(one.kind for one in call.placements if not one.void)),
        granted=sum(one.amount or 0 for one in call.decisions if one.outcome == "granted"),
        reached=_reached(call),
        could_wait=call.can_wait,
        handed=len(call.handovers),
        returned=len(call.handovers) - len(standing),
        accepted=tuple(
            (made.accepted.at, _opened(desk, made.unit, made.at)) for made in standing if made.accepted is not None
        ),
    )


def _reached(call: Call) -> tuple[int, ...]:
    """Minutes from the first attempt for a provision to the one that was answered."""
    first: dict[tuple[str, str], datetime] = {}
    found: dict[tuple[str, str], int] = {}
    for attempt in call.attempts:
        matter = (attempt.person, attempt.provision)
        began = first.setdefault(matter, attempt.at)
        if attempt.outcome == "reached" and matter not in found:
            found[matter] = int((attempt.at - began).total_seconds() // 60)
    return tuple(found.values())


def _opened(desk: Desk, key: str, made: datetime) -> datetime:
    """When the unit opened next after it was handed something."""
    day = local_day(made)
    unit = desk.register.unit(key, day)
    board = desk.register.board(unit.board, day) if unit is not None else None
    office = Office(
        municipality=board.municipality if board is not None else None,
        unit=key,
        opens=(unit.opens if unit is not None else None) or USUAL_HOUR,
    )
    return next_opening(desk.register, office, made - timedelta(seconds=1))
