"""The coordinator's tables as a file: whatever is written is read back, old files stay as they were, faults are named."""

from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourdesk.domain.period import Period
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Agreement, Board, Decider, Member, Neighbour, Register, Scope, Unit
from jourdesk.domain.register_check import check_register
from jourdesk.domain.register_check_more import agreement_on
from jourdesk.domain.register_shape import ALONE, SHAPES, rows_of
from jourdesk.domain.register_tables import (
    DAY_STATES,
    RESOURCE_KINDS,
    USER_ROLES,
    AgreementVersion,
    CalendarDay,
    Code,
    Contact,
    Cost,
    Escalation,
    EscalationStep,
    Forgetting,
    Offline,
    OnCall,
    Resource,
    User,
    UserRole,
    WorkingTime,
)
from jourdesk.wire.register_toml import READERS, read_register, read_row
from jourdesk.wire.register_write import row_out, write_register
from tests.unit.rule_world import ALWAYS, SOUND, law

EXAMPLES = files("jourdesk.resources") / "examples"
HEAD = """[agreement]
name = "Prov"
valid_from = 2026-01-01
[[board]]
key = "b"
municipality = "2280"
name = "N"
valid_from = 2026-01-01
"""

WORD = st.text(max_size=12)
MAYBE = st.none() | WORD
DAY = st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 1, 1))
MAYBE_DAY = st.none() | DAY
CODE = st.none() | st.sampled_from(("2280", "2282"))
NUMBER = st.none() | st.integers(0, 99)
HOUR = st.none() | st.sampled_from(("08:00", "22:30"))


@st.composite
def periods(draw: st.DrawFn) -> Period | None:
    if draw(st.booleans()):
        return None
    since = draw(DAY)
    until = draw(st.none() | st.dates(min_value=since, max_value=date(2100, 1, 1)))
    return Period(valid_from=since, valid_to=until)


@st.composite
def resources(draw: st.DrawFn) -> Resource:
    places = draw(NUMBER)
    ages = sorted((draw(st.integers(0, 20)), draw(st.integers(0, 99))))
    return Resource(
        key=draw(WORD),
        kind=draw(st.sampled_from(RESOURCE_KINDS)),
        name=draw(WORD),
        municipality=draw(CODE),
        phone=draw(MAYBE),
        places=places,
        taken=draw(st.none() | st.integers(0, places)) if places is not None else None,
        age_from=ages[0],
        age_to=ages[1],
        checked=draw(MAYBE_DAY),
        ring_before=draw(HOUR),
        note=draw(WORD),
        verified=draw(MAYBE_DAY),
        period=draw(periods()),
    )


