"""Conflicts; people stand in a feed of their own, no longer in that of the organisation."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "conflict",
        sa.Column("table_name", sa.String(length=40), nullable=False),
        sa.Column("row_id", sa.String(length=36), nullable=False),
        sa.Column("field_name", sa.String(length=40), nullable=False),
        sa.Column("base", sa.JSON(), nullable=True),
        sa.Column("theirs", sa.JSON(), nullable=True),
        sa.Column("mine", sa.JSON(), nullable=True),
        sa.Column("author_theirs", sa.Text(), nullable=False),
        sa.Column("at_theirs", sa.DateTime(), nullable=True),
        sa.Column("author_mine", sa.Text(), nullable=False),
        sa.Column("at_mine", sa.DateTime(), nullable=True),
        sa.Column("device_mine", sa.String(length=36), nullable=False),
        sa.Column("action_mine", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("settled_by", sa.Text(), nullable=False),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("feed", sa.String(length=36), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conflict")),
    )
    with op.batch_alter_table("conflict", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_conflict_feed"), ["feed"], unique=False)
        batch_op.create_index(batch_op.f("ix_conflict_row_id"), ["row_id"], unique=False)
    _move_people("organisation", "people")


def downgrade() -> None:
    _move_people("people", "organisation")
    with op.batch_alter_table("conflict", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_conflict_row_id"))
        batch_op.drop_index(batch_op.f("ix_conflict_feed"))

    op.drop_table("conflict")


def _move_people(before: str, after: str) -> None:
    """The rows, what the journal says they were born with, and what the search index has of them must agree."""
    op.execute(f"UPDATE person SET feed = '{after}' WHERE feed = '{before}'")
    if op.get_bind().dialect.name == "sqlite":
        put, got = f"json_set(after, '$.feed', '{after}')", "json_extract(after, '$.feed')"
        if sa.inspect(op.get_bind()).has_table("search_entry"):
            op.execute(f"UPDATE search_entry SET feed = '{after}' WHERE table_name = 'person' AND feed = '{before}'")
    else:
        put, got = f"jsonb_set(after::jsonb, '{{feed}}', '\"{after}\"')::json", "after ->> 'feed'"
    born = "table_name = 'person' AND field_name = '*'"
    op.execute(f"UPDATE change SET after = {put} WHERE {born} AND {got} = '{before}'")
