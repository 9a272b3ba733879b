"""Two are asked the same and differ, through phones."""

from datetime import UTC, datetime

import pytest

from roadmap.loading import load
from roadmap.programme import Programme
from sandbox.driver import Message, Person
from tests.conftest import KALUGA, ROOT, World
from tests.handlers.phones import last, open_duty

PAPERS = "в ИС МЭДК"


@pytest.fixture(scope="module")
def plans() -> dict[str, Programme]:
    """As the real one, but about the papers a municipal coordinator is asked as well."""
    programme = load(ROOT / "programmes" / KALUGA)
    changed = []
    for activity in programme.activities:
        if activity.code == "32":
            second = activity.questions[0].model_copy(update={"second": "municipal"})
            activity = activity.model_copy(update={"questions": (second, *activity.questions[1:])})
        changed.append(activity)
    return {KALUGA: programme.model_copy(update={"activities": tuple(changed)})}


@pytest.fixture
def start() -> datetime:
    """No other test begins then: its database would have other questions."""
    return datetime(2022, 3, 23, 6, 2, tzinfo=UTC)


async def reported(phone: Person) -> Message:
    await phone.says("/report")
    listed = await last(phone)
    while "№ 32" not in listed.labels:
        await phone.taps("›", listed)
        listed = await last(phone)
    await phone.taps("№ 32", listed)
    return await last(phone)


async def test_who_manages_the_place_hears_that_two_differ_and_sees_where(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    municipal = await world.join("municipal", "Бабынинский район", "Мария")
    await world.sandbox.move_to(datetime(2022, 3, 23, 7, 1, tzinfo=UTC))
    await director.taps("Разместили", await open_duty(director, PAPERS))
    group = await open_duty(municipal, PAPERS)
    await municipal.taps("1. Ещё нет", group)
    await world.sandbox.advance(minutes=1)

    assert (await last(municipal)).text.splitlines()[:4] == [
        "⚠️ Ответы расходятся: Школа № 1",
        "Документы школы — в ИС МЭДК",
        "директор: «Разместили»",
        "муниципальный координатор: «Ещё нет»",
    ]
    row = await reported(municipal)
    assert "Расходятся: 1" in row.text
    assert "1 из 2 (50 %)" in row.text
    await municipal.taps("Где расходятся", row)
    assert (await last(municipal)).text.splitlines()[2:] == [
        "• Школа № 1, Бабынинский район",
        "директор: «Разместили»",
        "муниципальный координатор: «Ещё нет»",
    ]
    assert await world.house.progress.recount(KALUGA) == ()


async def test_behind_a_past_day_stands_where_they_differed_then(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    municipal = await world.join("municipal", "Бабынинский район", "Мария")
    await world.sandbox.move_to(datetime(2022, 3, 23, 7, 1, tzinfo=UTC))
    asked = await open_duty(director, PAPERS)
    await director.taps("Разместили", asked)
    answered = next(message for message in await director.messages() if message.id == asked.id)
    group = await open_duty(municipal, PAPERS)
    await municipal.taps("1. Ещё нет", group)
    await world.sandbox.advance(days=1)
    await director.taps("Исправить", answered)
    card = next(message for message in await director.messages() if message.id == answered.id)
    await director.taps("Ещё нет", card)

    row = await reported(municipal)
    assert "Расходятся" not in row.text
    await municipal.taps("На дату…", row)
    await municipal.taps("Вчера", await last(municipal))
    await municipal.taps("Где расходятся", await last(municipal))
    assert (await last(municipal)).text.splitlines()[1:] == [
        "🕓 Как было на конец дня: ср, 23 марта",
        "Расходятся: 1",
        "• Школа № 1, Бабынинский район",
        "директор: «Разместили»",
        "муниципальный координатор: «Ещё нет»",
    ]


async def test_where_they_agree_nobody_is_disturbed(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    municipal = await world.join("municipal", "Бабынинский район", "Мария")
    await world.sandbox.move_to(datetime(2022, 3, 23, 7, 1, tzinfo=UTC))
    await director.taps("Разместили", await open_duty(director, PAPERS))
    group = await open_duty(municipal, PAPERS)
    await municipal.taps("1. Разместили", group)
    await world.sandbox.advance(minutes=1)

    assert not any(message.text.startswith("⚠️ Ответы") for message in await municipal.messages())
    assert "Расходятся" not in (await reported(municipal)).text
