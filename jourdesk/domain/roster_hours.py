"""Hours of work and rest: what kind each hour is, and where a roster leaves less rest than the working-time rules ask.

These are warnings with a reason, never refusals: a collective agreement may allow what the act does not, and somebody must be
on duty. Only what stands in the roster is known; work by day is not. Deciders are elected, not employed, and are left out.

Source: arbetstidslagen (1982:673) 6, 13, 13 a, 14 §§, read 2026-11-22.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from jourdesk.domain.circumstances import STOCKHOLM, local_day
from jourdesk.domain.roster import DECIDER, Roster
from jourdesk.domain.roster_check import without
from jourdesk.domain.roster_days import MIDNIGHT, Span, days, instant, pieces
from jourdesk.domain.roster_rules import ON_CALL, STANDBY, RosterRules
from jourdesk.domain.workdays import ONE_DAY, SATURDAY, free_days

DAILY, LONG, WEEKLY, ON_CALL_TIME, IN_ROW = (
    "roster.daily-rest",
    "roster.long-shift",
    "roster.weekly-rest",
    "roster.on-call",
    "roster.nights-in-row",
)
_DAY_AND_NIGHT = timedelta(hours=24)
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Real time by kind; each hour is of one kind: holiday before weekend before night before ordinary."""

    ordinary: timedelta = timedelta()
    night: timedelta = timedelta()
    weekend: timedelta = timedelta()
    holiday: timedelta = timedelta()

    @property
    def total(self) -> timedelta:
        """All of it."""
        return self.ordinary + self.night + self.weekend + self.holiday


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HoursWarning:
    """A limit that the roster passes for one person.

    ``begins`` and ``ends`` are the rest that is too short, the shift, week, period or row of nights; ``found`` is how long the
    rest, shift or time is, ``limit`` what it should be at least (rest) or at most (nights in a row are counted in days);
    ``shifts`` are those it comes from. No ``provision``: a limit of one's own.
    """

    code: str
    person: str
    begins: datetime
    ends: datetime
    found: timedelta
    limit: timedelta
    provision: str
    shifts: tuple[str, ...]

    def __repr__(self) -> str:
        """Show no person."""
        return f"HoursWarning({self.code}, {self.begins:%Y-%m-%d})"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stretch:
    """Time without rest, with the shifts it is made of."""

    begins: datetime
    ends: datetime
    shifts: tuple[str, ...]


def split_hours(spans: Iterable[Span], rules: RosterRules) -> Hours:
    """Tell how much of some time is ordinary, night, weekend and holiday.

    Args:
        spans: Stretches of work, aware UTC.
        rules: When the night is.
    """
    sums = dict.fromkeys(("ordinary", "night", "weekend", "holiday"), timedelta())
    for span in spans:
        for piece in pieces(span, (MIDNIGHT, rules.night_to, rules.night_from)):
            sums[_kind(piece.begins, rules)] += piece.length
    return Hours(**sums)


def warnings(roster: Roster, rules: RosterRules) -> tuple[HoursWarning, ...]:
    """List where a roster leaves too little rest or holds too much on-call time, soonest first.

    Args:
        roster: Whole weeks and periods, as far as they are to be judged.
        rules: The measures.

    Source:
        ATL 6, 13, 14 §§, read 2026-11-22. Standby at home is rest of the day, but no rest of the week (14 § third
        paragraph). A shift longer than 24 hours less the daily rest cannot be followed by that rest within the same 24.
    """
    found: list[HoursWarning] = []
    for person in roster.people():
        found += _daily(person, _stretches(roster, person, rules, standby=False), rules)
        found += _weekly(person, _stretches(roster, person, rules, standby=True), rules)
        found += _on_call(person, roster, rules)
        found += _in_row(person, _stretches(roster, person, rules, standby=False), rules)
    return tuple(sorted(found, key=lambda warning: (warning.begins, warning.person, warning.code)))


def _kind(at: datetime, rules: RosterRules) -> str:
    wall = at.astimezone(STOCKHOLM)
    if wall.date() in free_days(wall.year):
        return "holiday"
    if wall.weekday() >= SATURDAY:
        return "weekend"
    return "night" if wall.time() >= rules.night_from or wall.time() < rules.night_to else "ordinary"


def _stretches(roster: Roster, person: str, rules: RosterRules, *, standby: bool) -> list[_Stretch]:
    """Give a person's time on duty, what touches joined, in order."""
    turns = sorted(
        (turn.begins, turn.ends, shift.id)
        for shift in roster.shifts
        if shift.role != DECIDER and (standby or rules.kind_of(shift.role) != STANDBY)
        for turn in shift.turns
        if turn.person == person
    )
    found: list[_Stretch] = []
    for begins, ends, shift in turns:
        last = found[-1] if found else None
        if last is not None and begins <= last.ends:
            found[-1] = _Stretch(begins=last.begins, ends=max(last.ends, ends), shifts=(*last.shifts, shift))
        else:
            found.append(_Stretch(begins=begins, ends=ends, shifts=(shift,)))
    return found


