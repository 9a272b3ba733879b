"""The days in force, what was asked of whom, and what was answered."""

from replay.judging.evidence import Evidence, day, moment
from replay.judging.findings import Findings
from replay.oracle.asking import AskKey
from replay.oracle.asks import Ask
from replay.oracle.world import World


def judge_days(world: World, evidence: Evidence, findings: Findings) -> None:
    rows = {(str(row["activity"]), str(row["slot"])): row for row in evidence.occurrences}
    for key in sorted(world.occasions.keys() ^ rows.keys()):
        findings.add("wrong", f"occurrence {key} is known to one side only")
    for key in world.occasions.keys() & rows.keys():
        occasion, row = world.occasions[key], rows[key]
        span = occasion.span
        ours = (occasion.state, occasion.revision, span and span.first, span and span.last)
        theirs = (row["state"], int(row["revision"]), day(row["start"]), day(row["end"]))
        if ours != theirs:
            findings.add("wrong", f"occurrence {key} is {_plain(theirs)}, should be {_plain(ours)}")


def judge_requests(world: World, evidence: Evidence, findings: Findings) -> None:
    ours = {key: ask for occasion in world.occasions.values() for key, ask in occasion.asks.items()}
    theirs = {evidence.ask_key(row): row for row in evidence.requests}
    if len(theirs) != len(evidence.requests):
        findings.add("doubled", f"{len(evidence.requests) - len(theirs)} requests stand twice")
    for key in sorted(ours.keys() - theirs.keys()):
        findings.add("wrong", f"nobody asked {_said(key)}")
    for key in sorted(theirs.keys() - ours.keys()):
        findings.add("wrong", f"asked without need: {_said(key)}")
    for key in ours.keys() & theirs.keys():
        row = theirs[key]
        if _standing(ours[key]) != (row["value"], moment(row["settled_at"]), bool(row["shared"])):
            findings.add("wrong", f"{_said(key)} is {row['value']} since {row['settled_at']},"
                                  f" should be {ours[key].value} since {ours[key].settled_at}")  # fmt: skip


def judge_pleas(world: World, evidence: Evidence, findings: Findings) -> None:
    """Every reason given instead of an answer, and what became of it."""
    asks = evidence.asks()
    ours = {number: (one.of, one.reason, one.state, one.person) for number, one in world.pleas.items()}
    theirs = {
        int(row["id"]): (asks[int(row["request"])], row["reason"], row["state"], int(row["person"]))
        for row in evidence.waivers
    }
    for number in sorted(ours.keys() | theirs.keys()):
        if ours.get(number) != theirs.get(number):
            said = f"reason {number} is {theirs.get(number)}, should be {ours.get(number)}"
            findings.add("wrong", said)


def _standing(ask: Ask) -> tuple[object, ...]:
    return ask.value, ask.settled_at, ask.shared


def _said(key: AskKey) -> str:
    seat = f"{key.role} {key.ordinal} at {key.unit}"
    return f"No {key.activity} {key.slot} {key.question} of {seat} about {key.subject}"


def _plain(values: tuple[object, ...]) -> str:
    return " ".join(map(str, values))
