"""Shifts from a calendar file: looked at first, then planned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.domain.roster import DECIDER, PlannedShift, Roster
from jourdesk.domain.roster_days import days, window
from jourdesk.domain.roster_draft import LONGEST, ShiftDraft
from jourdesk.domain.roster_rules import RosterRules
from jourdesk.usecases.plan_shift import plan_shifts
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.ports_calendar import CalendarEntry
from jourdesk.usecases.roster_files import DOMAIN, calendars_of
from jourdesk.usecases.roster_reading import load_roster, people_of, roster_rules
from jourdesk.usecases.roster_words import span

NEW, CHANGED, SAME, CLASH, UNKNOWN, PAST = "new", "changed", "same", "clash", "unknown", "past"
STATES: Final = (NEW, CHANGED, CLASH, UNKNOWN, PAST, SAME)
_MOST_BYTES = 4_000_000
_MOST_ENTRIES = 5_000


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CalendarRow:
    """One shift of the file, and what it would do.

    ``state``: ``new``, ``changed`` (a shift that is there gets another person or other hours), ``same``, ``clash`` (it would lie
    over another shift in the role, or the person is on another then), ``unknown`` (nobody in the register is called so),
    ``past``. ``before`` tells what stands there now.
    """

    number: int
    state: str
    day: date
    hours: str
    title: str
    person: str
    name: str
    before: str
    draft: ShiftDraft


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CalendarView:
    """A calendar file that has been looked at: nothing is planned by it yet."""

    name: str
    rows: tuple[CalendarRow, ...]

    def of(self, state: str) -> tuple[CalendarRow, ...]:
        """The rows in one state."""
        return tuple(row for row in self.rows if row.state == state)

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many rows are in each state, the ones that do something first."""
        return tuple((state, len(self.of(state))) for state in STATES)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Looking:
    """What entries are compared with."""

    roster: Roster
    rules: RosterRules
    now: datetime
    role: str
    board: str
    names: dict[str, str] = field(default_factory=dict)
    keys: frozenset[str] = frozenset()


def look_at_calendar(desk: Desk, *, path: str, role: str, board: str = "") -> CalendarView:
    """Read a calendar file and tell what it would change.

    Args:
        desk: The desk.
        path: The file.
        role: The role of entries that do not say it themselves.
        board: The board, for deciders.

    Raises:
        Refused: One sentence that names what is wrong with the file, and in which entry; see ``ports_calendar.Calendars``;
            ``calendar.too-big``, ``calendar.too-long``.
        Unavailable: ``input.unreadable``.
    """
    entries = calendars_of(desk).read(_content(Path(path)))
    if len(entries) > _MOST_ENTRIES:
        raise Refused("calendar.too-big", field="path")
    with desk.unit() as unit:
        rules = roster_rules(desk, unit)
        drafts = [(entry, *hours) for entry in entries for hours in _hours(entry, rules)]
        first = min(local_day(begins) for _, begins, _ in drafts)
        last = max(local_day(ends) for _, _, ends in drafts)
        roster = load_roster(unit, first, last, boards=(board,))
    people = people_of(desk, board, first)
    looking = _Looking(
        roster=roster,
        rules=rules,
        now=desk.now(),
        role=DECIDER if board else role,
        board=board,
        names={choice.name.casefold(): choice.key for choice in people},
        keys=frozenset(choice.key for choice in people),
    )
    shown = {choice.key: choice.name for choice in people}
    rows = [_row(looking, shown, entry, begins, ends) for entry, begins, ends in drafts]
    return CalendarView(name=Path(path).name, rows=_apart(rows))


def import_calendar(desk: Desk, view: CalendarView, *, states: Iterable[str] = (NEW, CHANGED)) -> Changes:
    """Plan what a calendar file says, as it was looked at: all of it, or nothing when one shift is refused.

    Args:
        desk: The desk.
        view: The file as it was looked at.
        states: Which rows; those that clash only when somebody has said so.

    Raises:
        Refused: ``calendar.nothing`` when no row is left; as ``plan_shift``.
    """
    chosen = [row.draft for row in view.rows if row.state in set(states) - {UNKNOWN, PAST, SAME}]
    if not chosen:
        raise Refused("calendar.nothing")
    return plan_shifts(desk, chosen, source="calendar")


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise Refused("calendar.too-big", field="path")
        return path.read_bytes()
    except OSError:
        raise Unavailable("input.unreadable", file=path.name) from None


