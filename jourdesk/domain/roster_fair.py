"""How evenly a roster falls: nights, weekends, holidays and hours for each person.

A day counts as someone's when she is on duty during the day itself (from opening time until midnight): who goes home at eight
on julafton has not worked julafton.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from jourdesk.domain.roster import Roster
from jourdesk.domain.roster_days import BIG_DAYS, MIDNIGHT, Span, days, holiday, instant, whole
from jourdesk.domain.roster_rules import RosterRules
from jourdesk.domain.workdays import ONE_DAY, SATURDAY, free_days


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Share:
    """What one person has of a period.

    ``weekends`` counts weekends, not days; ``holidays`` public holidays besides the ``big_days``. ``weight`` is the sum of
    nights, weekends and holidays, a big day counting as many times as the rules say.
    """

    person: str
    shifts: int
    nights: int
    weekends: int
    holidays: int
    big_days: int
    hours: timedelta
    weight: int

    def __repr__(self) -> str:
        """Show no person."""
        return f"Share({self.shifts}, {self.weight})"


def fairness(
    roster: Roster, rules: RosterRules, first: date, last: date, people: Iterable[str] = ()
) -> tuple[Share, ...]:
    """Tell what each person has of a period, the one with the most first.

    Args:
        roster: The shifts that lie in the period, of the roles that are to be compared.
        rules: The measures.
        first: The first day.
        last: The last day, included.
        people: Who is to stand in the table though she has nothing.
    """
    everybody = sorted({*roster.people(), *people})
    shares = [_share(person, roster, rules, first, last) for person in everybody]
    return tuple(sorted(shares, key=lambda share: (-share.weight, -share.hours, share.person)))


def _share(person: str, roster: Roster, rules: RosterRules, first: date, last: date) -> Share:
    own = [
        (shift.id, Span(begins=turn.begins, ends=turn.ends))
        for shift in roster.shifts
        for turn in shift.turns
        if turn.person == person
    ]
    period = whole(first, last)
    spans = [span for _, span in own]
    least = timedelta(hours=rules.night_least_h)

    def has(span: Span) -> bool:
        return sum((mine.within(span) for mine in spans), timedelta()) >= least

    nights = sum(
        has(Span(begins=instant(day, rules.night_from), ends=instant(day + ONE_DAY, rules.night_to)))
        for day in days(first, last)
    )
    worked = {
        day
        for day in days(first, last)
        if has(Span(begins=instant(day, rules.opens), ends=instant(day + ONE_DAY, MIDNIGHT)))
    }
    weekends = len({day - (day.weekday() - SATURDAY) * ONE_DAY for day in worked if day.weekday() >= SATURDAY})
    big = {day for day in worked if holiday(day) in BIG_DAYS}
    holidays = len({day for day in worked if day in free_days(day.year)} - big)
    return Share(
        person=person,
        shifts=len({key for key, span in own if span.within(period)}),
        nights=nights,
        weekends=weekends,
        holidays=holidays,
        big_days=len(big),
        hours=sum((span.within(period) for span in spans), timedelta()),
        weight=nights + weekends + holidays + rules.big_weight * len(big),
    )
