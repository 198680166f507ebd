"""What only the machine knows: the clock, ids, randomness, and where files lie."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from jourdesk.domain.problems import Unavailable

FOLDER_VARIABLE = "JOURDESK_HOME"


def now() -> datetime:
    """Read the clock: aware, UTC."""
    return datetime.now(UTC)


def new_id() -> str:
    """Draw an id: 32 hexadecimal digits."""
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class Paths:
    """Where this desk keeps its files."""

    folder: Path

    @property
    def store(self) -> Path:
        """The encrypted store."""
        return self.folder / "jourdesk.db"

    @property
    def vault(self) -> Path:
        """The folder of the vault\'s slots."""
        return self.folder / "vault"

    @property
    def logs(self) -> Path:
        """The folder of the log: ids, codes and counts only."""
        return self.folder / "log"

    @property
    def copies(self) -> Path:
        """The folder of the store's daily copies, encrypted as the store is."""
        return self.folder / "kopior"

    @property
    def papers(self) -> Path:
        """The folder that papers are written to when a person asks for a file."""
        return self.folder / "papper"


def paths(folder: str | None = None) -> Paths:
    """Find the desk's folder: the argument, else the variable ``JOURDESK_HOME``, else the system's own place."""
    import platformdirs

    chosen = folder or os.environ.get(FOLDER_VARIABLE) or platformdirs.user_data_dir("Jourdesk", appauthor=False)
    return Paths(Path(chosen))


def require_folder(where: Paths) -> None:
    """Make the desk's folder.

    Raises:
        Unavailable: ``desk.folder`` when the disk says no.
    """
    try:
        where.folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Unavailable("desk.folder") from None
