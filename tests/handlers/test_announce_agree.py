"""[Ознакомлен]: pressed below a copy or below its reminder, and who has not."""

from sandbox.driver import Message, Part
from tests.conftest import World
from tests.handlers.announcing import UNDO_S, Region, choose, compose, got, seen, send, settle
from tests.handlers.forging import forge
from tests.handlers.phones import last
from tests.sandbox.pictures import PNG


async def asked(world: World) -> tuple[Region, Message]:
    region = await settle(world)
    await compose(region.olga)
    await region.olga.taps("☐ Просить отметку «Ознакомлен»")
    assert "☑ Просить отметку «Ознакомлен»" in (await last(region.olga)).labels
    await region.olga.taps("Дальше")
    assert "Под сообщением будет кнопка «Ознакомлен»." in (await last(region.olga)).text
    await region.olga.taps("Отправить")
    card = await last(region.olga)
    await world.sandbox.advance(seconds=UNDO_S)
    return region, card


async def test_the_message_stays_and_its_button_becomes_the_hour(world: World) -> None:
    region, card = await asked(world)
    copy = (await got(region.anna))[0]
    tap = await region.anna.taps("Ознакомлен", copy)
    assert tap.answer == "Ознакомлены: пт, 26 ноября, 08:00"
    pressed = await seen(region.anna, copy)
    assert (pressed.text, pressed.labels) == (copy.text, ["✅ Ознакомлены · 08:00"])

    await world.sandbox.advance(hours=1)
    again = await region.anna.taps("✅ Ознакомлены · 08:00", copy)
    assert again.answer == "Ознакомлены: пт, 26 ноября, 08:00"
    assert (await seen(region.anna, copy)).labels == ["✅ Ознакомлены · 08:00"]

    await region.olga.says("/announce")
    await region.olga.taps("Прежние объявления")
    await region.olga.taps("1")
    assert "ознакомились 1 из 3" in (await last(region.olga)).text
    await region.olga.taps("Кто не ознакомился: 2")
    absent = await last(region.olga)
    assert absent.text.splitlines() == [
        "Не ознакомились: 2",
        "Школа № 2, Бабынинский район — директор, Иван",
        "Школа <№ 3> & Ко, Дзержинский район — директор, Вера",
    ]
    await region.olga.taps("← Назад")
    assert card.id != (await last(region.olga)).id


async def test_a_reminder_of_it_is_edited_into_its_outcome(world: World) -> None:
    region, _ = await asked(world)
    await region.anna.taps("Ознакомлен", (await got(region.anna))[0])
    await world.sandbox.advance(days=1, hours=1)
    assert not any("Отметьте, что прочли" in one.text for one in await region.anna.messages())
    await world.sandbox.advance(days=6)
    reminders = [one for one in await region.ivan.messages() if "Отметьте, что прочли" in one.text]
    assert reminders
    await region.ivan.taps("Ознакомлен", reminders[-1])
    outcome = await seen(region.ivan, reminders[-1])
    assert outcome.text.startswith("✅ Ознакомлены · ")
    assert not outcome.labels
    news = [one for one in await region.olga.messages() if one.text.startswith("📣 Не ознакомились 2")]
    await region.olga.taps("Кто именно", news[-1])
    assert (await seen(region.olga, news[-1])).text.splitlines()[1:] == [
        "Школа <№ 3> & Ко, Дзержинский район — директор, Вера"
    ]


async def test_nobody_agrees_for_another(world: World) -> None:
    region, _ = await asked(world)
    copy = (await got(region.anna))[0]
    press = copy.button("Ознакомлен")
    assert press is not None
    await forge(world, region.ivan, press.data or "")
    await forge(world, region.vera, "A:2000000000:0")
    await region.anna.taps("Ознакомлен", copy)
    assert (await seen(region.anna, copy)).labels == ["✅ Ознакомлены · 08:00"]


async def test_below_an_album_it_has_a_line_of_its_own(world: World) -> None:
    author = await world.join("coordinator", world.region, "Ольга")
    director = await world.join("director", "Школа № 1")
    await author.says("/announce")
    await author.sends_album([Part("photo", PNG, "Фото"), Part("photo", PNG)])
    await choose(author, "директор")
    await author.taps("☐ Просить отметку «Ознакомлен»")
    await send(author)
    await world.sandbox.advance(seconds=UNDO_S)
    line = await last(director)
    assert line.text.startswith("Прочли? Нажмите кнопку")
    await director.taps("Ознакомлен", line)
    assert (await seen(director, line)).labels == ["✅ Ознакомлены · 08:00"]
