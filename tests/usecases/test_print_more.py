"""The papers that follow a decision, from a night that was played on a real store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from jourdesk.documents.typeset import typeset
from jourdesk.domain.events import PaperTextWritten, StepRecorded
from jourdesk.domain.paper import Kind, Paper
from jourdesk.domain.problems import Refused
from jourdesk.usecases.follow_decision import record_step
from jourdesk.usecases.hand_over import preview_handover
from jourdesk.usecases.inform_party import inform_party
from jourdesk.usecases.print_court import print_submission
from jourdesk.usecases.print_disclosure import print_disclosure
from jourdesk.usecases.print_notice import print_notice
from jourdesk.usecases.print_paper import print_brief, print_decision, print_decision_copy
from jourdesk.usecases.print_police import print_police_assistance, print_recall
from jourdesk.usecases.print_protection import print_protection_assessment
from jourdesk.usecases.write_paper_text import write_paper_text
from tests.unit.written import words
from tests.usecases.played import Played, played, telling

SPECIAL = "Sambon är kvar i lägenheten och har sagt att ingen tar flickan."
BEST = "Flickan behöver komma därifrån lugnt."


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """A night that is only read."""
    with played(tmp_path_factory.mktemp("night")) as made:
        yield made


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Played]:
    """A night of one's own, to write in: the contacts that the tests write in."""
    with played(tmp_path, "girl-4", "hospital", "shelter", "stranded") as made:
        yield made


def refused(code: str) -> pytest.RaisesExc[Refused]:
    return pytest.RaisesExc(Refused, match=rf"^{code}$")


def says(paper: Paper, *texts: str) -> None:
    whole = words(paper)
    assert [text for text in texts if text not in whole] == []


def test_the_submission_of_an_immediate_custody_has_all_that_the_court_asks_for(night: Played) -> None:
    paper = print_submission(night.desk, call=night.call("girl-4"), decision=night.decision("girl-4", "LVU 6")).paper
    assert paper.kind is Kind.SUBMISSION
    says(
        paper,
        "Till Förvaltningsrätten i Härnösand",
        "Ska ha kommit in till rätten senast söndag 29 november 2026",
        "Nämnden underställer beslutet enligt LVU 7 §",
        "söndag 22 november 2026 klockan 00.29",
        "LVU 2 §, hemmet",
        "Är hälsan eller utvecklingen i fara, eller försvåras utredningen allvarligt?",
        "Fyra år, kan inte klara sig själv.",
        "Beslutet gäller genast (LVU 40 §).",
        "Vårdnadshavare: Sanna Lillhed säger nej.",
        "Beslut enligt LVU 6 §, sön 22 nov 00.29",
        "Beslut enligt LVU 11 §, sön 22 nov 00.45",
        "Skyddsbedömning sön 22 nov 00.02",
        "070-174 06 11",
        "kontrollerad 21 november 2026",
    )


def test_a_submission_under_lvm_is_due_the_day_after_and_asks_for_the_doctors_certificate(night: Played) -> None:
    paper = print_submission(
        night.desk, call=night.call("hospital"), decision=night.decision("hospital", "LVM 13")
    ).paper
    says(paper, "senast söndag 22 november 2026", "LVM 15 §", "Läkarintyg, om det finns", "Mannen")
    assert "Sjukhuset" not in words(paper), "only parties stand among those who were told"


def test_a_submission_about_a_shelter_tells_the_court_that_the_place_is_secret_and_not_where(night: Played) -> None:
    paper = print_submission(
        night.desk, call=night.call("shelter"), decision=night.decision("shelter", "LPSB 4:1", "child-7")
    ).paper
    says(
        paper,
        "Var flicka 7 år är får inte röjas.",
        "LPSB 4 kap. 3 §",
        "Robin Ekvret",
        "Minst en av dem: går inte att nå.",
    )
    assert paper.banner == ("Var flicka 7 år är får inte röjas. Platsen står inte i handlingarna.",)
    assert "Gävleborg" not in words(paper)


