"""What each municipality pays, with names and the days it was a party."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Cost
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_costs import read_costs
from tests.desks import open_test_desk

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=STOCKHOLM)
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_test_desk(tmp_path, at=NOW) as opened:
        yield opened.desk


def test_a_years_costs_are_split_and_invoiced(desk: Desk) -> None:
    view = read_costs(desk, first=FIRST, last=LAST)
    (jour,) = view.splits
    assert (jour.name, jour.key, jour.total) == ("Socialjouren", "efter invånare", 3461630)
    assert sum(portion.sek for portion in jour.portions) == jour.total
    ånge = next(portion for portion in jour.portions if portion.place == "Ånge")
    assert (ånge.weight, ånge.days, ånge.fixed) == ("9044", 365, 0)
    assert view.invoices[-1].own
    assert view.invoices[-1].place == "Härnösand"
    assert sum(invoice.total for invoice in view.invoices) == jour.total
    assert view.lacking == ()


def test_what_a_cost_came_to_takes_the_place_of_the_agreed_sum(desk: Desk) -> None:
    assert read_costs(desk, first=FIRST, last=LAST, totals={"Socialjouren": 100}).splits[0].total == 100


def test_a_cost_that_cannot_be_split_is_named_and_the_others_are_split(desk: Desk) -> None:
    half = Cost(
        name="Samordnare",
        base="lön",
        base_sek=100,
        key="percent",
        shares=tuple((m.code, 12.5) for m in desk.register.members),
    )
    desk.register = replace(desk.register, costs=(Cost(name="Tolk", base="nota", key="equal"), half))
    view = read_costs(desk, first=FIRST, last=LAST)
    assert [one.name for one in view.splits] == ["Samordnare"]
    assert view.splits[0].portions[0].weight == "12,5"
    assert view.lacking == ("Tolk: summan är inte känd. Skriv vad det kostade.",)


def test_a_period_that_ends_before_it_begins_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused, match=r"edit\.before-start"):
        read_costs(desk, first=LAST, last=FIRST)
