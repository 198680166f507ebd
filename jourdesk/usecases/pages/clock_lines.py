"""Clocks as people read them: which day, counted from what, and what happens when it is missed."""

from __future__ import annotations

from datetime import date

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.citation import cite
from jourdesk.domain.clocks import Clock, Standing, standing
from jourdesk.domain.conclude import Conclusion, PersonConclusion
from jourdesk.domain.page import ClockLine
from jourdesk.domain.papers.words import day as written_day
from jourdesk.domain.situation import situation_of
from jourdesk.usecases.ports import Desk


def clock_lines(desk: Desk, call: Call, concluded: Conclusion, found: PersonConclusion) -> tuple[ClockLine, ...]:
    """List every clock of one person, by alarm day; those without a start last."""
    refs = {found.ref} | {person.ref for person in call.persons if person.merged_into == found.ref}
    decided = tuple(c for d in concluded.decisions if d.person in refs for c in d.clocks)
    lines = (_line(desk, call, clock) for clock in (*found.clocks, *decided))
    return tuple(sorted(lines, key=lambda line: (line.alarm is None, line.alarm or date.max)))


def clock_key(clock: Clock) -> str:
    """Name a clock within its call: its code with the decision or the person that started it."""
    return f"{clock.code}:{clock.decision or clock.person}"


def _line(desk: Desk, call: Call, clock: Clock) -> ClockLine:
    names, key = desk.names, clock_key(clock)
    closed = dict(call.closed_clocks)
    anchor = names.label("anchors", clock.anchor)
    dates = clock.dates
    return ClockLine(
        key=key,
        code=clock.code,
        title=_title(desk, clock),
        person=clock.person,
        decision=clock.decision or "",
        provision=cite(clock.provision),
        anchored=clock.started,
        anchor=f"{anchor} {written_day(clock.started)}" if clock.started else anchor,
        statutory=dates.statutory if dates else None,
        outer=dates.outer if dates else None,
        alarm=dates.alarm if dates else None,
        state=_state(clock, closed=key in closed or _assessed(call, clock), lapsed=_lapsed(desk, clock)),
        waits_for=names.label("waits", clock.waits_for) if clock.waits_for else "",
        awaits=clock.waits_for or "",
        closes_on=clock.evidence,
        owner=dict(call.owners).get(key, ""),
        missed=names.label("missed", clock.missed) if clock.missed != "none" else "",
        source=desk.law.act(clock.provision).source,
        read=desk.law.act(clock.provision).read.isoformat(),
    )


def _title(desk: Desk, clock: Clock) -> str:
    act = clock.provision.partition(" ")[0]
    specific = desk.names.label("clocks", f"{clock.code}.{act}")
    return desk.names.label("clocks", clock.code) if specific == f"{clock.code}.{act}" else specific


def _state(clock: Clock, *, closed: bool, lapsed: bool) -> str:
    if closed:
        return "stopped"
    if lapsed:
        return "lapsed"
    if clock.started is None:
        return "waiting" if clock.stopped_by is None else "stopped"
    return "running" if clock.running else "stopped"


def _assessed(call: Call, clock: Clock) -> bool:
    """The protection assessment is its own evidence: when it is written, nobody has to close its clock (SoL 20:1)."""
    return clock.code == "protection-assessment" and call.assessment(clock.person) is not None


def _lapsed(desk: Desk, clock: Clock) -> bool:
    if clock.missed != "lapses" or clock.decision is None or clock.dates is None or not clock.running:
        return False
    return local_day(desk.now()) > clock.dates.outer


def lapse(desk: Desk, concluded: Conclusion, call: Call, decision: str) -> str:
    """Say whether and since when a decision no longer holds, or until when it does; empty where no clock makes it lapse."""
    clocks = concluded.decision(decision).clocks
    now = standing_of(desk, concluded, call, decision)
    if now.state in ("lapsed", "ended"):
        return _sentence(desk, now.state, now.since)
    if now.state == "doubtful":
        return _sentence(desk, "doubtful", now.since)
    ends = [c.dates.statutory for c in clocks if c.missed == "lapses" and c.running and c.dates]
    return _sentence(desk, "until", min(ends)) if ends else ""


def standing_of(desk: Desk, concluded: Conclusion, call: Call, decision: str) -> Standing:
    """Say whether a decision holds today."""
    clocks = concluded.decision(decision).clocks
    return standing(clocks, situation_of(call).steps_of(decision), local_day(desk.now()))


def _sentence(desk: Desk, state: str, since: date | None) -> str:
    return desk.names.label("standing", state).format(day=written_day(since) if since else "–")
