"""``jourdesk register compare`` on two files, and ``changes`` on a real desk."""

from __future__ import annotations

import json
import secrets
from importlib.resources import files
from pathlib import Path

import pytest

from jourdesk import app, cli
from jourdesk.domain.fact import Author
from jourdesk.usecases.import_register import import_register
from jourdesk.vault.keeper import MemoryKeeper
from jourdesk.vault.slots import LIGHT
from jourdesk.vault.vault import Means
from jourdesk.vault.vault import create as create_vault

EXAMPLE = (files("jourdesk.resources") / "examples" / "register.toml").read_text(encoding="utf-8")
RENAMED = EXAMPLE.replace('name = "IFO barn och unga"', 'name = "Barn och unga Ånge"')
PASSPHRASE = "fyra lugna ord ikväll"


@pytest.fixture(autouse=True)
def swedish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")


def file_of(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def test_two_files_are_compared_row_by_row_and_in_what_it_means(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = file_of(tmp_path, "old.toml", EXAMPLE), file_of(tmp_path, "new.toml", RENAMED)
    assert cli.run(["register", "compare", old, new, "--from", "2026-11-22"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "rad    Enhet: Barn och unga Ånge, Kommunstyrelsen i Ånge ändras från tor 1 jan "
        "(namn: IFO barn och unga → Barn och unga Ånge).",
        "blir   I Ånge heter IFO barn och unga Barn och unga Ånge från sön 22 nov: barn och unga (LPSB, LVU, SoL).",
        "0 fel, 1 att känna till",
    ]


def test_a_change_that_leaves_nobody_is_said_and_the_answer_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    without = EXAMPLE.replace('key = "2260-barn"', 'status = "draft"\nkey = "2260-barn"')
    old, new = file_of(tmp_path, "old.toml", EXAMPLE), file_of(tmp_path, "new.toml", without)
    assert cli.run(["register", "compare", old, new, "--from", "2026-11-22", "--json"]) == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (lines[0]["kind"], lines[0]["act"], lines[0]["row"]) == ("row", "change", "2260-barn")
    wrong = [line for line in lines if line.get("wrong")]
    assert (wrong[0]["municipality"], wrong[0]["about"], wrong[0]["since"]) == ("2260", "unit", "2026-11-22")
    assert "tar ingen emot barn" in wrong[0]["said"]


def test_what_is_no_register_and_no_day_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = file_of(tmp_path, "good.toml", EXAMPLE), file_of(tmp_path, "bad.toml", "x = ")
    assert cli.run(["register", "compare", good, bad]) == 2
    assert "bad.toml" in capsys.readouterr().err
    assert cli.run(["register", "compare", good, good, "--from", "i dag"]) == 2
    assert cli.run(["register", "compare", good, good]) == 0


def test_the_log_of_changes_is_told_newest_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    where = app.Paths(tmp_path / "desk")
    where.vault.mkdir(parents=True)
    means = Means(keeper=MemoryKeeper(), random=secrets.token_bytes, now=app.now, work=LIGHT)
    vault, _ = create_vault(where.vault, PASSPHRASE, desk="d1", means=means)
    author = Author(by="E. Nyberg", typed_by="E. Nyberg", title="samordnare", desk="d1")
    with app.open_desk(where, vault.key, author=author, create=True) as desk:
        import_register(desk, text=EXAMPLE, reason="Första")
        import_register(desk, text=RENAMED, reason="Nämndens beslut")
    vault.lock()
    monkeypatch.setattr("jourdesk.cli.unlocking.means", lambda: means)
    monkeypatch.setattr("jourdesk.cli.unlocking.ask_passphrase", lambda: PASSPHRASE)
    assert cli.run(["register", "changes", "--folder", str(where.folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("E. Nyberg  Nämndens beslut  (i bruk)")
    assert "namn: IFO barn och unga → Barn och unga Ånge" in lines[1]
    assert lines[2].endswith("E. Nyberg  Första")
    assert cli.run(["register", "changes", "--folder", str(where.folder), "--json"]) == 0
    newest = json.loads(capsys.readouterr().out.splitlines()[0])
    assert (newest["by"], newest["reason"], newest["in_use"], len(newest["said"])) == (
        "E. Nyberg",
        "Nämndens beslut",
        True,
        1,
    )
