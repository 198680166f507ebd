"""Read one contact as the receiving unit sees it: its sheet, its clocks, its papers, what is new, what was asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.fold_handover import since_accepted, unseen
from jourdesk.domain.handover import Addendum, Handover
from jourdesk.domain.handover_weight import serious
from jourdesk.domain.page import ClockLine, PersonPage
from jourdesk.domain.paper import Paper
from jourdesk.domain.papers.handover import handover_paper
from jourdesk.domain.papers.words import joined
from jourdesk.domain.personal import Personal
from jourdesk.usecases.hide_reporter import without_reporter
from jourdesk.usecases.offer_papers import PRINTS
from jourdesk.usecases.own_unit import require_handover
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_handed import read_handed

_SUBMIT = "submit-to-court"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class News(Personal):
    """Something that was written after somebody had accepted. ``kind`` is a code, ``text`` what it says, as far as it is short.

    ``unread`` says that nobody at the unit has opened the handover since.
    """

    fact: str
    kind: str
    text: str
    at: datetime
    by: str
    unread: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedDocument:
    """A paper that can be made of a decision."""

    kind: str
    decision: str
    provision: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Stage(Personal):
    """One handover of these persons before this one: to which unit, when, and when it came back with which reason."""

    unit_name: str
    made: datetime
    made_by: str
    returned: datetime | None
    returned_by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MorningContact:
    """One contact on one page, in the order of the handover sheet. ``sealed`` names, by ref and label, whose place is sealed."""

    call: Call
    handover: Handover
    unit_name: str
    case_number: str
    paper: Paper
    serious: tuple[str, ...]
    clocks: tuple[ClockLine, ...]
    news: tuple[News, ...]
    documents: tuple[OfferedDocument, ...]
    stages: tuple[Stage, ...]
    units: tuple[tuple[str, str], ...]
    sealed: tuple[tuple[str, str], ...]

    def __repr__(self) -> str:
        return f"MorningContact({self.handover.id})"


def read_morning_contact(desk: Desk, *, call: str, handover: str) -> MorningContact:
    """Read one contact that was handed over. Whoever shows it to somebody has kept the trace first (``open_handover``).

    Raises:
        Refused: ``call.unknown``, ``handover.unknown``, ``handover.no-unit`` when the register knows the unit no longer.
    """
    handed = read_handed(desk, call=call, handover=handover)
    page, people, made, kept = handed.page, handed.people, handed.made, handed.page.call
    return MorningContact(
        call=kept,
        handover=made,
        unit_name=handed.receiver.name,
        case_number=page.case_number,
        paper=without_reporter(desk, call, handover_paper(handed.sheet)),
        serious=serious(kept, people),
        clocks=tuple(clock for person in people for clock in person.clocks if clock.state != "stopped"),
        news=_news(kept, made),
        documents=documents_of(people),
        stages=_stages(desk, kept, made),
        units=_units(desk, handed.receiver.municipality, made.unit),
        sealed=tuple((person.person.ref, person.label) for person in people if person.person.place_sealed),
    )


def read_unread(desk: Desk, *, call: str, handover: str) -> frozenset[str]:
    """Name the facts that were written since somebody accepted and that nobody at the unit has opened the handover to read.

    Raises:
        Refused: ``call.unknown``, ``handover.unknown``.
    """
    with desk.unit() as unit:
        kept, made = require_handover(unit, call, handover)
    return frozenset(one.fact for one in unseen(kept, made))


def save_document(desk: Desk, *, call: str, document: OfferedDocument) -> str:
    """Write a paper of a decision as a file, and tell where it lies.

    Raises:
        Refused: Why it cannot be made now.
        Unavailable: The disk says no.
    """
    return desk.save_paper(PRINTS[document.kind](desk, call=call, decision=document.decision).paper)


def _units(desk: Desk, municipality: str, without: str) -> tuple[tuple[str, str], ...]:
    """List the units that can be suggested instead: first those of the municipality, then all others with their municipality."""
    today = local_day(desk.now())
    own = desk.register.units_of(municipality, today)
    others = [unit for unit in desk.register.units if unit not in own and unit.period.covers(today)]
    named = [(unit.key, unit.name) for unit in own]
    for unit in others:
        board = desk.register.board(unit.board, today)
        where = desk.names.municipality(board.municipality) if board else ""
        named.append((unit.key, ", ".join(filter(None, (unit.name, where)))))
    return tuple((key, name) for key, name in named if key != without)


def _news(call: Call, made: Handover) -> tuple[News, ...]:
    unread = set(unseen(call, made))
    return tuple(
        News(fact=one.fact, kind=one.kind, text=_text(call, one), at=one.at, by=one.by, unread=one in unread)
        for one in since_accepted(call, made)
    )


def _text(call: Call, one: Addendum) -> str:
    """Say in a line what was added; the whole stands in the sheet."""
    if one.kind.startswith("note"):
        return next((note.text for note in call.notes if note.id == one.ref), "")
    if one.kind in ("decision", "decision-corrected", "signature", "step"):
        return next((taken.content for taken in call.decisions if taken.id == one.ref), "")
    if one.kind == "assessment":
        assessed = call.assessment(one.ref)
        return assessed.text if assessed else ""
    if one.kind == "informed-voided":
        void = next((line for line in call.void_informed if line.was.fact == one.ref), None)
        return f"{joined(void.was.party, void.was.what, by=', ')}: {void.reason}" if void else ""
    if one.kind in ("informed", "referral"):
        return one.ref
    return ""


def documents_of(people: tuple[PersonPage, ...]) -> tuple[OfferedDocument, ...]:
    """List the papers of decisions that a unit asks for: each decision, and what goes to the court of those that it reviews.

    Whether one of them still lacks something is asked when it is made: trying them all takes seconds.
    """
    reviewed = {clock.decision for person in people for clock in person.clocks if clock.code == _SUBMIT}
    return tuple(
        OfferedDocument(kind=kind, decision=line.decision.id, provision=line.text)
        for person in people
        for line in person.decisions
        for kind in ("decision", *(("submission",) if line.decision.id in reviewed else ()))
    )


def _stages(desk: Desk, call: Call, made: Handover) -> tuple[Stage, ...]:
    today = local_day(desk.now())
    earlier = [one for one in call.handovers if one is not made and set(one.persons) & set(made.persons)]
    return tuple(
        Stage(
            unit_name=known.name if (known := desk.register.unit(one.unit, today)) else one.unit,
            made=one.at,
            made_by=one.by,
            returned=one.returned.at if one.returned else None,
            returned_by=one.returned.by if one.returned else "",
            reason=one.returned.reason if one.returned else "",
        )
        for one in earlier
    )
