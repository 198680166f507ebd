"""Go through a board's access log: who opened what, when and why; draw a sample; sign a note."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from jourdesk.domain.access_log import (
    Opening,
    Reading,
    Review,
    Wanted,
    broken_desks,
    chosen,
    openings_of,
    readers,
    readings_of,
    reviews_of,
    sample,
    signed,
)
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.problems import Refused
from jourdesk.domain.roles import may_act, roles_of
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.pages.labels import case_number, case_number_of_day
from jourdesk.usecases.ports import Changes, Desk, Unit
from jourdesk.wire.facts import canonical, digest

_ALL = Wanted()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """One reading. ``case`` is the case number where the case is on this desk; ``why`` is the purpose in words.

    ``own`` says that the reviewer herself made it: it is not hers to sign for.
    """

    reading: Reading
    case: str
    why: str
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LogView:
    """A board's log.

    Attributes:
        lines: The readings that were asked for, the newest first.
        readers: Who has read how often, among them; most first.
        broken: The desks whose part of the log has a gap or does not fit; empty means that it is whole.
        reviews: What has been signed before, the newest first.
        openings: The desks that were opened with their recovery code, the newest first; those of a reader where one is asked for.
    """

    board: str
    name: str
    lines: tuple[LogLine, ...]
    readers: tuple[tuple[str, int], ...]
    broken: tuple[str, ...]
    reviews: tuple[Review, ...]
    openings: tuple[Opening, ...] = ()

    @property
    def intact(self) -> bool:
        """Say whether every desk's part of the log is whole."""
        return not self.broken


def read_log(desk: Desk, *, board: str, wanted: Wanted = _ALL) -> LogView:
    """Read the access log of a board.

    Args:
        desk: The desk of a reviewer.
        board: The board's key; empty for contacts that belong to no board yet.
        wanted: Which readings.

    Raises:
        Refused: ``roles.not-allowed`` where the register names users and this one may not review the board's log.
    """
    _allowed(desk, board)
    with desk.unit() as unit:
        facts = unit.facts(access_stream(board))
        asked = chosen(readings_of(facts), wanted)
        gone = dict(unit.forgotten_calls())
        lines = tuple(_line(desk, unit, reading, gone) for reading in reversed(asked))
    found = desk.register.board(board, local_day(desk.now()))
    return LogView(
        board=board,
        name=f"{found.name}, {desk.names.municipality(found.municipality)}" if found is not None else "",
        lines=lines,
        readers=readers(asked),
        broken=broken_desks(facts, lambda fact: digest(canonical(fact))),
        reviews=tuple(reversed(reviews_of(facts))),
        openings=tuple(one for one in reversed(openings_of(facts)) if wanted.reader in ("", one.by)),
    )


def sample_log(desk: Desk, view: LogView, *, count: int, pick: Callable[[int], int]) -> tuple[LogLine, ...]:
    """Draw readings at random from a log: none of one's own, none that is signed for.

    Args:
        desk: The desk.
        view: What to draw from.
        count: How many at most.
        pick: Given n, draws a number from 0 to n - 1.
    """
    drawn = sample((line.reading for line in view.lines), count=count, reviewer=desk.author.by, pick=pick)
    ids = {reading.id for reading in drawn}
    return tuple(line for line in view.lines if line.reading.id in ids)


def sign_review(desk: Desk, *, view: LogView, sampled: tuple[str, ...], note: str) -> Changes:
    """Sign that readings were looked at, with what was found.

    Args:
        desk: The desk of the reviewer.
        view: What she went through.
        sampled: The ids of the readings she looked at (``LogLine.reading.id``).
        note: What she found.

    Raises:
        Refused: ``roles.not-allowed``; ``log.empty``, ``log.note``, ``log.unknown``, ``log.own``.
    """
    _allowed(desk, view.board)
    readings = [line.reading for line in view.lines]
    body = signed(readings, board=view.board, sampled=sampled, note=note, reviewer=desk.author.by)
    with desk.unit() as unit:
        unit.record(access_stream(view.board), body)
    return Changes.REGISTER


def boards_to_review(desk: Desk) -> tuple[tuple[str, str], ...]:
    """List the boards whose log this user may go through: key and name; those without a board last."""
    today = local_day(desk.now())
    found = [
        (board.key, f"{board.name}, {desk.names.municipality(board.municipality)}")
        for board in desk.register.boards
        if board.kind != "committee" and board.period.covers(today) and _may(desk, board.key)
    ]
    return (*dict.fromkeys(found), *((("", ""),) if _may(desk, "") else ()))


def _may(desk: Desk, board: str) -> bool:
    register, day = desk.register, local_day(desk.now())
    if not register.users:
        return True
    held = roles_of(register, desk.author.by, day)
    return may_act(held, "review-log") and any(role.role == "reviewer" and role.board in (None, board) for role in held)


def _allowed(desk: Desk, board: str) -> None:
    if not _may(desk, board):
        raise Refused("roles.not-allowed", act="review-log")


def _line(desk: Desk, unit: Unit, reading: Reading, gone: Mapping[str, date]) -> LogLine:
    return LogLine(
        reading=reading,
        case=_case(unit, reading.call, gone),
        why=desk.names.label("purposes", reading.purpose),
        own=reading.reader == desk.author.by,
    )


def _case(unit: Unit, name: str, gone: Mapping[str, date]) -> str:
    """Give the case number, also of a contact that is forgotten here; nothing of one that never was here."""
    if name in gone:
        return case_number_of_day(name, gone[name])
    call = unit.call(name)
    return case_number(name, call.received) if call is not None else ""
