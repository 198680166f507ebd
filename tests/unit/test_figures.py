"""Figures: counted once, hidden where they are small, never to be reckoned out again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.figures import (
    MEASURES,
    Contact,
    Table,
    accepted_in_time,
    by_hour,
    granted_by,
    hours_without_small,
    minutes_to_call_back,
    month_of,
    municipality_of,
    outcome,
    tally,
    turned,
    without_small,
)

NIGHT = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)


def contact(municipality: str = "2282", at: datetime = NIGHT, *categories: str) -> Contact:
    return Contact(municipality=municipality, received=at, categories=categories)


def counted(*contacts: Contact) -> Table:
    return tally(contacts, municipality_of, lambda one: one.categories)


def test_a_contact_belongs_to_the_month_of_the_clock_on_the_wall() -> None:
    assert month_of(contact()) == "2026-12"
    months = tally([contact(), contact(at=NIGHT - timedelta(hours=2))], municipality_of, lambda one: (month_of(one),))
    assert (months.columns, months.cells) == (("2026-11", "2026-12"), ((1, 1),))


def test_a_contact_with_two_categories_stands_in_both_and_counts_once() -> None:
    table = counted(
        contact("2282", NIGHT, "child", "violence", "child"), contact("2260", NIGHT, "child"), contact("2260")
    )
    assert table.rows == ("2260", "2282")
    assert table.columns == ("child", "violence")
    assert table.cells == ((1, 0), (1, 1))
    assert table.row_totals == (2, 1)
    assert table.column_totals == (2, 1)
    assert table.total == 3


def many(municipality: str, category: str, count: int) -> list[Contact]:
    return [contact(municipality, NIGHT, category)] * count


def test_small_numbers_are_hidden_with_as_many_more_as_it_takes() -> None:
    table = without_small(
        counted(
            *many("2260", "child", 3),
            *many("2260", "violence", 9),
            *many("2282", "child", 20),
            *many("2282", "violence", 30),
        )
    )
    assert table.cells == ((None, None), (None, None))
    assert table.row_totals == (12, 50)
    assert table.column_totals == (23, 39)
    assert table.total == 62


def test_large_numbers_and_noughts_are_told() -> None:
    table = counted(*many("2260", "child", 7), *many("2282", "violence", 8))
    assert without_small(table) == table


def test_where_all_is_small_all_is_hidden() -> None:
    table = without_small(counted(*many("2260", "child", 2)))
    assert (table.cells, table.row_totals, table.column_totals, table.total) == (((None,),), (None,), (None,), None)


def test_a_contact_without_a_category_is_a_total_of_its_own() -> None:
    table = without_small(counted(contact()))
    assert (table.columns, table.cells, table.row_totals, table.total) == ((), ((),), (None,), None)


@given(st.lists(st.lists(st.integers(0, 30), min_size=3, max_size=3), min_size=2, max_size=4))
def test_no_hidden_number_stands_alone_in_a_line_that_could_give_it_away(numbers: list[list[int]]) -> None:
    contacts = [
        one for y, line in enumerate(numbers) for x, count in enumerate(line) for one in many(f"228{y}", f"c{x}", count)
    ]
    table = without_small(counted(*contacts))
    lines = [[*cells, total] for cells, total in zip(table.cells, table.row_totals, strict=True)]
    lines.append([*table.column_totals, table.total])
    for line in (*lines, *map(list, zip(*lines, strict=True))):
        hidden = sum(count is None for count in line)
        assert hidden != 1 or all(not count for count in line)
        assert not any(count is not None and 0 < count < 5 for count in line)


def test_rows_and_columns_are_told_by_hour_too() -> None:
    hours = by_hour([contact(), contact(at=NIGHT + timedelta(hours=1))])
    assert (len(hours), hours["00"], hours["01"], hours["23"]) == (24, 1, 1, 0)


def test_the_time_to_ring_back_is_the_median_of_what_was_kept() -> None:
    assert minutes_to_call_back([contact()]) == (0, None)
    kept = [
        Contact(municipality="2282", received=NIGHT, called_back=(10, 30)),
        Contact(municipality="2260", received=NIGHT, called_back=(20,)),
    ]
    assert minutes_to_call_back(kept) == (3, 20.0)


def test_a_handover_is_accepted_in_time_half_an_hour_after_the_unit_opened() -> None:
    opened = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)
    made = [
        Contact(
            municipality="2282",
            received=NIGHT,
            handed=2,
            returned=1,
            accepted=((opened + timedelta(minutes=30), opened),),
        ),
        Contact(municipality="2282", received=NIGHT, handed=1, accepted=((opened + timedelta(minutes=31), opened),)),
    ]
    assert accepted_in_time(made) == (1, 2)


def test_what_came_of_a_goal_rests_on_at_least_five() -> None:
    when = datetime(2026, 11, 21, 23, 0, tzinfo=STOCKHOLM)
    one = Contact(municipality="2282", received=when, reached=(4,), could_wait=True, handed=1, returned=1, granted=700)
    few, enough = [one] * 4, [one] * 5
    assert [outcome(name, few) for name in MEASURES] == [None, None, None, None, 4.0]
    assert [outcome(name, enough) for name in MEASURES] == [None, 100.0, 4.0, 100.0, 5.0]
    taken = replace(one, returned=0, accepted=((when, when),), could_wait=False)
    assert [outcome(name, [taken] * 5) for name in MEASURES] == [100.0, 0.0, 4.0, 0.0, 5.0]
    assert granted_by([one, one, replace(one, municipality="2260", granted=0)]) == (("2282", 1400),)


def test_a_table_that_is_turned_twice_is_the_same() -> None:
    when = datetime(2026, 11, 21, 23, 0, tzinfo=STOCKHOLM)
    contacts = [
        Contact(municipality="2282", received=when, categories=("a", "b")),
        Contact(municipality="2260", received=when, categories=("a",)),
    ]
    table = tally(contacts, municipality_of, lambda one: one.categories)
    assert turned(table).rows == ("a", "b")
    assert turned(table).cells == ((1, 1), (0, 1))
    assert turned(turned(table)) == table


def test_a_small_hour_is_hidden_and_with_a_single_one_another_that_it_could_be_reckoned_from() -> None:
    assert hours_without_small({"21": 12, "22": 3, "23": 9, "00": 0}) == {"21": 12, "22": None, "23": None, "00": 0}
    assert hours_without_small({"21": 1, "22": 3, "23": 9}) == {"21": None, "22": None, "23": 9}
    assert hours_without_small({"21": 12, "22": 0, "23": 9}) == {"21": 12, "22": 0, "23": 9}
    assert hours_without_small({"21": 2, "22": 0}) == {"21": None, "22": 0}


@given(st.lists(st.integers(0, 30), min_size=24, max_size=24))
def test_no_hour_is_reckoned_out_from_the_total(counts: list[int]) -> None:
    hours = {f"{hour:02}": count for hour, count in enumerate(counts)}
    told = hours_without_small(hours)
    assert all(count in (None, hours[hour]) for hour, count in told.items())
    assert not any(count is not None and 0 < count < 5 for count in told.values())
    hidden = [hour for hour, count in told.items() if count is None]
    assert len(hidden) != 1 or all(not count for hour, count in hours.items() if hour not in hidden)
