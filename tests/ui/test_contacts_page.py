"""Kontakter: find a number, say that it is wrong, keep how many beds are taken, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jourdesk.app.demo import example_register, open_demo
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.fact import Author
from jourdesk.domain.person import said
from jourdesk.domain.placement_events import PlacementMade
from jourdesk.ui.contacts.page import ContactsPage
from jourdesk.ui.contacts.presenter import ContactsPresenter
from jourdesk.ui.ops import Ops
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.place_person import place_person
from jourdesk.usecases.ports import Changes, Desk
from tests.keys import press, write

NIGHT = datetime(2026, 11, 21, 22, 15, tzinfo=STOCKHOLM)


@dataclass
class Book:
    """The page over a real store on its own thread."""

    page: ContactsPage
    desk: Desk
    bot: QtBot
    ops: Ops

    def rest(self) -> None:
        """Wait until nothing is asked for any more."""
        self.bot.waitUntil(lambda: not self.ops.busy, timeout=60_000)

    def choose(self, key: str) -> None:
        """Choose a line."""
        self.page.rows.choose(key)
        self.page.rows.chosen.emit(key)

    def texts(self) -> list[str]:
        """Read what every line says."""
        model = self.page.rows.model()
        return [str(model.index(row, 0).data(0x000B) or "") for row in range(model.rowCount())]


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot, desk_app: QApplication) -> Iterator[Book]:
    with ExitStack() as stack:
        executor = stack.enter_context(ThreadPoolExecutor(1))
        opened = ExitStack()
        author = Author(by="S. Wallin", typed_by="S. Wallin", title="socialsekreterare", desk="d1")

        def begin() -> Desk:
            demo = opened.enter_context(open_demo(tmp_path, NIGHT, author=author))
            import_register(demo.desk, text=example_register())
            return demo.desk

        desk = executor.submit(begin).result()
        stack.callback(lambda: executor.submit(opened.close).result())
        ops = Ops(executor)
        stack.callback(ops.close)
        page = ContactsPage()
        qtbot.addWidget(page)
        presenter = ContactsPresenter(page, desk, ops)
        page.resize(1280, 720)
        with qtbot.waitActive(page):
            page.show()
        presenter.refresh()
        found = Book(page, desk, qtbot, ops)
        found.rest()
        yield found


def test_a_few_letters_find_whom_to_ring(book: Book) -> None:
    book.page.focus_start()
    write(book.page.wanted.box, "psyk")
    assert [text for text in book.texts() if "Psykiatriska" in text]
    assert not [text for text in book.texts() if "Taxi" in text]
    assert book.page.panel._number.text() == "070-174 06 72"
    book.page.wanted.set_text("finns inte")
    book.page.wanted.changed.emit("finns inte")
    assert not book.page.rows.isVisible()


def test_a_wrong_number_is_kept_with_what_was_heard_and_everybody_sees_it(book: Book) -> None:
    book.choose("contact:polis-lc")
    book.page.panel.note.setFocus()
    write(book.page.panel.note.box, "En privatperson svarade")
    press(book.page, "Ctrl R")
    book.rest()
    assert [text for text in book.texts() if "ledningscentral" in text and "fel nummer" in text]
    book.choose("contact:polis-lc")
    assert "S. Wallin" in book.page.panel._lines[1].text()
    press(book.page, "Ctrl Enter")
    book.rest()
    assert not [text for text in book.texts() if "ledningscentral" in text and "fel nummer" in text]


def test_beds_that_were_taken_tonight_are_counted_down(book: Book) -> None:
    book.page.filters.filter("resources").click()
    book.choose("resource:jourhem-1")
    panel = book.page.panel
    assert "2 av 3 lediga" in panel._lines[0].text()
    panel.taken.setFocus()
    write(panel.taken.box, "nej")
    press(panel.taken.box, "Enter")
    assert panel.taken.state == "error"
    panel.taken.set_text("")
    write(panel.taken.box, "3")
    press(panel.taken.box, "Enter")
    book.rest()
    book.choose("resource:jourhem-1")
    assert "0 av 3 lediga" in panel._lines[0].text()
    panel.taken.set_text("")
    write(panel.taken.box, "9")
    press(panel.taken.box, "Enter")
    book.rest()
    assert panel.taken.state == "error"


def test_whoever_is_placed_from_a_contact_takes_a_bed_on_the_board_and_is_not_named(book: Book) -> None:
    def placed() -> Changes:
        child = said(age=8, name="Elsa Provberg")
        log_call(book.desk, Draft(call="c1", received=NIGHT, persons=(("child", child),)))
        home = PlacementMade(
            placement="", person="child", resource="jourhem-1", kind="", begins=NIGHT, decision="", note=""
        )
        return place_person(book.desk, call="c1", placed=home)

    book.page.filters.filter("resources").click()
    book.choose("resource:jourhem-1")
    assert "2 av 3 lediga" in book.page.panel._lines[0].text()
    book.ops.run(placed, lambda _changes: None, owner=book.page)
    book.rest()
    assert any("1 placerad härifrån" in text for text in book.texts())
    assert "1 av 3 lediga. 1 placerad härifrån" in book.page.panel._lines[0].text()
    assert not any("Elsa" in text for text in book.texts())


def test_a_home_without_a_current_check_says_so_beside_its_name(book: Book) -> None:
    book.page.filters.filter("resources").click()
    book.choose("resource:jourhem-2")
    assert "Registerkontroll" in book.page.panel._lines[1].text()
    assert "äldre än ett år" in book.page.panel._lines[1].text()
