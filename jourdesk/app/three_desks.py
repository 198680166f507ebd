"""Three throw-away desks and an embedded host: two of the jour, one of a receiving unit, let in as desks are let in earnest."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from jourdesk.app.demo import DemoClock, DemoDesk, open_demo
from jourdesk.app.road import DeskRoad, entrance, open_road
from jourdesk.app.surroundings import new_id
from jourdesk.domain.directory import Directory, Role
from jourdesk.domain.directory_entries import Entry, UnitMade
from jourdesk.domain.fact import Author
from jourdesk.domain.secrecy import JOUR
from jourdesk.host import EmbeddedHost, embedded
from jourdesk.usecases.enrol_desk import approve_desk, enrol_desk
from jourdesk.vault import directory as acts
from jourdesk.vault.sealing import verify
from jourdesk.vault.slots import LIGHT
from jourdesk.wire import directory as wire
from jourdesk.wire import invitation as invitations

_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One desk with its road: which unit it belongs to, and what it is called on paper."""

    name: str
    unit: str
    demo: DemoDesk
    road: DeskRoad


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreeDesks:
    """The desks, in the order they were let in, and the host between them."""

    first: Seat
    second: Seat
    receiving: Seat
    host: EmbeddedHost

    @property
    def seats(self) -> tuple[Seat, ...]:
        """All three."""
        return (self.first, self.second, self.receiving)


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """A desk to be: what it is called, its unit, who sits at it. ``sets_out``: it makes its first trip at once."""

    name: str
    unit: str
    worker: str
    title: str
    sets_out: bool = True


class Service:
    """A service as it is founded: a root, a directory, a host that shows it. ``address`` is what invitations name."""

    def __init__(self, source: Path | str, clock: Callable[[], int]) -> None:
        self._clock = clock
        founded = acts.found("Övningsjouren", at_ms=clock(), decided_by="övning", random=secrets.token_bytes)
        self.hand = acts.Hand(name="root", key=founded.root, decided_by="övning", at_ms=clock())
        self.directory: Directory = wire.begin(founded.entry, founded.fingerprint, verify)
        self.host = embedded(source, clock=clock)
        self.address = self.host.address
        self.host.admit(self.directory.root, [founded.entry])

    def write(self, entry: bytes) -> None:
        """Write an entry by the operator's hand."""
        self.directory = wire.grow(self.directory, entry, verify)
        self.host.admit(self.directory.root, [entry])

    def say(self, body: Entry) -> None:
        """Sign an entry by the root and write it."""
        self.write(acts.signed(self.directory, self.hand, body))

    def invite(self, unit: str, approver: str) -> str:
        """Invite a desk; the first of all founds."""
        invited = acts.Invited(
            id=new_id(),
            address=self.address,
            unit=unit,
            approver=approver,
            expires_ms=self._clock() + _DAY_MS,
            role=Role.APPROVER,
            admin=not approver,
            founding=not approver,
        )
        entry, text = acts.issue_invitation(self.directory, self.hand, invited, random=secrets.token_bytes)
        self.write(entry)
        return invitations.write(text)


@contextmanager
def open_three_desks(
    folder: Path, clock: DemoClock, *, worker: str, title: str, unit: UnitMade, source: Path | str | None = None
) -> Iterator[ThreeDesks]:
    """Set up a host and let three desks in.

    Args:
        folder: An empty folder that the caller throws away.
        clock: The one clock of all, which is turned.
        worker: Who is on duty.
        title: The worker's title.
        unit: The unit that receives, under its key in the register.
        source: Where the host keeps what it is given; absent means beside the desks.
    """
    with ExitStack() as stack:
        service = Service(source or folder / "host", lambda: int(clock().timestamp() * 1000))
        stack.callback(service.host.close)
        service.say(UnitMade(unit=JOUR, name="Jouren", municipality=unit.municipality))
        service.say(unit)
        jour = Newcomer(name="jour 1", unit=JOUR, worker=worker, title=title)
        colleague = replace(jour, name="jour 2", worker="Kollegan")
        receiver = Newcomer(name=unit.name, unit=unit.unit, worker="Mottagningen", title="socialsekreterare")
        first = take_seat(stack, service, folder, clock, jour, None)
        second = take_seat(stack, service, folder, clock, colleague, first)
        third = take_seat(stack, service, folder, clock, receiver, first)
        first.road.trip()
        yield ThreeDesks(first=first, second=second, receiving=third, host=service.host)


def take_seat(
    stack: ExitStack,
    service: Service,
    folder: Path,
    clock: DemoClock,
    who: Newcomer,
    approver: Seat | None,
) -> Seat:
    """Make a desk and let it in.

    Args:
        stack: Closes what is opened here.
        service: The service it joins.
        folder: Where desks lie.
        clock: Its clock.
        who: Which desk it is.
        approver: A desk of the service that lets it in; absent for the first of all, which founds.
    """
    name, unit = who.name, who.unit
    desk = new_id()[:12]
    author = Author(by=who.worker, typed_by=who.worker, title=who.title, desk=desk)
    demo = stack.enter_context(open_demo(folder / desk, clock.at, author=author, clock=clock))
    text = service.invite(unit, approver.demo.desk.author.desk if approver else "")
    done = enrol_desk(entrance(demo.desk, demo.device, work=LIGHT), text, person=desk, label=name)
    road = open_road(demo.desk, demo.device, work=LIGHT)
    stack.callback(road.close)
    if approver is not None:
        approver.road.trip()
        approve_desk(approver.road.road, approver.road.clerk, desk=desk, heard=done.code)
    if who.sets_out:
        road.trip()
    if road.road.directory is not None:
        service.directory = road.road.directory
    return Seat(name=name, unit=unit, demo=demo, road=road)
