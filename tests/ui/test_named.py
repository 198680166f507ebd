"""Every control of the kit and the frame has a name for screen readers and a place in the tab order."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from tests.keys import press
from tools.screens import SCREENS
from tools.screens_call import SCREENS_CALL
from tools.screens_papers import SCREENS_PAPERS
from tools.screens_rings import SCREENS_RINGS
from tools.screens_watch import SCREENS_BESIDE

Show = Callable[[QWidget], None]
CALLS = SCREENS_CALL | SCREENS_PAPERS | SCREENS_BESIDE | SCREENS_RINGS
FRAME = [one for one in SCREENS if one not in CALLS and not one.startswith("call-")]
"""The kit, the frame and its pages; the call page has the same tests in ``ui/call``."""


def controls(window: QWidget) -> list[QWidget]:
    every = window.findChildren(QWidget)
    return [one for one in every if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()]


def in_reach(control: QWidget, reached: set[QWidget]) -> bool:
    """Tell if the arrow keys come to a control from one that the tab key reaches: they share a group."""
    group = control.group() if isinstance(control, QAbstractButton) else None
    return group is not None and bool(reached & set(group.buttons()))


@pytest.mark.parametrize("name", FRAME)
def test_every_control_has_a_name_is_reached_by_the_tab_key_and_large_enough_to_hit(name: str, shown: Show) -> None:
    window, ready = SCREENS[name]()
    window.resize(1366, 768)
    shown(window)
    ready()
    there = controls(window)
    assert there
    assert [one for one in there if not one.accessibleName()] == []
    assert [one.accessibleName() for one in there if one.height() < 34] == []
    if name == "parts":  # a sheet of the kit's parts: no page to walk through
        return
    wanted = {one for one in there if isinstance(one, (QAbstractButton, QLineEdit, QPlainTextEdit))}
    reached: set[QWidget] = set()
    for _ in range(len(wanted) + 12):
        here = QApplication.focusWidget()
        assert here is not None
        reached.add(here)
        press(here, "Tab")
    missed = wanted - reached
    assert {type(one).__name__ + one.accessibleName() for one in missed if not in_reach(one, reached)} == set()
