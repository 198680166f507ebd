"""Runs the service: in a process of its own, or on a thread beside a demonstration."""

from __future__ import annotations

import functools
import gc
import socket
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

import uvicorn

from jourdesk.domain.problems import Unavailable
from jourdesk.host import journal
from jourdesk.host.directories import admit
from jourdesk.host.migrate import to_head
from jourdesk.host.service import Rates, Service, make_app
from jourdesk.host.storage import Storage, open_storage, sqlite_url
from jourdesk.host.trips import Clock

PROGRAM: Final = f"jourdesk-host {version('jourdesk')}"
_CONNECTIONS: Final = 512
_GRACE_S: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Listen:
    """Where to listen, and with which certificate; without one a proxy in front must have it."""

    host: str = "127.0.0.1"
    port: int = 8443
    tls_cert: Path | None = None
    tls_key: Path | None = None


def prepare(url: str) -> Storage:
    """Open a database and bring it to this release's form.

    Raises:
        Unavailable: ``host.url``, ``host.newer``, ``host.old-postgresql``, or what the database says no to.
    """
    storage = open_storage(url)
    try:
        to_head(storage)
    except Unavailable:
        storage.close()
        raise
    return storage


def serve(storage: Storage, clock: Clock, listen: Listen, rates: Rates) -> None:
    """Serve until told to stop (SIGTERM, Ctrl+C); trips that have begun are finished.

    Raises:
        Unavailable: ``host.certificate`` if the certificate cannot be read, ``host.port`` if the port is taken.
    """
    service = Service(storage, clock, program=PROGRAM, rates=rates)
    server = uvicorn.Server(_config(service, storage, listen))
    # What the service is made of lives as long as it does: no collection of garbage needs to look at it.
    gc.collect()
    gc.freeze()
    journal.tell("start", program=PROGRAM, port=listen.port, database="postgresql" if storage.earnest else "sqlite")
    try:
        server.run()
    except SystemExit:
        raise Unavailable("host.port", port=str(listen.port)) from None


def _config(service: Service, storage: Storage, listen: Listen) -> uvicorn.Config:
    config = uvicorn.Config(
        make_app(service, at_end=storage.close),
        host=listen.host,
        port=listen.port,
        ssl_certfile=listen.tls_cert,
        ssl_keyfile=listen.tls_key,
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        limit_concurrency=_CONNECTIONS,
        timeout_graceful_shutdown=_GRACE_S,
        http="h11",
        loop="asyncio",
        ws="none",
    )
    try:
        config.load()
    except OSError:
        raise Unavailable("host.certificate") from None
    return config


class EmbeddedHost:
    """A service on a thread of this process, for a demonstration or a test, on this computer's own address."""

    def __init__(self, storage: Storage, clock: Clock, rates: Rates) -> None:
        """Start to serve; :func:`embedded` prepares what it needs."""
        self.storage = storage
        self.service = Service(storage, clock, program=PROGRAM, rates=rates)
        self._server = uvicorn.Server(_config(self.service, storage, Listen()))
        # Bound before the thread starts: whoever asks before the service listens waits in the system's queue.
        door = socket.create_server(("127.0.0.1", 0), backlog=128)
        # asyncio sets this only on sockets it has made itself; without it each answer waits 40 ms for an acknowledgement.
        door.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.address = f"http://127.0.0.1:{door.getsockname()[1]}"
        run = functools.partial(self._server.run, sockets=[door])
        self._thread = threading.Thread(target=run, name="jourdesk-host", daemon=True)
        self._thread.start()

    def admit(self, root: bytes, entries: Iterable[bytes]) -> None:
        """Begin to serve a directory, given its first entries (or give it more, by the operator's hand).

        Raises:
            Refused: What the directory refuses.
        """
        with self.storage.writing() as connection:
            admit(connection, root, entries)

    def close(self) -> None:
        """Finish the trips that have begun, and stop."""
        self._server.should_exit = True
        self._thread.join(_GRACE_S)


def embedded(source: Path | str, *, clock: Clock, rates: Rates | None = None) -> EmbeddedHost:
    """Start a service on a thread of this process.

    Args:
        source: A folder, for an SQLite file in it; or the URL of a database.
        clock: Reads the wall clock: ms since 1970 UTC.
        rates: How often desks may ask (as often as they like, unless told).

    Returns:
        The service, with its ``address``; its caller closes it.
    """
    storage = prepare(sqlite_url(source / "host.db") if isinstance(source, Path) else source)
    free = Rates(desk=1e9, desk_burst=1e9, address=1e9, address_burst=1e9)
    return EmbeddedHost(storage, clock, rates or free)
