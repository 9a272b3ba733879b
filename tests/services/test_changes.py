"""What organisers change in the plan: days moved, called off, added; and nothing is lost or said twice."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from db import exports, requests
from db.models import Audit
from roadmap.answers import NA
from roadmap.refusals import Refused
from services.recording import Entry, record
from tests.services.running import START, Running, empty, local, open_running, running
from tests.services.small_programme import ALL, CODE, PAPERS, WEBINAR, WINDOW, activity, changed, question

__all__ = ["empty", "running"]

SOME = (PAPERS, WEBINAR, WINDOW)


async def rows(running: Running, no: str) -> dict[str, tuple[str, str, int]]:
    """Slot -> state, last day, revision."""
    async with running.store.read() as tx:
        found = [row for row in await exports.occurrences(tx, CODE) if row["activity"] == no]
    return {row["slot"]: (row["state"], str(row["end"]), row["revision"]) for row in found}


async def audited(running: Running) -> list[tuple[str, int, dict[str, object]]]:
    async with running.store.read() as tx:
        found = await tx.execute(select(Audit.what, Audit.person_id, Audit.about).order_by(Audit.id))
        return [(what, person, about) for what, person, about in found]


async def told_once(running: Running) -> bool:
    """No step was said twice to a person for one revision."""
    said = [
        (line.telegram_id, line.activity, line.slot, line.revision, line.step)
        for line in await running.ledger()
        if line.state == "sent"
    ]
    return len(said) == len(set(said))


async def test_a_webinar_of_the_plan_moves_and_everyone_who_was_told_hears(running: Running) -> None:
    await running.live(local("2022-03-02", 11))
    now, number = local("2022-03-02", 12), await running.occurrence("webinar")
    me = running.people["Рита"]
    found = await running.plan.consequences(me, number, date(2022, 3, 16), time(11, 30), now)
    assert (found.start, found.end, found.told, found.answers) == (date(2022, 3, 16), date(2022, 3, 16), 3, 0)
    event = await running.plan.set_day(me, number, date(2022, 3, 16), time(11, 30), now)
    assert (event.start, event.end, event.time) == (date(2022, 3, 16), date(2022, 3, 16), time(11, 30))
    told = sorted((who, payload["new"], payload["new_hour"]) for who, payload in await running.notices())
    directors = sorted(running.people[name] for name in ("Анна", "Иван", "Вера"))
    assert told == [(who, "2022-03-16", "11:30") for who in directors]
    await running.live(local("2022-03-16", 13), since=now)
    steps = {(step, state) for _, step, state, _ in await running.fates("webinar")}
    assert {("eve", "sent"), ("hour", "sent"), ("ended", "sent")} <= steps
    assert await told_once(running)
    assert await audited(running) == [
        ("plan-moved", me, {"occurrence": number, "old": "2022-03-03", "new": "2022-03-16", "anew": False})
    ]


@pytest.mark.parametrize(
    ("day", "start"),
    [("2022-04-05", "2022-03-01"), ("2022-03-20", "2022-03-01"), ("2022-02-20", "2022-02-20")],
)
async def test_a_period_keeps_its_first_day_where_it_can(running: Running, day: str, start: str) -> None:
    number = await running.occurrence("papers")
    event = await running.plan.set_day(running.people["Рита"], number, date.fromisoformat(day), None, START)
    assert (str(event.start), str(event.end)) == (start, day)


async def test_what_was_moved_by_hand_is_not_moved_by_the_files(running: Running) -> None:
    number, me = await running.occurrence("papers"), running.people["Рита"]
    await running.plan.set_day(me, number, date(2022, 4, 5), None, START)
    other = changed(PAPERS, when=[{"from": "2022-03-01", "to": "2022-05-30"}])
    for version in (other, PAPERS):
        await running.replace(version, *ALL[1:], now=START + timedelta(days=1))
        assert await rows(running, "papers") == {"1.1": ("dated", "2022-04-05", 2)}
    ladder = {"steps": [{"key": "soon", "anchor": "end", "days": -2}]}
    await running.replace(
        changed(PAPERS, ladder="own"), *ALL[1:], now=START + timedelta(days=2), ladders={"own": ladder}
    )
    assert await running.steps("papers") == [("soon", local("2022-04-04", 10))]


async def test_answers_are_kept_or_asked_for_anew(running: Running) -> None:
    await running.live(local("2022-03-31", 11))
    now, number, me = local("2022-04-01", 9), await running.occurrence("papers"), running.people["Рита"]
    for name in ("Анна", "Вера"):
        await running.answer(name, "placed", "yes", local("2022-03-31", 12))
    await running.live(local("2022-03-31", 13), since=local("2022-03-31", 12))
    await running.answer("Нина", "placed_confirmed", "yes", local("2022-03-31", 13))
    found = await running.plan.consequences(me, number, date(2022, 4, 20), None, now)
    assert (found.told, found.answers) == (5, 3)

    await running.plan.set_day(me, number, date(2022, 4, 12), None, now)
    assert {payload.get("anew") for _, payload in await running.notices()} == {None}
    totals = {(no, key): counts for no, key, counts in await running.progress.totals(CODE)}
    assert (totals["papers", "states"].met, totals["papers", "placed"].on_time) == (1, 2)

    later = local("2022-04-01", 10)
    await running.plan.set_day(me, number, date(2022, 4, 20), None, later, anew=True)
    assert [payload.get("anew") for _, payload in await running.notices()].count(True) == 5
    totals = {(no, key): counts for no, key, counts in await running.progress.totals(CODE)}
    assert (totals["papers", "placed"].expected, totals["papers", "placed"].answered) == (3, 0)
    assert totals["papers", "states"].met == 0
    assert await running.progress.recount(CODE) == ()
    assert (await running.duty("Анна", "placed", later)).due_at == local("2022-04-21")
    owed = await running.confirmations.duties(running.people["Нина"], later)
    assert "placed_confirmed" not in {duty.question.key for duty in owed}

    await running.live(local("2022-04-13", 11), since=later)
    await running.answer("Анна", "placed", "yes", local("2022-04-13", 12))
    await running.live(local("2022-04-13", 13), since=local("2022-04-13", 12))
    await running.answer("Нина", "placed_confirmed", "yes", local("2022-04-13", 14))
    heard = [
        (line.revision, line.step)
        for line in await running.ledger()
        if line.step.startswith("asked/") and line.state == "sent"
    ]
    assert sorted(revision for revision, step in heard if step.endswith("/0")) == [1, 1, 3]
    assert await told_once(running)
    assert await running.progress.recount(CODE) == ()


async def test_what_was_waived_is_not_asked_anew(running: Running) -> None:
    await running.live(local("2022-03-01", 11))
    request, number = await running.request("placed", "Школа № 1"), await running.occurrence("papers")
    now, me = local("2022-03-02"), running.people["Рита"]
    duty = await running.duty("Анна", "placed", now)
    async with running.store.write() as tx:
        row = await requests.one(tx, request)
        assert row is not None
        await record(tx, Entry(row, duty, NA, me, row.seat, now, "waived"))
    assert (await running.plan.consequences(me, number, date(2022, 4, 20), None, now)).answers == 0
    await running.plan.set_day(me, number, date(2022, 4, 20), None, now, anew=True)
    owed = await running.confirmations.duties(running.people["Анна"], now)
    assert "placed" not in {duty.question.key for duty in owed}
    assert await running.progress.recount(CODE) == ()


async def test_what_nobody_can_correct_is_not_asked_anew(running: Running) -> None:
    """An anonymous answer cannot be found again: whoever has given it would be reminded for ever."""
    papers = changed(PAPERS, questions=[question("placed", "director", anonymous=True)])
    papers["indicators"] = papers["indicators"][:1]
    await running.replace(papers, *ALL[1:], now=START)
    await running.live(local("2022-03-01", 11))
    now, me = local("2022-03-02"), running.people["Рита"]
    await running.answer("Анна", "placed", "yes", now)
    await running.plan.set_day(
        me, await running.occurrence("papers"), date(2022, 4, 20), None, now, anew=True
    )
    owed = {name: await running.confirmations.duties(running.people[name], now) for name in ("Анна", "Вера")}
    assert {name: "placed" in {one.question.key for one in its} for name, its in owed.items()} == {
        "Анна": False, "Вера": True,
    }  # fmt: skip
    totals = {(no, key): counts for no, key, counts in await running.progress.totals(CODE)}
    assert (totals["papers", "placed"].met, totals["papers", "placed"].answered) == (1, 1)
    assert await running.progress.recount(CODE) == ()


async def test_what_is_called_off_counts_no_more_and_is_heard_of(running: Running) -> None:
    await running.live(local("2022-03-03", 17))
    await running.answer("Анна", "took_part", "viewer", local("2022-03-03", 17))
    number, me = await running.occurrence("webinar"), running.people["Борис"]
    planned = local("2022-03-04", 10)
    await running.reminders.plan_once(planned)
    done = await running.plan.cancel(me, number, planned)
    assert (done.told, done.answers, done.end) == (3, 1, None)
    await running.live(local("2022-05-01"), since=planned)
    payload = {
        "key": "cancelled",
        "activity": "webinar",
        "title": {"ru": "webinar", "en": "en webinar"},
        "day": "2022-03-03",
        "hour": "15:00",
    }
    told = [(who, said) for who, said in await running.notices() if said["key"] == "cancelled"]
    assert sorted(told) == [(running.people[name], payload) for name in ("Анна", "Иван", "Вера")]
    after = {(state, reason) for _, step, state, reason in await running.fates("webinar") if step == "after1"}
    assert after == {("skipped", "cancelled")}
    totals = {(no, key): counts for no, key, counts in await running.progress.totals(CODE)}
    assert totals["webinar", "took_part"].expected == 0
    assert await running.progress.recount(CODE) == ()
    with pytest.raises(Refused, match="event-unknown"):
        await running.plan.set_day(me, number, date(2022, 5, 16), None, planned)
    standing = await running.progress.activity(me, CODE, "webinar", planned)
    assert (standing.state, standing.event) == ("cancelled", None)
    assert [what for what, *_ in await audited(running)] == ["plan-cancelled"]


async def test_called_off_it_stays_off_whatever_the_files_say(running: Running) -> None:
    number = await running.occurrence("webinar")
    await running.plan.cancel(running.people["Рита"], number, START)
    for version in (changed(WEBINAR, when=[{"day": "2022-03-10", "time": "15:00"}]), WEBINAR):
        await running.replace(PAPERS, version, now=START + timedelta(days=1))
        assert (await rows(running, "webinar"))["1.1"][0] == "cancelled"
    await running.replace(PAPERS, now=START + timedelta(days=2))
    await running.replace(*ALL, now=START + timedelta(days=3))
    assert (await rows(running, "webinar"))["1.1"][0] == "cancelled"
    assert await running.steps("webinar") == []


async def test_one_more_day_is_told_at_once_and_outlives_files_and_restarts(running: Running) -> None:
    await running.live(local("2022-04-05", 11))
    now, me = local("2022-04-05", 12), running.people["Рита"]
    window = await running.occurrence("window")
    event = await running.plan.add_day(me, window, date(2022, 4, 6), time(10), now)
    assert (event.slot, event.first, event.start, event.end) == ("1.+1", *[date(2022, 4, 6)] * 3)
    second = await running.plan.add_day(me, event.id, date(2022, 6, 9), None, now)
    assert second.slot == "1.+2"
    with pytest.raises(Refused, match="day-taken"):
        await running.plan.add_day(me, window, date(2022, 6, 9), None, now)
    await running.live(local("2022-04-05", 13), since=now)
    assert ("Анна", "eve", "sent", None) in await running.fates("window")

    await running.plan.set_day(me, second.id, date(2022, 6, 10), None, now)
    longer = changed(WINDOW, when=[{"months": {"from": "2022-04", "to": "2022-05"}}])
    for version in (longer, WINDOW):
        await running.replace(PAPERS, version, now=now + timedelta(hours=2))
        found = await rows(running, "window")
        assert found["1.+1"] == ("dated", "2022-04-06", 1)
        assert found["1.+2"] == ("dated", "2022-06-10", 2)
    with_restart(running)
    await running.live(local("2022-06-10", 18), since=now)
    asked = {(name, step) for name, step, *_ in await running.fates("window") if step == "ended"}
    assert asked == {(name, "ended") for name in ("Анна", "Иван", "Вера")}
    assert await running.progress.recount(CODE) == ()
    assert await told_once(running)


async def test_an_added_day_goes_and_comes_with_its_activity(running: Running) -> None:
    me = running.people["Рита"]
    event = await running.plan.add_day(
        me, await running.occurrence("webinar"), date(2022, 6, 9), time(9), START
    )
    await running.replace(PAPERS, now=START + timedelta(days=1))
    assert (await rows(running, "webinar"))["1.+1"][0] == "cancelled"
    await running.replace(*ALL, now=START + timedelta(days=2))
    assert (await rows(running, "webinar"))["1.+1"][:2] == ("dated", "2022-06-09")
    shown = await running.plan.event(me, event.id, START + timedelta(days=2))
    assert (shown.start, shown.time) == (date(2022, 6, 9), time(9))
    await running.plan.cancel(me, event.id, START + timedelta(days=3))
    await running.replace(*ALL, now=START + timedelta(days=4), title={"ru": "Ещё", "en": "More"})
    assert (await rows(running, "webinar"))["1.+1"][0] == "cancelled"


@pytest.mark.parametrize("name", ["Анна", "Нина", "Мария"])
async def test_only_organisers_change_a_common_day(running: Running, name: str) -> None:
    me, number = running.people[name], await running.occurrence("webinar")
    assert not await running.plan.may_change(me, number, START)
    day = date(2022, 4, 20)
    for press in (
        running.plan.consequences(me, number, day, None, START),
        running.plan.consequences(me, number, None, None, START),
        running.plan.set_day(me, number, day, None, START),
        running.plan.cancel(me, number, START),
        running.plan.add_day(me, number, day, None, START),
    ):
        with pytest.raises(Refused, match="not-yours"):
            await press
    assert await rows(running, "webinar") == {"1.1": ("dated", "2022-03-03", 1)}


@pytest.mark.parametrize(("day", "refusal"), [("2023-01-01", "day-outside"), ("2022-01-31", "day-past")])
async def test_a_day_is_added_in_the_programme_and_ahead(running: Running, day: str, refusal: str) -> None:
    number = await running.occurrence("window")
    with pytest.raises(Refused, match=refusal):
        await running.plan.add_day(running.people["Рита"], number, date.fromisoformat(day), None, START)


async def test_a_units_own_day_is_called_off_by_those_who_look_after_it(running: Running) -> None:
    await running.live(local("2022-05-02", 11))
    now, first = local("2022-05-03"), await running.occurrence("schedule", "1.1/s1")
    parent, municipal = await running.occurrence("schedule"), running.people["Мария"]
    assert not await running.plan.may_change(running.people["Рита"], parent, now)
    with pytest.raises(Refused, match="day-fixed"):
        await running.plan.cancel(running.people["Рита"], parent, now)
    with pytest.raises(Refused, match="day-fixed"):
        await running.plan.add_day(municipal, first, date(2022, 5, 20), None, now)
    await running.plan.cancel(municipal, first, now)
    await running.replace(*ALL, now=now, title={"ru": "Ещё", "en": "More"})
    assert (await rows(running, "schedule"))["1.1/s1"][0] == "cancelled"
    await running.live(local("2022-05-30"), since=now)
    assert await running.progress.recount(CODE) == ()


async def test_an_added_session_has_no_number(empty: Path, tmp_path: Path) -> None:
    weekly = {"weekly": {"from": "2022-03-01", "to": "2022-03-29", "time": "12:00"}}
    running = await open_running(
        empty, tmp_path / "bot.db", activity("w", "webinar", [weekly], [question("q", "director")])
    )
    number = await running.occurrence("w", "1.2")
    added = await running.plan.add_day(running.people["Рита"], number, date(2022, 4, 2), None, START)
    kept = await running.plan.event(running.people["Рита"], number, START)
    assert (added.sessions, kept.session, kept.sessions) == (1, 2, 5)
    await running.store.close()


def with_restart(running: Running) -> None:
    """Other services over the same file: they know nothing but what is stored."""
    running.__post_init__()
