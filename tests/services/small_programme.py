"""A small programme with an activity of each sort: papers, an hour, a fact, a gate, a team, a window."""

from collections.abc import Mapping
from typing import Any

from roadmap.programme import Programme

CODE = "north"
ALL_RIGHTS = ["answer", "verify", "announce", "report", "manage"]


def word(text: str) -> dict[str, str]:
    return {"ru": text, "en": f"en {text}"}


def question(key: str, asks: str, **more: object) -> dict[str, Any]:
    return {"key": key, "asks": asks, "text": word(key), **more}


def activity(
    no: str,
    kind: str,
    when: object,
    questions: list[dict[str, Any]],
    *indicators: dict[str, Any],
    **more: Any,
) -> dict[str, Any]:
    counted = indicators or ({"key": "share", "kind": "share", "of": questions[0]["key"]},)
    source = {"dates": "как в документе"}
    return {
        "no": no, "title": word(no), "kind": kind, "when": when, "source": source,
        "questions": questions, "indicators": list(counted), **more,
    }  # fmt: skip


PAPERS = activity(
    "papers",
    "document",
    [{"from": "2022-03-01", "to": "2022-03-30"}],
    [question("placed", "director", verified_by="curator")],
    {"key": "placed", "kind": "share", "of": "placed"},
    {"key": "states", "kind": "states", "of": ["placed", "placed_confirmed"]},
)
WEBINAR = activity(
    "webinar",
    "webinar",
    [{"day": "2022-03-03", "time": "15:00"}],
    [
        question(
            "took_part",
            "director",
            answer="choice",
            options=[{"key": key, "text": word(key)} for key in ("viewer", "speaker", "no")],
        )
    ],
    {"key": "took_part", "kind": "count", "of": "took_part"},
)
STAFF = activity(
    "staff",
    "survey",
    ["2022-03-10"],
    [
        question("teachers", "director", answer="number", fact="teachers", range={"max": 300}),
        question(
            "trained", "director", answer="number", range={"max_fact": "teachers"}, condition=word("кто учит")
        ),
    ],
    {"key": "trained", "kind": "ratio", "of": "trained", "to": "teachers"},
    {"key": "heads", "kind": "sum", "of": "teachers"},
)
VISIT = activity(
    "visit",
    "visit",
    [{"from": "2022-03-15", "to": "2022-03-17"}],
    [
        question("visited", "curator", about="school"),
        question("activated", "director", about="school", after="visited"),
    ],
    {"key": "visited", "kind": "full", "of": "visited"},
    {"key": "activated", "kind": "share", "of": "activated"},
    ladder="deadline",
)
TEAM = activity(
    "team",
    "consultation",
    ["2022-03-22"],
    [question("held", "coordinator", per="team", answer="number")],
    {"key": "held", "kind": "sum", "of": "held"},
)
WINDOW = activity("window", "seminar", [{"month": "2022-04"}], [question("came", "director")])
SCHEDULE = activity(
    "schedule",
    "visit",
    [{"by_schedule": {"each": "school", "months": ["2022-05"]}}],
    [question("seen", "curator", about="school")],
)
ALL = (PAPERS, WEBINAR, STAFF, VISIT, TEAM, WINDOW, SCHEDULE)


def programme(*activities: Mapping[str, Any], **more: object) -> Programme:
    def role(code: str, unit: str, may: list[str], **also: str) -> dict[str, Any]:
        return {"code": code, "title": word(code), "unit": unit, "may": may, **also}

    return Programme.model_validate(
        {
            "code": CODE,
            "title": word("Север"),
            "languages": ["ru", "en"],
            "timezone": "Europe/Moscow",
            "calendar": "RU",
            "span": {"from": "2022-01-01", "to": "2022-12-31"},
            "units": [
                {"kind": "region", "title": word("регион")},
                {"kind": "municipality", "title": word("муниципалитет"), "within": "region"},
                {"kind": "school", "title": word("школа"), "within": "municipality"},
            ],
            "roles": [
                role("coordinator", "region", ALL_RIGHTS),
                role("municipal", "municipality", ALL_RIGHTS),
                role("curator", "region", ["answer", "verify", "report"], covers="school"),
                role("director", "school", ["answer"]),
            ],
            "organiser": "coordinator",
            "facts": [{"key": "teachers", "title": word("учителя"), "unit": "school"}],
            "activities": list(activities),
            **more,
        }
    )


def changed(base: Mapping[str, Any], **more: object) -> dict[str, Any]:
    """The same activity in another version of the file."""
    return {**base, **more}
