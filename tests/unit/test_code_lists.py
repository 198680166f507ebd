"""The code lists as a register changes them."""

from datetime import date

from jourdesk.domain.code_lists import list_on, word_of
from jourdesk.domain.period import Period
from jourdesk.domain.register_tables import Code

TODAY, NEW_YEAR, LAST = date(2026, 11, 22), date(2027, 1, 1), date(2026, 12, 31)
SHIPPED = (("police", "Polis"), ("school", "Skola"))


def row(code: str, sv: str, period: Period | None = None, kind: str = "callers") -> Code:
    return Code(list=kind, code=code, sv=sv, en=sv, period=period)


def test_a_register_without_words_says_what_ships() -> None:
    assert word_of((), "callers", "police", TODAY) is None
    assert list_on((), "callers", SHIPPED, TODAY) == SHIPPED


def test_a_word_of_its_own_takes_the_place_of_the_shipped_one_on_its_days() -> None:
    codes = (
        row("police", "Polisen", Period(valid_from=NEW_YEAR)),
        row("police", "Polisregionen", Period(valid_from=TODAY, valid_to=LAST)),
    )
    assert word_of(codes, "callers", "police", TODAY) == "Polisregionen"
    assert word_of(codes, "callers", "police", NEW_YEAR) == "Polisen"
    assert list_on(codes, "callers", SHIPPED, TODAY) == (("police", "Polisregionen"), ("school", "Skola"))
    assert list_on(codes, "callers", SHIPPED, NEW_YEAR)[0] == ("police", "Polisen")


def test_a_code_that_is_used_no_more_is_not_chosen_but_is_still_read() -> None:
    codes = (row("school", "Skola", Period(valid_from=date(2025, 1, 1), valid_to=date(2026, 6, 30))),)
    assert list_on(codes, "callers", SHIPPED, TODAY) == (("police", "Polis"),)
    assert word_of(codes, "callers", "school", TODAY) == "Skola"


def test_a_code_that_is_new_stands_last_and_only_in_its_list() -> None:
    codes = (row("church", "Kyrkan"), row("drone", "Drönare", kind="measures"))
    assert list_on(codes, "callers", SHIPPED, TODAY) == (*SHIPPED, ("church", "Kyrkan"))
    assert word_of(codes, "measures", "church", TODAY) is None
