"""Put a register into use: agreement, boards, units, deciders, delegations. The one before stays in the record."""

from __future__ import annotations

from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.use_register import NewVersion, in_use, use_register
from jourdesk.wire.register_toml import read_register


def import_register(desk: Desk, *, text: str, origin: str = "register.toml", reason: str = "") -> Changes:
    """Read a register and put it into use from now on.

    Args:
        desk: The desk; its ``register`` is replaced.
        text: The register as TOML.
        origin: What to call the text in a complaint.
        reason: What stands in the log of changes.

    Returns:
        What changed.

    Raises:
        Refused: What is wrong with the text, naming table and key; ``register.same`` when it is already in use.
    """
    register = read_register(text, origin)
    return use_register(
        desk, lambda known: NewVersion(text=text, register=register, reason=reason, replaces=in_use(known))
    )
