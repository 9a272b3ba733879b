"""The first phones of the sandbox, and whose they are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.boxed import Boxed
from bot.showcase import anywhere, region
from bot.showcase.company import Company, Phone
from bot.showcase.seats import Seats
from replay.oracle import sheet
from replay.shape import Shape
from roadmap.people import Seat
from roadmap.programme import Programme, Role
from sandbox.driver import Sandbox


class UnfitRosterError(ValueError):
    """The invented region is not one of this programme."""


@dataclass(frozen=True, slots=True)
class Star:
    key: str
    person: int
    name: str
    seat: Seat

    def told(self, language: str) -> dict[str, object]:
        """The role with its school or municipality; of those at the top the role alone."""
        role, place = self.seat.role.title.to(language), self.seat.place
        title = f"{role} · {place.name}" if place.within else role
        return {"key": self.key, "person": self.person, "role": title, "name": self.name}


async def gathered(box: Boxed, programme: Programme, seats: Seats, company: Company) -> tuple[Star, ...]:
    """A few people of an invented region have just opened their personal links."""
    result = await box.house.rosters.load(programme.code, company.roster, box.emulator.clock.now())
    if result.mistakes:
        raise UnfitRosterError(f"The synthetic region does not fit {programme.code}: {result.mistakes[0]}")
    doors = await seats.open(box)
    found = []
    async with Sandbox(box.emulator.url) as phones:
        for key, seat, token in _invited(company.phones, doors):
            name = company.phones[key].name
            phone = await phones.person(name, language_code=programme.languages[0])
            await phone.says(f"/start {token}")
            found.append(Star(key, phone.id, name, seat))
    return tuple(found)


async def filled(box: Boxed, programme: Programme, seats: Seats, cast: Sequence[Star]) -> None:
    """All the others at the bottom of the tree come in by the short way: phones of their own, no
    conversation."""
    house, world, language = box.house, box.emulator.world, programme.languages[0]
    stars = {star.seat.id for star in cast}
    for seat, token in await seats.open(box):
        if seat.id not in stars and seat.expected and _is_bottom(programme, seat.role):
            phone = world.people.add(seat.expected, language_code=language)
            phone.started = True
            now = world.clock.now()
            invitation = await house.registration.look_at(token, phone.id, now)
            await house.registration.join(invitation.id, phone.id, phone.name, None, language, now)


def _is_bottom(programme: Programme, role: Role) -> bool:
    return role.unit not in {unit.within for unit in programme.units}


def company(programme: Programme, folder: Path, size: int) -> Company:
    """Stories are told of one region, which belongs to one programme."""
    if programme.code == region.PROGRAMME:
        return region.company(Shape.of(sheet.read(folder)), size)
    return anywhere.company(programme, size)


def _invited(
    phones: Mapping[str, Phone], doors: Sequence[tuple[Seat, str]]
) -> Iterator[tuple[str, Seat, str]]:
    """Their seats, which the house knows by numbers of its own."""
    at = {(seat.role.code, seat.place.name if seat.place.within else "", seat.ordinal): (seat, token)
          for seat, token in doors}  # fmt: skip
    for key, phone in phones.items():
        yield (key, *at[phone.role, phone.place, phone.ordinal])
