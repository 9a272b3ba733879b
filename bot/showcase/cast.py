"""Who holds a phone at first, and which seats are still to be taken."""

from dataclasses import dataclass, field
from typing import Any

from bot.boxed import Boxed
from bot.showcase.region import roster
from roadmap.people import Seat
from roadmap.programme import Programme
from sandbox.driver import Sandbox

FIRST = {"coordinator": 1, "municipal": 1, "curator": 1, "director": 2}
MOST = 300
"""Empty seats that a page offers: nobody looks through a longer list."""


@dataclass(slots=True)
class Cast:
    """`phones`: (key, person, seat). `open`: the other seats with the tokens of their links."""

    phones: list[tuple[str, int, Seat]] = field(default_factory=list)
    open: list[tuple[Seat, str]] = field(default_factory=list)

    async def shown(self, language: str) -> list[dict[str, Any]]:
        return [
            {"key": key, "person": person, "role": seat.role.title.to(language), "name": seat.expected}
            for key, person, seat in self.phones
        ]

    async def seats(self, language: str) -> list[dict[str, Any]]:
        return [
            {"role": seat.role.title.to(language), "place": seat.place.name, "token": token}
            for seat, token in self.open[:MOST]
        ]


async def assemble(box: Boxed, programme: Programme, schools: int) -> Cast:
    """The region is stored, and the first of each role have just opened their personal links. Raises
    ValueError(mistakes)."""
    now, cast = box.emulator.clock.now(), Cast()
    result = await box.house.rosters.load(programme.code, roster(schools), now)
    if result.mistakes:
        raise ValueError(result.mistakes)
    async with Sandbox(box.emulator.url) as phones:
        for seat, token in await box.house.people.invite_all(programme.code, now):
            known = sum(one.role.code == seat.role.code for _, _, one in cast.phones)
            if known >= FIRST.get(seat.role.code, 0):
                cast.open.append((seat, token))
                continue
            name = f"{seat.expected}, {seat.role.title.to('ru')}"
            person = await phones.person(name[:64], language_code=programme.languages[0])
            await person.says(f"/start {token}")
            key = seat.role.code if FIRST[seat.role.code] == 1 else f"{seat.role.code}{known + 1}"
            cast.phones.append((key, person.id, seat))
    order = list(FIRST)
    cast.phones.sort(key=lambda one: order.index(one[2].role.code))
    return cast
