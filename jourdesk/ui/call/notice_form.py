"""To which party the notice of a decision is made."""

from __future__ import annotations

from jourdesk.domain.disclosure import must_not
from jourdesk.domain.page import CallPage, DecisionLine
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Hub
from jourdesk.ui.call.intents import NoticeOf
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.note import NoteField


class NoticeForm(Form):
    """Makes the paper; that it was given is written where it is written who knows."""

    def __init__(self, hub: Hub, page: CallPage, decision: DecisionLine) -> None:
        """Make the form."""
        super().__init__(f"notice:{decision.decision.id}", hub)
        self._decision = decision.decision.id
        self.entitle(self.tr("Notice to a party: %1").replace("%1", decision.title), self.tr("Read the notice"))
        names = ", ".join(one.person.name or one.label for one in page.persons)
        barred = ", ".join(dict.fromkeys(one.party for one in must_not(page.call)))
        self.add("party", Field(self.tr("To whom"), hint=self.tr("In the call: %1.").replace("%1", names)))
        named = [("yes", self.tr("Yes")), ("no", self.tr("No"))]
        hint = self.tr("No when threats are feared (FL 33 §).")
        self.add("named", Choice(self.tr("Name who decided"), named, hint=hint))
        if barred:
            hint = self.tr("Must not be told: %1.").replace("%1", barred)
            self.add("despite", NoteField(self.tr("Why in spite of that"), enter_keeps=False, hint=hint), wide=True)
        self.begin({"named": "yes"})

    def intention(self) -> object | None:
        """Show it."""
        return NoticeOf(
            decision=self._decision,
            party=self.text("party"),
            despite=self.text("despite") if "despite" in self.inputs else "",
            name_decider=self.text("named") != "no",
        )
