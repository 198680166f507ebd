"""What a roster says in words: hours, gaps, swaps, warnings. The sentences lie in ``i18n/problems/roster.toml``."""

from __future__ import annotations

from datetime import datetime, timedelta

from jourdesk.domain.papers.words import capitals, clock, day, listed, local, moment
from jourdesk.domain.problems import Refused
from jourdesk.domain.roster import CORRECTION, TAKEOVER, Conflict, PlannedShift, Post, Swap, Turn
from jourdesk.domain.roster_check import SAME_PERSON, Clash, Gap
from jourdesk.domain.roster_days import holiday
from jourdesk.domain.roster_hours import IN_ROW, HoursWarning
from jourdesk.domain.workdays import ONE_DAY
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.roster_reading import board_name, person_name, role_name
from jourdesk.wire.problem_texts import sentence

_HOUR = timedelta(hours=1)
_DAY = timedelta(hours=24)


def hour(at: datetime) -> str:
    """Write a time as short as it can be: *16*, *16.30*, *02.30 vintertid*."""
    text = clock(at)
    return text[:2] if text.endswith(".00") else text


def span(begins: datetime, ends: datetime) -> str:
    """Write hours: *16–08*, and with the days where it is longer than to the next: *fre 4 dec 16–mån 7 dec 08*."""
    if ends - begins > _DAY + _HOUR:
        return f"{day(begins)} {hour(begins)}–{day(ends)} {hour(ends)}"
    return f"{hour(begins)}–{hour(ends)}"


def number(length: timedelta) -> str:
    """Write a length in hours: *11*, *10,5*."""
    return f"{length / _HOUR:.1f}".removesuffix(".0").replace(".", ",")


def holiday_name(desk: Desk, gap_day: datetime) -> str:
    """Name the holiday of an instant's day; empty for an ordinary one."""
    code = holiday(local(gap_day).date())
    return desk.names.label("holidays", code) if code else ""


def say(code: str, **values: str) -> str:
    """Say a sentence of the roster."""
    return sentence(Refused(code, **values), "sv")


def gap_says(desk: Desk, gap: Gap) -> str:
    """Say a gap: *Bakjour saknas, julafton*."""
    post = board_name(desk, gap.board) if gap.board else role_name(desk, gap.role)
    hours = "" if gap.whole else f" {span(gap.begins, gap.ends)}"
    named = holiday_name(desk, gap.begins)
    code = "roster.gap-intended" if gap.intended else "roster.gap"
    return capitals(say(code, post=post, hours=hours, day=f", {named}" if named else ""))


def swap_says(desk: Desk, swap: Swap, shift: PlannedShift, against: PlannedShift | None) -> str:
    """Say a swap that waits: who wants what, and who has not answered."""
    waits = listed(person_name(desk, key) for key in swap.waits_for)
    code = "roster.swap-says-against" if against is not None else "roster.swap-says"
    return say(
        code,
        giver=person_name(desk, swap.giver),
        taker=person_name(desk, swap.taker),
        shift=f"{day(shift.begins)} {span(shift.begins, shift.ends)}",
        against=f"{day(against.begins)} {span(against.begins, against.ends)}" if against is not None else "",
        waits=waits,
    )


def turn_says(desk: Desk, turn: Turn | Post, since: datetime) -> str:
    """Say how somebody came to have a shift that was another's; empty where she had it by the plan."""
    if not turn.override:
        return ""
    code = {TAKEOVER: "roster.taken-over", CORRECTION: "roster.corrected"}.get(turn.how, "roster.swapped")
    other = person_name(desk, turn.instead_of) if turn.instead_of else desk.names.label("roster-roles", "nobody")
    because = f": {turn.reason}" if turn.reason else ""
    return say(code, since=clock(since), other=other, because=because)


def conflict_says(desk: Desk, conflicts: tuple[Conflict, ...]) -> str:
    """Say that two desks wrote at once, and who stands; empty where nobody did."""
    if not conflicts:
        return ""
    last = conflicts[-1]
    people = [person_name(desk, key) if key else desk.names.label("roster-roles", "nobody") for key in last.people]
    return say(f"roster.conflict-{last.kind}", people=listed(people), last=people[-1])


def late_says(shift: PlannedShift) -> str:
    """Say that somebody planned a shift when it had begun; empty where nobody did."""
    if not shift.late:
        return ""
    last = shift.late[-1]
    return say("roster.late", by=last.by, when=moment(last.written))


def warning_says(desk: Desk, warning: HoursWarning) -> str:
    """Say a warning of the working-time rules, with its provision."""
    in_days = warning.code == IN_ROW
    return say(
        f"{warning.code}-says",
        name=person_name(desk, warning.person),
        found=str(warning.found // ONE_DAY) if in_days else number(warning.found),
        limit=str(warning.limit // ONE_DAY) if in_days else number(warning.limit),
        rest=number(_DAY - warning.limit),
        begins=day(warning.begins),
        last=day(warning.ends - timedelta(seconds=1)),
    )


def clash_says(desk: Desk, clash: Clash) -> str:
    """Say who stands in two places, or which two in one."""
    first, second = (person_name(desk, key) for key in clash.people)
    post = board_name(desk, clash.board) if clash.board else role_name(desk, clash.role)
    code = "roster.clash-person" if clash.kind == SAME_PERSON else "roster.clash-role"
    when = f"{day(clash.begins)} {span(clash.begins, clash.ends)}"
    return say(code, name=first, other=second, role=post, when=when)
