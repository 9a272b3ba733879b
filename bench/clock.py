"""A day of the programme's year, on which time passes as it does here."""

import time
from datetime import datetime, timedelta


class PassingClock:
    def __init__(self, start: datetime) -> None:
        self.set(start)

    def set(self, now: datetime) -> None:
        self._start = now
        self._since = time.monotonic()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=time.monotonic() - self._since)
