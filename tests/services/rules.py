"""Who is refused, and in which words: the rules of the programme as the tables of the tests know them.

Derived from the words of the programme (posts.py), and from nothing that the services say of themselves."""

from collections.abc import Callable

from tests.services.posts import Actor, Post

Expect = Callable[[Actor, Post], str | None]
"""The key of the refusal; None: it is done."""


def unless(test: Callable[[Actor, Post], bool], refusal: str = "not-yours") -> Expect:
    return lambda actor, to: None if test(actor, to) else refusal


def manages(actor: Actor, to: Post) -> bool:
    """The unit of the seat."""
    return actor.over(to.home, "manage")


def stands_there(actor: Actor, to: Post) -> bool:
    """Holder or deputy of the very seat, or who manages it."""
    return actor.sits(to) or manages(actor, to)


def shows_hours(actor: Actor, to: Post) -> bool:
    """Its holder, not a deputy; who manages it, or confirms answers there."""
    looks = actor.over(to.home, "manage") or actor.over(to.home, "verify")
    return actor == Actor(to, "here") or looks


def holds_or_manages(actor: Actor, to: Post) -> bool:
    return (actor.state == "here" and actor.post == to) or manages(actor, to)


def answers(actor: Actor, to: Post) -> str | None:
    """Only the seat that is asked. Who holds another one in that programme is told which of the
    two is theirs, unless it is about the same unit."""
    if actor.sits(to):
        return None
    elsewhere = actor.within(to.region) and actor.post.home != to.way
    return "other-seat" if elsewhere else "not-yours"


def watches(actor: Actor, to: Post) -> bool:
    """Reports on the seat, or on what it is asked about, or manages them."""
    return actor.may("report") and (actor.reaches(to.home) or actor.reaches(to.way))


def speaks_for(actor: Actor, to: Post) -> str | None:
    """Who manages the seat, or what it is asked about; not for oneself."""
    if not (manages(actor, to) or actor.over(to.way, "manage")):
        return "not-yours"
    return "proxy-own" if actor.sits(to) else None


def looks_at_proof(actor: Actor, to: Post) -> bool:
    """Of a school's director: they, their verifier, and those who look after the school."""
    return actor.sits(to) or actor.over(to.way, "report")


def agrees(actor: Actor, to: Post) -> str | None:
    """Those above. A seat does not agree to what it asked for itself."""
    if not actor.over(to.way, "manage"):
        return "not-yours"
    return "own-waiver" if actor.sits(to) else None


def in_programme(actor: Actor, to: Post) -> bool:
    return actor.within(to.region)


def reports(actor: Actor, to: Post) -> bool:
    return actor.within(to.region) and actor.may("report")


def chases(actor: Actor, to: Post) -> bool:
    return actor.within(to.region) and actor.may("report", "manage")


def coordinates(actor: Actor, to: Post) -> bool:
    """Organises the programme; sets all its common days."""
    return actor.sits(Post("coordinator", to.way[:1]))


def sets_own_day(actor: Actor, to: Post) -> bool:
    """The curator of the school, who organises these visits; those who manage it."""
    return actor.over(to.way, "manage") or actor.sits(Post("curator", to.way))


def came(actor: Actor, to: Post) -> bool:
    return actor.within(to.region) and actor.post.role == "director"


def cares(actor: Actor, to: Post) -> bool:
    return actor.sits(Post("curator", to.way))


def author(actor: Actor, to: Post) -> bool:
    return actor == Actor(to, "here")


def announces(actor: Actor, to: Post) -> str | None:
    if not actor.may("announce"):
        return "not-announcer"
    return None if author(actor, to) else "announcement-unknown"


def began_before(actor: Actor, to: Post) -> str | None:
    """One's own draft of a seat that one has no more."""
    return "not-yours" if actor == Actor(to, "replaced") else "nudge-unknown"


def coordinator_of(actor: Actor, to: Post) -> bool:
    """The nearest level above: of those who manage, the one above their own unit."""
    above = {
        "director": "municipal",
        "head": "municipal",
        "municipal": "coordinator",
        "curator": "coordinator",
    }
    reached = actor.post.way[: len(to.way)] == to.way
    return actor.live and above.get(actor.post.role) == to.role and reached


def exempts_elsewhere(actor: Actor, to: Post) -> str | None:
    """The unit is of another region than the activity."""
    there = actor.live and actor.post.region != to.region and actor.may("manage")
    return "unit-unknown" if there else "not-yours"


def reports_at_all(actor: Actor, to: Post) -> str | None:
    if actor.state == "left":
        return "person-unknown"
    return None if actor.may("report") else "not-yours"


def has_a_plan(actor: Actor, to: Post) -> str | None:
    if actor.state == "left":
        return "person-unknown"
    return None if actor.live else "not-yours"
