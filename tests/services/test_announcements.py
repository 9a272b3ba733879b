"""Announcements are composed, addressed and listed."""

from pathlib import Path

import pytest

from db import plan
from roadmap.announcements import UNDO, Audience
from services.announcements import Announcements
from tests.services.news import ALL, MORNING, News, empty, news, refusal, settled
from tests.services.running import local, open_running
from tests.services.small_programme import PAPERS, programme

__all__ = ["empty", "news", "settled"]


async def test_an_empty_draft_is_used_again_a_filled_one_is_not(news: News) -> None:
    first = await news.service.begin(news.who("Рита"), 77, MORNING)
    again = await news.service.begin(news.who("Рита"), 78, MORNING, activity="papers")
    assert (again.id, again.chat, again.parts, again.state) == (first.id, 78, (), "draft")
    assert again.activity is not None
    assert again.activity.code == "papers"
    await news.service.add_part(news.who("Рита"), first.id, 5, None, None, MORNING)
    other = await news.service.begin(news.who("Рита"), 77, MORNING)
    assert other.id != first.id
    assert other.audience == Audience()
    assert (await news.service.begin(news.who("Борис"), 1, MORNING)).id not in (first.id, other.id)


async def test_only_an_activity_of_the_programme_can_be_named(news: News) -> None:
    rita = news.who("Рита")
    assert await refusal(news.service.begin(rita, 77, MORNING, activity="nothing")) == "activity-unknown"
    assert await refusal(news.service.begin(rita, 77, MORNING, code="elsewhere")) == "not-announcer"
    number = await news.draft()
    named = Audience(activity="nothing")
    assert await refusal(news.service.set_audience(rita, number, named, MORNING)) == "activity-unknown"


async def test_an_album_gathers_and_another_message_replaces_it(news: News) -> None:
    rita = news.who("Рита")
    number = (await news.service.begin(rita, 77, MORNING)).id

    async def add(
        message: int, album: str | None, gist: str | None
    ) -> tuple[tuple[int, ...], str | None, bool]:
        made, first = await news.service.add_part(rita, number, message, album, gist, MORNING)
        return made.parts, made.gist, first

    assert await add(12, "a", None) == ((12,), None, True)
    assert await add(11, "a", "Снимки " * 20) == ((11, 12), ("Снимки " * 20)[:60], False)
    assert await add(13, "a", "другое") == ((11, 12, 13), ("Снимки " * 20)[:60], False)
    assert await add(13, "a", None) == ((11, 12, 13), ("Снимки " * 20)[:60], False)
    assert await add(20, "b", None) == ((20,), None, True)
    assert await add(21, None, "Текст") == ((21,), "Текст", True)
    assert await add(22, None, None) == ((22,), None, True)


@pytest.mark.parametrize(
    ("author", "audience", "met", "left_out"),
    [
        ("Рита", Audience(frozenset({"director"})), {"director": 3}, {}),
        (
            "Рита",
            Audience(ALL),
            {"coordinator": 1, "municipal": 2, "curator": 2, "director": 3},
            {"author": 1},
        ),
        ("Мария", Audience(frozenset({"director"})), {"director": 2}, {}),
        ("Мария", Audience(frozenset({"municipal", "director"})), {"director": 2}, {"author": 1}),
        ("Рита", Audience(), {}, {}),
    ],
)
async def test_the_reach_is_counted_over_the_own_territory(
    news: News, author: str, audience: Audience, met: dict[str, int], left_out: dict[str, int]
) -> None:
    person = news.who(author)
    number = (await news.service.begin(person, 77, MORNING)).id
    await news.service.set_audience(person, number, audience, MORNING)
    reach = await news.service.reach(person, number, MORNING)
    assert {role.code: count for role, count in reach.by_role if count} == met
    assert dict(reach.left_out) == left_out
    mine = (
        ["municipal", "director"]
        if author == "Мария"
        else ["coordinator", "municipal", "curator", "director"]
    )
    assert [role.code for role, _ in reach.by_role] == mine
    assert len(reach.sample) == min(reach.total, 3)


