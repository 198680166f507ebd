"""A desk for tests: a real vault, a real encrypted store, the invented register, a clock that is turned."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from jourdesk import app
from jourdesk.app import DemoDesk
from jourdesk.domain.fact import Author
from jourdesk.store.projections import project
from jourdesk.store.unit import EncryptedStore
from jourdesk.usecases.import_register import import_register
from tests.facts import AT, WALLIN


@contextmanager
def open_test_desk(folder: Path, *, at: datetime = AT, register: bool = True, who: str = "") -> Iterator[DemoDesk]:
    """Open a throw-away desk, by default with the invented register in use; ``who`` sits there then."""
    with app.open_demo(folder, at, author=WALLIN) as demo:
        if register:
            import_register(demo.desk, text=app.example_register())
        if who:
            demo.desk.author = replace(demo.desk.author, by=who, typed_by=who)
        yield demo


def store_of(demo: DemoDesk) -> EncryptedStore:
    """Return the store behind the port."""
    assert isinstance(demo.desk.store, EncryptedStore)
    return demo.desk.store


def fold_all_again(store: EncryptedStore, author: Author) -> int:
    """Make all projections again from the facts; tell how many streams were read."""
    with store.unit(author) as unit:
        streams = unit.streams()
        calls = [call for stream in streams if (call := unit.call(stream)) is not None]
        for call in calls:
            project(unit.connection, store.summarise(call))
    return len(streams)
