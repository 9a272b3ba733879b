"""From /announce to the phones, and back to the card."""

import pytest

from handlers.announce import Announcing
from sandbox.driver import Part, Person
from tests.conftest import World
from tests.handlers.announcing import TEXT, UNDO_S, choose, compose, got, seen, send, settle
from tests.handlers.phones import last
from tests.sandbox.pictures import PNG


async def test_a_text_goes_the_whole_way_with_the_very_words(world: World) -> None:
    region = await settle(world)
    author = region.olga
    html = "Коллеги, <b>завтра</b> в 15:00 &lt;семинар&gt; &amp; чай"

    await author.says("/announce")
    assert (await last(author)).text.startswith("📣 Пришлите объявление")
    await author.says(html=html)
    screen = await last(author)
    assert screen.text.splitlines()[1] == "Пока никто не получит: выберите, кому."
    assert "▫️ директор · 3" in screen.labels
    await choose(author, "директор")
    assert (await last(author)).text.splitlines()[1] == "Получат 3 человека"
    await author.taps("Дальше")

    heading, copy, card = (await author.messages(mine=False))[-3:]
    assert heading.text == "Так это увидят:"
    assert copy.html == html
    assert card.text.splitlines()[0] == "Получат 3: директор — 3"
    assert "Например: Анна, Иван, Вера" in card.text
    assert card.labels == ["Отправить", "Позже…", "Кому", "Изменить", "Отмена"]

    await author.taps("Отправить")
    assert (await seen(author, card)).text.splitlines()[0] == "📣 Уйдёт через 30 секунд"
    for phone in region.directors:
        assert not await got(phone, copy.text)

    await world.sandbox.advance(seconds=UNDO_S)
    for phone in region.directors:
        assert [one.html for one in await got(phone, copy.text)] == [html]
    assert not await got(region.nina, copy.text)
    over = await seen(author, card)
    assert over.text.splitlines()[0] == "✅ Отправлено: 3 из 3"
    assert over.labels == ["Исправить", "Отозвать", "Прежние объявления"]
    assert await world.house.drafts.get(f"{author.id}:{author.id}") == (None, {})


@pytest.mark.parametrize(
    "part",
    [
        Part("photo", PNG, "Приказ & <план>", name="order.png"),
        Part("document", b"%PDF-1.4", "Приказ", name="приказ.pdf"),
        Part("voice", b"voice", seconds=3),
    ],
    ids=lambda part: part.kind,
)
async def test_a_file_arrives_as_it_is(world: World, part: Part) -> None:
    author = await world.join("coordinator", world.region, "Ольга")
    director = await world.join("director", "Школа № 1")
    await author.says("/announce")
    await author.sends(part)
    await choose(author, "директор")
    await send(author)
    await world.sandbox.advance(seconds=UNDO_S)

    arrived = await last(director)
    assert (arrived.kind, arrived.text) == (part.kind, part.caption)
    assert arrived.file is not None
    assert await world.sandbox.file(arrived.file) == part.content


async def test_an_album_is_answered_once_and_arrives_together(world: World) -> None:
    author = await world.join("coordinator", world.region, "Ольга")
    director = await world.join("director", "Школа № 1")
    await author.says("/announce")
    before = (await last(author)).id
    album = await author.sends_album(
        [Part("photo", PNG, "Фото с семинара"), Part("photo", PNG), Part("photo", PNG)]
    )

    answers = [one for one in await author.messages(album.message_ids[-1], mine=False) if one.id > before]
    assert len(answers) == 1
    await choose(author, "директор")
    await author.taps("Дальше")
    assert [one.kind for one in (await author.messages(mine=False))[-4:-1]] == ["photo"] * 3
    await author.taps("Отправить")
    await world.sandbox.advance(seconds=UNDO_S)

    arrived = (await director.messages(mine=False))[-3:]
    assert [one.kind for one in arrived] == ["photo"] * 3
    assert len({one.group for one in arrived}) == 1
    assert arrived[0].text == "Фото с семинара"


async def test_what_cannot_be_passed_on_is_refused_and_it_goes_on_waiting(world: World) -> None:
    author = await world.join("coordinator", world.region, "Ольга")
    await author.says("/announce")
    await forge_service_message(world, author)
    assert "Такое переслать не смогу" in (await last(author)).text
    await author.says(TEXT)
    assert (await last(author)).text.startswith("Кому отправить?")


async def forge_service_message(world: World, phone: Person) -> None:
    """A pinned message: no phone of the box can say that."""
    user = {"id": phone.id, "is_bot": False, "first_name": phone.name, "language_code": "ru"}
    chat = {"id": phone.id, "type": "private"}
    about = {"message_id": 900_001, "date": int(world.clock.now().timestamp()), "chat": chat, "from": user}
    update = {"update_id": 900_000_001, "message": {**about, "pinned_message": {**about, "text": "?"}}}
    await world.app.dispatcher.feed_raw_update(world.app.bot, update)


