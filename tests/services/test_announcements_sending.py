"""Announcements leave, wait for a second coordinator, and are stopped."""

from datetime import timedelta

from roadmap.announcements import UNDO, Audience
from services.announcements import Announcements
from tests.services.horizons import due
from tests.services.news import ALL, MORNING, News, after, empty, news, refusal, settled

__all__ = ["empty", "news", "settled"]


async def test_nothing_leaves_before_the_time_to_think_has_passed(news: News) -> None:
    rita, number = news.who("Рита"), await news.draft()
    running = await news.service.send(rita, number, MORNING)
    assert (running.state, running.due_at) == ("running", MORNING + UNDO)
    assert await due(news.clock, MORNING) == MORNING + UNDO
    await news.fill(MORNING + UNDO - timedelta(seconds=1))
    assert await news.copies(number) == []
    back = await news.service.cancel(rita, number, MORNING + UNDO - timedelta(seconds=1))
    assert (back.state, back.due_at) == ("draft", None)
    await news.fill(MORNING + UNDO)
    assert await news.copies(number) == []
    await news.service.send(rita, number, after(hours=1))
    await news.pass_on(after(hours=1) + UNDO)
    assert await news.copies(number, "sent") == ["Анна", "Иван", "Вера"]
    assert (await news.look(number)).state == "done"


async def test_later_means_at_that_moment_to_those_who_are_there_then(news: News) -> None:
    rita, number = news.who("Рита"), await news.draft()
    assert await refusal(news.service.send(rita, number, MORNING, at=MORNING)) == "announcement-past"
    await news.service.send(rita, number, MORNING, at=after(days=1))
    await news.running.join("Новая", of="Вера")
    await news.running.stand_down("Вера", after(hours=2))
    await news.running.join("Вторая", of="Новая")
    await news.fill(after(hours=23))
    assert await news.copies(number) == []
    await news.fill(after(days=1))
    assert sorted(await news.copies(number)) == ["Анна", "Вторая", "Иван", "Новая"]


async def test_without_content_or_anybody_to_read_it_nothing_is_sent(news: News) -> None:
    rita = news.who("Рита")
    number = (await news.service.begin(rita, 77, MORNING)).id
    await news.service.set_audience(rita, number, Audience(ALL), MORNING)
    assert await refusal(news.service.send(rita, number, MORNING)) == "announcement-empty"
    nobody = await news.draft("Рита", "director", picked=frozenset())
    assert await refusal(news.service.send(rita, nobody, MORNING)) == "announcement-nobody"
    assert (await news.look(nobody)).state == "draft"


async def test_what_is_stopped_half_way_is_accounted_for(news: News) -> None:
    rita, number = news.who("Рита"), await news.draft()
    await news.service.send(rita, number, MORNING)
    now = MORNING + UNDO
    await news.fill(now)
    await news.become(number, "Анна", state="sent", sent_at=now)
    await news.become(number, "Иван", state="claimed", claimed_at=now)
    paused = await news.service.pause(rita, number, now)
    assert (paused.state, paused.reason) == ("paused", None)
    assert await refusal(news.service.pause(rita, number, now)) == "announcement-over"
    assert (await news.service.resume(rita, number, now)).state == "running"
    gone = await news.service.cancel(rita, number, now)
    assert (gone.state, gone.ended_at) == ("cancelled", now)
    assert (await news.copy(number, "Вера")).state == "skipped"
    assert (await news.copy(number, "Вера")).reason == "cancelled"
    standing = await news.standing(number, now=now)
    assert (standing.total, standing.sent, standing.waiting, standing.dropped) == (3, 1, 1, 1)
    for again in (news.service.cancel, news.service.resume, news.service.pause):
        assert await refusal(again(rita, number, now)) == "announcement-over"
    await news.clock.finish(after(hours=1))
    assert (await news.look(number)).state == "cancelled"


async def test_what_was_stopped_before_it_was_filled_is_never_filled(news: News) -> None:
    rita, number = news.who("Рита"), await news.draft()
    await news.service.send(rita, number, MORNING)
    assert (await news.service.cancel(rita, number, MORNING + UNDO)).state == "cancelled"
    assert not await news.clock.fill(after(hours=1))
    standing = await news.standing(number)
    assert (standing.total, standing.dropped, standing.waiting) == (3, 3, 0)


async def test_a_clock_set_back_does_not_call_back_what_may_have_left(news: News) -> None:
    rita, number = news.who("Рита"), await news.draft()
    await news.service.send(rita, number, MORNING)
    await news.fill(MORNING + UNDO)
    assert (await news.service.cancel(rita, number, MORNING)).state == "cancelled"
    assert await news.copies(number, "planned") == []


