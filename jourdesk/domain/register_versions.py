"""The versions of the register: which one is in use, which were put into use beside each other, what stands in the way."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.desk_events import RegisterAdopted
from jourdesk.domain.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A register that was put into use: by whom, when, why, and which versions it replaced.

    Attributes:
        id: The id of its fact.
        replaces: The ids of the versions that were in use where it was made.
    """

    id: str
    at: datetime
    by: str
    title: str
    desk: str
    reason: str
    text: str
    replaces: tuple[str, ...]


def versions_of(facts: Iterable[Fact]) -> tuple[Version, ...]:
    """List the versions in the order they count: the last one is in use.

    A fact that does not say what it replaced, because an older program wrote it or the desk knew of none, follows upon the one
    before it.
    """
    found: list[Version] = []
    for fact in facts:
        if isinstance(fact.body, RegisterAdopted):
            before = (found[-1].id,) if found else ()
            found.append(
                Version(
                    id=fact.id,
                    at=fact.happened,
                    by=fact.author.by,
                    title=fact.author.title,
                    desk=fact.author.desk,
                    reason=fact.body.reason,
                    text=fact.body.text,
                    replaces=fact.body.replaces or before,
                )
            )
    return tuple(found)


def heads(versions: Iterable[Version]) -> tuple[Version, ...]:
    """List the versions that no other has replaced: one, or several where two desks changed the register at once."""
    known = tuple(versions)
    replaced = {id for version in known for id in version.replaces}
    return tuple(version for version in known if version.id not in replaced)


def in_conflict(versions: Iterable[Version]) -> tuple[Version, ...]:
    """List the versions that a person has to choose between; none where they say the same."""
    standing = heads(versions)
    return standing if len({version.text for version in standing}) > 1 else ()


def common_base(versions: Iterable[Version]) -> Version | None:
    """Find the version that all standing ones began from, the latest such; None where they share none."""
    known = {version.id: version for version in versions}
    shared: set[str] | None = None
    for head in heads(known.values()):
        ancestry = _ancestors(head, known)
        shared = ancestry if shared is None else shared & ancestry
    order = list(known)
    return known[max(shared, key=order.index)] if shared else None


def _ancestors(version: Version, known: dict[str, Version]) -> set[str]:
    found: set[str] = set()
    waiting = [version.id]
    while waiting:
        id = waiting.pop()
        if id in known and id not in found:
            found.add(id)
            waiting.extend(known[id].replaces)
    return found


def one_before(versions: Iterable[Version]) -> Version | None:
    """Give the version to go back to: the latest other one that the one in use replaced, or None."""
    known = tuple(versions)
    if not known:
        return None
    now = known[-1]
    earlier = [version for version in known if version.id in now.replaces and version.text != now.text]
    return earlier[-1] if earlier else None