def test_what_somebody_wrote_for_the_court_comes_first_and_the_newest_stands(own: Played) -> None:
    decision = own.decision("girl-4", "LVU 6")
    own.write("girl-4", "submission", decision, enclosures="Allt", reasons="Gamla skäl.")
    own.write(
        "girl-4",
        "submission",
        decision,
        enclosures="Beslutet\n\n Läkarutlåtande ",
        reasons="Nya skäl.",
        facts="En granne har hört barngråt.",
        contact="Johan Hedlid, bakjour",
        contact_phone="070-174 06 99",
    )
    paper = print_submission(own.desk, call=own.call("girl-4"), decision=decision).paper
    says(paper, "Nya skäl.", "Läkarutlåtande", "En granne har hört barngråt.", "Johan Hedlid, bakjour", "070-174 06 99")
    assert "Gamla skäl." not in words(paper)
    assert "Gamla skäl." in [text.text for text in own.page("girl-4").call.paper_texts]


def test_a_decision_that_no_court_reviews_is_not_submitted(night: Played) -> None:
    with refused("paper.not-for-court"):
        print_submission(night.desk, call=night.call("girl-4"), decision=night.decision("girl-4", "LVU 11"))
    with refused("decision.unknown"):
        print_submission(night.desk, call=night.call("girl-4"), decision="none")


def test_police_assistance_is_not_asked_for_without_its_reasons(own: Played) -> None:
    request = own.decide("girl-4", "child-e1", "LVU 43", "2282-chair")
    ask = {"call": own.call("girl-4"), "decision": request}
    with refused("paper.special-circumstances"):
        print_police_assistance(own.desk, **ask)
    own.write("girl-4", "police-assistance", request, special_circumstances=SPECIAL)
    with refused("paper.childs-best"):
        print_police_assistance(own.desk, **ask)
    own.write(
        "girl-4", "police-assistance", request, childs_best=BEST, contact_phone="070-174 06 44", task="Hämta flickan"
    )
    paper = print_police_assistance(own.desk, **ask).paper
    says(
        paper,
        "Hämta flickan.",
        SPECIAL,
        BEST,
        "Genomföra vård eller omhändertagande (43 § första stycket 2)",
        "Nämndens ordförande, LVU 43 §",
        "Trots sekretess, LVU 43 b §",
        "Tova Lillhed omhändertas omedelbart.",
        "070-174 06 44",
        "LVU 43 § och LVU 6 §, lydelse till och med SFS 2025:1290",
    )


def test_police_assistance_for_an_adult_asks_for_no_childs_best(own: Played) -> None:
    request = own.decide_elsewhere("hospital", "man-51", "LVM 45", "jour", "delegation")
    own.write("hospital", "police-assistance", request, special_circumstances="Han är stark och slåss.")
    paper = print_police_assistance(own.desk, call=own.call("hospital"), decision=request).paper
    says(paper, "Föra till LVM-hem eller sjukhus (45 § 2)", "Trots sekretess, LVM 45 b §")
    assert "Barnets bästa" not in words(paper)


def test_a_medical_examination_is_asked_for_by_the_chair_and_by_no_official(own: Played) -> None:
    request = own.decide("girl-4", "child-e1", "LVU 43", "2282-chair")
    own.write("girl-4", "police-assistance", request, special_circumstances=SPECIAL, childs_best=BEST, limb="2")
    says(
        print_police_assistance(own.desk, call=own.call("girl-4"), decision=request).paper,
        "Läkarundersökning (43 § första stycket 1)",
    )
    second = own.decide_elsewhere("girl-4", "child-e1", "LVU 43", "2280-officer", "appointed-official")
    own.write("girl-4", "police-assistance", second, special_circumstances=SPECIAL, childs_best=BEST)
    says(print_police_assistance(own.desk, call=own.call("girl-4"), decision=second).paper, "Petra Sjölid")
    own.write("girl-4", "police-assistance", second, limb="2")
    with refused("paper.limb-decider"):
        print_police_assistance(own.desk, call=own.call("girl-4"), decision=second)


def test_only_a_decision_to_ask_the_police_becomes_a_request(night: Played) -> None:
    with refused("paper.not-police"):
        print_police_assistance(night.desk, call=night.call("girl-4"), decision=night.decision("girl-4", "LVU 6"))


def test_a_request_needs_something_to_carry_out(own: Played) -> None:
    request = own.decide_elsewhere("stranded", "man-24", "LVM 45", "jour", "delegation")
    with refused("paper.nothing-to-enforce"):
        print_police_assistance(own.desk, call=own.call("stranded"), decision=request)


