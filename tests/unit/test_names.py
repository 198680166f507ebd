"""Names as they are typed and as they sound."""

import pytest

from jourdesk.domain.names import fold, name_tokens, phonetic
from tests.naughty import NAUGHTY


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Åsa-Märta  O'Brien", "asa marta obrien"),
        ("A\u030asa", "asa"),
        ("ÖRNSKÖLDSVIK", "ornskoldsvik"),
        ("Søren Łukasz Æbelø", "soren lukasz aebelo"),
        ("Straße", "strasse"),
        ("d’Angelo, Éric\n", "dangelo eric"),
        ("Anna\u200bBerg", "annaberg"),
        ("Nguyễn Thị", "nguyen thi"),
        ("محمد", "محمد"),
        ("\x00", ""),
        ("", ""),
    ],
)
def test_marks_case_and_joiners_fall_away(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_particles_fall_away_unless_they_are_all_there_is() -> None:
    assert name_tokens("Carl von der Linde-af Ek") == ("carl", "linde", "ek")
    assert name_tokens("Van Li") == ("li",)
    assert name_tokens("von") == ("von",)
    assert name_tokens(" ") == ()


@pytest.mark.parametrize(
    "spellings",
    [
        "Öhrn Öhrén Oern Ohrn",
        "Kjell Schell Tjell Skjell",
        "Christoffer Kristofer Christopher Kristoffer",
        "Åkesson Akesson Aakesson Åkeson",
        "Zetterström Setterstrom Zetterstroem",
        "Wiktor Viktor Victor",
        "Qvist Kvist Quist Kwist",
        "Eriksson Ericsson Erixon Erikson",
        "Gustaf Gustav Gustaw",
        "Yusuf Jusuf Josef Youssef",
        "Mohammed Muhammad Mohamed Mohamad",
        "Hjalmar Jalmar",
        "Ljungqvist Jungkvist",
        "Persson Pehrsson Pärson",
        "Sofia Sophia",
        "Tomas Thomas",
        "Mikael Michael Mickael",
        "Charlotte Sjarlotte",
        "Cecilia Sesilia",
        "Hvitfeldt Vitfelt",
        "Gert Jert",
        "Axel Aksel",
    ],
)
def test_spellings_of_one_sound_give_one_key(spellings: str) -> None:
    assert len({phonetic(name) for name in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Berg", "Borgman"), ("Anna", "Hanna"), ("Dahl", "Tall"), ("Mimmi", "Emma")]
)
def test_names_that_sound_apart_stay_apart(one: str, other: str) -> None:
    assert phonetic(one) != phonetic(other)


def test_each_part_has_its_key_in_order() -> None:
    assert phonetic("Kjell von Öhrn-Viktor") == "XL ARN VKTR"
    assert phonetic("王") == "王"


@pytest.mark.parametrize("text", NAUGHTY)
def test_naughty_text_folds_and_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert len(phonetic(text).split()) <= max(1, len(fold(text).split()))
