"""Ties the roster page to the use cases: reads the month, opens forms, writes what they say, undoes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Signal

from jourdesk.domain.roster_days import month as month_span
from jourdesk.ui.ops import Ops
from jourdesk.ui.paper.preview import PaperRoom
from jourdesk.ui.roster.acts import Acts
from jourdesk.ui.roster.asking import Asking
from jourdesk.ui.roster.fair_view import bars_of
from jourdesk.ui.roster.measuring import Measuring
from jourdesk.ui.roster.page import RosterPage
from jourdesk.ui.roster.patterning import Patterning
from jourdesk.ui.roster.places import Spot, month_after
from jourdesk.ui.roster.planning import Leaf
from jourdesk.ui.roster.proposing import Proposing
from jourdesk.ui.roster.saving import Saving
from jourdesk.ui.roster.sitting import Sitting
from jourdesk.ui.texts import local
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_fairness import read_fairness
from jourdesk.usecases.read_roster import read_roster, read_swaps
from jourdesk.usecases.roster_values import FairRow, RosterMonth, SwapRow

translate = QCoreApplication.translate
_KEPT_UNDOS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """Everything the page shows of a month."""

    month: RosterMonth
    swaps: tuple[SwapRow, ...]
    fair: tuple[FairRow, ...]


class RosterPresenter(QObject):
    """Decides what happens on the page of the roster."""

    counted = Signal(int)  # gaps and waiting swaps, for the rail

    def __init__(
        self, page: RosterPage, desk: Desk, ops: Ops, *, room: PaperRoom | None = None, parent: QObject | None = None
    ) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            room: Shows papers; without it a printed month is put into the folder of papers.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self.page, self.desk, self.ops = page, desk, ops
        today = local(desk.now()).date()
        self.sitting = Sitting(page, desk, ops, Leaf(year=today.year, month=today.month))
        self.asking = Asking(page)
        acts = Acts(self.sitting, self.asking, self)
        self.proposing = Proposing(self.sitting, acts, self)
        self._patterning = Patterning(self.sitting, acts, self.proposing, self)
        self._measuring = Measuring(self.sitting, acts, self)
        self._saving = Saving(self.sitting, acts, room, self)
        self._tie()

    def refresh(self) -> None:
        """Read the month again."""
        leaf = self.sitting.leaf

        def read() -> _Read:
            first, last = month_span(leaf.year, leaf.month)
            return _Read(
                month=read_roster(self.desk, year=leaf.year, month=leaf.month, board=leaf.board),
                swaps=read_swaps(self.desk),
                fair=read_fairness(self.desk, first=first, last=last, board=leaf.board),
            )

        self.ops.run(read, self._show, owner=self)

    def go_to(self, day: date, role: str = "") -> None:
        """Open the month of a day and put the cursor there."""
        self.sitting.leaf = Leaf(year=day.year, month=day.month, board=self.sitting.leaf.board)
        month = self.page.month
        self.page.want(Spot(day, role or (month.roles[0][0] if month and month.roles else "jour")))
        self.refresh()

    def _show(self, read: _Read) -> None:
        month = read.month
        if (month.year, month.month, month.board) != (
            self.sitting.leaf.year,
            self.sitting.leaf.month,
            self.sitting.leaf.board,
        ):
            return
        self.page.show_month(month)
        self.page.panel.swaps.show_swaps(read.swaps, month.own)
        self.page.panel.fair.rules.setVisible(month.may_plan and not month.board)
        self.page.panel.fair.show_bars(
            bars_of(read.fair),
            self.tr("The bar is nights, weekends and holidays together; big days count more. The line is the mean."),
        )
        self._saving.show_choices(month)
        self.counted.emit(sum(not gap.intended for gap in month.gaps) + sum(swap.mine for swap in read.swaps))

    def _turn(self, step: int) -> None:
        year, month = month_after(self.sitting.leaf.year, self.sitting.leaf.month, step)
        self.sitting.leaf = Leaf(year=year, month=month, board=self.sitting.leaf.board)
        self.proposing.leave()
        self.refresh()

    def _walk_out(self, spot: Spot) -> None:
        self.page.want(spot)
        self._turn(1 if (spot.day.year, spot.day.month) > (self.sitting.leaf.year, self.sitting.leaf.month) else -1)

    def _pick_board(self, board: str) -> None:
        self.sitting.leaf = Leaf(year=self.sitting.leaf.year, month=self.sitting.leaf.month, board=board)
        self.proposing.leave()
        self.refresh()

    def _choose(self, spot: Spot) -> None:
        if self.page.panel.form is None:
            self.asking.show(spot)

    def _look_again(self, changes: Changes) -> None:
        if changes & (Changes.ROSTER | Changes.REGISTER | Changes.SHIFT):
            self.refresh()

    def _tie(self) -> None:
        page, panel = self.page, self.page.panel
        page.month_asked.connect(self._turn)
        page.board_asked.connect(self._pick_board)
        page.calendar.chosen.connect(self._choose)
        page.calendar.walked_out.connect(self._walk_out)
        panel.form_left.connect(lambda: self.asking.show(page.spot))
        self.ops.changed.connect(self._look_again)
