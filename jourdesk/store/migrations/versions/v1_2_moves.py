"""What each trip asks about is looked up, and never searched for among all facts."""

from alembic import op

revision = "1.2"
down_revision = "1.1"


def upgrade() -> None:
    """Index the facts that say where a call belongs, newest last."""
    op.execute(
        "CREATE INDEX ix_fact_moves ON fact (written_order, kind, desk, seq, id) "
        "WHERE kind IN ('HandoverMade', 'HandoverReturned', 'MunicipalityConfirmed')"
    )
