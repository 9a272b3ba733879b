"""Any number opens to the rows behind it."""

from pathlib import Path

import pytest

from roadmap.explanations import Explanation, Which
from roadmap.refusals import Refused
from services.explanations import Explanations
from tests.services.running import Running, empty, local, open_running, running
from tests.services.small_programme import CODE, activity, question

__all__ = ["empty", "running"]
NOW = local("2022-03-23", 12)


async def why(
    running: Running, no: str, key: str, which: Which = "all", name: str = "Рита", **more: int
) -> Explanation:
    me = running.people[name]
    page = more.get("page", 0)
    return await Explanations(running.store, running.plans).of(me, CODE, no, key, which, page, NOW)


async def test_met_are_those_in_the_numerator_with_how_and_when(running: Running) -> None:
    await running.live(NOW)
    await running.answer("Вера", "placed", "yes", NOW)
    await running.answer("Анна", "placed", "no", NOW)
    shown = await why(running, "papers", "placed", "met")
    assert shown.found == {"all": 3, "met": 1, "other": 0, "missing": 2, "left_out": 0}
    assert (shown.measure.counts.met, shown.measure.counts.missing) == (1, 2)
    ((line, state, session),) = [(one.line, one.state, one.session) for one in shown.rows]
    assert (line.place.name, line.value, line.how, line.settled_at) == ("Школа № 3", "yes", "own", NOW)
    assert (state, session) == ("on_time", None)
    missing = await why(running, "papers", "placed", "missing")
    assert [one.line.place.name for one in missing.rows] == ["Школа № 1", "Школа № 2"]


async def test_everybody_sees_the_rows_of_their_own_territory(running: Running) -> None:
    await running.live(NOW)
    for name, schools in (("Мария", 2), ("Игорь", 1), ("Нина", 2), ("Лев", 1)):
        shown = await why(running, "papers", "placed", name=name)
        assert (shown.found["all"], shown.measure.counts.expected) == (schools, schools)


async def test_many_rows_are_turned_over(empty: Path, tmp_path: Path) -> None:
    weekly = activity(
        "weekly",
        "webinar",
        [{"weekly": {"from": "2022-02-16", "to": "2022-03-16"}}],
        [question("listened", "director")],
    )
    opened = await open_running(empty, tmp_path / "bot.db", weekly)
    await opened.live(NOW)
    first, last = await why(opened, "weekly", "share"), await why(opened, "weekly", "share", page=9)
    assert (first.pages, len(first.rows), last.page, len(last.rows)) == (2, 8, 1, 7)
    rows = [*first.rows, *last.rows]
    assert [(one.line.place.name[-1], one.session) for one in rows] == [
        (school, session) for school in "123" for session in range(1, 6)
    ]
    await opened.store.close()


async def test_what_is_not_there_is_refused(running: Running) -> None:
    await running.live(NOW)
    with pytest.raises(Refused, match="indicator-unknown"):
        await why(running, "papers", "nothing")
    with pytest.raises(Refused, match="activity-unknown"):
        await why(running, "nothing", "placed")
    with pytest.raises(Refused, match="not-yours"):
        await why(running, "papers", "placed", name="Анна")
