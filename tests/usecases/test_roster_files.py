"""Rosters as files: a calendar that comes back, one that is looked at before it is planned, hours as a Swedish Excel wants."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jourdesk.app import DemoDesk
from jourdesk.documents.calendars import CalendarFiles
from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.usecases.import_calendar import CLASH, CalendarView, import_calendar, look_at_calendar
from jourdesk.usecases.plan_shift import plan_shift
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.ports_calendar import CalendarEntry
from jourdesk.usecases.roster_files import export_calendar, export_hours, hours_table
from jourdesk.usecases.swap_shift import SwapDraft, answer_swap, ask_swap
from jourdesk.usecases.take_over_shift import take_over_shift
from tests.roster import wall
from tests.usecases.rosters import BOARD, cell_on, draft, plan, roster_desk, shift_on, sit, turn_clock

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    """A desk in the hands of the coordinator, on 23 November."""
    with roster_desk(tmp_path / "desk") as made:
        yield made


@pytest.fixture
def desk(demo: DemoDesk) -> Desk:
    """The desk."""
    return demo.desk


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a calendar lies."""
    return tmp_path / "jour.ics"


def _states(view: CalendarView) -> dict[str, int]:
    return {state: count for state, count in view.counts if count}


def _write(file: Path, *entries: CalendarEntry) -> str:
    file.write_bytes(CalendarFiles().write(entries, name="x", made=wall("2026-11-23 10:00")))
    return str(file)


def _entry(title: str, begins: str, ends: str, **more: object) -> CalendarEntry:
    entry = CalendarEntry(number=1, uid=f"{begins}@elsewhere", title=title, begins=wall(begins), ends=wall(ends))
    return replace(entry, **more)  # type: ignore[arg-type]  # fields by name


def _refused(act: object) -> str:
    assert callable(act)
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.code


# --- calendars out ---


def test_a_roster_goes_out_and_comes_back_unchanged(desk: Desk, file: Path) -> None:
    plan(desk, "wallin", "2026-12-04")
    plan(desk, "hedlid", "2026-12-04", role="backup")
    plan_shift(desk, draft("", "2026-12-05", intended=True))
    assert export_calendar(desk, path=str(file), first=FIRST, last=LAST) == str(file)
    titles = [entry.title for entry in CalendarFiles().read(file.read_bytes())]
    assert titles == ["Jour: S. Wallin", "Bakjour: J. Hedlid", "Jour: saknas"]
    assert _states(look_at_calendar(desk, path=str(file), role="jour")) == {"same": 3}


def test_ones_own_calendar_holds_only_ones_own_parts(demo: DemoDesk, file: Path) -> None:
    desk = demo.desk
    shift = plan(desk, "wallin", "2026-12-04")
    plan(desk, "hedlid", "2026-12-05")
    turn_clock(demo, "2026-12-05 02:10")
    take_over_shift(desk, shift=shift.shift, begins=shift.begins, person="norrby", reason="hemligt skäl")
    export_calendar(desk, path=str(file), first=FIRST, last=LAST, person="norrby")
    (entry,) = CalendarFiles().read(file.read_bytes())
    assert (entry.title, entry.begins, entry.ends) == ("Jour", wall("2026-12-05 02:10"), wall("2026-12-05 08:00"))
    assert "hemligt" not in file.read_text(encoding="utf-8")


def test_a_swap_keeps_the_name_of_the_entry_so_that_calendars_update(desk: Desk, file: Path) -> None:
    shift = plan(desk, "wallin", "2026-12-04")

    def uid() -> str:
        export_calendar(desk, path=str(file), first=FIRST, last=LAST)
        return CalendarFiles().read(file.read_bytes())[0].uid

    before = uid()
    sit(desk, "S. Wallin", "jour")
    ask_swap(desk, SwapDraft(shift=shift.shift, begins=shift.begins, taker="hedlid"))
    sit(desk, "E. Rönnfall", "admin")
    waiting = shift_on(desk, "2026-12-04").swap
    assert waiting is not None
    answer_swap(desk, swap=waiting.swap, begins=shift.begins, agrees=True, person="hedlid")
    assert uid() == before


