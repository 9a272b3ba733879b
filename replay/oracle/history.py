"""The year once more, slowly: every act and every step in the order in which they came."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from replay.diary import Diary
from replay.oracle import dates, digests, exemptions, presses, summaries, terms
from replay.oracle.asking import asked
from replay.oracle.asks import Ask
from replay.oracle.calls import Call
from replay.oracle.days import DIGEST
from replay.oracle.occasions import Occasion
from replay.oracle.owed import Fate
from replay.oracle.stage import OPEN, Stage
from replay.oracle.steps import Step
from replay.oracle.unrolling import ask_for_a_day, place
from replay.oracle.world import World

SEND: Fate = "send"


def live(stage: Stage, diary: Diary) -> World:
    _plan(stage, diary.began)
    stage.rounds = terms.rounds(stage.sheet, stage.days, diary.began)
    stage.reports = terms.reports(stage.days, diary.began, stage.days.local(diary.ended).date())
    for at, acts in groupby(diary.acts, key=lambda act: act.at):
        _strike(stage, at)
        for act in acts:
            presses.do(stage, act)
        _strike(stage, at, overdue=True)
    _strike(stage, diary.ended)
    return stage.world


def _plan(stage: Stage, now: datetime) -> None:
    for row in stage.sheet["activities"]:
        for slot in dates.slots(stage.sheet, row):
            place(stage, row, slot, now)


def _strike(stage: Stage, until: datetime, *, overdue: bool = False) -> None:
    """All steps whose moment has come, moment by moment, and after those of a moment its summaries;
    `overdue`: they are noticed only at the end."""
    while True:
        occasions = list(stage.world.occasions.values())
        step = min((step.moment for occasion in occasions for step in occasion.steps), default=None)
        told = _next_told(stage)
        now = min((moment for moment in (step, told) if moment is not None), default=None)
        if now is None or now > until:
            return
        if step is None or now < step:
            _tell(stage, now)
            continue
        now = until if overdue else now
        for occasion in occasions:
            come = [step for step in occasion.steps if step.moment <= now]
            occasion.steps = [step for step in occasion.steps if step.moment > now]
            if come:
                _take(stage, occasion, come, now)


def _next_told(stage: Stage) -> datetime | None:
    """When the next summary or report is due."""
    rounds = [stage.days.moment(day, DIGEST) for day in stage.rounds[:1]]
    reports = [stage.days.moment(one.day, terms.NINE) for one in stage.reports[:1]]
    return min((*rounds, *reports), default=None)


def _tell(stage: Stage, now: datetime) -> None:
    if stage.reports and stage.days.moment(stage.reports[0].day, terms.NINE) == now:
        stage.world.told += digests.make(stage, stage.reports.pop(0))
    else:
        stage.world.told += summaries.make(stage, stage.rounds.pop(0))


def _take(stage: Stage, occasion: Occasion, come: list[Step], now: datetime) -> None:
    if occasion.state == "schedule":
        _spawn(stage, occasion, now)
        return
    if occasion.state == "dated" and not occasion.opened:
        _open(stage, occasion, now)
    single = [step for step in come if isinstance(step.key, Call)]
    ladder = [step for step in come if step not in single and step.key != OPEN]
    for step, fate in [*_sorted_out(ladder, now), *((step, SEND) for step in single)]:
        stage.owe(occasion, replace(step, moment=now), _addressed(stage, occasion, step, now), fate)


def _spawn(stage: Stage, parent: Occasion, now: datetime) -> None:
    for unit in stage.region.of_kind(str(parent.each)):
        child = Occasion(parent.row, f"{parent.slot}/{unit}", "window", parent.first, parent.last, unit)
        stage.world.occasions[child.activity, child.slot] = child
        ask_for_a_day(stage, child, now)


def _open(stage: Stage, occasion: Occasion, now: datetime) -> None:
    occasion.opened = True
    slot = occasion.slot.partition("/")[0]
    for key, question in asked(stage.sheet, occasion.row, slot, occasion.unit, stage.region).items():
        ask = Ask(key._replace(slot=occasion.slot), question, waiting=bool(question.get("after")))
        ask.turn(now)
        occasion.ask(ask)
    exemptions.opened(stage, occasion, now)


def _addressed(stage: Stage, occasion: Occasion, step: Step, now: datetime) -> list[int]:
    world = stage.world
    if isinstance(step.key, Call):
        ask = occasion.asks[step.key.of]
        return world.answering(ask, now) if ask.open else []
    if occasion.state == "window":
        return stage.organisers(occasion, now)
    found: dict[int, None] = {}
    for ask in occasion.asks.values():
        if ask.open or not step.asks:
            found |= dict.fromkeys(world.answering(ask, now))
    return list(found)


def _sorted_out(come: list[Step], now: datetime) -> Iterator[tuple[Step, Fate]]:
    """Of several at once the last that is still true is sent, a question rather than news."""
    true = [step for step in come if not step.until or now < step.until]
    best = max(true, key=lambda step: (step.asks, step.moment), default=None)
    for step in come:
        fate: Fate = "send" if step is best else "merged" if step in true else "untrue"
        yield step, fate
