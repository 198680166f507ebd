"""``jourdesk host``: the host municipality's service, for whoever runs it: set up, serve, look, copy, restore."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from jourdesk.cli.host_database import DATABASE_VARIABLE, now_ms, opened
from jourdesk.domain.problems import Refused, Unavailable

_HERE = ("127.0.0.1", "::1", "localhost")


def add_to(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its parts."""
    from jourdesk.cli.host_root import run_init, run_invite, run_revoke

    parser = subparsers.add_parser("host", help="värdkommunens lager: sätt upp, kör, kopiera")
    parts = parser.add_subparsers(dest="part", metavar="PART", required=True)
    init = _part(parts, "init", "gör tjänstens rot, skriver ut tre delar och den första inbjudan", run_init)
    init.add_argument("--name", required=True, help="tjänstens namn, till exempel Länets socialjour")
    init.add_argument("--unit", default="jour", help="den första enhetens nyckel (jour)")
    init.add_argument("--unit-name", default="Jouren", help="den första enhetens namn (Jouren)")
    init.add_argument("--municipality", required=True, metavar="CODE", help="värdkommunens kod, fyra siffror")
    _who(init)
    _where(init)

    invite = _part(parts, "invite", "bjuder in en dator med roten (två delar)", run_invite)
    invite.add_argument("--unit", required=True, help="enhetens nyckel")
    invite.add_argument("--approver", default="", metavar="DESK", help="datorn som ska godkänna")
    invite.add_argument("--admin", action="store_true", help="får sköta katalogen")
    _who(invite)
    _where(invite)
    _which(invite)

    revoke = _part(parts, "revoke", "stänger av en dator med roten (två delar)", run_revoke)
    revoke.add_argument("desk", metavar="DESK")
    revoke.add_argument("--reason", default="lost", help="lost, replaced eller left")
    _who(revoke)
    _which(revoke)
    _add_running(parts)


def _add_running(parts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    serve = _part(parts, "serve", "kör tjänsten", run_serve)
    serve.add_argument("--host", default="127.0.0.1", help="adressen att lyssna på (127.0.0.1)")
    serve.add_argument("--port", type=int, default=8443)
    serve.add_argument("--tls-cert", type=Path, metavar="FILE", help="certifikat med kedja, PEM")
    serve.add_argument("--tls-key", type=Path, metavar="FILE", help="certifikatets nyckel, PEM")
    serve.add_argument("--behind-proxy", action="store_true", help="en proxy framför har certifikatet")

    look = _part(parts, "status", "räknar vad lagret har och hur långt det är hämtat", run_status)
    look.add_argument("--json", action="store_true", help="ett JSON-objekt per tjänst och rad")

    copy = _part(parts, "backup", "kopierar hela lagret till en fil, medan det körs", run_backup)
    copy.add_argument("file", type=Path, metavar="FILE")

    back = _part(parts, "restore", "fyller en tom databas från en kopia", run_restore)
    back.add_argument("file", type=Path, metavar="FILE")


def _part(
    parts: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    told: str,
    run: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    parser = parts.add_parser(name, help=told)
    parser.add_argument(
        "--database", metavar="URL", help=f"sqlite:///FIL eller postgresql://… (annars {DATABASE_VARIABLE})"
    )
    parser.set_defaults(run=run)
    return parser


def _who(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--decided-by", required=True, help="beslutets nummer eller den beslutandes id")


def _where(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--address", required=True, metavar="URL", help="där datorerna når tjänsten, https://…")
    parser.add_argument("--days", type=int, default=7, help="hur länge inbjudan gäller (7, högst 31)")


def _which(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--service", default="", metavar="ROOT", help="början av rotens fingeravtryck, om de är flera")


def run_serve(args: argparse.Namespace) -> int:
    """Serve until told to stop."""
    if args.host not in _HERE and args.tls_cert is None and not args.behind_proxy:
        raise Refused("host.no-tls")
    storage = opened(args)
    from jourdesk.host import journal
    from jourdesk.host.service import Rates
    from jourdesk.host.serving import Listen, serve

    journal.start(sys.stderr)
    listen = Listen(host=args.host, port=args.port, tls_cert=args.tls_cert, tls_key=args.tls_key)
    serve(storage, now_ms, listen, Rates())
    return 0


def run_status(args: argparse.Namespace) -> int:
    """Print what the store has."""
    storage = opened(args)
    from jourdesk.host.status import status

    found = status(storage)
    storage.close()
    if not found:
        raise Unavailable("host.no-service")
    for service in found:
        if args.json:
            print(json.dumps(asdict(service), ensure_ascii=False))
            continue
        print(f"{service.name}  {service.root[:16]}")
        print(f"  katalogen {service.entries} poster, {service.desks} datorer, {service.units} enheter")
        if service.waiting:
            print(f"  {service.waiting} datorer väntar på att godkännas")
        print(f"  lagret {service.records} kuvert i {service.streams} strömmar, {service.stored / 1e6:.1f} MB")
        for feed in service.feeds:
            print(f"  {feed.unit:<24} {feed.head} i kön, {feed.confirmed} hämtade")
    return 0


def run_backup(args: argparse.Namespace) -> int:
    """Copy the store to a file."""
    storage = opened(args)
    from jourdesk.host.backup import back_up

    copied = back_up(storage, args.file)
    storage.close()
    print(f"{copied} rader kopierade till {args.file}")
    return 0


def run_restore(args: argparse.Namespace) -> int:
    """Fill an empty database from a copy."""
    storage = opened(args)
    from jourdesk.host.backup import restore

    copied = restore(args.file, storage)
    storage.close()
    print(f"{copied} rader lästa tillbaka. Datorerna märker att lagret har gått bakåt och fyller på det som saknas.")
    return 0