def test_politicians_have_a_calendar_too(desk: Desk, file: Path) -> None:
    plan(desk, "2280-vice", "2026-12-04", role="decider", board=BOARD)
    export_calendar(desk, path=str(file), first=FIRST, last=LAST, board=BOARD)
    assert _states(look_at_calendar(desk, path=str(file), role="jour", board=BOARD)) == {"same": 1}


def test_no_shifts_make_no_file_and_a_full_disk_is_said(desk: Desk, file: Path, tmp_path: Path) -> None:
    assert _refused(lambda: export_calendar(desk, path=str(file), first=FIRST, last=LAST)) == "calendar.nothing"
    assert not file.exists()
    plan(desk, "wallin", "2026-12-04")
    with pytest.raises(Unavailable, match=r"roster\.not-written"):
        export_calendar(desk, path=str(tmp_path / "nowhere" / "x.ics"), first=FIRST, last=LAST)
    desk.calendars = None
    with pytest.raises(Unavailable, match=r"calendar\.missing"):
        export_calendar(desk, path=str(file), first=FIRST, last=LAST)


# --- calendars in ---


def test_a_file_is_looked_at_before_anything_is_planned(desk: Desk, file: Path) -> None:
    plan(desk, "hedlid", "2026-12-04")
    plan(desk, "asp", "2026-12-11", role="backup")
    path = _write(
        file,
        _entry("Jour S. Wallin", "2026-12-03 16:00", "2026-12-04 08:00"),
        _entry("M. Norrby jour", "2026-12-04 15:00", "2026-12-05 08:00"),
        _entry("Fikapaus", "2026-12-07 16:00", "2026-12-08 08:00"),
        _entry("L. Åstrand", "2026-12-11 18:00", "2026-12-12 08:00"),
        _entry("wallin", "2026-11-20 16:00", "2026-11-21 08:00"),
    )
    view = look_at_calendar(desk, path=path, role="jour")
    assert _states(view) == {"new": 1, "changed": 1, "unknown": 1, "clash": 1, "past": 1}
    assert view.name == "jour.ics"
    (changed,) = view.of("changed")
    assert (changed.name, changed.hours, changed.before) == ("M. Norrby", "15–08", "J. Hedlid 16–08")
    assert cell_on(desk, "2026-12-03").shifts == ()
    assert import_calendar(desk, view) is Changes.ROSTER
    assert shift_on(desk, "2026-12-03").name == "S. Wallin"
    assert [shift.name for shift in cell_on(desk, "2026-12-04").shifts] == ["M. Norrby"]
    assert cell_on(desk, "2026-12-11").shifts == ()
    import_calendar(desk, view, states=(CLASH,))
    assert shift_on(desk, "2026-12-11").name == "L. Åstrand"


def test_two_shifts_of_one_day_are_two(desk: Desk, file: Path) -> None:
    plan_shift(desk, draft("asp", "2026-12-05", ends=wall("2026-12-05 20:00")))
    path = _write(
        file,
        _entry("S. Wallin", "2026-12-05 08:00", "2026-12-05 20:00"),
        _entry("J. Hedlid", "2026-12-05 20:00", "2026-12-06 08:00"),
        _entry("M. Norrby", "2026-12-05 21:00", "2026-12-06 08:00"),
    )
    view = look_at_calendar(desk, path=path, role="jour")
    assert [row.state for row in view.rows] == ["changed", "new", "clash"]


def test_a_whole_day_takes_the_days_own_hours(desk: Desk, file: Path) -> None:
    file.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:S. Wallin\r\n"
        "DTSTART;VALUE=DATE:20261223\r\nDTEND;VALUE=DATE:20261225\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        encoding="utf-8",
    )
    view = look_at_calendar(desk, path=str(file), role="backup")
    assert [(row.day.day, row.hours) for row in view.rows] == [(23, "16–08"), (24, "08–08")]
    import_calendar(desk, view)
    assert shift_on(desk, "2026-12-24", role="backup").name == "S. Wallin"


def test_an_entry_moved_in_the_calendar_moves_its_shift(desk: Desk, file: Path) -> None:
    shift = plan(desk, "wallin", "2026-12-04")
    uid = f"{shift.shift}.0@jourdesk.example"
    moved = _entry("x", "2026-12-08 16:00", "2026-12-09 08:00", uid=uid, role="jour", person="wallin")
    view = look_at_calendar(desk, path=_write(file, moved), role="backup")
    assert [row.state for row in view.rows] == ["changed"]
    import_calendar(desk, view)
    assert cell_on(desk, "2026-12-04").shifts == ()
    assert shift_on(desk, "2026-12-08").shift == shift.shift


