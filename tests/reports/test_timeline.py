"""The programme on a page: a bar for each activity, in the colour of how it stands."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from reports.bars import bars
from reports.canvas import TEXT
from reports.lettering import width
from reports.themes import THEMES
from reports.timeline import LONGEST, ROWS, room, timeline
from roadmap.lines import Cell
from roadmap.programme import Programme
from roadmap.sheets import Sheet
from tests.reports.lived import kaluga, lived
from tests.reports.pixels import area, opened, telegram_takes

EMPTY: dict[str, Any] = {"cells": {}, "lines": (), "rows": ()}


@pytest.fixture(scope="module")
def region() -> Sheet:
    return lived(36)


def test_all_fifty_nine_are_on_one_picture(region: Sheet) -> None:
    assert [bar.activity.code for bar in bars(region)] == [str(no) for no in range(1, 60)]
    assert len(timeline(region, "ru", "light")) == 1
    assert telegram_takes(timeline(region, "en", "dark"))


@pytest.mark.parametrize("theme", THEMES)
def test_bars_have_the_colour_of_how_they_stand(region: Sheet, theme: str) -> None:
    (page,) = timeline(region, "ru", theme)
    for state in ("on_time", "open", "overdue"):
        assert area(opened(page), THEMES[theme].states[state][0]) > 500
    assert area(opened(page), THEMES[theme].now) > 3_000


def test_a_programme_that_has_not_begun_has_none_of_these_colours(region: Sheet) -> None:
    (page,) = timeline(replace(region, cells={}), "ru", "light")
    for state in ("on_time", "open", "overdue"):
        assert area(opened(page), THEMES["light"].states[state][0]) == 0


@pytest.mark.parametrize(
    ("cell", "standing", "share"),
    [
        (Cell(on_time=36), "done", 100),
        (Cell(on_time=30, no=6), "done", 83),
        (Cell(on_time=35, open=1), "open", 97),
        (Cell(on_time=999, overdue=1), "overdue", 99),
        (Cell(on_time=1, overdue=999), "overdue", 1),
        (Cell(open=5), "open", 0),
        (Cell(left_out=5), "ahead", None),
        (Cell(), "ahead", None),
    ],
)
def test_how_an_activity_stands(region: Sheet, cell: Cell, standing: str, share: int | None) -> None:
    (bar,) = [bar for bar in bars(replace(region, cells={(1, "32"): cell})) if bar.activity.code == "32"]
    assert (bar.standing, bar.share) == (standing, share)


def test_a_window_without_a_day_is_told_apart(region: Sheet) -> None:
    standing = {bar.activity.code: bar.standing for bar in bars(region)}
    assert standing["46"] == "window"
    assert standing["45"] == "ahead"


def test_what_was_cancelled_is_not_there(region: Sheet) -> None:
    kept = [event for event in region.events if event.activity.code != "32"]
    assert "32" not in {bar.activity.code for bar in bars(replace(region, events=kept))}


@pytest.mark.parametrize(("code", "whole"), [("7", True), ("papers", True), ("w" * 40, False)])
def test_an_activity_may_be_numbered_by_a_word(region: Sheet, code: str, whole: bool) -> None:
    named = kaluga().activity("32").model_copy(update={"no": code})
    programme = kaluga().model_copy(update={"activities": (named,)})
    events = [replace(one, activity=named) for one in region.events if one.activity.code == "32"]
    sheet = replace(region, programme=programme, events=events, cells={})
    assert (width(code, TEXT, bold=True) < room(bars(sheet)) <= LONGEST) == whole
    assert telegram_takes(timeline(sheet, "ru", "light"))


def test_no_occurrence_at_all_is_a_picture_with_a_sentence(region: Sheet) -> None:
    assert telegram_takes(timeline(replace(region, events=(), **EMPTY), "ru", "light"))


@pytest.mark.parametrize("now", [datetime(2019, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)])
def test_a_moment_outside_the_programme_makes_a_picture(now: datetime) -> None:
    assert telegram_takes(timeline(lived(2, now=now), "ru", "light"))


def test_a_longer_programme_takes_several_pictures(region: Sheet) -> None:
    programme = _longer(kaluga())
    events = [
        replace(event, activity=programme.activity(f"{event.activity.code}{extra}"))
        for extra in ("", "-2", "-3")
        for event in region.events
    ]
    sheet = replace(region, programme=programme, events=events, **EMPTY)
    assert len(bars(sheet)) == 3 * 59
    assert len(timeline(sheet, "ru", "light")) == -(-3 * 59 // ROWS)
    assert telegram_takes(timeline(sheet, "ru", "light"))


def _longer(programme: Programme) -> Programme:
    """With titles of 120 characters."""
    title = programme.title.model_validate({"ru": "Очень длинное название " * 5})
    more = [
        one.model_copy(update={"no": f"{one.no}{extra}", "title": title})
        for extra in ("", "-2", "-3")
        for one in programme.activities
    ]
    longer = programme.model_copy(update={"activities": tuple(more)})
    longer.__dict__.pop("_activities", None)  # what it has looked up before
    return longer


def test_the_days_shown_reach_from_the_first_to_the_last(region: Sheet) -> None:
    from reports.timeline import _days

    days = _days(region, bars(region))
    assert days.first.day == 1
    assert days.first <= region.programme.span.first
    assert days.last >= max(event.end for event in region.events if event.end)
    assert days.last == date(2022, 12, 31)
