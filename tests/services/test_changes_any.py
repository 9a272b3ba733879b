"""Whatever organisers and files do to the plan in whatever order, counts hold and nothing is said twice."""

import asyncio
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import plan
from roadmap.refusals import Refused
from tests.services.running import START, Running, empty, open_running
from tests.services.small_programme import CODE, PAPERS, WEBINAR, WINDOW, changed
from tests.services.test_changes import told_once
from tests.services.test_doubts import ORDER

__all__ = ["empty"]

FILES: tuple[tuple[Any, ...], ...] = (
    (PAPERS, WEBINAR, WINDOW, ORDER),
    (changed(PAPERS, when=[{"from": "2022-02-20", "to": "2022-04-12"}]), WEBINAR, WINDOW, ORDER),
    (PAPERS, changed(WEBINAR, when=[{"day": "2022-03-09", "time": "09:30"}]), ORDER),
    (PAPERS, WEBINAR, changed(WINDOW, when=["2022-04-14"]), ORDER),
)
ANSWERS = {"took_part": "viewer"}


class Act(NamedTuple):
    """`wait`: days before it; `number`: of an occurrence, a version of the files or a reading; `ahead`: days
    from now on to the day that is chosen; `answers`: those who owe an answer give it first."""

    wait: int
    what: str
    number: int
    ahead: int
    anew: bool
    answers: bool


acts = st.builds(
    Act,
    wait=st.integers(1, 15),
    what=st.sampled_from(["move", "move", "move", "add", "cancel", "files", "decide"]),
    number=st.integers(0, 9),
    ahead=st.integers(0, 30),
    anew=st.booleans(),
    answers=st.booleans(),
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(story=st.lists(acts, min_size=5, max_size=9))
def test_counts_hold_and_nothing_is_said_twice(empty: Path, story: list[Act]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_live(empty, Path(folder) / "bot.db", story))


async def _live(empty: Path, path: Path, story: list[Act]) -> None:
    running = await open_running(empty, path, *FILES[0])
    now = START
    for act in story:
        then = now + timedelta(days=act.wait)
        await running.live(then, since=now)
        now = then
        if act.answers:
            await _answer_all(running, now)
        await _do(running, act, now)
        assert await running.progress.recount(CODE) == ()
    await running.live(now + timedelta(days=60), since=now)
    assert await running.progress.recount(CODE) == ()
    assert await told_once(running)
    await running.store.close()


async def _do(running: Running, act: Act, now: datetime) -> None:
    """What may not be done is refused, and leaves no trace."""
    me, day = running.people["Рита"], (now + timedelta(days=act.ahead)).date()
    async with running.store.read() as tx:
        rows = [row for row in await plan.all_of(tx, 1) if row.state in ("dated", "window")]
    target = rows[act.number % len(rows)].id if rows else 0
    try:
        match act.what:
            case "move":
                await running.plan.set_day(me, target, day, None, now, anew=act.anew)
            case "add":
                await running.plan.add_day(me, target, day, None, now)
            case "cancel":
                await running.plan.cancel(me, target, now)
            case "files":
                await running.replace(*FILES[act.number % len(FILES)], now=now)
            case _:
                reading = ("span", "until")[act.number % 2]
                await running.doubts.decide(me, CODE, "order", 1, reading, now)
    except Refused:
        return


async def _answer_all(running: Running, now: datetime) -> None:
    for name in ("Анна", "Нина", "Рита"):
        for duty in await running.confirmations.duties(running.people[name], now):
            await running.again(name, duty, ANSWERS.get(duty.question.key, "yes"), now)
