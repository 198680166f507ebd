"""Who lost a contact reads no more of it, whoever wrote beside whom: all desks of the duty service and the host agree on it."""

from __future__ import annotations

from dataclasses import replace

from jourdesk.domain import events as e
from jourdesk.domain.handover_events import HandoverReturned
from jourdesk.domain.person import said
from jourdesk.usecases.share_stream import active_units
from jourdesk.wire.grants import Grant, newest
from tests.road.conftest import Open
from tests.road.desks import RoadDesk
from tests.road.test_walls import OPENED, confirmed, handed, note, round_of, texts

ANGE, TIMRA = ("2260", "2260-ks"), ("2262", "2262-son")


def begun(jour: RoadDesk) -> None:
    jour.write("c1", OPENED, e.PersonStated(person="p1", said=said(name="Alma")), note("ett"))


def over(unit: str, board: tuple[str, str], number: int) -> tuple[e.Body, ...]:
    return confirmed(*board), replace(handed(unit, board[1]), handover=f"h{number}")


def reads(jour: RoadDesk) -> tuple[set[str], set[str]]:
    """Who counts as a reader at a desk, and who could open the newest key."""
    state = jour.ask(lambda unit: unit.stream_states(("c1",))[0])
    last = newest(state.keys).id
    held = {one.unit for one in state.sharing if isinstance(one, Grant) and one.key == last}
    return set(active_units(state.sharing)), held


def test_who_has_lost_a_contact_is_not_waited_for_because_of_what_it_cannot_open(desk: Open) -> None:
    jour, ange, timra = desk("jour-1"), desk("ange-1"), desk("timra-1")
    begun(jour)
    jour.write("c1", *over("timra", TIMRA, 1))
    round_of(jour, timra)
    jour.write("c1", *over("ange", ANGE, 2))
    round_of(jour, ange)
    # Timrå has not been in touch since; the last word on where the contact belongs is one that it never will read.
    ange.write("c1", HandoverReturned(handover="h2", reason="fel enhet", suggested=""))
    round_of(ange, jour, timra, jour)
    assert reads(jour) == ({"jour"}, {"jour"})
    moved = timra.call("c1")
    assert moved is not None
    assert moved.assignments[-1].municipality == "2260"


def test_what_two_desks_let_in_and_take_away_beside_each_other_counts_in_the_hosts_order(desk: Open) -> None:
    first, second, ange, timra = desk("jour-1"), desk("jour-2"), desk("ange-1"), desk("timra-1")
    begun(first)
    round_of(first, second)
    first.write("c1", *over("ange", ANGE, 1))
    second.write("c1", *over("ange", ANGE, 2))
    second.trip()
    second.write("c1", *over("timra", TIMRA, 3))
    ange.trip()
    for _ in range(3):
        round_of(first, second, ange, timra)
    call = first.call("c1")
    assert call is not None
    standing = call.handovers[-1].unit
    assert reads(first) == reads(second) == ({"jour", standing}, {"jour", standing})


def test_of_two_units_of_one_board_that_got_a_contact_beside_each_other_one_reads_on(desk: Open) -> None:
    first, second, ange, timra = desk("jour-1"), desk("jour-2"), desk("ange-1"), desk("timra-1")
    begun(first)
    first.write("c1", *over("ange", ANGE, 1))
    round_of(first, second, ange)
    ange.write("c1", HandoverReturned(handover="h1", reason="fel enhet", suggested=""))
    round_of(ange, first, second)
    # No municipality is confirmed: the board is the same, and the handover alone says where the contact belongs.
    first.write("c1", replace(handed("ange", ANGE[1]), handover="h2"))
    second.write("c1", replace(handed("timra", ANGE[1]), handover="h3"))
    for _ in range(3):
        round_of(first, second, ange, timra)
    call = first.call("c1")
    assert call is not None
    standing = call.handovers[-1].unit
    assert reads(first) == reads(second) == ({"jour", standing}, {"jour", standing})
    first.write("c1", note("sedan"))
    round_of(first, second, ange, timra)
    assert ["sedan" in texts(one) for one in (ange, timra)] == [standing == "ange", standing == "timra"]
