"""Writing in the directory: one function an act, each giving the canonical bytes of one signed entry.

An entry fits one place in the chain. When somebody else has written in the meantime the host refuses it; the desk fetches what
is new and makes its entry again. The entry is checked by ``wire.directory.grow`` like anybody's before it is sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jourdesk.domain import directory_entries as e
from jourdesk.domain.directory import DeskKind, Directory, EnrolledDesk, Role, desks_of, epoch_of
from jourdesk.domain.problems import Refused
from jourdesk.vault.device import Device
from jourdesk.vault.shares import MARK_BYTES, Share, join, split
from jourdesk.vault.units import UnitSeed, draw, wrap
from jourdesk.wire import frames, shapes
from jourdesk.wire.directory import DirectoryEntry, message, root_fingerprint
from jourdesk.wire.invitation import InvitationText
from jourdesk.wire.shapes import FIRST, SEAL_SUITE, SIGN_SUITE

Random = Callable[[int], bytes]


class CanSign(Protocol):
    """Whatever holds an Ed25519 key: a device, an invitation, the root."""

    @property
    def verify_key(self) -> bytes:
        """The public half: 32 bytes."""
        ...

    def sign(self, message: bytes) -> bytes:
        """Sign: 64 bytes."""
        ...


class SignKey:
    """A signing key made of a seed of 32 bytes: the root's, or an invitation's."""

    def __init__(self, seed: bytes) -> None:
        """Make the key."""
        self._key = Ed25519PrivateKey.from_private_bytes(seed)

    @property
    def verify_key(self) -> bytes:
        """The public half: 32 bytes."""
        return self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """Sign: 64 bytes."""
        return self._key.sign(message)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Hand:
    """Who writes an entry, with which key, by whose decision, when (ms since 1970 UTC).

    ``name`` is ``root``, ``desk:<id>`` or ``invitation:<id>``; ``decided_by`` a person's id or the number of a decision.
    """

    name: str
    key: CanSign
    decided_by: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Foundation:
    """What ``jourdesk host init`` makes: the first entry, the root's fingerprint, and its three shares for paper.

    ``root`` signs the next entries of the same command and is then let go of; any two shares make it again.
    """

    entry: bytes
    fingerprint: bytes
    root: SignKey
    shares: tuple[Share, ...]


def found(name: str, *, at_ms: int, decided_by: str, random: Random) -> Foundation:
    """Make a root key and the first entry of a directory.

    Args:
        name: The service's name, shown to those who are invited.
        at_ms: When, ms since 1970 UTC.
        decided_by: By whose decision.
        random: Gives n bytes that nobody can guess.
    """
    seed = random(32)
    root = SignKey(seed)
    fingerprint = root_fingerprint(root.verify_key)
    hand = Hand(name="root", key=root, decided_by=decided_by, at_ms=at_ms)
    empty = Directory(root=fingerprint, root_key=root.verify_key, name=name, number=0, digest=FIRST, at_ms=0)
    entry = signed(empty, hand, e.Founded(name=name, root_key=root.verify_key))
    shares = split(seed, fingerprint[:MARK_BYTES], random)
    return Foundation(entry=entry, fingerprint=fingerprint, root=root, shares=shares)


def recover_root(directory: Directory, one: Share, other: Share) -> SignKey:
    """Make the root key again of two shares.

    Raises:
        Refused: ``shares.same``, ``shares.mixed``; ``shares.other-root`` if they belong to another service.
    """
    root = SignKey(join(one, other))
    if root.verify_key != directory.root_key:
        raise Refused("shares.other-root", field="share")
    return root


def change_root(directory: Directory, hand: Hand, *, random: Random) -> tuple[bytes, tuple[Share, ...]]:
    """Let another root key sign from here on, as when a share has been lost: the entry and three new shares."""
    seed = random(32)
    key = SignKey(seed).verify_key
    shares = split(seed, root_fingerprint(key)[:MARK_BYTES], random)
    return signed(directory, hand, e.RootChanged(root_key=key)), shares


def signed(directory: Directory, hand: Hand, body: e.Entry) -> bytes:
    """Write the next entry of a directory: any kind, unchecked. Time never goes backwards in the chain."""
    entry = DirectoryEntry(
        suite=SIGN_SUITE,
        root=directory.root,
        number=directory.number + 1,
        previous=directory.digest,
        at_ms=max(hand.at_ms, directory.at_ms),
        signer=hand.name,
        decided_by=hand.decided_by,
        kind=type(body).__name__,
        body=frames.write_body(body),
        signature=bytes(shapes.SIGNATURE_BYTES),
    )
    return frames.write(replace(entry, signature=hand.key.sign(message(entry))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """Whom an invitation is for, and where the host answers. ``approver`` is the desk that will approve."""

    id: str
    address: str
    unit: str
    approver: str
    expires_ms: int
    role: Role = Role.MEMBER
    kind: DeskKind = DeskKind.DESK
    admin: bool = False
    founding: bool = False


def issue_invitation(
    directory: Directory, hand: Hand, invited: Invited, *, random: Random
) -> tuple[bytes, InvitationText]:
    """Invite a desk: the entry, and the text that is handed over. The secret stands in the text alone.

    Args:
        directory: As this desk knows it.
        hand: Who invites.
        invited: Whom, and until when (at most 31 days).
        random: Gives n bytes that nobody can guess.
    """
    secret = random(32)
    body = e.InvitationIssued(
        invitation=invited.id,
        key=SignKey(secret).verify_key,
        unit=invited.unit,
        role=invited.role,
        kind=invited.kind,
        admin=invited.admin,
        founding=invited.founding,
        expires_ms=invited.expires_ms,
    )
    text = InvitationText(
        address=invited.address,
        root=directory.root,
        id=invited.id,
        unit=invited.unit,
        desk=invited.approver,
        expires_ms=invited.expires_ms,
        secret=secret,
    )
    return signed(directory, hand, body), text


def invitation_hand(text: InvitationText, *, at_ms: int, person: str) -> Hand:
    """Give the hand that signs an enrolment: the invitation's."""
    return Hand(name=f"invitation:{text.id}", key=SignKey(text.secret), decided_by=person, at_ms=at_ms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """A desk that enrols: its id, whose it is (a person's id, never a name), and what it is called."""

    desk: str
    person: str
    label: str


def enrol(directory: Directory, hand: Hand, newcomer: Newcomer, device: Device) -> bytes:
    """Enrol this desk with its invitation; it then waits to be approved."""
    body = e.DeskEnrolled(
        desk=newcomer.desk,
        person=newcomer.person,
        label=newcomer.label,
        sign_key=device.verify_key,
        receive_key=device.receive_key,
        invitation=hand.name.partition(":")[2],
        proof=bytes(shapes.SIGNATURE_BYTES),
    )
    return signed(directory, hand, replace(body, proof=device.sign(e.proof_message(directory.root, body))))


def add_member(
    directory: Directory, hand: Hand, desk: EnrolledDesk, role: Role, *, unit: str, seeds: Iterable[UnitSeed]
) -> bytes:
    """Approve a desk, or let one that is approved into a further unit; with the unit's keys if this desk has them.

    Args:
        directory: As this desk knows it.
        hand: Who lets in.
        desk: The desk; its short code has been compared.
        role: What it may do in the unit.
        unit: The unit.
        seeds: All the unit's keys that this desk has; none if it is not in the unit itself.
    """
    own = tuple(seeds)
    by = hand.name.partition(":")[2]
    wraps = (wrap(own, desk, by=by, root=directory.root),) if own else ()
    return signed(directory, hand, e.MemberAdded(desk=desk.id, unit=unit, role=role, wraps=wraps))


def add_wraps(directory: Directory, hand: Hand, unit: str, *, to: Iterable[str], seeds: Iterable[UnitSeed]) -> bytes:
    """Give a unit's keys to desks that were let in by somebody who does not have them."""
    own, by = tuple(seeds), hand.name.partition(":")[2]
    wraps = tuple(wrap(own, directory.desk(desk), by=by, root=directory.root) for desk in to)
    return signed(directory, hand, e.WrapsAdded(unit=unit, wraps=wraps))


def begin_epoch(directory: Directory, hand: Hand, unit: str, *, random: Random) -> tuple[bytes, UnitSeed]:
    """Give a unit a new key, wrapped to the desks that are in it now: its first one, or when somebody has left.

    Returns:
        The entry, and the seed for this desk's own store.
    """
    epoch = len(directory.unit(unit).epochs) + 1
    seed, by = draw(unit, epoch, random), hand.name.partition(":")[2]
    desks = (directory.desk(desk) for desk in desks_of(directory, unit))
    wraps = tuple(wrap((seed,), desk, by=by, root=directory.root) for desk in desks)
    body = e.EpochBegan(unit=unit, epoch=epoch, suite=SEAL_SUITE, public=seed.public, wraps=wraps)
    return signed(directory, hand, body), seed


def publics(directory: Directory) -> dict[tuple[str, int], bytes]:
    """Give the public half of every epoch of every unit: what ``units.learn`` compares with."""
    return {(unit.id, epoch.number): epoch.public for unit in directory.units.values() for epoch in unit.epochs}


def readers(directory: Directory, units: Iterable[str]) -> dict[str, int]:
    """Give the newest epoch of each unit: what ``wire.grants.stale`` and ``missing`` compare with."""
    return {unit: epoch_of(directory, unit).number for unit in units}
