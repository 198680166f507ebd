"""The cover over who rang: shown on request, with a trace; and the way to let the receiving unit read it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from jourdesk.domain.call import Call
from jourdesk.domain.problems import Problem
from jourdesk.domain.reporter import Reporter
from jourdesk.ui.call.changing import at
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.intents import ShowCaller
from jourdesk.ui.texts import clock, text_of
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.strips import SealedStrip


class SealedCaller(SealedStrip):
    """Who rang, covered. It says who may read it; changing that is a form of the card."""

    share_asked = Signal()

    def __init__(self, call: Call, around: Around) -> None:
        """Make a cover over the caller of a call."""
        super().__init__(
            QCoreApplication.translate("SealedCaller", "Who called is sealed"),
            _readers(call),
            verb=QCoreApplication.translate("SealedCaller", "Show"),
        )
        self._around = around
        self._share = Button(self.tr("Who may read it"), Kind.QUIET, inset=True)
        at("share-caller", self._share)
        self.row.insertWidget(self.row.count() - 1, self._share)
        self._share.clicked.connect(self.share_asked)
        self.opened.connect(self.ask)

    def ask(self) -> None:
        """Ask to see it."""
        self._around.hub.ask(ShowCaller(), self)

    def accept(self, answer: object) -> None:
        """Show it until the page changes."""
        if isinstance(answer, Reporter):
            words = (answer.name, answer.phone, answer.relation)
            said = ", ".join(one for one in words if one) or self.tr("Nothing is written")
            back = self.tr("feedback to %1").replace("%1", answer.feedback_to) if answer.feedback_to else ""
            others = "; ".join(self._beside(answer))
            shown = " · ".join(one for one in (said, back, others) if one)
            self.show_content(shown, self.tr("Logged in your name."))

    def refuse(self, problem: Problem) -> None:
        """Say why it cannot be shown."""
        self.cover(text_of(problem), "")

    def _beside(self, reporter: Reporter) -> list[str]:
        """What two desks wrote of it, side by side."""
        found = []
        for conflict in reporter.conflicts:
            for one in conflict.said:
                words = self.tr("%1 by %2 %3").replace("%1", str(one.value or "–")).replace("%2", one.by)
                found.append(words.replace("%3", clock(one.at)))
        return found


def _readers(call: Call) -> str:
    if call.caller.shared:
        return QCoreApplication.translate("SealedCaller", "The receiving unit may read it. Reading is logged.")
    return QCoreApplication.translate("SealedCaller", "Only the duty service reads it. Reading is logged.")
