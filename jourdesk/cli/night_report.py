"""A played night in a terminal, a hundred columns wide: contact by contact, what was concluded, decided and handed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from jourdesk.cli.columns import KEPT, heading, joined_by_dots, row, ruled
from jourdesk.domain.citation import cite
from jourdesk.domain.decision import Attempt
from jourdesk.domain.page import CallPage, ClockLine, Considered, DecisionLine, PersonPage
from jourdesk.domain.papers.words import clock, day, listed, moment
from jourdesk.domain.problems import Refused
from jourdesk.usecases.night_scene import NightRefusal
from jourdesk.usecases.pages.ladders import decider_name
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.review_night import ContactReview, NightReview
from jourdesk.usecases.sheets import opens_next
from jourdesk.wire.problem_texts import sentence

OUTCOMES = {
    "no-answer": "inget svar",
    "reached": "svarade",
    "conflict": "jäv",
    "declined": "avstod",
    "wrong-number": "fel nummer",
}
LACKS = {
    "not-ended": "samtalet är inte avslutat",
    "nobody": "ingen person är inskriven",
    "no-municipality": "ansvarig kommun är inte bekräftad",
    "no-decider": "beslutet saknar beslutsfattare",
    "no-dates": "fristen saknar datum",
    "not-referred": "ingen hänvisning är gjord",
    "not-handed-over": "inte överlämnad",
    "no-paper": "överlämningen saknar papper",
}
SERVICES = {"refer-only": "jouren förmedlar, kommunen beslutar själv", "outside": "står utanför avtalet"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """A paper as it lies in the folder."""

    call: str
    name: str
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NightReport:
    """What the lines are made of."""

    desk: Desk
    review: NightReview
    files: tuple[PaperFile, ...]
    year: int


def contact_lines(report: NightReport, contact: ContactReview) -> Iterator[str]:
    """Write one contact."""
    page = contact.page
    call = page.call
    yield ""
    yield heading(clock(call.received), page.label, page.case_number)
    yield from row("", joined_by_dots(*_caption(report, page)))
    if call.kind or call.void:
        return
    for person in page.persons:
        if person.concerned or person is page.persons[0]:
            yield from _person(report, contact, person)
    for referral in call.referrals:
        how = "kopplat, kvar i luren" if referral.warm else "numret lämnat"
        yield from row("Hänvisad", f"{referral.to}, {referral.phone} ({how}). {referral.reason}", sign="→")
    secret = listed(dict.fromkeys(entry.party for entry in call.informed if entry.told == "must-not"))
    if secret:
        yield from row("Får ej veta", secret, sign="⊘")
    for file in report.files:
        if file.call == call.id:
            yield from row("Papper", file.name, right=f"{file.pages} {'sida' if file.pages == 1 else 'sidor'}")


def _caption(report: NightReport, page: CallPage) -> Iterator[str]:
    call, names = page.call, report.desk.names
    if call.void:
        yield f"Felmarkerat: {call.void}"
    elif call.kind:
        yield "Ingen kommun: kontakten rör ingen"
    yield call.headline
    if call.caller.anonymous:
        yield "vill vara anonym, numret är inte lagrat"
    elif call.caller.code:
        yield names.label("callers", call.caller.code)
    first = call.notes[0] if call.notes else None
    if first is not None and first.by != first.typed_by:
        yield f"togs av {first.by}, inskrivet {clock(first.written)} av {first.typed_by}"


def _person(report: NightReport, contact: ContactReview, person: PersonPage) -> Iterator[str]:
    yield ""
    yield f"  {person.label}"
    yield from _municipality(report, person)
    if person.considered:
        yield from row("Prövat", joined_by_dots(*(_law(law) for law in person.considered)))
    if person.assessment is not None:
        needs = "Behöver skydd nu" if person.assessment.needs else "Behöver inte skydd nu"
        yield from row("Skydd", f"{needs}. {person.assessment.text}", right=clock(person.assessment.at))
    yield from _decisions(report, contact, person)
    yield from _clocks(person.clocks, report.year)
    yield from _receiver(report, person)


def _municipality(report: NightReport, person: PersonPage) -> Iterator[str]:
    proposal, said = person.proposal, person.assignment
    if said is None:
        yield from row("Kommun", "inte bekräftad", sign="○")
        return
    board = report.desk.register.board(said.board)
    own = board is not None and board.municipality == said.municipality
    name = report.desk.names.municipality(said.municipality)
    text = ", ".join(filter(None, (name, board.name if board and own else "", SERVICES.get(proposal.service, ""))))
    yield from row("Kommun", text, sign="✓", right=cite(said.rule) if said.rule else "fritt val")
    yield from row("", said.reason)
    if proposal.acute and proposal.acute != said.municipality:
        acting = f", {board.name}," if board and not own else ""
        yield from row("", f"{proposal.acute_name}{acting} gör det som inte kan vänta.")
    for other in proposal.rejected:
        yield from row("", f"{other.name}. {other.reason}", sign="×", right=other.provision)


def _decisions(report: NightReport, contact: ContactReview, person: PersonPage) -> Iterator[str]:
    ref = person.person.ref
    call = contact.page.call
    shown = [(a.at, _attempt(report, a)) for a in call.attempts if a.person == ref]
    shown += [(no.at, _refused(report, no)) for no in contact.refusals if no.person == ref]
    shown += [(line.decision.decided, _taken(report, line, call.received)) for line in person.decisions]
    label = "Beslut"
    for _, entry in sorted(shown, key=lambda item: item[0]):
        yield from row(label, entry.text, sign=entry.sign, right=entry.right)
        yield from row("", entry.more)
        label = ""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line about a decision, with what stands under it."""

    text: str
    sign: str
    right: str
    more: str = ""


