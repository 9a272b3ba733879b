"""Behind the numbers of /report, through phones: what they mean, what they rest on, what they were."""

from datetime import UTC, datetime

import pytest

from sandbox.driver import Message, Person
from tests.conftest import KALUGA, World
from tests.handlers.forging import forge
from tests.handlers.phones import last, open_duty

REMINDED = datetime(2022, 3, 23, 7, 1, tzinfo=UTC)
NEXT_DAY = datetime(2022, 3, 24, 9, tzinfo=UTC)


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


async def card(phone: Person) -> Message:
    """Of No 32."""
    await phone.says("/report")
    listed = await last(phone)
    while "№ 32" not in listed.labels:
        await phone.taps("›", listed)
        listed = await last(phone)
    await phone.taps("№ 32", listed)
    return await last(phone)


async def pressed(phone: Person, label: str) -> Message:
    await phone.taps(label, await last(phone))
    return await last(phone)


async def same(phone: Person, message: Message) -> Message:
    """As it reads now."""
    return next(one for one in await phone.messages() if one.id == message.id)


async def answered(world: World) -> Person:
    """School 1 has placed its papers; its coordinator."""
    director = await world.join("director", "Школа № 1")
    phone = await world.join("coordinator", world.region, "Ольга")
    await world.sandbox.move_to(REMINDED)
    await director.taps("Разместили", await open_duty(director, "в ИС МЭДК"))
    return phone


async def test_a_number_opens_to_what_it_means_and_to_the_answers_behind_it(world: World) -> None:
    phone = await answered(world)
    one = await card(phone)
    assert "1 из 3 (33 %)" in one.text
    assert "бот не доходит: 3" in one.text

    why = await pressed(phone, "Почему 1?")
    assert "из всех" in why.text or "Доля" in why.text
    assert {"Засчитаны: 1", "Нет ответа: 2"} <= set(why.labels)
    assert "Подтверждены куратором" in " ".join(why.labels)

    rows = await pressed(phone, "Засчитаны: 1")
    assert "• Школа № 1, Бабынинский район — Разместили · ср, 23 марта, 10:01" in rows.text
    silent = await pressed(phone, "Нет ответа: 2")
    assert "• Школа № 2, Бабынинский район — ещё нет ответа" in silent.text
    assert "Школа № 1," not in silent.text
    assert "№ 32" in (await pressed(phone, "← Назад")).text


async def test_numbers_are_cut_by_municipality_school_and_role(world: World) -> None:
    phone = await answered(world)
    await card(phone)

    parts = await pressed(phone, "По частям")
    assert "Бабынинский район: ▓▓▓▓▓░░░░░ 1 из 2 · ждём 2" in parts.text
    assert "Дзержинский район: ░░░░░░░░░░ 0 из 1 · ждём 1" in parts.text
    schools = await pressed(phone, "По школам")
    assert "Школа № 1: ▓▓▓▓▓▓▓▓▓▓ 1 из 1" in schools.text
    roles = await pressed(phone, "По ролям")
    assert "директор: " in roles.text
    assert "№ 32" in (await pressed(phone, "← Назад")).text

    await phone.says("/report")
    everything = await pressed(phone, "По частям")
    assert "все мероприятия" in everything.text


async def test_a_past_day_is_shown_as_it_was_and_the_rows_with_it(world: World) -> None:
    phone = await answered(world)
    director = await world.join("director", "Школа № 2", "Пётр")
    await world.sandbox.move_to(NEXT_DAY)
    await director.taps("Разместили", await open_duty(director, "в ИС МЭДК"))

    assert "2 из 3 (67 %)" in (await card(phone)).text
    await pressed(phone, "На дату…")
    then = await pressed(phone, "Вчера")
    assert "Как было на конец дня: ср, 23 марта" in then.text
    assert "1 из 3 (33 %)" in then.text
    assert then.labels == ["Почему 1?", "На дату…", "Показать ход", "Как сейчас", "← К списку"]
    await pressed(phone, "Почему 1?")
    rows = await pressed(phone, "Нет ответа: 2")
    assert "Школа № 2, Бабынинский район — ещё нет ответа" in rows.text
    await pressed(phone, "← Назад")
    assert "2 из 3 (67 %)" in (await pressed(phone, "Как сейчас")).text


