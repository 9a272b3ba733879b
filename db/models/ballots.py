"""Answers that belong to nobody."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class Ballot(Base):
    """How many have chosen a value. There is no row of an answer, so there is no order in which they came and
    no moment: on SQLite not even the number that every row has of itself. All rows of a question are written
    whenever one is (db/ballots.py). `shown`: as of the last time that enough of them had come together."""

    __tablename__ = "ballots"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - as SQLAlchemy has it
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("occurrences.id"), primary_key=True)
    question: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int] = mapped_column(default=0)
    shown: Mapped[int] = mapped_column(default=0)
