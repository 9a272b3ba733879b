"""Dates in doubt are decided by the organiser, through phones."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from roadmap.doubts import undecided
from roadmap.programme import Programme
from tests.conftest import KALUGA, World, settings_for
from tests.handlers.forging import forge
from tests.handlers.phones import last

MORNING = datetime(2022, 2, 22, 8, tzinfo=UTC)


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 2, 18, 6, tzinfo=UTC)


async def test_the_first_coordinator_is_asked_at_once_and_then_the_row_is_reminded_of(world: World) -> None:
    phone = await world.join("coordinator", world.region, "Ольга")
    await world.sandbox.move_to(datetime(2022, 2, 18, 6, 1, tzinfo=UTC))
    asked = await last(phone)
    assert asked.text.splitlines()[0] == "❓ 4 даты в плане можно прочесть по-разному"

    await phone.taps("Решить", asked)
    listed = await last(phone)
    assert listed.labels == ["№ 3", "№ 9", "№ 28", "№ 43", "← К плану"]
    await phone.taps("№ 28", listed)
    choice = await last(phone)
    assert choice.text.startswith("❓ Как читать «22.02.2022 до 01.03.2022»?")
    await phone.taps("Период: 22 февраля – 1 марта", choice)
    done = await last(phone)
    assert done.text.startswith("✅ Решено. Период: 22 февраля – 1 марта")
    assert "Осталось решить: 3 даты." in done.text

    await world.sandbox.move_to(MORNING)
    assert any("дорожную карту" in message.text for message in (await phone.messages())[-2:])
    tapped = await phone.taps("Решить иначе", done)
    assert tapped.alert
    assert (tapped.answer or "").startswith("По этой дате уже спрашиваем")
    await phone.says("/plan")
    assert "Вопросы к датам: 3" in (await last(phone)).labels


async def test_it_may_be_decided_otherwise_until_somebody_is_asked(world: World) -> None:
    phone = await world.join("coordinator", world.region, "Ольга")
    await phone.says("/plan")
    await phone.taps("Вопросы к датам: 4")
    await phone.taps("№ 43")
    await phone.taps("Период: май – ноябрь")
    await phone.taps("Решить иначе")
    assert "Решено читать так: «Период: май – ноябрь»" in (await last(phone)).text
    await phone.taps("Два месяца: май и ноябрь")
    assert (await last(phone)).text.startswith("✅ Решено. Два месяца: май и ноябрь")
    await phone.taps("Следующая дата")
    assert (await last(phone)).text.startswith("❓ Как читать «07.12.2021 17.12.2021»?")
    await phone.taps("Решить позже")
    assert (await last(phone)).text.startswith("❓ 3 даты в плане можно прочесть по-разному")


async def test_nobody_else_is_asked_or_may_decide(world: World) -> None:
    for role, unit in (("municipal", "Бабынинский район"), ("director", "Школа № 1")):
        phone = await world.join(role, unit, "Мария")
        await phone.says("/plan")
        assert not any(label.startswith("Вопросы к датам") for label in (await last(phone)).labels)
        for data in ("28:1:span", "28:1:"):
            await forge(world, phone, f"Q:{KALUGA}:{data}")
        await world.sandbox.move_to(datetime(2022, 2, 18, 6, 1, tzinfo=UTC))
        assert not any("по-разному" in message.text for message in await phone.messages())
    assert len(undecided(world.house.plans[KALUGA])) == 4
    boss = await world.join("coordinator", world.region, "Ольга")
    for data in ("28:1:never", "28:9:span", "99:1:span"):
        await forge(world, boss, f"Q:{KALUGA}:{data}")
    assert len(undecided(world.house.plans[KALUGA])) == 4


async def test_a_decision_outlives_the_bot_and_belongs_to_it_alone(
    database: Path, start: datetime, plans: dict[str, Programme]
) -> None:
    from bot.boxed import boxed
    from sandbox.clock import Clock
    from sandbox.driver import Sandbox

    settings, clock = settings_for(database), Clock(start)
    async with boxed(settings, plans, clock) as box, Sandbox(box.emulator.url) as sandbox:
        world = World(sandbox, box.house, box.app, clock, box)
        phone = await world.join("coordinator", world.region, "Ольга")
        await phone.says("/plan")
        await phone.taps("Вопросы к датам: 4")
        await phone.taps("№ 28")
        await phone.taps("Только срок: до 1 марта")
    assert len(undecided(plans[KALUGA])) == 4
    async with boxed(settings, plans, Clock(start)) as box:
        assert [one.no for one in undecided(box.house.plans[KALUGA])] == ["3", "9", "43"]
        rows = await box.house.exports.occurrences(KALUGA)
        found = {row["slot"]: (row["state"], str(row["end"])) for row in rows if row["activity"] == "28"}
        assert found == {"1.1": ("cancelled", "None"), "1.1-1": ("dated", "2022-03-01")}
