"""``jourdesk bench`` measures on a real store and says what it measured; it judges nothing in a test."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from jourdesk import cli
from jourdesk.cli.bench import road
from jourdesk.cli.bench.figures import Figure, Times, quantile, spread
from jourdesk.cli.bench.invented import TONIGHT, Inventor, times
from jourdesk.cli.bench.memory import resident_mb
from jourdesk.cli.bench.plain import PlainStore

_ON_THE_STORE = {
    *(
        "fill",
        "fill_pace",
        "size",
        "open_p50",
        "open_desk_p50",
        "list_p50",
        "clocks_p50",
        "fold",
        "page_p50",
        "reading_p50",
    ),
    *("find_name_p95", "find_met", "find_number_p95", "log_p50", "log_p99", "plain_p99", "log_ratio_p99"),
}


def test_every_row_is_measured_on_a_store_that_is_kept_and_used_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for fresh in (True, False):
        assert cli.run(["bench", "--calls", "60", "--json", "--no-window", "--no-road", "--folder", str(tmp_path)]) == 0
        out, err = capsys.readouterr()
        rows = {row["key"]: row for row in map(json.loads, out.splitlines())}
        assert set(rows) >= (_ON_THE_STORE if fresh else _ON_THE_STORE - {"fill", "fill_pace"})
        assert all(row["value"] >= 0 for row in rows.values())
        assert rows["find_met"]["value"] > 80
        assert rows["log_p50"]["budget"] == 5.0
        assert "Traceback" not in err
    assert (tmp_path / "jourdesk.db").stat().st_size > 100_000


def test_a_folder_with_a_store_of_another_size_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["bench", "--calls", "3", "--no-window", "--no-road", "--folder", str(tmp_path)]) == 0
    capsys.readouterr()
    assert cli.run(["bench", "--calls", "4", "--no-window", "--no-road", "--folder", str(tmp_path)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_the_road_is_measured_between_two_desks_and_a_host_each_row_beside_its_budget(tmp_path: Path) -> None:
    rows = {row.key: row for row in road.measure(tmp_path, 30)}
    assert rows["road_up"].budget == rows["road_down"].budget == 0.5 * 30 / 1000
    assert rows["road_empty"].budget == 3.0
    assert [rows[key].least for key in ("bulk_up", "bulk_down", "catch_up")] == [3000] * 3
    assert rows["catch_up"].count >= 4 * 30
    assert all(row.value > 0 for row in rows.values())


def test_without_the_host_the_road_says_that_it_was_not_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(road, "find_spec", lambda _name: None)
    (row,) = road.measure(tmp_path, 30)
    assert "jourdesk[host]" in row.says
    assert row.holds is None


def test_a_row_for_a_person_shows_value_and_budget() -> None:
    kept = Figure(key="k", says="Hitta", value=1234.5, unit="ms", budget=50.0, count=7).as_line()
    assert kept.startswith("✗ Hitta")
    assert "1 234 ms" in kept
    assert "högst 50" in kept
    assert Figure(key="k", says="Hitta", value=1.5, unit="ms", budget=2.0).as_line().startswith("✓")
    assert "1,5 ms" in Figure(key="k", says="Hitta", value=1.5, unit="ms").as_line()
    slow = Figure(key="k", says="Många", value=2999, unit="/s", least=3000).as_line()
    assert slow.startswith("✗")
    assert "minst 3 000" in slow
    assert Figure(key="k", says="Många", value=3000, unit="/s", least=3000).holds


def test_the_parts_of_a_row_of_times_are_nearest_ranks() -> None:
    hundred = [float(n) for n in range(1, 101)]
    assert (quantile(hundred, 0.5), quantile(hundred, 0.99), quantile(hundred, 1.0)) == (50, 99, 100)
    assert quantile([7.0], 0.99) == 7
    taken = Times()
    taken.taken = hundred
    assert [f.value for f in spread("x", "x", taken, (0.5, 0.95), {})] == [50, 95]


def test_the_same_seed_gives_the_same_calls_and_nobody_can_have_their_numbers() -> None:
    one, two = (Inventor(3).call(TONIGHT) for _ in range(2))
    assert one == two
    inventor = Inventor(1)
    for _ in range(300):
        digits = inventor.person(1930, 2020, "2282").number[2:]
        doubled = [int(d) * (2 if place % 2 == 0 else 1) for place, d in enumerate(digits)]
        assert sum(d - 9 if d > 9 else d for d in doubled) % 10 != 0


def test_the_last_forty_calls_are_tonights() -> None:
    row = times(500)
    assert len(row) == 500
    assert row == sorted(row)
    assert sum(at >= TONIGHT for at in row) == 40
    assert max(row) < TONIGHT + timedelta(hours=8)
    assert len(times(10)) == 10


def test_the_plain_store_keeps_what_it_is_given(tmp_path: Path) -> None:
    store = PlainStore(tmp_path / "plain.db")
    store.keep([b"ett", b"tv\xc3\xa5"])
    store.close()
    assert b"tv\xc3\xa5" in (tmp_path / "plain.db").read_bytes()


def test_the_memory_of_this_process_is_some_megabytes() -> None:
    assert (
        10 < resident_mb() < 50_000
    )  # a worker that has set a thousand papers holds some thousand; in kilobytes it would be a million
