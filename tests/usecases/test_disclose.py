"""Telling a secret needs a rule from the list; whoever must not be told is not told, and finds nothing by any search."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jourdesk.domain.disclosure import must_not
from jourdesk.domain.events import PersonStated
from jourdesk.domain.person import said
from jourdesk.domain.problems import Refused
from jourdesk.usecases.disclose import disclose, disclosure_grounds
from jourdesk.usecases.hand_over import preview_handover
from jourdesk.usecases.inform_party import inform_party
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.read_law import read_catalogue
from jourdesk.usecases.seal_place import seal_place
from tests.unit.written import words
from tests.usecases.played import Played, played, telling

LAW = read_catalogue()
TODAY = date(2026, 11, 21)
SECRETS = ("Macken vid norra infarten", "tvätthallen", "Skyddat boende B", "Gävleborg")
"""Where the family of the night was, in words that stand in the sealed part alone."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """The whole night, only read."""
    with played(tmp_path_factory.mktemp("night")) as made:
        yield made


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Played]:
    """The family at the shelter and the woman with protected particulars, to write in."""
    with played(tmp_path, "shelter", "protected") as made:
        yield made


def refused(code: str) -> pytest.RaisesExc[Refused]:
    return pytest.RaisesExc(Refused, match=rf"^{code}$")


# --- The grounds --------------------------------------------------------------------------------------------------------


def test_the_list_holds_the_rules_of_the_law_sheets_with_a_sentence_each(whole: Played) -> None:
    grounds = disclosure_grounds(whole.desk)
    assert {
        "OSL 10:2", "OSL 10:18 a", "OSL 10:18 b", "OSL 10:18 c", "OSL 10:19", "OSL 10:20", "OSL 10:21", "OSL 10:22", "OSL 10:23",
        "OSL 12:2", "OSL 26:9", "OSL 26:9 a", "SoL 19:1", "SoL 20:6", "SoL 29:12", "SoL 15:9",
    } <= {ground.code for ground in grounds}  # fmt: skip
    assert all(ground.title and ground.fits.endswith(".") for ground in grounds)
    assert {ground.with_rule for ground in grounds if ground.code.startswith("SoL")} == {"OSL 10:28"}


def test_every_ground_and_what_it_works_with_stands_in_the_catalogue() -> None:
    for ground in LAW.disclosures:
        day = max(TODAY, ground.period.valid_from)
        assert LAW.find(ground.code, day), ground.code
        assert not ground.with_rule or LAW.find(ground.with_rule, day), ground.code


def test_a_ground_is_no_ground_before_its_law_was_in_force() -> None:
    assert LAW.disclosure("OSL 10:15 a", date(2025, 11, 30)) is None
    assert LAW.disclosure("OSL 10:15 a", date(2025, 12, 1)) is not None
    assert LAW.disclosure("SoL 19:1", date(2025, 6, 30)) is None


def test_what_is_told_on_a_ground_keeps_its_code_time_and_author(night: Played) -> None:
    disclose(night.desk, call=night.call("shelter"), disclosed=telling("child-7", "Skolan", "Att hon inte kommer"))
    line = night.page("shelter").call.informed[-1]
    assert (line.party, line.ground, line.at, line.by) == ("Skolan", "OSL 10:2", night.desk.now(), "S. Wallin")


@pytest.mark.parametrize("ground", ["", "Vårdnadshavare", "OSL 99:1", "OSL 26:1"])
def test_words_and_unknown_rules_are_no_grounds(night: Played, ground: str) -> None:
    with refused("disclosure.ground"):
        disclose(night.desk, call=night.call("shelter"), disclosed=telling("child-7", "Skolan", ground=ground))


def test_the_general_clause_is_shown_and_never_holds(night: Played) -> None:
    (general,) = (g for g in disclosure_grounds(night.desk) if not g.usable)
    assert general.code == "OSL 10:27"
    with pytest.raises(Refused) as caught:
        disclose(night.desk, call=night.call("shelter"), disclosed=telling("child-7", "Skolan", ground="OSL 10:27"))
    assert (caught.value.code, caught.value.values) == ("disclosure.not-usable", {"rule": "OSL 10:27"})


def test_a_disclosure_says_what_and_is_told(night: Played) -> None:
    call = night.call("shelter")
    with refused("disclosure.what"):
        disclose(night.desk, call=call, disclosed=telling("child-7", "Skolan", " "))
    with refused("informed.told"):
        disclose(night.desk, call=call, disclosed=telling("child-7", "Skolan", told="not-told"))
    with refused("informed.party"):
        disclose(night.desk, call=call, disclosed=telling("child-7", " "))


# --- Who must not be told -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("party", ["Pappan", "PAPPA", "Robin Ekvret", "robin", "pappan Robin", "Fadern"])
@pytest.mark.parametrize("about", ["child-7", "mother", ""])
def test_whoever_must_not_be_told_is_not_told_by_any_name(whole: Played, party: str, about: str) -> None:
    before = whole.page("shelter").call.informed
    for tell in (inform_party, disclose):
        with refused("disclosure.must-not"):
            if tell is disclose:
                disclose(whole.desk, call=whole.call("shelter"), disclosed=telling(about, party))
            else:
                inform_party(whole.desk, call=whole.call("shelter"), informed=telling(about, party))
    assert whole.page("shelter").call.informed == before


def test_a_refusal_names_nobody(whole: Played) -> None:
    with pytest.raises(Refused) as caught:
        inform_party(whole.desk, call=whole.call("shelter"), informed=telling("child-7", "Robin Ekvret"))
    assert (str(caught.value), caught.value.values, caught.value.field) == ("disclosure.must-not", {}, "party")


def test_others_may_be_told(night: Played) -> None:
    call = night.call("shelter")
    for party in ("Mamman", "Skolan", "Pappans chef", "Polisen"):
        inform_party(night.desk, call=call, informed=telling("child-7", party))
    inform_party(night.desk, call=call, informed=telling("child-7", "Pappan", told="not-told"))
    assert [barred.party for barred in must_not(read_call(night.desk, call).call)] == ["Pappan"]


def test_a_written_reason_lets_him_be_told_and_he_still_must_not_know_the_rest(night: Played) -> None:
    call = night.call("shelter")
    why = "Rätten har meddelat honom beslutet; platsen nämns inte."
    inform_party(night.desk, call=call, informed=telling("child-7", "Pappan", "Beslutet", despite=why))
    assert night.page("shelter").call.informed[-1].despite == why
    assert [barred.party for barred in must_not(night.page("shelter").call)] == ["Pappan"]
    with refused("disclosure.must-not"):
        inform_party(night.desk, call=call, informed=telling("child-7", "Pappan", "Mer"))


def test_it_is_lifted_only_by_somebody_who_writes_why(night: Played) -> None:
    call = night.call("shelter")
    lifted = telling("", "Pappan", "Utredd av polisen", told="not-told", despite="Polisen: fel person utpekad.")
    inform_party(night.desk, call=call, informed=lifted)
    assert must_not(night.page("shelter").call) == ()
    inform_party(night.desk, call=call, informed=telling("child-7", "Pappan"))


def test_nobody_is_told_in_a_call_that_is_not_kept(night: Played) -> None:
    with refused("call.unknown"):
        inform_party(night.desk, call="none", informed=telling("x", "Mamman"))


# --- No search path leads to a place --------------------------------------------------------------------------------------


def found_by(night: Played, query: str) -> str:
    with night.desk.unit() as unit:
        return words(unit.find(query)) if query else ""


def test_a_parent_asking_where_the_child_is_gets_nothing_by_any_search(whole: Played) -> None:
    number = whole.page("shelter").case_number
    queries = ("Alma Ekvret", "alma ekvert", "Ekvret", "Robin Ekvret", "20190610", "2019-06-10", number, *SECRETS)
    answers = {query: found_by(whole, query) for query in queries}
    assert "Alma Ekvret" in answers["Alma Ekvret"], "she is found by her name, or the test says nothing"
    assert "Alma Ekvret" in answers[number]
    for answer in answers.values():
        assert not [secret for secret in SECRETS if secret in answer]
    for secret in SECRETS:
        assert "Ekvret" not in answers[secret], "a place is no search key (SoLPuF 15 §)"


def test_a_whereabouts_is_no_search_key_and_no_answer_either(whole: Played) -> None:
    for contact in whole.night.contacts:
        for person in read_call(whole.desk, contact.call).persons:
            place, name = person.person.whereabouts, person.person.name
            if place and name and name not in place:
                assert place not in found_by(whole, name)
                assert name not in found_by(whole, place)


def test_no_list_and_no_paper_of_the_family_holds_the_place(whole: Played) -> None:
    since = whole.page("shelter").call.received
    with whole.desk.unit() as unit:
        rows = words((unit.calls_since(since), unit.clocks(), unit.promises()))
    papers = [preview_handover(whole.desk, call=whole.call("shelter"), persons=("child-7", "child-2"))[0]]
    papers += [made.paper for contact in whole.night.contacts if contact.key == "shelter" for made in contact.papers]
    assert len(papers) > 4
    for text in (rows, *(words(paper) for paper in papers)):
        assert not [secret for secret in SECRETS if secret in text]


def test_protected_particulars_stand_in_no_list_paper_or_answer(night: Played) -> None:
    assert found_by(night, "Eva Hedvret") == "", "she is not found by her name"
    answer = found_by(night, "19800101-2384")
    assert "Kvinna 46 år" in answer
    assert "Hedvret" not in answer
    paper, _ = preview_handover(night.desk, call=night.call("protected"), persons=("woman-46",))
    assert "198001012384" not in words(paper)
    assert "19800101-2384" not in words(paper)
    assert "kontaktpersonen på enheten" not in words(paper) + answer


def test_where_somebody_was_said_to_be_before_it_was_sealed_stands_on_no_paper(night: Played) -> None:
    call = night.call("protected")
    with night.desk.unit() as unit:
        unit.record(call, PersonStated(person="woman-46", said=said(whereabouts="Provvägen 12, Sollefteå")))
        unit.record(call, PersonStated(person="woman-46", said=said(whereabouts="Hemma")))
    seal_place(night.desk, call=call, person="woman-46", place="Hos en vän på Provstigen 3")
    inform_party(
        night.desk,
        call=call,
        informed=telling("woman-46", "Kvinnan", "Polisen körde förbi Provvägen 12, Sollefteå. Hemma är lugnt."),
    )
    paper, _ = preview_handover(night.desk, call=call, persons=("woman-46",))
    whole_text = words(replace(paper, basis=""))
    assert "Polisen körde förbi platsen är förseglad" in whole_text
    assert "Provvägen" not in whole_text
    assert "Hemma är lugnt" in whole_text
