"""The first form of the host's database."""

import sqlalchemy as sa
from alembic import op

revision = "1.0"
down_revision = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables."""
    _directory()
    _streams()
    _feeds()


def _directory() -> None:
    op.create_table(
        "root",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("fingerprint", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("head", sa.BigInteger, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "entry",
        sa.Column("root_id", sa.Integer, sa.ForeignKey("root.id"), primary_key=True),
        sa.Column("number", sa.BigInteger, primary_key=True),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "nonce",
        sa.Column("root_id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("signer", sa.String(80), primary_key=True),
        sa.Column("nonce", sa.LargeBinary, primary_key=True),
        sa.Column("at_ms", sa.BigInteger, nullable=False, index=True),
    )


def _streams() -> None:
    op.create_table(
        "stream",
        sa.Column("id", _ID, primary_key=True),
        sa.Column("root_id", sa.Integer, sa.ForeignKey("root.id"), nullable=False),
        sa.Column("stream", sa.LargeBinary, nullable=False),
        sa.Column("last", sa.BigInteger, nullable=False),
        sa.UniqueConstraint("root_id", "stream"),
    )
    op.create_table(
        "record",
        sa.Column("stream_id", _ID, primary_key=True, autoincrement=False),
        sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("root_id", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(1), nullable=False),
        sa.Column("item", sa.String(64), nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("desk", sa.String(64), nullable=False),
        sa.Column("number", sa.BigInteger),
        sa.Column("key", sa.LargeBinary),
        sa.Column("late", sa.Boolean, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("root_id", "item"),
        sa.UniqueConstraint("stream_id", "desk", "number"),
    )
    op.create_table(
        "reader",
        sa.Column("stream_id", _ID, primary_key=True, autoincrement=False),
        sa.Column("key", sa.LargeBinary, primary_key=True),
        sa.Column("unit", sa.String(64), primary_key=True),
        sa.Column("active", sa.Boolean, nullable=False),
    )


def _feeds() -> None:
    op.create_table(
        "feed",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("root_id", sa.Integer, sa.ForeignKey("root.id"), nullable=False),
        sa.Column("unit", sa.String(64), nullable=False),
        sa.Column("head", sa.BigInteger, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("served", sa.BigInteger, nullable=False),
        sa.Column("confirmed", sa.BigInteger, nullable=False),
        sa.UniqueConstraint("root_id", "unit"),
    )
    op.create_table(
        "feed_item",
        sa.Column("feed_id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("stream_id", _ID, nullable=False),
        sa.Column("position", sa.BigInteger, nullable=False),
        sa.Column("withdrawn_by", sa.BigInteger),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
    )
    op.create_index(None, "feed_item", ["stream_id", "position", "feed_id"])
    if op.get_bind().dialect.name == "postgresql":
        # Sealed bytes cannot be squeezed: storing them as they are saves the attempt.
        op.execute("ALTER TABLE record ALTER COLUMN data SET STORAGE EXTERNAL")
