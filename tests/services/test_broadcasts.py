"""The clock's half: announcements are filled, ended, reminded of, held back."""

from datetime import date, timedelta
from functools import partial

import pytest

from db import filling
from db.filling import Filling
from roadmap.announcements import LATE, NUDGES, UNDO
from services import broadcasts
from services.announcements import Announcements
from services.broadcasts import Broadcasts
from tests.services.horizons import due
from tests.services.news import ALL, MORNING, News, after, empty, news, settled
from tests.services.running import local

__all__ = ["empty", "news", "settled"]
NOW = MORNING + UNDO
EVERYBODY = 8
"""Of nine people the author is left out."""


@pytest.fixture
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(broadcasts, "CHUNK", 3)


async def started(news: News, *roles: str) -> int:
    number = await news.draft("Рита", *(roles or ALL))
    await news.service.send(news.who("Рита"), number, MORNING)
    return number


@pytest.mark.usefixtures("_small_chunks")
async def test_everybody_is_written_down_once_a_chunk_at_a_time(news: News) -> None:
    number = await started(news)
    counts = []
    while await news.clock.fill(NOW):
        counts.append(len(await news.copies(number)))
    assert counts == [3, 6, EVERYBODY]
    row = await news.row(number)
    assert (row.total, row.filled_at, row.started_at) == (EVERYBODY, NOW, NOW)
    copy = await news.copy(number, "Анна")
    assert (copy.lane, copy.kind, copy.state, copy.due_at) == ("announcement", "copy", "planned", NOW)
    assert (copy.attempts, copy.silent, copy.payload, copy.dedupe) == (0, False, None, None)


@pytest.mark.usefixtures("_small_chunks")
async def test_a_full_last_chunk_is_known_to_be_the_last(news: News) -> None:
    number = await started(news, "director")
    assert await news.clock.fill(NOW)
    assert (await news.row(number)).filled_at == NOW
    assert not await news.clock.fill(NOW)


@pytest.mark.usefixtures("_small_chunks")
@pytest.mark.parametrize("chunks", [1, 2, 3])
async def test_after_a_restart_it_goes_on_from_there(news: News, chunks: int) -> None:
    number = await started(news)
    for _ in range(chunks):
        await news.clock.fill(NOW)
    before = await news.copies(number)
    first, *_ = before
    await news.become(number, first, state="sent", sent_at=NOW)
    news.clock = Broadcasts(news.running.store, news.running.plans)
    await news.fill(after(minutes=5))
    assert len(await news.copies(number)) == len(set(await news.copies(number))) == EVERYBODY
    assert await news.copies(number, "sent") == [first]
    assert (await news.row(number)).total == EVERYBODY


@pytest.mark.usefixtures("_small_chunks")
async def test_two_clocks_write_everybody_down_once(news: News) -> None:
    number = await started(news)
    other = Broadcasts(news.running.store, news.running.plans)
    while await news.clock.fill(NOW) | await other.fill(NOW):
        pass
    copies = await news.copies(number)
    assert len(copies) == len(set(copies)) == EVERYBODY


@pytest.mark.usefixtures("_small_chunks")
@pytest.mark.parametrize("way", ["cancel", "pause"])
async def test_stopped_half_way_nobody_else_is_written_down(news: News, way: str) -> None:
    number, rita = await started(news), news.who("Рита")
    await news.clock.fill(NOW)
    await getattr(news.service, way)(rita, number, NOW)
    await news.fill(NOW)
    assert len(await news.copies(number)) == 3
    if way == "pause":
        await news.service.resume(rita, number, after(minutes=9))
        await news.pass_on(after(minutes=9))
        assert len(await news.copies(number, "sent")) == EVERYBODY


@pytest.mark.usefixtures("_small_chunks")
async def test_going_on_after_a_pause_it_looks_again_who_is_there(news: News) -> None:
    number, rita = await started(news), news.who("Рита")
    await news.clock.fill(NOW)
    await news.service.pause(rita, number, NOW)
    await news.running.change("Вера", unreachable_at=NOW)
    await news.service.resume(rita, number, after(minutes=9))
    await news.fill(after(minutes=9))
    assert len(await news.copies(number)) == EVERYBODY - 1
    assert "Вера" not in await news.copies(number)


