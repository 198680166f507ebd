"""From an invitation on a slip of paper to a desk that reads the night: real vaults, a real host, a code read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from jourdesk import app
from jourdesk.app import DemoDesk
from jourdesk.app.road import DeskRoad, entrance, open_road
from jourdesk.domain.directory import Role, units_of
from jourdesk.domain.directory_entries import UnitMade
from jourdesk.domain.fact import Author
from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.host import EmbeddedHost, embedded
from jourdesk.usecases.enrol_desk import Enrolled, approve_desk, enrol_desk, waiting_desks
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.vault import directory as acts
from jourdesk.vault.slots import LIGHT
from jourdesk.wire import directory as wire
from jourdesk.wire import invitation as invitations
from tests.facts import AT

NOW_MS = int(AT.timestamp() * 1000)


class Founded:
    """A host that has just been set up, and the hand of its root."""

    def __init__(self, folder: Path) -> None:
        """Found it with the jour, and start it."""
        founded = acts.found("Länets jour", at_ms=NOW_MS, decided_by="KS 1", random=app_random)
        self.hand = acts.Hand(name="root", key=founded.root, decided_by="KS 1", at_ms=NOW_MS)
        self.directory = wire.begin(founded.entry, founded.fingerprint, acts_verify)
        self.host: EmbeddedHost = embedded(folder, clock=lambda: NOW_MS)
        self.host.admit(self.directory.root, [founded.entry])
        self._add(acts.signed(self.directory, self.hand, UnitMade(unit="jour", name="Jouren", municipality="2280")))

    def _add(self, entry: bytes) -> None:
        self.directory = wire.grow(self.directory, entry, acts_verify)
        self.host.admit(self.directory.root, [entry])

    def invite(self, approver: str = "", *, founding: bool = False) -> str:
        """Invite a desk to the jour."""
        invited = acts.Invited(
            id=app.new_id(),
            address=self.host.address,
            unit="jour",
            approver=approver,
            expires_ms=NOW_MS + 86_400_000,
            role=Role.APPROVER,
            admin=founding,
            founding=founding,
        )
        entry, text = acts.issue_invitation(self.directory, self.hand, invited, random=app_random)
        self._add(entry)
        return invitations.write(text)

    def follow(self, road: DeskRoad) -> None:
        """Take in what desks have written in the directory."""
        assert road.road.directory is not None
        self.directory = road.road.directory


def app_random(size: int) -> bytes:
    import secrets

    return secrets.token_bytes(size)


def acts_verify(public: bytes, signature: bytes, message: bytes) -> bool:
    from jourdesk.vault.sealing import verify

    return verify(public, signature, message)


@pytest.fixture
def founded(tmp_path: Path) -> Iterator[Founded]:
    found = Founded(tmp_path / "host")
    yield found
    found.host.close()


@contextmanager
def a_desk(folder: Path, name: str) -> Iterator[DemoDesk]:
    author = Author(by=f"P {name}", typed_by=f"P {name}", title="socialsekreterare", desk=name)
    with app.open_demo(folder / name, AT, author=author) as demo:
        yield demo


def enrolled(demo: DemoDesk, text: str) -> Enrolled:
    way = entrance(demo.desk, demo.device, work=LIGHT)
    return enrol_desk(way, text, person="p-1", label="Bärbar")


def test_an_invitation_and_a_code_read_aloud_let_a_desk_in(tmp_path: Path, founded: Founded) -> None:
    with ExitStack() as stack:
        one = stack.enter_context(a_desk(tmp_path, "desk-a"))
        first = enrolled(one, founded.invite(founding=True))
        assert (first.unit_name, first.code) == ("Jouren", "")
        road_one = open_road(one.desk, one.device, work=LIGHT)
        stack.callback(road_one.close)
        import_register(one.desk, text=app.example_register())
        log_call(one.desk, Draft(call="c1", received=AT, note="Hon ringer från grannen."))
        assert road_one.trip().unsent == 0
        founded.follow(road_one)

        two = stack.enter_context(a_desk(tmp_path, "desk-b"))
        second = enrolled(two, founded.invite("desk-a"))
        assert len(second.code) == 9
        road_two = open_road(two.desk, two.device, work=LIGHT)
        stack.callback(road_two.close)
        assert road_two.trip().new == 0
        road_one.trip()
        assert [desk.id for desk in waiting_desks(road_one.road)] == ["desk-b"]
        with pytest.raises(Refused, match=r"enrol\.code"):
            approve_desk(road_one.road, road_one.clerk, desk="desk-b", heard="AAAA-2222")
        directory = approve_desk(road_one.road, road_one.clerk, desk="desk-b", heard=second.code.lower())
        assert units_of(directory, "desk-b") == ("jour",)
        assert road_two.trip().new == 3
        assert two.desk.register.agreement.status == "decided"
        with two.desk.unit() as unit:
            call = unit.call("c1")
            assert call is not None
            assert [note.text for note in call.notes] == ["Hon ringer från grannen."]


def test_a_desk_without_a_host_says_so_and_works_on(tmp_path: Path) -> None:
    with a_desk(tmp_path, "desk-a") as one:
        with pytest.raises(Unavailable, match=r"road\.none"):
            open_road(one.desk, one.device)
        log_call(one.desk, Draft(call="c1", received=AT, note="Allt stannar här."))
