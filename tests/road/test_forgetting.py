"""A desk forgets what is settled, old and with the host, and nothing else; what it has forgotten comes back whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from jourdesk.app.road import DeskRoad, open_road, store_of
from jourdesk.app.three_desks import Seat
from jourdesk.domain.desk_events import ActionNoted, RecordOpened, VisitBegan
from jourdesk.domain.events import (
    Body,
    CallBackPromised,
    CallEnded,
    CallOpened,
    CallVoided,
    DecisionRecorded,
    NoteWritten,
    PersonStated,
)
from jourdesk.domain.fact import Fact
from jourdesk.domain.handover_events import HandoverAsked, HandoverReturned
from jourdesk.domain.person import said
from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.host import embedded
from jourdesk.store import engine
from jourdesk.store.chains import broken_chains
from jourdesk.store.driver import DriverConnection
from jourdesk.store.health import examine
from jourdesk.usecases import bring_back
from jourdesk.usecases.end_call import log_non_case
from jourdesk.usecases.enrol_desk import ADDRESS
from jourdesk.usecases.find_person import find_person
from jourdesk.usecases.fold_on import fold_on
from jourdesk.usecases.forget_old import LOOKED, ask_back, forget_next, read_forgotten
from jourdesk.usecases.keep_draft import keep_draft
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.open_record import access_stream, open_record
from jourdesk.usecases.ports import Unit
from jourdesk.usecases.ports_road import Link
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.read_figures import read_figures
from jourdesk.usecases.read_road import read_road
from jourdesk.usecases.review_log import read_log
from jourdesk.usecases.road_values import Arrival, Kind
from jourdesk.usecases.seal_caller import show_caller
from jourdesk.usecases.seal_place import show_place
from jourdesk.usecases.shift_facts import SHIFT_STREAM
from jourdesk.vault.slots import LIGHT
from jourdesk.wire.facts import canonical
from jourdesk.wire.trip import TripAnswer, TripRequest
from tests.road.forgetting import BEGINS, DAYS, WORDS, County, call_of, forgotten_by, log, open_county, touch, words_in

PAGE, RESERVED, SALT = 4096, 80, 16


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    with open_county(tmp_path) as made:
        yield made


@pytest.fixture
def decrypted(monkeypatch: pytest.MonkeyPatch) -> Callable[[Seat], bytes]:
    """Give every page of a desk's file in the clear, free ones as well, once the journal has been folded in."""
    keys: list[bytes] = []
    opens = engine.connect

    def connect(path: Path, key: bytes | bytearray) -> DriverConnection:
        keys.append(bytes(key))
        return opens(path, key)

    def pages(seat: Seat) -> bytes:
        file = store_of(seat.demo.desk).file
        file.engine.dispose()
        with monkeypatch.context() as patched:
            patched.setattr(engine, "connect", connect)
            assert call_of(seat, "nobody") is None
        file.engine.dispose()
        raw = file.path.read_bytes()
        return b"".join(_page(raw[at : at + PAGE], keys[-1], skip=0 if at else SALT) for at in range(0, len(raw), PAGE))

    return pages


def _page(page: bytes, key: bytes, *, skip: int) -> bytes:
    """Open one page of SQLCipher 4: AES-256-CBC, its start value and its seal in the last eighty bytes."""
    end = PAGE - RESERVED
    reader = Cipher(algorithms.AES(key), modes.CBC(page[end : end + 16])).decryptor()
    return reader.update(page[skip:end]) + reader.finalize()


def facts_of(seat: Seat, stream: str = "c1") -> tuple[Fact, ...]:
    with seat.demo.desk.unit() as unit:
        return unit.facts(stream)


def found(seat: Seat, query: str) -> int:
    with seat.demo.desk.unit() as unit:
        return len(unit.find(query))


def troubles(seat: Seat) -> set[str]:
    return {one.code for one in seat.road.road.at_store(lambda unit: unit.troubles())}


def is_sound(seat: Seat) -> bool:
    store = store_of(seat.demo.desk)
    with store.unit(seat.demo.desk.author) as unit:
        chains = broken_chains(unit.connection)[1]
    return chains == 0 and examine(store.file).is_sound


