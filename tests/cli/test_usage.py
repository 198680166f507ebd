"""Whoever types a command wrongly is told so in one line, with what to do; never with a traceback."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from jourdesk import cli

_WRONG = (
    ["nope"],
    ["--nope"],
    ["demo", "--nope"],
    ["demo", "too", "many"],
    ["demo", "--folder"],
    ["rules"],
    ["rules", "nope"],
    ["rules", "check", "--nope"],
    ["rules", "deadline"],
    ["register"],
    ["register", "nope"],
    ["register", "check"],
    ["doctor", "extra"],
    ["doctor", "--folder"],
    ["bench", "--calls", "many"],
    ["bench", "--calls", "0"],
    ["bench", "--calls", "-5"],
    ["desk", "--theme", "pink"],
)


def left_with(words: list[str]) -> int:
    """Run a command that leaves the program, and give its exit code."""
    with pytest.raises(SystemExit) as left:
        cli.run(words)
    code = left.value.code
    return code if isinstance(code, int) else -1


@pytest.mark.parametrize("language", ["sv_SE.UTF-8", "en_GB.UTF-8"])
@pytest.mark.parametrize("words", _WRONG, ids=" ".join)
def test_wrong_usage_is_one_line_and_two(
    words: list[str], language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    assert left_with(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert err.startswith("jourdesk: ")
    assert "--help" in err
    assert ("cannot" in err) == language.startswith("en")


def test_a_line_that_somebody_pasted_stays_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert left_with(["demo", "rad ett\nrad två\r\nrad tre"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("command", ["", *cli.COMMANDS])
def test_help_is_given(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert left_with([*filter(None, [command]), "--help"]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 3


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["rules", "check", "nowhere.toml", "--register", "nowhere.toml"], 2),
        (["rules", "deadline", "LVU 999", "2026-12-18T23:40"], 2),
        (["rules", "deadline", "LVU 6", "någon gång"], 2),
        (["rules", "deadline", "LVM 13", "9999-12-31T22:00"], 2),
        (["register", "check", "nowhere.toml"], 2),
        (["doctor", "--folder", "nowhere"], 3),
        (["demo", "--headless", "--night", "nowhere.toml"], 3),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, list) else "",
)
def test_what_cannot_be_done_is_one_line(
    words: list[str],
    code: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(words) == code
    err = capsys.readouterr().err
    assert len(err.splitlines()) == 1
    assert err.startswith("jourdesk: ")
    assert list(tmp_path.iterdir()) == []


def test_the_program_tells_its_version() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "jourdesk", "--version"], capture_output=True, text=True, check=False, timeout=60
    )
    assert (said.returncode, said.stdout.strip(), said.stderr) == (0, f"jourdesk {version('jourdesk')}", "")
