"""Whatever organisers and files do to the plan in whatever order, counts hold and nothing is said twice."""

import asyncio
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
ANSWERS = {"placed": "yes", "took_part": "viewer", "came": "yes", "issued": "yes", "placed_confirmed": "yes"}
days = st.dates(date(2022, 2, 1), date(2022, 5, 20))
occurrences = st.integers(0, 7)
moves = st.one_of(
    st.tuples(st.just("move"), occurrences, days, st.booleans()),
    st.tuples(st.just("add"), occurrences, days, st.just(False)),
    st.tuples(st.just("cancel"), occurrences, days, st.just(False)),
    st.tuples(st.just("files"), st.integers(0, len(FILES) - 1), days, st.just(False)),
    st.tuples(st.just("decide"), st.integers(0, 1), days, st.just(False)),
    st.tuples(st.just("answer"), occurrences, days, st.just(False)),
)
Move = tuple[str, int, date, bool]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.tuples(st.integers(1, 12), moves), min_size=3, max_size=9))
def test_counts_hold_and_nothing_is_said_twice(empty: Path, acts: list[tuple[int, Move]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_live(empty, Path(folder) / "bot.db", acts))


async def _live(empty: Path, path: Path, acts: list[tuple[int, Move]]) -> None:
    running = await open_running(empty, path, *FILES[0])
    now = START
    for wait, act in acts:
        then = now + timedelta(days=wait)
        await running.live(then, since=now)
        now = then
        await _act(running, act, now)
        assert await running.progress.recount(CODE) == ()
    await running.live(now + timedelta(days=60), since=now)
    assert await running.progress.recount(CODE) == ()
    assert await told_once(running)
    assert {state for _, _, state, _ in await running.fates("papers")} <= {"sent", "skipped", "missed"}
    await running.store.close()


async def _act(running: Running, act: Move, now: datetime) -> None:
    """What may not be done is refused, and leaves no trace."""
    what, number, day, anew = act
    me = running.people["Рита"]
    try:
        match what:
            case "move":
                await running.plan.set_day(me, number + 1, day, None, now, anew=anew)
            case "add":
                await running.plan.add_day(me, number + 1, day, None, now)
            case "cancel":
                await running.plan.cancel(me, number + 1, now)
            case "files":
                await running.replace(*FILES[number], now=now)
            case "decide":
                await running.doubts.decide(me, CODE, "order", 1, ("span", "until")[number], now)
            case _:
                await _answer_all(running, now)
    except Refused:
        return


async def _answer_all(running: Running, now: datetime) -> None:
    for name in ("Анна", "Нина", "Рита"):
        for duty in await running.confirmations.duties(running.people[name], now):
            await running.again(name, duty, ANSWERS[duty.question.key], now)
