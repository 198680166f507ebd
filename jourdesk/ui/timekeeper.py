"""Looks at the clock for an open desk: lets the store thread do what has come to its time, and shows what rings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from jourdesk.domain.problems import Problem
from jourdesk.domain.rings import Ring
from jourdesk.ui.ops import Ops
from jourdesk.ui.rings import RingPresenter
from jourdesk.usecases.escalate_handover import note_escalation
from jourdesk.usecases.keep_time import Handovers, Kept, keep_rung, keep_time
from jourdesk.usecases.ports import Changes, Desk

AGAIN = timedelta(minutes=1)
"""How long it waits after the store said no, and before it goes through all handovers again because something was written."""

_MATTERS = ~(Changes.DRAFTS | Changes.SETTINGS | Changes.ROAD)


class Timekeeper(QObject):
    """Asks the tables when something has been written or a time has come, and never otherwise.

    What is due is decided from the facts each time: the instant that is remembered here only says when to look.
    """

    def __init__(
        self,
        desk: Desk,
        ops: Ops,
        rings: RingPresenter,
        *,
        say_problem: Callable[[Problem], None],
        quiet: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """Tie an open desk; nothing is asked before the first :meth:`look`.

        Args:
            desk: The open desk.
            ops: The bridge to the store thread.
            rings: Shows what rings.
            say_problem: Says a problem as one calm line.
            quiet: Do what has come to its time, but ring nobody: whoever sits here reads no case.
            parent: The object it ends with.
        """
        super().__init__(parent)
        self._desk, self._ops, self._rings, self._say_problem = desk, ops, rings, say_problem
        self._quiet = quiet
        self._asks = self._stopped = False
        self._stale = self._written = True
        self._handovers: Handovers | None = None
        self._gone_through: datetime | None = None
        self._next: datetime | None = None
        self._later: tuple[datetime, ...] = ()
        ops.changed.connect(self._look_later)
        rings.rung.connect(self._remember)
        rings.answered.connect(self._note)

    @property
    def later(self) -> tuple[datetime, ...]:
        """When something rings or falls due, as far as is known, going forward (aware)."""
        return self._later

    def look(self) -> None:
        """Look at the clock: a beat of the timetable, or the computer has slept."""
        now = self._desk.now()
        due = self._next is not None and now >= self._next
        if self._asks or self._stopped or not (self._stale or due or self._is_long_ago(now)):
            return
        known = self._handovers
        if known is None or self._is_long_ago(now) or (known.next is not None and now >= known.next):
            known, self._gone_through, self._written = None, now, False
        self._asks, self._stale = True, False
        self._ops.run(lambda: keep_time(self._desk, handovers=known), self._take, owner=self, failed=self._fail)

    def _is_long_ago(self, now: datetime) -> bool:
        """Tell whether something has been written since the handovers were gone through, and that was a while ago."""
        return self._written and (self._gone_through is None or abs(now - self._gone_through) >= AGAIN)

    def stop(self) -> None:
        """Ask nothing more: the desk is being locked."""
        self._stopped = True
        self._ops.changed.disconnect(self._look_later)

    def _take(self, answer: tuple[Kept, Changes]) -> None:
        self._asks = False
        if self._stopped:
            return
        kept, _changes = answer
        self._handovers = kept.handovers
        self._next, self._later = kept.next, kept.later
        if not self._quiet:
            self._rings.take(kept.rings)
        self._rings.tell_shared(kept.shared)

    def _fail(self, problem: Problem) -> None:
        self._asks, self._handovers = False, None
        if not self._stopped:
            self._next = self._desk.now() + AGAIN
            self._say_problem(problem)

    def _look_later(self, changes: Changes) -> None:
        if changes & _MATTERS:
            self._stale = self._written = True

    def _remember(self, keys: tuple[str, ...]) -> None:
        desk = self._desk
        self._ops.run(lambda: keep_rung(desk, keys), owner=self)

    def _note(self, ring: Ring, outcome: str) -> None:
        """Keep whether who was rung about a handover answered, and see at once who comes next."""
        desk = self._desk

        def note() -> Changes:
            return note_escalation(
                desk, call=ring.call, handover=ring.handover, step=ring.step, to=ring.to, outcome=outcome
            )

        self._ops.run(note, lambda _changes: self._look_anew(), owner=self)

    def _look_anew(self) -> None:
        self._handovers, self._stale = None, True
        self.look()
