"""Numbers of a past day: which, asked by buttons, and how it travels in a button."""

from datetime import date, datetime, timedelta

from locales.catalogue import Html
from messages.leads import title
from messages.presses.reports import ActivityPress, ReportPress, ThenPress
from messages.reader import Reader
from messages.views import Button, View
from roadmap.progress import ActivityProgress
from roadmap.refusals import Refused
from roadmap.typed_days import EXAMPLE

IN_PRESS = "%y%m%d"
BACK = {"btn-yesterday": 1, "btn-week-ago": 7, "btn-month-ago": 30}


def short(day: date | None) -> str:
    return day.strftime(IN_PRESS) if day else ""


def read(day: str) -> date | None:
    """Raises Refused("day-unreadable") on a forged button."""
    try:
        return datetime.strptime(day, IN_PRESS).date() if day else None  # noqa: DTZ007 - a day of the programme
    except ValueError:
        raise Refused("day-unreadable", example=EXAMPLE) from None


def ask(row: ActivityProgress, press: ThenPress, reader: Reader) -> View:
    """Of which day? row: the activity, or any of the programme if it is about all of them."""
    today = reader.today(row.programme)
    days = [
        Button(reader.words(label), to(press, today - timedelta(days=back))) for label, back in BACK.items()
    ]
    other = Button(reader.words("btn-other-past-day"), press.model_copy(update={"typed": True}))
    lines = [*_about(row, press, reader), reader.words.html("rep-then-ask")]
    back = Button(reader.words("btn-back"), to(press, None))
    return View("\n".join(lines), (tuple(days), (other, back)))


def prompt(row: ActivityProgress, press: ThenPress, reader: Reader) -> View:
    lines = [*_about(row, press, reader), reader.words.html("rep-then-type", example=EXAMPLE)]
    return View("\n".join(lines), ((Button(reader.words("btn-back"), to(press, None)),),))


def to(press: ThenPress, day: date | None) -> ActivityPress | ReportPress:
    """What shows that day; None: the present."""
    if not press.no:
        return ReportPress(only="all" if day else "open", day=short(day), code=press.code)
    return ActivityPress(code=press.code, no=press.no, day=short(day))


def _about(row: ActivityProgress, press: ThenPress, reader: Reader) -> list[Html]:
    if not press.no:
        return []
    return [reader.words.html("rep-heading", no=row.activity.code, title=title(row.activity, reader))]
