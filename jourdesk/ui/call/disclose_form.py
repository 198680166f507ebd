"""Telling somebody something secret: to whom, what, by which rule, by whom and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from jourdesk.domain.citation import cite
from jourdesk.domain.disclosure import must_not
from jourdesk.domain.events import PartyInformed
from jourdesk.domain.ground import DisclosureGround
from jourdesk.domain.page import CallPage
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.inputs import TimeField
from jourdesk.ui.call.intents import Disclose
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.note import NoteField


def ground_options(grounds: Sequence[DisclosureGround]) -> list[Option]:
    """List the rules with their short words; one that never holds here is shown with why, and cannot be chosen."""
    never = QCoreApplication.translate("DiscloseForm", "%1 – does not hold here")
    made = []
    for one in grounds:
        words = f"{one.title}, {cite(one.code)}"
        shown = words if one.usable else never.replace("%1", words)
        made.append(Option(key=one.code, words=shown, also=one.with_rule, barred="" if one.usable else one.fits))
    return made


class DiscloseForm(Form):
    """Keeps that it was told; its note is made from the line."""

    def __init__(self, around: Around, page: CallPage) -> None:
        """Make the form."""
        super().__init__("disclose", around.hub)
        self._around = around
        self._fits = {one.code: one.fits for one in around.grounds()}
        self.entitle(self.tr("Tell something secret"), self.tr("Keep what was told"))
        people = [Option(key=one.person.ref, words=one.person.name or one.label) for one in page.persons]
        barred = ", ".join(dict.fromkeys(one.party for one in must_not(page.call)))
        hint = self.tr("Must not be told: %1.").replace("%1", barred) if barred else ""
        self.add("party", Field(self.tr("To whom"), hint=hint))
        self.add("about", ComboField(self.tr("About"), people, hint=self.tr("Empty means the whole call.")))
        what = NoteField(self.tr("What was told"), enter_keeps=False, hint=self.tr("No more than the rule carries."))
        self.add("what", what, wide=True)
        self.ground = ComboField(self.tr("By which rule"), ground_options(around.grounds()))
        self.add("ground", self.ground, wide=True)
        self.add("by", Field(self.tr("By whom"), hint=self.tr("Empty means you.")))
        self.when = TimeField(self.tr("When"), around.now, hint=self.tr("As 01.50. Empty means now."))
        self.add("when", self.when)
        if barred:
            why = NoteField(self.tr("Why in spite of that"), enter_keeps=False, hint=self.tr("Only for them."))
            self.add("despite", why, wide=True)
        self.ground.picked.connect(self.show_fits)

    def show_fits(self, *_code: str) -> None:
        """Say below the rule when it fits."""
        self.ground.set_hint(self._fits.get(self.ground.value(), ""))

    def restore(self, values: Mapping[str, str]) -> None:
        """Fill in a draft, with the words of its rule."""
        super().restore(values)
        self.show_fits()

    def intention(self) -> object | None:
        """Keep it."""
        try:
            when = self.when.moment()
        except ValueError:
            self.wrong("when", self.tr("Write the time as 01.50."))
            return None
        told = PartyInformed(
            about=self.text("about"),
            party=self.text("party"),
            told="told",
            what=self.text("what"),
            ground=self.text("ground"),
            despite=self.text("despite") if "despite" in self.inputs else "",
        )
        return Disclose(told=told, by=self.text("by"), when=when)
