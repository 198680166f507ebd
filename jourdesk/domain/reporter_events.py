"""What can happen with the identity of one who rang and is protected as a reporter, in the past tense."""

from __future__ import annotations

from dataclasses import dataclass

from jourdesk.domain.events import Body, Said


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallerSealed(Body):
    """Who rang, see ``reporter.IDENTITY``. Lies in the sealed stream beside the call, never in the call itself."""

    said: Said


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallerShared(Body):
    """Somebody decided whether the units that receive the call may read who rang, and why."""

    shared: bool
    reason: str
