"""The table of lists: what each shows of the two regions, and to whom it is not shown at all.

A list is a set: ways of units, posts, persons, codes of regions. None: it is refused, as not-yours."""

from collections.abc import Awaitable, Callable, Set
from typing import Any, NamedTuple

from tests.services.deed import listed
from tests.services.peopled import NOW, Scene
from tests.services.posts import BLOCKED, HEADS, MANAGERS, POSTS, REGIONS, SCHOOLS, Actor, Post, Way
from tests.services.rules import agrees, coordinator_of, manages

Shown = Set[Any] | None


class List(NamedTuple):
    shown: Callable[[Scene, int, Post], Awaitable[Set[Any]]]
    expected: Callable[[Scene, Actor], Shown]


def own(actor: Actor, *of: object) -> Set[object]:
    return set(of) if actor.live else set()


def schools(actor: Actor) -> Set[Way]:
    return {post.way for post in SCHOOLS if actor.reaches(post.way)}


def if_may(*rights: str) -> Callable[[Scene, Actor], Shown]:
    """The schools of one's territory."""
    return lambda scene, actor: schools(actor) if actor.may(*rights) else None


def regions(actor: Actor) -> Set[str]:
    return {post.region for post in REGIONS if actor.sits(post)}


async def seats(scene: Scene, me: int, post: Post) -> Set[Post]:
    return _posts(scene, await scene.house.people.seats(me, NOW))


async def roster(scene: Scene, me: int, post: Post) -> Set[Post]:
    first = await scene.house.people.roster(me, 0, NOW)
    found = [
        seat for page in range(first.pages) for seat in (await scene.house.people.roster(me, page, NOW)).seats
    ]
    assert len(found) == len({seat.id for seat in found}) == first.total
    return _posts(scene, found)


async def sought(scene: Scene, me: int, post: Post) -> Set[Post]:
    """Every place and every role, one after another."""
    words = {word for one in POSTS for word in (one.way[-1], one.role)}
    found = [await scene.house.people.find(me, word, NOW) for word in sorted(words)]
    return _posts(scene, [seat for one in found for seat in one.seats])


def _managed(scene: Scene, actor: Actor) -> Shown:
    return {to for to in POSTS if manages(actor, to)} if actor.may("manage") else None


async def journal(scene: Scene, me: int, post: Post) -> Set[str]:
    first = await scene.house.journal.page(me, 0, NOW)
    pages = [await scene.house.journal.page(me, page, NOW) for page in range(first.pages)]
    return {one.programme.code for page in pages for one in page.entries}


async def duties(scene: Scene, me: int, post: Post) -> Set[Way]:
    found = await scene.house.confirmations.duties(me, NOW)
    return {scene.way(duty.subject) for duty in found}


async def answered(scene: Scene, me: int, post: Post) -> Set[Way]:
    return {scene.way(duty.subject) for duty in await scene.house.confirmations.answered(me, NOW)}


async def checks(scene: Scene, me: int, post: Post) -> Set[Way]:
    return {scene.way(duty.subject) for duty in await scene.house.confirmations.checks(me, NOW)}


async def status(scene: Scene, me: int, post: Post) -> Set[str]:
    found = await scene.house.progress.own(me, NOW)
    return {"something"} if found.due or found.overdue or found.done else set()


async def activities(scene: Scene, me: int, post: Post) -> Set[str]:
    return {one.programme.code for one in await scene.house.progress.activities(me, NOW)}


async def missing(scene: Scene, me: int, post: Post) -> Set[Way]:
    found = await scene.house.progress.missing(me, post.region, "ask", NOW)
    return {scene.way(one.place) for one in found}


async def behind(scene: Scene, me: int, post: Post) -> Set[Way]:
    found = await scene.house.explanations.of(me, post.region, "late", "share", "all", 0, NOW)
    return {scene.way(one.line.place) for one in found.rows}


def _asked(scene: Scene, actor: Actor) -> Shown:
    return {post.way for post in POSTS if actor.reaches(post.way)} if actor.may("report") else None


async def differences(scene: Scene, me: int, post: Post) -> Set[Way]:
    found = await scene.house.progress.differences(me, post.region, "pair", NOW)
    return {scene.way(one.one.place) for one in found}


async def left_out(scene: Scene, me: int, post: Post) -> Set[Way]:
    return {scene.way(one.place) for one in await scene.house.waivers.changes(me, post.region, "spared", NOW)}


async def exempt(scene: Scene, me: int, post: Post) -> Set[Way]:
    spared = scene.row("spared", Post("coordinator", post.way[:1]))
    return {scene.way(one.place) for one in (await scene.house.exemptions.listed(me, spared, NOW))[1]}


async def nudged(scene: Scene, me: int, post: Post) -> Set[int]:
    return {one.person for one in (await scene.house.chase.begin(me, post.region, "ask", NOW)).people}


def _debtors(scene: Scene, actor: Actor) -> Shown:
    there = {one for one in scene.people if one.live and actor.reaches(one.post.way)} - BLOCKED - {actor}
    return {scene.people[one] for one in there} if actor.may("report", "manage") else None


