"""A bot that does everything right: what it would say of itself, made from what the oracle expects."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from replay.app import Row
from replay.diary import Diary, Heard
from replay.judging.evidence import Evidence
from replay.oracle.asking import AskKey
from replay.oracle.calls import Call
from replay.oracle.counts import counts
from replay.oracle.sheet import Raw
from replay.oracle.world import Owed, World

STATES = {"send": "sent", "merged": "skipped", "untrue": "missed", "unreachable": "skipped"}


@dataclass
class Perfect:
    """Rows that a test may spoil, and the diary with the messages that came."""

    diary: Diary
    ledger: list[Row]
    requests: list[Row]
    totals: list[Row]
    occurrences: list[Row]

    def evidence(self) -> Evidence:
        return Evidence(self.ledger, self.requests, self.totals, self.occurrences, {})


def perform(sheet: Raw, world: World, numbers: Mapping[AskKey, int], diary: Diary) -> Perfect:
    """world: as the oracle saw it live by the same diary."""
    bot = Perfect(diary, [], [], [], [])
    owed = [one for one in world.owed.values() if one.moment <= diary.ended]
    for number, one in enumerate(owed, 1000):
        bot.ledger.append(_reminder(one, number, numbers))
        if one.fate == "send":
            diary.heard.append(Heard(one.key.person, number, one.moment))
    for number, told in enumerate(world.told, 9000):
        said = {"notice": told.notice, "state": "sent", "reason": None}
        bot.ledger.append({"person": told.person, "message_id": number, "due_at": told.at, **said})
        diary.heard.append(Heard(told.person, number, told.at))
    for identity, (key, occasion) in enumerate(world.occasions.items(), 1):
        span = occasion.span
        days = {"start": span and span.first, "end": span and span.last, "state": occasion.state}
        where = {"id": identity, "activity": key[0], "slot": key[1], "revision": occasion.revision}
        bot.occurrences.append(where | days)
        for ask in occasion.asks.values():
            standing = {"value": ask.value, "settled_at": ask.settled_at, "shared": ask.shared}
            bot.requests.append({"id": numbers[ask.key], **ask.key._asdict(), **standing})
    for count in counts(sheet, world):
        names = ("activity", "expected", "answered", "met", "on_time", "amount", "base")
        bot.totals.append({"indicator": count.key} | {name: getattr(count, name) for name in names})
    return bot


def _reminder(owed: Owed, number: int, numbers: Mapping[AskKey, int]) -> Row:
    row: Row = owed.key._asdict()
    if isinstance(owed.key.step, Call):
        cause, of, round_, days = owed.key.step
        row["step"] = f"{cause}/{numbers[of]}/{round_}/{days}"
    sent = owed.fate == "send"
    moment: datetime | None = owed.moment if sent else None
    return row | {
        "state": STATES[owed.fate],
        "reason": None if sent else owed.fate,
        "due_at": moment,
        "sent_at": moment,
        "message_id": number if sent else None,
    }
