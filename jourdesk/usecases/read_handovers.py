"""Read what the jour has to hand over, and what it has handed over: one line a call and receiving unit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from jourdesk.domain.call import Call, HandoverText
from jourdesk.domain.citation import cite
from jourdesk.domain.duty_hours import duty_since
from jourdesk.domain.fact import NONE_OF_OURS
from jourdesk.domain.handover import ACCEPTED, DONE, Handover, Question
from jourdesk.domain.page import CallPage, Gap, PersonPage, Receiver
from jourdesk.domain.paper import Paper, Watermark
from jourdesk.domain.papers.handover import handover_paper
from jourdesk.domain.papers.words import listed
from jourdesk.domain.personal import Personal
from jourdesk.domain.problems import Refused
from jourdesk.domain.summary import CallRow
from jourdesk.usecases.own_unit import delivered
from jourdesk.usecases.ports import Desk, Unit
from jourdesk.usecases.read_call import page_of
from jourdesk.usecases.sent_back import SentBack, came_back, sent_back
from jourdesk.usecases.sheets import PaperContext, handover_sheet, opens_next

_LOOKED_BACK = timedelta(days=14)
"""What was not handed over stays in the list for so long after its duty; the call itself is never forgotten."""

_SETTLED = timedelta(days=1)
"""How long after it was accepted or finished a handover of an earlier duty is shown."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Lack(Personal):
    """A gap in words: *Skriftlig bekräftelse, LVU 6 §*."""

    words: str
    urgent: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HandoverLine(Personal):
    """Persons of one call that go to the same unit.

    ``state`` is ``ready``, ``no-municipality`` (nobody has confirmed one), ``no-unit`` (the register has no unit for it),
    ``returned`` (the unit has sent them back, see ``back``) or ``made``; ``label`` is age and role, never a name. ``opens`` is
    when the unit opens next. Of one that is made, ``progress`` is one of ``handover.STATES`` and ``life`` says when and who.
    """

    key: str
    call: str
    persons: tuple[str, ...]
    state: str
    label: str
    received: datetime
    ongoing: bool
    case_number: str
    municipality: str = ""
    board: str = ""
    unit: str = ""
    phone: str = ""
    opens: datetime | None = None
    lacks: tuple[Lack, ...] = ()
    made: datetime | None = None
    made_by: str = ""
    fingerprint: str = ""
    unit_key: str = ""
    progress: str = ""
    life: Handover | None = None
    back: SentBack | None = None

    @property
    def questions(self) -> tuple[Question, ...]:
        """What the unit asks and nobody has answered."""
        return self.life.open_questions if self.life else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverList:
    """All lines, in the order the calls came; ``since`` is when the present duty began."""

    now: datetime
    since: datetime
    lines: tuple[HandoverLine, ...]

    @property
    def waiting(self) -> tuple[HandoverLine, ...]:
        """Those not handed over, or sent back."""
        return tuple(line for line in self.lines if line.state != "made")

    @property
    def asked(self) -> int:
        """How many questions of units nobody has answered."""
        return sum(len(line.questions) for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverView:
    """The sheet of one line as it stands now, and the parts of it that a person wrote. ``paper`` is absent without a unit."""

    line: HandoverLine
    paper: Paper | None
    written: HandoverText
    earlier: tuple[Handover, ...]

    def __repr__(self) -> str:
        return f"HandoverView({self.line.key})"


def read_handovers(desk: Desk) -> HandoverList:
    """List every person of this duty that a unit receives, and those of earlier duties that still wait for something.

    A shift can end with handovers that nobody has accepted: they stay here, and so does what a unit asks or has sent back. What
    was accepted or finished is shown for a day more, so that the jour sees how it went.

    Returns:
        Lines in the order the calls came in, grouped by call and receiving unit.
    """
    now = desk.now()
    since = duty_since(now)
    with desk.unit() as unit:
        rows = unit.calls_since(since - _LOOKED_BACK)
        kept = [call for row in sorted(rows, key=lambda row: row.received) if (call := _wanted(unit, row, since))]
        lines = tuple(line for call in kept for line in lines_of(desk, unit, page_of(desk, call)))
    return HandoverList(now=now, since=since, lines=tuple(line for line in lines if _shown(line, since)))


def read_handover(desk: Desk, *, call: str, persons: tuple[str, ...]) -> HandoverView:
    """Compose the sheet of one line as it would be handed over now; one that was handed over is marked as a copy.

    Raises:
        Refused: ``call.unknown``, ``handover.nobody``.
    """
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None:
            raise Refused("call.unknown")
        page = page_of(desk, kept)
        line = next((line for line in lines_of(desk, unit, page) if set(line.persons) & set(persons)), None)
    if line is None:
        raise Refused("handover.nobody", field="persons")
    chosen = tuple(p for p in page.persons if p.person.ref in line.persons)
    about = writes_about(line.persons)
    return HandoverView(
        line=line,
        paper=_paper(desk, page, chosen, line) if line.unit else None,
        written=next((t for t in kept.handover_texts if t.person == about), _nothing_written(about)),
        earlier=tuple(h for h in kept.handovers if set(h.persons) & set(line.persons)),
    )


def writes_about(persons: tuple[str, ...]) -> str:
    """Name whom the worker's own words are about: the one person, or the whole call (``""``) where there are several."""
    return persons[0] if len(persons) == 1 else ""


def _nothing_written(about: str) -> HandoverText:
    return HandoverText(person=about, today=(), threats="", story="")


def _wanted(unit: Unit, row: CallRow, since: datetime) -> Call | None:
    """Leave out what concerns nobody, and of earlier duties what was settled more than a day before this one."""
    if row.state == "void" or row.kind:
        return None
    if row.received < since - _SETTLED and row.handed in (ACCEPTED, DONE) and not row.questions:
        return None
    return unit.call(row.call)


def _shown(line: HandoverLine, since: datetime) -> bool:
    if line.received >= since or line.made is None or line.questions or line.life is None:
        return True
    last = line.life.done or line.life.accepted
    return last is None or last.at >= since - _SETTLED


def lines_of(desk: Desk, unit: Unit, page: CallPage) -> list[HandoverLine]:
    """Give the lines of one call: whoever is to be handed over, or has been, by receiving unit."""
    groups: dict[tuple[str, str], list[PersonPage]] = {}
    for person in page.persons:
        place = _place(page.call, person)
        if place is not None:
            groups.setdefault(place, []).append(person)
    return [_line(desk, unit, page, state, tuple(people)) for (state, _), people in groups.items()]


def _place(call: Call, person: PersonPage) -> tuple[str, str] | None:
    """Sort a person into a line: its state, and what sets it apart from other lines of the call."""
    if person.handover is not None:
        return "made", person.handover.id
    if not person.concerned or _sent_elsewhere(person):
        return None
    if person.assignment is None:
        return "no-municipality", person.receiver.unit if person.receiver else ""
    if person.receiver is None:
        return "no-unit", ""
    back = came_back(call, (person.person.ref,))
    return ("returned", back.id) if back is not None else ("ready", person.receiver.unit)


def _sent_elsewhere(person: PersonPage) -> bool:
    assigned = person.assignment
    if assigned is not None:
        return assigned.municipality == NONE_OF_OURS or assigned.board == NONE_OF_OURS
    return person.proposal.service == "outside"


def _line(desk: Desk, unit: Unit, page: CallPage, state: str, people: tuple[PersonPage, ...]) -> HandoverLine:
    first, call = people[0], page.call
    receiver, made = first.receiver, first.handover if state == "made" else None
    refs = tuple(person.person.ref for person in people)
    labels = [person.label for person in people]
    return HandoverLine(
        key=f"{call.id}/{'+'.join(refs)}",
        call=call.id,
        persons=refs,
        state=state,
        label=listed([*labels[:1], *(label[:1].lower() + label[1:] for label in labels[1:])]),
        received=call.received,
        ongoing=call.ended is None,
        case_number=page.case_number,
        municipality=receiver.municipality_name if receiver else "",
        board=receiver.board_name if receiver else "",
        unit=receiver.name if receiver and state != "no-municipality" else "",
        phone=receiver.phone if receiver else "",
        opens=_opens(desk, receiver),
        lacks=() if made else tuple(_lack(desk, gap) for gap in page.open_gaps if _counts(gap, refs)),
        made=made.at if made else None,
        made_by=made.by if made else "",
        fingerprint=made.paper if made else "",
        unit_key=receiver.unit if receiver else "",
        progress=made.progress(delivered=delivered(unit, call.id, made)) if made else "",
        life=made,
        back=sent_back(desk, call, refs, receiver) if state == "returned" else None,
    )


def _opens(desk: Desk, receiver: Receiver | None) -> datetime | None:
    return opens_next(desk, receiver) if receiver else None


def _counts(gap: Gap, refs: tuple[str, ...]) -> bool:
    return gap.key != "handover" and gap.person in (*refs, "")


def _lack(desk: Desk, gap: Gap) -> Lack:
    remark = cite(gap.remark) if gap.key == "decision" else gap.remark
    words = ", ".join(filter(None, (desk.names.label("gaps", gap.key), remark)))
    return Lack(words=words, urgent=gap.urgent)


def _paper(desk: Desk, page: CallPage, people: tuple[PersonPage, ...], line: HandoverLine) -> Paper | None:
    receiver = people[0].receiver
    if receiver is None:
        return None
    mark = Watermark.COPY if line.state == "made" else Watermark.DRAFT
    return handover_paper(handover_sheet(PaperContext(desk=desk, page=page, receiver=receiver, watermark=mark), people))
