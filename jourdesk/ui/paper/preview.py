"""A paper as pictures: read it, save it as PDF, or print it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.paper import Paper
from jourdesk.domain.problems import Problem
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.ops import Ops
from jourdesk.ui.texts import text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.panel import scrolled

_WIDTH = 760


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRoom:
    """What happens to papers outside the screen; both run on the store thread.

    ``pictures`` sets a paper as PNG pages, ``keep`` puts its PDF into a folder and tells where it lies.
    """

    pictures: Callable[[Paper], tuple[bytes, ...]]
    keep: Callable[[Paper, bytes, Path], Path]


class _Sheet(QWidget):
    """One page of the paper, as wide as there is room."""

    def __init__(self, png: bytes, name: str) -> None:
        super().__init__()
        self.image = QImage.fromData(QByteArray(png))
        self.setAccessibleName(name)
        self.setFixedWidth(_WIDTH)
        self.setFixedHeight(round(_WIDTH * self.image.height() / max(self.image.width(), 1)))

    def sizeHint(self) -> QSize:
        """The page in its own proportions."""
        return QSize(self.width(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self.image)


class PaperPreview(QDialog):
    """Shows the pages of a paper over the page that asked for it. The title bar says nothing of what stands on it."""

    saved = Signal(str)

    def __init__(
        self,
        paper: Paper,
        pdf: bytes,
        pages: Sequence[bytes],
        *,
        ops: Ops,
        room: PaperRoom,
        parent: QWidget | None = None,
    ) -> None:
        """Make a preview.

        Args:
            paper: The paper; its kind and reference make the name of the file.
            pdf: The file that is saved.
            pages: Pictures of its pages, as PNG.
            ops: Files are written on the store thread.
            room: Writes the file.
            parent: What it stands over.
        """
        super().__init__(parent)
        self.setWindowTitle("Jourdesk")
        self._paper, self._pdf, self._ops, self._room = paper, pdf, ops, room
        self.sheets = [
            _Sheet(png, self.tr("Page %1 of %2").replace("%1", str(n)).replace("%2", str(len(pages))))
            for n, png in enumerate(pages, 1)
        ]
        self.said = Label("", Role.BODY, "text2", wrap=True)
        self.print_button = Button(self.tr("Print"), Kind.PRIMARY, keys=Key.PRINT.cap)
        self.save_button = Button(self.tr("Save as PDF"), keys=Key.SAVE.cap)
        self.close_button = Button(self.tr("Close"), Kind.QUIET, keys=Key.BACK.cap)
        self._lay_out()
        self.print_button.clicked.connect(self.print_it)
        self.save_button.clicked.connect(self.choose_folder)
        self.close_button.clicked.connect(self.reject)
        bind(self, Key.PRINT, self.print_it)
        bind(self, Key.SAVE, self.choose_folder)
        self.print_button.setFocus()

    @classmethod
    def show_over(
        cls, parent: QWidget, made: tuple[Paper, bytes, Sequence[bytes]], ops: Ops, room: PaperRoom
    ) -> PaperPreview:
        """Open a preview over a page; it is gone when it is closed."""
        shown = cls(*made, ops=ops, room=room, parent=parent.window())
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.resize(_WIDTH + 80, min(parent.window().height(), 900))
        shown.open()
        return shown

    def choose_folder(self) -> None:
        """Ask for the folder; the file's own name says what and when, never who."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Save as PDF in the folder"))
        if chosen:
            self.save_in(Path(chosen))

    def save_in(self, folder: Path) -> None:
        """Write the file on the store thread, and say so when it lies there."""
        room, paper, pdf = self._room, self._paper, self._pdf
        self._ops.run(lambda: room.keep(paper, pdf, folder), self._say_saved, owner=self, failed=self._say_problem)

    def print_it(self) -> None:
        """Print on a printer that the person picks."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Jourdesk")
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            self.paint_on(printer)

    def paint_on(self, printer: QPrinter) -> None:
        """Paint every page on a printer."""
        painter = QPainter(printer)
        for number, sheet in enumerate(self.sheets):
            if number:
                printer.newPage()
            room = QSizeF(printer.pageRect(QPrinter.Unit.DevicePixel).size())
            size = QSizeF(sheet.image.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(0, 0, size.width(), size.height()), sheet.image)
        painter.end()

    def _say_saved(self, path: Path) -> None:
        self.said.setText(self.tr("Saved as %1").replace("%1", path.name))
        self.saved.emit(str(path))

    def _say_problem(self, problem: Problem) -> None:
        self.said.setText(text_of(problem))

    def _lay_out(self) -> None:
        held = QWidget()
        pages = QVBoxLayout(held)
        pages.setSpacing(16)
        for sheet in self.sheets:
            pages.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        foot = QHBoxLayout()
        foot.addLayout(actions(self.print_button, self.save_button, self.close_button))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(scrolled(held, self.tr("The paper")), 1)
        column.addWidget(self.said)
        column.addLayout(foot)
