"""A throw-away desk with an invented night."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path

from jourdesk.app.opening import open_desk
from jourdesk.app.surroundings import Paths, now
from jourdesk.domain.fact import Author
from jourdesk.domain.night import Night
from jourdesk.usecases.ports import Desk
from jourdesk.vault.device import Device
from jourdesk.wire.night_toml import read_night


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


@dataclass(frozen=True, slots=True)
class DemoDesk:
    """A throw-away desk with its clock."""

    desk: Desk
    clock: DemoClock
    where: Paths
    device: Device


@contextmanager
def open_demo(folder: Path, at: datetime, *, author: Author, clock: DemoClock | None = None) -> Iterator[DemoDesk]:
    """Make a throw-away desk: its own vault without a keyring, an empty encrypted store, a clock that is turned.

    Args:
        folder: An empty folder that the caller throws away.
        at: The instant the clock stands at.
        author: Who is on duty.
        clock: Another clock than one of its own that stands still.
    """
    from jourdesk.vault.keeper import MemoryKeeper
    from jourdesk.vault.slots import LIGHT
    from jourdesk.vault.vault import Means
    from jourdesk.vault.vault import create as create_vault

    where = Paths(folder)
    where.vault.mkdir(parents=True, exist_ok=True)
    means = Means(keeper=MemoryKeeper(), random=secrets.token_bytes, now=now, work=LIGHT)
    vault, _ = create_vault(where.vault, "övning övning övning", desk=author.desk, means=means)
    clock = clock or DemoClock(at)
    try:
        with open_desk(where, vault.key, author=author, clock=clock, create=True) as desk:
            yield DemoDesk(desk, clock, where, vault.device)
    finally:
        vault.lock()


def example_register() -> str:
    """Read the invented register that the demo uses: the agreement, then what the coordinator keeps day by day."""
    examples = files("jourdesk.resources") / "examples"
    return "\n".join((examples / name).read_text(encoding="utf-8") for name in ("register.toml", "everyday.toml"))


def example_night() -> Night:
    """Read the invented night that ships with the program."""
    name = "vasternorrland.toml"
    shipped = files("jourdesk.resources") / "examples" / "nights" / name
    return read_night(shipped.read_text(encoding="utf-8"), file=name)
