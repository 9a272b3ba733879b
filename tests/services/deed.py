"""The table: what each method does to one row of a kind, and whom it refuses (rules.py)."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import NamedTuple

from roadmap.refusals import Refused
from services.imports import Listed
from tests.services.peopled import LETTER, Scene
from tests.services.populating import school_code
from tests.services.posts import SCHOOLS, Post
from tests.services.rules import Expect


class Deed(NamedTuple):
    """`do`: called with (scene, person, post of the row, its number)."""

    kind: str
    do: Callable[[Scene, int, Post, int], Awaitable[object]]
    refusal: Expect


async def indeed(what: Awaitable[object]) -> None:
    """Of what is not refused but comes to nothing."""
    if not await what:
        raise Refused("nothing")


ANSWER = replace(LETTER, parts=(99,))
"""Not handed in yet."""


def listed(to: Post) -> Listed:
    schools = [school_code(post) for post in SCHOOLS if post.region == to.region]
    return Listed(to.region, "late", 1, "\n".join(schools), {})


def other(scene: Scene, kind: str, to: Post) -> int:
    region = "south" if to.region == "north" else "north"
    return scene.row(kind, Post("coordinator", (region,)))


def common(scene: Scene, kind: str, to: Post) -> int:
    return scene.row(kind, Post("coordinator", to.way[:1]))


LATER = "202203041700"
