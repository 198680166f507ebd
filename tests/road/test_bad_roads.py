"""A road that delays, drops, cuts and doubles; a desk that is killed, has a wrong clock, has been away for a week."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from jourdesk.domain import events as e
from jourdesk.domain.directory_entries import DeskRevoked
from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.host import EmbeddedHost
from jourdesk.road import pace
from jourdesk.road.link import HttpLink
from jourdesk.road.pace import Pace
from jourdesk.store.chains import broken_chains
from jourdesk.usecases.parcels import make_parcel, take_parcel
from tests.facts import AT
from tests.road.bad_road import bad_road
from tests.road.conftest import Open
from tests.road.desks import World

OPENED = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")


def note(text: str) -> e.NoteWritten:
    return e.NoteWritten(note=text, voice="caller", text=text)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_road_that_drops_cuts_and_doubles_loses_nothing_and_doubles_nothing(
    desk: Open, host: EmbeddedHost, seed: int
) -> None:
    one, two = desk("jour-1"), desk("jour-2")
    with bad_road(host, seed) as road:
        for each in (one, two):
            assert isinstance(each.link, HttpLink)
            each.link._address = road.address
        one.write("c1", OPENED)
        for turn in range(25):
            (one, two)[turn % 2].write(f"c{turn % 2}", note(str(turn)))
            for each in (one, two):
                with suppress(Unavailable, Refused):
                    each.trip()
        assert road.cuts > 5
        road.good = True
        for each in (one, two, one, two):
            each.trip()
    for call in ("c0", "c1"):
        assert one.ids(call) == two.ids(call)
    assert len(one.ids("c0")) + len(one.ids("c1")) == 26
    assert [each.ask(lambda unit: unit.unsent()) for each in (one, two)] == [0, 0]
    for each in (one, two):
        assert each.troubles() == set()
        with each.store.unit(each.author) as unit:
            assert broken_chains(unit.connection)[1] == 0


KILLED = """
import sys
from pathlib import Path
from tests.host.conftest import small_county
from tests.road.desks import RoadDesk, World
from tests.road.test_bad_roads import OPENED, note
from tests.vault.county import reread
county = small_county()
county.entries = [bytes.fromhex(line) for line in Path(sys.argv[4]).read_text().split()]
county.directory = reread(county)
world = World(Path(sys.argv[1]), county)
world.chance.seed(sys.argv[3])
desk = RoadDesk(world, "jour-1", "jour", sys.argv[2])
turn = 0
while True:
    turn += 1
    call = f"{sys.argv[3]}-{turn}"
    desk.write(call, OPENED, *(note(f"{turn}.{n}") for n in range(20)))
    print(call, flush=True)
    desk.trip()
