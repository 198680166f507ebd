"""Read a call as its page shows it: the call, what the rules conclude, who may decide, which clocks run, what is missing."""

from __future__ import annotations

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import Situation, local_day
from jourdesk.domain.citation import cite
from jourdesk.domain.conclude import Conclusion, PersonConclusion, conclude
from jourdesk.domain.page import CallPage, PersonPage, Proposal, RejectedMunicipality
from jourdesk.domain.papers.words import capitals
from jourdesk.domain.person import Person
from jourdesk.domain.problems import Refused
from jourdesk.domain.situation import situation_of
from jourdesk.usecases.pages.clock_lines import clock_lines
from jourdesk.usecases.pages.considered import considered, decision_lines
from jourdesk.usecases.pages.gaps import gaps_of
from jourdesk.usecases.pages.labels import case_number, label_of, person_label
from jourdesk.usecases.pages.ladders import Rostered, ladders, nobody
from jourdesk.usecases.pages.placement_lines import placement_lines
from jourdesk.usecases.pages.receivers import receiver_of
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_on_duty import rostered_of


def read_call(desk: Desk, call: str) -> CallPage:
    """Read a kept call as a page.

    Raises:
        Refused: ``call.unknown`` when nothing has been kept of it.
    """
    with desk.unit() as unit:
        kept = unit.call(call)
    if kept is None:
        raise Refused("call.unknown")
    return page_of(desk, kept, rostered_of(desk))


def page_of(desk: Desk, call: Call, rostered: Rostered = nobody) -> CallPage:
    """Make the page of a call: everything a screen or a paper needs, so that none of them asks a rule.

    Args:
        desk: The desk, for law, register, names and the present day.
        call: A folded call.
        rostered: Who has the politicians' roster, and so stands first in a ladder.

    Returns:
        Persons in the order they were added, merged ones left out.
    """
    situation = situation_of(call)
    concluded = conclude(situation, desk.register, desk.law)
    persons = tuple(_person_page(desk, call, situation, concluded, person, rostered) for person in call.present_persons)
    return CallPage(
        call=call,
        label=label_of(call, desk.names),
        case_number=case_number(call.id, call.received),
        headline=call.headline,
        persons=persons,
        gaps=gaps_of(call, persons),
        law_read=max(act.read for act in desk.law.acts),
        today=local_day(desk.now()),
    )


def _person_page(
    desk: Desk, call: Call, situation: Situation, concluded: Conclusion, person: Person, rostered: Rostered
) -> PersonPage:
    found = concluded.person(person.ref)
    known = situation.person(person.ref)
    drawn = ladders(desk, call, situation, found, rostered)
    lines = decision_lines(desk, call, concluded, found, drawn)
    label = person_label(person, found.age, desk.names)
    receiver = receiver_of(desk, call, found)
    return PersonPage(
        person=person,
        age=found.age,
        age_uncertain=bool(known and known.leap_day_child),
        label=label,
        concerned=bool(person.concerns or lines or person.urgent),
        proposal=_proposal(desk, found, label),
        assignment=call.assignment(person.ref),
        receiver=receiver,
        considered=considered(desk, call, situation, found),
        ladders=drawn,
        decisions=lines,
        clocks=clock_lines(desk, call, concluded, found),
        assessment=call.assessment(person.ref),
        handover=call.handover(person.ref, receiver.unit) if receiver else None,
        placements=placement_lines(desk, call, person),
    )


def _proposal(desk: Desk, found: PersonConclusion, label: str) -> Proposal:
    where, who = found.route, found.responsibility
    codes = [who.responsible, who.acute, *(candidate.municipality for candidate in who.rejected)]
    named = {code: desk.names.municipality(code) for code in codes if code} | {found.ref: label[:1].lower() + label[1:]}
    board = desk.register.board(where.board, local_day(desk.now()))
    return Proposal(
        code=who.responsible or "",
        name=named.get(who.responsible or "", ""),
        board=where.board or "",
        board_name=board.name if board else "",
        member=where.member,
        rule=who.by or "",
        rule_text=cite(who.by) if who.by else "",
        reason=capitals(who.reason.say("sv", named)),
        acute=who.acute or "",
        acute_name=named.get(who.acute or "", ""),
        acute_reason=capitals(who.acute_reason.say("sv", named)) if who.acute_reason else "",
        service=where.service,
        rejected=tuple(
            RejectedMunicipality(
                code=candidate.municipality,
                name=named[candidate.municipality],
                reason=capitals(candidate.reason.say("sv", named)),
                provision=cite(candidate.reason.provision),
            )
            for candidate in who.rejected
        ),
        target=where.target,
        neighbour=where.neighbour.jour if where.neighbour else "",
        neighbour_phone=where.neighbour.phone if where.neighbour else "",
    )
