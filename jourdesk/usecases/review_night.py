"""Look a played night over: what came of every contact, and what is missing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from jourdesk.domain.page import CallPage, ClockLine, PersonPage
from jourdesk.domain.personal import Personal
from jourdesk.usecases.night_scene import NightPaper, NightRefusal
from jourdesk.usecases.play_night import PlayedContact, PlayedNight
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_call import read_call

_PDF = b"%PDF-"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Lack(Personal):
    """Something that is missing: which contact (its case number), what (a code), about whom or which provision."""

    contact: str
    what: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactReview:
    """One contact with everything that was concluded, what the rules refused, and its papers."""

    key: str
    page: CallPage
    papers: tuple[NightPaper, ...]
    refusals: tuple[NightRefusal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NightReview:
    """The whole night. Contacts stand in the order they reached the jour."""

    contacts: tuple[ContactReview, ...]
    lacks: tuple[Lack, ...]


def review_night(desk: Desk, played: PlayedNight) -> NightReview:
    """Read every contact of a played night and name what is missing.

    Each contact must belong to a kommun, to none of ours, or be no case at all; each decision must name who took it and the rule
    that allows it; each clock must have its three dates or say what it waits for; whoever is handed over must have a paper.

    Args:
        desk: The desk that the night was played on.
        played: What `play_night` gave.

    Returns:
        The contacts and the lacks; no lacks means that nothing is missing.
    """
    contacts = sorted((_review(desk, contact) for contact in played.contacts), key=lambda r: r.page.call.received)
    lacks = tuple(lack for contact in contacts for lack in _lacks(contact))
    return NightReview(contacts=tuple(contacts), lacks=lacks)


def _review(desk: Desk, played: PlayedContact) -> ContactReview:
    page = read_call(desk, played.call)
    return ContactReview(key=played.key, page=page, papers=played.papers, refusals=played.refusals)


def _lacks(contact: ContactReview) -> Iterator[Lack]:
    page = contact.page
    if page.call.void:
        return
    if page.call.ended is None:
        yield Lack(contact=page.case_number, what="not-ended")
    if page.call.kind:
        return
    concerned = [person for person in page.persons if person.concerned] or list(page.persons[:1])
    if not concerned:
        yield Lack(contact=page.case_number, what="nobody")
    for person in concerned:
        yield from _of_person(page, person)
    yield from _of_handovers(contact)


def _of_person(page: CallPage, person: PersonPage) -> Iterator[Lack]:
    number, label = page.case_number, person.label
    if person.assignment is None:
        yield Lack(contact=number, what="no-municipality", about=label)
    for line in person.decisions:
        if not (line.decision.by and line.by_name and line.decision.because):
            yield Lack(contact=number, what="no-decider", about=line.text)
    yield from (Lack(contact=number, what="no-dates", about=c.provision) for c in person.clocks if _undated(c))
    if person.proposal.service == "outside":
        if not page.call.referrals:
            yield Lack(contact=number, what="not-referred", about=label)
    elif person.concerned and person.handover is None:
        yield Lack(contact=number, what="not-handed-over", about=label)


def _undated(clock: ClockLine) -> bool:
    dates = (clock.statutory, clock.alarm, clock.outer)
    return None in dates and (clock.state != "waiting" or not clock.waits_for)


def _of_handovers(contact: ContactReview) -> Iterator[Lack]:
    made = {hashlib.sha256(paper.pdf).hexdigest() for paper in contact.papers if paper.pdf.startswith(_PDF)}
    for handover in contact.page.call.handovers:
        if handover.paper not in made:
            yield Lack(contact=contact.page.case_number, what="no-paper", about=handover.unit)
