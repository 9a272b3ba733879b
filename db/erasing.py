"""What is personal leaves every table; ids, moments and answers stay, and with them all that is counted."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, String, cast, delete, exists, func, or_, select, update

from db.models import (
    Announcement,
    Answer,
    Application,
    Delivery,
    Draft,
    Holding,
    Invite,
    Letter,
    Nudge,
    Person,
    Proof,
    Seat,
    Waiver,
)
from db.store import Tx

NOBODY = "—"
"""Stands where a name stood. It is shown as it is."""

UNDER_WAY = ("draft", "approval", "running", "paused")


async def announced(tx: Tx, person_id: int) -> list[int]:
    """Announcements that could still leave: their originals lie in a chat that is to be forgotten."""
    mine = (Announcement.author_id == person_id, Announcement.state.in_(UNDER_WAY))
    return list((await tx.execute(select(Announcement.id).where(*mine))).scalars())


async def person(tx: Tx, person_id: int, now: datetime) -> None:
    """No account of Telegram has a negative number."""
    own = ("zone", "quiet_from", "quiet_to", "away_from", "away_to", "daily", "reports")
    empty: dict[str, object] = dict.fromkeys(("username", "consented_at", *own))
    gone = {"name": NOBODY, "telegram_id": -person_id, "left_at": now, "erased_at": now}
    await tx.execute(update(Person).where(Person.id == person_id).values(**empty, **gone))


async def chats(tx: Tx, person_id: int, telegram_id: int) -> None:
    """The number of the account is also that of the chat with the bot."""
    written = update(Letter).where(Letter.sender_id == person_id)
    await tx.execute(written.values(chat_id=-person_id))
    mine = update(Announcement).where(Announcement.author_id == person_id)
    await tx.execute(mine.values(chat_id=-person_id, gist=None, content=None, album=None))
    await tx.execute(update(Invite).where(Invite.shown_to == telegram_id).values(shown_to=None))
    await tx.execute(delete(Draft).where(_begins(Draft.key, f"{telegram_id}:")))


async def words(tx: Tx, person_id: int) -> None:
    """What they wrote, and what was written to them."""
    letters = update(Letter).where(or_(Letter.sender_id == person_id, Letter.receiver_id == person_id))
    await tx.execute(letters.values(text=None))
    await tx.execute(update(Proof).where(Proof.person_id == person_id).values(name=None))
    await tx.execute(update(Waiver).where(Waiver.person_id == person_id).values(comment=None))
    await tx.execute(update(Nudge).where(Nudge.author_id == person_id).values(words=None))
    await tx.execute(delete(Application).where(Application.person_id == person_id))


async def answers(tx: Tx, person_id: int) -> None:
    """They stay, given by nobody."""
    await tx.execute(update(Answer).where(Answer.person_id == person_id).values(person_id=None))


async def expectations(tx: Tx, person_id: int, name: str) -> None:
    """The roster's name of whoever was to take their seats; and their own name, wherever it is expected."""
    mine = exists().where(
        Holding.seat_id == Seat.id, Holding.person_id == person_id, Holding.kind == "holder"
    )
    await tx.execute(update(Seat).where(or_(mine, Seat.expected == name)).values(expected=None))


async def messages(tx: Tx, person_id: int, telegram_id: int) -> None:
    """Letters not brought yet never will be. Of what was said to them only its kind stays."""
    theirs = _begins(Delivery.dedupe, f"letter/{telegram_id}/")
    waiting = update(Delivery).where(theirs, Delivery.state == "planned")
    await tx.execute(waiting.values(state="skipped", reason="left"))
    await tx.execute(update(Delivery).where(theirs).values(dedupe=None))
    told = (Delivery.person_id == person_id, Delivery.kind == "notice")
    for number, payload in await _payloads(tx, *told):
        await _put(tx, number, {"key": payload.get("key", "")})


async def mentions(tx: Tx, name: str) -> None:
    """In the news that others were told, or are to be."""
    written = {json.dumps(name)[1:-1], json.dumps(name, ensure_ascii=False)[1:-1]}
    said = cast(Delivery.payload, String)
    holds = or_(*(said.contains(one, autoescape=True) for one in sorted(written)))
    for number, payload in await _payloads(tx, Delivery.kind == "notice", holds):
        await _put(tx, number, {key: _without(value, name) for key, value in payload.items()})


async def _payloads(tx: Tx, *which: ColumnElement[bool]) -> Sequence[tuple[int, Mapping[str, Any]]]:
    rows = await tx.execute(select(Delivery.id, Delivery.payload).where(*which))
    return [(number, payload or {}) for number, payload in rows]


async def _put(tx: Tx, number: int, payload: Mapping[str, Any]) -> None:
    await tx.execute(update(Delivery).where(Delivery.id == number).values(payload=payload))


def _without(value: Any, name: str) -> Any:
    """None where the name stood; shorter where it was one of several («Анна, Пётр»), or a word of a text."""
    match value:
        case str():
            if value == name:
                return None
            others = ", ".join(part for part in value.split(", ") if part != name)
            return re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", NOBODY, others)
        case list():
            return [_without(part, name) for part in value]
        case dict():
            return {key: _without(part, name) for key, part in value.items()}
        case _:
            return value


def _begins(column: Any, text: str) -> ColumnElement[bool]:
    return func.substr(column, 1, len(text)) == text
