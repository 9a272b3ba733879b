"""/report: one's own status; for those who may report, activities with their counts and who is missing."""

from collections.abc import Sequence
from decimal import Decimal

from locales.catalogue import Html
from messages.bars import bar
from messages.details import dotted
from messages.grids import grid
from messages.leads import title
from messages.measures import SHARES, measured
from messages.names import place, short
from messages.pager import pager
from messages.presses import ActivityPress, MissingPress, MyPress, NewsPress, ReportPress
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap.doubts import undecided
from roadmap.progress import ActivityProgress, Missing, OwnStatus

PAGE = 6
PEOPLE = 10
NUMBERS_IN_ROW = 3
FILTERS = ("open", "all", "undated")
UNDATED = frozenset({"window", "unscheduled"})
ORDER = ("open", "ahead", "window", "unscheduled", "over", "cancelled")
NAME = 50
DOUBTS = 5
DOUBT = 200


def own(status: OwnStatus, reader: Reader) -> View:
    lines = [
        reader.words.html("rep-own"),
        reader.words.html("rep-own-overdue", count=status.overdue),
        reader.words.html("rep-own-due", count=status.due),
        reader.words.html("rep-own-done", done=status.done, ahead=status.next_up),
    ]
    return View("\n".join(lines), ((Button(reader.words("btn-what-to-do"), MyPress()),),))


def activities(rows: Sequence[ActivityProgress], press: ReportPress, reader: Reader) -> View:
    """The open ones first. `press`: which of them, and the page."""
    only = press.only if press.only in FILTERS else FILTERS[0]
    chosen = sorted((row for row in rows if _wanted(row, only)), key=lambda row: ORDER.index(row.state))
    pages = max(1, -(-len(chosen) // PAGE))
    page = min(max(press.page, 0), pages - 1)
    shown = chosen[page * PAGE : (page + 1) * PAGE]
    lines = [reader.words.html(f"rep-list-{only}", count=len(chosen))]
    lines += [_summary(row, reader) for row in shown]
    numbers = [
        Button(reader.words("btn-number", no=row.activity.code), _to(row, page, only)) for row in shown
    ]
    turns = pager(page, pages, lambda to: ReportPress(page=to, only=only))
    return View("\n".join(lines), (*grid(numbers, NUMBERS_IN_ROW), *turns, _filters(only, reader)))


def activity(row: ActivityProgress, press: ActivityPress, reader: Reader) -> View:
    lines = [_heading(row, reader), dotted(_state(row, reader))]
    for measure in row.measures:
        lines += measured(measure, reader)
    lines += _doubts(row, reader)
    rows: list[Row] = []
    if row.missing:
        who = MissingPress(code=press.code, no=press.no)
        rows.append((Button(reader.words("btn-missing", count=row.missing), who),))
    rows.append((Button(reader.words("btn-back-to-list"), ReportPress(page=press.page, only=press.only)),))
    return View("\n".join(lines), tuple(rows))


def missing(
    row: ActivityProgress,
    people: Sequence[Missing],
    press: MissingPress,
    reader: Reader,
    *,
    announces: bool = False,
) -> View:
    """By place, each with the reason why the bot cannot reach them, if it cannot. Who `announces` may write
    to those who can be reached."""
    awaited = _by_seat(people)
    pages = max(1, -(-len(awaited) // PEOPLE))
    page = min(max(press.page, 0), pages - 1)
    lines = [_heading(row, reader), reader.words.html("rep-missing", count=len(people))]
    for one, answers in awaited[page * PEOPLE : (page + 1) * PEOPLE]:
        lines.append(_absent(one, answers, row, reader))
    turns = pager(page, pages, lambda to: MissingPress(code=press.code, no=press.no, page=to))
    back = Button(reader.words("btn-to-activity"), ActivityPress(code=press.code, no=press.no))
    ways: list[Row] = [(back,)]
    if announces and any(one.reachable for one in people):
        write = NewsPress(step="write", value=f"{press.code}/{press.no}")
        ways.insert(0, (Button(reader.words("btn-news-write-them"), write),))
    return View("\n".join(lines), (*turns, *ways))


def _wanted(row: ActivityProgress, which: str) -> bool:
    return which == "all" or (row.state in UNDATED if which == "undated" else row.state == which)


def _filters(here: str, reader: Reader) -> Row:
    """The one in force is marked."""
    labels = {which: reader.words(f"btn-filter-{which}") for which in FILTERS}
    marked = {which: f"• {label}" if which == here else label for which, label in labels.items()}
    return tuple(Button(label, ReportPress(only=which)) for which, label in marked.items())


def _to(row: ActivityProgress, page: int, which: str) -> ActivityPress:
    return ActivityPress(code=row.programme.code, no=row.activity.code, page=page, only=which)


def _heading(row: ActivityProgress, reader: Reader) -> Html:
    return reader.words.html("rep-heading", no=row.activity.code, title=title(row.activity, reader))


def _state(row: ActivityProgress, reader: Reader) -> str:
    """An event that is over stays open while it is being answered."""
    event = row.event
    when = reader.when(event) if event else reader.words("msg-when-unknown")
    if row.state == "open" and event and event.end and event.end < reader.today(row.programme):
        return reader.words("rep-state-answering", when=when)
    if row.state == "unscheduled" and any(one.activity is row.activity for one in undecided(row.programme)):
        return reader.words("rep-state-doubt")
    return reader.words(f"rep-state-{row.state}", when=when)


def _summary(row: ActivityProgress, reader: Reader) -> Html:
    """Two lines: what, and how far."""
    counted = [measure for measure in row.measures if measure.counts.expected]
    if not counted:
        return Html(f"{_heading(row, reader)}\n{dotted(_state(row, reader))}")
    counts = counted[0].counts
    done = counts.met if counted[0].indicator.kind in SHARES else counts.answered
    values = {"bar": bar(Decimal(done) / counts.expected), "done": done, "expected": counts.expected}
    line = reader.words.html("rep-summary", missing=row.missing, **values)
    return Html(f"{_heading(row, reader)}\n{line}")


def _doubts(row: ActivityProgress, reader: Reader) -> list[Html]:
    if not row.activity.doubts:
        return []
    listed = [
        reader.words.html("rep-doubt", text=short(text, DOUBT)) for text in row.activity.doubts[:DOUBTS]
    ]
    return [reader.words.html("rep-doubts", count=len(row.activity.doubts)), *listed]


def _by_seat(people: Sequence[Missing]) -> list[tuple[Missing, int]]:
    """One line for all that a seat owes, and how many answers that is."""
    found: dict[tuple[object, ...], tuple[Missing, int]] = {}
    for one in sorted(
        people, key=lambda one: (one.place.within or "", one.place.name, one.role, one.who or "")
    ):
        key = (one.place.id, one.role, one.who, one.why)
        found[key] = (one, found[key][1] + 1 if key in found else 1)
    return list(found.values())


def _absent(one: Missing, answers: int, row: ActivityProgress, reader: Reader) -> Html:
    roles = {role.code: role.title.to(reader.words.language) for role in row.programme.roles}
    who = roles.get(one.role, one.role)
    if one.who:
        who = f"{who}, {short(one.who, NAME)}"
    if answers > 1:
        who = reader.words("rep-who-many", who=who, count=answers)
    values = {"place": short(place(one.place), NAME), "who": who}
    if one.reachable:
        return reader.words.html("rep-absent", **values)
    return reader.words.html(f"rep-absent-{one.why or 'nobody'}", **values)
