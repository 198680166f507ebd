"""An instant to come, as people write it at night."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtWidgets import QWidget

from jourdesk.ui.texts import STOCKHOLM
from jourdesk.ui.widgets.moment import MomentField, read_moment
from tests.keys import press, write

NOW = datetime(2026, 11, 21, 23, 40, tzinfo=STOCKHOLM)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("08.00", "2026-11-22T08:00+01:00"),
        ("0800", "2026-11-22T08:00+01:00"),
        ("23:59", "2026-11-21T23:59+01:00"),
        ("23.40", "2026-11-22T23:40+01:00"),
        ("mån 08.00", "2026-11-23T08:00+01:00"),
        ("måndag 8.00", "2026-11-23T08:00+01:00"),
        ("lör 23.50", "2026-11-21T23:50+01:00"),
        ("mån 23 nov 08.00", "2026-11-23T08:00+01:00"),
        ("27 november 08.00", "2026-11-27T08:00+01:00"),
        ("27/11 08.00", "2026-11-27T08:00+01:00"),
        ("2 jan 08.00", "2027-01-02T08:00+01:00"),
        ("2 jan 2027 08.00", "2027-01-02T08:00+01:00"),
        ("2026-12-24 08.00", "2026-12-24T08:00+01:00"),
    ],
)
def test_what_is_written_is_the_next_such_instant(desk_app: object, text: str, meant: str) -> None:
    assert read_moment(text, NOW) == datetime.fromisoformat(meant)


@pytest.mark.parametrize("text", ["", "snart", "25.00", "08.61", "31 feb 08.00", "xyz 08.00", "27 xyz 08.00", "45"])
def test_what_is_no_time_is_said_to_be_none(desk_app: object, text: str) -> None:
    with pytest.raises(ValueError, match="."):
        read_moment(text, NOW)


def test_minutes_from_now_where_they_are_meant(desk_app: object) -> None:
    assert (read_moment("45", NOW, minutes=True) - NOW).total_seconds() == 45 * 60


@pytest.mark.parametrize(
    ("now", "text", "minutes"),
    [
        ("2026-10-25T01:50:00+02:00", "02.30", 40),  # the first of the two
        ("2026-10-25T02:40:00+02:00", "02.30", 50),  # the first has been: the second
        ("2026-10-25T02:40:00+01:00", "02.30", 23 * 60 + 50),
        ("2027-03-28T01:50:00+01:00", "02.30", 40),  # the wall never shows it
    ],
)
def test_the_nights_of_the_turned_clock_ask_for_the_minutes_that_are_meant(
    desk_app: object, now: str, text: str, minutes: int
) -> None:
    began = datetime.fromisoformat(now)
    assert (read_moment(text, began) - began).total_seconds() == minutes * 60


def test_the_field_says_what_it_understood_and_what_it_did_not(shown: Callable[[QWidget], None]) -> None:
    field = MomentField("Till", lambda: NOW)
    shown(field)
    field.box.setFocus()
    write(field.box, "mån 08.00")
    field.box.clearFocus()
    assert field.below == "mån 23 nov 08.00"
    field.set_text("snart")
    assert field.moment() is None
    assert field.state == "error"
    field.set_moment(NOW)
    press(field.box, "Tab")
    assert field.text() == "lör 21 nov 23.40"
