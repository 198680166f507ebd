"""A played night as JSON: the same contents as the table, for whoever reads it with a program."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from jourdesk.domain.papers.words import local
from jourdesk.usecases.review_night import ContactReview

if TYPE_CHECKING:
    from jourdesk.cli.night_report import NightReport
    from jourdesk.domain.night import Night
    from jourdesk.domain.page import ClockLine, DecisionLine, PersonPage

Object = dict[str, Any]


def night_object(night: Night, report: NightReport, folder: str) -> Object:
    """Give a whole night as one JSON object. Instants are ISO texts in Swedish time, days without time; unknown is null."""
    return {
        "title": night.title,
        "begins": _iso(night.begins),
        "ends": _iso(night.ends),
        "folder": folder,
        "contacts": [_contact(report, contact) for contact in report.review.contacts],
        "lacks": [{"contact": x.contact, "what": x.what, "about": x.about} for x in report.review.lacks],
    }


def _contact(report: NightReport, contact: ContactReview) -> Object:
    page = contact.page
    call = page.call
    return {
        "key": contact.key,
        "case_number": page.case_number,
        "received": _iso(call.received),
        "label": page.label,
        "headline": page.headline,
        "caller": call.caller.code,
        "anonymous": call.caller.anonymous,
        "kind": call.kind,
        "void": call.void,
        "persons": [_person(report, person) for person in page.persons],
        "attempts": [
            {"at": _iso(a.at), "provision": a.provision, "decider": a.decider, "outcome": a.outcome}
            for a in call.attempts
        ],
        "refused": [
            {"at": _iso(r.at), "person": r.person, "provision": r.provision, "by": r.by, "because": r.code}
            for r in contact.refusals
        ],
        "referrals": [{"to": r.to, "phone": r.phone, "warm": r.warm} for r in call.referrals],
        "papers": [{"file": f.name, "pages": f.pages} for f in report.files if f.call == call.id],
    }


def _person(report: NightReport, person: PersonPage) -> Object:
    said, proposal = person.assignment, person.proposal
    municipality = None
    if said is not None:
        municipality = {
            "code": said.municipality,
            "name": report.desk.names.municipality(said.municipality),
            "board": said.board,
            "rule": said.rule,
            "reason": said.reason,
            "service": proposal.service,
        }
    return {
        "ref": person.person.ref,
        "label": person.label,
        "concerned": person.concerned,
        "municipality": municipality,
        "rejected": [{"code": r.code, "name": r.name, "reason": r.reason} for r in proposal.rejected],
        "considered": [law.provision for law in person.considered],
        "decisions": [_decision(line) for line in person.decisions],
        "clocks": [_clock(line) for line in person.clocks],
        "unit": person.handover.unit if person.handover else None,
    }


def _decision(line: DecisionLine) -> Object:
    taken = line.decision
    return {
        "provision": taken.provision,
        "title": line.title,
        "at": _iso(taken.decided),
        "by": taken.by,
        "by_name": line.by_name,
        "because": taken.because,
        "outcome": taken.outcome,
        "amount": taken.amount,
        "appealable": line.appealable,
    }


def _clock(line: ClockLine) -> Object:
    return {
        "code": line.code,
        "provision": line.provision,
        "decision": line.decision,
        "state": line.state,
        "statutory": _iso(line.statutory),
        "alarm": _iso(line.alarm),
        "outer": _iso(line.outer),
        "waits_for": line.waits_for,
        "owner": line.owner,
    }


def _iso(when: date | datetime | None) -> str | None:
    if isinstance(when, datetime):
        return local(when).isoformat()
    return when.isoformat() if when else None
