"""Wrong passphrases: each one makes the wait before the next longer. Nothing here sleeps; the page waits.

The count lies in a small file beside the vault, so that a restart does not begin anew. It protects against a colleague at an
open laptop; against somebody who has taken the disk, Argon2id does.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from jourdesk.domain.problems import Problem
from jourdesk.vault.files import disk_edge, write_whole

_NAME: Final = "vault.tries.json"
_WAITS_S: Final = (0, 0, 0, 5, 15, 30, 60, 120, 300)
_LONGEST: Final = timedelta(seconds=_WAITS_S[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Tries:
    """How many times in a row, and when the next try may be made (aware UTC; absent: now)."""

    failures: int = 0
    next_try: datetime | None = None


def after_failure(tries: Tries, now: datetime) -> Tries:
    """Count one more: three are free, then 5, 15, 30, 60, 120 and 300 seconds."""
    failures = tries.failures + 1
    wait_s = _WAITS_S[min(failures, len(_WAITS_S) - 1)]
    return Tries(failures=failures, next_try=now + timedelta(seconds=wait_s) if wait_s else None)


def wait_left(tries: Tries, now: datetime) -> timedelta:
    """Tell how long is left; never longer than the longest wait, also when the clock has been set back."""
    if tries.next_try is None:
        return timedelta()
    return min(max(tries.next_try - now, timedelta()), _LONGEST)


def read(folder: Path) -> Tries:
    """Read the count; a file that is missing or cannot be read counts as none."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
        found = json.loads((folder / _NAME).read_text("utf-8"))
        at = found["next_try"]
        return Tries(
            failures=min(max(int(found["failures"]), 0), 1_000_000),
            next_try=None if at is None else datetime.fromisoformat(at).astimezone(UTC),
        )
    return Tries()


def keep(folder: Path, tries: Tries) -> None:
    """Keep the count; a disk that says no does not stop anybody from unlocking."""
    with suppress(Problem):
        if tries.failures:
            at = None if tries.next_try is None else tries.next_try.isoformat()
            write_whole(folder / _NAME, json.dumps({"version": 1, "failures": tries.failures, "next_try": at}))
        else:
            with disk_edge():
                (folder / _NAME).unlink(missing_ok=True)
