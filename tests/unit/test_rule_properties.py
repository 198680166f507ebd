"""What must hold whatever is known: no constellation makes the engine fail, or offer what the law does not reach."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib.resources import files

from hypothesis import given, settings
from hypothesis import strategies as st

from jourdesk.domain.circumstances import (
    ANSWERS,
    CALLERS,
    CONCERNS,
    HEALTH_RISKS,
    INSTITUTIONS,
    STEP_KINDS,
    Circumstances,
    Consent,
    Contact,
    Decision,
    Situation,
    Step,
)
from jourdesk.domain.conclude import conclude, matter_of
from jourdesk.domain.deciders import ALLOWED, ladder
from jourdesk.domain.register import Register
from jourdesk.wire.register_toml import read_register
from tests.unit.rule_world import law

KOMMUNER = st.sampled_from([None, "2280", "2282", "2260", "2281", "0180"])
ANSWER = st.sampled_from([None, *ANSWERS])
MAYBE = st.sampled_from([None, True, False])
BY = (
    None,
    "jour",
    "2280-chair",
    "2260-su-chair",
    "2284-sub",
    "2280-officer",
    "2283-member-b",
    "2260-su",
    "2260-omsorg-beredskap",
)
DECIDABLE = (
    "LVU 6",
    "LVU 11",
    "LVU 14",
    "LVU 27",
    "LVU 43",
    "LVM 13",
    "LPSB 4:1",
    "SoL 12:1",
    "SoL 14:2",
    "SoL 22:4",
    "gSoL 4:1",
)
INSTANTS = st.datetimes(datetime(2024, 1, 1), datetime(2031, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))


@cache
def register() -> Register:
    return read_register((files("jourdesk.resources") / "examples" / "register.toml").read_text(encoding="utf-8"))


def persons(ref: str) -> st.SearchStrategy[Circumstances]:
    return st.builds(
        Circumstances,
        ref=st.just(ref),
        age=st.one_of(st.none(), st.integers(0, 99)),
        born=st.one_of(st.none(), st.dates(date(1930, 1, 1), date(2023, 12, 31))),
        resident=KOMMUNER,
        registered=KOMMUNER,
        present=KOMMUNER,
        placed_by=KOMMUNER,
        institution=st.sampled_from([None, *sorted(INSTITUTIONS)]),
        hospital_by_municipality=MAYBE,
        ward_of=st.sampled_from([(), ("mother",), ("mother", "father")]),
        asylum_seeker=MAYBE,
        concerns=st.frozensets(st.sampled_from(sorted(CONCERNS)), max_size=4),
        urgent=MAYBE,
        court_can_wait=MAYBE,
        health_risk=st.sampled_from([None, *sorted(HEALTH_RISKS)]),
        consent=st.builds(Consent, guardians=ANSWER, own=ANSWER),
    )


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    received = draw(INSTANTS)
    contact = Contact(received=received, caller=draw(st.sampled_from(sorted(CALLERS))), anonymous=draw(st.booleans()))
    later = st.integers(0, 40 * 24).map(lambda hours: received + timedelta(hours=hours))
    decisions = [
        Decision(
            ref=f"d{n}",
            person="p",
            provision=provision,
            at=draw(later),
            by=draw(st.sampled_from(BY)),
            amount=draw(st.sampled_from([None, 900])),
        )
        for n, provision in enumerate(draw(st.lists(st.sampled_from(DECIDABLE), max_size=3)))
    ]
    steps = [
        Step(decision=decision.ref, kind=kind, at=draw(later))
        for decision in decisions
        for kind in draw(st.lists(st.sampled_from(sorted(STEP_KINDS)), max_size=3))
    ]
    people = (draw(persons("p")), draw(persons("mother")))
    return Situation(contact=contact, persons=people, decisions=tuple(decisions), steps=tuple(steps))


@settings(max_examples=150, deadline=None)
@given(scene=situations())
def test_no_constellation_breaks_the_engine_or_oversteps_the_law(scene: Situation) -> None:
    found = conclude(scene, register(), law())
    for person in found.persons:
        acts = {offer.provision.partition(" ")[0] for offer in person.offers}
        age = person.age
        assert not {"SoL", "gSoL"} <= acts
        assert "LVM" not in acts or age is None or age >= 18
        assert "LPSB" not in acts or age is None or age < 18
        offered = {offer.provision for offer in person.offers}
        assert "LVU 6" not in offered or age is None or age < 20
        assert "LVU 2" not in offered or age is None or age < 18
        assert person.route.service != "outside" or not person.offers
        assert person.route.member is (
            person.route.municipality is not None and person.route.municipality == person.responsibility.responsible
        )
        assert person.responsibility.reason.say()
        for offer in person.offers:
            assert law().find(offer.provision, scene.contact.law_day) is not None
    for decision in found.decisions:
        assert decision.verdict is None or decision.verdict.allowed is (decision.verdict.because in ALLOWED)
        assert decision.allowed or decision.clocks == ()
        for clock in decision.clocks:
            assert (clock.dates is None) is (clock.started is None)
            assert not clock.running or clock.started is not None


@settings(max_examples=60, deadline=None)
@given(scene=situations(), provision=st.sampled_from(DECIDABLE))
def test_no_official_ever_stands_as_allowed_for_custody(scene: Situation, provision: str) -> None:
    found = conclude(scene, register(), law()).person("p")
    wanted = Decision(ref="x", person="p", provision=provision, at=scene.contact.received)
    stairs = ladder(matter_of(wanted, scene, found.route, register()), register(), law())
    assert [rung.order for rung in stairs.rungs] == sorted(rung.order for rung in stairs.rungs)
    for rung in stairs.rungs:
        if provision in ("LVU 6", "LVU 11", "LVU 27", "LVM 13", "LPSB 4:1"):
            assert not (rung.verdict.allowed and rung.role in ("official", "substitute"))
        assert provision != "SoL 22:4" or not rung.verdict.allowed
    assert provision not in ("LVU 6", "LVM 13", "LPSB 4:1") or not stairs.yourself.allowed