def test_what_is_settled_is_forgotten_after_the_days_and_nothing_of_it_can_be_read_or_found(county: County) -> None:
    county.settled()
    one, two, unit = county.three.seats
    before = facts_of(two)
    assert set(words_in(one)) == set(WORDS[:5])
    assert (found(one, WORDS[1]), found(one, WORDS[4])) == (1, 1)
    county.later(days=DAYS)
    assert forgotten_by(one) == 0
    county.later(days=1)
    assert forgotten_by(one) == 1
    assert words_in(one) == {}
    assert (found(one, WORDS[1]), found(one, WORDS[4])) == (0, 0)
    assert (call_of(one), facts_of(one), facts_of(one, "c1.sealed.p1")) == (None, (), ())
    with pytest.raises(Refused, match=r"^call\.unknown$"):
        read_call(one.demo.desk, "c1")
    assert read_forgotten(one.demo.desk).calls == 1
    assert is_sound(one)
    # The other desks have what they had, and so has the host: the colleague reads all of it.
    assert facts_of(two) == before
    assert set(words_in(unit)) == {*WORDS[:2], *WORDS[3:5]}
    county.travel()
    assert [troubles(seat) for seat in county.three.seats] == [set()] * 3
    assert one.road.road.at_store(lambda at: (at.unsent(), at.withheld(), at.asked(9))) == (0, 0, ())


def test_each_desk_forgets_by_itself_and_the_receiving_unit_too(county: County) -> None:
    county.settled()
    county.later(days=DAYS + 1)
    assert [forgotten_by(seat) for seat in county.three.seats] == [1, 1, 1]
    assert [words_in(seat) for seat in county.three.seats] == [{}, {}, {}]


def test_it_is_gone_from_the_pages_of_the_file_as_well(county: County, decrypted: Callable[[Seat], bytes]) -> None:
    county.settled()
    assert WORDS[0].encode() in decrypted(county.first)
    county.later(days=DAYS + 1)
    forgotten_by(county.first)
    pages = decrypted(county.first)
    assert b"CREATE TABLE forgotten" in pages
    assert [word for word in WORDS if word.encode() in pages] == []


def test_without_a_time_in_the_register_nothing_is_ever_forgotten(tmp_path: Path) -> None:
    with open_county(tmp_path, days=None) as county:
        county.settled()
        county.later(days=4000)
        assert forgotten_by(county.first) == 0
        assert set(words_in(county.first)) == set(WORDS[:5])


def test_fewer_days_than_thirty_count_as_thirty(tmp_path: Path) -> None:
    with open_county(tmp_path, days=0) as county:
        county.settled()
        county.later(days=30)
        assert forgotten_by(county.first) == 0
        county.later(days=1)
        assert forgotten_by(county.first) == 1


def test_what_the_host_has_not_receipted_is_never_forgotten(county: County) -> None:
    county.settled()
    log_call(county.first.demo.desk, Draft(call="c1", received=BEGINS, note="utan nät", voice="action"))
    county.clock.at += timedelta(days=DAYS * 3)
    with county.first.demo.desk.unit() as unit:
        unit.set_setting("road.last", county.clock.at.isoformat())
        assert unit.unsent() == 1
    assert forgotten_by(county.first) == 0
    with pytest.raises(IntegrityError, match="a fact is written once"), county.first.demo.desk.unit() as unit:
        unit.forget("c1", counts=True)  # whoever asks, the file itself refuses
    assert county.first.road.trip().receipted == 1
    store = store_of(county.first.demo.desk)
    with store.unit(county.first.demo.desk.author) as at:
        at.connection.execute(text(SPOILED["an envelope is still to leave"]))
    with pytest.raises(IntegrityError, match="a fact is written once"), county.first.demo.desk.unit() as unit:
        unit.forget("c1", counts=True)
    assert set(words_in(county.first)) == set(WORDS[:5])
    county.travel()
    assert forgotten_by(county.first) == 0  # it was written just now for the rest of the world
    county.clock.at += timedelta(days=1)
    county.later(days=DAYS)
    assert forgotten_by(county.first) == 1


