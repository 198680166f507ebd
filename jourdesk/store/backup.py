"""A copy of the whole store, encrypted under the same key."""

import os
import shutil
from pathlib import Path

from sqlalchemy import Engine

from jourdesk.domain.problems import Unavailable
from jourdesk.store.edge import file_edge


def back_up(engine: Engine, path: Path, target: Path) -> None:
    """Fold the journal into the file and copy it; on the store's own thread, outside a transaction.

    Args:
        engine: The opened store.
        path: Its file.
        target: The copy: whole when it is there, and flushed to the disk. An older one of that name is replaced.

    Raises:
        Unavailable: What the disk says no to; no half copy is left then.
    """
    with engine.connect() as connection:
        # Through the bare driver: a checkpoint cannot run inside the transaction that SQLAlchemy would begin.
        bare = connection.connection.cursor()
        try:
            bare.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy = bare.fetchall()[0][0]
        finally:
            bare.close()
    if busy:
        raise Unavailable("store.in-use")
    part = target.with_name(target.name + ".part")
    try:
        with file_edge():
            shutil.copyfile(path, part)
            with part.open("rb+") as handle:
                os.fsync(handle.fileno())
            part.replace(target)
    except Unavailable:
        with file_edge():
            part.unlink(missing_ok=True)
        raise
