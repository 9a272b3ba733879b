"""Hours and days of a trainee through phones: what they take themselves, and what others may take of it."""

from html import unescape
from pathlib import Path

import pytest

from messages.presses.people import SeatPress
from roadmap.refusals import Refused
from sandbox.driver import Person
from tests.conftest import World
from tests.handlers.forging import forge
from tests.handlers.phones import last, open_duty
from tests.journeys.test_guopei import (
    NAMES,
    OPENED,
    database,
    file_of,
    judge,
    number,
    plans,
    query,
    start,
    world,
)

__all__ = ["database", "plans", "start", "world"]
ME = NAMES[0]


def seat_of(database: Path, role: str, unit: str) -> int:
    words = "SELECT s.id FROM seats s JOIN units u ON u.id = s.unit_id WHERE s.role = ? AND u.name = ?"
    return int(query(database, words, role, unit)[0][0])


async def page_of(world: World, phone: Person) -> str:
    """The file that has just come."""
    sent = (await last(phone)).file
    assert sent is not None
    return unescape((await world.sandbox.file(sent)).decode())


async def taken(world: World, phone: Person, seat: int) -> str:
    await forge(world, phone, SeatPress(seat=seat).pack())
    await phone.taps("Электронное дело")
    return await page_of(world, phone)


async def trained(world: World) -> Person:
    """A trainee of the workshop who went on a visit, too, and has judged it all."""
    me = await world.join("member", ME, ME)
    await me.says(f"/start {await world.invite('visitor', 'Ma Hong')}")
    await me.taps("Да, это я")
    await world.sandbox.move_to(OPENED)
    group = await open_duty(me, "Мастерская: очно 4 дня")
    await me.taps("1", group)
    await me.taps("4", await last(me))
    await me.taps("9", await open_duty(me, "Поездка в сильную школу"))
    return me


async def test_the_host_takes_what_was_done_in_the_workshop_and_the_county_all(
    world: World, database: Path
) -> None:
    host = await world.join("host", "Workshop", "Host")
    county = await world.join("county", "Lan", "County")
    me = await trained(world)
    await judge(me, "Недоволен")
    seat = seat_of(database, "member", ME)

    page = await taken(world, host, seat)
    assert f"Электронное дело: {ME}" in page
    assert f"участник мастерской, {ME}" in page
    assert "№ P5-T, Мастерская: очно 4 дня, онлайн 80 часов — 4 дн." in page
    assert "часов 0, дней 4" in page
    assert "Кредиты не посчитаны" in page
    for more in ("Поездка", "Ответили анонимно", "Недоволен", "Telegram", "Письма"):
        assert more not in page

    assert "часов 0, дней 13" in await taken(world, county, seat)
    assert "часов 0, дней 13" in await taken(world, county, seat_of(database, "visitor", "Ma Hong"))


async def test_a_trainee_takes_their_own_and_reads_who_took_it(world: World, database: Path) -> None:
    host = await world.join("host", "Workshop", "Host")
    me = await trained(world)
    seat = seat_of(database, "member", ME)
    assert "часов 0, дней 13" in await taken(world, me, seat)
    await taken(world, host, seat)
    page = await file_of(world, me)
    assert f"Host получает файл с часами и днями обучения: участник мастерской, {ME}" in page
    assert f"{ME} получает файл с часами и днями обучения" in page


async def test_nobody_else_takes_it(world: World, database: Path) -> None:
    """Neither a trainee beside, nor the host of another project, nor an old button of an empty seat."""
    office = await world.join("office", world.region, "Office")
    other = await world.join("member", NAMES[1], NAMES[1])
    host = await world.join("host", "Workshop", "Host")
    await trained(world)
    seat, visit = seat_of(database, "member", ME), seat_of(database, "visitor", "Ma Hong")
    transcripts, now = world.house.transcripts, world.clock.now()
    for name, of in ((NAMES[1], seat), ("Host", visit)):
        with pytest.raises(Refused, match="not-yours"):
            await transcripts.of(number(database, name), of, now)
    for phone in (other, host):
        before = await last(phone)
        await forge(world, phone, SeatPress(seat=visit, step="hours").pack())
        assert (await last(phone)).file == before.file
    with pytest.raises(Refused, match="seat-vacant"):
        await transcripts.of(number(database, "Office"), seat_of(database, "member", NAMES[2]), now)
    await forge(world, office, SeatPress(seat=seat_of(database, "member", NAMES[2])).pack())
    assert "Электронное дело" not in str((await last(office)).labels)
    await forge(world, office, SeatPress(seat=seat_of(database, "host", "Workshop")).pack())
    assert "Электронное дело" in str((await last(office)).labels)  # a host is trained as well
    await forge(world, office, SeatPress(seat=seat_of(database, "office", world.region)).pack())
    assert "Электронное дело" not in str((await last(office)).labels)


async def test_hours_stay_with_whoever_has_done_them(world: World, database: Path) -> None:
    """The seat is handed over: its next holder has nothing to show yet."""
    host = await world.join("host", "Workshop", "Host")
    await trained(world)
    seat = seat_of(database, "member", ME)
    await world.sandbox.advance(minutes=1)
    now, boss = world.clock.now(), number(database, "Host")
    token = await world.house.people.invite(boss, seat, now)
    heir = await world.sandbox.person("Zhou Min", language_code="ru")
    await heir.says(f"/start {token}")
    for label in ("Да, это я", "Согласен"):
        await heir.taps(label)
    page = await taken(world, host, seat)
    assert "Электронное дело: Zhou Min" in page
    assert "<p>нет</p>" in page
    assert "P5-T" not in page
