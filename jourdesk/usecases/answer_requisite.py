"""Answer a requisite, or assess whether a child needs protection now."""

from __future__ import annotations

from jourdesk.domain.events import ProtectionAssessed, RequisiteAnswered
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Changes, Desk

ANSWERS = ("yes", "no", "unknown")


def answer_requisite(desk: Desk, *, call: str, answered: RequisiteAnswered) -> Changes:
    """Keep the answer to one condition of a provision.

    Raises:
        Refused: ``requisite.answer`` when the answer is none of yes, no and unknown.
    """
    if answered.answer not in ANSWERS:
        raise Refused("requisite.answer", field="answer")
    with desk.unit() as unit:
        unit.record(call, answered)
    return Changes.CALLS


def assess_protection(desk: Desk, *, call: str, assessed: ProtectionAssessed) -> Changes:
    """Keep the immediate protection assessment of one child, in the name of whoever made it.

    Raises:
        Refused: ``assessment.text`` when the grounds are empty.

    Source:
        SoL 20:1; SOSFS 2014:5; read 2026-11-21.
    """
    if not assessed.text.strip():
        raise Refused("assessment.text", field="text")
    with desk.unit() as unit:
        unit.record(call, assessed)
    return Changes.CALLS | Changes.CLOCKS
