"""A shift that somebody means to plan, before it is one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from jourdesk.domain.problems import Refused
from jourdesk.domain.roster import DECIDER, ROLES

LONGEST: Final = timedelta(days=31)
"""A shift reaches into the month after the one in which it begins, never further: two months tell who is on."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShiftDraft:
    """A shift to plan, or with ``shift`` to plan anew. No person: an open shift, ``intended`` where that is meant."""

    role: str
    begins: datetime
    ends: datetime
    person: str = ""
    board: str = ""
    shift: str = ""
    intended: bool = False

    def __repr__(self) -> str:
        """Show role and begin."""
        return f"ShiftDraft({self.role}, {self.begins:%Y-%m-%dT%H:%MZ})"


def checked(draft: ShiftDraft) -> ShiftDraft:
    """Say no to a shift that cannot be.

    Raises:
        Refused: ``roster.role``, ``roster.board``, ``roster.ends``, ``roster.too-long``, ``roster.intended``.
    """
    if draft.role not in ROLES:
        raise Refused("roster.role", field="role")
    if (draft.role == DECIDER) != bool(draft.board):
        raise Refused("roster.board", field="board")
    if draft.ends <= draft.begins:
        raise Refused("roster.ends", field="ends")
    if draft.ends - draft.begins > LONGEST:
        raise Refused("roster.too-long", field="ends")
    if draft.intended and draft.person:
        raise Refused("roster.intended", field="person")
    return draft
