"""A paper in a folder: named without personal data, whole or not at all, nothing left behind."""

from __future__ import annotations

import os
import re
import signal
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from jourdesk.documents.files import file_name, write
from jourdesk.documents.typeset import typeset
from jourdesk.domain.paper import Kind, Paper
from jourdesk.domain.papers import brief_paper, decision_copy_paper, decision_paper, handover_paper
from jourdesk.domain.problems import Unavailable
from tests.documents import sheets

posix = pytest.mark.skipif(sys.platform == "win32", reason="file modes and file-size limits are POSIX")


@pytest.fixture
def paper() -> Paper:
    return handover_paper(sheets.handover())


def test_the_file_name_says_what_where_and_when_but_not_who() -> None:
    assert file_name(handover_paper(sheets.handover())) == "overlamning-2282-20261122-0715-K7R4.pdf"
    assert file_name(decision_paper(sheets.decision())) == "beslut-2282-20261122-0715-K7R4.pdf"
    assert file_name(brief_paper(sheets.brief())) == "underlag-2282-20261122-0715-K7R4.pdf"
    assert file_name(decision_copy_paper(sheets.decision_copy())) == "beslutskopia-2282-20261122-0715-K7R4.pdf"


def test_every_kind_of_paper_has_a_file_name_of_its_own(paper: Paper) -> None:
    names = {file_name(replace(paper, kind=kind)) for kind in Kind}
    assert len(names) == len(Kind)
    assert "understallning-2282-20261122-0715-K7R4.pdf" in names


@pytest.mark.parametrize("reference", ["20200507-2380", "../../etc/passwd", "Nova Testsson", "a\x00b", "å", ""])
def test_no_reference_can_put_a_number_or_a_path_into_the_file_name(paper: Paper, reference: str) -> None:
    name = file_name(replace(paper, reference=reference))
    assert re.fullmatch(r"[a-z]+(-[A-Za-z0-9]{1,8})+\.pdf", name)
    assert not re.search(r"\d{10}", name)


def test_what_is_written_is_what_was_typeset_and_nothing_else_lies_there(paper: Paper, tmp_path: Path) -> None:
    written = write(paper, tmp_path)
    assert written.read_bytes() == typeset(paper)
    assert list(tmp_path.iterdir()) == [written]


def test_an_earlier_file_is_never_written_over(paper: Paper, tmp_path: Path) -> None:
    first, second = write(paper, tmp_path), write(paper, tmp_path)
    assert (first.name, second.name) == (
        "overlamning-2282-20261122-0715-K7R4.pdf",
        "overlamning-2282-20261122-0715-K7R4-2.pdf",
    )


@posix
def test_only_its_owner_may_read_a_new_file(paper: Paper, tmp_path: Path) -> None:
    assert write(paper, tmp_path).stat().st_mode & 0o077 == 0


def test_a_folder_that_is_not_there_is_a_calm_problem(paper: Paper, tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as caught:
        write(paper, tmp_path / "borta")
    assert caught.value.code == "documents.folder"


def test_a_file_in_place_of_a_folder_is_a_calm_problem(paper: Paper, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("x")
    with pytest.raises(Unavailable) as caught:
        write(paper, tmp_path / "fil")
    assert caught.value.code == "documents.folder"


@posix
def test_a_disk_without_room_leaves_no_half_paper(tmp_path: Path, paper: Paper) -> None:
    import resource

    typeset(paper)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, before[1]))
    try:
        with pytest.raises(Unavailable):
            write(paper, tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert list(tmp_path.iterdir()) == []


def test_typesetting_leaves_nothing_in_the_folder_for_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paper: Paper
) -> None:
    for name in ("TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.setenv(name, os.fspath(tmp_path))
    monkeypatch.chdir(tmp_path)
    typeset(paper)
    assert list(tmp_path.rglob("*")) == []
