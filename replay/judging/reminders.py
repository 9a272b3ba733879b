"""Every step owed to a person: it came once, at a moment when it may, or there is a true reason why not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from replay.app import Row
from replay.diary import Heard
from replay.judging.evidence import moment
from replay.judging.findings import Findings, Kind
from replay.judging.ledger import MINUTE, Ledger, said
from replay.judging.reasons import Reasons
from replay.judging.timing import Timing
from replay.oracle.days import Days
from replay.oracle.intentions import not_coming
from replay.oracle.world import Owed, World

HOUR = "hour"
BEGINNING = 12
"""Characters of a title that stay however it is shortened."""


@dataclass(frozen=True, slots=True)
class Reminders:
    """ended: nothing is known of what was to happen later."""

    world: World
    days: Days
    ledger: Ledger
    ended: datetime
    findings: Findings

    def judge(self) -> None:
        for key, owed in self.world.owed.items():
            row = self.ledger.rows.get(key)
            if row is None:
                kind: Kind = "missing" if owed.fate == "send" else "wrong"
                self.findings.add(kind, f"no trace of {said(key)}, due {owed.moment}, to {owed.fate}")
            elif row["state"] == "sent":
                self._judge_sent(owed)
            else:
                self._judge_unsent(owed, row, moment(row["due_at"]) or owed.moment)
        for key, row in self.ledger.rows.items():
            if key not in self.world.owed:
                self.findings.add("wrong", f"nobody is owed {said(key)}: {row['state']} {row['reason']}")

    def _judge_unsent(self, owed: Owed, row: Row, due: datetime) -> None:
        told = f"{said(owed.key)} is {row['state']} {row['reason']}, owed {owed.moment}, planned for {due}"
        if row["state"] in ("skipped", "missed"):
            if not self._reasons().true(owed, row["reason"], due):
                self.findings.add("wrong", f"{told}: not so")
        elif row["state"] == "failed":
            if not self.world.people.blocked(owed.key.person, due):
                self.findings.add("missing", told)
        elif row["state"] != "planned" or due <= self.ended:
            self.findings.add("missing", told)

    def _judge_sent(self, owed: Owed) -> None:
        heard = self.ledger.heard(owed.key)
        if heard is None:
            self.findings.add("missing", f"{said(owed.key)} is called sent, but no phone has it")
        elif wrongs := list(self._wrongs(owed, heard)):
            told = f"{said(owed.key)} at {self.days.local(heard.at)}"
            self.findings.add("wrong", f"{told} {' and '.join(wrongs)}")

    def _wrongs(self, owed: Owed, heard: Heard) -> Iterator[str]:
        at = heard.at
        if owed.fate != "send":
            yield f"was sent though {owed.fate}"
        if at < owed.moment - MINUTE:
            yield f"is earlier than {self.days.local(owed.moment)}"
        if at > self.timing.latest(owed.key.person, owed.moment):
            yield f"is too late for {self.days.local(owed.moment)}"
        if owed.until and at >= owed.until:
            yield "is no longer true"
        if not self.days.open(at) and not self._pressing(owed):
            yield "is in quiet hours or on a day off"
        if self.world.people.on_leave(owed.key.person, self.days.local(at).date(), at):
            yield "comes to somebody on leave"
        if owed.key.step == HOUR and not_coming(
            self.world, self._reasons().occasion(owed), owed.key.person, at
        ):
            yield "tells of its hour somebody who will not come"
        if not self._names(owed, heard.text):
            yield "does not say what it is about"
        if owed.asks and not any(self._reasons().asked(owed, when) for when in (at, at - MINUTE)):
            yield "asks what was answered before"

    def _names(self, owed: Owed, text: str) -> bool:
        """A message of its own gives the title, in one language or another; a list may shorten it."""
        titles = self._reasons().occasion(owed).row.get("title") or {}
        if not titles or self.ledger.among_others(owed.key):
            return True
        return any(title[:BEGINNING] in text for title in titles.values())

    def _pressing(self, owed: Owed) -> bool:
        """Waiting for a good hour would be too late."""
        bound = owed.until or self._reasons().occasion(owed).due
        return bound is not None and self.days.later(owed.moment) >= bound

    @property
    def timing(self) -> Timing:
        return Timing(self.days, self.world.people)

    def _reasons(self) -> Reasons:
        return Reasons(self.world, self.ledger)
