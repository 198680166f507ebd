"""A paper: what stands on it and in which order, before anybody decides how it looks.

Every paper the program makes (handover, decision, brief, submission to court, notice and the others) is one ``Paper``. It
holds finished Swedish text and nothing that has to be looked up, so that the same paper always gives the same file.

None of these values shows its text in ``repr``: they hold personal data.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from jourdesk.domain.paper_grid import MonthGrid


class Kind(StrEnum):
    """What a paper is."""

    HANDOVER = "handover"
    DECISION = "decision"
    BRIEF = "brief"
    DECISION_COPY = "decision-copy"
    SUBMISSION = "submission"
    POLICE_ASSISTANCE = "police-assistance"
    RECALL = "recall"
    PROTECTION = "protection-assessment"
    NOTICE = "notice"
    DISCLOSURE = "disclosure"
    ROSTER = "roster"
    BOARD_LIST = "board-list"


FILE_WORDS = {
    Kind.HANDOVER: "overlamning",
    Kind.DECISION: "beslut",
    Kind.BRIEF: "underlag",
    Kind.DECISION_COPY: "beslutskopia",
    Kind.SUBMISSION: "understallning",
    Kind.POLICE_ASSISTANCE: "polisbegaran",
    Kind.RECALL: "aterkallelse",
    Kind.PROTECTION: "skyddsbedomning",
    Kind.NOTICE: "underrattelse",
    Kind.DISCLOSURE: "utlamnande",
    Kind.ROSTER: "schema",
    Kind.BOARD_LIST: "anmalningslista",
}
"""What the file of each kind is called."""


class Watermark(StrEnum):
    """The word across the page; empty for the paper itself."""

    NONE = ""
    DRAFT = "Utkast"
    COPY = "Kopia"


class Sign(StrEnum):
    """The mark in the margin. It repeats in a shape what the words beside it say, never more."""

    NONE = "none"
    WARNING = "warning"
    """Overdue, missing, a threat: filled square with an exclamation mark."""
    SOON = "soon"
    """Before a clock time: filled triangle."""
    TODAY = "today"
    """During the day: open triangle."""
    WAITING = "waiting"
    """Has no start yet: dotted ring."""
    OPEN = "open"
    """Not done, not told: ring."""
    DONE = "done"
    """Done, told: tick."""
    REFUSED = "refused"
    """Must not: ring with a bar."""
    DROPPED = "dropped"
    """No answer, fell away: cross."""
    SEALED = "sealed"
    """Sealed: padlock."""
    BOX = "box"
    """To be ticked by pen: square."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Reference:
    """One line of the head of a paper, such as *Öppnar · mån 30 nov 08.00*."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Row:
    """One line of a list: sign, label, text, and what stands at the right."""

    text: str
    sign: Sign = Sign.NONE
    label: str = ""
    label_note: str = ""
    small: str = ""
    aside: str = ""
    """The provision, right-aligned, grey."""
    time: str = ""
    """The time, right-aligned."""
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Rows:
    """A list."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Prose:
    """Running text, one string a paragraph, with an optional small heading."""

    paragraphs: tuple[str, ...]
    heading: str = ""
    large: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Table:
    """A table with a head row; every line is as long as the head. The column number ``wide`` takes the room that is left."""

    title: str
    head: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    wide: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ClockLine:
    """One clock: the day to plan for is big, the outer day is small print."""

    name: str
    note: str = ""
    strict: str = ""
    """Empty when the clock has not started; then ``waits`` says for what."""
    alarm: str = ""
    outer: str = ""
    waits: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Clocks:
    """The clocks, as a table with a head row."""

    lines: tuple[ClockLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PersonEntry:
    """A person: the age big, then name and role, then her lines."""

    age: str
    title: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Quote:
    """A sentence to be read aloud word by word."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Boxes:
    """Places to fill in by pen: square boxes to tick, then lines to write on."""

    ticks: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


Block = Rows | Prose | Table | Clocks | Quote | Boxes | MonthGrid


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Part:
    """A part with its heading. ``number`` 0 means that the part is not numbered; without a title it takes the whole width."""

    title: str
    blocks: tuple[Block, ...]
    number: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Signature:
    """Who answers for the paper. ``lines`` are lines to sign on."""

    text: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A whole paper.

    ``made`` is an aware instant and the only date that the file carries. ``municipality_code`` and ``reference`` make, together
    with it, the name of the file; neither may hold personal data, and neither may ``document_title``, which programs show in
    title bars.
    """

    kind: Kind
    made: datetime
    municipality_code: str
    reference: str
    kind_name: str
    service: str
    document_title: str
    title: str
    subtitle: str = ""
    state: str = ""
    banner: tuple[str, ...] = ()
    """Who must not be told: stands under the title, before everything else."""
    references: tuple[Reference, ...] = ()
    people: tuple[PersonEntry, ...] = ()
    parts: tuple[Part, ...] = ()
    signature: Signature | None = None
    basis: str = ""
    appeal: tuple[str, ...] = ()
    footer: str = ""
    watermark: Watermark = Watermark.NONE
    large: bool = False
    """Set in the largest type that keeps the paper on one page."""
    landscape: bool = False
    """A4 across."""

    def __repr__(self) -> str:
        """Show what kind of paper it is and its reference, never what stands on it."""
        return f"Paper({self.kind}, {self.reference!r})"
