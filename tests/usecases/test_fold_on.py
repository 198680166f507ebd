"""What is shown of contacts follows the register and the day, a moment's work at a time and across a crash."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from jourdesk import app
from jourdesk.app import DemoDesk
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.person import said
from jourdesk.domain.problems import Refused
from jourdesk.usecases.fold_on import AT_ONCE, SEASON, fold_on
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.ports import Changes
from tests.desks import open_test_desk, store_of

NOW = datetime(2026, 11, 22, 2, 0, tzinfo=STOCKHOLM)
CALLS = 3 * AT_ONCE
BOARD = "Kommunstyrelsen"


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    with open_test_desk(tmp_path, at=NOW) as opened:
        for n in range(CALLS):
            # The first is the oldest.
            received = NOW - timedelta(minutes=CALLS - n)
            child = said(age=4, resident="2260", present="2260", concerns=("neglect",))
            log_call(opened.desk, Draft(call=f"c{n:03}", received=received, persons=(("child", child),)))
        while fold_on(opened.desk)[0]:
            pass
        yield opened


def shown(demo: DemoDesk, name: str) -> list[str]:
    """Name the calls whose clock is shown with a board, the oldest first."""
    with demo.desk.unit() as unit:
        return sorted({row.call for row in unit.clocks() if row.board == name})


def renamed(name: str) -> str:
    text = app.example_register()
    assert text.count(f'name = "{BOARD}"') == 1
    return text.replace(f'name = "{BOARD}"', f'name = "{name}"')


def test_a_register_is_shown_at_once_in_the_newest_contacts_and_by_and_by_in_the_others(demo: DemoDesk) -> None:
    assert len(shown(demo, BOARD)) == CALLS
    import_register(demo.desk, text=renamed("Nya nämnden"))
    assert shown(demo, "Nya nämnden") == [f"c{n:03}" for n in range(CALLS - AT_ONCE, CALLS)]
    assert fold_on(demo.desk) == (AT_ONCE, Changes.NONE)
    assert fold_on(demo.desk) == (0, Changes.CALLS | Changes.CLOCKS)
    assert len(shown(demo, "Nya nämnden")) == CALLS
    assert fold_on(demo.desk) == (0, Changes.NONE), "once all are shown anew there is nothing to do"


def test_what_was_left_when_the_desk_went_down_is_done_when_it_is_opened(demo: DemoDesk) -> None:
    import_register(demo.desk, text=renamed("Nya nämnden"))
    store_of(demo)._memory.forget()  # what a new process knows
    while fold_on(demo.desk)[0]:
        pass
    assert len(shown(demo, "Nya nämnden")) == CALLS


def test_a_register_that_comes_before_the_last_one_is_shown_everywhere_begins_anew(demo: DemoDesk) -> None:
    import_register(demo.desk, text=renamed("Nya nämnden"))
    import_register(demo.desk, text=renamed("Nyaste nämnden"))
    while fold_on(demo.desk)[0]:
        pass
    assert len(shown(demo, "Nyaste nämnden")) == CALLS


def test_something_refused_in_between_loses_nothing(demo: DemoDesk) -> None:
    import_register(demo.desk, text=renamed("Nya nämnden"))
    with pytest.raises(Refused), demo.desk.unit():
        raise Refused("register.same")
    while fold_on(demo.desk)[0]:
        pass
    assert len(shown(demo, "Nya nämnden")) == CALLS


def test_a_new_day_shows_only_contacts_with_a_clock_anew(demo: DemoDesk) -> None:
    log_call(demo.desk, Draft(call="calm", received=NOW, note="Fel nummer"))
    demo.clock.at = NOW + timedelta(days=1)
    with demo.desk.unit() as unit:
        before = {row.call: row.urgency for row in unit.calls_since(NOW - SEASON)}
    folded = 0
    while (left := fold_on(demo.desk)[0]) > 0:
        folded += AT_ONCE
    assert folded + AT_ONCE == CALLS, "the one without a clock is left alone"
    assert left == 0
    with demo.desk.unit() as unit:
        after = {row.call: row.urgency for row in unit.calls_since(NOW - SEASON)}
    assert (before["c000"], after["c000"]) == ("watch", "late")
    assert before["calm"] == after["calm"] == "calm"
