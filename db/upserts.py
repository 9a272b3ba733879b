"""INSERT that meets a row already there: SQLite and PostgreSQL say it alike, SQLAlchemy in two dialects."""

from functools import cache

from sqlalchemy.dialects import postgresql, sqlite

from db.models import Base
from db.store import Tx


def insert(tx: Tx, model: type[Base]) -> sqlite.Insert:
    """Typed as SQLite's; both have the same `on_conflict_do_…`."""
    return _insert(tx.dialect.name, model)


def insert_new(tx: Tx, model: type[Base]) -> sqlite.Insert:
    return new(tx.dialect.name, model)


@cache
def new(dialect: str, model: type[Base]) -> sqlite.Insert:
    """Leaves rows that are there already as they are."""
    return _insert(dialect, model).on_conflict_do_nothing()


def _insert(dialect: str, model: type[Base]) -> sqlite.Insert:
    if dialect == "postgresql":
        return postgresql.insert(model)  # type: ignore[return-value]
    return sqlite.insert(model)
