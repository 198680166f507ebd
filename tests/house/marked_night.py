"""A whole flow with a marker in every personal field: ``python -m tests.house.marked_night FOLDER``. Its traces are searched.

Everything that the program itself may write is written: its log, what it says of refusals and bugs, the short form of its values.
"""

from __future__ import annotations

import logging
import secrets
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import insert

from jourdesk import app, logs
from jourdesk.documents.files import write
from jourdesk.domain.events import DecisionRecorded
from jourdesk.domain.fact import Author
from jourdesk.domain.problems import Problem
from jourdesk.store.tables import SettingRow
from jourdesk.store.unit import EncryptedStore
from jourdesk.usecases.correct_note import correct_note
from jourdesk.usecases.hand_over import hand_over
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.open_record import open_record
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.print_paper import print_decision
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.record_decision import record_decision
from jourdesk.usecases.summarise import summarise
from jourdesk.vault.vault import Means, create
from jourdesk.wire.problem_texts import sentence
from tests.everywhere import keep_everywhere

MARKER = "Qzvöxanna Qzvöxström"
NUMBER = "201701102384"
PASSPHRASE = "qzvöx lösen qzvöx fras"
AUTHOR = Author(by="S. Wallin", typed_by="S. Wallin", title="socialsekreterare", desk="marked")
_log = logging.getLogger("jourdesk")


def tell(problem: BaseException) -> None:
    """Write a failure in every way that somebody might come to write it."""
    _log.error("%s %r", problem, problem, exc_info=problem)
    print(str(problem), repr(problem), file=sys.stderr)
    if isinstance(problem, Problem):
        print(problem.values, sentence(problem, "sv"), sentence(problem, "en"), file=sys.stderr)


def fails(act: Callable[[], object]) -> None:
    """Do what must fail, and tell of it."""
    try:
        act()
    except Exception as problem:  # noqa: BLE001 - every kind is told
        tell(problem)
    else:
        raise SystemExit("this should have failed")


def play(desk: Desk) -> str:
    """Log, decide, search, read, print; and what is refused."""
    call = keep_everywhere(desk, MARKER)
    numbered = Draft(call=call, received=desk.now(), persons=(("child", (("number", NUMBER),)),))
    log_call(desk, numbered)
    open_record(desk, call=call, purpose=MARKER)
    page = read_call(desk, call)
    paper = print_decision(desk, call=call, decision=f"d-{call}").paper
    made = hand_over(desk, call=call, persons=("child",))
    with desk.unit() as unit:
        found = (*unit.find(MARKER), *unit.find(NUMBER), *unit.find("Qzvoxstrom"))
        lists = (*unit.calls_since(page.call.received), *unit.clocks(), *unit.promises(), *unit.drafts())
    assert found
    summary = summarise(desk, page.call)
    values = (numbered, page, page.call, *page.call.notes, *page.persons, *found, *lists, paper, made, summary)
    for value in values:
        print(repr(value), file=sys.stderr)
        _log.info("%r", value)
    return call


def refusals(desk: Desk, call: str) -> None:
    """Everything that the rules and the surroundings say no to, with the marker in it."""

    def said(name: str, value: str) -> Draft:
        return Draft(call=call, received=desk.now(), persons=(("child", ((name, value),)),))

    fails(lambda: log_call(desk, said("age", MARKER)))
    fails(lambda: log_call(desk, said("born", MARKER)))
    fails(lambda: log_call(desk, said("shoe_size", MARKER)))
    fails(lambda: correct_note(desk, call=call, note=MARKER, text=MARKER, reason=MARKER))
    fails(lambda: record_decision(desk, call=call, decided=_by_the_jour(desk)))
    fails(lambda: import_register(desk, text=f"namn = {MARKER}"))
    store = desk.store
    assert isinstance(store, EncryptedStore)

    def twice() -> None:
        with store.unit(desk.author) as unit:
            row = {"key": MARKER, "value": MARKER}
            unit.connection.execute(insert(SettingRow), [row, row])

    fails(twice)


def _by_the_jour(desk: Desk) -> DecisionRecorded:
    return DecisionRecorded(
        decision="refused",
        person="child",
        provision="LVU 6",
        grounds=("LVU 2",),
        decided=desk.now(),
        by="jour",
        because="",
        outcome="granted",
        amount=None,
        oral=False,
        read_back=False,
        content=MARKER,
        reasons=MARKER,
        why_now=MARKER,
    )


def bugs() -> None:
    """Bugs that nobody foresaw, on the command line, in the window and on another thread."""

    def broken() -> int:
        raise ValueError(MARKER)

    assert logs.last_resort(broken, say=lambda: None) == 1
    try:
        broken()
    except ValueError:
        sys.excepthook(*sys.exc_info())
    thread = threading.Thread(target=broken)
    thread.start()
    thread.join()


def main() -> None:
    """Play it all in a folder, and leave copies of the open store's files there."""
    where = app.Paths(Path(sys.argv[1]))
    where.vault.mkdir(parents=True)
    logs.start(where.logs)
    means = Means(keeper=None, random=secrets.token_bytes, now=app.now)
    vault, _ = create(where.vault, PASSPHRASE, desk="marked", means=means)
    fails(lambda: vault.unlock(MARKER))
    with app.open_desk(where, vault.key, author=AUTHOR, create=True) as desk:
        import_register(desk, text=app.example_register())
        call = play(desk)
        refusals(desk, call)
        bugs()
        where.papers.mkdir()
        write(print_decision(desk, call=call, decision=f"d-{call}").paper, where.papers)
        for path in where.folder.glob("jourdesk.db*"):
            if path.suffix != ".lock":
                shutil.copy(path, where.folder / f"open-{path.name}")
    print("whole flow played")


if __name__ == "__main__":
    main()
