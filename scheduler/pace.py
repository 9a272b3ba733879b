"""How fast messages may leave: Telegram allows about 30 a second in all."""

import asyncio


class Pace:
    """At least 1/rate seconds between two sends, by the event loop's own clock, which nobody moves."""

    def __init__(self, rate: float) -> None:
        """`rate`: messages a second; 0 means as fast as it goes (the emulator)."""
        self._gap = 1 / rate if rate else 0.0
        self._last = float("-inf")

    async def wait(self) -> None:
        loop = asyncio.get_running_loop()
        pause = self._last + self._gap - loop.time()
        if pause > 0:
            await asyncio.sleep(pause)
        self._last = loop.time()
