"""Run by alembic, inside the transaction that db/schema.py opened."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from db.models import Base
from db.types import Amount, Moment


def _render(kind: str, value: object, _into: AutogenContext) -> str | Literal[False]:
    return f"{type(value).__name__}()" if kind == "type" and isinstance(value, Amount | Moment) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=_render,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
