"""Who sits where: read once for a round of planning, not once for each school's own day."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from functools import cached_property

from db import recipients
from db.recipients import Recipient
from db.store import Tx
from roadmap.audience import SeatAt, Tree
from roadmap.programme import Programme
from services import rights


class Census:
    """`holders`: seat -> those who hold it and consent."""

    def __init__(self, seats: tuple[SeatAt, ...], tree: Tree, holders: dict[int, list[Recipient]]) -> None:
        self.seats = seats
        self.tree = tree
        self.holders = holders

    @cached_property
    def teams(self) -> dict[int, list[int]]:
        """Seat -> the seats of its role at its unit."""
        teams: dict[tuple[str, int], list[int]] = defaultdict(list)
        for seat in self.seats:
            teams[seat.role, seat.unit].append(seat.id)
        return {seat.id: teams[seat.role, seat.unit] for seat in self.seats}

    def seat(self, number: int) -> SeatAt:
        return self._numbered[number]

    @cached_property
    def _numbered(self) -> dict[int, SeatAt]:
        return {seat.id: seat for seat in self.seats}


async def take(
    tx: Tx,
    programme: Programme,
    programme_id: int,
    now: datetime,
    within: Collection[int] | None = None,
) -> Census:
    """within: only of seats at these units."""
    tree = await rights.tree(tx, programme_id)
    seats = await rights.seats(tx, programme_id, programme, within)
    if within is None:
        return Census(seats, tree, await recipients.of_programme(tx, programme_id, now))
    return Census(seats, tree, await recipients.by_seat(tx, [seat.id for seat in seats], now))
