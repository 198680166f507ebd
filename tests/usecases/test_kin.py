"""What stands round a contact, and picking what holds where two desks said different things."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from jourdesk.app import DemoDesk
from jourdesk.domain import events as e
from jourdesk.domain.person import said
from jourdesk.domain.problems import Refused
from jourdesk.domain.secrecy import StreamKind
from jourdesk.usecases.end_call import end_call
from jourdesk.usecases.enrol_desk import ADDRESS, HOME
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.read_kin import Kin, read_kin
from jourdesk.usecases.read_road import came, read_road
from jourdesk.usecases.road_state import FactState, FactStatus
from jourdesk.usecases.settle_conflict import settle_conflict
from jourdesk.usecases.suggest_joins import join_calls
from tests.desks import open_test_desk
from tests.facts import AT


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    with open_test_desk(tmp_path) as opened:
        opened.clock.at = AT
        yield opened


def _enrol(demo: DemoDesk) -> None:
    with demo.desk.unit() as unit:
        unit.set_setting(ADDRESS, "https://lager.example.se")
        unit.set_setting(HOME, "jour")


def logged(demo: DemoDesk, call: str, minutes: int = 0, **person: str) -> None:
    received = AT + timedelta(minutes=minutes)
    demo.clock.at = max(demo.clock.at, received)
    log_call(demo.desk, Draft(call=call, received=received, persons=(("p", said(**person)),)))


def test_nothing_stands_round_a_contact_that_has_not_been_kept(demo: DemoDesk) -> None:
    assert read_kin(demo.desk, "none") == Kin()


def test_contacts_like_this_one_are_named_in_the_order_they_came(demo: DemoDesk) -> None:
    logged(demo, "c1", name="Tova Lillhed")
    logged(demo, "c3", 40, name="Tova Lillhed")
    logged(demo, "c2", 20, name="tova lillhed")
    logged(demo, "c4", 500, name="Tova Lillhed")
    assert [one.call for one in read_kin(demo.desk, "c1").likely] == ["c2", "c3"]
    assert [one.call for one in read_kin(demo.desk, "c4").likely] == []
    demo.clock.at = AT + timedelta(days=3)
    assert read_kin(demo.desk, "c1").likely == ()


def test_the_last_word_on_whether_two_are_one_holds(demo: DemoDesk) -> None:
    logged(demo, "c1", name="Tova Lillhed")
    logged(demo, "c2", 20, name="Tova Lillhed")
    join_calls(demo.desk, call="c1", other="c2", same=True, reason="samma flicka")
    kin = read_kin(demo.desk, "c1")
    assert kin.likely == ()
    assert [(one.call, one.reason, one.received is not None) for one in kin.same] == [("c2", "samma flicka", True)]
    join_calls(demo.desk, call="c2", other="c1", same=False, reason="hennes syster")
    assert read_kin(demo.desk, "c1").same == read_kin(demo.desk, "c2").same == ()


def test_a_joined_contact_that_is_not_here_is_named_without_its_time(demo: DemoDesk) -> None:
    logged(demo, "c1", name="Tova Lillhed")
    with demo.desk.unit() as unit:
        unit.record("c1", e.CallJoined(other="elsewhere", same=True, reason=""))
    (same,) = read_kin(demo.desk, "c1").same
    assert (same.call, same.received, same.label) == ("elsewhere", None, "")


def test_only_a_settled_disagreement_cannot_be_settled(demo: DemoDesk) -> None:
    logged(demo, "c1", name="Tova Lillhed")
    for call, person in (("c1", "p"), ("c1", ""), ("c1", "nobody"), ("none", "p")):
        with pytest.RaisesExc(Refused, match=r"^conflict\.settled$"):
            settle_conflict(demo.desk, call=call, person=person, field="name", fact="f")


def status(state: FactState, *fetched: str) -> FactStatus:
    return FactStatus(fact="f", kind="NoteWritten", state=state, fetched=fetched)


def test_a_contact_has_come_as_far_as_its_slowest_record() -> None:
    assert came(()) is None
    here, sent, kept = FactState.HERE, FactState.SENT, FactState.RECEIPTED
    found = came((status(kept, "ange"), status(sent), status(here)))
    assert found is not None
    assert (found.state, found.records, found.unsent, found.fetched) == (here, 3, 2, ())
    found = came((status(kept), status(kept, "ange", "jour")), home="jour")
    assert found is not None
    assert (found.state, found.unsent, found.fetched) == (kept, 0, ("ange",))
    refused = came((status(here), status(FactState.REFUSED)))
    assert refused is not None
    assert refused.state is FactState.REFUSED


def test_a_desk_without_a_store_says_nothing_of_how_far_a_contact_has_come(demo: DemoDesk) -> None:
    logged(demo, "c1", name="Tova Lillhed")
    assert read_kin(demo.desk, "c1").came is None
    assert not read_road(demo.desk).has_host
    assert read_road(demo.desk).lines == ()
    _enrol(demo)
    found = read_kin(demo.desk, "c1").came
    assert found is not None
    assert (found.state, found.unsent) == (FactState.HERE, 2)
    view = read_road(demo.desk)
    assert [line.call for line in view.lines] == ["c1"]


def test_an_old_contact_with_something_unsent_is_still_on_the_page_of_the_road(demo: DemoDesk) -> None:
    logged(demo, "c1", name="Tova Lillhed")
    end_call(demo.desk, call="c1")
    _enrol(demo)
    demo.clock.at = AT + timedelta(days=5)
    view = read_road(demo.desk)
    assert [line.call for line in view.lines] == ["c1"]
    assert view.unsent == sum(line.came.unsent for line in view.lines) + sum(count for _, count in view.other)


def test_after_a_long_time_without_the_host_the_contacts_that_waited_longest_are_shown_and_the_rest_are_counted(
    demo: DemoDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jourdesk.usecases.read_road.OLDER_AT_MOST", 2)
    for number in range(1, 5):
        logged(demo, f"c{number}", number * 10, name="Tova Lillhed")
        end_call(demo.desk, call=f"c{number}")
    _enrol(demo)
    demo.clock.at = AT + timedelta(days=5)
    view = read_road(demo.desk)
    assert [line.call for line in view.lines] == ["c2", "c1"]
    assert dict(view.other)[StreamKind.CALL] == 6
    assert view.unsent == sum(line.came.unsent for line in view.lines) + sum(count for _, count in view.other)
