"""Seats that anybody may take who comes to the sandbox."""

from bot.boxed import Boxed
from roadmap.people import Seat
from services.people import People

MOST = 600
SHOWN = 300
DAYS = 3660
"""The clock of the sandbox leaps over months; a link that was shown stays good."""


class Seats:
    """Remembers the links it has shown: only their hashes are stored, and each must go on working."""

    def __init__(self, code: str) -> None:
        self._code = code
        self._tokens: dict[int, str] = {}

    async def open(self, box: Boxed) -> tuple[tuple[Seat, str], ...]:
        people = People(box.house.store, box.house.plans, DAYS)
        doors = await people.doors(self._code, self._tokens, MOST, box.emulator.clock.now())
        self._tokens |= {seat.id: token for seat, token in doors}
        return doors

    async def told(self, box: Boxed, language: str) -> list[dict[str, str]]:
        return [
            {"role": seat.role.title.to(language), "place": seat.place.name, "token": token}
            for seat, token in (await self.open(box))[:SHOWN]
        ]
