"""What the root of a service signs: its beginning, an invitation, the shutting out of a desk. Two of three shares make it."""

from __future__ import annotations

import argparse
import getpass
import secrets
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from jourdesk.domain.problems import Refused, Unavailable

if TYPE_CHECKING:
    from jourdesk.domain.directory import Directory
    from jourdesk.host.storage import Storage
    from jourdesk.vault.directory import Hand
    from jourdesk.wire.invitation import InvitationText

_DAY_MS = 24 * 3600 * 1000


def run_init(args: argparse.Namespace) -> int:
    """Make a root with its first unit and the founding invitation; print the shares and the invitation, once."""
    from jourdesk.cli.host_database import now_ms, opened
    from jourdesk.domain import directory_entries as entries
    from jourdesk.host.signatures import verify
    from jourdesk.vault import directory as acts
    from jourdesk.wire import directory as chain

    storage = opened(args)
    at_ms = now_ms()
    made = acts.found(args.name, at_ms=at_ms, decided_by=args.decided_by, random=secrets.token_bytes)
    hand = acts.Hand(name="root", key=made.root, decided_by=args.decided_by, at_ms=at_ms)
    directory = chain.begin(made.entry, made.fingerprint, verify)
    unit = entries.UnitMade(unit=args.unit, name=args.unit_name, municipality=args.municipality)
    first = acts.signed(directory, hand, unit)
    directory = chain.grow(directory, first, verify)
    entry, text = _invitation(args, directory, hand, admin=True)
    _admit(storage, made.fingerprint, (made.entry, first, entry))
    storage.close()
    print(f"Tjänsten {args.name} är gjord. Rotens fingeravtryck: {made.fingerprint.hex()}")
    _print_shares(made.shares)
    _print_invitation(text)
    return 0


def run_invite(args: argparse.Namespace) -> int:
    """Invite a desk with the root; print the invitation, once."""
    from jourdesk.cli.host_database import opened

    storage = opened(args)
    directory, hand = _root(storage, args)
    entry, text = _invitation(args, directory, hand, admin=args.admin)
    _admit(storage, directory.root, (entry,))
    storage.close()
    _print_invitation(text)
    return 0


def run_revoke(args: argparse.Namespace) -> int:
    """Shut a desk out with the root. Its units then need a new key, which one of their desks makes."""
    from jourdesk.cli.host_database import opened
    from jourdesk.domain.directory import units_of
    from jourdesk.domain.directory_entries import DeskRevoked
    from jourdesk.vault import directory as acts

    storage = opened(args)
    directory, hand = _root(storage, args)
    units = units_of(directory, directory.desk(args.desk).id)
    entry = acts.signed(directory, hand, DeskRevoked(desk=args.desk, reason=args.reason))
    _admit(storage, directory.root, (entry,))
    storage.close()
    print(f"{args.desk} är avstängd. Nästa dator som godkänner i enheten gör en ny nyckel: {', '.join(units) or '–'}")
    return 0


def _admit(storage: Storage, root: bytes, entries: Iterable[bytes]) -> None:
    from jourdesk.host.directories import admit

    with storage.writing() as connection:
        admit(connection, root, entries)


def _invitation(
    args: argparse.Namespace, directory: Directory, hand: Hand, *, admin: bool
) -> tuple[bytes, InvitationText]:
    from jourdesk.app.surroundings import new_id
    from jourdesk.domain.directory import Role
    from jourdesk.vault import directory as acts

    founding = not directory.desks
    invited = acts.Invited(
        id=new_id(),
        address=args.address,
        unit=args.unit,
        approver=getattr(args, "approver", ""),
        expires_ms=hand.at_ms + args.days * _DAY_MS,
        role=Role.APPROVER if admin or founding else Role.MEMBER,
        admin=admin or founding,
        founding=founding,
    )
    return acts.issue_invitation(directory, hand, invited, random=secrets.token_bytes)


def _root(storage: Storage, args: argparse.Namespace) -> tuple[Directory, Hand]:
    """Find the service that is meant, and make its root key again of two shares that are typed."""
    from jourdesk.cli.host_database import now_ms
    from jourdesk.vault import directory as acts
    from jourdesk.vault import shares

    directory = _directory(storage, args.service)
    typed = [shares.read(_asked(f"Del {which} av två: ")) for which in ("ett", "två")]
    key = acts.recover_root(directory, typed[0], typed[1])
    return directory, acts.Hand(name="root", key=key, decided_by=args.decided_by, at_ms=now_ms())


def _asked(prompt: str) -> str:
    """Ask for a share on the terminal, unseen; or take the next line that is piped in."""
    return getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline()


def _directory(storage: Storage, prefix: str) -> Directory:
    from jourdesk.host.directories import Directories

    directories = Directories()
    with storage.snapshot() as connection:
        roots = [root for root in directories.roots(connection) if root.hex().startswith(prefix.lower())]
        if not roots:
            raise Unavailable("host.no-service")
        if len(roots) > 1:
            raise Refused("host.which-service")
        return directories.current(connection, roots[0])[1]


def _print_shares(parts: Iterable[object]) -> None:
    from jourdesk.vault import shares

    print("\nTre delar av roten. Två av dem behövs för att bjuda in eller stänga av utan en dator som får det.")
    print("Skriv ut, lämna till tre personer, förvara inlåst. De visas bara nu.")
    for share in parts:
        assert isinstance(share, shares.Share)
        print(f"\nDel {share.number}\n{shares.write(share)}")


def _print_invitation(text: InvitationText) -> None:
    from jourdesk.wire import invitation

    print("\nInbjudan. Lämna den direkt till den som ska ha datorn. Den visas bara nu.")
    print(invitation.write(text))
