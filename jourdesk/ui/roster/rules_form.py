"""What rosters are measured by, in one form: opening hours, posts that must be filled, kinds of hours, what makes a night."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jourdesk.domain.roster_rules import ON_CALL, STANDBY, WORK, RosterRules
from jourdesk.ui.roster.form import Form, time_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.combo import ComboField, Option, folded
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.tick import TickBox

T = TypeVar("T")


class RulesForm(Form):
    """Shows the measures in force and tells others; ``kept`` carries the :class:`RosterRules`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the form."""
        super().__init__("", parent)
        self.keep.set_verb(self.tr("Let them hold"))
        kinds = [(WORK, self.tr("Work")), (ON_CALL, self.tr("Jourtid")), (STANDBY, self.tr("Standby"))]
        self.opens, self.closes = Field(self.tr("Units open")), Field(self.tr("and close"))
        self.needed: dict[str, TickBox] = {}
        self._posts = QWidget()
        self.jour_is = Choice(self.tr("The hours of the jour are"), kinds)
        self.backup_is = Choice(self.tr("Those of second line and manager are"), kinds)
        self.weeks, self.begins = Field(self.tr("Jour is counted over weeks")), Field(self.tr("from a Monday"))
        self.night_from, self.night_to = Field(self.tr("The night lasts from")), Field(self.tr("to"))
        self.least = Field(self.tr("Hours that make a night"))
        self.weight = Field(self.tr("Weight of a big day"))
        self.boards = Field(
            self.tr("Boards that must have a member on call"),
            placeholder=self.tr("Those that keep a roster"),
            hint=self.tr("Boards or municipalities with semicolons between."),
        )
        self.finish(
            _row(self.opens, self.closes),
            Label(self.tr("Always filled"), Role.SMALL, "text2"),
            self._posts,
            self.jour_is,
            self.backup_is,
            _row(self.weeks, self.begins),
            _row(self.night_from, self.night_to),
            _row(self.least, self.weight),
            self.boards,
        )
        self._rules = RosterRules()
        self._known: list[Option] = []
        for field in self._fields().values():
            field.entered.connect(self.tell)

    def fields(self) -> dict[str, Field | ComboField]:
        """Name the fields."""
        return {**self._fields()}

    def _fields(self) -> dict[str, Field]:
        return {
            "opens": self.opens,
            "closes": self.closes,
            "on_call_weeks": self.weeks,
            "periods_from": self.begins,
            "night_from": self.night_from,
            "night_to": self.night_to,
            "night_least_h": self.least,
            "big_weight": self.weight,
            "boards": self.boards,
        }

    def ask(self, rules: RosterRules, *, roles: Sequence[tuple[str, str]], boards: Sequence[Option]) -> None:
        """Open with the measures in force.

        Args:
            rules: The measures.
            roles: Key and name of the posts that can be demanded.
            boards: The boards of the register, by key.
        """
        self._rules, self._known = rules, list(boards)
        self._show_posts(roles)
        self.jour_is.set_value(rules.jour_is)
        self.backup_is.set_value(rules.backup_is)
        names = {one.key: one.words for one in boards}
        texts = {
            self.opens: f"{rules.opens:%H.%M}",
            self.closes: f"{rules.closes:%H.%M}",
            self.weeks: str(rules.on_call_weeks),
            self.begins: rules.periods_from.isoformat(),
            self.night_from: f"{rules.night_from:%H.%M}",
            self.night_to: f"{rules.night_to:%H.%M}",
            self.least: str(rules.night_least_h),
            self.weight: str(rules.big_weight),
            self.boards: "; ".join(names.get(key, key) for key in rules.boards),
        }
        for field, text in texts.items():
            field.set_text(text)
            field.clear_error()
        self.open_as("", self.tr("Holds for all rosters from now on. Rest and hours stand in Admin, Working time."))
        self.opens.box.setFocus()

    def tell(self) -> None:
        """Tell the measures as they are written, or point at the first that cannot be."""
        clocks = [self._read(one, time_of, self.tr("Write a time such as 16.00.")) for one in self._clocks()]
        if None in clocks:
            return
        whole = self.tr("Write a whole number from 1.")
        numbers = [self._read(one, _counted, whole) for one in (self.weeks, self.least, self.weight)]
        begins = self._read(
            self.begins, _date, self.tr("Write a Monday such as {example}.").format(example="2027-01-04")
        )
        boards = None if None in numbers else self._boards()
        if boards is None or begins is None:
            return
        opens, closes, night_from, night_to = (one for one in clocks if one is not None)
        weeks, least, weight = (one for one in numbers if one is not None)
        self.kept.emit(
            replace(
                self._rules,
                opens=opens,
                closes=closes,
                needed=tuple(key for key, box in self.needed.items() if box.isChecked()),
                boards=tuple(boards),
                jour_is=self.jour_is.value(),
                backup_is=self.backup_is.value(),
                on_call_weeks=weeks,
                periods_from=begins,
                night_from=night_from,
                night_to=night_to,
                night_least_h=least,
                big_weight=weight,
            )
        )

    def _clocks(self) -> tuple[Field, ...]:
        return self.opens, self.closes, self.night_from, self.night_to

    def _read(self, field: Field, read: Callable[[str], T | None], wrong: str) -> T | None:
        found = read(field.text())
        if found is None:
            field.set_error(wrong)
            field.setFocus()
        return found

    def _boards(self) -> list[str] | None:
        """Find the boards that are named; nothing, with the reason at the field, if one is not found or not alone."""
        found: list[str] = []
        for written in filter(None, (one.strip() for one in self.boards.text().split(";"))):
            sought = folded(written)
            fits = [one.key for one in self._known if sought in (folded(one.words), folded(one.key))]
            fits = fits or [one.key for one in self._known if sought in folded(one.words)]
            if len(fits) != 1:
                several = self.tr("{name} is in several names. Write the whole name.").format(name=written)
                unknown = self.tr("{name} is not in the register.").format(name=written)
                self.boards.set_error(several if fits else unknown)
                self.boards.setFocus()
                return None
            found += fits
        return list(dict.fromkeys(found))

    def _show_posts(self, roles: Sequence[tuple[str, str]]) -> None:
        if not self.needed:
            line = QHBoxLayout(self._posts)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(12)
            for key, words in roles:
                self.needed[key] = TickBox(words)
                line.addWidget(self.needed[key])
            line.addStretch(1)
        for key, box in self.needed.items():
            box.setChecked(key in self._rules.needed)


def _row(*fields: Field) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for field in fields:
        line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row


def _counted(text: str) -> int | None:
    return int(text) if text.strip().isdecimal() and 0 < int(text) < 100 else None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
