"""The access log of a board: who opened whose case, when and why; samples of it; whether anything is missing in it.

Source: SoLPuL 10 § (Lag 2023:821), read 2026-11-21.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.desk_events import DeskOpenedByCode, LogReviewed, RecordOpened
from jourdesk.domain.fact import FIRST, Fact
from jourdesk.domain.problems import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Somebody opened a case. ``id`` is the id of the fact; ``reviewed`` says that it was in a signed sample."""

    id: str
    at: datetime
    reader: str
    title: str
    desk: str
    call: str
    purpose: str
    reviewed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A signed note on a log, or a sample of it."""

    at: datetime
    reviewer: str
    first: datetime
    last: datetime
    sampled: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A desk was opened with its recovery code, too long after its last contact with the host. ``id`` is the id of the fact."""

    id: str
    at: datetime
    by: str
    title: str
    desk: str
    contact: datetime
    limit: int
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which readings are asked for; what is empty asks for all. ``first`` and ``last`` are local days, both included."""

    call: str = ""
    reader: str = ""
    first: date | None = None
    last: date | None = None


def readings_of(facts: Iterable[Fact]) -> tuple[Reading, ...]:
    """List the readings of a log in the order they happened, with those marked that somebody has signed for."""
    known = tuple(facts)
    seen = {id for review in reviews_of(known) for id in review.sampled}
    found = [
        Reading(
            id=fact.id,
            at=fact.happened,
            reader=fact.body.reader,
            title=fact.author.title,
            desk=fact.author.desk,
            call=fact.body.call,
            purpose=fact.body.purpose,
            reviewed=fact.id in seen,
        )
        for fact in known
        if isinstance(fact.body, RecordOpened)
    ]
    return tuple(sorted(found, key=lambda reading: reading.at))


def reviews_of(facts: Iterable[Fact]) -> tuple[Review, ...]:
    """List the signed notes of a log in the order they were written."""
    return tuple(
        Review(
            at=fact.happened,
            reviewer=fact.body.reviewer,
            first=fact.body.first,
            last=fact.body.last,
            sampled=fact.body.sampled,
            note=fact.body.note,
        )
        for fact in facts
        if isinstance(fact.body, LogReviewed)
    )


def openings_of(facts: Iterable[Fact]) -> tuple[Opening, ...]:
    """List the desks that were opened with their recovery code, in the order it happened."""
    found = [
        Opening(
            id=fact.id,
            at=fact.happened,
            by=fact.author.by,
            title=fact.author.title,
            desk=fact.author.desk,
            contact=fact.body.contact,
            limit=fact.body.limit,
            until=fact.body.until,
        )
        for fact in facts
        if isinstance(fact.body, DeskOpenedByCode)
    ]
    return tuple(sorted(found, key=lambda opening: opening.at))


def chosen(readings: Iterable[Reading], wanted: Wanted) -> tuple[Reading, ...]:
    """Pick the readings that are asked for."""
    return tuple(reading for reading in readings if _fits(reading, wanted))


def _fits(reading: Reading, wanted: Wanted) -> bool:
    day = local_day(reading.at)
    return (
        wanted.call in ("", reading.call)
        and wanted.reader in ("", reading.reader)
        and (wanted.first is None or wanted.first <= day)
        and (wanted.last is None or day <= wanted.last)
    )


def readers(readings: Iterable[Reading]) -> tuple[tuple[str, int], ...]:
    """Count the readings of each reader, most first, then by name."""
    counts: dict[str, int] = {}
    for reading in readings:
        counts[reading.reader] = counts.get(reading.reader, 0) + 1
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def sample(
    readings: Iterable[Reading], *, count: int, reviewer: str, pick: Callable[[int], int]
) -> tuple[Reading, ...]:
    """Draw readings at random: none twice, none that the reviewer made herself, none that somebody has signed for.

    Args:
        readings: What to draw from.
        count: How many at most.
        reviewer: Who is to look at them.
        pick: Given n, draws a number from 0 to n - 1.

    Returns:
        What was drawn, in the order it happened.
    """
    left = [reading for reading in readings if reading.reader != reviewer and not reading.reviewed]
    drawn = [left.pop(pick(len(left))) for _ in range(min(max(count, 0), len(left)))]
    return tuple(sorted(drawn, key=lambda reading: (reading.at, reading.id)))


def signed(
    readings: Sequence[Reading], *, board: str, sampled: tuple[str, ...], note: str, reviewer: str
) -> LogReviewed:
    """Make the note that a reviewer signs.

    Args:
        readings: The readings she went through, as they were asked for.
        board: Whose log.
        sampled: The ids of those she looked at.
        note: What she found, in her own words.
        reviewer: Who she is.

    Raises:
        Refused: ``log.empty`` where there is nothing to sign for, ``log.note`` without a note, ``log.unknown`` for a reading that
            is not among them, ``log.own`` for one of her own.
    """
    if not readings or not sampled:
        raise Refused("log.empty", field="sampled")
    if not note.strip():
        raise Refused("log.note", field="note")
    known = {reading.id: reading for reading in readings}
    if not set(sampled) <= known.keys():
        raise Refused("log.unknown", field="sampled")
    if any(known[id].reader == reviewer for id in sampled):
        raise Refused("log.own", field="sampled")
    return LogReviewed(
        board=board,
        first=min(reading.at for reading in readings),
        last=max(reading.at for reading in readings),
        sampled=sampled,
        note=note.strip(),
        reviewer=reviewer,
    )


def broken_desks(facts: Iterable[Fact], digest_of: Callable[[Fact], bytes]) -> tuple[str, ...]:
    """Name the desks whose facts in a stream have a gap, a fork, or one that does not fit the one before.

    Args:
        facts: All facts of one stream.
        digest_of: The hash by which the next fact names one.
    """
    by_desk: dict[str, list[Fact]] = {}
    for fact in facts:
        by_desk.setdefault(fact.author.desk, []).append(fact)
    return tuple(sorted(desk for desk, own in by_desk.items() if _broken(own, digest_of)))


def _broken(own: list[Fact], digest_of: Callable[[Fact], bytes]) -> bool:
    expected = FIRST
    for number, fact in enumerate(sorted(own, key=lambda fact: fact.number), 1):
        if fact.number != number or fact.previous != expected:
            return True
        expected = digest_of(fact)
    return False
