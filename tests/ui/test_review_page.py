"""Loggen: a reviewer sees who opened what of her board's, draws a sample, and signs for it; nothing of another board's."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jourdesk.app.demo import example_register, open_demo
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.desk_events import LogReviewed, RecordOpened
from jourdesk.domain.fact import Author
from jourdesk.ui.ops import Ops
from jourdesk.ui.review.page import ReviewPage
from jourdesk.ui.review.presenter import ReviewPresenter
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.ports import Desk
from tests.keys import press, write

AT = datetime(2026, 11, 23, 10, 0, tzinfo=STOCKHOLM)


@dataclass
class Reviewing:
    """The page over a real store on its own thread."""

    page: ReviewPage
    desk: Desk
    bot: QtBot
    ops: Ops
    executor: ThreadPoolExecutor

    def rest(self) -> None:
        """Wait until nothing is asked for any more."""
        self.bot.wait(20)
        self.bot.waitUntil(lambda: not self.ops.busy, timeout=60_000)

    def reviews(self) -> list[LogReviewed]:
        """Read what has been signed."""

        def read() -> list[LogReviewed]:
            with self.desk.unit() as unit:
                return [f.body for f in unit.facts("access.2282-sn") if isinstance(f.body, LogReviewed)]

        return self.executor.submit(read).result()


@pytest.fixture
def reviewing(tmp_path: Path, qtbot: QtBot, desk_app: QApplication) -> Iterator[Reviewing]:
    with ExitStack() as stack:
        executor = stack.enter_context(ThreadPoolExecutor(1))
        opened = ExitStack()
        author = Author(by="E. Nyberg", typed_by="E. Nyberg", title="samordnare", desk="d1")

        def begin() -> Desk:
            demo = opened.enter_context(open_demo(tmp_path, AT, author=author))
            desk = demo.desk
            import_register(desk, text=example_register())
            for reader in ("S. Wallin", "S. Wallin", "J. Hedlid", "E. Nyberg"):
                desk.author = replace(author, by=reader, typed_by=reader, title="socialsekreterare")
                with desk.unit() as unit:
                    unit.record("access.2282-sn", RecordOpened(call="c1", reader=reader, purpose="list"))
                    unit.record("access.2280-vn", RecordOpened(call="c2", reader="Annan nämnd", purpose="search"))
            desk.author = author
            return desk

        desk = executor.submit(begin).result()
        stack.callback(lambda: executor.submit(opened.close).result())
        ops = Ops(executor)
        stack.callback(ops.close)
        page = ReviewPage()
        qtbot.addWidget(page)
        presenter = ReviewPresenter(page, desk, ops, pick=lambda n: n - 1)
        page.resize(1366, 768)
        with qtbot.waitActive(page):
            page.show()
        presenter.refresh()
        found = Reviewing(page, desk, qtbot, ops, executor)
        found.rest()
        found.rest()
        yield found


def _titles(page: ReviewPage) -> list[str]:
    model = page.rows.model()
    return [str(model.index(row, 0).data(0x000B) or "") for row in range(model.rowCount())]


def test_the_reviewer_sees_her_own_boards_log_and_no_other(reviewing: Reviewing) -> None:
    said = "\n".join(_titles(reviewing.page))
    assert said.count("S. Wallin") == 2
    assert "Annan nämnd" not in said
    assert "din egen" in said
    assert "hel" in reviewing.page._whole.text()
    assert "S. Wallin: 2" in reviewing.page._counts.text()


def test_a_sample_is_signed_for_with_what_was_found(reviewing: Reviewing) -> None:
    press(reviewing.page, "Ctrl Shift N")
    reviewing.rest()
    assert len(reviewing.page.sample) == 3
    press(reviewing.page, "Ctrl Enter")
    reviewing.rest()
    assert reviewing.page.note.state == "error"
    assert reviewing.reviews() == []
    write(reviewing.page.note.box, "Inget att anmärka.")
    press(reviewing.page, "Ctrl Enter")
    reviewing.rest()
    (signed,) = reviewing.reviews()
    assert (signed.note, signed.reviewer, len(signed.sampled)) == ("Inget att anmärka.", "E. Nyberg", 3)
    assert "Inget att anmärka." in reviewing.page._before.text()
    press(reviewing.page, "Ctrl Shift N")
    reviewing.rest()
    assert not reviewing.page.sample


def test_one_person_can_be_looked_at(reviewing: Reviewing) -> None:
    reviewing.page.reader.setFocus()
    write(reviewing.page.reader.box, "J. Hedlid")
    press(reviewing.page.reader.box, "Enter")
    reviewing.rest()
    said = "\n".join(_titles(reviewing.page))
    assert "J. Hedlid" in said
    assert "S. Wallin" not in said
