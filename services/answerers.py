"""Who may answer what is owed: of a team any of its members."""

from collections.abc import Sequence
from datetime import datetime

from db import holdings, seats
from db.holdings import Holder
from db.overviews import Owing
from db.store import Tx


async def of(tx: Tx, owing: Sequence[Owing], now: datetime) -> list[list[Holder]]:
    """Of each. Looks at these seats and their teams only: a programme may have thousands of others."""
    teams = await seats.teams(tx, {one.seat for one in owing if one.shared})
    able = [teams[one.seat] if one.shared else [one.seat] for one in owing]
    people = await holdings.holders_of(tx, {seat for team in able for seat in team}, now)
    return [[holder for seat in team for holder in people.get(seat, ())] for team in able]
