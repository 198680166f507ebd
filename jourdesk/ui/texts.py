"""Words that are not bound to a widget: problems as sentences, dates and times as Swedes write them."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from jourdesk.domain.problems import Problem
from jourdesk.ui.i18n import language

STOCKHOLM = ZoneInfo("Europe/Stockholm")

_DAYS = {
    "sv": ("mån", "tis", "ons", "tor", "fre", "lör", "sön"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = {
    "sv": ("jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_UNITS = {
    "sv": {"min": "min", "h": "tim", "day": "dag", "days": "dagar", "months": "månader", "in": "om", "year": "år"},
    "en": {"min": "min", "h": "h", "day": "day", "days": "days", "months": "months", "in": "in", "year": "years"},
}
_HOUR, _DAY = 60, 24 * 60


class _Blank(dict[str, str]):
    """Leaves a place empty that a problem brought no value for."""

    def __missing__(self, key: str) -> str:
        return "–"


@cache
def sentences() -> dict[str, dict[str, str]]:
    """Read what problems are called, by code and language; once, and before a screen needs one: it reads files."""
    found: dict[str, dict[str, str]] = {}
    for entry in files("jourdesk.resources").joinpath("i18n", "problems").iterdir():
        if entry.name.endswith(".toml"):
            found.update(tomllib.loads(entry.read_text(encoding="utf-8")))
    return found


def text_of(problem: Problem) -> str:
    """Turn a problem into the sentence that a person reads.

    Args:
        problem: Its code finds the sentence, its values fill it.

    Returns:
        The sentence in the screen's language; for a code without a sentence, the calm line of a bug with the code in it.
    """
    sentence = sentences().get(problem.code)
    if sentence is None:
        return sentences()["bug"][language()].format_map(_Blank(kind=problem.code))
    return sentence[language()].format_map(_Blank(problem.values))


def local(at: datetime) -> datetime:
    """Turn an instant into the time on the wall in Stockholm.

    Raises:
        ValueError: If ``at`` is naive.
    """
    if at.tzinfo is None:
        raise ValueError("an instant must be aware")
    return at.astimezone(STOCKHOLM)


def clock(at: datetime) -> str:
    """Write the time of day with a full stop: ``23.40``."""
    return f"{local(at):%H.%M}"


def weekday(day: date) -> str:
    """Write the weekday in three letters: ``sön``."""
    return _DAYS[language()][day.weekday()]


def month(day: date) -> str:
    """Write the month as Swedes shorten it: ``nov``, ``mars``."""
    return _MONTHS[language()][day.month - 1]


def day(on: date, *, year_of: date | None = None) -> str:
    """Write a date: ``fre 27 nov``; with the year if it is another than that of ``year_of``: ``mån 22 mars 2027``."""
    written = f"{weekday(on)} {on.day} {month(on)}"
    return f"{written} {on.year}" if year_of is not None and year_of.year != on.year else written


def day_and_clock(at: datetime) -> str:
    """Write day and time: ``sön 22 nov 00.31``."""
    return f"{day(local(at).date())} {clock(at)}"


def day_span(first: date, last: date) -> str:
    """Write a span of days: ``lör 21 – sön 22 nov``, ``mån 30 nov – tis 1 dec``."""
    if first == last:
        return day(first)
    same = (first.year, first.month) == (last.year, last.month)
    return f"{weekday(first)} {first.day} – {day(last)}" if same else f"{day(first)} – {day(last)}"


def clock_span(first: datetime, last: datetime) -> str:
    """Write a span of time: ``16.00–08.00``."""
    return f"{clock(first)}–{clock(last)}"


def lasting(span: timedelta) -> str:
    """Write how long something is, in the largest unit that fits and never in seconds: ``51 min``, ``5 tim``, ``7 dagar``.

    The span is taken between instants, so that nights of 23 and 25 hours come out right. Whole units only, rounded down.
    """
    words = _UNITS[language()]
    minutes = int(abs(span).total_seconds()) // 60
    if minutes < _HOUR:
        return f"{minutes} {words['min']}"
    if minutes < 2 * _HOUR and minutes % _HOUR:
        return f"{minutes // _HOUR} {words['h']} {minutes % _HOUR} {words['min']}"
    if minutes < _DAY:
        return f"{minutes // _HOUR} {words['h']}"
    return days(minutes // _DAY)


def days(number: int) -> str:
    """Write a number of days: ``1 dag``, ``28 dagar``; from four months in months: ``4 månader``."""
    words = _UNITS[language()]
    if number >= 4 * 30:
        return f"{round(number / 30.44)} {words['months']}"
    return f"{number} {words['day'] if number == 1 else words['days']}"


def until(span: timedelta) -> str:
    """Write when something comes, seen from now: ``om 11 min``."""
    return f"{_UNITS[language()]['in']} {lasting(span)}"


def capital(sentence: str) -> str:
    """Begin with a capital and leave the rest as it is: ``Om 11 min``."""
    return sentence[:1].upper() + sentence[1:]
