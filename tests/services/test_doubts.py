"""Decisions about doubtful dates: rows follow at once, and a restart knows of them."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from db.store import Store
from roadmap.doubts import undecided
from roadmap.programme import Programme
from roadmap.refusals import Refused
from tests.roadmap.test_doubts import WHEN
from tests.services.running import START, Running, empty, local, open_running
from tests.services.small_programme import CODE, PAPERS, activity, programme, question, word
from tests.services.test_changes import audited, rows, told_once

__all__ = ["empty"]

CONF = activity("conf", "conference", ["2022-02-11", WHEN], [question("held", "director")])
ORDER = activity(
    "order",
    "order",
    [
        {
            "doubt": "22.02 до 01.03",
            "readings": [
                {"key": "span", "text": word("период"), "when": [{"from": "2022-02-22", "to": "2022-03-01"}]},
                {"key": "until", "text": word("срок"), "when": ["2022-03-01"]},
            ],
        }
    ],
    [question("issued", "coordinator", per="team")],
)
LAST = {
    "code": "last",
    "title": word("последняя"),
    "dates": "до конца",
    "when": {
        "doubt": "до конца",
        "readings": [
            {"key": "may", "text": word("май"), "when": [{"from": "2022-05-01", "to": "2022-05-31"}]},
            {"key": "june", "text": word("июнь"), "when": [{"from": "2022-05-01", "to": "2022-06-30"}]},
            {"key": "start", "text": word("начало"), "when": [{"unknown": "конец", "from": "2022-05-01"}]},
        ],
    },
}
HANGING = tuple(
    activity(no, "order", when, [question(no, "director")])
    for no, when in (("first", [{"phase": "last"}]), ("second", ["2022-02-22", {"phase": "last"}]))
)
TRIP = activity(
    "trip",
    "visit",
    [
        {
            "doubt": "летом",
            "readings": [
                {"key": "june", "text": word("июнь"), "when": [{"month": "2022-06"}]},
                {"key": "july", "text": word("июль"), "when": [{"month": "2022-07"}]},
                {
                    "key": "summer",
                    "text": word("лето"),
                    "when": [{"months": {"from": "2022-06", "to": "2022-07"}}],
                },
            ],
        }
    ],
    [question("gone", "director")],
)
NOW = START + timedelta(hours=1)


@pytest.fixture
async def doubtful(empty: Path, tmp_path: Path) -> Running:
    return await open_running(empty, tmp_path / "bot.db", PAPERS, CONF, ORDER)


async def states(running: Running, no: str) -> dict[str, str]:
    return {slot: state for slot, (state, *_) in (await rows(running, no)).items()}


async def test_until_it_is_decided_nothing_of_it_is_dated(doubtful: Running) -> None:
    await doubtful.live(local("2022-07-31"))
    assert await states(doubtful, "order") == {"1.1": "unscheduled"}
    assert await doubtful.fates("order") == set()
    found = await doubtful.doubts.undecided(doubtful.people["Рита"], NOW)
    assert [one.where for one in found] == [("conf", 2), ("order", 1)]
    for name in ("Мария", "Нина", "Анна"):
        assert await doubtful.doubts.undecided(doubtful.people[name], NOW) == ()
    standing = await doubtful.progress.activity(doubtful.people["Рита"], CODE, "order", NOW)
    assert standing.state == "unscheduled"


async def test_the_rows_follow_and_are_reminded_of(doubtful: Running) -> None:
    me = doubtful.people["Рита"]
    done = await doubtful.doubts.decide(me, CODE, "order", 1, "span", NOW)
    assert done.chosen
    assert done.chosen.key == "span"
    assert await rows(doubtful, "order") == {
        "1.1": ("cancelled", "None", 2),
        "1.1-1": ("dated", "2022-03-01", 1),
    }
    assert [one.no for one in await doubtful.doubts.undecided(me, NOW)] == ["conf"]
    await doubtful.live(local("2022-02-22", 11), since=NOW)
    assert ("Рита", "before7", "sent", None) in await doubtful.fates("order")
    await doubtful.answer("Рита", "issued", "yes", local("2022-02-23"))
    assert await doubtful.progress.recount(CODE) == ()
    about = {"activity": "order", "item": 1, "reading": "span"}
    assert await audited(doubtful) == [("doubt-decided", me, about)]
    with pytest.raises(Refused, match="doubt-closed"):
        await doubtful.doubts.decide(me, CODE, "order", 1, "until", local("2022-02-23"))
    with pytest.raises(Refused, match="doubt-closed"):
        await doubtful.doubts.doubt(me, CODE, "order", 1, local("2022-02-23"))


async def test_it_may_be_decided_otherwise_before_anything_opens(doubtful: Running) -> None:
    me, other = doubtful.people["Рита"], doubtful.people["Борис"]
    await doubtful.doubts.decide(me, CODE, "conf", 2, "months", NOW)
    await doubtful.live(local("2022-04-01", 11), since=NOW)
    assert {step for _, step, *_ in await doubtful.fates("conf")} >= {"day1"}
    later = local("2022-04-02")
    june = await doubtful.occurrence("conf", "2.2-1")
    await doubtful.plan.set_day(me, june, date(2022, 6, 9), None, later)
    await doubtful.doubts.decide(other, CODE, "conf", 2, "span", later)
    assert await states(doubtful, "conf") == {
        "1.1": "dated", "2.1": "cancelled", "2.1-1": "window", "2.2-1": "cancelled",
    }  # fmt: skip
    await doubtful.doubts.decide(other, CODE, "conf", 2, "months", later)
    assert (await states(doubtful, "conf"))["2.2-1"] == "window"
    assert len(await audited(doubtful)) == 3
    await doubtful.doubts.decide(other, CODE, "conf", 2, "months", later)
    assert len(await audited(doubtful)) == 3
    await doubtful.live(local("2022-07-31"), since=later)
    assert await told_once(doubtful)


async def test_a_decision_outlives_a_restart_and_other_files(doubtful: Running, tmp_path: Path) -> None:
    me = doubtful.people["Рита"]
    await doubtful.doubts.decide(me, CODE, "order", 1, "until", NOW)
    await doubtful.plan.add_day(me, await doubtful.occurrence("order", "1.1-1"), date(2022, 5, 3), None, NOW)
    before = await rows(doubtful, "order")
    await doubtful.store.close()

    store = Store.open(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    second = Running(store, {CODE: programme(PAPERS, CONF, ORDER)}, doubtful.people)
    await second.plan.start(CODE, NOW + timedelta(days=1))
    assert [one.no for one in undecided(second.plans[CODE])] == ["conf"]
    assert await rows(second, "order") == before
    assert before["1.1-1"] == ("dated", "2022-03-01", 1)
    assert before["1.+1"] == ("dated", "2022-05-03", 1)
    await second.replace(PAPERS, ORDER, now=NOW + timedelta(days=2))
    assert await rows(second, "order") == before
    plain = activity("order", "order", ["2022-03-02"], [question("issued", "coordinator", per="team")])
    await second.replace(PAPERS, plain, now=NOW + timedelta(days=3))
    assert (await rows(second, "order"))["1.1"] == ("dated", "2022-03-02", 3)
    assert (await rows(second, "order"))["1.1-1"][0] == "cancelled"
    await store.close()


async def test_a_decision_that_fails_leaves_the_plan_as_it_was(
    doubtful: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> None:
        raise Refused("disk-full")

    monkeypatch.setattr("services.doubts.plan.remember", full)
    before: Programme = doubtful.plans[CODE]
    with pytest.raises(Refused, match="disk-full"):
        await doubtful.doubts.decide(doubtful.people["Рита"], CODE, "order", 1, "span", NOW)
    assert doubtful.plans[CODE] is before
    assert await states(doubtful, "order") == {"1.1": "unscheduled"}
    assert await audited(doubtful) == []


@pytest.mark.parametrize(
    ("name", "no", "item", "reading", "refusal"),
    [
        ("Мария", "order", 1, "span", "not-yours"),
        ("Анна", "order", 1, "span", "not-yours"),
        ("Рита", "order", 1, "never", "doubt-unknown"),
        ("Рита", "order", 2, "span", "doubt-unknown"),
        ("Рита", "papers", 1, "span", "doubt-unknown"),
    ],
)
async def test_only_the_organiser_decides_and_only_what_is_in_doubt(
    doubtful: Running, name: str, no: str, item: int, reading: str, refusal: str
) -> None:
    with pytest.raises(Refused, match=f"^{refusal}$"):
        await doubtful.doubts.decide(doubtful.people[name], CODE, no, item, reading, NOW)
    with pytest.raises(Refused, match="doubt-unknown"):
        await doubtful.doubts.decide(doubtful.people[name], "nowhere", no, item, reading, NOW)
    assert undecided(doubtful.plans[CODE])


@pytest.fixture
async def phased(empty: Path, tmp_path: Path) -> Running:
    return await open_running(empty, tmp_path / "bot.db", PAPERS, *HANGING, phases=[LAST])


async def test_what_a_phase_says_is_decided_once_for_all_its_rows(phased: Running, tmp_path: Path) -> None:
    me = phased.people["Рита"]
    assert [one.where for one in await phased.doubts.undecided(me, NOW)] == [("last", 0)]
    await phased.doubts.decide(me, CODE, "last", 0, "may", NOW)
    assert await phased.doubts.undecided(me, NOW) == ()
    assert await states(phased, "first") == {"1.1": "cancelled", "1.1-1": "dated"}
    assert await states(phased, "second") == {"1.1": "dated", "2.1": "cancelled", "2.1-1": "dated"}
    about = {"phase": "last", "item": 0, "reading": "may"}
    assert await audited(phased) == [("doubt-decided", me, about)]

    await phased.doubts.decide(me, CODE, "last", 0, "june", NOW)
    ends = {no: (await rows(phased, no))[slot][1] for no, slot in (("first", "1.1-1"), ("second", "2.1-1"))}
    assert ends == {"first": "2022-06-30", "second": "2022-06-30"}
    before = await rows(phased, "second")
    await phased.store.close()
    store = Store.open(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    second = Running(store, {CODE: programme(PAPERS, *HANGING, phases=[LAST])}, phased.people)
    await second.plan.start(CODE, NOW + timedelta(days=1))
    assert undecided(second.plans[CODE]) == ()
    assert await rows(second, "second") == before
    await store.close()


async def test_on_second_thoughts_a_day_that_only_the_plan_had_set_is_gone(phased: Running) -> None:
    """Nobody chose it: "only the start holds" leaves no day, though the start lies in the new window."""
    me = phased.people["Рита"]
    await phased.doubts.decide(me, CODE, "last", 0, "june", NOW)
    await phased.doubts.decide(me, CODE, "last", 0, "start", NOW)
    assert (await rows(phased, "first"))["1.1-1"] == ("unscheduled", "None", 2)
    assert (await states(phased, "second"))["2.1-1"] == "unscheduled"
    await phased.live(local("2022-06-30", 20), since=NOW)
    assert await phased.fates("first") == set()


async def test_on_second_thoughts_a_day_that_somebody_chose_stays(empty: Path, tmp_path: Path) -> None:
    """As long as it lies in what the plan says now."""
    running = await open_running(empty, tmp_path / "bot.db", PAPERS, TRIP)
    me = running.people["Рита"]
    await running.doubts.decide(me, CODE, "trip", 1, "june", NOW)
    await running.plan.set_day(me, await running.occurrence("trip", "1.1-1"), date(2022, 6, 9), None, NOW)
    for reading, state in (("summer", "dated"), ("july", "window")):
        await running.doubts.decide(me, CODE, "trip", 1, reading, NOW)
        assert (await states(running, "trip"))["1.1-1"] == state
    await running.store.close()


async def test_a_phase_is_settled_as_soon_as_any_of_its_rows_has_asked(phased: Running) -> None:
    """A day of the row's own is not one of the phase."""
    me = phased.people["Рита"]
    await phased.live(local("2022-02-23"), since=NOW)
    later = local("2022-02-23")
    assert [one.where for one in await phased.doubts.undecided(me, later)] == [("last", 0)]
    await phased.doubts.decide(me, CODE, "last", 0, "may", later)
    await phased.live(local("2022-05-01", 12), since=later)
    with pytest.raises(Refused, match="doubt-closed"):
        await phased.doubts.decide(me, CODE, "last", 0, "june", local("2022-05-02"))
    assert await phased.progress.recount(CODE) == ()
