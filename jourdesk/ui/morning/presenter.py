"""Ties the morning of a unit to the use cases."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from jourdesk.domain.problems import Problem
from jourdesk.ui.call.unit_strips import UnitKin
from jourdesk.ui.morning.page import MorningPage
from jourdesk.ui.ops import Ops
from jourdesk.usecases.ask_handover import ask_handover
from jourdesk.usecases.morning_values import MorningLine, MorningList
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.print_reported import print_reported
from jourdesk.usecases.read_morning import read_morning
from jourdesk.usecases.read_morning_contact import (
    MorningContact,
    OfferedDocument,
    read_morning_contact,
    read_unread,
    save_document,
)
from jourdesk.usecases.return_handover import return_handover
from jourdesk.usecases.save_case_file import save_case_file
from jourdesk.usecases.save_paper import save_paper
from jourdesk.usecases.seal_place import show_place
from jourdesk.usecases.take_on import accept_handover, file_handover, finish_handover, open_handover

MINUTE_MS = 60_000


class MorningPresenter(QObject):
    """Decides what happens on the page of the morning."""

    call_asked = Signal(str)  # id of the call that should be opened
    counted = Signal(int)  # how many nobody has accepted

    def __init__(
        self, page: MorningPage, desk: Desk, ops: Ops, *, unit: str = "", parent: QObject | None = None
    ) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            unit: The key of the unit; absent means the desk's own.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk, self._ops, self._unit = page, desk, ops, unit
        # What somebody has opened at this desk since it was unlocked: reading it again needs no new trace.
        self._opened: set[str] = set()
        # What was new when it was opened stays marked as new while it is read.
        self._fresh: tuple[str, frozenset[str]] = ("", frozenset())
        self._contact: MorningContact | None = None
        self._kin = UnitKin(page.reader.round, desk, ops, parent=self)
        page.chosen.connect(self._choose)
        page.opened.connect(self._open)
        page.accepted.connect(self._accept)
        page.returned.connect(self._return)
        page.asked.connect(self._ask)
        page.finished.connect(self._finish)
        page.filed.connect(self._file)
        page.saved.connect(self._save)
        page.place_asked.connect(self._show_place)
        page.case_file_asked.connect(self._save_case_file)
        page.list_asked.connect(self._save_list)
        ops.changed.connect(self._look_again)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self._tick)
        self._minute.start()

    def refresh(self) -> None:
        """Read the list again."""
        self._ops.run(lambda: read_morning(self._desk, unit=self._unit), self._show, owner=self)

    def _show(self, read: MorningList) -> None:
        self._page.show_morning(read)
        self.counted.emit(read.waiting)

    def _tick(self) -> None:
        if self._page.isVisible() and self._page.bar.form is None:
            self.refresh()

    def _look_again(self, changes: Changes) -> None:
        if changes & (Changes.CALLS | Changes.CLOCKS | Changes.REGISTER):
            self.refresh()

    def _choose(self, key: str) -> None:
        """Show the cover of what nobody has opened here, or read what somebody has."""
        line = self._page.line(key)
        if line is None:
            return
        if self._fresh[0] != key:
            self._fresh = ("", frozenset())
        if key not in self._opened or line.group == "back":
            self._page.show_cover(line)
            return
        self._ops.run(
            lambda: read_morning_contact(self._desk, call=line.call, handover=line.key),
            lambda contact: self._show_contact(line, contact),
            owner=self,
        )

    def _open(self, key: str) -> None:
        line = self._page.line(key)
        if line is None or line.group == "back":
            return

        def work() -> tuple[frozenset[str], MorningContact, Changes]:
            fresh = read_unread(self._desk, call=line.call, handover=line.key)
            changes = open_handover(self._desk, call=line.call, handover=line.key)
            return fresh, read_morning_contact(self._desk, call=line.call, handover=line.key), changes

        def done(found: tuple[frozenset[str], MorningContact, Changes]) -> None:
            self._opened.add(key)
            self._fresh = (key, found[0])
            self._show_contact(line, found[1])

        self._ops.run(work, done, owner=self)

    def _show_contact(self, line: MorningLine, contact: MorningContact) -> None:
        self._contact = contact
        now = self._page.line(line.key)
        if now is not None:
            self._page.show_contact(now, contact, fresh=self._fresh[1])
            self._kin.look(contact.call.id)

    def _accept(self, key: str, name: str, first: str) -> None:
        self._act(
            key,
            lambda line: accept_handover(self._desk, call=line.call, handover=line.key, receiver=name, first=first),
        )

    def _return(self, key: str, reason: str, unit: str) -> None:
        self._act(
            key,
            lambda line: return_handover(self._desk, call=line.call, handover=line.key, reason=reason, suggested=unit),
        )

    def _ask(self, key: str, text: str) -> None:
        self._act(key, lambda line: ask_handover(self._desk, call=line.call, handover=line.key, text=text))

    def _finish(self, key: str, outcome: str) -> None:
        self._act(key, lambda line: finish_handover(self._desk, call=line.call, handover=line.key, outcome=outcome))

    def _file(self, key: str, reference: str) -> None:
        self._act(key, lambda line: file_handover(self._desk, call=line.call, handover=line.key, reference=reference))

    def _act(self, key: str, act: Callable[[MorningLine], Changes]) -> None:
        line = self._page.line(key)
        if line is not None:
            self._ops.run(lambda: act(line), lambda _: self._page.done(), owner=self, failed=self._refuse)

    def _refuse(self, problem: Problem) -> None:
        """Somebody else was first, or a field lacks something: say so where it belongs, and read again what is so."""
        if not self._page.show_problem(problem):
            self._ops.failed.emit(problem)
            self.refresh()

    def _save(self, key: str, document: OfferedDocument | None) -> None:
        contact = self._contact
        if contact is None or contact.handover.id != key:
            return

        def work() -> str:
            if document is None:
                return save_paper(self._desk, paper=contact.paper)
            return save_document(self._desk, call=contact.call.id, document=document)

        self._ops.run(work, self._page.show_saved, owner=self)

    def _save_case_file(self, key: str) -> None:
        """Put the handover into the folder of papers as a file for the case system; the reading leaves its trace."""
        line = self._page.line(key)
        if line is not None:
            self._ops.run(
                lambda: save_case_file(self._desk, call=line.call, handover=line.key),
                self._page.show_case_file,
                owner=self,
            )

    def _save_list(self) -> None:
        """Put the list for the board into the folder of papers."""

        def work() -> str:
            return save_paper(self._desk, paper=print_reported(self._desk, unit=self._unit).paper)

        self._ops.run(work, self._page.show_saved, owner=self)

    def _show_place(self, key: str, person: str) -> None:
        line = self._page.line(key)
        if line is not None:
            self._ops.run(
                lambda: show_place(self._desk, call=line.call, person=person, purpose="handover"),
                lambda place: self._page.reader.show_place(person, place),
                owner=self,
            )
