"""The real bot before the judge: the first weeks of each programme, from the roster to the verdict."""

from datetime import date
from pathlib import Path

import pytest
from pydantic import SecretStr

from replay.run import Size
from replay.verdict import Verdict
from tests.conftest import KALUGA, ROOT


async def lived(folder: Path, code: str, size: Size, until: date, *, faults: bool = False) -> Verdict:
    from bot.boxed import boxed
    from bot.commands.replay import Judged
    from bot.house import read_programmes
    from bot.settings import Settings
    from replay.run import replay
    from roadmap.moments import instant
    from sandbox.clock import Clock

    url = SecretStr(f"sqlite+aiosqlite:///{folder}/replay.db")
    settings = Settings(_env_file=None, database_url=url, programmes=code, programmes_dir=ROOT / "programmes")
    plans = read_programmes(settings)
    start = instant(plans[code].span.first, plans[code].quiet.last, plans[code].zone)
    async with boxed(settings, plans, Clock(start)) as box:
        judged = Judged(box, code, settings.programmes_dir / code)
        return await replay(judged, size, seed=1, faults=faults, progress=False, until=until)


@pytest.mark.parametrize("faults", [False, True], ids=["fair weather", "bad weather"])
async def test_the_first_weeks_of_a_small_region_pass(tmp_path: Path, faults: bool) -> None:
    verdict = await lived(tmp_path, KALUGA, Size(3), date(2021, 12, 19), faults=faults)
    assert verdict.findings.details == []
    assert verdict.passed
    assert verdict.days == 24
    assert verdict.deliveries["sent"] > 20
    assert verdict.people >= 5
    assert bool(verdict.weather) == faults


async def test_the_first_weeks_of_a_small_province_pass(tmp_path: Path) -> None:
    """Four levels of units, a text that must be long, six of a kind, a leader who checks each member."""
    verdict = await lived(tmp_path, "shandong-2015", Size(2, 2), date(2015, 8, 16))
    assert verdict.findings.details == []
    assert verdict.passed
    assert (verdict.days, verdict.people >= 6) == (27, True)
    assert verdict.lived["in words"] > 0