def test_a_desk_that_has_not_been_in_touch_forgets_nothing(county: County) -> None:
    county.settled()
    county.clock.at += timedelta(days=DAYS * 2)
    assert forgotten_by(county.first) == 0
    touch(county.first)
    county.first.road.trip()
    assert forgotten_by(county.first) == 1


def write(county: County, call: str, *bodies: Body) -> None:
    with county.first.demo.desk.unit() as unit:
        unit.record(call, *bodies)


def at_unit(county: County, call: str, *bodies: Body) -> None:
    with county.three.receiving.demo.desk.unit() as unit:
        unit.record(call, *bodies)


def said_twice(county: County, call: str) -> None:
    for seat, name in ((county.three.first, "Alma"), (county.three.second, "Elma")):
        with seat.demo.desk.unit() as unit:
            unit.record(call, PersonStated(person="p1", said=said(name=name)))


def decided(at: datetime) -> DecisionRecorded:
    return DecisionRecorded(
        decision="d1",
        person="p1",
        provision="LVU 6",
        grounds=("LVU 2",),
        decided=at,
        by="2282-member-a",
        because="",
        outcome="granted",
        amount=None,
        oral=True,
        read_back=True,
        content="",
        reasons="",
        why_now="",
    )


LEFT: dict[str, Callable[[County, str], object]] = {
    "question": lambda c, call: at_unit(c, call, HandoverAsked(handover=f"h-{call}", question="q1", text="Vem?")),
    "promise": lambda c, call: write(c, call, CallBackPromised(promise="l1", to="Mor", about="", due=c.clock.at)),
    "action": lambda c, call: write(c, SHIFT_STREAM, ActionNoted(action="a1", text="Ring", call=call)),
    "visit": lambda c, call: write(
        c, SHIFT_STREAM, VisitBegan(visit="v1", worker="S", place="P", due=c.clock.at, phone="", call=call)
    ),
    "draft": lambda c, call: keep_draft(c.first.demo.desk, call=call, content=WORDS[5]),
    "said-twice": said_twice,
    "clock": lambda c, call: write(
        c, call, PersonStated(person="p1", said=said(born="2014-03-14")), decided(c.clock.at)
    ),
}


def test_what_is_open_keeps_a_contact_here_and_what_lies_beside_it_goes(county: County) -> None:
    county.settled()
    for name, left in LEFT.items():
        county.settled(name)
        left(county, name)
    county.settled("not-done", done=False)
    beaten = said(born="1950-03-14", resident="2282", registered="2282", present="2282", concerns=("violence",))
    opened = CallOpened(channel="phone", received=county.clock.at, answered_by="S. Wallin")
    write(county, "not-ended", opened, NoteWritten(note="n1", voice="caller", text="pågår"))
    write(county, "not-handed-over", opened, PersonStated(person="p1", said=beaten), CallEnded(ended=county.clock.at))
    write(county, "void", opened, CallVoided(reason="fel"))
    county.travel()
    county.later(days=DAYS * 2)
    kept = {name for name in (*LEFT, "not-done", "not-ended", "not-handed-over")}
    assert forgotten_by(county.first) == 2
    assert {name for name in ("c1", "void", *kept) if call_of(county.first, name) is not None} == kept


SPOILED = {
    "set aside": "INSERT INTO waiting SELECT 'bad', 'envelope.no-key', desk, 999, data FROM envelope "
    "WHERE id IN (SELECT id FROM fact WHERE stream = 'c1') LIMIT 1",
    "a key is still to leave": "INSERT INTO outgoing (id, kind, state, code) SELECT id, kind, 'refused', 'x' FROM sharing "
    "WHERE stream IN (SELECT stream FROM stream_key WHERE name = 'c1.sealed.p1') LIMIT 1",
    "an envelope is still to leave": "INSERT INTO outgoing (id, kind, state, code) SELECT id, 'envelope', 'sent', '' "
    "FROM fact WHERE stream = 'c1.sealed.caller'",
    "no place": "DELETE FROM feed WHERE id IN (SELECT id FROM fact WHERE stream = 'c1.sealed.p1')",
    "no receipt": "UPDATE fact SET seq = NULL WHERE stream = 'c1.sealed.caller'",
    "no envelope": "DELETE FROM envelope WHERE id IN (SELECT id FROM fact WHERE stream = 'c1.sealed.p1')",
    "a clock runs": "INSERT INTO clock VALUES ('c1', 'k', '2026-12-01', '{}')",
}


