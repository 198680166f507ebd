"""``jourdesk register check --nights``: who may decide tonight and every night after, in words and as JSON."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from jourdesk import cli

EXAMPLE = (files("jourdesk.resources") / "examples" / "register.toml").read_text(encoding="utf-8")


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example, where the whole ladder of Ånge ends on New Year's Day and begins again on the sixth."""
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    text = EXAMPLE
    for key in ("2260-chair", "2260-vice", "2260-member-a"):
        head, found, tail = text.partition(f'key = "{key}"')
        assert found
        row, sep, rest = tail.partition("[[")
        text = head + found + row.replace("valid_from = 2027-01-01", "valid_from = 2027-01-06") + sep + rest
    where = tmp_path / "register.toml"
    where.write_text(text, encoding="utf-8")
    return where


def check(capsys: pytest.CaptureFixture[str], where: Path, *more: str) -> tuple[int, str]:
    code = cli.run(["register", "check", str(where), "--until", "2025-01-01", "--from", "2026-12-28", *more])
    return code, capsys.readouterr().out


def test_the_red_nights_are_said_in_words_and_the_answer_is_one(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = check(capsys, register, "--nights", "90")
    assert code == 1
    red = [line for line in out.splitlines() if line.startswith("röd")]
    assert len(red) == 2
    assert red[1].startswith("röd    Ingen är förordnad att besluta LPSB 8 kap. 7 § och LVU 43 §")
    assert red[0].startswith("röd    Ingen ledamot kan besluta")
    assert red[0].endswith("för Ånge fre 1 jan 2027–tis 5 jan 2027.")
    assert "LVM 13 §" in red[0]
    strip = out.split("Ånge\n")[1].split("nätter")[1].strip().splitlines()[0].strip()
    assert strip.startswith("333!!!!!!3")
    assert len(strip) == 60
    assert "Göran Mellhed 070-174 06 65 (aldrig provad)" in out


def test_sound_nights_are_told_and_the_answer_is_zero(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = tmp_path / "register.toml"
    where.write_text(EXAMPLE, encoding="utf-8")
    code, out = check(capsys, where, "--nights", "1")
    assert code == 0
    assert out.splitlines()[-1] == "0 röda perioder"
    assert "!" not in out


def test_json_gives_every_stretch_with_its_ladder_and_every_red_span(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = check(capsys, register, "--nights", "90", "--json")
    lines = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    lvm = [one for one in lines if one["kind"] == "nights" and (one["name"], one["provision"]) == ("Ånge", "LVM 13")]
    assert [(one["since"], one["until"], one["red"]) for one in lvm][:3] == [
        ("2026-12-28", "2026-12-31", False),
        ("2027-01-01", "2027-01-05", True),
        ("2027-01-06", "2027-03-28", False),
    ]
    first = lvm[0]["deciders"][0]
    assert (first["key"], first["order"], first["phone"], first["verified"], first["until"], first["because"]) == (
        "2260-chair",
        2,
        "070-174 06 65",
        None,
        "2026-12-31",
        "chair",
    )
    red = next(one for one in lines if one["kind"] == "red" and "LVM 13" in one["provisions"])
    assert (red["municipality"], red["since"], red["until"]) == ("2260", "2027-01-01", "2027-01-05")


def test_a_number_that_was_rung_says_when(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = tmp_path / "register.toml"
    where.write_text(
        EXAMPLE.replace('key = "2260-chair"\n', 'key = "2260-chair"\nverified = 2026-11-02\n'), encoding="utf-8"
    )
    assert "070-174 06 65 (senast ringt mån 2 nov)" in check(capsys, where, "--nights", "1")[1]


@pytest.mark.parametrize(("more", "said"), [(("--nights", "0"), "0"), (("--nights", "3", "--from", "i dag"), "i dag")])
def test_what_is_no_number_of_nights_and_no_day_is_refused(
    register: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], said: str
) -> None:
    assert cli.run(["register", "check", str(register), *more]) == 2
    assert said in capsys.readouterr().err
