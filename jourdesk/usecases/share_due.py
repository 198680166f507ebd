"""Hand over by the clock what nobody has handed over: half an hour before the receiving unit opens, with its gaps named."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from jourdesk.domain.call import Call
from jourdesk.domain.due import COLLEAGUE_WAITS, share_at
from jourdesk.domain.problems import Refused
from jourdesk.domain.rings import Ring, RingKind
from jourdesk.usecases.as_jourdesk import as_jourdesk, is_of_the_jour, wrote_first
from jourdesk.usecases.hand_over import hand_over
from jourdesk.usecases.pages.receivers import receiver_at
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_handovers import HandoverLine, read_handovers
from jourdesk.usecases.sheets import opening, opens_next


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What left by the clock.

    ``stuck`` rings for what cannot leave because nobody has confirmed a municipality, or none of its units receives it; ``next``
    is when something leaves next (aware, or nothing).
    """

    count: int = 0
    stuck: tuple[Ring, ...] = ()
    next: datetime | None = None
    changes: Changes = Changes.NONE


def share_due(desk: Desk) -> Shared:
    """Hand over what has come to its time. Asked twice it does nothing twice; a desk of a receiving unit does nothing.

    The desk where a contact was begun does it first; another desk of the duty service some minutes later, if it has not been
    done. Two desks that have not seen each other make the same handover under the same id.

    Returns:
        How many left, and what is to be rung about.

    Raises:
        Unavailable: A paper could not be made; what had left until then has left.
    """
    now = desk.now()
    with desk.unit() as unit:
        if not is_of_the_jour(unit):
            return Shared()
    count, changes, stuck, times = 0, Changes.NONE, [], []
    for line in read_handovers(desk).lines:
        if line.state in ("no-municipality", "no-unit"):
            stuck.append(_stuck(line))
        elif line.state == "ready":
            at = _time_of(desk, line)
            if at > now:
                times.append(at)
            elif _left(desk, line):
                count, changes = count + 1, changes | Changes.CALLS | Changes.CLOCKS
    return Shared(count=count, stuck=tuple(stuck), next=min(times, default=None), changes=changes)


def _time_of(desk: Desk, line: HandoverLine) -> datetime:
    """Say when one line leaves at this desk."""
    with desk.unit() as unit:
        call = unit.call(line.call)
        own = wrote_first(unit.facts(line.call), desk)
    assert call is not None
    confirmed = [given for ref in line.persons if (given := call.assignment(ref)) is not None]
    receiver = receiver_at(desk, line.unit_key, confirmed[0].municipality)
    assert receiver is not None
    opens = opens_next(desk, receiver, line.received)
    at = share_at(opens, max([line.received, *(given.at for given in confirmed)], key=lambda one: one.astimezone(UTC)))
    return at if own else at + COLLEAGUE_WAITS


def _left(desk: Desk, line: HandoverLine) -> bool:
    with desk.unit() as unit:
        call = unit.call(line.call)
    assert call is not None
    try:
        hand_over(as_jourdesk(desk, next_id=_id_of(call, line)), call=line.call, persons=line.persons)
    except Refused:
        # What a person would be told is wrong with it stands in the list of handovers, where she can do something about it.
        return False
    return True


def _id_of(call: Call, line: HandoverLine) -> str:
    """Make the id that every desk makes of the same facts."""
    named = "/".join((call.id, line.unit_key, *sorted(line.persons), str(len(call.handovers))))
    return hashlib.sha256(named.encode()).hexdigest()[:32]


def _stuck(line: HandoverLine) -> Ring:
    at = share_at(opening("", line.received), line.received)
    return Ring(key=f"stuck/{line.key}/{line.state}", kind=RingKind.STUCK, at=at, call=line.call)
