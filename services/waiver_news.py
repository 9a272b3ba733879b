"""Who hears of it when somebody says that a request does not apply, and when it is decided."""

from datetime import datetime
from typing import NamedTuple

from db import recipients, waivers
from db import seats as seat_rows
from db.requests import RequestRow
from db.store import Tx
from db.waivers import WaiverRow
from roadmap.audience import SeatAt
from roadmap.duties import Duty
from roadmap.programme import Reason
from services import notices, pleas, superiors
from services.hands import Own


class Case(NamedTuple):
    """A waiver, and what it is about as it stands now."""

    row: WaiverRow
    request: RequestRow
    duty: Duty
    programme_id: int


async def ask(tx: Tx, own: Own, number: int, reason: Reason, person_id: int, now: datetime) -> None:
    """Those above the seat; nobody there, and it waits in their summaries for somebody to come."""
    row, seat, duty = await waivers.one(tx, number), await seat_rows.one(tx, own.seat), own.duty
    assert row is not None
    assert seat is not None
    programme = duty.event.programme
    asked = {
        "waiver": number,
        "occurrence": duty.event.id,
        "question": duty.question.key,
        "place": duty.subject.name,
        "within": duty.subject.within,
        "role": programme.role(seat.role).title.root,
        "who": row.who,
        "reason": reason.text.root,
        "comment": row.comment,
    }
    at = SeatAt(seat.id, seat.role, seat.unit_id, seat.ordinal)
    for boss in await superiors.over(tx, programme, seat.programme_id, at, now, but=person_id):
        once = f"{pleas.once(number)}{boss.person_id}"
        await notices.tell(tx, programme, boss.person_id, "waiver", asked, now, once)


async def tell(tx: Tx, case: Case, person_id: int, now: datetime) -> None:
    """Those who hold the seat now; the other coordinators need not decide any more."""
    await pleas.unask(tx, case.row.id)
    decided = await waivers.one(tx, case.row.id)
    assert decided is not None
    told = {
        "occurrence": case.duty.event.id,
        "request": case.request.id,
        "place": case.duty.subject.name,
        "by": decided.by,
    }
    for one in await recipients.of_seats(tx, {case.request.seat, case.row.seat}, now):
        if one.id != person_id:
            once = f"waiver-decided/{case.row.id}/{one.id}"
            key, programme = f"waiver-{decided.state}", case.duty.event.programme
            await notices.tell(tx, programme, one.id, key, told, now, once)
