"""Plans of rooms that were kept beside those that stand."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "room_plan",
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("seats", sa.JSON(), nullable=False),
        sa.Column("topics", sa.JSON(), nullable=False),
        sa.Column("score", sa.JSON(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("feed", sa.String(length=36), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["round_id"], ["round.id"], name=op.f("fk_room_plan_round_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room_plan")),
    )
    with op.batch_alter_table("room_plan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_room_plan_feed"), ["feed"], unique=False)
        batch_op.create_index(batch_op.f("ix_room_plan_round_id"), ["round_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("room_plan", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_room_plan_round_id"))
        batch_op.drop_index(batch_op.f("ix_room_plan_feed"))

    op.drop_table("room_plan")
