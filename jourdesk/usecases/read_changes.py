"""The log of changes: who changed what in the register, when and why; and what stands against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Register
from jourdesk.domain.register_changes import join_changes, row_changes
from jourdesk.domain.register_versions import Version, common_base, heads, in_conflict, versions_of
from jourdesk.usecases.ports import REGISTER_STREAM, Desk
from jourdesk.usecases.register_words import Teller
from jourdesk.wire.register_toml import read_register


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeEntry:
    """A version of the register.

    Attributes:
        said: What is different from the version it replaced, row by row; empty for the first.
        in_use: It is the one in use.
        conflict: It stands beside another one, and nobody has chosen between them.
    """

    version: str
    at: datetime
    by: str
    title: str
    desk: str
    reason: str
    said: tuple[str, ...]
    in_use: bool
    conflict: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionConflict:
    """Versions that were put into use beside each other; ``joinable`` where they touch different rows.

    Each entry says what is different from what they all began with.
    """

    versions: tuple[ChangeEntry, ...]
    joinable: bool
    same_row: str = ""


def read_changes(desk: Desk, *, most: int = 50) -> tuple[ChangeEntry, ...]:
    """Read the log of changes.

    Args:
        desk: The desk.
        most: How many versions, the newest first.
    """
    versions = _versions(desk)
    known = {version.id: version for version in versions}
    against = {version.id for version in in_conflict(versions)}
    shown = list(reversed(versions))[:most]
    return tuple(
        _entry(desk, version, known.get(next(iter(version.replaces), "")), against=against, last=versions[-1].id)
        for version in shown
    )


def read_conflict(desk: Desk) -> VersionConflict | None:
    """Read the versions that a person has to choose between; None where there are none."""
    versions = _versions(desk)
    if not in_conflict(versions):
        return None
    standing, base = heads(versions), common_base(versions)
    against = {version.id for version in standing}
    entries = tuple(_entry(desk, version, base, against=against, last=versions[-1].id) for version in standing)
    same_row = "–" if base is None else _same_row(base, standing)
    return VersionConflict(versions=entries, joinable=not same_row, same_row=same_row)


def _same_row(base: Version, standing: Sequence[Version]) -> str:
    begun, joined = _read(base), _read(standing[0])
    try:
        for other in standing[1:]:
            joined = join_changes(begun, joined, _read(other))
    except Refused as refused:
        return refused.values.get("value", "–")
    return ""


def _versions(desk: Desk) -> tuple[Version, ...]:
    with desk.unit() as unit:
        return versions_of(unit.facts(REGISTER_STREAM))


def _entry(desk: Desk, version: Version, before: Version | None, *, against: set[str], last: str) -> ChangeEntry:
    return ChangeEntry(
        version=version.id,
        at=version.at,
        by=version.by,
        title=version.title,
        desk=version.desk,
        reason=version.reason,
        said=_said(desk, before, version) if before is not None else (),
        in_use=version.id == last,
        conflict=version.id in against,
    )


def _said(desk: Desk, before: Version, after: Version) -> tuple[str, ...]:
    old, new = _read(before), _read(after)
    teller = Teller(names=desk.names, old=old, new=new, today=local_day(desk.now()))
    return tuple(teller.row(change) for change in row_changes(old, new))


def _read(version: Version) -> Register:
    return _parsed(version.text)


@lru_cache(maxsize=4)
def _parsed(text: str) -> Register:
    """Each version is what the next one is told from: it is read once."""
    return read_register(text, "register")
