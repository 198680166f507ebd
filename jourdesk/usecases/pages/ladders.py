"""The ladder: who may decide tonight, in calling order, with every attempt timed and every refusal explained."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from jourdesk.domain import decision as taken
from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import Decision, Situation
from jourdesk.domain.citation import citations, cite
from jourdesk.domain.conclude import PersonConclusion, matter_of
from jourdesk.domain.deciders import Matter, Rung, ladder
from jourdesk.domain.law import Reason
from jourdesk.domain.page import AttemptLine, Ladder, LadderLine
from jourdesk.domain.roster_ladder import first_in_line
from jourdesk.usecases.ports import Desk

DECIDED_BY_OTHERS = frozenset({"urgent", "appointed", "assignment", "committee"})
"""Levels of a provision that somebody else than the worker on duty decides."""


Rostered = Callable[[str, datetime], tuple[str, ...]]
"""Names those who have the politicians' roster of a board at an instant."""


def nobody(_board: str, _at: datetime) -> tuple[str, ...]:
    """Name nobody: where no roster is at hand, the register's order stands."""
    return ()


def ladders(
    desk: Desk, call: Call, situation: Situation, found: PersonConclusion, rostered: Rostered = nobody
) -> tuple[Ladder, ...]:
    """Draw up one ladder for each provision that somebody else has to decide: offered, tried or already decided.

    What this board has delegated to the jour needs no ladder. Who has the politicians' roster stands first.
    """
    levels = {offer.provision: offer.level for offer in found.offers}
    offered = [code for code, level in levels.items() if level in (*DECIDED_BY_OTHERS, "official")]
    tried = [attempt.provision for attempt in call.attempts if attempt.person == found.ref]
    decided = [d.provision for d in call.decisions if d.person == found.ref and d.by not in ("", "jour")]
    codes = dict.fromkeys((*offered, *tried, *decided))
    drawn = (_ladder(desk, call, _matter(desk, call, situation, found, code), rostered) for code in codes)
    needed = {*tried, *decided}
    return tuple(
        one for one in drawn if one.remark or one.provision in needed or levels.get(one.provision) in DECIDED_BY_OTHERS
    )


def _matter(desk: Desk, call: Call, situation: Situation, found: PersonConclusion, provision: str) -> Matter:
    decided = _decided(call, found.ref, provision)
    at = decided.decided if decided else desk.now()
    wanted = Decision(ref="wanted", person=found.ref, provision=provision, at=at)
    return matter_of(wanted, situation, found.route, desk.register)


def _ladder(desk: Desk, call: Call, matter: Matter, rostered: Rostered) -> Ladder:
    provision = matter.provision
    drawn = ladder(matter, desk.register, desk.law)
    on = [key for board in matter.boards for key in rostered(board, matter.at)]
    words = desk.names.label("roster-roles", "rostered")
    lines = [
        replace(line, rostered=words if line.decider in on else "")
        for line in (_line(desk, call, matter.person, provision, rung) for rung in first_in_line(drawn.rungs, on))
    ]
    yourself = drawn.yourself
    return Ladder(
        provision=provision,
        lines=_with_next(tuple(lines), settled=_decided(call, matter.person, provision) is not None),
        remark="" if yourself.allowed else said(yourself.reason),
    )


def _decided(call: Call, person: str, provision: str) -> taken.Decision | None:
    return next((d for d in call.decisions if d.person == person and d.provision == provision), None)


def _line(desk: Desk, call: Call, ref: str, provision: str, rung: Rung) -> LadderLine:
    attempts = tuple(a for a in call.attempts if a.person == ref and a.decider == rung.key)
    conflict = next((a for a in attempts if a.outcome == "conflict"), None)
    reason = "" if rung.verdict.allowed else said(rung.verdict.reason)
    decided = any(d.by == rung.key and d.person == ref and d.provision == provision for d in call.decisions)
    return LadderLine(
        decider=rung.key,
        name=decider_name(desk, rung.key),
        role=desk.names.label("decider-roles", rung.role),
        phone=rung.phone or "",
        state=_state(rung, attempts, decided=decided, conflict=conflict is not None),
        may=rung.verdict.allowed and conflict is None,
        reason=conflict.remark if conflict else reason,
        provision="" if rung.verdict.allowed else cite(rung.verdict.reason.provision),
        attempts=tuple(AttemptLine(at=a.at, outcome=a.outcome, remark=a.remark, key=a.fact) for a in attempts),
    )


def _state(rung: Rung, attempts: tuple[taken.Attempt, ...], *, decided: bool, conflict: bool) -> str:
    if decided:
        return "decided"
    if conflict or not rung.verdict.allowed:
        return "refused"
    if not attempts:
        return "waiting"
    return "reached" if attempts[-1].outcome == "reached" else "no-answer"


def _with_next(lines: tuple[LadderLine, ...], *, settled: bool) -> tuple[LadderLine, ...]:
    """Point out the one to ring now: who was reached, else the first untried, else the one tried longest ago."""
    if settled or any(line.state == "reached" for line in lines):
        return lines
    untried = [line for line in lines if line.state == "waiting"]
    again = sorted((line for line in lines if line.state == "no-answer"), key=_last_tried)
    chosen = (untried or again)[:1]
    return tuple(replace(line, state="next") if line in chosen else line for line in lines)


def _last_tried(line: LadderLine) -> datetime:
    return line.attempts[-1].at


def said(reason: Reason) -> str:
    """Say a reason with its provisions written as people read them."""
    return reason.say("sv", citations(value for _, value in reason.values))


def decider_name(desk: Desk, key: str) -> str:
    """Name a decider: by name where the register has one, else by role."""
    decider = desk.register.decider(key)
    if decider is None:
        return desk.author.by if key == "jour" else key
    return decider.name or desk.names.label("decider-roles", decider.role).capitalize()
