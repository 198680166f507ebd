"""Who has been here before is said beside the person, with the warnings that still hold; what was said is not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from jourdesk.app import DemoDesk
from jourdesk.domain.call import Call
from jourdesk.domain.events import CallVoided, Value
from jourdesk.domain.person import Person, said
from jourdesk.domain.problems import Refused
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.read_earlier import MOST, read_earlier
from tests.desks import open_test_desk
from tests.facts import AT

NUMBER = "20140314-2386"


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    with open_test_desk(tmp_path) as opened:
        opened.clock.at = AT
        yield opened


def logged(demo: DemoDesk, call: str, days_ago: float = 0, **person: Value) -> Call:
    values: dict[str, Value] = {"number": NUMBER, "number_kind": "personnummer", **person}
    draft = Draft(call=call, received=AT - timedelta(days=days_ago), persons=(("p1", said(**values)),))
    log_call(demo.desk, draft)
    with demo.desk.unit() as unit:
        kept = unit.call(call)
    assert kept is not None
    return kept


def test_the_same_number_in_earlier_contacts_is_named_newest_first(demo: DemoDesk) -> None:
    logged(demo, "c1", days_ago=20)
    logged(demo, "c2", days_ago=3)
    found = read_earlier(demo.desk, logged(demo, "c3"))
    assert [(one.call, one.person, one.warns) for one in found.named] == [("c2", "p1", False), ("c1", "p1", False)]
    assert found.more == 0


def test_a_warning_that_holds_comes_first_and_one_that_has_ceased_is_none(demo: DemoDesk) -> None:
    logged(demo, "c1", days_ago=40, alert="Har hotat personal med kniv", alert_until="2026-12-31")
    logged(demo, "c2", days_ago=30, alert="Smitta", alert_until="2026-11-01")
    logged(demo, "c3", days_ago=2)
    found = read_earlier(demo.desk, logged(demo, "c4")).named
    assert [(one.call, one.warns, one.warns_until) for one in found] == [
        ("c1", True, date(2026, 12, 31)),
        ("c3", False, None),
        ("c2", False, date(2026, 11, 1)),
    ]
    assert "kniv" not in str(found)


def test_nobody_is_named_without_a_whole_number_nor_what_was_wrong_later_or_asked_about_already(demo: DemoDesk) -> None:
    logged(demo, "c1", days_ago=2)
    with demo.desk.unit() as unit:
        unit.record("c1", CallVoided(reason="Fel person."))
    logged(demo, "c2", days_ago=0.02)
    assert read_earlier(demo.desk, logged(demo, "c3")).named == ()
    assert read_earlier(demo.desk, logged(demo, "c4", days_ago=1, number="20140314", number_kind="")).named == ()
    assert read_earlier(demo.desk, logged(demo, "c5", days_ago=9)).named == ()


def test_more_than_five_are_counted(demo: DemoDesk) -> None:
    for number in range(MOST + 2):
        logged(demo, f"c{number}", days_ago=number + 1)
    found = read_earlier(demo.desk, logged(demo, "now"))
    assert (len(found.named), found.more) == (MOST, 2)


def test_a_warning_holds_to_its_last_day_and_for_good_where_none_was_said() -> None:
    person = Person(ref="p1", alert="Hund", alert_until="2026-11-22")
    assert (person.alert_on(date(2026, 11, 22)), person.alert_on(date(2026, 11, 23))) == ("Hund", "")
    assert Person(ref="p1", alert="Hund", alert_until="snart").alert_on(date(2030, 1, 1)) == "Hund"
    assert Person(ref="p1", alert="Hund").alert_on(date(2030, 1, 1)) == "Hund"


def test_a_last_day_that_is_no_day_is_refused_beside_its_field(demo: DemoDesk) -> None:
    with pytest.raises(Refused, match=r"^person\.alert-until$") as refused:
        logged(demo, "c1", alert="Hund", alert_until="i morgon")
    assert refused.value.field == "alert_until"
