"""Which kommun answers: every rule, every rejected candidate, every doubt."""

from datetime import date
from typing import Any

import pytest

from jourdesk.domain.circumstances import Circumstances
from jourdesk.domain.responsibility import Responsibility, responsibility
from tests.unit.rule_world import law

DAY = date(2026, 11, 21)
NAMES = {"2282": "Kramfors", "2280": "Härnösand", "p": "flickan"}


def found(on: date = DAY, /, **known: Any) -> Responsibility:
    return responsibility(Circumstances(ref="p", **known), law(), on)


@pytest.mark.parametrize(
    ("known", "kommun", "rule", "acute"),
    [
        ({"resident": "2282", "registered": "2280", "present": "2280"}, "2282", "SoL 29:1", "2280"),
        ({"resident": "2282"}, "2282", "SoL 29:1", "2282"),
        ({"resident": "2282", "placed_by": "0180", "present": "2282"}, "0180", "SoL 29:2", "2282"),
        ({"placed_by": "0180", "institution": "hospital", "registered": "2282"}, "0180", "SoL 29:2", "0180"),
        ({"resident": "2282", "registered": "2284", "institution": "prison"}, "2284", "SoL 29:3", "2284"),
        (
            {"resident": "2282", "registered": "2284", "institution": "hospital", "hospital_by_municipality": False},
            "2284",
            "SoL 29:3",
            "2284",
        ),
        (
            {"resident": "2282", "registered": "2284", "institution": "hospital", "hospital_by_municipality": True},
            "2282",
            "SoL 29:1",
            "2282",
        ),
        ({"registered": "2284", "present": "2280"}, "2280", "SoL 29:4", "2280"),
        ({"resident": "2282", "institution": "prison", "present": "2280"}, "2282", "SoL 29:1", "2280"),
        ({"institution": "prison", "present": "2280"}, "2280", "SoL 29:4", "2280"),
        ({"present": "2280"}, "2280", "SoL 29:4", "2280"),
        ({"registered": "2284"}, None, None, None),
        ({}, None, None, None),
    ],
)
def test_each_rule_of_the_chapter_decides(
    known: dict[str, Any], kommun: str | None, rule: str | None, acute: str | None
) -> None:
    proposal = found(**known)
    assert (proposal.responsible, proposal.by, proposal.acute) == (kommun, rule, acute)
    assert (proposal.acute_reason is not None) is (kommun != acute)


@pytest.mark.parametrize(
    ("known", "rejected"),
    [
        ({"resident": "2282", "registered": "2284", "present": "2280"}, ["2284", "2280"]),
        ({"placed_by": "0180", "resident": "2282", "registered": "2284", "present": "2280"}, ["2282", "2284", "2280"]),
        ({"resident": "2282", "registered": "2284", "present": "2280", "institution": "prison"}, ["2282", "2280"]),
        ({"registered": "2284", "present": "2280"}, ["2284"]),
        ({"resident": "2282", "present": "2280", "institution": "prison"}, ["2280"]),
        ({"registered": "2284"}, ["2284"]),
        ({"resident": "2282", "institution": "hospital"}, []),
        ({"resident": "2282", "registered": "2282", "present": "2282"}, []),
        ({"placed_by": "0180", "resident": "2282", "registered": "2282"}, ["2282"]),
    ],
)
def test_the_others_are_named_once_with_reason_and_provision(known: dict[str, Any], rejected: list[str]) -> None:
    for day in (DAY, date(2025, 1, 1)):
        proposal = found(day, **known)
        assert [candidate.municipality for candidate in proposal.rejected] == rejected
        for candidate in proposal.rejected:
            assert candidate.reason.say(names=NAMES)
            assert candidate.reason.provision.startswith("SoL" if day == DAY else "gSoL")


@pytest.mark.parametrize(
    ("known", "check"),
    [
        ({"institution": "hospital", "registered": "2284", "resident": "2282"}, "check.hospital-initiative"),
        ({"placed_by": "0180", "institution": "prison"}, "check.placed-in-institution"),
        ({"institution": "prison", "present": "2280"}, "check.registration-unknown"),
        ({"institution": "prison", "resident": "2280"}, "check.registration-unknown"),
        ({"present": "2280"}, "check.residence-unknown"),
        ({"resident": "2282", "registered": "2284"}, "check.registered-elsewhere"),
        ({"resident": "2282", "investigation_by": "2284"}, "check.begun-investigation"),
    ],
)
def test_what_ought_to_be_checked_is_said(known: dict[str, Any], check: str) -> None:
    assert [warning.code for warning in found(**known).warnings] == [check]


def test_what_is_certain_has_nothing_to_check() -> None:
    assert found(resident="2282", registered="2282", present="2282").warnings == ()
    assert found(institution="hospital", registered="2284", resident="2284").warnings == ()


def test_the_reason_is_a_swedish_sentence_with_names() -> None:
    proposal = found(resident="2282", present="2280")
    assert proposal.reason.say(names=NAMES).startswith("flickan bor stadigvarande i Kramfors, eller har starkast")
    assert proposal.reason.say("en", NAMES).startswith("flickan lives permanently in Kramfors")
    assert proposal.acute_reason is not None
    assert proposal.acute_reason.say(names=NAMES).startswith("Härnösand gör det som inte kan vänta")


def test_before_the_new_act_the_old_numbers_are_cited() -> None:
    assert found(date(2025, 6, 30), resident="2282").by == "gSoL 2a:1"
    assert found(date(2025, 6, 30), placed_by="2282").by == "gSoL 2a:4"
    assert found(date(2025, 6, 30), institution="prison", registered="2282").by == "gSoL 2a:5"
    assert found(date(2025, 7, 1), resident="2282").by == "SoL 29:1"
