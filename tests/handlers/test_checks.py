"""A curator of three schools checks what they report, through phones."""

from datetime import UTC, datetime

import pytest

from messages.presses.proofs import CheckPress, ReturnPress
from sandbox.driver import Message, Person
from tests.conftest import KALUGA, World
from tests.handlers.phones import last, open_duty

PAPERS = "в ИС МЭДК"
THIRD = "Школа <№ 3> & Ко"
REMINDED = datetime(2022, 3, 23, 7, 1, tzinfo=UTC)
CURATOR = f"""\
role;municipality;school;name;covers;code
curator;;;Нина Кузина;Школа № 1|Школа № 2;
curator;;;Лев Громов;{THIRD};
curator;;;Ада Лунина;Школа № 1|Школа № 2|{THIRD};
"""


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


class Desk:
    """Ada and the directors of her three schools, who have all reported."""

    def __init__(self, world: World, ada: Person, schools: dict[str, Person]) -> None:
        self.world = world
        self.ada = ada
        self.schools = schools

    @classmethod
    async def open(cls, world: World, *, files: bool = False) -> "Desk":
        assert not (await world.house.rosters.load(KALUGA, CURATOR, world.clock.now())).mistakes
        await world.invite("curator", world.region)
        await world.invite("curator", world.region)
        ada = await world.join("curator", world.region, "Ада Лунина")
        schools = {name: await world.join("director", name) for name in ("Школа № 1", "Школа № 2", THIRD)}
        await world.sandbox.move_to(REMINDED)
        for name, phone in schools.items():
            await phone.taps("Разместили", await open_duty(phone, PAPERS))
            if files:
                await phone.taps("Приложить файл")
                await phone.sends_document(f"{name}.pdf", name.encode())
        await world.sandbox.advance(minutes=1)
        return cls(world, ada, schools)

    async def queue(self) -> Message:
        await self.ada.says("/my")
        listed = await last(self.ada)
        await self.ada.taps(next(label for label in listed.labels if label.startswith("Проверить: ")), listed)
        return await last(self.ada)

    async def seen(self, message: Message) -> Message:
        return next(one for one in await self.ada.messages() if one.id == message.id)


async def test_three_schools_one_after_another(world: World) -> None:
    desk = await Desk.open(world, files=True)
    card = await desk.queue()
    assert card.text.splitlines() == [
        "📄 Школа № 1 сообщает: Документы школы — в ИС МЭДК",
        "до ср, 30 марта · Школа № 1, Бабынинский район",
        "Ответ: Анна, ср, 23 марта, 10:01",
        "Приложено: Школа № 1.pdf · 1 КБ · версия 1",
        "Концептуальные документы школы в ИС МЭДК на месте?",
        "Осталось проверить: 3",
    ]
    assert card.labels == [
        "Подтверждаю",
        "Вернуть с замечанием",
        "Открыть файл",
        "Дальше →",
        "← К списку",
    ]
    await desk.ada.taps("Дальше →", card)
    assert (await desk.seen(card)).text.startswith("📄 Школа № 2 сообщает")

    tap = await desk.ada.taps("Подтверждаю", card)
    assert tap.answer == "Подтверждено: Школа № 2, Бабынинский район"
    third = await desk.seen(card)
    assert third.text.startswith(f"📄 {THIRD} сообщает")
    assert third.text.endswith("Осталось проверить: 2")
    await desk.ada.taps("Дальше →", card)
    assert (await desk.seen(card)).text.startswith("📄 Школа № 1 сообщает")
    await desk.ada.taps("Подтверждаю", card)
    alone = await desk.seen(card)
    assert alone.labels == ["Подтверждаю", "Вернуть с замечанием", "Открыть файл", "← К списку"]
    await desk.ada.taps("Подтверждаю", card)
    done = await desk.seen(card)
    assert (done.text, done.labels) == ("✅ Всё проверено", ["← К списку"])
    await desk.ada.taps("← К списку", card)
    assert "Проверить" not in str((await desk.seen(card)).labels)


async def test_one_comes_back_with_words_and_the_next_is_shown(world: World) -> None:
    desk = await Desk.open(world)
    card = await desk.queue()
    await desk.ada.taps("Дальше →", card)
    await desk.ada.taps("Вернуть с замечанием", card)
    asked = await desk.seen(card)
    assert asked.text.startswith("↩️ Что исправить? Напишите одним сообщением")
    assert "Школа № 2, Бабынинский район" in asked.text

    await desk.ada.sends_voice()
    assert (await last(desk.ada)).text.startswith("Напишите замечание словами")
    await desk.ada.says("б" * 1001)
    assert (await last(desk.ada)).text.startswith("Слишком длинно")
    await desk.ada.says("Нет подписи.\nИ даты <в конце>")
    after = await last(desk.ada)
    assert after.text.splitlines()[:3] == [
        "↩️ Возвращено: Школа № 2, Бабынинский район",
        "",
        f"📄 {THIRD} сообщает: Документы школы — в ИС МЭДК",
    ]
    assert after.text.endswith("Осталось проверить: 2")
    assert (await desk.seen(card)).labels == []

    await world.sandbox.advance(minutes=1)
    back = await last(desk.schools["Школа № 2"])
    assert back.text.splitlines()[:4] == [
        "↩️ Вернули: Документы школы — в ИС МЭДК",
        "«Нет подписи.",
        "И даты <в конце>»",
        "куратор Ада Лунина · ср, 23 марта, 10:02",
    ]
    assert back.labels == ["Разместили", "Ещё нет", "Приложить файл", "Не получается…", "⏳ Позже"]