async def test_another_message_takes_the_place_of_the_first(world: World) -> None:
    author = await world.join("coordinator", world.region, "Ольга")
    director = await world.join("director", "Школа № 1")
    await compose(author, "Опечтка")
    await author.taps("Дальше")
    await author.taps("Изменить")
    assert "вместо прежнего" in (await last(author)).text
    await author.says(TEXT)
    assert "✅ директор · 1" in (await last(author)).labels
    await send(author)
    await world.sandbox.advance(seconds=UNDO_S)

    assert await got(director)
    assert not await got(director, "Опечтка")


async def test_an_original_deleted_before_the_preview_is_asked_for_again(world: World) -> None:
    author = await world.join("coordinator", world.region, "Ольга")
    await world.join("director", "Школа № 1")
    heard = await compose(author)
    await author.deletes(heard)
    await author.taps("Дальше")
    assert (await last(author)).text.startswith("⚠️ Прежнего сообщения больше нет")
    await author.says(TEXT)
    await author.taps("Дальше")
    assert "Отправить" in (await last(author)).labels


async def test_an_original_deleted_while_it_waits_stops_it_and_says_so(world: World) -> None:
    author = await world.join("coordinator", world.region, "Ольга")
    director = await world.join("director", "Школа № 1")
    heard = await compose(author)
    card = await send(author)
    await author.deletes(heard)
    await world.sandbox.advance(seconds=UNDO_S)

    assert not await got(director)
    assert (await last(author)).text.startswith("⚠️ Объявление остановлено")
    assert "Исходное сообщение удалено" in (await seen(author, card)).text


async def test_cancel_and_commands_end_the_waiting(world: World) -> None:
    author = await world.join("coordinator", world.region, "Ольга")
    await author.says("/announce")
    await author.says("/cancel")
    assert (await last(author)).text == "Хорошо, не записываю."
    await author.says(TEXT)
    assert not (await last(author)).text.startswith("Кому отправить?")


async def test_what_is_waited_for_is_kept_over_a_restart(world: World) -> None:
    author = await world.join("coordinator", world.region, "Ольга")
    await author.says("/announce")
    state, data = await world.house.drafts.get(f"{author.id}:{author.id}")
    assert (state, list(data)) == (Announcing.content.state, ["announcement"])


async def test_a_dropped_one_stays_a_draft_in_the_list(world: World) -> None:
    author = await world.join("coordinator", world.region, "Ольга")
    await world.join("director", "Школа № 1")
    await compose(author)
    await author.taps("Дальше")
    await author.taps("Отмена")
    await author.taps("Прежние объявления")
    listed = await last(author)
    assert listed.text.splitlines()[1] == f"1. ✏️ «{TEXT}» · пт, 26 ноября"
    await author.taps("1", listed)
    assert (await last(author)).labels[0] == "Отправить"
    assert (await author.messages(mine=False))[-2].text == TEXT


async def test_who_may_not_announce_is_told_who_does(world: World) -> None:
    for phone in (
        await world.join("director", "Школа № 1"),
        await world.join("curator", world.region, "Нина"),
    ):
        assert "announce" not in await phone.menu()
        await phone.says("/announce")
        assert (await last(phone)).text.startswith("Объявляют координаторы")
    stranger = await world.sandbox.person("Пётр")
    await stranger.says("/announce")
    assert "ещё не в программе" in (await last(stranger)).text


async def test_coordinators_find_it_in_the_menu_and_in_help(world: World) -> None:
    author = await world.join("municipal", "Бабынинский район", "Мария")
    assert "announce" in await author.menu()
    await author.says("/help")
    assert "/announce" in (await last(author)).text
    await author.taps("Объявить")
    assert (await last(author)).text.startswith("📣 Пришлите объявление")


async def test_an_old_button_shows_how_it_stands(world: World) -> None:
    region = await settle(world)
    author = region.olga
    await compose(author)
    screen = await last(author)
    role = screen.button("✅ директор · 3")
    assert role is not None
    await send(author)
    await world.sandbox.advance(seconds=UNDO_S)

    tap = await author.taps(role.data or "", screen, forged=True)
    shown = await seen(author, screen)
    assert tap.answer == "Эта кнопка больше не работает. Вот что сейчас."
    assert shown.text.splitlines()[0] == "✅ Отправлено: 3 из 3"
    assert [len(await got(phone)) for phone in region.directors] == [1, 1, 1]
