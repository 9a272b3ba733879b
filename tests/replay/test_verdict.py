"""A judge must be judged: a perfect bot passes, and every planted fault is found and called by its name."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from replay.app import Row
from replay.diary import Diary, Heard
from replay.oracle.history import live
from replay.oracle.sheet import Raw
from replay.oracle.stage import Stage
from replay.region import Region
from replay.verdict import Verdict, judge
from tests.replay.conftest import BOSS, CURATOR, ONE, TWO
from tests.replay.perfect import Perfect, perform
from tests.replay.test_history import (
    BEGAN,
    CHECK_ONE,
    DAYS,
    ENDED,
    NUMBERS,
    PLACED_ONE,
    PLACED_TWO,
    act,
    at,
    joined,
    presses,
)


@pytest.fixture
def bot(tiny: Raw, region: Region) -> Perfect:
    acts = [
        *joined(),
        act(at("03-15"), BOSS, "press", "d:3:2022-03-29::0:0:0"),
        presses(at("03-25"), ONE, PLACED_ONE, "yes"),
        presses(at("03-28"), CURATOR, CHECK_ONE, "no"),
        presses(at("03-29"), ONE, PLACED_ONE, "yes", 1),
        act(at("04-05"), CURATOR, "block"),
    ]
    diary = Diary(BEGAN, ENDED, acts, people=5)
    stage = Stage(tiny, region, BEGAN, {number: key for key, number in NUMBERS.items()}, DAYS)
    return perform(tiny, live(stage, diary), NUMBERS, diary)


def judged(bot: Perfect, tiny: Raw, region: Region) -> Verdict:
    return judge(tiny, region, bot.diary, bot.evidence())


def counted(verdict: Verdict) -> tuple[int, int, int]:
    return verdict.findings.missing, verdict.findings.doubled, verdict.findings.wrong


def row(bot: Perfect, step: str, person: int = 4) -> Row:
    return next(one for one in bot.ledger if one.get("step") == step and one["person"] == person)


def test_a_perfect_bot_passes(bot: Perfect, tiny: Raw, region: Region) -> None:
    verdict = judged(bot, tiny, region)
    assert verdict.findings.details == []
    assert verdict.passed
    assert len(bot.ledger) > 40


def test_the_report_has_the_shape_that_was_promised(bot: Perfect, tiny: Raw, region: Region) -> None:
    report = judged(bot, tiny, region).report()
    assert list(report) == [
        "programme", "days", "people", "occurrences", "requests", "deliveries", "oracle", "indicators",
        "as_of", "said_again", "weather", "lived", "seconds", "calls", "details",
    ]  # fmt: skip
    assert (report["programme"], report["days"], report["people"]) == ("tiny", 41, 5)
    assert (report["occurrences"], report["requests"]) == (4, 10)
    assert list(report["deliveries"]) == ["planned", "sent", "skipped", "failed", "unknown", "missed"]
    assert report["oracle"] == {"missing": 0, "doubled": 0, "wrong": 0}
    assert report["indicators"][0] == {
        "activity": 1, "key": "schools", "numerator": 1, "denominator": 2, "value": 0.5, "expected": 0.5,
    }  # fmt: skip


def test_a_reminder_without_trace_is_missing(bot: Perfect, tiny: Raw, region: Region) -> None:
    lost = row(bot, "opening")
    bot.ledger.remove(lost)
    bot.diary.heard = [one for one in bot.diary.heard if one.message != lost["message_id"]]
    assert counted(judged(bot, tiny, region)) == (1, 0, 0)


def test_a_reminder_that_only_the_ledger_knows_is_missing(bot: Perfect, tiny: Raw, region: Region) -> None:
    bot.diary.heard = [one for one in bot.diary.heard if one.message != row(bot, "opening")["message_id"]]
    assert counted(judged(bot, tiny, region)) == (1, 0, 0)


def test_a_message_that_comes_twice_is_doubled(bot: Perfect, tiny: Raw, region: Region) -> None:
    bot.diary.heard.append(Heard(4, 77_777, at("03-14", "10:00")))
    assert counted(judged(bot, tiny, region)) == (0, 1, 0)


@pytest.mark.parametrize(
    ("lost", "how_many", "doubled"), [("line", 50, 0), ("death 1", 30, 0), ("death 1", 33, 3), ("", 2, 2)]
)
def test_what_the_bot_could_not_know_to_have_come_may_be_said_again(
    bot: Perfect, tiny: Raw, region: Region, lost: str, how_many: int, doubled: int
) -> None:
    """A bot that dies has at most thirty messages in its hands."""
    bot.diary.heard += [Heard(4, 77_000 + one, at("03-14", "10:00"), "", lost) for one in range(how_many)]
    verdict = judged(bot, tiny, region)
    assert counted(verdict) == (0, doubled, 0)
    assert verdict.report()["said_again"] == how_many - doubled


def test_a_step_that_is_booked_twice_is_doubled(bot: Perfect, tiny: Raw, region: Region) -> None:
    bot.ledger.append(dict(row(bot, "opening")))
    assert counted(judged(bot, tiny, region)) == (0, 1, 0)


@pytest.mark.parametrize("shift", [timedelta(hours=-2), timedelta(hours=12), timedelta(days=3)])
def test_a_message_at_a_wrong_moment_is_wrong(
    bot: Perfect, tiny: Raw, region: Region, shift: timedelta
) -> None:
    """Two hours early; in the night; three days late."""
    number = row(bot, "opening")["message_id"]
    bot.diary.heard = [
        one._replace(at=one.at + shift) if one.message == number else one for one in bot.diary.heard
    ]
    assert counted(judged(bot, tiny, region)) == (0, 0, 1)


def skipped(reason: str) -> Callable[[Row], None]:
    return lambda row: row.update(state="skipped", reason=reason)


@pytest.mark.parametrize("reason", ["answered", "unreachable", "merged", "untrue", "moved", "left", "whim"])
def test_a_skip_for_a_reason_that_is_not_true_is_wrong(
    bot: Perfect, tiny: Raw, region: Region, reason: str
) -> None:
    spoilt = row(bot, "opening", 5)
    number, spoilt["message_id"] = spoilt["message_id"], None
    skipped(reason)(spoilt)
    bot.diary.heard = [one for one in bot.diary.heard if one.message != number]
    assert counted(judged(bot, tiny, region)) == (0, 0, 1)


def test_a_planned_message_left_lying_is_missing(bot: Perfect, tiny: Raw, region: Region) -> None:
    row(bot, "opening", 5)["state"] = "planned"
    assert judged(bot, tiny, region).findings.missing == 1


def test_a_reminder_after_the_answer_is_wrong(bot: Perfect, tiny: Raw, region: Region) -> None:
    """School one answered on the 25th."""
    late = row(bot, "opening") | {"step": "before3", "message_id": 88_888}
    bot.ledger.append(late)
    bot.diary.heard.append(Heard(4, 88_888, at("03-28", "10:00")))
    assert counted(judged(bot, tiny, region)) == (0, 0, 1)


def test_a_return_without_its_call_is_missing(bot: Perfect, tiny: Raw, region: Region) -> None:
    returned = row(bot, f"returned/{NUMBERS[PLACED_ONE]}/1/0")
    bot.ledger.remove(returned)
    bot.diary.heard = [one for one in bot.diary.heard if one.message != returned["message_id"]]
    assert counted(judged(bot, tiny, region)) == (1, 0, 0)


def test_a_call_for_a_check_in_a_round_that_never_was_is_wrong(
    bot: Perfect, tiny: Raw, region: Region
) -> None:
    row(bot, f"asked/{NUMBERS[CHECK_ONE]}/1/0", 3)["step"] = f"asked/{NUMBERS[CHECK_ONE]}/5/0"
    assert judged(bot, tiny, region).findings.wrong == 1


def test_a_verdict_of_those_who_are_judged_is_not_excused(bot: Perfect, tiny: Raw, region: Region) -> None:
    """The curator is no director of school one: nothing bars them."""
    asked = row(bot, f"asked/{NUMBERS[CHECK_ONE]}/0/0", 3)
    bot.diary.heard = [one for one in bot.diary.heard if one.message != asked["message_id"]]
    asked.update(state="skipped", reason="own-answer", message_id=None)
    assert counted(judged(bot, tiny, region)) == (0, 0, 1)


def test_a_notice_that_never_came_is_missing(bot: Perfect, tiny: Raw, region: Region) -> None:
    notice = next(one for one in bot.ledger if one.get("notice"))
    bot.ledger.remove(notice)
    bot.diary.heard = [one for one in bot.diary.heard if one.message != notice["message_id"]]
    assert counted(judged(bot, tiny, region)) == (1, 0, 0)


def test_a_notice_without_cause_is_wrong(bot: Perfect, tiny: Raw, region: Region) -> None:
    notice = next(one for one in bot.ledger if one.get("notice"))
    bot.ledger.append(notice | {"person": 5, "message_id": 99_999})
    bot.diary.heard.append(Heard(5, 99_999, at("04-05")))
    assert counted(judged(bot, tiny, region)) == (0, 0, 1)


@pytest.mark.parametrize(
    ("name", "value"), [("value", "no"), ("settled_at", None), ("shared", True), ("subject", "two")]
)
def test_a_request_that_stands_otherwise_is_wrong(
    bot: Perfect, tiny: Raw, region: Region, name: str, value: object
) -> None:
    answered = next(one for one in bot.requests if one["value"] == "yes")
    answered[name] = value
    assert judged(bot, tiny, region).findings.wrong >= 1


def test_a_request_nobody_made_is_wrong(bot: Perfect, tiny: Raw, region: Region) -> None:
    bot.requests.pop()
    assert judged(bot, tiny, region).findings.wrong == 1


@pytest.fixture
def circle(tiny: Raw, region: Region) -> tuple[Raw, Perfect]:
    """Reasons, a call, a nudge, a day called off and one added, and summaries."""
    reasons = [{"key": "time"}, {"key": "na", "na": True}]
    roles = [role | {"told_after": 3 if role["code"] == "coordinator" else None} for role in tiny["roles"]]
    sheet = tiny | {"reasons": reasons, "roles": roles}
    acts = [
        *joined(),
        act(at("03-15"), TWO, "press", f"W:{NUMBERS[PLACED_TWO]}:na"),
        act(at("03-16"), BOSS, "press", "X:1:0"),
        act(at("03-17"), BOSS, "press", f"Y:{NUMBERS[PLACED_ONE]}:yes:0:0"),
        act(at("03-22"), BOSS, "press", "K:tiny:1:0"),
        act(at("03-22"), BOSS, "press", "U:1:send:0:0"),
        act(at("03-23", "13:23"), TWO, "press", "Z:1:202203231700"),
        act(at("03-24"), BOSS, "press", "d:2:2022-03-30::0:0:1"),
        act(at("03-25"), BOSS, "press", "M:4:cancel:1"),
    ]
    diary = Diary(BEGAN, ENDED, acts, people=5)
    stage = Stage(sheet, region, BEGAN, {number: key for key, number in NUMBERS.items()}, DAYS)
    return sheet, perform(sheet, live(stage, diary), NUMBERS, diary)


def notice(bot: Perfect, kind: str) -> Row:
    return next(one for one in bot.ledger if one.get("notice") == kind)


def test_the_full_circle_of_a_perfect_bot_passes(circle: tuple[Raw, Perfect], region: Region) -> None:
    sheet, bot = circle
    verdict = judged(bot, sheet, region)
    assert verdict.findings.details == []
    kinds = {one["notice"] for one in bot.ledger if one.get("notice")}
    assert kinds == {"waiver", "waiver-declined", "proxy", "nudge-result", "cancelled", "summary"}
    assert {one["step"] for one in bot.ledger if "/" in str(one.get("step"))} >= {
        "nudge/1", "later/202203231700",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("summary", "overdue", 7), ("summary", "fresh", 7), ("summary", "whole", None),
        ("summary", "more", 1), ("summary", "undated", 0), ("proxy", "value", "no"),
        ("proxy", "request", 2), ("waiver", "waiver", 2),
        ("waiver-declined", "request", 1), ("nudge-result", "nudge", 2), ("cancelled", "activity", "1"),
    ],
)  # fmt: skip
def test_a_notice_that_says_something_else_is_found(
    circle: tuple[Raw, Perfect], region: Region, kind: str, name: str, value: object
) -> None:
    """What should have been said is missing, and what was said has no cause."""
    sheet, bot = circle
    spoilt = notice(bot, kind)
    assert spoilt["payload"][name] != value
    spoilt["payload"] = spoilt["payload"] | {name: value}
    assert counted(judged(bot, sheet, region)) == (1, 0, 1)


@pytest.mark.parametrize("shift", [timedelta(days=-1), timedelta(days=5)], ids=["before", "long after"])
def test_a_notice_that_comes_at_another_time_than_its_cause_is_wrong(
    circle: tuple[Raw, Perfect], region: Region, shift: timedelta
) -> None:
    sheet, bot = circle
    number = notice(bot, "proxy")["message_id"]
    bot.diary.heard = [
        one._replace(at=one.at + shift) if one.message == number else one for one in bot.diary.heard
    ]
    assert counted(judged(bot, sheet, region)) == (0, 0, 1)


@pytest.mark.parametrize(("text", "wrong"), [("Ответили 0 из 2: № 1", 0), ("Ответили 1 из 2: № 1", 1)])
def test_the_result_of_a_nudge_is_counted_again(
    circle: tuple[Raw, Perfect], region: Region, text: str, wrong: int
) -> None:
    """School two, and the curator, whom the call has given something to confirm."""
    sheet, bot = circle
    number = notice(bot, "nudge-result")["message_id"]
    bot.diary.heard = [one._replace(text=text) if one.message == number else one for one in bot.diary.heard]
    assert counted(judged(bot, sheet, region)) == (0, 0, wrong)


@pytest.mark.parametrize("step", ["nudge/1", "later/202203231700"])
def test_what_people_asked_for_and_nobody_said_is_missing(
    circle: tuple[Raw, Perfect], region: Region, step: str
) -> None:
    sheet, bot = circle
    lost = row(bot, step, 5)
    bot.ledger.remove(lost)
    bot.diary.heard = [one for one in bot.diary.heard if one.message != lost["message_id"]]
    assert counted(judged(bot, sheet, region)) == (1, 0, 0)


def test_what_was_called_off_is_not_said_any_more(circle: tuple[Raw, Perfect], region: Region) -> None:
    sheet, bot = circle
    after = row(bot, "day", 5)
    assert after["activity"] == "4"
    bot.ledger.append(after | {"step": "late7", "message_id": 88_888})
    bot.diary.heard.append(Heard(5, 88_888, at("03-28", "10:00")))
    assert counted(judged(bot, sheet, region)) == (0, 0, 1)


@pytest.mark.parametrize(("name", "value"), [("state", "approved"), ("reason", "time"), ("person", 4)])
def test_a_reason_kept_otherwise_is_wrong(
    circle: tuple[Raw, Perfect], region: Region, name: str, value: object
) -> None:
    sheet, bot = circle
    bot.waivers[0][name] = value
    assert counted(judged(bot, sheet, region)) == (0, 0, 1)


@pytest.mark.parametrize("lost", ["1.+1", "1.1"])
def test_a_day_that_one_side_does_not_know_is_wrong(
    circle: tuple[Raw, Perfect], region: Region, lost: str
) -> None:
    sheet, bot = circle
    bot.occurrences = [one for one in bot.occurrences if (one["activity"], one["slot"]) != ("2", lost)]
    assert judged(bot, sheet, region).findings.wrong >= 1


@pytest.mark.parametrize("reason", ["later", "not-coming", "cancelled", "left", "own-answer"])
def test_a_reminder_is_not_left_out_for_what_did_not_happen(
    circle: tuple[Raw, Perfect], region: Region, reason: str
) -> None:
    sheet, bot = circle
    spoilt = row(bot, "opening", 5)
    bot.diary.heard = [one for one in bot.diary.heard if one.message != spoilt["message_id"]]
    spoilt.update(state="skipped", reason=reason, message_id=None)
    assert counted(judged(bot, sheet, region)) == (0, 0, 1)


def test_another_day_than_was_set_is_wrong(bot: Perfect, tiny: Raw, region: Region) -> None:
    bot.occurrences[2]["start"] = "2022-03-28"
    assert counted(judged(bot, tiny, region)) == (0, 0, 1)


@pytest.mark.parametrize("name", ["expected", "answered", "met", "on_time", "amount", "base"])
def test_a_wrong_count_is_found(bot: Perfect, tiny: Raw, region: Region, name: str) -> None:
    bot.totals[0][name] += 1
    verdict = judged(bot, tiny, region)
    assert counted(verdict) == (0, 0, 1)
    assert not verdict.passed


def test_an_indicator_that_is_not_in_the_plan_is_wrong(bot: Perfect, tiny: Raw, region: Region) -> None:
    bot.totals.append({"activity": "9", "indicator": "invented"})
    assert counted(judged(bot, tiny, region)) == (0, 0, 1)


def test_the_first_fifty_findings_are_told_in_words(bot: Perfect, tiny: Raw, region: Region) -> None:
    bot.diary.heard += [Heard(4, 50_000 + number, at("03-14")) for number in range(60)]
    verdict = judged(bot, tiny, region)
    assert (verdict.findings.doubled, len(verdict.report()["details"])) == (60, 50)


@pytest.mark.parametrize(
    ("name", "value", "wrong"), [("met", 1, 0), ("met", 0, 1), ("left_out", 2, 1), ("activity", "8", 2)]
)
def test_a_past_day_that_is_told_otherwise_is_wrong(
    bot: Perfect, tiny: Raw, region: Region, name: str, value: object, wrong: int
) -> None:
    day, shown = date(2022, 3, 20), {"activity": "1", "indicator": "schools", "met": 1, "left_out": 0}
    bot.diary.closings[day], bot.closings[day] = [shown], [shown | {name: value}]
    verdict = judged(bot, tiny, region)
    assert counted(verdict) == (0, 0, wrong)
    assert verdict.report()["as_of"] == {"days": 1, "differing": int(wrong > 0)}


def test_a_past_day_that_nobody_tells_is_wrong(bot: Perfect, tiny: Raw, region: Region) -> None:
    bot.diary.closings[date(2022, 3, 20)] = [{"activity": "1", "indicator": "schools", "met": 1}]
    assert counted(judged(bot, tiny, region)) == (0, 0, 1)
