"""A fact: something that happened, written once by one desk and never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jourdesk.domain.events import Body

NOT_YET_KNOWN = ""
"""The board partition of a call whose responsible municipality nobody has said yet."""

NONE_OF_OURS = "none"
"""The board partition of a call that belongs to no party of the agreement."""

HASH_BYTES = 32
FIRST = bytes(HASH_BYTES)
"""What stands as previous hash in a desk's first fact of a stream."""


@dataclass(frozen=True, slots=True, order=True)
class HybridTime:
    """A hybrid logical time: it orders facts for display even when clocks are wrong.

    ``ms`` is milliseconds since 1970 UTC, the greatest this desk has seen; ``n`` counts within one millisecond.
    """

    ms: int
    n: int = 0

    def next(self, now: datetime) -> HybridTime:
        """Advance to ``now`` (aware), or count on when the wall clock stands still or has gone backwards."""
        wall = int(now.timestamp() * 1000)
        return HybridTime(wall) if wall > self.ms else HybridTime(self.ms, self.n + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who a fact comes from.

    ``by`` acted, ``typed_by`` held the keyboard (the same person unless somebody writes for a colleague), ``title`` is the
    position that a journal note must name, ``desk`` the id of the laptop.
    """

    by: str
    typed_by: str
    title: str
    desk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact with everything that sealing, signing and syncing need, so that they add nothing to it.

    ``number`` counts the desk's own facts within the stream from 1; ``previous`` is the SHA-256 of the canonical bytes of
    the desk's fact before it in that stream, so that a gap, a fork or a rollback is seen by every reader. ``parents`` are
    the ids of the facts this desk had last seen in the stream. ``happened`` is when it happened, ``written`` when it was
    typed, both aware UTC.
    """

    id: str
    stream: str
    board: str
    author: Author
    number: int
    previous: bytes
    parents: tuple[str, ...]
    at: HybridTime
    happened: datetime
    written: datetime
    schema: int
    body: Body

    def __repr__(self) -> str:
        """Show ids only: a fact holds personal data."""
        return f"Fact({self.id}, {type(self.body).__name__})"
