"""What is said of a request that is not fulfilled: rows turned into values, and its end.

Functions of an open transaction; `Waivers` is the way in."""

from collections.abc import Mapping, Sequence

from db import ledger, waivers
from db.requests import RequestRow
from db.store import Tx
from db.waivers import STANDING, WaiverRow
from roadmap import reasons
from roadmap.duties import Duty, Event
from roadmap.programme import Programme
from roadmap.waivers import Waiver
from services.rights import role_of


async def standing(tx: Tx, rows: Sequence[RequestRow], events: Mapping[int, Event]) -> dict[int, Waiver]:
    """Request -> what is said of it now. Where a programme knows no reasons nobody can have said any."""
    asked = [row for row in rows if row.settled_at is None and events[row.occurrence].programme.reasons]
    programmes = {row.id: events[row.occurrence].programme for row in asked}
    found = await waivers.standing(tx, programmes)
    return {request: valued(row, programmes[request]) for request, row in found.items()}


def valued(row: WaiverRow, programme: Programme) -> Waiver:
    reason = reasons.find(programme, row.reason)
    role = role_of(programme).get(row.role)
    return Waiver(
        id=row.id,
        request=row.request,
        kind="na" if row.kind == "na" else "cannot",
        state=row.state,  # type: ignore[arg-type]
        reason=reason.text if reason else None,
        comment=row.comment,
        who=row.who,
        role=role.title if role else None,
        at=row.at,
        by=row.by,
        decided_at=row.decided_at,
    )


async def follow(tx: Tx, duty: Duty, *, settled: bool) -> None:
    """It has just been answered. Nobody need decide any more whether it applies; that it cannot be done stays
    said until the answer settles it."""
    if duty.waiver is not None:
        await withdraw(tx, duty.request, STANDING if settled else ("open",))


async def withdraw(tx: Tx, request: int, states: Sequence[str] = STANDING) -> None:
    for number in await waivers.withdraw(tx, request, states):
        await unask(tx, number)


async def unask(tx: Tx, waiver: int) -> None:
    """Whoever has not heard of it need not."""
    await ledger.take_back(tx, once(waiver), "answered")


def once(waiver: int) -> str:
    """What the notices that ask for a decision have in common."""
    return f"waiver/{waiver}/"
