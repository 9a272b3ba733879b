"""One bot, two programmes, and people with seats in both: what is told together says of which it is."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.boxed import Boxed, boxed
from bot.house import open_house
from roadmap.programme import Programme
from roadmap.texts import Text
from sandbox.clock import Clock
from sandbox.driver import Person, Sandbox
from tests.conftest import KALUGA, ROSTER, settings_for
from tests.handlers.phones import last

SECOND = "second"
START = datetime(2021, 11, 26, 5, tzinfo=UTC)
MARCH = datetime(2022, 3, 30, 9, tzinfo=UTC)
FIRST_NAME, SECOND_NAME = "500+ · Калужская область", "Вторая программа"


@pytest.fixture(scope="module")
def both(plans: dict[str, Programme]) -> dict[str, Programme]:
    kaluga = plans[KALUGA]
    parts = {name: getattr(kaluga, name) for name in Programme.model_fields}
    title = Text({"ru": SECOND_NAME, "en": "Second programme"})
    return {KALUGA: kaluga, SECOND: Programme.model_construct(**{**parts, "code": SECOND, "title": title})}


@pytest.fixture
async def box(tmp_path: Path, migrated: Path, both: dict[str, Programme]) -> AsyncIterator[Boxed]:
    settings = settings_for(shutil.copy(migrated, tmp_path / "bot.db"))
    async with open_house(settings, both, START) as house:
        for code in both:
            assert not (await house.rosters.load(code, ROSTER, START)).mistakes
    async with boxed(settings, both, Clock(START)) as box:
        yield box


async def seated(box: Boxed, sandbox: Sandbox, name: str, role: str, *seats: tuple[str, str]) -> Person:
    """Comes in by the first link, and takes the other seats as who is known already."""
    person = await sandbox.person(name, language_code="ru")
    for code, unit in seats:
        invites = await box.house.people.invite_all(code, box.emulator.clock.now())
        token = next(link for seat, link in invites if (seat.role.code, seat.place.name) == (role, unit))
        await person.says(f"/start {token}")
        await person.taps("Да, это я")
        if "Согласен" in (await last(person)).labels:
            await person.taps("Согласен")
    return person


async def test_lists_say_of_which_programme_each_line_is(box: Boxed) -> None:
    async with Sandbox(box.emulator.url) as sandbox:
        seats = ((KALUGA, "Школа № 1"), (SECOND, "Школа № 2"))
        anna = await seated(box, sandbox, "Анна", "director", *seats)
        vera = await seated(box, sandbox, "Вера", "director", (KALUGA, "Школа <№ 3> & Ко"))
        await sandbox.move_to(MARCH)
        for command in (None, "/my", "/plan"):
            for phone in (anna, vera):
                if command:
                    await phone.says(command)
            lines = [line for line in (await last(anna)).text.splitlines() if line[:1].isdigit()]
            assert lines
            for line in lines:
                assert line.endswith((f" · {FIRST_NAME}", f" · {SECOND_NAME}"))
            assert SECOND_NAME not in (await last(vera)).text
            assert FIRST_NAME not in (await last(vera)).text


async def test_who_reports_on_both_chooses_and_finds_the_way_back(
    box: Boxed, both: dict[str, Programme]
) -> None:
    async with Sandbox(box.emulator.url) as sandbox:
        seats = ((KALUGA, FIRST_NAME), (SECOND, SECOND_NAME))
        olga = await seated(box, sandbox, "Ольга", "coordinator", *seats)
        await sandbox.move_to(MARCH)
        await olga.says("/report")
        choice = await last(olga)
        assert choice.labels == [FIRST_NAME, SECOND_NAME]
        assert [line.split(":")[0] for line in choice.text.splitlines()[1:]] == [FIRST_NAME, SECOND_NAME]

        await olga.taps(SECOND_NAME, choice)
        listed = await last(olga)
        assert SECOND_NAME in listed.text
        assert FIRST_NAME not in listed.text
        for way in ("Ждём", "Скачать файл"):
            await olga.taps(way, listed)
            listed = await last(olga)
        await olga.taps("← Назад", listed)
        assert SECOND_NAME in (await last(olga)).text

        await olga.taps("← Все программы")
        assert (await last(olga)).labels == choice.labels

        await olga.says("/people")
        people = (await last(olga)).text
        assert people.index(FIRST_NAME) < people.index("1. ")


async def test_an_announcement_is_for_the_people_of_one_programme(box: Boxed) -> None:
    async with Sandbox(box.emulator.url) as sandbox:
        seats = ((KALUGA, FIRST_NAME), (SECOND, SECOND_NAME))
        olga = await seated(box, sandbox, "Ольга", "coordinator", *seats)
        first = await seated(box, sandbox, "Анна", "director", (KALUGA, "Школа № 1"))
        second = await seated(box, sandbox, "Вера", "director", (SECOND, "Школа № 2"))
        await olga.says("/announce")
        await olga.says("Завтра собираемся в десять")
        assert (await last(olga)).labels[:2] == [f"• {FIRST_NAME}", f"▫️ {SECOND_NAME}"]
        await olga.taps(f"▫️ {SECOND_NAME}")
        await olga.taps("▫️ директор · 1")
        await olga.taps("Дальше")
        await olga.taps("Отправить")
        await sandbox.advance(minutes=2)
        heard = [(await last(phone)).text for phone in (first, second)]
        assert heard[1] == "Завтра собираемся в десять"
        assert heard[0] != heard[1]