def test_whatever_of_it_is_not_safe_with_the_host_keeps_all_of_it_here(county: County) -> None:
    county.settled()
    county.later(days=DAYS + 1)
    desk = county.first.demo.desk
    for name, spoil in SPOILED.items():
        with pytest.RaisesExc(ZeroDivisionError), store_of(desk).unit(desk.author) as unit:
            before = county.clock.at - timedelta(days=1)
            assert unit.is_safe_to_forget("c1", before), name
            unit.connection.execute(text(spoil))
            assert not unit.is_safe_to_forget("c1", before), name
            raise ZeroDivisionError  # and all is as it was
    assert forgotten_by(county.first) == 1


def test_a_number_that_is_missing_in_a_chain_keeps_it_here(county: County) -> None:
    county.settled()
    county.later(days=DAYS + 1)
    desk = county.first.demo.desk
    with store_of(desk).unit(desk.author) as unit:
        unit.connection.execute(text("DROP TRIGGER tr_fact_stays"))
        gone = "SELECT id FROM fact WHERE stream = 'c1' AND number = 2 AND desk = :desk"
        for table in ("envelope", "fact"):
            statement = text(f"DELETE FROM {table} WHERE id IN ({gone})")
            unit.connection.execute(statement, {"desk": desk.author.desk})
    assert forgotten_by(county.first) == 0


def test_a_unit_forgets_what_it_has_sent_back_and_the_duty_service_keeps_it(county: County) -> None:
    county.settled(done=False)
    at_unit(county, "c1", HandoverReturned(handover="h-c1", reason="Bor i Timrå", suggested=""))
    county.travel()
    county.later(days=DAYS + 1)
    assert [forgotten_by(seat) for seat in county.three.seats] == [0, 0, 1]
    assert words_in(county.three.receiving) == {}


def test_nothing_is_forgotten_while_somebody_writes_and_it_goes_on_afterwards(county: County) -> None:
    county.settled()
    county.later(days=DAYS + 1)
    keep_draft(county.first.demo.desk, call="c9", content="{}")
    assert forget_next(county.first.demo.desk).busy
    assert call_of(county.first) is not None
    with county.first.demo.desk.unit() as unit:
        unit.drop_draft("c9")
    assert forgotten_by(county.first) == 1


def test_once_a_day_is_enough(county: County) -> None:
    county.settled()
    county.settled("c2", done=False)
    county.later(days=DAYS + 1)
    assert forgotten_by(county.first) == 1
    with county.first.demo.desk.unit() as unit:
        assert unit.setting(LOOKED) == county.clock.at.date().isoformat()
    assert forget_next(county.first.demo.desk).after is None
    county.later(days=1)
    assert forget_next(county.first.demo.desk).after is not None


def test_what_is_written_later_elsewhere_brings_it_back_whole(county: County) -> None:
    county.settled()
    county.later(days=DAYS + 1)
    one, two, _ = county.three.seats
    assert forgotten_by(one) == 1
    log_call(two.demo.desk, Draft(call="c1", received=BEGINS, note="Har hört av sig igen.", voice="action"))
    county.travel()
    assert facts_of(one) == facts_of(two)
    assert [note.text for note in read_call(one.demo.desk, "c1").call.notes] == [
        f"Hon är vid {WORDS[0]}.",
        "Har hört av sig igen.",
    ]
    assert show_place(one.demo.desk, call="c1", person="p1", purpose="list") == WORDS[3]
    assert show_caller(one.demo.desk, call="c1", purpose="reporter").name == f"Britt {WORDS[2]}"
    assert (found(one, WORDS[1]), read_forgotten(one.demo.desk).calls) == (1, 0)
    assert (is_sound(one), troubles(one)) == (True, set())
    log_call(one.demo.desk, Draft(call="c1", received=BEGINS, note="Noterat.", voice="action"))
    county.travel()
    assert [facts_of(seat) for seat in (two, county.three.receiving)] == [facts_of(one)] * 2
    county.later(days=DAYS)
    assert forgotten_by(one) == 0
    county.later(days=1)
    assert forgotten_by(one) == 1
    assert words_in(one) == {}


