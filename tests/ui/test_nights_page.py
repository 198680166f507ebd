"""Nätter: ninety nights walked by the arrows, the red ones in words, and who it is on the night that is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jourdesk.app.demo import example_register, open_demo
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.fact import Author
from jourdesk.ui.nights.page import NightsPage
from jourdesk.ui.nights.presenter import NightsPresenter
from jourdesk.ui.ops import Ops
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.ports import Desk
from tests.keys import press

LATE = ("valid_from = 2027-01-01, valid_to", "valid_from = 2027-01-06, valid_to")


@dataclass
class Looked:
    """The page over a real store on its own thread."""

    page: NightsPage
    bot: QtBot
    ops: Ops

    def rest(self) -> None:
        """Wait until nothing is asked for any more, also what is asked a moment later."""
        self.bot.wait(160)
        self.bot.waitUntil(lambda: not self.ops.busy, timeout=60_000)

    @property
    def head(self) -> str:
        """What the panel is about."""
        return self.page.grid.accessibleDescription()


@pytest.fixture
def looked(tmp_path: Path, qtbot: QtBot, desk_app: QApplication) -> Iterator[Looked]:
    with ExitStack() as stack:
        executor = stack.enter_context(ThreadPoolExecutor(1))
        opened = ExitStack()
        author = Author(by="E. Nyberg", typed_by="E. Nyberg", title="samordnare", desk="d1")
        at = datetime(2026, 11, 21, 14, 0, tzinfo=STOCKHOLM)

        def begin() -> Desk:
            demo = opened.enter_context(open_demo(tmp_path, at, author=author))
            import_register(demo.desk, text=example_register().replace(*LATE))
            return demo.desk

        desk = executor.submit(begin).result()
        stack.callback(lambda: executor.submit(opened.close).result())
        ops = Ops(executor)
        stack.callback(ops.close)
        page = NightsPage()
        qtbot.addWidget(page)
        presenter = NightsPresenter(page, desk, ops)
        page.resize(1280, 720)
        with qtbot.waitActive(page):
            page.show()
        presenter.refresh()
        found = Looked(page, qtbot, ops)
        found.rest()
        page.focus_start()
        yield found


def test_the_arrows_walk_nights_and_rows_and_home_is_tonight(looked: Looked) -> None:
    assert "lör 21 nov" in looked.head
    press(looked.page.grid, "Right")
    assert "sön 22 nov" in looked.head
    press(looked.page.grid, "Shift Right")
    assert "sön 29 nov" in looked.head
    first = looked.head.split(",")[1]
    press(looked.page.grid, "Down")
    assert looked.head.split(",")[1] != first
    press(looked.page.grid, "Home")
    assert "lör 21 nov" in looked.head


def test_who_may_decide_stands_in_calling_order_with_the_number(looked: Looked) -> None:
    looked.rest()
    model = looked.page.people.model()
    said = [str(model.index(row, 0).data(0x000B) or "") for row in range(model.rowCount())]
    ordered = [line for line in said if "070-174 06" in line]
    assert len(ordered) >= 3
    assert "1. " in ordered[0]
    assert "2. " in ordered[1]


def test_a_night_on_which_nobody_can_decide_stands_in_words_and_leads_to_its_cell(looked: Looked) -> None:
    model = looked.page.red.model()
    said = [str(model.index(row, 0).data(0x000B) or "") for row in range(model.rowCount())]
    assert any("Ånge: " in line and "LVM 13 §" in line and "5 jan" in line for line in said)
    looked.page.red.choose("0")
    looked.page.red.chosen.emit("0")
    looked.rest()
    assert "ingen kan besluta" in looked.head
    assert "fre 1 jan 2027" in looked.head
    assert "Ingen kan besluta" in looked.page._sentence.text()


def test_the_mouse_points_at_a_night(looked: Looked) -> None:
    looked.page.grid.choose(3, 12)
    looked.rest()
    assert looked.page._table is not None
    assert looked.page._table.first == date(2026, 11, 21)
    assert "tors 3 dec" in looked.head or "tor 3 dec" in looked.head
