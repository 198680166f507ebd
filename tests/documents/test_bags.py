"""A package for a case system: a zip of a bag whose sums hold, the same to the byte, whole or not at all, named after nobody."""

from __future__ import annotations

import hashlib
import io
import sys
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jourdesk.documents.bags import bag, write_bag
from jourdesk.domain.papers.package import Package, PackedFile
from jourdesk.domain.problems import Unavailable
from tests.store.files import small_disk

NAME = "overlamning-2282-20261122-0715-K7R4"
PACKAGE = Package(
    made=datetime(2026, 11, 22, 6, 15, tzinfo=UTC),
    municipality_code="2282",
    reference="K7R4",
    sender="Socialjouren\n i länet",
    files=(PackedFile(name="overlamning.json", content=b"{}\n"), PackedFile(name="beslut-1.pdf", content=b"%PDF")),
)


def files(package: Package = PACKAGE) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(bag(package))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def sums(manifest: bytes) -> dict[str, str]:
    return {name: digest for digest, name in (line.split("  ") for line in manifest.decode().splitlines())}


def test_it_is_one_folder_with_the_files_of_a_bag() -> None:
    tags = ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"]
    assert list(files()) == [f"{NAME}/{name}" for name in (*tags, "data/overlamning.json", "data/beslut-1.pdf")]
    assert files()[f"{NAME}/bagit.txt"] == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def test_each_sum_is_that_of_its_file_and_no_file_lacks_one() -> None:
    found = {name.removeprefix(f"{NAME}/"): content for name, content in files().items()}
    said = {name: hashlib.sha256(content).hexdigest() for name, content in found.items()}
    assert sums(found["manifest-sha256.txt"]) == {n: s for n, s in said.items() if n.startswith("data/")}
    assert sums(found["tagmanifest-sha256.txt"]) == {
        name: said[name] for name in ("bagit.txt", "bag-info.txt", "manifest-sha256.txt")
    }


def test_it_says_where_it_comes_from_and_how_much_it_is() -> None:
    assert files()[f"{NAME}/bag-info.txt"].decode().splitlines() == [
        "Source-Organization: Socialjouren i länet",
        f"External-Identifier: {NAME}",
        "Bagging-Date: 2026-11-22",
        "Bag-Software-Agent: Jourdesk",
        "Payload-Oxum: 7.2",
    ]
    assert "Source-Organization" not in files(replace(PACKAGE, sender=""))[f"{NAME}/bag-info.txt"].decode()


def test_the_same_package_gives_the_same_bytes_whenever_it_is_made() -> None:
    assert bag(PACKAGE) == bag(PACKAGE)
    with zipfile.ZipFile(io.BytesIO(bag(PACKAGE))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    other = replace(PACKAGE, files=(*PACKAGE.files, PackedFile(name="beslut-2.pdf", content=b"")))
    assert bag(other) != bag(PACKAGE)


def test_it_is_written_whole_and_never_over_an_earlier_one(tmp_path: Path) -> None:
    first, second = write_bag(PACKAGE, tmp_path), write_bag(PACKAGE, tmp_path)
    assert (first.name, second.name) == (f"{NAME}.zip", f"{NAME}-2.zip")
    assert first.read_bytes() == second.read_bytes() == bag(PACKAGE)
    assert sorted(tmp_path.iterdir()) == sorted([first, second])
    if sys.platform != "win32":
        assert first.stat().st_mode & 0o077 == 0


def test_no_reference_can_put_a_number_or_a_path_into_its_name(tmp_path: Path) -> None:
    written = write_bag(replace(PACKAGE, reference="../20200507-2380"), tmp_path)
    assert written.parent == tmp_path
    assert "2380" not in written.name


def test_a_folder_that_is_not_there_is_a_calm_problem(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as caught:
        write_bag(PACKAGE, tmp_path / "borta")
    assert caught.value.code == "documents.folder"


def test_a_full_disk_leaves_nothing_half(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        disk.fill()
        with pytest.raises(Unavailable) as caught:
            write_bag(replace(PACKAGE, files=(PackedFile(name="a.pdf", content=bytes(90_000)),)), disk.folder)
        assert caught.value.code == "documents.full"
        assert [path.name for path in disk.folder.iterdir()] == ["filler"]
