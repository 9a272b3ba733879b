"""What the owner of a box shows beside the phones, and its pulse."""

from datetime import datetime, timedelta

import aiohttp

from sandbox.driver import Person
from sandbox.emulator import Emulator
from tests.sandbox.conftest import START


async def got(emulator: Emulator, path: str) -> tuple[int, object]:
    async with aiohttp.ClientSession() as session, session.get(emulator.url + path) as reply:
        return reply.status, await reply.json()


async def test_what_is_shown_is_read_in_a_language_and_a_lever_is_pulled(emulator: Emulator) -> None:
    pulled: list[str] = []

    async def plan(language: str) -> list[str]:
        return [language]

    async def restart() -> None:
        pulled.append("restart")

    emulator.world.exhibits.show("plan", plan)
    emulator.world.exhibits.lever("restart", restart)
    assert await got(emulator, "/api/exhibits") == (200, {"shown": ["plan"], "levers": ["restart"]})
    assert await got(emulator, "/api/exhibits/plan?language=ru") == (200, ["ru"])
    async with aiohttp.ClientSession() as session:
        assert (await session.post(f"{emulator.url}/api/levers/restart")).status == 200
        assert (await session.post(f"{emulator.url}/api/levers/other")).status == 404
    assert pulled == ["restart"]
    assert (await got(emulator, "/api/exhibits/other"))[0] == 404


async def test_the_pulse_tells_whether_there_is_anything_new(emulator: Emulator, anna: Person) -> None:
    before = (await got(emulator, "/api/pulse"))[1]
    await anna.says("Здравствуйте")
    after = (await got(emulator, "/api/pulse"))[1]
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    assert after["seq"] > before["seq"]
    assert (after["life"], after["people"], after["moving"]) == (before["life"], 1, False)


async def test_the_clock_tells_when_something_will_happen_by_itself(emulator: Emulator) -> None:
    class Waiting:
        due: datetime | None = START + timedelta(hours=3)

        async def next_due(self, after: datetime) -> datetime | None:
            return self.due

        async def tick(self, now: datetime) -> None:
            self.due = None if self.due is None or now >= self.due else self.due

    emulator.clock.register(Waiting())
    assert await got(emulator, "/api/clock") == (
        200,
        {"now": START.isoformat(), "frozen": True, "next": "2022-02-01T12:00:00+00:00"},
    )
    await emulator.clock.move(START + timedelta(hours=4))
    assert await emulator.clock.next_due() is None
