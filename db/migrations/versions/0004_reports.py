"""sums that reports read, and a history to recompute them from"""

import sqlalchemy as sa
from alembic import op

from db.types import Amount, Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

COUNTS = ("expected", "answered", "met", "on_time")
STATE = ("state", "first", "last", "start", "end", "time", "minutes", "due_at", "by_hand")


def sums() -> list[sa.Column]:
    return [
        *(sa.Column(name, sa.Integer(), nullable=False) for name in COUNTS),
        *(sa.Column(name, Amount(), nullable=False) for name in ("amount", "base")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("left_out", "awaited")),
    ]


def upgrade() -> None:
    op.create_table(
        "cycles",
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("activity", sa.String(), nullable=False),
        sa.Column("indicator", sa.String(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        *sums(),
        sa.ForeignKeyConstraint(["programme_id"], ["programmes.id"], name=op.f("fk_cycles_programme_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_cycles_unit_id")),
        sa.PrimaryKeyConstraint("programme_id", "activity", "indicator", "unit_id", name=op.f("pk_cycles")),
    )
    with op.batch_alter_table("cycles", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cycles_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "day_tallies",
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("activity", sa.String(), nullable=False),
        sa.Column("indicator", sa.String(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        *sums(),
        sa.ForeignKeyConstraint(["programme_id"], ["programmes.id"], name=op.f("fk_day_tallies_programme_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_day_tallies_unit_id")),
        sa.PrimaryKeyConstraint(
            "programme_id", "unit_id", "activity", "indicator", "day", name=op.f("pk_day_tallies")
        ),
    )
    op.create_table(
        "occurrence_states",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("occurrence_id", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        *(sa.Column(name, sa.Date(), nullable=True) for name in ("first", "last", "start", "end")),
        sa.Column("time", sa.Time(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("opened_at", Moment(), nullable=True),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("by_hand", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["occurrence_id"], ["occurrences.id"], name=op.f("fk_occurrence_states_occurrence_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occurrence_states")),
    )
    with op.batch_alter_table("occurrence_states", schema=None) as batch_op:
        batch_op.create_index("ix_occurrence_states_occurrence_id_at", ["occurrence_id", "at"], unique=False)

    op.create_table(
        "request_states",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("answer_id", sa.Integer(), nullable=True),
        sa.Column("settled_at", Moment(), nullable=True),
        sa.Column("waiting", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["request_id"], ["requests.id"], name=op.f("fk_request_states_request_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_states")),
    )
    with op.batch_alter_table("request_states", schema=None) as batch_op:
        batch_op.create_index("ix_request_states_request_id_at", ["request_id", "at"], unique=False)

    op.create_table(
        "fact_states",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("value", Amount(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_fact_states_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fact_states")),
    )
    with op.batch_alter_table("fact_states", schema=None) as batch_op:
        batch_op.create_index("ix_fact_states_unit_id_key", ["unit_id", "key"], unique=False)

    op.create_table(
        "feeds",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_feeds_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_feeds")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_feeds_token_hash")),
    )
    with op.batch_alter_table("persons", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reports", sa.String(), nullable=True))

    with op.batch_alter_table("requests", schema=None) as batch_op:
        batch_op.add_column(sa.Column("gated", sa.Boolean(), nullable=False, server_default=sa.false()))

    with op.batch_alter_table("tallies", schema=None) as batch_op:
        batch_op.add_column(sa.Column("left_out", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("awaited", sa.Integer(), nullable=False, server_default="0"))

    # What has happened so far is known as it stands now: older days cannot be told apart.
    op.execute("UPDATE requests SET gated = waiting")
    op.execute(
        "INSERT INTO request_states (request_id, at, answer_id, settled_at, waiting) "
        "SELECT r.id, a.at, r.answer_id, r.settled_at, r.waiting "
        "FROM requests r JOIN answers a ON a.id = r.answer_id ORDER BY a.at, r.id"
    )
    into, own = (", ".join(f'{prefix}"{name}"' for name in STATE) for prefix in ("", "o."))
    for at, opened_at, which in (("p.started_at", "NULL", "1 = 1"), ("o.opened_at",) * 2 + ("o.opened_at IS NOT NULL",)):
        op.execute(
            f"INSERT INTO occurrence_states (occurrence_id, at, opened_at, {into}) "
            f"SELECT o.id, {at}, {opened_at}, {own} FROM occurrences o "
            f"JOIN programmes p ON p.id = o.programme_id WHERE {which} ORDER BY {at}, o.id"
        )
    op.execute(
        "INSERT INTO fact_states (unit_id, key, at, value) SELECT f.unit_id, f.key, p.started_at, f.value "
        "FROM facts f JOIN units u ON u.id = f.unit_id JOIN programmes p ON p.id = u.programme_id"
    )
    # At the next start the plan is read anew, and every tally with it.
    op.execute("UPDATE programmes SET digest = ''")


def downgrade() -> None:
    op.execute("DELETE FROM tallies WHERE indicator LIKE '@%'")
    with op.batch_alter_table("tallies", schema=None) as batch_op:
        batch_op.drop_column("awaited")
        batch_op.drop_column("left_out")

    with op.batch_alter_table("requests", schema=None) as batch_op:
        batch_op.drop_column("gated")

    op.drop_table("fact_states")
    with op.batch_alter_table("persons", schema=None) as batch_op:
        batch_op.drop_column("reports")

    op.drop_table("feeds")
    op.drop_table("request_states")
    op.drop_table("occurrence_states")
    op.drop_table("day_tallies")
    op.drop_table("cycles")
