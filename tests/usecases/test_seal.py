"""Where a protected person is: written apart, shown with a trace, one person at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from jourdesk.domain.problems import Refused
from jourdesk.usecases.seal_place import seal_place, show_place
from tests.usecases.played import Played, played


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Played]:
    with played(tmp_path, "shelter") as made:
        yield made


def shown(night: Played, person: str) -> str:
    return show_place(night.desk, call=night.call("shelter"), person=person, purpose="prov")


def test_each_of_a_family_has_her_own_sealed_place_and_the_newest_is_shown(night: Played) -> None:
    assert shown(night, "mother").startswith("Skyddat boende B, Gävleborg. Kontakt")
    assert shown(night, "child-7") == shown(night, "child-2") == "Skyddat boende B, Gävleborg."
    seal_place(night.desk, call=night.call("shelter"), person="child-7", place="Hos mormor på Provstigen 3")
    assert shown(night, "child-7") == "Hos mormor på Provstigen 3"
    assert shown(night, "child-2") == "Skyddat boende B, Gävleborg."


def test_nothing_is_shown_of_somebody_whose_place_is_not_sealed(night: Played) -> None:
    with pytest.RaisesExc(Refused, match=r"^seal\.none$"):
        shown(night, "father")
    with pytest.RaisesExc(Refused, match=r"^call\.unknown$"):
        show_place(night.desk, call="none", person="mother", purpose="prov")


def test_an_empty_place_is_not_sealed(night: Played) -> None:
    with pytest.RaisesExc(Refused, match=r"^seal\.place$"):
        seal_place(night.desk, call=night.call("shelter"), person="mother", place="  ")
