"""``jourdesk doctor``: is this desk healthy? Vault, keyring, store, hash chains, clock, disk, unsent facts."""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from jourdesk.domain.problems import Problem, Refused

if TYPE_CHECKING:
    from jourdesk import app
    from jourdesk.domain.fact import Author
    from jourdesk.store.unit import EncryptedStore
    from jourdesk.usecases.ports import Desk

_ROOM_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the answer. ``state`` is ``ok``, ``look`` or ``bad``."""

    what: str
    state: str
    said: str


def add_to(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("doctor", help="undersöker skrivbordet på den här datorn")
    parser.add_argument("--folder", help="skrivbordets mapp")
    parser.add_argument("--json", action="store_true", help="ett JSON-objekt per rad")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Examine, print, and return 0 when nothing is bad, 1 when something is."""
    from jourdesk import app

    findings: list[Finding] = []

    def tell(finding: Finding) -> None:
        findings.append(finding)
        if args.json:
            print(json.dumps(asdict(finding), ensure_ascii=False))
        else:
            sign = {"ok": "✓", "look": "!", "bad": "✗"}[finding.state]
            print(f"{sign} {finding.what:<18} {finding.said}")

    examine(app.paths(args.folder), tell)
    return 1 if any(finding.state == "bad" for finding in findings) else 0


def examine(where: app.Paths, tell: Callable[[Finding], None]) -> None:
    """Examine a desk, telling each finding as it comes."""
    from jourdesk.cli.unlocking import unlocked
    from jourdesk.domain.fact import Author
    from jourdesk.vault.known_answers import self_check

    self_check()
    tell(Finding("Kryptering", "ok", "kända svar stämmer"))
    tell(_disk(where))
    with unlocked(where) as vault:
        state = vault.keyring.name.lower()
        said = {"ready": "på plats", "none": "finns inte, lösenfrasen bär ensam", "gone": "borta, bind den på nytt"}
        tell(Finding("Nyckelring", "look" if state == "gone" else "ok", said.get(state, state)))
        tell(
            Finding(
                "Återställningskod",
                "ok" if vault.code_confirmed else "look",
                "bekräftad" if vault.code_confirmed else "inte bekräftad, skriv ut en ny",
            )
        )
        author = Author(by="doctor", typed_by="doctor", title="doctor", desk=vault.desk)
        _store(where, vault.key, author, tell)


def _disk(where: app.Paths) -> Finding:
    folder = where.folder.absolute()
    free = shutil.disk_usage(next(one for one in (folder, *folder.parents) if one.exists())).free
    state = "ok" if free > _ROOM_BYTES else "look"
    return Finding("Disk", state, f"{free / 1e9:.1f} GB ledigt")


def _store(where: app.Paths, key: bytearray, author: Author, tell: Callable[[Finding], None]) -> None:
    from jourdesk import app
    from jourdesk.store.health import examine as examine_file
    from jourdesk.store.health import examine_closed
    from jourdesk.wire.problem_texts import sentence

    try:
        with app.open_desk(where, key, author=author) as desk:
            health = examine_file(desk.store.file)  # type: ignore[attr-defined]  # doctor looks behind the port
            tell(_healthy(health.bad_pages, health.faults))
            _chains(desk, tell)
            _clock(desk, tell)
            _contact(desk, tell)
    except Refused:
        raise
    except Problem as problem:
        if problem.code != "store.damaged":
            raise
        found = examine_closed(where.store, key)
        tell(_healthy(max(1, found.bad_pages), found.faults))
        tell(Finding("Lager", "bad", sentence(problem)))


def _healthy(bad_pages: int, faults: int) -> Finding:
    if not bad_pages and not faults:
        return Finding("Lagrets sidor", "ok", "alla sigill stämmer")
    return Finding("Lagrets sidor", "bad", f"{bad_pages} sidor är skadade, {faults} fel i ordningen")


def _chains(desk: Desk, tell: Callable[[Finding], None]) -> None:
    """Check every hash chain: a gap, a fork or a rollback shows here."""
    from jourdesk.store.chains import broken_chains

    store: EncryptedStore = desk.store  # type: ignore[assignment]  # doctor looks behind the port
    with store.unit(desk.author) as unit:
        facts, broken = broken_chains(unit.connection)
        unsent = unit.unsent()
    state = "bad" if broken else "ok"
    tell(
        Finding("Kedjor", state, f"{facts} fakta, {broken} kedjor är brutna" if broken else f"{facts} fakta, alla hela")
    )
    tell(Finding("Osända", "ok", str(unsent)))


def _clock(desk: Desk, tell: Callable[[Finding], None]) -> None:
    """See whether the wall clock has gone backwards since the last fact."""
    from datetime import UTC, datetime

    store: EncryptedStore = desk.store  # type: ignore[assignment]  # doctor looks behind the port
    with store.unit(desk.author) as unit:
        last = unit.last_time()
    behind = last.ms / 1000 - desk.now().timestamp()
    if behind <= 60:
        tell(Finding("Klocka", "ok", "går framåt"))
        return
    at = datetime.fromtimestamp(last.ms / 1000, UTC).astimezone()
    tell(Finding("Klocka", "look", f"datorns klocka står före senaste anteckningen ({at:%Y-%m-%d %H.%M}). Ställ den."))


def _contact(desk: Desk, tell: Callable[[Finding], None]) -> None:
    """Tell how long ago the host last let this desk in, and after how many days it closes."""
    from jourdesk.app.road import has_road
    from jourdesk.domain.contact_limit import State
    from jourdesk.usecases.contact_limit import read_standing

    if not has_road(desk):
        tell(Finding("Kontakt", "ok", "inget lager, ingen gräns"))
        return
    found = read_standing(desk)
    since = "ännu ingen" if found.days is None else "i dag" if not found.days else f"för {found.days} dygn sedan"
    limit = "ingen gräns" if found.limit is None else f"gränsen är {found.limit} dygn"
    tell(Finding("Kontakt", "ok" if found.state is State.OPEN else "look", f"{since}, {limit}"))
