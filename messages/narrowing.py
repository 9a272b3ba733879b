"""An audience narrowed down: to places, to an activity not answered yet, to names."""

from collections.abc import Sequence

from messages.announcements import back
from messages.audiences import OFF, ON
from messages.leads import title
from messages.names import WIDE, place, short
from messages.pager import pager
from messages.presses.news import NewsPress
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap.announcements import Announcement, Candidate
from roadmap.people import Place
from roadmap.programme import Activity

PAGE = 8


def places(announcement: Announcement, known: Sequence[Place], page: int, reader: Reader) -> View:
    units = announcement.audience.units
    pages = max(1, -(-len(known) // PAGE))
    page = min(page, pages - 1)
    rows: list[Row] = []
    for one in known[page * PAGE : (page + 1) * PAGE]:
        press = NewsPress(announcement=announcement.id, step="unit", value=str(one.id), page=page)
        rows.append((Button(_ticked(one.name, on=one.id in units), press),))
    everywhere = NewsPress(announcement=announcement.id, step="unit", page=page)
    ends = (
        Button(_ticked(reader.words("btn-news-everywhere"), on=not units), everywhere),
        Button(reader.words("btn-news-chosen"), NewsPress(announcement=announcement.id, step="audience")),
    )
    turns = pager(page, pages, lambda to: NewsPress(announcement=announcement.id, step="places", page=to))
    return View(reader.words.html("msg-news-places"), (*rows, *turns, ends))


def activities(
    announcement: Announcement, known: Sequence[tuple[Activity, int]], page: int, reader: Reader
) -> View:
    waiting = [(activity, count) for activity, count in known if count]
    pages = max(1, -(-len(waiting) // PAGE))
    page = min(page, pages - 1)
    lines = [reader.words.html("msg-news-activities" if waiting else "msg-news-activities-none")]
    rows: list[Row] = []
    for activity, count in waiting[page * PAGE : (page + 1) * PAGE]:
        values = {"no": activity.code, "title": title(activity, reader), "count": count}
        lines.append(reader.words.html("msg-news-activity", **values))
        label = f"{reader.words('btn-number', no=activity.code)} · {title(activity, reader)}"
        press = NewsPress(announcement=announcement.id, step="asked", value=activity.code)
        rows.append((Button(short(label, WIDE), press),))
    if announcement.activity is not None:
        anybody = NewsPress(announcement=announcement.id, step="asked")
        rows.append((Button(reader.words("btn-news-no-activity"), anybody),))
    turns = pager(page, pages, lambda to: NewsPress(announcement=announcement.id, step="activities", page=to))
    return View("\n".join(lines), (*rows, *turns, back(announcement, reader)))


def people(
    announcement: Announcement,
    found: Sequence[Candidate],
    page: int,
    pages: int,
    total: int,
    reader: Reader,
) -> View:
    """`total`: how many are picked in all."""
    number = announcement.id
    rows: list[Row] = []
    for one in found:
        press = NewsPress(announcement=number, step="pick", value=str(one.person), page=page)
        label = f"{one.name} · {place(one.place, reader.words, announcement.programme)}"
        rows.append((Button(_ticked(label, on=one.picked), press),))
    nobody = announcement.audience.picked is not None and not announcement.audience.picked
    all_label = reader.words("btn-news-everyone" if nobody else "btn-news-none")
    ends = (
        Button(all_label, NewsPress(announcement=number, step="pick", page=page)),
        Button(reader.words("btn-news-chosen"), NewsPress(announcement=number, step="audience")),
    )
    turns = pager(page, pages, lambda to: NewsPress(announcement=number, step="people", page=to))
    return View(reader.words.html("msg-news-people", total=total), (*rows, *turns, ends))


def _ticked(label: str, *, on: bool) -> str:
    return short(f"{ON if on else OFF} {label}", WIDE)
