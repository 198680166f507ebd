"""Numbers: read as typed, refused with the reason, shown masked.

The numbers are official test numbers (201701102384, 189001019802, 191212121212), Inera's published examples of regional numbers,
or put together here with a birth number from 980 to 999, which the official test numbers use.
"""

import tomllib
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourdesk.domain.identity import (
    BirthDate,
    Identifier,
    NumberKind,
    SecondIdentifier,
    Sex,
    compact_number,
    full_form,
    keep_number,
    masked_form,
    read_number,
    require_second_identifier,
    share_name,
    temporary_number,
)
from jourdesk.domain.problems import Refused
from tests.naughty import NAUGHTY

TODAY = date(2026, 11, 21)


def with_check_digit(head: str) -> str:
    """Finish a number by trying all ten digits against the rule as it is usually told: doubled, digit sums, a whole ten."""
    for last in "0123456789":
        row = head[-9:] + last
        doubled = [int(digit) * (2, 1)[at % 2] for at, digit in enumerate(row)]
        if sum(sum(map(int, str(product))) for product in doubled) % 10 == 0:
            return head + last
    raise AssertionError


def refusal(text: str, today: date = TODAY) -> Refused:
    with pytest.raises(Refused) as caught:
        read_number(text, today)
    assert caught.value.field == "number"
    return caught.value


@pytest.mark.parametrize("number", ["201701102384", "189001019802", "191212121212"])
def test_official_test_numbers_are_read(number: str) -> None:
    read = read_number(number, TODAY)
    assert (read.kind, read.value, read.checked) == (NumberKind.PERSONAL, number, True)
    assert read.domain == "1.2.752.129.2.1.3.1"


@pytest.mark.parametrize(
    "pasted",
    [
        "20170110-2384",
        " 20170110 - 2384 ",
        "20170110–2384",
        "20170110−2384",
        "20170110\u00a02384\n",
        "\u200b20170110\u200b-2384\ufeff",
        "２０１７０１１０－２３８４",
        "٢٠١٧٠١١٠٢٣٨٤",
        "2017-01-10-2384",
        "170110-2384",
        "1701102384\r\n",
    ],
)
def test_pasted_text_is_forgiven(pasted: str) -> None:
    assert read_number(pasted, TODAY).value == "201701102384"


def test_sex_comes_from_the_ninth_digit() -> None:
    assert read_number("201701102384", TODAY).sex is Sex.FEMALE
    assert read_number("191212121212", TODAY).sex is Sex.MALE


def test_a_plus_sign_means_a_century_older() -> None:
    assert read_number("121212+1212", TODAY).value == "191212121212"
    assert read_number("121212-1212", TODAY).value == "201212121212"
    assert read_number("19121212+1212", TODAY).value == "191212121212"


def test_the_plus_sign_is_used_from_the_year_in_which_one_turns_a_hundred() -> None:
    number = with_check_digit("261120980")
    assert read_number(f"{number[:6]}+{number[6:]}", TODAY).born == BirthDate(year=1926, month=11, day=20)
    assert read_number(f"{number[:6]}-{number[6:]}", TODAY).born == BirthDate(year=2026, month=11, day=20)
    older = with_check_digit("271120980")
    assert read_number(f"{older[:6]}-{older[6:]}", TODAY).born.year == 1927


def test_a_misplaced_plus_sign_is_refused() -> None:
    assert refusal("12+12121212").code == "identity.misplaced-plus"
    assert refusal("121212++1212").code == "identity.misplaced-plus"
    assert refusal("+12").code == "identity.length"


def test_a_coordination_number_may_leave_month_and_day_unknown() -> None:
    whole = read_number(with_check_digit("19800365980"), TODAY)
    assert (whole.kind, whole.born) == (NumberKind.COORDINATION, BirthDate(year=1980, month=3, day=5))
    assert whole.domain == "1.2.752.129.2.1.3.3"
    assert read_number(with_check_digit("19800060980"), TODAY).born == BirthDate(year=1980)
    assert read_number(with_check_digit("19800360980"), TODAY).born == BirthDate(year=1980, month=3)
    assert read_number(with_check_digit("19800091980"), TODAY).born == BirthDate(year=1980, day=31)


