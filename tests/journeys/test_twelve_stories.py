"""Twelve rows of the Kaluga plan as people live them, through phones: each test is called as its story."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from db import answers
from roadmap.tallies import Counts
from sandbox.driver import Message, Person
from tests.conftest import KALUGA, World
from tests.handlers.announcing import enter, seen
from tests.handlers.phones import last, open_duty


def utc(month: int, day: int, hour: int = 6, minute: int = 0, year: int = 2022) -> datetime:
    """Moscow's clocks show three hours more."""
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


async def counted(world: World, no: str, key: str) -> Counts:
    """Over the whole region; and the sums are true."""
    assert await world.house.progress.recount(KALUGA) == ()
    totals = {(no, key): counts for no, key, counts in await world.house.progress.totals(KALUGA)}
    return totals[no, key]


async def told(phone: Person, title: str) -> list[Message]:
    """Messages that speak of it, alone or among the things of a day."""
    return [message for message in await phone.messages(mine=False) if title in message.text]


async def open_line(phone: Person, title: str, listed: Message) -> Message:
    """The thing of a list that is called so, by its number."""
    line = next(line for line in listed.text.splitlines() if title in line)
    await phone.taps(line.split(".")[0], listed)
    return await last(phone)


async def turn_to(phone: Person, words: str) -> Message:
    """Page by page, until the list holds them."""
    listed = await last(phone)
    while words not in f"{listed.text} {listed.labels}":
        await phone.taps("›", listed)
        listed = await last(phone)
    return listed


async def open_event(phone: Person, title: str) -> Message:
    """The first that is called so in what is ahead."""
    await phone.says("/plan")
    return await open_line(phone, title, await turn_to(phone, title))


async def open_undated(phone: Person, title: str) -> Message:
    await phone.says("/plan")
    await phone.taps(next(label for label in (await last(phone)).labels if label.startswith("Без дня")))
    return await open_line(phone, title, await turn_to(phone, title))


async def open_report(phone: Person, no: str, only: str = "") -> Message:
    await phone.says("/report")
    if only:
        await phone.taps(only)
    await phone.taps(f"№ {no}", await turn_to(phone, f"'№ {no}'"))
    return await last(phone)


CALLS, RISKS, VISITS, PAPERS = "ВКС координаторов", "рискового профиля", "Первые посещения", "в ИС МЭДК"
SURVEY, STAGE, SEMINARS = "Первый опрос", "Проверка документов, 1-й", "функциональная грамотность"
MEETING, INTERVIEW = "Совещание директоров", "Собеседование"


@pytest.mark.parametrize("start", [utc(3, 13)])
async def test_story_1_a_coordinator_says_before_and_after_each_call_whether_they_are_there(
    world: World,
) -> None:
    olga = await enter(world, "coordinator", world.region, "Ольга")
    await world.sandbox.move_to(utc(3, 14, 7, 1))
    eve = (await told(olga, CALLS))[-1]
    assert "завтра" in eve.text.lower()
    card = eve if "Буду" in eve.labels else await open_line(olga, CALLS, eve)
    await olga.taps("Буду", card)
    assert "Вы будете" in (await seen(olga, card)).text

    await world.sandbox.move_to(utc(3, 15, 14, 1))
    assert len(await told(olga, CALLS)) > 1
    await olga.taps("Участвовали", await open_duty(olga, CALLS))
    calls = await counted(world, "15", "coordinators")
    assert (calls.met, calls.expected) == (1, 2)


@pytest.mark.parametrize("start", [utc(1, 16)])
async def test_story_2_a_school_that_is_not_in_the_weekly_list_is_reminded_and_the_list_is_believed(
    world: World,
) -> None:
    olga = await enter(world, "coordinator", world.region, "Ольга")
    anna = await enter(world, "director", "Школа № 1", "Анна")
    ivan = await enter(world, "director", "Школа № 2", "Иван")
    await world.sandbox.move_to(utc(1, 17, 7, 1))
    await anna.taps("Прошли", await open_duty(anna, RISKS))
    await world.sandbox.move_to(utc(2, 3, 7, 1))
    reminded = [message.date for message in await told(ivan, RISKS)]
    assert len(reminded) >= 5
    assert len(await told(anna, RISKS)) == 2
    claimed = await counted(world, "6", "schools")
    assert (claimed.met, claimed.expected) == (1, 3)

    await olga.taps("Загрузить список", await open_report(olga, "6"))
    await olga.says("Школа № 1;нет\nШкола № 2;да\nШкола № 99;да")
    shown = await last(olga)
    assert "Школа № 99" in shown.text
    await olga.taps("Записать: 2", shown)
    believed = await counted(world, "6", "schools")
    assert (believed.met, believed.expected) == (1, 3)
    await ivan.says("/my")
    assert RISKS not in (await last(ivan)).text
    await anna.says("/my")
    assert RISKS in (await last(anna)).text


