"""To whom: roles, places, an activity not answered yet, names."""

from collections.abc import Sequence

from locales.catalogue import Html
from messages.announcements import called, earlier
from messages.leads import title
from messages.lines import programme_name
from messages.names import WIDE, short
from messages.presses.news import NewsPress
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap.announcements import Announcement, Audience, Reach
from roadmap.people import Place
from roadmap.programme import Programme, Role

HALF = 16
PAGE = 8
NAME = 40
PLACES = 3
ON, OFF, CHOSEN = "✅", "▫️", "•"


def screen(
    announcement: Announcement,
    reach: Reach,
    offered: Reach,
    places: Sequence[Place],
    reader: Reader,
    programmes: Sequence[Programme] = (),
) -> View:
    """`places`: those chosen, for their names; `programmes`: those to choose from. Of a role that is chosen
    the button shows whom it means now, of others whom it would."""
    chosen = explicit(announcement.audience, offered)
    lines = [
        reader.words.html("msg-news-whom"),
        reader.words.html("msg-news-total", total=reach.total),
        *chosen_by(announcement, places, reader),
        *left_out(reach, reader),
    ]
    reached = {role.code: count for role, count in reach.by_role}
    toggles = []
    for role, count in offered.by_role:
        counted = reached.get(role.code, 0) if role.code in chosen else count
        toggles.append(_toggle(announcement, role, counted, chosen, reader))
    others = _programmes(announcement, programmes, reader)
    rows = (*others, *_paired(toggles), *_ways(announcement, reader), _next(announcement, reader))
    return View("\n".join(lines), rows)


def _programmes(
    announcement: Announcement, programmes: Sequence[Programme], reader: Reader
) -> tuple[Row, ...]:
    """One announcement is for people of one programme. A button each, where there are several."""
    if len(programmes) < 2:
        return ()
    here = announcement.programme.code
    return tuple(
        (
            Button(
                f"{CHOSEN if one.code == here else OFF} {programme_name(one, reader)}",
                NewsPress(announcement=announcement.id, step="programme", value=one.code),
            ),
        )
        for one in programmes
    )


def correction(announcement: Announcement, of: Announcement, reach: Reach, reader: Reader) -> View:
    """Goes to those who have a copy: there is nobody to choose. Gives an album the time to come."""
    lines = [
        reader.words.html("msg-news-whom-correction", gist=called(of, reader)),
        reader.words.html("msg-news-total", total=reach.total),
        *left_out(reach, reader),
    ]
    return View("\n".join(lines), (_next(announcement, reader),))


def explicit(audience: Audience, offered: Reach) -> frozenset[str]:
    """Of an activity, no role named means all that it asks."""
    if audience.roles or audience.activity is None:
        return audience.roles
    return frozenset(role.code for role, count in offered.by_role if count)


def chosen_by(announcement: Announcement, places: Sequence[Place], reader: Reader) -> list[Html]:
    """What narrows it down, a line each."""
    lines = []
    if announcement.audience.units and places:
        names = reader.words.listed(short(one.name, NAME) for one in places[:PLACES])
        if len(places) > PLACES:
            names = f"{names} {reader.words('msg-more', count=len(places) - PLACES)}"
        lines.append(reader.words.html("msg-news-where", places=names))
    if announcement.activity is not None:
        key = "msg-news-answered" if announcement.audience.answered else "msg-news-waiting"
        values = {"no": announcement.activity.code, "title": title(announcement.activity, reader)}
        lines.append(reader.words.html(key, **values))
    if announcement.audience.picked is not None:
        lines.append(reader.words.html("msg-news-picked"))
    return lines


def left_out(reach: Reach, reader: Reader) -> list[Html]:
    """Authors know that they do not write to themselves."""
    known = {why: count for why, count in reach.left_out.items() if count and why != "author"}
    if not known:
        return []
    reasons = [
        reader.words(
            f"msg-news-out-{why if why in ('empty', 'unreachable', 'left') else 'other'}", count=count
        )
        for why, count in known.items()
    ]
    total = sum(known.values())
    return [reader.words.html("msg-news-left-out", count=total, reasons=reader.words.listed(reasons))]


def _toggle(
    announcement: Announcement, role: Role, count: int, chosen: frozenset[str], reader: Reader
) -> Button:
    values = {"mark": ON if role.code in chosen else OFF, "count": count}
    spare = WIDE - len(reader.words("btn-news-role", role="", **values))
    label = reader.words("btn-news-role", role=short(role.title.to(reader.words.language), spare), **values)
    return Button(label, NewsPress(announcement=announcement.id, step="role", value=role.code))


def _paired(buttons: Sequence[Button]) -> tuple[Row, ...]:
    """Two short ones beside each other, in their order."""
    rows: list[Row] = []
    for button in buttons:
        fits = len(button.label) <= HALF
        if fits and rows and len(rows[-1]) == 1 and len(rows[-1][0].label) <= HALF:
            rows[-1] = (*rows[-1], button)
        else:
            rows.append((button,))
    return tuple(rows)


def _ways(announcement: Announcement, reader: Reader) -> tuple[Row, ...]:
    audience, words = announcement.audience, reader.words
    units = len(audience.units)
    where = words("btn-news-where", count=units) if units else words("btn-news-where-all")
    waiting = words("btn-news-waiting")
    if announcement.activity is not None and not audience.answered:
        waiting = words("btn-news-waiting-for", no=announcement.activity.code)
    names = words("btn-news-by-name")
    if audience.picked is not None:
        names = words("btn-news-by-name-some", count=len(audience.picked))
    agree = words("btn-news-agree-on" if announcement.agree else "btn-news-agree-off")
    ways = (("places", where), ("activities", waiting), ("people", names), ("agree", agree))
    return tuple(
        (Button(short(label, WIDE), NewsPress(announcement=announcement.id, step=step)),)
        for step, label in ways
    )


def _next(announcement: Announcement, reader: Reader) -> Row:
    onward = NewsPress(announcement=announcement.id, step="preview")
    return (earlier(reader), Button(reader.words("btn-news-next"), onward))
