"""Cases and registers as TOML: what is refused, in one line that names file, table and key; and the round trip."""

from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Agreement, Cost, Kpi, PersonRole, Register
from jourdesk.wire.case_toml import Case, holds_case, read_case
from jourdesk.wire.problem_texts import sentence
from jourdesk.wire.register_toml import read_register
from jourdesk.wire.register_write import write_register
from jourdesk.wire.toml_table import MAX_CHARACTERS, Table, parse
from tests.unit.rule_world import SOUND, law

EXAMPLES = files("jourdesk.resources") / "examples"
HEAD = 'title = "t"\nreceived = 2026-09-05T23:00:00+02:00\ncaller = "police"\n'
PERSON = '[[person]]\nref = "p"\n'
DECISION = '[[decision]]\nref = "d"\nperson = "p"\nprovision = "LVU 6"\nat = 2026-09-05T23:00:00+02:00\n'


def case(text: str) -> Case:
    return read_case(text, "fall.toml", law())


@pytest.mark.parametrize(
    ("text", "code", "table", "key"),
    [
        ("a = [", "input.not-toml", None, None),
        ("caller = 'police'\n", "input.missing-key", "–", "received"),
        ("received = 2026-09-05T23:00:00\n", "input.no-offset", "–", "received"),
        ("received = 0001-01-01T00:00:00+01:00\n", "input.unknown-value", "–", "received"),
        ("received = 9999-12-31T23:00:00-01:00\n", "input.unknown-value", "–", "received"),
        (HEAD + "law_as_of = 1800-01-01\n", "input.unknown-value", "–", "law_as_of"),
        ("received = 2026-09-05\n", "input.wrong-type", "–", "received"),
        (HEAD + "colour = 1\n", "input.unknown-key", "–", "colour"),
        (HEAD.replace("police", "plumber"), "input.unknown-value", "–", "caller"),
        (HEAD + "anonymous = 1\n", "input.wrong-type", "–", "anonymous"),
        (HEAD + PERSON + "agee = 4\n", "input.unknown-key", "person 1", "agee"),
        (HEAD + PERSON + 'age = "4"\n', "input.wrong-type", "person 1", "age"),
        (HEAD + PERSON + "age = true\n", "input.wrong-type", "person 1", "age"),
        (HEAD + PERSON + "age = 4.5\n", "input.wrong-type", "person 1", "age"),
        (HEAD + PERSON + "age = -1\n", "input.unknown-value", "person 1", "age"),
        (HEAD + PERSON + "born = 2027-01-01\n", "input.unknown-value", "person 1", "born"),
        (HEAD + PERSON + 'resident = "228"\n', "input.unknown-value", "person 1", "resident"),
        (HEAD + PERSON + "resident = 2282\n", "input.wrong-type", "person 1", "resident"),
        (HEAD + PERSON + 'concerns = ["noise"]\n', "input.unknown-value", "person 1", "concerns"),
        (HEAD + PERSON + "concerns = [1]\n", "input.wrong-type", "person 1", "concerns"),
        (HEAD + PERSON + 'consent = { guardians = "maybe" }\n', "input.unknown-value", "person 1.consent", "guardians"),
        (HEAD + PERSON + 'consent = { guardian = "given" }\n', "input.unknown-key", "person 1.consent", "guardian"),
        (HEAD + PERSON + "consent = 1\n", "input.wrong-type", "person 1", "consent"),
        (HEAD + PERSON + PERSON, "input.double-key", "person 2", "ref"),
        (HEAD + "[person]\n", "input.wrong-type", "–", "person"),
        (HEAD + "person = [1]\n", "input.wrong-type", "person 1", "person"),
        (HEAD + PERSON + "[expect.q]\n", "input.unknown-ref", "expect", "q"),
        (HEAD + PERSON + "[expect]\np = 1\n", "input.wrong-type", "expect", "p"),
        (HEAD + PERSON + '[expect.p]\nconsider = ["LVU 99"]\n', "input.unknown-provision", "expect.p", "consider"),
        (HEAD + PERSON + '[expect.p]\nby = "SoL 99:1"\n', "input.unknown-provision", "expect.p", "by"),
        (HEAD + PERSON + '[expect.p]\nresponsibel = "2282"\n', "input.unknown-key", "expect.p", "responsibel"),
        (HEAD + PERSON + DECISION.replace("LVU 6", "LVU 6 z"), "input.unknown-provision", "decision 1", "provision"),
        (HEAD + PERSON + DECISION.replace('"p"', '"q"'), "input.unknown-ref", "decision 1", "person"),
        (HEAD + PERSON + DECISION.replace("+02:00", ""), "input.no-offset", "decision 1", "at"),
        (HEAD + PERSON + DECISION + 'grounds = "LVU 2"\n', "input.wrong-type", "decision 1", "grounds"),
        (
            HEAD + PERSON + DECISION + '[decision.expect]\nbecause = "luck"\n',
            "input.unknown-value",
            "decision 1.expect",
            "because",
        ),
        (HEAD + PERSON + DECISION + "[[step]]\n", "input.missing-key", "step 1", "kind"),
        (
            HEAD + PERSON + DECISION + '[[step]]\ndecision = "x"\nkind = "served"\n',
            "input.unknown-ref",
            "step 1",
            "decision",
        ),
        (HEAD + PERSON + DECISION + '[[deadline]]\nclock = "appeal"\n', "input.missing-key", "deadline 1", "person"),
        (HEAD + PERSON + '[[deadline]]\nperson = "p"\n', "input.missing-key", "deadline 1", "clock"),
        (
            HEAD + PERSON + DECISION + '[[deadline]]\ndecision = "d"\nclock = "appeal"\nouter = "x"\n',
            "input.wrong-type",
            "deadline 1",
            "outer",
        ),
    ],
)
def test_a_fault_in_a_case_is_one_line_with_file_table_and_key(
    text: str, code: str, table: str | None, key: str | None
) -> None:
    with pytest.raises(Refused) as refused:
        case(text)
    values = refused.value.values
    assert (refused.value.code, values["file"], values.get("table"), values.get("key")) == (
        code,
        "fall.toml",
        table,
        key,
    )
    for language in ("sv", "en"):
        said = sentence(refused.value, language)
        assert said.startswith("fall.toml")
        assert "\n" not in said
        assert key is None or key in said


