"""Sending a caller on: whom she was sent to and which number she got, written down from any call and read where it began."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jourdesk.domain.call import Referral
from jourdesk.domain.events import CallReferred
from jourdesk.domain.page import PersonPage
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.lines import joined, line
from jourdesk.ui.texts import clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark

REFER_KEY = "Ctrl H"


class ReferralForm(Form):
    """Whom the caller was sent on to, and whether somebody stayed on the line."""

    def __init__(self, around: Around, person: PersonPage | None) -> None:
        """Make the form with the neighbour's number filled in."""
        super().__init__("referral", around.hub)
        self.entitle(self.tr("Refer the caller"), self.tr("Keep the referral"))
        self.add("to", Field(self.tr("Referred to")))
        self.add("phone", Field(self.tr("Number given"), code=True))
        ways = [("warm", self.tr("Connected, stayed on the line")), ("cold", self.tr("Gave the number"))]
        self.add("warm", Choice(self.tr("How"), ways), wide=True)
        self.add("reason", Field(self.tr("Why")), wide=True)
        if person is not None:
            self.restore({"to": person.proposal.neighbour, "phone": person.proposal.neighbour_phone})

    def intention(self) -> object | None:
        """Keep it."""
        return CallReferred(
            to=self.text("to"),
            phone=self.text("phone"),
            warm=self.text("warm") == "warm",
            reason=self.text("reason"),
        )


def referral_row(one: Referral) -> QWidget:
    """Say to whom the caller was sent, how, and why."""
    translate = QCoreApplication.translate
    how = translate("Referring", "connected") if one.warm else translate("Referring", "got the number")
    said = translate("Referring", "Referred %1 to %2, %3").replace("%1", clock(one.at)).replace("%2", one.to)
    words = joined([said.replace("%3", how), one.reason], ". ")
    return line(Mark.DONE, Label(words, Role.BODY, wrap=True), right=one.phone)
