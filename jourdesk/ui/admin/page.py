"""Administration: which register is in use, what is wrong with it from which day, and how another one is put into use."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.admin import words
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.shell.page import Page
from jourdesk.ui.theme import PANEL_WIDE, Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.filters import Filters
from jourdesk.ui.widgets.label import Label, Plane, Rule
from jourdesk.ui.widgets.panel import SidePanel
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.register_files import RegisterView


class AdminPage(Page):
    """Shows what it is given and tells what the person wants; it asks nobody."""

    file_chosen = Signal(str)  # path of a register to look at
    export_chosen = Signal(str)  # path to write to
    adopted = Signal()
    put_back = Signal()
    law_asked = Signal()
    about_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__("admin", self.tr("Admin"), "settings-2", parent)
        self._view: RegisterView | None = None
        self.filters = Filters(
            self.tr("Show"),
            [("all", self.tr("All")), ("now", self.tr("Holds today")), ("wrong", self.tr("To be put right"))],
        )
        self.rows = RowList(self.tr("What the check found"))
        self._empty = EmptyState("settings-2", self.tr("The check found nothing"), self.tr("The register can be used."))
        self._title, self._head = Label("", Role.PAGE, wrap=True), Label("", Role.BODY, "text2", wrap=True)
        self._which = Label("", Role.GROUP, "text2")
        self._parties, self._counts = Label("", wrap=True), Label("", Role.SMALL, "text2", wrap=True)
        self._said, self._full = Label("", Role.SMALL, "text2", wrap=True), Label("", wrap=True)
        self.read_in = Button(self.tr("Read a register in"), keys=Key.NEW_ROW.cap)
        self.export = Button(self.tr("Write it to a file"))
        self.adopt = Button(self.tr("Put it into use"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self.back_button = Button(self.tr("Leave it"), Kind.QUIET, keys=Key.BACK.cap)
        self.law = Button(self.tr("The law"), Kind.QUIET)
        self.about = Button(self.tr("About Jourdesk"), Kind.QUIET)
        self.assemble(self._body_part(), panel=self._panel_part())
        self._tie()

    def show_register(self, view: RegisterView) -> None:
        """Show a register: the one in use, or one that was read in to be looked at."""
        self._view = view
        looked_at = bool(view.path)
        self._which.setText(self.tr("Looked at, not in use") if looked_at else self.tr("In use"))
        self._title.setText(view.name or self.tr("No register is in use"))
        self._head.setText(words.head(view) if view.name else self.tr("Read one in from a file."))
        self._parties.setText(words.parties(view))
        self._counts.setText(words.counts(view))
        self.filters.show_counts(
            {key: sum(words.let_through(one, key, view.today) for one in view.findings) for key in words.FILTERS}
        )
        for button, shown in ((self.adopt, looked_at), (self.back_button, looked_at), (self.export, not looked_at)):
            button.setVisible(shown)
        wrong = sum(one.wrong for one in view.findings)
        self.say_panel_line(Mark.LATE if wrong else Mark.DONE, " · ".join(filter(None, (view.name, view.version))))
        self.say("")
        self._fill()

    def say(self, words_: str) -> None:
        """Say in the panel what came of an act."""
        self._said.setText(words_)
        self._said.setVisible(bool(words_))

    @property
    def view(self) -> RegisterView | None:
        """What is shown."""
        return self._view

    def back(self) -> bool:
        """Leave a register that was only looked at."""
        if self._view is not None and self._view.path:
            self.put_back.emit()
            return True
        return super().back()

    def focus_start(self) -> None:
        """Put the cursor into the list, or on the act that reads a register in."""
        (self.rows if not self.rows.isHidden() else self.read_in).setFocus()

    def choose_file(self) -> None:
        """Open the system's dialog; nothing waits for it."""
        dialog = self._dialog(self.tr("Read a register in"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.file_chosen)
        dialog.open()

    def choose_target(self) -> None:
        """Ask where to write the register."""
        dialog = self._dialog(self.tr("Write it to a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        dialog.selectFile("register.toml")
        dialog.fileSelected.connect(self.export_chosen)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setNameFilter(self.tr("Register (*.toml)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _fill(self) -> None:
        if self._view is None:
            return
        found = words.sections(self._view, self.filters.value)
        self.rows.show_sections(found)
        some = any(section.rows for section in found)
        self.rows.setVisible(some)
        self._empty.setVisible(not some and bool(self._view.name))
        if some and not self.rows.current_key():
            self.rows.choose(next(row.key for section in found for row in section.rows))
        self._show_full(self.rows.current_key())

    def _show_full(self, key: str) -> None:
        """Say the chosen finding in full: a row cuts off what is long."""
        found = [one for one in self._view.findings if one.key == key] if self._view else []
        said = "\n".join(f"{one.said}\n{words.span(one, self._view.today)}" for one in found if self._view)
        self._full.setText(said)

    def _adopt(self) -> None:
        if self._view is not None and self._view.path:
            self.adopted.emit()

    def _tie(self) -> None:
        self.filters.picked.connect(self._fill)
        self.rows.chosen.connect(self._show_full)
        self.read_in.clicked.connect(self.choose_file)
        self.export.clicked.connect(self.choose_target)
        self.adopt.clicked.connect(self._adopt)
        self.back_button.clicked.connect(self.put_back)
        self.law.clicked.connect(self.law_asked)
        self.about.clicked.connect(self.about_asked)
        bind(self, Key.NEW_ROW, self.choose_file)
        bind(self, Key.MAIN, self._adopt)

    def _panel_part(self) -> SidePanel:
        panel = SidePanel(self.tr("The register"), width=PANEL_WIDE)
        panel.body.setAlignment(Qt.AlignmentFlag(0))
        for part in (self._which, self._title, self._head, Rule(), self._parties, self._counts, Rule(), self._full):
            panel.body.addWidget(part)
        panel.body.addStretch(1)
        panel.foot.setContentsMargins(0, 0, 8, 0)
        panel.foot.addWidget(self._said)
        panel.foot.addLayout(actions(self.adopt, self.back_button))
        panel.foot.addLayout(actions(self.read_in))
        panel.foot.addLayout(actions(self.export))
        for button in (self.adopt, self.back_button, self._said):
            button.hide()
        return panel

    def _body_part(self) -> QWidget:
        body = Plane("ground")
        head = Plane("ground", "bottom")
        head.setFixedHeight(55)
        line = QHBoxLayout(head)
        line.setContentsMargins(20, 0, 20, 0)
        line.setSpacing(8)
        line.addWidget(Label(self.tr("What the check found"), Role.PAGE))
        line.addStretch(1)
        line.addWidget(self.filters)
        middle = QVBoxLayout()
        middle.setContentsMargins(8, 4, 8, 8)
        middle.addWidget(self.rows, 1)
        middle.addWidget(self._empty)
        middle.addStretch(0)
        self._empty.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 0, 20, 8)
        foot.addLayout(actions(self.law, self.about))
        foot.addStretch(1)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        return body
