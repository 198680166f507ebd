"""The link: one HTTP client, the certificates this computer trusts, its proxy, a signature on each request."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import httpx

from jourdesk.domain.problems import Problem, Refused, Unavailable
from jourdesk.wire import credentials as credential
from jourdesk.wire import frames
from jourdesk.wire.credentials import Credentials, request_message
from jourdesk.wire.trip import (
    MAX_ANSWER,
    MEDIA_TYPE,
    OLDEST,
    PATH,
    PROTOCOL,
    PROTOCOL_HEADER,
    Sorry,
    TripAnswer,
    TripRequest,
)

CONNECT_S, ANSWER_S = 5.0, 60.0
_NONCE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who asks: ``desk:<id>`` or ``invitation:<id>``, with what signs for it."""

    name: str
    sign: Callable[[bytes], bytes]
    root: bytes


class HttpLink:
    """One connection to the host, used by one thread."""

    def __init__(
        self,
        address: str,
        signer: Signer,
        *,
        now: Callable[[], datetime],
        random: Callable[[int], bytes],
        client: httpx.Client | None = None,
    ) -> None:
        """Make the link; nothing is asked yet.

        Args:
            address: Where the host answers, as ``https://lager.example.se``.
            signer: Who asks.
            now: Reads the clock (aware).
            random: Gives n bytes that nobody can guess.
            client: Another client than the usual one.
        """
        self._address = address.rstrip("/")
        self._signer, self._now, self._random = signer, now, random
        self._client = client or make_client()
        self.skew_ms = 0
        self._stream: Any = None
        self._is_cut = False

    def exchange(self, request: TripRequest, /) -> TripAnswer:
        """Put one question; a desk whose clock is wrong asks a second time by the host's clock.

        Raises:
            Unavailable: ``road.closed``, ``road.slow``, ``road.untrusted``, ``road.answer``; ``protocol.old``,
                ``protocol.new``; what the host itself says it lacks.
            Refused: What the host refuses.
        """
        body = frames.write(request)
        for _ in range(2):
            with _edge():
                response = self._post(body)
            if response.status_code == httpx.codes.OK:
                return _answer(response)
            sorry = _sorry(response)
            if sorry.code != "request.skew":
                break
            self.skew_ms = sorry.now_ms - self._ms()
        raise _problem(sorry)

    def close(self) -> None:
        """Hang up."""
        self._client.close()

    def cut(self) -> None:
        """Break off what is under way and ask nothing more; from any thread. Who waits for an answer is told ``road.closed``."""
        self._is_cut = True
        held = self._stream.get_extra_info("socket") if self._stream is not None else None
        if held is not None:
            with suppress(OSError):
                # Not SSLSocket's own: it lets go of what the waiting thread is reading from.
                socket.socket.shutdown(held, socket.SHUT_RDWR)

    def _post(self, body: bytes) -> httpx.Response:
        if self._is_cut:
            raise Unavailable("road.closed")
        # "trace" is how httpcore shows its connection: a waiting read can be broken off by no other means.
        shown = {"trace": self._see}
        return self._client.post(self._address + PATH, content=body, headers=self._headers(body), extensions=shown)

    def _see(self, event: str, info: dict[str, Any]) -> None:
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            self._stream = info["return_value"]
            if self._is_cut:
                self.cut()

    def _ms(self) -> int:
        return int(self._now().timestamp() * 1000)

    def _headers(self, body: bytes) -> dict[str, str]:
        bare = Credentials(
            root=self._signer.root,
            signer=self._signer.name,
            time_ms=max(0, self._ms() + self.skew_ms),
            nonce=self._random(_NONCE),
            signature=bytes(64),
        )
        message = request_message(bare, method="POST", path=PATH, body=body)
        signed = replace(bare, signature=self._signer.sign(message))
        return {
            "Authorization": credential.write(signed),
            PROTOCOL_HEADER: str(PROTOCOL),
            "Content-Type": MEDIA_TYPE,
        }


def make_client() -> httpx.Client:
    """Make the client: the system's trust store, its proxy, a short wait for the connection and a longer one for the answer."""
    timeout = httpx.Timeout(ANSWER_S, connect=CONNECT_S)
    # Not certifi's list: the county's own certificate authority stands in the system's store.
    return httpx.Client(timeout=timeout, verify=ssl.create_default_context(), follow_redirects=False)


@contextmanager
def _edge() -> Iterator[None]:
    try:
        yield
    except httpx.ConnectError as error:
        code = "road.untrusted" if "CERTIFICATE" in str(error).upper() else "road.closed"
        raise Unavailable(code) from None
    except httpx.TimeoutException:
        raise Unavailable("road.slow") from None
    except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, OSError):
        raise Unavailable("road.closed") from None


def _answer(response: httpx.Response) -> TripAnswer:
    if len(response.content) > MAX_ANSWER:
        raise Unavailable("road.answer")
    try:
        return frames.read(TripAnswer, response.content)
    except Unavailable as problem:
        # A portal in a hotel answers 200 with a page of its own.
        raise Unavailable("protocol.old" if problem.code == "wire.newer" else "road.answer") from None


def _sorry(response: httpx.Response) -> Sorry:
    try:
        return frames.read(Sorry, response.content)
    except Unavailable:
        raise Unavailable("road.answer" if response.status_code < 500 else "road.host") from None


def _problem(sorry: Sorry) -> Problem:
    """Say what the host said in the desk's words."""
    if sorry.newest < OLDEST or sorry.oldest > PROTOCOL:
        return Unavailable("protocol.old" if sorry.oldest > PROTOCOL else "protocol.new")
    values = {pair.name: pair.value for pair in sorry.values if pair.name.isidentifier()}
    later = sorry.code.startswith(("host.", "request.slow", "protocol.", "wire.newer"))
    values.pop("field", None)
    return Unavailable(sorry.code, **values) if later else Refused(sorry.code, **values)
