"""Shandong 2015 through phones: a trainee writes, the group leader checks, the project office decides."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.boxed import boxed
from bot.house import open_house
from roadmap.loading import load
from roadmap.programme import Programme
from sandbox.clock import Clock
from sandbox.driver import Message, Person, Sandbox
from tests.conftest import ROOT, World, settings_for
from tests.handlers.phones import last, open_duty

CODE = "shandong-2015"
OPENED = datetime(2015, 7, 21, 3, tzinfo=UTC)
COMMENT = " ".join(["Цель урока ясна, задания посильны, время рассчитано."] * 5)
ROSTER = """\
role;city;group;member;name;covers;code
office;;;;Office;;
expert;;;;Expert;Jinan;
guide;Jinan;;;Guide;Group 1|Group 2;
leader;Jinan;Group 1;;Leader;;
trainee;Jinan;Group 1;Wang Fang;Wang Fang;;
trainee;Jinan;Group 1;Li Ming;Li Ming;;
trainee;Jinan;Group 2;Zhao Lei;Zhao Lei;;
"""


@pytest.fixture(scope="module")
def plans() -> dict[str, Programme]:
    return {CODE: load(ROOT / "programmes" / CODE)}


@pytest.fixture
def start() -> datetime:
    return datetime(2015, 7, 20, 1, tzinfo=UTC)


@pytest.fixture
async def world(
    tmp_path: Path, migrated: Path, start: datetime, plans: dict[str, Programme]
) -> AsyncIterator[World]:
    settings, clock = settings_for(shutil.copy(migrated, tmp_path / "bot.db"), CODE), Clock(start)
    async with open_house(settings, plans, start) as house:
        assert not (await house.rosters.load(CODE, ROSTER, start)).mistakes
    async with boxed(settings, plans, clock) as box, Sandbox(box.emulator.url) as sandbox:
        yield World(sandbox, box.house, box.app, clock, box, code=CODE)


async def write(trainee: Person, words: str) -> Message:
    """The first comment of six; what the bot says to it."""
    await trainee.taps("Написать")
    await trainee.says(words)
    return await last(trainee)


async def test_a_trainees_comment_is_long_enough_goes_to_the_leader_and_comes_back(world: World) -> None:
    trainee = await world.join("trainee", "Wang Fang", "Wang Fang")
    leader = await world.join("leader", "Group 1", "Leader")
    await world.sandbox.move_to(OPENED)
    assert (await last(trainee)).text.startswith("Сегодня у вас 5 дел")
    card = await open_duty(trainee, "Оценить 6 уроков")
    assert "6. Отзыв об уроке (6)" in card.text
    await trainee.taps("1", card)
    assert "не короче 200 знаков</b> (1 из 6)" in (await last(trainee)).html

    assert (await write(trainee, "Мне понравилось.")).text.startswith(
        "Слишком коротко: знаков 16, а нужно не меньше 200"
    )
    await trainee.says(COMMENT)
    assert (await last(trainee)).text.startswith("✅ Ответ записан")
    assert "проверит руководитель группы" in (await last(trainee)).text

    await world.sandbox.advance(minutes=1)
    check = await last(leader)
    assert check.text.startswith("📝 Wang Fang сообщает: Оценить 6 уроков")
    assert f"«{COMMENT}»" in check.text
    assert "Отзыв годится? (1 из 6)" in check.text
    await leader.taps("Вернуть с замечанием", check)
    await leader.says("За что снижена оценка?")

    await world.sandbox.advance(minutes=1)
    back = await last(trainee)
    assert back.text.splitlines()[:2] == [
        "↩️ Вернули: Оценить 6 уроков и написать отзывы",
        "«За что снижена оценка?»",
    ]
    await write(trainee, f"Оценка снижена за спешку в конце. {COMMENT}")
    await world.sandbox.advance(minutes=1)
    check = await last(leader)
    assert "«Оценка снижена за спешку в конце." in check.text
    await leader.taps("Подтверждаю", check)
    assert (await last(leader)).text.startswith("✅ Подтверждаю")

    totals = {(no, key): counts for no, key, counts in await world.house.progress.totals(CODE)}
    for key in ("written", "checked"):
        assert (totals["1-T2", key].met, totals["1-T2", key].expected) == (1, 3 * 6)
    assert await world.house.progress.recount(CODE) == ()


async def test_comments_are_read_one_by_one_and_told_apart(world: World) -> None:
    """A leader never confirms what was not shown."""
    leader = await world.join("leader", "Group 1", "Leader")
    trainees = [await world.join("trainee", name, name) for name in ("Wang Fang", "Li Ming")]
    await world.sandbox.move_to(OPENED)
    for number, trainee in zip(("1", "2"), trainees, strict=True):
        await trainee.taps(number, await open_duty(trainee, "Оценить 6 уроков"))
        await write(trainee, f"{number}. {COMMENT}")
    await world.sandbox.advance(minutes=1)
    card = await open_duty(leader, "Оценить 6 уроков")
    assert [line for line in card.text.splitlines() if line[:1].isdigit()] == [
        "1. Wang Fang, Group 1 (1)",
        "2. Li Ming, Group 1 (2)",
    ]
    assert "Подтверждаю" not in str(card.labels)
    await leader.taps("Проверить по одному", card)
    assert "«1. Цель урока ясна" in (await last(leader)).text


async def test_a_number_below_the_minimum_is_an_answer_and_not_yet_enough(world: World) -> None:
    """Six packs of six are enough, five are told and do not count."""
    leader = await world.join("leader", "Group 1", "Leader")
    nearest = (await last(leader)).text.partition("Ближайшее у вас:")[2].splitlines()[1:]
    assert [line.split("—")[0].strip() for line in nearest] == [
        "1. 📝 Оценить 6 уроков и написать отзывы",  # the leader checks them
        "2. 📝 Посмотреть 6 наборов уроков · руководители",
    ]
    await world.sandbox.move_to(OPENED)
    card = await open_duty(leader, "Посмотреть 6 наборов")
    assert card.labels[:7] == ["0", "1", "2", "3", "4", "5", "6"]
    assert "не меньше 6" in card.text

    async def met() -> int:
        totals = {(no, key): counts for no, key, counts in await world.house.progress.totals(CODE)}
        return totals["1-L1", "watched"].met

    await leader.taps("5", card)
    assert await met() == 0
    await leader.taps("Исправить", await last(leader))
    await leader.taps("6", await last(leader))
    assert await met() == 1


async def test_a_guiding_teacher_reads_the_numbers_by_group_and_by_member(world: World) -> None:
    guide = await world.join("guide", "Jinan", "Guide")
    await world.sandbox.move_to(OPENED)
    await guide.says("/report")
    await guide.taps("По частям")
    parts = await last(guide)
    assert "По группам" in parts.text
    assert [line.split(":")[0] for line in parts.text.splitlines() if "Group" in line] == [
        "Group 1",
        "Group 2",
    ]
    await guide.taps("По участникам", parts)
    assert "Zhao Lei: " in (await last(guide)).text


async def test_the_office_decides_once_and_all_of_phase_three_gets_its_days(world: World) -> None:
    office = await world.join("office", world.region, "Office")
    trainee = await world.join("trainee", "Wang Fang", "Wang Fang")
    await world.sandbox.advance(minutes=1)
    asked = await last(office)
    assert asked.text.splitlines()[0] == "❓ 1 дату в плане можно прочесть по-разному"
    await office.taps("Решить", asked)
    listed = await last(office)
    assert listed.text.splitlines()[1] == "Создание уроков, 18 дел — «2015年11月1日-2006年1月底»"
    await office.taps("Создание уроков", listed)
    choice = await last(office)
    assert choice.labels == ["До 31 января 2016 года", "Верно лишь начало: 1 ноября", "Решить позже"]
    assert await phase_three(world) == {(None, None)}

    await office.taps("До 31 января 2016 года", choice)
    done = await last(office)
    assert done.text.startswith("✅ Решено. До 31 января 2016 года")
    assert "Больше вопросов к датам нет." in done.text
    assert await phase_three(world) == {("2015-11-01", "2016-01-31")}
    await world.sandbox.move_to(datetime(2015, 11, 2, 3, tzinfo=UTC))
    assert any("Провести исследовательский урок" in message.text for message in await trainee.messages())
    tapped = await office.taps("Решить иначе", done)
    assert (tapped.answer or "").startswith("По этой дате уже спрашиваем")


async def phase_three(world: World) -> set[tuple[str | None, str | None]]:
    """(first day, last day) of all its 18 tasks as they stand."""
    rows = [row for row in await world.house.exports.occurrences(CODE) if str(row["activity"])[0] == "3"]
    standing = [row for row in rows if row["state"] != "cancelled"]
    assert len(standing) == 18
    return {(row["start"] and str(row["start"]), row["end"] and str(row["end"])) for row in standing}
