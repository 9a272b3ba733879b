"""Who stands where: every role in two regions, in every state; and what the programme lets each do.

Tables of the tests' own: nothing here is asked of the code that is tried."""

from typing import NamedTuple

Way = tuple[str, ...]
"""From the region down."""

NEAR, FAR = "Бабынинский район", "Дзержинский район"
MAY: dict[str, frozenset[str]] = {
    "coordinator": frozenset({"answer", "verify", "announce", "report", "manage"}),
    "municipal": frozenset({"answer", "verify", "announce", "report", "manage"}),
    "curator": frozenset({"answer", "verify", "report"}),
    "head": frozenset({"answer"}),
    "director": frozenset({"answer"}),
    "nobody": frozenset(),
}


class Post(NamedTuple):
    """A seat by its role and its territory: of a curator, the school in their care."""

    role: str
    way: Way

    @property
    def home(self) -> Way:
        """The unit of the seat."""
        return self.way[:1] if self.role == "curator" else self.way

    @property
    def region(self) -> str:
        return self.way[0]


_MUNICIPALITIES: list[Way] = [("north", NEAR), ("north", FAR), ("south", NEAR)]
_CARED: list[Way] = [
    ("north", NEAR, "Школа 1"),
    ("north", FAR, "Школа 1"),
    ("south", NEAR, "Школа 1"),
]
COORDINATORS = [Post("coordinator", (region,)) for region in ("north", "south")]
MUNICIPALS = [Post("municipal", way) for way in _MUNICIPALITIES]
HEADS = [Post("head", way) for way in _MUNICIPALITIES]
CURATORS = [Post("curator", way) for way in _CARED]
DIRECTORS = [Post("director", way) for way in [*_CARED, ("north", NEAR, "Школа 2")]]
"""The last of these schools is in no curator's care."""

POSTS = [*COORDINATORS, *MUNICIPALS, *HEADS, *CURATORS, *DIRECTORS]
REGIONS, SCHOOLS, MANAGERS = COORDINATORS, DIRECTORS, [*COORDINATORS, *MUNICIPALS]

TERMS = {"deputy before": (10, 20), "deputy now": (-5, 5), "deputy after": (-30, -10)}
"""Deputies of those who are here, and their days, counted from today."""
STATES = ("here", "left", "replaced", *TERMS)
"""left: gave up the whole programme. replaced: handed the seat over to the one who is here."""


class Actor(NamedTuple):
    post: Post
    state: str

    @property
    def live(self) -> bool:
        """Has the rights of the seat today."""
        return self.state in ("here", "deputy now")

    def sits(self, post: Post) -> bool:
        return self.live and self.post == post

    def may(self, *rights: str) -> bool:
        return self.live and MAY[self.post.role].issuperset(rights)

    def reaches(self, way: Way) -> bool:
        """It is their territory, or lies in it."""
        return self.live and way[: len(self.post.way)] == self.post.way

    def over(self, way: Way, *rights: str) -> bool:
        return self.may(*rights) and self.reaches(way)

    def within(self, region: str) -> bool:
        return self.live and self.post.region == region


NOBODY = Actor(Post("nobody", ("north",)), "applicant")
"""Asked for a seat, and has none."""
BLOCKED = {Actor(post, "deputy now") for post in HEADS}
"""The bot cannot reach them."""
ACTORS = [*(Actor(post, state) for post in POSTS for state in STATES), NOBODY]


def named(actor: Actor) -> str:
    return f"{actor.post.role}-{'/'.join(actor.post.way)}-{actor.state}"