async def test_the_day_may_be_typed_and_a_wrong_one_is_asked_for_again(world: World) -> None:
    phone = await answered(world)
    await world.sandbox.move_to(NEXT_DAY)
    await card(phone)
    await pressed(phone, "На дату…")
    await pressed(phone, "Другая дата")

    for wrong in ("вчера утром", "24.03.2022", "01.02.2022"):
        await phone.says(wrong)
        assert "Как было" not in (await last(phone)).text
    await phone.says("23 марта")
    assert "Как было на конец дня: ср, 23 марта" in (await last(phone)).text


PRESSES = (
    "z:kaluga-500plus-2022:32:0:m:0:",
    "l:kaluga-500plus-2022:32:role:0",
    "T:kaluga-500plus-2022:32:0",
    "v:kaluga-500plus-2022:32:0:open:220322",
)


@pytest.mark.parametrize("data", PRESSES)
async def test_who_may_not_report_presses_a_coordinators_button_in_vain(world: World, data: str) -> None:
    director = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(REMINDED)
    await director.says("/my")
    await forge(world, director, data)
    assert "№ 32 ·" not in (await last(director)).text
    assert "из 3" not in (await last(director)).text


async def test_a_document_comes_as_a_file(world: World) -> None:
    phone = await answered(world)
    await phone.says("/report")
    asked = await pressed(phone, "Скачать файл")
    for label, start in (
        ("Word", b"PK"),
        ("Excel", b"PK"),
        ("CSV", "\ufeff".encode()),
        ("JSON", b'{\n "programme"'),
    ):
        await phone.taps(label, asked)
        sent = await last(phone)
        assert sent.document is not None
        assert sent.document["name"].startswith("kaluga-500plus-2022-2022-03-23.")
        assert (await world.sandbox.file(sent.document)).startswith(start)


async def test_a_picture_comes_as_a_photo_on_the_ground_one_wants(world: World) -> None:
    phone = await answered(world)
    await phone.says("/report")
    asked = await pressed(phone, "Скачать файл")
    await phone.taps("План по месяцам", asked)
    light = await last(phone)
    assert light.text == "План по месяцам на ср, 23 марта"
    await pressed(phone, "На тёмном фоне")
    dark = await last(phone)
    assert dark.labels == ["На светлом фоне"]
    pictures = [await world.sandbox.file(sent.photo) for sent in (light, dark) if sent.photo]
    assert len(set(pictures)) == 2
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


async def test_several_pictures_come_as_one_album(world: World) -> None:
    rows = [f"director;Дзержинский район;Лицей № {number};Вера Лис;" for number in range(50)]
    roster = "\n".join(["role;municipality;school;name;covers", *rows])
    assert not (await world.house.rosters.load(KALUGA, roster, world.clock.now())).mistakes
    phone = await answered(world)
    await phone.says("/report")
    asked = await pressed(phone, "Скачать файл")
    before = len(await phone.messages())
    await phone.taps("По мероприятиям", asked)
    album = (await phone.messages())[before:]
    assert len(album) > 1
    assert all(part.photo for part in album)
    assert [part.text for part in album if part.text] == ["Карта мероприятий на ср, 23 марта"]


async def test_the_course_of_an_activity_is_a_picture(world: World) -> None:
    phone = await answered(world)
    await card(phone)
    await pressed(phone, "Показать ход")
    sent = await last(phone)
    assert sent.photo is not None
    assert sent.text == "Ход мероприятия № 32 на ср, 23 марта"


async def test_the_list_and_its_documents_can_be_had_of_a_past_day(world: World) -> None:
    phone = await answered(world)
    await world.sandbox.move_to(NEXT_DAY)
    await phone.says("/report")
    await pressed(phone, "На дату…")
    then = await pressed(phone, "Вчера")
    assert "Как было на конец дня: ср, 23 марта" in then.text
    assert "По частям" not in then.labels
    asked = await pressed(phone, "Скачать файл")
    await phone.taps("CSV", asked)
    sent = await last(phone)
    assert sent.document is not None
    assert sent.document["name"] == "kaluga-500plus-2022-2022-03-23.csv"
    await phone.taps("← Назад", asked)
    await phone.taps("Как сейчас", await same(phone, asked))
    assert "Как было" not in (await same(phone, asked)).text


async def test_the_day_of_the_list_may_be_typed(world: World) -> None:
    phone = await answered(world)
    await world.sandbox.move_to(NEXT_DAY)
    await phone.says("/report")
    await pressed(phone, "На дату…")
    await pressed(phone, "Другая дата")
    await phone.says("23 марта")
    assert "Как было на конец дня: ср, 23 марта" in (await last(phone)).text
