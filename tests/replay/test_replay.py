"""The real bot before the judge: the first weeks of the Kaluga year, from the roster to the verdict."""

from datetime import date
from pathlib import Path

import pytest
from pydantic import SecretStr

CODE = "kaluga-500plus-2022"
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("faults", [False, True], ids=["fair weather", "bad weather"])
async def test_the_first_weeks_of_a_small_region_pass(tmp_path: Path, faults: bool) -> None:
    from bot.boxed import boxed
    from bot.commands.replay import Judged
    from bot.house import read_programmes
    from bot.settings import Settings
    from replay.run import Size, replay
    from roadmap.moments import instant
    from sandbox.clock import Clock

    url = SecretStr(f"sqlite+aiosqlite:///{tmp_path}/replay.db")
    settings = Settings(_env_file=None, database_url=url, programmes=CODE, programmes_dir=ROOT / "programmes")
    plans = read_programmes(settings)
    start = instant(plans[CODE].span.first, plans[CODE].quiet.last, plans[CODE].zone)
    async with boxed(settings, plans, Clock(start)) as box:
        judged = Judged(box, CODE, settings.programmes_dir / CODE)
        until = date(2021, 12, 19)
        verdict = await replay(judged, Size(3), seed=1, faults=faults, progress=False, until=until)
    assert verdict.findings.details == []
    assert verdict.passed
    assert verdict.days == 24
    assert verdict.deliveries["sent"] > 20
    assert verdict.people >= 5
    assert bool(verdict.weather) == faults
