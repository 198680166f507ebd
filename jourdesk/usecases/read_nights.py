"""Who may decide, tonight and every night of the season: a compact table, the red days in words, and one night in full."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from jourdesk.domain.circumstances import STOCKHOLM, local_day
from jourdesk.domain.citation import cite
from jourdesk.domain.deciders import JOUR
from jourdesk.domain.fact import Fact
from jourdesk.domain.law import Catalogue
from jourdesk.domain.nights import (
    NightRung,
    RedSpan,
    Stretch,
    night_counts,
    red_spans,
    stretches_of_nights,
)
from jourdesk.domain.phone_book import NumberKnown, number_known, reachable_register
from jourdesk.domain.register import Register
from jourdesk.domain.roster_ladder import first_in_line
from jourdesk.usecases.pages.ladders import Rostered
from jourdesk.usecases.ports import REGISTER_STREAM, Desk, Names
from jourdesk.usecases.read_on_duty import rostered_of
from jourdesk.usecases.register_words import Teller

NIGHT_ENDS = timedelta(hours=8)
"""Before eight in the morning it is still the night that began the day before."""
SEASON = 90
_EVENING, _SMALL_HOURS = time(20), time(3)


@dataclass(frozen=True, slots=True, kw_only=True)
class NightRow:
    """One party and one provision over the nights.

    Attributes:
        cite: The provision as people read it.
        counts: A night, how many may decide and can be rung; None where nothing is asked: no party, or not in force.
        marks: The same as a code: ``none`` (red), ``one``, ``some``, or empty.
    """

    municipality: str
    name: str
    provision: str
    cite: str
    title: str
    counts: tuple[int | None, ...]
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLine:
    """Days on which nobody can decide something, in words."""

    since: date
    until: date
    municipality: str
    provisions: tuple[str, ...]
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NightsTable:
    """The nights from ``first`` on; rows by name of the municipality, then in the order of the law."""

    first: date
    nights: int
    rows: tuple[NightRow, ...]
    red: tuple[RedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a table of nights is made of: a register, the law, and what codes are called."""

    names: Names
    law: Catalogue
    register: Register


@dataclass(frozen=True, slots=True, kw_only=True)
class NightPerson:
    """Somebody who may decide one night, in calling order.

    ``stale`` says that nobody has been answered on the number for ninety days, or ever; ``until`` is the last day of what she
    decides by, ``wrong`` that somebody has reported the number as wrong since. ``rostered`` says in words that
    she has the politicians' roster, and so stands first.
    """

    key: str
    name: str
    role: str
    phone: str
    because: str
    verified: date | None
    stale: bool
    wrong: bool
    until: date | None
    rostered: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NightCell:
    """One party's board and one provision, one night; ``after_midnight`` where others may decide then."""

    municipality: str
    name: str
    provision: str
    cite: str
    board: str
    people: tuple[NightPerson, ...]
    after_midnight: tuple[NightPerson, ...] | None


def this_night(desk: Desk) -> date:
    """Name the night that is on, or the coming one: by the day it begins."""
    return local_day(desk.now() - NIGHT_ENDS)


def read_nights(desk: Desk, *, days: int = SEASON, register: Register | None = None) -> NightsTable:
    """Read who may decide, night by night.

    Args:
        desk: The desk.
        days: How many nights, from this one on.
        register: Another register than the one in use, such as a proposed one.
    """
    asked = reachable_register(register or desk.register, _heard(desk))
    return nights_table(Around(names=desk.names, law=desk.law, register=asked), this_night(desk), days)


def nights_table(around: Around, first: date, days: int) -> NightsTable:
    """Make the table of some nights of any register."""
    stretches = stretches_of_nights(around.register, around.law, first, days)
    teller = Teller(names=around.names, old=around.register, new=around.register, today=first)
    by_row: dict[tuple[str, str], list[Stretch]] = {}
    for one in stretches:
        by_row.setdefault((one.municipality, one.provision), []).append(one)
    rows = [_row(around, place, found, first, days) for place, found in by_row.items()]
    return NightsTable(
        first=first,
        nights=days,
        rows=tuple(sorted(rows, key=lambda row: row.name)),
        red=tuple(_red(teller, span) for span in red_spans(stretches)),
    )


