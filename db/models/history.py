"""What was, and when: nothing here is ever changed."""

from datetime import date, datetime, time
from decimal import Decimal

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.models.answers import Sums
from db.models.base import Base


class RequestState(Base):
    """How a request stood from `at` until its next state: the same columns as there. A request without any is
    as it was asked: unanswered, `waiting` if it is gated."""

    __tablename__ = "request_states"
    __table_args__ = (Index("ix_request_states_request_id_at", "request_id", "at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"))
    at: Mapped[datetime]
    answer_id: Mapped[int | None]
    settled_at: Mapped[datetime | None]
    waiting: Mapped[bool]


class OccurrenceState(Base):
    """How an occurrence stood from `at` until its next state, since it was planned: the columns there that
    may change."""

    __tablename__ = "occurrence_states"
    __table_args__ = (Index("ix_occurrence_states_occurrence_id_at", "occurrence_id", "at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("occurrences.id"))
    at: Mapped[datetime]
    state: Mapped[str]
    first: Mapped[date | None]
    last: Mapped[date | None]
    start: Mapped[date | None]
    end: Mapped[date | None]
    time: Mapped[time | None]
    minutes: Mapped[int]
    opened_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    by_hand: Mapped[bool]


class FactState(Base):
    """What was known of a unit from `at` until its next state; `value` None: nothing any more."""

    __tablename__ = "fact_states"
    __table_args__ = (Index("ix_fact_states_unit_id_key", "unit_id", "key"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    key: Mapped[str]
    at: Mapped[datetime]
    value: Mapped[Decimal | None]


class DayTally(Sums, Base):
    """What reports showed at the close of `day` (the programme's own): the sum of an activity's tallies, or
    its cycle. Written only where it differs from the day before."""

    __tablename__ = "day_tallies"
    programme_id: Mapped[int] = mapped_column(ForeignKey("programmes.id"), primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), primary_key=True)
    activity: Mapped[str] = mapped_column(primary_key=True)
    indicator: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
