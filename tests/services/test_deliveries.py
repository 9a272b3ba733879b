from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from db import ledger
from tests.services.running import START, Running, empty, local, running
from tests.services.small_programme import CODE

__all__ = ["empty", "running"]
OPENING = local("2022-03-01", 10)
ENDED = local("2022-03-03", 16)


async def plan(running: Running, now: datetime) -> None:
    await running.live(now - timedelta(minutes=1))
    await running.reminders.plan_once(now)


async def test_a_message_is_claimed_once(running: Running) -> None:
    await plan(running, OPENING)
    claimed = [await running.deliveries.claim(OPENING) for _ in range(4)]
    assert sorted(one.person.name for one in claimed if one) == ["Анна", "Вера", "Иван"]
    assert claimed[-1] is None


async def test_nothing_leaves_before_its_moment(running: Running) -> None:
    await plan(running, OPENING)
    assert await running.deliveries.claim(OPENING - timedelta(minutes=1)) is None


async def test_replies_go_before_reminders_and_announcements_last(running: Running) -> None:
    await plan(running, OPENING)
    async with running.store.write() as tx:
        for lane in ("announcement", "reply"):
            await ledger.plan_notice(tx, running.people["Рита"], lane, {}, OPENING, lane=lane)
    lanes = [one.lane for _ in range(5) if (one := await running.deliveries.claim(OPENING))]
    assert lanes == ["reply", "deadline", "deadline", "deadline", "announcement"]


async def test_what_was_sent_keeps_its_message(running: Running) -> None:
    await plan(running, OPENING)
    claimed = await running.deliveries.claim(OPENING)
    assert claimed is not None
    await running.deliveries.sent(claimed.id, 77, OPENING)
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
    assert await running.reminders.next_moment(night) == local("2022-03-02", 8)
    assert await running.deliver(local("2022-03-02", 8)) == 3


@pytest.mark.parametrize("killed_after", ["claim", "speech"])
async def test_killed_between_claim_and_mark_it_is_said_again(running: Running, killed_after: str) -> None:
    """Whether Telegram took it nobody knows: a repeated reminder is cheap."""
    await plan(running, OPENING)
    claimed = await running.deliveries.claim(OPENING)
    assert claimed is not None
    assert await running.deliveries.recover(OPENING, timedelta(minutes=2)) == 0
    later = OPENING + timedelta(minutes=3)
    assert await running.deliveries.recover(later, timedelta(minutes=2)) == 1
    assert await running.deliver(later) == 3
    if killed_after == "speech":  # the mark of the dead process comes late, and changes nothing
        await running.deliveries.sent(claimed.id, 5, later)
    assert {line.state for line in await running.ledger()} == {"sent"}
    assert 5 not in {line.message_id for line in await running.ledger()}


async def test_killed_in_an_announcement_it_is_left_to_people(running: Running) -> None:
    async with running.store.write() as tx:
        await ledger.plan_notice(tx, running.people["Анна"], "news", {}, START, lane="announcement")
    assert await running.deliveries.claim(START) is not None
    await running.deliveries.recover(START + timedelta(hours=1), timedelta(minutes=2))
    assert await running.states() == [("unknown", "crashed")]
    assert await running.deliveries.claim(START + timedelta(hours=1)) is None


async def test_it_is_tried_eight_times_and_given_up(running: Running) -> None:
    await plan(running, OPENING)
    await running.change("Иван", unreachable_at=OPENING)
    await running.change("Вера", unreachable_at=OPENING)
    now, tries = OPENING, 0
    while (claimed := await running.deliveries.claim(now)) is not None:
        tries += 1
        await running.deliveries.retry(claimed.id, now + timedelta(minutes=1), now)
        assert await running.deliveries.claim(now) is None
        now += timedelta(minutes=1)
    assert tries == 8
    assert ("Анна", "opening", "failed", "gave-up") in await running.fates("papers")
    assert ("failed", "gave-up") in await running.states()


async def test_a_refused_message_fails_with_its_reason(running: Running) -> None:
    await plan(running, OPENING)
    claimed = await running.deliveries.claim(OPENING)
    assert claimed is not None
    await running.deliveries.failed(claimed.id, "refused", OPENING)
    assert (claimed.person.name, "opening", "failed", "refused") in await running.fates("papers")


async def test_blocked_is_told_to_the_superior_once(running: Running) -> None:
    await plan(running, OPENING)
    for _ in range(3):
        claimed = await running.deliveries.claim(OPENING)
        assert claimed is not None
        if claimed.person.name == "Анна":
            await running.deliveries.unreachable(claimed.id, "blocked", OPENING)
            await running.deliveries.unreachable(claimed.id, "blocked", OPENING)
    assert ("Анна", "opening", "failed", "blocked") in await running.fates("papers")
    told = [(who, payload["key"]) for who, payload in await running.notices()]
    assert told == [(running.people["Мария"], "unreachable")]


async def test_a_notice_planned_twice_is_stored_once(running: Running) -> None:
    async with running.store.write() as tx:
        for _ in range(2):
            await ledger.plan_notice(tx, running.people["Анна"], "left", {"who": "Я"}, START, dedupe="once")
    claimed = await running.deliveries.claim(START)
    assert claimed is not None
    assert claimed.notice is not None
    assert (claimed.notice.key, dict(claimed.notice.values)) == ("left", {"who": "Я"})
    assert await running.deliveries.claim(START) is None


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
