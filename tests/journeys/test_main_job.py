"""From the plan's row to the indicator's count, through phones."""

from datetime import UTC, datetime

import pytest

from tests.conftest import KALUGA, World


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 20, 6, tzinfo=UTC)


async def test_a_director_is_reminded_answers_with_one_tap_and_the_count_moves(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    curator = await world.join("curator", world.region, "Нина")
    await world.sandbox.move_to(datetime(2022, 3, 23, 8, tzinfo=UTC))

    digest = await director.hears("Сегодня у вас")
    line = next(line for line in digest.text.splitlines() if "в ИС МЭДК" in line)
    await director.taps(line.split(".")[0])
    await director.taps("Разместили")
    assert await director.hears("✅ Разместили")

    await world.sandbox.advance(minutes=1)
    assert await curator.hears("Школа № 1")
    await curator.taps("Подтверждаю")

    totals = {(no, key): counts for no, key, counts in await world.house.progress.totals(KALUGA)}
    measures = {key: counts for (no, key), counts in totals.items() if no == "32"}
    assert {counts.met for counts in measures.values()} == {1}
    assert {counts.expected for counts in measures.values()} == {3}
    assert await world.house.progress.recount(KALUGA) == ()
