from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert, select, text

from db import ledger, notes
from db.models import Announcement, Delivery, Programme
from roadmap.outcomes import Settled
from tests.services.horizons import due
from tests.services.running import START, Running, empty, local, running
from tests.services.small_programme import CODE

__all__ = ["empty", "running"]
OPENING = local("2022-03-01", 10)
ENDED = local("2022-03-03", 16)


async def announce(running: Running, names: list[str], now: datetime, kind: str = "copy") -> int:
    """Under way, with these recipients."""
    async with running.store.write() as tx:
        programme = (await tx.execute(select(Programme.id))).scalar_one()
        new = {"programme_id": programme, "author_id": running.people["Рита"], "chat_id": 7, "parts": [1]}
        new |= {"kind": kind, "state": "running", "created_at": now, "due_at": now, "total": len(names)}
        number: int = (await tx.execute(insert(Announcement).returning(Announcement.id), [new])).scalar_one()
        for name in names:
            row = {"person_id": running.people[name], "lane": "announcement", "kind": kind, "due_at": now}
            await tx.execute(insert(Delivery).values(**row, announcement_id=number, payload={"target": [5]}))
    return number


async def plan(running: Running, now: datetime) -> None:
    await running.live(now - timedelta(minutes=1))
    await running.reminders.plan_once(now)


async def test_a_message_is_claimed_once(running: Running) -> None:
    await plan(running, OPENING)
    claimed = await running.claim(OPENING, 2)
    assert len(claimed) == 2
    claimed += await running.claim(OPENING, 2)
    assert sorted(one.person.name for one in claimed) == ["Анна", "Вера", "Иван"]
    assert await running.claim(OPENING) == []


async def test_two_messages_to_one_person_are_not_claimed_together(running: Running) -> None:
    """Telegram takes one a second in a chat."""
    async with running.store.write() as tx:
        for name in ("Анна", "Анна", "Иван"):
            await ledger.plan_notice(tx, running.people[name], "left", {"who": "Я"}, START)
    batch, more = await running.deliveries.exchange((), START, 30)
    assert sorted(one.person.name for one in batch) == ["Анна", "Иван"]
    assert more
    assert [one.person.name for one in await running.claim(START)] == ["Анна"]


async def test_nothing_leaves_before_its_moment(running: Running) -> None:
    await plan(running, OPENING)
    assert await running.claim(OPENING - timedelta(minutes=1)) == []


async def test_replies_go_before_reminders_and_announcements_last(running: Running) -> None:
    await announce(running, ["Нина", "Лев"], OPENING)
    await plan(running, OPENING)
    async with running.store.write() as tx:
        await ledger.plan_notice(tx, running.people["Рита"], "left", {"who": "Я"}, OPENING, lane="reply")
    lanes = [one.lane for _ in range(6) for one in await running.claim(OPENING, 1)]
    assert lanes == ["reply", "deadline", "deadline", "deadline", "announcement", "announcement"]


async def test_what_was_sent_keeps_its_message(running: Running) -> None:
    await plan(running, OPENING)
    (claimed,) = await running.claim(OPENING, 1)
    await running.settle(Settled(claimed, "sent", OPENING, copies=(77,)), now=OPENING)
    (line,) = [line for line in await running.ledger() if line.state == "sent"]
    assert (line.message_id, line.sent_at, line.step) == (77, OPENING, "opening")
    assert line.telegram_id == claimed.person.telegram_id


async def test_answered_meanwhile_is_skipped(running: Running) -> None:
    await running.live(OPENING)
    await plan(running, local("2022-03-23", 10))
    await running.answer("Анна", "placed", "yes", local("2022-03-23", 10))
    await running.deliver(local("2022-03-23", 10))
    assert ("Анна", "before7", "skipped", "answered") in await running.fates("papers")
    assert ("Иван", "before7", "sent", None) in await running.fates("papers")


async def test_who_left_the_seat_is_not_told(running: Running) -> None:
    await plan(running, OPENING)
    await running.stand_down("Анна", OPENING)
    await running.deliver(OPENING)
    assert ("Анна", "opening", "skipped", "left") in await running.fates("papers")
    assert ("skipped", "left") in await running.states()


