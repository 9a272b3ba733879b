"""Each rule is broken once, on an otherwise sound programme, and must be the only thing told."""
# ruff: noqa: E501 - a table is read by its rows

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from roadmap.consistency import flaws
from roadmap.ladders import KINDS
from roadmap.programme import Programme

Data = dict[str, Any]

SOUND: Data = {
    "code": "sound",
    "title": {"ru": "Целая", "en": "Sound"},
    "languages": ["ru", "en"],
    "timezone": "Europe/Moscow",
    "calendar": "RU",
    "span": {"from": "2022-01-01", "to": "2022-12-31"},
    "events": {"notice": "2022-02-02"},
    "bodies": {"MON": {"ru": "министерство", "en": "ministry"}},
    "support": {"site": {"ru": "сайт", "en": "site"}},
    "phases": [{"code": "first", "title": {"ru": "первая", "en": "first"}, "dates": "зима"}],
    "units": [
        {"kind": "region", "title": {"ru": "регион", "en": "region"}},
        {"kind": "town", "within": "region", "title": {"ru": "город", "en": "town"}},
        {"kind": "school", "within": "town", "title": {"ru": "школа", "en": "school"}},
    ],
    "roles": [
        {
            "code": "boss",
            "title": {"ru": "начальник", "en": "boss"},
            "unit": "region",
            "may": ["answer", "verify", "manage"],
        },
        {
            "code": "curator",
            "title": {"ru": "куратор", "en": "curator"},
            "unit": "region",
            "covers": "school",
            "may": ["answer", "verify"],
        },
        {"code": "mayor", "title": {"ru": "глава", "en": "mayor"}, "unit": "town", "may": ["answer"]},
        {"code": "director", "title": {"ru": "директор", "en": "director"}, "unit": "school"},
        {"code": "guest", "title": {"ru": "гость", "en": "guest"}, "unit": "school", "may": ["report"]},
    ],
    "organiser": "boss",
    "facts": [
        {"key": "teachers", "unit": "school", "title": {"ru": "педагоги", "en": "teachers"}},
        {"key": "schools", "unit": "town", "title": {"ru": "школы", "en": "schools"}},
    ],
    "activities": [
        {
            "no": 1,
            "title": {"ru": "Документы", "en": "Papers"},
            "kind": "document",
            "phase": "first",
            "when": [{"from": "2022-02-01", "to": "2022-03-01"}, {"month": "2022-04"}],
            "source": {"dates": "февраль", "executors": ["MON"], "support": ["site"]},
            "questions": [
                {
                    "key": "placed",
                    "asks": "director",
                    "verified_by": "curator",
                    "text": {"ru": "Разместили?", "en": "Placed?"},
                },
                {
                    "key": "seen",
                    "asks": "curator",
                    "about": "school",
                    "after": "placed",
                    "text": {"ru": "Видели?", "en": "Seen?"},
                },
                {
                    "key": "trained",
                    "asks": "director",
                    "answer": "number",
                    "range": {"max_fact": "teachers"},
                    "text": {"ru": "Сколько?", "en": "How many?"},
                },
                {
                    "key": "role",
                    "asks": "mayor",
                    "answer": "choice",
                    "text": {"ru": "Кем?", "en": "As what?"},
                    "options": [
                        {"key": "viewer", "text": {"ru": "Слушали", "en": "Listened"}},
                        {"key": "no", "text": {"ru": "Нет", "en": "No"}},
                    ],
                },
            ],
            "indicators": [
                {"key": "confirmed", "kind": "states", "of": ["placed", "placed_confirmed"]},
                {"key": "teachers", "kind": "ratio", "of": ["trained"], "to": "teachers"},
                {"key": "roles", "kind": "share", "of": ["role"], "counts": ["viewer"]},
            ],
        },
        {
            "no": 2,
            "title": {"ru": "Встреча", "en": "Meeting"},
            "kind": "meeting",
            "when": [{"after": {"event": "notice", "days": 30}}, {"by_schedule": {"each": "school", "months": ["2022-05"]}}],
            "source": {"dates": "весна"},
            "questions": [{"key": "held", "asks": "boss", "text": {"ru": "Прошла?", "en": "Held?"}}],
            "indicators": [{"key": "held", "kind": "done", "of": ["held"]}],
        },
    ],
}  # fmt: skip


def told(data: Data) -> list[tuple[str, str]]:
    found = flaws(Programme.model_validate(data))
    return [(".".join(map(str, flaw.path)), flaw.message) for flaw in found]


def put(place: str, value: Any) -> Callable[[Data], None]:
    """Writes `value` at "activities.0.title.ru"; a value of None takes the field away."""

    def change(data: Data) -> None:
        *steps, last = (int(step) if step.isdigit() else step for step in place.split("."))
        at: Any = data
        for step in steps:
            at = at[step]
        if isinstance(at, list) and last == len(at):
            at.append(value)
        elif value is None:
            del at[last]
        else:
            at[last] = value

    return change


def test_a_sound_programme_has_no_flaws() -> None:
    assert told(SOUND) == []


