"""Setting a day, through phones."""

from datetime import UTC, date, datetime, time

import pytest

from roadmap.duties import Event
from sandbox.driver import Message, Person
from tests.conftest import World
from tests.handlers.forging import forge
from tests.handlers.phones import last

CONFERENCES = "Две научно-практические конференции"


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 9, 6, tzinfo=UTC)


async def window(world: World) -> tuple[Person, Message]:
    """The card of March's conferences, from the list of what has no day."""
    phone = await world.join("coordinator", world.region, "Ольга")
    await phone.says("/plan")
    await phone.taps((await last(phone)).labels[0])
    listed = await last(phone)
    while CONFERENCES not in listed.text:
        await phone.taps("›", listed)
        listed = await last(phone)
    line = next(line for line in listed.text.splitlines() if CONFERENCES in line)
    await phone.taps(line.split(".")[0], listed)
    return phone, await last(phone)


async def stored(world: World, phone: Person, card: Message) -> Event:
    me = await world.house.people.person(phone.id, world.clock.now())
    data = next(button.data for row in card.buttons for button in row if (button.data or "").startswith("k:"))
    assert me is not None
    assert data is not None
    return await world.house.plan.event(me.id, int(data.split(":")[1]), world.clock.now())


async def test_a_day_is_set_by_two_taps_and_says_who_will_be_told(world: World) -> None:
    phone, card = await window(world)

    await phone.taps("Назначить день", card)
    calendar = await last(phone)
    assert "8" not in calendar.labels
    await phone.taps("17", calendar)

    outcome = await last(phone)
    assert outcome.text.splitlines()[0] == "✅ День назначен: чт, 17 марта"
    assert "Узнают: директор" in outcome.text
    assert "Напомню: ср, 16 марта, 10:00" in outcome.text
    assert (await stored(world, phone, outcome)).start == date(2022, 3, 17)


async def test_a_day_is_typed_with_its_hour_and_moved_after_a_second_word(world: World) -> None:
    phone, card = await window(world)
    await phone.taps("Назначить день", card)
    await phone.taps("Другой день")

    await phone.says("когда-нибудь")
    assert (await last(phone)).text.startswith("Не понял день")
    await phone.says("17 мая")
    assert (await last(phone)).text.startswith("День должен быть с ")
    await phone.says("17 марта в 10:00")
    outcome = await last(phone)
    assert outcome.text.startswith("✅ День назначен: чт, 17 марта, 10:00")

    await phone.taps("Перенести", outcome)
    await phone.taps("18")
    assert (await last(phone)).text.startswith("Перенести: чт, 17 марта, 10:00 → пт, 18 марта, 10:00?")
    assert (await stored(world, phone, outcome)).start == date(2022, 3, 17)
    await phone.taps("Перенести")
    assert (await last(phone)).text.startswith("✅ Перенесено: пт, 18 марта, 10:00")
    moved = await stored(world, phone, await last(phone))
    assert (moved.start, moved.time) == (date(2022, 3, 18), time(10))


async def test_a_director_cannot_set_a_day_with_a_forged_button(world: World) -> None:
    phone, card = await window(world)
    event = await stored(world, phone, card)
    director = await world.join("director", "Школа № 1")

    await forge(world, director, f"d:{event.id}:2022-03-17::0:0:0")

    assert (await stored(world, phone, card)).start is None
