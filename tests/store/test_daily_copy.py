"""A copy of the encrypted store once a day: whole, under the same key, a week of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from jourdesk.app.copies import KEPT, copy_of_today
from jourdesk.app.surroundings import Paths
from jourdesk.domain.problems import Unavailable
from jourdesk.store.engine import open_store

AT = datetime(2026, 10, 24, 20, 0, tzinfo=UTC)
KEY = bytes(range(32))


@pytest.fixture
def where(tmp_path: Path) -> Paths:
    return Paths(tmp_path)


def test_one_copy_a_day_of_the_wall_in_sweden_also_in_a_night_of_25_hours(where: Paths) -> None:
    store = open_store(where.store, KEY, create=True)
    made = [copy_of_today(store, where, AT + timedelta(hours=hours)) for hours in range(0, 30, 2)]
    store.close()
    # 20.00 UTC is 22.00 in Sweden: midnight comes once, though two o'clock comes twice.
    assert [copy.name for copy in made if copy is not None] == [f"jourdesk-2026-10-{day}.db" for day in (24, 25, 26)]


def test_a_copy_opens_with_the_stores_own_key_and_no_other(where: Paths) -> None:
    store = open_store(where.store, KEY, create=True)
    copy = copy_of_today(store, where, AT)
    store.close()
    assert copy is not None
    open_store(copy, KEY).close()
    with pytest.raises(Unavailable):
        open_store(copy, bytes([7]) * 32)


def test_a_week_of_copies_is_kept(where: Paths) -> None:
    store = open_store(where.store, KEY, create=True)
    for day in range(KEPT + 3):
        copy_of_today(store, where, AT + timedelta(days=day))
    store.close()
    assert [copy.name for copy in sorted(where.copies.iterdir())] == [
        f"jourdesk-2026-10-{day}.db" for day in (27, 28, 29, 30, 31)
    ] + ["jourdesk-2026-11-01.db", "jourdesk-2026-11-02.db"]


def test_a_disk_that_says_no_leaves_no_half_copy(where: Paths) -> None:
    store = open_store(where.store, KEY, create=True)
    where.copies.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(Unavailable):
        copy_of_today(store, where, AT)
    store.close()
