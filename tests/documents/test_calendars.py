"""Calendar files: what goes out comes back, and a bad file says in one line what is wrong with it."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jourdesk.documents.calendars import CalendarFiles
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports_calendar import CalendarEntry
from jourdesk.wire.problem_texts import codes, sentence
from tests.roster import wall

MADE = datetime(2026, 11, 23, 9, tzinfo=UTC)
FILES = CalendarFiles()


def _entry(**more: object) -> CalendarEntry:
    values = {
        "number": 1,
        "uid": "s1.0@jourdesk.example",
        "title": "Jour: S. Wallin",
        "begins": wall("2026-12-04 16:00"),
        "ends": wall("2026-12-05 08:00"),
        "role": "jour",
        "person": "wallin",
        "board": "",
    }
    return CalendarEntry(**(values | more))  # type: ignore[arg-type]  # fields by name


def _file(*lines: str, zone: str = "") -> bytes:
    event = ("BEGIN:VEVENT", "UID:1", "SUMMARY:Jour", *lines, "END:VEVENT")
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *zone.splitlines(), *event, "END:VCALENDAR", "")).encode()


def _times(*lines: str, zone: str = "") -> tuple[datetime | None, datetime | None]:
    (entry,) = FILES.read(_file(*lines, zone=zone))
    return entry.begins, entry.ends


def test_what_goes_out_comes_back() -> None:
    entries = (
        _entry(),
        _entry(number=2, uid="s2.0@jourdesk.example", title="Å, ä; ö\\ " * 20, person="", board="2280-vn"),
    )
    back = FILES.read(FILES.write(entries, name="Jourschema", made=MADE))
    assert [entry.title for entry in back] == ["Jour: S. Wallin", ("Å, ä; ö\\ " * 20).strip()]
    assert back[0] == entries[0]
    assert (back[1].board, back[1].person) == ("2280-vn", "")


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 3 * 366 * 24 * 60), st.integers(1, 5000), st.text(alphabet=st.characters(codec="utf-8"), max_size=80)
)
def test_every_instant_and_title_comes_back(start: int, minutes: int, title: str) -> None:
    begins = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=start)
    plain = " ".join("".join(c if c.isprintable() else " " for c in title).split())
    entry = _entry(begins=begins, ends=begins + timedelta(minutes=minutes), title=plain)
    assert FILES.read(FILES.write((entry,), name="x", made=MADE)) == (entry,)


def test_the_same_roster_gives_the_same_file() -> None:
    one, other = (FILES.write((_entry(),), name="Jourschema", made=MADE) for _ in range(2))
    assert one == other


def test_a_file_holds_times_in_utc_and_nothing_of_a_case() -> None:
    text = FILES.write((_entry(begins=wall("2026-10-25 02:00")),), name="Jourschema", made=MADE).decode()
    assert "DTSTART:20261025T000000Z" in text
    assert "CLASS:PRIVATE" in text
    assert "070-" not in text
    names = {line.partition(":")[0] for line in text.splitlines()}
    assert names == {
        "BEGIN",
        "END",
        "VERSION",
        "PRODID",
        "METHOD",
        "X-WR-CALNAME",
        "UID",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "CLASS",
        "X-JOURDESK-ROLE",
        "X-JOURDESK-PERSON",
    }


def test_an_entry_without_hours_is_not_written() -> None:
    text = FILES.write((_entry(begins=None),), name="Jourschema", made=MADE)
    with pytest.raises(Refused, match=r"calendar\.empty"):
        FILES.read(text)


OUTLOOK = """BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE"""


@pytest.mark.parametrize(
    ("lines", "zone"),
    [
        (("DTSTART:20261024T140000Z", "DTEND:20261025T070000Z"), ""),
        (("DTSTART:20261024T160000", "DTEND:20261025T080000"), ""),
        (("DTSTART;TZID=Europe/Stockholm:20261024T160000", "DTEND;TZID=Europe/Stockholm:20261025T080000"), ""),
        (("DTSTART;TZID=Europe/Stockholm:20261024T160000", "DURATION:PT17H"), ""),
        (
            (
                "DTSTART;TZID=W. Europe Standard Time:20261024T160000",
                "DTEND;TZID=W. Europe Standard Time:20261025T080000",
            ),
            OUTLOOK,
        ),
        (("DTSTART;TZID=Europe/Helsinki:20261024T170000", "DTEND;TZID=Europe/Helsinki:20261025T090000"), ""),
    ],
)
def test_a_night_of_seventeen_hours_is_read_in_every_way_it_can_be_written(lines: tuple[str, ...], zone: str) -> None:
    assert _times(*lines, zone=zone) == (wall("2026-10-24 16:00"), wall("2026-10-25 08:00"))


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        (("DTSTART;VALUE=DATE:20261224",), date(2026, 12, 24)),
        (("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227"), date(2026, 12, 26)),
        (("DTSTART;VALUE=DATE:20261224", "DURATION:P2D"), date(2026, 12, 25)),
    ],
)
def test_whole_days_come_as_days(lines: tuple[str, ...], last: date) -> None:
    (entry,) = FILES.read(_file(*lines))
    assert (entry.days, entry.begins) == ((date(2026, 12, 24), last), None)


def test_folded_lines_and_two_calendars_in_one_file_are_read() -> None:
    one = _file("DTSTART:20261204T150000Z", "DTEND:20261205T070000Z")
    folded = one.replace(b"SUMMARY:Jour", b"SUMMARY:Jo\r\n ur")
    assert [entry.title for entry in FILES.read(folded + one)] == ["Jour", "Jour"]
    assert [entry.number for entry in FILES.read(folded + one)] == [1, 2]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "calendar.not-calendar"),
        (b"hej", "calendar.not-calendar"),
        (bytes(range(256)), "calendar.not-calendar"),
        (b"%PDF-1.7\n1 0 obj", "calendar.not-calendar"),
        (b"PK\x03\x04" + bytes(100), "calendar.not-calendar"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:20261204T160000\r\n", "calendar.not-calendar"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "calendar.empty"),
        (_file("DTEND:20261205T070000Z"), "calendar.time"),
        (_file("DTSTART:i morgon", "DTEND:20261205T070000Z"), "calendar.time"),
        (_file("DTSTART:20261204T150000Z", "DTEND:sen"), "calendar.time"),
        (_file("DTSTART:20261204T150000Z", "DTEND;VALUE=DATE:20261205"), "calendar.time"),
        (_file("DTSTART:20261304T150000Z", "DTEND:20261205T070000Z"), "calendar.time"),
        (_file("DTSTART:20261204T150000Z"), "calendar.no-end"),
        (_file("DTSTART:20261204T150000Z", "DURATION:länge"), "calendar.no-end"),
        (_file("DTSTART:99991231T230000Z", "DURATION:P9D"), "calendar.time"),
        (_file("DTSTART:00010101T000000", "DTEND:20261205T070000Z"), "calendar.time"),
        (_file("DTSTART:20261204T150000Z", "DTSTART:20261204T150000Z", "DTEND:20261205T070000Z"), "calendar.time"),
        (_file("DTSTART:20261205T150000Z", "DTEND:20261204T150000Z"), "calendar.backwards"),
        (_file("DTSTART:20261204T150000Z", "DTEND:20261205T070000Z", "RRULE:FREQ=WEEKLY"), "calendar.recurring"),
        (_file("DTSTART:20261204T150000Z", "DTEND:20261205T070000Z", "RDATE:20261211T150000Z"), "calendar.recurring"),
    ],
)
def test_a_bad_file_says_in_one_line_what_is_wrong(content: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        FILES.read(content)
    assert refused.value.code == code
    assert code in codes()
    said = sentence(refused.value, "sv")
    assert "\n" not in said
    assert "{" not in said


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.integers(0, 400))
def test_no_file_makes_the_reader_fall_over(noise: bytes, at: int) -> None:
    good = FILES.write((_entry(),), name="x", made=MADE)
    # Whatever stands in it, the file is read or refused: anything else is a fault and fails this test.
    with suppress(Refused):
        FILES.read(good[:at] + noise + good[at:])