def test_a_case_may_be_as_small_as_a_person() -> None:
    small = case("received = 2026-09-05T23:00:00+02:00\n" + PERSON)
    assert (small.title, small.situation.contact.caller, small.persons) == ("fall.toml", "unknown", ())


def test_a_byte_order_mark_is_read_past() -> None:
    assert case("\ufeff" + HEAD + PERSON).situation.persons[0].ref == "p"


def test_a_huge_or_bottomless_file_is_refused() -> None:
    broken = ("a = " + "[" * 100_000, "a = " + "9" * 5_000)
    for text, code in (("#" * (MAX_CHARACTERS + 1), "input.too-large"), *((text, "input.not-toml") for text in broken)):
        with pytest.raises(Refused) as refused:
            parse(text, "stor.toml")
        assert refused.value.code == code


def test_a_file_holds_a_case_when_it_has_a_person_or_a_decision() -> None:
    assert holds_case(PERSON, "f")
    assert holds_case(DECISION, "f")
    assert not holds_case('[[member]]\ncode = "2280"\n', "f")


def test_a_table_gives_numbers_whole_or_not() -> None:
    table = Table("f", "t", {"a": 1, "b": 2.5})
    assert (table.optional_number("a"), table.optional_number("b"), table.optional_number("c")) == (1, 2.5, None)


BOARD = '[[board]]\nkey = "a"\nmunicipality = "2280"\nname = "N"\nkind = "board"\nvalid_from = 2026-01-01\n'
AGREEMENT = '[agreement]\nname = "A"\nvalid_from = 2026-01-01\n'