@pytest.mark.parametrize(
    ("head", "code", "values"),
    [
        ("19800341980", "identity.no-such-day.03", {"day": "41"}),
        ("19800431980", "identity.no-such-day.04", {"day": "31"}),
        ("19800092980", "identity.no-such-day", {"day": "32"}),
        ("19800492980", "identity.no-such-day.04", {"day": "32"}),
        ("19810229980", "identity.no-leap-day", {}),
        ("19810289980", "identity.no-leap-day", {}),
        ("19811301980", "identity.no-such-month", {"month": "13"}),
        ("19810001980", "identity.no-such-month", {"month": "00"}),
        ("19810100980", "identity.no-such-day", {"day": "00"}),
        ("00010101980", "identity.century", {}),
        ("18500101980", "identity.century", {}),
        ("20261122980", "identity.born-in-the-future", {}),
        ("20270060980", "identity.born-in-the-future", {}),
        ("20990101980", "identity.born-in-the-future", {}),
        ("261231980", "identity.born-in-the-future", {}),
        ("19800101000", "identity.no-such-serial", {}),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(head: str, code: str, values: dict[str, str]) -> None:
    refused = refusal(with_check_digit(head))
    assert (refused.code, refused.values) == (code, values)


def test_a_wrong_check_digit_is_refused() -> None:
    assert refusal("20170110-2385").code == "identity.check-digit"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "identity.empty"),
        (" \u200b\n", "identity.empty"),
        ("170110", "identity.only-birth-date"),
        ("2017-01-10", "identity.only-birth-date"),
        ("17011023", "identity.only-birth-date"),
        ("20170110238", "identity.length"),
        ("Anna", "identity.unknown-form"),
        ("²⁰17", "identity.length"),
        ("20170110/2384", "identity.strange-sign"),
        ("Åsa", "identity.strange-sign"),
    ],
)
def test_what_is_no_number_is_refused_with_its_reason(text: str, code: str) -> None:
    assert refusal(text).code == code


@pytest.mark.parametrize(
    ("number", "domain", "born", "sex", "checked"),
    [
        ("991981000010", "1.2.752.97.3.1.3", BirthDate(), None, True),
        ("991945000023", "1.2.752.97.3.1.3", BirthDate(), None, True),
        ("19810829M071", "1.2.752.113.11.0.2.1.1.1", BirthDate(year=1981, month=8, day=29), Sex.MALE, True),
        ("19450829K088", "1.2.752.113.11.0.2.1.1.1", BirthDate(year=1945, month=8, day=29), Sex.FEMALE, True),
        ("19930829X802", "1.2.752.113.11.0.2.1.1.1", BirthDate(year=1993, month=8, day=29), None, True),
        ("19810829SU3A", "1.2.752.74.9.2", BirthDate(), Sex.MALE, False),
        ("19450829SF2B", "1.2.752.74.9.2", BirthDate(year=1945, month=8, day=29), Sex.FEMALE, False),
        ("19930829SX0C", "1.2.752.74.9.2", BirthDate(), None, False),
        ("22810829AB35", "1.2.752.74.9.1", BirthDate(year=1981, month=8, day=29), Sex.MALE, False),
        ("23170110ABC5", "1.2.752.74.9.1", BirthDate(year=2017, month=1, day=10), None, False),
        ("25810829AB25", "1.2.752.74.9.1", BirthDate(year=1981, month=8, day=29), Sex.FEMALE, False),
        ("00123445AB25", "1.2.752.74.9.1", BirthDate(), Sex.FEMALE, False),
        ("19810829-12AB", "", BirthDate(year=1981, month=8, day=29), None, False),
        ("810829-TF12", "", BirthDate(year=1981, month=8, day=29), None, False),
    ],
)
def test_reserve_numbers_keep_their_series_and_value(
    number: str, domain: str, born: BirthDate, sex: Sex | None, checked: bool
) -> None:
    read = read_number(number.lower(), TODAY)
    assert read == Identifier(
        kind=NumberKind.RESERVE, domain=domain, value=number.replace("-", ""), born=born, sex=sex, checked=checked
    )


def test_interim_numbers_count_the_letter_as_one() -> None:
    tail = with_check_digit("000101198")[-3:]
    read = read_number(f"000101-T{tail}", TODAY)
    assert (read.kind, read.value, read.born) == (
        NumberKind.INTERIM,
        f"000101T{tail}",
        BirthDate(year=2000, month=1, day=1),
    )
    assert read_number(f"20000101X{tail}", TODAY).kind is NumberKind.INTERIM
    # This one has the form of a number from Västra Götaland too, but not its check digit.
    both = with_check_digit("000101112")[-3:]
    assert read_number(f"20000101X{both}", TODAY).kind is NumberKind.INTERIM
    wrong = str((int(tail[-1]) + 1) % 10)
    assert refusal(f"000101-T{tail[:-1]}{wrong}").code == "identity.check-digit"


