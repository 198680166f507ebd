"""The keys of the roster page, one act each; which act it is depends on what is in view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from jourdesk.ui.keys import Key, bind
from jourdesk.ui.roster.calendar import MonthCalendar
from jourdesk.ui.roster.fair_view import RULES_KEY
from jourdesk.ui.roster.panel import PROPOSAL, RosterPanel
from jourdesk.ui.roster.shift_view import MOVE_KEY, SWAP_KEY

COPY_KEY, PASTE_KEY, UNDO_KEY = "Ctrl C", "Ctrl V", "Ctrl Z"
_OF_CALENDAR = ((MOVE_KEY, "move"), (SWAP_KEY, "swap"), (COPY_KEY, "copy"), (PASTE_KEY, "paste"), (UNDO_KEY, "undo"))


def tie_keys(page: QWidget, calendar: MonthCalendar, panel: RosterPanel, act: Callable[[str], None]) -> None:
    """Bind the keys: those of the calendar only while the cursor is in it, so that letters can be written elsewhere.

    Args:
        page: The page.
        calendar: Its calendar.
        panel: Its panel.
        act: Tells which act is wanted.
    """
    for cap, name in _OF_CALENDAR:
        bind(calendar, cap, lambda name=name: act(name))  # type: ignore[misc]  # mypy does not infer a default's type
    bind(page, Key.EDIT, lambda: act("correct"))
    bind(page, Key.MAIN, lambda: _main(panel, act))
    bind(page, Key.NEW_ROW, panel.files.choose_calendar)
    bind(page, RULES_KEY, panel.fair.rules_asked.emit)


def _main(panel: RosterPanel, act: Callable[[str], None]) -> None:
    """Do the main act of what is in view: keep the open form, take or make the proposal, adopt a calendar, take over now."""
    if panel.form is not None:
        panel.form.tell()
    elif panel.view == PROPOSAL:
        {"before": panel.proposal.go, "after": panel.proposal.take}.get(
            panel.proposal.face, panel.proposal.stop
        ).click()
    elif panel.files.previewing:
        panel.files.adopted.emit()
    else:
        act("take")
