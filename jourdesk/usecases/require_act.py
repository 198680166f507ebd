"""Say no to somebody whose role does not reach: what her screens do not lead to, nothing beside them does either."""

from __future__ import annotations

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.problems import Refused
from jourdesk.domain.roles import may_act, roles_of
from jourdesk.usecases.ports import Desk


def require_act(desk: Desk, act: str) -> None:
    """Let pass whoever may do something today by the register in use.

    Args:
        desk: The desk; its author acts.
        act: One of ``roles.ACTS``.

    Raises:
        Refused: ``roles.not-allowed`` where the register names users and none of her roles may.
    """
    if not may_act(roles_of(desk.register, desk.author.by, local_day(desk.now())), act):
        raise Refused("roles.not-allowed", act=act)
