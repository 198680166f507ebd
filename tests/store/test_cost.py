"""What lists and counts cost does not grow with the store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Select, insert, text

from jourdesk.app import DemoDesk
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.events import CallEnded, CallOpened, NoteWritten, PersonStated
from jourdesk.domain.person import said
from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.store import sync_made, sync_status
from jourdesk.store.reads import RECENT
from jourdesk.store.tables import FactRow
from tests.desks import fold_all_again, open_test_desk, store_of
from tests.facts import AT

OPENED = CallOpened(channel="phone", received=AT, answered_by="S. Wallin")


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    """A desk with the register in use."""
    with open_test_desk(tmp_path) as opened:
        yield opened


def counted(demo: DemoDesk) -> tuple[int, int]:
    """Give the number that is shown, and the one that is counted."""
    with store_of(demo).unit(demo.desk.author) as unit:
        rows = unit.connection.execute(text("SELECT count(*) FROM fact WHERE seq IS NULL")).scalar_one()
        return unit.unsent(), int(rows)


def test_the_list_of_a_night_is_looked_up_and_never_searched_through(demo: DemoDesk) -> None:
    store = store_of(demo)
    sql = str(RECENT.compile(dialect=store.file.engine.dialect))
    with store.unit(demo.desk.author) as unit:
        plan = unit.connection.exec_driver_sql("EXPLAIN QUERY PLAN " + sql, ("2026", "2026")).all()
    steps = [str(row[-1]) for row in plan]
    assert [step for step in steps if step.startswith("SCAN")] == []
    assert sum("USING INDEX" in step for step in steps) == 2


@pytest.mark.parametrize(
    ("statement", "index"), [(sync_made._UNSEALED, "ix_fact_unsent"), (sync_status._ASKED, "ix_fact_moves")]
)
def test_what_every_trip_asks_the_store_is_looked_up_and_never_searched_for(
    demo: DemoDesk, statement: Select[tuple[object, ...]], index: str
) -> None:
    store = store_of(demo)
    compiled = statement.compile(dialect=store.file.engine.dialect)
    with store.unit(demo.desk.author) as unit:
        given = tuple("" for _ in compiled.positiontup or ())
        plan = unit.connection.exec_driver_sql("EXPLAIN QUERY PLAN " + str(compiled), given).all()
    facts = [step for row in plan if (step := str(row[-1])).split()[1] == "fact"]
    assert facts
    assert all(index in step for step in facts)


def test_the_list_holds_the_night_and_what_is_still_open_each_once_newest_first(demo: DemoDesk) -> None:
    with demo.desk.unit() as unit:
        for number, hours in enumerate((0, -30, -40, -50)):
            at = AT + timedelta(hours=hours)
            unit.record(f"c{number}", CallOpened(channel="phone", received=at, answered_by="S. Wallin"))
        unit.record("c2", CallEnded(ended=AT))
        assert [row.call for row in unit.calls_since(AT - timedelta(hours=1))] == ["c0", "c1", "c3"]
        assert [row.call for row in unit.calls_since(AT - timedelta(hours=45))] == ["c0", "c1", "c2", "c3"]


def test_the_number_of_unsent_facts_is_the_number_that_is_counted(demo: DemoDesk) -> None:
    with demo.desk.unit() as unit:
        unit.record("c", OPENED, NoteWritten(note="n", voice="caller", text="x"))
    assert len(set(counted(demo))) == 1

    def refused() -> None:
        with demo.desk.unit() as unit:
            unit.record("c", CallEnded(ended=AT))
            raise Refused("call.channel")

    with pytest.raises(Refused):
        refused()
    assert len(set(counted(demo))) == 1
    fold_all_again(store_of(demo), demo.desk.author)
    assert len(set(counted(demo))) == 1


@pytest.mark.parametrize("name", ["", " ", "\u200b", "'"])
def test_whoever_has_no_name_to_speak_of_is_kept_and_found_by_case_number(demo: DemoDesk, name: str) -> None:
    with demo.desk.unit() as unit:
        unit.record("c", OPENED, PersonStated(person="child", said=said(name=name, age=4)))
        number = unit.calls_since(AT)[0].case_number
        assert [hit.ref for hit in unit.find(number)] == ["child"]
        assert [hit.call for hit in unit.find(number.lower())] == ["c"]


@pytest.mark.parametrize("fresh", [True, False])
def test_a_reading_is_kept_without_going_through_all_the_readings_before(demo: DemoDesk, fresh: bool) -> None:
    store, opened = store_of(demo), RecordOpened(call="c", reader="S. Wallin", purpose="list")
    with store.unit(demo.desk.author) as unit:
        unit.record("access.x", opened)
        row = unit.connection.execute(text("SELECT * FROM fact WHERE stream = 'access.x'")).mappings().one()
        unreadable = dict(row) | {"written_order": 9, "id": "x", "number": 0x99, "body": b"?", "desk": "another"}
        unit.connection.execute(insert(FactRow), unreadable)
    if fresh:
        store._memory.forget()
    with store.unit(demo.desk.author) as unit:
        assert unit.record("access.x", opened) is None
        with pytest.raises(Unavailable):
            unit.facts("access.x")  # whoever reads the log itself is told
