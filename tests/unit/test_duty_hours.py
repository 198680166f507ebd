"""Since when the present duty has gone on."""

from __future__ import annotations

from datetime import datetime

import pytest

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.duty_hours import duty_since, duty_until


@pytest.mark.parametrize(
    ("now", "since"),
    [
        ("2026-11-22 02:04", "2026-11-20 16:00"),
        ("2026-11-25 02:00", "2026-11-24 16:00"),
        ("2026-11-24 16:00", "2026-11-24 16:00"),
        ("2026-11-24 15:59", "2026-11-23 16:00"),
        ("2026-12-27 12:00", "2026-12-23 16:00"),
        ("2026-10-25 02:30", "2026-10-23 16:00"),
    ],
)
def test_duty_begins_when_the_latest_working_day_closes(now: str, since: str) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=STOCKHOLM)
    assert f"{duty_since(at):%Y-%m-%d %H:%M}" == since


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("2026-11-22 02:04", "2026-11-23 08:00"),
        ("2026-11-24 07:59", "2026-11-24 08:00"),
        ("2026-11-24 08:00", "2026-11-25 08:00"),
        ("2026-11-24 14:00", "2026-11-25 08:00"),
        ("2026-12-23 16:00", "2026-12-28 08:00"),
        ("2026-12-24 07:00", "2026-12-28 08:00"),
        ("2026-10-25 02:30", "2026-10-26 08:00"),
        ("2027-03-27 23:30", "2027-03-30 08:00"),
    ],
)
def test_duty_ends_when_the_next_working_day_begins(now: str, until: str) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=STOCKHOLM)
    assert f"{duty_until(at):%Y-%m-%d %H:%M}" == until
