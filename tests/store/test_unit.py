"""The one door: what is recorded is durable, chained, projected and found again, or not there at all."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from jourdesk.app import DemoDesk
from jourdesk.domain import events as e
from jourdesk.domain.desk_events import RegisterAdopted
from jourdesk.domain.person import said
from jourdesk.domain.problems import Refused
from jourdesk.store.chains import broken_chains
from jourdesk.usecases.import_register import import_register
from tests.desks import fold_all_again, open_test_desk, store_of
from tests.facts import AT

OPENED = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    with open_test_desk(tmp_path) as opened:
        yield opened


def named(ref: str, name: str, **more: e.Value) -> e.PersonStated:
    return e.PersonStated(person=ref, said=said(name=name, **more))


def test_what_is_recorded_is_there_in_the_next_unit_and_nothing_of_what_failed(demo: DemoDesk) -> None:
    with demo.desk.unit() as unit:
        unit.record("c1", OPENED)

    def ended_and_refused() -> None:
        with demo.desk.unit() as unit:
            unit.record("c1", e.CallEnded(ended=AT))
            raise Refused("call.channel")

    with pytest.raises(Refused):
        ended_and_refused()
    with demo.desk.unit() as unit:
        call = unit.call("c1")
        assert call is not None
        assert call.ended is None
        assert call.facts == 1


def test_facts_of_a_desk_are_numbered_and_chained_within_each_stream(demo: DemoDesk) -> None:
    store = store_of(demo)
    for stream in ("c1", "c2"):
        with demo.desk.unit() as unit:
            unit.record(stream, OPENED, e.NoteWritten(note="n", voice="caller", text="x"))
        with demo.desk.unit() as unit:
            unit.record(stream, e.CallEnded(ended=AT))
    with store.unit(demo.desk.author) as unit:
        for stream in ("c1", "c2"):
            facts = unit.facts(stream)
            assert [fact.number for fact in facts] == [1, 2, 3]
            assert facts[0].parents == ()
            assert [fact.parents for fact in facts[1:]] == [(facts[0].id,), (facts[1].id,)]
            assert sorted(fact.at for fact in facts) == [fact.at for fact in facts]
        count, broken = broken_chains(unit.connection)
        assert (count, broken) == (7, 0)


def test_a_clock_set_back_two_hours_orders_nothing_wrongly(demo: DemoDesk) -> None:
    with demo.desk.unit() as unit:
        unit.record("c1", OPENED)
    demo.clock.at -= timedelta(hours=2)
    with demo.desk.unit() as unit:
        unit.record("c1", e.NoteWritten(note="n", voice="caller", text="efter"))
    with store_of(demo).unit(demo.desk.author) as unit:
        first, second = unit.facts("c1")
        assert second.at > first.at
        assert second.written < first.written


def test_a_changed_fact_breaks_its_chain(demo: DemoDesk) -> None:
    store = store_of(demo)
    with demo.desk.unit() as unit:
        unit.record("c1", OPENED, e.NoteWritten(note="n", voice="caller", text="Hon är här."))
    with store.file.begin() as connection:
        connection.execute(text("DROP TRIGGER tr_fact_body"))
        connection.execute(
            text("UPDATE fact SET body = CAST(replace(body, 'här', 'där') AS BLOB) WHERE kind = 'NoteWritten'")
        )
    with store.unit(demo.desk.author) as unit:
        assert broken_chains(unit.connection)[1] == 1


def test_the_partition_follows_the_confirmed_board(demo: DemoDesk) -> None:
    confirmed = e.MunicipalityConfirmed(
        person="p1", municipality="2282", board="2282-sn", rule="SoL 29:1", reason="", proposed="2282"
    )
    with demo.desk.unit() as unit:
        unit.record("c1", OPENED, named("p1", "Tova Lillhed", age=4), confirmed)
    with store_of(demo).unit(demo.desk.author) as unit:
        assert [fact.board for fact in unit.facts("c1")] == ["", "", "2282-sn"]


@pytest.mark.parametrize("query", ["Tova Lillhed", "tova lilhed", "LILLHED", "Thova Lillhedh", "Lillhed, Tova"])
def test_a_misspelt_name_finds_its_person(demo: DemoDesk, query: str) -> None:
    with demo.desk.unit() as unit:
        unit.record("c1", OPENED, named("p1", "Tova Lillhed", age=4))
        unit.record("c2", OPENED, named("p1", "Göran Ekmyra", age=54))
    with demo.desk.unit() as unit:
        assert unit.find(query)[0].call == "c1"


@pytest.mark.parametrize("query", ["20170110-2384", "201701102384", "170110-2384", "2017 0110 2384", "20170110"])
def test_a_number_finds_its_person_however_it_is_typed(demo: DemoDesk, query: str) -> None:
    with demo.desk.unit() as unit:
        unit.record("c1", OPENED, named("p1", "Ture Fiktiv", number="201701102384"))
        unit.record("c2", OPENED, named("p1", "Någon Annan", number="189001019802"))
    with demo.desk.unit() as unit:
        assert [found.call for found in unit.find(query)] == ["c1"]


def test_a_case_number_finds_its_call(demo: DemoDesk) -> None:
    with demo.desk.unit() as unit:
        unit.record("c1", OPENED, named("p1", "Ture Fiktiv"))
        row = unit.calls_since(AT)[0]
    with demo.desk.unit() as unit:
        assert [found.call for found in unit.find(row.case_number.lower())] == ["c1"]


@pytest.mark.parametrize(
    "query", ["", "   ", "0701740605", "070-174 06 05", "Storgatan 4", "blåmärken", "%", "' OR 1=1 --"]
)
def test_neither_telephone_address_nor_free_text_finds_anything(demo: DemoDesk, query: str) -> None:
    with demo.desk.unit() as unit:
        unit.record(
            "c1",
            OPENED,
            named("p1", "Ture Fiktiv", phone="070-174 06 05", address="Storgatan 4", whereabouts="blåmärken"),
            e.NoteWritten(note="n", voice="caller", text="blåmärken"),
        )
    with demo.desk.unit() as unit:
        assert unit.find(query) == ()


def test_a_protected_person_is_not_found_by_name_and_shows_neither_name_nor_birth(demo: DemoDesk) -> None:
    with demo.desk.unit() as unit:
        unit.record("c1", OPENED, named("p1", "Ture Fiktiv", number="201701102384", protected="marked"))
    with demo.desk.unit() as unit:
        assert unit.find("Ture Fiktiv") == ()
        (found,) = unit.find("201701102384")
        assert (found.name, found.born, found.protected) == ("", "", True)


def test_two_of_the_same_name_are_counted_so_that_a_second_identifier_is_asked(demo: DemoDesk) -> None:
    with demo.desk.unit() as unit:
        unit.record("c1", OPENED, named("p1", "Anna Fiktiv", number="201701102384"))
        unit.record("c2", OPENED, named("p1", "ANNA  Fiktiv", number="189001019802"))
    with demo.desk.unit() as unit:
        assert [found.twins for found in unit.find("Anna Fiktiv")] == [1, 1]


def test_a_corrected_name_is_found_by_the_new_one_only(demo: DemoDesk) -> None:
    with demo.desk.unit() as unit:
        unit.record("c1", OPENED, named("p1", "Ture Fiktiv"))
    with demo.desk.unit() as unit:
        unit.record("c1", named("p1", "Beata Zetterholm"))
    with demo.desk.unit() as unit:
        assert unit.find("Ture Fiktiv") == ()
        assert unit.find("Seterholm")[0].call == "c1"


def test_refolding_gives_the_same_rows_as_recording(demo: DemoDesk) -> None:
    store = store_of(demo)
    with demo.desk.unit() as unit:
        unit.record("c1", OPENED, named("p1", "Tova Lillhed", age=4, resident="2282", concerns=("neglect",)))
        unit.record("c1", e.CallBackPromised(promise="x", to="grannen", about="", due=AT + timedelta(minutes=30)))

    def rows() -> list[object]:
        with store.unit(demo.desk.author) as unit:
            return [unit.calls_since(AT), unit.clocks(), unit.promises(), unit.find("Tova Lillhed")]

    before = rows()
    assert all(before)
    with store.file.begin() as connection:
        for table in ("call", "person", "name_key", "clock", "promise"):
            connection.execute(text(f"DELETE FROM {table}"))
    assert fold_all_again(store, demo.desk.author) == 1
    assert rows() == before


def test_drafts_are_kept_replaced_and_dropped(demo: DemoDesk) -> None:
    with demo.desk.unit() as unit:
        unit.keep_draft("c1", "ett")
        unit.keep_draft("c1", "två")
        unit.keep_draft("c2", "tre")
    with demo.desk.unit() as unit:
        assert [(draft.call, draft.content) for draft in unit.drafts()] == [("c1", "två"), ("c2", "tre")]
        unit.drop_draft("c1")
    with demo.desk.unit() as unit:
        assert [draft.call for draft in unit.drafts()] == ["c2"]


def test_the_register_in_use_is_the_one_read_in_last(demo: DemoDesk) -> None:
    with demo.desk.unit() as unit:
        newer = "# ny utgåva\n" + unit.register_text()
    import_register(demo.desk, text=newer)
    with demo.desk.unit() as unit:
        assert unit.register_text() == newer
        adopted = unit.last_body("register", RegisterAdopted)
        assert isinstance(adopted, RegisterAdopted)
    with pytest.raises(Refused, match="register.same"):
        import_register(demo.desk, text=newer)


def test_a_setting_is_kept(demo: DemoDesk) -> None:
    with demo.desk.unit() as unit:
        assert unit.setting("worker.name") == ""
        unit.set_setting("worker.name", "S. Wallin")
    with demo.desk.unit() as unit:
        assert unit.setting("worker.name") == "S. Wallin"
