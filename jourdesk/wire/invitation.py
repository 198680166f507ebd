"""An invitation as one line of text, to be sent, or shown as a QR code: capital letters and digits only."""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass

from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.wire import frames, shapes

MARK = "JOURDESK"
_CHECK_BYTES = 5
_LONGEST = 2000


@frames.travels("V")
@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InvitationText:
    """What a new desk needs to find the host and to know it.

    ``root`` pins the directory; ``desk`` is the one that will approve; ``secret`` (32 bytes) signs the enrolment, once.
    """

    address: str
    root: bytes
    id: str
    unit: str
    desk: str
    expires_ms: int
    secret: bytes

    def __post_init__(self) -> None:
        """Refuse what cannot be an invitation."""
        shapes.lines(self.address)
        shapes.ids(self.id, self.unit)
        if self.desk:
            shapes.ids(self.desk)
        shapes.sizes(32, self.root, self.secret)

    def __repr__(self) -> str:
        """Show the id, never the secret."""
        return f"InvitationText({self.id})"


def write(invitation: InvitationText) -> str:
    """Write an invitation as one line."""
    return f"{MARK}:{_coded(frames.write(invitation))}"


def read(text: str, *, now_ms: int) -> InvitationText:
    """Read an invitation as somebody pasted it: any case, with blanks and line breaks in it.

    Args:
        text: The line.
        now_ms: The instant now, ms since 1970 UTC.

    Raises:
        Refused: ``invitation.damaged``, ``invitation.expired`` or ``invitation.newer``.
    """
    mark, _, coded = "".join(text[:_LONGEST].split()).upper().partition(":")
    if mark != MARK:
        raise Refused("invitation.damaged", field="invitation")
    invitation = _decoded(coded)
    if now_ms > invitation.expires_ms:
        raise Refused("invitation.expired", field="invitation")
    return invitation


def _coded(data: bytes) -> str:
    return base64.b32encode(data + _check(data)).decode("ascii").rstrip("=")


def _decoded(coded: str) -> InvitationText:
    try:
        raw = base64.b32decode(coded + "=" * (-len(coded) % 8))
        data, check = raw[:-_CHECK_BYTES], raw[-_CHECK_BYTES:]
        if check != _check(data):
            raise Refused("invitation.damaged", field="invitation")
        return frames.read(InvitationText, data)
    except (binascii.Error, ValueError):
        raise Refused("invitation.damaged", field="invitation") from None
    except Unavailable as problem:
        code = "invitation.newer" if problem.code == "wire.newer" else "invitation.damaged"
        raise Refused(code, field="invitation") from None


def _check(data: bytes) -> bytes:
    return hashlib.sha256(b"jourdesk invitation 1\0" + data).digest()[:_CHECK_BYTES]
