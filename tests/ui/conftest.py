"""What the tests of the screen share: no display is needed, the program is dressed, and leftovers fail."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.ui import i18n, texts, theme

# Five seconds are not enough for every act where the whole suite shares two processors with others.
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitActive, QtBot.waitExposed):
    assert _wait.__kwdefaults__ is not None
    _wait.__kwdefaults__["timeout"] = 60_000


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Name the program as it is started."""
    return ["jourdesk"]


@pytest.fixture
def desk_app(qapp: QApplication) -> QApplication:
    """The application in its night theme, in Swedish, with the sentences that the gate loads."""
    theme.start(qapp, "night")
    i18n.install(qapp, "sv")
    texts.sentences()
    return qapp


@pytest.fixture
def shown(qtbot: QtBot, desk_app: QApplication) -> Callable[[QWidget], None]:
    """Show a widget, wait until it is active, and keep it until the test is over."""
    kept: list[QWidget] = []

    def show(widget: QWidget) -> None:
        kept.append(widget)
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()

    return show
