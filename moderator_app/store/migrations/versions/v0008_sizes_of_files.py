"""How large a file is: 64 bits everywhere, as of a recording. PostgreSQL held 32 here, and refused what is larger than 2 GB."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TABLES = ("resource", "source_file")


def upgrade() -> None:
    for table in TABLES:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.alter_column("size", existing_type=sa.Integer(), type_=sa.BigInteger(), existing_nullable=False)


def downgrade() -> None:
    for table in TABLES:
        op.execute(f"UPDATE {table} SET size = 2147483647 WHERE size > 2147483647")
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.alter_column("size", existing_type=sa.BigInteger(), type_=sa.Integer(), existing_nullable=False)
