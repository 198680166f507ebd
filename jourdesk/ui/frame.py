"""The frame of an open desk: it begins and ends, the minutes run, the status bar and the band say what they must."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from jourdesk.domain.summary import PromiseRow
from jourdesk.ui.corridor import Corridor
from jourdesk.ui.ops import Ops
from jourdesk.ui.rooms import ASIDE
from jourdesk.ui.shift.presenter import OnShiftPresenter
from jourdesk.ui.stage import Stage
from jourdesk.ui.texts import clock, day_and_clock
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import Urgency
from jourdesk.usecases.ports import Changes, Desk

_MINUTE_MS = 60_000
_RING_S = 3600
_NIGHT = Changes.CALLS | Changes.CLOCKS | Changes.SHIFT


class Frame(Corridor):
    """What the person has before her from unlocking to locking."""

    def __init__(
        self, desk: Desk, ops: Ops, stage: Stage, *, role: str = "jour", parent: QObject | None = None
    ) -> None:
        """Make every room; nothing is read before :meth:`start`.

        Args:
            desk: The open desk.
            ops: The bridge to the store thread.
            stage: Papers, clock and practice band.
            role: What the person does tonight.
            parent: The object it ends with.
        """
        super().__init__(desk, ops, stage, role=role, parent=parent)
        self._promises: tuple[PromiseRow, ...] = ()
        self.end_button.clicked.connect(self.end_shift)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._tick)
        ops.changed.connect(self._look_again)
        self.desk.band.acted.connect(self._open_from_band)

    def start(self) -> None:
        """Read what every page shows first, and let the minutes run."""
        for key, room in self.rooms.items():
            if key not in ASIDE:
                room.refresh()
        self._read_promises()
        self._tick()
        self._minute.start()
        page = self.desk.current
        if (
            "calls" not in self.rooms and page is not None
        ):  # the page of contacts puts the cursor where the night left it
            # In a turn of its own: the gate that is taken away takes the cursor with it.
            QTimer.singleShot(0, page, page.focus_start)
        self.desk.status.show_duty(self._place(), self.open_desk.author.by)
        # Without a road to a host there is nothing to be unsent: everything is where it should be.
        self.desk.status.show_unsent(Mark.DONE, self.tr("Everything is kept on this computer"))
        self.desk.status.show_fact(self.tr("no network is needed"))

    def _place(self) -> str:
        """Name what the person does here."""
        places = {
            "backup": self.tr("Second line"),
            "ifo": self.tr("Reception"),
            "admin": self.tr("Coordinator"),
            "reviewer": self.tr("Reviewer"),
        }
        return places.get(self.role, self.tr("On duty"))

    def stop(self) -> None:
        """Let nothing run on: the desk is being locked, and no presenter may ask a store whose key is wiped."""
        self._minute.stop()
        self.deleteLater()

    def end_shift(self) -> None:
        """Show what is open before the shift ends; a role without shifts just leaves the desk."""
        self.keep_all()
        presenter = self.rooms["shift"].presenter if "shift" in self.rooms else None
        if isinstance(presenter, OnShiftPresenter):
            self.desk.go("shift")
            presenter.leave()
        else:
            self.leave()

    def keep_all(self) -> None:
        """Keep what is being typed now."""
        if "calls" in self.rooms:
            self.call_desk.flush()

    @property
    def next_promise(self) -> datetime | None:
        """When the next promise to ring back is due."""
        return self._promises[0].due if self._promises else None

    def _open_from_band(self, call: str) -> None:
        if call:
            self.show_call(call)
        else:
            self.desk.band.put_away()

    def _look_again(self, changes: Changes) -> None:
        if changes & _NIGHT:
            self._read_promises()

    def _read_promises(self) -> None:
        def read() -> tuple[PromiseRow, ...]:
            with self.open_desk.unit() as unit:
                return unit.promises()

        self.ops.run(read, self._take_promises, owner=self)

    def _take_promises(self, promises: tuple[PromiseRow, ...]) -> None:
        self._promises = promises
        self._ring()

    def _tick(self) -> None:
        self.desk.status.show_clock(day_and_clock(self.stage.now()))
        self._ring()

    def _ring(self) -> None:
        """A promise within the hour stands in the band; what is due rings by itself (``ui.rings``) and stands above it."""
        due = self.next_promise
        left = (due - self.stage.now()).total_seconds() if due else 0
        if due is None or not 0 < left <= _RING_S or self.desk.band.urgency is Urgency.LATE:
            return
        words = self.tr("Ring back at %1 at the latest.").replace("%1", clock(due))
        self.desk.say(Urgency.SOON, words, verb=self.tr("Open"), key=self._promises[0].call)
