"""Lets the coordinator say what rosters are measured by; warnings and proposals follow at once."""

from __future__ import annotations

from PySide6.QtCore import QObject

from jourdesk.domain.roster_rules import RosterRules
from jourdesk.ui.roster.acts import Acts
from jourdesk.ui.roster.sitting import Sitting
from jourdesk.ui.widgets.combo import Option
from jourdesk.usecases.set_roster_rules import Measures, read_measures, set_roster_rules


class Measuring(QObject):
    """The measures' part of the page."""

    def __init__(self, sitting: Sitting, acts: Acts, parent: QObject) -> None:
        """Tie the form to the use case."""
        super().__init__(parent)
        self._sitting, self._acts = sitting, acts
        sitting.page.panel.fair.rules_asked.connect(self._ask)
        sitting.page.panel.rules.kept.connect(self._keep)

    def _ask(self) -> None:
        month, desk = self._sitting.page.month, self._sitting.desk
        if month is not None and month.may_plan and not month.board:
            self._sitting.ops.run(lambda: read_measures(desk), self._show, owner=self)

    def _show(self, measures: Measures) -> None:
        panel = self._sitting.page.panel
        boards = [Option(key=key, words=name) for key, name in measures.boards]
        panel.set_head(self.tr("What rosters are measured by"))
        panel.open_form(panel.rules)
        panel.rules.ask(measures.rules, roles=measures.posts, boards=boards)
        self._sitting.page.next_panel()

    def _keep(self, rules: RosterRules) -> None:
        desk = self._sitting.desk
        said = self.tr("The rules hold from now on. Gaps and warnings are counted anew.")
        self._acts.act(lambda: set_roster_rules(desk, rules), said)
