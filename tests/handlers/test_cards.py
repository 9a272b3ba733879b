"""One tap on a card, through phones."""

import asyncio
from datetime import UTC, datetime

import pytest

from messages.presses.answers import AnswerPress
from tests.conftest import World
from tests.handlers.forging import forge
from tests.handlers.phones import last, open_duty

PAPERS = "в ИС МЭДК"
VISITS = "Первые посещения"


@pytest.fixture
def start() -> datetime:
    """A morning before the reminders of 23 March, 10:00 in Moscow."""
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


REMINDED = datetime(2022, 3, 23, 7, 1, tzinfo=UTC)


async def test_a_digest_stays_and_its_number_opens_a_card_that_becomes_the_outcome(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(REMINDED)
    digest = await last(phone)
    line = next(line for line in digest.text.splitlines() if PAPERS in line)

    await phone.taps(line.split(".")[0], digest)
    card = await last(phone)
    await phone.taps("Разместили", card)
    done = await last(phone)

    assert card.id != digest.id
    assert done.id == card.id
    assert done.text.splitlines()[0] == "✅ Разместили · ср, 23 марта, 10:01"
    assert done.labels == ["Исправить", "Приложить файл"]

    await phone.taps("Исправить", done)
    await phone.taps("Ещё нет", done)
    assert (await last(phone)).text.startswith("Хорошо, напомню: срок до ср, 30 марта")


async def test_a_card_opened_from_the_list_keeps_its_way_back(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(REMINDED)

    card = await open_duty(phone, PAPERS)
    await phone.taps("Разместили", card)
    assert (await last(phone)).labels == ["Исправить", "Приложить файл", "← К списку"]
    await phone.taps("← К списку")

    assert (await last(phone)).id == card.id
    assert PAPERS not in (await last(phone)).text


async def test_three_papers_are_answered_one_by_one_in_one_card(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(REMINDED)

    card = await open_duty(phone, "Концепция и программы")
    assert card.labels[:4] == ["1. Готова", "1. Ещё нет", "2. Готова", "2. Ещё нет"]
    await phone.taps("2. Готова", card)
    halfway = await last(phone)
    assert halfway.id == card.id
    assert halfway.labels == [
        "1. Готова",
        "1. Ещё нет",
        "3. Готовы",
        "3. Ещё нет",
        "2. Исправить",
        "Не получается…",
        "← К списку",
    ]
    await phone.taps("1. Готова", card)
    await phone.taps("3. Готовы", card)
    assert (await last(phone)).text.startswith("✅ Всё отвечено")

    await phone.taps("2. Исправить", card)
    await phone.taps("2. Ещё нет", card)
    assert "2. Среднесрочная программа развития разработана? — Ещё нет" in (await last(phone)).text


async def test_an_old_card_shows_what_stands(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(REMINDED)
    first = await open_duty(phone, PAPERS)
    second = await open_duty(phone, PAPERS)
    await phone.taps("Разместили", second)

    await phone.taps("Ещё нет", first)

    shown = next(message for message in await phone.messages() if message.id == first.id)
    assert shown.text.startswith("Это уже отвечено: «Разместили», ср, 23 марта, 10:01")
    assert shown.labels == ["Исправить", "← К списку"]


async def test_two_taps_at_once_are_one_answer_and_a_calm_card(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(REMINDED)
    card = await open_duty(phone, PAPERS)

    await asyncio.gather(phone.taps("Разместили", card), phone.taps("Разместили", card))

    assert (await last(phone)).text.startswith("✅ Разместили")
    me = await world.house.people.person(phone.id, world.clock.now())
    assert me is not None
    press = AnswerPress.unpack(card.buttons[0][0].data or "")
    assert (await world.house.confirmations.duty(me.id, press.request, world.clock.now())).seen == 1


async def test_nobody_answers_for_a_school_that_is_not_theirs(world: World) -> None:
    mine = await world.join("director", "Школа № 1")
    other = await world.join("director", "Школа № 2", "Иван")
    await world.sandbox.move_to(REMINDED)
    card = await open_duty(mine, PAPERS)

    await forge(world, other, card.buttons[0][0].data or "")

    me = await world.house.people.person(mine.id, world.clock.now())
    assert me is not None
    press = AnswerPress.unpack(card.buttons[0][0].data or "")
    duty = await world.house.confirmations.duty(me.id, press.request, world.clock.now())
    assert (duty.seen, duty.told) == (0, None)


async def test_a_verifier_confirms_or_sends_back(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    curator = await world.join("curator", world.region, "Нина")
    await world.sandbox.move_to(REMINDED)
    await director.taps("Разместили", await open_duty(director, PAPERS))
    await world.sandbox.advance(minutes=1)

    check = await last(curator)
    assert check.text.startswith("📄 Школа № 1 сообщает: ")
    assert check.labels == ["Подтверждаю", "Вернуть с замечанием", "⏳ Позже"]
    await curator.taps("Вернуть с замечанием", check)
    await curator.says("Нет подписи")
    back = await last(curator)
    assert back.text.splitlines()[0] == "↩️ Возвращено: Школа № 1, Бабынинский район"
    await curator.taps("Всё же подтвердить", back)
    assert (await last(curator)).text.startswith("✅ Подтверждаю")


async def test_a_coordinators_answer_serves_both_and_the_other_sees_whose_it_was(world: World) -> None:
    first = await world.join("coordinator", world.region, "Ольга")
    second = await world.join("coordinator", world.region, "Павел")
    await world.sandbox.move_to(datetime(2022, 3, 24, 14, 1, tzinfo=UTC))
    card = await open_duty(second, "Конференция о читательской")
    assert "Ответит любой из вас" in card.text
    await first.taps("Опубликован", await open_duty(first, "Конференция о читательской"))

    await second.taps("Ещё нет", card)

    assert (await last(second)).text.startswith("Это уже отвечено: «Опубликован»")