def test_a_person_who_has_left_is_unknown_and_an_open_shift_is_not(desk: Desk, file: Path) -> None:
    path = _write(
        file,
        _entry("x", "2026-12-04 16:00", "2026-12-05 08:00", role="jour", person="kurt"),
        _entry("x", "2026-12-08 16:00", "2026-12-09 08:00", role="jour"),
        _entry("S. Wallin och J. Hedlid", "2026-12-10 16:00", "2026-12-11 08:00"),
    )
    view = look_at_calendar(desk, path=path, role="jour")
    assert [row.state for row in view.rows] == ["unknown", "new", "unknown"]
    assert "allin" not in repr(view.rows)
    assert repr(CalendarFiles().read(file.read_bytes())[2]) == "CalendarEntry(3)"


def test_where_the_register_names_nobody_the_title_is_the_name(desk: Desk, file: Path) -> None:
    desk.register = replace(desk.register, users=(), person_roles=(), on_calls=())
    view = look_at_calendar(
        desk, path=_write(file, _entry("Nisse", "2026-12-04 16:00", "2026-12-05 08:00")), role="jour"
    )
    import_calendar(desk, view)
    assert shift_on(desk, "2026-12-04").name == "Nisse"


def test_nothing_to_plan_is_said(desk: Desk, file: Path) -> None:
    path = _write(file, _entry("Fikapaus", "2026-12-07 16:00", "2026-12-08 08:00"))
    view = look_at_calendar(desk, path=path, role="jour")
    assert _refused(lambda: import_calendar(desk, view)) == "calendar.nothing"
    assert _refused(lambda: import_calendar(desk, view, states=("unknown",))) == "calendar.nothing"


def test_a_file_that_is_too_much_or_not_there_is_said_in_a_line(desk: Desk, file: Path, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"input\.unreadable"):
        look_at_calendar(desk, path=str(tmp_path / "nowhere.ics"), role="jour")
    file.write_bytes(b" " * 4_000_001)
    assert _refused(lambda: look_at_calendar(desk, path=str(file), role="jour")) == "calendar.too-big"
    path = _write(file, _entry("S. Wallin", "2026-12-04 16:00", "2027-01-05 08:00"))
    assert _refused(lambda: look_at_calendar(desk, path=path, role="jour")) == "calendar.too-long"
    file.write_text(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20270301\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n",
        encoding="utf-8",
    )
    assert _refused(lambda: look_at_calendar(desk, path=str(file), role="jour")) == "calendar.too-long"
    many = (_entry("x", "2026-12-04 16:00", "2026-12-05 08:00") for _ in range(5001))
    assert _refused(lambda: look_at_calendar(desk, path=_write(file, *many), role="jour")) == "calendar.too-big"


# --- hours ---


def test_hours_come_as_a_swedish_excel_wants_them(desk: Desk, file: Path) -> None:
    plan(desk, "wallin", "2026-12-02")
    plan(desk, "wallin", "2026-12-24")
    plan_shift(desk, draft("asp", "2026-12-03", ends=wall("2026-12-03 22:30")))
    assert export_hours(desk, path=str(file), first=FIRST, last=LAST) == str(file)
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in raw
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))
    assert rows[0][:4] == ["Person", "Roll", "Pass", "Ordinarie timmar"]
    assert rows[1] == ["L. Åstrand", "jour", "1", "6,00", "0,50", "0,00", "0,00", "6,50", "2026-12-01", "2026-12-31"]
    assert rows[2][:8] == ["S. Wallin", "jour", "2", "8,00", "8,00", "0,00", "24,00", "40,00"]


def test_a_name_is_never_read_as_a_formula(desk: Desk) -> None:
    desk.register = replace(desk.register, users=(), person_roles=(), on_calls=())
    plan(desk, "=2+3", "2026-12-02")
    assert "\r\n'=2+3;" in hours_table(desk, first=FIRST, last=LAST)