STEPS = st.lists(
    st.builds(EscalationStep, who=WORD, phone=MAYBE, after_minutes=st.integers(0, 500)), min_size=1, max_size=3
)
ROLES = st.lists(
    st.builds(
        UserRole, role=st.sampled_from(USER_ROLES), municipality=CODE, board=st.none() | st.just("b"), period=periods()
    ),
    max_size=3,
).map(tuple)
ROWS = {
    "versions": st.builds(
        AgreementVersion,
        version=WORD,
        valid_from=DAY,
        name=MAYBE,
        replaces=MAYBE,
        legal_basis=st.lists(WORD, max_size=2).map(tuple),
        councils=st.lists(st.tuples(st.just("2280"), DAY, WORD), max_size=2).map(tuple),
        changes=WORD,
    ),
    "contacts": st.builds(
        Contact,
        key=WORD,
        function=WORD,
        name=WORD,
        municipality=CODE,
        phone=MAYBE,
        hours=WORD,
        note=WORD,
        verified=MAYBE_DAY,
        wrong_since=MAYBE_DAY,
        period=periods(),
    ),
    "resources": resources(),
    "calendar": st.builds(
        CalendarDay, day=DAY, state=st.sampled_from(DAY_STATES), municipality=CODE, unit=MAYBE, opens=HOUR, name=WORD
    ),
    "escalations": st.builds(
        Escalation,
        subject=WORD,
        steps=STEPS.map(lambda steps: tuple(sorted(steps, key=lambda s: s.after_minutes))),
        period=periods(),
    ),
    "on_calls": st.builds(
        OnCall, name=WORD, phone=WORD, municipality=CODE, order=st.integers(1, 9), verified=MAYBE_DAY, period=periods()
    ),
    "users": st.builds(User, key=WORD, name=WORD, title=WORD, phone=MAYBE, roles=ROLES, period=periods()),
    "codes": st.builds(Code, list=WORD, code=WORD, sv=WORD, en=WORD, period=periods()),
}
ALONE_ROWS: dict[str, st.SearchStrategy[object]] = {
    "working_time": st.none()
    | st.builds(
        WorkingTime,
        daily_rest=st.integers(0, 24),
        weekly_rest=st.floats(0, 99),
        longest_shift=NUMBER,
        nights_in_a_row=NUMBER,
    ),
    "forgetting": st.none() | st.builds(Forgetting, days=st.integers(0, 999)),
    "offline": st.none() | st.builds(Offline, days=st.integers(0, 999)),
}
BASE = Register(
    agreement=Agreement(name="Prov", valid_from=date(2026, 1, 1)),
    boards=(Board(key="b", municipality="2280", name="N", kind="board", period=ALWAYS),),
)
TABLES: dict[str, st.SearchStrategy[object]] = {
    name: st.lists(row, max_size=2, unique_by=lambda r: getattr(r, "key", id(r))).map(tuple)
    for name, row in ROWS.items()
}


@given(st.fixed_dictionaries(TABLES | ALONE_ROWS))
def test_whatever_a_coordinator_writes_is_read_back(tables: dict[str, object]) -> None:
    register = replace(BASE, **tables)  # type: ignore[arg-type]  # the names are those of the fields
    assert read_register(write_register(register)) == register


@given(periods(), MAYBE_DAY)
def test_days_and_verified_numbers_of_the_older_tables_are_read_back(
    period: Period | None, verified: date | None
) -> None:
    register = replace(
        BASE,
        neighbours=(Neighbour(code="2281", jour="J", phone="1", verified=verified, period=period),),
        deciders=(Decider(key="d", board="b", role="chair", order=1, verified=verified, period=period),),
        scopes=(Scope(municipality="2280", targets=("child",), service="act", period=period),),
        costs=(Cost(name="C", base="B", key="equal", period=period),),
    )
    assert read_register(write_register(register)) == register


def test_every_row_of_the_example_reads_as_a_row_of_its_own() -> None:
    text = "\n".join((EXAMPLES / name).read_text(encoding="utf-8") for name in ("register.toml", "everyday.toml"))
    register = read_register(text)
    boards = [board.key for board in register.boards]
    for table in (*SHAPES, *ALONE):
        for row in rows_of(register, table):
            assert read_row(table, row_out(row), boards) == row
    assert read_register(write_register(register)) == register


def test_the_file_and_the_shapes_know_the_same_tables() -> None:
    assert {table: field for table, (field, _) in READERS.items()} == {t: s.field for t, s in SHAPES.items()}


def test_a_file_without_the_new_tables_has_none_of_them() -> None:
    register = read_register((EXAMPLES / "register.toml").read_text(encoding="utf-8"))
    for table in ("contact", "resource", "calendar_day", "escalation", "on_call", "user", "code", *ALONE[1:-1]):
        assert rows_of(register, table) == ()


