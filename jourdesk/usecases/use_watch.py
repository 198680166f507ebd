"""Watches beside a contact: which ones stand there, and reading one of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.call import Call
from jourdesk.domain.personal import Personal
from jourdesk.domain.problems import Refused
from jourdesk.domain.watch import TONIGHT
from jourdesk.domain.watch_events import WatchUsed
from jourdesk.domain.watch_match import WatchMatch, matches
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_watches import WatchView, began_at, leave_trace, sender_municipality, view_of, watches_on
from jourdesk.usecases.send_watch import require_watch, stream_of


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WatchBeside(Personal):
    """A watch beside a person of a contact, as the strip shows it: whose it is and until when, nothing of what it says.

    ``by`` is one of ``watch_match.CERTAINTY``; ``read`` that it was read in this contact already.
    """

    watch: str
    person: str
    by: str
    unit_name: str
    municipality: str
    until: datetime
    read: bool


def watches_for(desk: Desk, call: Call) -> tuple[WatchBeside, ...]:
    """Find the watches that stand beside the persons of a contact; nothing of what they say is read.

    Args:
        desk: The desk.
        call: The contact; a watch counts if it held when the contact came in, or holds tonight.
    """
    now = desk.now()
    with desk.unit() as unit:
        found = watches_on(unit, now)
    holding = [one for one in found if one.holds(call.received) or one.state(now) == TONIGHT]
    return tuple(_beside(desk, match, call) for match in matches(holding, call))


def use_watch(desk: Desk, *, watch: str, call: str) -> tuple[WatchView, Changes]:
    """Read a watch beside a contact: the reading is kept, and the unit sees that its watch was of use.

    Raises:
        Refused: ``call.unknown``, ``watch.unknown``; ``watch.no-match`` when nobody in the contact is whom it is about.
    """
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None:
            raise Refused("call.unknown")
        found = require_watch(unit, watch)
        match = next(iter(matches((found,), kept)), None)
        if match is None:
            raise Refused("watch.no-match")
        leave_trace(desk, unit, found, f"watch, {match.by}")
        reader = desk.author.by
        if not any((one.call, one.reader) == (call, reader) for one in found.uses):
            unit.record(stream_of(watch), WatchUsed(call=call, reader=reader, by=match.by))
        return view_of(desk, found, began_at(desk, unit)), Changes.WATCHES


def _beside(desk: Desk, match: WatchMatch, call: Call) -> WatchBeside:
    sent = match.watch.now
    unit = desk.register.unit(sent.unit)
    return WatchBeside(
        watch=match.watch.id,
        person=match.person,
        by=match.by,
        unit_name=unit.name if unit is not None else sent.unit,
        municipality=sender_municipality(desk, sent),
        until=sent.valid_until,
        read=any((one.call, one.reader) == (call.id, desk.author.by) for one in match.watch.uses),
    )
