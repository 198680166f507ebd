"""Who reads which stream: the walls between boards, and what a handover opens and closes in them."""

from dataclasses import replace

import pytest

from jourdesk.domain import events as e
from jourdesk.domain.call import Call
from jourdesk.domain.fold import fold
from jourdesk.domain.person import said
from jourdesk.domain.secrecy import JOUR, Readers, StreamKind, call_of, kind_of, readers, standing_handovers
from tests.facts import AT, facts
from tests.unit.rule_world import SOUND

UNITS = frozenset({JOUR, "u-a", "u-b", "ifo"})
OPENED = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")
GIRL, BOY = (e.PersonStated(person=ref, said=said(age=4, place_sealed=True)) for ref in ("girl", "boy"))


def call(*bodies: e.Body) -> Call:
    made = fold(facts(OPENED, GIRL, BOY, *bodies))
    assert made is not None
    return made


def over(unit: str, *persons: str, board: str = "a") -> e.HandoverMade:
    return e.HandoverMade(handover=f"h-{unit}", persons=persons, unit=unit, board=board, paper="", gaps=())


def moved(person: str, board: str) -> e.MunicipalityConfirmed:
    return e.MunicipalityConfirmed(
        person=person, municipality="2281", board=board, rule="residence", reason="", proposed="2281"
    )


def read_by(
    stream: str, about: Call | None, *, home: str = JOUR, units: frozenset[str] = UNITS, watching: str = ""
) -> Readers:
    return readers(stream, call=about, register=SOUND, units=units, home=home, watching=watching)


@pytest.mark.parametrize(
    ("stream", "kind", "about"),
    [
        ("register", StreamKind.REGISTER, ""),
        ("shifts", StreamKind.SHIFTS, ""),
        ("access.a", StreamKind.ACCESS, ""),
        ("watch.1", StreamKind.WATCH, ""),
        ("roster.2026-11", StreamKind.ROSTER, ""),
        ("c1", StreamKind.CALL, "c1"),
        ("c1.sealed.girl", StreamKind.SEALED, "c1"),
    ],
)
def test_a_stream_says_by_its_name_what_it_holds_and_which_call_it_is_of(
    stream: str, kind: StreamKind, about: str
) -> None:
    assert (kind_of(stream), call_of(stream)) == (kind, about)


def test_a_call_that_nobody_was_given_is_read_by_the_duty_service_alone() -> None:
    assert read_by("c1", call()) == Readers(wanted=frozenset({JOUR}))


def test_what_nobody_here_knows_yet_is_read_at_home_and_by_the_duty_service_but_sealed_places_at_home_only() -> None:
    assert read_by("c1", None, home="ifo").wanted == {JOUR, "ifo"}
    assert read_by("c1.sealed.girl", None, home="ifo").wanted == {"ifo"}


def test_a_unit_reads_what_it_was_given_and_only_the_sealed_places_of_its_own() -> None:
    given = call(over("u-a", "girl"), over("u-b", "boy", board="b"))
    assert read_by("c1", given) == Readers(wanted=frozenset({JOUR, "u-a", "u-b"}))
    girl, boy = read_by("c1.sealed.girl", given), read_by("c1.sealed.boy", given)
    assert girl == Readers(wanted=frozenset({JOUR, "u-a"}), away=frozenset({"u-b"}))
    assert boy == Readers(wanted=frozenset({JOUR, "u-b"}), away=frozenset({"u-a"}))


def test_a_sealed_stream_that_names_nobody_is_about_everybody_whose_place_is_sealed() -> None:
    open_boy = e.PersonStated(person="boy", said=said(place_sealed=False))
    given = call(open_boy, over("u-a", "girl"), over("u-b", "boy", board="b"))
    assert read_by("c1.sealed", given).wanted == {JOUR, "u-a"}


def test_when_the_municipality_was_wrong_the_unit_that_had_it_reads_no_further() -> None:
    wrong = call(over("u-a", "girl"), moved("girl", "b"))
    assert standing_handovers(wrong) == ()
    assert read_by("c1", wrong) == Readers(wanted=frozenset({JOUR}), away=frozenset({"u-a"}))
    right = call(over("u-a", "girl"), moved("girl", "b"), over("u-b", "girl", board="b"))
    assert read_by("c1", right) == Readers(wanted=frozenset({JOUR, "u-b"}), away=frozenset({"u-a"}))


def test_only_the_duty_service_says_who_else_reads_a_call_and_it_never_goes() -> None:
    wrong = call(over("u-a", "girl"), moved("girl", "b"), over("u-b", "girl", board="b"))
    for unit in ("u-a", "u-b"):
        assert read_by("c1", wrong, home=unit) == Readers(wanted=frozenset({JOUR, unit}))
    assert read_by("c1", wrong).away == {"u-a"}
    jours_own = call(over(JOUR, "girl"), moved("girl", "b"))
    assert read_by("c1", jours_own).away == frozenset()


def test_an_access_log_is_read_by_the_boards_own_units_and_where_it_was_written() -> None:
    own = {unit.key for unit in SOUND.units if unit.board == "a"}
    assert own
    assert read_by("access.a", None, units=UNITS | own) == Readers(wanted=frozenset({JOUR, *own}))
    assert read_by("access.other", None) == Readers(wanted=frozenset({JOUR}))


def test_everybody_reads_the_register_and_the_rosters_and_nobody_else_what_is_done_at_home() -> None:
    assert read_by("register", None).wanted == UNITS
    assert read_by("roster.2026-11", None).wanted == UNITS
    assert read_by("shifts", None, home="ifo").wanted == {"ifo"}


def test_a_watch_is_read_by_who_sent_it_and_by_the_duty_service() -> None:
    assert read_by("watch.1", None, home="ifo").wanted == {JOUR, "ifo"}


def test_a_watch_of_the_duty_service_is_read_by_the_unit_that_it_concerns_if_it_can() -> None:
    (known, *_) = (unit.key for unit in SOUND.units)
    keyed = UNITS | {known}
    assert read_by("watch.1", None, units=keyed, watching=known) == Readers(wanted=frozenset({JOUR, known}))
    assert read_by("watch.1", None, units=UNITS - {known}, watching=known).wanted == {JOUR}
    assert read_by("watch.1", None, watching="ifo").wanted == {JOUR}, "in the directory and not in the register"
    assert read_by("watch.1", None, home="ifo", units=keyed, watching=known).wanted == {JOUR, "ifo"}
    assert read_by("shifts", None, units=keyed, watching=known).wanted == {JOUR}


def test_a_unit_that_has_no_key_is_not_asked_for() -> None:
    given = call(over("u-a", "girl"))
    assert read_by("c1", given, units=frozenset({JOUR})).wanted == {JOUR}


def test_a_rule_that_says_nothing_of_a_unit_takes_nothing_from_it() -> None:
    rule = Readers(wanted=frozenset({JOUR, "u-b"}), away=frozenset({"u-a"}))
    assert rule.of({"u-a", "guest"}) == {JOUR, "u-b", "guest"}
    assert replace(rule, away=frozenset()).of({"u-a"}) == {JOUR, "u-a", "u-b"}
