"""What was attached is read once; what cannot be had is known by its identifier only."""

from datetime import UTC, datetime
from hashlib import sha256

import pytest
from sqlalchemy import insert, select

from db.models import Proof
from tests.conftest import World
from tests.handlers.phones import last, open_duty

SERVER_ERROR = {"status": 502, "description": "Bad Gateway"}
GONE = {"status": 400, "description": "Bad Request: wrong file_id or the file is temporarily unavailable"}
Read = list[tuple[str | None, bool]]


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


async def attach(world: World, content: bytes) -> None:
    anna = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(datetime(2022, 3, 23, 7, 1, tzinfo=UTC))
    await anna.taps("Разместили", await open_duty(anna, "в ИС МЭДК"))
    await anna.taps("Приложить файл")
    await anna.sends_document("акт.pdf", content)
    assert (await last(anna)).text.startswith("📎 Принято")


async def known(world: World) -> Read:
    """(fingerprint, lost) of all that was attached."""
    async with world.house.store.read() as tx:
        rows = await tx.execute(select(Proof.sha256, Proof.lost_at).order_by(Proof.id))
        return [(sha, lost is not None) for sha, lost in rows]


async def asked(world: World) -> int:
    return len(await world.sandbox.log(method="getFile"))


async def test_a_file_is_read_once(world: World) -> None:
    content = bytes(range(256)) * 1000
    await attach(world, content)
    await world.sandbox.advance(seconds=5)
    assert await known(world) == [(sha256(content).hexdigest(), False)]
    await world.sandbox.advance(seconds=5)
    assert await asked(world) == 1


async def test_what_cannot_be_had_now_is_tried_again(world: World) -> None:
    await world.sandbox.faults(fail={"method": "getFile", "times": 2, **SERVER_ERROR})
    await attach(world, b"content")
    await world.sandbox.advance(seconds=5)
    assert await known(world) == [(None, False)]
    await world.sandbox.advance(seconds=5)
    await world.sandbox.advance(seconds=5)
    assert await known(world) == [(sha256(b"content").hexdigest(), False)]


async def test_what_telegram_does_not_give_is_lost(world: World) -> None:
    await world.sandbox.faults(fail={"method": "getFile", **GONE})
    await attach(world, b"content")
    await world.sandbox.advance(seconds=5)
    assert await known(world) == [(None, True)]
    await world.sandbox.advance(seconds=5)
    assert await asked(world) == 1


async def test_one_lost_file_keeps_no_other_waiting(world: World) -> None:
    await attach(world, b"content")
    async with world.house.store.write() as tx:
        row = (await tx.execute(select(Proof.__table__))).mappings().one()
        for number in range(2, 9):
            other = {**row, "id": row["id"] + number, "number": number, "file_id": f"GONE-{number}"}
            await tx.execute(insert(Proof).values(**other))
    await world.sandbox.advance(seconds=5)
    assert await known(world) == [(sha256(b"content").hexdigest(), False), *[(None, True)] * 7]
