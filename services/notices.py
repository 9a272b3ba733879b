"""News that nobody waits for: it is told when its reader may be disturbed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from db import ledger, recipients
from db.store import Tx
from roadmap.moments import place
from roadmap.programme import Programme
from services import placing


async def tell(
    tx: Tx,
    programme: Programme,
    person_id: int,
    key: str,
    payload: Mapping[str, Any],
    now: datetime,
    once: str | None = None,
) -> None:
    """Planned twice with the same `once`, it is told once. What a person waits for is planned at once
    instead (ledger.plan_notice)."""
    for person in await recipients.some(tx, [person_id]):
        hours = placing.hours(programme, person.zone, person.quiet, person.away)
        at = place(now, hours, None, 0, programme.daily).at
        await ledger.plan_notice(tx, person_id, key, payload, at, dedupe=once)
