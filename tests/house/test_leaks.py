"""Nothing that a person typed about anybody stands anywhere but inside the encrypted store and on the paper itself."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.marked_night import MARKER, NUMBER, PASSPHRASE

_ROOT = Path(__file__).parents[2]
_TRACES = ("qzvöx", "qzvox", NUMBER, "170110-2384", "1701102384", PASSPHRASE.split()[0])


@dataclass(frozen=True, slots=True)
class Played:
    """The folder of the desk, the folder for temporary files, and what was written to the terminal."""

    desk: Path
    temporary: Path
    said: str


def run(*words: str, temporary: Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run a program of ours with a folder for temporary files of its own."""
    surroundings = os.environ | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    return subprocess.run(
        [sys.executable, "-m", *words],
        cwd=_ROOT,
        env=surroundings | {"PYTHONIOENCODING": "utf-8", "HOME": str(temporary)},
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The whole flow, and then the doctor with the right and with a wrong passphrase."""
    desk, temporary = tmp_path_factory.mktemp("desk") / "desk", tmp_path_factory.mktemp("temporary")
    flow = run("tests.house.marked_night", str(desk), temporary=temporary)
    assert flow.stdout.strip().endswith("whole flow played"), flow.stderr[-2000:]
    well = run("jourdesk", "doctor", "--folder", str(desk), temporary=temporary, typed=PASSPHRASE + "\n")
    ill = run("jourdesk", "doctor", "--folder", str(desk), temporary=temporary, typed=MARKER + "\n")
    assert (well.returncode, ill.returncode) == (0, 1), well.stderr + ill.stderr
    said = "\n".join(text for one in (flow, well, ill) for text in (one.stdout, one.stderr))
    return Played(desk, temporary, said)


def traces(text: str) -> list[str]:
    """Tell which traces of the marker stand in a text, each with what stands around it."""
    low = text.casefold()
    return [f"{trace}: {text[max(low.find(trace) - 60, 0) :][:120]}" for trace in _TRACES if trace in low]


def readings(data: bytes) -> Iterator[str]:
    """Read bytes in the ways that a text may have been written."""
    yield from (data.decode(coding, "replace") for coding in ("utf-8", "utf-16-le", "latin-1"))


def files_in(folder: Path) -> list[Path]:
    """List the files of a folder, however deep."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_the_search_itself_would_find_the_marker(tmp_path: Path) -> None:
    assert traces(f"ett brev till {MARKER}") != []
    assert traces(f"nummer {NUMBER[2:]}") != []
    assert any(traces(text) for text in readings(MARKER.encode("utf-16-le")))


def test_nothing_said_on_the_terminal_names_anybody(played: Played) -> None:
    assert len(played.said) > 2000
    assert traces(played.said) == []


def test_the_log_names_nobody_and_still_tells_what_happened(played: Played) -> None:
    written = "".join(path.read_text(encoding="utf-8") for path in files_in(played.desk / "log"))
    assert "person.wrong-type" in written
    assert "IntegrityError" in written
    assert written.count("ValueError at ") >= 3
    assert traces(written) == []


def test_no_file_of_the_desk_can_be_read_without_its_key(played: Played) -> None:
    files = [path for path in files_in(played.desk) if path.parent.name != "papper"]
    names = {path.name for path in files}
    assert {"open-jourdesk.db", "open-jourdesk.db-wal", "open-jourdesk.db-shm", "jourdesk.db", "vault.json"} <= names
    for path in files:
        for text in readings(path.read_bytes()):
            assert traces(text) == [], path.name


def test_nothing_is_left_among_the_temporary_files(played: Played) -> None:
    for path in files_in(played.temporary):
        for text in (path.name, *readings(path.read_bytes())):
            assert traces(text) == [], path.name


def test_no_file_is_named_after_anybody(played: Played) -> None:
    papers = files_in(played.desk / "papper")
    assert len(papers) == 1
    assert traces(" ".join(path.name for path in files_in(played.desk))) == []