@pytest.mark.usefixtures("_small_chunks")
async def test_while_it_is_filled_more_may_wait_than_were_counted(news: News) -> None:
    number = await started(news, "director")
    for one in range(4):
        await news.running.join(f"Замена {one}", of="Анна")
    totals = []
    while await news.clock.fill(NOW):
        standing = await news.standing(number)
        totals.append((standing.total, standing.waiting))
    assert totals == [(3, 3), (6, 6), (7, 7)]


async def test_what_was_read_before_it_was_stopped_is_not_written_after(news: News) -> None:
    number, anna = await started(news, "director"), news.who("Анна")
    late = Filling(number, "copy", None, NOW, 0, agree=False, too_old=NOW)
    store = news.running.store
    stale = late._replace(filled_to=1)
    assert not await store.whole(partial(filling.fill, stale, [anna], NOW, True))
    await news.service.pause(news.who("Рита"), number, NOW)
    assert not await store.whole(partial(filling.fill, late, [anna], NOW, True))
    assert not await store.whole(partial(filling.follow, late, 10, NOW))
    assert await news.copies(number) == []
    assert (await news.row(number)).filled_at is None


async def test_the_one_due_first_is_filled_first(news: News) -> None:
    later, sooner = await news.draft(), await news.draft()
    rita = news.who("Рита")
    await news.service.send(rita, later, MORNING, at=after(hours=2))
    await news.service.send(rita, sooner, MORNING, at=after(hours=1))
    assert await due(news.clock, MORNING) == after(hours=1)
    await news.clock.fill(after(hours=3))
    assert [len(await news.copies(number)) for number in (later, sooner)] == [0, 3]


async def test_an_author_who_may_announce_no_more_announces_nothing(news: News) -> None:
    number = await news.draft("Мария")
    await news.service.send(news.who("Мария"), number, MORNING, at=after(days=1))
    await news.running.stand_down("Мария", after(hours=1))
    await news.pass_on(after(days=1))
    assert await news.copies(number) == []
    gone = await news.look(number)
    assert (gone.state, gone.reason) == ("cancelled", "author-gone")
    assert await due(news.clock, after(days=1)) is None


async def test_nobody_left_to_read_it_ends_it_at_once(news: News) -> None:
    number = await started(news, "director")
    for name in ("Анна", "Иван", "Вера"):
        await news.running.change(name, unreachable_at=MORNING)
    await news.pass_on(NOW)
    assert ((await news.look(number)).state, (await news.row(number)).total) == ("done", 0)


async def test_it_ends_when_nothing_is_left_to_send(news: News) -> None:
    number = await started(news, "director")
    await news.fill(NOW)
    for name, state in (("Анна", "sent"), ("Иван", "failed"), ("Вера", "claimed")):
        await news.become(number, name, state=state)
    await news.clock.finish(NOW)
    assert (await news.look(number)).state == "running"
    assert await due(news.clock, NOW) is None
    await news.become(number, "Вера", state="unknown")
    assert await due(news.clock, NOW) == NOW
    await news.clock.finish(after(minutes=2))
    done = await news.look(number)
    assert (done.state, done.ended_at) == ("done", after(minutes=2))
    assert await due(news.clock, NOW) is None


async def test_who_is_on_leave_gets_their_copy_when_back_and_nobody_is_held_up(news: News) -> None:
    back = local("2022-03-05", 10)
    await news.running.change("Анна", away_from=date(2022, 3, 1), away_to=date(2022, 3, 4))
    number = await started(news, "director")
    await news.pass_on(NOW)
    copy = await news.copy(number, "Анна")
    assert (copy.state, copy.reason, copy.due_at) == ("planned", "away", back)
    standing = await news.standing(number)
    assert (standing.sent, standing.away, standing.only_away, standing.left) == (2, 1, True, None)
    await news.clock.hold_late(NOW + LATE)  # a restart: nothing has stood still
    assert (await news.look(number)).state == "running"
    assert await due(news.clock, NOW) == back
    await news.pass_on(back)
    assert (await news.copy(number, "Анна")).state == "sent"
    assert (await news.look(number)).state == "done"


