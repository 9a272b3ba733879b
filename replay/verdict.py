"""The sentence: what was found, in numbers and in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from rich.console import Console
from rich.table import Table

from replay.diary import Diary
from replay.judging.alarms import Alarms
from replay.judging.closings import judge_closings
from replay.judging.evidence import Evidence, Phones
from replay.judging.findings import Findings
from replay.judging.indicators import Measured, judge_indicators
from replay.judging.ledger import Ledger
from replay.judging.notices import judge_notices, judge_unknown
from replay.judging.plan import judge_days, judge_pleas, judge_requests
from replay.judging.reminders import Reminders
from replay.judging.results import judge_results
from replay.oracle import history
from replay.oracle.counts import counts
from replay.oracle.sheet import Raw
from replay.oracle.stage import Stage
from replay.region import Region

STATES = ("planned", "sent", "skipped", "failed", "unknown", "missed")


@dataclass(frozen=True, slots=True)
class Verdict:
    """seconds: how long the year took. calls: of the bot to Telegram. as_of: days whose totals were
    remembered, and how many of them are told otherwise at the end. lived: how often which of the rarer things
    happened: a judge who never saw them has not judged them. weather: what befell the bot."""

    programme: str
    days: int
    people: int
    occurrences: int
    requests: int
    deliveries: Mapping[str, int]
    findings: Findings
    measured: list[Measured]
    calls: int
    as_of: Mapping[str, int]
    lived: Mapping[str, int] = field(default_factory=dict)
    weather: Mapping[str, int] = field(default_factory=dict)
    seconds: float = field(default=0.0)

    @property
    def passed(self) -> bool:
        return self.findings.total == 0 and all(one.right for one in self.measured)

    def report(self) -> dict[str, Any]:
        return {
            "programme": self.programme,
            "days": self.days,
            "people": self.people,
            "occurrences": self.occurrences,
            "requests": self.requests,
            "deliveries": {state: self.deliveries.get(state, 0) for state in STATES},
            "oracle": {kind: getattr(self.findings, kind) for kind in ("missing", "doubled", "wrong")},
            "indicators": [_line(one) for one in self.measured],
            "as_of": dict(self.as_of),
            "said_again": self.findings.again,
            "weather": dict(sorted(self.weather.items())),
            "lived": dict(sorted(self.lived.items())),
            "seconds": round(self.seconds, 1),
            "calls": self.calls,
            "details": self.findings.details,
        }

    def show(self) -> None:
        console = Console()
        table = Table("No", "indicator", "count", "of", "value", "should be", title=self.programme)
        for one in self.measured:
            line = _line(one)
            style = None if one.right else "bold red"
            cells = (line["activity"], line["key"], line["numerator"], line["denominator"], line["value"])
            table.add_row(
                *("" if cell is None else str(cell) for cell in (*cells, line["expected"])), style=style
            )
        console.print(table)
        for detail in self.findings.details:
            console.print(detail, markup=False, highlight=False)
        report = self.report()
        for name in (
            "days",
            "people",
            "occurrences",
            "requests",
            "deliveries",
            "oracle",
            "as_of",
            "said_again",
            "weather",
            "lived",
            "seconds",
            "calls",
        ):
            console.print(f"{name}: {report[name]}", markup=False)
        console.print("passed" if self.passed else "FAILED", style="green" if self.passed else "bold red")


def judge(sheet: Raw, region: Region, diary: Diary, evidence: Evidence) -> Verdict:
    """The oracle lives the year by the tap log; then every difference is a finding."""
    units, seats = evidence.places(), evidence.chairs()
    numbers = (evidence.asks(), evidence.days(), evidence.people(), units, seats)
    stage = Stage(sheet, region, diary.began, *numbers)
    world = history.live(stage, diary)
    findings, phones = Findings(), Phones.of(diary.heard)
    for trouble in diary.troubles:
        findings.add("wrong", trouble)
    judge_days(world, evidence, findings)
    judge_requests(world, evidence, findings)
    judge_pleas(world, evidence, findings)
    ledger = Ledger.of(evidence, phones, findings)
    reminders = Reminders(world, stage.days, ledger, diary.ended, findings)
    reminders.judge()
    world.told += Alarms(stage, reminders).told()
    judge_notices(reminders, evidence)
    judge_results(stage, reminders, evidence)
    judge_unknown(evidence, phones, findings)
    as_of = judge_closings(diary, evidence, findings)
    return Verdict(
        programme=sheet["code"],
        days=(stage.days.local(diary.ended).date() - stage.days.local(diary.began).date()).days + 1,
        people=diary.people,
        occurrences=sum(occasion.span is not None for occasion in world.occasions.values()),
        requests=sum(len(occasion.asks) for occasion in world.occasions.values()),
        deliveries=evidence.deliveries,
        findings=findings,
        measured=judge_indicators(counts(sheet, world), evidence, findings),
        calls=diary.calls,
        as_of=as_of,
        lived=world.lived,
        weather=diary.weather,
    )


def _line(one: Measured) -> dict[str, Any]:
    count = one.count
    return {
        "activity": int(count.activity) if count.activity.isdecimal() else count.activity,
        "key": count.key,
        "numerator": _number(count.numerator),
        "denominator": _number(count.denominator),
        "value": _number(count.value),
        "expected": _number(one.expected),
    }


def _number(value: Decimal | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value == int(value) else round(float(value), 6)
