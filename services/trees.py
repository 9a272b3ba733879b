"""Trees of units, remembered: whoever looks at a report needs one, and it hardly ever grows.

A unit that is added, by whatever process, is seen by the next who asks.
"""

from db import units
from db.store import Tx
from roadmap.audience import Tree
from services.memories import Memory

_TREES = Memory[Tree]()


async def of(tx: Tx, programme_id: int) -> Tree:
    async def read() -> Tree:
        return Tree(await units.nodes(tx, programme_id))

    return await _TREES.of(tx, programme_id, await units.extent(tx), read)
