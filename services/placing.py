"""Which message of a person carries a reminder, and when it may leave."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from db import ledger
from db.ledger import Message
from db.recipients import Recipient
from db.store import Tx
from roadmap.moments import Hours, Placed, Quiet, place
from roadmap.programme import Programme

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


def hours(programme: Programme, zone: str | None, quiet: tuple[time, time] | None) -> Hours:
    """Of a person with their own zone and quiet hours, or (None) the programme's."""
    usual = Hours.of(programme)
    return Hours(
        ZoneInfo(zone) if zone else usual.zone, Quiet(*quiet) if quiet else usual.quiet, usual.calendar
    )


def _place(
    person: Recipient, programme: Programme, known: list[Message], moment: datetime, until: datetime | None
) -> Message | Placed:
    """The daily limit counts messages with reminders: joining one that is planned anyway costs nothing."""
    own = hours(programme, person.zone, person.quiet)
    for sent_today in (0, _count(known, moment, own.zone)):
        placed = place(moment, own, until, sent_today, programme.daily)
        for message in known:
            if message.joinable and message.due_at == placed.at:
                return message
    return placed


def _count(known: list[Message], moment: datetime, zone: ZoneInfo) -> int:
    today = moment.astimezone(zone).date()
    return sum(message.at.astimezone(zone).date() == today for message in known)
