"""What several papers say: whom they are about, the decision, consent, who was heard, who must not know, by which law."""

from __future__ import annotations

from collections.abc import Iterable

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.citation import cite
from jourdesk.domain.clocks import Standing, standing
from jourdesk.domain.conclude import conclude
from jourdesk.domain.disclosure import MUST_NOT, is_party, must_not, parties
from jourdesk.domain.informed import Informed
from jourdesk.domain.law import Provision
from jourdesk.domain.page import CallPage, Considered, DecisionLine, PersonPage, Receiver
from jourdesk.domain.papers.appeal import Appeal, appeal_of
from jourdesk.domain.papers.brief import Answer, Requisite
from jourdesk.domain.papers.decided import Decided
from jourdesk.domain.papers.sheet import Basis, Named
from jourdesk.domain.papers.words import joined, listed
from jourdesk.domain.problems import Refused
from jourdesk.domain.situation import situation_of
from jourdesk.usecases.ports import Desk

ANSWERS = {"yes": Answer.YES, "no": Answer.NO}


def decision_of(page: CallPage, decision: str) -> tuple[PersonPage, DecisionLine]:
    """Find a decision and whom it is about.

    Raises:
        Refused: ``decision.unknown``.
    """
    for person in page.persons:
        for line in person.decisions:
            if line.decision.id == decision:
                return person, line
    raise Refused("decision.unknown", field="decision")


def person_of(page: CallPage, ref: str) -> PersonPage:
    """Find a person.

    Raises:
        Refused: ``call.person``.
    """
    for person in page.persons:
        if person.person.ref == ref:
            return person
    raise Refused("call.person", field="person")


def receiver_of_paper(person: PersonPage) -> Receiver:
    """Find the unit and board in whose name a paper about a person is written.

    Raises:
        Refused: ``handover.no-unit``.
    """
    if person.receiver is None:
        raise Refused("handover.no-unit", field="unit")
    return person.receiver


def considered_law(person: PersonPage, provision: str) -> Considered | None:
    """Find a provision among those considered for a person."""
    return next((law for law in person.considered if law.provision == provision), None)


def provision_of(desk: Desk, page: CallPage, code: str) -> Provision | None:
    """Find a provision in the wording that counts for a call."""
    return desk.law.find(code, local_day(page.call.received))


def law_bases(desk: Desk, page: CallPage, codes: Iterable[str]) -> tuple[Basis, ...]:
    """Say by which wording the provisions on a paper were read, and when somebody checked them last."""
    found = []
    for code in dict.fromkeys(codes):
        provision = provision_of(desk, page, code)
        if provision is not None:
            act = desk.law.act(code)
            wording = f"SFS {provision.wording}" if provision.wording else act.wording or f"SFS {act.sfs}"
            found.append(Basis(provision=cite(provision.code), wording=wording, checked=act.read))
    return tuple(found)


def grounds_of(person: PersonPage, line: DecisionLine) -> tuple[str, ...]:
    """Write the grounds of a decision in words (JO 6496-2012: the ground stands in the decision)."""
    law = considered_law(person, line.decision.provision)
    words = dict(law.grounds) if law else {}
    return tuple(words.get(code, cite(code)).replace(", grund: ", ", ") for code in line.decision.grounds)


def requisites_of(person: PersonPage, line: DecisionLine) -> tuple[Requisite, ...]:
    """List the answered conditions of a decision and of its grounds, each with the fact behind the answer."""
    found = (considered_law(person, code) for code in (line.decision.provision, *line.decision.grounds))
    return tuple(
        Requisite(question=asked.question, answer=ANSWERS.get(asked.answer, Answer.UNKNOWN), fact=asked.because)
        for law in found
        if law is not None
        for asked in law.requisites
        if asked.answer
    )


def facts_of(page: CallPage, person: PersonPage, line: DecisionLine) -> str:
    """Tell the facts behind the answers where the law no longer offers the questions (FL 32 §).

    Answers to other provisions are left out: they may name a place that this paper's reader must not have.
    """
    codes = {line.decision.provision, *line.decision.grounds} - {law.provision for law in person.considered}
    answers = [a for a in page.call.answers if a.person == person.person.ref and a.because]
    newest = {(a.provision, a.requisite): a.because for a in answers if a.provision in codes}
    return "\n\n".join(dict.fromkeys(newest.values()))


