"""Every guided walk of the sandbox, step by step: a label that changes breaks its story here first."""

import pytest

from bot.showcase import stories
from roadmap.programme import Programme
from tests.bot.playing import Page, opened

CODES = [story.code for story in stories.read()]


@pytest.mark.parametrize("code", CODES)
async def test_a_story_can_be_played_to_its_end(plans: dict[str, Programme], code: str) -> None:
    async with opened(plans) as page:
        await play(page, code, pulled=True)


async def test_the_levers_of_a_story_only_make_it_larger(plans: dict[str, Programme]) -> None:
    (code,) = (story.code for story in stories.read() if story.before)
    async with opened(plans) as page:
        await play(page, code, pulled=False)


async def play(page: Page, code: str, *, pulled: bool) -> None:
    told = {story["code"]: story for story in await page.shown("stories")}
    for lever in told[code]["before"] if pulled else ():
        await page.pull(lever)
    for step in told[code]["steps"]:
        await page.play(step)


def test_there_are_six_in_both_languages_with_the_same_labels() -> None:
    assert len(CODES) == len(set(CODES)) == 6
    for story in stories.read():
        russian, english = story.told("ru"), story.told("en")
        assert russian["title"] != english["title"]
        assert 1 <= russian["minutes"] <= 2
        assert 6 <= len(russian["steps"]) <= 15
        for ours, theirs in zip(russian["steps"], english["steps"], strict=True):
            assert ours["text"] != theirs["text"]
            assert {**ours, "text": ""} == {**theirs, "text": ""}


@pytest.mark.parametrize("step", [
    {"phone": "curator"}, {"phone": "curator", "press": "1", "type": "1"}, {"press": "1"},
    {"phone": "curator", "to": "next"}, {"to": "next", "sees": "1"},
])  # fmt: skip
def test_a_step_is_one_deed_on_a_phone_or_of_the_clock(step: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"step|phone"):
        stories.Step.model_validate({"text": {"ru": "да", "en": "yes"}, **step})
