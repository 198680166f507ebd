"""A narrow way through the triggers: the bytes of a fact may go from this file once the host has kept it, and come back.

A new major: an older program would take an emptied fact for a damaged one.
"""

from alembic import op

revision = "2.0"
down_revision = "1.2"

_STEPS = (
    """
    CREATE TABLE forgotten (
        stream TEXT NOT NULL,
        call TEXT NOT NULL,
        received TEXT NOT NULL,
        at TEXT NOT NULL,
        counts INTEGER NOT NULL,
        wanted INTEGER NOT NULL,
        CONSTRAINT pk_forgotten PRIMARY KEY (stream)
    ) STRICT
    """,
    "CREATE INDEX ix_forgotten_call ON forgotten (call)",
    "CREATE INDEX ix_forgotten_received ON forgotten (received) WHERE stream = call",
    "CREATE INDEX ix_forgotten_wanted ON forgotten (call) WHERE wanted = 1",
    "DROP TRIGGER tr_fact_stands",
    """
    CREATE TRIGGER tr_fact_stands
    BEFORE UPDATE OF written_order, id, desk, stream, board, kind, number, hash, previous, hlc_ms, hlc_n ON fact
    BEGIN SELECT RAISE(ABORT, 'a fact is written once'); END
    """,
    """
    CREATE TRIGGER tr_fact_body BEFORE UPDATE OF body ON fact
    WHEN NOT EXISTS (SELECT 1 FROM forgotten WHERE forgotten.stream = OLD.stream)
        OR NOT (length(OLD.body) = 0 OR (length(NEW.body) = 0 AND OLD.seq IS NOT NULL))
        OR EXISTS (SELECT 1 FROM outgoing WHERE outgoing.id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'a fact is written once'); END
    """,
)


def upgrade() -> None:
    """Make the marks of what is forgotten, and let nothing go that has no place with the host."""
    for statement in _STEPS:
        op.execute(statement)
