"""One claimed delivery as the message that the courier sends."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from locales.catalogue import Html, Words
from messages import cards, days, events, later, notices
from messages.grids import grid
from messages.groups import group
from messages.leads import MEETING
from messages.lines import called, duty_button, duty_line, event_line, of_programme
from messages.nudges import asked_by
from messages.presses.answers import MyPress
from messages.presses.plan import EventPress, PlanPress
from messages.reader import Reader
from messages.views import Button, View
from roadmap.duties import Delivery, Item

LISTED = 12
IN_ROW = 5
WINDOWS = 2
LATER = datetime.max.replace(tzinfo=UTC)
DAY_ASK = re.compile(r"day\d+")


def view(delivery: Delivery, words: Words, now: datetime) -> View:
    if delivery.notice is not None:
        return notices.view(delivery.notice, words, now)
    reader = Reader.of(delivery.person, words, now)
    items = _joined(delivery.items)
    if len(items) > 1:
        return _digest(items, reader)
    view = _single(items[0], reader)
    return View("\n".join([*asked_by(items[0], words), view.text]), view.rows)


def _joined(items: Sequence[Item]) -> list[Item]:
    """Several steps of one occurrence are one thing to do."""
    found: dict[int, Item] = {}
    for item in items:
        known = found.get(item.event.id)
        if known is None:
            found[item.event.id] = item
        else:
            duties = {duty.request: duty for duty in (*known.duties, *item.duties)}
            together = tuple(duties.values())
            words, by = (item.words, item.by) if item.by else (known.words, known.by)
            found[item.event.id] = replace(item, duties=together, words=words, by=by)
    return list(found.values())


def _single(item: Item, reader: Reader) -> View:
    if asks_for_day(item):
        return days.ask(item.event, reader)
    if not item.duties:
        return events.told(item.event, reader, item.intent)
    if len(item.duties) == 1:
        view = cards.opened(item.duties[0], reader, item.step)
    else:
        view = group(item.duties, reader, item.step)
    return later.beneath(view, item.duties, reader)


def _digest(items: Sequence[Item], reader: Reader) -> View:
    """The numbers open cards below it; the digest itself stays. Many windows are one line."""
    windows = [item for item in items if asks_for_day(item)]
    folded = windows if len(windows) > WINDOWS else []
    single = sorted((item for item in items if item not in folded), key=_urgency)
    if not single:
        return days.ask_many(len(folded), reader)
    reader = reader.telling_apart(item.event.programme for item in items)
    shown = single[:LISTED]
    asks = folded or any(item.duties or asks_for_day(item) for item in single)
    key = "msg-digest" if asks else "msg-digest-ahead"
    lines = [reader.words.html(key, count=len(single) + bool(folded))]
    asked = [asked_by(item, reader.words, whole=False) for item in shown]
    if alike := len(shown) > 1 and all(said == asked[0] for said in asked):
        lines += asked[0]
    for number, (item, said) in enumerate(zip(shown, asked, strict=True), 1):
        lines += [_line(number, item, reader), *(() if alike else said)]
    buttons = [_button(str(number), item) for number, item in enumerate(shown, 1)]
    if folded:
        number = len(shown) + 1
        lines.append(reader.words.html("msg-list-undated", number=number, sign=MEETING, count=len(folded)))
        buttons.append(Button(str(number), PlanPress(undated=True, fresh=True)))
    if len(single) > LISTED:
        lines.append(reader.words.html("msg-more", count=len(single) - LISTED))
        buttons.append(Button(reader.words("btn-all"), MyPress(fresh=True)))
    return View("\n".join(lines), grid(buttons, IN_ROW))


def _urgency(item: Item) -> tuple[int, datetime, date]:
    """Questions by their deadlines, then news by their days, then days to set."""
    due = min((duty.due_at for duty in item.duties), default=LATER)
    rank = 0 if item.duties else 2 if asks_for_day(item) else 1
    return rank, due, item.event.start or item.event.first or date.max


def _line(number: int, item: Item, reader: Reader) -> Html:
    if asks_for_day(item):
        values = {"sign": MEETING, "title": called(item.event, reader)}
        window = reader.window(item.event)
        line = reader.words.html("msg-list-set-day", number=number, window=window, **values)
        return of_programme(line, item.event.programme, reader)
    return duty_line(number, item.duties, reader) if item.duties else event_line(number, item.event, reader)


def _button(label: str, item: Item) -> Button:
    if item.duties:
        return duty_button(label, item.duties)
    return Button(label, EventPress(occurrence=item.event.id))


def asks_for_day(item: Item) -> bool:
    """Steps `day1`, `day2`, ...; `day` alone is the last day of a deadline."""
    return DAY_ASK.fullmatch(item.step) is not None and item.event.start is None
