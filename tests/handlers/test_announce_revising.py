"""What has been sent is corrected in every copy, taken back, or corrected by a message below it."""

from sandbox.driver import Part
from tests.conftest import World
from tests.handlers.announcing import TEXT, UNDO_S, announce, compose, got, seen, send, settle
from tests.handlers.forging import forge
from tests.handlers.phones import last
from tests.sandbox.pictures import PNG, png

BETTER = "Коллеги, завтра в <b>16:00</b> семинар"
PLAIN = "Коллеги, завтра в 16:00 семинар"


async def test_ones_own_edit_is_offered_to_all_who_have_a_copy(world: World) -> None:
    region = await settle(world)
    author = region.olga
    heard = await announce(world, author)
    await author.taps("Исправить")
    assert (await last(author)).text.startswith("Измените это своё сообщение")
    assert (await last(author)).reply_to == heard.message_id

    await author.edits(heard, html=BETTER)
    offer = await last(author)
    assert offer.text.splitlines()[0] == "Исправить у всех, кто получил (3)?"
    assert not await got(region.anna, PLAIN)
    await author.taps("Исправить у всех", offer)
    await world.sandbox.advance(seconds=5)

    for phone in region.directors:
        assert [one.html for one in await got(phone, PLAIN)] == [BETTER]
        assert not await got(phone)
    done = await seen(author, offer)
    assert done.text.splitlines()[0] == "✅ Исправлено: 3 из 3"


async def test_it_may_stay_as_it_was(world: World) -> None:
    region = await settle(world)
    heard = await announce(world, region.olga)
    await region.olga.edits(heard, PLAIN)
    offer = await last(region.olga)
    press = offer.button("Исправить у всех")
    assert press is not None
    await region.olga.taps("Не надо", offer)
    assert "осталось прежнее" in (await seen(region.olga, offer)).text
    tap = await region.olga.taps(press.data or "", offer, forged=True)
    assert tap.alert
    await world.sandbox.advance(seconds=5)
    assert await got(region.anna)


async def test_of_two_edits_the_last_one_counts(world: World) -> None:
    region = await settle(world)
    heard = await announce(world, region.olga)
    await region.olga.edits(heard, "Сперва так")
    first = await last(region.olga)
    await region.olga.edits(heard, PLAIN)
    await region.olga.taps("Исправить у всех", first)
    await world.sandbox.advance(seconds=5)
    assert await got(region.anna, PLAIN)


async def test_a_file_is_changed_with_its_words(world: World) -> None:
    author = await world.join("coordinator", world.region, "Ольга")
    director = await world.join("director", "Школа № 1")
    await author.says("/announce")
    heard = await author.sends_photo(PNG, "Афиша")
    await author.taps("▫️ директор · 1")
    await send(author)
    await world.sandbox.advance(seconds=UNDO_S)
    arrived = await last(director)

    await author.edits(heard, part=Part("photo", png(3), "Афиша, новая"))
    await author.taps("Исправить у всех")
    await world.sandbox.advance(seconds=5)
    changed = await seen(director, arrived)
    assert changed.text == "Афиша, новая"
    assert changed.file is not None
    assert await world.sandbox.file(changed.file) == png(3)


async def test_an_edit_before_it_has_left_goes_with_it(world: World) -> None:
    region = await settle(world)
    heard = await compose(region.olga)
    card = await send(region.olga)
    await region.olga.edits(heard, PLAIN)
    assert (await last(region.olga)).id == card.id
    await world.sandbox.advance(seconds=UNDO_S)
    assert await got(region.anna, PLAIN)


async def test_other_edits_mean_nothing(world: World) -> None:
    region = await settle(world)
    heard = await region.anna.says("/my")
    before = (await last(region.anna)).id
    await region.anna.edits(heard, "/plan")
    assert (await last(region.anna)).id == before


async def test_the_button_stays_below_a_corrected_copy(world: World) -> None:
    region = await settle(world)
    author = region.olga
    heard = await compose(author)
    await author.taps("☐ Просить отметку «Ознакомлен»")
    await send(author)
    await world.sandbox.advance(seconds=UNDO_S)
    copy = (await got(region.anna))[0]
    assert copy.labels == ["Ознакомлен"]
    await author.edits(heard, PLAIN)
    await author.taps("Исправить у всех")
    await world.sandbox.advance(seconds=5)
    changed = await seen(region.anna, copy)
    assert (changed.text, changed.labels) == (PLAIN, ["Ознакомлен"])


async def test_it_is_taken_back_after_a_second_word(world: World) -> None:
    region = await settle(world)
    author = region.olga
    await announce(world, author)
    await author.taps("Отозвать")
    ask = await last(author)
    assert ask.text.splitlines()[0] == "Удалить у 3 человек?"
    await author.taps("Не надо", ask)
    assert (await seen(author, ask)).text.startswith("✅ Отправлено")
    assert await got(region.anna)
    await author.taps("Отозвать", ask)
    await author.taps("Удалить у всех", ask)
    await world.sandbox.advance(seconds=5)

    for phone in region.directors:
        assert not await got(phone)
    assert (await seen(author, ask)).text.splitlines()[0] == "✅ Удалено: 3 из 3"


async def test_after_two_days_only_a_correction_is_left(world: World) -> None:
    region = await settle(world)
    author = region.olga
    await announce(world, author)
    await world.sandbox.advance(days=3)
    await author.says("/announce")
    await author.taps("Прежние объявления")
    await author.taps("1")
    card = await last(author)
    await author.taps("Отозвать", card)
    late = await last(author)
    assert late.text.startswith("Отозвать уже нельзя")
    original = (await got(region.anna))[0]
    await author.taps("Послать поправку", late)
    assert "ответом под прежним сообщением" in (await last(author)).text
    await author.says(PLAIN)
    screen = await last(author)
    assert screen.text.splitlines()[2] == "Получат 3 человека"
    await author.taps("Дальше")
    assert "Кому" not in (await last(author)).labels
    await author.taps("Отправить")
    await world.sandbox.advance(seconds=UNDO_S)

    correction = (await got(region.anna, PLAIN))[0]
    assert correction.reply_to == original.id


async def test_nobody_else_takes_it_back(world: World) -> None:
    region = await settle(world)
    await announce(world, region.olga)
    card = await last(region.olga)
    number = int((card.button("Отозвать").data or "").split(":")[1])  # type: ignore[union-attr]
    for phone in (region.pavel, region.maria, region.anna):
        for press in ("recall:yes", "edit:", "correct:", "again:failed"):
            await forge(world, phone, f"N:{number}:{press}:0")
    await world.sandbox.advance(minutes=1)
    assert [len(await got(phone)) for phone in region.directors] == [1, 1, 1]
    assert TEXT not in [one.text for one in await region.maria.messages(mine=False)]
