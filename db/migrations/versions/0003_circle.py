"""the circle of a duty"""

import sqlalchemy as sa
from alembic import op

from db.types import Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "decisions",
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("activity", sa.String(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("reading", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_decisions_person_id")),
        sa.ForeignKeyConstraint(["programme_id"], ["programmes.id"], name=op.f("fk_decisions_programme_id")),
        sa.PrimaryKeyConstraint("programme_id", "activity", "item", name=op.f("pk_decisions")),
    )
    op.create_table(
        "nudges",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("activity", sa.String(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("spared", sa.JSON(), nullable=False),
        sa.Column("words", sa.String(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["persons.id"], name=op.f("fk_nudges_author_id")),
        sa.ForeignKeyConstraint(["programme_id"], ["programmes.id"], name=op.f("fk_nudges_programme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nudges")),
    )
    with op.batch_alter_table("nudges", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_nudges_author_id"), ["author_id"], unique=False)

    op.create_table(
        "audits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("about", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_audits_person_id")),
        sa.ForeignKeyConstraint(["programme_id"], ["programmes.id"], name=op.f("fk_audits_programme_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_audits_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audits")),
    )
    with op.batch_alter_table("audits", schema=None) as batch_op:
        batch_op.create_index("ix_audits_programme_id_id", ["programme_id", "id"], unique=False)

    op.create_table(
        "exemptions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("activity", sa.String(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("ended_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["ended_by"], ["persons.id"], name=op.f("fk_exemptions_ended_by")),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_exemptions_person_id")),
        sa.ForeignKeyConstraint(["programme_id"], ["programmes.id"], name=op.f("fk_exemptions_programme_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_exemptions_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exemptions")),
    )
    with op.batch_alter_table("exemptions", schema=None) as batch_op:
        batch_op.create_index(
            "ix_exemptions_programme_id_activity", ["programme_id", "activity"], unique=False
        )

    op.create_table(
        "intentions",
        sa.Column("occurrence_id", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrences.id"], name=op.f("fk_intentions_occurrence_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_intentions_person_id")),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name=op.f("fk_intentions_seat_id")),
        sa.PrimaryKeyConstraint("occurrence_id", "seat_id", name=op.f("pk_intentions")),
    )
    op.create_table(
        "proofs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("file_id", sa.String(), nullable=True),
        sa.Column("unique_id", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("mime", sa.String(), nullable=True),
        sa.Column("sha256", sa.String(), nullable=True),
        sa.Column("lost_at", Moment(), nullable=True),
        sa.Column("link", sa.String(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_proofs_person_id")),
        sa.ForeignKeyConstraint(["request_id"], ["requests.id"], name=op.f("fk_proofs_request_id")),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name=op.f("fk_proofs_seat_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proofs")),
        sa.UniqueConstraint("request_id", "number", name=op.f("uq_proofs_request_id_number")),
    )
    with op.batch_alter_table("proofs", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proofs_sha256"), ["sha256"], unique=False)
        batch_op.create_index(batch_op.f("ix_proofs_unique_id"), ["unique_id"], unique=False)
        batch_op.create_index(
            "ix_proofs_unread",
            ["id"],
            unique=False,
            sqlite_where=sa.text("file_id IS NOT NULL AND sha256 IS NULL AND lost_at IS NULL"),
            postgresql_where=sa.text("file_id IS NOT NULL AND sha256 IS NULL AND lost_at IS NULL"),
        )

    op.create_table(
        "waivers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["decided_by"], ["persons.id"], name=op.f("fk_waivers_decided_by")),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_waivers_person_id")),
        sa.ForeignKeyConstraint(["request_id"], ["requests.id"], name=op.f("fk_waivers_request_id")),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name=op.f("fk_waivers_seat_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waivers")),
    )
    with op.batch_alter_table("waivers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_waivers_request_id"), ["request_id"], unique=False)

    with op.batch_alter_table("answers", schema=None) as batch_op:
        batch_op.add_column(sa.Column("comment", sa.String(), nullable=True))

    with op.batch_alter_table("invites", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind", sa.String(), nullable=False, server_default="holder"))
        batch_op.add_column(sa.Column("since", Moment(), nullable=True))
        batch_op.add_column(sa.Column("until", Moment(), nullable=True))

    with op.batch_alter_table("occurrences", schema=None) as batch_op:
        batch_op.add_column(sa.Column("by_hand", sa.Boolean(), nullable=False, server_default=sa.false()))

    with op.batch_alter_table("persons", schema=None) as batch_op:
        batch_op.add_column(sa.Column("away_from", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("away_to", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("daily", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("erased_at", Moment(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("persons", schema=None) as batch_op:
        batch_op.drop_column("erased_at")
        batch_op.drop_column("daily")
        batch_op.drop_column("away_to")
        batch_op.drop_column("away_from")

    with op.batch_alter_table("occurrences", schema=None) as batch_op:
        batch_op.drop_column("by_hand")

    with op.batch_alter_table("invites", schema=None) as batch_op:
        batch_op.drop_column("until")
        batch_op.drop_column("since")
        batch_op.drop_column("kind")

    with op.batch_alter_table("answers", schema=None) as batch_op:
        batch_op.drop_column("comment")

    with op.batch_alter_table("waivers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_waivers_request_id"))

    op.drop_table("waivers")
    with op.batch_alter_table("proofs", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_proofs_unread",
            sqlite_where=sa.text("file_id IS NOT NULL AND sha256 IS NULL AND lost_at IS NULL"),
            postgresql_where=sa.text("file_id IS NOT NULL AND sha256 IS NULL AND lost_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_proofs_unique_id"))
        batch_op.drop_index(batch_op.f("ix_proofs_sha256"))

    op.drop_table("proofs")
    op.drop_table("intentions")
    with op.batch_alter_table("exemptions", schema=None) as batch_op:
        batch_op.drop_index("ix_exemptions_programme_id_activity")

    op.drop_table("exemptions")
    with op.batch_alter_table("audits", schema=None) as batch_op:
        batch_op.drop_index("ix_audits_programme_id_id")

    op.drop_table("audits")
    with op.batch_alter_table("nudges", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_nudges_author_id"))

    op.drop_table("nudges")
    op.drop_table("decisions")
