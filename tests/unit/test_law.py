"""The catalogue: dated wordings, codes written in different ways, and acts that come as files."""

from datetime import UTC, date, datetime

import pytest

from jourdesk.domain.circumstances import Contact, Situation
from jourdesk.domain.conclude import conclude
from jourdesk.domain.law import fold
from jourdesk.domain.problems import Refused
from jourdesk.usecases.read_law import read_catalogue
from jourdesk.wire.law_toml import read_law
from tests.unit.rule_world import NIGHT, SOUND, child, law, situation

NEW_ACT = """
[[act]]
code = "LOV"
name = "Lag om omhändertagande för vård (påhittad)"
sfs = "2026:9999"
source = "påhittad"
handled_as = "LVU"
rank = 1
valid_from = 2027-01-01
read = 2026-11-21

[[end]]
code = "LVU"
last_day = 2026-12-31

[[provision]]
code = "LOV 5"
title = "Omedelbart omhändertagande"
level = "urgent"
age_under = 18
why = "Den nya lagen."
offer = [{ age_under = 18, cannot_wait = true, concerns = ["neglect"] }]
clocks = [{ code = "submit-to-court", provision = "LOV 5", days = 3, anchor = "decision", missed = "lapses" }]
"""


def test_a_new_act_is_a_file_and_replaces_the_old_one_on_its_day() -> None:
    catalogue = read_catalogue([("zz-new.toml", NEW_ACT)])
    for day, wanted, gone in (
        (datetime(2026, 12, 31, 22, 30, tzinfo=UTC), "LVU 6", "LOV 5"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "LOV 5", "LVU 6"),
    ):
        scene = Situation(contact=Contact(received=day, caller="police"), persons=(child(),))
        found = conclude(scene, SOUND, catalogue).person("p")
        offered = {offer.provision for offer in found.offers}
        assert wanted in offered
        assert gone not in offered
    assert catalogue.act("LOV 5").handled_as == "LVU"
    assert catalogue.find("LVU 6", date(2027, 1, 1)) is None


def test_codes_may_be_written_with_or_without_a_blank() -> None:
    assert fold("LVU 31 d") == fold("LVU 31d") == fold(" LVU 31D ")
    assert law().canonical("gSoL 11:1 a") == "gSoL 11:1a"
    assert law().canonical("LVU 9 c") is None
    assert law().canonical("LVU") is None


def test_a_wording_holds_on_its_days_only() -> None:
    assert law().find("SoL 19:6", date(2026, 1, 14)) is None
    assert law().find("SoL 19:6", date(2026, 1, 15)) is not None
    assert law().find("gSoL 11:1", date(2025, 6, 30)) is not None
    assert law().find("gSoL 11:1", date(2025, 7, 1)) is None
    assert law().find("LPSB 4:1", date(2024, 3, 31)) is None


def test_old_law_is_on_its_day_in_the_list() -> None:
    codes = {provision.act for provision in law().on(date(2024, 1, 1))}
    assert "gSoL" in codes
    assert "SoL" not in codes


def test_a_sentence_nobody_wrote_is_a_fault() -> None:
    with pytest.raises(KeyError):
        law().reason("because.of-me", NIGHT.date())


def test_a_reason_fills_in_names_where_they_are_known() -> None:
    reason = law().reason("responsible.unclear", NIGHT.date(), kommun="2280", person="p")
    assert reason.say(names={"2280": "Härnösand"}).endswith("p är i Härnösand.")
    assert reason.say().endswith("p är i 2280.")
    assert reason.say("en").startswith("It is not clear")


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        ('[[provision]]\ncode = "XYZ 1"\ntitle = "t"\n', "input.unknown-value"),
        ('[[mention]]\ncode = "XYZ 1"\ntitle = "t"\n', "input.unknown-value"),
        ('[[provision]]\ncode = "LVU 99"\ntitle = "t"\nlevel = "nobody"\n', "input.unknown-value"),
        ('[[provision]]\ncode = "LVU 99"\ntitle = "t"\nwho = "x"\n', "input.unknown-key"),
        ('[[provision]]\ncode = "LVU 99"\ntitle = "t"\noffer = [{ moon = "full" }]\n', "input.unknown-key"),
        ('[[provision]]\ncode = "LVU 99"\ntitle = "t"\noffer = [{ age_under = "18" }]\n', "input.wrong-type"),
        ('[[provision]]\ncode = "LVU 99"\n', "input.missing-key"),
        ("[[surprise]]\n", "input.unknown-key"),
    ],
)
def test_a_broken_law_file_is_refused_with_its_place(broken: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_catalogue([("zz.toml", broken)])
    assert refused.value.code == code
    assert refused.value.values["file"] == "zz.toml"


def test_a_provisions_own_last_day_and_a_later_end_give_the_earlier() -> None:
    act = '[[act]]\ncode = "A"\nname = "a"\nsfs = "1"\nsource = "s"\nvalid_from = 2020-01-01\nread = 2026-11-21\n'
    text = (
        act + '[[mention]]\ncode = "A 1"\ntitle = "t"\nvalid_to = 2021-01-01\n[[mention]]\ncode = "A 2"\ntitle = "t"\n'
    )
    ends = '[[end]]\ncode = "A 1"\nlast_day = 2022-01-01\n[[end]]\ncode = "a 2"\nlast_day = 2023-01-01\n'
    catalogue = read_law({"a.toml": text, "b.toml": ends})
    assert [provision.period.valid_to for provision in catalogue.provisions] == [date(2021, 1, 1), date(2023, 1, 1)]


def test_an_unknown_age_is_within_reach() -> None:
    provision = law().find("LUL 7", NIGHT.date())
    assert provision is not None
    assert [provision.reaches(age) for age in (None, 14, 15, 17, 18)] == [True, False, True, True, False]


def test_the_situation_of_the_tests_is_a_night_in_september() -> None:
    assert situation().contact.law_day == date(2026, 9, 5)


def test_the_law_of_a_day_is_the_same_however_many_days_are_asked_for() -> None:
    catalogue = read_catalogue()
    first = catalogue.on(date(2026, 1, 1))
    for number in range(400):
        catalogue.on(date.fromordinal(date(2026, 1, 1).toordinal() + number))
    assert catalogue.on(date(2026, 1, 1)) == first


def test_counting_needs_no_offers() -> None:
    counting = law().counting
    assert all(not provision.offer for provision in counting.provisions)
    custody = counting.find("LVU 6", date(2026, 1, 1))
    assert custody is not None
    assert custody.clocks


def test_a_rule_is_cited_by_the_number_it_had_on_the_day() -> None:
    assert law().cited("SoL 30:7", date(2025, 6, 30)) == "gSoL 10:4"
    assert law().cited("SoL 30:7", date(2025, 7, 1)) == "SoL 30:7"
    assert law().cited("SoL 11:5", date(2025, 6, 30)) == "SoL 11:5"
    assert law().cited("LVU 6", date(2025, 6, 30)) == "LVU 6"


def test_a_ground_for_telling_a_secret_is_found_by_its_code() -> None:
    ground = law().disclosure("OSL 26:9", date(2026, 9, 5))
    assert ground is not None
    assert law().disclosure("OSL 99:1", date(2026, 9, 5)) is None
