"""What is recomputed for a past day is what was shown at its close, whatever has happened since."""

from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from db import history, requests
from db.schema import migrate
from roadmap.moments import close
from roadmap.progress import ActivityProgress
from roadmap.refusals import Refused
from services.explanations import Explanations
from services.sheets import Sheets
from tests.services.any_life import Life
from tests.services.excused import EVERYTHING, REASONS
from tests.services.running import START, ZONE, Running, empty, local, open_running, running
from tests.services.small_programme import CODE

__all__ = ["empty", "running"]
FIRST, LAST = date(2022, 3, 2), date(2022, 5, 8)
DEEDS = {
    *("answered", "corrected", "confirmed", "returned", "second thought", "by proxy: stored", "imported"),
    *("approved", "declined", "exempted", "asked again", "moved", "moved anew", "cancelled", "added"),
    *("other files", "handed over"),
}
SEEDS = (1, 2, 3)
MONDAY = 0
Shown = dict[Any, object]


async def lived(running: Running, seed: int, last: date) -> tuple[Life, Shown]:
    """Day by day, with what was shown at the close of each."""
    life, shown = Life(running, seed), Shown()
    day = FIRST
    await running.live(close(day - timedelta(days=1), ZONE))
    while day <= last:
        for hour in sorted(life.dice.sample(range(8, 23), 4)):
            now = local(day.isoformat(), hour, life.dice.randrange(60))
            await running.reminders.plan_once(now)
            await life.act(now)
        await running.reminders.plan_once(close(day, ZONE))
        await look(life, shown, day)
        if day.weekday() == MONDAY:
            assert await running.progress.recount(CODE) == ()
        day += timedelta(days=1)
    return life, shown


async def look(life: Life, shown: Shown, day: date) -> None:
    """All of it for everybody; and of one activity what only its own page tells."""
    progress, now = life.running.progress, close(day, ZONE)
    shown[day] = await progress.totals(CODE)
    for name, person in life.watchers.items():
        shown[day, name] = [plain(row) for row in await progress.activities(person, now)]
    name, no = life.dice.choice(sorted(life.watchers)), life.dice.choice(EVERYTHING)["no"]
    shown[day, name, no] = plain(await progress.activity(life.watchers[name], CODE, no, now))
    shown[day, name, no, "why"] = await behind(life, name, no, now)
    shown[day, name, "left out"] = await left_out(life, name, now)


async def behind(life: Life, name: str, no: str, now: datetime, day: date | None = None) -> object:
    """The rows of its first indicator, which add up to what is shown."""
    programme, me = life.running.plans[CODE], life.watchers[name]
    indicator = programme.activity(no).indicators[0]
    explanations = Explanations(life.running.store, life.running.plans)
    found = await explanations.of(me, CODE, no, indicator.key, "all", 0, now, day)
    counts = found.measure.counts
    assert (found.found["met"] == counts.met) or indicator.kind in ("sum", "ratio")
    assert found.found["missing"] == counts.missing
    return counts, found.found, [(one.line, one.state) for one in found.rows], found.pages


async def left_out(life: Life, name: str, now: datetime, day: date | None = None) -> object:
    """Whom a document names."""
    running = life.running
    sheet = await Sheets(running.store, running.plans).of(life.watchers[name], CODE, now, day)
    return sheet.left_out


async def then(life: Life, key: Any) -> object:
    progress, now = life.running.progress, local(LAST.isoformat(), 12) + timedelta(days=9)
    match key:
        case (day, name):
            rows = await progress.activities(life.watchers[name], now, day)
            assert {row.day for row in rows} == {day}
            return [plain(row) for row in rows]
        case (day, name, "left out"):
            return await left_out(life, name, now, day)
        case (day, name, no):
            return plain(await progress.activity(life.watchers[name], CODE, no, now, day))
        case (day, name, no, "why"):
            return await behind(life, name, no, now, day)
        case day:
            return await progress.totals(CODE, day)


