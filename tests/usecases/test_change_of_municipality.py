"""The kommun was wrong: the trail stays, and the persons are handed over again."""

from datetime import timedelta
from pathlib import Path

from jourdesk.domain.events import MunicipalityConfirmed
from jourdesk.domain.person import said
from jourdesk.usecases.confirm_municipality import confirm_municipality
from jourdesk.usecases.hand_over import hand_over
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.read_call import read_call
from tests.desks import open_test_desk
from tests.facts import AT


def confirmed(municipality: str, board: str, reason: str = "") -> MunicipalityConfirmed:
    return MunicipalityConfirmed(
        person="child", municipality=municipality, board=board, rule="SoL 29:1", reason=reason, proposed="2282"
    )


def test_a_changed_kommun_keeps_the_trail_and_asks_for_a_new_handover(tmp_path: Path) -> None:
    with open_test_desk(tmp_path) as demo:
        desk = demo.desk
        child = said(age=4, resident="2282", present="2282", concerns=("neglect",))
        log_call(desk, Draft(call="c1", received=AT, persons=(("child", child),)))
        confirm_municipality(desk, call="c1", confirmed=confirmed("2282", "2282-sn"))
        first = hand_over(desk, call="c1", persons=("child",))
        assert first.unit == "2282-barn"
        assert "handover" not in {gap.key for gap in read_call(desk, "c1").open_gaps}

        demo.clock.at += timedelta(hours=2)
        moved = confirmed("2283", "2283-ion", "Flyttade till Sollefteå i oktober, folkbokföringen släpar.")
        confirm_municipality(desk, call="c1", confirmed=moved)
        page = read_call(desk, "c1")
        assert [a.municipality for a in page.call.assignments] == ["2282", "2283"]
        assert page.call.board == "2283-ion"
        assert page.persons[0].receiver is not None
        assert page.persons[0].receiver.unit == "2283-barn"
        assert "handover" in {gap.key for gap in page.open_gaps}

        assert hand_over(desk, call="c1", persons=("child",)).unit == "2283-barn"
        page = read_call(desk, "c1")
        assert [handover.unit for handover in page.call.handovers] == ["2282-barn", "2283-barn"]
        assert "handover" not in {gap.key for gap in page.open_gaps}
