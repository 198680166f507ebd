"""The sheets beside the pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget

from jourdesk.ui.about.box import AboutBox
from jourdesk.ui.about.keys_sheet import KeysSheet
from jourdesk.ui.keys import Key
from jourdesk.ui.widgets.keycap import KeyCap
from jourdesk.usecases.read_about import read_attribution
from tests.keys import press

_AT_THE_GATE = {Key.RECOVERY, Key.LATER, Key.AGAIN}


def _words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_the_box_names_the_version_and_everybody_whose_licence_asks_for_it(shown: Callable[[QWidget], None]) -> None:
    box = AboutBox("0.1.0", read_attribution())
    shown(box)
    said = _words(box)
    assert "Version 0.1.0" in said
    for name in ("GeoNames", "CC BY 4.0", "Inter", "Lucide", "Qt for Python", "EUPL 1.2"):
        assert name in said


def test_every_key_of_the_table_is_on_the_sheet(shown: Callable[[QWidget], None]) -> None:
    sheet = KeysSheet()
    shown(sheet)
    caps = {cap.accessibleName() for cap in sheet.findChildren(KeyCap)}
    assert {key.cap for key in Key} - {key.cap for key in _AT_THE_GATE} <= caps


def test_esc_closes_a_sheet_and_nothing_waits_for_it(shown: Callable[[QWidget], None]) -> None:
    sheet = KeysSheet()
    shown(sheet)
    assert not sheet.isModal()
    press(sheet, "Esc")
    assert not sheet.isVisible()


def test_the_box_names_nobody_in_its_title(shown: Callable[[QWidget], None]) -> None:
    box = AboutBox("0.1.0", read_attribution())
    shown(box)
    assert box.windowTitle() == "Om Jourdesk"