@pytest.mark.parametrize("accepted", [False, True])
async def test_the_question_is_lost_on_its_way_and_what_is_typed_is_the_comment(
    world: World, accepted: bool
) -> None:
    desk = await Desk.open(world)
    card = await desk.queue()
    broken = {"method": "editMessageText", "times": 1, "after_accept": accepted}
    await world.sandbox.faults(drop=broken)
    await desk.ada.taps("Вернуть с замечанием", card)
    await world.sandbox.faults(reset=True)
    await desk.ada.says("Нет подписи")
    assert (await last(desk.ada)).text.startswith("↩️ Возвращено: Школа № 1")


async def test_who_does_not_return_it_after_all_goes_on(world: World) -> None:
    desk = await Desk.open(world)
    card = await desk.queue()
    await desk.ada.taps("Вернуть с замечанием", card)
    await desk.ada.taps("← Назад", card)
    assert (await desk.seen(card)).text.startswith("📄 Школа № 1 сообщает")
    await desk.ada.says("Это уже не замечание")
    assert "Возвращено" not in (await last(desk.ada)).text
    await desk.ada.taps("Вернуть с замечанием", card)
    await desk.ada.says("/cancel")
    await desk.ada.says("И это нет")
    assert (await desk.queue()).text.endswith("Осталось проверить: 3")


async def test_what_the_school_takes_back_leaves_the_queue(world: World) -> None:
    desk = await Desk.open(world)
    card = await desk.queue()
    director = desk.schools["Школа № 1"]
    await director.taps("Исправить")
    await director.taps("Ещё нет")

    tap = await desk.ada.taps("Подтверждаю", card)
    assert tap.answer == "Этот ответ уже проверен или отозван."
    assert (await desk.seen(card)).text.startswith("📄 Школа № 2 сообщает")


async def test_old_buttons_of_checks_show_what_is_true(world: World) -> None:
    desk = await Desk.open(world)
    card = await desk.queue()
    pressed = CheckPress.unpack(card.buttons[0][0].data or "")
    back = ReturnPress.unpack(card.buttons[1][0].data or "")
    await desk.ada.taps("Подтверждаю", card)

    tap = await desk.ada.taps(pressed.pack(), card, forged=True)
    assert tap.answer == "Этот ответ уже проверен или отозван."
    assert (await desk.seen(card)).text.endswith("Осталось проверить: 2")
    await desk.ada.taps(back.pack(), card, forged=True)
    assert (await desk.seen(card)).text.startswith("Это уже отвечено: «Подтверждаю»")
    await desk.ada.says("Замечание в пустоту")
    assert "Возвращено" not in (await last(desk.ada)).text

    stranger = desk.schools["Школа № 2"]
    tap = await stranger.taps(back.pack(), await last(stranger), forged=True)
    assert (tap.answer or "").startswith("Это не ваше задание")
    await stranger.taps(pressed.pack(), await last(stranger), forged=True)
    assert (await last(stranger)).text == "✅ Всё проверено"


async def test_a_comment_on_what_was_confirmed_meanwhile_changes_nothing(world: World) -> None:
    """On another of her cards, while she was writing."""
    desk = await Desk.open(world)
    card, other = await desk.queue(), await desk.queue()
    await desk.ada.taps("Вернуть с замечанием", card)
    await desk.ada.taps("Подтверждаю", other)
    await desk.ada.says("Нет подписи")

    assert (await last(desk.ada)).text.startswith("Это уже отвечено: «Подтверждаю»")
    await world.sandbox.advance(minutes=1)
    assert "Вернули" not in (await last(desk.schools["Школа № 1"])).text


async def test_a_few_checks_without_files_are_done_in_one_message(world: World) -> None:
    """The comment is asked for below it: the others stay where they are."""
    desk = await Desk.open(world)
    card = await open_duty(desk.ada, PAPERS)
    assert card.labels[:4] == ["1. Подтверждаю", "1. Вернуть", "2. Подтверждаю", "2. Вернуть"]
    await desk.ada.taps("2. Вернуть", card)
    asked = await last(desk.ada)
    assert asked.id > card.id
    await desk.ada.says("Нет подписи")
    assert (await last(desk.ada)).text.splitlines() == [
        "↩️ Возвращено: Школа № 2, Бабынинский район",
        "Документы школы — в ИС МЭДК",
        "«Нет подписи»",
        "Об этом сообщу: когда ответят ещё раз, пришлю на проверку снова.",
    ]
    await desk.ada.taps("1. Подтверждаю", card)
    after = await desk.seen(card)
    assert "2. Школа № 2, Бабынинский район — Возвращено" in after.text
    assert after.labels == [
        "2. Всё же подтвердить",
        "3. Подтверждаю",
        "3. Вернуть",
        "1. Исправить",
        "← К списку",
    ]


async def test_checks_with_files_are_done_one_by_one(world: World) -> None:
    desk = await Desk.open(world, files=True)
    card = await open_duty(desk.ada, PAPERS)
    assert card.labels == ["Проверить по одному", "← К списку"]
    await desk.ada.taps("Проверить по одному", card)
    assert (await desk.seen(card)).text.startswith("📄 Школа № 1 сообщает")
