"""An invitation becomes a seat, through phones."""

from tests.conftest import World
from tests.handlers.phones import last


async def test_a_link_leads_over_consent_to_the_first_screen(world: World) -> None:
    phone = await world.sandbox.person("Анна Петрова", username="anna")
    await phone.says(f"/start {await world.invite('director', 'Школа № 1')}")
    assert "Вы — директор, Школа № 1" in (await last(phone)).text

    await phone.taps("Кто меня пригласил?")
    assert "организатор" in (await last(phone)).text
    await phone.taps("Да, это я")
    assert "Зачем" in (await last(phone)).text
    assert await world.house.people.person(phone.id, world.clock.now()) is None

    await phone.taps("Согласен")
    welcome = await last(phone)
    assert welcome.text.startswith("✅ Готово. Вы — директор, Школа № 1")
    assert len(await phone.messages(mine=False)) == 1
    person = await world.house.people.person(phone.id, world.clock.now())
    assert person is not None
    assert person.name == "Анна Петрова"


async def test_not_now_stores_nothing_and_the_way_back_is_open(world: World) -> None:
    phone = await world.sandbox.person("Анна")
    await phone.says(f"/start {await world.invite('director', 'Школа № 1')}")
    await phone.taps("Да, это я")
    await phone.taps("Не сейчас")
    assert await world.house.people.person(phone.id, world.clock.now()) is None
    await phone.taps("Вернуться к приглашению")
    await phone.taps("Да, это я")
    await phone.taps("Согласен")
    assert (await last(phone)).text.startswith("✅")


async def test_another_school_leads_to_the_tree(world: World) -> None:
    phone = await world.sandbox.person("Анна")
    await phone.says(f"/start {await world.invite('director', 'Школа № 1')}")
    await phone.taps("Нет, это не я")
    assert "Дзержинский район" in (await last(phone)).labels


async def test_a_used_link_says_for_which_seat_and_whom_to_ask(world: World) -> None:
    await world.join("municipal", "Бабынинский район", "Мария")
    token = await world.invite("director", "Школа № 1")
    anna, other = await world.sandbox.person("Анна"), await world.sandbox.person("Иван")
    await anna.says(f"/start {token}")
    await anna.taps("Да, это я")
    await anna.taps("Согласен")

    await other.says(f"/start {token}")
    refused = await last(other)
    assert "уже вошли: директор, Школа № 1" in refused.text
    assert "Мария" in refused.text
    await anna.says(f"/start {token}")
    assert "Вы уже вошли" in (await last(anna)).text


async def test_only_who_opened_the_link_last_may_accept_it(world: World) -> None:
    token = await world.invite("director", "Школа № 1")
    first, second = await world.sandbox.person("Анна"), await world.sandbox.person("Иван")
    await first.says(f"/start {token}")
    await second.says(f"/start {token}")
    await first.taps("Да, это я")
    tap = await first.taps("Согласен")
    assert "другом телефоне" in f"{tap.answer}{(await last(first)).text}"
    assert await world.house.people.person(first.id, world.clock.now()) is None


async def test_an_expired_link_says_so(world: World) -> None:
    token = await world.invite("director", "Школа № 1")
    await world.sandbox.advance(days=31)
    phone = await world.sandbox.person("Анна")
    await phone.says(f"/start {token}")
    assert "Ссылка устарела" in (await last(phone)).text


async def test_a_second_link_gives_a_second_seat_without_a_second_consent(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says(f"/start {await world.invite('director', 'Школа № 2')}")
    await phone.taps("Да, это я")
    assert (await last(phone)).text.startswith("✅ Готово. Вы — директор, Школа № 2")
    person = await world.house.people.person(phone.id, world.clock.now())
    assert person is not None
    seats = await world.house.people.seats(person.id, world.clock.now())
    assert sorted(seat.place.name for seat in seats) == ["Школа № 1", "Школа № 2"]


async def test_two_taps_on_agree_are_one_joining(world: World) -> None:
    phone = await world.sandbox.person("Анна")
    await phone.says(f"/start {await world.invite('director', 'Школа № 1')}")
    await phone.taps("Да, это я")
    asked = await last(phone)
    agree = asked.button("Согласен")
    assert agree is not None
    await phone.taps("Согласен")
    person = await world.house.people.person(phone.id, world.clock.now())
    assert person is not None
    assert len(await world.house.people.seats(person.id, world.clock.now())) == 1


async def test_odd_names_arrive_intact(world: World) -> None:
    phone = await world.join("director", "Школа <№ 3> & Ко", "<b>Вера</b> & Ко")
    assert "Школа <№ 3> & Ко" in (await last(phone)).text


async def test_who_joins_gets_the_commands_of_the_role(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    manager = await world.join("municipal", "Бабынинский район", "Мария")
    assert "people" not in await director.menu()
    assert "people" in await manager.menu()
    assert "my" in await director.menu()