@pytest.mark.parametrize(
    ("text", "code", "key"),
    [
        ('[[contact]]\nkey = "a"\nfunction = "police"\n', "input.missing-key", "name"),
        ('[[resource]]\nkey = "a"\nkind = "tent"\nname = "N"\n', "input.unknown-value", "kind"),
        ('[[resource]]\nkey = "a"\nname = "N"\n', "input.missing-key", "kind"),
        (
            '[[resource]]\nkey = "a"\nkind = "hotel"\nname = "N"\nage_from = 9\nage_to = 3\n',
            "input.backwards",
            "age_to",
        ),
        (
            '[[resource]]\nkey = "a"\nkind = "hotel"\nname = "N"\nplaces = 1\ntaken = 2\n',
            "input.unknown-value",
            "taken",
        ),
        (
            '[[resource]]\nkey = "a"\nkind = "hotel"\nname = "N"\nring_before = "22"\n',
            "input.unknown-value",
            "ring_before",
        ),
        (
            '[[resource]]\nkey = "a"\nkind = "hotel"\nname = "N"\nring_before = "25:00"\n',
            "input.unknown-value",
            "ring_before",
        ),
        ("[[calendar_day]]\nday = 2026-05-15\n", "input.missing-key", "state"),
        ('[[calendar_day]]\nstate = "closed"\n', "input.missing-key", "day"),
        ('[[escalation]]\nfor = "b"\n', "input.missing-key", "steps"),
        ('[[escalation]]\nfor = "b"\nsteps = [ { who = "A" } ]\n', "input.missing-key", "after_minutes"),
        (
            '[[escalation]]\nfor = "b"\nsteps = [ { who = "A", after_minutes = 9 }, { who = "B", after_minutes = 3 } ]\n',
            "input.backwards",
            "steps",
        ),
        ('[[user]]\nkey = "u"\nname = "N"\nroles = [ { municipality = "2280" } ]\n', "input.missing-key", "role"),
        (
            '[[user]]\nkey = "u"\nname = "N"\nroles = [ { role = "reviewer", board = "x" } ]\n',
            "input.unknown-value",
            "board",
        ),
        ('[[user]]\nkey = "u"\nname = "N"\n[[user]]\nkey = "u"\nname = "M"\n', "input.double-key", "key"),
        (
            '[[contact]]\nkey = "a"\nfunction = "f"\nname = "N"\nvalid_to = 2026-01-01\n',
            "input.missing-key",
            "valid_from",
        ),
        ("[forgetting]\n", "input.missing-key", "days"),
        ("[offline]\n", "input.missing-key", "days"),
        ("[offline]\ndays = 30\nhours = 1\n", "input.unknown-key", "hours"),
        ("[working_time]\nfika = 1\n", "input.unknown-key", "fika"),
        ('[[code]]\nlist = "x"\ncode = "y"\nsv = "z"\n', "input.missing-key", "en"),
        ('[[agreement_version]]\nversion = "2"\n', "input.missing-key", "valid_from"),
    ],
)
def test_a_fault_is_one_line_that_names_table_and_key(text: str, code: str, key: str) -> None:
    with pytest.raises(Refused) as caught:
        read_register(HEAD + text)
    assert (caught.value.code, caught.value.field) == (code, key)


def test_one_key_on_days_that_follow_each_other_is_one_unit_and_on_the_same_days_a_fault() -> None:
    row = '[[unit]]\nkey = "u"\nboard = "b"\nname = "{}"\nhandles = []\nvalid_from = {}\n'
    first = row.format("A", "2026-01-01\nvalid_to = 2026-12-31")
    register = read_register(HEAD + first + row.format("B", "2027-01-01"))
    assert [unit.name for unit in register.units] == ["A", "B"]
    with pytest.raises(Refused, match=r"input\.double-key"):
        read_register(HEAD + first + row.format("B", "2026-12-31"))


def found(**tables: object) -> list[tuple[str, bool, str, str]]:
    register = replace(SOUND, **tables)  # type: ignore[arg-type]  # the names are those of the fields
    return [(f.code, f.wrong, f.subject, f.details) for f in check_register(register, law())]


