"""Pictures from a process of their own: what comes back, and what is said when nothing does."""

import asyncio
import os
import pickle
import subprocess
import sys
from dataclasses import replace

import pytest

from reports import printing
from reports.curve import curve
from reports.heat import by_weeks, heat
from reports.parcels import light
from reports.printing import ROOT, NotPrinted, printed
from reports.timeline import timeline
from roadmap.sheets import Sheet
from tests.reports.lived import lived


@pytest.fixture(scope="module")
def region() -> Sheet:
    return lived(6)


async def test_a_child_draws_what_we_would(region: Sheet) -> None:
    assert await printed("heat", region, "ru", "light") == heat(region, "ru", "light")
    assert await printed("weeks", region, "en", "dark") == heat(region, "en", "dark", "weeks")
    assert await printed("curve", region, "ru", "dark", "32") == curve(region, "ru", "dark", "32")
    assert await printed("timeline", region, "en", "light") == timeline(region, "en", "light")


@pytest.mark.parametrize(
    ("kind", "more"), [("heat", ()), ("weeks", ()), ("curve", ("16",)), ("timeline", ())]
)
def test_what_is_handed_over_is_lighter_and_draws_the_same(
    region: Sheet, kind: str, more: tuple[str, ...]
) -> None:
    draw = {"heat": heat, "weeks": by_weeks, "curve": curve, "timeline": timeline}[kind]
    values = light(kind, (region, "ru", "light", *more))
    assert len(pickle.dumps(values)) < len(pickle.dumps((region, "ru", "light", *more)))
    assert draw(*values) == draw(region, "ru", "light", *more)  # type: ignore[operator]


def test_other_documents_are_handed_over_whole(region: Sheet) -> None:
    assert light("xlsx", (region, "ru")) == (region, "ru")
    assert light("ics", ()) == ()


async def test_what_a_child_meets_is_told_without_what_it_read(region: Sheet) -> None:
    with pytest.raises(NotPrinted) as trouble:
        await printed("curve", region, "ru", "light", "no such activity")
    assert trouble.value.reason == "KeyError"
    with pytest.raises(NotPrinted):
        await printed("heat", replace(region, units=None), "ru", "light")  # type: ignore[arg-type]
    with pytest.raises(NotPrinted):
        await printed("nothing")


async def test_a_child_that_takes_too_long_is_ended(region: Sheet) -> None:
    with pytest.raises(NotPrinted) as trouble:
        await printed("heat", region, "ru", "light", patience=0.05)
    assert trouble.value.reason == "timeout"
    assert await printed("timeline", region, "ru", "light")


async def test_one_core_is_left_to_the_taps(region: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once: list[int] = []
    running = 0
    drawn = printing._drawn

    async def counted(kind: str, given: bytes, patience: float) -> list[bytes]:
        nonlocal running
        running += 1
        at_once.append(running)
        try:
            return await drawn(kind, given, patience)
        finally:
            running -= 1

    monkeypatch.setattr(printing, "_drawn", counted)
    await asyncio.gather(*(printed("timeline", region, "ru", "light") for _ in range(5)))
    assert len(at_once) == 5
    assert max(at_once) <= max((os.cpu_count() or 2) - 1, 1)


def test_a_child_whose_bot_is_gone_does_not_wait_for_ever() -> None:
    """Killed before it has said what to draw: its end of the pipe closes. Alive but stuck: time is up."""
    child = [sys.executable, "-m", "reports", "heat"]
    gone = subprocess.run(
        [*child, "60"], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=30
    )
    assert gone.returncode != 0
    with subprocess.Popen([*child, "0.3"], cwd=ROOT, stdin=subprocess.PIPE) as stuck:
        assert stuck.wait(30) == 1


def test_drawing_stays_out_of_who_asks_for_it() -> None:
    script = "import sys, reports.printing; assert not {'PIL', 'openpyxl', 'icalendar'} & set(sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
