"""Something was attached to an answer that waits for a verifier: they are told."""

from datetime import datetime

from db import own_seats, proofs, recipients
from db.requests import RequestRow
from db.store import Tx
from roadmap.duties import Duty
from roadmap.proofs import ProofKind
from services import duties, notices, verdicts
from services.events import Events


async def tell(
    tx: Tx, events: Events, duty: Duty, number: int, kind: ProofKind, by: int, now: datetime
) -> None:
    """Notice `proof`: request (the confirmation), place, kind, occurrence; once a proof and person. Those who
    have not been asked to confirm it yet will see both at once and are not told. number: of the proof."""
    for row in await verdicts.of(tx, duty):
        if row.settled_at is None and not row.waiting:
            payload = {
                "request": row.id,
                "place": duty.subject.name,
                "kind": kind,
                "occurrence": duty.event.id,
            }
            for person in await _verifiers(tx, events, row, now):
                if person != by:
                    once = f"proof/{number}/{person}"
                    await notices.tell(tx, duty.event.programme, person, "proof", payload, now, once)


async def _verifiers(tx: Tx, events: Events, row: RequestRow, now: datetime) -> list[int]:
    asked_soon, asked_already = await proofs.unsaid(tx, row.occurrence, row.id, now)
    if asked_soon:
        return []
    (duty,) = await duties.read(tx, events, [row])
    seats = await own_seats.team(tx, row.seat) if row.shared else [row.seat]
    found = [one.id for one in await recipients.of_seats(tx, seats, now) if one.id not in asked_already]
    mine = await own_seats.of_people(tx, found, now)
    return [person for person in found if not duty.is_own(person, mine[person].team)]
