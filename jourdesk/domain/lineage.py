"""What each fact of a stream had seen when it was written: who wrote beside whom, whatever their clocks said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from jourdesk.domain.fact import Fact, HybridTime


class Timed(Protocol):
    """What a fact has added, with its id and its hybrid time."""

    @property
    def fact(self) -> str:
        """The id of the fact."""
        ...

    @property
    def time(self) -> HybridTime:
        """Its hybrid time."""
        ...


T = TypeVar("T", bound=Timed)


def placed(others: Iterable[T], one: T) -> tuple[T, ...]:
    """Put one among others by hybrid time: behind all that its writer had seen, and the same at every desk.

    A unit that is let in late gets facts key by key, in another order than the duty service: what is last must not hang on it.
    """
    return tuple(sorted((*others, one), key=lambda each: (each.time, each.fact)))


def ends_of(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Give the ids of the facts that no other names as its parent, in order: what a desk has seen last that has seen all.

    Args:
        facts: All facts of one stream.
    """
    ends: dict[str, None] = {}
    passed: set[str] = set()
    for fact in facts:
        passed.update(fact.parents)
        for parent in fact.parents:
            ends.pop(parent, None)
        if fact.id not in passed:
            ends[fact.id] = None
    return tuple(ends)


class Lineage:
    """For each fact the number of the last fact of each desk that it had seen, itself among them.

    It only grows, and what it says of one fact never changes: so the values of a call, earlier and later, may share it.
    """

    __slots__ = ("_seen", "_written")

    def __init__(self) -> None:
        """Begin with nothing."""
        self._written: dict[str, tuple[str, int]] = {}
        self._seen: dict[str, Mapping[str, int]] = {}

    def add(self, fact: Fact) -> None:
        """Note a fact; its parents have been noted before, as far as this desk has them."""
        seen: dict[str, int] = {}
        for parent in fact.parents:
            for desk, number in self._seen.get(parent, {}).items():
                seen[desk] = max(seen.get(desk, 0), number)
        seen[fact.author.desk] = max(seen.get(fact.author.desk, 0), fact.number)
        self._written[fact.id] = (fact.author.desk, fact.number)
        self._seen[fact.id] = seen

    def saw(self, later: str, earlier: str) -> bool:
        """Tell whether one fact was written with the other in sight. A desk has always seen what it wrote itself."""
        desk, number = self._written.get(earlier, ("", 0))
        return self._seen.get(later, {}).get(desk, 0) >= number
