"""Ties everything: the only room that reads the clock, draws ids and randomness, and knows where files lie."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from jourdesk.domain.call import Call
from jourdesk.domain.fact import Author
from jourdesk.domain.problems import Unavailable
from jourdesk.domain.register import Agreement, Register
from jourdesk.domain.summary import Summary
from jourdesk.usecases.names import CodeNames
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_law import read_catalogue
from jourdesk.usecases.summarise import summarise
from jourdesk.wire.register_toml import read_register

FOLDER_VARIABLE = "JOURDESK_HOME"
NO_REGISTER = Register(agreement=Agreement(name="", valid_from=date.min, status="draft"))
"""What a desk goes by before a register has been read in: no party, nobody who may decide."""


def now() -> datetime:
    """Read the clock: aware, UTC."""
    return datetime.now(UTC)


def new_id() -> str:
    """Draw an id: 32 hexadecimal digits."""
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class Paths:
    """Where this desk keeps its files."""

    folder: Path

    @property
    def store(self) -> Path:
        """The encrypted store."""
        return self.folder / "jourdesk.db"

    @property
    def vault(self) -> Path:
        """The folder of the vault\'s slots."""
        return self.folder / "vault"

    @property
    def logs(self) -> Path:
        """The folder of the log: ids, codes and counts only."""
        return self.folder / "log"

    @property
    def papers(self) -> Path:
        """The folder that papers are written to when a person asks for a file."""
        return self.folder / "papper"


def paths(folder: str | None = None) -> Paths:
    """Find the desk's folder: the argument, else the variable ``JOURDESK_HOME``, else the system's own place."""
    import platformdirs

    chosen = folder or os.environ.get(FOLDER_VARIABLE) or platformdirs.user_data_dir("Jourdesk", appauthor=False)
    return Paths(Path(chosen))


class DemoClock:
    """A clock that is turned, or runs from the instant it was turned to."""

    def __init__(self, at: datetime) -> None:
        """Start at an aware instant, standing still."""
        self.at = at
        self._since: float | None = None

    def __call__(self) -> datetime:
        """Read the clock."""
        if self._since is None:
            return self.at
        return self.at + timedelta(seconds=time.monotonic() - self._since)

    def run(self) -> None:
        """Let it run from where it stands."""
        self._since = time.monotonic()


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
    from jourdesk.documents.typeset import typeset
    from jourdesk.store.engine import open_store
    from jourdesk.store.gazetteer import Gazetteer
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
            names=CodeNames.load(Gazetteer.load()),
        )
        desk.register = _register_in_use(desk)
        yield desk
    finally:
        file.close()


def _register_in_use(desk: Desk) -> Register:
    with desk.unit() as unit:
        text = unit.register_text()
    return read_register(text, "register") if text else desk.register


@dataclass(frozen=True, slots=True)
class DemoDesk:
    """A throw-away desk with its clock."""

    desk: Desk
    clock: DemoClock
    where: Paths


@contextmanager
def open_demo(folder: Path, at: datetime, *, author: Author) -> Iterator[DemoDesk]:
    """Make a throw-away desk: its own vault without a keyring, an empty encrypted store, a clock that is turned.

    Args:
        folder: An empty folder that the caller throws away.
        at: The instant the clock stands at.
        author: Who is on duty.
    """
    from jourdesk.vault.keeper import MemoryKeeper
    from jourdesk.vault.slots import LIGHT
    from jourdesk.vault.vault import Means
    from jourdesk.vault.vault import create as create_vault

    where = Paths(folder)
    where.vault.mkdir(parents=True, exist_ok=True)
    means = Means(keeper=MemoryKeeper(), random=secrets.token_bytes, now=now, work=LIGHT)
    vault, _ = create_vault(where.vault, "övning övning övning", desk=author.desk, means=means)
    clock = DemoClock(at)
    try:
        with open_desk(where, vault.key, author=author, clock=clock, create=True) as desk:
            yield DemoDesk(desk, clock, where)
    finally:
        vault.lock()


def example_register() -> str:
    """Read the invented register that the demo uses."""
    from importlib.resources import files

    return (files("jourdesk.resources") / "examples" / "register.toml").read_text(encoding="utf-8")


def require_folder(where: Paths) -> None:
    """Make the desk's folder.

    Raises:
        Unavailable: ``desk.folder`` when the disk says no.
    """
    try:
        where.folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Unavailable("desk.folder") from None
