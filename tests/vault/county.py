"""What the tests of sealing and of the directory share: a service with units and desks, and chance that is always the same."""

import random
from dataclasses import replace

from jourdesk.domain import directory_entries as e
from jourdesk.domain.directory import DeskKind, Directory, Role
from jourdesk.vault import directory as acts
from jourdesk.vault import units
from jourdesk.vault.device import Device, draw_seeds
from jourdesk.vault.sealing import verify
from jourdesk.wire import directory as wire
from jourdesk.wire.invitation import InvitationText

NOW = 1_795_300_800_000  # ms; an evening in November 2026
DAY = 24 * 3600 * 1000


class County:
    """A service as one honest host sees it: all entries, the directory they add up to, each desk's keys."""

    def __init__(self, seed: int = 1) -> None:
        """Found it with the jour, and the desk that runs it."""
        self.chance = random.Random(seed)
        self.now = NOW
        founded = acts.found(
            "Länets socialjour", at_ms=self.now, decided_by="KS 2026/114", random=self.chance.randbytes
        )
        self.root, self.shares = founded.root, founded.shares
        self.entries = [founded.entry]
        self.directory = wire.begin(founded.entry, founded.fingerprint, verify)
        self.devices: dict[str, Device] = {}
        self.seeds: dict[str, dict[tuple[str, int], units.UnitSeed]] = {}
        self.write(self.by_root(), e.UnitMade(unit="jour", name="Jouren", municipality="2281"))
        self.enrol("jour-1", self.invite(self.by_root(), "jour", founding=True, admin=True, role=Role.APPROVER))
        hand = acts.Hand(
            name=f"invitation:{self.last.id}", key=acts.SignKey(self.last.secret), decided_by="p-1", at_ms=self.now
        )
        self.write(hand, e.MemberAdded(desk="jour-1", unit="jour", role=Role.APPROVER, wraps=()))
        self.begin_epoch("jour-1", "jour")

    def add(self, data: bytes) -> bytes:
        """Take an entry into the directory."""
        self.directory = wire.grow(self.directory, data, verify)
        self.entries.append(data)
        return data

    def write(self, hand: acts.Hand, body: e.Entry) -> bytes:
        """Sign an entry and take it in."""
        return self.add(acts.signed(self.directory, hand, body))

    def by_root(self) -> acts.Hand:
        """The root's hand."""
        return acts.Hand(name="root", key=self.root, decided_by="KS 2026/114", at_ms=self.now)

    def by(self, desk: str) -> acts.Hand:
        """A desk's hand."""
        return acts.Hand(name=f"desk:{desk}", key=self.devices[desk], decided_by="p-1", at_ms=self.now)

    def invite(
        self,
        hand: acts.Hand,
        unit: str,
        *,
        founding: bool = False,
        admin: bool = False,
        role: Role = Role.MEMBER,
        kind: DeskKind = DeskKind.DESK,
    ) -> InvitationText:
        """Invite a desk to a unit."""
        invited = acts.Invited(
            id=self.chance.randbytes(16).hex(),
            address="https://lager.example.se",
            unit=unit,
            approver="" if founding else "jour-1",
            expires_ms=self.now + DAY,
            role=role,
            kind=kind,
            admin=admin,
            founding=founding,
        )
        entry, self.last = acts.issue_invitation(self.directory, hand, invited, random=self.chance.randbytes)
        self.add(entry)
        return self.last

    def enrol(self, desk: str, text: InvitationText, person: str = "p-1") -> bytes:
        """Enrol a desk with its invitation."""
        self.devices[desk] = Device(draw_seeds(self.chance.randbytes))
        self.seeds[desk] = {}
        hand = acts.invitation_hand(text, at_ms=self.now, person=person)
        newcomer = acts.Newcomer(desk=desk, person=person, label="Bärbar dator")
        return self.add(acts.enrol(self.directory, hand, newcomer, self.devices[desk]))

    def unit(self, unit: str, first: str, person: str = "p-1") -> None:
        """Make a unit with its first desk, which makes its key."""
        self.write(self.by("jour-1"), e.UnitMade(unit=unit, name=unit.title(), municipality="2283"))
        self.enrol(first, self.invite(self.by("jour-1"), unit, role=Role.APPROVER), person)
        self.let_in("jour-1", first, unit, role=Role.APPROVER)
        self.begin_epoch(first, unit)

    def join(self, desk: str, unit: str, by: str, person: str = "p-1") -> None:
        """Invite, enrol and approve a desk."""
        self.enrol(desk, self.invite(self.by(by), unit), person)
        self.let_in(by, desk, unit)

    def let_in(self, by: str, desk: str, unit: str, role: Role = Role.MEMBER) -> None:
        """Approve a desk, with the unit's keys as far as the approver has them."""
        own = [seed for seed in self.seeds[by].values() if seed.unit == unit]
        hand, newcomer = self.by(by), self.directory.desk(desk)
        self.add(acts.add_member(self.directory, hand, newcomer, role, unit=unit, seeds=own))
        self.learn(desk)

    def begin_epoch(self, desk: str, unit: str) -> None:
        """Give a unit a new key."""
        entry, _ = acts.begin_epoch(self.directory, self.by(desk), unit, random=self.chance.randbytes)
        self.add(entry)
        for one in self.devices:
            self.learn(one)

    def learn(self, desk: str) -> None:
        """Let a desk open the wraps that lie in the directory for it."""
        wraps = wire.wraps_for(self.entries, desk)
        publics = acts.publics(self.directory)
        self.seeds[desk] = units.learn({}, wraps, self.devices[desk], publics, root=self.directory.root)


def reread(county: County, root: bytes | None = None) -> Directory:
    """Read the whole directory from its entries, as a new desk does."""
    directory = wire.begin(county.entries[0], root or county.directory.root, verify)
    for data in county.entries[1:]:
        directory = wire.grow(directory, data, verify)
    return directory


def changed(data: bytes, at: int) -> bytes:
    """Turn one bit."""
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def at(hand: acts.Hand, at_ms: int) -> acts.Hand:
    """The same hand at another time."""
    return replace(hand, at_ms=at_ms)
