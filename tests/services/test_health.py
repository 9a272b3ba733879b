"""A copy was put back: what the dead process may have said is known apart from what nobody has said."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert, select, update

from db import health, ledger, notes
from db.health import HOLD
from db.models import Announcement, Delivery, Programme
from services.health import Health
from tests.services.running import START, Running, empty, local, running

__all__ = ["empty", "running"]
OPENING = local("2022-03-01", 10)
EVE = local("2022-03-02", 10)
DIRECTORS = ("Анна", "Вера", "Иван")


def doctor(running: Running) -> Health:
    return Health(running.store, running.plans)


async def hold(running: Running, since: datetime) -> None:
    async with running.store.write() as tx:
        await notes.put(tx, HOLD, since.isoformat())


async def notice(running: Running, now: datetime) -> None:
    async with running.store.write() as tx:
        await ledger.plan_notice(tx, running.people["Нина"], "left", {"who": "Я"}, now)


async def announce(running: Running, now: datetime, total: int, *written: str) -> int:
    """Under way to so many people; `written`: states of the deliveries that stand already."""
    async with running.store.write() as tx:
        programme = (await tx.execute(select(Programme.id))).scalar_one()
        new: dict[str, Any] = {"programme_id": programme, "author_id": running.people["Рита"]}
        new |= {"chat_id": 7, "state": "running", "total": total, "created_at": now, "due_at": now}
        number: int = (await tx.execute(insert(Announcement).returning(Announcement.id), [new])).scalar_one()
        for name, state in zip(DIRECTORS, written, strict=False):
            row = {"person_id": running.people[name], "lane": "announcement", "kind": "copy", "due_at": now}
            await tx.execute(insert(Delivery).values(**row, announcement_id=number, state=state))
    return number


async def waiting(running: Running, now: datetime) -> dict[str, tuple[int, datetime]]:
    return {kind: (number, oldest) for kind, number, oldest in await doctor(running).outgoing(now)}


def heard(running: Running, step: str) -> list[tuple[datetime, str]]:
    found = [(at, who) for at, who, said in running.said if step in {item.step for item in said.items}]
    return sorted(found)


async def test_what_the_dead_process_may_have_said_is_dropped_even_at_night(running: Running) -> None:
    """Planned at night, the reminder of that morning would come tomorrow."""
    await running.live(OPENING - timedelta(days=1))
    await hold(running, local("2022-03-01", 21))
    assert await doctor(running).release(drop=True) == 3
    assert await running.fates("papers") == {(who, "opening", "missed", "restored") for who in DIRECTORS}
    await running.live(EVE, since=local("2022-03-01", 22))
    assert heard(running, "opening") == []
    assert heard(running, "eve") == [(EVE, who) for who in DIRECTORS]


async def test_without_dropping_it_goes_on_as_after_any_standstill(running: Running) -> None:
    await running.live(OPENING - timedelta(days=1))
    await hold(running, local("2022-03-01", 21))
    assert await doctor(running).release(drop=False) == 0
    await running.live(EVE, since=local("2022-03-01", 22))
    assert heard(running, "opening") == [(local("2022-03-02", 8), who) for who in DIRECTORS]


async def test_what_came_due_on_hold_nobody_has_and_it_is_sent(running: Running) -> None:
    await running.live(OPENING - timedelta(days=1))
    since, now = OPENING + timedelta(hours=2), EVE + timedelta(hours=1)
    await notice(running, since - timedelta(minutes=1))
    await hold(running, since)
    await notice(running, since + timedelta(minutes=1))
    assert await doctor(running).release(drop=True) == 4
    assert await doctor(running).held_since() is None
    await running.live(now, since=now)
    assert heard(running, "eve") == [(now, who) for who in DIRECTORS]
    assert [who for _, who, said in running.said if said.notice and said.notice.key == "left"] == ["Нина"]


async def test_announcements_under_way_wait_for_their_authors(running: Running) -> None:
    early = await announce(running, START, 3, "sent", "planned")
    since = START + timedelta(hours=1)
    await hold(running, since)
    later = await announce(running, since + timedelta(hours=1), 1)
    assert await doctor(running).release(drop=True) == 0
    async with running.store.read() as tx:
        found = await tx.execute(select(Announcement.id, Announcement.state, Announcement.reason))
        assert {tuple(row) for row in found} == {(early, "paused", "restored"), (later, "running", None)}
    assert await running.states() == [("sent", None), ("planned", None)], "its author may still send it"


async def test_what_would_go_out_is_counted_by_kind(running: Running) -> None:
    await running.live(OPENING - timedelta(days=1))
    assert await waiting(running, OPENING - timedelta(minutes=1)) == {}
    assert await waiting(running, OPENING) == {"step": (1, OPENING)}, "not the one nobody is told of"
    await running.reminders.plan_once(OPENING)
    await notice(running, OPENING)
    await running.claim(OPENING, 1)
    await announce(running, OPENING, 41, "sent", "planned")
    assert await waiting(running, OPENING + timedelta(minutes=1)) == {
        "reminder": (3, OPENING),
        "notice": (1, OPENING),
        "announcement": (40, OPENING),
    }


async def test_a_hold_survives_until_it_is_lifted(running: Running) -> None:
    assert await doctor(running).held_since() is None
    await hold(running, OPENING)
    assert await doctor(running).held_since() == OPENING
    await doctor(running).release(drop=False)
    assert await doctor(running).held_since() is None


async def test_one_look_sees_what_is_wrong(running: Running) -> None:
    now = START + timedelta(days=3)
    for _ in range(2):
        await notice(running, now - timedelta(minutes=11))
    await notice(running, now - timedelta(minutes=9))
    await announce(running, now - timedelta(hours=1), 3, "planned", "unknown", "claimed")
    async with running.store.write() as tx:
        claimed = update(Delivery).where(Delivery.state == "claimed")
        await tx.execute(claimed.values(claimed_at=now - timedelta(minutes=6)))
        for age, reason in ((2, "gave-up"), (2, "gave-up"), (2, "blocked"), (25, "refused")):
            row = {"person_id": running.people["Анна"], "lane": "deadline", "kind": "notice"}
            row |= {"state": "failed", "reason": reason, "due_at": now - timedelta(hours=age)}
            await tx.execute(insert(Delivery).values(**row))
    await running.change("Анна", unreachable_at=now)
    await running.change("Иван", unreachable_at=now, left_at=now)
    await doctor(running).ticked(now)
    found = await doctor(running).look(now)
    assert found.late == (3, now - timedelta(hours=1))
    assert found.stuck == (1, now - timedelta(minutes=6))
    lost = {(one.state, one.reason): one.number for one in found.lost}
    assert lost == {("failed", "gave-up"): 2, ("failed", "blocked"): 1, ("unknown", None): 1}
    assert [tuple(one) for one in found.announcements] == [("running", None, 1)]
    assert (found.people, found.unreachable) == (len(running.people) - 1, 1)
    assert (found.ticked_at, found.held_since) == (now, None)


async def test_what_was_paused_is_not_late(running: Running) -> None:
    number = await announce(running, START, 1, "planned")
    async with running.store.write() as tx:
        assert (await health.late(tx, START + timedelta(hours=1)))[0] == 1
        await tx.execute(update(Announcement).where(Announcement.id == number).values(state="paused"))
        assert await health.late(tx, START + timedelta(hours=1)) == (0, None)
