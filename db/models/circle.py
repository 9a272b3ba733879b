"""What happens to a duty besides its answer: proofs, reasons why not, exceptions, nudges, intentions."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base

_UNREAD = "file_id IS NOT NULL AND sha256 IS NULL AND lost_at IS NULL"


class Proof(Base):
    """What a seat attached to its answer; every version is kept. `kind`: file, photo, link. `file_id` and
    `unique_id` are Telegram's; `sha256` is known once the bot has read the file, `lost_at` if it cannot."""

    __tablename__ = "proofs"
    __table_args__ = (
        UniqueConstraint("request_id", "number"),
        Index("ix_proofs_unread", "id", sqlite_where=text(_UNREAD), postgresql_where=text(_UNREAD)),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"))
    number: Mapped[int]
    kind: Mapped[str]
    file_id: Mapped[str | None]
    unique_id: Mapped[str | None] = mapped_column(index=True)
    name: Mapped[str | None]
    size: Mapped[int | None]
    mime: Mapped[str | None]
    sha256: Mapped[str | None] = mapped_column(index=True)
    lost_at: Mapped[datetime | None]
    link: Mapped[str | None]
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    seat_id: Mapped[int] = mapped_column(ForeignKey("seats.id"))
    at: Mapped[datetime]


class Waiver(Base):
    """Why a request is not fulfilled. `kind`: cannot (said, and nothing is counted otherwise), na (does not
    apply: left out of the count once a coordinator agrees). `state`: said, open, approved, declined,
    withdrawn."""

    __tablename__ = "waivers"
    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"), index=True)
    kind: Mapped[str]
    reason: Mapped[str]
    comment: Mapped[str | None]
    state: Mapped[str]
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    seat_id: Mapped[int] = mapped_column(ForeignKey("seats.id"))
    at: Mapped[datetime]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    decided_at: Mapped[datetime | None]


class Exemption(Base):
    """A unit is left out of an activity, with a reason, until a day (None: for good)."""

    __tablename__ = "exemptions"
    __table_args__ = (Index("ix_exemptions_programme_id_activity", "programme_id", "activity"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("programmes.id"))
    activity: Mapped[str]
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    reason: Mapped[str]
    since: Mapped[datetime]
    until: Mapped[date | None]
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))


class Nudge(Base):
    """Those who have not answered an activity are reminded by a person. `state`: draft, sent.
    `spared`: person ids taken out of it; `words`: the author's own sentence. Once sent, its reminders are
    those with the step `nudge/<id>`."""

    __tablename__ = "nudges"
    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("programmes.id"))
    activity: Mapped[str]
    author_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    state: Mapped[str] = mapped_column(default="draft")
    spared: Mapped[list[int]] = mapped_column(JSON, default=list)
    words: Mapped[str | None]
    at: Mapped[datetime]


class Intention(Base):
    """Will a seat be there? `value`: yes, no, move (it asks for another day)."""

    __tablename__ = "intentions"
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("occurrences.id"), primary_key=True)
    seat_id: Mapped[int] = mapped_column(ForeignKey("seats.id"), primary_key=True)
    value: Mapped[str]
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    at: Mapped[datetime]


class Decision(Base):
    """How a doubtful `when` of the plan is to be read: `item` counts the activity's `when` from 1. 0: it is
    that of a phase, and `activity` its code."""

    __tablename__ = "decisions"
    programme_id: Mapped[int] = mapped_column(ForeignKey("programmes.id"), primary_key=True)
    activity: Mapped[str] = mapped_column(primary_key=True)
    item: Mapped[int] = mapped_column(primary_key=True)
    reading: Mapped[str]
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    at: Mapped[datetime]


class Audit(Base):
    """Who saw, exported or decided what. `what` is a Fluent key without its `audit-`; `about`: ids only."""

    __tablename__ = "audits"
    __table_args__ = (Index("ix_audits_programme_id_id", "programme_id", "id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("programmes.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    at: Mapped[datetime]
    what: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"))
    about: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
