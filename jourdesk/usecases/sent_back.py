"""What a unit has sent back: who, why, and which units can receive instead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.handover import Handover
from jourdesk.domain.page import Receiver
from jourdesk.domain.personal import Personal
from jourdesk.usecases.ports import Desk


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SentBack(Personal):
    """A return: by which unit, why, when, and which units of the municipality can receive instead (key, name).

    ``suggested`` is the key of what the unit named, ``elsewhere`` its name where it belongs to another municipality: then that is
    confirmed first.
    """

    unit_name: str
    by: str
    reason: str
    at: datetime
    made: datetime
    suggested: str
    elsewhere: str
    choices: tuple[tuple[str, str], ...]


def came_back(call: Call, refs: tuple[str, ...]) -> Handover | None:
    """Give the handover that came back, where nothing followed it and the municipality still is the same."""
    last = next((made for made in reversed(call.handovers) if set(refs) & set(made.persons)), None)
    assigned = call.assignment(refs[0])
    same = last is not None and assigned is not None and assigned.board == last.board
    return last if last is not None and last.returned is not None and same else None


def sent_back(desk: Desk, call: Call, refs: tuple[str, ...], receiver: Receiver | None) -> SentBack | None:
    """Tell of a return, where there is one and somebody can receive instead."""
    made = came_back(call, refs)
    if made is None or made.returned is None or receiver is None:
        return None
    today = local_day(desk.now())
    choices = tuple((one.key, one.name) for one in desk.register.units_of(receiver.municipality, today))
    back, sender = made.returned, desk.register.unit(made.unit, today)
    named = desk.register.unit(back.suggested, today) if back.suggested else None
    ours = any(key == back.suggested for key, _ in choices)
    return SentBack(
        unit_name=sender.name if sender else made.unit,
        by=back.by,
        reason=back.reason,
        at=back.at,
        made=made.at,
        suggested=back.suggested if ours else "",
        elsewhere=named.name if named and not ours else "",
        choices=choices,
    )
