"""Which database a command of the host means, and what time it is."""

from __future__ import annotations

import argparse
import os
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from jourdesk.domain.problems import Unavailable

if TYPE_CHECKING:
    from jourdesk.host.storage import Storage

DATABASE_VARIABLE = "JOURDESK_DATABASE"
_MODULES = ("starlette", "uvicorn")


def now_ms() -> int:
    """Read the wall clock: ms since 1970 UTC."""
    from jourdesk.app.surroundings import now

    return int(now().timestamp() * 1000)


def opened(args: argparse.Namespace) -> Storage:
    """Open the database that the command names, brought to this release's form."""
    if any(find_spec(module) is None for module in _MODULES):
        raise Unavailable("host.not-installed")
    from jourdesk.host.serving import prepare
    from jourdesk.host.storage import sqlite_url

    url = args.database or os.environ.get(DATABASE_VARIABLE, "")
    if not url:
        import platformdirs

        url = sqlite_url(Path(platformdirs.user_data_dir("Jourdesk-host", appauthor=False)) / "host.db")
    return prepare(url)
