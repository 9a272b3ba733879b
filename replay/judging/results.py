"""What the author of a nudge hears a day later: how many of those reminded have answered."""

import re
from datetime import datetime, timedelta

from replay.judging.evidence import Evidence
from replay.judging.reminders import Reminders
from replay.oracle.deeds import Nudge
from replay.oracle.nudges import CHASE, owing
from replay.oracle.stage import Stage

BEFORE = timedelta(microseconds=1)
NUMBER = re.compile(r"\d+(?:[,\u00a0\u202f]\d{3})*")
"""Thousands stand apart, each language in its own way."""

COLON = re.compile("[:：]")


def judge_results(stage: Stage, reminders: Reminders, evidence: Evidence) -> None:
    """As things stood when it was said: "2 of 5" before the first colon, or that all have."""
    for row in evidence.notices():
        heard = reminders.ledger.phones.got(row)
        nudge = stage.world.nudges.get(int((row.get("payload") or {}).get("nudge", 0)))
        if row["notice"] != "nudge-result" or heard is None or nudge is None or not heard.text:
            continue
        said = numbers(COLON.split(heard.text.split("\n")[0])[0])
        should = [_result(stage, nudge, at) for at in (heard.at, heard.at - BEFORE)]
        if said not in should:
            told = f"result of nudge {row['payload']['nudge']}: {said}, not {' or '.join(map(str, should))}"
            reminders.findings.add("wrong", told)


def numbers(text: str) -> list[int]:
    return [int(re.sub(r"\D", "", found)) for found in NUMBER.findall(text)]


def _result(stage: Stage, nudge: Nudge, at: datetime) -> list[int]:
    """The numbers of its first line. What opens at a moment opens before the bot speaks; what people do then
    they do after it."""
    charge = stage.charge(nudge.author, CHASE, at) or set(stage.region.units)
    left, total = nudge.reached & owing(stage, nudge.no, charge, at).keys(), len(nudge.reached)
    return [total - len(left), total] if left else [total] if total > 1 else []
