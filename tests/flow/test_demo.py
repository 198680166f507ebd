"""The invented night from the first ring to the printed handover, through the command that a person pastes."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from jourdesk import app, cli
from jourdesk.cli import demo
from jourdesk.cli.columns import WIDTH
from jourdesk.domain.fact import Author
from jourdesk.domain.papers.words import clock
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.play_night import Progress, play_night
from jourdesk.wire.night_toml import read_night

NIGHT = Path(__file__).parents[2] / "resources" / "examples" / "nights" / "vasternorrland.toml"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The whole night as JSON, played once; with its exit code and its folder."""
    folder = tmp_path_factory.mktemp("papers")
    capture = pytest.MonkeyPatch()
    lines: list[str] = []
    with capture.context() as patch:
        patch.setattr("builtins.print", lambda *words, **_: lines.append(" ".join(map(str, words))))
        code = cli.run(["demo", "--headless", "--json", "--folder", str(folder)])
    found: dict[str, Any] = json.loads(lines[-1])
    return found | {"code": code}


def contact(played: dict[str, Any], key: str) -> dict[str, Any]:
    """Find a contact by its name in the night."""
    return next(found for found in played["contacts"] if found["key"] == key)


def person(played: dict[str, Any], key: str, ref: str) -> dict[str, Any]:
    """Find a person of a contact."""
    return next(found for found in contact(played, key)["persons"] if found["ref"] == ref)


def days(about: dict[str, Any], code: str, provision: str) -> tuple[str, str, str]:
    """Give statutory, alarm and outer day of one clock."""
    found = next(c for c in about["clocks"] if (c["code"], c["provision"]) == (code, provision))
    return found["statutory"], found["alarm"], found["outer"]


def test_nothing_is_missing_after_the_night(played: dict[str, Any]) -> None:
    assert played["lacks"] == []
    assert played["code"] == 0
    assert len(played["contacts"]) >= 16


def test_the_girl_in_kramfors_is_decided_about_by_the_member_with_a_mandate(played: dict[str, Any]) -> None:
    girl = person(played, "girl-4", "child-e1")
    assert (girl["municipality"]["code"], girl["municipality"]["rule"]) == ("2282", "SoL 29:1")
    assert {"SoL 20:1", "SoL 14:2", "LVU 6", "LVU 11"} <= set(girl["considered"])
    decided = [(d["provision"], d["by"], d["because"], d["at"][11:16]) for d in girl["decisions"]]
    assert decided == [
        ("SoL 14:2", "jour", "delegation", "00:02"),
        ("LVU 6", "2282-member-a", "mandate", "00:29"),
        ("LVU 11", "2282-member-a", "mandate", "00:45"),
    ]


def test_the_girls_clocks_have_three_dates_or_say_what_they_wait_for(played: dict[str, Any]) -> None:
    girl = person(played, "girl-4", "child-e1")
    assert days(girl, "submit-to-court", "LVU 7 §") == ("2026-11-29", "2026-11-27", "2026-11-30")
    assert days(girl, "apply-to-court", "LVU 8 §") == ("2026-12-20", "2026-12-18", "2026-12-21")
    assert days(girl, "feedback", "SoL 19 kap. 6 §") == ("2026-11-29", "2026-11-27", "2026-11-30")
    assert days(girl, "investigation", "SoL 20 kap. 3 §") == ("2027-03-22", "2027-03-22", "2027-03-22")
    appeal = next(c for c in girl["clocks"] if c["code"] == "appeal")
    assert (appeal["state"], appeal["statutory"]) == ("waiting", None)


def test_the_vice_chair_may_not_decide_about_her_cousins_child(played: dict[str, Any]) -> None:
    girl = contact(played, "girl-4")
    assert [(a["decider"], a["outcome"], a["at"][11:16]) for a in girl["attempts"]] == [
        ("2282-chair", "no-answer", "00:04"),
        ("2282-chair", "no-answer", "00:09"),
        ("2282-vice", "conflict", "00:14"),
        ("2282-member-a", "reached", "00:16"),
    ]
    assert [(r["by"], r["because"]) for r in girl["refused"]] == [("2282-vice", "deciders.conflict-of-interest")]


def test_custody_under_lvm_is_to_be_submitted_on_the_sunday_itself(played: dict[str, Any]) -> None:
    man = person(played, "hospital", "man-51")
    assert (man["municipality"]["code"], man["municipality"]["rule"]) == ("2280", "SoL 29:3")
    assert days(man, "submit-to-court", "LVM 15 §") == ("2026-11-22", "2026-11-22", "2026-11-23")


def test_the_stranded_man_gets_a_room_and_no_ticket(played: dict[str, Any]) -> None:
    man = person(played, "stranded", "man-24")
    assert man["municipality"]["code"] == "2480"
    assert [(d["outcome"], d["amount"]) for d in man["decisions"]] == [("granted", 1300), ("refused", None)]
    assert man["unit"] == "2284-ekonomi"


