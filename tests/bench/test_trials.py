"""Every bench runs and proves its own correctness. How fast it is, a quiet machine says: docs/speed.md."""

import pytest

from bench.report import Goal, Report
from bench.rounds import Spread
from bench.trials import crash, enqueue, flood, pace, page, quiet, send
from bench.trials import report as reports
from tests.browser.conftest import chromium


def figure(report: Report, name: str) -> float:
    return report.figures[name].value.median


def test_send_compares_the_bot_with_bare_peers() -> None:
    report = send.measure(1, quick=True)
    assert len(report.peers) == 3
    assert all(goal.value.median > 0 for goal in (*report.figures.values(), *report.ratio.values()))


def test_pace_keeps_the_limit_without_being_refused() -> None:
    report = pace.measure(1, quick=True)
    assert figure(report, "bot, 0 ms jitter: refused") == figure(report, "bot, 20 ms jitter: refused") == 0
    assert report.peers["python-telegram-bot + AIORateLimiter, 0 ms jitter: refused"].value.median > 0


def test_flood_refuses_no_more_than_was_on_its_way() -> None:
    report = flood.measure(1, quick=True)
    assert 1 <= figure(report, "refused") <= flood.WINDOW
    assert figure(report, "speaks again after the silence") > 0


def test_crash_loses_nothing() -> None:
    report = crash.measure(1, quick=True)
    assert not report.wrong
    assert {name: figure(report, name) for name in report.figures if name.endswith(": lost")} == {
        "announcement: lost": 0,
        "reminders: lost": 0,
    }
    assert figure(report, "announcement: sent again") == 0
    assert figure(report, "reminders: unknown, and shown so") == 0
    assert figure(report, "announcement: unknown, and shown so") > 0


def test_enqueue_writes_everyone_down_once() -> None:
    report = enqueue.measure(1, quick=True)
    assert figure(report, "bot") > 0
    assert report.figures["memory it takes"].reached


def test_quiet_answers_while_it_sends() -> None:
    report = quiet.measure(1, quick=True)
    assert 0 < figure(report, "idle: tap to answer, p50") <= figure(report, "idle: tap to answer, p99")


def test_report_shows_what_requests_add_up_to() -> None:
    """The bench itself compares every number with the peer's, and every exported row is counted."""
    report = reports.measure(1, quick=True)
    assert not report.wrong
    assert figure(report, "burst: sums that differ from a recount") == 0
    assert figure(report, "burst: answers, corrections, waivers") > 20
    assert all(goal.value.median > 0 for goal in report.ratio.values())


@pytest.mark.parametrize(("value", "reached"), [(0.9, False), (1.8, True)])
def test_a_goal_missed_is_a_bench_failed(value: float, reached: bool) -> None:
    goal = Goal(Spread.of([value]), at_least=1.8)
    report = Report("send", ratio={"bot / peer": goal}, machine={})
    assert report.passed is reached


def test_page_scrolls_and_answers() -> None:
    chromium()
    report = page.measure(1, quick=True)
    assert 0 < figure(report, "tap to screen, p50") < figure(report, "first contentful paint") * 100
    assert figure(report, "people in the box") > 20
