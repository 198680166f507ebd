"""Lays a pattern on the month that is open: shown first, planned when somebody says yes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from jourdesk.domain.roster_days import month as month_span
from jourdesk.domain.roster_draft import ShiftDraft
from jourdesk.ui.roster import planning, words
from jourdesk.ui.roster.acts import Acts
from jourdesk.ui.roster.panel import PROPOSAL
from jourdesk.ui.roster.pattern_form import PatternWish
from jourdesk.ui.roster.places import Spot
from jourdesk.ui.roster.proposing import Proposing
from jourdesk.ui.roster.sitting import Sitting
from jourdesk.ui.texts import local
from jourdesk.usecases.plan_material import read_days
from jourdesk.usecases.plan_pattern import PlanPreview, preview_pattern


class Patterning(QObject):
    """The pattern's part of the page."""

    def __init__(self, sitting: Sitting, acts: Acts, proposing: Proposing, parent: QObject) -> None:
        """Tie the form to the use case."""
        super().__init__(parent)
        self._sitting, self._acts, self._page = sitting, acts, sitting.page
        self._drafts: tuple[ShiftDraft, ...] = ()
        view = self._page.panel.proposal
        view.pattern_asked.connect(self._ask)
        self._page.panel.pattern.kept.connect(self._look)
        view.taken.connect(self._take)
        proposing.left.connect(self._forget)

    def _ask(self) -> None:
        month, panel = self._page.month, self._page.panel
        if month is not None:
            first, _ = month_span(month.year, month.month)
            panel.open_form(panel.pattern)
            title = self.tr("A pattern for the month")
            panel.pattern.ask(month.roles, words.people(month), first=first, board=month.board, title=title)
            self._page.next_panel()

    def _look(self, wish: PatternWish) -> None:
        leaf, desk = self._sitting.leaf, self._sitting.desk
        first, last = month_span(leaf.year, leaf.month)

        def look() -> tuple[PlanPreview, PatternWish]:
            without = read_days(wish.without, leaf.year, leaf.month, field="without")
            days = tuple(day for named in without for day in named.days)
            return preview_pattern(desk, replace(wish.pattern, without=days), first=first, last=last), wish

        self._sitting.ops.run(look, self._show, owner=self, failed=self._acts.refuse)

    def _show(self, looked: tuple[PlanPreview, PatternWish]) -> None:
        preview, wish = looked
        month = self._page.month
        if month is None:
            return
        over = [replace(draft, shift=there.id) for draft, there in preview.kept] if wish.replace else []
        self._drafts = (*preview.new, *over)
        names = {one.key: one.words for one in words.people(month)}
        self._page.show_proposed(
            {Spot(local(one.begins).date(), one.role): names.get(one.person, one.person) for one in self._drafts}
        )
        said = [self.tr("{number} shifts are new.").format(number=len(preview.new))]
        if preview.kept:
            kept = self.tr("{number} are put anew.") if wish.replace else self.tr("{number} have somebody and stay.")
            said.append(kept.format(number=len(preview.kept)))
        if preview.past:
            said.append(self.tr("{number} have begun and stay.").format(number=preview.past))
        self._page.panel.show_view(PROPOSAL)
        self._page.panel.proposal.show_plain(" ".join(said), usable=bool(self._drafts))

    def _take(self) -> None:
        drafts, desk = self._drafts, self._sitting.desk
        if not drafts:
            return
        self._forget()
        self._page.panel.proposal.dropped.emit()
        self._acts.write(
            lambda: planning.plan(desk, drafts, "pattern"),
            label=self.tr("the pattern"),
            said=self.tr("The pattern is in the roster. Everything can still be changed."),
        )

    def _forget(self) -> None:
        self._drafts = ()
