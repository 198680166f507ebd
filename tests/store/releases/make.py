"""Make the store file of a release: ``python -m tests.store.releases.make 0.1.0``. Run once, when its tables are frozen."""

from __future__ import annotations

import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from jourdesk import app
from jourdesk.domain.events import MunicipalityConfirmed
from jourdesk.domain.fact import Author
from jourdesk.domain.person import said
from jourdesk.usecases.confirm_municipality import confirm_municipality
from jourdesk.usecases.correct_note import correct_note
from jourdesk.usecases.end_call import end_call, log_non_case
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.keep_draft import keep_draft
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.open_record import open_record
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.promise_call_back import promise_call_back
from jourdesk.usecases.seal_place import seal_place

HERE = Path(__file__).parent
KEY = bytes(range(11, 43))
"""Everybody may know it: there is nobody in the file."""
AT = datetime(2026, 11, 21, 22, 40, tzinfo=UTC)
AUTHOR = Author(by="S. Wallin", typed_by="J. Hedlid", title="socialsekreterare", desk="release")


def play(desk: Desk) -> None:
    """Put a little of everything into a store."""
    import_register(desk, text=app.example_register())
    child = said(name="Alma Öhrén", number="201701102384", born="2017-01-10", role="girl", concerns=("neglect",))
    mother = said(name="Hanna Ekvret", role="mother", protected="protected-registration")
    draft = Draft(
        call="call-1",
        received=AT,
        note="Flicka ensam vaken i lägenheten.",
        caller=(("code", "police"), ("phone", "070-174 06 42")),
        described=(("can_wait", False), ("headline", "Barn ensamt hemma")),
        persons=(("child", (*child, ("present", "2282"), ("resident", "2282"))), ("mother", mother)),
    )
    log_call(desk, draft)
    with desk.unit() as unit:
        kept = unit.call("call-1")
    assert kept is not None
    correct_note(desk, call="call-1", note=kept.notes[0].id, text="Flicka, åtta år, ensam vaken.", reason="Ålder")
    confirmed = MunicipalityConfirmed(
        person="child", municipality="2282", board="2282-sn", rule="SoL 29:1", reason="Bor där.", proposed="2282"
    )
    confirm_municipality(desk, call="call-1", confirmed=confirmed)
    seal_place(desk, call="call-1", person="mother", place="Hos en vän")
    promise_call_back(desk, call="call-1", to="Mormor", about="Läget", due=AT + timedelta(hours=1))
    log_non_case(desk, call="call-2", received=AT, kind="wrong-number")
    log_call(desk, Draft(call="call-3", received=AT - timedelta(days=2), note="Äldre man utan hemtjänst."))
    end_call(desk, call="call-3")
    open_record(desk, call="call-1", purpose="list")
    keep_draft(desk, call="call-4", content='{"note": "halvvägs"}')


def main(release: str) -> None:
    """Write the file, closed in order, into the folder of the release."""
    with tempfile.TemporaryDirectory() as made:
        where, clock = app.Paths(Path(made)), app.DemoClock(AT)
        with app.open_desk(where, KEY, author=AUTHOR, clock=clock, create=True) as desk:
            play(desk)
        folder = HERE / release
        folder.mkdir(exist_ok=True)
        (folder / "jourdesk.db").write_bytes(where.store.read_bytes())


if __name__ == "__main__":
    main(sys.argv[1])
