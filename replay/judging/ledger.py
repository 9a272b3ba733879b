"""The bot's own book of reminders, each beside the message that the phone got."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from replay.app import Row
from replay.diary import Heard
from replay.judging.evidence import Evidence, Phones
from replay.judging.findings import Findings
from replay.oracle.calls import Call
from replay.oracle.owed import OwedKey

MINUTE = timedelta(minutes=1)
Matter = tuple[str, str, int]
"""Activity, slot, person: what several steps may speak of."""


@dataclass(slots=True)
class Ledger:
    phones: Phones
    rows: dict[OwedKey, Row] = field(default_factory=dict)
    beside: dict[Matter, list[OwedKey]] = field(default_factory=lambda: defaultdict(list))
    carried: dict[int, list[OwedKey]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, evidence: Evidence, phones: Phones, findings: Findings) -> "Ledger":
        found = cls(phones)
        for key, row in evidence.reminders():
            if key in found.rows:
                findings.add("doubled", f"two rows for {said(key)}")
            found.rows[key] = row
            found.beside[_matter(key)].append(key)
            found.carried[int(row.get("message_id") or 0)].append(key)
        return found

    def heard(self, key: OwedKey) -> Heard | None:
        row = self.rows[key]
        return self.phones.got(row) if row["state"] == "sent" else None

    def among_others(self, key: OwedKey) -> bool:
        """One message carried several reminders."""
        heard = self.heard(key)
        return heard is not None and len(self.carried[heard.message]) > 1

    def said_otherwise(self, key: OwedKey, since: datetime, until: datetime) -> bool:
        """The same matter was spoken of in another message, or in another step of this one."""
        found = (self.heard(other) for other in self.beside[_matter(key)] if other != key)
        return any(heard and since - MINUTE <= heard.at <= until + MINUTE for heard in found)


def asks_for_a_day(step: object) -> bool:
    """Steps "day1", "day2" and so on are told to organisers; "day" is the last one of a deadline."""
    return isinstance(step, str) and step.startswith("day") and step[3:].isdigit()


def said(key: OwedKey) -> str:
    step = key.step
    if isinstance(step, Call):
        step = f"{step.cause} {step.of.question}/{step.of.subject} round {step.round} after {step.days} d"
    return f"No {key.activity} {key.slot} r{key.revision} {step} to {key.person}"


def _matter(key: OwedKey) -> Matter:
    return key.activity, key.slot, key.person
