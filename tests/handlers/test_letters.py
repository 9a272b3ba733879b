"""Letters to one's coordinator and back, through phones."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from messages.presses.news import LetterPress
from sandbox.driver import Message, Part, Person
from tests.conftest import World
from tests.handlers.forging import forge
from tests.handlers.phones import last
from tests.handlers.restarting import restarted

DISTRICT = "Бабынинский район"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8cfc0f01f00"
    "05000101ff6a2f1d0c0000000049454e44ae426082"
)
ODD = "<Шк*ола_№1> & «Ко» _*[`\\ שלום 👩‍🏫"
FULL = ODD + "я" * (4096 - len(ODD.encode("utf-16-le")) // 2)
"""As long as a message can be."""


async def pair(world: World) -> tuple[Person, Person]:
    """A director and her municipal coordinator."""
    maria = await world.join("municipal", DISTRICT, "Мария Белова")
    return await world.join("director", "Школа № 1", "Анна Петрова"), maria


async def heard(world: World, phone: Person) -> Message:
    """The newest message, when all that is planned has come."""
    await world.sandbox.advance(seconds=1)
    return await last(phone)


async def ask(world: World, anna: Person, maria: Person, text: str = "Можно позже?") -> Message:
    """A letter of hers, as the coordinator sees it."""
    await anna.says(text)
    await anna.taps("Отправить: Мария Белова")
    return await heard(world, maria)


async def seen(phone: Person, message: Message) -> Message:
    return next(one for one in await phone.messages() if one.id == message.id)


async def test_words_go_to_the_coordinator_and_the_answer_comes_back(world: World) -> None:
    anna, maria = await pair(world)
    await anna.says("Здравствуйте, можно позже?")
    offer = await last(anna)
    assert offer.text.splitlines()[:2] == [
        "✉️ Отправить это вашему координатору?",
        "«Здравствуйте, можно позже?»",
    ]
    assert offer.labels == ["Отправить: Мария Белова", "Не отправлять"]
    await anna.taps("Отправить: Мария Белова")
    sent = await last(anna)
    assert (sent.id, sent.labels) == (offer.id, [])
    assert sent.text == "✉️ Отправлено: Мария Белова. Ответ придёт сюда."

    letter = await heard(world, maria)
    assert letter.text == "✉️ Анна Петрова, директор · Школа № 1\nЗдравствуйте, можно позже?"
    await maria.taps("Ответить")
    assert (await last(maria)).text.startswith("✉️ Напишите ответ: Анна Петрова")
    assert (await seen(maria, letter)).labels == ["Ответить"]
    await maria.says("Можно, до пятницы.")
    assert (await last(maria)).text == "✉️ Отправлено: Анна Петрова. Ответ придёт сюда."
    answer = await heard(world, anna)
    assert answer.text.splitlines() == [
        "✉️ Ответ: Мария Белова, муниципальный координатор · Бабынинский район",
        "Можно, до пятницы.",
    ]

    await anna.says("Спасибо", reply_to=answer)
    assert (await last(anna)).text.startswith("✉️ Отправлено: Мария Белова")
    thanks = await heard(world, maria)
    assert thanks.text == "✉️ Ответ: Анна Петрова, директор · Школа № 1\nСпасибо"
    await maria.says("Пожалуйста", reply_to=thanks)
    assert (await heard(world, anna)).text.endswith("\nПожалуйста")


async def test_the_answer_ends_the_writing(world: World) -> None:
    anna, maria = await pair(world)
    olga = await world.join("coordinator", world.region, "Ольга Смирнова")
    await ask(world, anna, maria)
    await maria.taps("Ответить")
    prompt = await last(maria)
    await maria.says("Можно")
    assert (await seen(maria, prompt)).labels == []
    await maria.says("А это кому?")
    assert "Отправить: Ольга Смирнова" in (await last(maria)).labels
    assert (await heard(world, anna)).text.endswith("\nМожно")
    assert "А это кому?" not in (await last(olga)).text


async def test_who_thinks_better_of_it_sends_nothing(world: World) -> None:
    anna, maria = await pair(world)
    await anna.says("Ой")
    await anna.taps("Не отправлять")
    assert (await last(anna)).text == "Хорошо, не отправлено."
    await ask(world, anna, maria)
    await maria.taps("Ответить")
    await maria.taps("Не отвечать")
    assert (await last(maria)).text == "Хорошо, не отправлено."
    await maria.says("Это уже не ответ")
    assert "не понял" in (await last(maria)).text
    await maria.taps("Ответить")
    await maria.says("/cancel")
    await maria.says("И это не ответ")
    assert "не понял" in (await last(maria)).text
    await world.sandbox.advance(seconds=1)
    assert [one for one in await maria.messages(mine=False) if "Ой" in one.text] == []
    assert [one for one in await anna.messages(mine=False) if "не ответ" in one.text] == []


@pytest.mark.parametrize("text", [ODD, FULL], ids=["odd", "full"])
async def test_any_text_arrives_as_it_was_written(world: World, text: str) -> None:
    anna, maria = await pair(world)
    before = (await last(maria)).id
    await ask(world, anna, maria, text)
    said = "".join(one.text for one in await maria.messages(before, mine=False))
    assert text.replace("\n", "") in said.replace("\n", "")
    assert (await last(maria)).labels == ["Ответить"]


async def test_marks_that_a_phone_sets_arrive_too(world: World) -> None:
    anna, maria = await pair(world)
    await anna.says(html='Вот <a href="https://example.ru/x">ссылка</a>, <b>срочно</b>')
    await anna.taps("Отправить: Мария Белова")
    assert (await heard(world, maria)).html == 'Вот <a href="https://example.ru/x">ссылка</a>, <b>срочно</b>'


async def test_a_picture_comes_with_its_words_and_can_be_answered_itself(world: World) -> None:
    anna, maria = await pair(world)
    await anna.sends_photo(PIXEL, "Наш <стенд>")
    assert "«Наш <стенд>»" in (await last(anna)).text
    await anna.taps("Отправить: Мария Белова")
    copy = await heard(world, maria)
    assert copy.photo is not None
    assert copy.text == "Наш <стенд>"
    head = (await maria.messages(mine=False))[-2]
    assert head.text.splitlines() == [
        "✉️ Анна Петрова, директор · Школа № 1",
        "Само письмо — следующим сообщением.",
    ]
    assert head.labels == ["Ответить"]
    await maria.says("Красиво", reply_to=copy)
    assert (await heard(world, anna)).text.endswith("\nКрасиво")


async def test_a_file_a_voice_and_a_place_go_both_ways(world: World) -> None:
    anna, maria = await pair(world)
    await anna.sends_document("отчёт.pdf", b"%PDF-1.4")
    await anna.taps("Отправить: Мария Белова")
    copy = await heard(world, maria)
    assert copy.document is not None
    assert copy.document["name"] == "отчёт.pdf"
    await maria.taps("Ответить")
    await maria.sends_voice(b"hello")
    assert (await last(maria)).text.startswith("✉️ Отправлено: Анна Петрова")
    assert (await heard(world, anna)).kind == "voice"
    await anna.sends_location(54.3, 36.0)
    await anna.taps("Отправить: Мария Белова")
    assert (await heard(world, maria)).kind == "location"


def album(*captions: str) -> list[Part]:
    return [Part("photo", PIXEL, caption) for caption in captions]


async def test_an_album_is_asked_about_once_and_arrives_whole(world: World) -> None:
    anna, maria = await pair(world)
    before = (await last(anna)).id
    await anna.sends_album(album("Стенд", "", "Зал"))
    assert len(await anna.messages(before, mine=False)) == 1
    await anna.taps("Отправить: Мария Белова")
    await world.sandbox.advance(seconds=1)
    head, *parts = (await maria.messages(mine=False))[-4:]
    assert head.labels == ["Ответить"]
    assert [(part.kind, part.text) for part in parts] == [("photo", "Стенд"), ("photo", ""), ("photo", "Зал")]

    await maria.taps("Ответить")
    await maria.sends_album(album("Наш", "И ещё"))
    assert "Отправить этот альбом: Анна Петрова?" in (await last(maria)).text
    await maria.taps("Отправить: Анна Петрова")
    await world.sandbox.advance(seconds=1)
    back = (await anna.messages(mine=False))[-3:]
    assert [part.text for part in back[1:]] == ["Наш", "И ещё"]

    await anna.sends_album(album("Раз", "Два"), reply_to=back[0])
    await anna.taps("Отправить: Мария Белова")
    await world.sandbox.advance(seconds=1)
    assert [part.text for part in (await maria.messages(mine=False))[-2:]] == ["Раз", "Два"]


async def test_an_album_forgotten_since_is_asked_for_again(world: World) -> None:
    anna, maria = await pair(world)
    await anna.sends_album(album("Первый", ""))
    first = await last(anna)
    await anna.sends_album(album("Второй", ""))
    tap = await anna.taps("Отправить: Мария Белова", first)
    assert tap.alert
    assert "альбом я уже не помню" in (tap.answer or "")
    assert "Первый" not in (await heard(world, maria)).text


async def test_those_with_two_coordinators_choose_and_only_that_one_gets_it(world: World) -> None:
    olga = await world.join("coordinator", world.region, "Ольга Смирнова")
    pavel = await world.join("coordinator", world.region, "Павел Орлов")
    nina = await world.join("curator", world.region, "Нина Кузина")
    await nina.says("Когда собираемся?")
    offer = await last(nina)
    assert offer.text.startswith("✉️ Кому из координаторов это отправить?")
    assert offer.labels == ["Отправить: Ольга Смирнова", "Отправить: Павел Орлов", "Не отправлять"]
    chosen = await nina.messages(mine=False)
    await nina.taps("Отправить: Павел Орлов")
    assert "Когда собираемся?" in (await heard(world, pavel)).text
    assert "Когда собираемся?" not in (await last(olga)).text
    to_olga = chosen[-1].button("Отправить: Ольга Смирнова")
    assert to_olga is not None
    assert to_olga.data is not None
    await nina.taps(to_olga.data, offer, forged=True)
    assert (await last(nina)).text.startswith("✉️ Уже отправлено: Павел Орлов, пт, 26 ноября, 08:00.")
    assert "Когда собираемся?" not in (await heard(world, olga)).text


async def test_a_letter_waits_for_no_morning_but_makes_no_noise_at_night(world: World) -> None:
    anna, maria = await pair(world)
    assert not (await ask(world, anna, maria, "Днём")).silent
    await world.sandbox.move_to(datetime(2021, 11, 26, 20, tzinfo=UTC))
    night = await ask(world, anna, maria, "Ночью")
    assert night.text.endswith("\nНочью")
    assert night.silent


async def test_a_coordinator_who_left_is_not_written_to(world: World) -> None:
    anna, maria = await pair(world)
    olga = await world.join("coordinator", world.region, "Ольга Смирнова")
    await anna.says("Вопрос")
    offer = await last(anna)
    letter = await ask(world, anna, maria, "Другой вопрос")
    person = await world.house.people.person(maria.id, world.clock.now())
    assert person is not None
    await world.house.registration.leave(person.id, world.clock.now())
    tap = await anna.taps("Отправить: Мария Белова", offer)
    assert tap.alert
    assert "больше не ваш координатор" in (tap.answer or "")
    await anna.says("Вопрос")
    assert (await last(anna)).labels == ["Отправить: Ольга Смирнова", "Не отправлять"]
    await maria.taps("Ответить", letter)
    assert "ещё не в программе" in (await last(maria)).text
    await world.sandbox.advance(seconds=1)
    assert "Вопрос" not in (await last(olga)).text


async def test_an_answer_to_somebody_who_blocked_the_bot_says_so(world: World) -> None:
    anna, maria = await pair(world)
    letter = await ask(world, anna, maria)
    await maria.taps("Ответить")
    await anna.blocks()
    await maria.says("Можно")
    assert "закрыл бот" in (await last(maria)).text
    tap = await maria.taps("Ответить", letter)
    assert tap.alert
    assert "/people" in (tap.answer or "")
    await maria.says("Это уже не ответ")
    assert "не понял" in (await last(maria)).text


async def test_a_message_deleted_meanwhile_is_not_sent(world: World) -> None:
    anna, maria = await pair(world)
    said = await anna.says("Передумала")
    await anna.deletes(said)
    tap = await anna.taps("Отправить: Мария Белова")
    assert tap.alert
    assert "Напишите его ещё раз" in (tap.answer or "")
    assert "Передумала" not in (await heard(world, maria)).text


async def test_a_forged_press_sends_nothing_and_shows_nothing(world: World) -> None:
    anna, maria = await pair(world)
    igor = await world.join("municipal", "Дзержинский район", "Игорь Жуков")
    vera = await world.join("director", "Школа <№ 3> & Ко", "Вера Лис")
    letter = await ask(world, anna, maria, "Тайна")
    reply = letter.button("Ответить")
    assert reply is not None
    assert reply.data is not None
    await forge(world, vera, reply.data)
    assert "Тайна" not in (await last(vera)).text
    assert "Напишите ответ" not in (await last(vera)).text
    await vera.says("Чужому")
    offer = await last(vera)
    everyone = [await world.house.people.person(one.id, world.clock.now()) for one in (anna, maria, vera)]
    for person in everyone:
        assert person is not None
        tap = await vera.taps(LetterPress(step="to", who=person.id).pack(), offer, forged=True)
        assert tap.alert
    for step in ("send", "reply"):
        tap = await vera.taps(LetterPress(step=step, letter=1).pack(), offer, forged=True)
        assert "нет" in (tap.answer or "")
    await vera.taps(LetterPress(step="fly", letter=1).pack(), offer, forged=True)
    assert "больше не работает" in (await last(vera)).text
    await world.sandbox.advance(seconds=1)
    for phone in (anna, maria, igor):
        assert "Чужому" not in (await last(phone)).text


async def test_who_has_nobody_above_gets_the_way_on_as_before(world: World) -> None:
    olga = await world.join("coordinator", world.region, "Ольга Смирнова")
    await world.join("coordinator", world.region, "Павел Орлов")
    anna = await world.join("director", "Школа № 1", "Анна Петрова")
    await olga.says("Что мне делать?")
    assert "Этого я не понял" in (await last(olga)).text
    await anna.says("Что мне делать?")
    await anna.taps("Отправить: Ольга Смирнова")
    letter = await heard(world, olga)
    await olga.says("Отвечать вовремя", reply_to=letter)
    assert (await heard(world, anna)).text.startswith("✉️ Ответ: Ольга Смирнова, региональный координатор")
    stranger = await world.sandbox.person("Пётр")
    await stranger.says("Кто вы?")
    assert (await last(stranger)).labels == ["Найти себя в списке"]
    await anna.says("/nonsense", reply_to=await last(anna))
    assert "Такой команды нет" in (await last(anna)).text


async def test_what_belongs_to_another_question_is_no_letter(world: World) -> None:
    """A city is awaited: a picture is no city, and no letter either. A reply to a letter is one."""
    anna, maria = await pair(world)
    letter = await ask(world, anna, maria)
    await maria.says("/settings")
    await maria.taps("Часовой пояс")
    await maria.taps("Написать город")
    await maria.sends_photo(PIXEL)
    assert "Файл приложите кнопкой" in (await last(maria)).text
    await maria.says("Можно", reply_to=letter)
    assert (await heard(world, anna)).text.endswith("\nМожно")
    await maria.says("Томск")
    assert "Томск" in (await last(maria)).text


async def test_nothing_is_forgotten_over_a_restart(world: World, database: Path) -> None:
    anna, maria = await pair(world)
    letter = await ask(world, anna, maria)
    await maria.taps("Ответить")
    await anna.sends_album(album("Стенд", "Зал"))
    async with restarted(world, database):
        await maria.says("Можно")
        assert (await heard(world, anna)).text.endswith("\nМожно")
        await anna.taps("Отправить: Мария Белова")
        await world.sandbox.advance(seconds=1)
        assert [part.text for part in (await maria.messages(mine=False))[-2:]] == ["Стенд", "Зал"]
        await maria.says("И вот ещё", reply_to=letter)
        assert (await heard(world, anna)).text.endswith("\nИ вот ещё")
