"""Ties the page of the road to the desk. The host is asked on the road thread, never on that of the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from jourdesk.domain.problems import Problem
from jourdesk.ui.ops import Ops
from jourdesk.ui.road.page import RoadPage
from jourdesk.ui.road.words import HEALS
from jourdesk.ui.texts import text_of
from jourdesk.usecases.parcel_files import open_parcel, save_parcel, save_set_aside
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.ports_enrol import Clerk
from jourdesk.usecases.ports_road import Road
from jourdesk.usecases.read_road import RoadView, read_road, read_statuses
from jourdesk.usecases.road_values import Settled
from jourdesk.usecases.use_register import take_register

T = TypeVar("T")


class Way(Protocol):
    """The way to the host as the page needs it: work on the road thread, its answer on the screen's."""

    def ask(
        self,
        work: Callable[[Road, Clerk], T],
        then: Callable[[T], object],
        *,
        owner: QObject,
        failed: Callable[[Problem], object],
    ) -> None:
        """Do work on the road thread, between two trips."""
        ...


class RoadPresenter(QObject):
    """Decides what happens on the page of the road."""

    counted = Signal(int)  # how much needs to be looked at by a person
    trip_asked = Signal()  # go now
    call_asked = Signal(str)  # id of the call that should be opened

    def __init__(self, page: RoadPage, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown, :meth:`take_office` when there is a road.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk, self._ops = page, desk, ops
        self._way: Way | None = None
        self._asked = False
        page.chosen.connect(self._read_one)
        page.opened.connect(self.call_asked)
        page.trip_asked.connect(self._go)
        page.export_chosen.connect(self._export)
        page.import_chosen.connect(self._import)
        page.record_chosen.connect(self._save_record)
        ops.changed.connect(self._look_again)

    def take_office(self, way: Way) -> None:
        """Take the way to the host."""
        self._way = way

    def refresh(self) -> None:
        """Read the road again."""
        self._ops.run(lambda: read_road(self._desk), self._show, owner=self)

    def show_contact(self, said: str) -> None:
        """Say when the host last answered, as the status bar does; a trip has come home."""
        self._page.show_contact(said)
        if self._asked:
            self._asked = False
            self._page.say("")
        if self._page.isVisible():
            self.refresh()

    def notice(self, problem: Problem) -> None:
        """Say why there was no trip."""
        self._asked = False
        self._page.say(text_of(problem))

    def recover(self, _problem: Problem) -> None:
        """The road is open again."""
        self._page.say("")

    def _show(self, view: RoadView) -> None:
        self._page.show_road(view)
        grave = sum(one.code not in HEALS for one in view.troubles)
        self.counted.emit(grave + len(view.refused) + len(view.waiting))

    def _read_one(self, call: str) -> None:
        self._ops.run(
            lambda: read_statuses(self._desk, call),
            lambda statuses: self._page.show_statuses(call, statuses),
            owner=self,
        )

    def _go(self) -> None:
        self._asked = True
        self._page.say(self.tr("On the way. The list says when it is receipted."))
        self.trip_asked.emit()

    def _export(self, path: str) -> None:
        self._ask(lambda road, _clerk: save_parcel(road, path=path), self._exported)

    def _exported(self, where: str) -> None:
        self._page.say(self.tr("Sealed in %1. It stays here until the store has receipted it.").replace("%1", where))
        self.refresh()

    def _import(self, path: str) -> None:
        self._ask(lambda road, _clerk: open_parcel(road, path=path), self._imported)

    def _imported(self, settled: Settled) -> None:
        said = self.tr("%1 new records have been read in.").replace("%1", str(settled.new))
        aside = self.tr("%1 were set aside.").replace("%1", str(settled.aside)) if settled.aside else ""
        self._page.say(" ".join(part for part in (said, aside) if part))
        if Changes.REGISTER in settled.changes:
            self._ops.run(lambda: take_register(self._desk), owner=self)
        if settled.changes:
            self._ops.changed.emit(settled.changes)
        self.refresh()

    def _save_record(self, record: str, path: str) -> None:
        self._ops.run(
            lambda: save_set_aside(self._desk, record=record, path=path),
            lambda where: self._page.say(self.tr("The record lies in %1.").replace("%1", where)),
            owner=self,
            failed=self._say,
        )

    def _ask(self, work: Callable[[Road, Clerk], T], then: Callable[[T], object]) -> None:
        if self._way is None:
            self._say(Problem("road.none"))
            return
        self._way.ask(work, then, owner=self, failed=self._say)

    def _say(self, problem: Problem) -> None:
        self._page.say(text_of(problem))

    def _look_again(self, changes: Changes) -> None:
        if changes & ~(Changes.DRAFTS | Changes.SETTINGS) and self._page.isVisible():
            self.refresh()