async def test_what_is_offered_forgets_those_picked_and_chosen(news: News) -> None:
    number = await news.draft("Мария", "director", picked=frozenset({news.who("Анна")}))
    assert (await news.service.reach(news.who("Мария"), number, MORNING)).total == 1
    offered = await news.service.offered(news.who("Мария"), number, MORNING)
    assert [(role.code, count) for role, count in offered.by_role] == [("municipal", 0), ("director", 2)]


async def test_the_empty_the_lost_and_the_doubled_are_counted_once(news: News) -> None:
    await news.running.join("Второй", of="Анна")
    await news.running.change("Иван", unreachable_at=MORNING)
    await news.running.stand_down("Вера", MORNING)
    number = await news.draft()
    reach = await news.service.reach(news.who("Рита"), number, MORNING)
    assert (reach.total, dict(reach.left_out)) == (2, {"empty": 1, "unreachable": 1})
    assert set(reach.sample) == {"Анна", "Второй"}
    await news.service.send(news.who("Рита"), number, MORNING)
    await news.fill(MORNING + UNDO)
    assert sorted(await news.copies(number)) == ["Анна", "Второй"]


async def test_a_municipal_coordinator_can_name_nothing_of_another(news: News) -> None:
    mary, rita = news.who("Мария"), news.who("Рита")
    number = await news.draft("Мария")
    top = await news.draft("Рита")
    near, far = await news.service.places(rita, top, MORNING)
    assert (near.name, far.name) == ("Бабынинский район", "Дзержинский район")
    for wrong in (
        Audience(frozenset({"curator"})),
        Audience(frozenset({"coordinator"})),
        Audience(frozenset({"director"}), frozenset({far.id})),
        Audience(frozenset({"director"}), frozenset({near.id, far.id})),
        Audience(frozenset({"unheard"})),
        Audience(units=frozenset({9999})),
    ):
        assert await refusal(news.service.set_audience(mary, number, wrong, MORNING)) == "not-yours", wrong
    assert [place.name for place in await news.service.places(mary, number, MORNING)] == [
        "Школа № 1",
        "Школа № 2",
    ]
    await news.service.set_audience(mary, number, Audience(ALL & {"director"}, frozenset({near.id})), MORNING)
    assert (await news.service.reach(mary, number, MORNING)).total == 2
    vera = news.who("Вера")
    assert await refusal(news.service.pick(mary, number, vera, MORNING)) == "not-yours"
    await news.service.set_audience(
        mary, number, Audience(ALL & {"director"}, picked=frozenset({vera})), MORNING
    )
    assert (await news.service.reach(mary, number, MORNING)).total == 0
    assert await refusal(news.service.send(mary, number, MORNING)) == "announcement-nobody"


async def test_units_reach_the_curators_of_their_schools(news: News) -> None:
    number = await news.draft()
    near, far = await news.service.places(news.who("Рита"), number, MORNING)
    for place, people in ((near, ["Анна", "Иван", "Мария", "Нина"]), (far, ["Вера", "Игорь", "Лев"])):
        await news.service.set_audience(
            news.who("Рита"), number, Audience(ALL, frozenset({place.id})), MORNING
        )
        found, _, _ = await news.service.candidates(news.who("Рита"), number, 0, MORNING)
        assert sorted(one.name for one in found) == people