Q, I = "activities.0.questions", "activities.0.indicators"  # noqa: E741
TITLE = {"ru": "лишняя", "en": "more"}


@pytest.mark.parametrize(
    ("place", "value", "field", "message"),
    [
        ("units.3", {"kind": "town", "within": "region", "title": TITLE}, "units.3", "stands here twice"),
        ("units.1.within", "planet", "units.1.within", "must be a unit kind written above it: region"),
        ("units.1.within", "school", "units.1.within", "must be a unit kind written above it: region"),
        ("units.3", {"kind": "moon", "title": TITLE}, "units.3", "`within` is missing: only the first unit kind is the root"),
        ("units.3", {"kind": "agglomeration", "within": "region", "title": TITLE}, "units.3.kind",
         "has 13 characters, at most 12 fit: it goes on a button"),
        ("roles.5", {"code": "boss", "title": TITLE, "unit": "region"}, "roles.5", "stands here twice"),
        ("roles.4.unit", "planet", "roles.4.unit", "must be a unit kind: region, town, school"),
        ("roles.4.covers", "planet", "roles.4.covers", "must be a unit kind: region, town, school"),
        ("roles.1.told_after", 3, "roles.1.told_after", "belongs to a role that may `report`"),
        ("facts.1.unit", "planet", "facts.1.unit", "must be a unit kind: region, town, school"),
        ("facts.1.key", "teachers", "facts.1", "stands here twice"),
        ("organiser", "director", "organiser", "must be a role that may `manage`: boss"),
        ("activities.1.organiser", "mayor", "activities.1.organiser", "must be a role that may `manage`: boss"),
        ("activities.1.no", "1", "activities.1", "stands here twice"),
        ("activities.1.kind", "party", "activities.1.kind", "must be a kind: " + ", ".join(KINDS)),
        ("activities.1.ladder", "rope", "activities.1.ladder", "must be a ladder: event, deadline"),
        ("activities.1.phase", "last", "activities.1.phase", "must be a phase: first"),
        ("kinds", {"party": "rope"}, "kinds.party", "must be a ladder: event, deadline"),
        ("calendar", "XX", "calendar", "must be a country as two letters, such as RU, whose days off are known"),
        ("days_off", {"off": ["2022-03-07"], "working": ["2022-03-07"]}, "days_off", "2022-03-07 is both off and working"),
        ("activities.0.source.executors.0", "MIN", "activities.0.source.executors.0", "must be one of MON; did you mean `MON`?"),
        ("activities.0.source.support.0", "web", "activities.0.source.support.0", "must be one of site"),
        ("activities.0.when.0.to", "2023-01-01", "activities.0.when.0.to",
         "lies outside the programme's span, 2022-01-01 to 2022-12-31: mend the day, or widen `span`"),
        ("activities.0.when.1.month", "2021-12", "activities.0.when.1.month",
         "lies outside the programme's span, 2022-01-01 to 2022-12-31: mend the day, or widen `span`"),
        ("activities.0.when.1", {"year": 2023}, "activities.0.when.1.year",
         "lies outside the programme's span, 2022-01-01 to 2022-12-31: mend the day, or widen `span`"),
        ("activities.1.when.0.after.event", "order", "activities.1.when.0.after.event", "must be an event: notice"),
        ("activities.1.when.1.by_schedule.each", "moon", "activities.1.when.1.by_schedule.each",
         "must be a unit kind: region, town, school"),
        (f"{Q}.3.key", "trained", f"{Q}.3", "stands here twice"),
        (f"{Q}.3.key", "placed_confirmed", f"{Q}.0",
         "`placed_confirmed` is made for the verifier: rename the other question"),
        (f"{Q}.3.asks", "guest", f"{Q}.3.asks.0", "must be a role that may `answer`: boss, curator, mayor, director"),
        (f"{Q}.1", {"key": "seen", "asks": "curator", "about": "town", "text": TITLE}, f"{Q}.1.about", "must be a unit kind in the hands of `curator`: school"),
        (f"{Q}.3.about", "region", f"{Q}.3.about", "must be a unit kind in the hands of `mayor`: town, school"),
        (f"{Q}.3.asks", ["boss", "mayor"], f"{Q}.3.asks",
         "these roles sit at different kinds of unit: say `about`, or ask apart"),
        (f"{Q}.0.verified_by", "mayor", f"{Q}.0.verified_by",
         "must be a role that may `answer` and `verify` about `school`: boss, curator"),
        (f"{Q}.2.confirm", {"ru": "Верно?", "en": "Right?"}, f"{Q}.2.confirm", "belongs to `verified_by`"),
        (f"{Q}.2.yes", {"ru": "Да", "en": "Yes"}, f"{Q}.2.yes", "belongs to another `answer` than number"),
        (f"{Q}.0.range", {"max": 5}, f"{Q}.0.range", "belongs to another `answer` than yes_no"),
        (f"{Q}.2.range.min", 200_000, f"{Q}.2.range", "`min` is more than `max`"),
        (f"{Q}.2.range.max_fact", "schools", f"{Q}.2.range.max_fact", "must be a fact about `school`: teachers"),
        (f"{Q}.2.fact", "pupils", f"{Q}.2.fact", "must be a fact about `school`: teachers"),
        (f"{Q}.0.second", "director", f"{Q}.0.second",
         "must be another role that may `answer` about `school`: boss, curator, mayor"),
        (f"{Q}.0.second", "guest", f"{Q}.0.second",
         "must be another role that may `answer` about `school`: boss, curator, mayor"),
        ("reasons", [{"key": "time", "text": TITLE}, {"key": "time", "text": TITLE}], "reasons.1", "stands here twice"),
        ("reasons", [{"key": "time", "text": {"ru": "я" * 33, "en": "x"}}], "reasons.0.text.ru",
         "has 33 characters, at most 32 fit"),
        (f"{Q}.1.after", "hidden", f"{Q}.1.after", "must be a question of this activity: placed, trained, role"),
        (f"{Q}.1.after", "seen", f"{Q}.1.after",
         "waits for itself: name a question that is asked before it, or leave `after` out"),
        (f"{Q}.3.after", "placed", f"{Q}.3.after", "`placed` is about another kind of unit, `school`"),
        (f"{Q}.2.when", [3], f"{Q}.2.when.0", "must be 1 to 2: an item of the activity's `when`"),
        (f"{Q}.3.options.1.key", "viewer", f"{Q}.3.options.1", "stands here twice"),
        (f"{I}.0.of.1", "checked", f"{I}.0.of.1",
         "must be a question of this activity: placed, placed_confirmed, seen, trained, role"),
        (f"{I}.0.of", ["placed"], f"{I}.0.of", "`states` needs at least two questions, in order"),
        (f"{I}.1.of", ["placed"], f"{I}.1.of", "`ratio` counts numbers: ask for a number, hours or days"),
        (f"{I}.1.to", "schools", f"{I}.1.to", "must be a fact about what is counted: teachers"),
        (f"{I}.2.counts", ["speaker"], f"{I}.2.counts.0", "must be an option of what is counted: no, viewer"),
        (f"{I}.2.key", "teachers", f"{I}.2", "stands here twice"),
        ("title.en", None, "title.en", "is missing: the programme speaks ru, en"),
        ("title.en", " ", "title.en", "is missing: the programme speaks ru, en"),
        ("title.de", "Ganz", "title.de", "is not a language of the programme: ru, en"),
        ("activities.1.title.ru", "я" * 65, "activities.1.title.ru", "has 65 characters, at most 64 fit"),
        (f"{Q}.0.text.en", "x" * 91, f"{Q}.0.text.en", "has 91 characters, at most 90 fit"),
        (f"{Q}.3.options.0.text.ru", "я" * 25, f"{Q}.3.options.0.text.ru", "has 25 characters, at most 24 fit"),
        (f"{Q}.0.yes", {"ru": "я" * 25, "en": "Yes"}, f"{Q}.0.yes.ru", "has 25 characters, at most 24 fit"),
    ],
)  # fmt: skip
def test_one_broken_thing_is_told_once_with_its_place(
    place: str, value: Any, field: str, message: str
) -> None:
    data = deepcopy(SOUND)
    put(place, value)(data)
    assert told(data) == [(field, message)]