@pytest.mark.parametrize("start", [utc(2, 17)])
async def test_story_3_a_curator_is_asked_about_each_school_until_it_is_visited(world: World) -> None:
    nina = await enter(world, "curator", world.region, "Нина")
    await world.sandbox.move_to(utc(2, 18, 7, 1))
    assert len(await told(nina, VISITS)) == 1
    visits = await open_duty(nina, VISITS)
    assert "Вы посетили школу?" in visits.text
    assert "1. Школа № 1" in visits.text
    assert "2. Школа № 2" in visits.text

    await nina.taps("1. Посетили", visits)
    await world.sandbox.move_to(utc(2, 28, 7, 1))
    assert "завтра" in (await told(nina, VISITS))[-1].text
    left = await open_duty(nina, VISITS)
    assert "Школа № 2" in left.text
    assert "Школа № 1" not in left.text

    visited = await counted(world, "19", "schools_visited")
    assert (visited.met, visited.expected) == (1, 3)


@pytest.mark.parametrize("start", [utc(2, 17)])
async def test_story_4_a_visited_school_is_asked_whether_its_risks_are_active(world: World) -> None:
    nina = await enter(world, "curator", world.region, "Нина")
    anna = await enter(world, "director", "Школа № 1", "Анна")
    await world.sandbox.move_to(utc(2, 18, 7, 1))
    assert not await told(anna, VISITS)

    await nina.taps("1. Посетили", await open_duty(nina, VISITS))
    await world.sandbox.advance(minutes=1)
    asked = (await told(anna, VISITS))[-1]
    assert "Рисковые направления в ИС МЭДК активированы?" in asked.text
    await world.sandbox.move_to(utc(2, 28, 7, 1))
    assert "завтра" in (await told(anna, VISITS))[-1].text.lower()
    await anna.taps("Активировали", asked)

    active = await counted(world, "19", "risks_activated")
    assert (active.met, active.expected) == (1, 3)


@pytest.mark.parametrize("start", [utc(3, 15)])
async def test_story_5_a_school_is_reminded_of_its_papers_until_it_says_they_are_placed(
    world: World,
) -> None:
    anna = await enter(world, "director", "Школа № 1", "Анна")
    ivan = await enter(world, "director", "Школа № 2", "Иван")
    days = [(16, 16), (23, 23), (27, 28), (29, 29), (30, 30)]  # 27 March is a Sunday
    for number, (_, day) in enumerate(days, 1):
        await world.sandbox.move_to(utc(3, day, 7, 1))
        assert len(await told(ivan, PAPERS)) == number
    await anna.taps("Разместили", await open_duty(anna, PAPERS))
    assert (await last(anna)).text.startswith("✅ Разместили · ср, 30 марта, 10:01")
    claimed, confirmed = await counted(world, "32", "schools"), await counted(world, "32", "confirmed")
    assert (claimed.met, claimed.on_time, claimed.expected, confirmed.met) == (1, 1, 3, 0)


@pytest.mark.parametrize("start", [utc(3, 23)])
async def test_story_6_the_curator_confirms_what_a_school_has_placed_or_sends_it_back(world: World) -> None:
    anna = await enter(world, "director", "Школа № 1", "Анна")
    nina = await enter(world, "curator", world.region, "Нина")
    await world.sandbox.move_to(utc(3, 23, 7, 1))
    await anna.taps("Разместили", await open_duty(anna, PAPERS))
    await world.sandbox.advance(minutes=1)
    check = (await told(nina, "Школа № 1"))[-1]
    assert check.text.startswith("📄 Школа № 1 сообщает")
    before = len(await told(nina, PAPERS))
    await world.sandbox.move_to(utc(3, 25, 7, 1))
    assert len(await told(nina, PAPERS)) == before + 1

    await nina.taps("Вернуть с замечанием", check)
    await nina.says("Нет подписи на программе")
    await world.sandbox.advance(minutes=1)
    back = (await told(anna, "Нет подписи на программе"))[-1]
    assert back.text.startswith("↩️ Вернули: Документы школы")
    assert (await counted(world, "32", "schools")).met == 0
    await anna.taps("Разместили", back)
    await world.sandbox.advance(minutes=1)
    await nina.taps("Подтверждаю", (await told(nina, "Школа № 1 сообщает"))[-1])
    assert (await counted(world, "32", "confirmed")).met == 1


