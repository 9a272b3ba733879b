"""What a look at the bot finds, each in a sentence; those that are not fine need a person."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from db.alarms import Traffic
from db.health import Amount
from services.health import LATE, RECENT, STUCK, THEIRS, Condition

SILENT = timedelta(minutes=3)
"""The bot notes every minute that it is alive."""

ROOM_BYTES = 500_000_000


class Check(NamedTuple):
    """`values`: the same for scripts; moments as isoformat() writes them."""

    name: str
    fine: bool
    says: str
    values: Mapping[str, object]


def check(name: str, says: str, *, fine: bool = True, **values: object) -> Check:
    return Check(name, fine, says, values)


def tables(standing: str | None, known: Sequence[str]) -> Check:
    """known: the revisions of this version, the newest first."""
    wanted = known[0]
    if standing == wanted:
        says = f"revision {standing}, as this program wants it"
    elif standing in (None, *known):
        says = f"revision {standing}, this program wants {wanted}: start the bot, it migrates"
    else:
        says = f"revision {standing} was made by a later version of this program: install that one"
    return check("tables", says, fine=standing == wanted, revision=standing, wanted=wanted)


def disk(free: int, database: int) -> Check:
    """A copy must fit, and then some. In bytes."""
    needed = max(ROOM_BYTES, 2 * database)
    if free >= needed:
        return check("disk", f"{size(free)} free", free=free)
    return check("disk", f"only {size(free)} free: {size(needed)} at least are needed", fine=False, free=free)


def process(*, running: bool) -> Check:
    says = "a bot runs on this database" if running else "no bot runs on this database: start it"
    return check("process", says, fine=running)


def conditions(found: Condition, now: datetime) -> Iterator[Check]:
    yield clock(found.ticked_at, now)
    yield hold(found.held_since, now)
    yield late(*found.late, held=found.held_since is not None, now=now)
    yield claimed(*found.stuck, now=now)
    yield lost(found.lost)
    yield sent(found.traffic, held=found.held_since is not None)
    standing = [one._asdict() for one in found.announcements]
    yield check("announcements", _listed(found.announcements) or "none under way", standing=standing)
    says = f"{found.people}, out of reach {found.unreachable}"
    yield check("people", says, number=found.people, unreachable=found.unreachable)


def clock(ticked: datetime | None, now: datetime) -> Check:
    fine = ticked is not None and now - ticked <= SILENT
    says = "never ticked" if ticked is None else f"last tick {ago(ticked, now)}"
    return check("clock", says if fine else f"{says}: look at the log", fine=fine, at=_iso(ticked))


def hold(since: datetime | None, now: datetime) -> Check:
    if since is None:
        return check("hold", "none", since=None)
    says = f"since {ago(since, now)}; nothing is sent until: python -m bot resume"
    return check("hold", says, fine=False, since=_iso(since))


def late(number: int, oldest: datetime | None, *, held: bool, now: datetime) -> Check:
    """A hold explains it, and is told on its own."""
    if oldest is None:
        return check("late", "nothing waits longer than it should", number=0, oldest=None)
    says = f"{number} not sent {_span(LATE)} after their time, the first due {ago(oldest, now)}"
    says = f"{says}; held" if held else f"{says}: look at the log"
    return check("late", says, fine=held, number=number, oldest=_iso(oldest))


def claimed(number: int, oldest: datetime | None, *, now: datetime) -> Check:
    if oldest is None:
        return check("claimed", "nothing is stuck on its way", number=0, oldest=None)
    says = (
        f"{number} on their way for over {_span(STUCK)}, the first since {ago(oldest, now)}: restart the bot"
    )
    return check("claimed", says, fine=False, number=number, oldest=_iso(oldest))


def lost(found: Sequence[Amount]) -> Check:
    """People block bots; anything else is worth a look."""
    fine = all(one.state == "failed" and one.reason in THEIRS for one in found)
    says = f"in the last {_span(RECENT)}: {_listed(found) or 'nothing failed'}"
    return check("lost", says, fine=fine, states=[one._asdict() for one in found])


def sent(found: Traffic, *, held: bool) -> Check:
    """Some may wait or fail; that none leaves is worth a look, unless a hold explains it."""
    fine = held or found.sent > 0 or not found.unsent
    says = f"in the last {_span(RECENT)}: {found.sent} sent"
    if not fine:
        says = f"{says}, though {found.unsent} were due: look at the log, and whether Telegram can be reached"
    return check("sent", says, fine=fine, **found._asdict())


def size(number: float) -> str:
    for unit in ("bytes", "kB", "MB"):
        if number < 1000:
            return f"{number:.0f} {unit}"
        number /= 1000
    return f"{number:.1f} GB"


def ago(moment: datetime, now: datetime) -> str:
    return f"{moment:%a %Y-%m-%d %H:%M} UTC ({_span(now - moment)} ago)"


def _listed(amounts: Sequence[Amount]) -> str:
    return ", ".join(
        f"{one.state} {one.number}" + (f" ({one.reason})" if one.reason else "") for one in amounts
    )


def _span(time: timedelta) -> str:
    minutes = max(0, int(time.total_seconds())) // 60
    if minutes < 120:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{minutes // 1440} days"


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