def test_a_decision_that_has_ended_is_not_carried_out_and_its_request_is_recalled(own: Played) -> None:
    custody = own.decision("girl-4", "LVU 6")
    request = own.decide("girl-4", "child-e1", "LVU 43", "2282-chair")
    own.write("girl-4", "police-assistance", request, special_circumstances=SPECIAL, childs_best=BEST)
    call = own.call("girl-4")
    with refused("paper.recall-reason"):
        print_recall(own.desk, call=call, decision=request)
    own.demo.clock.at += timedelta(hours=2)
    step = StepRecorded(decision=custody, kind="revoked", when=own.desk.now(), evidence="Ordföranden 10.00")
    record_step(own.desk, call=call, step=step)
    with refused("paper.decision-ended"):
        print_police_assistance(own.desk, call=call, decision=request)
    says(
        print_recall(own.desk, call=call, decision=request).paper,
        "Nämnden har hävt beslutet.",
        "sön 22 nov 10.00",
        "Gunvor Ekmyra",
        "Polisen ombeds bekräfta",
    )
    decision = print_decision(own.desk, call=call, decision=custody).paper
    assert "Beslutet gäller genast" not in words(decision)
    says(decision, "Upphävt sön 22 nov.")


def test_a_decision_that_lapsed_is_recalled_with_its_reason(own: Played) -> None:
    request = own.decide("girl-4", "child-e1", "LVU 43", "2282-chair")
    own.demo.clock.at += timedelta(days=12)
    says(print_recall(own.desk, call=own.call("girl-4"), decision=request).paper, "rätten fick det inte i tid", "Sedan")


def test_a_request_that_is_no_longer_needed_is_recalled_with_a_written_reason(own: Played) -> None:
    request = own.decide("girl-4", "child-e1", "LVU 43", "2282-chair")
    own.write("girl-4", "recall", request, reason="Mormodern lämnade flickan frivilligt")
    paper = print_recall(own.desk, call=own.call("girl-4"), decision=request).paper
    says(paper, "Mormodern lämnade flickan frivilligt.")


def test_each_child_has_her_own_protection_assessment(night: Played) -> None:
    call = night.call("shelter")
    older = print_protection_assessment(night.desk, call=call, person="child-7").paper
    younger = print_protection_assessment(night.desk, call=call, person="child-2").paper
    says(
        older,
        "Flicka 7 år behöver skydd genast",
        "Ja, i telefon med mamman bredvid.",
        "SoL 20 kap. 1 §",
        "S. Wallin, socialsekreterare",
    )
    says(younger, "Pojke 2 år behöver skydd genast", "Nej, två år.")
    assert "Alma Ekvret" not in words(younger.people)
    assert older.banner == ("Får inte veta: Pappan · Att de har ringt oss, var de är och att barnen flyttas",)


def test_an_assessment_rests_on_what_was_known_then_and_not_on_what_came_later(night: Played) -> None:
    paper = print_protection_assessment(night.desk, call=night.call("shelter"), person="child-7").paper
    says(paper, "Hon lämnade Timrå 17.30")
    assert "Boendet ringer" not in words(paper)


def test_nobody_is_assessed_by_the_printer(night: Played) -> None:
    with refused("paper.no-assessment"):
        print_protection_assessment(night.desk, call=night.call("shelter"), person="mother")
    with refused("call.person"):
        print_protection_assessment(night.desk, call=night.call("shelter"), person="nobody")


def test_an_assessment_before_the_new_act_cites_the_old_one(own: Played) -> None:
    from jourdesk.usecases.print_protection import _provisions

    page = own.page("girl-4")
    old = replace(page, call=replace(page.call, received=page.call.received - timedelta(days=700)))
    assert [code.partition(" ")[0] for code in _provisions(own.desk, old)] == ["gSoL"]


def test_the_notice_says_what_the_party_may_do(night: Played) -> None:
    paper = print_notice(
        night.desk,
        call=night.call("hospital"),
        decision=night.decision("hospital", "LVM 13"),
        party="Sten-Åke Kvarnhed",
    ).paper
    says(
        paper,
        "Till Sten-Åke Kvarnhed",
        "Beslutet kan inte överklagas (LVM 44 §).",
        "Förvaltningsrätten prövar beslutet i stället",
        "(LVM 16 §)",
        "FL 10 §",
        "Solveig Hällmark",
    )
    assert "Hamngatan" not in words(paper), "no address stands on a notice"


