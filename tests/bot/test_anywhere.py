"""The sandbox for a programme that has no region of its own."""

from pathlib import Path

import pytest

from bot.showcase import anywhere
from bot.showcase.company import Company
from roadmap.loading import load
from roadmap.programme import Programme
from roadmap.roster_reading import Reading
from tests.bot.playing import opened, press
from tests.conftest import ROOT

FOLDERS = sorted(path.parent for path in ROOT.glob("programmes/*/programme.yaml"))
SHANDONG = "shandong-2015"


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda folder: folder.name)
def programme(request: pytest.FixtureRequest) -> Programme:
    folder: Path = request.param
    return load(folder)


@pytest.mark.parametrize("size", [1, 6, 25])
def test_every_programme_gets_units_of_every_kind_and_everyone_at_their_post(
    programme: Programme, size: int
) -> None:
    company = anywhere.company(programme, size)
    read = Reading(programme, company.roster)
    assert not read.mistakes
    assert {line.role.code for line in read.lines} == {role.code for role in programme.roles}
    assert {kind for line in read.lines for kind in line.kinds} == {
        kind.kind for kind in programme.units if kind.within and _is_reached(programme, kind.kind)
    }
    assert all(line.covers for line in read.lines if line.role.covers)
    assert {phone.role for phone in company.phones.values()} == {role.code for role in programme.roles}
    assert _seats(read) >= {(phone.role, phone.place) for phone in company.phones.values()}


def _is_reached(programme: Programme, kind: str) -> bool:
    """Some role sits there or below."""
    above = {unit.kind: unit.within for unit in programme.units}
    reached = set()
    for role in programme.roles:
        step: str | None = role.unit
        while step is not None:
            reached.add(step)
            step = above[step]
    return kind in reached


def _seats(read: Reading) -> set[tuple[str, str]]:
    return {(line.role.code, line.names[-1] if line.names else "") for line in read.lines}


def test_the_same_size_gives_the_same_region(programme: Programme) -> None:
    first: Company = anywhere.company(programme, 6)
    assert first == anywhere.company(programme, 6)
    assert len(anywhere.company(programme, 60).roster) > len(first.roster)


async def test_shandong_has_a_sandbox_in_which_people_join() -> None:
    async with opened({SHANDONG: load(ROOT / "programmes" / SHANDONG)}) as page:
        cast = await page.shown("cast", "en")
        assert [one["key"] for one in cast] == ["office", "expert", "guide", "leader", "trainee", "trainee2"]
        assert cast[3]["role"].startswith("group leader · ")
        assert (await page.shown("stories")) == []
        plan = await page.shown("plan", "en")
        assert len(plan["activities"]) == 53
        trainee = page.cast["trainee"]
        said = await trainee.last()
        assert said is not None
        await press(trainee, said.labels[0])
        await page.pull("everyone")
        left = [one for one in await page.shown("seats", "en") if one["role"] == "trainee"]
        assert len(left) == 2
