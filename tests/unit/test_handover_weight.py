"""Which handovers ask for the read-back, and which clock must be met first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import cast

from jourdesk.domain.call import Call
from jourdesk.domain.handover_weight import next_clock, serious
from jourdesk.domain.page import ClockLine, DecisionLine, PersonPage
from jourdesk.domain.person import Person
from tests.facts import AT
from tests.unit.test_page import clock, person

SOON, LATER = date(2026, 11, 23), date(2026, 12, 1)
CALL = Call(id="c1", channel="phone", received=AT, answered_by="", written=AT)


def calm(name: str = "follow-up") -> ClockLine:
    return replace(clock(name, SOON), code=name, state="stopped", decision="")


def decided(page: PersonPage, *, holds: bool) -> PersonPage:
    """A decision is known here by its id and whether it holds; the rest of it does not matter."""
    line = cast(DecisionLine, SimpleNamespace(decision=SimpleNamespace(id="d1"), holds=holds))
    return replace(page, decisions=(line,))


def test_a_calm_contact_needs_no_read_back() -> None:
    assert serious(CALL, (person("p1", calm(), clock("x", None)),)) == ()


def test_a_clock_that_runs_or_has_lapsed_makes_it_serious() -> None:
    for state in ("running", "lapsed"):
        page = person("p1", replace(calm(), state=state))
        assert serious(CALL, (page,)) == ("clock",)


def test_an_immediate_decision_is_serious_while_it_holds_also_when_the_court_has_it() -> None:
    page = person("p1", replace(clock("k", SOON), state="stopped"))
    assert serious(CALL, (decided(page, holds=True),)) == ("custody",)
    assert serious(CALL, (decided(page, holds=False),)) == ()


def test_danger_and_threats_are_serious_wherever_they_were_written() -> None:
    page = person("p1")
    assert serious(replace(CALL, danger=True), (page,)) == ("danger",)
    assert serious(replace(CALL, threat="Har vapen"), (page,)) == ("threat",)
    assert serious(replace(CALL, staff_risk="Hund"), (page,)) == ("threat",)
    assert serious(CALL, (replace(page, person=Person(ref="p1", alert="Hotbild")),)) == ("threat",)
    assert serious(replace(CALL, danger=False, threat=" "), (page,)) == ()


def test_the_next_clock_is_the_soonest_that_runs() -> None:
    page = person("p1", clock("b", LATER), calm(), clock("w", None))
    other = person("p2", replace(clock("a", SOON), state="lapsed"))
    found = next_clock((page, other))
    assert found is not None
    assert found.key == "a"
    assert next_clock((person("p1", calm()),)) is None
