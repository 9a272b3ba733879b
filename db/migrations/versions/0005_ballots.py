"""answers that belong to nobody"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ballots",
        sa.Column("occurrence_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("shown", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["occurrence_id"], ["occurrences.id"], name=op.f("fk_ballots_occurrence_id")),
        sa.PrimaryKeyConstraint("occurrence_id", "question", "value", name=op.f("pk_ballots")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("ballots")