async def test_who_is_out_of_reach_is_skipped(running: Running) -> None:
    await plan(running, OPENING)
    await running.change("Анна", unreachable_at=OPENING)
    await running.deliver(OPENING)
    assert ("Анна", "opening", "skipped", "unreachable") in await running.fates("papers")


async def test_news_of_an_event_is_not_told_after_it_began(running: Running) -> None:
    hour = local("2022-03-03", 14)
    await plan(running, hour)
    late = local("2022-03-03", 15)
    assert await running.deliver(late) == 0
    assert ("Анна", "hour", "missed", "untrue") in await running.fates("webinar")
    assert ("missed", "untrue") in await running.states()


async def test_of_one_occurrence_the_later_step_is_said(running: Running) -> None:
    """The courier slept since the opening: the two steps meet in one message."""
    await plan(running, OPENING)
    async with running.store.write() as tx:
        await tx.execute(text("UPDATE deliveries SET due_at = '2022-03-15 07:00:00'"))
    await running.reminders.plan_once(local("2022-03-15", 10))
    await running.deliver(local("2022-03-15", 10))
    fates = await running.fates("papers")
    assert ("Анна", "opening", "skipped", "merged") in fates
    assert ("Анна", "middle", "sent", None) in fates


async def test_a_planned_message_that_met_the_night_waits_for_the_morning(running: Running) -> None:
    await plan(running, OPENING)
    night = local("2022-03-01", 23)
    assert await running.deliver(night) == 0
    assert await due(running.reminders, night) == local("2022-03-02", 8)
    assert await running.deliver(local("2022-03-02", 8)) == 3


@pytest.mark.parametrize("killed_after", ["claim", "speech"])
async def test_killed_between_claim_and_mark_it_is_said_again(running: Running, killed_after: str) -> None:
    """Whether Telegram took it nobody knows: a repeated reminder is cheap."""
    await plan(running, OPENING)
    (claimed,) = await running.claim(OPENING, 1)
    later = OPENING + timedelta(minutes=3)
    assert await running.deliveries.recover(OPENING - timedelta(minutes=2)) == 0
    assert await running.deliveries.recover(OPENING, but=[claimed.id]) == 0
    assert await running.deliveries.recover(OPENING) == 1
    assert await running.deliver(later) == 3
    if killed_after == "speech":  # the mark of the dead process comes late, and changes nothing
        await running.settle(Settled(claimed, "sent", later, copies=(5,)), now=later)
    assert {line.state for line in await running.ledger()} == {"sent"}
    assert 5 not in {line.message_id for line in await running.ledger()}


@pytest.mark.parametrize("kind", ["copy", "correction"])
async def test_killed_in_an_announcement_it_is_left_to_people(running: Running, kind: str) -> None:
    await announce(running, ["Анна"], START, kind)
    assert len(await running.claim(START)) == 1
    assert await running.deliveries.recover() == 1
    assert await running.states() == [("unknown", "crashed")]
    assert await running.claim(START + timedelta(hours=1)) == []


@pytest.mark.parametrize("kind", ["edit", "recall"])
async def test_killed_in_what_may_be_done_twice_it_is_done_again(running: Running, kind: str) -> None:
    await announce(running, ["Анна"], START, kind)
    assert len(await running.claim(START)) == 1
    await running.deliveries.recover()
    assert len(await running.claim(START)) == 1


@pytest.mark.parametrize("state", ["paused", "cancelled", "done", "draft"])
async def test_only_a_running_announcement_leaves(running: Running, state: str) -> None:
    number = await announce(running, ["Анна"], START)
    async with running.store.write() as tx:
        await tx.execute(text(f"UPDATE announcements SET state = '{state}' WHERE id = {number}"))
    assert await running.claim(START) == []


async def test_the_smaller_announcement_goes_first(running: Running) -> None:
    """A word to one school does not wait for one to the whole region."""
    await announce(running, ["Анна", "Иван", "Вера"], START)
    small = await announce(running, ["Нина"], START)
    (first,) = await running.claim(START, 1)
    assert first.errand is not None
    assert first.errand.announcement == small


