"""What the clock asks of a desk: handovers that leave, chains that are walked, things that ring; over a real store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from pathlib import Path

import pytest

from jourdesk import app
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.desk_events import VisitBegan, VisitHeardOf
from jourdesk.domain.due import MANAGER
from jourdesk.domain.events import CallDescribed, CallOpened, MunicipalityConfirmed, PersonStated
from jourdesk.domain.handover import Handover
from jourdesk.domain.paper import Paper
from jourdesk.domain.person import said
from jourdesk.domain.rings import RingKind
from jourdesk.usecases.enrol_desk import HOME
from jourdesk.usecases.escalate_handover import note_escalation, read_unaccepted
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.keep_time import Kept, keep_rung, keep_time
from jourdesk.usecases.ports import Changes
from jourdesk.usecases.promise_call_back import promise_call_back, settle_call_back
from jourdesk.usecases.take_on import accept_handover
from tests.facts import WALLIN

SATURDAY = date(2026, 11, 21)
UNIT = "2282-barn"
CHAIN = """
[[escalation]]
for = "2282-barn"
steps = [
    { who = "Enhetschef", after_minutes = 0, phone = "070-174 06 90" },
    { who = "Socialchef", after_minutes = 30, phone = "070-174 06 91" },
]

[[on_call]]
name = "Chefen"
phone = "070-174 06 92"
"""
CLOSED = """
[[calendar_day]]
day = 2026-11-23
state = "closed"
municipality = "2282"
name = "Utbildningsdag"
"""


def local(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), STOCKHOLM)


class Night:
    """One desk of the duty service with a clock that is turned."""

    def __init__(self, demo: app.DemoDesk) -> None:
        """Sit down at a desk."""
        self.demo, self.desk = demo, demo.desk
        self.desk.typeset = _marked

    def turn(self, at: datetime) -> None:
        """Turn the clock."""
        self.demo.clock.at = at.astimezone(UTC)

    def call(self, name: str = "c1", *, danger: bool = False, municipality: str = "2282") -> str:
        """Write a contact about a child of four, with a confirmed municipality if one is given."""
        child = said(
            sex="female",
            born="2022-03-14",
            resident="2282",
            registered="2282",
            present="2282",
            concerns=("neglect",),
        )
        with self.desk.unit() as unit:
            opened = CallOpened(channel="phone", received=self.desk.now(), answered_by=WALLIN.by)
            unit.record(name, opened, PersonStated(person="p1", said=child))
            if danger:
                unit.record(name, CallDescribed(said=said(danger=True)))
        if municipality:
            self.confirm(name, municipality)
        return name

    def confirm(self, call: str, municipality: str) -> None:
        """Say which municipality answers."""
        with self.desk.unit() as unit:
            unit.record(
                call,
                MunicipalityConfirmed(
                    person="p1", municipality=municipality, board="2282-sn", rule="", reason="", proposed=municipality
                ),
            )

    def mind(self) -> Kept:
        """Do what the clock asks."""
        return keep_time(self.desk)[0]

    def handovers(self, call: str = "c1") -> tuple[Handover, ...]:
        """The handovers of a contact."""
        with self.desk.unit() as unit:
            kept = unit.call(call)
        assert kept is not None
        return kept.handovers

    def belong_to(self, unit_key: str) -> None:
        """Make it the desk of another unit."""
        with self.desk.unit() as unit:
            unit.set_setting(HOME, unit_key)

    def colleague(self) -> None:
        """Be a colleague's desk from now on."""
        self.desk.author = replace(self.desk.author, desk="desk-2")

    def register(self, more: str) -> None:
        """Put a register with more in it into use."""
        agreement = files("jourdesk.resources") / "examples" / "register.toml"
        import_register(self.desk, text=agreement.read_text(encoding="utf-8") + more)

    def kinds(self) -> list[RingKind]:
        """What is to ring now."""
        return [ring.kind for ring in self.mind().rings.now]


def _marked(paper: Paper) -> bytes:
    return f"%PDF-{paper.kind}".encode()


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Night]:
    with app.open_demo(tmp_path, local(SATURDAY, 23, 40), author=WALLIN) as demo:
        made = Night(demo)
        made.register("")
        made.turn(local(SATURDAY, 23, 40))
        yield made


def test_what_nobody_has_handed_over_leaves_half_an_hour_before_the_unit_opens_with_its_gaps_named(
    night: Night,
) -> None:
    night.call()
    waiting = night.mind()
    assert (waiting.shared, waiting.next) == (0, local(date(2026, 11, 23), 7, 30))
    night.turn(local(date(2026, 11, 23), 7, 29))
    assert night.mind().shared == 0
    night.turn(local(date(2026, 11, 23), 7, 30))
    kept, changes = keep_time(night.desk)
    assert kept.shared == 1
    assert Changes.CALLS in changes
    (made,) = night.handovers()
    assert (made.unit, made.by, made.persons) == (UNIT, "Jourdesk", ("p1",))
    assert made.gaps


def test_asked_twice_it_does_nothing_twice(night: Night) -> None:
    night.call()
    night.turn(local(date(2026, 11, 23), 7, 30))
    assert [night.mind().shared for _ in range(3)] == [1, 0, 0]
    assert len(night.handovers()) == 1


