import re
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from db import ledger, outbox, steps
from services import opening
from services import reminders as planner
from tests.services.horizons import due
from tests.services.running import START, Running, empty, local, open_running, running
from tests.services.small_programme import CODE, PAPERS, VISIT, WEBINAR

__all__ = ["empty", "running"]
DIRECTORS = {"Анна", "Иван", "Вера"}
LATER = local("2022-03-31")


def heard(running: Running, step: str, activity: str) -> list[tuple[datetime, str]]:
    return [
        (at, name)
        for at, name, message in running.said
        for item in message.items
        if (item.step, item.event.activity.code) == (step, activity)
    ]


async def test_a_webinar_is_told_of_before_and_asked_about_after(running: Running) -> None:
    await running.live(local("2022-03-09"))
    for step, moment in {
        "eve": local("2022-03-02", 10),
        "hour": local("2022-03-03", 14),
        "ended": local("2022-03-03", 16),
        "after1": local("2022-03-04", 10),
    }.items():
        assert sorted(heard(running, step, "webinar")) == [(moment, name) for name in sorted(DIRECTORS)]


async def test_only_asking_steps_carry_duties(running: Running) -> None:
    await running.live(local("2022-03-03", 17))
    carried = {
        item.step: [duty.question.key for duty in item.duties]
        for _, name, message in running.said
        for item in message.items
        if name == "Анна" and item.event.activity.code == "webinar"
    }
    assert carried == {"eve": [], "hour": [], "ended": ["took_part"]}


async def test_the_first_step_freezes_the_requests(running: Running) -> None:
    assert await running.requests() == []
    await running.live(local("2022-03-01", 11))
    assert len(await running.requests()) == 6  # three schools place, two curators confirm three
    await running.join("Новенький", of="Анна")
    await running.reminders.plan_once(local("2022-03-02", 9))
    assert len(await running.requests()) == 6


async def test_an_answer_stops_the_reminders(running: Running) -> None:
    await running.live(local("2022-03-01", 11))
    await running.answer("Анна", "placed", "yes", local("2022-03-02", 12))
    await running.live(LATER, since=local("2022-03-02", 12))
    assert "Анна" not in {name for _, name in heard(running, "before7", "papers")}
    assert {name for _, name in heard(running, "before7", "papers")} >= {"Иван", "Вера"}


async def test_not_yet_keeps_them_going(running: Running) -> None:
    await running.live(local("2022-03-01", 11))
    await running.answer("Анна", "placed", "no", local("2022-03-02", 12))
    await running.live(LATER, since=local("2022-03-02", 12))
    assert "Анна" in {name for _, name in heard(running, "day", "papers")}


async def test_planning_twice_stores_once(running: Running) -> None:
    now = local("2022-03-01", 10)
    assert await running.reminders.plan_once(now) == 3
    before = await running.ledger()
    async with running.store.write() as tx:
        await tx.execute(text("UPDATE steps SET done_at = NULL"))
    assert await running.reminders.plan_once(now) == 0
    assert await running.ledger() == before
    assert len(await running.states()) == 3


async def test_nothing_due_is_told_apart_from_nobody_to_tell(running: Running) -> None:
    assert await running.reminders.plan_once(START) is None
    for name in DIRECTORS:
        await running.stand_down(name, START)
    assert await running.reminders.plan_once(local("2022-03-01", 10)) == 0
    assert await running.ledger() == []


async def test_many_people_are_planned_in_portions_and_none_twice(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planner, "AT_ONCE", 2)
    assert await running.reminders.plan_once(local("2022-03-01", 10)) == 3
    assert {line.state for line in await running.ledger()} == {"planned"}
    assert len(await running.ledger()) == 3
    assert [step for step, _ in await running.steps("papers", done=True)] == ["opening"]


