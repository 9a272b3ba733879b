"""An answer is written down, and everything that rests on it follows in the same transaction."""

from datetime import datetime
from typing import NamedTuple

from db import answers
from db.requests import RequestRow
from db.store import Tx
from roadmap.answers import settles
from roadmap.duties import Duty
from roadmap.tallies import Given
from services import gates, opinions, pleas, tallying, verdicts


class Entry(NamedTuple):
    """What `person` says for the seat. `how`: own, proxy, import, waived. `comment`: of a verdict."""

    row: RequestRow
    duty: Duty
    value: str
    person: int
    seat: int
    now: datetime
    how: str = "own"
    comment: str | None = None


async def record(tx: Tx, entry: Entry) -> bool | None:
    """1. The answer with the next number; if somebody was faster, nothing at all (None).
    2. It stands: settled since now, since before, or not (any more). That is returned.
    3. Sums and facts follow; a verdict on the answer before it is void.
    4. A verdict settles or returns the answer it is about; what waits for this answer opens or closes.
    5. Whether it applies is no longer to be decided; two who were asked the same may differ now."""
    row, duty, now, number = entry.row, entry.duty, entry.now, entry.duty.seen + 1
    said = (entry.value, entry.person, entry.seat, now, entry.how, entry.comment)
    written = await answers.add(tx, answers.New(row.id, number, *said))
    if written is None:
        return None
    ladder = duty.event.programme.ladder(duty.event.activity)
    since = (row.settled_at or now) if settles(duty.question, entry.value, ladder) else None
    await answers.stand(tx, row.id, written, number, since, now)
    before = Given(row.told.value, row.settled_at) if row.told else None
    await tallying.follow(tx, duty, row, before, Given(entry.value, since), now)
    void = await verdicts.void(tx, duty, now)
    await verdicts.follow(tx, duty, entry.value, now)
    await gates.follow(tx, duty, now, anew=void)
    await pleas.follow(tx, duty, settled=since is not None)
    if since is not None:
        await opinions.follow(tx, duty, now)
    return since is not None
