"""/people, through phones."""

import re

from tests.conftest import World
from tests.handlers.phones import last


async def test_a_municipal_coordinator_sees_the_seats_of_one_district(world: World) -> None:
    boss = await world.join("municipal", "Бабынинский район", "Мария")
    await boss.says("/people")
    shown = (await last(boss)).text
    assert "Школа № 1" in shown
    assert "Школа № 2" in shown
    assert "Ко" not in shown
    assert "Анна Петрова" in shown


async def test_an_empty_seat_gets_a_letter_whose_link_works(world: World) -> None:
    boss = await world.join("municipal", "Бабынинский район", "Мария")
    await boss.says("/people")
    await boss.taps("Только пустые: 2")
    await boss.taps("1")
    assert "Сейчас никого нет" in (await last(boss)).text
    await boss.taps("Пригласить")
    letter = await last(boss)
    assert not letter.buttons
    link = re.search(r"https://t\.me/\w+\?start=([\w-]+)", letter.text)
    assert link is not None

    phone = await world.sandbox.person("Анна")
    await phone.says(f"/start {link[1]}")
    assert "Вы — директор, Школа № 1" in (await last(phone)).text
    await phone.taps("Кто меня пригласил?")
    assert "Приглашает Мария" in (await last(phone)).text
    until = re.search(r"до: ([^.]+)\.", (await last(phone)).text)
    assert until is not None
    assert until[1] in letter.text


async def test_a_handed_over_seat_changes_hands_and_the_old_holder_is_told(world: World) -> None:
    boss = await world.join("municipal", "Бабынинский район", "Мария")
    old = await world.join("director", "Школа № 1", "Анна")
    await boss.says("/people")
    number = re.search(r"(\d)\. директор, Школа № 1", (await last(boss)).text)
    assert number is not None
    await boss.taps(number[1])
    await boss.taps("Передать другому")
    link = re.search(r"start=([\w-]+)", (await last(boss)).text)
    assert link is not None
    new = await world.sandbox.person("Пётр")
    await new.says(f"/start {link[1]}")
    await new.taps("Да, это я")
    await new.taps("Согласен")
    await world.sandbox.advance(minutes=1)
    assert "Пётр" in (await old.hears("Вашу роль передали")).text


async def test_somebody_is_found_by_words_and_the_card_leads_back(world: World) -> None:
    boss = await world.join("coordinator", world.region, "Ольга")
    await boss.says("/people")
    asked = await last(boss)
    await boss.taps("Найти")
    assert "Кого ищете?" in (await last(boss)).text
    await boss.says("седов")
    found = await last(boss)
    assert found.text.startswith("Нашлось: 1\n1. директор, Школа № 2")
    assert "Найти" not in [
        label for one in await boss.messages() if one.id == asked.id for label in one.labels
    ]
    await boss.taps("1")
    assert "Школа № 2" in (await last(boss)).text
    await boss.taps("← К списку")
    assert (await last(boss)).text.startswith("Люди: мест 9")


async def test_what_means_nobody_is_said_and_one_may_try_again(world: World) -> None:
    boss = await world.join("coordinator", world.region, "Ольга")
    await boss.says("/people Никодимов <b>")
    shown = await last(boss)
    assert "По словам «Никодимов <b>» никого не нашлось" in shown.text
    await boss.taps("Искать ещё")
    await boss.says("/people район")
    shown = await last(boss)
    assert "Нашлось: 5" in shown.text


async def test_on_one_page_nobody_need_search(world: World) -> None:
    boss = await world.join("municipal", "Бабынинский район", "Мария")
    await boss.says("/people")
    assert "Найти" not in (await last(boss)).labels


async def test_who_manages_nobody_finds_nobody(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    await director.says("/people Ольга")
    assert "видят координаторы" in (await last(director)).text


async def test_who_manages_nobody_is_refused(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    await director.says("/people")
    assert "видят координаторы" in (await last(director)).text


async def test_a_stranger_is_shown_the_way_in(world: World) -> None:
    phone = await world.sandbox.person("Анна")
    await phone.says("/people")
    assert (await last(phone)).labels == ["Найти себя в списке"]
