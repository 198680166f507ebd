"""What can be written in the directory, in the past tense. Each names by ids only: no person's name stands in it."""

from __future__ import annotations

from dataclasses import dataclass

from jourdesk.domain.directory import DeskKind, Role

SIGN_KEY_BYTES = 32
RECEIVE_KEY_BYTES = 1216
"""ML-KEM-768 (1 184 bytes), then X25519 (32 bytes)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Where an entry stands: its number, its instant (ms since 1970 UTC), and who signed it.

    ``signer`` is ``root``, ``desk:<id>`` or ``invitation:<id>``.
    """

    number: int
    at_ms: int
    signer: str

    def named(self, kind: str) -> str:
        """Give the id of the signer if it is of a kind (``desk``, ``invitation``), else nothing."""
        found, _, name = self.signer.partition(":")
        return name if found == kind else ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Wrap:
    """A unit's private keys, up to an epoch, sealed to a desk. ``by`` is the desk that sealed them."""

    unit: str
    epoch: int
    desk: str
    by: str
    suite: str
    sealed: bytes


class Entry:
    """The root of all kinds of entry."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Founded(Entry):
    """The service was set up, with this root key."""

    name: str
    root_key: bytes


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RootChanged(Entry):
    """Another root key signs from here on. What invitations pin stays the first one."""

    root_key: bytes


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnitMade(Entry):
    """A unit was made."""

    unit: str
    name: str
    municipality: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InvitationIssued(Entry):
    """Somebody was invited to a unit; ``key`` checks what is signed with the invitation's secret."""

    invitation: str
    key: bytes
    unit: str
    role: Role
    kind: DeskKind
    admin: bool
    founding: bool
    expires_ms: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InvitationWithdrawn(Entry):
    """An invitation is good for nothing any more."""

    invitation: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeskEnrolled(Entry):
    """A desk has used its invitation and waits to be approved. ``proof``: signed with its own key."""

    desk: str
    person: str
    label: str
    sign_key: bytes
    receive_key: bytes
    invitation: str
    proof: bytes


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MemberAdded(Entry):
    """A desk belongs to a unit; its first time is its approval."""

    desk: str
    unit: str
    role: Role
    wraps: tuple[Wrap, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MemberRemoved(Entry):
    """A desk belongs to a unit no more."""

    desk: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeskRevoked(Entry):
    """A desk belongs nowhere any more: lost, replaced, or its person has left (``reason``: a code)."""

    desk: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AdminNamed(Entry):
    """A desk may run the directory."""

    desk: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AdminRemoved(Entry):
    """A desk may run the directory no more."""

    desk: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EpochBegan(Entry):
    """A unit reads with a new key from here on, wrapped to its desks."""

    unit: str
    epoch: int
    suite: str
    public: bytes
    wraps: tuple[Wrap, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WrapsAdded(Entry):
    """A unit's key was wrapped to desks that had been let in by somebody who does not hold it."""

    unit: str
    wraps: tuple[Wrap, ...]


def wraps_in(entry: Entry) -> tuple[Wrap, ...]:
    """Give the wraps that an entry carries."""
    return entry.wraps if isinstance(entry, MemberAdded | EpochBegan | WrapsAdded) else ()


def proof_message(root: bytes, entry: DeskEnrolled) -> bytes:
    """Write what a desk signs to show that the keys it enrols with are its own.

    Args:
        root: The fingerprint of the directory's root, 32 bytes.
        entry: The enrolment; its ``proof`` is left out.
    """
    parts = (entry.invitation.encode(), entry.desk.encode(), entry.sign_key, entry.receive_key)
    return b"jourdesk enrolment 1\0" + root + b"".join(len(part).to_bytes(4, "big") + part for part in parts)