async def test_a_pause_over_the_moment_lets_it_leave_when_it_goes_on(news: News) -> None:
    rita, number = news.who("Рита"), await news.draft()
    await news.service.send(rita, number, MORNING)
    await news.service.pause(rita, number, MORNING)
    assert not await news.clock.fill(after(hours=3))
    assert (await news.service.resume(rita, number, after(hours=3))).due_at == after(hours=3)
    await news.pass_on(after(hours=3))
    assert len(await news.copies(number, "sent")) == 3


async def test_many_recipients_need_a_second_coordinator(news: News) -> None:
    strict = news.service = Announcements(news.running.store, news.running.plans, approval_above=2)
    rita, boris = news.who("Рита"), news.who("Борис")
    few = await news.draft("Мария")
    assert (await strict.send(news.who("Мария"), few, MORNING)).state == "running"
    number = await news.draft()
    assert (await strict.send(rita, number, MORNING)).state == "approval"
    said = {"announcement": number, "author": "Рита", "count": 3, "gist": "Совещание"}
    assert await news.told("announcement-approval") == [("Борис", said)]
    await news.fill(after(hours=1))
    assert await news.copies(number) == []
    assert await refusal(strict.approve(rita, number, MORNING, yes=True)) == "not-yours"
    assert (await strict.look(boris, number, MORNING)).state == "approval"
    for name in ("Мария", "Игорь"):
        assert (
            await refusal(strict.approve(news.who(name), number, MORNING, yes=True)) == "announcement-unknown"
        )
        assert await refusal(strict.look(news.who(name), number, MORNING)) == "announcement-unknown"
    approved = await strict.approve(boris, number, MORNING, yes=True)
    assert (approved.state, approved.due_at, approved.own) == ("running", MORNING + UNDO, False)
    said = {"announcement": number, "who": "Борис", "gist": "Совещание"}
    assert await news.told("announcement-approved") == [("Рита", said)]
    assert await refusal(strict.approve(boris, number, MORNING, yes=True)) == "announcement-over"
    await news.pass_on(MORNING + UNDO)
    assert len(await news.copies(number, "sent")) == 3


async def test_a_second_coordinator_may_say_no_and_the_author_may_think_again(news: News) -> None:
    strict = news.service = Announcements(news.running.store, news.running.plans, approval_above=2)
    rita, boris, number = news.who("Рита"), news.who("Борис"), await news.draft()
    await strict.send(rita, number, MORNING, at=after(days=2))
    assert (await strict.approve(boris, number, MORNING, yes=False)).state == "draft"
    assert [name for name, _ in await news.told("announcement-refused")] == ["Рита"]
    await strict.send(rita, number, MORNING, at=after(days=2))
    assert (await strict.cancel(rita, number, MORNING)).state == "draft"
    assert await refusal(strict.approve(boris, number, MORNING, yes=True)) == "announcement-unknown"
    await strict.send(rita, number, MORNING, at=after(days=2))
    assert (await strict.approve(boris, number, MORNING, yes=True)).due_at == after(days=2)
    back = await strict.cancel(rita, number, MORNING)
    assert back.state == "draft"
    assert await refusal(strict.look(boris, number, MORNING)) == "announcement-unknown"
    await strict.send(rita, number, MORNING, at=after(hours=1))
    late = await strict.approve(boris, number, after(hours=2), yes=True)
    assert late.due_at == after(hours=2) + UNDO


async def test_a_second_in_the_same_municipality_will_do_for_it_and_no_other(news: News) -> None:
    strict = news.service = Announcements(news.running.store, news.running.plans, approval_above=1)
    for name in ("Рита", "Борис"):
        await news.running.stand_down(name, MORNING - timedelta(hours=1))
    number = await news.draft("Мария")
    mary = news.who("Мария")
    assert await refusal(strict.send(mary, number, MORNING)) == "approval-nobody"
    assert (await news.look(number, "Мария")).state == "draft"
    await news.running.join("Соседка", of="Мария")
    await strict.send(mary, number, MORNING)
    assert [name for name, _ in await news.told("announcement-approval")] == ["Соседка"]
    approved = await strict.approve(news.who("Соседка"), number, MORNING, yes=True)
    assert approved.state == "running"
    assert (await strict.look(news.who("Соседка"), number, MORNING)).id == number
    assert await refusal(strict.cancel(news.who("Соседка"), number, MORNING)) == "announcement-unknown"
    await news.running.change("Соседка", unreachable_at=MORNING)
    other = await news.draft("Мария")
    assert await refusal(strict.send(mary, other, MORNING)) == "approval-nobody"
