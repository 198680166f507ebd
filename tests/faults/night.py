"""A scripted night that is meant to be killed: ``python -m tests.faults.night FOLDER SEED``.

Plays calls through the use cases of the screens without an end. Before each act it writes to standard output what it is about
to keep, and afterwards that it was kept; a pipe holds what was written even when the writer dies.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from jourdesk import app
from jourdesk.cli.bench.invented import InventedCall, Inventor
from jourdesk.domain.events import MunicipalityConfirmed, PartyInformed
from jourdesk.domain.fact import Author
from jourdesk.usecases.confirm_municipality import confirm_municipality
from jourdesk.usecases.correct_note import correct_note
from jourdesk.usecases.end_call import end_call
from jourdesk.usecases.hand_over import hand_over
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.inform_party import inform_party
from jourdesk.usecases.keep_draft import keep_draft
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.open_record import open_record
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.promise_call_back import promise_call_back, settle_call_back
from jourdesk.usecases.read_call import read_call

KEY = bytes(range(7, 39))
AUTHOR = Author(by="S. Wallin", typed_by="S. Wallin", title="socialsekreterare", desk="faults")


@contextmanager
def open_night(folder: Path, *, create: bool = False) -> Iterator[Desk]:
    """Open the night's desk."""
    with app.open_desk(app.Paths(folder), KEY, author=AUTHOR, create=create) as desk:
        yield desk


class Player:
    """Plays one act after the other, saying before and after."""

    def __init__(self, desk: Desk, seed: int) -> None:
        """Begin a row of calls."""
        self.desk, self.inventor, self.acts = desk, Inventor(seed), 0

    def _do(self, act: Callable[[], object], do: str, call: str, **words: object) -> None:
        self.acts += 1
        _say({"n": self.acts, "do": do, "call": call, **words})
        act()
        _say({"done": self.acts})

    def play(self) -> None:
        """Play one call from the first letter to the handover."""
        desk, stream = self.desk, self.desk.new_id()
        invented = self.inventor.call(desk.now())
        for length in (5, 20, 60):
            self._draft(stream, json.dumps({"note": "Det ringer någon som är orolig för barnen. " * 3})[:length])
        self._log(stream, invented)
        note = self._note(stream)
        self._do(
            lambda: correct_note(desk, call=stream, note=note, text="Rättat: kvart i.", reason="Fel klockslag"),
            "correct",
            stream,
            note="Rättat: kvart i.",
        )
        self._promise(stream)
        self._do(lambda: open_record(desk, call=stream, purpose="list"), "read", stream)
        self._do(lambda: end_call(desk, call=stream), "end", stream)
        for ref, _ in invented.persons[:1]:
            self._assign(stream, ref)

    def _draft(self, stream: str, content: str) -> None:
        self._do(lambda: keep_draft(self.desk, call=stream, content=content), "draft", stream, content=content)

    def _log(self, stream: str, invented: InventedCall) -> None:
        persons = {ref: str(dict(stated)["name"]) for ref, stated in invented.persons}
        for place, (voice, text) in enumerate(invented.notes or (("caller", "Fel nummer."),)):
            draft = Draft(
                call=stream,
                received=self.desk.now(),
                note=text,
                voice=voice,
                caller=invented.caller if place == 0 else (),
                described=invented.described if place == 0 else (),
                persons=invented.persons if place == 0 else (),
            )
            said_now = persons if place == 0 else {}
            self._do(lambda draft=draft: log_call(self.desk, draft), "log", stream, note=text, persons=said_now)  # type: ignore[misc]

    def _note(self, stream: str) -> str:
        return read_call(self.desk, stream).call.notes[0].id

    def _promise(self, stream: str) -> None:
        desk, due = self.desk, self.desk.now() + timedelta(hours=1)
        self._do(lambda: promise_call_back(desk, call=stream, to="Mormor", about="Läget", due=due), "promise", stream)
        known = read_call(desk, stream).call.promises[-1].id
        self._do(
            lambda: settle_call_back(desk, call=stream, promise=known, outcome="Ringd"),
            "settle",
            stream,
            outcome="Ringd",
        )

    def _assign(self, stream: str, ref: str) -> None:
        desk = self.desk
        proposal = next(p for p in read_call(desk, stream).persons if p.person.ref == ref).proposal
        confirmed = MunicipalityConfirmed(
            person=ref,
            municipality=proposal.code,
            board=proposal.board or "none",
            rule=proposal.rule,
            reason=proposal.reason,
            proposed=proposal.code,
        )
        self._do(
            lambda: confirm_municipality(desk, call=stream, confirmed=confirmed),
            "confirm",
            stream,
            person=ref,
            municipality=proposal.code,
        )
        told = PartyInformed(about=ref, party="Mormor", told="told", what="Att jouren skriver", ground="OSL 10:2")
        self._do(lambda: inform_party(desk, call=stream, informed=told), "inform", stream)
        if proposal.member and self.acts % 3 == 0:
            self._do(lambda: hand_over(desk, call=stream, persons=(ref,)), "hand-over", stream)


def _say(line: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Open, or make, the night's desk and play until somebody kills it."""
    folder, seed = Path(sys.argv[1]), int(sys.argv[2])
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text stream
    with open_night(folder, create=not (folder / "jourdesk.db").exists()) as desk:
        if desk.register.agreement.status == "draft":  # the night before died before it had read one in
            import_register(desk, text=app.example_register())
        _say({"open": True})
        player = Player(desk, seed)
        while True:
            player.play()


if __name__ == "__main__":
    main()
