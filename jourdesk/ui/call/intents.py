"""What a person can want of the call desk, where the body of a fact does not already say it.

Bodies of facts (``domain.events``) are intentions as well: a card that asks for ``RequisiteAnswered`` wants that fact kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.events import PaperTextWritten, PartyInformed, Said


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class KeepNote:
    """Keep a note. ``happened`` where that is not now; ``colleague`` where somebody else took the contact."""

    text: str
    voice: str
    happened: datetime | None = None
    colleague: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SayCall:
    """State fields of the caller and of the contact."""

    caller: Said = ()
    described: Said = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SayPerson:
    """State fields of a person; an empty ref adds somebody. ``sealed`` is a place for the sealed stream."""

    ref: str
    said: Said
    sealed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddUnknown:
    """Add somebody whom nobody knows yet, under a temporary number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPlace:
    """Show a sealed place; the reading leaves a trace."""

    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferPlaces:
    """Know the places of the register in which a person can be placed."""

    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowCaller:
    """Show who rang, where that is sealed; the reading leaves a trace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadProtected:
    """Read number and address of a protected person; the reading leaves a trace."""

    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PickStated:
    """Of what two desks said differently of a field, what the fact said holds. No person: the contact's own field."""

    person: str
    field: str
    fact: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Join:
    """This contact and another are the same, or they are not."""

    other: str
    same: bool
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndCall:
    """End the call now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoCase:
    """The contact concerns nobody: wrong number, media, abusive, test."""

    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """Hand persons over to their receiving unit, or only show the paper."""

    persons: tuple[str, ...]
    preview: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """Show the page that is read aloud to whoever decides."""

    person: str
    provision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferPapers:
    """Know which papers a decision has, and why one of them cannot be made yet."""

    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOf:
    """Show a paper: ``subject`` is a decision, or a person for a protection assessment."""

    kind: str
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NoticeOf:
    """Show the notice of a decision to a party; ``despite`` says why somebody who must not be told gets it."""

    decision: str
    party: str
    despite: str = ""
    name_decider: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureNote:
    """Show the note of one line of who was told, by the fact that tells of it; of all of them without one."""

    line: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WriteTexts:
    """Keep what was written for papers."""

    texts: tuple[PaperTextWritten, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Disclose:
    """Keep that something secret was told. ``by`` where a colleague told it, ``when`` where that is not now."""

    told: PartyInformed
    by: str = ""
    when: datetime | None = None
