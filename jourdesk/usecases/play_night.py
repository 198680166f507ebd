"""Play an invented night through the use cases of the screens, with a clock that is turned from act to act."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol, TypeAlias

from jourdesk.domain.night import Act, Night, NightContact
from jourdesk.domain.problems import Refused
from jourdesk.usecases.begin_shift import begin_shift, end_shift
from jourdesk.usecases.log_call import log_call
from jourdesk.usecases.night_acts import ACTS
from jourdesk.usecases.night_scene import NightPaper, NightRefusal, Scene
from jourdesk.usecases.ports import Desk

_OPEN = "open"
_Turn: TypeAlias = tuple[datetime, NightContact, Act]


class TurnedClock(Protocol):
    """A clock that stands still until somebody turns it. ``at`` is an aware instant; calling it tells the time."""

    at: datetime

    def __call__(self) -> datetime:
        """Tell the time."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the night has come: ``done`` of ``total`` acts, and what happened last."""

    at: datetime
    contact: str
    do: str
    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayedContact:
    """One contact as it was played: its key in the night, and its call."""

    key: str
    call: str
    papers: tuple[NightPaper, ...]
    refusals: tuple[NightRefusal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayedNight:
    """What came of a night. Contacts stand in the order they were typed."""

    contacts: tuple[PlayedContact, ...]

    def call(self, key: str) -> str:
        """Return the call of a contact.

        Raises:
            KeyError: If the night has no such contact, or had not come to it.
        """
        return next((played.call for played in self.contacts if played.key == key), "") or _absent(key)


def _absent(key: str) -> str:
    raise KeyError(key)


def play_night(
    desk: Desk,
    night: Night,
    *,
    clock: TurnedClock,
    until: datetime | None = None,
    tell: Callable[[Progress], None] | None = None,
) -> PlayedNight:
    """Play a night: the acts of all contacts in the order of their times, each through the use case of the screens.

    Args:
        desk: The desk. ``desk.now`` and the store must go by ``clock``; the register must be in use.
        night: The night.
        clock: Turned to each act's own time before it is played; left at the last one, or at ``until``.
        until: Stop after what happened at this instant; absent plays to the end and ends the shift.
        tell: Called after each act.

    Returns:
        The calls that were made, with every paper.

    Raises:
        Refused: ``night.stopped`` with contact, time, act and the code of what the rules refused.
        Unavailable: The disk or the key says no.
    """
    _turn(clock, night.begins)
    desk.author = replace(desk.author, by=night.worker, typed_by=night.worker, title=night.worker_title)
    begin_shift(desk, worker=night.worker, role="jour")
    if night.backup:
        begin_shift(desk, worker=night.backup, role="backup")
    turns = [turn for turn in _turns(night) if until is None or turn[0] <= until]
    scenes: dict[str, Scene] = {}
    for done, (at, contact, act) in enumerate(turns, 1):
        _turn(clock, at)
        scene = scenes.get(contact.key)
        if scene is None:
            scene = scenes[contact.key] = Scene(desk=desk, contact=contact, call=desk.new_id())
        with _author_of(desk, contact):
            _play(scene, act)
        if tell is not None:
            tell(Progress(at=at, contact=contact.key, do=act.do, done=done, total=len(turns)))
    _close(desk, night, clock, until)
    return PlayedNight(contacts=tuple(_played(scene) for scene in scenes.values()))


def _turn(clock: TurnedClock, to: datetime) -> None:
    """Turn the clock; it never goes backwards."""
    clock.at = max(clock.at, to)


def _turns(night: Night) -> list[_Turn]:
    """Put all acts in the order of their times; within one minute a contact's own order stands."""
    turns = [
        (act.at, contact, act)
        for contact in night.contacts
        for act in (Act(at=contact.written, do=_OPEN, contact=contact.key), *contact.acts)
    ]
    return sorted(turns, key=lambda turn: turn[0])


def _play(scene: Scene, act: Act) -> None:
    try:
        if act.do == _OPEN:
            _open(scene)
        else:
            ACTS[act.do](scene, act)
    except Refused as problem:
        when = act.at.strftime("%H.%M")
        raise Refused("night.stopped", contact=act.contact, at=when, do=act.do, code=problem.code) from problem


def _open(scene: Scene) -> None:
    # A contact that concerns nobody is opened by its one key: nothing is typed of it before.
    if all(act.do != "non-case" for act in scene.contact.acts):
        log_call(scene.desk, scene.draft(scene.contact.stated))


@contextmanager
def _author_of(desk: Desk, contact: NightContact) -> Iterator[None]:
    """Write in the name of the colleague who took the contact; the worker is still the one who types."""
    own = desk.author
    if contact.colleague:
        desk.author = replace(own, by=contact.colleague, title=contact.colleague_title or own.title)
    try:
        yield
    finally:
        desk.author = own


def _close(desk: Desk, night: Night, clock: TurnedClock, until: datetime | None) -> None:
    if until is not None:
        _turn(clock, until)
        return
    _turn(clock, night.ends)
    for worker in filter(None, (night.worker, night.backup)):
        end_shift(desk, worker=worker, seen=True)


def _played(scene: Scene) -> PlayedContact:
    return PlayedContact(
        key=scene.contact.key, call=scene.call, papers=tuple(scene.papers), refusals=tuple(scene.refusals)
    )
