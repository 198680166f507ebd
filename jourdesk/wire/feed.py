"""A unit's feed as a desk checks it: dense numbers, and a digest over all that came before."""

from __future__ import annotations

import hashlib

from jourdesk.domain.problems import Refused
from jourdesk.wire import frames
from jourdesk.wire.grants import Withdrawal
from jourdesk.wire.trip import Cursor, FeedItem, FeedPage, FeedState


def item_digest(payload: bytes) -> bytes:
    """Name an item by its canonical bytes: SHA-256, 32 bytes."""
    return hashlib.sha256(payload).digest()


def feed_digest(previous: bytes, seq: int, item: bytes) -> bytes:
    """Carry a feed's digest one item on: 32 bytes.

    Args:
        previous: The digest at the number before; 32 zeros before the first.
        seq: The item's number in the feed.
        item: The item's own digest.
    """
    return hashlib.sha256(b"jourdesk feed 1\0" + previous + seq.to_bytes(8, "big") + item).digest()


def check_page(cursor: Cursor, page: FeedPage) -> Cursor:
    """Check a page against where the desk stood.

    A withdrawal stands in for what it took back, and keeps that item's digest; whether it was rightly signed, and by one who
    may, is the caller's to check with the directory.

    Args:
        cursor: Where the desk stood; the page must be its unit's.
        page: What the host gave.

    Returns:
        Where the desk stands once it has kept the page.

    Raises:
        Refused: ``feed.closed``, ``feed.rolled-back`` (the host knows less than it once did, or another row),
            ``feed.gap``, ``feed.reordered``, ``feed.replayed`` or ``feed.invented``, with the ``unit`` and the ``seq``.
    """
    if page.unit != cursor.unit:
        raise _refusal("feed.invented", cursor, cursor.seq)
    if page.state is FeedState.CLOSED:
        raise _refusal("feed.closed", cursor, cursor.seq)
    if page.state is FeedState.DIVERGED or page.head < cursor.seq:
        raise _refusal("feed.rolled-back", cursor, page.head)
    _check_numbers(cursor, page)
    digest = cursor.digest
    for item in page.items:
        _check_item(cursor, item)
        digest = feed_digest(digest, item.seq, item.item)
    return Cursor(unit=cursor.unit, seq=cursor.seq + len(page.items), digest=digest)


def _check_numbers(cursor: Cursor, page: FeedPage) -> None:
    numbers = [item.seq for item in page.items]
    if numbers == list(range(cursor.seq + 1, cursor.seq + 1 + len(numbers))):
        if page.head < cursor.seq + len(numbers):
            raise _refusal("feed.invented", cursor, page.head)
        # Nothing given although there is more: the smallest page holds one item.
        if not numbers and page.head > cursor.seq:
            raise _refusal("feed.withheld", cursor, page.head)
        return
    if any(number <= cursor.seq for number in numbers) or len(set(numbers)) < len(numbers):
        raise _refusal("feed.replayed", cursor, min(numbers))
    code = "feed.gap" if numbers == sorted(numbers) else "feed.reordered"
    raise _refusal(code, cursor, numbers[0])


def _check_item(cursor: Cursor, item: FeedItem) -> None:
    if item_digest(item.payload) != item.item and frames.kind_of(item.payload) is not Withdrawal:
        raise _refusal("feed.invented", cursor, item.seq)


def _refusal(code: str, cursor: Cursor, seq: int) -> Refused:
    return Refused(code, unit=cursor.unit, seq=str(seq))