def _daily(person: str, stretches: list[_Stretch], rules: RosterRules) -> list[HoursWarning]:
    least = timedelta(hours=rules.daily_rest_h)
    short = [
        HoursWarning(
            code=DAILY,
            person=person,
            begins=before.ends,
            ends=after.begins,
            found=after.begins - before.ends,
            limit=least,
            provision="ATL 13",
            shifts=(before.shifts[-1], after.shifts[0]),
        )
        for before, after in pairwise(stretches)
        if after.begins - before.ends < least
    ]
    agreed = rules.longest_shift_h
    longest = _DAY_AND_NIGHT - least if agreed is None else timedelta(hours=agreed)
    long = [
        HoursWarning(
            code=LONG,
            person=person,
            begins=stretch.begins,
            ends=stretch.ends,
            found=stretch.ends - stretch.begins,
            limit=longest,
            provision="ATL 13",
            shifts=stretch.shifts,
        )
        for stretch in stretches
        if stretch.ends - stretch.begins > longest
    ]
    return short + long


def _weekly(person: str, stretches: list[_Stretch], rules: RosterRules) -> list[HoursWarning]:
    least, found = timedelta(hours=rules.weekly_rest_h), []
    touched = (day for s in stretches for day in days(local_day(s.begins), local_day(s.ends)))
    mondays = {day - day.weekday() * ONE_DAY for day in touched}
    for monday in sorted(mondays):
        week = Span(begins=instant(monday, MIDNIGHT), ends=instant(monday + _WEEK, MIDNIGHT))
        free = [week]
        there: list[str] = []
        for stretch in stretches:
            if stretch.begins < week.ends and week.begins < stretch.ends:
                free = without(free, Span(begins=stretch.begins, ends=stretch.ends))
                there += stretch.shifts
        rest = max((span.length for span in free), default=timedelta())
        if rest < least:
            found.append(
                HoursWarning(
                    code=WEEKLY,
                    person=person,
                    begins=week.begins,
                    ends=week.ends,
                    found=rest,
                    limit=least,
                    provision="ATL 14",
                    shifts=tuple(there),
                )
            )
    return found


def _on_call(person: str, roster: Roster, rules: RosterRules) -> list[HoursWarning]:
    most = timedelta(hours=rules.on_call_h)
    sums: dict[int, tuple[timedelta, tuple[str, ...]]] = {}
    for shift in roster.shifts:
        if shift.role == DECIDER or rules.kind_of(shift.role) != ON_CALL:
            continue
        for turn in shift.turns:
            if turn.person != person:
                continue
            span = Span(begins=turn.begins, ends=turn.ends)
            for number in range(_period(span.begins, rules), _period(span.ends, rules) + 1):
                there = span.within(_period_span(number, rules))
                if there:
                    had, shifts = sums.get(number, (timedelta(), ()))
                    sums[number] = had + there, (*shifts, shift.id)
    return [
        HoursWarning(
            code=ON_CALL_TIME,
            person=person,
            begins=_period_span(number, rules).begins,
            ends=_period_span(number, rules).ends,
            found=had,
            limit=most,
            provision="ATL 6",
            shifts=tuple(dict.fromkeys(shifts)),
        )
        for number, (had, shifts) in sums.items()
        if had > most
    ]


def _period(at: datetime, rules: RosterRules) -> int:
    return (local_day(at) - rules.periods_from).days // (7 * rules.on_call_weeks)


def _period_span(number: int, rules: RosterRules) -> Span:
    length = rules.on_call_weeks * _WEEK
    first = rules.periods_from + number * length
    return Span(begins=instant(first, MIDNIGHT), ends=instant(first + length, MIDNIGHT))


def _in_row(person: str, stretches: list[_Stretch], rules: RosterRules) -> list[HoursWarning]:
    """Find rows of nights that are longer than what the register allows."""
    if rules.nights_in_a_row is None:
        return []
    nights: dict[date, str] = {}
    for stretch in stretches:
        for day in days(local_day(stretch.begins) - ONE_DAY, local_day(stretch.ends)):
            night = Span(begins=instant(day, rules.night_from), ends=instant(day + ONE_DAY, rules.night_to))
            there = night.within(Span(begins=stretch.begins, ends=stretch.ends))
            if there >= timedelta(hours=rules.night_least_h):
                nights.setdefault(day, stretch.shifts[0])
    rows: list[list[date]] = []
    for day in sorted(nights):
        if rows and rows[-1][-1] == day - ONE_DAY:
            rows[-1].append(day)
        else:
            rows.append([day])
    return [
        HoursWarning(
            code=IN_ROW,
            person=person,
            begins=instant(row[0], rules.night_from),
            ends=instant(row[-1] + ONE_DAY, rules.night_to),
            found=len(row) * ONE_DAY,
            limit=rules.nights_in_a_row * ONE_DAY,
            provision="",
            shifts=tuple(dict.fromkeys(nights[day] for day in row)),
        )
        for row in rows
        if len(row) > rules.nights_in_a_row
    ]
