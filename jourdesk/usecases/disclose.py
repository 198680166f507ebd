"""Tell somebody something that is secret: to whom, what, by which rule, when, by whom."""

from __future__ import annotations

from datetime import datetime

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.events import PartyInformed
from jourdesk.domain.ground import DisclosureGround
from jourdesk.domain.problems import Refused
from jourdesk.usecases.inform_party import inform_party
from jourdesk.usecases.ports import Changes, Desk


def disclosure_grounds(desk: Desk) -> tuple[DisclosureGround, ...]:
    """List the grounds in force today, in the order of the law file; those that never hold come with ``usable`` false."""
    today = local_day(desk.now())
    return tuple(ground for ground in desk.law.disclosures if ground.period.covers(today))


def disclose(desk: Desk, *, call: str, disclosed: PartyInformed, when: datetime | None = None) -> Changes:
    """Keep that something secret was told, on a ground from the list.

    Args:
        desk: The desk.
        call: The call.
        disclosed: ``ground`` is the code of a ground in force today; ``told`` must be ``told``.
        when: When it was told, aware; absent means now.

    Raises:
        Refused: ``disclosure.ground`` when the ground is not on the list, ``disclosure.not-usable`` when it never holds here
            (OSL 10:27), ``disclosure.what`` when nothing is said to be told, ``informed.told``, ``informed.party``,
            ``disclosure.must-not``, ``step.future``, ``call.unknown``.

    Source:
        OSL 10:2, 10:15 a, 10:18 a–c, 10:19–23, 10:27–28, 12:2–3, 26:7, 26:9–9 c; read 2026-11-21.
    """
    ground = desk.law.disclosure(disclosed.ground, local_day(desk.now())) if disclosed.ground.strip() else None
    if ground is None:
        raise Refused("disclosure.ground", field="ground")
    if not ground.usable:
        raise Refused("disclosure.not-usable", field="ground", rule=ground.code)
    if not disclosed.what.strip():
        raise Refused("disclosure.what", field="what")
    if disclosed.told != "told":
        raise Refused("informed.told", field="told")
    return inform_party(desk, call=call, informed=disclosed, when=when)
