"""What becomes of an announcement after it was sent: its standing, repeats, changes, agreement."""

from datetime import timedelta
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roadmap.announcements import DELETABLE, UNDO, Audience
from tests.services.news import ALL, MORNING, News, after, empty, news, refusal, settled

__all__ = ["empty", "news", "settled"]
NOW = MORNING + UNDO
TEXT = {"method": "editMessageText", "values": {"text": "Совещание в 11:00, а не в 10:00. " * 3}}

FATES = {
    "waiting": [("planned", None), ("claimed", None)],
    "sent": [("sent", None)],
    "unknown": [("unknown", "crashed")],
    "unreachable": [
        *(("failed", "blocked"), ("failed", "deleted"), ("skipped", "unreachable"), ("skipped", "left"))
    ],
    "failed": [("failed", "refused"), ("failed", "gave-up"), ("failed", None)],
    "dropped": [("skipped", "cancelled")],
}


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(FATES)), min_size=8, max_size=8), st.randoms(use_true_random=False))
async def test_every_copy_is_accounted_for_once(news: News, kinds: list[str], chance: object) -> None:
    number = await news.draft("Рита", *ALL)
    await news.service.send(news.who("Рита"), number, MORNING)
    await news.fill(NOW)
    for name, kind in zip(await news.copies(number), kinds, strict=True):
        state, reason = chance.choice(FATES[kind])  # type: ignore[attr-defined]
        moment = NOW if state == "sent" else None
        await news.become(number, name, state=state, reason=reason, sent_at=moment)
    standing = await news.standing(number, now=NOW + timedelta(seconds=5))
    assert {kind: getattr(standing, kind) for kind in FATES} == {kind: kinds.count(kind) for kind in FATES}
    assert standing.total == len(kinds)
    assert standing.rate == kinds.count("sent") / 10
    if standing.left is not None:
        assert standing.left == timedelta(seconds=standing.waiting / standing.rate)
    assert (standing.left is None) == (not standing.waiting or not standing.rate)
    assert (await news.standing(number, now=NOW + timedelta(minutes=1))).rate == 0


async def test_before_it_leaves_all_it_is_meant_for_wait(news: News) -> None:
    number = await news.draft()
    assert (await news.standing(number)).total == 0
    await news.service.send(news.who("Рита"), number, MORNING)
    standing = await news.standing(number)
    assert (standing.total, standing.waiting, standing.sent) == (3, 3, 0)


async def test_those_it_did_not_reach_get_it_again_and_nobody_else(news: News) -> None:
    rita, number = news.who("Рита"), await news.sent("Рита", *ALL)
    fates = {
        "Анна": ("failed", "refused"), "Иван": ("unknown", "crashed"), "Вера": ("failed", "blocked"),
        "Нина": ("skipped", "unreachable"), "Лев": ("failed", "gave-up"), "Мария": ("skipped", "cancelled"),
    }  # fmt: skip
    for name, (state, reason) in fates.items():
        await news.become(number, name, state=state, reason=reason, attempts=8)
    await news.running.change("Вера", unreachable_at=NOW)
    later = after(hours=2)
    wanted: dict[Literal["failed", "unknown", "unreachable"], list[str]] = {
        "failed": ["Анна", "Лев"], "unknown": ["Иван"], "unreachable": ["Нина"]
    }  # fmt: skip
    for which, names in wanted.items():
        again = await news.service.resend(rita, number, which, later)
        assert (again.state, again.ended_at, again.due_at) == ("running", None, later)
        assert sorted(await news.copies(number, "planned")) == names
        copy = await news.copy(number, names[0])
        assert (copy.attempts, copy.reason) == (0, None)
        await news.pass_on(later)
        assert (await news.look(number)).state == "done"
        assert await refusal(news.service.resend(rita, number, which, later)) == "announcement-nobody"
    await news.running.change("Вера", unreachable_at=None)
    await news.service.resend(rita, number, "unreachable", later)
    assert await news.copies(number, "planned") == ["Вера"]


async def test_what_was_stopped_or_recalled_is_not_sent_again(news: News) -> None:
    rita = news.who("Рита")
    draft, number = await news.draft(), await news.sent()
    assert await refusal(news.service.resend(rita, draft, "failed", NOW)) == "announcement-over"
    await news.become(number, "Вера", state="unknown")
    await news.service.recall(rita, number, NOW)
    assert await refusal(news.service.resend(rita, number, "unknown", NOW)) == "announcement-over"