@pytest.mark.parametrize("start", [utc(5, 24)])
async def test_story_7_the_curator_goes_through_the_schools_of_a_stage_one_by_one(world: World) -> None:
    anna = await enter(world, "director", "Школа № 1", "Анна")
    ivan = await enter(world, "director", "Школа № 2", "Иван")
    nina = await enter(world, "curator", world.region, "Нина")
    await world.sandbox.move_to(utc(5, 25, 7, 1))
    for phone in (anna, ivan):
        await phone.taps("Разместили", await open_duty(phone, STAGE))
    await world.sandbox.advance(minutes=1)
    await nina.says("/my")
    await nina.taps("Проверить: 2")
    first = await last(nina)
    assert "Школа № 1" in first.text
    assert "Осталось проверить: 2" in first.text
    await nina.taps("Подтверждаю", first)
    second = await last(nina)
    assert "Школа № 2" in second.text
    await nina.taps("Подтверждаю", second)
    assert (await last(nina)).text.startswith("✅ Всё проверено")
    stage = await counted(world, "44", "confirmed")
    assert (stage.answered, stage.met, stage.expected) == (2, 2, 3)


@pytest.mark.parametrize("start", [utc(3, 9)])
async def test_story_8_whoever_has_not_answered_the_survey_is_reminded_whatever_their_role(
    world: World,
) -> None:
    olga = await enter(world, "coordinator", world.region, "Ольга")
    nina = await enter(world, "curator", world.region, "Нина")
    anna = await enter(world, "director", "Школа № 1", "Анна")
    await world.sandbox.move_to(utc(3, 10, 7, 1))
    assert [len(await told(phone, SURVEY)) for phone in (olga, nina, anna)] == [1, 1, 1]
    await anna.taps("Ответили", await open_duty(anna, SURVEY))
    before = len(await told(anna, SURVEY))

    await world.sandbox.move_to(utc(3, 23, 7, 1))
    assert len(await told(anna, SURVEY)) == before
    assert len(await told(nina, SURVEY)) > 2
    assert "завтра" in (await told(nina, SURVEY))[-1].text.lower()

    found = {key: await counted(world, "30", key) for key in ("respondents", "directors", "curators")}
    assert {key: (one.met, one.expected) for key, one in found.items()} == {
        "respondents": (1, 7),
        "directors": (1, 3),
        "curators": (0, 2),
    }


@pytest.mark.parametrize("start", [utc(5, 10)])
async def test_story_9_a_school_says_how_many_teachers_were_at_a_seminar(world: World) -> None:
    olga = await enter(world, "coordinator", world.region, "Ольга")
    anna = await enter(world, "director", "Школа № 1", "Анна")
    ivan = await enter(world, "director", "Школа № 2", "Иван")
    async with world.house.store.write() as tx:
        for phone in (anna, ivan):
            await answers.know(tx, await school(world, phone), "teachers", Decimal(25), utc(5, 10))
    await olga.taps("Назначить день", await open_undated(olga, SEMINARS))
    await olga.taps("Другой день")
    await olga.says("12 мая")
    assert (await last(olga)).text.startswith("✅ День назначен: чт, 12 мая")

    await world.sandbox.move_to(utc(5, 13, 7, 1))
    assert "педагогов было на семинаре" in (await open_duty(anna, SEMINARS)).text
    await anna.taps("больше…")
    await anna.says("26")
    assert "от 0 до 25" in (await last(anna)).text
    await anna.says("10")
    await ivan.taps("0", await open_duty(ivan, SEMINARS))
    teachers = await counted(world, "11", "teachers")
    assert (teachers.amount, teachers.base) == (Decimal(10), Decimal(50))
    assert teachers.answered == 2


async def school(world: World, phone: Person) -> int:
    me = await world.house.people.person(phone.id, world.clock.now())
    assert me is not None
    (seat,) = await world.house.people.seats(me.id, world.clock.now())
    return seat.place.id


