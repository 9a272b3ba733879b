"""To whom: toggled, narrowed, picked; and never beyond one's own territory."""

from datetime import UTC, datetime

import pytest

from sandbox.driver import Person
from tests.conftest import World
from tests.handlers.announcing import TEXT, UNDO_S, announce, compose, got, send, settle
from tests.handlers.forging import forge
from tests.handlers.phones import last, open_duty


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


REMINDED = datetime(2022, 3, 23, 7, 1, tzinfo=UTC)


async def counted(author: Person) -> str:
    return (await last(author)).text.splitlines()[1]


async def test_roles_go_in_and_out_and_everybody_gets_it_once(world: World) -> None:
    region = await settle(world)
    author = region.olga
    second = await world.invite("curator", world.region)
    await region.anna.says(f"/start {second}")
    await region.anna.taps("Да, это я")
    await compose(author, TEXT, "директор", "куратор")
    assert await counted(author) == "Получат 4 человека"
    assert "✅ куратор · 2" in (await last(author)).labels
    assert "✅ директор · 2" in (await last(author)).labels
    await author.taps("✅ куратор · 2")
    assert await counted(author) == "Получат 3 человека"
    assert "✅ директор · 3" in (await last(author)).labels
    await author.taps("▫️ куратор · 2")
    await send(author)
    await world.sandbox.advance(seconds=UNDO_S)

    assert [len(await got(phone)) for phone in (*region.directors, region.nina)] == [1, 1, 1, 1]
    assert not await got(region.pavel)


async def test_a_place_narrows_it(world: World) -> None:
    region = await settle(world)
    author = region.olga
    await compose(author)
    await author.taps("Где: везде")
    await author.taps("▫️ Дзержинский район")
    await author.taps("Готово")
    assert (await last(author)).text.splitlines()[1:3] == ["Получит 1 человек", "Где: Дзержинский район"]
    await send(author)
    await world.sandbox.advance(seconds=UNDO_S)

    assert await got(region.vera)
    assert not await got(region.anna)


async def test_names_are_picked_by_hand(world: World) -> None:
    region = await settle(world)
    author = region.olga
    await compose(author)
    await author.taps("Выбрать по именам")
    await author.taps("Снять всех")
    assert "Пока никто не отмечен" in (await last(author)).text
    label = next(label for label in (await last(author)).labels if "Иван" in label)
    await author.taps(label)
    await author.taps("Готово")
    assert "По именам: 1" in (await last(author)).labels
    await send(author)
    await world.sandbox.advance(seconds=UNDO_S)

    assert await got(region.ivan)
    assert not await got(region.anna)
    assert not await got(region.vera)


async def test_nobody_chosen_is_said_before_it_is_sent(world: World) -> None:
    author = await world.join("coordinator", world.region, "Ольга")
    await author.says("/announce")
    await author.says(TEXT)
    await author.taps("Дальше")
    card = await last(author)
    assert card.text.splitlines()[0] == "Пока никто не получит: выберите, кому."
    assert "Отправить" not in card.labels
    await author.taps("Кому")
    assert (await last(author)).text.startswith("Кому отправить?")


async def test_who_is_not_there_is_counted(world: World) -> None:
    region = await settle(world)
    await region.ivan.blocks()
    await compose(region.olga, TEXT, "директор", "куратор")
    screen = await last(region.olga)
    assert screen.text.splitlines()[1:] == [
        "Получат 3 человека",
        "Не получат 2: не вошли в бот (1), недоступен бот (1)",
    ]


async def test_a_municipal_coordinator_reaches_only_their_own(world: World) -> None:
    region = await settle(world)
    author = region.maria
    await compose(author)
    assert await counted(author) == "Получат 2 человека"
    screen = await last(author)
    assert not any("куратор ·" in label for label in screen.labels)
    await author.taps("Где: везде")
    assert not any("Дзержинский" in label or "№ 3" in label for label in (await last(author)).labels)
    await author.taps("Готово")
    await send(author)
    await world.sandbox.advance(seconds=UNDO_S)

    assert [len(await got(phone)) for phone in region.directors] == [1, 1, 0]


