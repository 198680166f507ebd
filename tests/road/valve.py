"""A TCP proxy of ours before a host: open, closed, or silent (it takes a question and never answers)."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Valve:
    """Passes one question and its answer per connection, while it is open."""

    def __init__(self, address: str) -> None:
        """Stand before a host."""
        host, _, port = address.removeprefix("http://").partition(":")
        self._target = (host, int(port))
        self._door = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        self._state = "open"
        self.asked = threading.Semaphore(0)
        self._held: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._spawn(self._accept)

    @property
    def state(self) -> str:
        """``open``, ``closed`` or ``silent``."""
        return self._state

    @state.setter
    def state(self, state: str) -> None:
        self._state = state
        self._let_go()

    def _let_go(self) -> None:
        for held in self._held:
            with suppress(OSError):
                held.shutdown(socket.SHUT_RDWR)
        self._held.clear()

    def close(self) -> None:
        """Let go of everybody."""
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self._let_go()
        for thread in self._threads:
            thread.join(10)

    def _spawn(self, work: object, *args: object) -> None:
        thread = threading.Thread(target=work, args=args, daemon=True)  # type: ignore[arg-type]  # a method
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._door.accept()
            except OSError:
                return
            self._held.append(client)
            self._spawn(self._carry, client)

    def _carry(self, client: socket.socket) -> None:
        state = self.state
        with client, suppress(OSError):
            if state == "closed":
                return
            if state == "silent":
                if client.recv(1):
                    self.asked.release()
                while client.recv(65536):
                    pass
                return
            with socket.create_connection(self._target) as host:
                self._held.append(host)
                back = threading.Thread(target=_pour, args=(host, client), daemon=True)
                back.start()
                _pour(client, host)
                back.join(10)


def _pour(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(65536):
            target.sendall(piece)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)


@contextmanager
def valve(address: str) -> Iterator[Valve]:
    """Stand before a host for a while."""
    made = Valve(address)
    try:
        yield made
    finally:
        made.close()
