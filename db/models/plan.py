"""The dated plan: occurrences and the steps of their ladders."""

from datetime import date, datetime, time

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class Occurrence(Base):
    """One dated instance of an activity. `slot` is the identity it keeps however its dates move
    (roadmap/occurrences.py; of a day by schedule: "1.1/<unit code>"). `state`: dated, window, request,
    schedule (the parent of days by schedule), unscheduled, cancelled. `first`/`last` are the plan's days,
    `start`/`end` those in force (None until the day is set). Every change of days raises `revision`.
    `by_hand`: a person has moved, cancelled or added it (slot "1.+1"), and the files no longer say when."""

    __tablename__ = "occurrences"
    __table_args__ = (UniqueConstraint("programme_id", "activity", "slot"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("programmes.id"))
    activity: Mapped[str]
    slot: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"))
    state: Mapped[str]
    first: Mapped[date | None]
    last: Mapped[date | None]
    start: Mapped[date | None]
    end: Mapped[date | None]
    time: Mapped[time | None]
    minutes: Mapped[int] = mapped_column(default=60)
    revision: Mapped[int] = mapped_column(default=1)
    opened_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    by_hand: Mapped[bool] = mapped_column(default=False)


class Step(Base):
    """A moment of an occurrence's ladder. The planner takes those whose moment has come (`done_at` empty)."""

    __tablename__ = "steps"
    __table_args__ = (
        UniqueConstraint("occurrence_id", "revision", "step"),
        Index(
            "ix_steps_waiting",
            "moment",
            sqlite_where=text("done_at IS NULL"),
            postgresql_where=text("done_at IS NULL"),
        ),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("occurrences.id"))
    revision: Mapped[int]
    step: Mapped[str]
    moment: Mapped[datetime]
    until: Mapped[datetime | None]
    asks: Mapped[bool]
    done_at: Mapped[datetime | None]