async def test_those_who_have_not_answered_and_those_who_have(news: News) -> None:
    when = local("2022-03-02", 11)
    await news.running.live(when)
    await news.running.answer("Анна", "placed", "yes", when)
    rita = news.who("Рита")
    number = await news.draft()
    for answered, expected in ((False, ["Вера", "Иван"]), (True, ["Анна"])):
        audience = Audience(frozenset({"director"}), activity="papers", answered=answered)
        await news.service.set_audience(rita, number, audience, when)
        found, _, _ = await news.service.candidates(rita, number, 0, when)
        assert sorted(one.name for one in found) == expected
    await news.service.set_audience(rita, number, Audience(activity="papers"), when)
    reach = await news.service.reach(rita, number, when)
    # A curator is asked to confirm what a director has placed.
    assert {role.code: count for role, count in reach.by_role} == {
        "coordinator": 0, "municipal": 0, "curator": 1, "director": 2
    }  # fmt: skip
    open_now = await news.service.activities(rita, number, when)
    assert [(one.code, waiting) for one, waiting in open_now] == [("webinar", 3), ("papers", 3)]
    igor = news.who("Игорь")
    theirs = (await news.service.begin(igor, 78, when)).id
    waits = await news.service.activities(igor, theirs, when)
    assert {one.code: waiting for one, waiting in waits} == {"papers": 1, "webinar": 1}


async def test_a_team_is_asked_as_one_and_reached_as_all(news: News) -> None:
    when = local("2022-03-22", 9)
    await news.running.live(when)
    boris = news.who("Борис")
    number = (await news.service.begin(boris, 77, when, activity="team")).id
    found, _, _ = await news.service.candidates(news.who("Борис"), number, 0, when)
    assert [one.name for one in found] == ["Рита"]
    await news.running.answer("Рита", "held", "4", when)
    assert (await news.service.reach(boris, number, when)).total == 0
    done = Audience(activity="team", answered=True)
    await news.service.set_audience(boris, number, done, when)
    reach = await news.service.reach(boris, number, when)
    assert (reach.total, dict(reach.left_out)) == (1, {"author": 1})


async def test_what_is_not_yet_asked_or_was_cancelled_means_nobody(news: News) -> None:
    await news.running.live(local("2022-03-15", 12))
    rita, when = news.who("Рита"), local("2022-03-15", 12)
    number = (await news.service.begin(rita, 77, when, activity="visit")).id
    found, _, _ = await news.service.candidates(rita, number, 0, when)
    assert {one.role.code for one in found} == {"curator"}
    await news.service.set_audience(rita, number, Audience(activity="visit", answered=True), when)
    assert (await news.service.reach(rita, number, when)).total == 0
    await news.service.set_audience(rita, number, Audience(activity="window"), when)
    assert (await news.service.reach(rita, number, when)).total == 0
    await news.service.set_audience(rita, number, Audience(activity="papers"), when)
    assert (await news.service.reach(rita, number, when)).total == 3
    async with news.running.store.write() as tx:
        await plan.change(tx, await news.running.occurrence("papers"), when, state="cancelled")
    assert (await news.service.reach(rita, number, when)).total == 0
    assert "papers" not in {one.code for one, _ in await news.service.activities(rita, number, when)}


async def test_people_are_picked_by_hand(news: News) -> None:
    rita = news.who("Рита")
    number = await news.draft()

    async def picked() -> dict[str, bool]:
        found, _, _ = await news.service.candidates(rita, number, 0, MORNING)
        return {one.name: one.picked for one in found}

    assert await picked() == {"Анна": True, "Иван": True, "Вера": True}
    await news.service.pick(rita, number, news.who("Иван"), MORNING)
    assert await picked() == {"Анна": True, "Иван": False, "Вера": True}
    assert (await news.service.reach(rita, number, MORNING)).total == 2
    whole = await news.service.pick(rita, number, news.who("Иван"), MORNING)
    assert whole.audience.picked is None
    await news.service.pick(rita, number, None, MORNING)
    assert not any((await picked()).values())
    only = await news.service.pick(rita, number, news.who("Вера"), MORNING)
    assert only.audience.picked == frozenset({news.who("Вера")})
    await news.service.pick(rita, number, None, MORNING)
    everyone = await news.service.pick(rita, number, None, MORNING)
    assert everyone.audience.picked is None
    assert await refusal(news.service.pick(rita, number, rita, MORNING)) == "not-yours"
    assert await refusal(news.service.pick(rita, number, news.who("Лев"), MORNING)) == "not-yours"


