"""Read who is on duty now, or at another instant: the staff, and each board's politician."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.roster import DECIDER, Post, Roster, on_duty
from jourdesk.domain.roster_days import needs
from jourdesk.domain.workdays import ONE_DAY
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.roster_reading import (
    board_name,
    boards_kept,
    load_roster,
    person_name,
    person_phone,
    role_name,
    roster_rules,
)
from jourdesk.usecases.roster_values import DutyNow, DutyPost
from jourdesk.usecases.roster_words import conflict_says, turn_says


def read_on_duty(desk: Desk, *, at: datetime | None = None) -> DutyNow:
    """Tell who is on, and who should be and is not.

    Args:
        desk: The desk.
        at: An aware instant; absent: now.
    """
    moment = at or desk.now()
    day = local_day(moment)
    with desk.unit() as unit:
        rules = roster_rules(desk, unit)
        roster = load_roster(unit, day, day)
    on = on_duty(roster, moment)
    kept = boards_kept(desk, rules, roster)
    wanted = [need for need in needs(day - ONE_DAY, day, rules, kept) if need.begins <= moment < need.ends]
    lacking = [need for need in wanted if not on.people(need.role, need.board)]
    posts = [_post(desk, roster, post) for post in on.posts]
    return DutyNow(
        at=moment,
        staff=tuple(post for post in posts if post.role != DECIDER),
        boards=tuple(post for post in posts if post.role == DECIDER),
        missing=tuple(role_name(desk, need.role) for need in lacking if not need.board),
        missing_boards=tuple(board_name(desk, need.board) for need in lacking if need.board),
    )


def tonight(desk: Desk, at: datetime) -> Roster:
    """Give the rosters in which shifts that go on at an instant lie: for ``order_by_roster`` and ``on_duty``."""
    day = local_day(at)
    with desk.unit() as unit:
        return load_roster(unit, day, day)


def rostered_of(desk: Desk) -> Callable[[str, datetime], tuple[str, ...]]:
    """Give what names those who have a board's politicians' roster at an instant; each board is read once.

    It opens transactions of its own: not to be asked within one.
    """
    known: dict[tuple[str, date], Roster] = {}

    def rostered(board: str, at: datetime) -> tuple[str, ...]:
        day = local_day(at)
        if (board, day) not in known:
            with desk.unit() as unit:
                known[board, day] = load_roster(unit, day, day, boards=(board,))
        return on_duty(known[board, day], at).people(DECIDER, board)

    return rostered


def _post(desk: Desk, roster: Roster, post: Post) -> DutyPost:
    shift = roster.shift(post.shift)
    return DutyPost(
        role=post.role,
        role_name=role_name(desk, post.role),
        board=post.board,
        board_name=board_name(desk, post.board) if post.board else "",
        person=post.person,
        name=person_name(desk, post.person) if post.person else "",
        phone=person_phone(desk, post.person),
        shift=post.shift,
        begins=shift.begins if shift is not None else post.since,
        since=post.since,
        until=post.until,
        override=post.override,
        instead_of=person_name(desk, post.instead_of) if post.instead_of else "",
        says=turn_says(desk, post, post.since),
        intended=post.intended,
        conflict=conflict_says(desk, post.conflicts),
    )
