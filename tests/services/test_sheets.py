"""What a document is made of: whose units, whose answers, and of which day."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from db.models import Audit
from roadmap.lines import Cell
from roadmap.refusals import Refused
from roadmap.sheets import Sheet
from services import sheets as gathered
from services.sheets import Sheets
from tests.services.excused import exemptions
from tests.services.running import ZONE, Running, empty, local, running
from tests.services.small_programme import CODE

__all__ = ["empty", "running"]
NOW = local("2022-03-23", 12)


async def of(running: Running, name: str, back: int = 0) -> Sheet:
    service = Sheets(running.store, running.progress.plans)
    day = NOW.astimezone(ZONE).date() - timedelta(days=back) if back else None
    return await service.of(running.people[name], CODE, NOW, day)


async def test_each_sees_their_own_units_top_down(running: Running) -> None:
    await running.live(NOW)
    names = {
        name: [place.name for place in (await of(running, name)).units] for name in ("Рита", "Мария", "Лев")
    }
    assert names["Рита"] == [
        "Север",
        *("Бабынинский район", "Школа № 1", "Школа № 2"),
        *("Дзержинский район", "Школа № 3"),
    ]
    assert names["Мария"] == ["Бабынинский район", "Школа № 1", "Школа № 2"]
    assert names["Лев"] == ["Школа № 3"]
    assert {line.place.name for line in (await of(running, "Лев")).lines or ()} == {"Школа № 3"}


async def test_cells_and_rows_tell_the_same(running: Running) -> None:
    await running.live(NOW)
    await running.answer("Анна", "placed", "yes", NOW)
    sheet = await of(running, "Рита")
    school = next(place.id for place in sheet.units if place.name == "Школа № 1")
    # What was placed is there in time; the curator is asked to confirm it.
    assert sheet.cells[school, "papers"] == Cell(on_time=1, open=1)
    for row in sheet.rows:
        cells = [cell for (_, no), cell in sheet.cells.items() if no == row.activity.code]
        waiting = sum(cell.waiting for cell in cells)
        assert sum(cell.asked for cell in cells) + waiting == row.total.expected
        assert sum(cell.on_time + cell.late for cell in cells) == row.total.met
        assert sum(cell.open + cell.overdue for cell in cells) == row.total.awaited


async def test_a_past_day_is_gathered_as_it_was(running: Running) -> None:
    await running.live(local("2022-03-22", 12))
    await running.answer("Анна", "placed", "yes", local("2022-03-22", 13))
    await running.answer("Вера", "placed", "yes", NOW)
    then, now = await of(running, "Рита", back=1), await of(running, "Рита")
    for sheet, met in ((then, 1), (now, 2)):
        row = next(row for row in sheet.rows if row.activity.code == "papers")
        assert row.measures[0].counts.met == met
        assert sum(line.value == "yes" and line.question == "placed" for line in sheet.lines or ()) == met
    assert then.at < now.at


async def test_a_past_day_names_who_was_left_out_then(running: Running) -> None:
    """Excused the day before, answered today after all; and one is excused only today."""
    yesterday = local("2022-03-22", 13)
    await running.live(yesterday)
    service, webinar = exemptions(running), await running.occurrence("webinar")
    duty = await running.duty("Анна", "took_part", yesterday)
    by_name = {place.name: place.id for place in (await of(running, "Рита")).units}
    await service.add(running.people["Рита"], webinar, by_name["Школа № 1"], "на ремонте", None, yesterday)
    await running.again("Анна", duty, "viewer", NOW)
    await service.add(running.people["Рита"], webinar, by_name["Школа № 3"], "переезжает", None, NOW)
    then, now = await of(running, "Рита", back=1), await of(running, "Рита")
    named = [
        [(no, one.place.name, one.words, one.by, one.at, one.agreed) for no, one in sheet.left_out]
        for sheet in (then, now)
    ]
    assert named == [
        [("webinar", "Школа № 1", "на ремонте", "Рита", yesterday, True)],
        [("webinar", "Школа № 3", "переезжает", "Рита", NOW, True)],
    ]
    assert (await of(running, "Рита", back=2)).left_out == []
    assert (await of(running, "Лев", back=1)).left_out == [], "another's school"


async def test_of_too_many_schools_districts_are_shown(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    await running.live(NOW)
    whole = await of(running, "Рита")
    monkeypatch.setattr(gathered, "SCHOOLS", 2)
    sheet = await of(running, "Рита")
    assert [place.name for place in sheet.units] == ["Север", "Бабынинский район", "Дзержинский район"]
    assert sheet.lines is None
    for no in ("papers", "visit"):
        total = [Cell(), Cell()]
        for at, one in enumerate((whole, sheet)):
            for (_, code), cell in one.cells.items():
                total[at] = total[at].joined(cell) if code == no else total[at]
        assert total[0] == total[1] != Cell()


async def test_whoever_takes_a_document_out_is_noted_and_who_may_not_report_takes_none(
    running: Running,
) -> None:
    await running.live(NOW)
    await of(running, "Мария")
    with pytest.raises(Refused, match="not-yours"):
        await of(running, "Анна")
    async with running.store.read() as tx:
        noted = (await tx.execute(select(Audit.person_id).where(Audit.what == "exported"))).scalars().all()
    assert list(noted) == [running.people["Мария"]]
