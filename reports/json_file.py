"""Everything that is counted and answered, for a program: codes beside words, moments with their offset."""

import json
from decimal import Decimal
from typing import Any

from locales.catalogue import Catalogue, Words
from reports.indicators import called
from roadmap import asked
from roadmap.answers import allowed
from roadmap.ballots import FEWEST
from roadmap.lines import Line, state
from roadmap.progress import ActivityProgress, Measure
from roadmap.questions import Question
from roadmap.sheets import Sheet


def document(sheet: Sheet, language: str) -> list[bytes]:
    """`answers`: null where there are too many for a document. Numbers are numbers, a share is of 1."""
    words = Catalogue().words(language)
    questions = asked.everywhere(sheet.programme)
    answers = None
    if sheet.lines is not None:
        answers = [_answer(one, questions[one.activity, one.question], sheet) for one in sheet.lines]
    found = {
        "programme": sheet.programme.code,
        "title": sheet.programme.title.to(language),
        "place": sheet.place and sheet.place.name,
        "day": sheet.day and sheet.day.isoformat(),
        "at": sheet.at.astimezone(sheet.programme.zone).isoformat(timespec="seconds"),
        "activities": [_activity(row, words) for row in sheet.rows],
        "answers": answers,
    }
    return [json.dumps(found, ensure_ascii=False, indent=1).encode()]


def _activity(row: ActivityProgress, words: Words) -> dict[str, Any]:
    return {
        "no": row.activity.code,
        "title": row.activity.title.to(words.language),
        "state": row.state,
        "indicators": [_indicator(one, words) for one in row.measures],
        "anonymous": [_ballots(one, row) for one in row.activity.questions if one.anonymous],
        "doubts": list(row.activity.doubts),
    }


def _indicator(measure: Measure, words: Words) -> dict[str, Any]:
    counts = measure.counts
    return {
        "key": measure.indicator.key,
        "title": called(measure.indicator, words),
        "kind": measure.indicator.kind,
        "over": measure.indicator.over,
        "value": _number(measure.result.value),
        "asked": counts.expected,
        "answered": counts.answered,
        "met": counts.met,
        "on_time": counts.on_time,
        "late": counts.late,
        "left_out": counts.left_out,
    }


def _ballots(question: Question, row: ActivityProgress) -> dict[str, Any]:
    """`counts`: all over the programme, rising by so many at a time (`by`); null: the day is past, and they
    are not known."""
    found = next((one for one in row.ballots if one.question.key == question.key), None)
    return {
        "question": question.key,
        "by": FEWEST,
        "counts": found and {key: found.shown.get(key, 0) for key in allowed(question)},
    }


def _answer(line: Line, question: Question, sheet: Sheet) -> dict[str, Any]:
    """No names of people: the role and the place say enough."""
    zone = sheet.programme.zone
    return {
        "no": line.activity,
        "slot": line.slot,
        "day": line.day and line.day.isoformat(),
        "place": line.place.name,
        "within": line.place.within,
        "role": line.role,
        "question": line.question,
        "item": line.item,
        "value": line.value,
        "given_at": line.at and line.at.astimezone(zone).isoformat(timespec="seconds"),
        "how": line.how,
        "due_at": line.due_at.astimezone(zone).isoformat(timespec="seconds"),
        "state": state(line, question, sheet.at),
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else round(float(value), 6)
