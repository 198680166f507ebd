"""One program per store: a lock of the operating system's on a small file beside it, gone with the process."""

import os
import sys
from pathlib import Path

from jourdesk.domain.problems import Unavailable
from jourdesk.store.edge import file_edge


class StoreLock:
    """Held from opening to closing. The file stays behind on purpose: to remove it would open a race."""

    def __init__(self, store: Path) -> None:
        """Take the lock of a store.

        Raises:
            Unavailable: ``store.in-use`` when another program holds it, or what the folder says no to.
        """
        with file_edge():
            self._handle = os.open(store.with_name(store.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._handle)
        except OSError:
            os.close(self._handle)
            raise Unavailable("store.in-use") from None
        self._held = True

    def release(self) -> None:
        """Let go; a second time does nothing."""
        if self._held:
            self._held = False
            os.close(self._handle)  # closing lets go of the lock on every system


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
