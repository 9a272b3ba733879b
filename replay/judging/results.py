"""What the author of a nudge hears a day later: how many of those reminded have answered."""

import re

from replay.judging.evidence import Evidence
from replay.judging.reminders import Reminders
from replay.oracle.nudges import CHASE, owing
from replay.oracle.stage import Stage

NUMBER = re.compile(r"\d+")


def judge_results(stage: Stage, reminders: Reminders, evidence: Evidence) -> None:
    """As things stood when it was said: "2 of 5" before the first colon, or that all have."""
    for row in evidence.notices():
        heard = reminders.ledger.phones.got(row)
        nudge = stage.world.nudges.get(int((row.get("payload") or {}).get("nudge", 0)))
        if row["notice"] != "nudge-result" or heard is None or nudge is None or not heard.text:
            continue
        charge = stage.charge(nudge.author, CHASE, heard.at) or set(stage.region.units)
        left = nudge.reached & owing(stage, nudge.no, charge, heard.at).keys()
        total, said = len(nudge.reached), NUMBER.findall(heard.text.split("\n")[0].partition(":")[0])
        should = [total - len(left), total] if left else [total] if total > 1 else []
        if list(map(int, said)) != should:
            reminders.findings.add(
                "wrong", f"result of nudge {row['payload']['nudge']}: {said}, not {should}"
            )
