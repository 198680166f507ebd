"""What the register in use says is said at once, everywhere: its words, and the days it closes."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.register_tables import CalendarDay
from jourdesk.usecases.adopt_change import adopt_change
from jourdesk.usecases.apply_edit import RegisterEdit
from jourdesk.usecases.pages.receivers import receiver_at
from jourdesk.usecases.propose_change import propose_change
from jourdesk.usecases.sheets import opens_next
from tests.desks import open_test_desk

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=STOCKHOLM)


def test_a_word_that_the_coordinator_changes_is_said_from_then_on(tmp_path: Path) -> None:
    with open_test_desk(tmp_path, at=NOW, who="E. Nyberg") as opened:
        desk = opened.desk
        assert desk.names.label("callers", "police") == "Polis"
        values = (("list", "callers"), ("code", "police"), ("sv", "Polisen"), ("en", "The police"))
        edit = RegisterEdit(act="put", table="code", since=NOW.date(), values=values)
        adopt_change(desk, proposal=propose_change(desk, edits=(edit,)), reason="Så säger vi")
        assert desk.names.label("callers", "police") == "Polisen"
        assert ("police", "Polisen") in desk.names.codes("callers")
        assert desk.names.label("concerns", "neglect") != "neglect"
        assert desk.names.codes("sexes")
        assert desk.names.municipality("2260") == "Ånge"
        assert desk.names.court("2260") == "Förvaltningsrätten i Härnösand"


def test_a_page_says_when_the_unit_opens_by_its_own_municipalitys_days(tmp_path: Path) -> None:
    with open_test_desk(tmp_path, at=datetime(2026, 5, 13, 23, 40, tzinfo=STOCKHOLM), who="E. Nyberg") as opened:
        desk = opened.desk
        usual = receiver_at(desk, "2282-barn", "2282")
        closed = CalendarDay(day=date(2026, 5, 15), state="closed", municipality="2282", name="Klämdag")
        desk.register = replace(desk.register, calendar=(closed,))
        moved = receiver_at(desk, "2282-barn", "2282")
        assert usual is not None
        assert moved is not None
        assert usual.next_open == datetime(2026, 5, 15, 8, 0, tzinfo=STOCKHOLM)
        assert moved.next_open == datetime(2026, 5, 18, 8, 0, tzinfo=STOCKHOLM)
        assert opens_next(desk, moved) == moved.next_open
