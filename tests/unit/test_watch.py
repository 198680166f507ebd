"""A unit of the day tells the jour what may happen tonight: which text holds, until when, and who has read it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from jourdesk.domain.desk_events import ReadIn
from jourdesk.domain.problems import Refused
from jourdesk.domain.watch import (
    LATER,
    OVER,
    TONIGHT,
    WITHDRAWN,
    changes_between,
    check_watch,
    latest_changes,
    to_tick,
    watch_in,
    watch_of,
)
from jourdesk.domain.watch_events import WatchTicked, WatchUsed, WatchWithdrawn
from tests.facts import AT, facts
from tests.unit.watches import HOUR, SENT, sent, stockholm, watch

FIRST, SECOND = f"{1:032x}", f"{2:032x}"


def test_a_stream_without_a_text_holds_no_watch() -> None:
    assert watch_in(()) is None
    assert watch_in(facts(WatchTicked(worker="S", revision="r"), stream="watch.w1")) is None
    assert watch_of("watch.w1") == "w1"


def test_a_later_text_replaces_the_earlier_and_both_are_kept() -> None:
    found = watch(SENT, sent(plan="Ring mamman."))
    assert (found.id, found.now.plan, len(found.revisions)) == ("w1", "Ring mamman.", 2)
    assert (found.revisions[0].by, found.revisions[0].title) == ("S. Wallin", "socialsekreterare")
    (changed,) = latest_changes(found)
    assert (changed.field, changed.before, changed.after) == ("plan", SENT.plan, "Ring mamman.")
    assert latest_changes(watch()) == ()


def test_what_changed_stands_in_the_order_of_the_form() -> None:
    changed = changes_between(SENT, sent(valid_until=AT, headline="Ny rad", risks=""))
    assert [one.field for one in changed] == ["headline", "risks", "valid_until"]


def test_a_withdrawn_watch_says_why_and_by_whom_and_the_first_reason_stands() -> None:
    found = watch(SENT, WatchWithdrawn(reason="Leo är hemma"), WatchWithdrawn(reason="annan"))
    assert (found.withdrawn, found.withdrawn_at, found.withdrawn_by) == ("Leo är hemma", AT, "S. Wallin")
    assert (found.state(AT), found.holds(AT)) == (WITHDRAWN, False)


def test_a_text_written_beside_the_withdrawal_leaves_the_watch_standing() -> None:
    found = watch(SENT, WatchWithdrawn(reason="Leo är hemma"), sent(plan="Ring mamman."))
    assert (found.state(AT), found.withdrawn) == (TONIGHT, "")


def test_ticks_and_uses_are_kept_whatever_text_follows() -> None:
    found = watch(
        SENT,
        WatchTicked(worker="Sara", revision=FIRST),
        WatchUsed(call="c1", reader="Sara", by="number"),
        ReadIn(worker="Sara", seen=()),
        sent(plan="Ring mamman."),
        WatchTicked(worker="Omar", revision=f"{5:032x}"),
    )
    assert [one.worker for one in found.ticks] == ["Sara", "Omar"]
    assert [(one.call, one.by) for one in found.uses] == [("c1", "number")]


def test_a_tick_counts_for_the_text_that_was_read_and_for_that_duty_only() -> None:
    found = watch(SENT, WatchTicked(worker="Sara", revision=FIRST))
    assert found.ticked_by("Sara", AT - HOUR) is not None
    assert found.ticked_by("Omar", AT - HOUR) is None
    assert found.ticked_by("Sara", AT + HOUR) is None
    anew = watch(SENT, WatchTicked(worker="Sara", revision=FIRST), sent(plan="Ring mamman."))
    assert anew.ticked_by("Sara", AT - HOUR) is None


def test_what_is_to_be_ticked_holds_tonight_and_ends_soonest_first() -> None:
    late = watch(sent(valid_until=AT + 40 * HOUR), stream="watch.late")
    soon = watch(sent(valid_until=AT + 5 * HOUR), stream="watch.soon")
    over = watch(sent(valid_until=AT), stream="watch.over")
    read = watch(SENT, WatchTicked(worker="Sara", revision=FIRST), stream="watch.read")
    asked = to_tick((late, soon, over, read), worker="Sara", at=AT, since=AT - 30 * HOUR)
    assert [one.id for one in asked] == ["soon", "late"]


@pytest.mark.parametrize(
    ("begins", "ends", "at", "state", "holds"),
    [
        ("2026-11-24T16:00+01:00", "2026-11-25T08:00+01:00", "2026-11-24T14:00+01:00", TONIGHT, False),
        ("2026-11-24T16:00+01:00", "2026-11-25T08:00+01:00", "2026-11-24T16:00+01:00", TONIGHT, True),
        ("2026-11-24T16:00+01:00", "2026-11-25T08:00+01:00", "2026-11-25T08:00+01:00", OVER, False),
        ("2026-11-25T16:00+01:00", "2026-11-26T08:00+01:00", "2026-11-24T23:00+01:00", LATER, False),
        # The night of 25 hours: the hour from 02.00 to 03.00 comes twice, and the watch ends in the second.
        ("2026-10-24T16:00+02:00", "2026-10-25T02:30+01:00", "2026-10-25T02:30+02:00", TONIGHT, True),
        ("2026-10-24T16:00+02:00", "2026-10-25T02:30+01:00", "2026-10-25T02:29+01:00", TONIGHT, True),
        ("2026-10-24T16:00+02:00", "2026-10-25T02:30+01:00", "2026-10-25T02:30+01:00", OVER, False),
        # The night of 23 hours: 02.00 winter time is 03.00 summer time.
        ("2027-03-27T16:00+01:00", "2027-03-28T03:00+02:00", "2027-03-28T01:59+01:00", TONIGHT, True),
        ("2027-03-27T16:00+01:00", "2027-03-28T03:00+02:00", "2027-03-28T03:00+02:00", OVER, False),
        ("2028-10-28T16:00+02:00", "2028-10-29T08:00+01:00", "2028-10-29T07:59+01:00", TONIGHT, True),
    ],
)
def test_whether_it_holds_is_asked_of_the_instant_and_not_of_the_wall(
    begins: str, ends: str, at: str, state: str, holds: bool
) -> None:
    found = watch(sent(valid_from=stockholm(begins), valid_until=stockholm(ends)))
    assert (found.state(stockholm(at)), found.holds(stockholm(at))) == (state, holds)


@pytest.mark.parametrize(
    ("other", "code", "field"),
    [
        ({"headline": " "}, "watch.headline", "headline"),
        ({"municipality": ""}, "watch.municipality", "municipality"),
        ({"situation": ""}, "watch.situation", "situation"),
        ({"plan": ""}, "watch.plan", "plan"),
        ({"approved_by": ""}, "watch.approved", "approved_by"),
        ({"name": "", "number": " "}, "watch.who", "name"),
        ({"valid_until": AT}, "watch.past", "valid_until"),
        ({"valid_from": AT + 2 * HOUR, "valid_until": AT + HOUR}, "watch.span", "valid_until"),
        ({"valid_until": AT + timedelta(days=93)}, "watch.long", "valid_until"),
    ],
)
def test_what_would_help_nobody_at_night_is_refused_at_its_field(
    other: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        check_watch(sent(**other), now=AT)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_a_watch_that_helps_passes_and_one_identifier_is_enough() -> None:
    for text in (SENT, sent(name=""), sent(number="", plan_b="", risks="", contact="")):
        assert check_watch(text, now=AT) is text


def test_protected_particulars_are_masked_and_nothing_shows_itself_by_accident() -> None:
    assert [watch(sent(protected=code)).masked for code in ("", "none", "confidential")] == [False, False, True]
    found = watch(SENT, sent(plan="x"), WatchTicked(worker="Sara", revision=SECOND))
    shown = repr((found, found.revisions, found.ticks, latest_changes(found), found.now))
    assert not any(word in shown for word in ("Leo", "2393", "Sara", "jourhem"))