def read_night(desk: Desk, *, day: date) -> tuple[NightCell, ...]:
    """Read one night in full: who, in which order, reachable how, last verified when; by municipality.

    Args:
        desk: The desk.
        day: The day on which the night begins.
    """
    told = _Told(desk=desk, heard=_heard(desk), rostered=rostered_of(desk), day=day)
    cells: dict[tuple[str, str, str], list[Stretch]] = {}
    for one in stretches_of_nights(desk.register, desk.law, day, 1):
        cells.setdefault((one.municipality, one.board, one.provision), []).append(one)
    found = [_cell(told, place, stretches) for place, stretches in cells.items()]
    return tuple(sorted(found, key=lambda cell: cell.name))


def _heard(desk: Desk) -> tuple[Fact, ...]:
    with desk.unit() as unit:
        return unit.facts(REGISTER_STREAM)


def _row(around: Around, place: tuple[str, str], found: list[Stretch], first: date, days: int) -> NightRow:
    municipality, provision = place
    counts = night_counts(found, first, days)
    law = next((law for on in (first, found[0].since) if (law := around.law.find(provision, on)) is not None), None)
    return NightRow(
        municipality=municipality,
        name=around.names.municipality(municipality),
        provision=provision,
        cite=cite(provision),
        title=law.title if law is not None else "",
        counts=counts,
        marks=tuple(_mark(count) for count in counts),
    )


def _mark(count: int | None) -> str:
    if count is None:
        return ""
    return ("none", "one", "some")[min(count, 2)]


def _red(teller: Teller, span: RedSpan) -> RedLine:
    return RedLine(
        since=span.since,
        until=span.until,
        municipality=span.municipality,
        provisions=span.provisions,
        said=teller.red(span),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What a night is told with: word of numbers, and who has the politicians' roster when."""

    desk: Desk
    heard: tuple[Fact, ...]
    rostered: Rostered
    day: date

    def people(self, stretch: Stretch | None, at: datetime) -> tuple[NightPerson, ...]:
        """Name those who may decide at an instant of the night, who has the roster first."""
        if stretch is None:
            return ()
        on = self.rostered(stretch.board, at)
        return tuple(self._person(rung, rostered=rung.key in on) for rung in first_in_line(stretch.rungs, on))

    def _person(self, rung: NightRung, *, rostered: bool) -> NightPerson:
        names, decider = self.desk.names, self.desk.register.decider(rung.key)
        role = names.label("decider-roles", rung.role)
        known = number_known(self.heard, "decider", rung.key, rung.phone, NumberKnown(verified=rung.verified))
        return NightPerson(
            key=rung.key,
            name=(decider.name if decider is not None else None) or role.capitalize(),
            role=role,
            phone=rung.phone or "",
            because=names.label("because", rung.because),
            verified=known.verified,
            stale=rung.key != JOUR and known.stale(self.day),
            wrong=known.wrong_since is not None,
            until=rung.until,
            rostered=names.label("roster-roles", "rostered") if rostered else "",
        )


def _cell(told: _Told, place: tuple[str, str, str], stretches: list[Stretch]) -> NightCell:
    municipality, key, provision = place
    day, names = told.day, told.desk.names
    board = told.desk.register.board(key, day)
    evening = next((one for one in stretches if one.since <= day), None)
    later = next((one for one in stretches if one.until > day), None)
    people = told.people(evening, datetime.combine(day, _EVENING, STOCKHOLM))
    after = told.people(later, datetime.combine(day + timedelta(days=1), _SMALL_HOURS, STOCKHOLM))
    return NightCell(
        municipality=municipality,
        name=names.municipality(municipality),
        provision=provision,
        cite=cite(provision),
        board=board.name if board is not None else key,
        people=people,
        after_midnight=after if later is not None and after != people else None,
    )
