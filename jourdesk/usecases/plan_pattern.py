"""Plan a period by a pattern: the free days of a rotation, never over what somebody has planned already."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.roster import PlannedShift, Roster
from jourdesk.domain.roster_draft import ShiftDraft
from jourdesk.domain.roster_patterns import Pattern, expand
from jourdesk.usecases.plan_shift import plan_shifts
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.roster_reading import load_roster, roster_rules


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPreview:
    """What a pattern would do: ``new`` shifts, days that are ``kept`` as they are, and what lies before now (``past``).

    ``kept`` pairs what the pattern says with the shift that is there and differs from it; ``same`` counts those that do not.
    """

    new: tuple[ShiftDraft, ...]
    kept: tuple[tuple[ShiftDraft, PlannedShift], ...]
    same: int
    past: int


def preview_pattern(desk: Desk, pattern: Pattern, *, first: date, last: date) -> PlanPreview:
    """Tell what a pattern would plan.

    Raises:
        Refused: See ``roster_patterns.checked_pattern``.
    """
    with desk.unit() as unit:
        rules = roster_rules(desk, unit)
        roster = load_roster(unit, first, last, boards=(pattern.board,))
    drafts = expand(pattern, first, last, rules)
    ahead = [draft for draft in drafts if draft.begins > desk.now()]
    pairs = [(draft, _there(roster, draft)) for draft in ahead]
    return PlanPreview(
        new=tuple(draft for draft, there in pairs if there is None),
        kept=tuple((draft, there) for draft, there in pairs if there is not None and not _same(draft, there)),
        same=sum(there is not None and _same(draft, there) for draft, there in pairs),
        past=len(drafts) - len(ahead),
    )


def plan_pattern(desk: Desk, pattern: Pattern, *, first: date, last: date, replace_kept: bool = False) -> Changes:
    """Plan what a pattern says for the days that have no such shift yet.

    Args:
        desk: The desk.
        pattern: The pattern.
        first: The first day.
        last: The last day, included.
        replace_kept: Also plan anew what is there and differs.

    Raises:
        Refused: As ``preview_pattern`` and ``plan_shift``.
    """
    preview = preview_pattern(desk, pattern, first=first, last=last)
    drafts = list(preview.new)
    if replace_kept:
        drafts += [replace(draft, shift=there.id) for draft, there in preview.kept]
    return plan_shifts(desk, drafts, source="pattern")


def _there(roster: Roster, draft: ShiftDraft) -> PlannedShift | None:
    """Find the shift of the role that begins on the same day, or lies over the same hours."""
    shifts = roster.of(draft.role, draft.board)
    day = local_day(draft.begins)
    return next((shift for shift in shifts if local_day(shift.begins) == day), None) or next(
        (shift for shift in shifts if shift.begins < draft.ends and draft.begins < shift.ends), None
    )


def _same(draft: ShiftDraft, there: PlannedShift) -> bool:
    return (draft.person, draft.begins, draft.ends) == (there.person, there.begins, there.ends)
