"""One contact of an invented night while it is played, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from jourdesk.domain.call import Call
from jourdesk.domain.events import DecisionRecorded
from jourdesk.domain.night import NightContact, Statements
from jourdesk.domain.page import CallPage, PersonPage
from jourdesk.domain.paper import Paper
from jourdesk.domain.personal import Personal
from jourdesk.domain.problems import Refused
from jourdesk.usecases.log_call import Draft
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_call import read_call


@dataclass(frozen=True, slots=True, kw_only=True)
class NightPaper:
    """A paper that was made in the night: for which contact, and its bytes."""

    call: str
    persons: tuple[str, ...]
    paper: Paper
    pdf: bytes


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NightRefusal(Personal):
    """A decision that somebody wanted to take and the rules refused, as the night expected; ``rule`` is what refuses."""

    at: datetime
    person: str
    provision: str
    by: str
    code: str
    rule: str


@dataclass(slots=True, kw_only=True)
class Scene:
    """One contact while it is played: its call and what the night's own names stand for."""

    desk: Desk
    contact: NightContact
    call: str
    notes: dict[str, str] = field(default_factory=dict)
    decisions: dict[str, str] = field(default_factory=dict)
    promises: dict[str, str] = field(default_factory=dict)
    papers: list[NightPaper] = field(default_factory=list)
    refusals: list[NightRefusal] = field(default_factory=list)

    def page(self) -> CallPage:
        """Read the call as its page shows it."""
        return read_call(self.desk, self.call)

    def person(self, ref: str) -> PersonPage:
        """Return one person of the page.

        Raises:
            Refused: ``call.person`` when the call has no such person.
        """
        found = next((person for person in self.page().persons if person.person.ref == ref), None)
        if found is None:
            raise Refused("call.person", field="person")
        return found

    def kept(self) -> Call:
        """Return the call itself."""
        return self.page().call

    def refused(self, wanted: DecisionRecorded, problem: Refused) -> None:
        """Remember a decision that the rules refused."""
        refusal = NightRefusal(
            at=wanted.decided,
            person=wanted.person,
            provision=wanted.provision,
            by=wanted.by,
            code=problem.code,
            rule=problem.values.get("rule", ""),
        )
        self.refusals.append(refusal)

    def draft(self, stated: Statements) -> Draft:
        """Make a draft of statements."""
        contact = self.contact
        return Draft(
            call=self.call,
            received=contact.received,
            channel=contact.channel,
            caller=stated.caller,
            described=stated.described,
            persons=stated.persons,
        )