async def test_a_forged_role_or_place_is_refused(world: World) -> None:
    region = await settle(world)
    author = region.maria
    await compose(author)
    before = await last(author)
    number = int((before.button("Дальше").data or "").split(":")[1])  # type: ignore[union-attr]
    for press in ("role:coordinator", "unit:1", "unit:<b>", "pick:x", "pick:1"):
        await forge(world, author, f"N:{number}:{press}:0")
    await forge(world, region.anna, f"N:{number}:send:now:0")
    await author.taps("Дальше")
    assert (await last(author)).text.startswith("Получат 2: директор — 2")
    await world.sandbox.advance(seconds=UNDO_S)
    assert not await got(region.ivan)


async def test_another_coordinators_draft_is_nobody_elses(world: World) -> None:
    region = await settle(world)
    await compose(region.olga)
    button = (await last(region.olga)).button("Дальше")
    assert button is not None
    await forge(world, region.pavel, button.data or "")
    assert TEXT not in [one.text for one in await region.pavel.messages(mine=False)]


async def test_from_the_report_to_those_who_have_not_answered(world: World) -> None:
    region = await settle(world)
    author = region.olga
    await world.sandbox.move_to(REMINDED)
    await region.anna.taps("Разместили", await open_duty(region.anna, "в ИС МЭДК"))
    await author.says("/report")
    while "№ 32" not in (await last(author)).labels:
        await author.taps("›", await last(author))
    await author.taps("№ 32")
    await author.taps(next(label for label in (await last(author)).labels if label.startswith("Кого ждём")))
    await author.taps("Написать им")
    assert "тем, кто не ответил\n№ 32" in (await last(author)).text

    await author.says(TEXT)
    screen = await last(author)
    assert screen.text.splitlines()[1] == "Получат 3 человека"
    assert "Кто не ответил: № 32" in screen.labels
    assert {"✅ директор · 2", "✅ куратор · 1"} <= set(screen.labels)
    await author.taps("✅ куратор · 1")
    assert await counted(author) == "Получат 2 человека"
    await send(author)
    await world.sandbox.advance(seconds=UNDO_S)
    assert [len(await got(phone)) for phone in region.directors] == [0, 1, 1]
    assert not await got(region.nina)


async def test_an_activity_is_chosen_and_given_up_again(world: World) -> None:
    region = await settle(world)
    author = region.olga
    await world.sandbox.move_to(REMINDED)
    await region.anna.taps("Разместили", await open_duty(region.anna, "в ИС МЭДК"))
    await compose(author)
    await author.taps("Только кто не ответил…")
    while not any(label.startswith("№ 32 ·") for label in (await last(author)).labels):
        await author.taps("›", await last(author))
    await author.taps(next(label for label in (await last(author)).labels if label.startswith("№ 32 ·")))
    assert await counted(author) == "Получат 2 человека"
    await author.taps("Кто не ответил: № 32")
    await author.taps("Не важно, кто ответил")
    assert await counted(author) == "Получат 3 человека"


async def test_a_director_gets_no_button_to_write_with(world: World) -> None:
    region = await settle(world)
    await forge(world, region.anna, "N:0:write:kaluga-500plus-2022/32:0")
    assert not (await last(region.anna)).text.startswith("📣")


async def test_a_curator_sees_whom_one_waits_for_but_writes_to_nobody(world: World) -> None:
    region = await settle(world)
    await world.sandbox.move_to(REMINDED)
    await forge(world, region.nina, "w:kaluga-500plus-2022:32:0")
    assert "Написать им" not in (await last(region.nina)).labels
    await forge(world, region.olga, "w:kaluga-500plus-2022:32:0")
    assert "Написать им" in (await last(region.olga)).labels


async def test_who_has_lost_the_role_announces_no_more(world: World) -> None:
    region = await settle(world)
    await announce(world, region.maria)
    await region.maria.says("/settings")
    await region.maria.taps("Выйти из программы")
    await region.maria.taps("Да, выйти")
    await region.maria.says("/announce")
    assert not (await last(region.maria)).text.startswith("📣")