def _taken(report: NightReport, line: DecisionLine, received: datetime) -> _Entry:
    taken = line.decision
    amount = f", {taken.amount:,} kr".replace(",", KEPT).replace(KEPT, ",", 1) if taken.amount is not None else ""
    outcome = ", avslag" if taken.outcome == "refused" else ""
    allowed = report.desk.names.label("because", taken.because)
    by = f"{line.by_name}, {line.by_role}: får besluta ({allowed})"
    more = joined_by_dots(by, line.lapsed, *_steps(line, received))
    return _Entry(f"{_when(taken.decided, received)}  {line.title}{outcome}{amount}", "✓", line.text, more)


def _when(at: datetime, received: datetime) -> str:
    """Write the time alone for what belongs to the night, with its day for what was before it."""
    return clock(at) if at > received - timedelta(hours=12) else moment(at)


def _steps(line: DecisionLine, received: datetime) -> Iterator[str]:
    words = {"enforced": "verkställt", "placed": "placerad", "served": "delgivet", "court-lifted": "upphävt av rätten"}
    for step in line.steps:
        if step.kind in words:
            yield f"{words[step.kind]} {_when(step.when, received)}"


def _refused(report: NightReport, refusal: NightRefusal) -> _Entry:
    problem = Refused(refusal.code, provision=refusal.provision, rule=refusal.rule)
    who = decider_name(report.desk, refusal.by)
    return _Entry(f"{clock(refusal.at)}  Nekat: {who}", "⊘", cite(refusal.provision), sentence(problem))


def _attempt(report: NightReport, attempt: Attempt) -> _Entry:
    outcome = OUTCOMES.get(attempt.outcome, attempt.outcome)
    text = f"{clock(attempt.at)}  Ringde {decider_name(report.desk, attempt.decider)}: {outcome}"
    return _Entry(f"{text}. {attempt.remark}".rstrip(), "·", cite(attempt.provision))


def _clocks(clocks: tuple[ClockLine, ...], year: int) -> Iterator[str]:
    label = "Frister"
    for line in sorted(clocks, key=lambda c: (c.statutory is None, c.statutory or date.max)):
        if line.state != "stopped":
            yield from _clock(label, line, year)
            label = ""
    stopped = joined_by_dots(*(f"{line.title} ({line.provision})" for line in clocks if line.state == "stopped"))
    if stopped:
        yield from row(label, f"stannade: {stopped}", sign="–")


def _clock(label: str, line: ClockLine, year: int) -> Iterator[str]:
    if line.statutory is None or line.alarm is None or line.outer is None:
        yield from row(label, f"väntar  {line.title}: {line.waits_for}", sign="◌", right=line.provision)
        return
    yield from row(label, f"{_on(line.statutory, year)}  {line.title}", sign="◔", right=line.provision)
    owner = f"ägs av {line.owner}" if line.owner else ""
    yield from row("", joined_by_dots(f"larm {_on(line.alarm, year)}", f"yttersta dag {_on(line.outer, year)}", owner))


def _law(law: Considered) -> str:
    return f"{law.text.replace(' ', KEPT)} {law.title}"


def _on(when: date, year: int) -> str:
    return day(when, year=year)


def _receiver(report: NightReport, person: PersonPage) -> Iterator[str]:
    made, receiver = person.handover, person.receiver
    if made is None or receiver is None:
        return
    opens = moment(opens_next(report.desk, receiver, made.at), year=report.year)
    yield from row("Tar emot", f"{receiver.name}, {receiver.phone}, öppnar {opens}", sign="→", right=clock(made.at))


def summary_lines(report: NightReport, folder: str) -> Iterator[str]:
    """Write the sum of the night, and every lack by name."""
    pages = [contact.page for contact in report.review.contacts]
    decisions = sum(len(page.call.decisions) for page in pages)
    refused = sum(len(contact.refusals) for contact in report.review.contacts)
    clocks = [c for page in pages for c in page.clocks]
    running = sum(c.state == "running" for c in clocks)
    waiting = sum(c.state == "waiting" for c in clocks)
    handovers = sum(len(page.call.handovers) for page in pages)
    yield ""
    yield ruled()
    yield from row("Natten", f"{len(pages)} kontakter, {sum(bool(page.call.kind) for page in pages)} utan ärende")
    yield from row("", f"{decisions} beslut, {refused} nekade av reglerna")
    yield from row("", f"{running} frister löper, {waiting} väntar på sin start")
    yield from row("", f"{handovers} överlämningar, {len(report.files)} papper")
    yield from row("Mapp", folder)
    for lack in report.review.lacks:
        about = f" ({lack.about})" if lack.about else ""
        yield from row("Saknas", f"{lack.contact}: {LACKS[lack.what]}{about}", sign="!")
    if not report.review.lacks:
        yield from row("Saknas", "ingenting", sign="✓")
