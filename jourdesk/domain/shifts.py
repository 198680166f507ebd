"""Shifts as they were worked: who is on, what one night told the next, what is left to do: the stream ``shifts`` added up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from jourdesk.domain.desk_events import (
    ActionNoted,
    ActionSettled,
    NightHandedOver,
    OpenLeft,
    ReadIn,
    ShiftBegan,
    ShiftEnded,
)
from jourdesk.domain.duty_hours import duty_since
from jourdesk.domain.fact import Fact
from jourdesk.domain.personal import Personal

JOUR, BACKUP = "jour", "backup"

FORGOTTEN = timedelta(hours=36)
"""Whoever began so long ago and never ended has closed the lid and gone home; the second line may be on for a week."""

CALL, WATCH, NIGHT, CLOCK, HANDOVER, ACTION, VISIT, DRAFT = (
    "call",
    "watch",
    "night",
    "clock",
    "handover",
    "action",
    "visit",
    "draft",
)
"""What a key of something seen or left begins with: ``call:<id>``, ``watch:<id>`` …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnShift:
    """Somebody who is on duty since an instant, by what she said herself."""

    worker: str
    role: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NightLeft(Personal):
    """What one shift told the next. ``read`` names who has read it since, with the time."""

    id: str
    by: str
    at: datetime
    note: str
    calls: tuple[str, ...]
    read: tuple[tuple[str, datetime], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Action(Personal):
    """Something that is to be done. ``outcome`` is empty while it is; ``settled`` and ``settler`` say when and by whom."""

    id: str
    text: str
    call: str
    at: datetime
    by: str
    outcome: str = ""
    settled: datetime | None = None
    settler: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What somebody answers for although her colleague's shift is over."""

    key: str
    owner: str
    since: datetime
    left_by: str


@dataclass(slots=True)
class _Sum:
    on: dict[str, OnShift] = field(default_factory=dict)
    nights: dict[str, NightLeft] = field(default_factory=dict)
    actions: dict[str, Action] = field(default_factory=dict)
    kept: dict[str, Kept] = field(default_factory=dict)
    read_in: dict[str, tuple[datetime, tuple[str, ...]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shifts:
    """The stream added up.

    ``on`` are those who began and did not end, in the order they began; ``nights`` oldest first; ``read_in`` when each worker
    read in last, and what was seen.
    """

    on: tuple[OnShift, ...] = ()
    nights: tuple[NightLeft, ...] = ()
    actions: tuple[Action, ...] = ()
    kept: tuple[Kept, ...] = ()
    read_in: tuple[tuple[str, datetime, tuple[str, ...]], ...] = ()

    def on_duty(self, now: datetime) -> tuple[OnShift, ...]:
        """Give those who are on, leaving out whoever forgot to end."""
        return tuple(one for one in self.on if one.role == BACKUP or now - one.since < FORGOTTEN)

    def backup(self, now: datetime) -> str:
        """Name the one in the second line who began last; empty when nobody said so."""
        return next((one.worker for one in reversed(self.on_duty(now)) if one.role == BACKUP), "")

    def since(self, worker: str, now: datetime) -> datetime:
        """Tell since when a worker's present shift counts: her own beginning, else that of the duty."""
        own = next((one.since for one in self.on if one.worker == worker), None)
        return own if own is not None and now - own < FORGOTTEN else duty_since(now)

    def has_read_in(self, worker: str, now: datetime) -> bool:
        """Say whether a worker has read in during her present shift."""
        since = self.since(worker, now)
        return any(name == worker and at >= since for name, at, _ in self.read_in)

    def to_read(self, worker: str) -> tuple[NightLeft, ...]:
        """Give what other shifts left that nobody has read yet, and the newest that this worker has not, newest first."""
        others = [one for one in self.nights if one.by != worker]
        newest = others[-1:]
        wanted = [one for one in others if not one.read or (one in newest and worker not in dict(one.read))]
        return tuple(reversed(wanted))

    def owner(self, key: str) -> Kept | None:
        """Say who answers for something that a shift left open, until somebody has read in on it."""
        return next((one for one in self.kept if one.key == key), None)

    @property
    def open_actions(self) -> tuple[Action, ...]:
        """What is still to be done, in the order it was written."""
        return tuple(one for one in self.actions if one.settled is None)


def shifts_in(facts: Iterable[Fact]) -> Shifts:
    """Add up the stream of shifts.

    Args:
        facts: Of the stream ``shifts``, in the order they count; visits and unknown kinds are passed by.
    """
    found = _Sum()
    for fact in facts:
        _add(found, fact)
    return Shifts(
        on=tuple(found.on.values()),
        nights=tuple(found.nights.values()),
        actions=tuple(found.actions.values()),
        kept=tuple(found.kept.values()),
        read_in=tuple((worker, at, seen) for worker, (at, seen) in found.read_in.items()),
    )


def _add(found: _Sum, fact: Fact) -> None:
    body, at = fact.body, fact.happened
    match body:
        case ShiftBegan():
            # Who begins anew without having ended has one shift, and it is the new one.
            found.on.pop(body.worker, None)
            found.on[body.worker] = OnShift(worker=body.worker, role=body.role, since=at)
        case ShiftEnded():
            found.on.pop(body.worker, None)
        case ReadIn():
            _read_in(found, body, at)
        case _:
            _add_left(found, fact)


def _add_left(found: _Sum, fact: Fact) -> None:
    body, at, by = fact.body, fact.happened, fact.author.by
    match body:
        case NightHandedOver():
            found.nights[fact.id] = NightLeft(id=fact.id, by=by, at=at, note=body.note, calls=body.calls)
        case OpenLeft():
            for key in body.left:
                found.kept[key] = Kept(key=key, owner=body.owner, since=at, left_by=body.worker)
        case ActionNoted():
            noted = Action(id=body.action, text=body.text, call=body.call, at=at, by=by)
            found.actions.setdefault(body.action, noted)
        case ActionSettled():
            _settle(found, body, fact)
        case _:
            return


def _read_in(found: _Sum, body: ReadIn, at: datetime) -> None:
    found.read_in[body.worker] = (at, body.seen)
    for key in body.seen:
        found.kept.pop(key, None)
        kind, _, id_ = key.partition(":")
        night = found.nights.get(id_)
        if kind == NIGHT and night is not None and body.worker not in dict(night.read):
            found.nights[id_] = replace(night, read=(*night.read, (body.worker, at)))


def _settle(found: _Sum, body: ActionSettled, fact: Fact) -> None:
    action = found.actions.get(body.action)
    if action is not None and action.settled is None:
        settled, settler = fact.happened, fact.author.by
        found.actions[body.action] = replace(action, outcome=body.outcome, settled=settled, settler=settler)


def key_of(kind: str, id_: str) -> str:
    """Write the key by which something seen or left is named."""
    return f"{kind}:{id_}"