def _apart(rows: list[CalendarRow]) -> tuple[CalendarRow, ...]:
    """Mark what lies over an earlier shift of the file itself, in the order they begin."""
    found: list[CalendarRow] = []
    until: dict[str, datetime] = {}
    for row in sorted(rows, key=lambda row: (row.draft.begins, row.number)):
        over = row.draft.begins < until.get(row.draft.role, row.draft.begins)
        found.append(replace(row, state=CLASH) if over and row.state in (NEW, CHANGED) else row)
        if found[-1].state in (NEW, CHANGED, SAME):
            until[row.draft.role] = row.draft.ends
    return tuple(found)


def _hours(entry: CalendarEntry, rules: RosterRules) -> list[tuple[datetime, datetime]]:
    """Give the hours of an entry; one for whole days takes the own hours of each of them."""
    if entry.days is not None:
        if (entry.days[1] - entry.days[0]) > LONGEST:
            raise Refused("calendar.too-long", field="path", number=str(entry.number))
        spans = [window(day, rules) for day in days(*entry.days)]
        return [(one.begins, one.ends) for one in spans]
    if entry.begins is None or entry.ends is None:
        raise Refused("calendar.time", field="path", number=str(entry.number))
    if entry.ends - entry.begins > LONGEST:
        raise Refused("calendar.too-long", field="path", number=str(entry.number))
    return [(entry.begins, entry.ends)]


def _row(
    looking: _Looking, shown: dict[str, str], entry: CalendarEntry, begins: datetime, ends: datetime
) -> CalendarRow:
    person = _person(looking, entry)
    role = entry.role if entry.role and not looking.board else looking.role
    there = _there(looking, entry, role, (begins, ends))
    draft = ShiftDraft(
        role=role,
        board=looking.board,
        person=person or "",
        begins=begins,
        ends=ends,
        shift=there.id if there is not None else "",
    )
    return CalendarRow(
        number=entry.number,
        state=UNKNOWN if person is None else _state(looking, draft, there),
        day=local_day(begins),
        hours=span(begins, ends),
        title=entry.title,
        person=person or "",
        name=shown.get(person or "", person or ""),
        before=_before(there, shown),
        draft=draft,
    )


def _person(looking: _Looking, entry: CalendarEntry) -> str | None:
    """Find who an entry is about: by the key, else by a name in the title. Empty: an open shift; None: nobody is called so."""
    if not looking.keys:
        return entry.person or entry.title
    if entry.person:
        return entry.person if entry.person in looking.keys else None
    if entry.role:
        return ""
    title = entry.title.casefold()
    if title in looking.keys:
        return title
    found = [key for name, key in looking.names.items() if name in title]
    return found[0] if len(found) == 1 else None


def _there(looking: _Looking, entry: CalendarEntry, role: str, hours: tuple[datetime, datetime]) -> PlannedShift | None:
    """Find the shift that an entry is about: the one it was written from, else the role's that begins on the same day."""
    roster, board, (begins, ends) = looking.roster, looking.board, hours
    known = roster.shift(entry.uid.removesuffix(DOMAIN).rpartition(".")[0]) if entry.uid.endswith(DOMAIN) else None
    if known is not None and (known.role, known.board) == (role, board):
        return known
    same_day = [shift for shift in roster.of(role, board) if local_day(shift.begins) == local_day(begins)]
    exactly = [shift for shift in same_day if shift.begins == begins]
    return next(
        iter(exactly or [shift for shift in same_day if shift.has(begins) or begins < shift.begins < ends]), None
    )


def _state(looking: _Looking, draft: ShiftDraft, there: PlannedShift | None) -> str:
    said = (draft.person, draft.begins, draft.ends)
    if there is not None and said in {(turn.person, turn.begins, turn.ends) for turn in there.turns}:
        return SAME
    if draft.begins <= looking.now or (there is not None and there.begun(looking.now)):
        return PAST
    others = [shift for shift in looking.roster.shifts if shift.id != draft.shift]
    over = [shift for shift in others if shift.begins < draft.ends and draft.begins < shift.ends]
    taken = any((shift.role, shift.board) == (draft.role, draft.board) for shift in over)
    busy = draft.person and any(turn.person == draft.person for shift in over for turn in shift.turns)
    if taken or busy:
        return CLASH
    return NEW if there is None else CHANGED


def _before(there: PlannedShift | None, shown: dict[str, str]) -> str:
    if there is None:
        return ""
    person = there.turns[0].person
    return f"{shown.get(person, person) or 'ingen'} {span(there.begins, there.ends)}"
