"""How far up the stairs of migrations a database stands."""

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from db.schema import MIGRATIONS
from db.store import Tx


def stairs() -> list[str]:
    """All that this version of the program knows, the newest first."""
    return [step.revision for step in ScriptDirectory(str(MIGRATIONS)).walk_revisions()]


async def standing(tx: Tx) -> str | None:
    return await tx.run_sync(_standing)


def _standing(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
