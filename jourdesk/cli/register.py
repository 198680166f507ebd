"""``jourdesk register``: check the organisation, put it into use, write it out."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from jourdesk.cli import register_history
from jourdesk.cli.rules import DOES_NOT_HOLD, DONE, complain
from jourdesk.domain.problems import Problem, Refused, Unavailable

if TYPE_CHECKING:
    from jourdesk.domain.register import Register

_MOST_NIGHTS = 3660
"""Ten years: nobody's mandate is longer."""


def add_to(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its parts."""
    parser = subparsers.add_parser("register", help="organisationen som TOML: kontrollera, ta i bruk, skriv ut")
    parts = parser.add_subparsers(dest="part", metavar="PART", required=True)

    check = parts.add_parser("check", help="säger vad som är fel och från vilken dag")
    check.add_argument("file", type=Path, metavar="FILE")
    check.add_argument("--until", metavar="DATE", help="bara det som är fel den dagen eller tidigare")
    check.add_argument("--nights", type=int, metavar="N", help="vem som får besluta i natt och de närmaste N nätterna")
    check.add_argument("--from", dest="first", metavar="DATE", help="dagen då den första natten börjar (annars i dag)")
    check.add_argument("--json", action="store_true", help="ett JSON-objekt per rad")
    check.set_defaults(run=run_check)

    take = parts.add_parser("import", help="tar registret i bruk på det här skrivbordet")
    take.add_argument("file", type=Path, metavar="FILE")
    take.add_argument("--folder", help="skrivbordets mapp")
    take.set_defaults(run=run_import)

    give = parts.add_parser("export", help="skriver registret som är i bruk")
    give.add_argument("file", type=Path, metavar="FILE", help="- för standard ut")
    give.add_argument("--folder", help="skrivbordets mapp")
    give.set_defaults(run=run_export)

    register_history.add_to(parts)


def run_check(args: argparse.Namespace) -> int:
    """Check a register: 0 when nothing is wrong, 1 when something is, 2 when it cannot be read."""
    from jourdesk.app.opening import places
    from jourdesk.cli import language
    from jourdesk.cli.input_files import read_text
    from jourdesk.domain.register_check import check_register
    from jourdesk.usecases.finding_words import finding_said
    from jourdesk.usecases.names import CodeNames
    from jourdesk.usecases.read_law import read_catalogue
    from jourdesk.wire.problem_texts import sentence
    from jourdesk.wire.register_toml import read_register

    try:
        until = _until(args.until)
        nights = _nights(args)
        register = read_register(read_text(args.file), str(args.file))
    except (Refused, Unavailable) as problem:
        return complain(problem)
    names = CodeNames.load(places()) if language() == "sv" else None
    findings = [f for f in check_register(register, read_catalogue()) if f.since <= until]
    for finding in findings:
        raw = Problem(finding.code, subject=finding.subject, details=finding.details)
        # Whoever reads this has the file before her: the key leads to the row.
        said = f"{finding_said(names, register, finding)} [{finding.subject}]" if names else sentence(raw, language())
        last = finding.until.isoformat() if finding.until else None
        if args.json:
            line = {
                "wrong": finding.wrong,
                "code": finding.code,
                "since": finding.since.isoformat(),
                "until": last,
                "subject": finding.subject,
                "details": finding.details,
                "said": said,
            }
            print(json.dumps(line, ensure_ascii=False))
        else:
            print(f"{'fel   ' if finding.wrong else 'obs   '} {finding.since}–{last or '':<10}  {said}")
    wrong = sum(finding.wrong for finding in findings)
    if not args.json:
        print(f"{wrong} fel, {len(findings) - wrong} att känna till")
    red = _print_nights(register, nights, as_json=args.json) if nights is not None else 0
    return DOES_NOT_HOLD if wrong or red else DONE


def _print_nights(register: Register, nights: tuple[date, int], *, as_json: bool) -> int:
    """Print who may decide, and count the red spans."""
    from jourdesk.app.opening import places
    from jourdesk.cli.nights import night_json, night_lines
    from jourdesk.domain.nights import stretches_of_nights
    from jourdesk.usecases.names import CodeNames
    from jourdesk.usecases.read_law import read_catalogue
    from jourdesk.usecases.read_nights import Around, nights_table

    around = Around(names=CodeNames.load(places()), law=read_catalogue(), register=register)
    table = nights_table(around, *nights)
    stretches = stretches_of_nights(register, around.law, *nights)
    for line in (night_json if as_json else night_lines)(around, table, stretches):
        print(line)
    return len(table.red)


def _nights(args: argparse.Namespace) -> tuple[date, int] | None:
    from jourdesk.app.surroundings import now
    from jourdesk.domain.circumstances import local_day

    if args.nights is None:
        return None
    if not 1 <= args.nights <= _MOST_NIGHTS:
        raise Refused(
            "input.unknown-value", field="nights", key="--nights", file="–", table="–", value=str(args.nights)
        )
    return (_day(args.first, "from") if args.first else local_day(now())), args.nights


def _until(text: str | None) -> date:
    return _day(text, "until") if text else date.max


def _day(text: str, field: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused("input.bad-day", field=field, value=text) from None


def run_import(args: argparse.Namespace) -> int:
    """Put a register into use."""
    from jourdesk import app
    from jourdesk.cli.input_files import read_text
    from jourdesk.cli.unlocking import opened
    from jourdesk.usecases.fold_on import fold_on
    from jourdesk.usecases.import_register import import_register
    from jourdesk.wire.register_toml import read_register

    try:
        text = read_text(args.file)
        register = read_register(text, str(args.file))
    except (Refused, Unavailable) as problem:
        return complain(problem)
    with opened(app.paths(args.folder)) as desk:
        import_register(desk, text=text, origin=args.file.name)
        while fold_on(desk)[0]:
            pass
    print(f"{register.agreement.name}, {register.agreement.version}: i bruk")
    return DONE


def run_export(args: argparse.Namespace) -> int:
    """Write the register in use, just as it was taken in."""
    from jourdesk import app
    from jourdesk.cli.unlocking import opened

    with opened(app.paths(args.folder)) as desk, desk.unit() as unit:
        text = unit.register_text()
    if not text:
        raise Refused("register.missing")
    if str(args.file) == "-":
        sys.stdout.write(text)
        return DONE
    try:
        args.file.write_text(text, encoding="utf-8")
    except OSError:
        raise Unavailable("input.unreadable", file=str(args.file)) from None
    return DONE
