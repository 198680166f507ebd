"""``jourdesk rules``: run cases, answer for one clock, print the law."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from jourdesk.domain.problems import Problem, Refused, Unavailable

if TYPE_CHECKING:
    from jourdesk.domain.clocks import Clock
    from jourdesk.domain.law import Catalogue, Provision
    from jourdesk.usecases.check_rules import Outcome
    from jourdesk.wire.case_toml import Case

DONE, DOES_NOT_HOLD, USAGE, SURROUNDINGS = 0, 1, 2, 3
DAYS = ("mån", "tis", "ons", "tor", "fre", "lör", "sön")
MONTHS = ("jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec")
ANCHORS = {
    "received": "kontakten kom in",
    "decision": "beslutet",
    "enforced": "verkställigheten",
    "submitted": "underställningen",
    "submitted-or-enforced": "underställningen när beslutet också är verkställt",
    "placed": "att placeringen påbörjas",
    "court-confirmed": "rättens beslut",
    "served": "att parten får del av beslutet",
}


def add_to(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its three parts."""
    parser = subparsers.add_parser("rules", help="lagen, kommunen och klockan: pröva fall, räkna frister")
    parts = parser.add_subparsers(dest="part", metavar="PART", required=True)

    check = parts.add_parser("check", help="prövar fall mot ett register")
    check.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="fall, eller mappar med fall")
    check.add_argument("--register", required=True, type=Path, metavar="FILE", help="registret som fallen hör till")
    check.add_argument("--json", action="store_true", help="ett JSON-objekt per fall")
    check.set_defaults(run=run_check)

    deadline = parts.add_parser("deadline", help="frister för ett beslut")
    deadline.add_argument("provision", help='till exempel "LVU 6"')
    deadline.add_argument("at", help="när: 2026-12-18T23:40, svensk tid om inget annat står")
    deadline.add_argument("--step", action="append", default=[], metavar="KIND=TIME", help="till exempel enforced=…")
    deadline.add_argument("--as-of", metavar="DATE", help="vilken dags lag; annars beslutets")
    deadline.add_argument("--json", action="store_true", help="ett JSON-objekt")
    deadline.set_defaults(run=run_deadline)

    catalogue = parts.add_parser("catalogue", help="skriver ut lagkatalogen")
    catalogue.add_argument("--as-of", metavar="DATE", help="bara det som gäller den dagen")
    catalogue.add_argument("--json", action="store_true", help="ett JSON-objekt per bestämmelse")
    catalogue.set_defaults(run=run_catalogue)


def complain(problem: Problem) -> int:
    """Say a problem in one line on stderr and give its exit code: 2 for the input, 3 for the surroundings."""
    from jourdesk.cli import language
    from jourdesk.wire.problem_texts import sentence

    print(f"jourdesk: {' '.join(sentence(problem, language()).split())}", file=sys.stderr)
    return SURROUNDINGS if isinstance(problem, Unavailable) else USAGE


def run_check(args: argparse.Namespace) -> int:
    """Run cases: 0 when all hold, 1 on a miss, 2 when something could not be read, 3 when the disk says no."""
    from jourdesk.cli.input_files import read_text
    from jourdesk.usecases.check_rules import check_case
    from jourdesk.usecases.read_law import read_catalogue
    from jourdesk.wire.register_toml import read_register

    catalogue = read_catalogue()
    try:
        register = read_register(read_text(args.register), str(args.register))
    except (Refused, Unavailable) as problem:
        return complain(problem)
    worst, run = DONE, 0
    for found in _cases(args.paths, catalogue):
        try:
            outcome = check_case(found, register, catalogue) if not isinstance(found, Problem) else None
        except Refused as problem:
            found, outcome = problem, None
        if outcome is None or isinstance(found, Problem):
            worst = max(worst, complain(found) if isinstance(found, Problem) else USAGE)
            continue
        run += 1
        _tell(outcome, as_json=args.json)
        worst = max(worst, DONE if outcome.ok else DOES_NOT_HOLD)
    if not args.json:
        print(f"{run} fall" + (", alla stämmer" if worst == DONE else ""))
    return worst


def _cases(paths: list[Path], catalogue: Catalogue) -> Iterator[Case | Problem]:
    """Read every case under the paths; what cannot be read comes out as its problem, and the rest is read all the same."""
    from jourdesk.cli.input_files import read_text, toml_files
    from jourdesk.wire.case_toml import holds_case, read_case

    for path in paths:
        try:
            files = toml_files(path)
        except (Refused, Unavailable) as problem:
            yield problem
            continue
        held = 0
        for file in files:
            try:
                text = read_text(file)
                if holds_case(text, str(file)):
                    held += 1
                    yield read_case(text, str(file), catalogue)
            except (Refused, Unavailable) as problem:
                held += 1
                yield problem
        if not held:
            yield Refused("input.no-case", file=str(path))


def _tell(outcome: Outcome, *, as_json: bool) -> None:
    if as_json:
        misses = [{"path": m.path, "expected": m.expected, "got": m.got} for m in outcome.misses]
        line = {"case": outcome.name, "ok": outcome.ok, "misses": misses, "got": outcome.got}
        print(json.dumps(line, ensure_ascii=False))
        return
    print(f"{'stämmer' if outcome.ok else 'MISS   '}  {Path(outcome.name).name}  {outcome.title} ({outcome.compared})")
    for miss in outcome.misses:
        print(f"         {miss.path}: väntade {_said(miss.expected)}, fick {_said(miss.got)}")


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, list):
        return ", ".join(str(item) for item in value) or "inget"
    return "inget" if value is None else str(value)


