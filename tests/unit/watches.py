"""Watches for tests: one text that holds, and the facts of a stream."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from jourdesk.domain.events import Body
from jourdesk.domain.watch import Watch, watch_in
from jourdesk.domain.watch_events import WatchSent
from tests.facts import AT, facts

HOUR = timedelta(hours=1)
SENT = WatchSent(
    unit="2260-barn",
    headline="Kan söka sig till pappan",
    name="Leo Bergström Åkerlund",
    number="20110412-2393",
    born="",
    protected="none",
    municipality="2260",
    situation="Leo bor i jourhem i Ånge och har sagt att han ska rymma till pappan i Timrå.",
    plan="Ring jourhemmet först. Kör inte ut ensam till pappan.",
    plan_b="Om Leo är hos pappan: låt honom sova där om pappan är nykter, polisen vid fara.",
    risks="Pappan har hotat personal 2025.",
    approved_by="Enhetschef Mona Rask",
    contact="Mona Rask, 070-174 06 31",
    valid_from=AT - 6 * HOUR,
    valid_until=AT + 34 * HOUR,
)
"""AT is Saturday 21 November 2026 at 23.40; it holds until Monday 08.40, longer than the weekend's duty."""


def sent(**other: Any) -> WatchSent:
    """The text with something else said."""
    return replace(SENT, **other)


def watch(*bodies: Body, stream: str = "watch.w1", at: datetime = AT) -> Watch:
    """A watch after these facts; without any it is as it was sent."""
    found = watch_in(facts(*(bodies or (SENT,)), stream=stream, at=at))
    assert found is not None
    return found


def stockholm(text: str) -> datetime:
    """An instant written as ISO with its offset, in UTC."""
    return datetime.fromisoformat(text).astimezone(UTC)
