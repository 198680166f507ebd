"""How a shift is said in rows that are read in one after the other."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from jourdesk.domain.shifts import ACTION, CALL, CLOCK, DRAFT, HANDOVER, VISIT, WATCH, key_of
from jourdesk.domain.summary import CallRow
from jourdesk.ui.clocks import words as clock_words
from jourdesk.ui.handover import words as handover_words
from jourdesk.ui.texts import clock, lasting, local
from jourdesk.ui.watch import words as watch_words
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.leave_shift import Leaving
from jourdesk.usecases.lone_visits import VisitLine
from jourdesk.usecases.read_clocks import ClockEntry
from jourdesk.usecases.read_handovers import HandoverLine
from jourdesk.usecases.read_shift import LeftNight, ShiftView
from jourdesk.usecases.read_watches import WatchLine

translate = QCoreApplication.translate
UNMADE = f"{HANDOVER}:*"
"""The key of the row that stands for all handovers that are not made."""

VISIT_MARKS = {"out": Mark.ONGOING, "soon": Mark.SOON, "late": Mark.LATE, "police": Mark.LATE}


def kind_of(key: str) -> str:
    """Tell what a row is by its key."""
    return key.partition(":")[0]


def id_of(key: str) -> str:
    """Give the id that a row's key holds."""
    return key.partition(":")[2]


def sections(view: ShiftView, seen: Collection[str]) -> list[Section]:
    """Lay the duty out: who is alone outside first, then in the order one reads in; once one has, what is left to do leads."""
    visits = _section("Alone outside", [_visit_row(one, view.now) for one in view.visits])
    nights = _section("From the shift before", [_night_row(one) for one in view.nights])
    watches = _section("Watches for tonight", [_watch_row(one, view.now) for one in view.watches])
    handovers = _section("Handovers that wait", [_handover_row(one, view) for one in view.pressing])
    clocks = _section("Clocks and promises", [_clock_row(one, view) for one in view.clocks])
    calls = _section("Open contacts", [_call_row(one, view) for one in view.calls])
    to_do = _section("Left to do", [*_action_rows(view), *_unmade_rows(view), *_draft_rows(view)])
    reading = (visits, nights, watches, handovers, clocks, calls, to_do)
    # A watch that comes in the middle of the night is read at once; those that are ticked stand at the end.
    first, last = ((watches,), ()) if view.to_tick else ((), (watches,))
    working = (visits, *first, to_do, handovers, clocks, calls, *last, nights)
    return [_ticked(one, seen) for one in (working if view.read_in else reading)]


def _section(title: str, rows: list[ListRow]) -> Section:
    late = any(row.mark is Mark.LATE for row in rows)
    titles = {
        "Alone outside": translate("Shift", "Alone outside"),
        "From the shift before": translate("Shift", "From the shift before"),
        "Watches for tonight": translate("Shift", "Watches for tonight"),
        "Handovers that wait": translate("Shift", "Handovers that wait"),
        "Clocks and promises": translate("Shift", "Clocks and promises"),
        "Open contacts": translate("Shift", "Open contacts"),
        "Left to do": translate("Shift", "Left to do"),
    }
    return Section(title=titles[title], rows=rows, tone="late" if late else "text2")


def _ticked(section: Section, seen: Collection[str]) -> Section:
    """Show what has been read as done, unless it shouts: red and amber stay until the thing itself is over."""
    rows = [
        ListRow(key=r.key, mark=Mark.DONE, time=r.time, title=r.title, sub=r.sub, state=r.state)
        if isinstance(r, ListRow) and r.key in seen and r.mark not in (Mark.LATE, Mark.SOON)
        else r
        for r in section.rows
    ]
    return Section(title=section.title, rows=rows, tone=section.tone)


def _visit_row(line: VisitLine, now: datetime) -> ListRow:
    return ListRow(
        key=key_of(VISIT, line.visit.id),
        mark=VISIT_MARKS[line.alarm.state],
        time=clock(line.alarm.due),
        title=line.visit.worker,
        sub=translate("Shift", "out alone since {when}").format(when=clock(line.visit.began)),
        state=visit_state(line, now),
        state_tone="late" if line.alarm.state in ("late", "police") else "text2",
    )


def visit_state(line: VisitLine, now: datetime) -> str:
    """Say how it stands with somebody alone outside."""
    if line.alarm.state in ("late", "police"):
        return translate("Shift", "Not heard of · {time} late").format(time=lasting(line.alarm.over))
    return translate("Shift", "to be heard of in {time}").format(time=lasting(line.alarm.due - now))


def _night_row(left: LeftNight) -> ListRow:
    count = len(left.calls)
    told = translate("Shift", "open contacts to take on: {number}").format(number=count) if count else ""
    return ListRow(
        key=left.key,
        mark=Mark.MISSING,
        time=clock(left.night.at),
        title=left.night.by,
        sub=told or translate("Shift", "has something to tell"),
        state=translate("Shift", "to be read"),
    )


def _watch_row(line: WatchLine, now: datetime) -> ListRow:
    row = watch_words.row(line, now, jour=True)
    return ListRow(key=key_of(WATCH, line.key), mark=row.mark, title=row.title, sub=row.sub, state=row.state)


