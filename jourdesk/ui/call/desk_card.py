"""What the seven cards of a call have in common."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QApplication

from jourdesk.domain.page import CallPage, Gap
from jourdesk.domain.problems import Problem
from jourdesk.ui.call.form import Form, FormSlot
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.lines import INSET
from jourdesk.ui.keys import card_cap
from jourdesk.ui.texts import text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import RING
from jourdesk.ui.widgets.card import Card
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark


class DeskCard(Card):
    """A card that shows its part of a call and opens one form at a time."""

    def __init__(self, number: int, title: str, around: Around) -> None:
        """Make an empty card; subclasses fill ``body`` and put ``slot`` where their forms open."""
        super().__init__(title, card_cap(number))
        self.number = number
        self.around = around
        self._page: CallPage | None = None
        # Rows and buttons bring their own room for the cursor's frame, so that all text has one left edge.
        self.body.setContentsMargins(0, 0, 0, RING)
        self.slot = FormSlot()
        self.problem = Label("", Role.BODY, "late", wrap=True)
        self.problem.setContentsMargins(INSET, 0, INSET, 0)
        self.problem.hide()

    def accept(self, answer: object) -> None:
        """What the card itself asked for was done."""
        self.problem.hide()

    def refuse(self, problem: Problem) -> None:
        """What the card itself asked for was refused: say so at its bottom."""
        self.problem.setText(text_of(problem))
        self.problem.show()

    def show_page(self, page: CallPage) -> None:
        """Show a call. What is being typed stays."""
        raise TypeError(type(self).__name__)

    def form_of(self, key: str, page: CallPage) -> Form | None:
        """Make the form that a draft remembers by its key, if it is this card's and still has its place."""
        return None

    def open(self, form: Form) -> None:
        """Open a form; the cursor comes back to where it was when the form is put away."""
        self.unfold()
        self.slot.open(form, QApplication.focusWidget())

    def reopen(self, key: str, texts: Mapping[str, str], page: CallPage) -> bool:
        """Open a form again with what was typed in it; tell if it is this card's."""
        form = self.form_of(key, page)
        if form is None:
            return False
        self.slot.open(form)
        form.restore(dict(texts))
        return True

    def unkept(self) -> dict[str, dict[str, str]]:
        """What is typed in the card's form and not kept."""
        return self.slot.unkept()

    def point_at(self, gap: Gap) -> None:
        """Put the cursor where a gap is filled in; the card's first place unless it knows better."""

    def ask_paper(self) -> None:
        """Ask for the paper that belongs to this card, where there is one."""

    def result(self) -> str:
        """The one line that is left of the card when it is folded."""
        return self.state

    def reset(self) -> None:
        """Forget everything that belongs to the call that was shown."""
        self._page = None
        self.set_state(Mark.NONE)
        self.problem.hide()
        self.slot.clear()
