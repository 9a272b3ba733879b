"""When the whole bot must not speak: Telegram said so, or there is no line."""

from datetime import datetime, timedelta

from scheduler.clock import Clock

LONGEST = timedelta(minutes=1)


class Silence:
    """One for all messages: each trying again for itself is what makes a flood of refusals."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until: datetime | None = None
        self._length = timedelta(0)
        self._lost = 0

    @property
    def until(self) -> datetime | None:
        """None: the bot may speak. A clock that was put back does not make the silence longer."""
        if self._until is None:
            return None
        now = self._clock.now()
        self._until = min(self._until, now + self._length)
        if self._until <= now:
            self._until = None
        return self._until

    def hush(self, seconds: float) -> None:
        length = timedelta(seconds=seconds)
        ends = self._clock.now() + length
        until = self.until
        if until is None or ends > until:
            self._until, self._length = ends, length

    def line_lost(self) -> None:
        """No connection: tried again after 1, 2, 4 ... seconds. Those that fail together count once."""
        if self.until is None:
            self.hush(min(2.0**self._lost, LONGEST.total_seconds()))
            self._lost += 1

    def line_found(self) -> None:
        self._lost = 0