@pytest.mark.parametrize("start", [datetime(2022, 2, 28, 6, tzinfo=UTC)])
async def test_story_10_the_organiser_sets_the_day_of_a_meeting_and_people_say_whether_they_come(
    world: World,
) -> None:
    olga = await enter(world, "coordinator", world.region, "Ольга")
    anna = await enter(world, "director", "Школа № 1", "Анна")
    nina = await enter(world, "curator", world.region, "Нина")
    await world.sandbox.move_to(utc(3, 1, 7, 1))
    assert any("назначьте день" in message.text.lower() for message in await olga.messages(mine=False))
    assert "день не назначен" in (await open_report(olga, "34", "Без дня")).text
    await olga.taps("Назначить день", await open_undated(olga, MEETING))
    await olga.taps("Другой день")
    await olga.says("17.03 10:00")

    await world.sandbox.move_to(utc(3, 10, 7, 1))
    assert len(await told(anna, MEETING)) == 1
    await world.sandbox.move_to(utc(3, 16, 7, 1))
    assert len(await told(nina, MEETING)) == 2
    await anna.taps("Буду", await open_event(anna, MEETING))
    await nina.taps("Не смогу", await open_event(nina, MEETING))
    assert "Будут 1 · не смогут 1" in (await open_event(olga, MEETING)).text
    await world.sandbox.move_to(utc(3, 17, 8, 1))
    await anna.taps("Участвовали", await open_duty(anna, MEETING))
    directors = await counted(world, "34", "directors")
    assert (directors.met, directors.expected) == (1, 3)


@pytest.mark.parametrize("start", [utc(3, 31)])
async def test_story_11_a_school_is_told_of_its_own_interview_and_may_ask_for_another_day(
    world: World,
) -> None:
    olga = await enter(world, "coordinator", world.region, "Ольга")
    anna = await enter(world, "director", "Школа № 1", "Анна")
    ivan = await enter(world, "director", "Школа № 2", "Иван")
    await world.sandbox.advance(hours=2)
    await set_interview(olga, "14.04 11:00")
    await world.sandbox.move_to(utc(4, 11, 7, 1))
    assert len(await told(anna, INTERVIEW)) == 1
    assert not await told(ivan, INTERVIEW)
    await world.sandbox.move_to(utc(4, 13, 7, 1))
    assert len(await told(anna, INTERVIEW)) == 2
    await anna.taps("Попросить другой день", await open_event(anna, INTERVIEW))
    await world.sandbox.advance(minutes=1)
    await olga.taps("Назначить другой день", (await told(olga, INTERVIEW))[-1])
    await olga.taps("Другой день")
    await olga.says("20.04 11:00")
    await olga.taps(next(label for label in (await last(olga)).labels if label.startswith("Перенести")))
    await world.sandbox.advance(minutes=1)
    assert any("20 апреля" in message.text for message in await told(anna, INTERVIEW))
    await world.sandbox.move_to(utc(4, 20, 9, 1))
    await anna.taps("Прошли", await open_duty(anna, INTERVIEW))
    teams = await counted(world, "35", "teams")
    assert (teams.met, teams.expected) == (1, 1)


async def set_interview(olga: Person, moment: str) -> None:
    """Of school 1: an activity by schedule has a day for each school."""
    await olga.taps("Назначить день", await open_undated(olga, "Школа № 1"))
    await olga.taps("Другой день")
    await olga.says(moment)


@pytest.mark.parametrize("start", [datetime(2021, 11, 26, 5, tzinfo=UTC)])
async def test_story_12_the_first_coordinator_decides_how_four_dates_are_to_be_read(world: World) -> None:
    olga = await enter(world, "coordinator", world.region, "Ольга")
    await world.sandbox.advance(minutes=1)
    asked = (await told(olga, "4 даты"))[-1]
    assert await standing(world, olga, "43") == "unscheduled"
    await olga.taps("Решить", asked)
    assert "«Май, 2022 ноябрь»" in (await last(olga)).text
    await olga.taps("№ 43")
    await olga.taps("Два месяца: май и ноябрь")
    assert await standing(world, olga, "43") == "window"
    assert await standing(world, olga, "28") == "unscheduled"


async def standing(world: World, phone: Person, no: str) -> str:
    me = await world.house.people.person(phone.id, world.clock.now())
    assert me is not None
    return (await world.house.progress.activity(me.id, KALUGA, no, world.clock.now())).state
