"""Where two differ."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from roadmap.opinions import Opinion, differ, differences
from roadmap.people import Place
from roadmap.questions import Question

NOW = datetime(2022, 3, 1, tzinfo=UTC)
ONE, OTHER = (
    Question(key=key, asks=("director",), text={"ru": "Сколько?"}) for key in ("children", "children_second")
)
values = st.sampled_from(["1", "2", "na"])


def opinion(key: str, value: str, place: int = 1, item: int = 1, request: int = 1) -> Opinion:
    return Opinion(request, 7, key, Place(place, "Школа", "school"), item, value, 1, "Анна", NOW)


def test_only_about_the_same_and_where_both_have_an_opinion() -> None:
    mine = opinion("children", "1")
    assert differ(mine, opinion("children_second", "2"))
    assert not differ(mine, opinion("children_second", "1"))
    assert not differ(mine, opinion("children_second", "2", place=2))
    assert not differ(mine, opinion("children_second", "2", item=2))
    assert not differ(mine, opinion("children_second", "na"))
    assert not differ(opinion("children", "na"), opinion("children_second", "2"))


said = st.builds(
    opinion, st.sampled_from(["children", "children_second"]), values, st.integers(1, 3), st.integers(1, 2)
)


@given(st.lists(said, max_size=12))
def test_every_pair_that_differs_is_found_once(opinions: list[Opinion]) -> None:
    found = list(differences(ONE, OTHER, opinions))
    slow = [
        (one, other)
        for one in opinions
        for other in opinions
        if (one.question, other.question) == ("children", "children_second") and differ(one, other)
    ]
    assert [(one.one, one.other) for one in found] == slow
