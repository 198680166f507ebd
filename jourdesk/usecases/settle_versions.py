"""Two coordinators changed the register at once: both versions are kept, and a person picks one, or joins them."""

from __future__ import annotations

from collections.abc import Sequence

from jourdesk.domain.problems import Refused
from jourdesk.domain.register_changes import join_changes
from jourdesk.domain.register_versions import Version, common_base, heads, in_conflict
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.use_register import NewVersion, again, said_why, use_register, version_named
from jourdesk.wire.register_toml import read_register
from jourdesk.wire.register_write import write_register


def pick_version(desk: Desk, *, version: str, reason: str) -> Changes:
    """Choose one of the versions that stand beside each other.

    Raises:
        Refused: ``edit.reason``, ``register.no-conflict``, ``register.no-version``.
    """
    why = said_why(reason)

    def chosen(versions: Sequence[Version]) -> NewVersion:
        standing = _standing(versions)
        return again(version_named(standing, version), reason=why, replaces=tuple(one.id for one in standing))

    return use_register(desk, chosen)


def join_versions(desk: Desk, *, reason: str) -> Changes:
    """Join the versions that stand beside each other, where they touch different rows.

    Raises:
        Refused: ``edit.reason``, ``register.no-conflict``; ``register.same-row`` where both touched one row, or where they have
            no common beginning.
    """
    why = said_why(reason)

    def chosen(versions: Sequence[Version]) -> NewVersion:
        standing = _standing(versions)
        base = common_base(versions)
        if base is None:
            raise Refused("register.same-row", value="avtalet")
        begun = read_register(base.text, "register")
        joined = read_register(standing[0].text, "register")
        for other in standing[1:]:
            joined = join_changes(begun, joined, read_register(other.text, "register"))
        text = write_register(joined)
        register = read_register(text, "register")
        return NewVersion(text=text, register=register, reason=why, replaces=tuple(one.id for one in standing))

    return use_register(desk, chosen)


def _standing(versions: Sequence[Version]) -> tuple[Version, ...]:
    if not in_conflict(versions):
        raise Refused("register.no-conflict")
    return heads(versions)