def run_deadline(args: argparse.Namespace) -> int:
    """Answer for the clocks of one decision: 0, or 2 when the question cannot be understood."""
    from jourdesk.domain.circumstances import Step, local_day
    from jourdesk.domain.clocks import clocks_of_provision
    from jourdesk.domain.considerations import cautions
    from jourdesk.usecases.read_law import read_catalogue

    catalogue = read_catalogue()
    try:
        at = _instant(args.at)
        steps = [Step(decision="", kind=kind, at=_instant(when)) for kind, when in map(_step, args.step)]
        day = _day(args.as_of) if args.as_of else local_day(at)
        provision = _asked(args.provision, day, catalogue)
    except Refused as problem:
        return complain(problem)
    clocks = clocks_of_provision(provision, at, tuple(sorted(steps, key=lambda step: step.at)))
    warnings = cautions(provision, catalogue, day)
    if args.json:
        found = [_clock(clock) for clock in clocks]
        answer = {"provision": provision.code, "title": provision.title, "at": at.isoformat(), "clocks": found}
        answer["warnings"] = list(warnings)
        print(json.dumps(answer, ensure_ascii=False))
        return DONE
    print(f"{provision.code} {provision.title}")
    for clock in clocks:
        print(f"  {clock.code} ({clock.provision}): {_dates(clock)}")
    if not clocks:
        print("  ingen frist")
    for warning in warnings:
        print(f"  obs: {warning}")
    return DONE


def _asked(code: str, day: date, catalogue: Catalogue) -> Provision:
    if catalogue.canonical(code) is None:
        raise Refused("input.unknown-provision-asked", field="provision", value=code)
    provision = catalogue.find(code, day)
    if provision is None:
        raise Refused("input.not-in-force", field="provision", value=code, day=day.isoformat())
    return provision


def _step(text: str) -> tuple[str, str]:
    from jourdesk.domain.circumstances import STEP_KINDS

    kind, equals, when = text.partition("=")
    if kind not in STEP_KINDS or not equals:
        raise Refused("input.unknown-step", field="step", value=text)
    return kind, when


def _instant(text: str) -> datetime:
    """Read a time; without an offset it is Swedish time."""
    from jourdesk.domain.circumstances import STOCKHOLM
    from jourdesk.wire.toml_table import YEARS

    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        at = None
    if at is None or at.year not in YEARS:
        raise Refused("input.bad-instant", field="at", value=text)
    return at if at.tzinfo is not None else at.replace(tzinfo=STOCKHOLM)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused("input.bad-day", field="as-of", value=text) from None


def _clock(clock: Clock) -> dict[str, object]:
    dates = clock.dates
    return {
        "clock": clock.code,
        "provision": clock.provision,
        "statutory": dates.statutory.isoformat() if dates else None,
        "outer": dates.outer.isoformat() if dates else None,
        "alarm": dates.alarm.isoformat() if dates else None,
        "running": clock.running,
        "anchor": clock.anchor,
        "waits_for": clock.waits_for,
        "owner": clock.owner,
        "missed": clock.missed,
        "evidence": clock.evidence,
    }


def _dates(clock: Clock) -> str:
    if clock.dates is None:
        return f"börjar med {ANCHORS[clock.anchor]}"
    days = f"{_say(clock.dates.statutory)} · larm {_say(clock.dates.alarm)} · yttersta {_say(clock.dates.outer)}"
    if clock.dates.outer != clock.dates.statutory:
        days += ", om söndagsregeln gäller"
    return days if clock.running else f"{days} · stoppad"


def _say(day: date) -> str:
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def run_catalogue(args: argparse.Namespace) -> int:
    """Print the law, of every date or of one day."""
    from jourdesk.domain.law import UNCERTAIN
    from jourdesk.usecases.read_law import read_catalogue

    catalogue = read_catalogue()
    try:
        day = _day(args.as_of) if args.as_of else None
    except Refused as problem:
        return complain(problem)
    provisions = catalogue.on(day) if day else catalogue.provisions
    old = {new: renumbering.old for renumbering in catalogue.renumberings for new in renumbering.new}
    for provision in provisions:
        if args.json:
            print(json.dumps(_provision(provision, catalogue, old), ensure_ascii=False))
        else:
            until = f"–{provision.period.valid_to}" if provision.period.valid_to else "–"
            was = f" (förr {old[provision.code]})" if provision.code in old else ""
            sure = f" · osäkert ({provision.certainty})" if provision.certainty in UNCERTAIN else ""
            print(f"{provision.code:<12} {provision.title}{was} · {provision.period.valid_from}{until}{sure}")
    return DONE


def _provision(provision: Provision, catalogue: Catalogue, old: dict[str, str]) -> dict[str, object]:
    act = catalogue.act(provision.code)
    until = provision.period.valid_to
    return {
        "provision": provision.code,
        "title": provision.title,
        "act": f"{act.name} ({act.sfs})",
        "valid_from": provision.period.valid_from.isoformat(),
        "valid_to": until.isoformat() if until else None,
        "read": act.read.isoformat(),
        "source": provision.source or act.source,
        "certainty": provision.certainty,
        "level": provision.level,
        "rule": provision.rule,
        "age_from": provision.age_from,
        "age_under": provision.age_under,
        "grounds": list(provision.grounds),
        "appealable": provision.appealable,
        "appeal": provision.appeal,
        "money": provision.money,
        "questions": [question.text for question in provision.questions],
        "clocks": sorted({clock.code for clock in provision.clocks}),
        "documents": list(provision.documents),
        "tell": list(provision.tell),
        "doubts": list(provision.doubts),
        "lessons": list(provision.lessons),
        "was": old.get(provision.code),
    }
