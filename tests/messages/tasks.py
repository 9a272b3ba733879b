"""A programme with one activity of every kind of question, and duties of it, as values."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from html import unescape

from locales.catalogue import Catalogue
from messages.reader import Reader
from messages.views import View
from roadmap import asked
from roadmap.duties import Duty, Event, Told
from roadmap.people import Person, Place
from roadmap.programme import Programme
from roadmap.reminders import Dated, due

RU = Catalogue().words("ru")
EN = Catalogue().words("en")


def _text(ru: str, en: str) -> dict[str, str]:
    return {"ru": ru, "en": en}


def _question(key: str, asks: str = "director", **about: object) -> dict[str, object]:
    return {"key": key, "asks": asks, "text": _text(f"Вопрос {key}?", f"Question {key}?"), **about}


def _activity(no: int, kind: str, when: object, *questions: dict[str, object]) -> dict[str, object]:
    return {
        "no": no,
        "title": _text(f"Дело {no}", f"Task {no}"),
        "kind": kind,
        "when": [when],
        "source": {"dates": f"как в плане, {no}"},
        "questions": list(questions),
        "indicators": [{"key": "done", "kind": "share", "of": questions[0]["key"]}],
        "doubts": ["Сомнение"],
    }


PAPERS, WEBINARS, VISITS, COURSE, WINDOW, ORDER = range(1, 7)
PROGRAMME = Programme.model_validate(
    {
        "code": "kaluga-500plus-2022",
        "title": _text("500+", "500+"),
        "languages": ["ru", "en"],
        "timezone": "Europe/Moscow",
        "calendar": "RU",
        "span": {"from": "2021-11-26", "to": "2022-12-31"},
        "units": [
            {"kind": "region", "title": _text("область", "region")},
            {"kind": "municipality", "title": _text("район", "district"), "within": "region"},
            {"kind": "school", "title": _text("школа", "school"), "within": "municipality"},
        ],
        "roles": [
            {
                "code": "coordinator",
                "title": _text("координатор", "coordinator"),
                "unit": "region",
                "may": ["report", "manage"],
            },
            {"code": "curator", "title": _text("куратор", "curator"), "unit": "region", "covers": "school"},
            {"code": "director", "title": _text("директор", "director"), "unit": "school"},
        ],
        "organiser": "coordinator",
        "facts": [{"key": "teachers", "title": _text("педагогов", "teachers"), "unit": "school"}],
        "activities": [
            _activity(
                PAPERS,
                "document",
                {"from": "2022-02-18", "to": "2022-03-30"},
                _question(
                    "placed",
                    verified_by="curator",
                    yes=_text("Разместили", "Placed"),
                    no=_text("Ещё нет", "Not yet"),
                ),
            ),
            _activity(
                WEBINARS,
                "webinar",
                {"weekly": {"from": "2022-02-17", "to": "2022-03-10", "time": "15:00"}},
                _question(
                    "role",
                    answer="choice",
                    options=[
                        {"key": "viewer", "text": _text("Да, слушали", "Yes, listened")},
                        {"key": "no", "text": _text("Нет", "No")},
                    ],
                ),
            ),
            _activity(
                VISITS,
                "visit",
                {"from": "2022-02-18", "to": "2022-03-01"},
                _question("visited", "curator", about="school"),
            ),
            _activity(
                COURSE,
                "course",
                {"from": "2022-02-01", "to": "2022-02-11"},
                _question("trained", answer="number", range={"max_fact": "teachers"}),
                _question("story", answer="text", length=20),
                _question(
                    "hours", answer="hours", range={"min": 16, "max": 200}, condition=_text("те", "those")
                ),
            ),
            _activity(
                WINDOW, "conference", {"months": {"from": "2022-03", "to": "2022-04"}}, _question("took")
            ),
            _activity(ORDER, "order", {"day": "2022-03-04"}, _question("issued", "coordinator", per="team")),
        ],
    }
)
REGION = Place(1, "Калужская область", "region")
SCHOOL = Place(3, "школа № 1", "school", "Воротынск")
SECOND = Place(4, "школа № 2", "school", "Бабынино")
ANNA = Person(7, 100_001, "Анна", "ru", consented=True)


def event(no: int, **about: object) -> Event:
    days = {
        PAPERS: (date(2022, 2, 18), date(2022, 3, 30)),
        WEBINARS: (date(2022, 3, 3), date(2022, 3, 3)),
        VISITS: (date(2022, 2, 18), date(2022, 3, 1)),
        COURSE: (date(2022, 2, 1), date(2022, 2, 11)),
        WINDOW: (date(2022, 3, 1), date(2022, 4, 30)),
        ORDER: (date(2022, 3, 4), date(2022, 3, 4)),
    }
    first, last = days[no]
    found = Event(no * 100, PROGRAMME, PROGRAMME.activity(str(no)), "1.1", first, last, first, last)
    if no == WINDOW:
        found = replace(found, start=None, end=None)
    if no == WEBINARS:
        found = replace(found, time=time(15), session=3, sessions=4)
    return replace(found, **about)  # type: ignore[arg-type]


def duty(no: int, key: str = "", **about: object) -> Duty:
    """Open, about school № 1; everything else as said."""
    happening = about.pop("event", None) or event(no)
    assert isinstance(happening, Event)
    known = {question.key: question for question in asked.questions(happening.activity, PROGRAMME)}
    question = known[key or next(iter(known))]
    assert happening.start is not None
    assert happening.end is not None
    dated = Dated(happening.start, happening.end, happening.time)
    until = due(dated, PROGRAMME.ladder(happening.activity), PROGRAMME.zone)
    return replace(Duty(1, happening, question, SCHOOL, 1, until, 0, settled=False), **about)  # type: ignore[arg-type]


def told(value: str, moment: datetime | None = None, *, by: str = "Анна", own: bool = True) -> Told:
    return Told(value, moment or at(2022, 3, 29, 14, 2), by, own)


def at(*parts: int) -> datetime:
    """An hour of Moscow, in UTC."""
    return datetime(*parts, tzinfo=PROGRAMME.zone).astimezone(UTC)  # type: ignore[misc,arg-type]


def reader(*parts: int) -> Reader:
    return Reader(RU, at(*parts))


def facts(teachers: int) -> dict[str, Decimal]:
    return {"teachers": Decimal(teachers)}


def labels(view: View) -> list[list[str]]:
    return [[button.label for button in row] for row in view.rows]


def packed(view: View) -> list[str]:
    return [
        button.does if isinstance(button.does, str) else button.does.pack()
        for row in view.rows
        for button in row
    ]


def units(view: View) -> int:
    """UTF-16 units, as Telegram counts them: without tags and escapes."""
    return len(unescape(re.sub(r"</?b>", "", view.text)).encode("utf-16-le")) // 2


def fits(view: View) -> bool:
    """Telegram's limits: a text, a keyboard, a button."""
    data = packed(view)
    rows = all(1 <= len(row) <= 8 for row in view.rows)
    return units(view) <= 4096 and len(data) <= 100 and rows and all(len(one.encode()) <= 64 for one in data)
