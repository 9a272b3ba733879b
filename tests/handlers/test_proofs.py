"""Files beside answers, through phones."""

import asyncio
from datetime import UTC, datetime

import pytest

from messages.presses.proofs import ProofPress
from roadmap.proofs import LARGEST
from sandbox.driver import Message, Part, Person
from tests.conftest import World
from tests.handlers.phones import last, open_duty

PAPERS = "в ИС МЭДК"
REMINDED = datetime(2022, 3, 23, 7, 1, tzinfo=UTC)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8cfc0f01f00"
    "05000101ff6a2f1d0c0000000049454e44ae426082"
)
ASKED = "📎 Пришлите файл, фото или ссылку"


@pytest.fixture
def start() -> datetime:
    """A morning before the reminders of 23 March, 10:00 in Moscow."""
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


async def placed(world: World, school: str = "Школа № 1", name: str = "Анна Петрова") -> Person:
    """A director who has answered and is asked for a file."""
    phone = await world.join("director", school, name)
    if world.clock.now() < REMINDED:
        await world.sandbox.move_to(REMINDED)
    await phone.taps("Разместили", await open_duty(phone, PAPERS))
    await phone.taps("Приложить файл")
    assert (await last(phone)).text.startswith(ASKED)
    return phone


async def seen(phone: Person, message: Message) -> Message:
    return next(one for one in await phone.messages() if one.id == message.id)


async def test_a_file_is_attached_and_shown_with_its_name_size_and_version(world: World) -> None:
    anna = await placed(world)
    prompt = await last(anna)
    await anna.sends_document("акт.pdf", b"x" * 5000)

    taken = await last(anna)
    assert taken.text.splitlines() == [
        "📎 Принято: акт.pdf · 5 КБ · версия 1",
        "Документы школы — в ИС МЭДК · Школа № 1, Бабынинский район",
        "Ваш ответ: «Разместили».",
        "Ответ проверит куратор.",
    ]
    assert taken.labels == ["Исправить", "Открыть файл", "Приложить другой файл"]
    assert (await seen(anna, prompt)).labels == []

    await anna.taps("Приложить другой файл")
    assert "Сейчас приложено: акт.pdf · 5 КБ · версия 1" in (await last(anna)).text
    await anna.sends_photo(PIXEL)
    assert (await last(anna)).text.startswith("📎 Принято: фото · 1 КБ · версия 2")

    await anna.taps("Открыть файл")
    shown = await last(anna)
    assert shown.kind == "photo"
    assert shown.text.splitlines() == [
        "Школа № 1, Бабынинский район · Документы школы — в ИС МЭДК",
        "версия 2 · Анна Петрова, ср, 23 марта, 10:01",
    ]


async def test_who_thinks_better_of_it_gets_the_card_back(world: World) -> None:
    anna = await placed(world)
    prompt = await last(anna)
    await anna.taps("← Назад", prompt)
    card = await seen(anna, prompt)
    assert card.text.startswith("✅ Разместили")
    assert card.labels == ["Исправить", "Приложить файл", "← К списку"]
    await anna.sends_document("акт.pdf", b"x")
    assert "Принято" not in (await last(anna)).text

    await anna.taps("Приложить файл", card)
    await anna.says("/cancel")
    await anna.sends_document("акт.pdf", b"x")
    assert "Принято" not in (await last(anna)).text


async def test_a_large_file_is_asked_for_as_a_link(world: World) -> None:
    anna = await placed(world)
    await anna.sends_document("видео.zip", b"x" * (LARGEST + 1))
    assert (await last(anna)).text.startswith("Файл больше 20 МБ")
    await anna.says("https://disk.example.ru/i/abc?x=1&y=2")
    assert (await last(anna)).text.startswith("📎 Принято: https://disk.example.ru/i/abc?x=1&y=2 · версия 1")
    await anna.taps("Открыть ссылку")
    assert (await last(anna)).text.splitlines()[-1] == "https://disk.example.ru/i/abc?x=1&y=2"


async def test_what_cannot_be_attached_is_told_and_still_awaited(world: World) -> None:
    anna = await placed(world)
    await anna.says("сейчас пришлю")
    assert (await last(anna)).text.startswith("Пришлите файл, фото или ссылку.")
    await anna.sends_voice()
    assert (await last(anna)).text.startswith("Пришлите файл, фото или ссылку.")
    await anna.says("Вот она: https://disk.example.ru/i/abc")
    assert (await last(anna)).text.startswith("📎 Принято: https://disk.example.ru/i/abc · версия 1")


