"""The commands beside the field where one writes."""

from handlers.menu import available
from tests.conftest import World
from tests.messages.region import MUNICIPAL, seat


def test_commands_grow_with_what_one_may_do() -> None:
    assert "people" in available([seat(role=MUNICIPAL)])
    assert "people" in available([seat(), seat(role=MUNICIPAL)])
    assert "people" not in available([seat()])
    assert "my" not in available([])


async def test_a_stranger_is_offered_start_and_help_in_the_phones_language(world: World) -> None:
    phone = await world.sandbox.person("Анна")
    assert await phone.menu() == ["start", "help"]
    english = await world.sandbox.person("Ann", language_code="en")
    told = {}
    for one in (phone, english):
        rows = await world.sandbox.get(f"/api/people/{one.id}/menu")
        told[one.name] = [row["description"] for row in rows]
    assert told == {"Анна": ["Начать", "Помощь"], "Ann": ["Start", "Help"]}