def test_something_new_in_what_is_sealed_beside_it_brings_it_back_too(county: County) -> None:
    county.settled()
    county.later(days=DAYS + 1)
    assert forgotten_by(county.first) == 1
    log(county.three.second, "c1", BEGINS)
    county.travel()
    assert facts_of(county.first, "c1.sealed.p1") == facts_of(county.three.second, "c1.sealed.p1")
    assert facts_of(county.first) == facts_of(county.three.second)


class Shut:
    """A link that answers trips and no question about the past."""

    def __init__(self, inner: Link) -> None:
        """Stand before a link."""
        self.inner, self.shut = inner, True

    def exchange(self, request: TripRequest, /) -> TripAnswer:
        """Pass it on, or not."""
        if self.shut and request.room == bring_back.ROOM:
            raise Unavailable("road.closed")
        return self.inner.exchange(request)


class Other(Shut):
    """A host that leaves out what it is asked for again."""

    def exchange(self, request: TripRequest, /) -> TripAnswer:
        """Empty the pages of the past."""
        answer = self.inner.exchange(request)
        if self.shut and request.room == bring_back.ROOM:
            return replace(answer, feeds=tuple(replace(page, items=()) for page in answer.feeds))
        return answer


def test_while_it_cannot_come_back_nothing_half_is_shown_and_the_next_trip_brings_it(county: County) -> None:
    county.settled()
    county.later(days=DAYS + 1)
    one, two, _ = county.three.seats
    forgotten_by(one)
    log_call(two.demo.desk, Draft(call="c1", received=BEGINS, note="Nytt.", voice="action"))
    two.road.trip()
    link = one.road.road.link
    one.road.road.link = shut = Shut(link)
    with pytest.raises(Unavailable, match=r"^road\.closed$"):
        one.road.trip()
    assert (call_of(one), facts_of(one)) == (None, ())
    assert (read_forgotten(one.demo.desk).calls, read_forgotten(one.demo.desk).wanted) == (1, 1)
    with pytest.raises(Refused, match=r"^call\.forgotten$"), one.demo.desk.unit() as unit:
        unit.record("c1", NoteWritten(note="n9", voice="action", text="blint"))
    shut.shut = False
    one.road.trip()
    assert facts_of(one) == facts_of(two)
    assert is_sound(one)


def test_a_host_that_does_not_give_it_back_is_named_and_asked_again(county: County) -> None:
    county.settled()
    county.later(days=DAYS + 1)
    one, two, _ = county.three.seats
    forgotten_by(one)
    log_call(two.demo.desk, Draft(call="c1", received=BEGINS, note="Nytt.", voice="action"))
    two.road.trip()
    other = Other(one.road.road.link)
    one.road.road.link = other
    one.road.trip()
    assert (call_of(one), troubles(one)) == (None, {"feed.withheld"})
    other.shut = False
    one.road.trip()
    assert facts_of(one) == facts_of(two)


def test_a_desk_whose_store_was_put_back_from_a_copy_forgets_again(county: County, tmp_path: Path) -> None:
    county.settled()
    county.later(days=DAYS)
    store = store_of(county.first.demo.desk)
    store.file.engine.dispose()
    shutil.copy(store.file.path, tmp_path / "copy.db")
    county.later(days=1)
    assert forgotten_by(county.first) == 1
    store.file.engine.dispose()
    for suffix in ("-wal", "-shm"):
        store.file.path.with_name(store.file.path.name + suffix).unlink(missing_ok=True)
    shutil.copy(tmp_path / "copy.db", store.file.path)
    store._memory.forget()
    county.travel()
    touch(county.first)
    county.travel()
    assert call_of(county.first) is not None
    assert forgotten_by(county.first) == 1
    assert (words_in(county.first), troubles(county.first), is_sound(county.first)) == ({}, set(), True)


def placeless(seat: Seat) -> int:
    """Count what is forgotten and has lost its place."""
    with store_of(seat.demo.desk).unit(seat.demo.desk.author) as unit:
        counted = text("SELECT count(*) FROM fact WHERE length(body) = 0 AND seq IS NULL")
        return int(unit.connection.execute(counted).scalar_one())


