"""A past day, asked about again: what was shown at its close."""

from replay.app import Row
from replay.diary import Diary
from replay.judging.evidence import Evidence
from replay.judging.findings import Findings


def judge_closings(diary: Diary, evidence: Evidence, findings: Findings) -> dict[str, int]:
    """How many days were remembered, and how many of them are told otherwise today."""
    differing = 0
    for day, shown in diary.closings.items():
        was, told = _keyed(shown), _keyed(evidence.closings.get(day, []))
        wrong = sorted(key for key in was.keys() | told.keys() if was.get(key) != told.get(key))
        differing += bool(wrong)
        for key in wrong:
            findings.add("wrong", f"as of {day}, {'/'.join(key)}: {told.get(key)} not {was.get(key)}")
    return {"days": len(diary.closings), "differing": differing}


def _keyed(rows: list[Row]) -> dict[tuple[str, str], Row]:
    return {(str(row["activity"]), str(row["indicator"])): row for row in rows}
