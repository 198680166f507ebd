"""What makes one legal proposal better than another: even shares, wishes, not too many nights in a row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from jourdesk.domain.circumstances import local_day
from jourdesk.planner.obstacles import overlap
from jourdesk.planner.rows import Draft
from jourdesk.usecases.ports_planner import PlanPerson, PlanShift, PlanTask, Share, Wish

WEIGHTS: Final = {"big": 5.0, "holiday": 3.0, "weekend": 2.0, "night": 1.0, "all": 1.0}
"""What it costs when somebody has one more or one fewer than her part; the second and following cost three times as much."""

WISH, IN_ROW = 2.0, 3.0
_DAY = timedelta(days=1)


def weigh(draft: Draft) -> None:
    """Give every unevenness, unmet wish and long row of nights its price."""
    for share in shares(draft.task, {}):
        _even(draft, share)
    for person in draft.task.people:
        for wish in person.wishes:
            _wish(draft, person, wish)
        _rows_of_nights(draft, person)


def shares(task: PlanTask, given: dict[str, str]) -> tuple[Share, ...]:
    """Count what everybody has of every kind, and what would be her part by her share of a post.

    Args:
        task: The task; what is held counts too, that of earlier weeks among it.
        given: Who gets which shift.

    Returns:
        Persons in the task's order, kinds from the heaviest; only kinds that occur, and only persons who may have them.
    """
    kinds = [kind for kind in WEIGHTS if any(kind in shift.kinds for shift in task.shifts)]
    found = []
    for person in task.people:
        for kind in kinds:
            due = _due(task, person, kind)
            if due is not None:
                taken = sum(kind in shift.kinds for shift in task.shifts if given.get(shift.key) == person.key)
                number = taken + _had(task, person.key, kind)
                found.append(Share(person=person.key, kind=kind, number=number, due=due))
    return tuple(found)


def wishes_met(task: PlanTask, given: dict[str, str]) -> tuple[int, int]:
    """Count the wishes that hold, and those that concern any shift."""
    met = every = 0
    for person in task.people:
        for wish in person.wishes:
            touched = _touched(task.shifts, wish)
            if touched:
                every += 1
                has = any(given.get(shift.key) == person.key for shift in touched)
                met += has == wish.wants
    return met, every


def _had(task: PlanTask, person: str, kind: str) -> int:
    return sum(one.person == person and kind in one.shift.kinds for one in task.held)


def _due(task: PlanTask, person: PlanPerson, kind: str) -> float | None:
    """Add up a person's part role by role: whoever cannot have a role has no part in it."""
    due, concerned = 0.0, False
    everybody = {one.key: one for one in task.people}
    held = [one.shift for one in task.held if one.person in everybody]
    for role in person.roles:
        number = sum(kind in shift.kinds for shift in [*task.shifts, *held] if shift.role == role)
        posts = sum(one.percent for one in task.people if role in one.roles)
        concerned = concerned or any(kind in shift.kinds for shift in task.shifts if shift.role == role)
        due += number * person.percent / posts if posts else 0
    return due if concerned else None


def _even(draft: Draft, share: Share) -> None:
    model, price = draft.model, WEIGHTS[share.kind]
    person = next(one for one in draft.task.people if one.key == share.person)
    terms = [(place, 1.0) for shift, place in draft.open_to(person) if share.kind in shift.kinds]
    for sign in (-1.0, 1.0):  # too many, too few
        terms += [(model.amount(price, 1), sign), (model.amount(3 * price), sign)]
    missing = share.due - share.number
    model.row(terms, least=missing, most=missing)


def _wish(draft: Draft, person: PlanPerson, wish: Wish) -> None:
    touched = {shift.key for shift in _touched(draft.task.shifts, wish)}
    places = [place for shift, place in draft.open_to(person) if shift.key in touched]
    if not places:
        return
    model = draft.model
    if wish.wants:
        met = model.amount(-WISH, 1)
        model.row([(met, 1), *((place, -1.0) for place in places)], most=0)
    else:
        unmet = model.amount(WISH, 1)
        for place in places:
            model.row([(place, 1), (unmet, -1)], most=0)


def _touched(shifts: Iterable[PlanShift], wish: Wish) -> list[PlanShift]:
    return [shift for shift in shifts if overlap(shift, wish.begins, wish.ends)]


def _rows_of_nights(draft: Draft, person: PlanPerson) -> None:
    most = draft.task.limits.in_row
    nights: dict[date, list[int]] = defaultdict(list)
    for shift, place in draft.open_to(person):
        nights[local_day(shift.begins)].append(place)
    had = {local_day(shift.begins) for shift in draft.held(person)}
    for first in sorted(set(nights) | had):
        days = [first + number * _DAY for number in range(most + 1)]
        terms = [(place, 1.0) for one in days for place in nights.get(one, ())]
        full = sum(one in had for one in days)
        if terms and all(one in had or one in nights for one in days):
            draft.model.row([*terms, (draft.model.amount(IN_ROW), -1)], most=max(0, most - full))
