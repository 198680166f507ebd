"""Make the rows that lists show of a call, whenever a fact is kept."""

from __future__ import annotations

from datetime import date, timedelta

from jourdesk.domain.call import Call
from jourdesk.domain.page import CallPage, ClockLine, PersonPage
from jourdesk.domain.summary import CallRow, ClockRow, PersonKey, PromiseRow, Summary
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_call import page_of

_SOON = timedelta(days=3)


def summarise(desk: Desk, call: Call) -> Summary:
    """Project a call: its row, the keys it is found by, its clocks that are not closed, its open promises."""
    page = page_of(desk, call)
    clocks = () if call.void else tuple(_clock(page, p, c) for p in page.persons for c in p.clocks if _shown(c))
    return Summary(
        row=_row(desk, page),
        board=call.board,
        persons=tuple(_key(person) for person in page.persons if person.person.name or person.person.number),
        clocks=clocks,
        promises=tuple(
            PromiseRow(call=call.id, promise=p.id, to=p.to, about=p.about, due=p.due, label=page.label)
            for p in call.open_promises
        ),
    )


def _row(desk: Desk, page: CallPage) -> CallRow:
    call = page.call
    confirmed = [p.assignment.municipality for p in page.persons if p.assignment]
    proposed = [p.proposal.code for p in page.persons if p.concerned and p.proposal.code]
    municipality = next(iter(confirmed or proposed), "")
    return CallRow(
        call=call.id,
        received=call.received,
        ended=call.ended,
        state=_state(page),
        label=page.label,
        municipality=desk.names.municipality(municipality) if municipality else "",
        caller="anonymous" if call.caller.anonymous else call.caller.code,
        kind=call.kind,
        urgency=_urgency(page),
        unsent=True,
        case_number=page.case_number,
    )


def _state(page: CallPage) -> str:
    call = page.call
    if call.void:
        return "void"
    waiting = [p for p in page.persons if p.concerned and p.receiver is not None and p.handover is None]
    if call.ended is None:
        return "open"
    return "handed-over" if call.handovers and not waiting else "ended"


def _urgency(page: CallPage) -> str:
    alarms = [clock.alarm for clock in page.clocks if clock.state == "running" and clock.alarm]
    if any(clock.state == "lapsed" for clock in page.clocks) or any(day < page.today for day in alarms):
        return "late"
    soon: date = page.today + _SOON
    return "watch" if any(day <= soon for day in alarms) else "calm"


def _shown(clock: ClockLine) -> bool:
    return clock.state in ("running", "waiting", "lapsed")


def _clock(page: CallPage, person: PersonPage, clock: ClockLine) -> ClockRow:
    receiver = person.receiver
    return ClockRow(
        call=page.call.id,
        key=clock.key,
        code=clock.code,
        provision=clock.provision,
        title=clock.title,
        who=person.label,
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
    )


def _key(person: PersonPage) -> PersonKey:
    known = person.person
    receiver = person.receiver
    return PersonKey(
        ref=known.ref,
        name=known.name,
        number=known.number.replace("-", "").replace("+", ""),
        born=known.born,
        protected=known.masked,
        label=person.label,
        municipality=receiver.municipality_name if receiver else "",
    )