def test_questions_that_wait_in_a_ring_are_all_told() -> None:
    data = deepcopy(SOUND)
    put(f"{Q}.0.after", "trained")(data)
    put(f"{Q}.2.after", "seen")(data)
    assert [field for field, _ in told(data)] == [f"{Q}.0.after", f"{Q}.1.after", f"{Q}.2.after"]


def test_steps_of_a_ladder_have_their_own_names() -> None:
    data = deepcopy(SOUND)
    step = {"key": "eve", "anchor": "start"}
    put("ladders", {"own": {"steps": [step, step]}})(data)
    assert told(data) == [("ladders.own.steps.1", "stands here twice")]


def test_a_second_opinion_is_one_that_can_be_compared_under_a_key_of_its_own() -> None:
    data = deepcopy(SOUND)
    put(f"{Q}.2.second", "mayor")(data)
    put(f"{Q}.3.key", "trained_second")(data)
    put(f"{I}.2.of", ["trained_second"])(data)
    assert told(data) == [
        (f"{Q}.2", "`trained_second` is made for the second opinion: rename the other question")
    ]
    data = deepcopy(SOUND)
    words = {"key": "story", "asks": "director", "answer": "text", "second": "mayor", "text": TITLE}
    put(f"{Q}.4", words)(data)
    assert told(data) == [(f"{Q}.4.second", "cannot be compared: `answer` is text")]


def test_an_indicator_may_name_a_second_opinion() -> None:
    data = deepcopy(SOUND)
    put(f"{Q}.2.second", "mayor")(data)
    put(f"{I}.3", {"key": "others", "kind": "sum", "of": ["trained_second"]})(data)
    assert told(data) == []
