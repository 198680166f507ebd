"""Clocks in words: what a line of the list says, and how its day was counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from jourdesk.ui.texts import (
    capital,
    clock,
    day,
    day_and_clock,
    days,
    lasting,
    local,
    month,
    until,
    weekday,
)
from jourdesk.ui.widgets.daystrip import StripDay
from jourdesk.ui.widgets.rows import ClockRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.read_clocks import GROUPS, ClockDetail, ClockEntry, ClockList, CountedDay

_MARKS = {"late": Mark.LATE, "soon": Mark.SOON, "near": Mark.NEAR, "runs": Mark.RUNS, "waits": Mark.WAITS}
_MOST_DAYS = 9
FILTERS = ("all", "tonight", "unowned")
translate = QCoreApplication.translate


def let_through(entry: ClockEntry, chosen: str) -> bool:
    """Tell if a filter lets an entry through. Promises are the jour's own: they never lack an owner."""
    if chosen == "tonight":
        return entry.tonight
    return chosen != "unowned" or (not entry.owner and entry.due is None)


def sections(read: ClockList, chosen: str, *, narrow: bool = False) -> list[Section]:
    """Put the entries that a filter lets through under their headings; a narrow list leaves the right edge to the panel."""
    heads = _heads()
    found = [entry for entry in read.entries if let_through(entry, chosen)]
    return [
        Section(
            title=heads[group],
            rows=[_row(entry, read, narrow=narrow) for entry in found if entry.group == group],
            tone="late" if group == "late" else "text2",
        )
        for group in GROUPS
    ]


def _heads() -> dict[str, str]:
    return {
        "late": translate("Clocks", "Overdue"),
        "tonight": translate("Clocks", "Tonight"),
        "week": translate("Clocks", "This week"),
        "later": translate("Clocks", "Later"),
        "waiting": translate("Clocks", "Not started"),
    }


def mark_of(entry: ClockEntry) -> Mark:
    """Give the sign of an entry."""
    return _MARKS[entry.mark]


def _row(entry: ClockEntry, read: ClockList, *, narrow: bool) -> ClockRow:
    row = _promise_row(entry, read) if entry.due is not None else _clock_row(entry, read)
    return replace(row, right="", right_sub="") if narrow else row


def _promise_row(entry: ClockEntry, read: ClockList) -> ClockRow:
    due = entry.due or read.now
    on = local(due).date()
    late = due < read.now
    far = on > read.today + timedelta(days=1)
    return ClockRow(
        key=entry.key,
        mark=mark_of(entry),
        big=str(on.day) if (late and on != read.today) or far else clock(due),
        above=weekday(on) if (late and on != read.today) or far else "",
        below=month(on) if (late and on != read.today) or far else "",
        words=translate("Clocks", "Overdue") if late else capital(until(due - read.now)),
        words_sub=translate("Clocks", "since {when}").format(when=_moment(due, read.today))
        if late
        else translate("Clocks", "promised {when}").format(when=_moment(entry.made, read.today))
        if entry.made
        else "",
        title=translate("Clocks", "Ring {whom} back").format(whom=entry.title)
        if entry.title
        else translate("Clocks", "Ring back"),
        sub=" · ".join(filter(None, (entry.who, entry.municipality or translate("Clocks", "municipality not known")))),
        right=translate("Clocks", "Promise"),
    )


def _moment(at: datetime, today: date) -> str:
    return clock(at) if local(at).date() == today else day_and_clock(at)


def _clock_row(entry: ClockEntry, read: ClockList) -> ClockRow:
    last = entry.last
    place = ", ".join(filter(None, (entry.municipality, entry.board)))
    if last is None:
        waits = translate("Clocks", "starts with {event}").format(event=entry.waits_for) if entry.waits_for else ""
        owner = ""
        words, words_sub, right_sub = translate("Clocks", "Waits"), "", ""
    else:
        waits = ""
        owner = entry.owner or translate("Clocks", "nobody answers for it yet")
        words, words_sub = until_words(entry, read.today), alarm_words(entry, read.today)
        right_sub = (
            translate("Clocks", "outermost {day}").format(day=day(entry.outer, year_of=read.today))
            if entry.outer
            else ""
        )
    return ClockRow(
        key=entry.key,
        mark=mark_of(entry),
        part=entry.part,
        big=str(last.day) if last else "–",
        above=weekday(last) if last else "",
        below=_month(last, read.today) if last else "",
        words=words,
        words_sub=words_sub,
        title=entry.title,
        sub=" · ".join(filter(None, (entry.who, place, waits, owner))),
        right=entry.provision,
        right_sub=right_sub,
    )


def _month(on: date, today: date) -> str:
    return month(on) if on.year == today.year else f"{month(on)} {on.year}"


def until_words(entry: ClockEntry, today: date) -> str:
    """Say how long it is to the last day, in days; *Försenad* once it has passed."""
    if entry.lapsed:
        return translate("Clocks", "Has lapsed")
    left = (entry.last - today).days if entry.last else 0
    if left < 0:
        return translate("Clocks", "Overdue")
    return {0: translate("Clocks", "Today"), 1: translate("Clocks", "Tomorrow")}.get(left, days(left))


