"""The time zones there are."""

from functools import cache
from zoneinfo import available_timezones


@cache
def zones() -> frozenset[str]:
    """Looked for once: six hundred files are opened for it."""
    return frozenset(available_timezones())
