"""A trip that waits for a host that hangs is broken off at once, over a plain connection and over TLS."""

from __future__ import annotations

import datetime as dt
import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from jourdesk.domain.problems import Unavailable
from jourdesk.road.link import HttpLink, Signer
from jourdesk.wire.shapes import FIRST
from jourdesk.wire.trip import PROTOCOL, Head, TripRequest
from tests.facts import AT

REQUEST = TripRequest(protocol=PROTOCOL, program="jourdesk", directory=Head(number=0, digest=FIRST))
WITHIN_S = 10.0


class Silent:
    """A server that takes every question and answers none."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        """Listen on this computer's own address."""
        self._tls = tls
        self._door = socket.create_server(("127.0.0.1", 0))
        self.address = f"{'https' if tls else 'http'}://127.0.0.1:{self._door.getsockname()[1]}"
        self.asked = threading.Event()
        self._thread = threading.Thread(target=self._take, daemon=True)
        self._thread.start()

    def _take(self) -> None:
        with suppress(OSError):
            plain, _ = self._door.accept()
            with plain, self._tls.wrap_socket(plain, server_side=True) if self._tls else plain as client:
                while client.recv(65536):
                    self.asked.set()

    def close(self) -> None:
        """Stop."""
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self._thread.join(WITHIN_S)


def certified(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Make a certificate of our own: the server's side, and the side of who trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "prov")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(AT - dt.timedelta(days=3650))
        .not_valid_after(AT + dt.timedelta(days=36500))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(file)
    return server, ssl.create_default_context(cadata=made.public_bytes(serialization.Encoding.PEM).decode())


@pytest.fixture(params=["plain", "tls"])
def asked(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Silent, HttpLink]]:
    server, trusted = certified(tmp_path) if request.param == "tls" else (None, ssl.create_default_context())
    silent = Silent(server)
    link = HttpLink(
        silent.address,
        Signer(name="desk:d1", sign=lambda _message: bytes(64), root=bytes(32)),
        now=lambda: AT,
        random=bytes,
        client=httpx.Client(verify=trusted, timeout=httpx.Timeout(60)),
    )
    yield silent, link
    link.close()
    silent.close()


def test_who_waits_for_an_answer_is_told_at_once_that_the_road_is_closed(asked: tuple[Silent, HttpLink]) -> None:
    silent, link = asked
    with ThreadPoolExecutor(1) as road:
        waiting = road.submit(link.exchange, REQUEST)
        assert silent.asked.wait(WITHIN_S)
        assert not waiting.done()
        link.cut()
        with pytest.raises(Unavailable) as told:
            waiting.result(timeout=WITHIN_S)
    assert told.value.code == "road.closed"


def test_nothing_is_asked_after_the_cut(asked: tuple[Silent, HttpLink]) -> None:
    silent, link = asked
    link.cut()
    with pytest.raises(Unavailable):
        link.exchange(REQUEST)
    assert not silent.asked.is_set()
