"""Two regions of one pattern, in which everything has happened that somebody might look at or meddle with."""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from bot.house import House
from roadmap.letters import Content
from roadmap.people import Place
from roadmap.programme import Programme
from roadmap.proofs import Attachment
from tests.services.posts import BLOCKED, Actor, Post, Way
from tests.services.running import local
from tests.services.small_programme import ALL_RIGHTS, activity, programme, question, word
from tests.services.undone import Undone

NOW = local("2022-03-02", 12)
EARLY = NOW - timedelta(days=60)
"""When they all came."""
MARCH = [{"from": "2022-03-01", "to": "2022-03-30"}]
LETTER = Content("Здравствуйте", 9, (1,))
LINK = Attachment("link", link="https://example.org/1")


def soon(days: int) -> date:
    return (NOW + timedelta(days=days)).date()


def _role(code: str, unit: str, may: list[str], **more: object) -> dict[str, Any]:
    return {"code": code, "title": word(code), "unit": unit, "may": may, **more}


ROLES = [
    _role("coordinator", "region", ALL_RIGHTS, told_after=7),
    _role("municipal", "municipality", ALL_RIGHTS, told_after=3),
    _role("head", "municipality", ["answer"]),
    _role("curator", "region", ["answer", "verify", "report"], covers="school", told_after=1),
    _role("director", "school", ["answer"]),
]
REASONS = [
    {"key": "time", "text": word("Нет времени")},
    {"key": "na", "na": True, "text": word("Не относится к нам")},
]
READINGS = [
    {"key": key, "text": word(key), "when": [day]}
    for key, day in (("one", "2022-04-11"), ("two", "2022-04-12"))
]
ACTIVITIES = (
    activity(
        "ask",
        "survey",
        MARCH,
        [
            *(question(f"of_{one}", one, proof=True) for one in ("coordinator", "municipal", "head")),
            question("of_curator", "curator", about="school", proof=True),
            question("of_director", "director", proof=True),
        ],
    ),
    activity("late", "survey", [{"from": "2022-02-01", "to": "2022-02-10"}], [question("late", "director")]),
    activity(
        "checked", "document", MARCH, [question("placed", "director", verified_by="curator", proof=True)]
    ),
    activity("odd", "survey", MARCH, [question("odd", "director"), question("odder", "municipal")]),
    activity("spared", "survey", MARCH, [question("spared", "director")]),
    activity("pair", "monitoring", MARCH, [question("pair", "director", answer="number", second="head")]),
    activity("event", "webinar", [{"day": "2022-03-17", "time": "15:00"}], [question("came", "director")]),
    activity("window", "seminar", [{"month": "2022-03"}], [question("held", "director")]),
    activity(
        "visits",
        "visit",
        [{"by_schedule": {"each": "school", "months": ["2022-03"]}}],
        [question("seen", "curator", about="school")],
        organiser="curator",
    ),
    activity(
        "doubt", "order", [{"doubt": "до середины апреля", "readings": READINGS}], [question("done", "head")]
    ),
)


def files() -> dict[str, Programme]:
    return {
        code: programme(*ACTIVITIES, code=code, title=word(code), roles=ROLES, reasons=REASONS)
        for code in ("north", "south")
    }


@dataclass(repr=False)
class Scene:
    """`plans`: those of the house. `rows`: what there is of each kind, by the post it belongs to; `units`:
    the tree by its ways."""

    store: Undone
    plans: MutableMapping[str, Programme]
    house: House
    files: Mapping[str, Programme]
    people: dict[Actor, int] = field(default_factory=dict)
    rows: dict[str, dict[Post, int]] = field(default_factory=dict)
    units: dict[Way, int] = field(default_factory=dict)
    telegram: int = 1000

    def row(self, kind: str, post: Post) -> int:
        return self.rows[kind][post]

    def here(self, post: Post) -> int:
        return self.people[Actor(post, "here")]

    def way(self, place: Place) -> Way:
        return self._ways[place.id]

    def restore(self) -> None:
        """As the files read: decisions are taken back with the rest."""
        self.plans.update(self.files)

    async def join(self, token: str, actor: Actor, now: datetime) -> None:
        self.telegram += 1
        shown = await self.house.registration.look_at(token, self.telegram, now)
        who = (shown.id, self.telegram, actor.state, None, "ru", now)
        await self.house.registration.join(*who)
        person = await self.house.people.person(self.telegram, now)
        assert person is not None
        self.people[actor] = person.id
        if actor in BLOCKED:
            await self.house.registration.unreachable(self.telegram, now)

    @cached_property
    def _ways(self) -> dict[int, Way]:
        return {number: way for way, number in self.units.items()}
