"""The page of the register's tables, filled from the example register, for ``tools/shots.py``."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from jourdesk.ui.ops import Ops
from jourdesk.ui.tables.page import TablesPage
from jourdesk.ui.tables.presenter import TablesPresenter
from tools.night import MIDDLE, night_desk
from tools.pages import framed

Shown = tuple[QWidget, Callable[[], None]]


class _AtOnce(Executor):
    """Does everything on this thread: a picture has no other."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **more: Any) -> Future[Any]:
        """Do it now."""
        done: Future[Any] = Future()
        done.set_result(fn(*args, **more))
        return done


def _page(table: str, then: Callable[[TablesPage], object]) -> Shown:
    page, desk = TablesPage(), night_desk(MIDDLE)
    presenter = TablesPresenter(page, desk, Ops(_AtOnce(), page), parent=page)

    def ready() -> None:
        presenter.refresh()

        def choose() -> None:
            page.tables.choose(table)
            page.tables.chosen.emit(table)
            QTimer.singleShot(30, page, lambda: then(page))

        QTimer.singleShot(30, page, choose)

    return framed(page, ready)


def _change(page: TablesPage) -> None:
    page.rows.choose("6")
    page.rows.chosen.emit("6")
    form = page.panel.form
    assert form is not None
    form.since.set_text("2027-03-01")
    handles = form.editors["handles"]
    handles.set_text("violence; SoL")  # type: ignore[union-attr]  # a note field
    page.panel.look.click()


SCREENS_TABLES = {
    "tables": lambda: _page("unit", lambda page: page.rows.setFocus()),
    "tables-deciders": lambda: _page("decider", lambda page: page.rows.setFocus()),
    "tables-preview": lambda: _page("unit", _change),
    "tables-new": lambda: _page("contact", lambda page: page.start_new_row()),
    "tables-history": lambda: _page("unit", lambda page: page.history.click()),
}
