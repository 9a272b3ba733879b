"""Nothing personal stays of somebody who wishes so. Functions of an open transaction."""

from datetime import datetime

from db import announcements, audits, broadcasts, erasing, holdings, people
from db.store import Tx


async def erase(tx: Tx, person_id: int, now: datetime) -> None:
    """1. What they were announcing stops: its originals lie in their chat.
    2. Words, chats and names go, in their own rows and in what others were told.
    3. Answers stay, given by nobody: not one count changes.
    4. The row itself keeps its number only, under which journals and ledgers know it."""
    known = await people.with_id(tx, person_id)
    if known is None:
        return
    for number in await erasing.announced(tx, person_id):
        await announcements.change(tx, number, state="cancelled", reason=None, ended_at=now)
        await broadcasts.drop(tx, number)
    await erasing.chats(tx, person_id, known.who.telegram_id)
    await erasing.words(tx, person_id)
    await erasing.messages(tx, person_id, known.who.telegram_id)
    await erasing.mentions(tx, known.who.name)
    await erasing.expectations(tx, person_id, known.who.name)
    await erasing.answers(tx, person_id)
    await erasing.person(tx, person_id, now)
    for programme_id in await holdings.programmes_of(tx, person_id):
        await audits.note(tx, programme_id, person_id, "erased", now)