def elsewhere(seat: Seat, address: str) -> DeskRoad:
    """Send a desk to another host."""
    with seat.demo.desk.unit() as unit:
        unit.set_setting(ADDRESS, address)
    return open_road(seat.demo.desk, seat.demo.device, work=LIGHT)


def test_a_host_that_was_put_back_gets_what_each_desk_has_and_is_told_what_one_has_not(
    county: County, tmp_path: Path
) -> None:
    shutil.copytree(tmp_path / "host", tmp_path / "copy")
    county.settled()
    county.settled("c2", done=False)
    county.later(days=DAYS + 1)
    one, two, _ = county.three.seats
    assert forgotten_by(one) == 1
    host = embedded(tmp_path / "copy", clock=lambda: int(county.clock().timestamp() * 1000))
    with closing(host), closing(elsewhere(one, host.address)) as first, closing(elsewhere(two, host.address)) as second:
        first.trip()
        assert {"feed.forgotten", "feed.restored"} <= troubles(one)
        assert (placeless(one), first.road.at_store(lambda at: (at.unsent(), at.withheld()))) == (0, (0, 0))
        ask_back(one.demo.desk, "c1")
        first.trip()
        assert call_of(one) is None  # nobody has it: it is not shown, and goes on being wanted
        second.trip()
        first.trip()
        first.trip()
        assert facts_of(one) == facts_of(two) != ()
        assert facts_of(one, "c1.sealed.caller") == facts_of(two, "c1.sealed.caller") != ()
        assert facts_of(one, "c2") == facts_of(two, "c2")
        assert (is_sound(one), is_sound(two)) == (True, True)


def test_only_what_lay_here_is_taken_back_and_only_all_of_it(county: County) -> None:
    county.settled()
    county.later(days=DAYS + 1)
    one, two, _ = county.three.seats
    forgotten_by(one)
    streams = ("c1", "c1.sealed.p1", "c1.sealed.caller")
    right = {fact.id: canonical(fact) for stream in streams for fact in facts_of(two, stream)}

    def arrivals_of(data: dict[str, bytes]) -> list[Arrival]:
        return [Arrival(id=i, kind=Kind.ENVELOPE, payload=b"x", desk="", fact_data=data[i]) for i in data]

    last = max(right)
    sets = {
        "another fact": arrivals_of(right | {last: right[min(right)]}),
        "a fact that was never here": arrivals_of(right | {"f" * 32: b"{}"}),
        "not all": arrivals_of({i: data for i, data in right.items() if i != last}),
    }
    for name, arrivals in sets.items():
        with pytest.raises(Unavailable, match=r"^envelope\.other-fact$"):
            one.road.road.at_store(lambda at, given=arrivals: at.take_back("c1", given))  # type: ignore[misc]  # bound now
        assert (call_of(one), words_in(one)) == (None, {}), name


def test_a_desk_that_dies_half_way_has_all_of_a_contact_or_none(county: County) -> None:
    county.settled()
    county.settled("c2")
    county.later(days=DAYS + 1)
    store = store_of(county.first.demo.desk)

    class Killed(BaseException):
        """The power is gone."""

    def die(unit: Unit) -> None:
        unit.forget("c1", counts=True)
        raise Killed

    with pytest.RaisesExc(Killed), county.first.demo.desk.unit() as unit:
        die(unit)
    assert call_of(county.first) is not None
    done = forget_next(county.first.demo.desk)
    assert done.forgotten == 1
    store.file.engine.dispose()  # as it stands on the disk, without a word of farewell
    store._memory.forget()
    assert sorted(call_of(county.first, name) is None for name in ("c1", "c2")) == [False, True]
    assert forgotten_by(county.first) == 1
    assert words_in(county.first) == {}
    assert is_sound(county.first)


def test_a_contact_that_somebody_has_opened_today_stays_until_tomorrow(county: County) -> None:
    county.settled()
    county.later(days=DAYS + 1)
    open_record(county.first.demo.desk, call="c1", purpose="list")
    assert forgotten_by(county.first) == 0
    county.later(days=1, hours=1)
    assert forgotten_by(county.first) == 1


