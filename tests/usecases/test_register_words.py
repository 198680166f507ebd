"""The words of the register in use are spoken at once, everywhere."""

from datetime import datetime
from pathlib import Path

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.usecases.adopt_change import adopt_change
from jourdesk.usecases.apply_edit import RegisterEdit
from jourdesk.usecases.propose_change import propose_change
from tests.desks import open_test_desk

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=STOCKHOLM)


def test_a_word_that_the_coordinator_changes_is_said_from_then_on(tmp_path: Path) -> None:
    with open_test_desk(tmp_path, at=NOW) as opened:
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