async def test_the_original_is_found_by_any_of_its_messages(news: News) -> None:
    rita = news.who("Рита")
    draft = await news.draft()
    assert await news.service.revisable(77, 500 + draft, NOW) is None
    await news.service.add_part(rita, draft, 31, "a", None, MORNING)
    await news.service.add_part(rita, draft, 32, "a", None, MORNING)
    await news.service.send(rita, draft, MORNING)
    assert await news.service.revisable(77, 32, MORNING) is None
    await news.pass_on(NOW)
    for message in (31, 32):
        found = await news.service.revisable(77, message, NOW)
        assert found is not None
        assert (found.id, found.own) == (draft, True)
    assert await news.service.revisable(78, 31, NOW) is None
    assert await news.service.revisable(77, 33, NOW) is None
    await news.service.recall(rita, draft, NOW)
    assert await news.service.revisable(77, 31, NOW) is None


async def test_a_change_goes_to_all_who_have_a_copy(news: News) -> None:
    rita, number = news.who("Рита"), await news.sent(agree=True)
    await news.become(number, "Анна", message_id=10, copies=[10, 11])
    await news.become(number, "Иван", message_id=20)
    await news.become(number, "Вера", state="failed", reason="blocked")
    anna, ivan = await news.copy(number, "Анна"), await news.copy(number, "Иван")
    await news.service.agreed(news.who("Иван"), ivan.id, NOW)
    edit = await news.service.revise(rita, number, TEXT, NOW)
    assert (edit.kind, edit.of, edit.state, edit.due_at) == ("edit", number, "running", NOW)
    assert edit.gist == TEXT["values"]["text"][:60]  # type: ignore[index]
    assert (await news.look(number)).gist == edit.gist
    await news.fill(NOW)
    assert await news.copies(edit.id, "planned") == ["Анна", "Иван"]
    assert (await news.copy(edit.id, "Анна")).payload == {"target": [10, 11], "button": anna.id}
    assert (await news.copy(edit.id, "Иван")).payload == {"target": [20]}
    assert (await news.row(edit.id)).content == TEXT
    await news.pass_on(NOW)
    assert (await news.look(edit.id)).state == "done"
    assert [one.id for one in (await news.service.listed(rita, 0, NOW))[0]] == [number]


async def test_a_change_waits_for_copies_on_their_way(news: News) -> None:
    rita, number = news.who("Рита"), await news.draft()
    await news.service.send(rita, number, MORNING)
    await news.fill(NOW)
    assert await refusal(news.service.revise(rita, number, TEXT, NOW)) == "announcement-nobody"
    for name, state in (("Анна", "sent"), ("Иван", "claimed"), ("Вера", "planned")):
        await news.become(number, name, state=state, claimed_at=NOW, sent_at=NOW, message_id=1)
    edit = await news.service.revise(rita, number, TEXT, NOW)
    assert not await news.clock.fill(NOW)
    await news.become(number, "Иван", state="sent")
    await news.become(number, "Вера", state="claimed", claimed_at=after(minutes=5))
    await news.fill(after(minutes=5))
    assert await news.copies(edit.id) == ["Анна", "Иван"]


async def test_the_latest_change_takes_the_place_of_one_under_way(news: News) -> None:
    rita, number = news.who("Рита"), await news.sent()
    first = await news.service.revise(rita, number, TEXT, NOW)
    await news.fill(NOW)
    await news.become(first.id, "Анна", state="sent", sent_at=NOW)
    second = await news.service.revise(rita, number, TEXT, after(minutes=1))
    assert (await news.look(first.id)).state == "cancelled"
    assert await news.copies(first.id, "planned") == []
    await news.fill(after(minutes=1))
    assert len(await news.copies(second.id, "planned")) == 3


async def test_what_is_young_is_taken_back_and_the_rest_is_said_to_be_too_old(news: News) -> None:
    rita, number = news.who("Рита"), await news.sent()
    await news.become(number, "Анна", sent_at=NOW - timedelta(seconds=1), message_id=7)
    recall = await news.service.recall(rita, number, NOW + DELETABLE)
    assert (recall.kind, recall.of, recall.state) == ("recall", number, "running")
    await news.fill(NOW + DELETABLE)
    assert await news.copies(recall.id, "planned") == ["Иван", "Вера"]
    old = await news.copy(recall.id, "Анна")
    assert (old.state, old.reason, old.payload) == ("failed", "too-old", {"target": [7]})
    await news.pass_on(NOW + DELETABLE)
    standing = await news.standing(recall.id, now=NOW + DELETABLE)
    assert (standing.total, standing.sent, standing.failed) == (3, 2, 1)
    assert await refusal(news.service.resend(rita, recall.id, "failed", NOW)) == "announcement-over"
    for again in (
        news.service.recall(rita, number, NOW),
        news.service.revise(rita, number, TEXT, NOW),
        news.service.begin(rita, 77, NOW, of=number),
    ):
        assert await refusal(again) == "announcement-over"


