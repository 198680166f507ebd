"""The sectioned list: its model, its keys, and that it keeps still under the cursor."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester

from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.rows import ClockRow, ListRow, Section, SectionRows
from jourdesk.ui.widgets.sign import Mark
from tests.keys import press

Show = Callable[[QWidget], None]


def rows(*keys: str) -> tuple[ListRow, ...]:
    return tuple(ListRow(key=key, mark=Mark.DONE, time="21.12", title=f"Rad {key}", sub="Timrå · råd") for key in keys)


def section(*keys: str, title: str = "Avslutade") -> Section:
    return Section(title=title, rows=rows(*keys))


def shown_list(shown: Show, *sections: Section, height: int = 300) -> RowList:
    made = RowList("Nattens samtal")
    made.resize(252, height)
    made.show_sections(sections)
    shown(made)
    return made


def test_the_model_is_sound(qtmodeltester: ModelTester) -> None:
    model = SectionRows()
    model.show([section("a", "b"), section("c", title="Pågår")], above=20, below=10)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no types here


def test_headings_cannot_be_chosen_and_empty_sections_are_left_out() -> None:
    model = SectionRows()
    model.show([Section(title="Tom", rows=()), section("a")])
    assert model.rowCount() == 2
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_row_is_spoken_with_its_sign_first() -> None:
    row = ListRow(key="a", mark=Mark.UNSENT, time="22.51", title="Man 83 år", sub="Ånge", state="osänd")
    assert row.spoken().endswith("22.51, Man 83 år, Ånge, osänd")
    clock = ClockRow(key="c", mark=Mark.RUNS, big="29", above="sön", below="nov", words="7 dagar", title="Underställ")
    assert clock.spoken().startswith("sön 29 nov, 7 dagar, Underställ")


def test_what_a_row_is_called_in_a_log_holds_its_key_only() -> None:
    assert repr(rows("a")[0]) == "ListRow(key='a')"


def test_arrows_walk_over_headings_and_enter_opens(shown: Show) -> None:
    made = shown_list(shown, section("a", "b"), section("c", title="Pågår"))
    chosen, opened = list[str](), list[str]()
    made.chosen.connect(chosen.append)
    made.opened.connect(opened.append)
    made.setFocus()
    assert made.current_key() == "a"
    press(made, "Down")
    press(made, "Down")
    assert made.current_key() == "c"
    press(made, "Enter")
    assert (chosen, opened) == (["b", "c"], ["c"])
    press(made, "Up")
    press(made, "Home")
    assert made.current_key() == "a"


def test_choosing_from_outside_tells_nobody(shown: Show) -> None:
    made, chosen = shown_list(shown, section("a", "b")), list[str]()
    made.chosen.connect(chosen.append)
    made.choose("b")
    made.show_sections([section("x", "a", "b")])
    assert (made.current_key(), chosen) == ("b", [])
    made.choose("gone")
    assert made.current_key() == ""


@pytest.mark.parametrize("height", [140, 300, 900])
@pytest.mark.parametrize("before", [1, 3])
def test_the_row_with_the_cursor_stays_where_it_is_when_rows_come_above(shown: Show, height: int, before: int) -> None:
    made = shown_list(shown, section("a", "b", "c", "d"), height=height)
    made.setFocus()
    made.choose("b")
    top = made.visualRect(made.currentIndex()).top()
    new = tuple(f"n{number}" for number in range(before))
    made.show_sections([section(*new, "a", "b", "c", "d")])
    assert made.current_key() == "b"
    assert made.visualRect(made.currentIndex()).top() == top


@pytest.mark.parametrize("height", [140, 300, 900])
def test_the_row_with_the_cursor_stays_where_it_is_when_rows_above_go(shown: Show, height: int) -> None:
    made = shown_list(shown, section("a", "b", "c", "d"), height=height)
    made.setFocus()
    made.choose("c")
    top = made.visualRect(made.currentIndex()).top()
    made.show_sections([section("c", "d")])
    assert made.visualRect(made.currentIndex()).top() == top


def test_the_row_stays_through_several_changes(shown: Show) -> None:
    made = shown_list(shown, section("a", "b"), height=400)
    made.setFocus()
    made.choose("a")
    top = made.visualRect(made.currentIndex()).top()
    for keys in (("x", "a", "b"), ("y", "x", "a", "b"), ("a", "b"), ("z", "a")):
        made.show_sections([section(*keys)])
        assert made.visualRect(made.currentIndex()).top() == top


def test_the_row_that_is_gone_leaves_no_choice(shown: Show) -> None:
    made = shown_list(shown, section("a", "b"))
    made.setFocus()
    made.choose("a")
    made.show_sections([section("b")])
    assert made.current_key() == ""


def test_rows_have_the_heights_of_the_look(shown: Show) -> None:
    made = shown_list(shown, section("a"))
    assert made.visualRect(made.rows.place_of("a")).height() == 50
