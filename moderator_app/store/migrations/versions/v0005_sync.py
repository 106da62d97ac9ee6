"""What a laptop knows of the server."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "shared_row",
        *_key(),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("feeds", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", "table_name", name=op.f("pk_shared_row")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "feed_cursor",
        sa.Column("feed", sa.String(length=80), nullable=False),
        sa.Column("cursor", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("feed", name=op.f("pk_feed_cursor")),
    )
    op.create_table(
        "shared_value",
        *_key(),
        sa.Column("field_name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("row_id", "table_name", "field_name", name=op.f("pk_shared_value")),
    )
    op.create_table(
        "aside_entry",
        sa.Column("change_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_aside_entry")),
    )
    op.create_table(
        "refused_entry",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        *_key(),
        sa.Column("field_name", sa.String(length=40), nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.Column("label", sa.JSON(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("refused_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refused_entry")),
    )
    op.create_table(
        "parked_row",
        *_key(),
        sa.Column("arrived", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("row_id", "table_name", name=op.f("pk_parked_row")),
    )


def downgrade() -> None:
    for table in ("parked_row", "refused_entry", "aside_entry", "shared_value", "feed_cursor", "shared_row"):
        op.drop_table(table)


def _key() -> tuple[sa.Column[str], sa.Column[str]]:
    return (
        sa.Column("row_id", sa.String(length=36), nullable=False),
        sa.Column("table_name", sa.String(length=40), nullable=False),
    )