def test_a_notice_can_leave_out_who_decided(night: Played) -> None:
    paper = print_notice(
        night.desk,
        call=night.call("girl-4"),
        decision=night.decision("girl-4", "LVU 11"),
        party="Mamman",
        name_decider=False,
    ).paper
    assert "Irja Sundmark" not in words(paper)
    assert "Wallin" not in words(paper)
    says(paper, "kan överklagas till Förvaltningsrätten i Härnösand (LVU 41 §)", "FL 33 §")


@pytest.mark.parametrize("party", ["Pappan", "pappa", "Robin Ekvret", "Pappan, Robin", "fadern"])
def test_no_notice_is_made_for_somebody_who_must_not_be_told(night: Played, party: str) -> None:
    call, decision = night.call("shelter"), night.decision("shelter", "LPSB 4:1", "child-7")
    with refused("disclosure.must-not"):
        print_notice(night.desk, call=call, decision=decision, party=party)
    why = "Rätten har beslutat att han ska få beslutet."
    assert print_notice(night.desk, call=call, decision=decision, party=party, despite=why).paper


def test_a_notice_is_given_to_somebody(night: Played) -> None:
    with refused("informed.party"):
        print_notice(night.desk, call=night.call("girl-4"), decision=night.decision("girl-4", "LVU 6"), party=" ")


def test_a_notice_says_what_was_written_for_it(own: Played) -> None:
    decision = own.decision("girl-4", "LVU 6")
    own.write(
        "girl-4",
        "notice",
        decision,
        reasons="Kort: ingen vuxen hemma.",
        contact="Anna på enheten",
        contact_phone="070-174 06 98",
    )
    paper = print_notice(own.desk, call=own.call("girl-4"), decision=decision, party="Mamman").paper
    says(paper, "Kort: ingen vuxen hemma.", "Anna på enheten", "070-174 06 98")


def test_the_note_of_disclosure_holds_every_line_that_was_told(night: Played) -> None:
    paper = print_disclosure(night.desk, call=night.call("girl-4")).paper
    told = [line for line in night.page("girl-4").call.informed if line.told == "told"]
    assert len(told) > 1
    says(paper, f"{len(told)} uppgifter har lämnats ut", *(line.party for line in told))


def test_one_line_of_the_log_can_be_printed_alone_with_its_ground_in_words(own: Played) -> None:
    inform_party(
        own.desk,
        call=own.call("girl-4"),
        informed=telling("child-e1", "Förskolan", "Att hon är sjuk", ground="OSL 26:9"),
    )
    informed = own.page("girl-4").call.informed
    paper = print_disclosure(own.desk, call=own.call("girl-4"), line=informed[-1].fact).paper
    says(
        paper,
        "En uppgift har lämnats ut",
        "Förskolan",
        "Socialtjänst eller vård: barn och vissa vuxna",
        "OSL 26 kap. 9 §",
    )
    assert "Jourhemmet" not in words(paper)
    assert "OSL 26 kap. 9 §, lydelse till och med SFS 2025:1508" in paper.basis


def test_a_line_that_says_somebody_was_not_told_is_no_disclosure(night: Played) -> None:
    informed = night.page("shelter").call.informed
    barred = next(line.fact for line in informed if line.told == "must-not")
    for line in (barred, "no-such-line", ""):
        with refused("paper.nothing-disclosed"):
            print_disclosure(night.desk, call=night.call("shelter"), line=line)


def test_a_contact_without_a_unit_has_no_letterhead(night: Played) -> None:
    with refused("handover.no-unit"):
        print_disclosure(night.desk, call=night.call("ran-away"))


def test_the_decision_on_assistance_says_what_was_sought_what_came_of_it_and_how_to_appeal(own: Played) -> None:
    person, _ = own.taken("stranded", "SoL 12:1")
    granted, ticket = (
        next(line.decision.id for line in person.decisions if line.decision.outcome == outcome)
        for outcome in ("granted", "refused")
    )
    own.write("stranded", "decision", ticket, applied_for="Ny tågbiljett till Umeå, 689 kronor")
    no = print_decision(own.desk, call=own.call("stranded"), decision=ticket).paper
    says(
        no,
        "Ny tågbiljett till Umeå, 689 kronor",
        "Avslag",
        "(SoL 35 kap. 1 §)",
        "inom tre veckor",
        "Läst upp i telefon 18.36.",
    )
    assert "Vandrarhemmet" not in words(no), "a hostel is no party"
    yes = print_decision(own.desk, call=own.call("stranded"), decision=granted).paper
    says(yes, "Beviljat · 1\u00a0300\u00a0kronor", "Beslutet gäller genast (SoL 35 kap. 5 §).", "Nämndens delegation")


