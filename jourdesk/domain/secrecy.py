"""Who reads a stream: data is walled per board, and what is handed over is read by who receives it.

A stream is shared with whole units. Those who must read it are *wanted*; those who read it once, and must not read on, are
*taken away*. Whoever else has been let in stays: a rule that says nothing of a unit takes nothing from it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from jourdesk.domain.call import Call
from jourdesk.domain.handover import Handover
from jourdesk.domain.register import Register

JOUR = "jour"
"""The unit of the duty service in the directory. Units that receive are called there as in the register."""

ACCESS, SEALED, REGISTER, SHIFTS = "access.", ".sealed", "register", "shifts"
WATCH, ROSTER = "watch.", "roster."
CALLER = "caller"
"""What the sealed stream of who rang is called, where the others carry the ref of a person."""


class StreamKind(Enum):
    """What a stream holds."""

    CALL = "call"
    SEALED = "sealed"
    ACCESS = "access"
    REGISTER = "register"
    SHIFTS = "shifts"
    WATCH = "watch"
    ROSTER = "roster"


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """The units that must read a stream, and those that must not any more."""

    wanted: frozenset[str]
    away: frozenset[str] = frozenset()

    def of(self, active: Collection[str]) -> frozenset[str]:
        """Give the units that read on, where ``active`` read so far."""
        return (self.wanted | frozenset(active)) - self.away


def caller_stream(call: str) -> str:
    """Name the stream beside a call in which only some may read who rang."""
    return f"{call}{SEALED}.{CALLER}"


def kind_of(stream: str) -> StreamKind:
    """Tell what a stream holds by its local name."""
    if stream == REGISTER:
        return StreamKind.REGISTER
    if stream == SHIFTS:
        return StreamKind.SHIFTS
    for prefix, kind in ((ACCESS, StreamKind.ACCESS), (WATCH, StreamKind.WATCH), (ROSTER, StreamKind.ROSTER)):
        if stream.startswith(prefix):
            return kind
    return StreamKind.SEALED if SEALED in stream else StreamKind.CALL


def call_of(stream: str) -> str:
    """Name the call that a stream is of, or lies beside; empty for the others."""
    kind = kind_of(stream)
    if kind is StreamKind.SEALED:
        return stream.partition(SEALED)[0]
    return stream if kind is StreamKind.CALL else ""


def readers(
    stream: str, *, call: Call | None, register: Register, units: Collection[str], home: str, watching: str = ""
) -> Readers:
    """Say who reads a stream.

    Args:
        stream: Its local name.
        call: The call it is of or lies beside, as all facts known here add up; nothing while it is unknown.
        register: Whose board each unit belongs to.
        units: The units in the directory that have a key; no other can read anything.
        home: The unit of the desk that writes.
        watching: For a watch that the duty service wrote: the unit that it concerns.

    Returns:
        Wanted and taken away. A call is read by the duty service and by each unit that a person has been handed over to,
        for as long as the handover stands; a sealed place only by the unit that received that person; who rang, where that is
        sealed, by the duty service alone until somebody lets the receiving units read it; an access log by the board's own
        units; the register and the rosters by everybody; a watch by the duty service and who sent it, and by
        the unit that it concerns where the duty service wrote it down for that unit; shifts at home.
        Who else reads a call only the duty service says, which sees the whole of it: a receiving unit may lack what was written
        beside what it was given, and lets nobody in and takes nobody away.

    Source:
        OSL 26:1, 26:5, 8:1–2; SoLPuL 10 §; design, sections 2 (4, 9, 11) and 4; read 2026-11-21.
    """
    kind, there = kind_of(stream), frozenset(units)
    if kind in (StreamKind.REGISTER, StreamKind.ROSTER):
        wanted, away = there, frozenset[str]()
    elif kind is StreamKind.ACCESS:
        board = stream.removeprefix(ACCESS)
        own = {unit.key for unit in register.units if register.top_board(unit.board) == board}
        wanted, away = frozenset({home, *own}), frozenset()
    elif kind in (StreamKind.SHIFTS, StreamKind.WATCH) or call is None:
        both = kind in (StreamKind.CALL, StreamKind.WATCH)
        wanted, away = frozenset({home, JOUR} if both else {home}), frozenset()
        if kind is StreamKind.WATCH and home == JOUR and register.unit(watching) is not None:
            wanted |= {watching}
    elif home != JOUR:
        wanted, away = frozenset({JOUR}), frozenset()
    else:
        wanted, away = _of_call(call, stream if kind is StreamKind.SEALED else "")
    return Readers(wanted=(wanted | {home}) & there, away=away - {JOUR})


def standing_handovers(call: Call) -> tuple[tuple[str, Handover], ...]:
    """Give each handover that stands, by person: her last, while nobody returned it and her municipality still is the same."""
    found = []
    for person in call.persons:
        last = next((h for h in reversed(call.handovers) if person.ref in h.persons), None)
        assigned = call.assignment(person.ref)
        if last is not None and last.returned is None and (assigned is None or assigned.board == last.board):
            found.append((person.ref, last))
    return tuple(found)


def _of_call(call: Call, sealed: str) -> tuple[frozenset[str], frozenset[str]]:
    standing = standing_handovers(call)
    once = {handover.unit for handover in call.handovers}
    receiving = {handover.unit for _, handover in standing}
    if sealed:
        receiving = {h.unit for ref, h in standing if _concerns(call, ref, sealed)}
    return frozenset({JOUR, *receiving}), frozenset(once - receiving)


def _concerns(call: Call, ref: str, sealed: str) -> bool:
    """Tell whether a sealed stream is about a person: it names her, or (older ones) holds the places of all in the call."""
    named = sealed.partition(SEALED)[2].removeprefix(".")
    if named == CALLER:
        return call.caller.shared
    return named == ref if named else call.person(ref).place_sealed
