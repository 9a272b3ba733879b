"""Two are asked the same; where they differ, somebody hears of it."""

from tests.services.excused import counted, excused, heard
from tests.services.running import Running, empty, local
from tests.services.small_programme import CODE

__all__ = ["empty", "excused"]
NOW = local("2022-03-18", 11)


async def say(running: Running, name: str, value: str) -> None:
    """Of school 1: the director of it, or the municipal coordinator."""
    key = "children" if name == "Анна" else "children_second"
    request = await running.request(key, "Школа № 1")
    duty = await running.confirmations.duty(running.people[name], request, NOW)
    await running.again(name, duty, value, NOW)


async def test_another_role_is_asked_the_same_about_each_school(excused: Running) -> None:
    await excused.live(NOW)
    owed = await excused.confirmations.duties(excused.people["Мария"], NOW)
    about = {one.subject.name for one in owed if one.question.key == "children_second"}
    assert about == {"Школа № 1", "Школа № 2"}
    assert (await counted(excused, "pair", "children")).expected == 3


async def test_agreement_is_no_news(excused: Running) -> None:
    await excused.live(NOW)
    await say(excused, "Анна", "12")
    await say(excused, "Мария", "12")
    assert await heard(excused, "Мария", "opinions") == []
    assert (await counted(excused, "pair", "children")).amount == 12


async def test_a_difference_is_told_to_those_who_manage_the_place(excused: Running) -> None:
    await excused.live(NOW)
    await say(excused, "Мария", "15")
    await say(excused, "Анна", "12")
    (told,) = await heard(excused, "Мария", "opinions")
    keys = ["children", "children_second"]
    assert (told["place"], told["one"], told["other"], told["keys"]) == ("Школа № 1", "12", "15", keys)
    assert await heard(excused, "Рита", "opinions") == []
    row = await excused.progress.activity(excused.people["Рита"], CODE, "pair", NOW)
    assert row.differing == 1
    (one,) = await excused.progress.differences(excused.people["Рита"], CODE, "pair", NOW)
    assert (one.one.value, one.other.value, one.one.by, one.other.by) == ("12", "15", "Анна", "Мария")
    assert (await excused.progress.activity(excused.people["Игорь"], CODE, "pair", NOW)).differing == 0
    assert (await counted(excused, "pair", "children")).amount == 12


async def test_once_for_each_pair_of_answers(excused: Running) -> None:
    await excused.live(NOW)
    for name, value in (("Анна", "12"), ("Мария", "15"), ("Анна", "13"), ("Анна", "15"), ("Мария", "16")):
        await say(excused, name, value)
    told = [(one["one"], one["other"]) for one in await heard(excused, "Мария", "opinions")]
    assert told == [("12", "15"), ("13", "15"), ("15", "16")]
    assert (await excused.progress.activity(excused.people["Рита"], CODE, "pair", NOW)).differing == 1
