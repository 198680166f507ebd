"""``jourdesk register import`` and ``export`` on a real desk: what goes in comes out."""

import io
import secrets
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from jourdesk import app, cli
from jourdesk.domain.fact import Author
from jourdesk.vault.keeper import MemoryKeeper
from jourdesk.vault.slots import LIGHT
from jourdesk.vault.vault import Means
from jourdesk.vault.vault import create as create_vault
from jourdesk.wire.register_toml import read_register

EXAMPLES = files("jourdesk.resources") / "examples"
PASSPHRASE = "fyra lugna ord ikväll"


@pytest.fixture
def desk_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk without a register, whose passphrase the command line is told."""
    where = app.Paths(tmp_path / "desk")
    where.vault.mkdir(parents=True)
    means = Means(keeper=MemoryKeeper(), random=secrets.token_bytes, now=app.now, work=LIGHT)
    vault, _ = create_vault(where.vault, PASSPHRASE, desk="d1", means=means)
    author = Author(by="prov", typed_by="prov", title="prov", desk="d1")
    with app.open_desk(where, vault.key, author=author, create=True):
        pass
    vault.lock()
    monkeypatch.setattr("jourdesk.cli.unlocking.means", lambda: means)
    monkeypatch.setattr("jourdesk.cli.unlocking.ask_passphrase", lambda: PASSPHRASE)
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    return where.folder


def test_what_is_imported_is_exported_word_for_word(
    desk_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (EXAMPLES / "register.toml").read_text(encoding="utf-8")
    source, copy = tmp_path / "in.toml", tmp_path / "ut.toml"
    source.write_text(text, encoding="utf-8")
    assert cli.run(["register", "import", str(source), "--folder", str(desk_folder)]) == 0
    assert "i bruk" in capsys.readouterr().out
    assert cli.run(["register", "export", str(copy), "--folder", str(desk_folder)]) == 0
    assert copy.read_text(encoding="utf-8") == text
    assert read_register(copy.read_text(encoding="utf-8")).is_member("2260", date(2026, 1, 1))
    assert cli.run(["register", "export", "-", "--folder", str(desk_folder)]) == 0
    assert capsys.readouterr().out == text
    nowhere = tmp_path / "nowhere" / "ut.toml"
    assert cli.run(["register", "export", str(nowhere), "--folder", str(desk_folder)]) == 3
    assert "går inte att läsa eller skriva" in capsys.readouterr().err


def test_a_faulty_register_is_not_taken_in_and_none_is_not_given_out(
    desk_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    faulty = tmp_path / "fel.toml"
    faulty.write_text("[agreement]\n", encoding="utf-8")
    assert cli.run(["register", "import", str(faulty), "--folder", str(desk_folder)]) == 2
    assert "agreement: name saknas" in capsys.readouterr().err
    assert cli.run(["register", "export", "-", "--folder", str(desk_folder)]) == 1
    told = capsys.readouterr()
    assert "Inget register är i bruk" in told.err
    assert told.out == ""


def test_without_a_desk_the_surroundings_say_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["register", "export", "-", "--folder", str(tmp_path)]) == 3
    assert io.StringIO(capsys.readouterr().err).readlines()[1:] == []
