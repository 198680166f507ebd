"""Who is on, what one night told the next, and who answers for what is open between two shifts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from jourdesk.domain import desk_events as e
from jourdesk.domain.duty_hours import duty_since
from jourdesk.domain.events import Body
from jourdesk.domain.fact import Author, Fact
from jourdesk.domain.shifts import Shifts, key_of, shifts_in
from tests.facts import AT, WALLIN, facts

HOUR = timedelta(hours=1)
SARA, OMAR, JONAS = "S. Wallin", "Omar", "Jonas"


def stream(*told: tuple[datetime, str, Body]) -> Shifts:
    """Add up facts of (when, by whom, what)."""
    found: list[Fact] = []
    for number, (at, by, body) in enumerate(told, 1):
        author = Author(by=by, typed_by=by, title=WALLIN.title, desk=WALLIN.desk)
        (fact,) = facts(body, stream="shifts", at=at, author=author)
        found.append(replace(fact, id=f"f{number}"))
    return shifts_in(found)


def began(worker: str, role: str = "jour") -> e.ShiftBegan:
    return e.ShiftBegan(worker=worker, role=role)


def ended(worker: str) -> e.ShiftEnded:
    return e.ShiftEnded(worker=worker, left=())


def test_who_began_and_did_not_end_is_on() -> None:
    found = stream((AT, SARA, began(SARA)), (AT, JONAS, began(JONAS, "backup")), (AT + HOUR, SARA, ended(SARA)))
    assert [(one.worker, one.role) for one in found.on_duty(AT + 2 * HOUR)] == [(JONAS, "backup")]
    assert found.backup(AT + 2 * HOUR) == JONAS
    assert stream((AT, SARA, ended(SARA))).on_duty(AT) == ()


def test_beginning_twice_is_one_shift_and_the_new_one() -> None:
    found = stream((AT, SARA, began(SARA)), (AT + 3 * HOUR, SARA, began(SARA, "backup")))
    assert [(one.role, one.since) for one in found.on_duty(AT + 4 * HOUR)] == [("backup", AT + 3 * HOUR)]


def test_whoever_forgot_to_end_is_not_on_for_ever_but_the_second_line_may_be_on_for_a_week() -> None:
    found = stream((AT, SARA, began(SARA)), (AT, JONAS, began(JONAS, "backup")))
    assert [one.worker for one in found.on_duty(AT + 36 * HOUR)] == [JONAS]
    assert found.since(SARA, AT + 35 * HOUR) == AT
    assert found.since(SARA, AT + 36 * HOUR) == duty_since(AT + 36 * HOUR)
    assert found.since(OMAR, AT + HOUR) == duty_since(AT + HOUR)
    assert stream((AT, SARA, began(SARA))).backup(AT) == ""


def test_reading_in_counts_for_the_shift_it_was_done_in() -> None:
    read = e.ReadIn(worker=SARA, seen=())
    found = stream((AT, SARA, began(SARA)), (AT + HOUR, SARA, read))
    assert found.has_read_in(SARA, AT + 2 * HOUR)
    assert not found.has_read_in(OMAR, AT + 2 * HOUR)
    again = stream((AT, SARA, began(SARA)), (AT + HOUR, SARA, read), (AT + 9 * HOUR, SARA, began(SARA)))
    assert not again.has_read_in(SARA, AT + 9 * HOUR)


def test_what_a_night_left_is_read_by_the_next_and_never_by_who_wrote_it() -> None:
    night = e.NightHandedOver(note="Ring jourhemmet 09.00.", calls=("c1",))
    found = stream((AT, SARA, night))
    assert found.to_read(SARA) == ()
    (left,) = found.to_read(OMAR)
    assert (left.id, left.by, left.note, left.calls) == ("f1", SARA, "Ring jourhemmet 09.00.", ("c1",))
    read = e.ReadIn(worker=OMAR, seen=("night:f1", "night:f9", "call:f1"))
    once = stream((AT, SARA, night), (AT + HOUR, OMAR, read), (AT + 2 * HOUR, OMAR, read))
    assert once.nights[0].read == ((OMAR, AT + HOUR),)
    assert once.to_read(OMAR) == ()


def test_the_newest_is_read_by_everybody_and_older_ones_until_somebody_has() -> None:
    first, second = e.NightHandedOver(note="ett", calls=()), e.NightHandedOver(note="två", calls=())
    both = stream((AT, SARA, first), (AT + 9 * HOUR, JONAS, second))
    assert [one.note for one in both.to_read(OMAR)] == ["två", "ett"]
    read = stream(
        (AT, SARA, first),
        (AT + 9 * HOUR, JONAS, second),
        (AT + 10 * HOUR, SARA, e.ReadIn(worker=SARA, seen=("night:f1", "night:f2"))),
    )
    assert [one.note for one in read.to_read(OMAR)] == ["två"]


def test_what_is_open_when_a_shift_ends_is_somebodys_until_the_next_has_read_in() -> None:
    left = e.OpenLeft(worker=SARA, owner=JONAS, left=("call:c1", "handover:c2/p1"))
    found = stream((AT, SARA, left))
    kept = found.owner("call:c1")
    assert kept is not None
    assert (kept.owner, kept.left_by, kept.since) == (JONAS, SARA, AT)
    assert found.owner("call:c9") is None
    read = stream((AT, SARA, left), (AT + HOUR, OMAR, e.ReadIn(worker=OMAR, seen=("call:c1",))))
    assert [one.key for one in read.kept] == ["handover:c2/p1"]


def test_what_is_to_be_done_stays_until_it_is_ticked_off_once() -> None:
    noted = e.ActionNoted(action="a1", text="Ring mormor", call="c1")
    found = stream((AT, SARA, noted), (AT, SARA, replace(noted, text="annat")))
    (action,) = found.open_actions
    assert (action.text, action.call, action.by, action.outcome) == ("Ring mormor", "c1", SARA, "")
    done = stream(
        (AT, SARA, noted),
        (AT + HOUR, OMAR, e.ActionSettled(action="a1", outcome="svarade")),
        (AT + 2 * HOUR, JONAS, e.ActionSettled(action="a1", outcome="en gång till")),
        (AT, JONAS, e.ActionSettled(action="a9", outcome="")),
    )
    assert done.open_actions == ()
    assert (done.actions[0].outcome, done.actions[0].settler, done.actions[0].settled) == (
        "svarade",
        OMAR,
        AT + HOUR,
    )


def test_other_facts_of_the_stream_are_passed_by_and_texts_do_not_show_themselves() -> None:
    visit = e.VisitBegan(visit="v1", worker=SARA, place="Storgatan 3", due=AT)
    found = stream((AT, SARA, visit), (AT, SARA, e.NightHandedOver(note="hemligt", calls=())))
    assert found.on == ()
    assert "hemligt" not in repr(found.nights)
    assert key_of("call", "c1") == "call:c1"


def test_a_shift_over_a_night_of_twenty_five_hours_counts_from_its_instant() -> None:
    begins = datetime.fromisoformat("2026-10-24T16:00:00+02:00")
    found = stream((begins, SARA, began(SARA)))
    second_two = datetime.fromisoformat("2026-10-25T02:30:00+01:00")
    assert found.since(SARA, second_two) == begins
    assert second_two - begins == timedelta(hours=11, minutes=30)
