"""Put a register into use: agreement, boards, units, deciders, delegations. The one before stays in the record."""

from __future__ import annotations

from datetime import timedelta

from jourdesk.domain.desk_events import RegisterAdopted
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import REGISTER_STREAM, Changes, Desk
from jourdesk.wire.register_toml import read_register

REFOLDED = timedelta(days=120)


def import_register(desk: Desk, *, text: str, origin: str = "register.toml") -> Changes:
    """Read a register and put it into use from now on.

    Args:
        desk: The desk; its ``register`` is replaced.
        text: The register as TOML.
        origin: What to call the text in a complaint.

    Returns:
        What changed.

    Raises:
        Refused: What is wrong with the text, naming table and key; ``register.same`` when it is already in use.
    """
    register = read_register(text, origin)
    with desk.unit() as unit:
        if unit.register_text() == text:
            raise Refused("register.same")
        unit.record(REGISTER_STREAM, RegisterAdopted(text=text))
    desk.register = register
    # Where things go from now on: contacts of the last season are shown with the new boards and units.
    desk.store.refold(author=desk.author, since=desk.now() - REFOLDED)
    return Changes.REGISTER | Changes.CALLS | Changes.CLOCKS
