"""What belongs together of what was attached."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.proofs import LARGEST, Attachment, Proof, check, current, moment
from roadmap.questions import Question
from roadmap.refusals import Refused

NOW = datetime(2022, 3, 1, tzinfo=UTC)


def versions(pages: list[bool], steps: list[int]) -> list[list[Proof]]:
    """All that stood after each of them; `steps`: seconds by which the clock has gone on (or back)."""
    found, now, stood = list[Proof](), NOW, []
    for number, (page, step) in enumerate(zip(pages, steps, strict=False), 1):
        now += timedelta(seconds=step)
        at = moment(found, now, page=page)
        found = [Proof(number, number, "photo", None, None, None, "id", "Анна", at), *found]
        stood.append(found)
    return stood


@given(st.lists(st.booleans(), min_size=1, max_size=12), st.lists(st.integers(-2, 2), min_size=12))
def test_the_last_version_is_shown_with_its_pages_and_no_other(pages: list[bool], steps: list[int]) -> None:
    """However fast they come, and whatever the clock does meanwhile."""
    expected: list[int] = []
    for number, (page, stood) in enumerate(zip(pages, versions(pages, steps), strict=False), 1):
        expected = [*expected, number] if page and expected else [number]
        assert [one.number for one in current(stood)] == expected


def test_nothing_attached_is_nothing_to_show() -> None:
    assert current(()) == ()


@pytest.mark.parametrize(("size", "fits"), [(None, True), (0, True), (LARGEST, True), (LARGEST + 1, False)])
def test_what_the_bot_could_not_read_is_refused(size: int | None, fits: bool) -> None:
    attachment = Attachment("file", "id", "unique", "a.pdf", size)
    if fits:
        check(attachment)
        return
    with pytest.raises(Refused) as refused:
        check(attachment)
    assert (refused.value.key, refused.value.values) == ("file-too-big", {"limit": 20})


@pytest.mark.parametrize("kind", ["file", "link"])
def test_a_file_or_a_link_needs_no_proof_besides(kind: str) -> None:
    with pytest.raises(ValueError, match="its own `proof`"):
        Question.model_validate(
            {"key": "q", "asks": "director", "answer": kind, "text": {"ru": "q"}, "proof": True}
        )
