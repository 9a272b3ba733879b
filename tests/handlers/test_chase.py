"""From a count to the names, to a selection, to a nudge with a sentence, and to what came of it."""

from datetime import UTC, datetime

import pytest

from messages.presses.chase import ChasePress, NudgePress
from sandbox.driver import Message, Person
from tests.conftest import KALUGA, World
from tests.handlers.chasing import open_activity, open_missing, open_one
from tests.handlers.forging import forge
from tests.handlers.phones import last

SENTENCE = "Коллеги, разместите <сегодня> до обеда"


@pytest.fixture
def start() -> datetime:
    """A morning before the reminders of 23 March, 10:00 in Moscow."""
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


REMINDED = datetime(2022, 3, 23, 7, 1, tzinfo=UTC)


async def gather(world: World) -> tuple[Person, Person, Person]:
    """Anna and Ivan, who have not answered, and Olga, who looks after them."""
    anna = await world.join("director", "Школа № 1", "Анна Петрова")
    ivan = await world.join("director", "Школа № 2", "Иван Седов")
    olga = await world.join("coordinator", world.region, "Ольга Смирнова")
    await world.sandbox.move_to(REMINDED)
    return anna, ivan, olga


async def test_from_a_count_to_a_nudge_and_its_result(world: World) -> None:
    anna, ivan, olga = await gather(world)

    counted = await open_activity(olga, "32")
    assert "Кого ждём: 3" in counted.labels
    listed = await open_missing(olga, "32")
    assert listed.text.splitlines()[2:] == [
        "1. Школа № 1, Бабынинский район — директор, Анна Петрова",
        "2. Школа № 2, Бабынинский район — директор, Иван Седов",
        "3. Школа <№ 3> & Ко, Дзержинский район — директор, Вера Лис: пока никто не вошёл",
    ]
    assert listed.labels == ["1", "2", "3", "Напомнить: 2", "Написать им", "← К показателям"]

    await olga.taps("Напомнить: 2", listed)
    await olga.taps("Добавить слова")
    await olga.says(SENTENCE)
    draft = await last(olga)
    assert draft.text.splitlines() == [
        "🔔 Напомнить 2 людям?",
        "№ 32 · Документы школы — в ИС МЭДК",
        "Анна Петрова, Иван Седов",
        f"Ваши слова: «{SENTENCE}»",
    ]
    await olga.taps("Отправить", draft)
    assert (await last(olga)).text.startswith("✅ Напоминание ушло 2 людям")

    await world.sandbox.advance(seconds=1)
    for phone in (anna, ivan):
        card = await last(phone)
        assert card.text.splitlines()[:2] == [
            f"Ольга Смирнова просит: {SENTENCE}",
            "📄 Осталось 7 дней: Документы школы — в ИС МЭДК",
        ]
        assert card.labels == ["Разместили", "Ещё нет", "Не получается…", "⏳ Позже"]
    await ivan.taps("Разместили")

    await world.sandbox.advance(hours=24)
    result = await olga.hears("🔔 Ответили 1 из 2: Документы школы — в ИС МЭДК")
    assert result.text.splitlines()[-1] == "Анна Петрова"
    await olga.taps("Кого ждём", result)
    assert "директор, Анна Петрова" in (await last(olga)).text


async def test_within_a_day_nobody_is_reminded_again(world: World) -> None:
    anna, _, olga = await gather(world)
    pavel = await world.join("coordinator", world.region, "Павел Орлов")
    await open_missing(olga, "32")
    await olga.taps("Напомнить: 2")
    await olga.taps("Отправить")
    await world.sandbox.advance(minutes=1)

    assert "Напомнить: 2" not in (await open_missing(pavel, "32")).labels
    one = await open_one(pavel, "32", "Анна Петрова")
    assert "Спрашивал: ср, 23 марта, 10:01 (Ольга Смирнова); ср, 23 марта, 10:00" in one.text
    await pavel.taps("Напомнить", one)
    assert (await last(pavel)).text.splitlines() == [
        "🔔 Напоминать некому",
        "№ 32 · Документы школы — в ИС МЭДК",
        "2 не трогаю: им напоминали меньше суток назад.",
    ]
    assert await reminders(anna) == 1
    await world.sandbox.advance(hours=24)
    assert "Напомнить: 2" in (await open_missing(pavel, "32")).labels


