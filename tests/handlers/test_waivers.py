"""«Не получается…» and what the coordinator makes of it, through phones."""

from datetime import UTC, datetime

import pytest

from messages.presses.waivers import WaiverPress
from sandbox.driver import Message, Person
from tests.conftest import KALUGA, World
from tests.handlers.forging import forge
from tests.handlers.phones import last, open_duty

PAPERS = "в ИС МЭДК"


@pytest.fixture
def start() -> datetime:
    """A morning before the reminders of 23 March, 10:00 in Moscow."""
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


REMINDED = datetime(2022, 3, 23, 7, 1, tzinfo=UTC)


async def expected(world: World) -> int:
    """Papers that are counted; nothing differs from a recount."""
    assert await world.house.progress.recount(KALUGA) == ()
    totals = await world.house.progress.totals(KALUGA)
    return next(counts.expected for code, _, counts in totals if code == "32")


async def papers(world: World) -> tuple[Person, Message]:
    phone = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(REMINDED)
    return phone, await open_duty(phone, PAPERS)


async def doubted(world: World) -> tuple[Person, Person, Message]:
    """(the director, the municipal coordinator, what that one is asked)."""
    municipal = await world.join("municipal", "Бабынинский район", "Мария")
    phone, card = await papers(world)
    await phone.taps("Не получается…", card)
    await phone.taps("Не относится к нам", card)
    await world.sandbox.advance(minutes=1)
    return phone, municipal, await last(municipal)


async def report(phone: Person) -> Message:
    await phone.says("/report")
    listed = await last(phone)
    while "№ 32" not in listed.labels:
        await phone.taps("›", listed)
        listed = await last(phone)
    await phone.taps("№ 32", listed)
    return await last(phone)


async def test_a_ready_reason_is_two_taps_and_the_question_stays_open(world: World) -> None:
    phone, card = await papers(world)
    await phone.taps("Не получается…", card)
    asked = await last(phone)
    assert asked.id == card.id
    assert asked.labels == [
        "Не хватает времени",
        "Не получается войти в систему",
        "Некому сделать",
        "Другое, своими словами",
        "Не относится к нам",
        "← Назад",
        "← К списку",
    ]

    await phone.taps("Не хватает времени", card)

    said = await last(phone)
    assert said.text.startswith("Записано: «Не хватает времени»")
    assert said.labels == ["Разместили", "Ещё нет", "Не получается…", "← К списку"]
    again = await open_duty(phone, PAPERS)
    assert again.text.endswith("Вы сообщили ср, 23 марта, 10:01: «Не хватает времени»")
    assert await expected(world) == 3
    await phone.taps("Разместили", again)
    assert (await last(phone)).text.startswith("✅ Разместили")


async def test_a_reason_is_typed_in_ones_own_words(world: World) -> None:
    phone, card = await papers(world)
    await phone.taps("Не получается…", card)
    await phone.taps("Другое, своими словами", card)
    assert (await last(phone)).text.startswith("Напишите, что мешает")

    await phone.says("я" * 501)
    assert (await last(phone)).text.startswith("Слишком длинно")
    await phone.says("Сайт не открывается <второй> день")

    said = await last(phone)
    assert "«Сайт не открывается <второй> день»" in said.text
    assert said.labels == ["Разместили", "Ещё нет", "Не получается…"]
    prompt = next(message for message in await phone.messages() if message.id == card.id)
    assert prompt.labels == []


async def test_going_back_ends_the_writing(world: World) -> None:
    phone, card = await papers(world)
    await phone.taps("Не получается…", card)
    await phone.taps("Другое, своими словами", card)
    await phone.taps("← Назад", card)
    assert (await last(phone)).labels == ["Разместили", "Ещё нет", "Не получается…", "← К списку"]

    await phone.says("Сайт не открывается")

    assert "Записано" not in (await last(phone)).text


