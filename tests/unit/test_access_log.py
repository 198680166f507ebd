"""The access log of a board: filtered, sampled, signed for, and known to be whole."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from jourdesk.domain.access_log import (
    Reading,
    Wanted,
    broken_desks,
    chosen,
    openings_of,
    readers,
    readings_of,
    reviews_of,
    sample,
    signed,
)
from jourdesk.domain.desk_events import DeskOpenedByCode, LogReviewed, RecordOpened
from jourdesk.domain.fact import Fact
from jourdesk.domain.problems import Refused
from jourdesk.wire.facts import canonical, digest
from tests.facts import AT, facts

LOG = facts(
    RecordOpened(call="c1", reader="S. Wallin", purpose="list"),
    RecordOpened(call="c2", reader="S. Wallin", purpose="search"),
    RecordOpened(call="c1", reader="J. Hedlid", purpose="clock"),
    stream="access.a",
)
READINGS = readings_of(LOG)


def first_of(count: int) -> int:
    assert count > 0
    return 0


def chained(log: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The same facts, each naming the one before by its hash."""
    found: list[Fact] = []
    for fact in log:
        found.append(replace(fact, previous=digest(canonical(found[-1]))) if found else fact)
    return tuple(found)


def broken(log: tuple[Fact, ...]) -> tuple[str, ...]:
    return broken_desks(log, lambda fact: digest(canonical(fact)))


def test_readings_are_told_by_call_reader_and_day() -> None:
    assert [r.id for r in chosen(READINGS, Wanted(call="c1"))] == [LOG[0].id, LOG[2].id]
    assert [r.call for r in chosen(READINGS, Wanted(reader="S. Wallin"))] == ["c1", "c2"]
    assert chosen(READINGS, Wanted(first=date(2026, 11, 22))) == ()
    assert chosen(READINGS, Wanted(last=date(2026, 11, 20))) == ()
    assert chosen(READINGS, Wanted(first=date(2026, 11, 21), last=date(2026, 11, 21))) == READINGS
    assert readers(READINGS) == (("S. Wallin", 2), ("J. Hedlid", 1))


def test_a_desk_that_was_opened_by_its_code_stands_in_the_log_and_is_no_reading() -> None:
    opened = DeskOpenedByCode(contact=AT - timedelta(days=31), limit=30, until=AT + timedelta(hours=24))
    log = (*LOG, *facts(opened, stream="access.a"))
    (told,) = openings_of(log)
    assert (told.contact, told.limit, told.until) == (opened.contact, 30, opened.until)
    assert (told.by, told.desk) == (log[-1].author.by, log[-1].author.desk)
    assert readings_of(log) == READINGS


def test_readings_stand_in_the_order_they_happened() -> None:
    earlier = replace(LOG[2], happened=AT - timedelta(hours=1))
    assert [r.reader for r in readings_of((LOG[0], earlier))] == ["J. Hedlid", "S. Wallin"]


def test_a_sample_holds_nothing_twice_and_nothing_of_the_reviewers_own() -> None:
    drawn = sample(READINGS, count=9, reviewer="J. Hedlid", pick=lambda n: n - 1)
    assert [r.call for r in drawn] == ["c1", "c2"]
    assert [r.call for r in sample(READINGS, count=1, reviewer="J. Hedlid", pick=lambda n: n - 1)] == ["c2"]
    assert sample(READINGS, count=-1, reviewer="", pick=first_of) == ()


def test_what_is_signed_for_is_not_drawn_again() -> None:
    note = signed(READINGS, board="a", sampled=(LOG[0].id,), note=" Inget att anmärka. ", reviewer="E. Nyberg")
    assert note == LogReviewed(
        board="a", first=AT, last=AT, sampled=(LOG[0].id,), note="Inget att anmärka.", reviewer="E. Nyberg"
    )
    (fact,) = facts(note, stream="access.a")
    after = readings_of((*LOG, fact))
    assert [r.reviewed for r in after] == [True, False, False]
    assert [r.call for r in sample(after, count=9, reviewer="", pick=first_of)] == ["c2", "c1"]
    (review,) = reviews_of((*LOG, fact))
    assert (review.reviewer, review.sampled) == ("E. Nyberg", (LOG[0].id,))


@pytest.mark.parametrize(
    ("readings", "sampled", "note", "code", "field"),
    [
        ((), ("x",), "n", "log.empty", "sampled"),
        (READINGS, (), "n", "log.empty", "sampled"),
        (READINGS, (LOG[0].id,), "  ", "log.note", "note"),
        (READINGS, ("x",), "n", "log.unknown", "sampled"),
        (READINGS, (LOG[2].id,), "n", "log.own", "sampled"),
    ],
)
def test_a_note_that_cannot_be_signed_is_refused(
    readings: tuple[Reading, ...], sampled: tuple[str, ...], note: str, code: str, field: str
) -> None:
    with pytest.raises(Refused) as caught:
        signed(readings, board="a", sampled=sampled, note=note, reviewer="J. Hedlid")
    assert (caught.value.code, caught.value.field) == (code, field)


def test_a_log_that_is_whole_is_known_to_be_and_a_missing_reading_is_seen() -> None:
    whole = chained(LOG)
    assert broken(whole) == ()
    assert broken((whole[2], whole[0], whole[1])) == ()
    assert broken((whole[0], whole[2])) == ("desk-1",)
    assert broken(whole[1:]) == ("desk-1",)
    assert broken((whole[0], replace(whole[1], previous=bytes(32)), whole[2])) == ("desk-1",)
    other = replace(LOG[0], author=replace(LOG[0].author, desk="desk-2"))
    assert broken((*whole, other)) == ()
    assert broken((*whole, replace(other, number=2))) == ("desk-2",)
