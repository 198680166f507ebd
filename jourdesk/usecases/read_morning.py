"""Read the list of a unit of the day: what must be done today before which clock, then the contacts by urgency."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.duty_hours import duty_since
from jourdesk.domain.fold_handover import unseen
from jourdesk.domain.handover import ACCEPTED, DONE, RETURNED, Handover
from jourdesk.domain.handover_weight import CUSTODY, next_clock, serious
from jourdesk.domain.page import CallPage, ClockLine, PersonPage
from jourdesk.domain.papers.words import listed
from jourdesk.domain.person import Person
from jourdesk.domain.secrecy import standing_handovers
from jourdesk.usecases.escalate_handover import PATIENCE
from jourdesk.usecases.morning_values import GROUPS, MARKS, MorningLine, MorningList, MorningTask
from jourdesk.usecases.own_unit import delivered, own_unit
from jourdesk.usecases.pages.receivers import receiver_at
from jourdesk.usecases.ports import Desk, Unit
from jourdesk.usecases.read_call import page_of
from jourdesk.usecases.sheets import BEGUN_WITHIN, opens_next

_YEAR, _WEEK, _NEAR = timedelta(days=366), timedelta(days=7), timedelta(days=3)

_OWN_WORDS = "own-words"


def read_morning(desk: Desk, *, unit: str = "") -> MorningList:
    """Read what has been handed over to a unit.

    Args:
        desk: A desk of the unit.
        unit: The key of the unit; absent means the desk's own.

    Returns:
        Tasks by how pressing they are, then by the instant they must be done before; contacts by group, the most urgent person
        first, and all contacts of one person together, not shift by shift.
    """
    now = desk.now()
    with desk.unit() as door:
        wanted = unit or own_unit(door)
        rows = sorted(door.calls_since(now - _YEAR), key=lambda row: row.received)
        calls = [
            call
            for row in rows
            if row.state != "void" and (row.handed or row.state == "handed-over") and (call := door.call(row.call))
        ]
        found = [one for call in calls for one in _lines(desk, door, call, wanted)]
    named = desk.register.unit(wanted, local_day(now))
    return MorningList(
        now=now,
        today=local_day(now),
        since=duty_since(now),
        unit=wanted,
        unit_name=named.name if named else wanted,
        reader=", ".join(filter(None, (desk.author.by, desk.author.title))),
        tasks=tuple(sorted((task for _, tasks in found for task in tasks), key=_first)),
        lines=_in_order([line for line, _ in found]),
    )


def _lines(desk: Desk, door: Unit, call: Call, unit: str) -> list[tuple[MorningLine, tuple[MorningTask, ...]]]:
    now = desk.now()
    standing = {made.id for _, made in standing_handovers(call)}
    hers = [made for made in call.handovers if made.unit == unit and _shown(made, standing, now)]
    if not hers:
        return []
    page = page_of(desk, call)
    return [_line(desk, door, page, made) for made in hers]


def _shown(made: Handover, standing: set[str], now: datetime) -> bool:
    """What is done or was sent back stays for a week; what another unit has now is no longer shown."""
    end = made.returned or made.done
    if end is not None:
        return end.at >= now - _WEEK
    return made.id in standing


def _group(made: Handover) -> str:
    return {RETURNED: "back", DONE: "done", ACCEPTED: "mine"}.get(made.state, "new")


def _line(desk: Desk, door: Unit, page: CallPage, made: Handover) -> tuple[MorningLine, tuple[MorningTask, ...]]:
    people = tuple(person for person in page.persons if person.person.ref in made.persons)
    labels = [person.label for person in people]
    clock, call, group = next_clock(people), page.call, _group(made)
    accepted = made.accepted
    line = MorningLine(
        key=made.id,
        call=call.id,
        persons=made.persons,
        group=group,
        label=listed([*labels[:1], *(label[:1].lower() + label[1:] for label in labels[1:])]) or page.label,
        municipality=next((p.receiver.municipality_name for p in people if p.receiver), ""),
        received=call.received,
        made=made.at,
        made_by=made.by,
        progress=made.progress(delivered=delivered(door, call.id, made)),
        receiver=accepted.receiver if accepted else "",
        accepted=accepted.at if accepted else None,
        outcome=made.done.outcome if made.done else "",
        serious=serious(call, people) if group != "back" else (),
        clock=clock.title if clock else "",
        alarm=clock.alarm if clock else None,
        due=_due(desk, call, made),
        news=len(unseen(call, made)),
        asked=len(made.open_questions),
        answered=len(made.questions) - len(made.open_questions),
        person=_who(people[0].person) if people else "",
    )
    return line, _tasks(desk, call, line, people) if group in ("new", "mine") else ()


def _due(desk: Desk, call: Call, made: Handover) -> datetime:
    assigned = call.assignment(made.persons[0])
    receiver = receiver_at(desk, made.unit, assigned.municipality if assigned else "")
    return (opens_next(desk, receiver, made.at) if receiver else made.at) + PATIENCE


def _who(person: Person) -> str:
    """Say what the same person is known by in several contacts: her number, else name and birth; nothing where both lack."""
    number = person.number.replace("-", "").replace("+", "")
    return number or (f"{person.name.casefold()} {person.born}" if person.name and person.born else "")


def _tasks(desk: Desk, call: Call, line: MorningLine, people: tuple[PersonPage, ...]) -> tuple[MorningTask, ...]:
    today = local_day(desk.now())
    # What is new is begun the first day, as the sheet says; after that it comes again when its day is near.
    until = today + (BEGUN_WITHIN if _new_today(line, today) else _NEAR)
    clocks = {(c.title, c.alarm, c.statutory): (p, c) for p in people for c in p.clocks if _soon(c, until)}
    counted = tuple(_of_clock(line, person, clock, today) for person, clock in clocks.values())
    promised = tuple(
        MorningTask(
            key=f"{line.key}/{promise.id}",
            line=line.key,
            call=call.id,
            promise=promise.id,
            title=promise.to,
            who=line.label,
            before=promise.due,
            mark="late" if promise.due < desk.now() else "today",
        )
        for promise in call.open_promises
        if local_day(promise.due) <= today
    )
    return (*_own_words(call, line, today), *counted, *promised)


def _new_today(line: MorningLine, today: date) -> bool:
    return line.accepted is None or local_day(line.accepted) == today


def _own_words(call: Call, line: MorningLine, today: date) -> tuple[MorningTask, ...]:
    lines = [said for text in call.handover_texts if text.person in ("", *line.persons) for said in text.today]
    if not lines or not _new_today(line, today):
        return ()
    key = f"{line.key}/{_OWN_WORDS}"
    task = MorningTask(
        key=key, line=line.key, call=call.id, own=len(lines), title="", who=line.label, before=today, mark="today"
    )
    return (task,)


def _soon(clock: ClockLine, until: date) -> bool:
    return clock.state in ("running", "lapsed") and clock.alarm is not None and clock.alarm <= until


def _of_clock(line: MorningLine, person: PersonPage, clock: ClockLine, today: date) -> MorningTask:
    alarm = clock.alarm or today
    last = clock.statutory or alarm
    return MorningTask(
        key=f"{line.key}/{clock.key}",
        line=line.key,
        call=line.call,
        clock=clock.key,
        title=clock.title,
        who=person.label,
        provision=clock.provision,
        before=alarm,
        last=last,
        owner=clock.owner,
        mark="late" if last < today or clock.state == "lapsed" else "today" if alarm <= today else "near",
    )


def _first(task: MorningTask) -> tuple[int, date, bool, str, str]:
    timed = isinstance(task.before, datetime)
    day = local_day(task.before) if isinstance(task.before, datetime) else task.before
    return (MARKS.index(task.mark), day, not timed, task.before.isoformat() if timed else "", task.key)


def _in_order(lines: list[MorningLine]) -> tuple[MorningLine, ...]:
    """Sort by group, within it by the most urgent contact of each person; her contacts stand together as they came."""
    persons: dict[tuple[str, str], list[MorningLine]] = {}
    for line in lines:
        persons.setdefault((line.group, line.person or line.key), []).append(line)
    ordered = sorted(persons.values(), key=lambda hers: min(_urgency(line) for line in hers))
    return tuple(
        replace(line, nth=number, contacts=len(hers))
        for hers in ordered
        for number, line in enumerate(sorted(hers, key=lambda line: line.received), 1)
    )


def _urgency(line: MorningLine) -> tuple[int, bool, date, datetime]:
    newest_first = line.group in ("done", "back")
    made = datetime.fromtimestamp(-line.made.timestamp(), line.made.tzinfo) if newest_first else line.received
    return (GROUPS.index(line.group), CUSTODY not in line.serious, line.alarm or date.max, made)
