"""/help, /cancel and what was not understood, through phones."""

from tests.conftest import World
from tests.handlers.phones import last


async def test_help_depends_on_what_one_may_do(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    manager = await world.join("municipal", "Бабынинский район", "Мария")
    stranger = await world.sandbox.person("Пётр")
    for phone in (director, manager, stranger):
        await phone.says("/help")
    assert "/people" not in (await last(director)).text
    assert "/people" in (await last(manager)).text
    assert "Найти себя в списке" in (await last(stranger)).labels


async def test_every_button_of_help_leads_somewhere(world: World) -> None:
    manager = await world.join("municipal", "Бабынинский район", "Мария")
    for label in ("Мои дела", "Что впереди", "Отчёт", "Люди", "Настройки", "Помощь"):
        await manager.says("/help")
        tap = await manager.taps(label)
        assert not tap.alert
        assert "Не получилось" not in (await last(manager)).text


async def test_words_nobody_asked_for_get_a_way_on(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says("Здравствуйте, что мне делать?")
    assert "Этого я не понял" in (await last(phone)).text
    assert "Мои дела" in (await last(phone)).labels
    await phone.says("/nonsense")
    assert "Такой команды нет" in (await last(phone)).text
    await phone.sends_document("отчёт.pdf", b"%PDF-1.4")
    assert "Файл приложите кнопкой" in (await last(phone)).text


async def test_cancel_with_nothing_to_cancel_says_so(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says("/cancel")
    assert "ничего не пишете" in (await last(phone)).text
