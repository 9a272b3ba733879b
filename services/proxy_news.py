"""What a seat hears of an answer that others gave for it, and they of its correction."""

from db import holdings, own_seats, people
from db.store import Tx
from services import notices
from services.recording import Entry


async def follow(tx: Tx, entry: Entry) -> None:
    """Called when an answer has just been recorded. An import is told of where it changes what stood."""
    before = entry.row.told
    changed = before is not None and before.value != entry.value
    if entry.how == "proxy" or (entry.how == "import" and changed):
        await _tell_holders(tx, entry)
    elif entry.how == "own" and before and before.how == "proxy" and changed:
        await _tell_author(tx, entry, before.person, before.value)


async def _tell_holders(tx: Tx, entry: Entry) -> None:
    """Notice `proxy`: request, occurrence, place, value, how, by (a name)."""
    row = entry.row
    seats = await own_seats.team(tx, row.seat) if row.shared else [row.seat]
    held = await holdings.holders_of(tx, seats, entry.now)
    author = await people.with_id(tx, entry.person)
    told = _about(entry) | {"value": entry.value, "how": entry.how, "by": author and author.who.name}
    for person in {one.person_id for found in held.values() for one in found} - {entry.person}:
        once = f"proxy/{row.id}/{entry.duty.seen + 1}/{person}"
        await notices.tell(tx, entry.duty.event.programme, person, "proxy", told, entry.now, once)


async def _tell_author(tx: Tx, entry: Entry, author: int | None, old: str) -> None:
    """Notice `proxy-corrected`: request, occurrence, place, value, old (value), who (a name)."""
    if author is None or author == entry.person:
        return
    who = await people.with_id(tx, entry.person)
    told = _about(entry) | {"value": entry.value, "old": old, "who": who and who.who.name}
    once = f"proxy-corrected/{entry.row.id}/{entry.duty.seen + 1}"
    await notices.tell(tx, entry.duty.event.programme, author, "proxy-corrected", told, entry.now, once)


def _about(entry: Entry) -> dict[str, object]:
    row = entry.row
    return {"request": row.id, "occurrence": row.occurrence, "place": row.subject.name}
