"""An announcement on its way, through phones."""

from dataclasses import dataclass

from sandbox.driver import Heard, Message, Person
from tests.conftest import World
from tests.handlers.phones import last

TEXT = "Коллеги, завтра в 15:00 семинар"
UNDO_S = 31


@dataclass(repr=False)
class Region:
    """Two coordinators, a curator, two directors of one district and one of another."""

    olga: Person
    pavel: Person
    maria: Person
    nina: Person
    anna: Person
    ivan: Person
    vera: Person

    @property
    def directors(self) -> tuple[Person, ...]:
        return self.anna, self.ivan, self.vera


async def settle(world: World) -> Region:
    """Everybody is in, and has heard what a newcomer hears."""
    region = Region(
        await enter(world, "coordinator", world.region, "Ольга"),
        await enter(world, "coordinator", world.region, "Павел"),
        await enter(world, "municipal", "Бабынинский район", "Мария"),
        await enter(world, "curator", world.region, "Нина"),
        await enter(world, "director", "Школа № 1", "Анна"),
        await enter(world, "director", "Школа № 2", "Иван"),
        await enter(world, "director", "Школа <№ 3> & Ко", "Вера"),
    )
    await world.app.clockwork.tick(world.clock.now())
    return region


async def enter(world: World, role: str, unit: str, name: str) -> Person:
    """In by the short way: others test the conversation of a newcomer."""
    phone = await world.sandbox.person(name)
    await phone.says("/help")
    token, now, registration = await world.invite(role, unit), world.clock.now(), world.house.registration
    invitation = await registration.look_at(token, phone.id, now)
    await registration.join(invitation.id, phone.id, name, None, "ru", now)
    return phone


async def compose(author: Person, text: str = TEXT, *roles: str) -> Heard:
    """Up to the audience, with these roles chosen."""
    await author.says("/announce")
    heard = await author.says(text)
    await choose(author, *(roles or ("директор",)))
    return heard


async def choose(author: Person, *roles: str) -> None:
    for role in roles:
        screen = await last(author)
        await author.taps(next(label for label in screen.labels if label[2:].strip().startswith(f"{role} ·")))


async def send(author: Person) -> Message:
    """From the audience to the card that shows how it goes."""
    await author.taps("Дальше")
    await author.taps("Отправить")
    return await last(author)


async def announce(world: World, author: Person, text: str = TEXT, *roles: str) -> Heard:
    """The whole way, until it has arrived."""
    heard = await compose(author, text, *roles)
    await send(author)
    await world.sandbox.advance(seconds=UNDO_S)
    return heard


async def seen(phone: Person, message: Message) -> Message:
    """How that message looks now."""
    return next(one for one in await phone.messages(deleted=True) if one.id == message.id)


async def got(phone: Person, text: str = TEXT) -> list[Message]:
    """Messages of the bot that say exactly this."""
    return [one for one in await phone.messages(mine=False) if one.text == text]


async def delivered(region: Region) -> list[int]:
    """How many copies each director has."""
    return [len(await got(phone)) for phone in region.directors]
