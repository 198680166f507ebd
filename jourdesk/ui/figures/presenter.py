"""Ties the page of figures to the use cases."""

from __future__ import annotations

from PySide6.QtCore import QObject

from jourdesk.ui.figures.page import FiguresPage, period_of
from jourdesk.ui.ops import Ops
from jourdesk.ui.texts import local
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_costs import CostsView, read_costs
from jourdesk.usecases.read_figures import Figures, read_figures
from jourdesk.usecases.save_figures import save_figures


class FiguresPresenter(QObject):
    """Decides what happens on the page of figures."""

    def __init__(self, page: FiguresPage, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk, self._ops = page, desk, ops
        self._shown: tuple[Figures, CostsView] | None = None
        page.asked.connect(self._read)
        page.foot.asked.connect(self._save)
        ops.changed.connect(self._look_again)

    def refresh(self) -> None:
        """Count again."""
        self._read(self._page.periods.value)

    def _read(self, choice: str) -> None:
        def work() -> tuple[Figures, CostsView]:
            first, last = period_of(choice, local(self._desk.now()).date())
            return read_figures(self._desk, first=first, last=last), read_costs(self._desk, first=first, last=last)

        self._ops.run(work, lambda found: self._show(*found), owner=self, failed=self._page.refuse)

    def _show(self, figures: Figures, costs: CostsView) -> None:
        self._shown = (figures, costs)
        self._page.show_figures(figures)
        self._page.show_costs(costs)

    def _save(self) -> None:
        """Put what is shown, and not what is known by now, into a file."""
        shown = self._shown
        if shown is not None:
            self._ops.run(
                lambda: save_figures(self._desk, *shown),
                self._page.foot.say_saved,
                owner=self,
                failed=self._page.foot.refuse,
            )

    def _look_again(self, changes: Changes) -> None:
        if changes & (Changes.CALLS | Changes.REGISTER) and self._page.isVisible():
            self.refresh()
