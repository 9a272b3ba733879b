"""A running programme, its tree of units and what is known about them."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class Programme(Base):
    """`started_at`: nothing is ever sent for what ended before it. `digest`: of the YAML last unrolled."""

    __tablename__ = "programmes"
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    started_at: Mapped[datetime]
    digest: Mapped[str]


class Unit(Base):
    __tablename__ = "units"
    __table_args__ = (UniqueConstraint("programme_id", "code"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("programmes.id"))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)
    kind: Mapped[str]
    code: Mapped[str]
    name: Mapped[str]


class Fact(Base):
    """A number known about a unit (its teachers), kept from the answer that stands."""

    __tablename__ = "facts"
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Decimal]