async def test_the_pages_of_an_album_belong_together(world: World) -> None:
    """Each page is a version; they are opened together, and the letter box stays out of it."""
    await world.join("municipal", "Бабынинский район", "Мария Белова")
    anna = await placed(world)
    await anna.sends_album([Part("photo", PIXEL), Part("photo", PIXEL), Part("photo", PIXEL)])
    card = await taken(anna)
    await anna.taps("Исправить", card)
    await anna.taps("Ещё нет", card)
    await anna.taps("Разместили", card)
    card = await seen(anna, card)
    assert "Приложено: 3 файла · версия 3" in card.text
    assert not [one for one in await anna.messages(mine=False) if "✉️" in one.text]

    await anna.taps("Открыть файл", card)
    pages = (await anna.messages(mine=False))[-3:]
    assert [page.kind for page in pages] == ["photo"] * 3
    assert [page.text.splitlines()[1][:8] for page in pages] == ["версия 1", "версия 2", "версия 3"]


async def test_parts_that_come_at_one_moment_are_still_one_answer(world: World) -> None:
    """As polling hands them over: all at once, in no order."""
    anna = await placed(world)
    before = await last(anna)
    await asyncio.gather(*(feed(world, anna, part, album="7") for part in range(4)))

    news = [one for one in await anna.messages(mine=False) if one.id > before.id]
    assert [one.text.splitlines()[0] for one in news] == ["📎 Принято: фото · 1 КБ · версия 1"]
    await anna.taps("Приложить другой файл")
    assert "Сейчас приложено: 4 файла · версия 4" in (await last(anna)).text


async def test_two_files_at_one_moment_are_not_mixed_up(world: World) -> None:
    anna = await placed(world)
    await asyncio.gather(*(feed(world, anna, part) for part in range(2)))

    said = [one.text for one in (await anna.messages(mine=False))[-2:]]
    assert sorted(text.split(" ")[0] for text in said) == ["Файл", "📎"]


async def feed(world: World, phone: Person, part: int, album: str | None = None) -> None:
    photo = {"file_id": f"P{part}", "file_unique_id": f"p{part}", "width": 1, "height": 1, "file_size": 900}
    user = {"id": phone.id, "is_bot": False, "first_name": phone.name, "language_code": "ru"}
    message = {
        "message_id": 500 + part,
        "date": int(world.clock.now().timestamp()),
        "chat": {"id": phone.id, "type": "private"},
        "from": user,
        "photo": [photo],
    } | ({"media_group_id": album} if album else {})
    update = {"update_id": 900_000 + part, "message": message}
    await world.app.dispatcher.feed_raw_update(world.app.bot, update)


async def taken(phone: Person) -> Message:
    return next(one for one in await phone.messages(mine=False) if one.text.startswith("📎 Принято"))


async def test_the_same_file_from_two_schools_is_pointed_out_to_the_curator(world: World) -> None:
    """Sent under another name; the school that had sent it first has replaced it since."""
    nina = await world.join("curator", world.region, "Нина Кузина")
    anna = await placed(world)
    await anna.sends_document("акт.pdf", b"the very same")
    await anna.taps("Приложить другой файл")
    await anna.sends_document("акт 2.pdf", b"another")
    ivan = await placed(world, "Школа № 2", "Иван Седов")
    await ivan.sends_document("справка.pdf", b"the very same")
    await world.sandbox.advance(minutes=1)

    card = await open_duty(nina, PAPERS)
    await nina.taps("Проверить по одному", card)
    first = await seen(nina, card)
    await nina.taps("Дальше →", card)
    second = await seen(nina, card)

    assert "Приложено: акт 2.pdf · 1 КБ · версия 2" in first.text
    assert "Такой же файл" not in first.text
    assert "Приложено: справка.pdf · 1 КБ · версия 1" in second.text
    assert "Такой же файл прислали и здесь: Школа № 1, Бабынинский район" in second.text
    await ivan.taps("Исправить")
    await ivan.taps("Разместили")
    assert "Такой же файл" not in (await last(ivan)).text


