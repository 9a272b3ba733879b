"""How people in a test hand a seat on: a link asked for, forwarded, opened."""

import re

from sandbox.driver import Person
from tests.conftest import World
from tests.handlers.phones import last


async def link(phone: Person) -> str:
    """The token in the letter that was just made to be forwarded."""
    found = re.search(r"start=([\w-]+)", (await last(phone)).text)
    assert found is not None
    return found[1]


async def open_seat(boss: Person, title: str) -> None:
    """The card of a seat, from /people."""
    await boss.says("/people")
    found = re.search(rf"(\d+)\. {title}", (await last(boss)).text)
    assert found is not None
    await boss.taps(found[1])


async def hand_over(world: World, boss: Person, title: str, name: str) -> Person:
    """A newcomer in that seat, whoever holds it now."""
    await open_seat(boss, title)
    labels = (await last(boss)).labels
    await boss.taps("Передать другому" if "Передать другому" in labels else "Пригласить")
    new = await world.sandbox.person(name, language_code="ru")
    await new.says(f"/start {await link(boss)}")
    await new.taps("Да, это я")
    await new.taps("Согласен")
    return new


async def stand_in(world: World, holder: Person, term: str, name: str) -> Person:
    """A deputy, appointed by the holder of a single seat: a button's label, or dates typed."""
    await holder.says("/settings")
    await holder.taps("Моё место")
    await holder.taps("Назначить заместителя")
    choice = next((label for label in (await last(holder)).labels if label.startswith(term)), None)
    if choice is not None:
        await holder.taps(choice)
    else:
        await holder.taps("Другие даты")
        await holder.says(term)
    deputy = await world.sandbox.person(name, language_code="ru")
    await deputy.says(f"/start {await link(holder)}")
    await deputy.taps("Да, замещу")
    await deputy.taps("Согласен")
    return deputy
