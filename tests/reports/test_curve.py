"""The course of one activity: what was fulfilled when, against what was asked."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.catalogue import words_of
from reports.aims import aims, fulfilled
from reports.axes import Days
from reports.curve import curve
from reports.sessions import sessions
from reports.themes import THEMES
from roadmap.sheets import Sheet
from tests.reports.lived import kaluga, lived
from tests.reports.pixels import area, opened, telegram_takes

RU = words_of("pictures.ftl", "ru")
PAPERS, WEBINARS, AHEAD, CUSTOM = "32", "16", "49", "43"


@pytest.fixture(scope="module")
def region() -> Sheet:
    return lived(36)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", ["ru", "en"])
def test_what_came_in_time_and_what_came_late_are_two_colours(
    region: Sheet, theme: str, language: str
) -> None:
    (page,) = curve(region, language, theme, PAPERS)
    for state in ("on_time", "late"):
        assert area(opened(page), THEMES[theme].states[state][0]) > 5_000


def test_nothing_late_leaves_its_colour_out(region: Sheet) -> None:
    lines = [
        line._replace(settled_at=line.settled_at and line.due_at - timedelta(days=1))
        for line in region.lines or ()
    ]
    (page,) = curve(replace(region, lines=lines), "ru", "light", PAPERS)
    assert area(opened(page), THEMES["light"].states["late"][0]) == 0


def test_half_as_many_answers_fill_less_of_the_picture(region: Sheet) -> None:
    colour = THEMES["light"].states["on_time"][0]
    fewer = [
        line._replace(settled_at=None, value=None) if line.request % 2 else line
        for line in region.lines or ()
    ]
    whole, half = (
        area(opened(curve(sheet, "ru", "light", PAPERS)[0]), colour)
        for sheet in (region, replace(region, lines=fewer))
    )
    assert 0 < half < 0.8 * whole


def test_the_counts_are_those_of_the_lines(region: Sheet) -> None:
    placed, confirmed = aims(region, kaluga().activity(PAPERS), RU)
    asked = [line for line in region.lines or () if (line.activity, line.question) == (PAPERS, "placed")]
    applying = [line for line in asked if line.value != "na"]
    yes = [line for line in applying if line.settled_at and line.value == "yes"]
    assert len(placed.points) == len(applying)
    assert placed.count("on_time") == sum(line.settled_at < line.due_at for line in yes if line.settled_at)
    assert len(fulfilled(placed.points, "on_time")) == placed.count("on_time")
    assert {point.line.question for point in confirmed.points} == {"placed_confirmed"}
    assert not placed.repeats


def test_what_has_no_title_is_called_by_its_question(region: Sheet) -> None:
    activity = kaluga().activity(PAPERS)
    untitled = [one.model_copy(update={"title": None}) for one in activity.indicators]
    placed, confirmed = aims(region, activity.model_copy(update={"indicators": tuple(untitled)}), RU)
    assert placed.title == (activity.questions[0].short or activity.questions[0].text).to("ru")
    assert confirmed.title != placed.title


def test_a_sign_is_drawn_only_within_its_area(region: Sheet) -> None:
    """All of them said so a minute ago: the area is a line."""
    just_now = region.at - timedelta(minutes=1)
    lines = [
        line._replace(due_at=region.at + timedelta(days=9), settled_at=just_now, value="yes")
        for line in region.lines or ()
    ]
    canvas = opened(curve(replace(region, lines=lines), "ru", "light", PAPERS)[0])
    ink = THEMES["light"].states["on_time"][1]
    in_the_legend = 300
    assert 0 < area(canvas, ink) < in_the_legend


def test_a_series_has_a_bar_for_each_session(region: Sheet) -> None:
    schools, _ = aims(region, kaluga().activity(WEBINARS), RU)
    bars = sessions(schools, region)
    asked = {line.occurrence for line in region.lines or () if line.activity == WEBINARS}
    assert schools.repeats
    assert len(bars) == len(asked) > 10
    assert [bar.day for bar in bars] == sorted(bar.day for bar in bars)
    assert all(len(bar.points) <= 36 for bar in bars)
    (page,) = curve(region, "ru", "dark", WEBINARS)
    for state in ("on_time", "late", "no", "overdue"):
        assert area(opened(page), THEMES["dark"].states[state][0]) > 1_000


@pytest.mark.parametrize("no", [activity.code for activity in kaluga().activities])
def test_every_activity_of_a_plan_makes_a_picture(region: Sheet, no: str) -> None:
    assert telegram_takes(curve(region, "ru", "light", no))


@pytest.mark.parametrize("schools", [1, 400])
@pytest.mark.parametrize("no", [PAPERS, WEBINARS])
def test_one_school_and_four_hundred_make_one_too(schools: int, no: str) -> None:
    assert telegram_takes(curve(lived(schools), "en", "dark", no))


def test_nobody_asked_yet_is_said_with_the_day_it_begins(region: Sheet) -> None:
    from reports.curve import _not_asked

    third, online = kaluga().activity(AHEAD), kaluga().activity(CUSTOM)
    day = min(event.start for event in region.events if event.activity.code == AHEAD and event.start)
    assert RU.dates.day(day, date(1, 1, 1)) in _not_asked(region, third, RU)
    assert _not_asked(replace(region, events=()), third, RU) == RU("pic-not-asked")
    assert _not_asked(region, online, RU) == RU("pic-not-asked-window")


def test_without_lines_what_stands_now_is_one_bar(region: Sheet) -> None:
    (page,) = curve(replace(region, lines=None), "ru", "light", WEBINARS)
    for state in ("on_time", "late", "no", "overdue"):
        assert area(opened(page), THEMES["light"].states[state][0]) > 2_000


def test_an_empty_programme_and_a_long_name_make_pictures(region: Sheet) -> None:
    empty = replace(region, units=(), cells={}, lines=(), rows=(), events=())
    assert telegram_takes(curve(empty, "ru", "light", PAPERS))
    place = replace(region.units[1], name="Имя " * 30)
    assert telegram_takes(curve(replace(region, place=place), "ru", "light", PAPERS))


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 3000))
def test_days_of_any_period_have_room_for_their_labels(first: date, length: int) -> None:
    days = Days(first, first + timedelta(days=length), 80, 1050, ZoneInfo("Europe/Moscow"))
    ticks = days.ticks(RU)
    assert ticks[0] == first
    assert len(ticks) <= 10
    assert 80 <= days.at(ticks[0]) <= days.at(ticks[-1]) <= 1050
