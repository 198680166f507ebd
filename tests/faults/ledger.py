"""What a scripted night says it has kept, and what the store says it has: two ledgers that must agree."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from jourdesk.domain.call import Call
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.usecases.ports import Desk

Act: TypeAlias = Mapping[str, Any]
"""One act as it crosses the pipe: ``n``, ``do``, ``call`` and what it writes."""


@dataclass(slots=True)
class Entry:
    """One call, in the few words that both ledgers can say."""

    notes: list[str] = field(default_factory=list)
    persons: dict[str, str] = field(default_factory=dict)
    municipalities: dict[str, str] = field(default_factory=dict)
    promises: list[str] = field(default_factory=list)
    informed: int = 0
    handovers: int = 0
    ended: bool = False


@dataclass(slots=True)
class Ledger:
    """All calls, the drafts, and how many readings left a trace."""

    calls: dict[str, Entry] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)
    readings: int = 0

    def after(self, act: Act) -> Ledger:
        """Give the ledger as it is once an act is kept."""
        ledger, call = deepcopy(self), str(act["call"])
        match act["do"]:
            case "draft":
                ledger.drafts[call] = act["content"]
            case "read":
                ledger.readings += 1
            case _:
                _add(ledger, ledger.calls.setdefault(call, Entry()), act)
        return ledger


def _add(ledger: Ledger, entry: Entry, act: Act) -> None:
    match act["do"]:
        case "log":
            entry.persons |= act["persons"]
            entry.notes += [act["note"]]
            ledger.drafts.pop(act["call"], None)
        case "correct":
            entry.notes[0] = act["note"]
        case "confirm":
            entry.municipalities[act["person"]] = act["municipality"]
        case "settle":
            entry.promises[-1] = act["outcome"]
        case other:
            _count(entry, other)


def _count(entry: Entry, do: str) -> None:
    match do:
        case "promise":
            entry.promises.append("")
        case "inform":
            entry.informed += 1
        case "end":
            entry.ended = True
        case "hand-over":
            entry.handovers += 1
        case unknown:
            raise ValueError(unknown)


def read_ledger(desk: Desk, streams: tuple[str, ...]) -> Ledger:
    """Read the same from an open store.

    Args:
        desk: The desk.
        streams: The calls to read.
    """
    ledger = Ledger()
    with desk.unit() as unit:
        for stream in streams:
            call = unit.call(stream)
            if call is not None:
                ledger.calls[stream] = _entry(call)
        ledger.drafts = {draft.call: draft.content for draft in unit.drafts()}
        ledger.readings = _readings(unit)
    return ledger


def _entry(call: Call) -> Entry:
    return Entry(
        notes=[note.text for note in call.notes],
        persons={person.ref: person.name for person in call.persons},
        municipalities={assigned.person: assigned.municipality for assigned in call.assignments},
        promises=[promise.outcome for promise in call.promises],
        informed=len(call.informed),
        handovers=len(call.handovers),
        ended=call.ended is not None,
    )


def _readings(unit: Any) -> int:
    from jourdesk.usecases.open_record import access_stream

    boards = ("", "none", "2282-sn", "2284-hn", "2280-vn", "2283-ion", "2262-son", "2260-ks")
    facts = (fact for board in boards for fact in unit.facts(access_stream(board)))
    return sum(isinstance(fact.body, RecordOpened) for fact in facts)
