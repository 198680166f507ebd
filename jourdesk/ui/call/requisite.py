"""A condition of a provision as a question: J, N or V answers it, Enter writes the fact behind."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from jourdesk.domain.page import RequisiteLine
from jourdesk.ui.call.changing import ActRow
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark, Sign

ANSWER_WIDTH = 56
FACT_WIDTH = 236
_MARKS = {"yes": Mark.YES, "no": Mark.BARRED, "unknown": Mark.WAITS}


class RequisiteRow(ActRow):
    """Every question is put so that *yes* is what the law requires."""

    def __init__(self, spot: str, line: RequisiteLine, answer: Callable[[str], object]) -> None:
        """Make a row.

        Args:
            spot: By which the cursor finds back.
            line: The question and its answer.
            answer: Takes ``yes``, ``no`` or ``unknown``.
        """
        letters = {"j": "yes", "y": "yes", "n": "no", "v": "unknown"}
        keys = {letter: (lambda said=said: answer(said)) for letter, said in letters.items()}
        super().__init__(spot, line.question, keys)
        self.line = line
        words = self._words(line.answer)
        self.setAccessibleDescription(f"{words} {line.because}".strip())
        self.setToolTip(self.tr("J yes, N no, V do not know, Enter writes the fact"))
        self.row.addWidget(Sign(_MARKS.get(line.answer, Mark.MISSING)), 0, Qt.AlignmentFlag.AlignTop)
        question = Label(line.question, Role.BODY, wrap=True)
        question.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(question, 1)
        said = Label(words, Role.STRONG, "text" if line.answer else "text3")
        said.setFixedWidth(ANSWER_WIDTH)
        fact = Label(self._fact(line), Role.BODY, "late" if line.answer == "no" else "text2", wrap=True)
        fact.setFixedWidth(FACT_WIDTH)
        self.row.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(fact, 0, Qt.AlignmentFlag.AlignTop)

    def _words(self, answer: str) -> str:
        known = {"yes": self.tr("Yes"), "no": self.tr("No"), "unknown": self.tr("Unclear")}
        return known.get(answer, "J N V")

    def _fact(self, line: RequisiteLine) -> str:
        if line.answer == "no":
            return ". ".join(part for part in (self.tr("then it cannot be done"), line.because) if part)
        return line.because
