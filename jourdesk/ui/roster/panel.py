"""The panel of the roster: the chosen shift, swaps, how it falls, files, and the generator; one of them at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jourdesk.ui.roster.fair_view import FairView
from jourdesk.ui.roster.files_view import FilesView
from jourdesk.ui.roster.form import Form
from jourdesk.ui.roster.forms import EditForm, ReasonForm, TakeForm
from jourdesk.ui.roster.forms_between import CorrectForm, SwapForm
from jourdesk.ui.roster.pattern_form import PatternForm
from jourdesk.ui.roster.proposal_view import ProposalView
from jourdesk.ui.roster.rules_form import RulesForm
from jourdesk.ui.roster.shift_view import ShiftView
from jourdesk.ui.roster.swaps_view import SwapsView
from jourdesk.ui.theme import PANEL_WIDE, Role
from jourdesk.ui.widgets.filters import Filters
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.panel import SidePanel

SHIFT, SWAPS, FAIR, FILES, PROPOSAL = "shift", "swaps", "fair", "files", "proposal"


class RosterPanel(SidePanel):
    """Holds the views and the forms; shows one at a time."""

    form_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__("", width=PANEL_WIDE, parent=parent)
        self.which = Filters(
            self.tr("Show"),
            [
                (SHIFT, self.tr("The shift")),
                (SWAPS, self.tr("Swaps")),
                (FAIR, self.tr("How it falls")),
                (FILES, self.tr("Files")),
            ],
            counted=False,
        )
        self.shift, self.swaps, self.fair, self.files = ShiftView(), SwapsView(), FairView(), FilesView()
        self.proposal = ProposalView()
        self.edit, self.reason, self.take = EditForm(), ReasonForm(), TakeForm()
        self.swap, self.correct, self.pattern = SwapForm(), CorrectForm(), PatternForm()
        self.rules = RulesForm()
        self.said = Label("", Role.SMALL, "text2", wrap=True)
        self.body.setAlignment(Qt.AlignmentFlag(0))
        self.body.addWidget(self.which)
        self._views: dict[str, QWidget] = {
            SHIFT: self.shift,
            SWAPS: self.swaps,
            FAIR: self.fair,
            FILES: self.files,
            PROPOSAL: self.proposal,
        }
        self.forms: tuple[Form, ...] = (
            self.edit,
            self.reason,
            self.take,
            self.swap,
            self.correct,
            self.pattern,
            self.rules,
        )
        for part in (*self._views.values(), *self.forms):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.foot.addWidget(self.said)
        self.said.hide()
        for form in self.forms:
            form.cancelled.connect(self.close_form)
        self.which.picked.connect(self.show_view)
        self.show_view(SHIFT)

    @property
    def view(self) -> str:
        """Which view is shown."""
        return next(key for key, view in self._views.items() if not view.isHidden() or self._form_over(key))

    @property
    def form(self) -> Form | None:
        """The form that is open."""
        return next((form for form in self.forms if not form.isHidden()), None)

    def show_view(self, key: str) -> None:
        """Show one view; an open form is left."""
        for form in self.forms:
            form.hide()
        for name, view in self._views.items():
            view.setVisible(name == key)
        self.which.setVisible(key != PROPOSAL)
        if key != PROPOSAL:
            button = self.which.filter(key)
            button.setChecked(True)

    def open_form(self, form: Form) -> None:
        """Let a form take the place of the view."""
        self.show_view(SHIFT)
        for view in self._views.values():
            view.hide()
        self.which.hide()
        form.show()

    def close_form(self) -> bool:
        """Leave the open form; tell if there was one."""
        if self.form is None:
            return False
        self.show_view(SHIFT)
        self.form_left.emit()
        return True

    def say(self, words: str) -> None:
        """Say what came of an act, at the bottom."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _form_over(self, key: str) -> bool:
        return key == SHIFT and self.form is not None
