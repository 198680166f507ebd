"""The file is damaged, cut short, from the future, locked with another key, or open elsewhere: named, never half opened."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jourdesk import app
from jourdesk.domain.problems import Unavailable
from jourdesk.store.health import examine
from jourdesk.store.unit import EncryptedStore
from jourdesk.usecases.keep_draft import keep_draft
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.read_call import read_call
from jourdesk.wire.problem_texts import sentence
from tests.faults.night import AUTHOR, open_night


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small store, closed in order. It is copied, never changed."""
    folder = tmp_path_factory.mktemp("night")
    with open_night(folder, create=True) as desk:
        for number in range(12):
            log_call(desk, Draft(call=f"c{number}", received=desk.now(), note="Ett samtal. " * 200))
        keep_draft(desk, call="c12", content="halvvägs")
    return folder


@pytest.fixture
def copy(night: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the night to damage; when a test has put it right again everything is there."""
    folder = tmp_path / "copy"
    shutil.copytree(night, folder)
    whole = (folder / "jourdesk.db").read_bytes()
    yield folder
    (folder / "jourdesk.db").write_bytes(whole)
    with open_night(folder) as desk:
        assert read_call(desk, "c11").call.notes[0].text.startswith("Ett samtal.")
        with desk.unit() as unit:
            assert [draft.content for draft in unit.drafts()] == ["halvvägs"]


def code_on_opening(folder: Path, key: bytes | None = None) -> str:
    """Tell with which code a desk does not open; there is a sentence for it."""
    opening = open_night(folder) if key is None else app.open_desk(app.Paths(folder), key, author=AUTHOR)
    with pytest.raises(Unavailable) as caught, opening:
        pass
    assert caught.value.__cause__ is None
    assert caught.value.code not in sentence(caught.value)
    return caught.value.code


def test_another_key_is_a_wrong_key_and_nothing_is_touched(copy: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = {path.name: path.read_bytes() for path in copy.iterdir()}
    assert code_on_opening(copy, bytes(range(1, 33))) == "store.wrong-key"
    assert {path.name: path.read_bytes() for path in copy.iterdir()} == before
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.9])
def test_a_file_cut_short_does_not_open(copy: Path, part: float) -> None:
    path = copy / "jourdesk.db"
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * part)])
    assert code_on_opening(copy) == ("store.damaged" if part else "store.missing")


def test_a_file_whose_last_page_is_torn_is_named_by_the_examination_at_the_start(copy: Path) -> None:
    path = copy / "jourdesk.db"
    path.write_bytes(path.read_bytes()[:-100])
    with open_night(copy) as desk:
        assert isinstance(desk.store, EncryptedStore)
        assert not examine(desk.store.file, structure=False).is_sound


def test_a_file_that_is_no_store_does_not_open(copy: Path) -> None:
    path = copy / "jourdesk.db"
    path.write_bytes(b"%PDF-1.7 this is no store" * 1000)
    assert code_on_opening(copy) == "store.damaged"


def test_a_store_of_a_later_program_is_refused_and_left_as_it_is(copy: Path) -> None:
    with open_night(copy) as desk:
        assert isinstance(desk.store, EncryptedStore)
        with desk.store.unit(AUTHOR) as unit:
            unit.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9.0'")
    before = (copy / "jourdesk.db").read_bytes()
    assert code_on_opening(copy) == "store.newer"
    assert (copy / "jourdesk.db").read_bytes() == before


def test_a_second_program_is_told_so_and_the_first_goes_on(copy: Path) -> None:
    other = "import sys; from pathlib import Path; from tests.faults.night import *; open_night(Path(sys.argv[1])).__enter__()"
    with open_night(copy) as desk:
        second = subprocess.run(
            [sys.executable, "-c", other, str(copy)], capture_output=True, text=True, check=False, timeout=60
        )
        assert second.returncode != 0
        assert "store.in-use" in second.stderr
        log_call(desk, Draft(call="c0", received=desk.now(), note="Det går att skriva vidare."))
        assert read_call(desk, "c0").call.notes[-1].text == "Det går att skriva vidare."
