"""Announcements as values."""

from dataclasses import replace
from datetime import datetime

from roadmap.announcements import Announcement, Audience, Candidate, Reach, Standing
from roadmap.people import Place
from tests.messages.tasks import PROGRAMME, at

COORDINATOR, CURATOR, DIRECTOR = PROGRAMME.roles
GIST = "Коллеги, завтра семинар"
REACH = Reach(
    ((COORDINATOR, 0), (CURATOR, 5), (DIRECTOR, 36)),
    ("Анна Петрова", "Иван Седов", "Вера Лис"),
    {"empty": 1, "unreachable": 1, "author": 1},
)
NOBODY = Reach(((COORDINATOR, 0), (CURATOR, 0), (DIRECTOR, 0)), (), {})
MANY = Standing(total=41, waiting=12, sent=28, unreachable=1)
OVER = Standing(total=41, sent=36, unreachable=2, failed=2, unknown=1, agreed=30)
BIG = 2**31 - 1


def news(**about: object) -> Announcement:
    """Of Thursday, 3 March, composed at 14:00."""
    made = Announcement(
        id=5,
        kind="copy",
        state="draft",
        programme=PROGRAMME,
        author="Ольга Смирнова",
        own=True,
        chat=100_001,
        parts=(17,),
        gist=GIST,
        audience=Audience(frozenset({"director", "curator"})),
        agree=False,
        created_at=at(2022, 3, 3, 14),
    )
    return replace(made, **about)  # type: ignore[arg-type]


def running(**about: object) -> Announcement:
    return news(**{"state": "running", "due_at": at(2022, 3, 3, 14, 1), **about})


def done(**about: object) -> Announcement:
    ended: dict[str, datetime] = {"ended_at": at(2022, 3, 3, 14, 5)}
    return running(**{"state": "done", **ended, **about})


def candidate(number: int, name: str = "Анна Петрова", *, picked: bool = True) -> Candidate:
    place = Place(number, f"школа № {number}", "school", "Бабынинский район")
    return Candidate(number, name, DIRECTOR, place, picked)
