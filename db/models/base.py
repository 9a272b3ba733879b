"""The base of all tables: column types and the names of constraints."""

from datetime import date, datetime, time
from decimal import Decimal

from sqlalchemy import Date, MetaData, String, Time
from sqlalchemy.orm import DeclarativeBase

from db.types import Amount, Moment

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """SQLite drops no constraint that has no name: hence the convention."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {datetime: Moment, Decimal: Amount, str: String, date: Date, time: Time}  # noqa: RUF012
