"""Go back to an earlier register: a new version that is equal to it. Nothing is taken out of the record."""

from __future__ import annotations

from collections.abc import Sequence

from jourdesk.domain.problems import Refused
from jourdesk.domain.register_versions import Version, one_before
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.require_act import require_act
from jourdesk.usecases.use_register import NewVersion, again, in_use, said_why, use_register, version_named


def undo_change(desk: Desk, *, reason: str, version: str = "") -> Changes:
    """Put an earlier register into use again.

    Args:
        desk: The desk; its ``register`` is replaced.
        reason: Why; it stands in the log.
        version: Which one (`ChangeEntry.version`); empty for the one that the present one replaced.

    Raises:
        Refused: ``roles.not-allowed``; ``edit.reason``, ``register.nothing-before``, ``register.no-version``, ``register.same``.
    """
    require_act(desk, "edit-register")
    why = said_why(reason)

    def chosen(versions: Sequence[Version]) -> NewVersion:
        earlier = version_named(versions, version) if version else one_before(versions)
        if earlier is None:
            raise Refused("register.nothing-before")
        return again(earlier, reason=why, replaces=in_use(versions))

    return use_register(desk, chosen)
