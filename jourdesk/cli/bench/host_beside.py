"""A host in a process of its own, as it is in earnest: it works while the desk works. ``python -m … FOLDER NOW_MS``."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jourdesk.domain.problems import Unavailable


@contextmanager
def host_beside(folder: Path, now_ms: int) -> Iterator[str]:
    """Start a host on this computer's own address; it ends with the block, or with this process.

    Args:
        folder: Where its store lies, an SQLite file.
        now_ms: What its clock shows, standing still: ms since 1970 UTC.

    Returns:
        Its address.

    Raises:
        Unavailable: ``road.host`` if it does not start.
    """
    command = [sys.executable, "-m", __name__, str(folder), str(now_ms)]
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nowhere, text=True) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        try:
            address = process.stdout.readline().strip()
            if not address:
                raise Unavailable("road.host")
            yield address
        finally:
            process.stdin.close()


def main(folder: str, now_ms: str) -> None:
    """Serve until nobody holds the other end of stdin."""
    from jourdesk.host import embedded

    host = embedded(Path(folder), clock=lambda: int(now_ms))
    gc.collect()
    gc.freeze()
    print(host.address, flush=True)
    sys.stdin.read()
    host.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
