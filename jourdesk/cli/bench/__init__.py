"""``jourdesk bench``: measures this laptop. Opens, keeps, finds, lists, folds, and types in the real window."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jourdesk import app
    from jourdesk.cli.bench.figures import Figure
    from jourdesk.cli.bench.store import Filled
    from jourdesk.usecases.ports import Desk

MOST = 1_000_000


def add_to(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("bench", help="mäter den här datorn")
    parser.add_argument("--calls", type=_count, default=10_000, metavar="N", help="så många samtal i lagret")
    parser.add_argument("--folder", metavar="MAPP", help="behåll det fyllda lagret här, och använd det nästa gång")
    parser.add_argument("--json", action="store_true", help="ett JSON-objekt per rad")
    parser.add_argument("--events", type=_count, default=5_000, metavar="N", help="så många händelser på vägen")
    parser.add_argument("--no-road", action="store_true", help="mät inte vägen mellan två platser och ett lager")
    parser.add_argument("--no-window", action="store_true", help="mät inte fönstret")
    parser.add_argument("--probe", type=float, help=argparse.SUPPRESS)
    parser.set_defaults(run=run)


def _count(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if not 1 <= number <= MOST:
        raise argparse.ArgumentTypeError(f"1 till {MOST}")
    return number


def run(args: argparse.Namespace) -> int:
    """Measure and print; budgets are shown, never asserted."""

    if args.probe is not None:
        return _probe(args)

    def tell(figure: Figure) -> None:
        print(figure.as_json() if args.json else figure.as_line(), flush=True)

    with _folder(args.folder) as folder:
        measure(folder, args.calls, tell, window=not args.no_window)
        if not args.no_road:
            _road(args.events, tell)
    return 0


def _probe(args: argparse.Namespace) -> int:
    from jourdesk import app
    from jourdesk.cli.bench import screen

    screen.probe(app.paths(args.folder), args.probe)
    return 0


@contextmanager
def _folder(chosen: str | None) -> Iterator[Path]:
    if chosen is not None:
        from jourdesk import app
        from jourdesk.app.surroundings import require_folder

        where = app.Paths(Path(chosen))
        require_folder(where)
        yield where.folder
    else:
        with tempfile.TemporaryDirectory(prefix="jourdesk-bench-") as made:
            yield Path(made)


def measure(folder: Path, calls: int, tell: Callable[[Figure], None], *, window: bool = True) -> None:
    """Fill a store and measure everything that needs no host."""
    from jourdesk import app
    from jourdesk.cli.bench import acts, screen
    from jourdesk.cli.bench import store as benched

    where = app.Paths(folder)
    with benched.open_vault(where) as vault:
        with benched.open_filled(where, vault.key, calls, _progress(calls)) as (_, _, filled):
            pass
        for figure in (*_filling(where, filled), *_opening(where, vault.key)):
            tell(figure)
        with benched.open_filled(where, vault.key, calls, _progress(calls)) as (desk, _, _):
            persons = benched.some_persons(calls)
            parts: tuple[Callable[[Desk], list[Figure]], ...] = (
                acts.lists,
                lambda desk: acts.find(desk, persons),
                acts.pages,
                lambda desk: acts.log(desk, folder),
            )
            for part in parts:
                for figure in part(desk):
                    tell(figure)
        if window:
            screen.prepare(where, vault.key)
    if window:
        for figure in screen.measure(where):
            tell(figure)


def _road(events: int, tell: Callable[[Figure], None]) -> None:
    """Measure the road, on desks and a host that are thrown away."""
    from jourdesk.cli.bench import road

    with tempfile.TemporaryDirectory(prefix="jourdesk-bench-") as folder:
        for figure in road.measure(Path(folder), events):
            tell(figure)


def _progress(calls: int) -> Callable[[int], None]:
    """Tell on stderr how far the filling has come."""

    def tell(done: int) -> None:
        if sys.stderr.isatty():
            print(f"\rfyller lagret: {done} av {calls} samtal ", end="" if done < calls else "\n", file=sys.stderr)
        elif done % 10_000 == 0:
            print(f"fyller lagret: {done} av {calls} samtal", file=sys.stderr)

    return tell


def _filling(where: app.Paths, filled: Filled) -> list[Figure]:
    from jourdesk.cli.bench.figures import Figure

    size = Figure(key="size", says="Lagrets fil", value=where.store.stat().st_size / 1e6, unit="MB")
    if not filled.seconds:
        return [size]
    pace = filled.facts / filled.seconds
    return [
        Figure(key="fill", says=f"Fylla med {filled.calls} samtal", value=filled.seconds, unit="s"),
        Figure(key="fill_pace", says="Fakta genom dörren, många i taget", value=pace, unit="/s", count=filled.facts),
        size,
    ]


def _opening(where: app.Paths, key: bytearray) -> list[Figure]:
    from jourdesk import app
    from jourdesk.cli.bench.figures import Times, spread
    from jourdesk.cli.bench.store import AUTHOR
    from jourdesk.store.engine import open_store

    file, desk = Times(), Times()

    def open_desk() -> None:
        with app.open_desk(where, key, author=AUTHOR):
            pass

    for _ in range(10):
        file.take(lambda: open_store(where.store, key).close())
        desk.take(open_desk)
    return [
        *spread("open", "Öppna och stänga lagret", file, (0.5, 0.95), {}),
        *spread("open_desk", "Öppna lagret med lag, register och namn", desk, (0.5, 0.95), {}),
    ]
