"""The ladder as rows: who may decide tonight, each attempt with its time, and why somebody may not."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from jourdesk.domain.page import AttemptLine, LadderLine
from jourdesk.ui.call.changing import ActRow
from jourdesk.ui.call.lines import fixed
from jourdesk.ui.texts import clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark, Sign

NAME_WIDTH, ROLE_WIDTH = 124, 114
_MARKS = {
    "decided": Mark.YES,
    "no-answer": Mark.DROPPED,
    "refused": Mark.BARRED,
    "reached": Mark.ONGOING,
    "next": Mark.MISSING,
    "waiting": Mark.UNUSED,
}


class RungRow(ActRow):
    """One decider in the register's order. Enter writes how it went to reach her."""

    def __init__(self, spot: str, rung: LadderLine, *, target: bool, settled: bool) -> None:
        """Make a row.

        Args:
            spot: By which the cursor finds back.
            rung: The decider.
            target: True for the one who is to be rung now.
            settled: True once somebody has decided.
        """
        super().__init__(spot, f"{rung.name}, {rung.role}")
        self.rung = rung
        words = self._words(settled)
        self.setAccessibleDescription(f"{words} {rung.phone}".strip())
        bright = rung.state in ("decided", "reached") or target
        tone = "text" if bright else "text2"
        mark = _MARKS.get(rung.state, Mark.UNUSED)
        self.row.addWidget(Sign(mark), 0, Qt.AlignmentFlag.AlignTop)
        top = Qt.AlignmentFlag.AlignTop
        self.row.addWidget(
            fixed(Label(rung.name, Role.STRONG if bright else Role.ROW, tone, wrap=True), NAME_WIDTH), 0, top
        )
        self.row.addWidget(fixed(Label(rung.role, Role.BODY, "text2", wrap=True), ROLE_WIDTH), 0, top)
        said = Label(words, Role.BODY, tone, wrap=True)
        said.setAlignment(top)
        self.row.addWidget(said, 1)
        self.row.addWidget(Label(rung.phone, Role.BODY, "text2", code=True), 0, Qt.AlignmentFlag.AlignTop)

    def _words(self, settled: bool) -> str:
        rung = self.rung
        tried = " · ".join(self._attempt(one) for one in rung.attempts)
        if rung.state == "decided":
            return " · ".join(part for part in (tried, self.tr("decided")) if part)
        if not rung.may and not rung.attempts:
            return ", ".join(part for part in (rung.reason, rung.provision) if part)
        if not rung.attempts:
            if rung.state == "next":
                return " · ".join(part for part in (self.tr("ring now"), rung.rostered) if part)
            return self.tr("did not need to be called") if settled else rung.rostered
        return tried

    def _attempt(self, one: AttemptLine) -> str:
        words = outcome_words(one.outcome)
        remark = f": {one.remark.rstrip('.')}" if one.remark else ""
        return f"{clock(one.at)} {words}{remark}"


def outcome_words(outcome: str) -> str:
    """Name how an attempt went."""
    known = {
        "no-answer": QCoreApplication.translate("RungRow", "no answer"),
        "reached": QCoreApplication.translate("RungRow", "answered"),
        "conflict": QCoreApplication.translate("RungRow", "conflict of interest"),
        "declined": QCoreApplication.translate("RungRow", "declined"),
        "wrong-number": QCoreApplication.translate("RungRow", "wrong number"),
    }
    return known.get(outcome, outcome)
