"""What SQLAlchemy has once put into SQL, it need not put again for another database of the same process.

A statement takes it a millisecond, and a bot says some hundreds of them. Each engine remembers them for
itself and for its own dialect; here all engines of a kind have one dialect and one memory."""

from typing import Any

from sqlalchemy import Dialect, Engine
from sqlalchemy.util import LRUCache

REMEMBERED = 2_000

_dialects: dict[type[Dialect], Dialect] = {}
_compiled: LRUCache[Any, Any] = LRUCache(REMEMBERED)


def share(engine: Engine) -> None:
    """Before it is first connected. A dialect whose own engine has never connected does not know its database
    yet, and is nobody's example."""
    known = _dialects.get(type(engine.dialect))
    if known is None or known.server_version_info is None:
        known = _dialects[type(engine.dialect)] = engine.dialect
    engine.dialect = known
    engine.update_execution_options(compiled_cache=_compiled)