def test_one_boy_is_handed_over_and_the_other_is_sent_to_his_own_jour(played: dict[str, Any]) -> None:
    robbery = contact(played, "two-boys")
    assert person(played, "two-boys", "boy-14")["unit"] == "2262-barn"
    assert person(played, "two-boys", "boy-17")["municipality"]["service"] == "outside"
    assert [(r["to"], r["warm"]) for r in robbery["referrals"]] == [("Sundsvalls socialjour", True)]
    assert [r["because"] for r in robbery["refused"]] == ["deciders.outside-agreement"]


def test_every_handover_is_a_pdf_in_the_folder_with_as_many_pages_as_was_said(played: dict[str, Any]) -> None:
    papers = [paper for found in played["contacts"] for paper in found["papers"]]
    assert len({paper["file"] for paper in papers}) == len(papers) >= 20
    for paper in papers:
        with pikepdf.open(Path(played["folder"]) / paper["file"]) as pdf:
            assert len(pdf.pages) == paper["pages"]


def test_the_sealed_place_and_the_anonymous_number_stand_nowhere(played: dict[str, Any]) -> None:
    text = json.dumps(played, ensure_ascii=False)
    assert "norra infarten" not in text
    for paper in Path(played["folder"]).iterdir():
        with pikepdf.open(paper) as pdf:
            assert "norra infarten" not in str(pdf.docinfo)
    assert contact(played, "neighbour")["anonymous"]


def test_the_table_is_a_hundred_columns_wide_and_ends_with_nothing_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = cli.run(["demo", "--headless", "--folder", str(tmp_path)])
    out = capsys.readouterr().out.splitlines()
    assert code == 0
    assert [line for line in out if len(line) > WIDTH] == []
    assert out[-1].split() == ["Saknas", "✓", "ingenting"]
    text = "\n".join(out)
    for said in ("Irja Sundmark", "larm fre 27 nov", "yttersta dag mån 30 nov", "vill vara anonym", "Fel nummer"):
        assert said in text


def test_a_contact_without_its_kommun_ends_in_one_and_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = NIGHT.read_text(encoding="utf-8")
    broken = "\n".join(line for line in text.splitlines() if 'do = "confirm", person = "woman-44"' not in line)
    assert broken.count("\n") == text.count("\n") - 2
    night = tmp_path / "natt.toml"
    night.write_text(broken, encoding="utf-8")
    code = cli.run(["demo", "--headless", "--night", str(night), "--folder", str(tmp_path / "papper")])
    last = capsys.readouterr().out.splitlines()[-1]
    assert code == 1
    assert "ansvarig kommun är inte bekräftad" in last
    assert "Kvinna 44 år" in last


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [(None, 3, "natt.toml"), ("title = 3", 1, "title"), ("\x00", 1, "natt.toml")],
)
def test_a_night_that_cannot_be_read_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None, code: int, said: str
) -> None:
    night = tmp_path / "natt.toml"
    if content is not None:
        night.write_text(content, encoding="utf-8")
    assert cli.run(["demo", "--headless", "--night", str(night), "--folder", str(tmp_path)]) == code
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line


def test_at_thirty_one_minutes_past_midnight_two_calls_are_in_progress_with_drafts(tmp_path: Path) -> None:
    night = read_night(NIGHT.read_text(encoding="utf-8"), file=NIGHT.name)
    stop = datetime.fromisoformat("2026-11-22T00:31:00+01:00")
    author = Author(by=night.worker, typed_by=night.worker, title=night.worker_title, desk="demo")
    with app.open_demo(tmp_path, night.begins, author=author) as thrown_away:
        import_register(thrown_away.desk, text=app.example_register())
        thrown_away.desk.typeset = lambda _paper: b"%PDF-"
        half = play_night(thrown_away.desk, night, clock=thrown_away.clock, until=stop)
        with thrown_away.desk.unit() as unit:
            rows = unit.calls_since(night.begins)
            drafts = {draft.call for draft in unit.drafts()}
    in_progress = {row.call: clock(row.received) for row in rows if row.state == "open"}
    assert sorted(in_progress.values()) == ["00.18", "23.40"]
    assert drafts == set(in_progress) == {half.call("girl-4"), half.call("neighbour")}


def test_progress_is_told_on_one_line_of_a_terminal_and_wiped_at_the_end(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    at = datetime.fromisoformat("2026-11-21T23:40:00+01:00")
    step = Progress(at=at, contact="girl-4", do="note", done=1, total=2)
    demo.show_progress(step)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    demo.show_progress(step)
    demo.show_progress(replace(step, done=2))
    assert capsys.readouterr().err == "\r23.40  1 av 2\r23.40  2 av 2\r\033[K"
