"""Two desks wrote down the same contact: the pair is suggested, a person decides, both stay."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from jourdesk.app import DemoDesk
from jourdesk.domain.person import said
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.suggest_joins import join_calls, suggest_joins
from tests.desks import open_test_desk
from tests.facts import AT


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    with open_test_desk(tmp_path) as opened:
        yield opened


def logged(demo: DemoDesk, call: str, minutes: int, **person: str) -> None:
    received = AT + timedelta(minutes=minutes)
    demo.clock.at = received
    log_call(demo.desk, Draft(call=call, received=received, note="En granne ringer.", persons=(("p", said(**person)),)))


def test_the_same_person_within_two_hours_is_suggested_and_not_asked_about_again(demo: DemoDesk) -> None:
    logged(demo, "c1", 0, name="Tova Lillhed")
    logged(demo, "c2", 20, name="tova  lillhed")
    logged(demo, "c3", 30, name="Göran Ekmyra", number="201701102384")
    logged(demo, "c4", 40, number="20170110-2384")
    logged(demo, "c5", 300, name="Tova Lillhed")
    found = [(pair.first, pair.second, pair.because) for pair in suggest_joins(demo.desk)]
    assert found == [("c1", "c2", ("name",)), ("c3", "c4", ("number",))]
    join_calls(demo.desk, call="c1", other="c2", same=True)
    join_calls(demo.desk, call="c3", other="c4", same=False, reason="två barn")
    assert suggest_joins(demo.desk) == ()
    with demo.desk.unit() as unit:
        first, second = unit.call("c1"), unit.call("c2")
    assert first is not None
    assert second is not None
    assert (first.joined[0].other, second.joined[0].other) == ("c2", "c1")
    assert len(first.notes) == len(second.notes) == 1


def test_one_name_alone_and_a_telephone_number_suggest_nothing(demo: DemoDesk) -> None:
    logged(demo, "c1", 0, name="Tova", phone="070-174 06 05")
    logged(demo, "c2", 5, name="Tova", phone="070-174 06 05")
    assert suggest_joins(demo.desk) == ()
