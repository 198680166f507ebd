"""Asking for the passphrase on the command line."""

from __future__ import annotations

import getpass
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from jourdesk import app
from jourdesk.domain.fact import Author
from jourdesk.domain.problems import Unavailable
from jourdesk.usecases.contact_limit import require_open
from jourdesk.usecases.ports import Desk
from jourdesk.vault.keeper import find_keeper
from jourdesk.vault.vault import Means, Vault, exists


def means() -> Means:
    """Give what the vault needs of this machine."""
    return Means(keeper=find_keeper(), random=secrets.token_bytes, now=app.now)


def ask_passphrase() -> str:
    """Ask for the passphrase: without echo at a terminal, else the first line of standard input."""
    if sys.stdin.isatty():
        return getpass.getpass("Lösenfras: ")
    return sys.stdin.readline().rstrip("\r\n")


@contextmanager
def unlocked(where: app.Paths) -> Iterator[Vault]:
    """Give the opened vault, and wipe its key afterwards.

    Raises:
        Unavailable: ``desk.none`` when no desk has been made here.
        Refused: The passphrase is wrong, or it is too early to try again.
    """
    if not exists(where.vault):
        raise Unavailable("desk.none")
    vault = Vault(where.vault, means())
    vault.unlock(ask_passphrase())
    try:
        yield vault
    finally:
        vault.lock()


@contextmanager
def opened(where: app.Paths) -> Iterator[Desk]:
    """Give the desk of this machine, opened with a passphrase that is asked for.

    Raises:
        Unavailable: ``offline.closed`` when it has been too long without contact; ``jourdesk sync --once`` opens it all the same.
    """
    with unlocked(where) as vault:
        author = Author(by="jourdesk", typed_by="jourdesk", title="kommandorad", desk=vault.desk)
        with app.open_desk(where, vault.key, author=author) as desk:
            require_open(desk)
            yield desk
