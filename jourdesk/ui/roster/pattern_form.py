"""A rotation in one form: who takes turns, which days of the week, from which Monday, with which days left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from jourdesk.domain.roster_patterns import Pattern, rotating
from jourdesk.ui.roster.form import Form
from jourdesk.ui.texts import day
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.combo import ComboField, Option, folded
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.tick import TickBox

_DAYS = {"all": range(7), "work": range(5), "friday": (4, 5, 6)}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PatternWish:
    """A pattern somebody wants to see; ``without`` are days as they are written, ``replace`` puts others out of their shifts."""

    pattern: Pattern
    without: str
    replace: bool


class PatternForm(Form):
    """Lets people take turns, a week each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the form."""
        super().__init__("", parent)
        self.keep.set_verb(self.tr("See what it gives"))
        self.role = ComboField(self.tr("Role"))
        self.people = Field(
            self.tr("In turn, a week each"),
            placeholder="Wallin, Hedlid, Norrby",
            hint=self.tr("Surnames with commas between. The same name may stand twice."),
        )
        self.days = Choice(
            self.tr("Days"),
            [("all", self.tr("All")), ("work", self.tr("Mon–Fri")), ("friday", self.tr("Fri–Sun"))],
        )
        self.begins = Field(self.tr("The first one's week begins"), hint=self.tr("A Monday, as year-month-day."))
        self.without = Field(self.tr("Except the days"), placeholder="24–26, 31")
        self.replace = TickBox(self.tr("Also where somebody is planned already"))
        self.finish(self.role, self.people, self.days, self.begins, self.without, self.replace)
        self._known: list[Option] = []
        self._board = ""
        for field in (self.people, self.begins, self.without):
            field.entered.connect(self.tell)

    def fields(self) -> dict[str, Field | ComboField]:
        """Name the fields."""
        return {"slots": self.people, "weeks": self.people, "begins": self.begins, "without": self.without}

    def ask(
        self, roles: Sequence[tuple[str, str]], people: Sequence[Option], *, first: date, board: str, title: str
    ) -> None:
        """Open for a month; what was written last time is still there."""
        self._known, self._board = list(people), board
        self.role.set_options([Option(key=key, words=label) for key, label in roles])
        if not self.role.value() and roles:
            self.role.set_value(roles[0][0])
        if not self.days.value():
            self.days.set_value("all")
        if not self.begins.text():
            self.begins.set_text(f"{first - timedelta(days=first.weekday()):%Y-%m-%d}")
        self.open_as(title, self.tr("Nothing is planned before you have seen it."))
        self.people.box.setFocus()

    def tell(self) -> None:
        """Tell what was written, or point at what is wrong."""
        keys = self._keys()
        begins = _date(self.begins.text())
        if keys is None:
            return
        if begins is None or begins.weekday():
            wrong = self.tr("Write a Monday such as {example}.").format(example="2027-01-04")
            on = self.tr("{day} is no Monday. ").format(day=day(begins)) if begins is not None else ""
            self.begins.set_error(on + wrong)
            self.begins.setFocus()
            return
        pattern = rotating(
            keys,
            role=self.role.value(),
            begins=begins,
            board=self._board,
            weekdays=tuple(_DAYS[self.days.value() or "all"]),
        )
        wish = PatternWish(pattern=pattern, without=self.without.text(), replace=self.replace.isChecked())
        self.kept.emit(wish)

    def _keys(self) -> list[str] | None:
        """Find everybody who is named; nothing, with the reason at the field, if somebody is not found or not alone."""
        found: list[str] = []
        for written in filter(None, (one.strip() for one in self.people.text().split(","))):
            sought = folded(written)
            fits = [one.key for one in self._known if sought in (folded(one.words), folded(one.words).split()[-1])]
            if len(fits) != 1:
                unknown = self.tr("{name} is not in the register.").format(name=written)
                several = self.tr("Several are called {name}. Write the whole name.").format(name=written)
                self.people.set_error(several if fits else unknown)
                self.people.setFocus()
                return None
            found += fits
        if not found:
            self.people.set_error(self.tr("Write at least one name."))
            self.people.setFocus()
            return None
        return found


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
