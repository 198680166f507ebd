"""The texts that a paper needs and no other fact holds: drawn from the list of its fields, kept as facts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from jourdesk.domain.call import Call, PaperText
from jourdesk.domain.events import PaperTextWritten
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Hub
from jourdesk.ui.call.inputs import MultiField
from jourdesk.ui.call.intents import WriteTexts
from jourdesk.ui.call.paper_words import SHORT, field_input, paper_name
from jourdesk.ui.texts import day_and_clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.write_paper_text import FIELDS


def text_key(kind: str, subject: str) -> str:
    """Name the form by which a draft finds it again."""
    return f"texts:{kind}:{subject}"


class TextForm(Form):
    """Every text of one paper. The newest stands; what was written earlier is read below it."""

    def __init__(
        self, hub: Hub, call: Call, kind: str, subject: str, *, limbs: Sequence[str] = (), first: str = ""
    ) -> None:
        """Make the form with what is written.

        Args:
            hub: Where its intention goes.
            call: The call with the texts written so far.
            kind: The kind of paper.
            subject: The decision, or the person.
            limbs: What the police may help with, in the law's order.
            first: The field that gets the cursor.
        """
        super().__init__(text_key(kind, subject), hub)
        self._kind, self._subject, self._first = kind, subject, first
        self._kept: dict[str, str] = {}
        self.entitle(self.tr("Texts for: %1").replace("%1", paper_name(kind)), self.tr("Keep the texts"))
        for name in FIELDS[kind]:
            if name != "limb" or len(limbs) > 1:
                self._add(call, name, limbs)
        self.begin(self._kept)
        if kind == "decision" and any(one.id == subject and one.signed for one in call.decisions):
            self._shut(self.tr("The decision is signed. Its words stand."))

    def focus_first(self) -> None:
        """Put the cursor into the text that is missing, else into the first."""
        wanted = self.inputs.get(self._first)
        if wanted is None:
            super().focus_first()
        else:
            wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def intention(self) -> object | None:
        """Keep what differs; with nothing new the form only closes."""
        texts = tuple(
            PaperTextWritten(paper=self._kind, subject=self._subject, field=name, text=self.text(name))
            for name in self.inputs
            if self.text(name) != self._kept[name].strip()
        )
        if not texts:
            self.close_form()
            return None
        return WriteTexts(texts=texts)

    def _add(self, call: Call, name: str, limbs: Sequence[str]) -> None:
        self._kept[name] = call.paper_text(self._kind, self._subject, name)
        self.add(name, field_input(name, limbs), wide=name not in SHORT)
        if self._side == 0:
            self._earlier(call, name)

    def _earlier(self, call: Call, name: str) -> None:
        """Show what the text was before, the newest first."""
        every = [t for t in call.paper_texts if (t.paper, t.subject, t.field) == (self._kind, self._subject, name)]
        if len(every) > 1:
            said = "\n".join(self._said(one) for one in reversed(every[:-1]))
            self.grid.addWidget(Label(said, Role.SMALL, "text2", wrap=True), self._row, 0, 1, 2)
            self._row += 1

    def _said(self, one: PaperText) -> str:
        words = self.tr("Before, %1, %2: %3").replace("%1", day_and_clock(one.at)).replace("%2", one.by)
        return words.replace("%3", one.text or self.tr("nothing"))

    def _shut(self, why: str) -> None:
        for one in self.inputs.values():
            (one.combo if isinstance(one, MultiField) else one).disable(why)
        self.keep.disable(why)