def test_a_computer_that_slept_past_the_hour_hands_over_when_it_wakes(night: Night) -> None:
    night.call()
    night.turn(local(date(2026, 11, 23), 11, 12))
    assert night.mind().shared == 1


def test_a_day_that_the_municipality_closes_is_no_working_day_of_its_unit(night: Night) -> None:
    night.register(CLOSED)
    night.call()
    assert night.mind().next == local(date(2026, 11, 24), 7, 30)


@pytest.mark.parametrize(
    ("evening", "leaves"),
    [
        (datetime(2026, 3, 28, 20, 0, tzinfo=STOCKHOLM), datetime(2026, 3, 30, 7, 30, tzinfo=STOCKHOLM)),
        (datetime(2026, 10, 24, 20, 0, tzinfo=STOCKHOLM), datetime(2026, 10, 26, 7, 30, tzinfo=STOCKHOLM)),
        (datetime(2026, 12, 31, 20, 0, tzinfo=STOCKHOLM), datetime(2027, 1, 4, 7, 30, tzinfo=STOCKHOLM)),
    ],
)
def test_over_the_turn_of_the_clock_and_over_the_holidays(night: Night, evening: datetime, leaves: datetime) -> None:
    night.turn(evening)
    night.call()
    at = night.mind().next
    assert at is not None
    assert at == leaves.astimezone(UTC)
    night.turn(at - timedelta(seconds=1))
    assert night.mind().shared == 0
    night.turn(at)
    assert night.mind().shared == 1


def test_a_colleagues_desk_waits_for_the_one_that_wrote_the_contact(night: Night) -> None:
    night.call()
    night.colleague()
    night.turn(local(date(2026, 11, 23), 7, 31))
    assert night.mind().shared == 0
    night.turn(local(date(2026, 11, 23), 7, 36))
    assert night.mind().shared == 1


def test_two_desks_that_have_not_seen_each_other_make_the_same_handover(tmp_path: Path) -> None:
    ids = []
    for name in ("one", "two"):
        with app.open_demo(tmp_path / name, local(SATURDAY, 23, 40), author=replace(WALLIN, desk=name)) as demo:
            night = Night(demo)
            night.register("")
            night.call()
            night.turn(local(date(2026, 11, 23), 7, 36))
            night.mind()
            ids.append(night.handovers()[0].id)
    assert ids[0] == ids[1]


def test_a_desk_of_a_receiving_unit_hands_nothing_over(night: Night) -> None:
    night.call()
    night.belong_to(UNIT)
    night.turn(local(date(2026, 11, 23), 11))
    assert night.mind().shared == 0


def test_what_has_no_confirmed_municipality_stays_and_rings_once(night: Night) -> None:
    night.call(municipality="")
    assert night.kinds() == []
    night.turn(local(date(2026, 11, 23), 7, 30))
    rings = night.mind().rings
    assert [ring.kind for ring in rings.now] == [RingKind.STUCK]
    assert night.handovers() == ()
    keep_rung(night.desk, tuple(ring.key for ring in rings.now))
    after = night.mind().rings
    assert (after.now, [ring.kind for ring in after.standing]) == ((), [RingKind.STUCK])
    night.confirm("c1", "2282")
    night.turn(local(date(2026, 11, 23), 8, 1))
    assert night.mind().rings.standing == ()


def test_the_chain_is_walked_a_step_at_a_time_until_somebody_accepts(night: Night) -> None:
    night.register(CHAIN)
    night.call()
    night.turn(local(date(2026, 11, 23), 7, 30))
    night.mind()
    night.turn(local(date(2026, 11, 23), 8, 29))
    assert (night.mind().escalated, night.kinds()) == (0, [])
    night.turn(local(date(2026, 11, 23), 8, 30))
    kept = night.mind()
    assert kept.escalated == 1
    (ring,) = kept.rings.now
    assert (ring.kind, ring.to, ring.phone) == (RingKind.ESCALATION, "Enhetschef", "070-174 06 90")
    assert night.mind().escalated == 0
    night.turn(local(date(2026, 11, 23), 9, 0))
    assert night.mind().escalated == 1
    assert [(e.step, e.to, e.outcome) for e in night.handovers()[0].escalations] == [
        (1, "Enhetschef", "due"),
        (2, "Socialchef", "due"),
    ]
    made = night.handovers()[0]
    accept_handover(night.desk, call="c1", handover=made.id, receiver="Mottagaren", first="Ringer familjen")
    night.turn(local(date(2026, 11, 24), 9, 0))
    after = night.mind()
    assert (after.escalated, after.rings.now, after.rings.standing) == (0, (), ())


def test_a_computer_that_slept_through_the_morning_walks_the_chain_one_step_at_a_time(night: Night) -> None:
    night.register(CHAIN)
    night.call()
    night.turn(local(date(2026, 11, 23), 7, 30))
    night.mind()
    night.turn(local(date(2026, 11, 23), 13, 0))
    assert night.mind().escalated == 1
    assert night.mind().escalated == 0
    night.turn(local(date(2026, 11, 23), 13, 30))
    assert night.mind().escalated == 1


