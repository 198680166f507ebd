"""Make the list of decisions that a board is told of at its next meeting, out of what was handed over to a unit."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from jourdesk.domain.circumstances import STOCKHOLM, local_day
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.page import CallPage, DecisionLine
from jourdesk.domain.papers.reported import ReportedDecision, ReportedSheet, reported_paper
from jourdesk.domain.papers.sheet import Letterhead
from jourdesk.domain.papers.words import joined, moment
from jourdesk.domain.secrecy import standing_handovers
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.own_unit import own_unit
from jourdesk.usecases.paper_parts import law_bases, mandate_of
from jourdesk.usecases.ports import Desk, Unit
from jourdesk.usecases.print_paper import Printed
from jourdesk.usecases.read_call import page_of

REACH = timedelta(days=62)
"""A board meets at least every other month: so far back the list goes."""


def print_reported(desk: Desk, *, unit: str = "") -> Printed:
    """Make the list of the last two months; each contact that it tells of gets its trace.

    Args:
        desk: A desk of the unit.
        unit: The key of the unit; absent means the desk's own.

    Returns:
        Decisions of the persons that the unit received, oldest first; those that were refused are decisions as well.

    Source:
        SoLPuL 10 § (the trace), read 2026-11-21; KL 6:40 (what is decided for a board is reported to it), the wording was
        not read.
    """
    last = local_day(desk.now())
    first = last - REACH
    with desk.unit() as door:
        wanted = unit or own_unit(door)
        pages = _received(desk, door, wanted, datetime.combine(first, time(0), STOCKHOLM))
        found = [(page, line) for page in pages for line in _decisions(page, wanted)]
        for call in dict.fromkeys(page.call for page, _ in found):
            trace = RecordOpened(call=call.id, reader=desk.author.by, purpose="board-list")
            door.record(access_stream(call.board), trace)
    lines = sorted((_line(desk, page, line) for page, line in found), key=lambda one: (one.decided, one.case))
    codes = tuple(line.decision.provision for _, line in found)
    sheet = ReportedSheet(
        head=_head(desk, wanted),
        unit=_unit_name(desk, wanted),
        first=first,
        last=last,
        decisions=tuple(lines),
        basis=law_bases(desk, found[0][0], codes) if found else (),
    )
    paper = reported_paper(sheet)
    return Printed(paper=paper, pdf=desk.typeset(paper))


def _received(desk: Desk, door: Unit, unit: str, since: datetime) -> list[CallPage]:
    calls = [call for row in door.calls_since(since) if row.handed and (call := door.call(row.call)) is not None]
    return [page_of(desk, call) for call in calls if not call.void and any(h.unit == unit for h in call.handovers)]


def _decisions(page: CallPage, unit: str) -> list[DecisionLine]:
    hers = {ref for _, made in standing_handovers(page.call) if made.unit == unit for ref in made.persons}
    return [line for person in page.persons if person.person.ref in hers for line in person.decisions]


def _line(desk: Desk, page: CallPage, line: DecisionLine) -> ReportedDecision:
    taken = line.decision
    corrected = f"Rättat {moment(taken.corrections[-1].at)}" if taken.corrections else ""
    unsigned = "Skriftlig bekräftelse saknas" if taken.oral and taken.signed is None else ""
    ended = "" if line.holds else line.lapsed
    return ReportedDecision(
        decided=taken.decided,
        case=page.case_number,
        title=line.title if taken.outcome == "granted" else f"Avslag: {line.title}",
        provision=line.text,
        by=joined(line.by_name, line.by_role, by=", "),
        mandate=mandate_of(desk, line),
        amount=taken.amount,
        now=joined(ended, corrected, unsigned, by=". "),
    )


def _unit_name(desk: Desk, unit: str) -> str:
    known = desk.register.unit(unit, local_day(desk.now()))
    return known.name if known else unit


def _head(desk: Desk, unit: str) -> Letterhead:
    day = local_day(desk.now())
    known = desk.register.unit(unit, day)
    board = desk.register.board(known.board, day) if known else None
    return Letterhead(
        service=desk.register.agreement.name,
        municipality=desk.names.municipality(board.municipality) if board else "",
        municipality_code=board.municipality if board else "",
        board=board.name if board else "",
        reference=f"{day:%y%m%d}",
        made=desk.now(),
        written_by=desk.author.by,
        written_role=desk.author.title,
    )