def test_what_is_wrong_in_the_coordinators_tables_is_named() -> None:
    step = (EscalationStep(who="A", after_minutes=0),)
    chains = (
        Escalation(subject="*", steps=step),
        Escalation(subject="x", steps=step),
        Escalation(subject="y", steps=step, period=ALWAYS),
    )
    assert found(escalations=chains) == [
        ("register.chain-to-nobody", True, "x", ""),
        ("register.chain-to-nobody", True, "y", ""),
    ]
    days = (
        CalendarDay(day=date(2026, 5, 15), state="closed", unit="all"),
        CalendarDay(day=date(2026, 5, 15), state="closed", unit="x"),
    )
    assert found(calendar=days) == [("register.day-of-no-unit", True, "x", "")]
    homes = (
        Resource(key="a", kind="emergency-home", name="Ås", period=ALWAYS),
        Resource(key="b", kind="emergency-home", name="Berg"),
        Resource(key="c", kind="emergency-home", name="Dal", checked=date(2026, 1, 1)),
        Resource(key="d", kind="hotel", name="Hotellet"),
    )
    assert found(resources=homes) == [
        ("register.home-unchecked", False, "Berg", ""),
        ("register.home-unchecked", False, "Ås", ""),
    ]


def test_a_time_on_the_desks_that_is_too_short_is_worth_knowing() -> None:
    assert found(forgetting=Forgetting(days=29)) == [("register.forgetting-short", False, "forgetting", "29")]
    assert found(forgetting=Forgetting(days=30)) == []


def test_too_few_days_without_contact_are_worth_knowing_and_the_example_has_thirty() -> None:
    assert found(offline=Offline(days=6)) == [("register.offline-short", False, "offline", "6")]
    assert found(offline=Offline(days=7)) == []
    register = read_register((EXAMPLES / "register.toml").read_text(encoding="utf-8"))
    assert register.offline == Offline(days=30)
    assert read_register(write_register(register)).offline == Offline(days=30)


def test_a_coming_version_needs_the_council_of_every_party() -> None:
    coming = AgreementVersion(version="2.0", valid_from=date(2027, 1, 1))
    assert found(versions=(coming,)) == [("register.version-without-council", True, "2.0", "2280")]
    decided = replace(coming, councils=(("2280", date(2026, 10, 1), "§ 1"),))
    assert found(versions=(decided,)) == []
    assert found(versions=(replace(coming, status="draft"),)) == []
    assert found(versions=(replace(coming, valid_from=date(2025, 1, 1)),)) == []
    left = (
        Member(code="2280", joined=SOUND.members[0].joined, left=date(2026, 12, 31), council=SOUND.members[0].council),
    )
    assert ("register.version-without-council", True, "2.0", "2280") not in found(versions=(coming,), members=left)


def test_the_agreement_reads_as_its_latest_decided_version() -> None:
    coming = AgreementVersion(
        version="2.0", valid_from=date(2027, 1, 1), name="Nytt avtal", legal_basis=("KL 9:37", "KL 6:37")
    )
    later = AgreementVersion(version="3.0", valid_from=date(2028, 1, 1), replaces="2.0")
    draft = AgreementVersion(version="4.0", valid_from=date(2027, 6, 1), status="draft")
    register = replace(SOUND, versions=(later, coming, draft), agreement=replace(SOUND.agreement, version="1.0"))
    assert agreement_on(register, date(2026, 12, 31)) is register.agreement
    new = agreement_on(register, date(2027, 12, 31))
    assert (new.name, new.version, new.replaces, new.legal_basis) == (
        "Nytt avtal",
        "2.0",
        "1.0",
        ("KL 9:37", "KL 6:37"),
    )
    newest = agreement_on(register, date(2028, 1, 1))
    assert (newest.name, newest.version, newest.replaces, newest.legal_basis) == ("Prov", "3.0", "2.0", ("KL 9:37",))


def test_units_are_found_among_rows_of_other_keys() -> None:
    other = Unit(key="o", board="a", name="O", period=ALWAYS, handles=())
    register = replace(SOUND, units=(*SOUND.units, other))
    assert register.unit("o") is other
