"""How far an announcement has come."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from db import broadcasts
from db.absences import AWAY
from db.announcements import Row
from db.broadcasts import LOST, Fate
from db.store import Tx
from roadmap.announcements import Standing

_LATELY = timedelta(seconds=10)


async def of(tx: Tx, row: Row, now: datetime) -> Standing:
    """Before its copies stand in the ledger, those it was meant for wait."""
    fates = await broadcasts.fates(tx, row.id, now - _LATELY)
    found: Counter[str] = Counter()
    for fate in fates:
        found[_what(fate)] += fate.copies
    total = max(row.total, found.total())
    found["dropped" if row.state == "cancelled" else "waiting"] += total - found.total()
    rate = _sum(fate.fresh for fate in fates) / _LATELY.total_seconds()
    away = _sum(fate.copies for fate in fates if (fate.state, fate.reason) == ("planned", AWAY))
    moves = rate > 0 and found["waiting"] > away
    return Standing(
        total=total,
        waiting=found["waiting"],
        sent=found["sent"],
        unreachable=found["unreachable"],
        failed=found["failed"],
        unknown=found["unknown"],
        dropped=found["dropped"],
        agreed=_sum(fate.agreed for fate in fates),
        rate=rate,
        left=timedelta(seconds=(found["waiting"] - away) / rate) if moves else None,
        away=away,
    )


def _what(fate: Fate) -> str:
    if fate.state in ("planned", "claimed"):
        return "waiting"
    if fate.state in ("sent", "unknown"):
        return fate.state
    if fate.reason in LOST:
        return "unreachable"
    return "failed" if fate.state == "failed" else "dropped"


def _sum(numbers: Iterable[int]) -> int:
    return sum(numbers)
