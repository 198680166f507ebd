"""What must be done today, whoever it concerns, before which clock; and the cover of a contact that has not been opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.handover.life import moment
from jourdesk.ui.keys import Key
from jourdesk.ui.morning import words
from jourdesk.ui.texts import day, local
from jourdesk.ui.theme import PAGE_WIDTH, Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.morning_values import MorningLine, MorningList


class TodayView(QWidget):
    """A list of tasks with their dates; Enter goes to the contact that a task belongs to."""

    line_asked = Signal(str)  # key of a line
    list_asked = Signal()  # the decisions that the board is told of

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self.rows = RowList(self.tr("Must be done today"))
        self._read: MorningList | None = None
        self._day = Label("", Role.BODY, "text2")
        self._empty = EmptyState(
            "clock", self.tr("Nothing must be done today"), self.tr("Clocks and promises come here by themselves.")
        )
        self.list = Button(self.tr("Decisions for the board"), Kind.QUIET, keys=Key.PRINT.cap, inset=True)
        self.list.setAccessibleDescription(
            self.tr("Saves a list of what was decided, to be reported at the next meeting")
        )
        self.list.clicked.connect(self.list_asked)
        self._saved = Label("", Role.SMALL, "text2", wrap=True)
        self._saved.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Must be done today"), Role.PAGE), 1)
        head.addWidget(self.list)
        column.addLayout(head)
        column.addWidget(self._day)
        column.addWidget(self._saved)
        column.addSpacing(6)
        column.addWidget(self.rows, 1)
        column.addWidget(self._empty)
        column.addStretch(0)
        self.rows.opened.connect(self._tell)

    def show_tasks(self, read: MorningList) -> None:
        """Show what must be done."""
        self._read = read
        self._day.setText(" · ".join(filter(None, (day(local(read.now).date()), read.unit_name))))
        self.rows.show_sections(words.tasks(read))
        self.rows.setVisible(bool(read.tasks))
        self._empty.setVisible(not read.tasks)

    def show_saved(self, where: str) -> None:
        """Say where the list lies."""
        self._saved.setText(self.tr("The list lies in {where}").format(where=where))
        self._saved.show()

    def _tell(self, key: str) -> None:
        task = next((one for one in self._read.tasks if one.key == key), None) if self._read else None
        if task is not None:
            self.line_asked.emit(task.line)


class Cover(QWidget):
    """What may be known of a contact before somebody opens it: whom by age and role, which clock, why it is serious."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty cover."""
        super().__init__(parent)
        self._title, self._about = Label("", Role.PAGE, wrap=True), Label("", Role.BODY, "text2", wrap=True)
        self._sign, self._clock = Sign(Mark.NONE, side=14), Label("", Role.STRONG, wrap=True)
        self._why = Label("", Role.BODY, "text2", wrap=True)
        self._said = Label("", Role.BODY, wrap=True)
        self._trace = Label(self.tr("That you read it is logged in your name."), Role.SMALL, "text2", wrap=True)
        self.open = Button(self.tr("Open the handover"), Kind.PRIMARY, keys="Enter")
        self.open.clicked.connect(self.opened)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._clock, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 12)
        column.setSpacing(8)
        for part in (self._title, self._about):
            column.addWidget(part)
        column.addLayout(line)
        for part in (self._why, self._said, self._trace):
            part.setMaximumWidth(PAGE_WIDTH)
            column.addWidget(part)
        column.addLayout(actions(self.open))
        column.addStretch(1)

    def show_line(self, line: MorningLine, read: MorningList) -> None:
        """Show what a line says, and nothing more."""
        back = line.group == "back"
        self._title.setText(words.title(line))
        made = self.tr("Handed over {when} by {who}").format(when=moment(line.made, read.now), who=line.made_by)
        self._about.setText(" · ".join(filter(None, (line.municipality, made))))
        self._sign.show_mark(words.mark_of(line, read.today))
        due = f"{words.until(line.alarm, read.today)}: " if line.alarm else ""
        self._clock.setText(words.far(line, read) if back else f"{due}{line.clock or self.tr('No clock runs')}")
        self._why.setText(words.why_serious(line.serious))
        self._why.setVisible(bool(line.serious))
        gone = self.tr("The jour has it again. What has been read stays read; what follows is closed to this unit.")
        due = self.tr("Accept it before {when}.").format(when=moment(line.due, read.now))
        self._said.setText(gone if back else due if line.accepted is None else words.far(line, read))
        self._trace.setVisible(not back)
        self.open.setVisible(not back)
        self.setAccessibleName(words.title(line))
