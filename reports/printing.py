"""Documents are drawn by a child process: neither its memory nor its work stays with the bot."""

import asyncio
import os
import pickle
import sys
from functools import cache
from pathlib import Path
from weakref import WeakKeyDictionary

from reports.parcels import light

ROOT = Path(__file__).parents[1]
PATIENCE_S = 60
"""A child ends by itself after as long: whoever was to end it may be gone."""


class NotPrinted(Exception):  # noqa: N818 - says what happened
    """`reason`: timeout, or the name of what the child met; never what was in the document."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


async def printed(kind: str, *values: object, patience: float = PATIENCE_S) -> list[bytes]:
    """kind and values: as in reports/__main__.py. The files it became. Raises NotPrinted. patience: seconds,
    for as long as others are drawn before it too. One core is left to the taps."""
    try:
        async with asyncio.timeout(patience), _turn():
            return await _drawn(kind, pickle.dumps(light(kind, values)), patience)
    except TimeoutError:
        raise NotPrinted("timeout") from None


async def _drawn(kind: str, given: bytes, patience: float) -> list[bytes]:
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "reports", kind, str(patience)),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        said, _ = await child.communicate(given)
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    if child.returncode != 0:
        raise NotPrinted(said.decode(errors="replace")[:100] or f"exit {child.returncode}")
    return list(pickle.loads(said))  # noqa: S301


def _turn() -> asyncio.Semaphore:
    """Of the loop that runs: a semaphore belongs to one."""
    loop = asyncio.get_running_loop()
    return _turns().setdefault(loop, asyncio.Semaphore(max((os.cpu_count() or 2) - 1, 1)))


@cache
def _turns() -> "WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore]":
    return WeakKeyDictionary()