def consent_of(desk: Desk, page: CallPage, person: PersonPage, decision: str = "") -> str:
    """Say what each of those who could consent has said; a text written for the decision comes first.

    Source:
        LVU 1 § (each guardian, and the young person from 15), SoL 21:1; read 2026-11-21.
    """
    written = page.call.paper_text("decision", decision, "consent")
    if written.strip():
        return written
    known = person.person
    guardians = [p.person.name or p.label for p in page.persons if p.person.ref in known.guardians]
    parts = []
    if known.consent_guardians:
        said = desk.names.label("consents", known.consent_guardians)
        # One answer stands for all guardians: anything but a yes may be the answer of one of them only.
        several = len(guardians) > 1 and known.consent_guardians != "given"
        named = joined("Vårdnadshavare", listed(guardians), by=": ")
        parts.append(f"{named}. Minst en av dem: {said}." if several else f"{named} {said}.")
    if known.consent_own:
        parts.append(f"{known.name or person.label}: {desk.names.label('consents', known.consent_own)}.")
    return "\n".join(parts)


def heard_of(page: CallPage, person: PersonPage, decision: str) -> str:
    """Say who was heard; a text written for the decision comes first."""
    written = page.call.paper_text("decision", decision, "heard")
    told = person.assessment.heard if person.assessment else ""
    voice = person.person.childs_voice
    spoken = joined(told, f"”{voice}”" if voice else "", by=" ")
    return written if written.strip() else f"{person.label}: {spoken}" if spoken else ""


def decided_of(desk: Desk, page: CallPage, line: DecisionLine, *, named: bool = True) -> Decided:
    """Put a decision in short; ``named`` false leaves out who took it."""
    taken = line.decision
    return Decided(
        content=taken.content or line.title,
        provision=line.text,
        at=taken.decided,
        decider=Named(name=line.by_name, role=line.by_role) if named else None,
        mandate=mandate_of(desk, line),
        by_phone=taken.oral,
        effective=effective_of(desk, page, line),
        lapses=line.lapsed,
    )


def mandate_of(desk: Desk, line: DecisionLine) -> str:
    """Say by which rule somebody could decide, with a capital."""
    said = desk.names.label("because", line.decision.because)
    return said[:1].upper() + said[1:]


def effective_of(desk: Desk, page: CallPage, line: DecisionLine) -> str:
    """Say from when a decision holds; nothing when it holds no longer."""
    provision = provision_of(desk, page, line.decision.provision)
    ended = standing_of(desk, page, line.decision.id).blocks
    return "" if provision is None or ended else provision.effective


def parties_of(desk: Desk, page: CallPage, person: PersonPage) -> tuple[Informed, ...]:
    """List what parties were told or not: the person and her guardians, never a school, a home or the police."""
    refs = frozenset({person.person.ref, *person.person.guardians})

    def role(code: str) -> str:
        return desk.names.label("roles", code)

    return tuple(
        line
        for line in page.call.informed
        if line.about in (person.person.ref, "")
        and line.told != MUST_NOT
        and is_party(page.call, line.party, refs, role)
    )


def appeal_of_line(desk: Desk, page: CallPage, line: DecisionLine, receiver: Receiver) -> Appeal:
    """Say whether and how a decision can be appealed, by the law of the call's day."""
    return appeal_of(
        desk.law,
        line.decision.provision,
        local_day(page.call.received),
        court=receiver.court,
        receiver=f"{receiver.board_name} i {receiver.municipality_name}",
    )


def standing_of(desk: Desk, page: CallPage, decision: str) -> Standing:
    """Say whether a decision still holds today."""
    situation = situation_of(page.call)
    clocks = conclude(situation, desk.register, desk.law).decision(decision).clocks
    return standing(clocks, situation.steps_of(decision), local_day(desk.now()))


def banner_of(page: CallPage, refs: Iterable[str]) -> tuple[str, ...]:
    """Name who must not be told about some persons, with what: for papers that stay with those who may know."""
    about = {*refs, ""}
    return tuple(
        joined(f"Får inte veta: {line.party}", line.what) for line in must_not(page.call) if line.about in about
    )


def short_banner(page: CallPage, refs: Iterable[str]) -> tuple[str, ...]:
    """Name who must not be told and nothing of what, for papers that are handed to others."""
    about = {*refs, ""}
    named = parties(tuple(line for line in must_not(page.call) if line.about in about))
    return (f"Lämna inga uppgifter till: {listed(named)}",) if named else ()


def place_of(person: PersonPage) -> tuple[str, bool]:
    """Give a person's whereabouts and whether they are sealed; a sealed or protected place is never given."""
    sealed = person.person.place_sealed or person.person.masked
    return ("" if sealed else person.person.whereabouts, sealed)
