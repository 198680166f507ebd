"""The way to the host: sealed facts, keys of streams, feeds."""

from alembic import op

revision = "1.1"
down_revision = "1.0"

_SENT = (
    """
    CREATE TABLE envelope (
        id TEXT NOT NULL,
        stream BLOB NOT NULL,
        desk TEXT NOT NULL,
        number INTEGER NOT NULL,
        epoch INTEGER NOT NULL,
        "key" BLOB NOT NULL,
        digest BLOB NOT NULL,
        data BLOB NOT NULL,
        CONSTRAINT pk_envelope PRIMARY KEY (id),
        CONSTRAINT uq_envelope_stream_desk_number UNIQUE (stream, desk, number)
    ) STRICT
    """,
    """
    CREATE TABLE outgoing (
        place INTEGER NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        state TEXT NOT NULL,
        code TEXT NOT NULL,
        CONSTRAINT pk_outgoing PRIMARY KEY (place),
        CONSTRAINT uq_outgoing_id UNIQUE (id),
        CONSTRAINT ck_outgoing_kind CHECK (kind IN ('entry', 'grant', 'envelope', 'withdrawal')),
        CONSTRAINT ck_outgoing_state CHECK (state IN ('waiting', 'sent', 'refused'))
    ) STRICT
    """,
    """
    CREATE TABLE fetched (
        id TEXT NOT NULL,
        unit TEXT NOT NULL,
        CONSTRAINT pk_fetched PRIMARY KEY (id, unit)
    ) STRICT, WITHOUT ROWID
    """,
)

_SHARED = (
    """
    CREATE TABLE sharing (
        place INTEGER NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        stream BLOB NOT NULL,
        unit TEXT NOT NULL,
        data BLOB NOT NULL,
        CONSTRAINT pk_sharing PRIMARY KEY (place),
        CONSTRAINT uq_sharing_id UNIQUE (id),
        CONSTRAINT ck_sharing_kind CHECK (kind IN ('grant', 'withdrawal'))
    ) STRICT
    """,
    "CREATE INDEX ix_sharing_stream ON sharing (stream)",
    """
    CREATE TABLE stream_key (
        place INTEGER NOT NULL,
        id BLOB NOT NULL,
        stream BLOB NOT NULL,
        epoch INTEGER NOT NULL,
        name TEXT NOT NULL,
        data BLOB NOT NULL,
        CONSTRAINT pk_stream_key PRIMARY KEY (place),
        CONSTRAINT uq_stream_key_id UNIQUE (id)
    ) STRICT
    """,
    "CREATE INDEX ix_stream_key_name ON stream_key (name)",
    "CREATE INDEX ix_stream_key_stream ON stream_key (stream)",
    """
    CREATE TABLE writing (
        name TEXT NOT NULL,
        stream BLOB NOT NULL,
        CONSTRAINT pk_writing PRIMARY KEY (name)
    ) STRICT
    """,
)

_CAME = (
    """
    CREATE TABLE directory_entry (
        number INTEGER NOT NULL,
        data BLOB NOT NULL,
        CONSTRAINT pk_directory_entry PRIMARY KEY (number)
    ) STRICT
    """,
    """
    CREATE TABLE feed (
        unit TEXT NOT NULL,
        seq INTEGER NOT NULL,
        digest BLOB NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        CONSTRAINT pk_feed PRIMARY KEY (unit, seq)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX ix_feed_id ON feed (id)",
    """
    CREATE TABLE waiting (
        id TEXT NOT NULL,
        reason TEXT NOT NULL,
        desk TEXT NOT NULL,
        position INTEGER NOT NULL,
        payload BLOB NOT NULL,
        CONSTRAINT pk_waiting PRIMARY KEY (id)
    ) STRICT
    """,
    """
    CREATE TABLE trouble (
        code TEXT NOT NULL,
        about TEXT NOT NULL,
        times INTEGER NOT NULL,
        last TEXT NOT NULL,
        CONSTRAINT pk_trouble PRIMARY KEY (code, about)
    ) STRICT, WITHOUT ROWID
    """,
)


def upgrade() -> None:
    """Make the tables of the road; nothing that was there changes."""
    for statement in (*_SENT, *_SHARED, *_CAME):
        op.execute(statement)