async def test_an_announcement_passes_by_who_left_or_is_out_of_reach(running: Running) -> None:
    await announce(running, ["Анна", "Иван", "Вера"], START)
    await running.change("Анна", unreachable_at=START)
    await running.change("Иван", left_at=START)
    assert [one.person.id for one in await running.claim(START)] == [running.people["Вера"]]
    assert {("skipped", "unreachable"), ("skipped", "left")} < set(await running.states())


async def test_nothing_leaves_on_hold(running: Running) -> None:
    await plan(running, OPENING)
    async with running.store.write() as tx:
        await notes.put(tx, "hold", OPENING.isoformat())
    assert await running.claim(OPENING) == []
    async with running.store.write() as tx:
        await notes.drop(tx, "hold")
    assert len(await running.claim(OPENING)) == 3


async def test_a_flood_limit_is_no_attempt_and_keeps_the_place(running: Running) -> None:
    await plan(running, OPENING)
    for _ in range(20):
        (claimed,) = await running.claim(OPENING, 1)
        await running.settle(Settled(claimed, "planned", OPENING), now=OPENING)
    assert {one.attempts for one in await running.claim(OPENING)} == {0}


async def test_it_is_tried_eight_times_and_given_up(running: Running) -> None:
    await plan(running, OPENING)
    await running.change("Иван", unreachable_at=OPENING)
    await running.change("Вера", unreachable_at=OPENING)
    now, tries = OPENING, 0
    while claimed := await running.claim(now):
        tries += 1
        again = now + timedelta(minutes=1)
        await running.settle(Settled(claimed[0], "planned", now, due_at=again, tried=True), now=now)
        assert await running.claim(now) == []
        now = again
    assert tries == 8
    assert ("Анна", "opening", "failed", "gave-up") in await running.fates("papers")
    assert ("failed", "gave-up") in await running.states()


async def test_a_refused_message_fails_with_its_reason(running: Running) -> None:
    await plan(running, OPENING)
    (claimed,) = await running.claim(OPENING, 1)
    await running.settle(Settled(claimed, "failed", OPENING, "refused"), now=OPENING)
    assert (claimed.person.name, "opening", "failed", "refused") in await running.fates("papers")


async def test_blocked_is_told_to_the_superior_once(running: Running) -> None:
    await plan(running, OPENING)
    for claimed in await running.claim(OPENING):
        if claimed.person.name == "Анна":
            blocked = Settled(claimed, "failed", OPENING, "blocked")
            await running.settle(blocked, now=OPENING)
            await running.settle(blocked, now=OPENING)
    assert ("Анна", "opening", "failed", "blocked") in await running.fates("papers")
    told = [(who, payload["key"]) for who, payload in await running.notices()]
    assert told == [(running.people["Мария"], "unreachable")]


async def test_a_notice_planned_twice_is_stored_once(running: Running) -> None:
    async with running.store.write() as tx:
        for _ in range(2):
            await ledger.plan_notice(tx, running.people["Анна"], "left", {"who": "Я"}, START, dedupe="once")
    (claimed,) = await running.claim(START)
    assert claimed.notice is not None
    assert (claimed.notice.key, dict(claimed.notice.values)) == ("left", {"who": "Я"})


async def test_a_cancelled_occurrence_is_not_spoken_of(running: Running) -> None:
    await plan(running, OPENING)
    running.plans[CODE] = running.plans[CODE].model_copy(
        update={"activities": tuple(one for one in running.plans[CODE].activities if one.code != "papers")}
    )
    await running.plan.start(CODE, OPENING)
    assert await running.deliver(OPENING) == 0
    assert {fate[2:] for fate in await running.fates("papers")} == {("skipped", "cancelled")}


async def test_the_item_of_a_window_has_no_day_yet(running: Running) -> None:
    now = local("2022-04-01", 10)
    await running.live(now)
    items = [item for _, name, message in running.said if name == "Рита" for item in message.items]
    (window,) = [item for item in items if item.event.activity.code == "window"]
    assert (window.step, window.event.start, window.duties) == ("day1", None, ())


async def test_asked_after_the_event_with_the_open_duties(running: Running) -> None:
    await running.live(ENDED)
    claimed = [message for at, name, message in running.said if (at, name) == (ENDED, "Анна")]
    assert [duty.question.key for duty in claimed[0].items[0].duties] == ["took_part"]
