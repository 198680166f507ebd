"""The status bar: what is unsent, when the road was last open, one calming fact; who is on, and the time."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from jourdesk.ui.theme import STATUS_HEIGHT, Role
from jourdesk.ui.widgets.gauge import Gauge
from jourdesk.ui.widgets.icon import Icon
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.sign import Mark, Sign


class StatusBar(Plane):
    """Thirty pixels at the bottom of the window. Narrow: unsent and who is on, nothing else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty bar."""
        super().__init__("rail", "top", parent)
        self.setFixedHeight(STATUS_HEIGHT)
        self.setAccessibleName(self.tr("Status"))
        self._sign = Sign(Mark.NONE, side=14)
        self._unsent = Label("", Role.GROUP, "text")
        self._contact = Label("", Role.SMALL, "text2")
        self.gauge = Gauge(self.tr("How far the road has come"))
        self._share = -1.0
        self._fact = Label("", Role.SMALL, "text3")
        self._gap = QWidget()
        self._gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._moon = Icon("moon", side=14, token="text3")
        self._duty_name = Label("", Role.GROUP, "text")
        self._duty = Label("", Role.SMALL, "text2")
        self._backup = Label("", Role.SMALL, "text2")
        self._backup_name = Label("", Role.GROUP, "text")
        self._clock = Label("", Role.LABEL, "text2")
        self._dots = [Label("·", Role.SMALL, "text3") for _ in range(4)]
        self._narrow = False
        self._lay_out()
        self._moon.hide()
        self._fit()

    def show_unsent(self, mark: Mark, words: str) -> None:
        """Say what is unsent: *3 osända* with an arrow, *inget osänt* with a tick."""
        self._sign.show_mark(mark)
        self._unsent.setText(words)
        self._fit()

    def show_contact(self, words: str) -> None:
        """Say when the road was last open: *senast i kontakt 00.12*."""
        self._contact.setText(words)
        self._fit()

    def show_fact(self, words: str) -> None:
        """Say one calming fact."""
        self.show_progress(words, -1.0)

    def show_progress(self, words: str, share: float) -> None:
        """Say how far a long trip has come, from 0 to 1; a share below 0 is not known and shows no bar."""
        self._fact.setText(words)
        self._share = share
        self.gauge.show_share(share)
        self._fit()

    def show_duty(self, role: str, name: str, backup_role: str = "", backup: str = "") -> None:
        """Say who is on: the word and the name of the jour, the word and the name of the second line."""
        self._duty.setText(role)
        self._duty_name.setText(name)
        self._backup.setText(backup_role)
        self._backup_name.setText(backup)
        self._moon.setVisible(bool(name))
        self._fit()

    def show_clock(self, words: str) -> None:
        """Say day and time: *sön 22 nov 00.31*."""
        self._clock.setText(words)
        self._fit()

    def set_narrow(self, narrow: bool) -> None:
        """Keep only what is unsent and who is on."""
        self._narrow = narrow
        self._fit()

    def words(self) -> str:
        """All that the bar says now, for a test or a screen reader."""
        shown = self.findChildren(Label)
        return " ".join(one.text() for one in shown if one.isVisibleTo(self) and one.text())

    def _fit(self) -> None:
        wide = not self._narrow
        self._contact.setVisible(wide and bool(self._contact.text()))
        self._fact.setVisible(wide and bool(self._fact.text()))
        self.gauge.setVisible(wide and self._share >= 0)
        self._clock.setVisible(wide and bool(self._clock.text()))
        self._gap.setVisible(not self._fact.isVisibleTo(self))
        for one in (self._backup, self._backup_name):
            one.setVisible(bool(self._backup_name.text()))
        before = (self._contact, self._fact, self._backup_name, self._clock)
        first = (self._unsent, self._unsent, self._duty_name, self._duty_name)
        for dot, label, earlier in zip(self._dots, before, first, strict=True):
            dot.setVisible(label.isVisibleTo(self) and bool(earlier.text()))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 16, 0)
        row.setSpacing(8)
        left = (self._sign, self._unsent, self._dots[0], self._contact, self._dots[1], self._fact)
        for one in left:
            row.addWidget(one)
        row.insertWidget(row.indexOf(self._fact), self.gauge)
        # The calming fact is what gives way when there is little room.
        self._fact.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.setStretchFactor(self._fact, 1)
        row.addWidget(self._gap)
        row.addWidget(self._moon)
        for label, name in ((self._duty, self._duty_name), (self._backup, self._backup_name)):
            pair = QHBoxLayout()
            pair.setSpacing(4)
            pair.addWidget(label)
            pair.addWidget(name)
            if name is self._backup_name:
                row.addWidget(self._dots[2])
            row.addLayout(pair)
        row.addWidget(self._dots[3])
        row.addWidget(self._clock)
