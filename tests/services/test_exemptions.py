"""A school is left out of an activity: what is open, what opens later, and the end of it."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from db.models import Audit, Exemption, Request, Unit
from roadmap.duties import Outcome
from tests.services.excused import APRIL, MARCH, counted, excused, exemptions, heard, refused, waivers
from tests.services.running import Running, empty, local, open_running
from tests.services.small_programme import CODE, activity, question

__all__ = ["empty", "excused"]
MAY = local("2022-05-15", 11)


async def unit(running: Running, name: str) -> int:
    async with running.store.read() as tx:
        return (await tx.execute(select(Unit.id).where(Unit.name == name))).scalar_one()


async def exempt(
    running: Running, name: str, where: str, until: date | None = None, activity: str = "twice"
) -> int:
    """How many requests are no longer counted."""
    occurrence = await running.occurrence(activity)
    about = (occurrence, await unit(running, where), "на ремонте", until)
    _, count = await exemptions(running).add(running.people[name], *about, MARCH)
    return count


async def end(running: Running, name: str) -> None:
    async with running.store.read() as tx:
        number = (await tx.execute(select(Exemption.id))).scalar_one()
    await exemptions(running).end(running.people[name], number, MARCH)


async def test_one_occurrence_open_now_and_one_that_opens_later(excused: Running) -> None:
    await excused.live(MARCH)
    assert (await counted(excused, "twice")).expected == 3
    assert await exempt(excused, "Рита", "Школа № 1", date(2022, 4, 14)) == 1
    assert (await counted(excused, "twice")).expected == 2
    await excused.live(APRIL, since=MARCH)
    assert (await counted(excused, "twice")).expected == 4
    found = await waivers(excused).changes(excused.people["Рита"], CODE, "twice", APRIL)
    assert [(one.place.name, one.words, one.by) for one in found] == [("Школа № 1", "на ремонте", "Рита")] * 2


async def test_who_is_exempt_is_not_even_asked(excused: Running) -> None:
    await excused.live(MARCH)
    await exempt(excused, "Рита", "Школа № 1")
    excused.said.clear()
    await excused.live(MAY, since=MARCH)
    about = {name for _, name, one in excused.said for item in one.items if item.event.activity.no == "twice"}
    assert about == {"Иван", "Вера"}
    assert {state for name, _, state, _ in await excused.fates("twice") if name == "Анна"} <= {"sent"}


async def test_its_day_is_its_last(excused: Running) -> None:
    await excused.live(MARCH)
    await exempt(excused, "Рита", "Школа № 1", date(2022, 4, 13))
    await excused.live(APRIL, since=MARCH)
    assert (await counted(excused, "twice")).expected == 5


async def test_its_end_stops_the_future_only(excused: Running) -> None:
    await excused.live(MARCH)
    await exempt(excused, "Рита", "Школа № 1")
    await end(excused, "Рита")
    await end(excused, "Мария")
    assert (await counted(excused, "twice")).expected == 2
    _, known = await exemptions(excused).listed(
        excused.people["Рита"], await excused.occurrence("twice"), MARCH
    )
    assert known == ()
    await excused.live(APRIL, since=MARCH)
    assert (await counted(excused, "twice")).expected == 5
    async with excused.store.read() as tx:
        assert [what for (what,) in await tx.execute(select(Audit.what))] == ["exemption", "exemption-ended"]


async def test_a_municipality_means_all_its_schools(excused: Running) -> None:
    await excused.live(MARCH)
    assert await exempt(excused, "Рита", "Бабынинский район") == 2
    assert (await counted(excused, "twice")).expected == 1


async def test_what_is_answered_stays_and_what_waits_is_left_out_too(excused: Running) -> None:
    """Of the papers: school 1 has answered and waits for the curator; school 2 has not."""
    await excused.live(MARCH)
    await excused.answer("Анна", "placed", "yes", MARCH)
    assert await exempt(excused, "Мария", "Бабынинский район", activity="papers") == 2
    counts = await counted(excused, "papers", "placed")
    assert (counts.expected, counts.met) == (2, 1)
    assert await excused.confirmations.duties(excused.people["Нина"], MARCH) == ()
    found = await waivers(excused).changes(excused.people["Рита"], CODE, "papers", MARCH)
    assert [one.place.name for one in found] == ["Школа № 1", "Школа № 2"]


async def test_what_was_left_open_to_decide_is_decided_by_it(excused: Running) -> None:
    await excused.live(MARCH)
    duty = await excused.duty("Анна", "filled", MARCH)
    await waivers(excused).cannot(excused.people["Анна"], duty.request, "na", None, MARCH)
    await exempt(excused, "Рита", "Школа № 1")
    (asked,) = await heard(excused, "Мария", "waiver")
    after = await waivers(excused).decide(excused.people["Мария"], asked["waiver"], False, MARCH)
    assert (after.settled, after.waiver and after.waiver.state) == (True, "withdrawn")


async def test_a_fact_known_from_elsewhere_does_not_spoil_the_sums(excused: Running) -> None:
    """School 1 has named its teachers; what is divided by them is left out."""
    await excused.live(MARCH)
    await excused.answer("Анна", "teachers", "20", MARCH)
    await exempt(excused, "Рита", "Школа № 1", activity="staff")
    counts = await counted(excused, "staff", "trained")
    assert (counts.expected, int(counts.base)) == (2, 0)
    assert (await counted(excused, "staff", "heads")).amount == 20


SAME = question("teachers", "director", answer="number", fact="teachers", verified_by="curator")
TRAINED = question("trained", "director", answer="number", range={"max_fact": "teachers"})
RATIO = {"key": "trained", "kind": "ratio", "of": "trained", "to": "teachers"}


@pytest.fixture
async def twice_asked(empty: Path, tmp_path: Path) -> AsyncIterator[Running]:
    """Two activities ask how many teachers there are, and divide by it."""
    surveys = [activity(no, "survey", ["2022-03-10"], [SAME, TRAINED], RATIO) for no in ("one", "two")]
    opened = await open_running(empty, tmp_path / "bot.db", *surveys)
    await opened.live(local("2022-03-11"))
    yield opened
    await opened.store.close()


async def teachers(running: Running, no: str) -> Outcome:
    """School 1 has twenty; told in that activity."""
    owed = await running.confirmations.duties(running.people["Анна"], MARCH)
    about = {(one.event.activity.no, one.question.key): one for one in owed}
    return await running.again("Анна", about[no, "teachers"], "20", MARCH)


async def test_what_is_known_from_elsewhere_is_not_forgotten(twice_asked: Running) -> None:
    await teachers(twice_asked, "one")
    await exempt(twice_asked, "Рита", "Школа № 1", activity="two")
    assert int((await counted(twice_asked, "one", "trained")).base) == 20
    assert int((await counted(twice_asked, "two", "trained")).base) == 0


async def test_a_number_that_was_returned_is_forgotten_with_what_rests_on_it(twice_asked: Running) -> None:
    await teachers(twice_asked, "one")
    check = await twice_asked.duty("Нина", "teachers_confirmed", MARCH)
    await twice_asked.again("Нина", check, "no", MARCH)
    await exempt(twice_asked, "Рита", "Школа № 1", activity="one")
    assert int((await counted(twice_asked, "one", "trained")).base) == 0
    assert int((await counted(twice_asked, "two", "trained")).base) == 0


async def test_who_may(excused: Running) -> None:
    await excused.live(MARCH)
    occurrence = await excused.occurrence("twice")
    for name in ("Анна", "Нина"):
        assert await refused(exempt(excused, name, "Школа № 1")) == "not-yours"
        assert (
            await refused(exemptions(excused).listed(excused.people[name], occurrence, MARCH)) == "not-yours"
        )
    assert await refused(exempt(excused, "Игорь", "Школа № 1")) == "not-yours"
    await exempt(excused, "Мария", "Школа № 1")
    assert await refused(end(excused, "Игорь")) == "not-yours"
    assert await refused(end(excused, "Анна")) == "not-yours"
    assert await refused(exempt(excused, "Рита", "Школа № 1")) == "already-exempt"
    _, seen = await exemptions(excused).listed(excused.people["Игорь"], occurrence, MARCH)
    assert seen == ()


async def test_a_day_that_is_over_and_a_unit_that_is_not_there(excused: Running) -> None:
    await excused.live(MARCH)
    assert await refused(exempt(excused, "Рита", "Школа № 1", date(2022, 3, 13))) == "day-past"
    about = (await excused.occurrence("twice"), 999, "на ремонте", None)
    assert await refused(exemptions(excused).add(excused.people["Рита"], *about, MARCH)) == "unit-unknown"
    ending = exemptions(excused).end(excused.people["Рита"], 999, MARCH)
    assert await refused(ending) == "exemption-unknown"


async def test_one_that_is_over_by_its_day_may_be_given_anew(excused: Running) -> None:
    await excused.live(MARCH)
    await exempt(excused, "Рита", "Школа № 1", date(2022, 3, 14))
    later = MARCH + timedelta(days=1)
    about = (await excused.occurrence("twice"), await unit(excused, "Школа № 1"), "снова", None)
    _, count = await exemptions(excused).add(excused.people["Рита"], *about, later)
    assert count == 0


async def test_units_are_chosen_where_ones_own_territory_begins(excused: Running) -> None:
    await excused.live(MARCH)
    occurrence = await excused.occurrence("twice")
    names = {}
    for who in ("Рита", "Мария"):
        _, where = await exemptions(excused).choice(excused.people[who], occurrence, 0, 0, MARCH)
        names[who] = [place.name for place in where.below]
    assert names == {
        "Рита": ["Бабынинский район", "Дзержинский район"],
        "Мария": ["Школа № 1", "Школа № 2"],
    }
    other = await unit(excused, "Дзержинский район")
    looking = exemptions(excused).choice(excused.people["Мария"], occurrence, other, 0, MARCH)
    assert await refused(looking) == "unit-unknown"


async def test_all_of_it_is_marked_in_the_answers(excused: Running) -> None:
    """Nothing is erased: it is an answer, by the coordinator, for the seat."""
    await excused.live(MARCH)
    await exempt(excused, "Рита", "Школа № 1")
    async with excused.store.read() as tx:
        mine = select(Request.id).where(Request.question == "filled", Request.settled_at.is_not(None))
        (request,) = (await tx.execute(mine)).scalars()
    duty = await excused.confirmations.duty(excused.people["Анна"], request, MARCH)
    assert duty.told is not None
    assert (duty.told.value, duty.told.how, duty.told.by, duty.told.comment) == (
        "na",
        "waived",
        "Рита",
        "на ремонте",
    )