async def test_a_copy_put_off_is_the_next_moment(news: News) -> None:
    number = await started(news, "director")
    await news.fill(NOW)
    for name in ("Анна", "Иван"):
        await news.become(number, name, state="sent", sent_at=NOW)
    await news.become(number, "Вера", due_at=after(minutes=7))
    assert await due(news.clock, NOW) == after(minutes=7)
    await news.service.pause(news.who("Рита"), number, NOW)
    assert await due(news.clock, NOW) is None


async def test_a_programme_gone_from_the_files_stops_nobody_else(news: News) -> None:
    await started(news, "director")
    elsewhere = Broadcasts(news.running.store, {})
    assert await due(elsewhere, NOW) is None
    assert not await elsewhere.fill(NOW)
    assert not await elsewhere.nudge(after(days=9))


async def test_those_who_have_not_agreed_are_reminded_twice_and_then_their_author_told(news: News) -> None:
    number = await news.sent(agree=True)
    await news.service.agreed(news.who("Анна"), (await news.copy(number, "Анна")).id, NOW)
    first, second = (NOW + after for after in NUDGES)
    assert await due(news.clock, NOW) == first
    assert not await news.clock.nudge(first - timedelta(seconds=1))
    assert await news.clock.nudge(first)
    assert not await news.clock.nudge(first)
    told = await news.told("agree")
    assert sorted(name for name, _ in told) == ["Вера", "Иван"]
    ivan = (await news.copy(number, "Иван")).id
    assert {"announcement": number, "delivery": ivan, "gist": "Совещание"} in [said for _, said in told]
    assert await news.told("agree-missing") == []
    await news.running.change("Вера", unreachable_at=first)
    assert await due(news.clock, first) == second
    assert await news.clock.nudge(second)
    assert sorted(name for name, _ in await news.told("agree")) == ["Вера", "Иван", "Иван"]
    said = {"announcement": number, "count": 2, "gist": "Совещание"}
    assert await news.told("agree-missing") == [("Рита", said)]
    assert not await news.clock.nudge(after(days=30))
    assert await due(news.clock, second) is None


async def test_rungs_that_were_missed_are_one_and_keep_quiet_hours(news: News) -> None:
    number = await news.sent(agree=True)
    night = local("2022-03-07", 23)
    assert await news.clock.nudge(night)
    assert not await news.clock.nudge(night)
    assert sorted(name for name, _ in await news.told("agree")) == ["Анна", "Вера", "Иван"]
    # The 8th of March is a day off: the digest of the 9th.
    assert await news.notice_times() == {local("2022-03-09", 10)}
    assert (await news.row(number)).nudged == len(NUDGES)


async def test_a_reminder_not_yet_told_is_dropped_by_agreeing(news: News) -> None:
    number = await news.sent(agree=True)
    await news.clock.nudge(local("2022-03-07", 23))
    await news.service.agreed(news.who("Анна"), (await news.copy(number, "Анна")).id, local("2022-03-08", 9))
    await news.running.deliver(local("2022-03-09", 11))
    told = [
        name for _, name, message in news.running.said if message.notice and message.notice.key == "agree"
    ]
    assert sorted(told) == ["Вера", "Иван"]


