"""A decision followed to its end: what starts, stops and ends it, and what is refused when it has ceased."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from jourdesk import app
from jourdesk.app import DemoDesk
from jourdesk.domain.events import DecisionRecorded, StepRecorded
from jourdesk.domain.person import said
from jourdesk.domain.problems import Refused
from jourdesk.usecases.follow_decision import close_clock, own_clock, record_step
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.record_decision import record_decision
from tests.facts import WALLIN

DECIDED = datetime(2026, 11, 21, 23, 29, tzinfo=UTC)
CUSTODY = DecisionRecorded(
    decision="custody",
    person="child",
    provision="LVU 6",
    grounds=("LVU 2",),
    decided=DECIDED,
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


@contextmanager
def desk(folder: Path) -> Iterator[DemoDesk]:
    with app.open_demo(folder, DECIDED + timedelta(minutes=10), author=WALLIN) as demo:
        import_register(demo.desk, text=app.example_register())
        child = said(age=4, resident="2282", present="2282", concerns=("neglect",), urgent=True, court_can_wait=False)
        log_call(demo.desk, Draft(call="c1", received=DECIDED - timedelta(minutes=49), persons=(("child", child),)))
        yield demo


def step(kind: str, when: datetime, evidence: str = "") -> StepRecorded:
    return StepRecorded(decision="custody", kind=kind, when=when, evidence=evidence)


def test_a_decision_by_somebody_who_may_is_kept_with_the_rule_that_allows_it(tmp_path: Path) -> None:
    with desk(tmp_path) as demo:
        record_decision(demo.desk, call="c1", decided=CUSTODY)
        line = read_call(demo.desk, "c1").persons[0].decisions[0]
        assert line.decision.because == "mandate"
        assert "Upphör om rätten inte har fått det" in line.lapsed


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"by": "jour"}, "deciders.official"),
        ({"by": "2284-chair"}, "deciders.other-board"),
        ({"by": "nobody"}, "attempt.decider"),
        ({"by": ""}, "deciders.unnamed"),
        ({"grounds": ()}, "decision.grounds"),
        ({"read_back": False}, "decision.read-back"),
        ({"why_now": " "}, "decision.why-now"),
        ({"content": ""}, "decision.content"),
        ({"person": "nobody"}, "call.person"),
        ({"decided": DECIDED + timedelta(hours=1)}, "decision.future"),
        ({"provision": "LVM 13", "grounds": ("LVM 4",), "by": "jour"}, "deciders.official"),
    ],
)
def test_what_the_law_makes_impossible_is_refused_and_leaves_no_fact(
    tmp_path: Path, change: dict[str, object], code: str
) -> None:
    with desk(tmp_path) as demo:
        with pytest.raises(Refused) as refused:
            record_decision(demo.desk, call="c1", decided=replace(CUSTODY, **change))  # type: ignore[arg-type]
        assert refused.value.code == code
        assert read_call(demo.desk, "c1").call.decisions == ()


def test_the_court_counts_when_it_has_it_not_when_it_was_sent(tmp_path: Path) -> None:
    with desk(tmp_path) as demo:
        record_decision(demo.desk, call="c1", decided=CUSTODY)
        with pytest.raises(Refused, match="step.evidence"):
            record_step(demo.desk, call="c1", step=step("submitted", DECIDED))
        record_step(demo.desk, call="c1", step=step("submitted", DECIDED, "mål 123-26"))
        clock = next(c for c in read_call(demo.desk, "c1").clocks if c.code == "submit-to-court")
        assert clock.state == "stopped"


def test_a_lapsed_decision_cannot_be_carried_out(tmp_path: Path) -> None:
    with desk(tmp_path) as demo:
        record_decision(demo.desk, call="c1", decided=CUSTODY)
        demo.clock.at = DECIDED + timedelta(days=12)
        with pytest.raises(Refused) as refused:
            record_step(demo.desk, call="c1", step=step("enforced", DECIDED + timedelta(days=11)))
        assert refused.value.code == "decision.lapsed"
        assert read_call(demo.desk, "c1").persons[0].decisions[0].lapsed.startswith("Upphörde")


def test_what_the_court_has_lifted_cannot_be_carried_out(tmp_path: Path) -> None:
    with desk(tmp_path) as demo:
        record_decision(demo.desk, call="c1", decided=CUSTODY)
        demo.clock.at = DECIDED + timedelta(days=2)
        record_step(demo.desk, call="c1", step=step("court-lifted", DECIDED + timedelta(days=1), "mål 123-26"))
        with pytest.raises(Refused, match="decision.lapsed"):
            record_step(demo.desk, call="c1", step=step("placed", DECIDED + timedelta(days=2)))


def test_a_clock_closes_only_with_an_owner_and_evidence(tmp_path: Path) -> None:
    with desk(tmp_path) as demo:
        record_decision(demo.desk, call="c1", decided=CUSTODY)
        key = "submit-to-court:custody"
        with pytest.raises(Refused, match="clock.owner"):
            close_clock(demo.desk, call="c1", clock=key, evidence="mål 123-26")
        own_clock(demo.desk, call="c1", clock=key, owner="Karin Solvik")
        with pytest.raises(Refused, match="clock.evidence"):
            close_clock(demo.desk, call="c1", clock=key, evidence=" ")
        close_clock(demo.desk, call="c1", clock=key, evidence="mål 123-26")
        clock = next(c for c in read_call(demo.desk, "c1").clocks if c.key == key)
        assert (clock.state, clock.owner) == ("stopped", "Karin Solvik")


def test_police_assistance_is_to_be_recalled_when_the_decision_it_serves_has_ended(tmp_path: Path) -> None:
    police = replace(CUSTODY, decision="police", provision="LVU 43", grounds=(), by="2282-chair", oral=False)
    with desk(tmp_path) as demo:
        record_decision(demo.desk, call="c1", decided=CUSTODY)
        record_decision(demo.desk, call="c1", decided=police)

        def gaps() -> set[str]:
            return {gap.key for gap in read_call(demo.desk, "c1").open_gaps}

        assert "recall" not in gaps()
        demo.clock.at = DECIDED + timedelta(days=2)
        record_step(demo.desk, call="c1", step=step("court-lifted", DECIDED + timedelta(days=1), "mål 123-26"))
        assert "recall" in gaps()
        recalled = StepRecorded(decision="police", kind="ended", when=demo.clock.at, evidence="RLC bekräftade 08.10")
        record_step(demo.desk, call="c1", step=recalled)
        assert "recall" not in gaps()
