"""Random histories of five desks: all of a unit converge, each fact is once on each desk that may read it, on no other."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jourdesk.domain import events as e
from jourdesk.domain.call import Call
from jourdesk.domain.handover import Handover
from jourdesk.domain.handover_events import HandoverAccepted, HandoverReturned
from jourdesk.domain.person import said
from jourdesk.domain.problems import Unavailable
from jourdesk.domain.secrecy import standing_handovers
from jourdesk.host import embedded
from jourdesk.usecases.share_stream import active_units
from jourdesk.wire.grants import Grant, newest
from jourdesk.wire.trip import TripAnswer, TripRequest
from tests.facts import AT
from tests.host.conftest import small_county
from tests.road.desks import Between, RoadDesk, World
from tests.road.test_walls import confirmed, handed

NAMES = {"jour-1": "jour", "jour-2": "jour", "jour-3": "jour", "ange-1": "ange", "timra-1": "timra"}
CALLS = ("c1", "c2")
BOARDS = {"ange": ("2260", "2260-ks"), "timra": ("2262", "2262-son")}

ACTS = st.one_of(
    st.tuples(st.just("note"), st.sampled_from(sorted(NAMES)), st.sampled_from(CALLS)),
    st.tuples(st.just("state"), st.sampled_from(sorted(NAMES)), st.sampled_from(CALLS)),
    st.tuples(
        st.sampled_from(("hand", "hand", "pass", "move")),
        st.sampled_from(("jour-1", "jour-2")),
        st.sampled_from(CALLS),
        st.sampled_from(sorted(BOARDS)),
    ),
    st.tuples(st.sampled_from(("back", "accept")), st.sampled_from(("ange-1", "timra-1")), st.sampled_from(CALLS)),
    st.tuples(st.just("trip"), st.sampled_from(sorted(NAMES))),
    st.tuples(st.just("cut"), st.sampled_from(sorted(NAMES))),
    st.tuples(st.just("lost"), st.sampled_from(sorted(NAMES))),
    st.tuples(st.just("restart"), st.sampled_from(sorted(NAMES))),
)


class Game:
    """Five desks, a host, and what happens to them."""

    def __init__(self, folder: Path) -> None:
        """Begin."""
        county = small_county()
        county.join("jour-3", "jour", "jour-1", "p-5")
        self.world = World(folder / "desks", county)
        self.host = embedded(folder / "host", clock=lambda: self.world.at_ms)
        self.host.admit(county.directory.root, county.entries)
        self.desks = {name: RoadDesk(self.world, name, unit, self.host.address) for name, unit in NAMES.items()}
        self.count = 0
        self.desks["jour-1"].write(CALLS[0], e.CallOpened(channel="phone", received=AT, answered_by="P"))
        self.desks["jour-2"].write(CALLS[1], e.CallOpened(channel="phone", received=AT, answered_by="P"))
        for name, call in (("jour-1", CALLS[0]), ("jour-2", CALLS[1])):
            self.desks[name].write(call, e.PersonStated(person="p1", said=said(name="Alma")))

    def play(self, act: tuple[str, ...]) -> None:
        """Let one thing happen."""
        kind, desk = act[0], self.desks[act[1]]
        self.count += 1
        if kind == "trip":
            desk.trip()
        elif kind in ("cut", "lost"):
            self._cut(desk, after=kind == "lost")
        elif kind == "restart":
            self.desks[act[1]] = desk.again()
        elif desk.call(act[2]) is not None:
            self._write(desk, act)

    def _write(self, desk: RoadDesk, act: tuple[str, ...]) -> None:
        if act[0] == "note":
            desk.write(act[2], e.NoteWritten(note=f"n{self.count}", voice="caller", text=f"{desk.name} {self.count}"))
        elif act[0] == "state":
            desk.write(act[2], e.PersonStated(person="p1", said=said(name=f"{desk.name} {self.count}")))
        elif act[0] == "back":
            self._send_back(desk, act[2])
        elif act[0] == "accept":
            self._accept(desk, act[2])
        elif act[0] == "move":
            desk.write(act[2], confirmed(*BOARDS[act[3]]))
        else:
            self._hand(desk, act[2], act[3], same=act[0] == "pass")

    def _hand(self, desk: RoadDesk, name: str, unit: str, *, same: bool) -> None:
        """Hand over, after the municipality was confirmed or, as to another unit of the same board, without."""
        call = desk.call(name)
        assigned = call.assignment("p1") if call and same else None
        municipality, board = BOARDS[unit]
        if assigned is None:
            desk.write(name, confirmed(municipality, board))
        else:
            board = assigned.board
        desk.write(name, replace(handed(unit, board), handover=f"h{self.count}"))

    def _accept(self, desk: RoadDesk, name: str) -> None:
        """A unit takes on what stands for it, as far as its desk knows."""
        for made in self._standing(desk, name):
            desk.write(name, HandoverAccepted(handover=made.id, receiver=f"K {self.count}", first=""))

    def _send_back(self, desk: RoadDesk, name: str) -> None:
        """A unit sends back what stands for it, as far as its desk knows."""
        for made in self._standing(desk, name):
            desk.write(name, HandoverReturned(handover=made.id, reason=f"fel {self.count}", suggested=""))

    @staticmethod
    def _standing(desk: RoadDesk, name: str) -> list[Handover]:
        call = desk.call(name)
        return [made for _, made in standing_handovers(call) if made.unit == desk.unit] if call else []

    def _cut(self, desk: RoadDesk, *, after: bool) -> None:
        """The connection breaks before the host has heard, or after it has kept everything and before it is answered."""
        between = Between(desk.link)

        def cut_before(_request: TripRequest) -> TripRequest:
            raise Unavailable("road.closed")

        def cut_after(_answer: TripAnswer) -> TripAnswer:
            raise Unavailable("road.closed")

        if after:
            between.after = cut_after
        else:
            between.before = cut_before
        desk.road.link = between
        with suppress(Unavailable):
            desk.trip()
        desk.road.link = desk.link

    def settle(self) -> None:
        """Let everybody reach the host until nothing moves."""
        for _ in range(4):
            for desk in self.desks.values():
                desk.trip()

    def close(self) -> None:
        """End."""
        for desk in self.desks.values():
            desk.close()
        self.host.close()


def seen(call: Call | None) -> object:
    """What a desk shows of a call, conflicts with it."""
    if call is None:
        return None
    conflicts = [(c.field, [s.fact for s in c.said]) for p in call.persons for c in p.conflicts]
    return (call.notes, call.persons, call.assignments, call.handovers, call.facts, conflicts)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(ACTS, max_size=25))
def test_all_desks_of_a_unit_converge_and_each_fact_is_where_it_may_be_read(acts: list[tuple[str, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        game = Game(Path(folder))
        try:
            for act in acts:
                game.play(act)
            game.settle()
            _holds(game)
            _walled(game)
        finally:
            game.close()


def _walled(game: Game) -> None:
    """Who counts as a reader, and who holds the key that is written under, is who a handover stands for: all who read know it."""
    jour = [desk for desk in game.desks.values() if desk.unit == "jour"]
    for name in CALLS:
        call = jour[0].call(name)
        right = {"jour"} | ({made.unit for _, made in standing_handovers(call)} if call else set())
        for desk in jour:
            state = desk.ask(lambda unit, c=name: unit.stream_states((c,))[0])  # type: ignore[misc]  # bound now
            last = newest(state.keys).id
            held = {one.unit for one in state.sharing if isinstance(one, Grant) and one.key == last}
            assert active_units(state.sharing) == right == held
        for desk in game.desks.values():
            own = desk.call(name)
            if own is not None and desk.unit in right:
                assert {made.unit for _, made in standing_handovers(own)} == right - {"jour"}


def _holds(game: Game) -> None:
    jour = [desk for desk in game.desks.values() if desk.unit == "jour"]
    for call in CALLS:
        first = jour[0].ids(call)
        assert len(first) == len(set(first))
        for desk in jour[1:]:
            assert desk.ids(call) == first
            assert seen(desk.call(call)) == seen(jour[0].call(call))
        handovers = {fact.body.unit for fact in jour[0].facts(call) if isinstance(fact.body, e.HandoverMade)}
        for desk in game.desks.values():
            if desk.unit == "jour":
                assert desk.ask(lambda unit: unit.unsent()) == 0
                # Who was let in again may have written while it was not: that comes later than what it has written since.
                assert desk.troubles() <= {"envelope.no-grant", "road.refused", "envelope.gap"}
                continue
            own = set(desk.ids(call))
            refused = {s.fact for s in desk.ask(lambda unit, c=call: unit.statuses(c)) if s.state.value == "refused"}  # type: ignore[misc]  # bound now
            assert own - refused <= set(first)
            assert not own or desk.unit in handovers
            now = jour[0].call(call)
            if now is not None and desk.unit in {made.unit for _, made in standing_handovers(now)}:
                assert own - refused == set(first)


BESIDE_EACH_OTHER: tuple[tuple[str, ...], ...] = (
    ("note", "jour-3", "c1"),
    ("hand", "jour-1", "c1", "timra"),
    ("trip", "jour-2"),
    ("trip", "jour-1"),
    ("note", "jour-2", "c1"),
    ("trip", "ange-1"),
    ("trip", "timra-1"),
    ("trip", "jour-3"),
    ("back", "timra-1", "c1"),
    ("trip", "jour-1"),
    ("hand", "jour-1", "c2", "ange"),
    ("trip", "jour-3"),
    ("trip", "jour-1"),
    ("trip", "ange-1"),
    ("trip", "jour-2"),
    ("back", "ange-1", "c2"),
    ("trip", "jour-2"),
    ("note", "jour-1", "c2"),
    ("trip", "ange-1"),
    ("trip", "jour-3"),
    ("trip", "jour-2"),
    ("hand", "jour-2", "c2", "timra"),
    ("hand", "jour-1", "c2", "ange"),
    ("trip", "ange-1"),
    ("trip", "timra-1"),
    ("trip", "jour-2"),
    ("trip", "jour-2"),
)
"""A unit sends back; then two desks of the jour hand over beside each other, to it again and to another."""


OVERTAKEN: tuple[tuple[str, ...], ...] = (
    ("hand", "jour-2", "c2", "timra"),
    ("trip", "jour-2"),
    ("trip", "jour-1"),
    ("trip", "timra-1"),
    ("trip", "jour-3"),
    ("hand", "jour-3", "c2", "ange"),
    ("hand", "jour-3", "c2", "timra"),
    ("pass", "jour-1", "c2", "ange"),
    ("pass", "jour-3", "c2", "ange"),
)
"""One desk hands over to and fro, another beside it without a new municipality."""


@pytest.mark.parametrize("history", [BESIDE_EACH_OTHER, OVERTAKEN])
def test_of_units_that_got_a_contact_beside_each_other_the_one_that_stands_reads_it(
    tmp_path: Path, history: tuple[tuple[str, ...], ...]
) -> None:
    game = Game(tmp_path)
    try:
        for act in history:
            game.play(act)
        for _ in range(4):
            game.settle()
        _holds(game)
        _walled(game)
        call = game.desks["jour-1"].call("c2")
        assert call is not None
        assert len(standing_handovers(call)) == 1
    finally:
        game.close()
