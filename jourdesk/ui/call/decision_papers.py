"""The way from a decision to its papers, their texts, and back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from jourdesk.domain.page import CallPage, DecisionLine, Gap
from jourdesk.ui.call.changing import SPOT
from jourdesk.ui.call.decision_forms import FollowForm
from jourdesk.ui.call.desk_card import DeskCard
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.notice_form import NoticeForm
from jourdesk.ui.call.paper_menu import PaperMenu
from jourdesk.ui.call.paper_texts import TextForm


class DecisionPapers(QObject):
    """Opens the papers of a decision in its card; a text or a notice that is put away leads back to them."""

    def __init__(self, card: DeskCard, page: Callable[[], CallPage | None]) -> None:
        """Serve a card.

        Args:
            card: In whose place for forms everything opens.
            page: The call as it is shown now.
        """
        super().__init__(card)
        self._card, self._page, self._hub = card, page, card.around.hub

    def ask(self) -> None:
        """Open the papers of the decision with the cursor, else of the newest; in the menu read the paper with the cursor."""
        form = self._card.slot.form
        focus = QApplication.focusWidget()
        if isinstance(form, PaperMenu) and focus is not None and form.isAncestorOf(focus):
            form.submit()
            return
        lines = self.lines()
        here = _decision_with_cursor()
        line = next((one for one in lines if one.decision.id == here), None)
        newest = max(lines, key=lambda one: one.decision.decided, default=None)
        if line is not None or newest is not None:
            self.show((line or newest or lines[0]).decision.id)

    def recall(self, gap: Gap) -> None:
        """Open the recall of the request that a gap names."""
        page = self._page()
        for person in page.persons if page else ():
            for line in person.decisions if person.person.ref == gap.person else ():
                if line.asks_police and line.holds and line.text == gap.remark:
                    self.show(line.decision.id, first="recall")
                    return

    def show(self, decision: str, first: str = "") -> None:
        """Open the papers of a decision, with the cursor on a kind."""
        line = next((one for one in self.lines() if one.decision.id == decision), None)
        if line is None:
            return
        menu = PaperMenu(self._hub, line, first)
        menu.texts_asked.connect(lambda kind, field: self._texts(line, kind, field))
        menu.notice_asked.connect(lambda: self._notice(line))
        menu.confirmed.connect(lambda: self._card.open(FollowForm(self._card.around, line, kind="ended")))
        menu.grew.connect(self._card.slot.opened)
        self._card.open(menu)

    def form_of(self, key: str, page: CallPage) -> Form | None:
        """Find a form of papers that a draft remembers."""
        kind, _, rest = key.partition(":")
        for person in page.persons:
            for line in person.decisions:
                taken = line.decision.id
                if kind == "notice" and rest == taken:
                    return NoticeForm(self._hub, page, line)
                if kind == "texts" and rest.endswith(f":{taken}"):
                    return TextForm(self._hub, page.call, rest.partition(":")[0], taken, limbs=line.limbs)
        return None

    def _texts(self, line: DecisionLine, kind: str, field: str) -> None:
        page = self._page()
        if page is not None:
            form = TextForm(self._hub, page.call, kind, line.decision.id, limbs=line.limbs, first=field)
            self._card.open(form)
            self.lead_back(form)

    def _notice(self, line: DecisionLine) -> None:
        page = self._page()
        if page is not None:
            form = NoticeForm(self._hub, page, line)
            self._card.open(form)
            self.lead_back(form)

    def lead_back(self, form: Form) -> None:
        """Let a text or a notice that is put away lead back to its papers; called once it is open.

        Connected after its place, so that the menu comes when the place is free again.
        """
        opened, _, rest = form.key.partition(":")
        if opened in ("texts", "notice"):
            kind, _, decision = rest.rpartition(":")
            form.closed.connect(lambda: self.show(decision, first=kind or opened))

    def lines(self) -> list[DecisionLine]:
        """List the decisions of the call that is shown."""
        page = self._page()
        return [line for person in page.persons for line in person.decisions] if page else []


def _decision_with_cursor() -> str:
    found = QApplication.focusWidget()
    while found is not None:
        spot = str(found.property(SPOT) or "")
        if spot.startswith("decision:"):
            return spot.removeprefix("decision:")
        found = found.parentWidget()
    return ""
