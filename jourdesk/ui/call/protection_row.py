"""The row of a child's protection assessment: what it says, its words, its paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.domain.page import PersonPage
from jourdesk.ui.call.changing import at
from jourdesk.ui.call.lines import line
from jourdesk.ui.texts import clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.flow import held
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark


class ProtectionRow(QWidget):
    """Says what was assessed; before that only the way to write it."""

    wrote = Signal()
    texts_asked = Signal()
    paper_asked = Signal()

    def __init__(self, person: PersonPage) -> None:
        """Make the row of one child."""
        super().__init__()
        said, ref = person.assessment, person.person.ref
        write = Button(self.tr("Write the assessment"), Kind.QUIET, inset=True)
        write.clicked.connect(self.wrote)
        at(f"assess:{ref}", write)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if said is None:
            row = line(Mark.MISSING, Label(self.tr("Not written yet"), Role.BODY, "text2"))
            layout = row.layout()
            if layout is not None:
                layout.addWidget(write)
                layout.setAlignment(write, Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(row)
            return
        needs = self.tr("Needs protection now") if said.needs else self.tr("Does not need protection now")
        words = self.tr("%1 · %2 by %3. %4").replace("%1", needs).replace("%2", clock(said.at))
        words = words.replace("%3", said.by).replace("%4", said.text)
        column.addWidget(line(Mark.YES, Label(words, Role.BODY, wrap=True)))
        write.set_verb(self.tr("Assess again"))
        paper = Button(self.tr("On paper"), Kind.QUIET, inset=True)
        texts = Button(self.tr("Texts for the paper"), Kind.QUIET, inset=True)
        paper.setAccessibleDescription(person.label)
        texts.setAccessibleDescription(person.label)
        at(f"assess-paper:{ref}", paper)
        at(f"assess-texts:{ref}", texts)
        paper.clicked.connect(self.paper_asked)
        texts.clicked.connect(self.texts_asked)
        column.addWidget(held(paper, texts, write))
