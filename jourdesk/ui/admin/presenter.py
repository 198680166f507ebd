"""Ties the page of administration to the use cases."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from jourdesk.domain.problems import Problem
from jourdesk.ui.admin.page import AdminPage
from jourdesk.ui.ops import Ops
from jourdesk.ui.texts import text_of
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.register_files import adopt_register, export_register, look_at_register, read_register_in_use


class AdminPresenter(QObject):
    """Decides what happens on the page of administration."""

    law_asked = Signal()
    about_asked = Signal()

    def __init__(self, page: AdminPage, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk, self._ops = page, desk, ops
        page.file_chosen.connect(self._look_at)
        page.export_chosen.connect(self._export)
        page.adopted.connect(self._adopt)
        page.put_back.connect(self.refresh)
        page.law_asked.connect(self.law_asked)
        page.about_asked.connect(self.about_asked)
        ops.changed.connect(self._look_again)

    def refresh(self) -> None:
        """Show the register in use."""
        self._ops.run(lambda: read_register_in_use(self._desk), self._page.show_register, owner=self)

    def _look_at(self, path: str) -> None:
        self._ops.run(
            lambda: look_at_register(self._desk, path=path), self._page.show_register, owner=self, failed=self._say
        )

    def _adopt(self) -> None:
        view = self._page.view
        if view is not None and view.path:
            self._ops.run(lambda: adopt_register(self._desk, view=view), owner=self, failed=self._say)

    def _export(self, path: str) -> None:
        self._ops.run(lambda: export_register(self._desk, path=path), self._told, owner=self, failed=self._say)

    def _told(self, where: str) -> None:
        self._page.say(self.tr("The register lies in {where}").format(where=where))

    def _say(self, problem: Problem) -> None:
        """What is wrong with a file is said where the file was chosen; what is in use stays in use."""
        self._page.say(text_of(problem))

    def _look_again(self, changes: Changes) -> None:
        if changes & Changes.REGISTER:
            self.refresh()
