"""/report: one's own status; for those who may report, activities with their counts and who is missing."""

from collections.abc import Sequence
from decimal import Decimal

from locales.catalogue import Html
from messages.ballots import ballots
from messages.bars import bar
from messages.breakdowns import way
from messages.choices import plain
from messages.details import dotted
from messages.evidence import number
from messages.grids import grid
from messages.leads import title
from messages.lines import programme_name
from messages.measures import measured, trend
from messages.names import short
from messages.pager import pager
from messages.presses.answers import MyPress
from messages.presses.chase import ImportPress
from messages.presses.plan import EventPress
from messages.presses.reports import (
    ActivityPress,
    EvidencePress,
    FilePress,
    MissingPress,
    ReportPress,
    ThenPress,
    WhyPress,
)
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap.doubts import undecided
from roadmap.outside_lists import listable
from roadmap.programme import Activity
from roadmap.progress import ActivityProgress, OwnStatus, widest
from roadmap.tallies import Counts

PAGE = 6
NUMBERS_IN_ROW = 3
FILTERS = ("open", "awaited", "all", "undated")
UNDATED = frozenset({"window", "unscheduled"})
ORDER = ("open", "ahead", "window", "unscheduled", "over", "cancelled")
LATE_FIRST = ("over", "open", "ahead", "window", "unscheduled", "cancelled")
DOUBTS = 5
DOUBT = 200
NAME = 60


def own(status: OwnStatus, reader: Reader) -> View:
    lines = [
        reader.words.html("rep-own"),
        reader.words.html("rep-own-overdue", count=status.overdue),
        reader.words.html("rep-own-due", count=status.due),
        reader.words.html("rep-own-done", done=status.done, ahead=status.next_up),
    ]
    return View("\n".join(lines), ((Button(reader.words("btn-what-to-do"), MyPress()),),))


