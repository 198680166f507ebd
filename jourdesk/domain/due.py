"""When a handover leaves by itself, and when somebody is to be rung because nobody has accepted it.

Every rule is asked of facts and an instant: asked twice it answers the same, and what a sleeping computer missed is answered when
it wakes. Instants are compared as instants, so nights of 23 and 25 hours need no rule of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

SHARE_BEFORE: Final = timedelta(minutes=30)
"""So long before the receiving unit opens, what has not been handed over is handed over with its gaps named."""

COLLEAGUE_WAITS: Final = timedelta(minutes=5)
"""A desk lets the one that wrote the contact do it first: two desks that have not seen each other would both do it."""

MANAGER: Final = 0
"""The step that stands before every chain: the manager on call, who is to be rung at once about what is red."""

DUE, NO_ANSWER = "due", "no-answer"


def share_at(opens: datetime, ready: datetime) -> datetime:
    """Say when a person who is ready to be handed over leaves by herself.

    Args:
        opens: When the receiving unit opens first after the contact came in, aware.
        ready: Since when she can be handed over (a municipality has been confirmed), aware.

    Returns:
        Half an hour before the unit opens, in UTC. Who becomes ready in the last half hour leaves at the opening; who becomes
        ready later leaves half an hour after that, so that what is being written gets its last line.
    """
    opening, since = opens.astimezone(UTC), ready.astimezone(UTC)
    if since <= opening - SHARE_BEFORE:
        return opening - SHARE_BEFORE
    return opening if since < opening else since + SHARE_BEFORE


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """One attempt along the chain; ``outcome`` is ``due``, ``reached`` or ``no-answer``. ``at`` is aware."""

    step: int
    outcome: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """The step of a chain that comes next, from 1, and when it is to be taken (aware, UTC)."""

    step: int
    at: datetime


def next_step(waits: Sequence[int], due: datetime, tried: Iterable[Tried]) -> NextStep | None:
    """Say who is to be rung next about a handover that nobody has accepted.

    The chain is walked one step at a time, also by a computer that has slept through several: each gets the time it would have
    had after the one before it. Who did not answer is followed by the next at once.

    Args:
        waits: Minutes after ``due`` of each step, never falling.
        due: When it should have been accepted, aware.
        tried: What has been tried, in any order; steps before the first (the manager on call) are passed by.

    Returns:
        The next step and its time, or nothing when the chain has come to its end.
    """
    done = [one for one in tried if one.step > MANAGER]
    last = max((one.step for one in done), default=0)
    if last >= len(waits):
        return None
    planned = due.astimezone(UTC) + timedelta(minutes=waits[last])
    if not last:
        return NextStep(step=1, at=planned)
    own = [one for one in done if one.step == last]
    said = min(one.at.astimezone(UTC) for one in own)
    silent = [one.at.astimezone(UTC) for one in own if one.outcome == NO_ANSWER]
    if silent:
        return NextStep(step=last + 1, at=min(silent))
    after = said + timedelta(minutes=waits[last] - waits[last - 1])
    return NextStep(step=last + 1, at=max(planned, after))
