"""A line of who knows, written by mistake: it is taken back with a reason, stays readable and counts nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from jourdesk.domain.call import Call
from jourdesk.domain.disclosure import must_not
from jourdesk.domain.informed_events import InformedVoided
from jourdesk.domain.problems import Refused
from jourdesk.usecases.hand_over import preview_handover
from jourdesk.usecases.inform_party import inform_party, void_informed
from jourdesk.usecases.print_disclosure import print_disclosure
from jourdesk.usecases.take_on import accept_handover
from tests.unit.written import words
from tests.usecases.played import Played, played, telling
from tests.usecases.test_morning import Morning

SAID = "att flickan är på jourhemmet i Nyland"


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Played]:
    with played(tmp_path, "girl-4") as made:
        inform_party(made.desk, call=made.call("girl-4"), informed=telling("", "Morbrodern", SAID, told="must-not"))
        yield made


def kept(night: Played) -> Call:
    return night.page("girl-4").call


def line(night: Played) -> str:
    return next(one.fact for one in kept(night).informed if one.what == SAID)


def take_back(night: Played, reason: str = "Skrev på fel samtal") -> None:
    void_informed(night.desk, call=night.call("girl-4"), line=line(night), reason=reason)


def refused(code: str) -> pytest.RaisesExc[Refused]:
    return pytest.RaisesExc(Refused, match=rf"^{code}$")


def test_it_says_why_and_is_done_once(night: Played) -> None:
    call, fact = night.call("girl-4"), line(night)
    with refused("informed.reason"):
        void_informed(night.desk, call=call, line=fact, reason="  ")
    with refused("informed.unknown"):
        void_informed(night.desk, call=call, line="none", reason="Fel")
    with refused("informed.unknown"):
        void_informed(night.desk, call="none", line=fact, reason="Fel")
    void_informed(night.desk, call=call, line=fact, reason="Fel")
    with refused("informed.unknown"):
        void_informed(night.desk, call=call, line=fact, reason="Fel igen")
    assert [one.reason for one in kept(night).void_informed] == ["Fel"]


def test_who_must_not_be_told_stands_on_no_paper_any_more_and_may_be_told(night: Played) -> None:
    def sheet() -> str:
        paper, _ = preview_handover(night.desk, call=night.call("girl-4"), persons=("child-e1",))
        return words(paper)

    with refused("disclosure.must-not"):
        inform_party(night.desk, call=night.call("girl-4"), informed=telling("", "Morbrodern"))
    assert f"Får inte veta: Morbrodern · {SAID}" in sheet()
    take_back(night)
    assert "Morbrodern" not in sheet()
    assert "Morbrodern" not in {one.party for one in must_not(kept(night))}
    inform_party(night.desk, call=night.call("girl-4"), informed=telling("", "Morbrodern"))


def test_what_was_told_by_mistake_stands_on_no_note_of_disclosure(night: Played) -> None:
    call = night.call("girl-4")
    inform_party(night.desk, call=call, informed=telling("", "Grannen", "Att hon har flyttat"))
    fact = kept(night).informed[-1].fact
    assert "Grannen" in words(print_disclosure(night.desk, call=call).paper)
    void_informed(night.desk, call=call, line=fact, reason="Hon fick inget veta")
    assert "Grannen" not in words(print_disclosure(night.desk, call=call).paper)
    with refused("paper.nothing-disclosed"):
        print_disclosure(night.desk, call=call, line=fact)


def test_the_unit_that_has_accepted_is_told_which_line_and_why(night: Played) -> None:
    morning = Morning(night)
    accept_handover(morning.desk, **morning.at(), receiver="K. Dahl", first="Ringer")
    assert morning.contact().news == ()
    morning.write_elsewhere("girl-4", InformedVoided(line=line(night), reason="Skrev på fel samtal"))
    (new,) = morning.contact().news
    assert (new.kind, new.unread) == ("informed-voided", True)
    assert new.text == f"Morbrodern, {SAID}: Skrev på fel samtal"
    assert morning.line().news == 1
