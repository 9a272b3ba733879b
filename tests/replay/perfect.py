"""A bot that does everything right: what it would say of itself, made from what the oracle expects."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from replay.app import Row
from replay.diary import Diary, Heard
from replay.judging.evidence import Evidence
from replay.judging.payloads import KINDS, NUMBERS
from replay.oracle.asking import AskKey
from replay.oracle.calls import Call
from replay.oracle.counts import counts
from replay.oracle.owed import Owed, Told
from replay.oracle.sheet import Raw
from replay.oracle.world import World

STATES = {"send": "sent", "merged": "skipped", "untrue": "missed", "unreachable": "skipped"}


@dataclass
class Perfect:
    """Rows that a test may spoil, and the diary with the messages that came."""

    diary: Diary
    ledger: list[Row]
    requests: list[Row]
    totals: list[Row]
    occurrences: list[Row]
    waivers: list[Row] = field(default_factory=list)
    closings: dict[date, list[Row]] = field(default_factory=dict)

    def evidence(self) -> Evidence:
        rows = (self.ledger, self.requests, self.totals, self.occurrences)
        return Evidence(*rows, {}, waivers=self.waivers, closings=self.closings)


def perform(sheet: Raw, world: World, numbers: Mapping[AskKey, int], diary: Diary) -> Perfect:
    """world: as the oracle saw it live by the same diary."""
    bot = Perfect(diary, [], [], [], [])
    asked = [key for occasion in world.occasions.values() for key in occasion.asks]
    numbers = {key: number for number, key in enumerate(asked, 100)} | dict(numbers)
    owed = [one for one in world.owed.values() if one.moment <= diary.ended]
    for number, one in enumerate(owed, 1000):
        bot.ledger.append(_reminder(one, number, numbers))
        if one.fate == "send":
            diary.heard.append(Heard(one.key.person, number, one.moment))
    for number, told in enumerate([*world.told, *_called_off(world)], 9000):
        said = {"notice": told.notice, "state": "sent", "reason": None, "payload": _payload(told, numbers)}
        bot.ledger.append({"person": told.person, "message_id": number, "due_at": told.at, **said})
        diary.heard.append(Heard(told.person, number, told.at))
    for number, plea in world.pleas.items():
        about = {"id": number, "request": numbers[plea.of], "reason": plea.reason}
        bot.waivers.append(about | {"state": plea.state, "person": plea.person})
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


def _called_off(world: World) -> list[Told]:
    """Whoever was told anything of it."""
    found = set()
    for key in world.owed:
        occasion = world.occasions[key.activity, key.slot]
        if (
            occasion.cancelled_at
            and world.owed[key].fate == "send"
            and world.owed[key].moment < occasion.cancelled_at
        ):
            found.add(Told(key.person, "cancelled", occasion.cancelled_at, about=(key.activity,)))
    return sorted(found, key=str)


def _payload(told: Told, numbers: Mapping[AskKey, int]) -> Row:
    """As the bot would write what the oracle says."""
    if told.notice == "summary":
        *lines, more = told.about[len(NUMBERS) :]
        said = [_line(line) for line in lines]
        return {**dict(zip(NUMBERS, told.about, strict=False)), "lines": said, "more": more}
    values = (numbers[one] if isinstance(one, AskKey) else one for one in told.about)
    return dict(zip(KINDS.get(told.notice, ()), values, strict=True))


def _line(line: Any) -> Row:
    no, count, fresh, *places, others = line
    return {"no": no, "count": count, "fresh": fresh, "places": places, "more": others}
