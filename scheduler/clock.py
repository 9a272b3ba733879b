"""Time enters the house here and at handlers/acquaintance.py, by the clock that the roof chose."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """Aware, UTC."""
        ...
