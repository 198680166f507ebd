"""Put a change of the register into use, after it has been looked at."""

from __future__ import annotations

from collections.abc import Sequence

from jourdesk.domain.problems import Refused
from jourdesk.domain.register_versions import Version
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.propose_change import Proposal
from jourdesk.usecases.require_act import require_act
from jourdesk.usecases.use_register import NewVersion, said_why, use_register


def adopt_change(desk: Desk, *, proposal: Proposal, reason: str) -> Changes:
    """Put a proposed change into use.

    Args:
        desk: The desk; its ``register`` is replaced.
        proposal: What was looked at.
        reason: Why: a decision of the council, a new number. It stands in the log.

    Raises:
        Refused: ``roles.not-allowed``; ``edit.reason`` without a reason; ``register.changed-meanwhile`` when another version has
            come into use since the proposal was made: propose the same edits again.
    """
    require_act(desk, "edit-register")
    why = said_why(reason)

    def chosen(versions: Sequence[Version]) -> NewVersion:
        if tuple(version.id for version in versions[-1:]) != proposal.base:
            raise Refused("register.changed-meanwhile")
        return NewVersion(text=proposal.text, register=proposal.register, reason=why, replaces=proposal.base)

    return use_register(desk, chosen)