def test_reserve_numbers_are_checked_too() -> None:
    assert refusal("991981000011").code == "identity.check-digit"
    assert refusal("19811329SF2B").code == "identity.no-such-date"
    assert refusal("23270110ABC5").code == "identity.born-in-the-future"
    assert refusal("24400110ABC5").code == "identity.century"


def test_an_unknown_series_is_kept_as_given_with_its_issuer() -> None:
    kept = keep_number(" lma 12-345 ", "Migrationsverket")
    assert (kept.kind, kept.domain, kept.value) == (NumberKind.RESERVE, "Migrationsverket", "LMA12-345")
    with pytest.raises(Refused, match=r"identity\.empty"):
        keep_number(" ", "Migrationsverket")
    with pytest.raises(Refused, match=r"identity\.domain-missing"):
        keep_number("12", " ")


def test_an_unknown_person_has_a_number_that_says_nothing() -> None:
    unknown = temporary_number(night=TODAY, desk="a7", serial=3)
    assert unknown == Identifier(kind=NumberKind.TEMPORARY, domain="", value="X-20261121-A7-03")
    assert full_form(unknown) == masked_form(unknown) == "X-20261121-A7-03"


def test_numbers_are_shown_whole_or_masked() -> None:
    read = read_number("1701102384", TODAY)
    assert (full_form(read), masked_form(read)) == ("20170110-2384", "170110-xxxx")
    reserve = read_number("19810829M071", TODAY)
    assert (full_form(reserve), masked_form(reserve)) == ("19810829M071", "19810829-xxxx")


def test_no_number_stands_in_a_repr_or_a_problem() -> None:
    read = read_number("201701102384", TODAY)
    assert repr(read) == "Identifier(personal)"
    assert "2017" not in repr(read.born)
    refused = refusal("201701102385")
    assert "2017" not in f"{refused}{refused.values}"


def test_every_refusal_has_a_sentence_in_both_languages() -> None:
    text = (files("jourdesk.resources") / "i18n" / "problems" / "identity.toml").read_text(encoding="utf-8")
    sentences = tomllib.loads(text)
    days = {f"identity.no-such-day.{month:02d}" for month in range(1, 13)}
    others = "empty strange-sign unknown-form only-birth-date length misplaced-plus century born-in-the-future no-such-month "
    others += "no-such-day no-leap-day no-such-date no-such-serial check-digit domain-missing second-identifier"
    assert set(sentences) == days | {f"identity.{name}" for name in others.split(" ")}
    assert all(set(both) == {"sv", "en"} and "!" not in "".join(both.values()) for both in sentences.values())
    assert sentences["identity.no-such-day.03"]["sv"].format(day="41") == "Mars har ingen dag 41."


@pytest.mark.parametrize("text", NAUGHTY)
def test_naughty_text_is_refused_or_read_but_never_breaks(text: str) -> None:
    try:
        read = read_number(text, TODAY)
    except Refused as refused:
        code = refused.code
    else:
        code = f"identity.{read.kind}"
    assert code.startswith("identity.")


@given(st.text(alphabet="0123456789-+ KMXTSABF", min_size=1, max_size=14))
def test_whatever_is_read_reads_the_same_again(text: str) -> None:
    try:
        read = read_number(text, TODAY)
    except Refused:
        return
    assert read_number(read.value, TODAY) == read
    assert compact_number(read.value) == read.value


def test_names_are_the_same_whatever_marks_and_order() -> None:
    assert share_name("Åsa Öhrn", ["Asa Ohrn", "Öhrn, Åsa", "Åsa Öhrén"]) == 2


def test_a_second_identifier_is_needed_where_several_share_a_name() -> None:
    with pytest.raises(Refused) as caught:
        require_second_identifier("Åsa Öhrn", ["ASA OHRN", "Per Berg"], frozenset())
    assert (caught.value.code, caught.value.field, caught.value.values) == (
        "identity.second-identifier",
        "confirmed",
        {"count": "2"},
    )
    require_second_identifier("Åsa Öhrn", ["Asa Ohrn"], frozenset({SecondIdentifier.GUARDIAN}))
    require_second_identifier("Åsa Öhrn", ["Per Berg"], frozenset())