"""


def test_a_desk_killed_in_the_middle_of_trips_loses_nothing_it_had_kept(
    tmp_path: Path, world: World, host: EmbeddedHost, desk: Open
) -> None:
    kept: list[str] = []
    chance = random.Random(4)
    entries = tmp_path / "entries"
    entries.write_text("\n".join(entry.hex() for entry in world.county.entries))
    for life in range(4):
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, str(world.folder), host.address, f"life{life}", str(entries)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        ) as process:
            assert process.stdout is not None
            for _ in range(chance.randint(2, 6)):
                kept.append(process.stdout.readline().strip())
            timer = threading.Timer(chance.random() * 0.15, process.kill)
            timer.start()
            kept += [line.strip() for line in process.stdout if line.endswith("\n")]
            timer.join()
    one, two = desk("jour-1"), desk("jour-2")
    one.trip()
    two.trip()
    assert len(kept) > 10
    for call in kept:
        assert len(one.ids(call)) == 21
        assert two.ids(call) == one.ids(call)
    assert one.ask(lambda unit: unit.unsent()) == 0
    assert one.troubles() == two.troubles() == set()


def test_a_desk_whose_clock_is_three_days_wrong_is_let_in_and_overwrites_nobody(desk: Open, world: World) -> None:
    one, two = desk("jour-1"), desk("jour-2")
    two.skew_ms = int(timedelta(days=3).total_seconds() * 1000)
    one.write("c1", OPENED, e.PersonStated(person="p1", said=(("name", "Alma"),)))
    one.trip()
    two.trip()
    two.write("c1", e.PersonStated(person="p1", said=(("name", "Alma A"),)))
    two.trip()
    one.trip()
    # One has seen what two said and says otherwise: hers is the later word, although her clock says it is the earlier.
    one.write("c1", e.PersonStated(person="p1", said=(("name", "Alma B"),)))
    one.trip()
    two.trip()
    for each in (one, two):
        call = each.call("c1")
        assert call is not None
        assert (call.persons[0].name, call.persons[0].conflicts) == ("Alma B", ())
    assert one.facts("c1")[-1].at > one.facts("c1")[-2].at


def test_two_desks_that_had_not_seen_each_other_leave_both_names_until_a_person_picks(desk: Open) -> None:
    one, two = desk("jour-1"), desk("jour-2")
    one.write("c1", OPENED, e.PersonStated(person="p1", said=(("name", "?"),)))
    for each in (one, two):
        each.trip()
    one.write("c1", e.PersonStated(person="p1", said=(("name", "Alma"),)))
    two.write("c1", e.PersonStated(person="p1", said=(("name", "Anna"), ("age", 4))))
    for each in (one, two, one):
        each.trip()
    for each in (one, two):
        call = each.call("c1")
        assert call is not None
        (conflict,) = call.persons[0].conflicts
        assert conflict.field == "name"
        assert {(said.value, said.by) for said in conflict.said} == {("Alma", "P jour-1"), ("Anna", "P jour-2")}
        assert call.persons[0].age == 4
    two.write("c1", e.PersonStated(person="p1", said=(("name", "Alma"),)))
    for each in (two, one):
        each.trip()
        call = each.call("c1")
        assert call is not None
        assert (call.persons[0].name, call.persons[0].conflicts) == ("Alma", ())


def test_a_week_without_a_network_and_five_thousand_facts_come_in_one_trip(desk: Open, world: World) -> None:
    one, two = desk("jour-1"), desk("jour-2")
    two.trip()
    for day in range(7):
        world.at_ms += 86_400_000
        for call in range(10):
            one.write(f"d{day}c{call}", OPENED, *(note(f"{n}") for n in range(71)))
    assert one.ask(lambda unit: unit.unsent()) == 5040
    trip = one.trip()
    assert (trip.unsent, trip.receipted, trip.troubles) == (0, 5040 + 70, {})
    assert two.trip().new == 5040
    assert all(one.ids(f"d{day}c9") == two.ids(f"d{day}c9") for day in range(7))


def test_what_a_revoked_desk_had_not_sent_survives_and_a_colleague_carries_it(
    tmp_path: Path, world: World, host: EmbeddedHost, desk: Open
) -> None:
    one, two = desk("jour-1"), desk("jour-2")
    two.write("c1", OPENED)
    two.trip()
    two.write("c1", note("inte skickat"))
    _, data = make_parcel(two.road)
    county = world.county
    county.write(county.by("jour-1"), DeskRevoked(desk="jour-2", reason="lost"))
    host.admit(county.directory.root, county.entries[-1:])
    with pytest.raises(Refused):
        two.trip()
    assert two.ask(lambda unit: unit.unsent()) == 1
    again = two.again()
    world.opened.callback(again.close)
    assert [n.text for n in (again.call("c1") or pytest.fail("gone")).notes] == ["inte skickat"]
    one.trip()
    assert take_parcel(one.road, data).new == 1
    assert [n.text for n in (one.call("c1") or pytest.fail("gone")).notes] == ["inte skickat"]


def test_a_file_carried_by_hand_is_read_and_its_facts_are_numbered_when_the_road_opens(desk: Open) -> None:
    one, two = desk("jour-1"), desk("jour-2")
    for each in (one, two):
        each.trip()
    one.write("c1", OPENED, note("vägen är stängd"))
    _, data = make_parcel(one.road)
    assert "stängd".encode() not in data
    assert take_parcel(two.road, data).new == 2
    assert two.ids("c1") == one.ids("c1")
    assert two.ask(lambda unit: unit.unsent()) == 2
    one.trip()
    trip = two.trip()
    assert (trip.new, trip.unsent, two.ids("c1")) == (0, 0, one.ids("c1"))
    spoiled = bytearray(data)
    spoiled[len(data) // 2] ^= 1
    with pytest.raises((Refused, Unavailable)):
        take_parcel(two.road, bytes(spoiled))


def test_a_closed_road_is_said_calmly_and_nothing_is_lost(desk: Open, host: EmbeddedHost) -> None:
    one = desk("jour-1")
    one.write("c1", OPENED)
    host.close()
    with pytest.raises(Unavailable, match=r"road\.(closed|slow)"):
        one.trip()
    assert one.ask(lambda unit: unit.unsent()) == 1
    assert {state.state.value for state in one.ask(lambda unit: unit.statuses("c1"))} == {"sent"}


def test_something_else_than_the_host_is_not_taken_for_it(desk: Open) -> None:
    one = desk("jour-1")
    assert isinstance(one.link, HttpLink)
    portal = httpx.MockTransport(lambda _request: httpx.Response(200, text="<html>Logga in</html>"))
    one.link._client = httpx.Client(transport=portal)
    with pytest.raises(Unavailable, match=r"road\.answer"):
        one.trip()


def test_trips_come_later_and_later_while_the_road_is_closed_and_at_once_after_sleep() -> None:
    now = Pace()
    assert now.is_due(0)
    waits = []
    for _ in range(12):
        now = pace.after_failure(now, 0, chance=1)
        waits.append(now.due_s)
    assert waits[:4] == [4, 8, 16, 32]
    assert waits[-1] == 300
    assert pace.after_failure(Pace(failures=3), 0, chance=0).due_s == 16
    assert pace.poked(now, 0) == now
    assert pace.woken(7).is_due(7)
    assert (pace.after_trip(0, more=True).due_s, pace.after_trip(0, more=False).due_s) == (15, 60)
    assert pace.poked(pace.after_trip(0, more=False), 10).due_s == 11
