"""The line above the calendar: which month, whose roster, what the signs mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jourdesk.ui.roster.cells import paint_role
from jourdesk.ui.theme import Role, tokens_of
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.label import Label

EARLIER_KEY, LATER_KEY, TODAY_KEY = "PgUp", "PgDown", "Ctrl Home"
STAFF = "staff"


class _RoleSign(QWidget):
    """The sign of one role."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._role = role
        self.setFixedSize(14, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_role(painter, QRectF(self.rect()), self._role, tokens.colour("text"))


class MonthBar(QWidget):
    """Names the month and turns its leaves."""

    turned = Signal(int)  # -1 back, 1 forth, 0 to the present month
    board_picked = Signal(str)  # board, empty for the staff

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a bar without a month."""
        super().__init__(parent)
        self.title = Label("", Role.PAGE)
        self.earlier = Button(self.tr("The month before"), Kind.QUIET, keys=EARLIER_KEY, inset=True)
        self.later = Button(self.tr("The month after"), Kind.QUIET, keys="PgDn", inset=True)
        self.whose = ComboField("", placeholder=self.tr("Whose roster"))
        self.whose.box.setAccessibleName(self.tr("Whose roster"))
        self.whose.setMinimumWidth(110)
        self.whose.setMaximumWidth(220)
        self._legend = QWidget()
        self._signs = QHBoxLayout(self._legend)
        self._signs.setContentsMargins(0, 0, 0, 0)
        self._signs.setSpacing(5)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.title)
        row.addSpacing(6)
        row.addWidget(self.earlier)
        row.addWidget(self.later)
        row.addStretch(1)
        row.addWidget(self._legend)
        row.addSpacing(8)
        row.addWidget(self.whose)
        self._roles: tuple[tuple[str, str], ...] = ()
        self.earlier.clicked.connect(lambda: self.turned.emit(-1))
        self.later.clicked.connect(lambda: self.turned.emit(1))
        self.whose.picked.connect(lambda key: self.board_picked.emit("" if key == STAFF else key))

    def show_month(
        self, title: str, roles: Sequence[tuple[str, str]], boards: Sequence[tuple[str, str]], board: str
    ) -> None:
        """Show which month and whose roster it is."""
        self.title.setText(title)
        staff = Option(key=STAFF, words=self.tr("The staff"))
        self.whose.set_options([staff, *(Option(key=key, words=name) for key, name in boards)])
        self.whose.set_value(board or STAFF)
        if tuple(roles) == self._roles:
            return
        self._roles = tuple(roles)
        while (item := self._signs.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for key, label in roles:
            self._signs.addWidget(_RoleSign(key))
            self._signs.addWidget(Label(label[:1].lower() + label[1:], Role.SMALL, "text2"))
            self._signs.addSpacing(6)

    def give_way(self, *, legend: bool) -> None:
        """Leave the legend out where there is no room."""
        self._legend.setVisible(legend)
