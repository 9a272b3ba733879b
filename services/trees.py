"""Trees of units, remembered: whoever looks at a report needs one, and it hardly ever grows.

A unit that is added, by whatever process, is seen by the next who asks.
"""

from weakref import WeakKeyDictionary

from db import store, units
from db.store import Tx
from roadmap.audience import Tree

Extent = tuple[int, int]
_KNOWN: WeakKeyDictionary[object, dict[int, tuple[Extent, Tree]]] = WeakKeyDictionary()
"""Database -> programme -> its tree, as of what extent of the table of units."""


async def of(tx: Tx, programme_id: int) -> Tree:
    """What a writing transaction sees is not remembered: it may be taken back, and its ids given again."""
    extent = await units.extent(tx)
    known = _KNOWN.setdefault(store.database_of(tx), {})
    found = known.get(programme_id)
    if found is not None and found[0] == extent:
        return found[1]
    tree = Tree(await units.nodes(tx, programme_id))
    if not store.writes(tx):
        known[programme_id] = (extent, tree)
    return tree