async def test_of_several_papers_one_is_chosen_and_the_others_stay_as_they_are(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(REMINDED)
    card = await open_duty(phone, "Концепция и программы")
    await phone.taps("Не получается…", card)
    which = await last(phone)
    assert which.id > card.id
    assert which.text.splitlines()[2] == "2. Среднесрочная программа развития разработана?"

    await phone.taps("2", which)
    await phone.taps("Некому сделать", which)

    assert (await last(phone)).text.startswith("Записано: «Некому сделать»")
    await phone.taps("1. Готова", card)
    shown = next(message for message in await phone.messages() if message.id == card.id)
    assert "1. ✅" in shown.text
    await phone.taps("Не получается…", card)
    assert [label for label in (await last(phone)).labels if label.isdigit()] == ["1", "2"]


async def test_the_coordinator_agrees_and_the_denominator_falls_by_one(world: World) -> None:
    phone, municipal, asked = await doubted(world)
    assert (await last(phone)).text.startswith("⏳ Решит координатор: «Не относится к нам»")
    assert asked.text.splitlines() == [
        "❓ Школа № 1: «Не относится к нам»",
        "Документы школы — в ИС МЭДК · ср, 30 марта",
        "Так говорит Анна, директор · Школа № 1, Бабынинский район",
        "Согласитесь — этот ответ больше не ждём и не считаем.",
    ]
    assert asked.labels == ["Согласиться", "Не согласиться"]
    assert await expected(world) == 3

    await municipal.taps("Согласиться", asked)

    outcome = await last(municipal)
    assert (outcome.id, outcome.labels) == (asked.id, [])
    assert outcome.text.startswith("✅ Не считаем: Школа № 1")
    assert await expected(world) == 2
    await world.sandbox.advance(minutes=1)
    told = await last(phone)
    assert told.text.startswith("✅ Ответа больше не ждём: Документы школы")
    await phone.taps("Показать", told)
    assert (await last(phone)).text.splitlines()[-1] == "Так решил координатор: Мария"
    await phone.says("/my")
    assert PAPERS not in (await last(phone)).text


async def test_the_report_says_who_is_not_counted_and_why(world: World) -> None:
    _, municipal, asked = await doubted(world)
    assert "Не считаем" not in (await report(municipal)).text
    await municipal.taps("Согласиться", asked)

    assert "Не считаем: 1" in (await report(municipal)).text
    await municipal.taps("Почему не считаем")

    assert (await last(municipal)).text.splitlines()[-1] == (
        "• Школа № 1, Бабынинский район — «Не относится к нам» · решение: Мария, ср, 23 марта"
    )


async def test_behind_a_past_day_stands_who_was_not_counted_then(world: World) -> None:
    """A school that answers after all is counted today, and was not yesterday."""
    phone, municipal, asked = await doubted(world)
    await municipal.taps("Согласиться", asked)
    await world.sandbox.advance(minutes=1)
    await phone.taps("Показать", await last(phone))
    excused = await last(phone)
    await world.sandbox.advance(days=1)
    await phone.taps("Исправить", excused)
    card = next(message for message in await phone.messages() if message.id == excused.id)
    await phone.taps("Разместили", card)

    today = await report(municipal)
    assert "Не считаем" not in today.text
    await municipal.taps("На дату…", today)
    await municipal.taps("Вчера", await last(municipal))
    assert "Не считаем: 1" in (await last(municipal)).text
    await municipal.taps("Почему не считаем", await last(municipal))
    why = await last(municipal)
    assert why.text.splitlines()[1:] == [
        "🕓 Как было на конец дня: ср, 23 марта",
        "Не считаем: 1",
        "• Школа № 1, Бабынинский район — «Не относится к нам» · решение: Мария, ср, 23 марта",
    ]
    await municipal.taps("← К показателям", why)
    assert "Как было на конец дня: ср, 23 марта" in (await last(municipal)).text


async def test_the_coordinator_disagrees_and_the_question_is_there_again(world: World) -> None:
    phone, municipal, asked = await doubted(world)
    await municipal.taps("Не согласиться", asked)
    assert (await last(municipal)).text.startswith("Ждём ответа: Школа № 1")
    await world.sandbox.advance(minutes=1)

    told = await last(phone)
    assert told.text.startswith("Ответ всё-таки нужен: Документы школы")
    await phone.taps("Ответить", told)

    assert (await last(phone)).labels == ["Разместили", "Ещё нет", "Не получается…", "⏳ Позже"]
    assert await expected(world) == 3


async def test_the_second_coordinator_sees_what_the_first_decided(world: World) -> None:
    first = await world.join("coordinator", world.region, "Ольга")
    second = await world.join("coordinator", world.region, "Павел")
    phone, card = await papers(world)
    await phone.taps("Не получается…", card)
    await phone.taps("Не относится к нам", card)
    await world.sandbox.advance(minutes=1)
    one, other = await last(first), await last(second)

    await first.taps("Не согласиться", one)
    await second.taps("Согласиться", other)

    seen = await last(second)
    assert seen.text.startswith("Ждём ответа: Школа № 1")
    assert "Решение: Ольга" in seen.text
    assert await expected(world) == 3


async def test_answered_meanwhile_there_is_nothing_to_decide(world: World) -> None:
    phone, municipal, asked = await doubted(world)
    await phone.taps("Разместили")

    await municipal.taps("Согласиться", asked)

    assert (await last(municipal)).text.startswith("Решать больше нечего: Школа № 1")
    assert await expected(world) == 3


async def test_nobody_decides_for_a_district_that_is_not_theirs(world: World) -> None:
    phone, _, _ = await doubted(world)
    other = await world.join("municipal", "Дзержинский район", "Игорь")
    for forger in (other, phone):
        await forge(world, forger, WaiverPress(waiver=1, accept=True).pack())

    assert await expected(world) == 3


async def test_an_old_button_of_a_reason_shows_what_was_answered(world: World) -> None:
    phone, card = await papers(world)
    other = await open_duty(phone, PAPERS)
    await phone.taps("Не получается…", card)
    await phone.taps("Разместили", other)

    await phone.taps("Не относится к нам", card)

    shown = next(message for message in await phone.messages() if message.id == card.id)
    assert shown.text.startswith("✅ Разместили")


async def test_of_several_to_decide_the_first_leads_to_the_others(world: World) -> None:
    boss = await world.join("coordinator", world.region, "Ольга")
    for school in ("Школа № 1", "Школа № 2"):
        phone = await world.join("director", school)
        await world.sandbox.move_to(REMINDED)
        card = await open_duty(phone, PAPERS)
        await phone.taps("Не получается…", card)
        await phone.taps("Не относится к нам", card)
    await world.sandbox.move_to(datetime(2022, 3, 28, 8, tzinfo=UTC))
    await boss.taps("Решить: 2")
    listed = await last(boss)

    await boss.taps("1. Согласиться", listed)
    assert (await last(boss)).labels == ["Решить остальные"]
    await boss.taps("Решить остальные")

    assert (await last(boss)).id == listed.id
    assert (await last(boss)).text.splitlines()[0] == "Просят не считать: 1. Согласны?"
    await boss.taps("1. Не согласиться")
    assert not (await last(boss)).labels
