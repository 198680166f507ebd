"""Who rang, as the receiving unit may read it: without it nobody can ask more, or tell the one who reported how it went."""

from __future__ import annotations

from jourdesk.domain.call import Call
from jourdesk.domain.papers.handover_sheet import Reported
from jourdesk.domain.papers.words import joined
from jourdesk.usecases.ports import Desk

_FEEDBACK = {True: "Vill veta hur det går", False: "Vill inte veta hur det går", None: ""}


def reported_of(desk: Desk, call: Call) -> Reported | None:
    """Say who rang and whether she wants feedback; of a sealed caller only her kind and where the rest is read.

    Args:
        desk: The desk, for its code lists.
        call: The call.

    Returns:
        Nothing where nobody has written anything of the caller.

    Source:
        SoL 19:6 (who reports by duty is told on request), OSL 26:5 and 26:9 a; read 2026-11-21.
    """
    caller = call.caller
    kind = desk.names.label("callers", caller.code) if caller.code else ""
    if not (kind or caller.name or caller.phone or caller.anonymous or caller.sealed):
        return None
    wish = _FEEDBACK[caller.wants_feedback]
    if caller.sealed:
        where = "läses i Jourdesk och läsningen loggas" if caller.shared else "finns hos socialjouren"
        return Reported(who=kind or "Okänt vem", note=f"Namn och nummer {where}", feedback=wish, sealed=True)
    if caller.anonymous:
        return Reported(who=joined(kind, "Anonym"), note="Numret är inte sparat", feedback=wish)
    return Reported(
        who=joined(caller.name, kind, caller.relation, caller.phone),
        feedback=joined(wish, caller.feedback_to if caller.wants_feedback else "", by=": "),
    )
