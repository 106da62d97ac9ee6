"""Peer coaching: rounds, pairs, check-ins, who takes part, and private rules."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "coaching_round",
        sa.Column("strand_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("feed", sa.String(length=36), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["strand_id"], ["strand.id"], name=op.f("fk_coaching_round_strand_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching_round")),
    )
    with op.batch_alter_table("coaching_round", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_coaching_round_feed"), ["feed"], unique=False)
        batch_op.create_index(batch_op.f("ix_coaching_round_strand_id"), ["strand_id"], unique=False)

    op.create_table(
        "coaching_standing",
        sa.Column("strand_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("takes_part", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("feed", sa.String(length=36), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_coaching_standing_person_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["strand_id"], ["strand.id"], name=op.f("fk_coaching_standing_strand_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching_standing")),
    )
    with op.batch_alter_table("coaching_standing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_coaching_standing_feed"), ["feed"], unique=False)
        batch_op.create_index(batch_op.f("ix_coaching_standing_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_coaching_standing_strand_id"), ["strand_id"], unique=False)

    op.create_table(
        "private_rule",
        sa.Column("strand_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("other_id", sa.String(length=36), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("feed", sa.String(length=36), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["other_id"], ["person.id"], name=op.f("fk_private_rule_other_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_private_rule_person_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["strand_id"], ["strand.id"], name=op.f("fk_private_rule_strand_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_private_rule")),
    )
    with op.batch_alter_table("private_rule", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_private_rule_feed"), ["feed"], unique=False)
        batch_op.create_index(batch_op.f("ix_private_rule_other_id"), ["other_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_private_rule_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_private_rule_strand_id"), ["strand_id"], unique=False)

    op.create_table(
        "coaching_pair",
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("inquiry_id", sa.String(length=36), nullable=True),
        sa.Column("is_kept", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("feed", sa.String(length=36), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["inquiry_id"], ["inquiry.id"], name=op.f("fk_coaching_pair_inquiry_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["coaching_round.id"], name=op.f("fk_coaching_pair_round_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching_pair")),
    )
    with op.batch_alter_table("coaching_pair", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_coaching_pair_feed"), ["feed"], unique=False)
        batch_op.create_index(batch_op.f("ix_coaching_pair_inquiry_id"), ["inquiry_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_coaching_pair_round_id"), ["round_id"], unique=False)

    op.create_table(
        "coaching_check_in",
        sa.Column("pair_id", sa.String(length=36), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("feed", sa.String(length=36), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["coaching_pair.id"], name=op.f("fk_coaching_check_in_pair_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching_check_in")),
    )
    with op.batch_alter_table("coaching_check_in", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_coaching_check_in_feed"), ["feed"], unique=False)
        batch_op.create_index(batch_op.f("ix_coaching_check_in_pair_id"), ["pair_id"], unique=False)

    op.create_table(
        "coaching_peer",
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("pair_id", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("feed", sa.String(length=36), nullable=False),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["coaching_pair.id"], name=op.f("fk_coaching_peer_pair_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_coaching_peer_person_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["coaching_round.id"], name=op.f("fk_coaching_peer_round_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coaching_peer")),
    )
    with op.batch_alter_table("coaching_peer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_coaching_peer_feed"), ["feed"], unique=False)
        batch_op.create_index(batch_op.f("ix_coaching_peer_pair_id"), ["pair_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_coaching_peer_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_coaching_peer_round_id"), ["round_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("coaching_peer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_coaching_peer_round_id"))
        batch_op.drop_index(batch_op.f("ix_coaching_peer_person_id"))
        batch_op.drop_index(batch_op.f("ix_coaching_peer_pair_id"))
        batch_op.drop_index(batch_op.f("ix_coaching_peer_feed"))

    op.drop_table("coaching_peer")
    with op.batch_alter_table("coaching_check_in", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_coaching_check_in_pair_id"))
        batch_op.drop_index(batch_op.f("ix_coaching_check_in_feed"))

    op.drop_table("coaching_check_in")
    with op.batch_alter_table("coaching_pair", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_coaching_pair_round_id"))
        batch_op.drop_index(batch_op.f("ix_coaching_pair_inquiry_id"))
        batch_op.drop_index(batch_op.f("ix_coaching_pair_feed"))

    op.drop_table("coaching_pair")
    with op.batch_alter_table("private_rule", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_private_rule_strand_id"))
        batch_op.drop_index(batch_op.f("ix_private_rule_person_id"))
        batch_op.drop_index(batch_op.f("ix_private_rule_other_id"))
        batch_op.drop_index(batch_op.f("ix_private_rule_feed"))

    op.drop_table("private_rule")
    with op.batch_alter_table("coaching_standing", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_coaching_standing_strand_id"))
        batch_op.drop_index(batch_op.f("ix_coaching_standing_person_id"))
        batch_op.drop_index(batch_op.f("ix_coaching_standing_feed"))

    op.drop_table("coaching_standing")
    with op.batch_alter_table("coaching_round", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_coaching_round_strand_id"))
        batch_op.drop_index(batch_op.f("ix_coaching_round_feed"))

    op.drop_table("coaching_round")
