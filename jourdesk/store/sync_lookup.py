"""What the road asks before it opens a page: which of it is here already, and with which keys the rest opens."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from jourdesk.store import tables_sync as s
from jourdesk.store.batches import rows_of
from jourdesk.store.sync_sharing import sharing
from jourdesk.usecases.road_state import Waiting
from jourdesk.usecases.road_values import Known, Wanted
from jourdesk.wire import frames
from jourdesk.wire.grants import StreamKey

_DIGESTS = select(s.EnvelopeRow.id, s.EnvelopeRow.digest).where(s.EnvelopeRow.id.in_(bindparam("ids", expanding=True)))
_KEYS = select(s.StreamKeyRow.data).where(s.StreamKeyRow.id.in_(bindparam("ids", expanding=True)))


def known(connection: Connection, wanted: Wanted, waiting: tuple[Waiting, ...]) -> Known:
    """Look up envelopes, keys and the sharing of streams."""
    keys = [frames.read(StreamKey, row.data) for row in rows_of(connection, _KEYS, wanted.keys)]
    return Known(
        envelopes={row.id: row.digest for row in rows_of(connection, _DIGESTS, wanted.envelopes)},
        keys={key.id: key for key in keys},
        sharing=sharing(connection, wanted.streams),
        waiting=waiting,
    )
