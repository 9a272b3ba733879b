"""[Later]: when a person may ask to be reminded again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from roadmap.duties import Duty
from roadmap.moments import DIGEST, Hours, instant, permitted

SOON = timedelta(hours=2)
EVENING = time(17)
FARTHEST = timedelta(days=31)
"""No button offers more, whatever a forged one says."""
_PREFIX = "later/"
_WRITTEN = "%Y%m%d%H%M"


@dataclass(frozen=True, slots=True)
class Later:
    """What is still open in one occurrence, and the moments at which its reader may hear of it again; or the
    one that was chosen."""

    duties: tuple[Duty, ...]
    moments: tuple[datetime, ...]


def offers(now: datetime, due_at: datetime, hours: Hours) -> tuple[datetime, ...]:
    """In two hours, at the end of today's work, on the next morning that is one: those that may be."""
    found = {moment for moment in _wished(now, hours) if may_be(moment, now, due_at, hours)}
    return tuple(sorted(found))


def may_be(moment: datetime, now: datetime, due_at: datetime, hours: Hours) -> bool:
    """Before the deadline; once that is past nothing is too late."""
    in_time = moment < due_at or due_at <= now
    return now < moment <= now + FARTHEST and in_time and hours.allow(moment)


def step(moment: datetime, zone: ZoneInfo) -> str:
    """No ladder can have such a step."""
    return _PREFIX + written(moment, zone)


def written(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime(_WRITTEN)


def read(text: str, zone: ZoneInfo) -> datetime | None:
    """None: nobody wrote this so."""
    if len(text) != len("202203031700") or not text.isdecimal() or not text.isascii():
        return None
    try:
        return datetime.strptime(text, _WRITTEN).replace(tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _wished(now: datetime, hours: Hours) -> Iterator[datetime]:
    """To the minute: reminders leave at whole ones."""
    today = now.astimezone(hours.zone).date()
    yield now.replace(second=0, microsecond=0) + SOON
    yield instant(today, EVENING, hours.zone)
    yield permitted(instant(today + timedelta(days=1), DIGEST, hours.zone), hours, None)
