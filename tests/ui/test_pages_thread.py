"""The pages beside the call page do all their reading and writing on the store thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.ui.admin.page import AdminPage
from jourdesk.ui.admin.presenter import AdminPresenter
from jourdesk.ui.clocks.page import ClocksPage
from jourdesk.ui.clocks.presenter import ClocksPresenter
from jourdesk.ui.duty.page import DutyPage
from jourdesk.ui.duty.presenter import DutyPresenter
from jourdesk.ui.find.page import FindPage
from jourdesk.ui.find.presenter import FindPresenter
from jourdesk.ui.handover.page import HandoverPage
from jourdesk.ui.handover.presenter import HandoverPresenter
from jourdesk.ui.law.page import LawPage
from jourdesk.ui.law.presenter import LawPresenter
from jourdesk.ui.shell.page import Page
from jourdesk.ui.shift.page import OnShiftPage
from jourdesk.ui.shift.presenter import OnShiftPresenter
from jourdesk.ui.watch.page import WatchPage
from jourdesk.ui.watch.presenter import WatchPresenter
from tests.gui_guard import armed
from tests.keys import press, write
from tests.ui.night import night_desk

NOW = datetime(2026, 11, 22, 6, 36, tzinfo=STOCKHOLM)


def test_no_page_touches_store_file_or_typesetter_on_the_gui_thread(
    tmp_path: Path, qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    with night_desk(tmp_path, ("girl-4",), NOW) as night:

        def wait() -> None:
            for _ in range(3):
                qtbot.waitUntil(lambda: not night.ops.busy, timeout=60_000)
                qtbot.wait(1)

        clocks, handover, find = ClocksPage(), HandoverPage(), FindPage()
        duty, admin, law = DutyPage(), AdminPage(), LawPage()
        shift, watch = OnShiftPage(night.demo.clock), WatchPage(night.demo.clock)
        presenters = (
            ClocksPresenter(clocks, night.desk, night.ops),
            HandoverPresenter(handover, night.desk, night.ops),
            FindPresenter(find, night.desk, night.ops),
            DutyPresenter(duty, night.desk, night.ops),
            AdminPresenter(admin, night.desk, night.ops),
            LawPresenter(law, night.desk, night.ops),
            OnShiftPresenter(shift, night.desk, night.ops),
            WatchPresenter(watch, night.desk, night.ops),
        )
        pages: tuple[Page, ...] = (clocks, handover, find, duty, admin, law, shift, watch)
        for page in pages:
            shown(page)
        with armed() as caught:
            for presenter in presenters:
                presenter.refresh()
                wait()
            handover.bar.handed.emit()
            wait()
            handover.bar.saved.emit()
            wait()
            write(find.field.box, "Lillhed")
            press(find.field.box, "Enter")
            wait()
            admin.export_chosen.emit(str(tmp_path / "ut.toml"))
            wait()
            clocks.owned.emit(clocks.rows.current_key(), "Maja Lindskog")
            wait()
        assert caught == []
        assert list(tmp_path.glob("ut.toml"))
        assert list(night.demo.where.papers.glob("*.pdf"))
