"""Put a register into use on this desk: the one act behind importing, adopting, undoing and settling."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jourdesk.domain.desk_events import RegisterAdopted
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Register
from jourdesk.domain.register_versions import Version, versions_of
from jourdesk.usecases.fold_on import fold_on, follow_register
from jourdesk.usecases.ports import REGISTER_STREAM, Changes, Desk
from jourdesk.wire.register_toml import read_register


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVersion:
    """What is to be put into use, why, and what it takes the place of."""

    text: str
    register: Register
    reason: str
    replaces: tuple[str, ...]


def use_register(desk: Desk, choose: Callable[[Sequence[Version]], NewVersion]) -> Changes:
    """Put a register into use from now on; the ones before stay in the record.

    Args:
        desk: The desk; its ``register`` is replaced.
        choose: Makes the new version of all versions so far, in the order they count; it may refuse.

    Returns:
        What changed.

    Raises:
        Refused: ``register.same`` when it is already in use and replaces nothing else; whatever ``choose`` refuses.
    """
    with desk.unit() as unit:
        versions = versions_of(unit.facts(REGISTER_STREAM))
        chosen = choose(versions)
        if versions and versions[-1].text == chosen.text and len(chosen.replaces) < 2:
            raise Refused("register.same")
        adopted = RegisterAdopted(text=chosen.text, reason=chosen.reason.strip(), replaces=chosen.replaces)
        unit.record(REGISTER_STREAM, adopted)
        follow_register(unit, desk.now())
    desk.register = chosen.register
    fold_on(desk)
    return Changes.REGISTER | Changes.CALLS | Changes.CLOCKS


def take_register(desk: Desk) -> Changes:
    """Put the register that came from another desk into use."""
    with desk.unit() as unit:
        text = unit.register_text()
        if text:
            follow_register(unit, desk.now())
    if not text:
        return Changes.NONE
    desk.register = read_register(text, "register")
    fold_on(desk)
    return Changes.REGISTER | Changes.CALLS | Changes.CLOCKS


def in_use(versions: Sequence[Version]) -> tuple[str, ...]:
    """Give the id of the version in use, as what a new one replaces; nothing where there is none."""
    return (versions[-1].id,) if versions else ()


def version_named(versions: Sequence[Version], id: str) -> Version:
    """Find a version.

    Raises:
        Refused: ``register.no-version``.
    """
    found = next((version for version in versions if version.id == id), None)
    if found is None:
        raise Refused("register.no-version", field="version")
    return found


def again(version: Version, *, reason: str, replaces: tuple[str, ...]) -> NewVersion:
    """Make a new version that is equal to an earlier one."""
    register = read_register(version.text, "register")
    return NewVersion(text=version.text, register=register, reason=reason, replaces=replaces)


def said_why(reason: str) -> str:
    """Give the reason that stands in the log.

    Raises:
        Refused: ``edit.reason`` where nothing is written.
    """
    if not reason.strip():
        raise Refused("edit.reason", field="reason")
    return reason
