"""What one person looks at costs the same in a region nine times as large.

Not measured but counted: calls of functions, and steps of SQLite's machine, between a press and its answer.
"""

import shutil
import sys
import threading
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType
from typing import Any

from sqlalchemy import event, insert, select, update

from bot.boxed import boxed
from bot.house import House, open_house
from db.models import Delivery, Holding, Person, Reminder, Seat
from replay.wire import Wire
from roadmap.programme import Programme
from sandbox.clock import Clock
from tests.conftest import KALUGA, settings_for

START = datetime(2021, 11, 26, 5, tzinfo=UTC)
NOW = datetime(2022, 3, 14, 9, tzinfo=UTC)
SCHOOLS = 4
"""Of a municipality, and in a curator's care."""

SMALL, LARGE = 3, 27
"""Municipalities."""

READERS = ("municipal", "curator", "director")
FIRST_ID = 100_001
"""Of the first person in the emulator."""

SAID = ("/start", "/my", "/plan", "/report", "/people", "/help", "/settings")
LOOKING = "HJSbcejklmpruvwz"
"""Letters of buttons that change nothing."""

MORE = 1.3
SLACK = 400


@dataclass
class Meter:
    """`calls` of Python, `steps` of SQLite since it was last read; in hundreds the latter."""

    calls: int = 0
    steps: int = 0

    def called(self, _frame: FrameType, what: str, _about: object) -> None:
        if what in ("call", "c_call"):
            self.calls += 1

    def stepped(self) -> int:
        self.steps += 1
        return 0

    def read(self) -> tuple[int, int]:
        found = self.calls, self.steps
        self.calls = self.steps = 0
        return found


@contextmanager
def watching(meter: Meter) -> Iterator[None]:
    threading.setprofile(meter.called)
    sys.setprofile(meter.called)
    yield
    sys.setprofile(None)
    threading.setprofile(None)


def roster(municipalities: int) -> str:
    lines = ["role;municipality;school;name;covers;code", "coordinator;;;;;", "coordinator;;;;;"]
    for number in range(1, municipalities + 1):
        schools = [f"Школа {number}-{one}" for one in range(1, SCHOOLS + 1)]
        lines += [f"municipal;Район {number};;;;", f"curator;;;;{'|'.join(schools)};"]
        lines += [f"director;Район {number};{school};;;s{number}-{at}" for at, school in enumerate(schools)]
    return "\n".join(lines)


@asynccontextmanager
async def region(
    folder: Path, migrated: Path, plans: dict[str, Programme], size: int
) -> AsyncIterator[tuple[Wire, dict[str, int], Meter]]:
    """Everybody has come, nobody has answered; of each of those who read the first has a phone."""
    database = Path(shutil.copy(migrated, folder / f"{size}.db"))
    settings, meter = settings_for(database), Meter()
    async with open_house(settings, plans, START) as house:
        assert not (await house.rosters.load(KALUGA, roster(size), START)).mistakes
        await settle(house)
        await live(house)
    with watching(meter):
        async with boxed(settings, plans, Clock(NOW)) as box, Wire(box.emulator.url) as wire:
            direct: Any = box.house.store._direct
            direct.dispose()
            event.listen(direct, "connect", lambda line, _: line.set_progress_handler(meter.stepped, 100))
            yield wire, {role: await wire.person(role, "ru") for role in READERS}, meter


async def settle(house: House) -> None:
    async with house.store.write() as tx:
        seats = (await tx.execute(select(Seat.id, Seat.role).order_by(Seat.id))).all()
        first = {role: next(seat for seat, its in seats if its == role) for role in READERS}
        ids = {seat: FIRST_ID + READERS.index(role) for role, seat in first.items()}
        known = {"language": "ru", "created_at": START, "consented_at": START}
        people = [
            {"id": seat, "telegram_id": ids.get(seat, 200_000 + seat), "name": f"N {seat}", **known}
            for seat, _ in seats
        ]
        await tx.execute(insert(Person), people)
        await tx.execute(
            insert(Holding), [{"seat_id": seat, "person_id": seat, "since": START} for seat, _ in seats]
        )


async def live(house: House) -> None:
    """Week by week; whatever was to be sent has arrived."""
    now = START
    while now < NOW:
        now = min(now + timedelta(days=7), NOW)
        await house.reminders.plan_once(now)
        async with house.store.write() as tx:
            await tx.execute(update(Reminder).where(Reminder.state == "planned").values(state="sent"))
            await tx.execute(
                update(Delivery).where(Delivery.state == "planned").values(state="sent", sent_at=now)
            )


async def walk(wire: Wire, person: int, meter: Meter) -> dict[str, tuple[int, int]]:
    """Everything within two presses; of the buttons of a kind in one message the first. Twice: what is made
    once for all does not count."""
    found: dict[str, tuple[int, int]] = {}
    for _ in range(2):
        for said in SAID:
            found[said] = await cost(meter, wire.say(person, said))
            for letter in onward(await look(wire, person)):
                await wire.say(person, said)
                press = wire.press(person, *onward(await look(wire, person))[letter])
                found[f"{said} > {letter}"] = await cost(meter, press)
    return found


async def cost(meter: Meter, deed: Coroutine[Any, Any, object]) -> tuple[int, int]:
    meter.read()
    await deed
    return meter.read()


async def look(wire: Wire, person: int) -> dict[str, Any]:
    messages, _ = await wire.changed(person, 0)
    return messages[-1]


def onward(message: dict[str, Any]) -> dict[str, tuple[int, str]]:
    """Letter -> the message, and what its first button of that kind carries."""
    found: dict[str, tuple[int, str]] = {}
    for button in (button for row in message.get("buttons") or () for button in row):
        letter = (button.get("data") or "").partition(":")[0]
        if letter and letter in LOOKING:
            found.setdefault(letter, (message["message_id"], button["data"]))
    return found


async def test_nobody_pays_for_the_size_of_the_region(
    tmp_path: Path, migrated: Path, plans: dict[str, Programme]
) -> None:
    costs: dict[int, dict[tuple[str, str], tuple[int, int]]] = {}
    for size in (SMALL, LARGE):
        async with region(tmp_path, migrated, plans, size) as (wire, people, meter):
            costs[size] = {
                (role, name): cost
                for role, person in people.items()
                for name, cost in (await walk(wire, person, meter)).items()
            }
    both = costs[SMALL].keys() & costs[LARGE].keys()
    assert len(both) > 50
    dearer = {
        where: (costs[SMALL][where], costs[LARGE][where])
        for where in both
        if any(
            more > MORE * less + SLACK
            for less, more in zip(costs[SMALL][where], costs[LARGE][where], strict=True)
        )
    }
    assert not dearer
