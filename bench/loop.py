"""An event loop as the bot has it. This file imports nothing of ours: peers are not to carry our weight."""

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any

if sys.platform != "win32":
    import uvloop


def live(work: Coroutine[Any, Any, object]) -> None:
    asyncio.run(work) if sys.platform == "win32" else uvloop.run(work)