@pytest.mark.parametrize(
    ("text", "code", "table", "key"),
    [
        ("", "input.missing-key", "–", "agreement"),
        (AGREEMENT + "colour = 1\n", "input.unknown-key", "agreement", "colour"),
        (AGREEMENT + "[[surprise]]\n", "input.unknown-key", "–", "surprise"),
        (AGREEMENT + 'host = "22"\n', "input.unknown-value", "agreement", "host"),
        (AGREEMENT + BOARD + BOARD, "input.double-key", "board 2", "key"),
        (AGREEMENT + BOARD + 'parent = "x"\n', "input.unknown-value", "board 1", "parent"),
        (AGREEMENT + BOARD + "valid_to = 2025-01-01\n", "input.backwards", "board 1", "valid_to"),
        (AGREEMENT + BOARD.replace('"board"', '"club"'), "input.unknown-value", "board 1", "kind"),
        (AGREEMENT + '[[unit]]\nkey = "u"\nboard = "x"\n', "input.unknown-value", "unit 1", "board"),
        (
            AGREEMENT + BOARD + '[[decider]]\nkey = "d"\nboard = "a"\norder = 1\n',
            "input.missing-key",
            "decider 1",
            "role",
        ),
        (
            AGREEMENT + BOARD + '[[decider]]\nkey = "d"\nboard = "a"\nrole = "chair"\n',
            "input.missing-key",
            "decider 1",
            "order",
        ),
        (AGREEMENT + '[[scope]]\nmunicipality = "2280"\n', "input.missing-key", "scope 1", "service"),
        (AGREEMENT + '[[cost]]\nname = "c"\nbase = "b"\n', "input.missing-key", "cost 1", "key"),
        (
            AGREEMENT + '[[cost]]\nname = "c"\nbase = "b"\nkey = "equal"\nshares = { x = 1 }\n',
            "input.unknown-key",
            "cost 1.shares",
            "x",
        ),
        (
            AGREEMENT + '[[member]]\ncode = "2280"\njoined = 2026-01-01\nleft = 2025-01-01\n',
            "input.backwards",
            "member 1",
            "left",
        ),
        (
            AGREEMENT + '[[member]]\ncode = "2280"\njoined = 2026-01-01T00:00:00Z\n',
            "input.wrong-type",
            "member 1",
            "joined",
        ),
    ],
)
def test_a_fault_in_a_register_is_one_line_with_file_table_and_key(text: str, code: str, table: str, key: str) -> None:
    with pytest.raises(Refused) as refused:
        read_register(text, "reg.toml")
    values = refused.value.values
    assert (refused.value.code, values["file"], values["table"], values["key"]) == (code, "reg.toml", table, key)


@pytest.mark.parametrize(
    "name",
    ["register.toml", *(f"agreements/{n}.toml" for n in ("dalsland-5d", "enkoping", "mellerud-bengtsfors", "tranas"))],
)
def test_a_register_written_and_read_again_is_the_same(name: str) -> None:
    register = read_register((EXAMPLES / name).read_text(encoding="utf-8"), name)
    assert read_register(write_register(register)) == register


TEXT = st.text(st.characters(codec="utf-8"), max_size=40)


@given(name=TEXT, title=TEXT, target=st.one_of(st.none(), st.integers(0, 10**9), st.floats(0, 1e9, allow_nan=False)))
def test_any_text_survives_the_round_trip(name: str, title: str, target: float | None) -> None:
    register = replace(
        SOUND,
        agreement=Agreement(name=name, valid_from=SOUND.agreement.valid_from, replaces=title),
        kpis=(Kpi(name=name, unit=title, target=target),),
        costs=(Cost(name=title, base=name, key="percent", base_sek=5, shares=(("2280", 62.5), ("2282", 37))),),
        person_roles=(PersonRole(person=name, title=title, municipality="2280", percent=37.5),),
    )
    assert read_register(write_register(register)) == register


def test_a_bare_register_is_short() -> None:
    bare = Register(agreement=Agreement(name="A", valid_from=SOUND.agreement.valid_from))
    assert write_register(bare) == '[agreement]\nname = "A"\nvalid_from = 2026-02-01\nstatus = "decided"\n'
