"""Above the limit an announcement waits for a second coordinator."""

from sandbox.driver import Message, Person
from tests.conftest import World
from tests.handlers.announcing import TEXT, UNDO_S, Region, compose, delivered, seen, send, settle
from tests.handlers.phones import last


async def asked(world: World, region: Region) -> tuple[Message, Person]:
    """Above the limit: Ольга's card, and the other coordinator's phone."""
    world.house.announcements.approval_above = 2
    await compose(region.olga)
    card = await send(region.olga)
    assert (await seen(region.olga, card)).text.startswith("⏳ Ждёт согласия")
    await world.sandbox.advance(seconds=UNDO_S)
    assert await delivered(region) == [0, 0, 0]
    return card, region.pavel


async def test_a_second_coordinator_sees_the_very_message_and_approves(world: World) -> None:
    region = await settle(world)
    card, second = await asked(world, region)
    notice = await last(second)
    assert notice.text.startswith("📣 Нужно ваше согласие: объявление для 3")
    await second.taps("Посмотреть", notice)
    assert (await last(second)).text == TEXT
    await second.taps("Согласиться", notice)
    assert (await seen(second, notice)).text.startswith("✅ Вы согласились")
    await world.sandbox.advance(seconds=UNDO_S)

    assert await delivered(region) == [1, 1, 1]
    assert (await last(region.olga)).text.startswith("✅ Согласие есть, объявление уходит: Павел")
    assert (await seen(region.olga, card)).text.splitlines()[0] == "✅ Отправлено: 3 из 3"
    await region.olga.taps("Показать")
    assert (await last(region.olga)).text.startswith("✅ Отправлено")


async def test_a_second_coordinator_declines_and_it_is_a_draft_again(world: World) -> None:
    region = await settle(world)
    _, second = await asked(world, region)
    await second.taps("Отклонить")
    assert (await last(second)).text.startswith("✖️ Вы отклонили")
    await world.sandbox.advance(minutes=5)
    assert await delivered(region) == [0, 0, 0]
    assert (await last(region.olga)).text.startswith("✖️ Объявление отклонено: Павел")
    await region.olga.taps("Показать")
    assert (await last(region.olga)).labels[0] == "Отправить"


async def test_nobody_approves_their_own_and_nobody_elses_word_counts(world: World) -> None:
    region = await settle(world)
    card, second = await asked(world, region)
    press = (await last(second)).button("Согласиться")
    assert press is not None
    for phone, under in ((region.olga, card), (region.maria, await last(region.maria))):
        await phone.taps(press.data or "", under, forged=True)
    await world.sandbox.advance(minutes=5)
    assert await delivered(region) == [0, 0, 0]


async def test_the_author_takes_it_back_before_it_is_approved(world: World) -> None:
    region = await settle(world)
    card, second = await asked(world, region)
    await region.olga.taps("Вернуть назад", card)
    tap = await second.taps("Согласиться")
    await world.sandbox.advance(minutes=5)
    assert tap.alert
    assert await delivered(region) == [0, 0, 0]


async def test_without_a_second_coordinator_it_says_so(world: World) -> None:
    world.house.announcements.approval_above = 1
    author = await world.join("coordinator", world.region, "Ольга")
    for unit in ("Школа № 1", "Школа № 2"):
        await world.join("director", unit)
    await compose(author)
    await author.taps("Дальше")
    tap = await author.taps("Отправить")
    assert tap.alert
    assert "с согласия второго координатора" in (tap.answer or "")
