"""Ask the jour something about a handover, and answer."""

from __future__ import annotations

from jourdesk.domain.handover_events import HandoverAnswered, HandoverAsked
from jourdesk.domain.problems import Refused
from jourdesk.usecases.own_unit import require_handover, require_standing
from jourdesk.usecases.ports import Changes, Desk


def ask_handover(desk: Desk, *, call: str, handover: str, text: str) -> Changes:
    """Ask the jour something; the handover stands as it stood.

    Raises:
        Refused: ``handover.question`` when nothing is asked, and ``call.unknown``, ``handover.unknown``, ``handover.not-yours``,
            ``handover.returned``, ``handover.moved``, ``handover.done``.
    """
    if not text.strip():
        raise Refused("handover.question", field="question")
    with desk.unit() as unit:
        require_standing(unit, call, handover)
        unit.record(call, HandoverAsked(handover=handover, question=desk.new_id(), text=text.strip()))
    return Changes.CALLS


def answer_handover(desk: Desk, *, call: str, handover: str, question: str, text: str) -> Changes:
    """Answer a question of the unit, at any desk that reads the call.

    Raises:
        Refused: ``handover.answer`` when nothing is answered, ``handover.no-question`` when there is none like it,
            ``handover.answered`` when somebody has answered already, ``call.unknown``, ``handover.unknown``.
    """
    if not text.strip():
        raise Refused("handover.answer", field="answer")
    with desk.unit() as unit:
        _, made = require_handover(unit, call, handover)
        asked = next((one for one in made.questions if one.id == question), None)
        if asked is None:
            raise Refused("handover.no-question", field="answer")
        if asked.answers:
            raise Refused("handover.answered", field="answer")
        unit.record(call, HandoverAnswered(handover=handover, question=question, text=text.strip()))
    return Changes.CALLS
