"""Behind the numbers of a report: what is not counted and why, and whose answers contradict each other."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from locales.catalogue import Html, Words
from messages.choices import worded
from messages.details import dotted
from messages.leads import title
from messages.names import place, short
from messages.pager import pager
from messages.presses.reports import ActivityPress, WhyPress
from messages.reader import Reader
from messages.values import spoken
from messages.views import Button, Row, View
from roadmap import asked
from roadmap.duties import Event
from roadmap.listing import cut
from roadmap.opinions import Difference
from roadmap.programme import Programme
from roadmap.progress import ActivityProgress
from roadmap.questions import Question
from roadmap.waivers import LeftOut

NAME = 60
WORDS = 120


def left_out(row: ActivityProgress, found: Sequence[LeftOut], press: WhyPress, reader: Reader) -> View:
    """By place: the reason, who agreed, when. What is the same for several questions is one line."""
    groups = _together(found)
    shown, page, pages = cut(groups, press.page)
    lines = [*_heading(row, reader), reader.words.html("rep-left-out", count=len(found))]
    lines += [_left_out(one, count, row, reader) for one, count in shown]
    return View("\n".join(lines), _rows(press, page, pages, reader))


def differing(row: ActivityProgress, found: Sequence[Difference], press: WhyPress, reader: Reader) -> View:
    shown, page, pages = cut(found, press.page)
    lines = [*_heading(row, reader), reader.words.html("rep-differing", count=len(found))]
    lines += [_difference(one, row.programme, reader) for one in shown]
    return View("\n".join(lines), _rows(press, page, pages, reader))


def opinions(values: Mapping[str, Any], words: Words, now: datetime) -> View:
    """The notice: two who were asked the same have answered differently."""
    reader, event = Reader(words, now), values.get("event")
    told = spoken({"place": values["place"]}, words, now)
    if not isinstance(event, Event):
        return View(words.html("notice-opinions", **told))
    questions = {one.key: one for one in asked.questions(event.activity, event.programme)}
    lines = [words.html("notice-opinions", **told), dotted(title(event.activity, reader))]
    for key, value in zip(values["keys"], (values["one"], values["other"]), strict=True):
        lines.append(_said(questions[key], value, event.programme, reader))
    lines.append(words.html("notice-opinions-then"))
    press = WhyPress(code=event.programme.code, no=event.activity.code, what="differ")
    return View("\n".join(lines), ((Button(words("btn-show-differing"), press),),))


def _together(found: Sequence[LeftOut]) -> list[tuple[LeftOut, int]]:
    groups: dict[tuple[object, ...], tuple[LeftOut, int]] = {}
    for one in found:
        key = (one.place.id, one.reason and one.reason.to(""), one.words, one.by, one.at)
        first, count = groups.get(key, (one, 0))
        groups[key] = (first, count + 1)
    return list(groups.values())


def _left_out(one: LeftOut, count: int, row: ActivityProgress, reader: Reader) -> Html:
    """Of several questions, which."""
    programme, where = row.programme, short(place(one.place, reader.words, row.programme), NAME)
    if count == 1 and len(row.activity.questions) > 1:
        where = reader.words.headed(where, short(one.question.to(reader.words.language), NAME))
    reason = one.reason.to(reader.words.language) if one.reason else ""
    reason = reader.words.headed(reason, one.words) or reader.words("unknown-reason")
    values = {
        "place": where,
        "reason": short(reason, WORDS),
        "by": short(one.by or reader.words("unknown-by"), NAME),
        "at": reader.day(one.at.astimezone(programme.zone).date(), programme),
        "count": count,
    }
    return reader.words.html("rep-left-out-line" if one.agreed else "rep-left-out-own", **values)


def _difference(one: Difference, programme: Programme, reader: Reader) -> Html:
    where = short(place(one.one.place, reader.words, programme), NAME)
    sides = (
        _said(question, opinion.value, programme, reader)
        for question, opinion in ((one.question, one.one), (one.second, one.other))
    )
    return Html("\n".join((reader.words.html("rep-differing-line", place=where), *sides)))


def _said(question: Question, value: str, programme: Programme, reader: Reader) -> Html:
    role = programme.role(question.asks[0]).title.to(reader.words.language)
    answer = short(worded(question, value, reader), WORDS)
    return reader.words.html("rep-differing-side", role=role, answer=answer)


def _heading(row: ActivityProgress, reader: Reader) -> list[Html]:
    lines = [reader.words.html("rep-heading", no=row.activity.code, title=title(row.activity, reader))]
    if row.day is not None:
        lines.append(reader.words.html("rep-as-of", day=reader.day(row.day, row.programme)))
    return lines


def _rows(press: WhyPress, page: int, pages: int, reader: Reader) -> tuple[Row, ...]:
    turns = pager(page, pages, lambda to: press.model_copy(update={"page": to}))
    back = Button(reader.words("btn-to-activity"), ActivityPress(code=press.code, no=press.no, day=press.day))
    return (*turns, (back,))
