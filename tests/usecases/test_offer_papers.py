"""Which papers a decision offers, each with the reason why it cannot be made yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from jourdesk.domain.events import PartyInformed, StepRecorded
from jourdesk.domain.problems import Refused
from jourdesk.usecases.disclose import disclose
from jourdesk.usecases.follow_decision import record_step, sign_decision
from jourdesk.usecases.offer_papers import offer_papers
from tests.usecases.played import Played, played
from tests.usecases.test_print_more import BEST, SPECIAL, refused


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Played]:
    """A night of one's own."""
    with played(tmp_path, "girl-4", "stranded") as made:
        yield made


def _offered(own: Played, contact: str, decision: str) -> dict[str, str]:
    found = offer_papers(own.desk, call=own.call(contact), decision=decision)
    return {one.kind: one.refused.code if one.refused else "" for one in found}


def test_a_custody_offers_its_papers_and_says_that_the_police_need_a_decision_of_their_own(own: Played) -> None:
    offered = _offered(own, "girl-4", own.decision("girl-4", "LVU 6"))
    assert offered == {"decision": "", "submission": "", "notice": "", "police-assistance": "paper.not-police"}


def test_where_a_child_is_placed_the_home_gets_its_copy_and_no_court_is_asked(own: Played) -> None:
    offered = _offered(own, "girl-4", own.decision("girl-4", "LVU 11"))
    assert offered == {"decision": "", "decision-copy": "", "notice": ""}


def test_money_for_a_night_has_neither_court_nor_police(own: Played) -> None:
    assert list(_offered(own, "stranded", own.decision("stranded", "SoL 12:1"))) == ["decision", "notice"]


def test_a_request_to_the_police_lacks_its_texts_one_after_the_other(own: Played) -> None:
    request = own.decide("girl-4", "child-e1", "LVU 43", "2282-chair")
    first = _offered(own, "girl-4", request)
    assert (first["police-assistance"], first["recall"]) == ("paper.special-circumstances", "paper.recall-reason")
    own.write("girl-4", "police-assistance", request, special_circumstances=SPECIAL, childs_best=BEST)
    assert _offered(own, "girl-4", request)["police-assistance"] == ""
    assert "police-assistance" not in _offered(own, "girl-4", own.decision("girl-4", "LVU 6"))


def test_an_unknown_decision_offers_nothing(own: Played) -> None:
    with refused("decision.unknown"):
        _offered(own, "girl-4", "none")


def test_a_request_to_the_police_ends_with_their_confirmation_and_not_without(own: Played) -> None:
    request = own.decide("girl-4", "child-e1", "LVU 43", "2282-chair")
    ended = StepRecorded(decision=request, kind="ended", when=own.desk.now(), evidence=" ")
    with pytest.raises(Refused, match=r"^step\.police$") as said:
        record_step(own.desk, call=own.call("girl-4"), step=ended)
    assert said.value.field == "evidence"
    custody = StepRecorded(decision=own.decision("girl-4", "LVU 11"), kind="ended", when=own.desk.now(), evidence="")
    record_step(own.desk, call=own.call("girl-4"), step=custody)


def test_the_words_of_a_signed_decision_stand_and_those_of_its_other_papers_can_be_written(own: Played) -> None:
    decision = own.decision("girl-4", "LVU 6")
    with refused("paper.signed"):
        own.write("girl-4", "decision", decision, heard="Något annat.")
    own.write("girl-4", "submission", decision, reasons="Skälen.")
    request = own.decide("girl-4", "child-e1", "LVU 43", "2282-chair")
    own.write("girl-4", "decision", request, heard="Flickan är hörd.")
    own.write("girl-4", "decision", request, heard="Flickan är hörd i telefon.")
    sign_decision(own.desk, call=own.call("girl-4"), decision=request, by="2282-chair")
    with refused("paper.signed"):
        own.write("girl-4", "decision", request, heard="Något annat.")
    assert own.page("girl-4").call.paper_text("decision", request, "heard") == "Flickan är hörd i telefon."


def test_what_was_told_an_hour_ago_is_kept_at_its_own_time_and_never_ahead(own: Played) -> None:
    call, now = own.call("girl-4"), own.desk.now()
    told = PartyInformed(about="", party="Förskolan", told="told", what="Att hon är trygg", ground="OSL 12:2")
    disclose(own.desk, call=call, disclosed=told, when=now - timedelta(hours=1))
    assert own.page("girl-4").call.informed[-1].at == now - timedelta(hours=1)
    with refused("step.future"):
        disclose(own.desk, call=call, disclosed=told, when=now + timedelta(hours=1))
