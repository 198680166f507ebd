"""Swap shifts: somebody asks, and it counts when both have said yes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.problems import Refused
from jourdesk.domain.roster import ASKED, PlannedShift
from jourdesk.domain.roster_days import stream_of
from jourdesk.domain.roster_events import SwapAnswered, SwapAsked
from jourdesk.usecases.ports import Changes, Desk, Unit
from jourdesk.usecases.roster_reading import find_shift, own_key
from jourdesk.usecases.roster_rights import may_plan, require_hand, require_person, require_voice


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SwapDraft:
    """A shift that is offered to ``taker``, perhaps for hers (``against``). The begins name the months they lie in."""

    shift: str
    begins: datetime
    taker: str
    against: str = ""
    against_begins: datetime | None = None

    def __repr__(self) -> str:
        """Show the shift."""
        return f"SwapDraft({self.shift})"


def ask_swap(desk: Desk, draft: SwapDraft) -> Changes:
    """Ask for a swap. Whoever asks and is one of the two has said yes by asking.

    Raises:
        Refused: ``roster.shift``, ``roster.over`` for a shift that is over, ``roster.swap-open`` while another swap of it
            waits, ``roster.swap-self``, ``roster.swap-against`` when the other shift is not the taker's, ``roster.person``,
            ``roster.not-on-duty``, ``roster.swap-not-yours`` when somebody gives away another's shift.
    """
    with desk.unit() as unit:
        given = find_shift(unit, draft.shift, draft.begins)
        require_hand(desk, unit, given.board)
        require_person(desk, given.board, draft.taker)
        giver = _holder(desk, given)
        streams = [stream_of(given.begins, given.board)]
        if given.open_swap is not None:
            raise Refused("roster.swap-open")
        if not draft.taker or giver in ("", draft.taker):
            raise Refused("roster.swap-self", field="taker")
        if draft.against:
            streams.append(_against(desk, unit, draft))
        own = own_key(desk)
        if own not in (giver, draft.taker) and not may_plan(desk, unit, given.board):
            raise Refused("roster.swap-not-yours")
        asked = SwapAsked(
            swap=desk.new_id(),
            shift=given.id,
            giver=giver,
            taker=draft.taker,
            against=draft.against,
            streams=tuple(dict.fromkeys(streams)),
        )
        for stream in asked.streams:
            unit.record(stream, asked)
            if own in (giver, draft.taker):
                unit.record(stream, SwapAnswered(swap=asked.swap, person=own, agrees=True))
    return Changes.ROSTER


def answer_swap(desk: Desk, *, swap: str, begins: datetime, agrees: bool, person: str = "") -> Changes:
    """Say yes or no to a swap; one's own request is taken back with a no.

    Args:
        desk: The desk.
        swap: Which.
        begins: When the shift that is given away begins.
        agrees: Yes or no.
        person: For whom the coordinator answers, who has her on the telephone; empty: oneself.

    Raises:
        Refused: ``roster.swap`` when there is none, ``roster.swap-settled`` when it waits for nobody, ``roster.swap-not-yours``.
    """
    with desk.unit() as unit:
        found = _with_swap(unit, swap, begins)
        asked = next(one for one in found.swaps if one.id == swap)
        require_voice(desk, unit, asked, person or own_key(desk), found.board)
        if asked.state != ASKED:
            raise Refused("roster.swap-settled")
        answer = SwapAnswered(swap=swap, person=person or own_key(desk), agrees=agrees)
        for stream in _streams(unit, found, swap):
            unit.record(stream, answer)
    return Changes.ROSTER


def _holder(desk: Desk, shift: PlannedShift) -> str:
    """Tell who has what is left of a shift."""
    turn = shift.turn_at(max(desk.now(), shift.begins))
    if turn is None:
        raise Refused("roster.over")
    return turn.person


def _against(desk: Desk, unit: Unit, draft: SwapDraft) -> str:
    other = find_shift(unit, draft.against, draft.against_begins or draft.begins)
    if other.id == draft.shift or _holder(desk, other) != draft.taker:
        raise Refused("roster.swap-against", field="against")
    return stream_of(other.begins, other.board)


def _with_swap(unit: Unit, swap: str, begins: datetime) -> PlannedShift:
    for stream in _month(unit, begins):
        for fact in unit.facts(stream):
            if isinstance(fact.body, SwapAsked) and fact.body.swap == swap:
                return find_shift(unit, fact.body.shift, begins)
    raise Refused("roster.swap")


def _streams(unit: Unit, shift: PlannedShift, swap: str) -> tuple[str, ...]:
    """Name the streams that a swap was asked in."""
    facts = (fact.body for stream in _month(unit, shift.begins) for fact in unit.facts(stream))
    return next(body.streams for body in facts if isinstance(body, SwapAsked) and body.swap == swap)


def _month(unit: Unit, begins: datetime) -> tuple[str, ...]:
    return unit.streams_named(stream_of(begins))
