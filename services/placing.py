"""Which message of a person carries a reminder, and when it may leave."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from db import ledger
from db.ledger import Message
from db.recipients import Recipient
from db.store import Tx
from roadmap.moments import Hours, Placed, Quiet, place
from roadmap.programme import Programme

Days = tuple[date, date]
"""From the one to the other, both of them."""

_LOOK_BACK = timedelta(days=2)
"""Longer than any local day reaches back from now."""


async def carry(
    tx: Tx, programme: Programme, people: Sequence[Recipient], now: datetime, until: datetime | None
) -> dict[int, int]:
    """Person -> the delivery that takes their reminder along: one planned for the same moment, or a new one.

    until: from then on it would be too late.
    """
    moment = now.replace(second=0, microsecond=0)
    known: dict[int, list[Message]] = defaultdict(list)
    for message in await ledger.messages(tx, [person.id for person in people], moment - _LOOK_BACK):
        known[message.person_id].append(message)
    joined: dict[int, int] = {}
    new: list[ledger.New] = []
    for person in people:
        found = _place(person, programme, known[person.id], moment, until)
        if isinstance(found, Message):
            joined[person.id] = found.id
        else:
            new.append({"person_id": person.id, "due_at": found.at, "silent": found.silent})
    return joined | await ledger.add(tx, new)


async def book(tx: Tx, person_id: int, at: datetime) -> int:
    """The delivery of a reminder which its reader wants at that very moment."""
    for message in await ledger.messages(tx, [person_id], at):
        if message.joinable and message.due_at == at:
            return message.id
    made = await ledger.add(tx, [{"person_id": person_id, "due_at": at, "silent": False}])
    return made[person_id]


def hours(
    programme: Programme,
    zone: str | None,
    quiet: tuple[time, time] | None,
    away: Days | None = None,
) -> Hours:
    """Of a person with their own zone and quiet hours, or (None) the programme's; `away`: days off of their
    own."""
    usual = Hours.of(programme)
    return Hours(
        ZoneInfo(zone) if zone else usual.zone,
        Quiet(*quiet) if quiet else usual.quiet,
        usual.calendar.without(away),
    )


def _place(
    person: Recipient, programme: Programme, known: list[Message], moment: datetime, until: datetime | None
) -> Message | Placed:
    """The daily limit counts messages with reminders: joining one that is planned anyway costs nothing. A
    day that is full already sends what would move there on to the next one."""
    own = hours(programme, person.zone, person.quiet, person.away)
    daily, until = person.daily or programme.daily, None if own.are_away(moment) else until
    placed = place(moment, own, until, 0, daily)
    while (joined := _joinable(known, placed.at)) is None and not placed.silent:
        after = place(placed.at, own, until, _count(known, placed.at, own.zone), daily)
        if after.at == placed.at:
            return after
        placed = after
    return joined or placed


def _joinable(known: list[Message], at: datetime) -> Message | None:
    return next((message for message in known if message.joinable and message.due_at == at), None)


def _count(known: list[Message], moment: datetime, zone: ZoneInfo) -> int:
    today = moment.astimezone(zone).date()
    return sum(message.at.astimezone(zone).date() == today for message in known)
