"""What is left to do during the duty: written down, ticked off, and gathered from the contacts themselves."""

from __future__ import annotations

from jourdesk.domain.desk_events import ActionNoted, ActionSettled
from jourdesk.domain.problems import Refused
from jourdesk.domain.shifts import shifts_in
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.shift_facts import SHIFT_STREAM, shift_facts


def note_action(desk: Desk, *, text: str, call: str = "") -> Changes:
    """Write down something that is to be done; it stays until somebody ticks it off, whoever is on.

    Raises:
        Refused: ``action.text`` without words (field ``text``), ``call.unknown``.
    """
    if not text.strip():
        raise Refused("action.text", field="text")
    with desk.unit() as unit:
        if call and unit.call(call) is None:
            raise Refused("call.unknown")
        unit.record(SHIFT_STREAM, ActionNoted(action=desk.new_id(), text=text.strip(), call=call))
    return Changes.SHIFT


def settle_action(desk: Desk, *, action: str, outcome: str = "") -> Changes:
    """Tick something off; ``outcome`` may say how it went. Once more is no harm.

    Raises:
        Refused: ``action.unknown``.
    """
    with desk.unit() as unit:
        found = next((one for one in shifts_in(shift_facts(unit, desk.now())).actions if one.id == action), None)
        if found is None:
            raise Refused("action.unknown")
        if found.settled is None:
            unit.record(SHIFT_STREAM, ActionSettled(action=action, outcome=outcome.strip()))
    return Changes.SHIFT
