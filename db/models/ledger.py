"""Every message planned, sent or not, and the reminders it carries."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base

_COPIES = "announcement_id IS NOT NULL"


def _where(condition: str) -> dict[str, Any]:
    """Of an index that holds only these rows."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


class Delivery(Base):
    """The ledger: one message to one person, planned before it is sent.
    `state`: planned, claimed, sent, skipped, failed, unknown, missed - the last five with a `reason`.
    `lane`: reply, deadline, announcement. `kind`: reminder (items in `reminders`), notice (`payload`), or of
    an announcement: copy, edit, recall, correction (`payload`: {"target": [copies to change or answer]}).
    `copies`: the messages it became, where they are several. `agreed_at`: [read and agreed] was pressed.
    `dedupe`: a notice planned twice is stored once."""

    __tablename__ = "deliveries"
    __table_args__ = (
        Index(
            "ix_deliveries_due", "lane", "due_at", **_where("state = 'planned' AND announcement_id IS NULL")
        ),
        Index("ix_deliveries_claimed", "claimed_at", **_where("state = 'claimed'")),
        Index("ix_deliveries_copies", "announcement_id", "state", "due_at", **_where(_COPIES)),
        UniqueConstraint("announcement_id", "person_id"),
        Index("ix_deliveries_person_id_due_at", "person_id", "due_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    lane: Mapped[str]
    kind: Mapped[str]
    due_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="planned")
    reason: Mapped[str | None]
    silent: Mapped[bool] = mapped_column(default=False)
    payload: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    announcement_id: Mapped[int | None] = mapped_column(ForeignKey("announcements.id"))
    dedupe: Mapped[str | None] = mapped_column(unique=True)
    attempts: Mapped[int] = mapped_column(default=0)
    claimed_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    copies: Mapped[list[int] | None] = mapped_column(JSON(none_as_null=True))
    agreed_at: Mapped[datetime | None]


class Reminder(Base):
    """A step owed to a person: planned twice, stored once. Its own `state` (as of deliveries), because one
    message may carry several and drop those answered meanwhile. `delivery_id` is None where none was made."""

    __tablename__ = "reminders"
    __table_args__ = (UniqueConstraint("occurrence_id", "revision", "step", "person_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("occurrences.id"))
    revision: Mapped[int]
    step: Mapped[str]
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    delivery_id: Mapped[int | None] = mapped_column(ForeignKey("deliveries.id"), index=True)
    asks: Mapped[bool]
    until: Mapped[datetime | None]
    state: Mapped[str] = mapped_column(default="planned")
    reason: Mapped[str | None]
