"""A shift from its beginning to its end, on a real store: read in, what is left to do, alone outside, handed to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from jourdesk.app import DemoDesk
from jourdesk.domain.desk_events import OpenLeft, ShiftEnded
from jourdesk.domain.events import CallOpened
from jourdesk.domain.problems import Refused
from jourdesk.usecases.begin_shift import begin_shift
from jourdesk.usecases.keep_draft import keep_draft
from jourdesk.usecases.leave_shift import BACKUP_UNKNOWN, leave_shift, read_kept, read_leaving
from jourdesk.usecases.lone_visits import Planned, begin_visit, end_visit, prolong_visit, read_visits
from jourdesk.usecases.open_actions import note_action, settle_action
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.promise_call_back import promise_call_back
from jourdesk.usecases.read_shift import count_waiting, read_in, read_shift
from jourdesk.usecases.return_handover import return_handover
from jourdesk.usecases.send_watch import send_watch
from jourdesk.usecases.tick_watch import tick_watch
from tests.desks import open_test_desk
from tests.facts import AT
from tests.unit.watches import sent
from tests.usecases.played import played

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
SARA, OMAR, JONAS = "S. Wallin", "Omar Haddad", "Jonas Hedlid"


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    """A desk at 23.40 on a Saturday, with the invented register."""
    with open_test_desk(tmp_path / "desk") as opened:
        yield opened


@pytest.fixture
def desk(demo: DemoDesk) -> Desk:
    """The desk itself."""
    return demo.desk


def be(desk: Desk, name: str, role: str = "jour") -> None:
    """Let somebody else begin a shift at the desk."""
    desk.author = replace(desk.author, by=name, typed_by=name)
    begin_shift(desk, worker=name, role=role)


def open_call(desk: Desk, call: str = "c1") -> str:
    """A contact that is not ended."""
    with desk.unit() as unit:
        unit.record(call, CallOpened(channel="phone", received=desk.now(), answered_by=desk.author.by))
    return call


def test_whoever_signs_in_by_day_is_on_no_duty(desk: Desk) -> None:
    for role in ("ifo", "admin", "reviewer"):
        begin_shift(desk, worker=SARA, role=role)
    assert read_shift(desk).on == ()
    begin_shift(desk, worker=SARA, role="jour")
    begin_shift(desk, worker=JONAS, role="backup")
    view = read_shift(desk)
    assert [(one.worker, one.role) for one in view.on] == [(SARA, "jour"), (JONAS, "backup")]
    assert view.backup == JONAS
    with pytest.raises(Refused, match=r"shift\.role"):
        begin_shift(desk, worker=SARA, role="chef")


def test_reading_in_waits_for_the_watches_and_for_nothing_else(desk: Desk) -> None:
    be(desk, SARA)
    watch, _ = send_watch(desk, sent(unit="2282-barn", municipality="2282"))
    open_call(desk)
    view = read_shift(desk)
    assert (view.read_in, len(view.to_tick), [row.call for row in view.calls]) == (False, 1, ["c1"])
    with pytest.raises(Refused) as refused:
        read_in(desk, seen=view.keys)
    assert (refused.value.code, refused.value.values) == ("shift.watches", {"count": "1"})
    tick_watch(desk, watch=watch, revision=view.watches[0].revision)
    read_in(desk, seen=view.keys)
    assert read_shift(desk).read_in
    be(desk, OMAR)
    assert not read_shift(desk).read_in


def test_what_one_night_leaves_the_next_reads_and_takes_on(desk: Desk, demo: DemoDesk) -> None:
    be(desk, JONAS, "backup")
    be(desk, SARA)
    call = open_call(desk)
    promise_call_back(desk, call=call, to="grannen", about="", due=AT + HOUR)
    keep_draft(desk, call="c9", content="{}")
    leaving = read_leaving(desk)
    assert leaving.owner == JONAS
    assert set(leaving.open_keys) >= {"call:c1", "draft:c9"}
    assert any(key.startswith("clock:c1/") for key in leaving.open_keys)
    leave_shift(desk, leaving, note="Ring jourhemmet 09.00.", calls=(call,))
    assert SARA not in [one.worker for one in read_shift(desk).on]
    kept = {one.key: one for one in read_kept(desk)}
    assert (kept["call:c1"].owner, kept["call:c1"].left_by) == (JONAS, SARA)
    demo.clock.at += MINUTE
    be(desk, OMAR)
    view = read_shift(desk)
    (night,) = view.nights
    assert (night.night.by, night.night.note, [row.call for row in night.calls]) == (
        SARA,
        "Ring jourhemmet 09.00.",
        ["c1"],
    )
    assert view.owner("call:c1") is not None
    with pytest.raises(Refused) as refused:
        read_in(desk, seen=tuple(key for key in view.keys if not key.startswith("night:")))
    assert (refused.value.code, refused.value.field) == ("shift.night", "nights")
    read_in(desk, seen=view.keys)
    after = read_shift(desk)
    assert (after.nights, after.owner("call:c1")) == ((), None)


def test_a_shift_can_always_end_and_what_is_open_is_never_nobodys(desk: Desk) -> None:
    be(desk, SARA)
    call = open_call(desk)
    begin_visit(desk, Planned(place="Storgatan 3", due=AT + HOUR))
    leaving = read_leaving(desk)
    assert leaving.owner == BACKUP_UNKNOWN
    leave_shift(desk, leaving)
    with desk.unit() as unit:
        bodies = [fact.body for fact in unit.facts("shifts")]
    (left,) = [body for body in bodies if isinstance(body, OpenLeft)]
    assert (left.worker, left.owner, f"call:{call}" in left.left) == (SARA, BACKUP_UNKNOWN, True)
    assert any(key.startswith("visit:") for key in left.left)
    assert isinstance(bodies[-1], ShiftEnded)


def test_a_shift_with_nothing_open_leaves_nothing_and_tells_nothing(desk: Desk) -> None:
    be(desk, SARA)
    leave_shift(desk, read_leaving(desk))
    be(desk, OMAR)
    assert (read_shift(desk).nights, read_kept(desk)) == ((), ())


def test_the_second_line_does_not_leave_its_open_calls_to_itself(desk: Desk) -> None:
    be(desk, JONAS, "backup")
    open_call(desk)
    assert read_leaving(desk).owner == BACKUP_UNKNOWN


def test_what_is_to_be_done_is_written_ticked_off_once_and_seen_by_the_next(desk: Desk) -> None:
    be(desk, SARA)
    with pytest.raises(Refused, match=r"action\.text"):
        note_action(desk, text=" ")
    with pytest.raises(Refused, match=r"call\.unknown"):
        note_action(desk, text="Ring", call="c9")
    note_action(desk, text="Boka tolk till 10.00", call=open_call(desk))
    be(desk, OMAR)
    (action,) = read_shift(desk).actions
    assert (action.text, action.call, action.by) == ("Boka tolk till 10.00", "c1", SARA)
    settle_action(desk, action=action.id, outcome="bokad")
    settle_action(desk, action=action.id)
    assert read_shift(desk).actions == ()
    with pytest.raises(Refused, match=r"action\.unknown"):
        settle_action(desk, action="a9")


def test_somebody_alone_outside_is_overdue_until_she_is_heard_of(desk: Desk, demo: DemoDesk) -> None:
    with pytest.raises(Refused, match=r"visit\.place"):
        begin_visit(desk, Planned(place=" ", due=AT + HOUR))
    with pytest.raises(Refused, match=r"visit\.past"):
        begin_visit(desk, Planned(place="Storgatan 3", due=AT))
    begin_visit(desk, Planned(place=" Storgatan 3 ", due=AT + HOUR, phone="070-174 06 05"))
    (line,) = read_visits(desk)
    assert (line.visit.worker, line.visit.place, line.alarm.state) == (SARA, "Storgatan 3", "out")
    demo.clock.at += HOUR + MINUTE
    assert read_visits(desk)[0].alarm.state == "late"
    prolong_visit(desk, visit=line.visit.id, due=desk.now() + HOUR)
    assert read_visits(desk)[0].alarm.state == "out"
    end_visit(desk, visit=line.visit.id)
    end_visit(desk, visit=line.visit.id)
    assert read_visits(desk) == ()
    with pytest.raises(Refused, match=r"visit\.unknown"):
        prolong_visit(desk, visit=line.visit.id, due=desk.now() + HOUR)
    with pytest.raises(Refused, match=r"visit\.unknown"):
        end_visit(desk, visit="v9")


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-10-25T02:30:00+02:00", "2026-10-25T02:15:00+01:00"),  # the hour that comes twice: 45 minutes later
        ("2027-03-28T01:45:00+01:00", "2027-03-28T03:30:00+02:00"),  # the hour that never comes: 45 minutes later
    ],
)
def test_the_nights_of_the_turned_clock_ring_after_the_same_minutes(tmp_path: Path, now: str, due: str) -> None:
    at, wanted = datetime.fromisoformat(now), datetime.fromisoformat(due)
    with open_test_desk(tmp_path / "desk", at=at) as demo:
        begin_visit(demo.desk, Planned(place="Storgatan 3", due=wanted))
        demo.clock.at = at + 44 * MINUTE
        assert read_visits(demo.desk)[0].alarm.state == "soon"
        demo.clock.at = at + 45 * MINUTE
        assert read_visits(demo.desk)[0].alarm.state == "late"


def test_a_night_is_read_in_with_its_clocks_soonest_first_and_its_handovers(tmp_path: Path) -> None:
    with played(tmp_path) as night:
        view = read_shift(night.desk)
        groups = [one.group for one in view.clocks]
        assert groups == sorted(groups, key=("late", "tonight", "week").index)
        assert view.handovers
        assert len(set(view.keys)) == len(view.keys)
        assert "ShiftView(" in repr(view)


def test_the_rail_counts_watches_to_tick_and_workers_not_heard_of(desk: Desk, demo: DemoDesk) -> None:
    be(desk, SARA)
    assert count_waiting(desk) == 0
    send_watch(desk, sent(unit="2282-barn", municipality="2282"))
    begin_visit(desk, Planned(place="Storgatan 3", due=AT + HOUR))
    assert count_waiting(desk) == 1
    demo.clock.at += HOUR
    assert count_waiting(desk) == 2


def test_the_rail_counts_contacts_that_came_back(tmp_path: Path) -> None:
    with played(tmp_path) as night:
        before = count_waiting(night.desk)
        line = next(one for one in read_shift(night.desk).pressing if one.life is not None)
        assert line.life is not None
        return_handover(night.desk, call=line.call, handover=line.life.id, reason="Bor i Sollefteå", suggested="")
        assert count_waiting(night.desk) == before + 1
        back = next(one for one in read_shift(night.desk).pressing if one.call == line.call)
        assert back.state == "returned"
