"""Papers and files of the roster: what leaves the program, and what comes in to be looked at first."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QObject

from jourdesk.domain.paper import Paper
from jourdesk.domain.problems import Problem
from jourdesk.domain.roster_days import month as month_span
from jourdesk.ui.paper.preview import PaperPreview, PaperRoom
from jourdesk.ui.roster import calendar_words, words
from jourdesk.ui.roster.acts import Acts
from jourdesk.ui.roster.panel import FILES
from jourdesk.ui.roster.sitting import Sitting
from jourdesk.ui.texts import text_of
from jourdesk.usecases.import_calendar import CalendarView, import_calendar, look_at_calendar
from jourdesk.usecases.print_roster import print_roster
from jourdesk.usecases.roster_files import export_calendar, export_hours
from jourdesk.usecases.roster_values import RosterMonth


class Saving(QObject):
    """The files' part of the page."""

    def __init__(self, sitting: Sitting, acts: Acts, room: PaperRoom | None, parent: QObject) -> None:
        """Tie the files' view to the use cases.

        Args:
            sitting: The page, the desk and the bridge to it.
            acts: Writes what was read in.
            room: Shows papers; without it they are put into the folder of papers.
            parent: What it ends with.
        """
        super().__init__(parent)
        self._sitting, self._acts, self._room = sitting, acts, room
        self._page, self._desk, self._ops = sitting.page, sitting.desk, sitting.ops
        page = sitting.page
        self._view = page.panel.files
        self._looked: CalendarView | None = None
        page.print_asked.connect(self._print)
        self._view.hours_chosen.connect(self._hours)
        self._view.calendar_chosen.connect(self._calendar)
        self._view.calendar_read.connect(self._look)
        self._view.adopted.connect(self._adopt)
        self._view.put_back.connect(self.leave)

    def show_choices(self, month: RosterMonth) -> None:
        """Show whose calendars can be written, and what one can be read in as."""
        self._view.show_choices(words.people(month), month.roles, may_plan=month.may_plan)

    def leave(self) -> None:
        """Let a calendar that was looked at be."""
        self._looked = None
        self._view.show_preview("", "")
        self._page.show_proposed({})

    def _print(self) -> None:
        leaf, room = self._sitting.leaf, self._room

        def made() -> tuple[Paper, bytes, tuple[bytes, ...], str]:
            printed = print_roster(self._desk, year=leaf.year, month=leaf.month, board=leaf.board)
            if room is None:
                return printed.paper, printed.pdf, (), self._desk.save_paper(printed.paper)
            return printed.paper, printed.pdf, room.pictures(printed.paper), ""

        self._ops.run(made, self._show_paper, owner=self, failed=self._say)

    def _show_paper(self, made: tuple[Paper, bytes, tuple[bytes, ...], str]) -> None:
        paper, pdf, pages, where = made
        if self._room is not None:
            PaperPreview.show_over(self._page, (paper, pdf, pages), self._ops, self._room)
        else:
            self._told(where)

    def _hours(self, path: str) -> None:
        first, last = month_span(self._sitting.leaf.year, self._sitting.leaf.month)
        self._ops.run(
            lambda: export_hours(self._desk, path=path, first=first, last=last),
            self._told,
            owner=self,
            failed=self._say,
        )

    def _calendar(self, path: str, person: str) -> None:
        leaf = self._sitting.leaf
        first, last = month_span(leaf.year, leaf.month)
        self._ops.run(
            lambda: export_calendar(self._desk, path=path, first=first, last=last, person=person, board=leaf.board),
            self._told,
            owner=self,
            failed=self._say,
        )

    def _look(self, path: str, role: str) -> None:
        board = self._sitting.leaf.board
        self._page.panel.show_view(FILES)
        self._ops.run(
            lambda: look_at_calendar(self._desk, path=path, role=role, board=board),
            self._show_calendar,
            owner=self,
            failed=self._say,
        )

    def _show_calendar(self, looked: CalendarView) -> None:
        self._looked = looked
        usable = calendar_words.usable(looked)
        self._view.show_preview(calendar_words.headline(looked), calendar_words.details(looked), usable=bool(usable))
        self._page.show_proposed(calendar_words.names(usable))
        (self._view.adopt if usable else self._view.leave).setFocus()

    def _adopt(self) -> None:
        looked = self._looked
        if looked is None:
            return
        self.leave()
        self._acts.write(
            lambda: import_calendar(self._desk, looked),
            label=self.tr("the calendar"),
            said=self.tr("The shifts of the calendar are in the roster."),
        )

    def _told(self, where: str) -> None:
        self._page.panel.say(self.tr("The file is {name}").format(name=PurePath(where).name))

    def _say(self, problem: Problem) -> None:
        self._page.panel.show_view(FILES)
        self._view.say(text_of(problem))