async def test_a_file_that_comes_after_the_question_is_told_to_the_curator(world: World) -> None:
    nina = await world.join("curator", world.region, "Нина Кузина")
    anna = await placed(world)
    await world.sandbox.advance(minutes=1)
    assert (await last(nina)).labels == ["Подтверждаю", "Вернуть с замечанием", "⏳ Позже"]
    await anna.sends_document("акт.pdf", b"x")
    await world.sandbox.advance(minutes=1)

    news = await last(nina)
    assert news.text == "📎 Файл к проверке: Школа № 1\nДокументы школы — в ИС МЭДК"
    assert news.labels == ["Проверить", "Открыть файл"]
    await nina.taps("Открыть файл", news)
    assert (await last(nina)).kind == "document"
    await nina.taps("Проверить", news)
    assert "Приложено: акт.pdf · 1 КБ · версия 1" in (await last(nina)).text
    assert (await seen(nina, news)).labels == news.labels


async def test_a_file_before_the_question_reaches_the_curator_with_it(world: World) -> None:
    nina = await world.join("curator", world.region, "Нина Кузина")
    anna = await placed(world)
    await anna.sends_document("акт.pdf", b"x")
    before = await last(nina)
    await world.sandbox.advance(minutes=1)

    news = [one for one in await nina.messages(mine=False) if one.id > before.id]
    assert len(news) == 1
    assert "Приложено: акт.pdf" in news[0].text
    assert news[0].labels == ["Подтверждаю", "Вернуть с замечанием", "Открыть файл", "⏳ Позже"]


async def test_what_came_back_shows_why_and_is_answered_anew(world: World) -> None:
    nina = await world.join("curator", world.region, "Нина Кузина")
    anna = await placed(world)
    await anna.sends_document("акт.pdf", b"x")
    await world.sandbox.advance(minutes=1)
    await nina.taps("Вернуть с замечанием")
    await nina.says("Нет подписи на последней странице")
    await world.sandbox.advance(minutes=1)

    back = await last(anna)
    assert back.text.splitlines() == [
        "↩️ Вернули: Документы школы — в ИС МЭДК",
        "«Нет подписи на последней странице»",
        "куратор Нина Кузина · ср, 23 марта, 10:02",
        "до ср, 30 марта · Школа № 1, Бабынинский район",
        "Приложено: акт.pdf · 1 КБ · версия 1",
        "Концептуальные документы размещены в ИС МЭДК?",
        "Исправьте и ответьте ещё раз.",
    ]
    answers = ["Разместили", "Ещё нет", "Приложить другой файл", "Не получается…", "⏳ Позже"]
    assert back.labels == answers

    await anna.taps("Приложить другой файл", back)
    assert "«Нет подписи на последней странице»" in (await last(anna)).text
    await anna.sends_document("акт с подписью.pdf", b"y")
    assert (await last(anna)).labels == ["Разместили", "Ещё нет"]
    await anna.taps("Разместили")
    assert (await last(anna)).text.splitlines()[0] == "✅ Разместили · ср, 23 марта, 10:03"
    await world.sandbox.advance(minutes=1)
    assert "Приложено: акт с подписью.pdf · 1 КБ · версия 2" in (await last(nina)).text


async def test_old_buttons_of_a_file_show_what_is_true(world: World) -> None:
    """The answer was taken back, the school passed on, the file attached elsewhere."""
    nina = await world.join("curator", world.region, "Нина Кузина")
    anna = await placed(world)
    prompt = await last(anna)
    await anna.taps("← Назад", prompt)
    await anna.taps("Исправить", prompt)
    await anna.taps("Ещё нет", prompt)
    me = await world.house.people.person(anna.id, world.clock.now())
    assert me is not None
    duties = await world.house.confirmations.duties(me.id, world.clock.now())
    duty = next(duty for duty in duties if PAPERS in duty.event.activity.title.to("ru"))

    add, look = (ProofPress(request=duty.request, step=step).pack() for step in ("add", "open"))
    tap = await anna.taps(look, prompt, forged=True)
    assert (tap.answer, tap.alert) == ("Файла пока нет.", True)
    assert "Это не ваше задание" in await refusal(nina, add)
    assert "ничего прикладывать не нужно" in await refusal(anna, await unwanted(world, me.id))
    stranger = await world.join("director", "Школа № 2", "Иван")
    assert "Это не ваше задание" in await refusal(stranger, add)
    assert "За это отвечает другой человек" in await refusal(stranger, look)


async def refusal(phone: Person, press: str) -> str:
    return (await phone.taps(press, await last(phone), forged=True)).answer or ""


async def unwanted(world: World, person: int) -> str:
    duties = await world.house.confirmations.duties(person, world.clock.now())
    return ProofPress(request=next(duty.request for duty in duties if not duty.question.proof)).pack()
