"""What all sheets have in common: who writes, whom it concerns, which law, which clock.

A sheet is what goes into a paper: plain values that somebody else has taken from a call. Instants are aware, in any zone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from jourdesk.domain.paper import ClockLine, Clocks, PersonEntry, Reference, Watermark
from jourdesk.domain.papers.words import day, joined, listed, plain_day

PROTECTED = "Skyddade personuppgifter"
SEALED_PLACE = "Platsen är förseglad"
SECRECY = "Sekretess enligt 26 kap. 1 § OSL."


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Letterhead:
    """Who the paper comes from. ``reference`` and ``municipality_code`` stand in the name of the file."""

    service: str
    municipality: str
    municipality_code: str
    board: str
    reference: str
    made: datetime
    written_by: str
    written_role: str = "socialjouren"
    watermark: Watermark = Watermark.NONE

    @property
    def writer(self) -> str:
        """The writer with her role: *Sara Wallin, socialjouren*."""
        return joined(self.written_by, self.written_role, by=", ")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PersonLine:
    """A person on a paper.

    ``masked``: her number and address stand on no paper (OSL 22 kap. 1 §, FBL 16 §). ``concerned``: the paper is about her, so
    that age and role stand in its title; a guardian who is only named is not. ``hidden`` are places that stand on no paper.
    """

    role: str
    age: int | None = None
    name: str = ""
    number: str = ""
    address: str = ""
    masked: bool = False
    ref: str = ""
    note: str = ""
    concerned: bool = True
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Named:
    """Somebody who acted: name, and role or title."""

    name: str
    role: str = ""

    @property
    def text(self) -> str:
        """*Ulla Norén, nämndens ordförande*."""
        return joined(self.name, self.role, by=", ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """A provision, the wording it was read in (``"SFS 2025:410"`` or a date) and the day it was checked."""

    provision: str
    wording: str
    checked: date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SheetClock:
    """A clock: ``strict`` is planned on, ``alarm`` is warned on, ``outer`` is small print; no ``strict`` = not started."""

    name: str
    provision: str = ""
    strict: date | None = None
    alarm: date | None = None
    outer: date | None = None
    waits_for: str = ""
    if_missed: str = ""


def aged(role: str, age: int | None) -> str:
    """Say role and age as lists do: *Flicka 4 år*."""
    return role if age is None else f"{role} {age} år"


def titled(persons: tuple[PersonLine, ...]) -> str:
    """Name those a paper is about by role and age alone: *Flicka 7 år och pojke 2 år*."""
    texts = [aged(person.role, person.age) for person in persons if person.concerned]
    return listed([*texts[:1], *(text[:1].lower() + text[1:] for text in texts[1:])])


def person_entry(person: PersonLine) -> PersonEntry:
    """Put a person on paper, with number and address replaced when they are protected."""
    lines = (PROTECTED,) if person.masked else tuple(filter(None, (person.number, person.address)))
    return PersonEntry(
        age="" if person.age is None else f"{person.age} år",
        title=joined(person.name, person.role),
        lines=(*lines, person.note) if person.note else lines,
    )


def references(*pairs: tuple[str, str]) -> tuple[Reference, ...]:
    """Make the lines of the head; those without a value are left out."""
    return tuple(Reference(label=label, value=value) for label, value in pairs if value.strip())


def basis_line(bases: tuple[Basis, ...]) -> str:
    """Say by which law, in which wording, and when somebody last checked it."""
    read: dict[tuple[str, date], list[str]] = {}
    for basis in bases:
        read.setdefault((basis.wording, basis.checked), []).append(basis.provision)
    texts = [
        f"{listed(provisions)}, lydelse {wording}, kontrollerad {plain_day(checked)}"
        for (wording, checked), provisions in read.items()
    ]
    return f"Lagrum: {'; '.join(texts)}." if texts else ""


def clocks(lines: tuple[SheetClock, ...], *, made: datetime) -> tuple[Clocks, ...]:
    """Make the table of clocks, soonest first, those that have not started last; nothing when there are none."""
    ordered = sorted(lines, key=lambda line: (line.strict is None, line.strict or date.max))
    return (Clocks(lines=tuple(_clock(line, made.year) for line in ordered)),) if ordered else ()


def _clock(line: SheetClock, year: int) -> ClockLine:
    def written(on: date | None) -> str:
        return "" if on is None else day(on, year=year)

    return ClockLine(
        name=line.name,
        note=joined(line.provision, line.if_missed),
        strict=written(line.strict),
        alarm=written(line.alarm),
        outer=written(line.outer),
        waits=f"Löper inte än. Väntar på: {line.waits_for}." if line.strict is None and line.waits_for else "",
    )
