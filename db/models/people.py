"""Seats, the people who hold them, and how they came to."""

from datetime import date, datetime, time

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class Seat(Base):
    __tablename__ = "seats"
    __table_args__ = (UniqueConstraint("unit_id", "role", "ordinal"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("programmes.id"), index=True)
    role: Mapped[str]
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    ordinal: Mapped[int] = mapped_column(default=1)
    expected: Mapped[str | None]


class Coverage(Base):
    """The units in a seat's care when they are not simply those below its own (a curator's schools)."""

    __tablename__ = "coverage"
    seat_id: Mapped[int] = mapped_column(ForeignKey("seats.id"), primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), primary_key=True, index=True)


class Person(Base):
    """`away_from`..`away_to`: days on which they want no message (both belong to it). `daily`: at most so
    many messages a day, if not as the programme says. `reports`: weekly, monthly or both are wanted (None:
    neither). `erased_at`: nothing personal is left in the row."""

    __tablename__ = "persons"
    id: Mapped[int] = mapped_column(primary_key=True)
    telegram_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    name: Mapped[str]
    username: Mapped[str | None]
    language: Mapped[str]
    zone: Mapped[str | None]
    quiet_from: Mapped[time | None]
    quiet_to: Mapped[time | None]
    away_from: Mapped[date | None]
    away_to: Mapped[date | None]
    daily: Mapped[int | None]
    reports: Mapped[str | None]
    created_at: Mapped[datetime]
    consented_at: Mapped[datetime | None]
    unreachable_at: Mapped[datetime | None]
    left_at: Mapped[datetime | None]
    erased_at: Mapped[datetime | None]


class Holding(Base):
    """Who holds which seat from when to when; `kind`: holder or deputy."""

    __tablename__ = "holdings"
    __table_args__ = (Index("ix_holdings_person_id_until", "person_id", "until"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    seat_id: Mapped[int] = mapped_column(ForeignKey("seats.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    kind: Mapped[str] = mapped_column(default="holder")
    since: Mapped[datetime]
    until: Mapped[datetime | None]


class Invite(Base):
    """Single use. Only a hash of the token is kept; `shown_to` (a Telegram id) is who opened it last:
    nobody else may accept it by pressing a button with its id. `kind`: holder, or deputy from `since` to
    `until`."""

    __tablename__ = "invites"
    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    seat_id: Mapped[int] = mapped_column(ForeignKey("seats.id"), index=True)
    created_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    kind: Mapped[str] = mapped_column(default="holder")
    since: Mapped[datetime | None]
    until: Mapped[datetime | None]
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    shown_to: Mapped[int | None] = mapped_column(BigInteger)
    used_at: Mapped[datetime | None]
    used_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    revoked_at: Mapped[datetime | None]


class Application(Base):
    """`state`: open, accepted, declined, withdrawn."""

    __tablename__ = "applications"
    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("programmes.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    role: Mapped[str]
    state: Mapped[str] = mapped_column(default="open")
    created_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))


class Feed(Base):
    """A person's calendar at a secret address. Only a hash of the address's token is kept; a new one ends the
    old."""

    __tablename__ = "feeds"
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), primary_key=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime]
