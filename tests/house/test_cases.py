"""Every rule case that the product carries holds, with the register it belongs to; and the cases use the law."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import pytest

from jourdesk.domain.law import Catalogue, fold
from jourdesk.domain.register import Register
from jourdesk.usecases.check_rules import Outcome, check_case
from jourdesk.usecases.read_law import read_catalogue
from jourdesk.wire.case_toml import read_case
from jourdesk.wire.register_toml import read_register

EXAMPLES = files("jourdesk.resources") / "examples"
REGISTERS = {
    "": "register.toml",
    "more": "register.toml",
    "more2": "register.toml",
    "tranas": "agreements/tranas.toml",
    "dalsland-5d": "agreements/dalsland-5d.toml",
    "enkoping": "agreements/enkoping.toml",
    "mellerud-bengtsfors": "agreements/mellerud-bengtsfors.toml",
    "kusten": "agreements/kusten.toml",
    "norr": "agreements/norr.toml",
    "skane": "agreements/skane.toml",
}
DAY_WORK = {
    *("SoL 12:5", "SoL 29:7", "gSoL 2a:8", "LSS 7", "LSS 9"),
    *("LVU 13", "LVU 21", "LVU 26", "LVU 31", "LVU 31 c", "LVU 31 i", "LPSB 7:1"),
}
"""Decided by day; test_every_provision.py decides each of them."""
NO_FACT = {"LVU 6 a"}
"""Rests on facts a contact does not hold; its clocks are tried in tests/unit/test_clocks.py."""


@cache
def catalogue() -> Catalogue:
    return read_catalogue()


@cache
def register(folder: str) -> Register:
    return read_register((EXAMPLES / REGISTERS[folder]).read_text(encoding="utf-8"), folder)


def cases() -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for folder in REGISTERS:
        here: Traversable = EXAMPLES / "cases" / folder if folder else EXAMPLES / "cases"
        found += [(folder, entry.name) for entry in here.iterdir() if entry.name.endswith(".toml")]
    return sorted(found)


def outcome(folder: str, name: str) -> Outcome:
    path = EXAMPLES / "cases" / folder / name if folder else EXAMPLES / "cases" / name
    case = read_case(path.read_text(encoding="utf-8"), name, catalogue())
    return check_case(case, register(folder), catalogue())


def test_there_are_as_many_cases_as_were_shipped() -> None:
    assert len(cases()) >= 305


@pytest.mark.parametrize(("folder", "name"), cases())
def test_a_case_holds(folder: str, name: str) -> None:
    result = outcome(folder, name)
    assert result.misses == ()
    assert result.compared > 0


def test_every_provision_that_is_offered_or_has_a_clock_is_used_by_a_case() -> None:
    used: set[str] = set()
    for folder, name in cases():
        result = outcome(folder, name)
        used |= {offer.provision for person in result.conclusion.persons for offer in person.offers}
        used |= {decision.provision for decision in result.conclusion.decisions}
    wanted = {p.code for p in catalogue().provisions if p.offer or p.clocks or p.questions}
    assert wanted - used == DAY_WORK | NO_FACT


def test_every_sentence_names_a_provision_of_the_catalogue_and_fills_in() -> None:
    law = catalogue()
    for sentence in law.sentences:
        day = sentence.period.valid_from
        values = {"kommun": "2280", "person": "barnet", "provision": "LVU 6", "level_rule": "SoL 30:7", "act": "LVU"}
        reason = law.reason(sentence.code, day, **values)
        assert law.canonical(reason.provision) is not None, sentence.code
        for language in ("sv", "en"):
            said = reason.say(language, {"2280": "Härnösand"})
            assert "{" not in said
            assert "!" not in said


def test_every_clock_and_every_rule_rests_on_a_known_provision() -> None:
    law = catalogue()
    codes = {fold(p.code) for p in law.provisions}
    for provision in law.provisions:
        cited = [clock.provision for clock in provision.clocks] + ([provision.rule] if provision.rule else [])
        assert {fold(code) for code in (*cited, *provision.grounds)} <= codes, provision.code


def test_every_old_number_leads_to_new_ones_that_exist() -> None:
    law = catalogue()
    for renumbering in law.renumberings:
        assert law.canonical(renumbering.old) is not None, renumbering.old
        assert all(law.canonical(new) is not None for new in renumbering.new), renumbering.old


def test_no_provision_stands_twice_on_one_day() -> None:
    law = catalogue()
    seen: set[tuple[str, object]] = set()
    for provision in law.provisions:
        key = (fold(provision.code), provision.period.valid_from)
        assert key not in seen, provision.code
        seen.add(key)
