"""``jourdesk sync``: one trip to the host, a file for a closed road, an invitation used or a desk let in."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jourdesk.domain.problems import Refused, Unavailable

if TYPE_CHECKING:
    from jourdesk.app.road import DeskRoad
    from jourdesk.usecases.ports import Desk
    from jourdesk.usecases.sync_once import Trip
    from jourdesk.vault.vault import Vault

_DONE, _DOES_NOT_HOLD = 0, 1


def add_to(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("sync", help="en resa till värdkommunens lager")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--once", action="store_true", help="gör en resa nu")
    what.add_argument("--enrol", metavar="FIL", type=Path, help="ansluter den här datorn med en inbjudan (en textfil)")
    what.add_argument("--waiting", action="store_true", help="visar datorer som väntar på att släppas in")
    what.add_argument("--approve", metavar="DATOR", help="släpper in en dator; koden läses upp av den som väntar")
    what.add_argument("--export", metavar="FIL", type=Path, help="skriver det osända förseglat till en fil")
    what.add_argument("--import", dest="take", metavar="FIL", type=Path, help="läser en kollegas förseglade fil")
    parser.add_argument("--code", default="", help="med --approve: koden som du hörde")
    parser.add_argument("--person", default="", help="med --enrol: ditt id hos kommunen, aldrig ett namn")
    parser.add_argument("--label", default="", help="med --enrol: vad datorn kallas")
    parser.add_argument("--folder", help="skrivbordets mapp")
    parser.add_argument("--json", action="store_true", help="ett JSON-objekt")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Do what was asked for; 1 when the host has noticed or refused something."""
    from jourdesk import app
    from jourdesk.cli.unlocking import unlocked
    from jourdesk.domain.fact import Author

    where = app.paths(args.folder)
    with unlocked(where) as vault:
        author = Author(by="jourdesk", typed_by="jourdesk", title="kommandorad", desk=vault.desk)
        with app.open_desk(where, vault.key, author=author) as desk:
            return _enrol(args, desk, vault) if args.enrol else _on_the_road(args, desk, vault)


def _enrol(args: argparse.Namespace, desk: Desk, vault: Vault) -> int:
    from jourdesk.app.road import entrance
    from jourdesk.usecases.enrol_desk import enrol_desk

    done = enrol_desk(
        entrance(desk, vault.device), _text(args.enrol), person=args.person or vault.desk, label=args.label or "Dator"
    )
    content = {"unit": done.unit, "unit_name": done.unit_name, "code": done.code}
    line = f"Ansluten till {done.unit_name}."
    waits = f" Läs upp koden {done.code} för den som bjöd in dig." if done.code else ""
    _say(args, content, line + waits)
    return _DONE


def _on_the_road(args: argparse.Namespace, desk: Desk, vault: Vault) -> int:
    from jourdesk.app.road import open_road

    way = open_road(desk, vault.device)
    try:
        if args.once:
            return _trip(args, way)
        if args.waiting or args.approve:
            return _let_in(args, way)
        return _export(args, way) if args.export else _take(args, way)
    finally:
        way.close()


def _trip(args: argparse.Namespace, way: DeskRoad) -> int:
    way.tell = show_progress
    trip = way.trip()
    _say(args, trip_object(trip), trip_line(trip))
    return _DOES_NOT_HOLD if trip.troubles or trip.refused else _DONE


def show_progress(trip: Trip) -> None:
    """Tell how far a long trip has come on one line of a terminal; nothing where nobody is looking."""
    if not sys.stderr.isatty():
        return
    left = trip.unsent + trip.left
    end = f"{left} kvar" if left else "\r\033[K"
    print(f"\r\033[K{trip.receipted} kvitterade, {trip.new} hit, {end}", end="", file=sys.stderr, flush=True)


def trip_object(trip: Trip) -> dict[str, Any]:
    """Lay a trip out for JSON: counts and codes."""
    return {
        "sent": trip.sent,
        "receipted": trip.receipted,
        "refused": trip.refused,
        "new": trip.new,
        "aside": trip.aside,
        "unsent": trip.unsent,
        "exchanges": trip.exchanges,
        "troubles": [{"code": code, "about": about} for code, about in trip.troubles],
    }


def trip_line(trip: Trip) -> str:
    """Say what came of a trip in one line."""
    parts = [f"{trip.receipted} kvitterade av lagret", f"{trip.new} nya hit", f"{trip.unsent} osända"]
    if trip.refused:
        parts.append(f"{trip.refused} avvisade")
    if trip.aside:
        parts.append(f"{trip.aside} lagda åt sidan")
    noticed = "".join(f"\n{code} ({about})" for code, about in trip.troubles)
    return ", ".join(parts) + "." + noticed


def _let_in(args: argparse.Namespace, way: DeskRoad) -> int:
    from jourdesk.usecases.enrol_desk import approve_desk, waiting_desks

    way.trip()
    if args.waiting:
        rows = waiting_desks(way.road)
        _say(
            args,
            {"waiting": [{"desk": row.id, "label": row.label} for row in rows]},
            "\n".join(f"{row.id}  {row.label}" for row in rows) or "Ingen väntar.",
        )
        return _DONE
    approve_desk(way.road, way.clerk, desk=args.approve, heard=args.code)
    way.trip()
    _say(args, {"approved": args.approve}, f"{args.approve} är insläppt.")
    return _DONE


def _export(args: argparse.Namespace, way: DeskRoad) -> int:
    from jourdesk.usecases.parcels import make_parcel

    id_, data = make_parcel(way.road)
    try:
        args.export.write_bytes(data)
    except OSError:
        raise Unavailable("parcel.file", file=args.export.name) from None
    _say(args, {"parcel": id_, "bytes": len(data)}, f"{len(data)} byte förseglat i {args.export.name}.")
    return _DONE


def _take(args: argparse.Namespace, way: DeskRoad) -> int:
    from jourdesk.usecases.parcels import take_parcel

    try:
        data = args.take.read_bytes()
    except OSError:
        raise Unavailable("parcel.file", file=args.take.name) from None
    settled = take_parcel(way.road, data)
    _say(args, {"new": settled.new, "aside": settled.aside}, f"{settled.new} nya hit.")
    return _DOES_NOT_HOLD if settled.aside else _DONE


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError:
        raise Unavailable("parcel.file", file=file.name) from None
    except UnicodeDecodeError:
        raise Refused("invitation.damaged", field="invitation") from None


def _say(args: argparse.Namespace, content: dict[str, Any], line: str) -> None:
    print(json.dumps(content, ensure_ascii=False) if args.json else line)
