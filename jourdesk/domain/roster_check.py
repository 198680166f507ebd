"""What is wrong with a roster on its face: hours that nobody has, and people who stand in two places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from jourdesk.domain.roster import PlannedShift, Roster, Turn
from jourdesk.domain.roster_days import Need, Span

SAME_PERSON, SAME_ROLE = "same-person", "same-role"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Hours of a need that nobody has.

    ``shift`` is the open shift they lie in, empty where nothing is planned at all; ``intended`` marks a gap that is meant.
    ``share`` is how much of the day's need it is: 1.0 is all of it.
    """

    role: str
    board: str
    day: date
    begins: datetime
    ends: datetime
    share: float
    shift: str = ""
    intended: bool = False

    @property
    def whole(self) -> bool:
        """Whether nobody has any of it."""
        return self.share >= 1


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Clash:
    """Two shifts at once: of one person (``same-person``), or in one role (``same-role``)."""

    kind: str
    first: str
    second: str
    people: tuple[str, ...]
    role: str
    board: str
    begins: datetime
    ends: datetime

    def __repr__(self) -> str:
        """Show no person."""
        return f"Clash({self.kind}, {self.first}, {self.second})"


def gaps(roster: Roster, wanted: Iterable[Need]) -> tuple[Gap, ...]:
    """List what nobody has of what must be filled, in the order of the needs.

    A day without a single shift is a gap like any other; so is a month.
    """
    return tuple(gap for need in wanted for gap in _gaps(roster, need))


def clashes(roster: Roster) -> tuple[Clash, ...]:
    """List every pair of shifts in which one person stands twice, or two persons stand in one role, soonest first."""
    found: list[Clash] = []
    ordered = sorted(roster.shifts, key=lambda shift: shift.begins)
    for number, first in enumerate(ordered, 1):
        for second in islice(ordered, number, None):
            if second.begins >= first.ends:
                break
            found += [clash for a in first.turns for b in second.turns for clash in _clash(first, a, second, b)]
    return tuple(sorted(found, key=lambda clash: (clash.begins, clash.kind, clash.first, clash.second)))


def without(spans: Sequence[Span], taken: Span) -> list[Span]:
    """Take a span away from others.

    Returns:
        What is left of them, in order.
    """
    left = []
    for span in spans:
        if taken.ends <= span.begins or span.ends <= taken.begins:
            left.append(span)
            continue
        if span.begins < taken.begins:
            left.append(Span(begins=span.begins, ends=taken.begins))
        if taken.ends < span.ends:
            left.append(Span(begins=taken.ends, ends=span.ends))
    return left


def _gaps(roster: Roster, need: Need) -> list[Gap]:
    all_of_it = Span(begins=need.begins, ends=need.ends)
    turns = [
        (shift, turn)
        for shift in roster.of(need.role, need.board)
        for turn in shift.turns
        if turn.begins < need.ends and need.begins < turn.ends
    ]
    left = [all_of_it]
    for _, turn in turns:
        if turn.person:
            left = without(left, _span(turn))
    found = []
    for shift, turn in turns:
        if not turn.person:
            held = [piece for span in left if (piece := _meet(span, _span(turn))) is not None]
            found += [_gap(need, piece, shift.id, intended=shift.intended) for piece in held]
            left = without(left, _span(turn))
    found += [_gap(need, piece, "", intended=False) for piece in left]
    return sorted(found, key=lambda gap: gap.begins)


def _gap(need: Need, piece: Span, shift: str, *, intended: bool) -> Gap:
    return Gap(
        role=need.role,
        board=need.board,
        day=need.day,
        begins=piece.begins,
        ends=piece.ends,
        share=piece.length / (need.ends - need.begins),
        shift=shift,
        intended=intended,
    )


def _clash(first: PlannedShift, a: Turn, second: PlannedShift, b: Turn) -> list[Clash]:
    both = _meet(_span(a), _span(b))
    if both is None or not a.person or not b.person:
        return []
    if a.person == b.person:
        kind = SAME_PERSON
    elif (first.role, first.board) == (second.role, second.board):
        kind = SAME_ROLE
    else:
        return []
    return [
        Clash(
            kind=kind,
            first=first.id,
            second=second.id,
            people=(a.person, b.person),
            role=first.role,
            board=first.board,
            begins=both.begins,
            ends=both.ends,
        )
    ]


def _span(turn: Turn) -> Span:
    return Span(begins=turn.begins, ends=turn.ends)


def _meet(one: Span, other: Span) -> Span | None:
    if one.within(other) == timedelta():
        return None
    return Span(begins=max(one.begins, other.begins), ends=min(one.ends, other.ends))
