"""Ties the page of the log to the use cases."""

from __future__ import annotations

from collections.abc import Callable
from random import SystemRandom

from PySide6.QtCore import QObject

from jourdesk.domain.access_log import Wanted
from jourdesk.ui.ops import Ops
from jourdesk.ui.review.page import ReviewPage
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.review_log import LogLine, boards_to_review, read_log, sample_log, sign_review


class ReviewPresenter(QObject):
    """Decides what happens on the page of the log."""

    def __init__(
        self,
        page: ReviewPage,
        desk: Desk,
        ops: Ops,
        *,
        pick: Callable[[int], int] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            pick: Given n, draws a number from 0 to n - 1; by default so that nobody can guess it.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk, self._ops = page, desk, ops
        self._pick = pick or SystemRandom().randrange
        self._asked = ("", "")
        page.asked.connect(self._read)
        page.sample_asked.connect(self._draw)
        page.signed.connect(self._sign)
        ops.changed.connect(self._look_again)

    def refresh(self) -> None:
        """Read whose logs may be gone through."""
        self._ops.run(lambda: boards_to_review(self._desk), self._page.show_boards, owner=self)

    def _read(self, board: str, reader: str) -> None:
        self._asked = (board, reader)
        self._ops.run(
            lambda: read_log(self._desk, board=board, wanted=Wanted(reader=reader)),
            self._page.show_log,
            owner=self,
            failed=self._page.refuse,
        )

    def _draw(self, count: int) -> None:
        view = self._page.view
        if view is None:
            return

        def show(lines: tuple[LogLine, ...]) -> None:
            self._page.show_sample([line.reading.id for line in lines])

        self._ops.run(
            lambda: sample_log(self._desk, view, count=count, pick=self._pick),
            show,
            owner=self,
            failed=self._page.refuse,
        )

    def _sign(self, note: str) -> None:
        view, sampled = self._page.view, self._page.sample
        if view is None:
            return

        def done(_changes: Changes) -> None:
            self._page.done()
            self._read(*self._asked)

        self._ops.run(
            lambda: sign_review(self._desk, view=view, sampled=sampled, note=note),
            done,
            owner=self,
            failed=self._page.refuse,
        )

    def _look_again(self, changes: Changes) -> None:
        if changes & Changes.ROAD and self._page.view is not None:
            self._read(*self._asked)
