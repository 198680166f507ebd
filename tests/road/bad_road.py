"""A TCP proxy of ours that does to a connection what a bad network does."""

from __future__ import annotations

import random
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from jourdesk.host import EmbeddedHost


class BadRoad:
    """A TCP proxy of ours: passes bytes on, or drops them, cuts the line, or says everything twice."""

    def __init__(self, address: str, chance: random.Random) -> None:
        """Stand before a host."""
        host, _, port = address.removeprefix("http://").partition(":")
        self.target, self.chance = (host, int(port)), chance
        self.server = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.server.getsockname()[1]}"
        self.cuts = 0
        self.good = False
        self.threads: list[threading.Thread] = []
        self._spawn(self._accept)

    def _spawn(self, work: object, *args: object) -> None:
        thread = threading.Thread(target=work, args=args, daemon=True)  # type: ignore[arg-type]  # a method
        self.threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self.server.accept()
            except OSError:
                return
            self._spawn(self._carry, client)

    def _carry(self, client: socket.socket) -> None:
        """One connection: what is to happen to it is drawn when it begins."""
        fate = "pass" if self.good else self.chance.choice(("pass", "drop", "cut-asking", "cut-answer", "double"))
        with client, suppress(OSError):
            asked = self._read(client)
            if fate == "drop" or not asked:
                self.cuts += 1
                return
            if fate == "cut-asking":
                self._ask(asked[: len(asked) // 2], hear=False)
                self.cuts += 1
                return
            answer = self._ask(asked)
            if fate == "double":
                answer = self._ask(asked) or answer
            if fate == "cut-answer":
                answer = answer[: len(answer) // 2]
                self.cuts += 1
            client.sendall(answer)

    def _read(self, client: socket.socket) -> bytes:
        data = b""
        while b"\r\n\r\n" not in data:
            piece = client.recv(65536)
            if not piece:
                return b""
            data += piece
        head, _, body = data.partition(b"\r\n\r\n")
        length = next(
            int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")
        )
        while len(body) < length:
            body += client.recv(65536)
        return head.replace(b"keep-alive", b"close") + b"\r\n\r\n" + body

    def _ask(self, data: bytes, *, hear: bool = True) -> bytes:
        """Bring bytes to the host and hear its answer, or hang up at once."""
        answer = b""
        with socket.create_connection(self.target) as host:
            host.sendall(data)
            while hear and (piece := host.recv(65536)):
                answer += piece
        return answer

    def close(self) -> None:
        """Stop."""
        self.server.shutdown(socket.SHUT_RDWR)
        self.server.close()
        for thread in self.threads:
            thread.join(5)


@contextmanager
def bad_road(host: EmbeddedHost, seed: int) -> Iterator[BadRoad]:
    road = BadRoad(host.address, random.Random(seed))
    try:
        yield road
    finally:
        road.close()
