"""``jourdesk rules`` and ``jourdesk register check``, as a person runs them."""

import argparse
import json
import os
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from jourdesk.cli import register as register_command
from jourdesk.cli import rules as rules_command

EXAMPLES = files("jourdesk.resources") / "examples"


def jourdesk(*words: str) -> int:
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(required=True)
    rules_command.add_to(commands)
    register_command.add_to(commands)
    args = parser.parse_args(words)
    code: int = args.run(args)
    return code


@pytest.fixture
def examples() -> Path:
    with as_file(EXAMPLES) as path:
        return path


@pytest.fixture(autouse=True)
def swedish(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "sv_SE.UTF-8")


def check(examples: Path, *paths: Path, json_lines: bool = False) -> int:
    more = ["--json"] if json_lines else []
    return jourdesk("rules", "check", *map(str, paths), "--register", str(examples / "register.toml"), *more)


def test_a_folder_of_cases_is_run_without_its_subfolders(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(examples, examples / "cases") == 0
    told = capsys.readouterr()
    assert told.out.endswith("22 fall, alla stämmer\n")
    assert told.err == ""


def test_with_json_each_case_is_one_object(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(examples, examples / "cases" / "e04-taget-ar-installt.toml", json_lines=True) == 0
    lines = capsys.readouterr().out.splitlines()
    told = json.loads(lines[0])
    assert len(lines) == 1
    assert (told["ok"], told["misses"], told["got"]["man"]["responsible"]) == (True, [], "2480")
    assert told["got"]["ticket-refused"]["appeal"]["alarm"] == "2026-12-23"


def test_a_miss_is_told_and_gives_one(examples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (examples / "cases" / "r-student.toml").read_text(encoding="utf-8")
    wrong = tmp_path / "fel.toml"
    wrong.write_text(text.replace('unit        = "2283-vuxen"', 'unit = "2283-barn"'), encoding="utf-8")
    assert check(examples, wrong) == 1
    assert "student.unit: väntade 2283-barn, fick 2283-vuxen" in capsys.readouterr().out
    assert check(examples, wrong, json_lines=True) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["misses"] == [{"path": "student.unit", "expected": "2283-barn", "got": "2283-vuxen"}]


def test_a_miss_on_lists_and_flags_is_said_in_words(
    examples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (examples / "cases" / "r-student.toml").read_text(encoding="utf-8")
    wrong = tmp_path / "fel.toml"
    changed = text.replace("member      = true", "member = false").replace(
        'never       = ["LVM 13"', 'consider = ["LVM 13"'
    )
    wrong.write_text(changed, encoding="utf-8")
    assert check(examples, wrong) == 1
    told = capsys.readouterr().out
    assert "student.member: väntade nej, fick ja" in told
    assert "student.consider: väntade LVM 13, LVU 6, fick SoL 14:2" in told


def test_what_cannot_be_read_is_one_line_and_the_rest_is_run(
    examples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = (examples / "cases" / "r-student.toml").read_bytes()
    (tmp_path / "a-bom.toml").write_bytes(b"\xef\xbb\xbf" + good)
    (tmp_path / "b-latin.toml").write_bytes("title = 'å'".encode("latin-1"))
    (tmp_path / "c-key.toml").write_bytes(good + b"\n[[person]]\nreff = 'x'\n")
    (tmp_path / "d-by.toml").write_bytes(
        good + b"[[decision]]\nref='d'\nperson='student'\nprovision='LVM 13'\nat=2026-10-09T23:30:00+02:00\nby='x'\n"
    )
    (tmp_path / "e-other.toml").write_text("[agreement]\n", encoding="utf-8")
    assert check(examples, tmp_path, tmp_path / "nowhere.toml") == 2
    told = capsys.readouterr()
    assert told.out.count("stämmer  ") == 1
    lines = told.err.splitlines()
    assert len(lines) == 4
    assert "inte text i UTF-8" in lines[0]
    assert "person 2: ref saknas" in lines[1]
    assert "decision 1: by pekar på x" in lines[2]
    assert "finns inte" in lines[3]


def test_a_folder_or_file_without_a_case_is_said(
    examples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(examples, tmp_path) == 2
    assert check(examples, examples / "register.toml") == 2
    assert capsys.readouterr().err.count("inget fall") == 2


def test_a_missing_or_broken_register_is_said(
    examples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = str(examples / "cases" / "r-student.toml")
    assert jourdesk("rules", "check", case, "--register", str(tmp_path / "x.toml")) == 2
    (tmp_path / "y.toml").write_text("[agreement]\nname = 1\n", encoding="utf-8")
    assert jourdesk("rules", "check", case, "--register", str(tmp_path / "y.toml")) == 2
    assert "agreement: name är heltal men ska vara text" in capsys.readouterr().err


def test_a_file_larger_than_any_case_is_not_read(
    examples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    huge = tmp_path / "huge.toml"
    with huge.open("wb") as file:
        file.truncate(20_000_000)
    assert check(examples, huge) == 2
    assert "för stor" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="a folder can be opened for reading only where it is no file")
def test_the_disks_no_is_the_surroundings(examples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "folder.toml").mkdir()
    assert check(examples, tmp_path) == 3
    assert check(examples, Path("a\0b")) == 2
    assert "går inte att läsa eller skriva" in capsys.readouterr().err


def test_the_clocks_of_one_decision(capsys: pytest.CaptureFixture[str]) -> None:
    assert jourdesk("rules", "deadline", "LVU 6", "2026-12-18T23:40") == 0
    told = capsys.readouterr().out
    assert "submit-to-court (LVU 7): fre 25 dec 2026 · larm ons 23 dec 2026 · yttersta mån 28 dec 2026" in told
    assert "apply-to-court (LVU 8): börjar med verkställigheten" in told


def test_the_clocks_with_what_happened_and_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--step", "enforced=2026-11-27T15:30", "--step", "submitted=2026-11-26T10:00+01:00")
    assert jourdesk("rules", "deadline", "LVU 6", "2026-11-25T21:00+01:00", *words, "--json") == 0
    clocks = {clock["clock"]: clock for clock in json.loads(capsys.readouterr().out)["clocks"]}
    assert (clocks["submit-to-court"]["running"], clocks["apply-to-court"]["statutory"]) == (False, "2026-12-25")
    assert jourdesk("rules", "deadline", "LVU 6", "2026-11-25T21:00", *words) == 0
    assert "stoppad" in capsys.readouterr().out
    assert jourdesk("rules", "deadline", "SoL 29:1", "2026-11-25T21:00") == 0
    assert "ingen frist" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("LVU 9 c", "2026-12-18T23:40"), "ingen känd bestämmelse"),
        (("LVU 6", "i går"), "ingen tid"),
        (("LVU 6", "2026-12-18T23:40", "--as-of", "snart"), "inget datum"),
        (("gSoL 4:1", "2026-12-18T23:40"), "gäller inte den 2026-12-18"),
        (("LVU 6", "2026-12-18T23:40", "--step", "glömt=2026-12-19"), "inget steg"),
    ],
)
def test_a_question_that_cannot_be_understood_is_one_line(
    words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert jourdesk("rules", "deadline", *words) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""


def test_old_law_answers_for_old_days(capsys: pytest.CaptureFixture[str]) -> None:
    assert jourdesk("rules", "deadline", "gSoL 11:1", "2026-12-18T23:40", "--as-of", "2025-01-01") == 0
    assert "investigation (gSoL 11:2): sön 18 apr 2027" in capsys.readouterr().out


def test_the_catalogue_of_a_day_shows_old_and_new_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    assert jourdesk("rules", "catalogue", "--as-of", "2026-11-21") == 0
    told = capsys.readouterr().out
    assert "SoL 14:2     Inleda utredning (förr gSoL 11:1) · 2025-07-01–" in told
    assert "\ngSoL" not in told
    assert jourdesk("rules", "catalogue", "--json") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    custody = next(row for row in rows if row["provision"] == "LVU 6")
    assert custody["grounds"] == ["LVU 2", "LVU 3"]
    assert [row["provision"] for row in rows if row["money"] and row["provision"].startswith("SoL 12")] != []
    assert custody["money"] is False
    assert {"source", "read", "certainty", "questions", "valid_to", "level", "clocks"} <= set(custody)
    assert next(row for row in rows if row["provision"] == "gSoL 11:1")["valid_to"] == "2025-06-30"
    assert jourdesk("rules", "catalogue", "--as-of", "2026-13-01") == 2


def test_a_register_is_checked_and_named(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(examples / "agreements" / "enkoping.toml")
    assert jourdesk("register", "check", file) == 1
    told = capsys.readouterr().out
    assert "Enköping: beslut i kommunfullmäktige saknas. [0381]" in told
    assert "Gemensam förvaltning, en väg in (Enköping): enheten är ett förslag." in told
    assert jourdesk("register", "check", file, "--json") == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {"wrong", "code", "since", "until", "subject", "details", "said"} == set(rows[0])
    assert jourdesk("register", "check", str(examples / "register.toml"), "--until", "2025-12-31") == 0
    assert jourdesk("register", "check", file, "--until", "sen") == 2
    assert jourdesk("register", "check", file + "x") == 2