async def imported(scene: Scene, me: int, post: Post) -> Set[Way]:
    found = await scene.house.imports.load(me, listed(post), NOW)
    return {scene.way(one.duty.subject) for one in found.changes}


async def upcoming(scene: Scene, me: int, post: Post) -> Set[Way]:
    """Days of schools; of common ones, the region."""
    _, pages, _ = await scene.house.plan.upcoming(me, NOW)
    found = [one for page in range(pages) for one in (await scene.house.plan.upcoming(me, NOW, page))[0]]
    return {scene.way(one.place) if one.place else (one.programme.code,) for one in found}


def _ahead(scene: Scene, actor: Actor) -> Shown:
    common = {actor.post.way[:1]} if actor.live else set()
    return common | schools(actor) if actor.may("report") else common


async def calendar(scene: Scene, me: int, post: Post) -> Set[Way]:
    found = await scene.house.calendars.events(me, NOW)
    return {scene.way(one.place) if one.place else (one.programme.code,) for one in found}


async def undated(scene: Scene, me: int, post: Post) -> Set[str]:
    return {one.programme.code for one in (await scene.house.plan.undated(me, NOW))[0]}


async def undecided(scene: Scene, me: int, post: Post) -> Set[str]:
    return {one.programme.code for one in await scene.house.doubts.undecided(me, NOW)}


async def superiors(scene: Scene, me: int, post: Post) -> Set[int]:
    return {one.person for one in await scene.house.letters.coordinators(me, NOW)}


def _above(scene: Scene, actor: Actor) -> Shown:
    bosses = {to for to in MANAGERS if coordinator_of(actor, to)}
    return {scene.people[one] for one in scene.people if one.live and one.post in bosses}


async def overdue(scene: Scene, me: int, post: Post) -> Set[object]:
    """How many, and where."""
    found = await scene.house.summaries.missed(me, "overdue", NOW)
    return {sum(line.count for _, line in found), *(programme.code for programme, _ in found)}


def _late(scene: Scene, actor: Actor) -> Shown:
    return {len(schools(actor)), actor.post.region} if actor.may("report") else None


async def pleas(scene: Scene, me: int, post: Post) -> Set[int]:
    return {one.waiver for one in await scene.house.summaries.said(me, "waivers", NOW)}


def _to_decide(scene: Scene, actor: Actor) -> Shown:
    waivers = scene.rows["waivers"].items()
    return {number for to, number in waivers if not agrees(actor, to)} if actor.may("report") else None


async def lost(scene: Scene, me: int, post: Post) -> Set[Post]:
    return _posts(scene, await scene.house.summaries.unreachable(me, NOW))


def _lost(scene: Scene, actor: Actor) -> Shown:
    there = {to for to in HEADS if manages(actor, to)}
    return there if actor.may("report") else None


async def dateless(scene: Scene, me: int, post: Post) -> Set[str]:
    return {one.programme.code for one in await scene.house.summaries.dateless(me, "undated", NOW)}


def _posts(scene: Scene, found: Any) -> Set[Post]:
    known = {number: post for post, number in scene.rows["seats"].items()}
    return {known[seat.id] for seat in found}


LISTS: dict[str, List] = {
    "People.seats": List(seats, lambda scene, actor: own(actor, actor.post)),
    "People.roster": List(roster, _managed),
    "People.find": List(sought, _managed),
    "Journal.page": List(journal, lambda scene, actor: regions(actor) or None),
    "Confirmations.duties": List(duties, lambda scene, actor: own(actor, actor.post.way)),
    "Confirmations.answered": List(
        answered, lambda scene, actor: schools(actor) if actor.post.role in ("head", "director") else set()
    ),
    "Confirmations.checks": List(
        checks, lambda scene, actor: own(actor, actor.post.way) if actor.post.role == "curator" else set()
    ),
    "Progress.own": List(status, lambda scene, actor: own(actor, "something")),
    "Progress.activities": List(
        activities, lambda scene, actor: own(actor, actor.post.region) if actor.may("report") else None
    ),
    "Progress.missing": List(missing, _asked),
    "Explanations.of": List(behind, if_may("report")),
    "Progress.differences": List(differences, if_may("report")),
    "Waivers.changes": List(left_out, if_may("report")),
    "Exemptions.listed": List(exempt, if_may("manage")),
    "Chase.begin": List(nudged, _debtors),
    "Imports.load": List(imported, if_may("report", "manage")),
    "Plan.upcoming": List(upcoming, _ahead),
    "Calendars.events": List(calendar, _ahead),
    "Plan.undated": List(undated, lambda scene, actor: regions(actor)),
    "Doubts.undecided": List(undecided, lambda scene, actor: regions(actor)),
    "Letters.coordinators": List(superiors, _above),
    "Summaries.missed": List(overdue, _late),
    "Summaries.said": List(pleas, _to_decide),
    "Summaries.unreachable": List(lost, _lost),
    "Summaries.dateless": List(
        dateless, lambda scene, actor: regions(actor) if actor.may("report") else None
    ),
}
