"""The frame by keys: places, columns, privacy, lock, narrow windows, and a title that says nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.domain.problems import Refused
from jourdesk.ui.keys import Key, bind, card_cap, sequence, tab_cap
from jourdesk.ui.shell.page import Page, Width
from jourdesk.ui.shell.window import Desk, MainWindow
from jourdesk.ui.widgets.button import Button
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Plane
from jourdesk.ui.widgets.panel import SidePanel
from jourdesk.ui.widgets.rail import RailItem
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import Urgency
from tests.keys import press, write

Show = Callable[[QWidget], None]


class CallsPage(Page):
    """A page with all its columns."""

    found = Signal()

    def __init__(self) -> None:
        super().__init__("calls", "Samtal", "phone")
        self.rows = RowList("Nattens samtal")
        self.rows.setFixedWidth(252)
        self.rows.show_sections([Section(title="Pågår", rows=(ListRow(key="a", title="Flicka 4 år"),))])
        self.note = Field("Anteckning")
        body = Plane("ground")
        QVBoxLayout(body).addWidget(self.note)
        self.panel = SidePanel("Saknas för ett komplett underlag")
        self.end = Button("Avsluta samtalet")
        self.panel.foot.addWidget(self.end)
        self.assemble(body, list_=self.rows, panel=self.panel)
        self.say_panel_line(Mark.MISSING, "5 av 16 frågor är öppna")


class ClocksPage(Page):
    """A page with a body and nothing else."""

    def __init__(self) -> None:
        super().__init__("clocks", "Frister", "clock")
        self.field = Field("Sök")
        body = Plane("ground")
        QVBoxLayout(body).addWidget(self.field)
        self.assemble(body)


class Opened(QObject):
    """A window with an open desk, and what it told."""

    def __init__(self, shown: Show, width: int = 1366) -> None:
        super().__init__()
        self.window = MainWindow()
        self.calls, self.clocks = CallsPage(), ClocksPage()
        self.desk = Desk([self.calls, self.clocks])
        self.window.resize(width, 690)
        self.window.show_desk(self.desk)
        self.locked: list[int] = []
        self.window.locked.connect(lambda: self.locked.append(1))
        shown(self.window)

    def press(self, cap: str) -> None:
        """Press a key where the cursor is."""
        press(QApplication.focusWidget() or self.window, cap)


@pytest.fixture
def opened(shown: Show) -> Opened:
    return Opened(shown)


def test_the_rail_has_only_the_pages_that_exist(opened: Opened) -> None:
    names = [opened.desk.rail.item(key).text() for key in ("calls", "clocks")]
    assert names == ["Samtal", "Frister"]
    with pytest.raises(KeyError):
        opened.desk.rail.item("roster")


def test_a_place_of_the_rail_is_gone_to_by_key(opened: Opened) -> None:
    went: list[str] = []
    opened.desk.went.connect(went.append)
    item = opened.desk.rail.item("clocks")
    item.setFocus()
    press(item, "Space")
    assert went == ["clocks"]
    assert opened.desk.current is opened.clocks
    opened.desk.rail.set_count("clocks", 8)
    assert item.accessibleName() == "Frister, 8"


def test_f6_walks_through_list_page_and_panel(opened: Opened) -> None:
    opened.calls.focus_start()
    assert opened.calls.rows.hasFocus()
    opened.press("F6")
    assert opened.calls.note.box.hasFocus()
    opened.press("F6")
    assert opened.calls.end.hasFocus()
    opened.press("F6")
    assert opened.calls.rows.hasFocus()


def test_f9_hides_everything_and_gives_the_cursor_back(opened: Opened) -> None:
    opened.calls.note.setFocus()
    write(opened.calls.note.box, "Mormor")
    opened.press("F9")
    assert (opened.window.covered, opened.calls.isVisible(), opened.desk.status.isVisible()) == (True, False, False)
    opened.press("F9")
    assert (opened.window.covered, opened.calls.isVisible()) == (False, True)
    assert opened.calls.note.box.hasFocus()
    assert opened.calls.note.text() == "Mormor"


def test_keys_of_the_desk_sleep_while_it_is_hidden(opened: Opened) -> None:
    acted: list[int] = []
    bind(opened.calls, Key.DECIDE, lambda: acted.append(1))
    opened.calls.note.setFocus()
    opened.press("Ctrl B")
    opened.press("F9")
    opened.press("Ctrl B")
    assert acted == [1]


def test_ctrl_l_asks_for_the_lock_from_the_desk_and_from_the_privacy_screen(opened: Opened) -> None:
    opened.calls.note.setFocus()
    opened.press("Ctrl L")
    opened.press("F9")
    opened.press("Ctrl L")
    assert opened.locked == [1, 1]


def test_a_locked_window_has_no_desk_left(opened: Opened, qtbot: QtBot) -> None:
    gone: list[int] = []
    opened.desk.destroyed.connect(lambda: gone.append(1))
    gate = Field("Lösenfras")
    opened.window.show_gate(gate)
    qtbot.waitUntil(lambda: gone == [1])
    assert opened.window.desk is None
    opened.window.cover()
    assert not opened.window.covered


def test_the_title_is_the_programs_name_and_nothing_else(opened: Opened) -> None:
    opened.calls.note.set_text("Tova Lillhed")
    opened.desk.go("clocks")
    assert opened.window.windowTitle() == "Jourdesk"


def test_the_band_follows_the_page_and_esc_puts_a_calm_one_away(opened: Opened) -> None:
    opened.desk.say(Urgency.CALM, "Inget nät sedan 00.12.", verb="Dölj", keys="Esc")
    opened.desk.go("clocks")
    assert opened.desk.band.isVisible()
    assert opened.clocks.isAncestorOf(opened.desk.band)
    opened.clocks.field.setFocus()
    opened.press("Esc")
    assert not opened.desk.band.isVisible()


def test_a_problem_that_no_field_takes_is_one_calm_line(opened: Opened) -> None:
    opened.desk.say_problem(Refused("bug", kind="KeyError"))
    assert opened.desk.band.words.startswith("Något gick fel här i programmet (KeyError).")


def test_practice_is_always_said(shown: Show) -> None:
    desk = Desk([ClocksPage()], practice="Övning. Ingenting här har hänt.")
    shown(desk)
    assert not desk.band.put_away()
    words = [one.accessibleName() for one in desk.findChildren(type(desk.band)) if one.isVisible()]
    assert words == ["Övning. Ingenting här har hänt."]


def test_a_place_on_the_rail_says_how_many_wait_there_to_the_eye_and_aloud_and_nothing_of_none(shown: Show) -> None:
    desk = Desk([ClocksPage()])
    shown(desk)
    item = next(one for one in desk.rail.findChildren(RailItem) if one.key == "clocks")
    quiet = item.grab().toImage()
    desk.rail.set_count("clocks", 3)
    assert item.accessibleName() == "Frister, 3"
    assert item.grab().toImage() != quiet
    desk.rail.set_count("clocks", 0)
    desk.rail.set_count("nowhere", 5)
    assert item.accessibleName() == "Frister"
    assert item.grab().toImage() == quiet


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (1366, Width.WHOLE),
        (1280, Width.WHOLE),
        (1279, Width.PANEL_LINE),
        (1024, Width.PANEL_LINE),
        (1023, Width.LIST_HIDDEN),
        (800, Width.LIST_HIDDEN),
        (799, Width.ONE_COLUMN),
    ],
)
def test_the_width_of_the_window_decides_what_gives_way(shown: Show, width: int, expected: Width) -> None:
    opened = Opened(shown, width)
    assert opened.window.width() == width
    assert opened.calls.width_class is expected
    assert opened.calls.panel.isVisible() == (expected is Width.WHOLE)
    assert opened.calls.rows.isVisible() == (expected in (Width.WHOLE, Width.PANEL_LINE))
    assert opened.desk.rail.width() == (88 if expected in (Width.WHOLE, Width.PANEL_LINE) else 52)


def test_f6_brings_a_hidden_panel_forth_and_esc_takes_it_away(shown: Show) -> None:
    opened = Opened(shown, 1100)
    opened.calls.note.setFocus()
    opened.press("F6")
    assert opened.calls.panel.isVisible()
    assert opened.calls.end.hasFocus()
    opened.press("Esc")
    assert not opened.calls.panel.isVisible()
    assert opened.calls.note.box.hasFocus()


def test_on_a_small_screen_the_list_takes_the_place_of_the_page(shown: Show) -> None:
    opened = Opened(shown, 700)
    opened.calls.note.setFocus()
    opened.press("F6")
    opened.press("F6")
    assert opened.calls.rows.isVisible()
    assert not opened.calls.note.isVisible()
    opened.press("Esc")
    assert opened.calls.note.isVisible()


def test_the_status_bar_keeps_what_matters_when_it_is_narrow(shown: Show) -> None:
    opened = Opened(shown, 1366)
    bar = opened.desk.status
    bar.show_unsent(Mark.UNSENT, "3 osända")
    bar.show_contact("senast i kontakt 00.12")
    bar.show_fact("allt ligger på den här datorn")
    bar.show_duty("Jour", "S. Wallin", "Bakjour", "J. Hedlid")
    bar.show_clock("sön 22 nov 00.31")
    assert bar.words() == (
        "3 osända · senast i kontakt 00.12 · allt ligger på den här datorn"
        " Jour S. Wallin · Bakjour J. Hedlid · sön 22 nov 00.31"
    )
    opened.window.resize(700, 690)
    assert "00.12" not in bar.words()
    assert "3 osända" in bar.words()
    assert "S. Wallin" in bar.words()


def test_every_cap_of_the_table_is_a_key_that_qt_knows() -> None:
    caps = [one.cap for one in Key] + [card_cap(7), tab_cap(9)]
    assert all(sequence(cap).toString() for cap in caps)
    assert len(set(caps)) == len(caps)


def test_both_enters_do_the_main_act(opened: Opened) -> None:
    acted: list[int] = []
    bind(opened.calls, Key.MAIN, lambda: acted.append(1))
    opened.calls.note.setFocus()
    opened.press("Ctrl Enter")
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier
    QTest.keyClick(opened.calls.note.box, Qt.Key.Key_Enter, held)
    assert acted == [1, 1]
