"""Registret: a row is changed from a day on, looked at, put into use with a reason, and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jourdesk.app.demo import example_register, open_demo
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.fact import Author
from jourdesk.domain.problems import Refused
from jourdesk.ui.ops import Ops
from jourdesk.ui.tables import values
from jourdesk.ui.tables.page import TablesPage
from jourdesk.ui.tables.presenter import TablesPresenter
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_changes import read_changes
from jourdesk.usecases.read_tables import read_rows
from jourdesk.usecases.register_forms import read_forms
from tests.keys import press, write


@dataclass
class Kept:
    """The page over a real store on its own thread."""

    page: TablesPage
    desk: Desk
    bot: QtBot
    ops: Ops
    executor: ThreadPoolExecutor

    def rest(self) -> None:
        """Wait until nothing is asked for any more."""
        self.bot.wait(20)
        self.bot.waitUntil(lambda: not self.ops.busy, timeout=60_000)
        self.bot.wait(20)

    def table(self, name: str) -> None:
        """Choose a table."""
        self.page.tables.choose(name)
        self.page.tables.chosen.emit(name)
        self.rest()

    def row(self, title: str) -> None:
        """Choose the row whose title begins so."""
        rows = self.executor.submit(lambda: read_rows(self.desk, table=self.page._at)).result()
        key = str(next(n for n, row in enumerate(rows) if row.title.startswith(title)))
        self.page.rows.choose(key)
        self.page.rows.chosen.emit(key)

    def said(self) -> str:
        """Read everything the panel says."""
        return "\n".join(one.text() for one in self.page.panel.findChildren(Label) if one.isVisible())


@pytest.fixture
def kept(tmp_path: Path, qtbot: QtBot, desk_app: QApplication) -> Iterator[Kept]:
    with ExitStack() as stack:
        executor = stack.enter_context(ThreadPoolExecutor(1))
        opened = ExitStack()
        author = Author(by="E. Nyberg", typed_by="E. Nyberg", title="samordnare", desk="d1")
        at = datetime(2026, 11, 23, 10, 0, tzinfo=STOCKHOLM)

        def begin() -> Desk:
            demo = opened.enter_context(open_demo(tmp_path, at, author=author))
            import_register(demo.desk, text=example_register())
            return demo.desk

        desk = executor.submit(begin).result()
        stack.callback(lambda: executor.submit(opened.close).result())
        ops = Ops(executor)
        stack.callback(ops.close)
        page = TablesPage()
        qtbot.addWidget(page)
        presenter = TablesPresenter(page, desk, ops)
        page.resize(1366, 768)
        with qtbot.waitActive(page):
            page.show()
        presenter.refresh()
        found = Kept(page, desk, qtbot, ops, executor)
        found.rest()
        yield found


def test_a_new_number_is_looked_at_then_put_into_use_with_a_reason(kept: Kept) -> None:
    kept.table("contact")
    kept.row("Telefontolk")
    form = kept.page.panel.form
    assert form is not None
    phone = form.editors["phone"]
    phone.setFocus()
    phone.set_text("070-174 06 99")  # type: ignore[union-attr]  # a plain field
    press(kept.page, "Ctrl Enter")
    kept.rest()
    assert kept.page.panel.state == "preview"
    assert "Telefontolk" in kept.said()
    press(kept.page.panel.reason.box, "Enter")
    kept.rest()
    assert kept.page.panel.reason.state == "error"
    write(kept.page.panel.reason.box, "Nytt nummer")
    press(kept.page.panel.reason.box, "Enter")
    kept.rest()
    phones = {contact.name: contact.phone for contact in kept.desk.register.contacts}
    assert phones["Telefontolk"] == "070-174 06 99"
    entries = kept.executor.submit(lambda: read_changes(kept.desk)).result()
    assert (entries[0].by, entries[0].reason) == ("E. Nyberg", "Nytt nummer")


def test_going_back_is_a_new_version_equal_to_the_one_before(kept: Kept) -> None:
    before = kept.desk.register
    test_a_new_number_is_looked_at_then_put_into_use_with_a_reason(kept)
    assert kept.desk.register != before
    kept.page.history.click()
    kept.rest()
    assert "Nytt nummer" in kept.said()
    write(kept.page.panel.reason.box, "Det gamla gällde ändå")
    kept.page.panel.undo.click()
    kept.rest()
    assert kept.desk.register == before
    assert len(kept.executor.submit(lambda: read_changes(kept.desk)).result()) == 3


def test_what_nobody_would_receive_is_said_before_it_is_in_use(kept: Kept) -> None:
    kept.table("unit")
    kept.row("IFO vuxen, Socialnämnden i Kramfors")
    form = kept.page.panel.form
    assert form is not None
    form.since.set_text("2027-03-01")
    form.editors["handles"].set_text("violence; SoL")  # type: ignore[union-attr]  # a note field
    kept.page.panel.look.click()
    kept.rest()
    assert "från mån 1 mars 2027" in kept.said()
    assert "tar ingen emot" in kept.said()
    assert kept.desk.register.unit("2282-vuxen") is not None
    assert kept.page.back()  # what Esc does in the frame
    assert kept.page.panel.state == "form"
    assert form.since.text() == "2027-03-01"


def test_esc_leads_from_the_preview_back_to_what_was_typed(kept: Kept) -> None:
    test_what_nobody_would_receive_is_said_before_it_is_in_use(kept)
    form = kept.page.panel.form
    assert form is not None
    assert form.isVisible()


def test_a_wrong_day_is_said_at_its_field_and_nothing_is_lost(kept: Kept) -> None:
    kept.table("contact")
    press(kept.page, "Ctrl Shift N")
    form = kept.page.panel.form
    assert form is not None
    form.editors["name"].set_text("Brandmannen")  # type: ignore[union-attr]  # a plain field
    form.since.set_text("i morgon")
    press(kept.page, "Ctrl Enter")
    assert form.since.state == "error"
    form.since.set_text("2027-01-01")
    press(kept.page, "Ctrl Enter")
    kept.rest()
    assert kept.page.panel.state == "form"
    assert any(editor.state == "error" for editor in form.editors.values())
    assert form.editors["name"].text() == "Brandmannen"


def test_every_table_can_be_shown_and_its_rows_are_written_back_unchanged(kept: Kept) -> None:
    forms = kept.executor.submit(lambda: read_forms(kept.desk)).result()
    assert len(forms) > 15
    for form in forms:
        kept.table(form.table)
        rows = kept.executor.submit(lambda table=form.table: read_rows(kept.desk, table=table)).result()  # type: ignore[misc]  # bound now
        for number in range(min(len(rows), 3)):
            kept.page.rows.choose(str(number))
            kept.page.rows.chosen.emit(str(number))
            shown = kept.page.panel.form
            if shown is not None and rows[number].state != "ended":
                assert shown.changed() == (), (form.table, rows[number].title)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("number", "1 200,5", 1200.5),
        ("number", "7", 7),
        ("day", "2027-01-01", date(2027, 1, 1)),
        ("handles", "child, youth; SoL", [{"targets": ["child", "youth"], "laws": ["SoL"]}]),
        ("steps", "Chefen;; 30", [{"who": "Chefen", "after_minutes": 30}]),
        (
            "roles",
            "jour\nifo; 2282",
            [{"role": "jour"}, {"role": "ifo", "municipality": "2282"}],
        ),
        ("shares", "2280; 10,5", {"2280": 10.5}),
        ("text", "  ", None),
    ],
)
def test_what_is_typed_is_what_is_meant(kind: str, text: str, value: object) -> None:
    assert values.meant("field", kind, text) == value


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        ("number", "sju", "edit.number"),
        ("day", "1/1", "edit.day"),
        ("day", "2027-02-30", "edit.day"),
        ("steps", "Chefen", "edit.line"),
        ("mandates", "LVU 6; nyår", "edit.line"),
    ],
)
def test_what_cannot_be_meant_is_refused_at_its_field(kind: str, text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        values.meant("field", kind, text)
    assert (refused.value.code, refused.value.field) == (code, "field")


def test_only_a_coordinator_puts_a_register_into_use(kept: Kept) -> None:
    kept.desk.author = replace(kept.desk.author, by="S. Wallin", typed_by="S. Wallin")
    kept.table("contact")
    kept.row("Telefontolk")
    form = kept.page.panel.form
    assert form is not None
    form.editors["phone"].set_text("070-174 06 99")  # type: ignore[union-attr]  # a plain field
    kept.page.panel.look.click()
    kept.rest()
    before = kept.desk.register
    write(kept.page.panel.reason.box, "Nytt nummer")
    press(kept.page.panel.reason.box, "Enter")
    kept.rest()
    assert kept.desk.register == before
    assert kept.page.panel.state == "preview"
    assert kept.page.panel._problem.isVisible()
