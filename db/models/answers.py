"""What is asked, what was answered, what it adds up to."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class Sums:
    """The columns of roadmap.tallies.Counts."""

    expected: Mapped[int] = mapped_column(default=0)
    answered: Mapped[int] = mapped_column(default=0)
    met: Mapped[int] = mapped_column(default=0)
    on_time: Mapped[int] = mapped_column(default=0)
    amount: Mapped[Decimal] = mapped_column(default=0)
    base: Mapped[Decimal] = mapped_column(default=0)
    left_out: Mapped[int] = mapped_column(default=0)
    awaited: Mapped[int] = mapped_column(default=0)


class Request(Base):
    """One question to one seat about one unit for one occurrence: together they are the denominator.
    `shared`: any seat of that role at that unit answers. `answer_id` is the answer that stands;
    `seen` counts the answers; `settled_at`: settled since then without interruption. `waiting`: for the
    answer to another; `gated`: it was so when it was asked. Whatever changes here is noted in
    `request_states`."""

    __tablename__ = "requests"
    __table_args__ = (
        UniqueConstraint("occurrence_id", "question", "seat_id", "subject_id", "item"),
        Index("ix_requests_seat_id_settled_at", "seat_id", "settled_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("occurrences.id"))
    question: Mapped[str]
    seat_id: Mapped[int] = mapped_column(ForeignKey("seats.id"))
    subject_id: Mapped[int] = mapped_column(ForeignKey("units.id"), index=True)
    item: Mapped[int] = mapped_column(default=0)
    shared: Mapped[bool] = mapped_column(default=False)
    waiting: Mapped[bool] = mapped_column(default=False)
    gated: Mapped[bool] = mapped_column(default=False)
    due_at: Mapped[datetime]
    seen: Mapped[int] = mapped_column(default=0)
    answer_id: Mapped[int | None]
    settled_at: Mapped[datetime | None]


class Answer(Base):
    """Append-only. `number` counts within the request; `how`: own, proxy (given for the seat after a phone
    call), import, waived (a coordinator agreed that it does not apply). `comment`: why it was returned."""

    __tablename__ = "answers"
    __table_args__ = (UniqueConstraint("request_id", "number"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"))
    number: Mapped[int]
    value: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    seat_id: Mapped[int] = mapped_column(ForeignKey("seats.id"))
    how: Mapped[str] = mapped_column(default="own")
    comment: Mapped[str | None]
    at: Mapped[datetime]


class Tally(Sums, Base):
    """The sum of contributions of an occurrence's requests to one indicator (or of all requests to one role:
    roadmap/tallies.py, `of_role`), over one unit and all below it. Kept in the transaction that changes an
    answer; always equal to a recount."""

    __tablename__ = "tallies"
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("occurrences.id"), primary_key=True)
    indicator: Mapped[str] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), primary_key=True, index=True)


class Cycle(Sums, Base):
    """As a tally, of an indicator that looks at all sessions of an activity together (`over: once, every`):
    its requests are not added up, so it has sums of its own."""

    __tablename__ = "cycles"
    programme_id: Mapped[int] = mapped_column(ForeignKey("programmes.id"), primary_key=True)
    activity: Mapped[str] = mapped_column(primary_key=True)
    indicator: Mapped[str] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), primary_key=True, index=True)
