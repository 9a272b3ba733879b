"""[Later], through phones."""

from datetime import UTC, datetime

import pytest

from sandbox.driver import Message, Person
from tests.conftest import World
from tests.handlers.forging import forge
from tests.handlers.phones import last, open_duty

PAPERS = "в ИС МЭДК"
ANSWERS = ["Разместили", "Ещё нет", "Не получается…", "⏳ Позже"]


@pytest.fixture
def start() -> datetime:
    """A morning before the reminders of 23 March, 10:00 in Moscow."""
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


REMINDED = datetime(2022, 3, 23, 7, 1, tzinfo=UTC)


async def reminded(world: World, title: str = PAPERS) -> tuple[Person, Message]:
    """The card of a digest's line."""
    phone = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(REMINDED)
    digest = await last(phone)
    line = next(line for line in digest.text.splitlines() if title in line)
    await phone.taps(line.split(".")[0], digest)
    return phone, await last(phone)


async def now_is(phone: Person, card: Message) -> Message:
    return next(message for message in await phone.messages() if message.id == card.id)


async def test_a_reminder_is_put_off_until_tomorrow_and_comes_again(world: World) -> None:
    phone, card = await reminded(world)
    await phone.taps("⏳ Позже", card)
    choices = await last(phone)
    assert choices.id == card.id
    assert choices.labels == ["Через 2 часа, в 12:01", "Сегодня в 17:00", "Завтра в 10:00", "← Назад"]

    await phone.taps("Завтра в 10:00", choices)
    chosen = await last(phone)
    assert chosen.text.splitlines()[0] == "⏳ Напомню завтра в 10:00"
    assert chosen.labels == ["Ответить сейчас", "В другое время"]

    await world.sandbox.move_to(datetime(2022, 3, 24, 7, 1, tzinfo=UTC))
    again = await last(phone)
    assert again.id != card.id
    assert PAPERS in again.text


async def test_answered_after_all_it_does_not_come_again(world: World) -> None:
    phone, card = await reminded(world)
    await phone.taps("⏳ Позже", card)
    await phone.taps("Сегодня в 17:00", card)
    await phone.taps("Ответить сейчас", card)
    assert (await last(phone)).labels == ANSWERS

    await phone.taps("Ещё нет", card)
    assert (await last(phone)).labels == ANSWERS
    await phone.taps("Разместили", card)
    assert (await last(phone)).labels == ["Исправить", "Приложить файл"]

    await world.sandbox.move_to(datetime(2022, 3, 23, 15, tzinfo=UTC))
    assert (await last(phone)).id == card.id


async def test_of_two_moments_the_second_counts(world: World) -> None:
    phone, card = await reminded(world)
    await phone.taps("⏳ Позже", card)
    await phone.taps("Сегодня в 17:00", card)
    await phone.taps("В другое время", card)
    await phone.taps("Через 2 часа, в 12:01", card)

    await world.sandbox.move_to(datetime(2022, 3, 23, 9, 2, tzinfo=UTC))
    again = await last(phone)
    assert again.text.startswith("📄 Осталось 7 дней")
    assert again.labels == ANSWERS
    await world.sandbox.move_to(datetime(2022, 3, 23, 15, tzinfo=UTC))
    assert (await last(phone)).id == again.id


async def test_on_the_last_evening_no_moment_after_it_is_offered(world: World) -> None:
    phone, card = await reminded(world)
    await world.sandbox.move_to(datetime(2022, 3, 30, 14, 5, tzinfo=UTC))
    await phone.taps("⏳ Позже", card)
    assert (await now_is(phone, card)).labels == ["Через 2 часа, в 19:05", "← Назад"]

    await world.sandbox.move_to(datetime(2022, 3, 30, 16, 30, tzinfo=UTC))
    await phone.taps("← Назад", card)
    await phone.taps("⏳ Позже", card)
    assert (await now_is(phone, card)).text.startswith("⏳ До срока напомнить уже не успею")
    assert (await now_is(phone, card)).labels == ["← Назад"]


async def test_three_papers_keep_their_later_while_one_is_open(world: World) -> None:
    phone, card = await reminded(world, "Концепция и программы")
    assert card.labels[-1] == "⏳ Позже"
    for answer in ("1. Готова", "3. Готовы"):
        await phone.taps(answer, card)
        assert (await last(phone)).labels[-1] == "⏳ Позже"
    await phone.taps("⏳ Позже", card)
    await phone.taps("Завтра в 10:00", card)
    await phone.taps("Ответить сейчас", card)
    left = await last(phone)
    assert left.labels == [
        "Готова",
        "Ещё нет",
        "Не получается…",
        "⏳ Позже",
    ]  # only the one that is still open
    await phone.taps("Готова", left)
    assert (await last(phone)).labels == ["Исправить"]


async def test_what_was_opened_from_the_list_is_not_put_off(world: World) -> None:
    phone, _ = await reminded(world)
    assert "⏳ Позже" not in (await open_duty(phone, PAPERS)).labels


async def test_to_think_better_of_typing_ends_the_typing(world: World) -> None:
    phone, card = await reminded(world, "Первый опрос участников")
    await phone.taps("⏳ Позже", card)
    await phone.taps("Завтра в 10:00", card)
    assert "Завтра" not in (await last(phone)).labels
    await phone.taps("Ответить сейчас", card)
    assert (await last(phone)).labels[-1] == "⏳ Позже"


async def test_nobody_puts_off_what_is_asked_of_others(world: World) -> None:
    phone, card = await reminded(world)
    other = await world.join("coordinator", world.region, "Ольга")
    later = next(
        button.data for row in card.buttons for button in row if (button.data or "").startswith("Z:")
    )
    assert later is not None
    before = (await last(other)).id
    await forge(world, other, later)
    await forge(world, other, f"{later}202203241000")
    await world.sandbox.move_to(datetime(2022, 3, 24, 7, 30, tzinfo=UTC))
    assert not any(PAPERS in message.text for message in await other.messages() if message.id > before)
    assert PAPERS in "".join(message.text for message in await phone.messages())