def test_the_decision_prints_ground_limb_consent_who_was_heard_and_when_it_lapses(night: Played) -> None:
    paper = print_decision(night.desk, call=night.call("girl-4"), decision=night.decision("girl-4", "LVU 6")).paper
    says(
        paper,
        "LVU 2 §, hemmet",
        "eller försvåras utredningen allvarligt?",
        "Sanna Lillhed säger nej.",
        "Flicka 4 år: Ja, i telefon",
        "Upphör om rätten inte har fått det senast sön 29 nov.",
        "Beslutet kan inte överklagas (LVU 41 §).",
    )
    assert "Jourhem i Härnösand, utrett" not in words(paper), "an answer about the placement stands on its own decision"


def test_a_placement_decision_names_no_place_that_is_sealed(own: Played) -> None:
    taken = own.taken("shelter", "LPSB 5:1", "child-7")[1].decision
    decision = own.decide_elsewhere("shelter", "child-7", "LPSB 5:1", taken.by, taken.because)
    own.write(
        "shelter",
        "decision",
        decision,
        placement="Skyddat boende B, Gävleborg",
        heard="Mamman, för flickan.",
        consent="Mamman: ja. Pappan: inte tillfrågad.",
    )
    paper = print_decision(own.desk, call=own.call("shelter"), decision=decision).paper
    says(paper, "Platsen är förseglad.", "Mamman, för flickan.", "Pappan: inte tillfrågad.")
    assert "Gävleborg" not in words(paper)


def test_the_copy_for_a_home_names_who_must_not_know_and_nothing_of_why(own: Played) -> None:
    decision = own.decision("shelter", "LPSB 5:1", "child-7")
    own.write("shelter", "decision-copy", decision, medicines="Astma: vid behov.")
    paper = print_decision_copy(own.desk, call=own.call("shelter"), decision=decision).paper
    assert paper.banner == ("Lämna inga uppgifter till: Pappan",)
    says(paper, "Astma: vid behov.", "Flickan placeras i det skyddade boende")
    assert "ringt oss" not in words(paper)


def test_who_must_not_know_stands_on_top_of_handover_and_brief(night: Played) -> None:
    handover, _ = preview_handover(night.desk, call=night.call("shelter"), persons=("child-7", "child-2"))
    brief = print_brief(night.desk, call=night.call("shelter"), person="child-7", provision="LPSB 4:1").paper
    for paper in (handover, brief):
        assert paper.banner == ("Får inte veta: Pappan · Att de har ringt oss, var de är och att barnen flyttas",)
    assert "pappa" not in handover.title


def test_every_handover_says_by_which_law(night: Played) -> None:
    handover, _ = preview_handover(night.desk, call=night.call("prison"), persons=("man-38",))
    assert handover.basis.startswith("Lagrum: SoL 29 kap.")


def test_every_new_paper_can_be_typeset(night: Played) -> None:
    call = night.call("girl-4")
    decision = night.decision("girl-4", "LVU 6")
    made = (
        print_submission(night.desk, call=call, decision=decision),
        print_notice(night.desk, call=call, decision=decision, party="Mamman"),
        print_protection_assessment(night.desk, call=call, person="child-e1"),
        print_disclosure(night.desk, call=call),
    )
    assert all(typeset(printed.paper).startswith(b"%PDF-1.7") for printed in made)


@pytest.mark.parametrize(("paper", "field"), [("decision", "poem"), ("poem", "reasons")])
def test_a_paper_has_only_its_own_fields(own: Played, paper: str, field: str) -> None:
    written = PaperTextWritten(paper=paper, subject=own.decision("girl-4", "LVU 6"), field=field, text="x")
    with refused("paper.field"):
        write_paper_text(own.desk, call=own.call("girl-4"), written=written)


def test_a_text_belongs_to_a_decision_or_person_of_a_kept_call(own: Played) -> None:
    written = PaperTextWritten(paper="notice", subject="nobody", field="reasons", text="x")
    with refused("paper.subject"):
        write_paper_text(own.desk, call=own.call("girl-4"), written=written)
    with refused("call.unknown"):
        write_paper_text(own.desk, call="none", written=written)
