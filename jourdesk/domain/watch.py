"""Watches for the night (bevakning inför natten): added up from their facts, whether they hold, and whom they concern."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta

from jourdesk.domain.duty_hours import duty_until
from jourdesk.domain.fact import Fact
from jourdesk.domain.personal import Personal
from jourdesk.domain.problems import Refused
from jourdesk.domain.watch_events import WatchSent, WatchTicked, WatchUsed, WatchWithdrawn

TONIGHT, LATER, OVER, WITHDRAWN = "tonight", "later", "over", "withdrawn"
STATES = (TONIGHT, LATER, OVER, WITHDRAWN)

LONGEST = timedelta(days=92)
"""A watch is for a night, or for some weeks; whatever holds longer is a plan and belongs in the case."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Revision(Personal):
    """One text of a watch, with who sent it, when and at which desk; ``id`` is the fact that holds it."""

    id: str
    sent: WatchSent
    at: datetime
    by: str
    title: str
    desk: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Ticked(Personal):
    """Somebody of the duty service has read one text of it."""

    worker: str
    at: datetime
    revision: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Used(Personal):
    """It was read beside a contact; ``by`` is what matched."""

    call: str
    reader: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Change(Personal):
    """What a revision says otherwise than the one before."""

    field: str
    before: str | datetime
    after: str | datetime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Watch(Personal):
    """One watch. ``revisions`` holds every text, oldest first; ``withdrawn`` the reason it no longer holds."""

    id: str
    revisions: tuple[Revision, ...]
    ticks: tuple[Ticked, ...] = ()
    uses: tuple[Used, ...] = ()
    withdrawn: str = ""
    withdrawn_at: datetime | None = None
    withdrawn_by: str = ""

    @property
    def now(self) -> WatchSent:
        """The text that holds."""
        return self.revisions[-1].sent

    @property
    def revision(self) -> str:
        """The id of the text that holds."""
        return self.revisions[-1].id

    @property
    def masked(self) -> bool:
        """Whether she has protected particulars: nothing that names her stands in the open."""
        return self.now.protected not in ("", "none")

    def state(self, at: datetime) -> str:
        """Say whether it holds during the duty that ``at`` lies in or is before: one of :data:`STATES`."""
        if self.withdrawn_at is not None:
            return WITHDRAWN
        if self.now.valid_until <= at:
            return OVER
        return TONIGHT if self.now.valid_from < duty_until(at) else LATER

    def holds(self, at: datetime) -> bool:
        """Say whether it holds at an instant: from ``valid_from`` until ``valid_until``, the end left out."""
        return self.withdrawn_at is None and self.now.valid_from <= at < self.now.valid_until

    def ticked_by(self, worker: str, since: datetime) -> Ticked | None:
        """Find the tick of a worker for the text that holds, made at or after the beginning of a duty or shift."""
        return next((one for one in reversed(self.ticks) if self._counts(one, worker, since)), None)

    def _counts(self, tick: Ticked, worker: str, since: datetime) -> bool:
        return tick.worker == worker and tick.revision == self.revision and tick.at >= since


def watch_of(stream: str) -> str:
    """Give the id of the watch that a stream ``watch.<id>`` holds."""
    return stream.partition(".")[2]


def watch_in(facts: Iterable[Fact]) -> Watch | None:
    """Add up one watch.

    Args:
        facts: Of one stream, in the order they count; other kinds are passed by.

    Returns:
        The watch, or nothing before its first text is known. A text that comes after it was withdrawn brings it back: two
        desks that had not seen each other leave a watch standing rather than lost.
    """
    found: Watch | None = None
    for fact in facts:
        found = _added(found, fact)
    return found


def _added(watch: Watch | None, fact: Fact) -> Watch | None:
    body = fact.body
    if isinstance(body, WatchSent):
        author = fact.author
        revision = Revision(id=fact.id, sent=body, at=fact.happened, by=author.by, title=author.title, desk=author.desk)
        earlier = watch.revisions if watch is not None else ()
        ticks, uses = (watch.ticks, watch.uses) if watch is not None else ((), ())
        return Watch(id=watch_of(fact.stream), revisions=(*earlier, revision), ticks=ticks, uses=uses)
    return _followed(watch, fact) if watch is not None else None


def _followed(watch: Watch, fact: Fact) -> Watch:
    body, at = fact.body, fact.happened
    if isinstance(body, WatchTicked):
        return replace(watch, ticks=(*watch.ticks, Ticked(worker=body.worker, at=at, revision=body.revision)))
    if isinstance(body, WatchUsed):
        return replace(watch, uses=(*watch.uses, Used(call=body.call, reader=body.reader, by=body.by, at=at)))
    if isinstance(body, WatchWithdrawn) and watch.withdrawn_at is None:
        return replace(watch, withdrawn=body.reason, withdrawn_at=at, withdrawn_by=fact.author.by)
    return watch


def changes_between(before: WatchSent, after: WatchSent) -> tuple[Change, ...]:
    """Name what a later text says otherwise, in the order of the form."""
    return tuple(
        Change(field=one.name, before=getattr(before, one.name), after=getattr(after, one.name))
        for one in fields(WatchSent)
        if getattr(before, one.name) != getattr(after, one.name)
    )


def latest_changes(watch: Watch) -> tuple[Change, ...]:
    """Name what the text that holds says otherwise than the one before; nothing for the first."""
    if len(watch.revisions) == 1:
        return ()
    return changes_between(watch.revisions[-2].sent, watch.now)


def to_tick(watches: Iterable[Watch], *, worker: str, at: datetime, since: datetime) -> tuple[Watch, ...]:
    """Give those that hold tonight and that a worker has not ticked since the duty began, the one that ends first first."""
    open_ones = (one for one in watches if one.state(at) == TONIGHT and one.ticked_by(worker, since) is None)
    return tuple(sorted(open_ones, key=lambda one: (one.now.valid_until, one.id)))


def check_watch(sent: WatchSent, *, now: datetime) -> WatchSent:
    """Refuse a watch that would not help whoever reads it at night.

    Raises:
        Refused: With the field: ``watch.headline``, ``watch.who`` (neither name nor number), ``watch.municipality``,
            ``watch.situation``, ``watch.plan``, ``watch.approved``, ``watch.span`` (it ends before it begins), ``watch.past``,
            ``watch.long``.
    """
    for field, code in _NEEDED:
        if not getattr(sent, field).strip():
            raise Refused(code, field=field)
    if not (sent.name.strip() or sent.number.strip()):
        raise Refused("watch.who", field="name")
    if sent.valid_until <= now:
        raise Refused("watch.past", field="valid_until")
    if sent.valid_until <= sent.valid_from:
        raise Refused("watch.span", field="valid_until")
    if sent.valid_until - min(sent.valid_from, now) > LONGEST:
        raise Refused("watch.long", field="valid_until", days=str(LONGEST.days))
    return sent


_NEEDED = (
    ("headline", "watch.headline"),
    ("municipality", "watch.municipality"),
    ("situation", "watch.situation"),
    ("plan", "watch.plan"),
    ("approved_by", "watch.approved"),
)
