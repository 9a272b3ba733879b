"""A list from elsewhere: what it may hold, what it would change, what was stored."""

from collections.abc import Mapping, Sequence

from locales.catalogue import Html, Words
from messages.choices import said
from messages.names import place, short
from messages.presses.chase import ImportPress
from messages.presses.reports import ActivityPress
from messages.reader import Reader
from messages.reports import heading
from messages.views import Button, Row, View
from roadmap.outside_lists import Change, Import, Misread, listable

LISTED = 10
LINE = 60
NAME = 60
ANSWER = 40


def meanings(words: Words) -> Mapping[str, str]:
    """What people write for yes and no in such lists."""
    found: dict[str, str] = {}
    for value in ("yes", "no"):
        found |= {word.strip().casefold(): value for word in words(f"msg-import-{value}").split(",")}
    return found


def choose(found: Import, reader: Reader) -> View:
    """Which of the activity's questions is it about?"""
    labels, rows = _labels(found, reader), list[Row]()
    for number in listable(found.activity, found.programme):
        rows.append((Button(short(labels[number - 1]), _press(found, "ask", number)),))
    lines = [reader.words.html("msg-import-which"), heading(found.activity, reader)]
    return View("\n".join(lines), (*rows, _back(found, reader)))


def _labels(found: Import, reader: Reader) -> list[str]:
    """What each question asks; of several that ask the same of different people, whom."""
    asked = [(one.short or one.text).to(reader.words.language) for one in found.questions]
    whom = [[found.programme.role(code).title for code in one.asks] for one in found.questions]
    named = [reader.words.listed(title.to(reader.words.language) for title in titles) for titles in whom]
    return [who if asked.count(text) > 1 else text for text, who in zip(asked, named, strict=True)]


def ask(found: Import, number: int, reader: Reader) -> View:
    """For a list about question `number`, counted from 1."""
    question = found.activity.questions[number - 1]
    example = "yes-no" if question.answer == "yes_no" else "value"
    lines = [
        reader.words.html("msg-import-ask"),
        heading(found.activity, reader),
        reader.words.html("msg-question", text=question.text.to(reader.words.language)),
        reader.words.html(f"msg-import-how-{example}"),
    ]
    drop = Button(reader.words("btn-news-drop"), _press(found, "drop", number))
    return View("\n".join(lines), ((drop,),))


def preview(found: Import, reader: Reader) -> View:
    lines = [
        reader.words.html("msg-import-read", count=len(found.changes)),
        *_body(found, reader, "msg-import-misread"),
    ]
    drop = Button(reader.words("btn-news-drop"), _press(found, "drop", found.question))
    if not found.changes:
        return View("\n".join([*lines, reader.words.html("msg-import-again")]), ((drop,),))
    label = reader.words("btn-import-store", count=len(found.changes))
    return View("\n".join(lines), ((Button(label, _press(found, "store", found.question)), drop),))


def stored(found: Import, reader: Reader) -> View:
    lines = [
        reader.words.html("msg-import-stored", count=len(found.changes)),
        *_body(found, reader, "msg-import-left"),
    ]
    return View("\n".join(lines), (_back(found, reader),))


def dropped(press: ImportPress, reader: Reader) -> View:
    back = Button(reader.words("btn-to-activity"), ActivityPress(code=press.code, no=press.no))
    return View(reader.words.html("msg-import-dropped"), ((back,),))


def _body(found: Import, reader: Reader, misread: str) -> list[Html]:
    question = found.activity.questions[found.question - 1]
    lines = [heading(found.activity, reader)]
    lines.append(reader.words.html("msg-question", text=question.text.to(reader.words.language)))
    if found.same:
        lines.append(reader.words.html("msg-import-same", count=found.same))
    return [*lines, *_overridden(found.overridden, reader), *_misread(found.misread, misread, reader)]


def _overridden(changes: Sequence[Change], reader: Reader) -> list[Html]:
    if not changes:
        return []
    lines = [reader.words.html("msg-import-overrides", count=len(changes))]
    for one in changes[:LISTED]:
        old = one.duty.told.value if one.duty.told else ""
        values = {
            "place": short(place(one.duty.subject, reader.words, one.duty.event.programme), NAME),
            "old": short(said(one.duty, old, reader), ANSWER),
            "new": short(said(one.duty, one.value, reader), ANSWER),
        }
        lines.append(reader.words.html("msg-import-override", **values))
    return [*lines, *_more(len(changes), reader)]


def _misread(misread: Sequence[Misread], key: str, reader: Reader) -> list[Html]:
    if not misread:
        return []
    lines = [reader.words.html(key, count=len(misread))]
    for one in misread[:LISTED]:
        values = {"number": one.line.number, "text": short(one.line.text, LINE)}
        lines.append(reader.words.html(f"msg-import-why-{one.why}", **values))
    return [*lines, *_more(len(misread), reader)]


def _more(count: int, reader: Reader) -> list[Html]:
    return [reader.words.html("msg-more", count=count - LISTED)] if count > LISTED else []


def _press(found: Import, step: str, question: int) -> ImportPress:
    return ImportPress(code=found.programme.code, no=found.activity.code, question=question, step=step)


def _back(found: Import, reader: Reader) -> Row:
    press = ActivityPress(code=found.programme.code, no=found.activity.code)
    return (Button(reader.words("btn-to-activity"), press),)