def alarm_words(entry: ClockEntry, today: date) -> str:
    """Say when the alarm day is."""
    if entry.last is not None and entry.last < today:
        return translate("Clocks", "since {when}").format(when=day(entry.last, year_of=today))
    if entry.alarm is None or entry.last == today:
        return ""
    if entry.alarm == entry.last:
        return translate("Clocks", "alarm the same day")
    if entry.alarm <= today:
        return translate("Clocks", "the alarm day has come")
    return translate("Clocks", "alarm {day}").format(day=day(entry.alarm, year_of=today))


def state_words(entry: ClockEntry, today: date, now: datetime) -> str:
    """Say in the head of the panel how a clock is."""
    if entry.due is not None:
        late = entry.due < now
        return (
            translate("Clocks", "Overdue · {time} ago").format(time=lasting(now - entry.due))
            if late
            else _left(entry.due - now)
        )
    if entry.last is None:
        return translate("Clocks", "Has not started")
    if entry.lapsed:
        return translate("Clocks", "Has lapsed")
    if entry.last < today:
        return translate("Clocks", "Overdue · {time} ago").format(time=days((today - entry.last).days))
    left = (entry.last - today).days
    return (
        translate("Clocks", "Runs · ends today")
        if left == 0
        else translate("Clocks", "Runs · {time} left").format(time=days(left))
    )


def _left(span: timedelta) -> str:
    return translate("Clocks", "Promised · {time} left").format(time=lasting(span))


def about(detail: ClockDetail) -> str:
    """Say whom the clock concerns and what started it, without a name."""
    who = ", ".join(filter(None, (detail.who, detail.municipality)))
    if detail.decided is None:
        return translate("Clocks", "{who}. The contact came in {day}.").format(
            who=who, day=day(detail.received, year_of=detail.today)
        )
    by = ", ".join(filter(None, (detail.decided_by, detail.board)))
    when = day_and_clock(detail.decided)
    return translate("Clocks", "{who}. Decided {when} by {by}.").format(who=who, when=when, by=by)


def start(detail: ClockDetail) -> str:
    """Say from which day it is counted; the day of the call is named when it is another one."""
    line = detail.line
    if line.anchored is None:
        return translate("Clocks", "Waits for {event}.").format(event=line.waits_for)
    if line.decision and line.anchored != detail.received:
        other = day(detail.received, year_of=detail.today)
        return translate("Clocks", "{anchor}, not the day of the call, {day}.").format(anchor=line.anchor, day=other)
    return f"{line.anchor}."


def last_day(detail: ClockDetail) -> str:
    """Say which day is the last one, and what happens if it is missed."""
    line = detail.line
    if line.statutory is None:
        return translate("Clocks", "Is counted when it starts.")
    on = capital(day(line.statutory, year_of=detail.today))
    left = (line.statutory - detail.today).days
    when = {0: translate("Clocks", "today"), 1: translate("Clocks", "tomorrow")}.get(
        left, translate("Clocks", "in {days}").format(days=days(left))
    )
    if left < 0:
        when = translate("Clocks", "{days} ago").format(days=days(-left))
    return ". ".join(filter(None, (f"{on}, {when}", line.missed))) + "."


def alarm(detail: ClockDetail) -> str:
    """Say which day the program warns on, and why that one."""
    line = detail.line
    if line.alarm is None or line.statutory is None:
        return ""
    if line.alarm == line.statutory:
        return translate("Clocks", "The same day.")
    on = capital(day(line.alarm, year_of=detail.today))
    return translate("Clocks", "{day}, the last working day before.").format(day=on)


def outer(detail: ClockDetail) -> str:
    """Say the outermost day and why nobody should plan for it; empty when there is none."""
    line = detail.line
    if line.outer is None or line.outer == line.statutory:
        return ""
    on = day(line.outer, year_of=detail.today)
    return translate(
        "Clocks", "Outermost day {day} if the Sunday rule holds. That is uncertain. Do not plan for it."
    ).format(day=on)


def source(detail: ClockDetail) -> str:
    """Name the provision, where it is read, and when somebody last read it."""
    line = detail.line
    return " · ".join(filter(None, (line.provision, translate("Clocks", "read {date}").format(date=line.read))))


def strip(detail: ClockDetail) -> list[StripDay]:
    """Lay the days side by side; a long time leaves out the ordinary days in its middle."""
    counted = detail.days
    if not counted:
        return []
    if len(counted) <= _MOST_DAYS:
        return [_strip_day(detail, one) for one in counted]
    first = next((n for n, one in enumerate(counted) if one.day == detail.line.alarm), len(counted) - 5)
    kept = counted[max(first - 1, 2, len(counted) - _MOST_DAYS + 2) :]
    return [
        *(_strip_day(detail, one) for one in counted[:2]),
        _strip_day(detail, kept[0], gap=True),
        *(_strip_day(detail, one) for one in kept[1:]),
    ]


def _strip_day(detail: ClockDetail, one: CountedDay, *, gap: bool = False) -> StripDay:
    line = detail.line
    part, word = "", ""
    if one.day == line.statutory:
        part, word = "last", translate("Clocks", "last")
    elif one.day == line.alarm:
        part, word = "alarm", translate("Clocks", "alarm")
    elif one.day == line.outer:
        part, word = "outer", translate("Clocks", "outermost")
    elif one.day == line.anchored:
        part, word = "start", translate("Clocks", "start")
    return StripDay(weekday=weekday(one.day), number=str(one.day.day), part=part, word=word, off=one.free, gap=gap)