async def test_a_large_occurrence_opens_in_parts_and_broken_off_begins_anew(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is asked before it is whole; then its sums are what a recount gives."""
    monkeypatch.setattr(planner, "FROZEN_AT_ONCE", 2)
    moment = local("2022-03-01", 10)
    with monkeypatch.context() as power_cut:
        power_cut.setattr(opening, "sums", broken)
        with pytest.raises(RuntimeError):
            await running.reminders.plan_once(moment)
    assert len(await running.requests()) > 2
    assert await running.confirmations.duties(running.people["Анна"], moment) == ()
    assert await running.reminders.plan_once(moment) == 3
    assert [duty.question.key for duty in await running.confirmations.duties(running.people["Анна"], moment)]
    assert len(await running.requests()) == len(set(await asked(running)))
    assert await running.progress.recount(CODE) == ()


async def broken(*_: Any) -> None:
    raise RuntimeError("the power went")


async def asked(running: Running) -> list[tuple[Any, ...]]:
    """What was asked, each request told by what makes it one."""
    async with running.store.read() as tx:
        columns = "occurrence_id, question, seat_id, subject_id, item"
        return [tuple(row) for row in await tx.execute(text(f"SELECT {columns} FROM requests"))]


async def test_what_falls_together_is_one_message(running: Running) -> None:
    """On 3 March at 10:00 a school that never answers hears of nothing else; on 23 March of two things."""
    await running.live(LATER)
    by_moment: dict[tuple[datetime, str], int] = {}
    for at, name, message in running.said:
        if message.items:
            by_moment[at, name] = by_moment.get((at, name), 0) + 1
    assert set(by_moment.values()) == {1}
    assert max(len(message.items) for _, _, message in running.said) > 1


async def test_over_the_daily_limit_the_rest_waits_for_the_next_digest(empty: Path, tmp_path: Path) -> None:
    running = await open_running(empty, tmp_path / "bot.db", WEBINAR, daily=1)
    await running.live(local("2022-03-09"))
    hours = [at for at, name, _ in running.said if name == "Анна"]
    assert len({at.astimezone(UTC).date() for at in hours}) == len(hours)
    await running.store.close()


async def test_quiet_hours_are_the_persons_own(running: Running) -> None:
    await running.change("Анна", quiet_from=time(9), quiet_to=time(18))
    await running.change("Вера", zone="Asia/Vladivostok")
    await running.live(local("2022-03-02", 9))
    opened = {name: at for at, name in heard(running, "opening", "papers")}
    assert opened["Иван"] == local("2022-03-01", 10)
    assert opened["Анна"] == local("2022-03-01", 18)
    assert opened["Вера"] == local("2022-03-01", 10)  # 17:00 there


async def test_a_person_out_of_reach_is_skipped_with_the_reason(running: Running) -> None:
    await running.change("Анна", unreachable_at=START)
    await running.live(local("2022-03-01", 11))
    assert ("Анна", "opening", "skipped", "unreachable") in await running.fates("papers")
    assert "Анна" not in {name for _, name, _ in running.said}


async def test_an_empty_seat_owes_an_answer_but_nobody_a_message(running: Running) -> None:
    await running.stand_down("Анна", START)
    await running.live(local("2022-03-01", 11))
    assert {name for name, *_ in await running.fates("papers")} == {"Иван", "Вера"}
    totals = {(no, key): counts for no, key, counts in await running.progress.totals(CODE)}
    assert totals["papers", "placed"].expected == 3


async def test_after_a_long_sleep_one_message_stands_for_all_that_was_missed(running: Running) -> None:
    late = local("2022-03-04", 11)
    await running.live(late, since=late)
    fates = await running.fates("webinar")
    for name in DIRECTORS:
        assert (name, "after1", "sent", None) in fates
        assert (name, "ended", "skipped", "merged") in fates
        assert (name, "eve", "missed", "untrue") in fates
        assert (name, "hour", "missed", "untrue") in fates
    assert len(running.said) == 3  # papers and webinar in one


async def test_a_late_start_at_night_waits_for_the_morning(running: Running) -> None:
    night = local("2022-03-05", 3)
    await running.reminders.plan_once(night)
    assert await running.deliver(night) == 0
    assert await due(running.reminders, night) == local("2022-03-05", 8)  # a working Saturday


async def test_the_last_day_of_a_deadline_is_not_lost_to_quiet_hours(running: Running) -> None:
    """Anna may be disturbed from midnight to one o'clock only: too late for a deadline at midnight."""
    await running.change("Анна", quiet_from=time(1), quiet_to=time(0))
    await running.live(local("2022-03-30", 12))
    said = [(at, message.silent) for at, name, message in running.said if name == "Анна"]
    assert said[-1] == (local("2022-03-30", 10), True)


async def test_of_a_team_every_member_is_asked_and_one_answers(running: Running) -> None:
    await running.live(local("2022-03-22", 18))
    assert {name for _, name in heard(running, "ended", "team")} == {"Рита", "Борис"}
    await running.answer("Борис", "held", "4", local("2022-03-22", 19))
    await running.live(LATER, since=local("2022-03-22", 19))
    assert heard(running, "after1", "team") == []


async def test_a_question_that_waits_for_another_is_not_asked(running: Running) -> None:
    await running.live(local("2022-03-20"))
    assert {name for _, name in heard(running, "opening", "visit")} == {"Нина", "Лев"}


async def test_steps_of_programmes_that_are_no_longer_here_wait_quietly(running: Running) -> None:
    running.plans.clear()
    assert await due(running.reminders, START) is None
    assert await running.reminders.plan_once(LATER) is None


async def test_the_due_queries_use_their_partial_indexes(running: Running) -> None:
    async def way(statement: Any) -> str:
        sql = str(statement.compile(running.store.engine.sync_engine))
        sql = re.sub(r"\(__\[POSTCOMPILE_\w+\]\)", "('north')", sql)
        async with running.store.read() as tx:
            rows = await tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", ("1",) * sql.count("?"))
            return " ".join(str(row) for row in rows)

    assert "ix_steps_waiting" in await way(steps._NEXT)
    assert "ix_steps_waiting" in await way(steps._FIRST_DUE)
    assert "ix_deliveries_due" in await way(ledger._NEXT)
    assert "ix_deliveries_due" in await way(ledger._DUE)
    agenda = await way(outbox._AGENDA.statement)
    assert "ix_deliveries_due" in agenda
    assert "ix_deliveries_copies" in agenda
    assert "SCAN deliveries" not in agenda
    assert "ix_deliveries_copies" in await way(outbox._NEXT)


async def test_nothing_is_sent_of_what_ended_before_the_start(empty: Path, tmp_path: Path) -> None:
    running = await open_running(empty, tmp_path / "bot.db", PAPERS, VISIT)
    await running.replace(PAPERS, VISIT, WEBINAR, now=local("2022-03-03", 16))
    assert await running.steps("webinar") == []
    await running.store.close()


async def test_every_owed_step_has_an_end(running: Running) -> None:
    """A year later nothing is planned or claimed any more."""
    await running.live(START + timedelta(days=400))
    assert {line.state for line in await running.ledger()} <= {"sent", "skipped", "missed"}
    assert all(line.reason for line in await running.ledger() if line.state != "sent")
