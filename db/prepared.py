"""Statements that run many times a second: their SQL is rendered once, not once a time.

SQLAlchemy builds parameters anew, row by row, and that costs more than the row itself. Here they are put in
their places directly. Values come back as the driver gives them.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import CursorResult, Delete, Dialect, Insert, Select, Update

from db.store import Tx

Values = Mapping[str, Any]


class Rendered(NamedTuple):
    """`places`: of each parameter the name, the value if none is given, and what makes it the driver's."""

    sql: str
    places: tuple[tuple[str, Any, Callable[[Any], Any] | None], ...]

    def row(self, values: Values) -> tuple[Any, ...]:
        return tuple(
            [
                values.get(name, usual) if process is None else process(values.get(name, usual))
                for name, usual, process in self.places
            ]
        )


class Prepared:
    """No `IN` with a list that differs in length: such SQL cannot be rendered once."""

    def __init__(self, statement: Select[Any] | Insert | Update | Delete) -> None:
        self.statement = statement
        self._render = cache(self._rendered)

    async def one(self, tx: Tx, values: Values) -> CursorResult[Any]:
        rendered = self._render(tx.dialect)
        return await tx.exec_driver_sql(rendered.sql, rendered.row(values))

    async def many(self, tx: Tx, rows: Sequence[Values]) -> None:
        rendered = self._render(tx.dialect)
        await tx.exec_driver_sql(rendered.sql, [rendered.row(values) for values in rows])

    def _rendered(self, dialect: Dialect) -> Rendered:
        compiled = self.statement.compile(dialect=dialect)
        usual = compiled.params
        return Rendered(
            str(compiled),
            tuple(
                (name, usual[name], compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect))
                for name in compiled.positiontup or ()
            ),
        )
