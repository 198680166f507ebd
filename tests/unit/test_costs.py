"""Who pays what: every krona is somebody's, and none is anybody's twice."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourdesk.domain.costs import Split, costs_on, in_whole_kronor, invoices, split
from jourdesk.domain.period import Period
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Cost, Member, Register
from tests.unit.rule_world import SOUND

YEAR = Period(valid_from=date(2026, 1, 1), valid_to=date(2026, 12, 31))
SIX = ("2280", "2282", "2283", "2284", "2262", "2260")
INHABITANTS = (24515, 17491, 18396, 55443, 17521, 9044)


def register(*members: Member, host: str = "2280") -> Register:
    agreement = replace(SOUND.agreement, valid_from=date(2025, 1, 1), host=host)
    parties = members or tuple(Member(code=code, joined=date(2025, 1, 1)) for code in SIX)
    return replace(SOUND, agreement=agreement, members=parties)


def paid(found: Split) -> dict[str, int]:
    return {portion.municipality: portion.sek for portion in found.portions}


PER_CAPITA = Cost(
    name="Jouren", base="år", base_sek=3461630, key="per-capita", shares=tuple(zip(SIX, INHABITANTS, strict=True))
)


def test_a_cost_per_capita_adds_up_to_the_krona() -> None:
    found = split(register(), PER_CAPITA, YEAR)
    assert found.total == 3461630 == sum(paid(found).values())
    assert paid(found)["2260"] == round(3461630 * 9044 / sum(INHABITANTS))
    assert found.portions[0].weight == 24515


def test_equal_shares_of_a_sum_that_does_not_divide_differ_by_a_krona() -> None:
    found = split(register(), Cost(name="Utbildning", base="tillfälle", key="equal"), YEAR, total=100)
    assert sorted(paid(found).values()) == [16, 16, 17, 17, 17, 17]
    assert found.total == 100


def test_a_percentage_of_a_post_is_no_more_than_it_says() -> None:
    """Five parties pay ten percent each of a full-time wage: half of it is nobody's."""
    shares = tuple((code, 10) for code in SIX[:5])
    five = register(*(Member(code=code, joined=date(2025, 1, 1)) for code in SIX[:5]))
    found = split(five, Cost(name="Samordnare", base="lön", key="percent", shares=shares), YEAR, total=600001)
    assert found.total == 300001
    assert set(paid(found).values()) == {60000, 60001}


def test_a_fixed_part_and_the_rest_by_cases() -> None:
    cost = Cost(name="Jouren", base="år", base_sek=1000, key="fixed-plus-usage", shares=(("2280", 100), ("2282", 100)))
    two = register(*(Member(code=code, joined=date(2025, 1, 1)) for code in SIX[:2]))
    assert paid(split(two, cost, YEAR, cases={"2280": 3, "2282": 1})) == {"2280": 700, "2282": 300}
    assert paid(split(two, cost, YEAR)) == {"2280": 500, "2282": 500}
    assert split(two, cost, YEAR).portions[0].fixed == 100
    with pytest.raises(Refused, match=r"cost\.fixed-over-base"):
        split(two, cost, YEAR, total=199)


def test_who_joins_in_july_pays_for_half_a_year() -> None:
    late = register(Member(code="2280", joined=date(2025, 1, 1)), Member(code="2282", joined=date(2026, 7, 2)))
    found = split(late, Cost(name="Jouren", base="år", base_sek=1098, key="equal"), YEAR)
    assert [(p.days, p.sek) for p in found.portions] == [(365, 731), (183, 367)]
    assert found.total == 1098
    percent = Cost(name="Lön", base="år", base_sek=1000, key="percent", shares=(("2280", 50), ("2282", 50)))
    assert paid(split(late, percent, YEAR))["2282"] == 251


def test_who_left_and_came_back_pays_for_the_days_it_was_there() -> None:
    back = register(
        Member(code="2280", joined=date(2025, 1, 1)),
        Member(code="2282", joined=date(2025, 1, 1), left=date(2026, 1, 31)),
        Member(code="2282", joined=date(2026, 12, 1)),
        Member(code="2283", joined=date(2024, 1, 1), left=date(2024, 12, 31)),
        Member(code="2284", joined=date(2027, 1, 1)),
    )
    found = split(back, Cost(name="Jouren", base="år", base_sek=100, key="equal"), YEAR)
    assert {p.municipality: p.days for p in found.portions} == {"2280": 365, "2282": 62}


def test_a_quarter_costs_its_days_of_each_year() -> None:
    winter = Period(valid_from=date(2027, 12, 1), valid_to=date(2028, 1, 31))
    found = split(register(), replace(PER_CAPITA, base_sek=365 * 366), winter)
    assert found.total == 31 * 366 + 31 * 365


@pytest.mark.parametrize(
    ("cost", "period", "code"),
    [
        (PER_CAPITA, Period(valid_from=date(2026, 1, 1)), "cost.no-end"),
        (replace(PER_CAPITA, base_sek=None), YEAR, "cost.no-base"),
        (replace(PER_CAPITA, shares=PER_CAPITA.shares[:5]), YEAR, "cost.no-share"),
        (PER_CAPITA, Period(valid_from=date(2020, 1, 1), valid_to=date(2020, 12, 31)), "cost.no-party"),
    ],
)
def test_what_cannot_be_split_is_refused(cost: Cost, period: Period, code: str) -> None:
    with pytest.raises(Refused) as caught:
        split(register(), cost, period)
    assert caught.value.code == code


def test_the_host_invoices_the_others_and_carries_its_own_share() -> None:
    both = (
        split(register(), PER_CAPITA, YEAR),
        split(register(), Cost(name="Kurs", base="gång", key="equal"), YEAR, total=600),
    )
    found = invoices(register(), both)
    assert [invoice.own for invoice in found] == [False] * 5 + [True]
    assert found[-1].municipality == "2280"
    assert found[0].lines[1] == ("Kurs", 100)
    assert sum(invoice.total for invoice in found) == 3461630 + 600


def test_a_cost_that_has_ended_is_not_split() -> None:
    ended = replace(PER_CAPITA, period=Period(valid_from=date(2025, 1, 1), valid_to=date(2025, 12, 31)))
    assert costs_on(replace(register(), costs=(ended, PER_CAPITA)), date(2026, 1, 1)) == (PER_CAPITA,)


AMOUNTS = st.dictionaries(
    st.sampled_from(SIX), st.fractions(min_value=0, max_value=10**7, max_denominator=10**4), min_size=1
)


@given(AMOUNTS)
def test_whole_kronor_add_up_and_nobody_is_a_krona_off(amounts: dict[str, Fraction]) -> None:
    kronor = in_whole_kronor(amounts)
    exact = sum(amounts.values(), Fraction(0))
    assert abs(sum(kronor.values()) - exact) <= Fraction(1, 2)
    assert all(abs(kronor[code] - amount) < 1 for code, amount in amounts.items())
    assert list(kronor) == list(amounts)


def test_a_total_that_is_given_is_kept() -> None:
    assert sum(in_whole_kronor({"a": Fraction(1, 3), "b": Fraction(1, 3), "c": Fraction(1, 3)}, 1).values()) == 1
    assert in_whole_kronor({"a": Fraction(3, 2)}, 1) == {"a": 1}
