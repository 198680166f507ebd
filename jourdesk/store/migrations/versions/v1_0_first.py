"""The first form of the store."""

from alembic import op

revision = "1.0"
down_revision = None

_FACTS = (
    """
    CREATE TABLE fact (
        written_order INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL,
        seq INTEGER,
        desk TEXT NOT NULL,
        stream TEXT NOT NULL,
        board TEXT NOT NULL,
        kind TEXT NOT NULL,
        number INTEGER NOT NULL,
        hash BLOB NOT NULL,
        previous BLOB NOT NULL,
        hlc_ms INTEGER NOT NULL,
        hlc_n INTEGER NOT NULL,
        body BLOB NOT NULL,
        CONSTRAINT uq_fact_id UNIQUE (id),
        CONSTRAINT uq_fact_desk_stream_number UNIQUE (desk, stream, number),
        CONSTRAINT ck_fact_number CHECK (number >= 1),
        CONSTRAINT ck_fact_hash CHECK (length(hash) = 32),
        CONSTRAINT ck_fact_previous CHECK (length(previous) = 32)
    ) STRICT
    """,
    "CREATE INDEX ix_fact_stream_written_order ON fact (stream, written_order)",
    "CREATE INDEX ix_fact_unsent ON fact (written_order) WHERE seq IS NULL",
    """
    CREATE TRIGGER tr_fact_stands
    BEFORE UPDATE OF written_order, id, desk, stream, board, kind, number, hash, previous, hlc_ms, hlc_n, body ON fact
    BEGIN SELECT RAISE(ABORT, 'a fact is written once'); END
    """,
    """
    CREATE TRIGGER tr_fact_stays BEFORE DELETE ON fact
    BEGIN SELECT RAISE(ABORT, 'a fact is never deleted'); END
    """,
)

_CALLS = (
    """
    CREATE TABLE call (
        stream TEXT NOT NULL,
        received TEXT NOT NULL,
        state TEXT NOT NULL,
        board TEXT NOT NULL,
        shown TEXT NOT NULL,
        CONSTRAINT pk_call PRIMARY KEY (stream)
    ) STRICT
    """,
    "CREATE INDEX ix_call_received ON call (received)",
    "CREATE INDEX ix_call_open ON call (received) WHERE state = 'open'",
)

_PERSONS = (
    """
    CREATE TABLE person (
        id INTEGER NOT NULL,
        stream TEXT NOT NULL,
        ref TEXT NOT NULL,
        name TEXT NOT NULL,
        name_folded TEXT NOT NULL,
        number TEXT NOT NULL,
        case_number TEXT NOT NULL,
        shown TEXT NOT NULL,
        CONSTRAINT pk_person PRIMARY KEY (id),
        CONSTRAINT uq_person_stream_ref UNIQUE (stream, ref)
    ) STRICT
    """,
    "CREATE INDEX ix_person_name_folded ON person (name_folded)",
    "CREATE INDEX ix_person_number ON person (number) WHERE number <> ''",
    "CREATE INDEX ix_person_case_number ON person (case_number)",
    """
    CREATE TABLE name_key (
        "key" TEXT NOT NULL,
        person INTEGER NOT NULL,
        CONSTRAINT pk_name_key PRIMARY KEY ("key", person)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX ix_name_key_person ON name_key (person)",
)

_CLOCKS = (
    """
    CREATE TABLE clock (
        stream TEXT NOT NULL,
        "key" TEXT NOT NULL,
        alarm TEXT,
        shown TEXT NOT NULL,
        CONSTRAINT pk_clock PRIMARY KEY (stream, "key")
    ) STRICT
    """,
    "CREATE INDEX ix_clock_alarm ON clock (alarm)",
    """
    CREATE TABLE promise (
        stream TEXT NOT NULL,
        id TEXT NOT NULL,
        due TEXT NOT NULL,
        shown TEXT NOT NULL,
        CONSTRAINT pk_promise PRIMARY KEY (stream, id)
    ) STRICT
    """,
    "CREATE INDEX ix_promise_due ON promise (due)",
)

_DESK = (
    """
    CREATE TABLE draft (
        call TEXT NOT NULL,
        content TEXT NOT NULL,
        written TEXT NOT NULL,
        author TEXT NOT NULL,
        CONSTRAINT pk_draft PRIMARY KEY (call)
    ) STRICT
    """,
    """
    CREATE TABLE setting (
        "key" TEXT NOT NULL,
        value TEXT NOT NULL,
        CONSTRAINT pk_setting PRIMARY KEY ("key")
    ) STRICT
    """,
    """
    CREATE TABLE meta (
        "key" TEXT NOT NULL,
        value TEXT NOT NULL,
        CONSTRAINT pk_meta PRIMARY KEY ("key")
    ) STRICT
    """,
    """
    CREATE TABLE aside (
        id TEXT NOT NULL,
        reason TEXT NOT NULL,
        body BLOB NOT NULL,
        CONSTRAINT pk_aside PRIMARY KEY (id)
    ) STRICT
    """,
)


def upgrade() -> None:
    """Make all tables, their indexes and the two triggers that keep the record as it was written."""
    for statement in (*_FACTS, *_CALLS, *_PERSONS, *_CLOCKS, *_DESK):
        op.execute(statement)
