"""Nothing comes unasked that the ledger does not know; and what a person did to others is told to them."""

from collections import Counter, defaultdict
from datetime import datetime

from replay.app import Row
from replay.judging.evidence import Evidence, Phones, moment
from replay.judging.findings import Findings
from replay.judging.ledger import MINUTE, Ledger, asks_for_a_day
from replay.judging.payloads import about
from replay.judging.reminders import Reminders
from replay.oracle.owed import Told
from replay.oracle.world import World

AWAITED = ("doubts",)
"""Told at once: whoever has just come in is there."""

AT_ONCE = 30
"""So many messages may be on their way at one moment."""


def judge_unknown(evidence: Evidence, phones: Phones, findings: Findings) -> None:
    """Said and not booked: excused where the line broke after it was taken, or the bot died before it could
    write it down; and of no more messages than a dead bot can have had in its hands."""
    known = {(int(row["person"]), int(row["message_id"])) for row in evidence.ledger if row.get("message_id")}
    in_hand: Counter[str] = Counter()
    for (person, number), heard in phones.heard.items():
        if (person, number) in known:
            continue
        in_hand[heard.lost] += 1
        if heard.lost == "line" or (heard.lost and in_hand[heard.lost] <= AT_ONCE):
            findings.say_again()
        else:
            findings.add("doubled", f"message {number} to {person} at {heard.at}: {heard.text[:60]!r}")


def judge_notices(reminders: Reminders, evidence: Evidence) -> None:
    rows, asks, days = evidence.notices(), evidence.asks(), evidence.days()
    owed = [*reminders.world.told, *_moved(reminders.world, reminders.ledger)]
    left = Counter((one.person, one.notice, one.about) for one in owed)
    left.subtract((int(row["person"]), str(row["notice"]), about(row, asks, days)) for row in rows)
    for (person, notice, says), count in left.items():
        said = f"notice {notice} to {person} {' '.join(map(str, says))}".rstrip()
        for _ in range(count):
            reminders.findings.add("missing", said)
        for _ in range(-count):
            reminders.findings.add("wrong", f"{said} without cause")
    for row in rows:
        _judge(row, reminders)
    _judge_moments(owed, rows, [about(row, asks, days) for row in rows], reminders)


def _judge_moments(
    owed: list[Told], rows: list[Row], says: list[tuple[object, ...]], reminders: Reminders
) -> None:
    """Neither before their cause nor long after it; of several that say the same, in order."""
    causes: dict[tuple[object, ...], list[datetime]] = defaultdict(list)
    for told in sorted(owed, key=lambda told: told.at):
        causes[told.person, told.notice, told.about].append(told.at)
    in_order = sorted(zip(rows, says, strict=True), key=lambda pair: str(pair[0].get("due_at")))
    for row, what in in_order:
        person, heard = int(row["person"]), reminders.ledger.phones.got(row)
        its = causes[person, str(row["notice"]), what]
        cause = its.pop(0) if its else None
        if heard and cause and not cause - MINUTE <= heard.at <= reminders.timing.latest(person, cause):
            at, since = reminders.days.local(heard.at), reminders.days.local(cause)
            reminders.findings.add(
                "wrong", f"notice {row['notice']} to {person} at {at} for what was at {since}"
            )


def _judge(row: Row, reminders: Reminders) -> None:
    told = f"notice {row['notice']} to {row['person']} is {row['state']} {row.get('reason')}"
    heard = reminders.ledger.phones.got(row) if row["state"] == "sent" else None
    if heard and not reminders.days.open(heard.at) and row["notice"] not in AWAITED:
        at = reminders.days.local(heard.at)
        reminders.findings.add("wrong", f"{told} at {at}: in quiet hours or on a day off")
    elif not heard and not _excused(row, reminders):
        reminders.findings.add("missing", told)


def _excused(row: Row, reminders: Reminders) -> bool:
    due = moment(row.get("due_at"))
    if due is None or row["state"] == "sent":
        return False
    if row["state"] == "planned":
        return due > reminders.ended
    if row.get("reason") == "answered":
        return _decided(row, reminders.world, due)
    people, person = reminders.world.people, int(row["person"])
    if row.get("reason") == "left":
        return not people.seats(person, due)
    return people.blocked(person, due)


def _moved(world: World, ledger: Ledger) -> set[Told]:
    """Whoever was told of the old day is told of the new one, and that there is none any more."""
    found: set[Told] = set()
    for key in ledger.rows:
        matter = (key.activity, key.slot)
        occasion, heard = world.occasions.get(matter), ledger.heard(key)
        if occasion and heard and not asks_for_a_day(key.step):
            for move in [one for one in occasion.moves if heard.at < one.at]:
                days = (move.old.isoformat(), move.new.isoformat())
                found.add(Told(key.person, "moved", move.at, matter, days))
        gone = occasion.cancelled_at if occasion and occasion.by_hand else None
        if occasion and heard and gone and heard.at < gone:
            found.add(Told(key.person, "cancelled", gone, matter, (occasion.activity,)))
    return found


def _decided(row: Row, world: World, due: datetime) -> bool:
    """Nobody need decide any more what was decided or withdrawn."""
    plea = world.pleas.get(int((row.get("payload") or {}).get("waiver", 0)))
    return plea is not None and plea.over_at is not None and plea.over_at <= due
