"""The named screens that ``tools/shots.py`` can picture; everybody in them is invented."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tools.parts import parts

Maker = Callable[[], tuple[QWidget, Callable[[], None]]]

SCREENS: dict[str, Maker] = {"parts": parts}
