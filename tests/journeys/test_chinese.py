"""A trainee and a group leader whose phones speak Chinese: every word of the bot does, too."""

import re
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.boxed import boxed
from bot.house import open_house
from roadmap.programme import Programme
from sandbox.clock import Clock
from sandbox.driver import Person, Sandbox
from tests.conftest import World, settings_for
from tests.handlers.phones import last
from tests.journeys.test_shandong import CODE, OPENED, ROSTER, plans

__all__ = ["plans"]
FOREIGN = re.compile(r"[а-яёА-ЯЁ]")
SAID = {
    "zh-hans": (
        "是我",
        "同意",
        "山东高中教师远程研修 2015",
        "学员",
        "您有 5 件待办",
        "9月30日周三为止",
    ),
    "zh-TW": (
        "是我",
        "同意",
        "山東高中教師遠程研修 2015",
        "學員",
        "您有 5 件待辦",
        "9月30日週三為止",
    ),
}


@pytest.fixture
async def world(tmp_path: Path, migrated: Path, plans: dict[str, Programme]) -> AsyncIterator[World]:
    start = datetime(2015, 7, 20, 1, tzinfo=UTC)
    settings, clock = settings_for(shutil.copy(migrated, tmp_path / "bot.db"), CODE), Clock(start)
    async with open_house(settings, plans, start) as house:
        assert not (await house.rosters.load(CODE, ROSTER, start)).mistakes
    async with boxed(settings, plans, clock) as box, Sandbox(box.emulator.url) as sandbox:
        yield World(sandbox, box.house, box.app, clock, box, code=CODE)


async def joined(world: World, role: str, unit: str, language: str) -> Person:
    token = await world.invite(role, unit)
    person = await world.sandbox.person(unit, language_code=language)
    await person.says(f"/start {token}")
    assert SAID[language][2] in (await last(person)).text
    for label in SAID[language][:2]:
        await person.taps(label)
    return person


@pytest.mark.parametrize("language", SAID)
async def test_a_trainee_reads_chinese_from_the_first_word_to_the_last(world: World, language: str) -> None:
    role, todo, term = SAID[language][3:6]
    trainee = await joined(world, "trainee", "Wang Fang", language)
    leader = await joined(world, "leader", "Group 1", language)
    assert role in (await trainee.messages(mine=False))[0].text
    await world.sandbox.move_to(OPENED)
    await trainee.says("/my")
    listed = await last(trainee)
    assert listed.text.startswith(todo)
    assert term in listed.text
    for command in ("/plan", "/report", "/settings", "/help", "/people"):
        for phone in (trainee, leader):
            await phone.says(command)
    await trainee.taps("1", listed)
    for phone in (trainee, leader):
        for message in await phone.messages(mine=False):
            assert not FOREIGN.search(message.text + "".join(message.labels)), message.text


@pytest.mark.parametrize("language", SAID)
async def test_the_language_is_each_persons_own_choice(world: World, language: str) -> None:
    trainee = await joined(world, "trainee", "Wang Fang", language)
    await trainee.says("/settings")
    (way,) = (label for label in (await last(trainee)).labels if label in ("语言", "語言"))
    await trainee.taps(way)
    assert {"English", "Русский", "中文 (简体)", "中文 (繁體)"} <= {
        label.removeprefix("• ") for label in (await last(trainee)).labels
    }
    await trainee.taps("English")
    await trainee.says("/my")
    assert "Nothing" in (await last(trainee)).text or "You have" in (await last(trainee)).text
