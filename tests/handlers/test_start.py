"""/start, through phones."""

from handlers.start import places
from messages.presses.people import BrowsePress
from tests.conftest import KALUGA, World


async def test_a_stranger_without_a_link_is_greeted_and_shown_the_districts(world: World) -> None:
    phone = await world.sandbox.person("Анна")
    await phone.says("/start")
    shown = await phone.hears("Где вы работаете?")
    assert shown.text.startswith("Здравствуйте")
    assert "Бабынинский район" in shown.labels
    assert "Дзержинский район" in shown.labels


async def test_a_link_that_nobody_made_says_so_and_shows_another_way(world: World) -> None:
    phone = await world.sandbox.person("Анна")
    await phone.says("/start no-such-token")
    shown = await phone.last()
    assert shown is not None
    assert "Такой ссылки я не знаю" in shown.text
    assert shown.labels == ["Найти себя в списке"]


async def test_who_has_joined_sees_what_is_next_instead_of_a_menu(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says("/start")
    shown = await phone.last()
    assert shown is not None
    assert "Где вы работаете" not in shown.text
    assert shown.buttons


async def test_the_greeting_is_in_the_language_of_the_phone(world: World) -> None:
    phone = await world.sandbox.person("Ann", language_code="en-GB")
    await phone.says("/start")
    assert "Where do you work?" in (await phone.hears("Where")).text
    other = await world.sandbox.person("José", language_code="es")
    await other.says("/start")
    assert await other.hears("Где вы работаете?")


async def test_start_never_stops_what_can_be_typed_next(world: World) -> None:
    """Odd words after /start are a token nobody made, whatever they hold."""
    phone = await world.sandbox.person("Анна")
    for odd in ("/start '; drop table persons; --", "/start " + "x" * 3000, "/start a b c", "/start 🦉"):
        await phone.says(odd, typed=True)
        shown = await phone.last()
        assert shown is not None
        assert "Такой ссылки я не знаю" in shown.text


async def test_one_programme_is_entered_at_once_and_several_are_asked_about(world: World) -> None:
    house, words = world.house, world.house.catalogue.words("ru")
    several = {**house.plans, "second": house.plans[KALUGA]}
    asked = await places(BrowsePress(), house.registration, several, words, stranger=True)
    chosen = await places(BrowsePress(code=KALUGA), house.registration, several, words, stranger=True)
    alone = await places(BrowsePress(), house.registration, house.plans, words, stranger=True)
    assert "Какая у вас программа?" in asked.text
    assert chosen == alone