async def test_what_is_all_too_old_or_never_left_cannot_be_taken_back(news: News) -> None:
    rita, number = news.who("Рита"), await news.sent()
    late = NOW + DELETABLE + timedelta(seconds=1)
    assert await refusal(news.service.recall(rita, number, late)) == "recall-too-late"
    unsent = await news.draft()
    assert await refusal(news.service.recall(rita, unsent, NOW)) == "announcement-over"
    await news.service.send(rita, unsent, MORNING)
    assert await refusal(news.service.recall(rita, unsent, NOW)) == "announcement-nobody"


async def test_taken_back_half_way_the_rest_never_leaves(news: News) -> None:
    rita, number = news.who("Рита"), await news.draft()
    await news.service.send(rita, number, MORNING)
    await news.fill(NOW)
    await news.become(number, "Анна", state="sent", sent_at=NOW, message_id=5)
    await news.become(number, "Иван", state="claimed", claimed_at=NOW)
    recall = await news.service.recall(rita, number, NOW)
    assert (await news.look(number)).state == "cancelled"
    assert await news.copies(number, "skipped") == ["Вера"]
    await news.become(number, "Иван", state="sent", sent_at=NOW, message_id=6)
    await news.pass_on(NOW)
    assert await news.copies(recall.id, "sent") == ["Анна", "Иван"]


async def test_a_correction_goes_below_the_copies_and_to_nobody_else(news: News) -> None:
    rita, number = news.who("Рита"), await news.sent("Рита", "director", "curator")
    await news.become(number, "Иван", state="failed", reason="refused")
    await news.running.change("Лев", unreachable_at=NOW)
    await news.running.stand_down("Вера", NOW)
    await news.also_holds("Анна", of="Мария", until=MORNING)
    later = after(days=3)
    made = await news.service.begin(rita, 77, later, of=number)
    assert (made.kind, made.of) == ("correction", number)
    reach = await news.service.reach(rita, made.id, later)
    assert {role.code: count for role, count in reach.by_role} == {"curator": 1, "director": 2}
    assert dict(reach.left_out) == {"unreachable": 1}
    choice = Audience(frozenset({"director"}))
    assert await refusal(news.service.set_audience(rita, made.id, choice, later)) == "announcement-over"
    assert await refusal(news.service.candidates(rita, made.id, 0, later)) == "announcement-over"
    await news.service.add_part(rita, made.id, 90, None, "Поправка", later)
    await news.service.send(rita, made.id, later)
    await news.fill(later + UNDO)
    assert await news.copies(made.id, "planned") == ["Нина", "Анна", "Вера"]
    anna = await news.copy(number, "Анна")
    assert (await news.copy(made.id, "Анна")).payload == {"target": [anna.message_id]}
    assert [one.id for one in (await news.service.listed(rita, 0, later))[0]] == [made.id, number]
    nobody = await news.draft()
    await news.service.send(rita, nobody, later)
    assert await refusal(news.service.begin(rita, 77, later, of=nobody)) == "announcement-nobody"


async def test_those_who_have_not_agreed_are_named_by_place(news: News) -> None:
    rita, number = news.who("Рита"), await news.sent(agree=True)
    await news.running.join("Новый", of="Иван")
    await news.running.stand_down("Иван", NOW)
    await news.running.change("Вера", unreachable_at=NOW)
    found, page, pages = await news.service.absent(rita, number, 0, NOW)
    assert [(one.name, one.place.name, one.role.code) for one in found] == [
        ("Анна", "Школа № 1", "director"),
        ("Иван", "Школа № 2", "director"),
        ("Вера", "Школа № 3", "director"),
    ]
    assert (page, pages) == (0, 1)
    anna = (await news.copy(number, "Анна")).id
    assert await news.service.agreed(news.who("Анна"), anna, NOW) == NOW
    assert await news.service.agreed(news.who("Анна"), anna, after(days=1)) == NOW
    assert [one.name for one in (await news.service.absent(rita, number, 5, NOW))[0]] == ["Иван", "Вера"]
    assert (await news.standing(number)).agreed == 1


@pytest.mark.parametrize("kind", ["edit", "recall"])
async def test_what_changes_copies_can_be_stopped_but_not_composed(news: News, kind: str) -> None:
    rita, number = news.who("Рита"), await news.sent()
    deed = (
        news.service.revise(rita, number, TEXT, NOW)
        if kind == "edit"
        else news.service.recall(rita, number, NOW)
    )
    made = await deed
    assert await refusal(news.service.revise(rita, made.id, TEXT, NOW)) == "announcement-over"
    assert await refusal(news.service.recall(rita, made.id, NOW)) == "announcement-over"
    assert (await news.service.cancel(rita, made.id, NOW)).state == "cancelled"
    assert not await news.clock.fill(NOW)
    # A recall that was stopped is none: there may be another.
    assert (await news.service.recall(rita, number, NOW)).state == "running"
