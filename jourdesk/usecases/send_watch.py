"""Tell the jour what may happen tonight: write a watch, change it, take it back."""

from __future__ import annotations

from dataclasses import replace

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.identity import full_form, read_number
from jourdesk.domain.person import Person
from jourdesk.domain.problems import Refused
from jourdesk.domain.secrecy import JOUR, WATCH
from jourdesk.domain.watch import WITHDRAWN, Watch, check_watch, watch_in
from jourdesk.domain.watch_events import WatchSent, WatchWithdrawn
from jourdesk.usecases.enrol_desk import HOME
from jourdesk.usecases.ports import Changes, Desk, Unit


def send_watch(desk: Desk, sent: WatchSent) -> tuple[str, Changes]:
    """Write a watch for the jour. It is read by the duty service and by the unit that it concerns, by nobody else.

    Args:
        desk: The desk.
        sent: What may happen; a unit's desk writes for its own unit, a desk of the jour for the unit that rang.

    Returns:
        The id of the watch, and what changed.

    Raises:
        Refused: What :func:`checked` says no to; nothing is kept.
    """
    watch = desk.new_id()
    with desk.unit() as unit:
        unit.record(stream_of(watch), checked(desk, unit, sent))
    return watch, Changes.WATCHES


def change_watch(desk: Desk, *, watch: str, sent: WatchSent) -> Changes:
    """Write another text of a watch. The one before stays readable, and whoever has ticked it must read this one too.

    Raises:
        Refused: ``watch.unknown``, ``watch.withdrawn``, ``watch.same`` when nothing was changed, and what :func:`checked` says.
    """
    with desk.unit() as unit:
        found = require_watch(unit, watch)
        if found.state(desk.now()) == WITHDRAWN:
            raise Refused("watch.withdrawn")
        _require_own(unit, found.now.unit)
        wanted = checked(desk, unit, replace(sent, unit=found.now.unit))
        if wanted == found.now:
            raise Refused("watch.same")
        unit.record(stream_of(watch), wanted)
    return Changes.WATCHES


def withdraw_watch(desk: Desk, *, watch: str, reason: str) -> Changes:
    """Take a watch back: it no longer stands beside anybody, and the jour sees why. Once more is no harm.

    Raises:
        Refused: ``watch.unknown``, ``watch.not-yours``, ``watch.reason`` without a reason (field ``reason``).
    """
    if not reason.strip():
        raise Refused("watch.reason", field="reason")
    with desk.unit() as unit:
        found = require_watch(unit, watch)
        _require_own(unit, found.now.unit)
        if found.withdrawn_at is None:
            unit.record(stream_of(watch), WatchWithdrawn(reason=reason.strip()))
    return Changes.WATCHES


def checked(desk: Desk, unit: Unit, sent: WatchSent) -> WatchSent:
    """Check a text and write it the way it is kept: number in full, no blanks around.

    Raises:
        Refused: ``watch.unit`` (not in the register), ``watch.not-yours``, ``identity.…`` for a number that is none,
            ``person.born``, and what ``domain.watch.check_watch`` says.
    """
    _require_own(unit, sent.unit)
    if desk.register.unit(sent.unit) is None:
        raise Refused("watch.unit", field="unit")
    texts = {name: str(getattr(sent, name)).strip() for name in _TEXTS}
    if texts["number"]:
        texts["number"] = full_form(read_number(texts["number"], local_day(desk.now())))
    if texts["born"]:
        _require_date(texts["born"])
    return check_watch(replace(sent, **texts), now=desk.now())  # type: ignore[arg-type]  # every one of these is a text


def stream_of(watch: str) -> str:
    """Name the stream of a watch."""
    return f"{WATCH}{watch}"


def require_watch(unit: Unit, watch: str) -> Watch:
    """Read one watch.

    Raises:
        Refused: ``watch.unknown`` when it is not on this desk.
    """
    found = watch_in(unit.facts(stream_of(watch)))
    if found is None:
        raise Refused("watch.unknown")
    return found


_TEXTS = (
    "headline",
    "name",
    "number",
    "born",
    "municipality",
    "situation",
    "plan",
    "plan_b",
    "risks",
    "approved_by",
    "contact",
)


def _require_own(unit: Unit, sending: str) -> None:
    """A unit writes for itself alone. A desk of the jour, or one that has no host yet, writes for whoever rang."""
    home = unit.setting(HOME)
    if home not in ("", JOUR, sending):
        raise Refused("watch.not-yours", field="unit")


def _require_date(born: str) -> None:
    try:
        Person(ref="", born=born).birthday()
    except ValueError:
        raise Refused("person.born", field="born") from None
