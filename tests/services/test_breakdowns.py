"""One activity, or all of them, cut into parts."""

import pytest

from roadmap.breakdowns import Breakdown, By
from roadmap.refusals import Refused
from roadmap.tallies import Counts
from services.breakdowns import Breakdowns
from tests.services.running import Running, empty, local, running
from tests.services.small_programme import CODE

__all__ = ["empty", "running"]
NOW = local("2022-03-23", 12)


async def cut(running: Running, name: str, no: str | None, by: By, page: int = 0) -> Breakdown:
    service = Breakdowns(running.store, running.progress.plans)
    return await service.of(running.people[name], CODE, no, by, page, NOW)


def shown(found: Breakdown) -> dict[str, tuple[int, int, int]]:
    """Part -> (met, expected, awaited)."""
    named = [(one.place.name if one.place else one.role.code if one.role else "", one) for one in found.parts]
    return {name: (one.total.met, one.total.expected, one.total.awaited) for name, one in named}


async def test_districts_schools_and_roles_add_up_to_the_whole(running: Running) -> None:
    await running.live(NOW)
    await running.answer("Анна", "placed", "yes", NOW)
    await running.answer("Вера", "placed", "yes", NOW)
    for no in ("papers", None):
        whole = [
            sum((one.total for one in (await cut(running, "Рита", no, by)).parts), Counts())
            for by in ("branch", "unit", "role")
        ]
        if no is not None:
            assert whole[0] == whole[1] == whole[2]
        assert whole[0].expected > 0
        # What is asked about the region itself lies in no district and in no school.
        assert whole[2].expected - whole[0].expected == (0 if no else 1)
        assert whole[0] == whole[1]


async def test_each_district_has_its_own_numbers(running: Running) -> None:
    await running.live(NOW)
    await running.answer("Вера", "placed", "yes", NOW)
    found = await cut(running, "Рита", "papers", "branch")
    assert found.ways == {"branch": "municipality", "unit": "school", "role": None}
    # The directors were asked; the curators' confirmations wait for their answers.
    assert shown(found) == {"Бабынинский район": (0, 4, 2), "Дзержинский район": (1, 2, 1)}
    first, second = (part.measures[0].counts for part in found.parts)
    assert (first.met, first.expected, second.met, second.expected) == (0, 2, 1, 1)


async def test_a_municipal_coordinator_sees_the_schools_of_their_district(running: Running) -> None:
    await running.live(NOW)
    found = await cut(running, "Мария", "papers", "branch")
    assert (found.by, tuple(found.ways)) == ("unit", ("unit", "role"))
    assert list(shown(found)) == ["Школа № 1", "Школа № 2"]


async def test_a_curator_sees_their_schools_and_one_school_is_not_cut(running: Running) -> None:
    await running.live(NOW)
    assert list(shown(await cut(running, "Нина", "papers", "unit"))) == ["Школа № 1", "Школа № 2"]
    found = await cut(running, "Лев", "papers", "unit")
    assert (found.by, tuple(found.ways)) == ("role", ("role",))
    assert list(shown(found)) == ["curator", "director"]


async def test_who_reports_nothing_cuts_nothing(running: Running) -> None:
    for no in ("papers", None):
        with pytest.raises(Refused, match="not-yours"):
            await cut(running, "Анна", no, "role")
    with pytest.raises(Refused, match="activity-unknown"):
        await cut(running, "Рита", "nothing", "role")
