"""Documents are drawn by a child process: neither its memory nor its work stays with the bot."""

import asyncio
import pickle
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PATIENCE_S = 60


class NotPrinted(Exception):  # noqa: N818 - says what happened
    """`reason`: timeout, or the name of what the child met; never what was in the document."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


async def printed(kind: str, *values: object) -> list[bytes]:
    """kind and values: as in reports/__main__.py. The files it became. Raises NotPrinted."""
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "reports", kind),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(PATIENCE_S):
            said, _ = await child.communicate(pickle.dumps(values))
    except TimeoutError:
        raise NotPrinted("timeout") from None
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    if child.returncode != 0:
        raise NotPrinted(said.decode(errors="replace")[:100] or f"exit {child.returncode}")
    return list(pickle.loads(said))  # noqa: S301
