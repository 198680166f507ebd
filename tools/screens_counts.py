"""The pages of figures and of the log, filled from the invented night, for ``tools/shots.py``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from jourdesk.domain.circumstances import local_day
from jourdesk.ui.figures.page import FiguresPage
from jourdesk.ui.review.page import ReviewPage
from jourdesk.usecases.open_record import open_record
from jourdesk.usecases.read_costs import read_costs
from jourdesk.usecases.read_figures import read_figures
from jourdesk.usecases.review_log import boards_to_review, read_log, sample_log
from tools.night import MORNING, night_desk
from tools.pages import framed

Shown = tuple[QWidget, Callable[[], None]]


def figures() -> Shown:
    """A month with one night in it."""
    page, desk = FiguresPage(), night_desk(MORNING)
    last = local_day(desk.now())
    first = last.replace(day=1)

    def ready() -> None:
        page.show_figures(read_figures(desk, first=first, last=last))
        page.show_costs(read_costs(desk, first=first, last=last))
        page.foot.say_saved(r"D:\Jourdesk\papper\nyckeltal-20261101-20261122.csv")
        page.focus_start()

    return framed(page, ready)


def nothing() -> Shown:
    """A year in which nobody rang."""
    page, desk = FiguresPage(), night_desk(MORNING)

    def ready() -> None:
        page.show_figures(read_figures(desk, first=date(2025, 1, 1), last=date(2025, 12, 31)))
        page.show_costs(read_costs(desk, first=date(2025, 1, 1), last=date(2025, 12, 31)))
        page.focus_start()

    return framed(page, ready)


def log() -> Shown:
    """A board's readings, with a sample drawn."""
    worker = night_desk(MORNING)
    page, desk = ReviewPage(), replace(worker, author=replace(worker.author, by="E. Nyberg", typed_by="E. Nyberg"))
    with worker.unit() as unit:
        rows = unit.calls_since(worker.now() - timedelta(days=2))
    for row in rows:
        open_record(worker, call=row.call, purpose="search")
    boards = boards_to_review(desk)

    def ready() -> None:
        page.show_boards(boards)
        read = next(found for key, _ in boards if (found := read_log(desk, board=key)).lines)
        page.show_log(read)
        page.show_sample([line.reading.id for line in sample_log(desk, read, count=2, pick=lambda _most: 0)])
        page.focus_start()

    return framed(page, ready)


SCREENS_COUNTS = {"figures": figures, "figures-none": nothing, "log": log}
