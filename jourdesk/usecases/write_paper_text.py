"""Keep a text for a paper that no other fact holds."""

from __future__ import annotations

from jourdesk.domain.events import PaperTextWritten
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Changes, Desk

FIELDS = {
    "decision": ("applied-for", "consent", "heard", "placement"),
    "decision-copy": ("medicines",),
    "submission": ("reasons", "facts", "enclosures", "contact", "contact-phone"),
    "police-assistance": ("limb", "task", "special-circumstances", "childs-best", "needs-to-know", "contact-phone"),
    "recall": ("reason",),
    "protection-assessment": ("basis", "not-heard"),
    "notice": ("reasons", "contact", "contact-phone"),
}
"""Kind of paper → its fields. ``enclosures`` is one document a line, ``limb`` the number of what the law allows
(``Provision.limbs``). An empty text brings back what the facts say."""


def write_paper_text(desk: Desk, *, call: str, written: PaperTextWritten) -> Changes:
    """Keep a text for a paper; what was written before stays readable.

    Args:
        desk: The desk.
        call: The call.
        written: ``subject`` is the id of a decision, or the ref of a person for a protection assessment.

    Raises:
        Refused: ``paper.field`` for a paper or field that does not exist, ``paper.subject`` when the call has no such decision
            or person, ``paper.signed`` when the decision itself is signed and its words stand, ``call.unknown``.
    """
    if written.field not in FIELDS.get(written.paper, ()):
        raise Refused("paper.field", field="field")
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None:
            raise Refused("call.unknown")
        known = {decision.id for decision in kept.decisions} | {person.ref for person in kept.present_persons}
        if written.subject not in known:
            raise Refused("paper.subject", field="subject")
        if written.paper == "decision" and any(d.id == written.subject and d.signed for d in kept.decisions):
            raise Refused("paper.signed", field=written.field)
        unit.record(call, written)
    return Changes.CALLS
