"""``jourdesk demo``: an invented night on a throw-away desk, to click in or (``--headless``) played to the end."""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from jourdesk.domain.problems import Unavailable

if TYPE_CHECKING:
    from jourdesk.cli.demo_desks import Loop
    from jourdesk.cli.demo_told import Weekend
    from jourdesk.cli.night_report import NightReport, PaperFile
    from jourdesk.domain.night import Night
    from jourdesk.usecases.play_night import PlayedNight, Progress

_NIGHT = "vasternorrland.toml"
_PAGE = re.compile(rb"/Type ?/Page\b")
_DONE, _DOES_NOT_HOLD = 0, 1
_WIDTH = 100


def add_to(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("demo", help="en påhittad natt på ett skrivbord som slängs efteråt")
    parser.add_argument("--headless", action="store_true", help="spelar natten till slut och skriver vad som hände")
    parser.add_argument("--folder", type=Path, help="mapp för papperen (annars en ny mapp bland de tillfälliga)")
    parser.add_argument("--night", type=Path, help="en annan natt än den som följer med (TOML)")
    parser.add_argument(
        "--desks", type=int, choices=(1, 3), default=3, help="med --headless: 3 tar med lagret (förval)"
    )
    parser.add_argument("--store", choices=("sqlite", "postgresql"), default="sqlite", help="vad lagret skriver i")
    parser.add_argument("--json", action="store_true", help="med --headless: ett JSON-objekt")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Open the window on a throw-away desk, or play the night without one; 1 when anything is missing."""
    if not args.headless:
        from jourdesk import app

        return app.run_demo(args.folder)
    night, folder = _night(args.night), _folder(args.folder)
    with_store = args.desks > 1 and _can_host()
    shared = _shared(_night(None), args.store) if with_store else None
    return play(night, folder, as_json=args.json, shared=shared)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What was played over three desks and a host: one contact with its receipts, and a whole weekend."""

    loop: Loop
    weekend: Weekend

    @property
    def lacks(self) -> tuple[str, ...]:
        """What is missing."""
        return (*self.loop.lacks, *self.weekend.lacks)


def play(night: Night, folder: Path, *, as_json: bool = False, shared: Shared | None = None) -> int:
    """Play a night to its end on a throw-away desk, put every paper into a folder, and print what happened.

    Args:
        night: The night.
        folder: Where the papers go; the desk itself lies elsewhere and is thrown away.
        as_json: Print one JSON object instead of the table.
        shared: What happened over three desks and a host; printed after the night.

    Returns:
        0, or 1 when something is missing.
    """
    from jourdesk import app
    from jourdesk.cli.night_report import NightReport
    from jourdesk.domain.fact import Author
    from jourdesk.usecases.import_register import import_register
    from jourdesk.usecases.play_night import play_night
    from jourdesk.usecases.review_night import review_night

    author = Author(by=night.worker, typed_by=night.worker, title=night.worker_title, desk="demo")
    with ExitStack() as stack:
        thrown_away = stack.enter_context(tempfile.TemporaryDirectory(prefix="jourdesk-demo-"))
        demo = stack.enter_context(app.open_demo(Path(thrown_away), night.begins, author=author))
        import_register(demo.desk, text=app.example_register())
        played = play_night(demo.desk, night, clock=demo.clock, tell=show_progress)
        papers = _keep(played, folder)
        report = NightReport(
            desk=demo.desk, review=review_night(demo.desk, played), files=papers, year=night.begins.year
        )
        _print(night, report, folder, as_json=as_json, shared=shared)
    return _DOES_NOT_HOLD if report.review.lacks or (shared is not None and shared.lacks) else _DONE


def _can_host() -> bool:
    """Tell if the host's libraries are here; the night itself is played without them, and that is said."""
    here = all(find_spec(module) is not None for module in ("starlette", "uvicorn"))
    if not here:
        print("Lagret är inte installerat (jourdesk[host]): natten spelas på ett skrivbord.", file=sys.stderr)
    return here


def _shared(night: Night, store: str) -> Shared:
    """Play over three desks and a host; on a real PostgreSQL if that is asked for."""
    from jourdesk.cli.demo_desks import play_loop
    from jourdesk.cli.demo_weekend import play_weekend

    with ExitStack() as stack:
        source = written = None
        if store == "postgresql":
            from jourdesk.host.cluster import own_postgresql

            cluster = own_postgresql()
            stack.callback(cluster.close)
            source, written = cluster.url(), cluster.data
        return Shared(loop=play_loop(night, source=source, files=written), weekend=play_weekend(source=source))


def _night(file: Path | None) -> Night:
    from jourdesk.wire.night_toml import read_night

    if file is None:
        shipped = files("jourdesk.resources") / "examples" / "nights" / _NIGHT
        return read_night(shipped.read_text(encoding="utf-8"), file=_NIGHT)
    try:
        return read_night(file.read_text(encoding="utf-8"), file=file.name)
    except (OSError, UnicodeDecodeError):
        raise Unavailable("night.file", file=file.name) from None


def _folder(chosen: Path | None) -> Path:
    try:
        if chosen is None:
            return Path(tempfile.mkdtemp(prefix="jourdesk-natt-"))
        chosen.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Unavailable("documents.folder") from None
    return chosen


def _keep(played: PlayedNight, folder: Path) -> tuple[PaperFile, ...]:
    from jourdesk.cli.night_report import PaperFile
    from jourdesk.documents.files import keep

    return tuple(
        PaperFile(call=made.call, name=keep(made.paper, made.pdf, folder).name, pages=len(_PAGE.findall(made.pdf)))
        for contact in played.contacts
        for made in contact.papers
    )


def show_progress(progress: Progress) -> None:
    """Tell how far the night has come on one line of a terminal; nothing where nobody is looking."""
    if not sys.stderr.isatty():
        return
    end = "\r\033[K" if progress.done == progress.total else ""
    print(f"\r{progress.at:%H.%M}  {progress.done} av {progress.total}{end}", end="", file=sys.stderr, flush=True)


def _print(night: Night, report: NightReport, folder: Path, *, as_json: bool, shared: Shared | None) -> None:
    from jourdesk.cli.night_json import night_object

    if as_json:
        content: dict[str, Any] = night_object(night, report, str(folder))
        if shared is not None:
            content["road"] = {"lines": shared.loop.lines, "lacks": shared.loop.lacks}
            content["weekend"] = {"lines": shared.weekend.lines, "lacks": shared.weekend.lacks}
        print(json.dumps(content, ensure_ascii=False, indent=1))
        return
    for line in _lines(night, report, str(folder), shared):
        print(line)
    for lack in shared.lacks if shared is not None else ():
        print(f"Saknas: {lack}")


def _lines(night: Night, report: NightReport, folder: str, shared: Shared | None) -> list[str]:
    from jourdesk.cli.columns import joined_by_dots, printed
    from jourdesk.cli.night_report import contact_lines, summary_lines
    from jourdesk.domain.papers.words import moment

    on_duty = (f"jour {night.worker}", f"bakjour {night.backup}" if night.backup else "")
    return [
        night.title,
        printed(joined_by_dots(f"{moment(night.begins)} – {moment(night.ends)}", *on_duty)),
        "Kommunerna finns, allt annat är påhittat.",
        *(line for contact in report.review.contacts for line in contact_lines(report, contact)),
        *_shared_lines(shared),
        *summary_lines(report, folder),
    ]


def _shared_lines(shared: Shared | None) -> list[str]:
    if shared is None:
        return []
    loop = ("", "Tre skrivbord och ett lager", *(f"  {line}" for line in shared.loop.lines))
    told = [part for line in shared.weekend.lines for part in wrap(f"  {line}", _WIDTH, subsequent_indent=" " * 20)]
    return [*loop, "", "Nyårshelgen, samma tre skrivbord", *told]
