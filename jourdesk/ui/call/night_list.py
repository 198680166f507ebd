"""Reads tonight's contacts and drafts on the store thread, and shows them in the list."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from jourdesk.domain.summary import CallRow
from jourdesk.ui.call.calls_list import CallsList
from jourdesk.ui.call.hub import CodeLists
from jourdesk.ui.call.night_rows import night_began, night_of, sections
from jourdesk.ui.ops import Ops
from jourdesk.usecases.ports import Desk, DraftRow

Found = tuple[tuple[CallRow, ...], tuple[DraftRow, ...]]


class NightList(QObject):
    """What the list holds; it looks again when it is told to."""

    first_read = Signal()
    """The night has been read for the first time."""

    def __init__(self, view: CallsList, desk: Desk, ops: Ops, codes: CodeLists, parent: QObject) -> None:
        """Make an empty list; ``look`` reads."""
        super().__init__(parent)
        self._view, self._desk, self._ops, self._codes = view, desk, ops, codes
        self._found: Found = ((), ())
        self._begun = False

    @property
    def drafts(self) -> tuple[DraftRow, ...]:
        """All working material, oldest first."""
        return self._found[1]

    def draft(self, call: str) -> DraftRow | None:
        """Find the working material of a call."""
        return next((one for one in self._found[1] if one.call == call), None)

    def kept(self, call: str) -> bool:
        """Tell if the list has a call of which something was kept."""
        return any(row.call == call for row in self._found[0])

    def look(self) -> None:
        """Read the night again."""
        self._ops.run(self._read, self._take, owner=self)

    def show(self) -> None:
        """Show what was read, with the minutes as they are now."""
        now = self._desk.now()
        rows, drafts = self._found
        self._view.show_span(*night_of(now))
        self._view.show_sections(sections(rows, drafts, self._codes, now))

    def _read(self) -> Found:
        with self._desk.unit() as unit:
            return unit.calls_since(night_began(self._desk.now())), unit.drafts()

    def _take(self, found: Found) -> None:
        self._found = found
        self.show()
        if not self._begun:
            self._begun = True
            self.first_read.emit()
