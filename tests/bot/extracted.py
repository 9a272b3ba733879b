"""A database with all sorts of requests and answers, written straight into its tables."""

import random
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.house import open_house
from roadmap.programme import Programme
from tests.conftest import KALUGA, ROSTER, settings_for

ZONE = ZoneInfo("Europe/Moscow")
START = datetime(2021, 11, 26, 5, tzinfo=UTC)
MIDNIGHT = datetime(2022, 1, 1)  # noqa: DTZ001 - as the tables hold it
DAYS = 40
SECRET = "secret words"
VALUES = ("yes", "no", "na", "12", "1.5", "=1+1", "-3", '@a; "b"\nc', "слово")
HOWS = ("own", "proxy", "import", "waived")
READING = """
SELECT r.id, o.activity, o.slot, o.start, o."end", u.code, u.name, a.code, a.name, s.role, r.question, r.item,
       w.value, w.at, w.how, r.due_at, o.state
FROM requests r JOIN occurrences o ON o.id = r.occurrence_id JOIN seats s ON s.id = r.seat_id
JOIN units u ON u.id = r.subject_id LEFT JOIN units a ON a.id = u.parent_id
LEFT JOIN answers w ON w.id = r.answer_id
WHERE o.opened_at IS NOT NULL ORDER BY r.id"""
REQUEST = """
INSERT INTO requests (id, occurrence_id, question, seat_id, subject_id, item, waiting, due_at, shared, gated,
  seen)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)"""
ANSWER = """
INSERT INTO answers (request_id, number, value, seat_id, how, comment, at) VALUES (?, 1, ?, ?, ?, ?, ?)"""
STANDS = "UPDATE requests SET answer_id = ?, settled_at = ? WHERE id = ?"
OCCURS = 'UPDATE occurrences SET start = ?, "end" = ?, opened_at = ?, state = ? WHERE id = ?'


async def begin(file: Path, plans: dict[str, Programme]) -> None:
    async with open_house(settings_for(file), plans, START) as house:
        assert not (await house.rosters.load(KALUGA, ROSTER, START)).mistakes


def fill(file: Path, dice: random.Random, count: int) -> None:
    """Occurrences of all states, some without a day, some not open yet; ids have gaps."""
    with closing(sqlite3.connect(file)) as line:
        units = [row[0] for row in line.execute("SELECT id FROM units")]
        seats = [row[0] for row in line.execute("SELECT id FROM seats")]
        asking = [row[0] for row in line.execute("SELECT id FROM occurrences")]
        for number in asking:
            end = MIDNIGHT.date() + timedelta(days=dice.randrange(DAYS))
            days = (None, None) if dice.random() < 0.2 else (str(end - timedelta(days=3)), str(end))
            opened = None if dice.random() < 0.1 else f"{MIDNIGHT}.000000"
            line.execute(OCCURS, (*days, opened, dice.choice(("dated", "window", "cancelled")), number))
        for item in range(1, count + 1):
            number, seat = item + 3 * (item // 7), dice.choice(seats)
            due = f"{MIDNIGHT + timedelta(hours=dice.randrange(DAYS * 24))}.000000"
            about = (dice.choice(asking), dice.choice(("attended", "gone")), seat, dice.choice(units), item)
            line.execute(REQUEST, (number, *about, dice.random() < 0.1, due))
            if dice.random() < 0.7:
                said = (dice.choice(VALUES), seat, dice.choice(HOWS), SECRET, due)
                made = line.execute(ANSWER, (number, *said)).lastrowid
                line.execute(STANDS, (made, due if dice.random() < 0.8 else None, number))
        line.commit()


def reading(file: Path) -> list[tuple[Any, ...]]:
    """As the tables hold it; the state is the occurrence's."""
    with closing(sqlite3.connect(file)) as line:
        return line.execute(READING).fetchall()


def local(stored: str) -> datetime:
    return datetime.fromisoformat(stored).replace(tzinfo=UTC).astimezone(ZONE)


def day(row: tuple[Any, ...]) -> date:
    """What a window goes by."""
    return date.fromisoformat(row[4]) if row[4] else local(row[15]).date()
