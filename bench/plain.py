"""What reports show, added up anew over all requests by one statement: what tallies are measured against."""

import sqlite3
from collections.abc import Collection
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

from roadmap.tallies import Counts

Sums = dict[Any, Counts]
"""By the number of an activity, or the id of a district, or a role."""

SUMS = """
sum(a.value IS NOT 'na'),
sum(r.settled_at IS NOT NULL AND a.value <> 'na'),
sum(r.settled_at IS NOT NULL AND a.value NOT IN ('na', 'no')),
sum(r.settled_at IS NOT NULL AND a.value NOT IN ('na', 'no') AND r.settled_at < r.due_at),
total(CASE WHEN r.settled_at IS NOT NULL AND a.value NOT IN ('na', 'no', 'yes') THEN a.value END),
sum(a.value IS 'na'),
sum(r.settled_at IS NULL AND a.value IS NOT 'na' AND NOT r.waiting)
FROM requests r JOIN occurrences o ON o.id = r.occurrence_id LEFT JOIN answers a ON a.id = r.answer_id"""
OPEN = "o.state <> 'cancelled' AND o.opened_at IS NOT NULL"


def activities(database: Path) -> Sums:
    return _sums(database, f"SELECT o.activity, {SUMS} WHERE {OPEN} GROUP BY o.activity")


def activity(database: Path, no: str) -> Sums:
    where = f"{OPEN} AND o.activity = ? GROUP BY o.activity"
    return _sums(database, f"SELECT o.activity, {SUMS} WHERE {where}", [no])


def districts(database: Path, units: Collection[int]) -> Sums:
    """Of these only."""
    where = f"{OPEN} AND u.parent_id IN ({', '.join('?' * len(units))}) GROUP BY u.parent_id"
    return _sums(
        database, f"SELECT u.parent_id, {SUMS} JOIN units u ON u.id = r.subject_id WHERE {where}", units
    )


def roles(database: Path) -> Sums:
    query = f"SELECT s.role, {SUMS} JOIN seats s ON s.id = r.seat_id WHERE {OPEN} GROUP BY s.role"
    return _sums(database, query)


def _sums(database: Path, query: str, wanted: Collection[Any] = ()) -> Sums:
    with closing(sqlite3.connect(database)) as line:
        return {row[0]: _counts(row[1:]) for row in line.execute(query, tuple(wanted))}


def _counts(row: tuple[Any, ...]) -> Counts:
    expected, answered, met, on_time, amount, left_out, awaited = row
    return Counts(expected, answered, met, on_time, Decimal(amount), left_out=left_out, awaited=awaited)
