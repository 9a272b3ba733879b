"""Every indicator, as the bot keeps it and as the answers make it."""

from dataclasses import dataclass
from decimal import Decimal

from replay.judging.evidence import Evidence
from replay.judging.findings import Findings
from replay.oracle.counts import Count

FIELDS = ("expected", "answered", "met", "on_time", "amount", "base")


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of the verdict: the bot's count, and the value that it should have."""

    count: Count
    expected: Decimal | None

    @property
    def right(self) -> bool:
        return self.count.value == self.expected


def judge_indicators(should: list[Count], evidence: Evidence, findings: Findings) -> list[Measured]:
    rows = {(str(row["activity"]), str(row["indicator"])): row for row in evidence.totals}
    measured = []
    for ours in should:
        row = rows.pop((ours.activity, ours.key), {})
        theirs = Count(ours.activity, ours.key, ours.kind)
        for name in FIELDS:
            kind = Decimal if name in ("amount", "base") else int
            setattr(theirs, name, kind(row.get(name) or 0))
        if wrong := [name for name in FIELDS if getattr(ours, name) != getattr(theirs, name)]:
            said = ", ".join(f"{name} {getattr(theirs, name)} not {getattr(ours, name)}" for name in wrong)
            findings.add("wrong", f"indicator {ours.activity}/{ours.key}: {said}")
        measured.append(Measured(theirs, ours.value))
    for activity, key in rows:
        findings.add("wrong", f"indicator {activity}/{key} is not in the plan")
    return measured