def test_a_case_number_still_says_where_the_contact_is_and_a_person_can_ask_for_it_back(county: County) -> None:
    county.settled()
    desk = county.first.demo.desk
    number = read_call(desk, "c1").case_number
    county.later(days=DAYS + 1)
    forgotten_by(county.first)
    by_name, by_case = find_person(desk, WORDS[1]), find_person(desk, number)
    assert (by_name.found, by_name.beyond, by_name.forgotten) == ((), 1, "")
    assert (by_case.found, by_case.forgotten) == ((), "c1")
    assert find_person(desk, f"{number[:-1]}X").forgotten == ""
    with pytest.raises(Refused, match=r"^call\.unknown$"):
        ask_back(desk, "c9")
    ask_back(desk, by_case.forgotten)
    county.first.road.trip()
    assert [hit.call for hit in find_person(desk, number).found] == ["c1"]
    assert facts_of(county.first) == facts_of(county.three.second)
    with desk.unit() as unit:
        assert unit.last_body(access_stream("2282-sn"), RecordOpened) == RecordOpened(
            call="c1", reader="S. Wallin", purpose="back"
        )
        unit.set_setting(LOOKED, "")
    assert forgotten_by(county.first) == 0  # it is on somebody's table
    county.later(days=1, hours=1)
    assert forgotten_by(county.first) == 1


def test_the_log_of_who_read_it_outlives_the_copy_and_still_says_which_case(county: County) -> None:
    county.settled()
    desk = county.first.demo.desk
    open_record(desk, call="c1", purpose="list")
    number = read_call(desk, "c1").case_number
    county.later(days=DAYS + 1)
    assert forgotten_by(county.first) == 1
    desk.register = replace(desk.register, users=())
    assert number in [line.case for line in read_log(desk, board="2282-sn").lines]


def test_an_empty_trip_asks_the_host_nothing_about_what_is_forgotten(county: County) -> None:
    county.settled()
    county.later(days=DAYS + 1)
    forgotten_by(county.first)
    county.travel()
    link = county.first.road.road.link
    county.first.road.road.link = Shut(link)
    assert county.first.road.trip().exchanges == 1


def test_figures_say_how_many_they_lack_and_the_road_how_many_and_when(county: County) -> None:
    county.settled()
    log_non_case(county.first.demo.desk, call="c2", received=county.clock.at, kind="wrong-number")
    county.travel()
    desk = county.first.demo.desk
    first, last = BEGINS.date(), BEGINS.date() + timedelta(days=5)
    whole = read_figures(desk, first=first, last=last)
    assert (whole.contacts, whole.lacking) == (1, 0)
    county.later(days=DAYS + 1)
    before = read_road(desk).forgotten
    assert forgotten_by(county.first) == 2
    lacks = read_figures(desk, first=first, last=last)
    assert (lacks.contacts, lacks.lacking) == (0, 1)  # the wrong number was never a contact
    assert read_figures(desk, first=last, last=last).lacking == 0
    now = read_road(desk).forgotten
    today = county.clock.at.date()
    assert (before.calls, before.days, before.next) == (0, DAYS, today)
    assert (now.calls, now.days, now.next) == (2, DAYS, today + timedelta(days=1))


def test_what_is_shown_anew_with_another_register_leaves_what_is_forgotten_alone(county: County) -> None:
    county.settled()
    county.later(days=DAYS + 1)
    desk = county.first.demo.desk
    with store_of(desk).unit(desk.author) as unit:
        unit.make_stale(BEGINS - timedelta(days=1))
        assert unit.stale() == ["c1"], "noted while it was here"
    forgotten_by(county.first)
    while fold_on(desk)[0]:
        pass
    assert words_in(county.first) == {}


def test_a_new_key_of_a_unit_is_shared_also_for_what_is_forgotten_and_nobody_is_taken_away(county: County) -> None:
    county.settled()
    county.later(days=DAYS + 1)
    one = county.first
    before = one.road.road.at_store(lambda at: at.stream_states(("c1",))[0].sharing)
    forgotten_by(one)
    one.road.road.at_store(lambda at: at.set_setting("road.planned", ""))
    one.road.road.at_store(lambda at: at.set_setting("road.share", "c1"))
    county.travel()
    assert one.road.road.at_store(lambda at: at.stream_states(("c1",))[0].sharing) == before
