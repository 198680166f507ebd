"""The roster as a PDF: one page across, tagged, whatever stands in it; and what the printed month says."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from jourdesk.app import DemoDesk
from jourdesk.documents.files import file_name
from jourdesk.domain.paper import Watermark
from jourdesk.domain.paper_grid import GridDay, MonthGrid
from jourdesk.domain.roster_patterns import rotating
from jourdesk.usecases.plan_pattern import plan_pattern
from jourdesk.usecases.plan_shift import plan_shift
from jourdesk.usecases.print_paper import Printed
from jourdesk.usecases.print_roster import print_roster
from jourdesk.usecases.swap_shift import SwapDraft, ask_swap
from jourdesk.usecases.take_over_shift import take_over_shift
from tests.documents.reading import text
from tests.roster import wall
from tests.usecases.rosters import BOARD, draft, plan, roster_desk, shift_on, turn_clock


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    """A desk in the hands of the coordinator, on 23 November."""
    with roster_desk(tmp_path) as made:
        yield made


def _day(printed: Printed, number: int) -> GridDay:
    (block,) = printed.paper.parts[0].blocks
    assert isinstance(block, MonthGrid)
    return next(day for week in block.weeks for day in week.days if day.number == str(number))


def _lines(printed: Printed, number: int) -> list[tuple[str, str, str]]:
    return [(line.label, line.text, line.note) for line in _day(printed, number).lines]


def test_a_month_is_one_tagged_page_across(demo: DemoDesk) -> None:
    people = ("wallin", "hedlid", "norrby", "asp")
    for role in ("jour", "backup", "manager"):
        pattern = rotating(people, role=role, begins=date(2027, 2, 22))
        plan_pattern(demo.desk, pattern, first=date(2027, 3, 1), last=date(2027, 8, 31))
    for month in (3, 8):
        printed = print_roster(demo.desk, year=2027, month=month, watermark=Watermark.COPY)
        with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
            assert len(pdf.pages) == 1
            box = pdf.pages[0].mediabox
            assert float(box[2]) > float(box[3])
            assert pdf.Root.MarkInfo.Marked
    assert file_name(printed.paper) == "schema-2280-20261123-1000-202708.pdf"


def test_a_long_name_and_many_parts_still_make_a_paper(demo: DemoDesk) -> None:
    desk = demo.desk
    shift = plan(desk, "wallin", "2026-12-04")
    long = "Anna-Lisa Margareta Västergårdsson-Åkerström " * 4
    desk.register = replace(desk.register, users=(*(replace(user, name=long) for user in desk.register.users),))
    turn_clock(demo, "2026-12-04 17:00")
    for hour, person in ((18, "asp"), (20, "norrby"), (22, "hedlid"), (23, "wallin")):
        begins = wall(f"2026-12-04 {hour}:00")
        take_over_shift(desk, shift=shift.shift, begins=shift.begins, person=person, at=begins)
    assert print_roster(desk, year=2026, month=12).pdf.startswith(b"%PDF")


def test_the_paper_says_what_the_grid_says(demo: DemoDesk) -> None:
    desk = demo.desk
    plan(desk, "wallin", "2026-12-04")
    plan_shift(desk, draft("hedlid", "2026-12-04", role="backup", ends=wall("2026-12-05 04:00")))
    plan_shift(desk, draft("", "2026-12-05", intended=True))
    plan_shift(desk, draft("B. Chef", "2026-12-24", role="manager", ends=wall("2026-12-27 08:00")))
    plan(desk, "asp", "2026-12-10")
    early = plan(desk, "asp", "2026-12-11")
    turn_clock(demo, "2026-12-05 02:10")
    shift = shift_on(desk, "2026-12-04")
    take_over_shift(desk, shift=shift.shift, begins=shift.begins, person="norrby", reason="hemligt skäl")
    take_over_shift(desk, shift=early.shift, begins=early.begins, person="norrby", reason="hemligt skäl")
    waiting = shift_on(desk, "2026-12-10")
    ask_swap(desk, SwapDraft(shift=waiting.shift, begins=waiting.begins, taker="hedlid"))
    printed = print_roster(desk, year=2026, month=12)
    assert _lines(printed, 4) == [
        ("J", "S. Wallin", "02.10–08 M. Norrby"),
        ("B", "J. Hedlid 16–04", ""),
        ("B", "saknas 04–08", ""),
    ]
    assert _lines(printed, 5)[0] == ("J", "tomt med avsikt", "")
    assert _lines(printed, 10)[0] == ("J", "L. Åstrand", "byte begärt")
    assert _lines(printed, 11)[0] == ("J", "M. Norrby", "Tog över 16.00 från L. Åstrand")
    assert [_lines(printed, day)[-1][1] for day in (24, 25)] == ["B. Chef tor 24 dec 08–sön 27 dec 08", "B. Chef"]
    assert (_day(printed, 24).note, _day(printed, 24).free, _day(printed, 23).note) == ("julafton", True, "16–08")
    assert printed.paper.references[0].value == "58"
    assert "hemligt" not in text(printed.pdf)
    assert "M.Norrby" in text(printed.pdf)


def test_a_boards_politicians_have_a_paper_of_their_own(demo: DemoDesk) -> None:
    plan(demo.desk, "2280-vice", "2026-12-04", role="decider", board=BOARD)
    printed = print_roster(demo.desk, year=2026, month=12, board=BOARD)
    assert printed.paper.municipality_code == "2280"
    assert printed.paper.subtitle.endswith("Härnösand")
    assert _lines(printed, 4) == [("P", "Arne Norrvik", "")]
    assert printed.paper.basis.startswith("P beslutsfattare.")