def activities(rows: Sequence[ActivityProgress], press: ReportPress, reader: Reader) -> View:
    """The open ones first. `press`: of which programme, which of them, the page, of which day they are."""
    codes = {row.programme.code for row in rows}
    if len(codes) > 1 and press.code not in codes:
        return _programmes(rows, press, reader)
    rows = [row for row in rows if press.code not in codes or row.programme.code == press.code]
    only = press.only if press.only in FILTERS else FILTERS[0]
    order = LATE_FIRST if only == "awaited" else ORDER
    chosen = sorted((row for row in rows if _wanted(row, only)), key=lambda row: order.index(row.state))
    pages = max(1, -(-len(chosen) // PAGE))
    page = min(max(press.page, 0), pages - 1)
    shown = chosen[page * PAGE : (page + 1) * PAGE]
    lines = [*_then(rows, reader), *_whole(rows, reader)]
    lines.append(reader.words.html(f"rep-list-{only}", count=len(chosen)))
    lines += [_summary(row, reader) for row in shown]
    here = ReportPress(page=page, only=only, day=press.day, code=press.code)
    numbers = [Button(reader.words("btn-number", no=row.activity.code), _to(row, here)) for row in shown]
    turns = pager(page, pages, lambda to: here.model_copy(update={"page": to}))
    ways = (*grid(numbers, NUMBERS_IN_ROW), *turns, *_parts(rows, here, reader), _filters(here, reader))
    others = (Button(reader.words("btn-programmes"), ReportPress(day=press.day)),) if len(codes) > 1 else ()
    return View("\n".join(lines), (*ways, *([others] if others else [])))


def _programmes(rows: Sequence[ActivityProgress], press: ReportPress, reader: Reader) -> View:
    """Of several one is chosen; how each of them stands is seen before."""
    programmes = {row.programme.code: row.programme for row in rows}.values()
    lines = [reader.words.html("rep-programmes"), *_then(rows, reader), *_whole(rows, reader)]
    ways = tuple(
        (Button(programme_name(one, reader), press.model_copy(update={"code": one.code, "fresh": False})),)
        for one in programmes
    )
    return View("\n".join(lines), ways)


def activity(
    row: ActivityProgress,
    press: ActivityPress,
    reader: Reader,
    *,
    imports: bool = False,
    manages: bool = False,
) -> View:
    """`imports`: this person may store a list from elsewhere; `manages`: may change something in the event
    itself, also when it is over and no longer in /plan."""
    lines = [heading(row.activity, reader), dotted(_state(row, reader))]
    lines += _then([row], reader)
    for measure in row.measures:
        lines += measured(measure, reader)
    lines += [*ballots(row, reader), *_apart(row, reader), *_doubts(row, reader)]
    rows: list[Row] = []
    why = [("left", "btn-why", row.left_out), ("differ", "btn-show-differing", row.differing)]
    reasons = [
        Button(reader.words(label), WhyPress(code=press.code, no=press.no, what=what, day=press.day))
        for what, label, count in why
        if count
    ]
    if reasons:
        rows.append(tuple(reasons))
    rows += _behind(row, press, reader)
    back = Button(
        reader.words("btn-back-to-list"),
        ReportPress(page=press.page, only=press.only, day=press.day, code=press.code),
    )
    if row.day is not None:
        now = press.model_copy(update={"day": ""})
        return View("\n".join(lines), (*rows, (Button(reader.words("btn-as-now"), now),), (back,)))
    if row.missing:
        who = MissingPress(code=press.code, no=press.no)
        rows.append((Button(reader.words("btn-missing", count=row.missing), who),))
    asked = any(measure.counts.expected for measure in row.measures)
    if imports and asked and listable(row.activity, row.programme):
        rows.append((Button(reader.words("btn-import"), ImportPress(code=press.code, no=press.no)),))
    if manages and row.event is not None:
        rows.append((Button(reader.words("btn-to-event"), EventPress(occurrence=row.event.id)),))
    return View("\n".join(lines), (*rows, (back,)))


def _then(rows: Sequence[ActivityProgress], reader: Reader) -> list[Html]:
    """Whether this is what was, and when."""
    first = next(iter(rows), None)
    if first is None or first.day is None:
        return []
    return [reader.words.html("rep-as-of", day=reader.day(first.day, first.programme))]


def _whole(rows: Sequence[ActivityProgress], reader: Reader) -> list[Html]:
    """Of each programme, all that was asked in it."""
    found, programmes = [], {row.programme.code: row.programme for row in rows}
    for programme in programmes.values():
        mine = [row.total for row in rows if row.programme.code == programme.code]
        total = sum(mine, Counts())
        name = short(programme.title.to(reader.words.language), NAME)
        if not total.expected and len(programmes) > 1:
            found.append(reader.words.html("rep-whole-nothing", programme=name))
        elif total.expected:
            values = {"done": total.answered, "expected": total.expected, "missing": total.awaited}
            share = bar(Decimal(total.answered) / total.expected)
            found.append(reader.words.html("rep-whole", bar=share, programme=name, **values))
    return found


def _parts(rows: Sequence[ActivityProgress], here: ReportPress, reader: Reader) -> tuple[Row, ...]:
    """Of the programme that is reported on here."""
    codes = {row.programme.code for row in rows if row.total.expected}
    now = Button(reader.words("btn-as-now"), here.model_copy(update={"day": ""}))
    if len(codes) != 1:
        return ((now,),) if here.day else ()
    (code,) = codes
    files = Button(reader.words("btn-files"), FilePress(code=code, day=here.day))
    if here.day:
        return ((files, now),)
    return ((way(code, "", reader), files), (Button(reader.words("btn-then"), ThenPress(code=code)),))


def _behind(row: ActivityProgress, press: ActivityPress, reader: Reader) -> list[Row]:
    """Why the number is what it is, its parts, and what it was."""
    if not any(measure.counts.expected for measure in row.measures) and row.day is None:
        return []
    why = EvidencePress(code=press.code, no=press.no, day=press.day)
    first = Button(reader.words("btn-why-number", number=number(row.measures[0])), why)
    then = Button(reader.words("btn-then"), ThenPress(code=press.code, no=press.no))
    drawn = FilePress(code=press.code, kind="curve", no=press.no, day=press.day)
    course = Button(reader.words("btn-file-curve"), drawn)
    if row.day is not None:
        return [(first, then), (course,)]
    return [(first, way(press.code, press.no, reader)), (then, course)]


def heading(activity: Activity, reader: Reader) -> Html:
    return reader.words.html("rep-heading", no=activity.code, title=title(activity, reader))


def _apart(row: ActivityProgress, reader: Reader) -> list[Html]:
    """What the counts leave out, and what contradicts itself in them."""
    counts = {"rep-unreached": row.unreachable, "rep-not-counted": row.left_out, "rep-differ": row.differing}
    parts = [reader.words(key, count=count) for key, count in counts.items() if count]
    return [dotted(*parts)] if parts else []


def _wanted(row: ActivityProgress, which: str) -> bool:
    if which == "awaited":
        return row.missing > 0
    return which == "all" or (row.state in UNDATED if which == "undated" else row.state == which)


def _filters(here: ReportPress, reader: Reader) -> Row:
    """The one in force is marked."""
    labels = {which: reader.words(f"btn-filter-{which}") for which in FILTERS}
    marked = {which: f"• {label}" if which == here.only else label for which, label in labels.items()}
    return tuple(
        Button(label, here.model_copy(update={"only": which, "page": 0})) for which, label in marked.items()
    )


def _to(row: ActivityProgress, here: ReportPress) -> ActivityPress:
    code, no = row.programme.code, row.activity.code
    return ActivityPress(code=code, no=no, page=here.page, only=here.only, day=here.day)


def _state(row: ActivityProgress, reader: Reader) -> str:
    """An event that is over stays open while it is being answered; what is over may still be answered."""
    event = row.event
    when = reader.when(event) if event else reader.words("msg-when-unknown")
    past = row.state == "open" and event and event.end and event.end < reader.today(row.programme)
    if past or row.state == "over":
        return reader.words("rep-state-answering" if row.missing else "rep-state-over", when=when)
    if row.state == "unscheduled" and any(row.activity in one.activities for one in undecided(row.programme)):
        return reader.words("rep-state-doubt")
    return reader.words(f"rep-state-{row.state}", when=when)


def _summary(row: ActivityProgress, reader: Reader) -> Html:
    """Two lines: what, and how far."""
    shown = widest(row.measures)
    if shown is None:
        return Html(f"{heading(row.activity, reader)}\n{dotted(_state(row, reader))}")
    done, expected = shown.far
    values = {"bar": bar(Decimal(done) / expected), "done": done, "expected": expected}
    line = reader.words.html("rep-summary", missing=row.missing, **values)
    grown = trend(shown)
    more = [reader.words.html("rep-trend", by=plain(abs(grown)), up=int(grown > 0))] if grown else []
    return Html("\n".join([heading(row.activity, reader), " · ".join([line, *more])]))


def _doubts(row: ActivityProgress, reader: Reader) -> list[Html]:
    if not row.activity.doubts:
        return []
    listed = [
        reader.words.html("rep-doubt", text=short(text, DOUBT)) for text in row.activity.doubts[:DOUBTS]
    ]
    return [reader.words.html("rep-doubts", count=len(row.activity.doubts)), *listed]
