"""Let this desk in: by an invitation, and by somebody who compares a short code."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.directory import DeskKind, Directory, EnrolledDesk, is_active, may_approve
from jourdesk.domain.problems import Refused
from jourdesk.usecases.follow_directory import load_directory
from jourdesk.usecases.ports_enrol import Clerk
from jourdesk.usecases.ports_road import Link, Road
from jourdesk.usecases.ports_sync import AtStore
from jourdesk.usecases.road_values import Settlement
from jourdesk.wire import directory as wire
from jourdesk.wire import invitation as invitations
from jourdesk.wire.invitation import InvitationText
from jourdesk.wire.shapes import FIRST
from jourdesk.wire.trip import PROTOCOL, Head, TripAnswer, TripRequest

ADDRESS, ROOT, HOME = "road.address", "road.root", "road.unit"
"""Settings: where the host answers, the fingerprint of its root as hexadecimal digits, this desk's home unit."""
PRACTICE = "practice"
"""Setting: this is a desk to practise on; it never gets a road."""
_TRIES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrance:
    """What enrolling needs: the store, who writes entries, a link as the invitation, the clock."""

    at_store: AtStore
    clerk: Clerk
    verify: wire.Verify
    as_invitation: Callable[[InvitationText], AbstractContextManager[Link]]
    desk: str
    now: Callable[[], datetime]

    @property
    def at_ms(self) -> int:
        """The instant now, ms since 1970 UTC."""
        return int(self.now().timestamp() * 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """What came of it: the unit, its name, and the code to be read to whoever approves (empty: nobody needs to)."""

    unit: str
    unit_name: str
    code: str


def enrol_desk(entrance: Entrance, text: str, *, person: str, label: str) -> Enrolled:
    """Use an invitation: fetch the directory, check it from its root, write that this desk has come.

    Args:
        entrance: The store, the keys and the way in.
        text: The invitation as it was pasted.
        person: The id of whoever works at the desk, never a name.
        label: What the desk is called.

    Raises:
        Refused: ``invitation.…``, ``directory.…``; ``road.enrolled`` if this desk has a host already,
            ``road.practice`` if it is a desk to practise on.
        Unavailable: The road is closed; nothing is kept.
    """
    invitation = invitations.read(text, now_ms=entrance.at_ms)
    if entrance.at_store(lambda unit: unit.setting(PRACTICE)):
        raise Refused("road.practice")
    if entrance.at_store(lambda unit: unit.entries()):
        raise Refused("road.enrolled")
    entries: list[bytes] = []
    with entrance.as_invitation(invitation) as link:
        directory = _used(entrance, link, invitation, (person, label), entries)
    _keep(entrance, invitation, entries)
    needs_nobody = is_active(directory, entrance.desk) or invitation.desk not in directory.desks
    code = "" if needs_nobody else entrance.clerk.short_code(directory, entrance.desk, invitation.desk)
    return Enrolled(unit=invitation.unit, unit_name=directory.unit(invitation.unit).name, code=code)


def _used(
    entrance: Entrance, link: Link, invitation: InvitationText, who: tuple[str, str], entries: list[bytes]
) -> Directory:
    person, label = who
    directory = _fetched(link, invitation.root, entrance.verify, entries)

    def enrolment(known: Directory) -> bytes:
        return entrance.clerk.enrol(known, invitation, person=person, label=label, at_ms=entrance.at_ms)

    directory = _written(link, directory, enrolment, entrance.verify, entries)
    if not directory.invitations[invitation.id].founding:
        return directory

    def founding(known: Directory) -> bytes:
        return entrance.clerk.found(known, invitation, person=person, at_ms=entrance.at_ms)

    return _written(link, directory, founding, entrance.verify, entries)


def waiting_desks(road: Road) -> tuple[EnrolledDesk, ...]:
    """Name the desks that have come with an invitation and that this desk may let in, in the order they came."""
    directory = load_directory(road)
    waiting = (desk for desk in directory.desks.values() if desk.span is None)
    return tuple(
        desk
        for desk in sorted(waiting, key=lambda desk: desk.enrolled)
        if may_approve(directory, road.seals.desk, directory.invitations[desk.invitation].unit)
    )


def approve_desk(road: Road, clerk: Clerk, *, desk: str, heard: str) -> Directory:
    """Let a desk in, once the code that its owner reads aloud is the code that this desk makes of the keys it was shown.

    Args:
        road: The way to the host.
        clerk: Writes the entry.
        desk: Who waits.
        heard: The code as it was heard; not asked of a service account, whose keys were set up by whoever invited it.

    Raises:
        Refused: ``enrol.code`` if it is another: somebody may stand between. ``directory.…``.
        Unavailable: The road is closed.
    """
    directory = load_directory(road)
    newcomer = directory.desk(desk)
    if newcomer.kind is DeskKind.DESK and not clerk.same_code(
        heard, clerk.short_code(directory, desk, road.seals.desk)
    ):
        raise Refused("enrol.code", field="code")
    return write_entry(road, lambda known: clerk.admit(known, desk, at_ms=int(road.now().timestamp() * 1000)))


def write_entry(road: Road, make: Callable[[Directory], bytes]) -> Directory:
    """Write an entry of the directory, keep it here, and learn what it gives.

    Args:
        road: The way to the host.
        make: Makes the entry that follows a directory; called again when somebody else was first.

    Raises:
        Refused: ``directory.…``.
        Unavailable: The road is closed; nothing is written.
    """
    directory = load_directory(road)
    fresh: list[bytes] = []
    known = directory.number
    directory = _written(road.link, directory, make, road.seals.verify, fresh)
    numbered = tuple(enumerate(fresh, known + 1))
    road.at_store(lambda unit: unit.settle(Settlement(at=road.now(), entries=numbered)))
    road.seals.learn(directory, fresh)
    road.directory = directory
    return directory


def _fetched(link: Link, root: bytes, verify: wire.Verify, entries: list[bytes]) -> Directory:
    directory: Directory | None = None
    while True:
        answer = link.exchange(_asking(directory))
        for data in answer.entries:
            directory = wire.begin(data, root, verify) if directory is None else wire.grow(directory, data, verify)
            entries.append(data)
        if directory is None:
            raise Refused("directory.no-root")
        if directory.number >= answer.head.number or not answer.entries:
            wire.check_head(directory, answer.head.number, answer.head.digest)
            return directory


def _written(
    link: Link,
    directory: Directory,
    make: Callable[[Directory], bytes],
    verify: wire.Verify,
    entries: list[bytes],
) -> Directory:
    """Write an entry after the newest; if somebody else was first, fetch theirs and make it anew."""
    for _ in range(_TRIES):
        data = make(directory)
        grown = wire.grow(directory, data, verify)
        answer = link.exchange(_asking(directory, data))
        (receipt,) = answer.receipts
        if receipt.state != "refused":
            entries.append(data)
            return grown
        if not answer.entries:
            raise Refused(receipt.code or "directory.not-allowed")
        directory = _caught_up(directory, answer, verify, entries)
    raise Refused("directory.behind")


def _caught_up(directory: Directory, answer: TripAnswer, verify: wire.Verify, entries: list[bytes]) -> Directory:
    for data in answer.entries:
        directory = wire.grow(directory, data, verify)
        entries.append(data)
    return directory


def _asking(directory: Directory | None, *items: bytes) -> TripRequest:
    head = Head(number=0, digest=FIRST) if directory is None else Head(number=directory.number, digest=directory.digest)
    return TripRequest(protocol=PROTOCOL, program="jourdesk", directory=head, items=items)


def _keep(entrance: Entrance, invitation: InvitationText, entries: list[bytes]) -> None:
    settings = ((ADDRESS, invitation.address), (ROOT, invitation.root.hex()), (HOME, invitation.unit))
    kept = Settlement(at=entrance.now(), entries=tuple(enumerate(entries, 1)), settings=settings)
    entrance.at_store(lambda unit: unit.settle(kept))
