"""The one question that a desk puts to the host, and its answer: here is what I have new, give me what is new for me."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from jourdesk.wire import frames, shapes
from jourdesk.wire.shapes import FIRST

PROTOCOL = 1
OLDEST = 1
PATH = "/trip"
MEDIA_TYPE = "application/vnd.jourdesk"
PROTOCOL_HEADER = "Jourdesk-Protocol"
MAX_REQUEST = 8 << 20
MAX_ANSWER = 32 << 20
MAX_ITEMS = 2000
MAX_ASKED = 256
MAX_CURSORS = 64
SKEW_MS = 10 * 60 * 1000
"""How far a desk's clock may be from the host's in a signed request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The newest entry of the directory that somebody knows; number 0: none."""

    number: int
    digest: bytes

    def __post_init__(self) -> None:
        """Refuse what cannot be a head."""
        shapes.sizes(shapes.DIGEST_BYTES, self.digest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """How far a desk has come in a unit's feed: the last number it keeps durably, and the feed's digest there."""

    unit: str
    seq: int = 0
    digest: bytes = FIRST

    def __post_init__(self) -> None:
        """Refuse what cannot be a cursor."""
        shapes.ids(self.unit)
        shapes.sizes(shapes.DIGEST_BYTES, self.digest)
        if (self.seq == 0) != (self.digest == FIRST):
            raise ValueError("only the beginning has the first digest")


@frames.travels("Q")
@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TripRequest:
    """What a desk sends.

    ``items`` are canonical bytes of entries, grants, envelopes and withdrawals, in the order they were made. ``room`` is how
    many bytes of feed items the desk takes (0: none). ``ask`` names envelopes whose fetching by other units is asked about.
    """

    protocol: int
    program: str
    directory: Head
    items: tuple[bytes, ...] = ()
    cursors: tuple[Cursor, ...] = ()
    room: int = 0
    ask: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse more than one trip carries."""
        shapes.lines(self.program)
        shapes.ids(*self.ask)
        if len(self.items) > MAX_ITEMS or len(self.ask) > MAX_ASKED or len(self.cursors) > MAX_CURSORS:
            raise ValueError("more than one trip carries")
        if len({cursor.unit for cursor in self.cursors}) != len(self.cursors):
            raise ValueError("a unit twice")

    def __repr__(self) -> str:
        """Show counts only."""
        return f"TripRequest({len(self.items)} items, {len(self.cursors)} feeds)"


class ReceiptState(StrEnum):
    """What became of an item: kept (now or before), kept too late to take anything back, or refused."""

    KEPT = "kept"
    LATE = "late"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The host's word about one item. ``id`` is the item's (an entry: its number as text); ``code`` why it was refused."""

    id: str
    state: ReceiptState
    code: str = ""

    def __post_init__(self) -> None:
        """Refuse what cannot be a receipt."""
        shapes.lines(self.id, self.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """One item of a unit's feed. ``item`` is the digest of what came; ``payload`` is that, or the withdrawal of it."""

    seq: int
    item: bytes
    payload: bytes

    def __post_init__(self) -> None:
        """Refuse what cannot be an item."""
        shapes.counted(self.seq)
        shapes.sizes(shapes.DIGEST_BYTES, self.item)


class FeedState(StrEnum):
    """Whether the host goes on from the cursor, knows another feed than the desk does, or gives this desk nothing."""

    OK = "ok"
    DIVERGED = "diverged"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedPage:
    """The next items of a unit's feed, dense from the cursor; ``head`` is the number of the last item there is."""

    unit: str
    state: FeedState
    head: int
    items: tuple[FeedItem, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what cannot be a page."""
        shapes.ids(self.unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A unit has kept an envelope that was asked about."""

    id: str
    unit: str

    def __post_init__(self) -> None:
        """Refuse what cannot be said."""
        shapes.ids(self.id, self.unit)


@frames.travels("A")
@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TripAnswer:
    """What the host answers. ``receipts`` stand in the order of the request's items; ``more``: ask again at once."""

    protocol: int
    program: str
    now_ms: int
    receipts: tuple[Receipt, ...]
    head: Head
    entries: tuple[bytes, ...]
    feeds: tuple[FeedPage, ...]
    fetched: tuple[Fetched, ...] = ()
    more: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot be an answer."""
        shapes.lines(self.program)

    def __repr__(self) -> str:
        """Show counts only."""
        return f"TripAnswer({len(self.receipts)} receipts, {len(self.feeds)} feeds)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A name and a value that a sentence needs. Never personal data."""

    name: str
    value: str

    def __post_init__(self) -> None:
        """Refuse what is no short line."""
        shapes.lines(self.name, self.value)


@frames.travels("S")
@dataclass(frozen=True, slots=True, kw_only=True)
class Sorry:
    """What the host answers when it does not answer; its form never changes, so that every release can read it."""

    protocol: int
    oldest: int
    newest: int
    now_ms: int
    code: str
    values: tuple[Pair, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is no code."""
        shapes.ids(self.code)
