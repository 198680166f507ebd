"""A case is run: what is compared, what is missed, and in which words."""

from importlib.resources import files

import pytest

from jourdesk.domain.problems import Refused
from jourdesk.usecases.check_rules import Miss, Outcome, check_case
from jourdesk.usecases.read_law import read_catalogue, shipped_law
from jourdesk.wire.case_toml import read_case
from tests.unit.rule_world import SOUND, law

HEAD = 'title = "t"\nreceived = 2026-09-05T23:00:00+02:00\ncaller = "police"\n'
PERSON = """[[person]]
ref = "p"
age = 4
resident = "2280"
present = "2280"
concerns = ["neglect"]
urgent = true
court_can_wait = false
consent = { guardians = "refused" }
"""


def run(text: str) -> Outcome:
    return check_case(read_case(HEAD + PERSON + text, "fall.toml", law()), SOUND, law())


def test_a_case_that_holds_has_no_misses() -> None:
    result = run(
        '[expect.p]\nresponsible = "2280"\nconsider = ["LVU 6"]\nnever = ["LVM 13"]\nservice = "act"\nunit = "all"\n'
    )
    assert result.ok
    assert result.compared == 5


def test_a_miss_names_path_expected_and_got() -> None:
    result = run('[expect.p]\nresponsible = "2282"\nmember = false\n')
    assert result.misses == (
        Miss(path="p.responsible", expected="2282", got="2280"),
        Miss(path="p.member", expected=False, got=True),
    )
    assert not result.ok


def test_what_is_offered_is_compared_with_what_must_and_must_not_be() -> None:
    result = run('[expect.p]\nconsider = ["LVM 13", "LVU 6"]\nnever = ["LVU 6"]\n')
    assert [miss.path for miss in result.misses] == ["p.consider", "p.never"]
    assert "LVU 6" in str(result.misses[0].got)


def test_the_rule_that_decided_may_be_written_with_other_blanks() -> None:
    assert run('[expect.p]\nby = "SoL  29: 1"\n').ok
    assert run('[expect.p]\nby = "SoL 29:2"\n').misses == (Miss(path="p.by", expected="SoL 29:2", got="SoL 29:1"),)


def test_an_empty_text_stands_for_none() -> None:
    outside = PERSON.replace("2280", "2281")
    case = read_case(HEAD + outside + '[expect.p]\nboard = ""\nunit = ""\nservice = "outside"\n', "f", law())
    assert check_case(case, SOUND, law()).ok


DECISION = '[[decision]]\nref = "d"\nperson = "p"\nprovision = "LVU 6"\nat = 2026-09-06T00:10:00+02:00\n'


def test_decisions_and_clocks_are_compared() -> None:
    result = run(
        DECISION
        + 'by = "chair"\n[decision.expect]\nallowed = false\nbecause = "official"\nappealable = false\n'
        + '[[deadline]]\ndecision = "d"\nclock = "submit-to-court"\nstatutory = 2026-09-13\nrunning = false\n'
        + '[[deadline]]\nperson = "p"\nclock = "preliminary-assessment"\nouter = 2026-09-21\n'
        + '[[deadline]]\ndecision = "d"\nclock = "appeal"\nalarm = 2026-09-21\n'
    )
    assert {(miss.path, miss.expected, miss.got) for miss in result.misses} == {
        ("d.allowed", False, True),
        ("d.because", "official", "chair"),
        ("d.submit-to-court.running", False, True),
        ("d.appeal.alarm", "2026-09-21", None),
    }
    assert result.compared == 7


def test_everything_concluded_comes_out_by_ref() -> None:
    got = run(DECISION).got
    assert got["p"]["target"] == "child"
    assert got["p"]["protection-assessment"] == {
        "statutory": "2026-09-05",
        "outer": "2026-09-05",
        "alarm": "2026-09-05",
        "running": True,
    }
    assert got["d"]["because"] is None
    assert got["d"]["allowed"] is True
    assert got["d"]["apply-to-court"] == {"statutory": None, "outer": None, "alarm": None, "running": False}


@pytest.mark.parametrize("by", ["chair", "a", "jour"])
def test_deciders_boards_and_the_jour_are_known(by: str) -> None:
    assert run(DECISION + f'by = "{by}"\n').got["d"]["because"] in ("chair", "committee", "official")


def test_a_decider_who_is_not_in_the_register_is_refused_with_the_place() -> None:
    with pytest.raises(Refused) as refused:
        run(DECISION + 'by = "nobody"\n')
    assert refused.value.values == {"file": "fall.toml", "table": "decision 1", "key": "by", "value": "nobody"}


def test_the_law_that_is_shipped_is_the_law_that_is_read() -> None:
    names = {entry.name for entry in (files("jourdesk.resources") / "law").iterdir() if entry.name.endswith(".toml")}
    assert set(shipped_law()) == names
    assert len(read_catalogue().provisions) > 380