async def test_many_are_reminded_a_few_at_a_time(news: News, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(broadcasts, "_NUDGED_AT_ONCE", 2)
    await news.sent("Рита", *ALL, agree=True)
    later, rounds = NOW + NUDGES[0], 0
    while await news.clock.nudge(later):
        rounds += 1
    assert rounds == EVERYBODY // 2 + 1
    names = [name for name, _ in await news.told("agree")]
    assert len(names) == len(set(names)) == EVERYBODY


async def test_nobody_is_reminded_of_what_asks_nothing_or_was_recalled(news: News) -> None:
    await news.sent()
    asking = await news.sent(agree=True)
    await news.service.recall(news.who("Рита"), asking, NOW)
    assert not await news.clock.nudge(after(days=9))


async def test_all_who_agreed_in_time_leave_the_author_in_peace(news: News) -> None:
    number = await news.sent(agree=True)
    for name in ("Анна", "Иван", "Вера"):
        await news.service.agreed(news.who(name), (await news.copy(number, name)).id, NOW)
    assert await news.clock.nudge(after(days=9))
    assert await news.told("agree") == await news.told("agree-missing") == []


async def test_what_stood_still_waits_for_its_authors_word(news: News) -> None:
    done = await news.sent()
    unsent = await started(news, "director")
    half = await started(news, "director")
    moving = await started(news, "director")
    await news.fill(NOW)
    await news.become(half, "Анна", state="sent", sent_at=NOW)
    back = NOW + LATE
    await news.become(moving, "Анна", state="sent", sent_at=back - timedelta(minutes=1))
    fresh = await news.draft()
    await news.service.send(news.who("Рита"), fresh, back)
    await news.clock.hold_late(back)
    states = {number: await news.look(number) for number in (unsent, half, moving, fresh, done)}
    assert [(one.state, one.reason) for one in states.values()] == [
        ("paused", "late"), ("paused", "late"), ("running", None), ("running", None), ("done", None)
    ]  # fmt: skip
    assert await news.told("announcement-late") == [
        ("Рита", {"announcement": number, "gist": "Совещание"}) for number in (unsent, half)
    ]
    await news.service.resume(news.who("Рита"), half, back)
    await news.clock.hold_late(back + timedelta(minutes=59))
    assert (await news.look(half)).state == "running"


async def test_a_short_standstill_holds_nothing_back(news: News) -> None:
    number = await started(news)
    await news.clock.hold_late(NOW + LATE - timedelta(seconds=1))
    assert (await news.look(number)).state == "running"


async def test_changes_of_copies_are_never_too_late_to_go_on(news: News) -> None:
    number = await news.sent()
    recall = await news.service.recall(news.who("Рита"), number, NOW)
    await news.clock.hold_late(after(hours=9))
    assert (await news.look(recall.id)).state == "running"


async def test_the_courier_stops_what_cannot_go_on_and_says_so_once(news: News) -> None:
    number = await started(news)
    await news.fill(NOW)
    for _ in range(2):
        await news.clock.stop(number, "source-gone", NOW)
    stopped = await news.look(number)
    assert (stopped.state, stopped.reason) == ("paused", "source-gone")
    said = {"announcement": number, "gist": "Совещание", "reason": "source-gone"}
    assert await news.told("announcement-stopped") == [("Рита", said)]
    assert await news.running.deliver(NOW) == 1


async def test_cards_show_what_moves_and_what_has_just_ended(news: News) -> None:
    going, waiting, ended, hidden = [await started(news, "director") for _ in range(4)]
    rita, back = news.who("Рита"), timedelta(minutes=5)
    for number in (going, waiting, ended):
        await news.service.show_card(number, 900 + number)
    draft = await news.draft()
    await news.service.show_card(draft, 999)
    await news.service.pause(rita, waiting, MORNING)
    await news.service.cancel(rita, ended, NOW)
    found = await news.clock.bulletins(NOW + back, back)
    assert [(one.announcement.id, one.announcement.card) for one in found] == [
        (number, 900 + number) for number in (going, waiting, ended)
    ]
    assert hidden not in [one.announcement.id for one in found]
    assert {one.author.name for one in found} == {"Рита"}
    assert found[0].standing == await news.standing(going)
    late = await news.clock.bulletins(NOW + back + timedelta(seconds=1), back)
    assert [one.announcement.id for one in late] == [going, waiting]


async def test_approval_moves_nothing_until_it_is_given(news: News) -> None:
    news.service = Announcements(news.running.store, news.running.plans, approval_above=1)
    number = await started(news)
    assert (await news.look(number)).state == "approval"
    assert await due(news.clock, NOW) is None
    assert not await news.clock.fill(after(days=1))
