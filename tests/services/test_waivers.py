"""Why not: what is said, who decides, and what is counted then."""

from datetime import timedelta

from sqlalchemy import select

from db.models import Audit, Waiver
from roadmap.duties import Duty
from tests.services.excused import MARCH, counted, excused, heard, refused, waivers
from tests.services.running import Running, empty, local
from tests.services.small_programme import CODE

__all__ = ["empty", "excused"]
LATER = MARCH + timedelta(hours=1)


async def asked(running: Running, key: str = "na", comment: str | None = None) -> Duty:
    """Anna says of her school's papers why not."""
    await running.live(MARCH)
    duty = await running.duty("Анна", "placed", MARCH)
    return await waivers(running).cannot(running.people["Анна"], duty.request, key, comment, MARCH)


async def decide(running: Running, name: str, duty: Duty, *, accept: bool) -> Duty:
    assert duty.waiver is not None
    return await waivers(running).decide(running.people[name], duty.waiver.id, accept, LATER)


async def states(running: Running) -> list[tuple[str, str]]:
    async with running.store.read() as tx:
        rows = await tx.execute(select(Waiver.kind, Waiver.state).order_by(Waiver.id))
        return [(kind, state) for kind, state in rows]


async def test_a_reason_is_kept_and_the_request_stays_open(excused: Running) -> None:
    duty = await asked(excused, "time")
    assert duty.waiver is not None
    assert (duty.settled, duty.seen, duty.waiver.kind, duty.waiver.state) == (False, 0, "cannot", "said")
    shown = await excused.duty("Анна", "placed", MARCH)
    assert shown.waiver == duty.waiver
    assert await heard(excused, "Мария", "waiver") == []
    assert (await counted(excused, "papers", "placed")).expected == 3


async def test_words_of_ones_own_are_kept_as_they_were_typed(excused: Running) -> None:
    duty = await asked(excused, "other", "  Сайт не\n открывается ")
    assert duty.waiver is not None
    assert duty.waiver.comment == "Сайт не открывается"
    mine = (excused.people["Анна"], duty.request, "other")
    assert await refused(waivers(excused).cannot(*mine, " ", MARCH)) == "text-short"
    assert await refused(waivers(excused).cannot(*mine, "я" * 501, MARCH)) == "text-long"


async def test_a_new_reason_takes_the_place_of_the_last(excused: Running) -> None:
    duty = await asked(excused)
    await waivers(excused).cannot(excused.people["Анна"], duty.request, "time", None, LATER)
    assert await states(excused) == [("na", "withdrawn"), ("cannot", "said")]
    await excused.live(LATER, since=LATER)
    assert not [
        one for at, _, one in excused.said if at == LATER and one.notice and one.notice.key == "waiver"
    ]


async def test_who_stands_above_is_asked_and_agrees(excused: Running) -> None:
    duty = await asked(excused)
    (told,) = await heard(excused, "Мария", "waiver")
    assert (told["place"], told["who"], told["reason"]["ru"]) == ("Школа № 1", "Анна", "Не относится к нам")
    assert await heard(excused, "Рита", "waiver") == []
    after = await decide(excused, "Мария", duty, accept=True)
    assert after.settled
    assert after.waiver is not None
    assert (after.waiver.state, after.waiver.by) == ("approved", "Мария")
    assert after.told is not None
    assert (after.told.value, after.told.how, after.told.by) == ("na", "waived", "Мария")
    assert (await counted(excused, "papers", "placed")).expected == 2
    assert (await counted(excused, "papers", "states")).expected == 2
    (news,) = await heard(excused, "Анна", "waiver-approved")
    assert (news["request"], news["place"], news["by"]) == (duty.request, "Школа № 1", "Мария")


async def test_the_report_names_what_is_left_out(excused: Running) -> None:
    await decide(excused, "Мария", await asked(excused), accept=True)
    for name, count in (("Рита", 1), ("Мария", 1), ("Нина", 1), ("Игорь", 0)):
        found = await waivers(excused).changes(excused.people[name], CODE, "papers", LATER)
        row = await excused.progress.activity(excused.people[name], CODE, "papers", LATER)
        assert (len(found), row.left_out) == (count, count)
    (one,) = await waivers(excused).changes(excused.people["Рита"], CODE, "papers", LATER)
    assert one.reason is not None
    assert (one.place.name, one.reason.to("ru"), one.by, one.at, one.agreed) == (
        "Школа № 1",
        "Не относится к нам",
        "Мария",
        LATER,
        True,
    )


async def test_nothing_more_is_said_of_what_does_not_apply(excused: Running) -> None:
    await decide(excused, "Мария", await asked(excused), accept=True)
    excused.said.clear()
    await excused.live(local("2022-04-30"), since=LATER)
    about = {
        name for _, name, one in excused.said for item in one.items if item.event.activity.no == "papers"
    }
    assert about == {"Иван", "Вера"}


async def test_who_disagrees_leaves_it_open(excused: Running) -> None:
    duty = await asked(excused)
    after = await decide(excused, "Мария", duty, accept=False)
    assert (after.settled, after.told, after.waiver and after.waiver.state) == (False, None, "declined")
    assert (await excused.duty("Анна", "placed", LATER)).waiver is None
    assert (await counted(excused, "papers", "placed")).expected == 3
    assert [news["by"] for news in await heard(excused, "Анна", "waiver-declined")] == ["Мария"]


