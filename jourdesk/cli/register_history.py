"""``jourdesk register compare`` and ``changes``: what a new register would mean, and who changed what in the one in use."""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path

from jourdesk.cli.rules import DOES_NOT_HOLD, DONE, complain
from jourdesk.domain.problems import Refused, Unavailable


def add_to(parts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the two parts."""
    compare = parts.add_parser("compare", help="säger vad som blir annorlunda, och från vilken dag")
    compare.add_argument("old", type=Path, metavar="OLD")
    compare.add_argument("new", type=Path, metavar="NEW")
    compare.add_argument("--from", dest="first", metavar="DATE", help="första dagen att jämföra (annars i dag)")
    compare.add_argument("--json", action="store_true", help="ett JSON-objekt per rad")
    compare.set_defaults(run=run_compare)

    changes = parts.add_parser("changes", help="vem som har ändrat vad i registret, när och varför")
    changes.add_argument("--folder", help="skrivbordets mapp")
    changes.add_argument("--json", action="store_true", help="ett JSON-objekt per rad")
    changes.set_defaults(run=run_changes)


def run_compare(args: argparse.Namespace) -> int:
    """Compare two registers: 0 when nothing goes wrong by it, 1 when somebody is left without, 2 for what is no register."""
    from jourdesk.app.opening import places
    from jourdesk.app.surroundings import now
    from jourdesk.cli.input_files import read_text
    from jourdesk.domain.circumstances import local_day
    from jourdesk.domain.register_changes import row_changes
    from jourdesk.domain.register_effects import effects
    from jourdesk.usecases.names import CodeNames
    from jourdesk.usecases.read_law import read_catalogue
    from jourdesk.usecases.register_words import Teller
    from jourdesk.wire.register_toml import read_register

    try:
        old, new = (read_register(read_text(path), str(path)) for path in (args.old, args.new))
        first = _day(args.first) if args.first else local_day(now())
    except (Refused, Unavailable) as problem:
        return complain(problem)
    teller = Teller(names=CodeNames.load(places()), old=old, new=new, today=first)
    found = effects(old, new, read_catalogue(), first)
    for change in row_changes(old, new):
        _print(
            args,
            kind="row",
            table=change.table,
            row=change.name,
            act=change.act,
            since=change.since,
            said=teller.row(change),
        )
    for effect in found:
        said = teller.effect(effect)
        _print(
            args,
            kind="effect",
            municipality=effect.municipality,
            about=effect.kind,
            since=effect.since,
            until=effect.until,
            wrong=effect.wrong,
            said=said,
        )
    wrong = sum(effect.wrong for effect in found)
    if not args.json:
        print(f"{wrong} fel, {len(found) - wrong} att känna till")
    return DOES_NOT_HOLD if wrong else DONE


def run_changes(args: argparse.Namespace) -> int:
    """Tell the log of changes of this desk's register, the newest first; 1 where two versions stand against each other."""
    from jourdesk import app
    from jourdesk.cli.unlocking import opened
    from jourdesk.domain.papers.words import moment
    from jourdesk.usecases.read_changes import read_changes

    with opened(app.paths(args.folder)) as desk:
        entries = read_changes(desk)
    for entry in entries:
        if args.json:
            print(
                json.dumps(
                    {
                        "version": entry.version,
                        "at": entry.at.isoformat(),
                        "by": entry.by,
                        "reason": entry.reason,
                        "in_use": entry.in_use,
                        "conflict": entry.conflict,
                        "said": list(entry.said),
                    },
                    ensure_ascii=False,
                )
            )
            continue
        marks = ", ".join(word for word, so in (("i bruk", entry.in_use), ("mot en annan", entry.conflict)) if so)
        print(f"{moment(entry.at)}  {entry.by or '–'}  {entry.reason or '–'}{f'  ({marks})' if marks else ''}")
        for line in entry.said:
            print(f"    {line}")
    return DOES_NOT_HOLD if any(entry.conflict for entry in entries) else DONE


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused("input.bad-day", field="from", value=text) from None


def _print(args: argparse.Namespace, *, said: str, **values: object) -> None:
    if args.json:
        plain = {key: value.isoformat() if isinstance(value, date) else value for key, value in values.items()}
        print(json.dumps({**plain, "said": said}, ensure_ascii=False))
    else:
        sign = "fel   " if values.get("wrong") else "rad   " if values["kind"] == "row" else "blir  "
        print(f"{sign} {said}")
