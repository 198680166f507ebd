"""Shows the papers that use cases make."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jourdesk.domain.paper import Paper
from jourdesk.ui.ops import Ops
from jourdesk.ui.paper.preview import PaperPreview, PaperRoom


def papers_of(answer: object) -> tuple[Any, ...] | None:
    """Return (paper, PDF bytes, …) if the answer begins with a paper, else nothing."""
    if isinstance(answer, tuple) and answer and isinstance(answer[0], Paper):
        return answer
    return None


class PaperShower(QObject):
    """Has a paper pictured on the store thread and opens it over a page."""

    def __init__(self, page: QWidget, ops: Ops, room: PaperRoom, parent: QObject) -> None:
        """Show papers over ``page``."""
        super().__init__(parent)
        self._page, self._ops, self._room = page, ops, room

    def show(self, paper: Paper, pdf: bytes) -> None:
        """Show one."""
        self._ops.run(
            lambda: self._room.pictures(paper),
            lambda pages: PaperPreview.show_over(self._page, (paper, pdf, pages), self._ops, self._room),
            owner=self,
        )