def test_without_a_chain_the_second_line_is_rung(night: Night) -> None:
    night.call()
    night.turn(local(date(2026, 11, 23), 7, 30))
    night.mind()
    night.turn(local(date(2026, 11, 23), 8, 30))
    (ring,) = night.mind().rings.now
    assert (ring.to, ring.phone) == ("Bakjour", "")


def test_who_was_rung_rings_no_more_and_who_did_not_answer_is_followed_at_once(night: Night) -> None:
    night.register(CHAIN)
    night.call()
    night.turn(local(date(2026, 11, 23), 7, 30))
    night.mind()
    night.turn(local(date(2026, 11, 23), 8, 31))
    night.mind()
    made = night.handovers()[0].id
    night.turn(local(date(2026, 11, 23), 8, 34))
    note_escalation(night.desk, call="c1", handover=made, step=1, to="Enhetschef", outcome="no-answer")
    (ring,) = night.mind().rings.now
    assert ring.to == "Socialchef"


def test_what_is_red_rings_the_manager_on_call_at_once_in_the_night(night: Night) -> None:
    night.register(CHAIN)
    night.call(danger=True)
    night.call("c2")
    night.turn(local(date(2026, 11, 23), 7, 30))
    night.mind()
    red, calm = read_unaccepted(night.desk)
    if not red.serious:
        red, calm = calm, red
    assert [e.step for e in red.escalations] == [MANAGER]
    assert calm.escalations == ()
    (ring,) = [one for one in night.mind().rings.now if one.kind is RingKind.MANAGER]
    assert (ring.to, ring.phone, ring.call) == ("Chef i beredskap", "070-174 06 92", "c1")
    night.turn(local(date(2026, 11, 23), 20, 0))
    assert RingKind.MANAGER not in night.kinds()


def test_without_a_manager_on_call_the_second_line_is_rung_about_what_is_red(night: Night) -> None:
    night.call(danger=True)
    night.turn(local(date(2026, 11, 23), 7, 30))
    (ring,) = night.mind().rings.now
    assert (ring.kind, ring.to) == (RingKind.MANAGER, "Bakjour")


def test_the_units_own_desk_notes_what_the_locked_desks_of_the_jour_do_not(night: Night) -> None:
    night.register(CHAIN)
    night.call(danger=True)
    night.turn(local(date(2026, 11, 23), 7, 30))
    night.mind()
    night.colleague()
    night.belong_to(UNIT)
    night.turn(local(date(2026, 11, 23), 8, 34))
    assert night.mind().escalated == 0
    night.turn(local(date(2026, 11, 23), 8, 35))
    assert night.mind().escalated == 1
    # The manager on call of the night is the duty service's to ring.
    assert night.kinds() == [RingKind.ESCALATION]


def test_a_promise_and_a_worker_ring_once_also_after_a_restart(night: Night) -> None:
    night.call()
    due = local(date(2026, 11, 22), 2, 15)
    promise_call_back(night.desk, call="c1", to="Polisen", about="läget", due=due.astimezone(UTC))
    out = VisitBegan(visit="v1", worker="S. Wallin", place="Storgatan 3", due=due + timedelta(minutes=5))
    with night.desk.unit() as unit:
        unit.record("shifts", out)
    assert (night.kinds(), night.mind().next) == ([], due.astimezone(UTC))
    night.turn(due + timedelta(minutes=30))
    rings = night.mind().rings.now
    assert [ring.kind for ring in rings] == [RingKind.POLICE, RingKind.VISIT, RingKind.PROMISE]
    keep_rung(night.desk, tuple(ring.key for ring in rings))
    keep_rung(night.desk, tuple(ring.key for ring in rings))
    assert night.kinds() == []
    with night.desk.unit() as unit:
        unit.record("shifts", VisitHeardOf(visit="v1", due=None))
        promise = unit.promises()[0].promise
    settle_call_back(night.desk, call="c1", promise=promise, outcome="Ringd")
    assert night.mind().rings.standing == ()


def test_a_clock_of_somebody_who_has_been_taken_on_rings_at_the_unit_and_not_at_the_jour(night: Night) -> None:
    night.call()
    with night.desk.unit() as unit:
        ran = [row.code for row in unit.clocks() if row.alarm is not None]
    assert ran
    assert _clock_rings(night, local(date(2026, 12, 24), 12)) > 0
    night.turn(local(date(2026, 11, 23), 7, 30))
    night.mind()
    made = night.handovers()[0].id
    accept_handover(night.desk, call="c1", handover=made, receiver="Mottagaren", first="Ringer familjen")
    assert _clock_rings(night, local(date(2026, 12, 24), 12)) == 0
    night.belong_to(UNIT)
    assert _clock_rings(night, local(date(2026, 12, 24), 12)) > 0


def _clock_rings(night: Night, at: datetime) -> int:
    before = night.desk.now()
    night.turn(at)
    count = sum(kind in (RingKind.CLOCK, RingKind.LAST_DAY) for kind in night.kinds())
    night.turn(before)
    return count