async def test_who_holds_two_seats_is_reached_once_and_chooses_from_the_top(news: News) -> None:
    await news.also_holds("Рита", of="Мария")
    await news.also_holds("Игорь", of="Вера")
    rita = news.who("Рита")
    number = await news.draft("Рита", "director", "municipal")
    reach = await news.service.reach(rita, number, MORNING)
    met = {role.code: count for role, count in reach.by_role}
    assert met == {"coordinator": 0, "municipal": 2, "curator": 0, "director": 3}
    assert dict(reach.left_out) == {"author": 1}
    names = [place.name for place in await news.service.places(rita, number, MORNING)]
    assert names == ["Бабынинский район", "Дзержинский район"]


async def test_who_announces_to_the_schools_in_their_care_reaches_no_others(
    empty: Path, tmp_path: Path
) -> None:
    usual = programme(PAPERS).model_dump(by_alias=True, mode="json")["roles"]
    roles = [role | {"may": [*role["may"], "announce"]} if role["covers"] else role for role in usual]
    opened = await open_running(empty, tmp_path / "bot.db", PAPERS, roles=roles)
    news = News(opened)
    number = await news.draft("Лев", "director")
    nina = news.who("Нина")
    assert (await news.service.reach(news.who("Лев"), number, MORNING)).total == 1
    await news.service.send(news.who("Лев"), number, MORNING)
    await news.fill(MORNING + UNDO)
    assert await news.copies(number) == ["Вера"]
    assert await refusal(news.service.look(nina, number, MORNING)) == "announcement-unknown"
    assert (await news.service.listed(nina, 0, MORNING))[0] == ()
    news.service = Announcements(opened.store, opened.plans, approval_above=1)
    for name in ("Рита", "Борис", "Мария"):
        await opened.stand_down(name, MORNING)
    theirs = await news.draft("Нина", "director")
    # Her colleague has another school in his care, the coordinator of the other municipality none of hers.
    assert await refusal(news.service.send(nina, theirs, MORNING)) == "approval-nobody"
    await opened.store.close()


async def test_long_lists_have_pages(news: News) -> None:
    rita = news.who("Рита")
    for one in range(8):
        await news.running.join(f"Директор {one}", of="Анна")
    number = await news.draft()
    first, page, pages = await news.service.candidates(rita, number, 0, MORNING)
    last, _, _ = await news.service.candidates(rita, number, 9, MORNING)
    assert (len(first), page, pages) == (8, 0, 2)
    assert [one.name for one in last] == ["Директор 7", "Иван", "Вера"]


async def test_a_draft_thrown_away_and_an_empty_one_are_not_listed(news: News) -> None:
    rita = news.who("Рита")
    thrown, kept = await news.draft(), await news.draft()
    await news.service.cancel(rita, thrown, MORNING)
    await news.service.begin(rita, 77, MORNING)
    theirs = await news.sent("Мария")
    draft = await news.draft("Мария")
    listed = {
        name: (await news.service.listed(news.who(name), 0, MORNING))[0]
        for name in ("Рита", "Мария", "Игорь")
    }
    assert {name: [one.id for one in found] for name, found in listed.items()} == {
        "Рита": [theirs, kept], "Мария": [draft, theirs], "Игорь": []
    }  # fmt: skip
    assert [one.own for one in listed["Рита"]] == [False, True]


async def test_the_list_has_pages_the_newest_first(news: News) -> None:
    rita = news.who("Рита")
    numbers = [await news.draft() for _ in range(10)]
    first, page, pages = await news.service.listed(rita, 0, MORNING)
    last, at, _ = await news.service.listed(rita, 7, MORNING)
    assert [one.id for one in (*first, *last)] == numbers[::-1]
    assert (page, pages, at) == (0, 2, 1)


async def test_the_card_is_remembered(news: News) -> None:
    number = await news.draft()
    await news.service.show_card(number, 321)
    assert (await news.look(number)).card == 321
