"""A copy of the encrypted store once a day, beside it: a damaged page costs a day at most, a lost disk costs everything here."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from jourdesk.app.surroundings import Paths
from jourdesk.domain.circumstances import local_day
from jourdesk.store.backup import back_up
from jourdesk.store.edge import file_edge
from jourdesk.store.engine import StoreFile

KEPT = 7
_NAME = "jourdesk-{day}.db"


def copy_of_today(file: StoreFile, where: Paths, at: datetime) -> Path | None:
    """Copy the store under today's name, if that has not been done; the newest copies are kept, a week of them.

    A copy is encrypted under the same key, which lies in the desk's vault. Runs on the store thread.

    Args:
        file: The open store.
        where: The desk's files.
        at: The instant now, aware: the day is that of the wall in Sweden.

    Returns:
        The copy, or nothing where today's is there already.

    Raises:
        Unavailable: What the disk says no to; no half copy is left.
    """
    with file_edge():
        where.copies.mkdir(exist_ok=True)
    target = where.copies / _NAME.format(day=local_day(at).isoformat())
    if target.exists():
        return None
    back_up(file.engine, file.path, target)
    with file_edge():
        # The name sorts as the day does. A clock that was wrong for a night leaves an odd name, not a missing copy.
        for old in sorted(where.copies.glob(_NAME.format(day="*")))[:-KEPT]:
            old.unlink(missing_ok=True)
    return target
