"""announcements"""

import sqlalchemy as sa
from alembic import op

from db.types import Moment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "announcements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("of_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("album", sa.String(), nullable=True),
        sa.Column("gist", sa.String(), nullable=True),
        sa.Column("content", sa.JSON(), nullable=True),
        sa.Column("audience", sa.JSON(), nullable=False),
        sa.Column("agree", sa.Boolean(), nullable=False),
        sa.Column("nudged", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("filled_to", sa.Integer(), nullable=False),
        sa.Column("filled_at", Moment(), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("started_at", Moment(), nullable=True),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("approved_by", sa.Integer(), nullable=True),
        sa.Column("card_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["approved_by"], ["persons.id"], name=op.f("fk_announcements_approved_by")),
        sa.ForeignKeyConstraint(["author_id"], ["persons.id"], name=op.f("fk_announcements_author_id")),
        sa.ForeignKeyConstraint(["of_id"], ["announcements.id"], name=op.f("fk_announcements_of_id")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_announcements_programme_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcements")),
    )
    with op.batch_alter_table("announcements", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_announcements_author_id"), ["author_id"], unique=False)
        batch_op.create_index("ix_announcements_chat_id_state", ["chat_id", "state"], unique=False)
        batch_op.create_index(batch_op.f("ix_announcements_of_id"), ["of_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_announcements_state"), ["state"], unique=False)

    op.create_table(
        "letters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("sender_id", sa.Integer(), nullable=False),
        sa.Column("receiver_id", sa.Integer(), nullable=False),
        sa.Column("of_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["of_id"], ["letters.id"], name=op.f("fk_letters_of_id")),
        sa.ForeignKeyConstraint(["programme_id"], ["programmes.id"], name=op.f("fk_letters_programme_id")),
        sa.ForeignKeyConstraint(["receiver_id"], ["persons.id"], name=op.f("fk_letters_receiver_id")),
        sa.ForeignKeyConstraint(["sender_id"], ["persons.id"], name=op.f("fk_letters_sender_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letters")),
    )
    with op.batch_alter_table("letters", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_letters_receiver_id"), ["receiver_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_letters_sender_id"), ["sender_id"], unique=False)

    with op.batch_alter_table("deliveries", schema=None) as batch_op:
        batch_op.add_column(sa.Column("announcement_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("copies", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("agreed_at", Moment(), nullable=True))
        batch_op.drop_index("ix_deliveries_due")
        batch_op.create_index(
            "ix_deliveries_due",
            ["lane", "due_at"],
            unique=False,
            sqlite_where=sa.text("state = 'planned' AND announcement_id IS NULL"),
            postgresql_where=sa.text("state = 'planned' AND announcement_id IS NULL"),
        )
        batch_op.create_index(
            "ix_deliveries_claimed",
            ["claimed_at"],
            unique=False,
            sqlite_where=sa.text("state = 'claimed'"),
            postgresql_where=sa.text("state = 'claimed'"),
        )
        batch_op.create_index(
            "ix_deliveries_copies",
            ["announcement_id", "state", "due_at"],
            unique=False,
            sqlite_where=sa.text("announcement_id IS NOT NULL"),
            postgresql_where=sa.text("announcement_id IS NOT NULL"),
        )
        batch_op.create_unique_constraint(
            batch_op.f("uq_deliveries_announcement_id_person_id"), ["announcement_id", "person_id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_deliveries_announcement_id"), "announcements", ["announcement_id"], ["id"]
        )


def downgrade() -> None:
    with op.batch_alter_table("deliveries", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_deliveries_announcement_id"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("uq_deliveries_announcement_id_person_id"), type_="unique")
        batch_op.drop_index(
            "ix_deliveries_copies",
            sqlite_where=sa.text("announcement_id IS NOT NULL"),
            postgresql_where=sa.text("announcement_id IS NOT NULL"),
        )
        batch_op.drop_index(
            "ix_deliveries_claimed",
            sqlite_where=sa.text("state = 'claimed'"),
            postgresql_where=sa.text("state = 'claimed'"),
        )
        batch_op.drop_index(
            "ix_deliveries_due",
            sqlite_where=sa.text("state = 'planned' AND announcement_id IS NULL"),
            postgresql_where=sa.text("state = 'planned' AND announcement_id IS NULL"),
        )
        batch_op.create_index(
            "ix_deliveries_due",
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("state = 'planned'"),
            postgresql_where=sa.text("state = 'planned'"),
        )
        batch_op.drop_column("agreed_at")
        batch_op.drop_column("copies")
        batch_op.drop_column("announcement_id")

    with op.batch_alter_table("letters", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_letters_sender_id"))
        batch_op.drop_index(batch_op.f("ix_letters_receiver_id"))

    op.drop_table("letters")
    with op.batch_alter_table("announcements", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_announcements_state"))
        batch_op.drop_index(batch_op.f("ix_announcements_of_id"))
        batch_op.drop_index("ix_announcements_chat_id_state")
        batch_op.drop_index(batch_op.f("ix_announcements_author_id"))

    op.drop_table("announcements")
