"""Who asks: the signature of a request, its time, and that it has not been asked before."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete

from jourdesk.domain.directory import Directory, InvitationState, is_active, units_of
from jourdesk.domain.problems import Refused
from jourdesk.host.signatures import verify
from jourdesk.host.storage import Storage
from jourdesk.host.tables import NonceRow
from jourdesk.wire.credentials import Credentials, request_message
from jourdesk.wire.trip import PATH, SKEW_MS


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Whoever signed the request. ``desk`` is empty for an invitation, and for a desk that nobody has approved yet."""

    signer: str
    desk: str = ""
    invitation: str = ""
    units: tuple[str, ...] = ()


def check_time(credentials: Credentials, now_ms: int) -> None:
    """Refuse a request whose time is too far from the host's.

    Raises:
        Refused: ``request.skew``.
    """
    if abs(credentials.time_ms - now_ms) > SKEW_MS:
        raise Refused("request.skew")


def caller(directory: Directory, credentials: Credentials, body: bytes) -> Caller:
    """Tell who signed a request.

    An invitation, and the desk that it enrolled until it is approved, may follow the directory and nothing else.

    Raises:
        Refused: ``request.forged``; ``directory.no-desk``, ``directory.revoked``, or
            ``directory.invitation``.
    """
    kind, _, name = credentials.signer.partition(":")
    key = _key(directory, kind, name)
    if not verify(key, credentials.signature, request_message(credentials, method="POST", path=PATH, body=body)):
        raise Refused("request.forged")
    if kind == "invitation":
        return Caller(signer=credentials.signer, invitation=name)
    if is_active(directory, name):
        return Caller(signer=credentials.signer, desk=name, units=units_of(directory, name))
    if directory.desk(name).span is None:
        return Caller(signer=credentials.signer)
    raise Refused("directory.revoked", desk=name)


def use_once(storage: Storage, connection: Connection, root_id: int, credentials: Credentials) -> None:
    """Take note of a request's number, so that no other can use it.

    Raises:
        Refused: ``request.replayed``.
    """
    row = {
        "root_id": root_id,
        "signer": credentials.signer,
        "nonce": credentials.nonce,
        "at_ms": credentials.time_ms,
    }
    if not storage.insert_missing(connection, NonceRow, [row]):
        raise Refused("request.replayed")


def forget_old(connection: Connection, now_ms: int) -> int:
    """Forget the numbers whose time would not be believed any more; return how many."""
    return connection.execute(delete(NonceRow).where(NonceRow.at_ms < now_ms - 2 * SKEW_MS)).rowcount


def _key(directory: Directory, kind: str, name: str) -> bytes:
    if kind == "desk":
        return directory.desk(name).sign_key
    invitation = directory.invitations.get(name)
    if invitation is None or invitation.state is InvitationState.WITHDRAWN:
        raise Refused("directory.invitation", invitation=name)
    return invitation.key
