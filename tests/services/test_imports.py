"""A list from elsewhere is shown before it is stored, and then counts more than what schools claimed."""

from pathlib import Path

import pytest
from sqlalchemy import select

from db.models import Answer, Audit
from roadmap.outside_lists import Import
from roadmap.refusals import Refused
from services.imports import Imports, Listed
from tests.services.running import Running, empty, local, open_running, running
from tests.services.small_programme import CODE, activity, question

__all__ = ["empty", "running"]
NOW = local("2022-03-11", 12)
MEANINGS = {"да": "yes", "нет": "no"}


def listed(text: str, no: str = "papers", number: int = 0) -> Listed:
    return Listed(CODE, no, number, text, MEANINGS)


def imports(running: Running) -> Imports:
    return Imports(running.store, running.plans)


async def load(
    running: Running, text: str, name: str = "Рита", no: str = "papers", number: int = 0
) -> Import:
    return await imports(running).load(running.people[name], listed(text, no, number), NOW)


def why(found: Import) -> list[tuple[int, str]]:
    return [(one.line.number, one.why) for one in found.misread]


async def stands(running: Running, school: str, key: str = "placed") -> tuple[str, str] | None:
    duty = await running.confirmations.duty(
        running.people[{"Школа № 1": "Анна", "Школа № 2": "Иван", "Школа № 3": "Вера"}[school]],
        await running.request(key, school),
        NOW,
    )
    return None if duty.told is None else (duty.told.value, duty.told.how)


async def test_what_is_read_is_shown_and_nothing_is_stored(running: Running) -> None:
    await running.live(NOW)
    await running.answer("Анна", "placed", "yes", NOW)
    text = "Школа;ответ\nШкола № 1;нет\nшкола  № 2\nШкола № 9\nШкола № 3;может\ns2;нет\n"

    found = await imports(running).read(running.people["Рита"], listed(text), NOW)

    assert [(one.duty.subject.name, one.value) for one in found.changes] == [
        ("Школа № 1", "no"),
        ("Школа № 2", "yes"),
    ]
    assert [one.duty.subject.name for one in found.overridden] == ["Школа № 1"]
    assert why(found) == [(1, "unknown"), (4, "unknown"), (5, "value"), (6, "twice")]
    assert await stands(running, "Школа № 1") == ("yes", "own")
    assert await stands(running, "Школа № 2") is None


async def test_it_overrides_what_schools_claimed_both_ways(running: Running) -> None:
    await running.live(NOW)
    await running.answer("Анна", "placed", "yes", NOW)
    await running.answer("Иван", "placed", "no", NOW)

    await load(running, "Школа № 1;нет\nШкола № 2\nШкола № 3")

    assert await stands(running, "Школа № 1") == ("no", "import")
    assert await stands(running, "Школа № 2") == ("yes", "import")
    assert await stands(running, "Школа № 3") == ("yes", "import")
    assert await running.progress.recount(CODE) == ()
    assert {no: counts.met for no, key, counts in await running.progress.totals(CODE) if key == "placed"} == {
        "papers": 2
    }


async def test_the_schools_whose_word_was_changed_hear_of_it(running: Running) -> None:
    await running.live(NOW)
    await running.answer("Анна", "placed", "yes", NOW)

    await load(running, "Школа № 1;нет\nШкола № 2")

    heard = [(person, payload["how"], payload["value"]) for person, payload in await running.notices()]
    assert heard == [(running.people["Анна"], "import", "no")]


async def test_the_same_list_twice_changes_nothing(running: Running) -> None:
    await running.live(NOW)
    await load(running, "Школа № 1\nШкола № 2;нет")

    again = await load(running, "Школа № 1\nШкола № 2;нет")

    assert (again.changes, again.same) == ((), 2)
    async with running.store.read() as tx:
        assert len((await tx.execute(select(Answer.id))).all()) == 2
        noted = (await tx.execute(select(Audit.what, Audit.about))).all()
    assert [tuple(row) for row in noted] == [("import", {"activity": "papers", "count": 2})]


async def test_schools_of_another_district_are_none_of_ones_own(running: Running) -> None:
    await running.live(NOW)

    found = await load(running, "Школа № 1\nШкола № 3", "Мария")

    assert why(found) == [(2, "unknown")]
    assert await stands(running, "Школа № 3") is None
    for name in ("Нина", "Анна"):
        with pytest.raises(Refused, match="not-yours"):
            await load(running, "Школа № 1", name)


async def test_numbers_stand_beside_the_schools_and_keep_their_bounds(running: Running) -> None:
    await running.live(NOW)
    asked = await imports(running).read(running.people["Рита"], listed("Школа № 1;12", "staff"), NOW)
    assert [one.key for one in asked.questions] == ["teachers", "trained"]
    assert asked.changes == ()

    found = await load(running, "Школа № 1;12\nШкола № 2\nШкола № 3;301", no="staff", number=1)

    assert why(found) == [(2, "value"), (3, "value")]
    assert await stands(running, "Школа № 1", "teachers") == ("12", "import")


async def test_what_is_not_asked_yet_is_not_answered(running: Running) -> None:
    now = local("2022-03-18", 12)
    await running.live(now)
    listing = listed("Школа № 1\nБабынинский район", "visit", 2)

    found = await imports(running).load(running.people["Рита"], listing, now)

    assert why(found) == [(1, "waiting"), (2, "unasked")]
    assert found.changes == ()


@pytest.mark.parametrize(
    ("no", "text", "key"),
    [
        ("papers", " \n;;\n", "import-empty"),
        ("window", "Школа № 1", "import-unasked"),
        ("none", "Школа № 1", "activity-unknown"),
    ],
)
async def test_what_cannot_be_stored_at_all(running: Running, no: str, text: str, key: str) -> None:
    await running.live(NOW)

    with pytest.raises(Refused, match=key):
        await load(running, text, no=no)


async def test_of_several_days_the_last_that_was_held_is_meant(empty: Path, tmp_path: Path) -> None:
    weekly = {"weekly": {"from": "2022-02-17", "to": "2022-03-24"}}
    series = activity("series", "webinar", [weekly], [question("came", "director")])
    running = await open_running(empty, tmp_path / "bot.db", series)
    await running.live(NOW)

    await load(running, "Школа № 1", no="series")

    async with running.store.read() as tx:
        stored = (await tx.execute(select(Answer.request_id))).scalars().all()
    proxies = [await running.confirmations.duty(running.people["Анна"], one, NOW) for one in stored]
    assert [str(one.event.start) for one in proxies] == ["2022-03-10"]
    await running.store.close()
