"""Days on which a person wants no message, and how many messages a day."""

from datetime import date, timedelta

from locales.catalogue import Words
from messages.presses.menus import SettingPress
from messages.views import Button, Row, View
from roadmap.people import Leave, Person
from roadmap.programme import Programme

HERE = "• "
WEEKS = (7, 14)
DAILY = (1, 3, 5)
USUAL = "0"


def leave(found: Leave, words: Words) -> View:
    span, today = found.days, found.today
    if span is None:
        rows: list[Row] = [(_week(days, today, words),) for days in WEEKS]
        typed = _press(words, "btn-away-type", "type")
        return View(words.html("msg-set-away"), (*rows, (typed,), _to_settings(words)))
    has_begun = span[0] <= today
    text = words.html("msg-away-now" if has_begun else "msg-away-ahead", days=words.dates.span(*span, today))
    end = _press(words, "btn-away-back" if has_begun else "btn-away-drop", "back")
    others = _press(words, "btn-away-type", "type")
    return View(text, ((end,), (others,), _to_settings(words)))


def typing(words: Words) -> View:
    return View(words.html("msg-type-away"), ((Button(words("btn-back"), SettingPress(what="away")),),))


def most(person: Person, programme: Programme, words: Words) -> View:
    choices = [(str(count), words("btn-daily", count=count), person.daily == count) for count in DAILY]
    usual = words("btn-daily-usual", count=programme.daily)
    choices.append((USUAL, usual, person.daily is None))
    rows = [
        (Button(HERE + label if present else label, SettingPress(what="daily", value=value)),)
        for value, label, present in choices
    ]
    return View(words.html("msg-set-daily"), (*rows, _to_settings(words)))


def told_leave(person: Person, words: Words, today: date) -> str:
    over = person.away is None or person.away[1] < today
    return words("msg-away-none") if over or not person.away else words.dates.span(*person.away, today)


def told_most(person: Person, programme: Programme, words: Words) -> str:
    return words("msg-daily-most", count=person.daily or programme.daily)


def _to_settings(words: Words) -> Row:
    return (Button(words("btn-back"), SettingPress(what="menu")),)


def _week(days: int, today: date, words: Words) -> Button:
    until = words.dates.day(today + timedelta(days=days - 1), today)
    return Button(words(f"btn-away-{days}", day=until), SettingPress(what="away", value=str(days)))


def _press(words: Words, key: str, value: str) -> Button:
    return Button(words(key), SettingPress(what="away", value=value))
