"""One's plan in a calendar, through phones and over HTTP as calendars ask for it."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import aiohttp
import icalendar
import pytest

from sandbox.driver import Person
from tests.conftest import World
from tests.handlers.phones import last

MEETING = "Совещание всех участников проекта (ВКС)"


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 2, 17, 6, tzinfo=UTC)


async def ask(address: str) -> tuple[int, str, bytes]:
    async with aiohttp.ClientSession() as session, session.get(address) as reply:
        return reply.status, reply.headers.get("Content-Type", ""), await reply.read()


def events(content: bytes) -> dict[str, Any]:
    found: Any = icalendar.Calendar.from_ical(content)
    return {str(event["summary"]): event for event in found.walk("VEVENT")}


async def file_of(world: World, phone: Person) -> bytes:
    """What [В календарь] sends."""
    await phone.says("/plan")
    await phone.taps("В календарь")
    sent = (await last(phone)).file
    assert sent is not None
    assert sent["name"] == "план.ics"
    return await world.sandbox.file(sent)


async def link_of(phone: Person, button: str = "Ссылка для календаря") -> str:
    await phone.taps(button)
    found = re.search(r"https?://\S+\.ics", (await last(phone)).text)
    assert found is not None
    return found.group()


async def test_the_plan_comes_as_a_file(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    content = await file_of(world, phone)
    found = events(content)
    assert found[MEETING]["dtstart"].dt == date(2022, 2, 25)
    assert any(title.startswith("До ср, 30 марта: ") for title in found)
    said = (await last(phone)).text
    assert said.startswith(f"📅 {content.count(b'BEGIN:VEVENT')} ")
    assert "Откройте файл" in said


async def test_the_link_follows_the_plan(world: World) -> None:
    boss = await world.join("coordinator", world.region, "Ольга")
    phone = await world.join("director", "Школа № 1")
    await file_of(world, phone)
    address = await link_of(phone)
    assert "У кого есть этот адрес, тот видит ваш план" in (await last(phone)).text
    status, kind, content = await ask(address)
    assert (status, kind) == (200, "text/calendar; charset=utf-8")
    before = events(content)[MEETING]

    me = await world.house.people.person(boss.id, world.clock.now())
    assert me is not None
    upcoming = await world.house.calendars.events(me.id, world.clock.now())
    meeting = next(event for event in upcoming if event.activity.title.to("ru") == MEETING)
    await world.house.plan.set_day(me.id, meeting.id, date(2022, 3, 4), None, world.clock.now())
    after = events((await ask(address))[2])[MEETING]
    assert after["uid"] == before["uid"]
    assert (before["sequence"], after["sequence"]) == (1, 2)
    assert after["dtstart"].dt == date(2022, 3, 4)

    await world.house.plan.cancel(me.id, meeting.id, world.clock.now())
    gone = events((await ask(address))[2])[MEETING]
    assert (gone["uid"], gone["sequence"], str(gone["status"])) == (before["uid"], 3, "CANCELLED")
    assert MEETING not in events(await file_of(world, phone))


async def test_a_new_link_ends_the_old_and_switched_off_there_is_none(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await file_of(world, phone)
    first = await link_of(phone)
    second = await link_of(phone, "Новая ссылка")
    assert first != second
    assert ((await ask(first))[0], (await ask(second))[0]) == (404, 200)
    await phone.taps("Выключить ссылку")
    assert "Ссылка выключена" in (await last(phone)).text
    assert (await ask(second))[0] == 404


async def test_a_link_made_before_is_not_shown_again(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await file_of(world, phone)
    address = await link_of(phone)
    await phone.taps("Ссылка для календаря")
    said = (await last(phone)).text
    assert said.startswith("🔗 Ссылка для календаря работает с чт, 17 февраля")
    assert address not in said
    assert (await ask(address))[0] == 200


async def test_who_leaves_takes_the_link_along(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await file_of(world, phone)
    address = await link_of(phone)
    await phone.says("/settings")
    await phone.taps("Выйти из программы")
    await phone.taps("Да, выйти")
    assert (await ask(address))[0] == 404


@pytest.mark.parametrize(
    "path", ["/", "/calendar", "/calendar/", "/calendar/.ics", "/calendar/x.ics", "/calendar/a/b.ics"]
)
async def test_nothing_else_is_there(world: World, path: str) -> None:
    site = world.app.dispatcher["site"]
    status, _, content = await ask(site + path)
    assert status == 404
    assert b"VCALENDAR" not in content


async def test_what_fails_is_told_without_the_address(
    world: World, database: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    phone = await world.join("director", "Школа № 1")
    await file_of(world, phone)
    address = await link_of(phone)
    token = address.rsplit("/", 1)[1].removesuffix(".ics")
    caplog.set_level("DEBUG")
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("DROP TABLE feeds")
    status, _, content = await ask(address)
    said = "".join(capfd.readouterr()) + caplog.text + content.decode()
    assert status == 503
    assert "calendar not shown" in said
    assert token not in said


async def test_without_an_address_of_its_own_the_bot_offers_no_link(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await file_of(world, phone)
    offered = await last(phone)
    assert offered.labels == ["Ссылка для календаря"]
    world.app.dispatcher["site"] = None  # as when it polls
    tap = await phone.taps("Ссылка для календаря", offered)
    assert (tap.answer or "").startswith("Ссылки для календаря сейчас нет")
    await file_of(world, phone)
    assert (await last(phone)).labels == []


async def test_who_has_nothing_ahead_is_told_so(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says("/plan")
    screen = await last(phone)
    world.clock.unregister(world.box)  # what is said on the way there is not looked at
    await world.sandbox.move_to(datetime(2023, 3, 1, 6, tzinfo=UTC))
    world.clock.register(world.box)
    tap = await phone.taps("В календарь", screen)
    assert tap.alert
    assert (tap.answer or "").startswith("Впереди ничего с днём нет")


async def test_reports_by_themselves_are_asked_for_in_settings_and_come(world: World) -> None:
    phone = await world.join("coordinator", world.region, "Ольга")
    await phone.says("/settings")
    assert "Отчёты: не присылать" in (await last(phone)).text
    await phone.taps("Отчёты")
    await phone.taps("По понедельникам")
    assert "Отчёты: по понедельникам" in (await last(phone)).text
    await phone.taps("Отчёты")
    assert "• По понедельникам" in (await last(phone)).labels

    await world.sandbox.move_to(datetime(2022, 2, 21, 7, tzinfo=UTC))
    came = await phone.hears("📊 За пн, 14 февраля – вс, 20 февраля: ответов 0")
    assert len(came.text.splitlines()) <= 12
    await phone.taps("Отчёт", came)
    assert (await last(phone)).id > came.id
    assert await phone.hears("📊 За пн, 14 февраля")


async def test_a_director_is_offered_no_reports(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says("/settings")
    assert "Отчёты" not in (await last(phone)).labels
    await phone.taps("o:reports:weekly", await last(phone), forged=True)
    person = await world.house.people.person(phone.id, world.clock.now())
    assert person is not None
    assert person.reports is None