def _handover_row(line: HandoverLine, view: ShiftView) -> ListRow:
    mark, state = handover_state(line)
    kept = view.owner(key_of(HANDOVER, line.key))
    owner = translate("Shift", "{who} answers for it").format(who=kept.owner) if kept else ""
    return ListRow(
        key=key_of(HANDOVER, line.key),
        mark=mark,
        time=clock(line.received),
        title=line.label,
        sub=" · ".join(filter(None, (handover_words.where(line), owner))),
        state=state,
        state_tone="late" if mark is Mark.LATE else "text2",
    )


def handover_state(line: HandoverLine) -> tuple[Mark, str]:
    """Say what a handover waits for."""
    if line.state == "returned":
        return Mark.LATE, translate("Shift", "came back: wrong unit")
    if line.questions:
        return Mark.NEAR, translate("Shift", "the unit asks")
    if line.state == "made":
        return Mark.UNSENT, translate("Shift", "not accepted yet")
    return handover_words.mark_of(line), translate("Shift", "not handed over")


def _clock_row(entry: ClockEntry, view: ShiftView) -> ListRow:
    return ListRow(
        key=key_of(CLOCK, entry.key),
        mark=clock_words.mark_of(entry),
        part=entry.part,
        time=clock(entry.due) if entry.due is not None else "",
        title=clock_title(entry),
        sub=" · ".join(filter(None, (entry.who, entry.municipality))),
        state=clock_words.state_words(entry, local(view.now).date(), view.now),
        state_tone="late" if entry.mark == "late" else "text2",
    )


def clock_title(entry: ClockEntry) -> str:
    """Say what is to be done: what the clock asks for, or whom to ring."""
    if entry.due is None:
        return entry.title
    return (
        translate("Shift", "Ring {whom} back").format(whom=entry.title)
        if entry.title
        else translate("Shift", "Ring back")
    )


def _call_row(row: CallRow, view: ShiftView) -> ListRow:
    kept = view.owner(key_of(CALL, row.call))
    return ListRow(
        key=key_of(CALL, row.call),
        mark=Mark.ONGOING,
        time=clock(row.received),
        title=row.label,
        sub=" · ".join(filter(None, (row.municipality, row.caller))),
        state=translate("Shift", "{who} answers for it").format(who=kept.owner) if kept else translate("Shift", "open"),
    )


def _action_rows(view: ShiftView) -> list[ListRow]:
    rows = []
    for one in view.actions:
        about = view.call(one.call)
        told = translate("Shift", "{who}, {when}").format(who=one.by, when=clock(one.at))
        rows.append(
            ListRow(
                key=key_of(ACTION, one.id),
                mark=Mark.MISSING,
                title=one.text,
                sub=" · ".join(filter(None, (about.label if about else "", told))),
                state=translate("Shift", "to do"),
            )
        )
    return rows


def _unmade_rows(view: ShiftView) -> list[ListRow]:
    """One row for all that goes to the units in the morning: each of them stands on the page of handovers."""
    count = len(view.unmade)
    if not count:
        return []
    lacking = sum(1 for one in view.unmade if one.lacks)
    said = translate("Shift", "To hand over before the morning: {number}").format(number=count)
    told = translate("Shift", "something is missing in {number}").format(number=lacking) if lacking else ""
    return [ListRow(key=UNMADE, mark=Mark.UNSENT, title=said, sub=told, state=translate("Shift", "to do"))]


def _draft_rows(view: ShiftView) -> list[ListRow]:
    said = translate("Shift", "Typed and not kept")
    why = translate("Shift", "A draft on this computer. Open it and keep it, or leave it to the next.")
    return [
        ListRow(key=key_of(DRAFT, one), mark=Mark.ONGOING, title=said, sub=why, state=translate("Shift", "draft"))
        for one in view.drafts
    ]


def on_duty(view: ShiftView) -> list[str]:
    """Name who says to be on, the first line first; of a role that nobody says to have, who has it by the roster."""
    roles = {"jour": translate("Shift", "Jour"), "backup": translate("Shift", "Second line")}
    said = [f"{words} {one.worker}" for role, words in roles.items() for one in view.on if one.role == role]
    planned = [
        translate("Shift", "{role} {who} by the roster").format(role=roles[one.role], who=one.name)
        for one in view.rostered
        if one.role in roles and one.name and all(on.role != one.role for on in view.on)
    ]
    return [*said, *planned] or [translate("Shift", "Nobody has said to be on")]


def left_open(leaving: Leaving) -> list[tuple[Mark, str]]:
    """Say in sentences what is open and is no contact: drafts, handovers, clocks of tonight, what is to be done, visits."""
    view = leaving.view
    found: list[tuple[Mark, str]] = []
    if view.drafts:
        said = translate("Shift", "Typed and not kept: {number}. It stays on this computer.").format(
            number=len(view.drafts)
        )
        found.append((Mark.ONGOING, said))
    for visit in view.visits:
        late = visit.alarm.state in ("late", "police")
        told = translate("Shift", "{who} is out alone: {state}")
        found.append(
            (
                Mark.LATE if late else Mark.ONGOING,
                told.format(who=visit.visit.worker, state=visit_state(visit, view.now)),
            )
        )
    for line in view.pressing:
        mark, state = handover_state(line)
        found.append((mark, f"{line.label}, {handover_words.where(line)}: {state}"))
    found.extend((row.mark, row.title) for row in _unmade_rows(view))
    for entry in view.clocks:
        if entry.group in ("late", "tonight"):
            state = clock_words.state_words(entry, local(view.now).date(), view.now)
            found.append((clock_words.mark_of(entry), f"{clock_title(entry)}, {entry.who}: {state}"))
    found.extend((Mark.MISSING, one.text) for one in view.actions)
    return found
