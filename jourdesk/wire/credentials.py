"""Who asks: each request is signed by the desk's key over its method, path, body, time and a number used once."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from jourdesk.domain.problems import Refused

SCHEME = "Jourdesk"
_FORM = re.compile(
    r"Jourdesk root=([0-9a-f]{64}),signer=((?:desk|invitation):[A-Za-z0-9._:/-]{1,64}),time=(0|[1-9][0-9]{0,15}),"
    r"nonce=([0-9a-f]{32}),signature=([0-9a-f]{128})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What stands in the header ``Authorization``. ``signer`` is ``desk:<id>`` or ``invitation:<id>``."""

    root: bytes
    signer: str
    time_ms: int
    nonce: bytes
    signature: bytes


def request_message(credentials: Credentials, *, method: str, path: str, body: bytes) -> bytes:
    """Write what the signer of a request signs; the credentials' own signature is left out."""
    parts = (
        "jourdesk request 1",
        method,
        path,
        hashlib.sha256(body).hexdigest(),
        credentials.root.hex(),
        credentials.signer,
        str(credentials.time_ms),
        credentials.nonce.hex(),
    )
    return "\n".join(parts).encode("utf-8")


def write(credentials: Credentials) -> str:
    """Write the header."""
    return (
        f"{SCHEME} root={credentials.root.hex()},signer={credentials.signer},time={credentials.time_ms},"
        f"nonce={credentials.nonce.hex()},signature={credentials.signature.hex()}"
    )


def read(text: str) -> Credentials:
    """Read the header; there is one way to write it.

    Raises:
        Refused: ``request.unsigned``.
    """
    found = _FORM.fullmatch(text) if len(text) <= 512 else None
    if found is None:
        raise Refused("request.unsigned")
    root, signer, time_ms, nonce, signature = found.groups()
    return Credentials(
        root=bytes.fromhex(root),
        signer=signer,
        time_ms=int(time_ms),
        nonce=bytes.fromhex(nonce),
        signature=bytes.fromhex(signature),
    )