def plain(row: ActivityProgress) -> object:
    """Without what the files said that day of other days."""
    event = row.event and (
        *(row.event.id, row.event.first, row.event.last, row.event.start, row.event.end, row.event.time),
        *(row.event.minutes, row.event.place),
    )
    measures = [(one.indicator.key, one.counts, one.result) for one in row.measures]
    return row.activity.code, row.state, event, measures, row.missing, row.left_out, row.differing


async def differing(life: Life, shown: Shown, *, first: bool = False) -> list[Any]:
    """first: one is enough."""
    await life.running.replace(*EVERYTHING, now=local(LAST.isoformat()) + timedelta(days=1), reasons=REASONS)
    found = []
    for key, was in shown.items():
        if await then(life, key) != was:
            found.append(key)
            if first:
                break
    return found


async def test_every_day_is_recomputed_as_it_was_shown(empty: Path, tmp_path: Path) -> None:
    done: Counter[str] = Counter()
    named: set[str] = set()
    for seed in SEEDS:
        running = await open_running(empty, tmp_path / f"{seed}.db", *EVERYTHING, reasons=REASONS)
        life, shown = await lived(running, seed, LAST)
        assert await running.progress.recount(CODE) == ()
        assert await differing(life, shown) == []
        assert len({str(shown[day]) for day in shown if isinstance(day, date)}) > 30
        named |= {
            str(said) for key, said in shown.items() if isinstance(key, tuple) and key[-1] == "left out"
        }
        done += life.done
        await running.store.close()
    assert len(named) > 10
    assert done.keys() >= DEEDS


async def test_a_day_is_past_when_it_is_over_and_not_before_the_start(running: Running) -> None:
    me, now = running.people["Рита"], local("2022-03-23", 23, 59)
    await running.live(now)
    started = START.astimezone(ZONE).date()
    for day in (started, now.date() - timedelta(days=1)):
        assert (await running.progress.activity(me, CODE, "papers", now, day)).day == day
    for day, why in ((now.date(), "day-ahead"), (started - timedelta(days=1), "day-before-start")):
        with pytest.raises(Refused, match=why):
            await running.progress.activity(me, CODE, "papers", now, day)
        with pytest.raises(Refused, match=why):
            await running.progress.activities(me, now, day)
    with pytest.raises(Refused, match="not-yours"):
        await running.progress.activities(running.people["Анна"], now, started)


async def test_the_history_of_a_database_without_one_begins_as_it_stands(
    running: Running, tmp_path: Path
) -> None:
    """What was open and answered before is known; a day later nothing is lost."""
    me, now, day = running.people["Рита"], local("2022-03-23", 12), date(2022, 3, 23)
    await running.live(now)
    for name, key, value in (
        ("Анна", "placed", "yes"),
        ("Анна", "teachers", "20"),
        ("Вера", "took_part", "no"),
    ):
        await running.answer(name, key, value, now)
    await running.plan.cancel(me, await running.occurrence("team"), now)
    before = [plain(row) for row in await running.progress.activities(me, now)]
    await migrate(running.store, "0003")
    await migrate(running.store)
    found = [plain(row) for row in await running.progress.activities(me, now + timedelta(days=1), day)]
    assert found == before


async def _forgets(*_: object, **__: object) -> None:
    return


FAULTS: dict[str, tuple[object, object]] = {
    **dict.fromkeys(("request", "requests", "occurrence", "planned", "fact"), (history, _forgets)),
    "_NOTE_REOPENED": (requests, text("SELECT 1")),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_gap_in_the_history_is_noticed(
    empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    room, instead = FAULTS[fault]
    monkeypatch.setattr(room, fault, instead)
    running = await open_running(empty, tmp_path / "bot.db", *EVERYTHING, reasons=REASONS)
    life, shown = await lived(running, SEEDS[0], date(2022, 3, 27))
    assert await running.progress.recount(CODE) == ()
    assert await differing(life, shown, first=True) != []
    await running.store.close()
