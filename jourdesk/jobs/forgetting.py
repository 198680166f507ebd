"""Forgetting by the clock: once a day, a contact at a time, each handed to the store thread behind what a person asks there."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from jourdesk.usecases.forget_old import START, Slice

log = logging.getLogger(__name__)


Hand = Callable[[Callable[[], Slice], Callable[[Slice], object], Callable[[object], object]], None]
"""Hands a look to the store thread and returns at once; the second is told what came of it, the third that the store said no."""


class Forgetting:
    """Goes through what is old. One look is under way at a time; the next is handed on when its answer has come.

    What is done stands in the store: a desk that is closed half way begins anew, and what is forgotten stays forgotten.
    """

    def __init__(self, look: Callable[[tuple[datetime, str]], Slice], hand: Hand) -> None:
        """Tie it; nothing is asked before the first :meth:`beat`.

        Args:
            look: ``usecases.forget_next`` of an open desk; runs on the store thread.
            hand: Hands it there.
        """
        self._look, self._hand = look, hand
        self._under_way = self._stopped = False
        self._after = START
        self._count = 0

    def beat(self) -> None:
        """Begin, or go on where somebody's writing stood in the way; a run that is under way is not doubled."""
        if not self._under_way and not self._stopped:
            self._next()

    def stop(self) -> None:
        """Hand nothing more: the desk is being locked."""
        self._stopped = True

    def _next(self) -> None:
        self._under_way = True
        after = self._after
        self._hand(lambda: self._look(after), self._take, self._fail)

    def _take(self, done: Slice) -> None:
        self._under_way = False
        self._count += done.forgotten
        if done.after is None:
            if self._count:
                log.info("forgot %d calls that the host has", self._count)
            self._after, self._count = START, 0
            return
        self._after = done.after
        if not done.busy and not self._stopped:
            self._next()

    def _fail(self, _problem: object) -> None:
        """The disk said no: the next beat begins anew."""
        self._under_way, self._after = False, START