async def test_only_those_left_ticked_are_reminded(world: World) -> None:
    anna, ivan, olga = await gather(world)
    await open_missing(olga, "32")
    await olga.taps("Напомнить: 2")
    await olga.taps("Выбрать, кому")
    names = await last(olga)
    await olga.taps(next(label for label in names.labels if "Анна" in label), names)
    await olga.taps("Готово")
    assert (await last(olga)).text.splitlines()[2] == "Иван Седов"
    await olga.taps("Отправить")
    await world.sandbox.advance(seconds=1)

    assert (await last(ivan)).text.startswith("Напоминает Ольга Смирнова")
    assert not (await last(anna)).text.startswith("Напоминает")


async def test_one_school_is_reminded_alone_and_a_draft_can_be_dropped(world: World) -> None:
    anna, ivan, olga = await gather(world)
    await olga.taps("Напомнить", await open_one(olga, "32", "Иван Седов"))
    draft = await last(olga)
    assert draft.text.splitlines()[::2] == ["🔔 Напомнить 1 человеку?", "Иван Седов"]
    await olga.taps("Добавить слова")
    await olga.taps("← Назад")
    await olga.taps("Отмена")
    assert (await last(olga)).text == "Хорошо, не напоминаю."
    await olga.says("Это уже не слова")
    await world.sandbox.advance(seconds=1)

    assert not (await last(ivan)).text.startswith("Напоминает")
    assert "не слова" not in (await last(anna)).text


async def test_words_too_long_are_asked_for_again_and_can_be_taken_back(world: World) -> None:
    _, _, olga = await gather(world)
    await open_missing(olga, "32")
    await olga.taps("Напомнить: 2")
    await olga.taps("Добавить слова")
    await olga.says("а" * 301)
    assert "знаков 301, а помещается 300" in (await last(olga)).text
    await olga.says("Короче")
    assert "Ваши слова: «Короче»" in (await last(olga)).text
    await olga.taps("Изменить слова")
    await olga.taps("Без слов")
    assert "Ваши слова" not in (await last(olga)).text


async def test_a_second_tap_on_an_old_screen_sends_nothing_more(world: World) -> None:
    anna, _, olga = await gather(world)
    await open_missing(olga, "32")
    await olga.taps("Напомнить: 2")
    draft = await last(olga)
    press = draft.buttons[0][0].data or ""
    await olga.taps("Отправить", draft)
    await world.sandbox.advance(seconds=1)
    heard = await reminders(anna)

    tap = await olga.taps(press, await last(olga), forged=True)
    await world.sandbox.advance(seconds=1)

    assert "уже ушло" in (tap.answer or "")
    assert await reminders(anna) == heard == 1


async def test_nobody_else_may_touch_it(world: World) -> None:
    anna, ivan, olga = await gather(world)
    igor = await world.join("municipal", "Дзержинский район", "Игорь Жуков")
    await open_missing(olga, "32")
    await olga.taps("Напомнить: 2")
    press = NudgePress.unpack((await last(olga)).buttons[0][0].data or "")
    await igor.says("/report")
    for thief in (igor, anna):
        await forge(world, thief, press.pack())
        await forge(world, thief, NudgePress(nudge=press.nudge, step="look").pack())
    await forge(world, anna, ChasePress(code=KALUGA, no="32").pack())
    await forge(world, igor, ChasePress(code=KALUGA, no="32").pack())
    await world.sandbox.advance(seconds=1)

    assert (await last(igor)).text.splitlines()[0] == "🔔 Напоминать некому"
    assert await reminders(ivan) == 0


async def reminders(phone: Person) -> int:
    found: list[Message] = await phone.messages(mine=False)
    return sum(one.text.startswith("Напоминает") for one in found)
