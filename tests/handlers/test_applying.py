"""Without an invite: the request, the superior's word, both see the outcome."""

from sandbox.driver import Person
from tests.conftest import World
from tests.handlers.forging import forge
from tests.handlers.phones import last


async def request(world: World, name: str = "Анна") -> Person:
    phone = await world.sandbox.person(name)
    await phone.says("/start")
    for label in ("Бабынинский район", "Школа № 1", "Я — директор", "Согласен, отправить"):
        await phone.taps(label)
    return phone


async def test_the_way_down_the_tree_and_back(world: World) -> None:
    phone = await world.sandbox.person("Анна")
    await phone.says("/start")
    await phone.taps("Бабынинский район")
    assert {"Школа № 1", "Школа № 2", "Я — муниципальный координатор"} <= set((await last(phone)).labels)
    await phone.taps("← Назад")
    assert "Дзержинский район" in (await last(phone)).labels
    assert len(await phone.messages(mine=False)) == 1


async def test_a_request_is_accepted_and_both_see_it(world: World) -> None:
    boss = await world.join("municipal", "Бабынинский район", "Мария")
    phone = await request(world)
    assert "Ждём подтверждения: директор, Школа № 1" in (await last(phone)).text

    await world.sandbox.advance(minutes=1)
    card = await boss.hears("Заявка: Анна")
    await boss.taps("Принять", card)
    decided = await boss.hears("Заявка принята")
    assert "Решение: Мария" in decided.text
    assert not decided.buttons

    await world.sandbox.advance(minutes=1)
    assert "Вас приняли: директор, Школа № 1" in (await last(phone)).text
    await phone.taps("Мои дела")
    assert "Дел нет" not in (await last(phone)).text
    assert "my" in await phone.menu()


async def test_a_declined_request_is_told_kindly_with_a_way_on(world: World) -> None:
    boss = await world.join("municipal", "Бабынинский район", "Мария")
    phone = await request(world)
    await world.sandbox.advance(minutes=1)
    await boss.taps("Отклонить")
    await world.sandbox.advance(minutes=1)
    told = await phone.hears("Заявку отклонили")
    assert told.labels == ["Найти себя в списке"]


async def test_the_second_superior_sees_what_the_first_decided(world: World) -> None:
    one = await world.join("coordinator", world.region, "Ольга")
    two = await world.join("coordinator", world.region, "Павел")
    await request(world)
    await world.sandbox.advance(minutes=1)
    await one.taps("Принять")
    await two.taps("Отклонить")
    assert "Заявка принята" in (await last(two)).text
    assert "Решение: Ольга" in (await last(two)).text


async def test_where_nobody_can_decide_the_request_says_so(world: World) -> None:
    phone = await request(world)
    said = " ".join(message.text for message in await phone.messages(mine=False))
    assert "Ждём подтверждения" not in said


async def test_who_waits_is_known_but_has_no_role_yet(world: World) -> None:
    await world.join("municipal", "Бабынинский район", "Мария")
    phone = await request(world)
    await phone.says("/start")
    assert "Дел нет" in (await last(phone)).text


async def test_somebody_elses_card_decides_nothing(world: World) -> None:
    """The same button pressed by a director: its data is all that a forger needs."""
    boss = await world.join("municipal", "Бабынинский район", "Мария")
    outsider = await world.join("director", "Школа № 2", "Иван")
    phone = await request(world)
    await world.sandbox.advance(minutes=1)
    yes = (await boss.hears("Заявка: Анна")).button("Принять")
    assert yes is not None
    for forger in (outsider, phone, await world.sandbox.person("Чужой")):
        await forger.says("/help")
        await forge(world, forger, str(yes.data))
    await world.sandbox.advance(minutes=1)
    assert "Вас приняли" not in " ".join(message.text for message in await phone.messages())
    assert "Знаете этого человека?" in (await boss.hears("Заявка: Анна")).text
