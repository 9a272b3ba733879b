"""The process is killed between any two lines of the courier and of the ledger it writes."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from tests.conftest import World

PLACES = {
    str(Path(place).resolve())
    for place in ("scheduler/courier.py", "services/deliveries.py", "db/ledger.py", "db/store.py")
}


class Killed(BaseException):
    """Not an Exception: nothing in the courier may catch it and carry on."""


@contextmanager
def killed_at(line: int) -> Iterator[Counter[str]]:
    """Raise at the `line`-th line that runs in those files; the counter says how many ran."""
    ran: Counter[str] = Counter()

    def watch(frame: FrameType, event: str, _: Any) -> Any:
        if frame.f_code.co_filename not in PLACES:
            return None
        if event == "line":
            ran["lines"] += 1
            if ran["lines"] == line:
                raise Killed
        return watch

    previous = sys.gettrace()
    sys.settrace(watch)
    try:
        yield ran
    finally:
        sys.settrace(previous)


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 20, 6, tzinfo=UTC)


async def test_a_reminder_is_never_lost_and_said_at_most_twice(world: World) -> None:
    """No 32 (documents by 30 March) asks its directors a week before. Each round kills the courier one
    line later, restarts it, and looks at the phone."""
    director = await world.join("director", "Школа № 2")
    await world.sandbox.move_to(datetime(2022, 3, 23, 6, 59, tzinfo=UTC))
    before = len(await director.messages())
    moment = datetime(2022, 3, 23, 7, 0, tzinfo=UTC)
    await world.house.reminders.plan_once(moment)
    line, died = 0, True
    while died:
        line += 1
        await _again(world, moment)
        seen = len(await director.messages())
        died = await _die(world, line, moment)
        await world.app.courier.recover(moment)
        while await world.app.courier.deliver_one(moment):
            pass
        said = len(await director.messages()) - seen
        assert 1 <= said <= 2, f"killed at line {line}: said {said} times"
    assert line > 20
    assert before < seen


async def _again(world: World, moment: datetime) -> None:
    """The ledger as it was before the message of that moment left."""
    from sqlalchemy import select, update

    from db.models import Delivery, Reminder

    async with world.house.store.write() as tx:
        fresh = {"state": "planned", "message_id": None, "sent_at": None, "attempts": 0}
        await tx.execute(update(Delivery).where(Delivery.due_at == moment).values(**fresh))
        due = select(Delivery.id).where(Delivery.due_at == moment)
        await tx.execute(update(Reminder).where(Reminder.delivery_id.in_(due)).values(state="planned"))


async def _die(world: World, line: int, moment: datetime) -> bool:
    try:
        with killed_at(line):
            await world.app.courier.deliver_one(moment)
    except Killed:
        return True
    return False
