"""A person is placed for the night: what is kept and refused, what the board counts, and what stays secret."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from jourdesk.app import DemoDesk
from jourdesk.domain.events import DecisionRecorded, StepRecorded
from jourdesk.domain.page import PersonPage
from jourdesk.domain.person import said
from jourdesk.domain.placement_events import PlacementEnded, PlacementMade, PlacementVoided
from jourdesk.domain.problems import Refused
from jourdesk.domain.register_tables import Resource
from jourdesk.usecases.end_call import void_call
from jourdesk.usecases.follow_decision import record_step
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.merge_person import merge_person
from jourdesk.usecases.place_person import end_placement, offer_places, place_person, void_placement
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.read_contacts import ResourceLine, read_resources
from jourdesk.usecases.record_decision import record_decision
from jourdesk.usecases.report_number import state_places
from jourdesk.usecases.seal_place import seal_place
from tests.desks import fold_all_again, open_test_desk, store_of
from tests.usecases.test_morning import refused

NOW = datetime(2026, 11, 21, 22, 40, tzinfo=UTC)
HOUR = timedelta(hours=1)
CUSTODY = DecisionRecorded(
    decision="custody",
    person="child",
    provision="LVU 6",
    grounds=("LVU 2",),
    decided=NOW - timedelta(minutes=10),
    by="2282-member-a",
    because="",
    outcome="granted",
    amount=None,
    oral=True,
    read_back=True,
    content="Flickan omhändertas omedelbart.",
    reasons="Ensam i natt.",
    why_now="Nämnden möts om två veckor.",
)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    with open_test_desk(tmp_path, at=NOW) as opened:
        checked = date(2026, 6, 1)
        opened.desk.register = replace(
            opened.desk.register,
            resources=(
                Resource(
                    key="berg",
                    kind="emergency-home",
                    name="Familjen Berg",
                    phone="070-174 06 92",
                    places=2,
                    taken=0,
                    age_to=12,
                    checked=checked,
                ),
                Resource(key="ås", kind="emergency-home", name="Familjen Ås", places=1, age_from=13),
                Resource(key="full", kind="hotel", name="Provhotellet", places=1, taken=1),
                Resource(key="open", kind="hotel", name="Vandrarhemmet"),
                Resource(key="taxi", kind="transport", name="Provtaxi"),
            ),
        )
        child = said(age=4, resident="2282", present="2282", concerns=("neglect",), urgent=True, court_can_wait=False)
        persons = (("child", child), ("elder", said(age=15)), ("new", said(role="unknown")))
        log_call(opened.desk, Draft(call="c1", received=NOW - HOUR, persons=persons))
        yield opened


def placing(person: str = "child", resource: str = "berg", **more: object) -> PlacementMade:
    first = PlacementMade(
        placement="", person=person, resource=resource, kind="", begins=NOW, decision="", note="Kom med polisen"
    )
    return replace(first, **more)  # type: ignore[arg-type]


def place(demo: DemoDesk, person: str = "child", resource: str = "berg", **more: object) -> None:
    place_person(demo.desk, call="c1", placed=placing(person, resource, **more))


def person(demo: DemoDesk, ref: str = "child") -> PersonPage:
    return next(one for one in read_call(demo.desk, "c1").persons if one.person.ref == ref)


def board(demo: DemoDesk, row: str = "berg") -> ResourceLine:
    return next(one for one in read_resources(demo.desk) if one.row == row)


# --- what is kept -----------------------------------------------------------------------------------------------


def test_a_placement_is_told_with_its_kind_its_place_and_the_decision_it_rests_on(demo: DemoDesk) -> None:
    record_decision(demo.desk, call="c1", decided=CUSTODY)
    place(demo, decision="custody", kind="hotel")
    (line,) = person(demo).placements
    assert (line.kind, line.name, line.phone) == ("jourhem", "Familjen Berg", "070-174 06 92")
    assert (line.provision, line.sealed, line.note, line.gaps) == ("LVU 6 §", False, "Kom med polisen", ())
    assert (line.placement.begins, line.placement.runs) == (NOW, True)
    where = next(gap for gap in read_call(demo.desk, "c1").gaps if (gap.key, gap.person) == ("where-now", "child"))
    assert where.done


def test_a_place_that_the_register_does_not_know_is_told_by_its_kind(demo: DemoDesk) -> None:
    place(demo, resource="", kind="relative")
    (line,) = person(demo).placements
    assert (line.kind, line.name, line.gaps) == ("hos anhörig eller annan i nätverket", "", ())


def test_a_placement_ends_with_a_reason_and_another_may_begin(demo: DemoDesk) -> None:
    place(demo)
    with refused("placement.running"):
        place(demo, resource="open")
    placement = person(demo).placements[0].placement.id
    demo.clock.at += 2 * HOUR
    end_placement(demo.desk, call="c1", ended=PlacementEnded(placement=placement, ended=NOW + HOUR, reason="Hämtad"))
    with refused("placement.over"):
        end_placement(demo.desk, call="c1", ended=PlacementEnded(placement=placement, ended=NOW, reason="Igen"))
    place(demo, resource="open")
    assert [line.placement.runs for line in person(demo).placements] == [False, True]


@pytest.mark.parametrize(("hours", "reason", "code", "field"), [
    (1, "Hämtad", "placement.ended", "ended"),
    (-1, "Hämtad", "placement.ended", "ended"),
    (0, " ", "placement.reason", "reason"),
])  # fmt: skip
def test_an_end_needs_a_reason_and_a_time_that_can_be(
    demo: DemoDesk, hours: int, reason: str, code: str, field: str
) -> None:
    place(demo)
    placement = person(demo).placements[0].placement.id
    with refused(code, field):
        over = PlacementEnded(placement=placement, ended=NOW + hours * HOUR, reason=reason)
        end_placement(demo.desk, call="c1", ended=over)
    assert person(demo).placements[0].placement.runs


def test_a_placement_that_never_was_is_marked_once_with_a_reason(demo: DemoDesk) -> None:
    place(demo)
    placement = person(demo).placements[0].placement.id
    with refused("placement.reason", "reason"):
        void_placement(demo.desk, call="c1", voided=PlacementVoided(placement=placement, reason=""))
    void_placement(demo.desk, call="c1", voided=PlacementVoided(placement=placement, reason="felaktigt införd"))
    with refused("placement.void"):
        void_placement(demo.desk, call="c1", voided=PlacementVoided(placement=placement, reason="igen"))
    assert person(demo).placements[0].placement.void == "felaktigt införd"
    assert board(demo).here == 0


# --- what is refused --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("more", "code", "field"), [
    ({"person": "nobody"}, "call.person", "person"),
    ({"resource": "nowhere"}, "placement.resource", "resource"),
    ({"resource": "taxi"}, "placement.resource", "resource"),
    ({"resource": "", "kind": ""}, "placement.kind", "kind"),
    ({"resource": "", "kind": "castle"}, "placement.kind", "kind"),
    ({"begins": NOW + 25 * HOUR}, "placement.begins", "begins"),
    ({"decision": "nothing"}, "placement.decision", "decision"),
])  # fmt: skip
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    demo: DemoDesk, more: dict[str, object], code: str, field: str
) -> None:
    with refused(code, field):
        place_person(demo.desk, call="c1", placed=replace(placing(), **more))  # type: ignore[arg-type]
    assert person(demo).placements == ()


def test_a_call_or_a_placement_that_is_not_there_is_refused(demo: DemoDesk) -> None:
    with refused("call.unknown"):
        place_person(demo.desk, call="c2", placed=placing())
    with refused("placement.unknown"):
        end_placement(demo.desk, call="c1", ended=PlacementEnded(placement="x", ended=NOW, reason="x"))
    with refused("placement.unknown"):
        void_placement(demo.desk, call="c1", voided=PlacementVoided(placement="x", reason="x"))


def test_a_home_that_does_not_receive_the_age_is_refused_by_its_ages_until_a_reason_is_written(demo: DemoDesk) -> None:
    with pytest.raises(Refused, match=r"placement\.age") as problem:
        place(demo, "elder")
    assert (problem.value.field, dict(problem.value.values)) == ("despite", {"ages": "0–12"})
    place(demo, "elder", despite="Syskonet är där")
    assert person(demo, "elder").placements[0].placement.despite == "Syskonet är där"
    place(demo, despite="Behövs inte")
    assert person(demo).placements[0].placement.despite == "", "the home receives her: nothing is excused"


def test_nobody_is_placed_by_a_decision_about_somebody_else_or_one_that_has_ceased(demo: DemoDesk) -> None:
    record_decision(demo.desk, call="c1", decided=CUSTODY)
    with refused("placement.decision", "decision"):
        place(demo, "elder", "ås", decision="custody")
    lifted = StepRecorded(decision="custody", kind="court-lifted", when=NOW, evidence="Mål 12-26")
    record_step(demo.desk, call="c1", step=lifted)
    demo.clock.at += timedelta(hours=20)
    with pytest.raises(Refused, match=r"decision\.lapsed"):
        place(demo, decision="custody", begins=demo.clock.at)


def test_what_is_not_known_of_the_place_stops_nobody_and_is_named(demo: DemoDesk) -> None:
    place(demo, "new", "ås")
    lines = person(demo, "new").placements
    assert lines[0].gaps == (
        "lediga platser var inte kända",
        "aktuell registerkontroll saknades",
        "åldern var inte känd",
    )
    place(demo, resource="full")
    assert person(demo).placements[0].gaps == ("ingen ledig plats var känd",)


# --- what stays secret ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("protected", [False, True])
def test_of_a_sealed_or_protected_person_only_the_kind_is_written(demo: DemoDesk, *, protected: bool) -> None:
    if protected:
        log_call(demo.desk, Draft(call="c1", received=NOW, persons=(("child", said(protected="marking")),)))
    else:
        seal_place(demo.desk, call="c1", person="child", place="Hemliga vägen 7")
    with refused("placement.sealed", "resource"):
        place(demo)
    with refused("placement.sealed", "note"):
        place(demo, resource="", kind="shelter", note="Hos Berg")
    place(demo, resource="", kind="shelter", note="")
    (line,) = person(demo).placements
    assert (line.kind, line.name, line.phone, line.sealed) == ("skyddat boende", "", "", True)
    with demo.desk.unit() as unit:
        written = [fact.body for fact in unit.facts("c1") if isinstance(fact.body, PlacementMade)]
    assert [(body.resource, body.note) for body in written] == [("", "")]


def test_a_place_that_is_sealed_afterwards_is_told_no_more(demo: DemoDesk) -> None:
    place(demo)
    seal_place(demo.desk, call="c1", person="child", place="Hemliga vägen 7")
    (line,) = person(demo).placements
    assert (line.name, line.phone, line.note, line.sealed) == ("", "", "", True)


def test_a_person_found_to_be_a_sealed_one_cannot_be_placed_in_the_open(demo: DemoDesk) -> None:
    seal_place(demo.desk, call="c1", person="new", place="Hemliga vägen 7")
    merge_person(demo.desk, call="c1", person="new", into="child")
    with refused("placement.sealed", "resource"):
        place(demo)


# --- what the board counts ----------------------------------------------------------------------------------------


def test_the_board_counts_who_was_placed_from_here_until_the_home_has_counted_her(demo: DemoDesk) -> None:
    assert (board(demo).free, board(demo).here) == (2, 0)
    place(demo)
    assert (board(demo).free, board(demo).here) == (1, 1)
    demo.clock.at += HOUR
    state_places(demo.desk, resource="berg", taken=1)
    assert (board(demo).free, board(demo).here) == (1, 1), "the home said so with the child in the house"
    place(demo, "elder", despite="Syskonet är där", begins=demo.clock.at)
    assert (board(demo).free, board(demo).here) == (1, 2)
    demo.clock.at += timedelta(minutes=1)
    log_call(demo.desk, Draft(call="c1", received=NOW, persons=(("late", said(age=6)),)))
    place(demo, "late", begins=demo.clock.at)
    assert (board(demo).free, board(demo).here) == (0, 3)


def test_a_placement_of_a_call_that_was_a_mistake_takes_no_place(demo: DemoDesk) -> None:
    place(demo)
    assert fold_all_again(store_of(demo), demo.desk.author)
    assert board(demo).here == 1
    void_call(demo.desk, call="c1", reason="Övning")
    assert (board(demo).free, board(demo).here) == (2, 0)


def test_places_that_receive_the_age_are_offered_first_and_no_taxi(demo: DemoDesk) -> None:
    assert [one.row for one in offer_places(demo.desk, call="c1", person="elder")] == ["ås", "open", "full", "berg"]
    assert offer_places(demo.desk, call="c1", person="child")[0].row == "berg"
    with refused("call.person", "person"):
        offer_places(demo.desk, call="c1", person="nobody")
