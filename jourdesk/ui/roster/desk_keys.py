"""The keys of the roster page, one act each; which act it is depends on what is in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jourdesk.ui.keys import Key, bind
from jourdesk.ui.roster.panel import PROPOSAL
from jourdesk.ui.roster.shift_view import MOVE_KEY, SWAP_KEY

if TYPE_CHECKING:
    from jourdesk.ui.roster.page import RosterPage

COPY_KEY, PASTE_KEY, UNDO_KEY = "Ctrl C", "Ctrl V", "Ctrl Z"


def tie_keys(page: RosterPage) -> None:
    """Bind the keys: those of the calendar only while the cursor is in it, so that letters can be written elsewhere."""
    for cap, act in (
        (MOVE_KEY, "move"),
        (SWAP_KEY, "swap"),
        (COPY_KEY, "copy"),
        (PASTE_KEY, "paste"),
        (UNDO_KEY, "undo"),
    ):
        bind(page.calendar, cap, lambda act=act: page.act_asked.emit(act))  # type: ignore[misc]  # mypy does not infer it
    bind(page, Key.EDIT, lambda: page.act_asked.emit("correct"))
    bind(page, Key.MAIN, lambda: _main(page))
    bind(page, Key.NEW_ROW, page.panel.files.choose_calendar)


def _main(page: RosterPage) -> None:
    """Do the main act of what is in view: keep the open form, take or make the proposal, adopt a calendar, take over now."""
    panel = page.panel
    if panel.form is not None:
        panel.form.tell()
    elif panel.view == PROPOSAL:
        {"before": panel.proposal.go, "after": panel.proposal.take}.get(
            panel.proposal.face, panel.proposal.stop
        ).click()
    elif panel.files.previewing:
        panel.files.adopted.emit()
    else:
        page.act_asked.emit("take")
