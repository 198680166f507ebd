"""Invented nights on a real store, for tests of what is printed and told afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.resources import files
from pathlib import Path

from jourdesk import app
from jourdesk.domain.events import DecisionRecorded, PaperTextWritten, PartyInformed
from jourdesk.domain.page import CallPage, DecisionLine, PersonPage
from jourdesk.domain.paper import Paper
from jourdesk.usecases.play_night import PlayedNight, play_night
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.record_decision import record_decision
from jourdesk.usecases.write_paper_text import write_paper_text
from jourdesk.wire.night_toml import read_night
from tests.desks import open_test_desk

BEGINS = datetime.fromisoformat("2026-11-21T16:00:00+01:00")


@dataclass(frozen=True)
class Played:
    """A desk after a night, and the night."""

    demo: app.DemoDesk
    night: PlayedNight

    @property
    def desk(self) -> Desk:
        """The desk."""
        return self.demo.desk

    def call(self, key: str) -> str:
        """The call of a contact."""
        return self.night.call(key)

    def page(self, key: str) -> CallPage:
        """The page of a contact."""
        return read_call(self.desk, self.call(key))

    def decision(self, key: str, provision: str, person: str = "") -> str:
        """The id of a decision of a contact."""
        return self.taken(key, provision, person)[1].decision.id

    def taken(self, key: str, provision: str, person: str = "") -> tuple[PersonPage, DecisionLine]:
        """A decision of a contact, with whom it is about."""
        return next(
            (about, line)
            for about in self.page(key).persons
            for line in about.decisions
            if line.decision.provision == provision and person in ("", about.person.ref)
        )

    def write(self, key: str, paper: str, subject: str, **texts: str) -> None:
        """Write texts for a paper; an underscore in a name stands for a dash."""
        for field, text in texts.items():
            written = PaperTextWritten(paper=paper, subject=subject, field=field.replace("_", "-"), text=text)
            write_paper_text(self.desk, call=self.call(key), written=written)

    def decide(self, key: str, person: str, provision: str, by: str) -> str:
        """Record a decision that is taken now, as the screens do, and return its id."""
        decided = self._decided(person, provision, by, "")
        record_decision(self.desk, call=self.call(key), decided=decided)
        return decided.decision

    def decide_elsewhere(self, key: str, person: str, provision: str, by: str, because: str) -> str:
        """Keep a decision that another desk recorded by its own register, and return its id."""
        decided = self._decided(person, provision, by, because)
        with self.desk.unit() as unit:
            unit.record(self.call(key), decided)
        return decided.decision

    def _decided(self, person: str, provision: str, by: str, because: str) -> DecisionRecorded:
        return DecisionRecorded(
            decision=self.desk.new_id(),
            person=person,
            provision=provision,
            grounds=(),
            decided=self.desk.now(),
            by=by,
            because=because,
            outcome="granted",
            amount=None,
            oral=True,
            read_back=True,
            content="Polisens hjälp begärs.",
            reasons="",
            why_now="",
        )


def telling(about: str, party: str, what: str = "Beslutet", **more: str) -> PartyInformed:
    """A line of the contact log that says *told*, unless ``more`` says otherwise."""
    line = PartyInformed(about=about, party=party, told="told", what=what, ground="OSL 10:2")
    return replace(line, **more)


@contextmanager
def played(folder: Path, *keys: str) -> Iterator[Played]:
    """Play the shipped night, or some of its contacts; papers are marked bytes, since how they look is tried elsewhere."""
    with open_test_desk(folder, at=BEGINS) as demo:
        demo.desk.typeset = _marked
        text = (files("jourdesk.resources") / "examples" / "nights" / "vasternorrland.toml").read_text(encoding="utf-8")
        night = read_night(text, file="night.toml")
        chosen = replace(night, contacts=tuple(c for c in night.contacts if c.key in keys or not keys))
        yield Played(demo=demo, night=play_night(demo.desk, chosen, clock=demo.clock))


def _marked(paper: Paper) -> bytes:
    return f"%PDF-{paper.kind}".encode()
