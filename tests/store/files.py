"""What the tests of the store's file share: a key, a fact, a small disk of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, insert, select

from jourdesk.domain.problems import Unavailable
from jourdesk.store.engine import StoreFile, open_store
from jourdesk.store.tables import FactRow

KEY = bytes(range(1, 33))
OTHER_KEY = bytes(range(2, 34))
SECRET = "Hemliga Öhrén i Fränsta"


def write_fact(connection: Connection, number: int, body: bytes = b"{}") -> None:
    """Put one fact in, as the one door would."""
    connection.execute(
        insert(FactRow).values(
            id=f"fact-{number}",
            desk="desk-1",
            stream="call-1",
            board="",
            kind="noted",
            number=number,
            hash=bytes(32),
            previous=bytes(32),
            hlc_ms=number,
            hlc_n=0,
            body=body,
        )
    )


def count_facts(store: StoreFile) -> int:
    """Count what is kept."""
    with store.begin() as connection:
        return int(connection.execute(select(func.count()).select_from(FactRow)).scalar_one())


@contextmanager
def opened(path: Path, key: bytes = KEY, *, create: bool = True) -> Iterator[StoreFile]:
    """Open a store and close it again, whatever happens."""
    store = open_store(path, key, create=create)
    try:
        yield store
    finally:
        store.close()


def code_on_opening(path: Path, key: bytes = KEY) -> str:
    """Tell with which code a store refuses to open."""
    with pytest.raises(Unavailable) as caught, opened(path, key, create=False):
        pass
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return caught.value.code


class Disk:
    """A small file system of its own, that can be filled and made read-only."""

    def __init__(self, folder: Path) -> None:
        """Use a folder on which something has been mounted."""
        self.folder = folder

    def fill(self) -> None:
        """Leave not one byte."""
        with (self.folder / "filler").open("ab", buffering=0) as out, suppress(OSError):
            while True:
                out.write(bytes(4096))

    def empty(self) -> None:
        """Give the space back."""
        (self.folder / "filler").unlink()

    def refuse_writing(self) -> None:
        """Mount it again, read-only."""
        subprocess.run(["mount", "-o", "remount,ro", str(self.folder)], check=True, capture_output=True)

    def allow_writing(self) -> None:
        """Mount it again, writable."""
        subprocess.run(["mount", "-o", "remount,rw", str(self.folder)], check=True, capture_output=True)


@contextmanager
def small_disk(folder: Path) -> Iterator[Disk]:
    """Mount 2 MB of memory as a disk; where that is not allowed the test is skipped and says so."""
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only an administrator on Linux can mount a small disk")
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("this computer does not let a test mount a small disk")
    try:
        yield Disk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True, capture_output=True)
