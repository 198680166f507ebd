"""A desk to measure on: its own vault and store, filled with invented calls through the one door."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from jourdesk import app
from jourdesk.cli.bench.invented import FIRST_NIGHT, TONIGHT, InventedPerson, Inventor, times
from jourdesk.domain.fact import Author
from jourdesk.domain.problems import Refused
from jourdesk.usecases.begin_shift import begin_shift
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.ports import Desk
from jourdesk.vault.vault import Means, Vault, create, exists

AUTHOR: Final = Author(by="S. Wallin", typed_by="S. Wallin", title="socialsekreterare", desk="bench")
PASSPHRASE: Final = "mätning mätning mätning"
"""What unlocks a store of invented calls; there is nothing in it to keep from anybody."""
BATCH: Final = 500
_FILLED: Final = "bench.calls"
_SAMPLED: Final = 400


@dataclass(slots=True)
class Filled:
    """What the store was filled with; no seconds where it was there already."""

    calls: int
    facts: int = 0
    seconds: float = 0.0


@contextmanager
def open_vault(where: app.Paths) -> Iterator[Vault]:
    """Open the vault of the measured desk, making it the first time. It has no keyring."""
    means = Means(keeper=None, random=secrets.token_bytes, now=app.now)
    if exists(where.vault):
        vault = Vault(where.vault, means)
        vault.unlock(PASSPHRASE)
    else:
        where.vault.mkdir(parents=True, exist_ok=True)
        vault, _ = create(where.vault, PASSPHRASE, desk=AUTHOR.desk, means=means)
        vault.confirm_code()
    try:
        yield vault
    finally:
        vault.lock()


@contextmanager
def open_filled(
    where: app.Paths, key: bytearray, calls: int, tell: Callable[[int], None]
) -> Iterator[tuple[Desk, app.DemoClock, Filled]]:
    """Open a store with this many calls, filling it first where it is new.

    Args:
        where: The desk's folder.
        key: The store's key.
        calls: How many calls.
        tell: Told how many calls are kept so far.

    Raises:
        Refused: ``bench.other-size`` when the folder holds a store of another size.
    """
    clock = app.DemoClock(FIRST_NIGHT)
    fresh = not where.store.exists()
    with app.open_desk(where, key, author=AUTHOR, clock=clock, create=fresh) as desk:
        filled = _fill(desk, clock, calls, tell) if fresh else _known(desk, calls)
        clock.at = TONIGHT.replace(hour=23)
        clock.run()
        yield desk, clock, filled


def _fill(desk: Desk, clock: app.DemoClock, calls: int, tell: Callable[[int], None]) -> Filled:
    import_register(desk, text=app.example_register())
    filled, inventor, row = Filled(calls=calls), Inventor(), times(calls)
    began = time.perf_counter()
    for start in range(0, calls, BATCH):
        with desk.unit() as unit:
            for at in row[start : start + BATCH]:
                clock.at = at
                call = inventor.call(at)
                bodies = call.bodies(desk.new_id)
                unit.record(desk.new_id(), *bodies)
                filled.facts += len(bodies)
        tell(min(start + BATCH, calls))
    filled.seconds = time.perf_counter() - began
    clock.at = TONIGHT
    begin_shift(desk, worker=AUTHOR.by, role="jour")
    with desk.unit() as unit:
        unit.set_setting(_FILLED, str(calls))
    return filled


def _known(desk: Desk, calls: int) -> Filled:
    with desk.unit() as unit:
        if unit.setting(_FILLED) != str(calls):
            raise Refused("bench.other-size", field="calls")
    return Filled(calls=calls)


def some_persons(calls: int) -> list[InventedPerson]:
    """Give some hundred persons of a store, evenly over the whole of it, to look for: the same seed gives the same calls."""
    inventor, found = Inventor(), []
    every = max(calls // _SAMPLED, 1)
    for place, at in enumerate(times(calls)):
        call = inventor.call(at)
        if call.about and call.persons and (place % every == 0 or calls <= _SAMPLED):
            found.append(call.about[0])
    return found
