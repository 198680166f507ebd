"""Opens the store with its key and gives a desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache
from pathlib import Path

from jourdesk.app.surroundings import Paths, new_id, now
from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.fact import Author
from jourdesk.domain.paper import Paper
from jourdesk.domain.papers.package import Package
from jourdesk.domain.problems import Unavailable
from jourdesk.domain.register import Agreement, Register
from jourdesk.domain.summary import Summary
from jourdesk.store.gazetteer import Gazetteer
from jourdesk.usecases.names import CodeNames, RegisterNames
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_law import read_catalogue
from jourdesk.usecases.summarise import summarise
from jourdesk.wire.register_toml import read_register

NO_REGISTER = Register(agreement=Agreement(name="", valid_from=date.min, status="draft"))
"""What a desk goes by before a register has been read in: no party, nobody who may decide."""


@cache
def places() -> Gazetteer:
    """Read municipalities and places, once for the life of the program (75 ms)."""
    return Gazetteer.load()


@contextmanager
def open_desk(
    where: Paths,
    key: bytes | bytearray,
    *,
    author: Author,
    clock: Callable[[], datetime] = now,
    create: bool = False,
) -> Iterator[Desk]:
    """Open the store with its key and give a desk. Runs on the store thread, from opening to closing.

    Raises:
        Unavailable: What the store says no to.
    """
    from jourdesk.documents.calendars import CalendarFiles
    from jourdesk.documents.typeset import typeset
    from jourdesk.planner.propose import HighsPlanner
    from jourdesk.store.engine import open_store
    from jourdesk.store.unit import EncryptedStore

    catalogue = read_catalogue()
    file = open_store(where.store, key, create=create)
    try:
        desk: Desk

        def summary(call: Call) -> Summary:
            return summarise(desk, call)

        store = EncryptedStore(file, now=clock, new_id=new_id, summarise=summary)
        desk = Desk(
            store=store,
            author=author,
            law=catalogue,
            register=NO_REGISTER,
            now=clock,
            new_id=new_id,
            typeset=typeset,
            names=RegisterNames(CodeNames.load(places()), lambda: desk.register.codes, lambda: local_day(clock())),
            save_paper=lambda paper: _saved(paper, where),
            save_package=lambda package: _packed(package, where),
            save_file=lambda name, content: _kept(name, content, where),
            planner=HighsPlanner(),
            calendars=CalendarFiles(),
        )
        desk.register = _register_in_use(desk)
        yield desk
    finally:
        file.close()


def _saved(paper: Paper, where: Paths) -> str:
    from jourdesk.documents.files import write

    return str(write(paper, _papers(where)))


def _packed(package: Package, where: Paths) -> str:
    from jourdesk.documents.bags import write_bag

    return str(write_bag(package, _papers(where)))


def _kept(name: str, content: bytes, where: Paths) -> str:
    from jourdesk.documents.files import keep_file

    return str(keep_file(name, content, _papers(where)))


def _papers(where: Paths) -> Path:
    try:
        where.papers.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Unavailable("documents.folder") from None
    return where.papers


def _register_in_use(desk: Desk) -> Register:
    with desk.unit() as unit:
        text = unit.register_text()
    return read_register(text, "register") if text else desk.register
