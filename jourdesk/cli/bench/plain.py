"""The measure to compare with: a plain, unencrypted SQLite commit of the same bytes, as durable as ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path


class PlainStore:
    """One table with the same bytes as the facts, WAL and ``synchronous=FULL``, no key and no projections."""

    def __init__(self, path: Path) -> None:
        """Make the file beside ours, so that both meet the same disk."""
        self._base = sqlite3.connect(path, isolation_level=None)
        for pragma in ("journal_mode = WAL", "synchronous = FULL"):
            self._base.execute(f"PRAGMA {pragma}").fetchall()
        self._base.execute("DROP TABLE IF EXISTS fact")
        self._base.execute("CREATE TABLE fact (written INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT")

    def keep(self, rows: Sequence[bytes]) -> None:
        """Commit rows durably."""
        self._base.execute("BEGIN")
        self._base.executemany("INSERT INTO fact (body) VALUES (?)", [(row,) for row in rows])
        self._base.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._base.close()
