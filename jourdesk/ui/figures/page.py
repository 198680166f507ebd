"""Nyckeltal: a period is chosen; pictures in the middle, what each municipality pays at the right."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.figures import SMALL, turned
from jourdesk.domain.problems import Problem
from jourdesk.ui.figures.charts import CountTable, HourBars
from jourdesk.ui.figures.foot import FiguresFoot
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.shell.page import Page, Width
from jourdesk.ui.texts import day, text_of
from jourdesk.ui.theme import PANEL_WIDE, Role
from jourdesk.ui.widgets.filters import Filters
from jourdesk.ui.widgets.label import Label, Plane, Rule
from jourdesk.ui.widgets.panel import SidePanel, scrolled
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.read_costs import CostsView
from jourdesk.usecases.read_figures import Figures, Target

translate = QCoreApplication.translate


def period_of(choice: str, today: date) -> tuple[date, date]:
    """Give the first and the last day of a choice: ``month``, ``before``, ``year`` or ``last-year``."""
    first = today.replace(day=1)
    if choice == "before":
        last = first - timedelta(days=1)
        return last.replace(day=1), last
    if choice == "year":
        return date(today.year, 1, 1), today
    if choice == "last-year":
        return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
    return first, today


class FiguresPage(Page):
    """Shows what it is given and tells what the person wants; it asks nobody."""

    asked = Signal(str)  # which period

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__("figures", self.tr("Figures"), "chart-no-axes-column", parent)
        self.periods = Filters(
            self.tr("Period"),
            [
                ("month", self.tr("This month")),
                ("before", self.tr("Last month")),
                ("year", self.tr("This year")),
                ("last-year", self.tr("Last year")),
            ],
            counted=False,
        )
        self._title = Label("", Role.PAGE)
        self._in_time = Label("", Role.BODY, "text2", wrap=True)
        self.lacking = Label("", Role.BODY, "soon", wrap=True)
        self.hours = HourBars()
        self.by_month = CountTable(self.tr("Contacts by municipality and month"))
        self.by_category = CountTable(self.tr("Contacts by municipality and concern"))
        self.by_caller = CountTable(self.tr("Contacts by municipality and caller"))
        self.by_decision = CountTable(self.tr("Decisions by provision and municipality"))
        self.by_placement = CountTable(self.tr("Contacts with a placement by kind and municipality"))
        self.placements = Label(self.tr("By placement"), Role.STRONG)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self._hidden = Label(
            self.tr("A dash hides a number below five, so that nobody can be made out."), Role.SMALL, "text2", wrap=True
        )
        self._empty = EmptyState(
            "chart-no-axes-column", self.tr("No contacts in the period"), self.tr("Choose another period.")
        )
        self._away = Label(
            self.tr("This computer is not the duty service's: it knows only what it is given. Count at one that is."),
            Role.BODY,
            "soon",
            wrap=True,
        )
        self._away.hide()
        self._pictures = QWidget()
        self._costs = QVBoxLayout()
        self._costs.setSpacing(6)
        self._panel_part = self._costs_part()
        self.foot = FiguresFoot()
        self._figures: Figures | None = None
        self.assemble(self._body_part(), panel=self._panel_part)
        self.periods.picked.connect(self.asked)
        bind(self, Key.SAVE, self.foot.save.click)

    def _costs_part(self) -> SidePanel:
        panel = SidePanel(self.tr("What each pays"), width=PANEL_WIDE)
        panel.body.setAlignment(Qt.AlignmentFlag(0))
        panel.body.addLayout(self._costs)
        panel.body.addStretch(1)
        return panel

    def show_figures(self, figures: Figures) -> None:
        """Show the figures of a period."""
        self._figures = figures
        self._say_title()
        some = figures.contacts > 0
        self._empty.setVisible(not some)
        self._pictures.setVisible(some)
        in_time = self.tr("%1 of %2 handovers were accepted by half an hour after the unit opened.")
        self._in_time.setText(in_time.replace("%1", str(figures.in_time)).replace("%2", str(figures.handed)))
        self._in_time.setVisible(figures.handed >= SMALL)
        lacking = self.tr("%1 older contacts of the period lie in the store alone. They are not counted here.")
        one = self.tr("1 older contact of the period lies in the store alone. It is not counted here.")
        self.lacking.setText(one if figures.lacking == 1 else lacking.replace("%1", str(figures.lacking)))
        self.lacking.setVisible(figures.lacking > 0)
        self.hours.show_hours(figures.hours)
        self.by_month.show_table(figures.by_month)
        self.by_category.show_table(turned(figures.by_category))
        self.by_caller.show_table(turned(figures.by_caller))
        self.by_decision.show_table(turned(figures.by_decision))
        self.by_placement.show_table(turned(figures.by_placement))
        for part in (self.placements, self.by_placement):
            part.setVisible(bool(figures.by_placement.columns))
        self._show_lines(figures)
        self._away.setVisible(figures.away)
        self.foot.offer((figures.first, figures.last))
        self._hidden.setVisible(figures.hidden)

    def fit(self, width: Width) -> None:
        """Give way to a narrower window: there the filters alone say which period it is."""
        super().fit(width)
        self._say_title()

    def _say_title(self) -> None:
        figures = self._figures
        if figures is None:
            return
        narrow = self.width_class in (Width.LIST_HIDDEN, Width.ONE_COLUMN)
        said = self.tr("%1 contacts") if narrow else self.tr("%1 contacts, %2 – %3")
        whole = said.replace("%1", str(figures.contacts)).replace("%2", day(figures.first))
        self._title.setText(whole.replace("%3", day(figures.last, year_of=figures.first)))

    def _show_lines(self, figures: Figures) -> None:
        _empty_out(self._lines)
        if figures.targets:
            self._lines.addSpacing(4)
            self._lines.addWidget(Label(self.tr("Goals of the agreement"), Role.STRONG))
        for one in figures.targets:
            self._lines.addWidget(Label(target_words(one), Role.BODY, "text2", wrap=True))
        if figures.granted:
            self._lines.addSpacing(8)
            self._lines.addWidget(Label(self.tr("Granted, by responsible municipality"), Role.STRONG))
        for place, sek in figures.granted:
            self._lines.addWidget(Label(f"{place}: {_kronor(sek)}", Role.BODY, "text2"))

    def show_costs(self, costs: CostsView) -> None:
        """Show what each municipality pays, and what could not be split and why."""
        _empty_out(self._costs)
        note = self.tr("%1 – %2, whole kronor that add up")
        span = note.replace("%1", day(costs.first)).replace("%2", day(costs.last, year_of=costs.first))
        self._panel_part.set_head(self.tr("What each pays"), span)
        self.say_panel_line(Mark.YES, self.tr("What each pays"))
        for invoice in costs.invoices:
            own = self.tr(" (the host's own share)") if invoice.own else ""
            self._add(Label(f"{invoice.place}{own}", Role.STRONG, wrap=True))
            for name, sek in invoice.lines:
                self._add(Label(f"{name}: {_kronor(sek)}", Role.BODY, "text2", wrap=True))
            self._add(Label(_kronor(invoice.total), Role.BODY))
        if costs.lacking:
            self._add(Rule())
        for lack in costs.lacking:
            self._add(Label(lack, Role.BODY, "late", wrap=True))
        if not costs.invoices and not costs.lacking:
            self._add(Label(self.tr("The agreement names no costs in the period."), Role.BODY, "text2", wrap=True))

    def refuse(self, problem: Problem) -> None:
        """Say why there are no figures."""
        self._figures = None
        self._title.setText(text_of(problem))

    def focus_start(self) -> None:
        """Put the cursor where the period is chosen."""
        self.periods.filter(self.periods.value).setFocus()

    def _add(self, part: QWidget) -> None:
        self._costs.addWidget(part)
        part.show()

    def _body_part(self) -> QWidget:
        body = Plane("ground")
        head = Plane("ground", "bottom")
        head.setFixedHeight(55)
        line = QHBoxLayout(head)
        line.setContentsMargins(20, 0, 20, 0)
        line.setSpacing(8)
        line.addWidget(self._title)
        line.addStretch(1)
        line.addWidget(self.periods)
        column = QVBoxLayout(self._pictures)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._in_time)
        column.addLayout(self._lines)
        pictures = (
            (self.tr("By the hour"), self.hours),
            (self.tr("By month"), self.by_month),
            (self.tr("By concern"), self.by_category),
            (self.tr("By caller"), self.by_caller),
            (self.tr("By decision"), self.by_decision),
        )
        for title, picture in pictures:
            column.addWidget(Label(title, Role.STRONG))
            column.addWidget(picture)
            column.addSpacing(8)
        for last in (self.placements, self.by_placement, self._hidden):
            column.addWidget(last)
        inner = QWidget()
        held = QVBoxLayout(inner)
        held.setContentsMargins(20, 12, 20, 12)
        for part in (self._away, self.lacking, self._empty, self._pictures):
            held.addWidget(part)
        held.addStretch(1)
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(scrolled(inner, self.name), 1)
        whole.addWidget(self.foot)
        return body


def target_words(one: Target) -> str:
    """Say a goal, and what came of it or why that is not known."""
    goal = (
        f"{one.target:g} {one.unit}".replace(".", ",") if one.target is not None else translate("Figures", "none set")
    )
    if not one.measured:
        came = translate("Figures", "not counted here")
    elif one.outcome is None:
        came = translate("Figures", "too few to tell")
    else:
        came = f"{one.outcome:g} {one.unit}".replace(".", ",")
    said = translate("Figures", "%1: %2, goal %3")
    return said.replace("%1", one.name).replace("%2", came).replace("%3", goal)


def _empty_out(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _kronor(sek: int) -> str:
    return f"{sek:,} kr".replace(",", "\N{NO-BREAK SPACE}")