async def test_decided_twice_it_is_decided_once(excused: Running) -> None:
    duty = await asked(excused)
    await decide(excused, "Мария", duty, accept=False)
    second = await decide(excused, "Рита", duty, accept=True)
    assert second.waiver is not None
    assert (second.settled, second.waiver.state, second.waiver.by) == (False, "declined", "Мария")
    assert (await counted(excused, "papers", "placed")).expected == 3
    async with excused.store.read() as tx:
        assert [what for (what,) in await tx.execute(select(Audit.what))] == ["waiver"]


async def test_answered_meanwhile_there_is_nothing_to_decide(excused: Running) -> None:
    """At night: the coordinator has not heard of it and never will."""
    night = local("2022-03-14", 22)
    await excused.live(night)
    duty = await excused.duty("Анна", "placed", night)
    duty = await waivers(excused).cannot(excused.people["Анна"], duty.request, "na", None, night)
    await excused.again("Анна", duty, "yes", night)
    after = await decide(excused, "Мария", duty, accept=True)
    assert after.told is not None
    assert (after.told.value, after.waiver and after.waiver.state) == ("yes", "withdrawn")
    assert (await counted(excused, "papers", "placed")).met == 1
    await excused.live(local("2022-03-15", 12), since=night)
    assert not [one for _, name, one in excused.said if name == "Мария" and one.notice]


async def test_not_yet_leaves_what_hinders_and_takes_the_question_back(excused: Running) -> None:
    duty = await asked(excused, "time")
    await excused.again("Анна", duty, "no", LATER)
    assert await states(excused) == [("cannot", "said")]
    await waivers(excused).cannot(excused.people["Анна"], duty.request, "na", None, LATER)
    await excused.again("Анна", duty, "yes", LATER)
    assert await states(excused) == [("cannot", "withdrawn"), ("na", "withdrawn")]


async def test_who_may_decide(excused: Running) -> None:
    duty = await asked(excused)
    assert duty.waiver is not None
    for name in ("Анна", "Иван", "Нина", "Игорь"):
        assert await refused(decide(excused, name, duty, accept=True)) == "not-yours"
        look = waivers(excused).waiver(excused.people[name], duty.waiver.id, LATER)
        assert await refused(look) == "not-yours"
    assert (
        await refused(waivers(excused).decide(excused.people["Мария"], 999, True, LATER)) == "waiver-unknown"
    )


async def test_nobody_agrees_with_themselves(excused: Running) -> None:
    await excused.give("Мария", "director", "Школа № 1")
    await excused.live(MARCH)
    duty = await excused.duty("Мария", "placed", MARCH)
    duty = await waivers(excused).cannot(excused.people["Мария"], duty.request, "na", None, MARCH)
    assert await heard(excused, "Мария", "waiver") == []
    assert len(await heard(excused, "Рита", "waiver")) == 1
    assert await refused(decide(excused, "Мария", duty, accept=True)) == "own-waiver"


async def test_where_no_reason_is_asked_for(excused: Running) -> None:
    """Not of a verifier, not of an event, not of what another is responsible for."""
    await excused.live(MARCH)
    await excused.answer("Анна", "placed", "yes", MARCH)
    confirm = await excused.duty("Нина", "placed_confirmed", MARCH)
    webinar = await excused.duty("Анна", "took_part", MARCH)
    papers = await excused.request("placed", "Школа № 2")
    for name, request, key in (
        ("Нина", confirm.request, "reason-unknown"),
        ("Анна", webinar.request, "reason-unknown"),
        ("Анна", papers, "other-seat"),
        ("Иван", 10_000, "request-unknown"),
    ):
        said = waivers(excused).cannot(excused.people[name], request, "time", None, MARCH)
        assert await refused(said) == key
    unknown = waivers(excused).cannot(excused.people["Иван"], papers, "weather", None, MARCH)
    assert await refused(unknown) == "reason-unknown"


async def test_what_was_answered_stays_answered(excused: Running) -> None:
    await excused.live(MARCH)
    answered = (await excused.answer("Анна", "placed", "yes", MARCH)).duty
    duty = await waivers(excused).cannot(excused.people["Анна"], answered.request, "na", None, LATER)
    assert (duty.settled, duty.waiver) == (True, None)
    assert await states(excused) == []


async def test_what_came_back_and_is_confirmed_after_all_leaves_nothing_to_decide(excused: Running) -> None:
    await excused.live(MARCH)
    duty = (await excused.answer("Анна", "placed", "yes", MARCH)).duty
    confirm = await excused.duty("Нина", "placed_confirmed", MARCH)
    await excused.again("Нина", confirm, "no", MARCH)
    duty = await waivers(excused).cannot(excused.people["Анна"], duty.request, "na", None, MARCH)
    await excused.again("Нина", confirm, "yes", LATER)
    after = await decide(excused, "Мария", duty, accept=True)
    assert after.told is not None
    assert (after.told.value, after.waiver and after.waiver.state) == ("yes", "withdrawn")
    assert (await counted(excused, "papers", "states")).met == 1


async def test_a_school_may_answer_after_all(excused: Running) -> None:
    duty = await asked(excused)
    await decide(excused, "Мария", duty, accept=True)
    await excused.again("Анна", duty, "yes", LATER)
    counts = await counted(excused, "papers", "placed")
    assert (counts.expected, counts.met) == (3, 1)
    assert await waivers(excused).changes(excused.people["Рита"], CODE, "papers", LATER) == ()
