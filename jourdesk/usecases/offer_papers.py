"""Which papers a decision offers, and why one of them cannot be made yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.page import CallPage, DecisionLine, PersonPage
from jourdesk.domain.paper import Paper
from jourdesk.domain.problems import Refused
from jourdesk.usecases.paper_parts import decision_of, provision_of, receiver_of_paper
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.print_court import print_submission
from jourdesk.usecases.print_paper import Printed, print_decision, print_decision_copy
from jourdesk.usecases.print_police import print_police_assistance, print_recall
from jourdesk.usecases.read_call import read_call

PRINTS: dict[str, Callable[..., Printed]] = {
    "decision": print_decision,
    "submission": print_submission,
    "decision-copy": print_decision_copy,
    "police-assistance": print_police_assistance,
    "recall": print_recall,
}
"""Kind of paper → the use case that makes it from a decision alone; a notice also needs its party."""

_COPY, _POLICE = "Kopia till", "Begäran om polisens hjälp"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedPaper:
    """A paper that a decision can have. ``refused`` says why it cannot be made now, and which text it lacks."""

    kind: str
    refused: Refused | None = None


def offer_papers(desk: Desk, *, call: str, decision: str) -> tuple[OfferedPaper, ...]:
    """List the papers that apply to a decision, in the order they are used; nothing is typeset or kept.

    Args:
        desk: The desk.
        call: The call.
        decision: The decision.

    Returns:
        The papers. What refuses one is asked of the use case that would make it, so the two can never differ.

    Raises:
        Refused: ``decision.unknown``, ``call.unknown``.

    Source:
        LVU 7, 43 §§, LVM 15, 45 §§, LPSB 4:3, 8:7, FL 33 §; read 2026-11-21.
    """
    page = read_call(desk, call)
    person, line = decision_of(page, decision)
    dry = replace(desk, typeset=_unset)
    offered = [_tried(kind, dry, call, decision) for kind in _applying(desk, page, person, line)]
    at = next((n for n, one in enumerate(offered) if one.kind in ("police-assistance", "recall")), len(offered))
    offered.insert(at, OfferedPaper(kind="notice", refused=_no_receiver(person)))
    return tuple(one for one in offered if one.refused is None or one.refused.code != "paper.not-for-court")


def _unset(paper: Paper) -> bytes:  # noqa: ARG001 - the port names it
    """Set nothing: what is refused is refused before."""
    return b""


def _applying(desk: Desk, page: CallPage, person: PersonPage, line: DecisionLine) -> list[str]:
    provision = provision_of(desk, page, line.decision.provision)
    documents = provision.documents if provision else ()
    found = ["decision", "submission"]
    if any(name.startswith(_COPY) for name in documents):
        found.append("decision-copy")
    if line.asks_police:
        return [*found, "police-assistance", "recall"]
    return [*found, "police-assistance"] if _police_may_help(desk, page, person, line) else found


def _police_may_help(desk: Desk, page: CallPage, person: PersonPage, line: DecisionLine) -> bool:
    """Whether the act lets the police help and nobody has decided to ask them: then the paper is shown with its reason."""
    act = f"{line.decision.provision.partition(' ')[0]} "
    if any(one.asks_police and one.decision.provision.startswith(act) for one in person.decisions):
        return False
    lapses = any(clock.decision == line.decision.id and clock.code == "submit-to-court" for clock in person.clocks)
    in_force = desk.law.on(local_day(page.call.received))
    asks = any(p.code.startswith(act) and any(d.startswith(_POLICE) for d in p.documents) for p in in_force)
    return asks and lapses


def _tried(kind: str, dry: Desk, call: str, decision: str) -> OfferedPaper:
    try:
        PRINTS[kind](dry, call=call, decision=decision)
    except Refused as refused:
        return OfferedPaper(kind=kind, refused=refused)
    return OfferedPaper(kind=kind)


def _no_receiver(person: PersonPage) -> Refused | None:
    try:
        receiver_of_paper(person)
    except Refused as refused:
        return refused
    return None
