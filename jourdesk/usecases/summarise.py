"""Make the rows that lists show of a call, whenever a fact is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.conclude import conclude
from jourdesk.domain.fold_handover import least_far
from jourdesk.domain.page import ClockLine, Receiver
from jourdesk.domain.person import Person
from jourdesk.domain.situation import situation_of
from jourdesk.domain.summary import CallRow, ClockRow, PersonKey, PromiseRow, Summary
from jourdesk.usecases.pages.clock_lines import clock_lines
from jourdesk.usecases.pages.labels import case_number, label_of, main_persons, person_label
from jourdesk.usecases.pages.receivers import receiver_of
from jourdesk.usecases.ports import Desk

_SOON = timedelta(days=3)
_SHOWN = ("running", "waiting", "lapsed")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """What lists need of one person: less than her page, since it is made at every fact."""

    person: Person
    label: str
    responsible: str
    receiver: Receiver | None
    clocks: tuple[ClockLine, ...]
    handed_over: bool


def summarise(desk: Desk, call: Call) -> Summary:
    """Project a call: its row, the keys it is found by, its clocks that are not closed, its open promises."""
    lines = _lines(desk, call)
    label = label_of(call, desk.names)
    row = _row(desk, call, lines, label)
    clocks = () if call.void else tuple(_clock(call, x, c) for x in lines for c in x.clocks if c.state in _SHOWN)
    return Summary(
        row=row,
        board=call.board,
        # Also whoever nobody has named yet: she is found by the case number.
        persons=tuple(_key(line) for line in lines),
        clocks=clocks,
        promises=tuple(
            PromiseRow(call=call.id, promise=p.id, to=p.to, about=p.about, due=p.due, label=label)
            for p in call.open_promises
        ),
    )


def _lines(desk: Desk, call: Call) -> tuple[_Line, ...]:
    concluded = conclude(situation_of(call), desk.register, desk.law.counting)
    lines = []
    for person in call.present_persons:
        found = concluded.person(person.ref)
        assigned = call.assignment(person.ref)
        receiver = receiver_of(desk, call, found)
        lines.append(
            _Line(
                person=person,
                label=person_label(person, found.age, desk.names),
                responsible=assigned.municipality if assigned else found.responsibility.responsible or "",
                receiver=receiver,
                clocks=clock_lines(desk, call, concluded, found),
                handed_over=receiver is not None and call.handover(person.ref, receiver.unit) is not None,
            )
        )
    return tuple(lines)


def _row(desk: Desk, call: Call, lines: tuple[_Line, ...], label: str) -> CallRow:
    main = {person.ref for person in main_persons(call)}
    municipality = next((x.responsible for x in lines if x.person.ref in main and x.responsible), "")
    return CallRow(
        call=call.id,
        received=call.received,
        ended=call.ended,
        state=_state(call, tuple(line for line in lines if line.person.ref in main)),
        label=label,
        municipality=desk.names.municipality(municipality) if municipality else "",
        caller="anonymous" if call.caller.anonymous else call.caller.code,
        kind=call.kind,
        urgency=_urgency(desk, lines),
        unsent=True,
        case_number=case_number(call.id, call.received),
        handed=least_far(call),
        placed=0 if call.void else sum(one.runs for one in call.placements),
        questions=sum(len(made.open_questions) for made in call.handovers if made.returned is None),
    )


def _state(call: Call, lines: tuple[_Line, ...]) -> str:
    if call.void:
        return "void"
    if call.ended is None:
        return "open"
    waiting = any(line.receiver is not None and not line.handed_over for line in lines)
    return "handed-over" if call.handovers and not waiting else "ended"


def _urgency(desk: Desk, lines: tuple[_Line, ...]) -> str:
    today = local_day(desk.now())
    clocks = [clock for line in lines for clock in line.clocks]
    alarms = [clock.alarm for clock in clocks if clock.state == "running" and clock.alarm]
    if any(clock.state == "lapsed" for clock in clocks) or any(day < today for day in alarms):
        return "late"
    return "watch" if any(day <= today + _SOON for day in alarms) else "calm"


def _clock(call: Call, line: _Line, clock: ClockLine) -> ClockRow:
    receiver = line.receiver
    return ClockRow(
        call=call.id,
        key=clock.key,
        code=clock.code,
        provision=clock.provision,
        title=clock.title,
        who=line.label,
        municipality=receiver.municipality_name if receiver else "",
        board=receiver.board_name if receiver else "",
        statutory=clock.statutory,
        outer=clock.outer,
        alarm=clock.alarm,
        anchor=clock.anchor if clock.anchored else clock.waits_for,
        state=clock.state,
        owner=clock.owner,
        decision=clock.decision,
        person=clock.person,
        started=clock.anchored,
    )


def _key(line: _Line) -> PersonKey:
    known = line.person
    return PersonKey(
        ref=known.ref,
        name=known.name,
        number=known.number.replace("-", "").replace("+", ""),
        born=known.born,
        protected=known.masked,
        label=line.label,
        municipality=line.receiver.municipality_name if line.receiver else "",
    )
