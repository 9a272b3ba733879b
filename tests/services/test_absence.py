"""On leave: nothing is sent; then what is still true, in one message."""

from datetime import date, datetime, time

import pytest

from roadmap.refusals import Refused
from services.chase import Chase
from services.preferences import Preferences
from tests.services.running import START, Running, empty, local, running
from tests.services.small_programme import CODE
from tests.services.test_reminders import heard

__all__ = ["empty", "running"]
LEAVE = date(2022, 2, 28), date(2022, 3, 13)
BACK = local("2022-03-14", 10)
BEFORE = local("2022-02-25", 12)


def preferences(running: Running) -> Preferences:
    return Preferences(running.store, running.plans)


def said(running: Running, name: str) -> list[datetime]:
    return [at for at, who, _ in running.said if who == name]


async def leave(running: Running, name: str = "Анна", now: datetime = BEFORE) -> None:
    await preferences(running).set_away(running.people[name], *LEAVE, now)


async def test_two_weeks_of_silence_end_with_one_message_about_all_that_is_open(running: Running) -> None:
    await leave(running)
    await running.live(local("2022-03-15", 9))
    assert said(running, "Анна") == [BACK]
    assert len(said(running, "Иван")) > 3
    (message,) = [message for _, name, message in running.said if name == "Анна"]
    assert {item.event.activity.code for item in message.items} == {"papers", "webinar", "staff"}
    assert not message.silent


async def test_what_waits_is_written_down_at_its_moment(running: Running) -> None:
    await leave(running)
    await running.live(local("2022-03-11"))
    fates = await running.fates("staff")
    assert ("Анна", "day", "planned", None) in fates
    assert ("Иван", "day", "sent", None) in fates


async def test_what_was_only_news_is_missed_and_what_was_answered_is_not_asked(running: Running) -> None:
    await leave(running)
    await running.live(local("2022-03-10", 12))
    await running.answer("Анна", "placed", "yes", local("2022-03-10", 12))
    await running.live(local("2022-03-15"), since=local("2022-03-10", 12))
    fates = await running.fates("webinar") | await running.fates("papers")
    assert {("Анна", "eve", "missed", "untrue"), ("Анна", "hour", "missed", "untrue")} <= fates
    assert ("Анна", "opening", "skipped", "answered") in fates
    assert ("Анна", "ended", "skipped", "merged") in fates


async def test_not_even_a_deadline_inside_the_leave_is_said_and_the_return_keeps_quiet_hours(
    running: Running,
) -> None:
    await running.change("Анна", quiet_from=time(18), quiet_to=time(11))
    await leave(running)
    await running.live(local("2022-03-15"))
    assert said(running, "Анна") == [local("2022-03-14", 11)]


async def test_a_message_planned_before_the_leave_waits_too_and_joins_the_others(running: Running) -> None:
    """Planned for the end of her own quiet hours; then the leave is set."""
    await running.change("Анна", quiet_from=time(9), quiet_to=time(18))
    await running.reminders.plan_once(local("2022-03-01", 10))
    await preferences(running).set_away(
        running.people["Анна"], date(2022, 3, 1), LEAVE[1], local("2022-03-01", 12)
    )
    await running.live(local("2022-03-15"), since=local("2022-03-01", 13))
    assert said(running, "Анна") == [local("2022-03-14", 18)]


async def test_a_claim_during_the_leave_sends_nothing(running: Running) -> None:
    """As if it had been set by other means than the settings."""
    moment = local("2022-03-01", 10)
    await running.reminders.plan_once(moment)
    await running.change("Анна", away_from=LEAVE[0], away_to=LEAVE[1])
    await running.live(local("2022-03-15"), since=moment)
    assert said(running, "Анна") == [BACK]


async def test_back_early_what_waited_comes_at_once(running: Running) -> None:
    await leave(running)
    early = local("2022-03-10", 15)
    await running.live(early)
    await preferences(running).come_back(running.people["Анна"], early)
    await running.live(local("2022-03-12"), since=early)
    assert said(running, "Анна")[0] == early
    assert heard(running, "day", "staff")


async def test_back_early_what_lies_ahead_is_not_told_before_its_time(running: Running) -> None:
    """Reminded from one's leave: what came of it is known a day later."""
    now, author = local("2022-03-02", 12), running.people["Рита"]
    await running.live(now)
    await leave(running, "Рита", now)
    chase = Chase(running.store, running.plans)
    begun = await chase.begin(author, CODE, "papers", now)
    await chase.send(author, begun.id, now)
    await preferences(running).come_back(author, local("2022-03-02", 13))
    await running.live(local("2022-03-04"), since=now)
    results = [
        at for at, _, message in running.said if message.notice and message.notice.key == "nudge-result"
    ]
    assert results == [local("2022-03-03", 12)]


async def test_a_longer_leave_moves_what_waits_and_a_notice_waits_too(running: Running) -> None:
    await leave(running)
    await running.live(local("2022-03-11"))
    await preferences(running).set_away(
        running.people["Анна"], LEAVE[0], date(2022, 3, 20), local("2022-03-11")
    )
    await running.plan.set_day(
        running.people["Рита"],
        await running.occurrence("window"),
        date(2022, 4, 5),
        None,
        local("2022-03-11", 12),
    )
    await running.live(local("2022-03-22"), since=local("2022-03-11"))
    assert said(running, "Анна")[0] == local("2022-03-21", 10)


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [
        (date(2022, 3, 2), date(2022, 3, 1), "away-order"),
        (date(2022, 1, 1), date(2022, 1, 31), "away-past"),
        (date(2022, 3, 1), date(2023, 3, 1), "away-long"),
    ],
)
async def test_days_that_make_no_leave_are_refused(
    running: Running, first: date, last: date, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        await preferences(running).set_away(running.people["Анна"], first, last, START)


async def test_ones_own_number_of_messages_holds(running: Running) -> None:
    await preferences(running).set_daily(running.people["Анна"], 1)
    await running.live(local("2022-04-30"))
    days = [at.date() for at, who, message in running.said if who == "Анна" and not message.silent]
    assert len(days) == len(set(days))
    with pytest.raises(Refused, match="daily-unknown"):
        await preferences(running).set_daily(running.people["Анна"], 0)
