"""What the road asks before it opens a page: which of it is here already, and with which keys the rest opens."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from jourdesk.store import tables_sync as s
from jourdesk.store.sync_made import sharing
from jourdesk.usecases.road_values import Known, Waiting, Wanted
from jourdesk.wire import frames
from jourdesk.wire.grants import StreamKey

_DIGEST = select(s.EnvelopeRow.digest).where(s.EnvelopeRow.id == bindparam("of"))
_KEY = select(s.StreamKeyRow.data).where(s.StreamKeyRow.id == bindparam("of"))


def known(connection: Connection, wanted: Wanted, waiting: tuple[Waiting, ...]) -> Known:
    """Look up envelopes, keys and the sharing of streams."""
    envelopes = {}
    for id_ in wanted.envelopes:
        found = connection.execute(_DIGEST, {"of": id_}).scalar()
        if found is not None:
            envelopes[id_] = found
    keys = {}
    for key in wanted.keys:
        data = connection.execute(_KEY, {"of": key}).scalar()
        if data is not None:
            keys[key] = frames.read(StreamKey, data)
    return Known(
        envelopes=envelopes,
        keys=keys,
        sharing={stream: list(sharing(connection, stream)) for stream in wanted.streams},
        waiting=waiting,
    )
