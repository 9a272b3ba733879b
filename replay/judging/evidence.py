"""What the bot says of itself, in the oracle's own names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

from replay.app import Row
from replay.diary import Heard, SeatKey
from replay.oracle.asking import AskKey
from replay.oracle.calls import AFTER, Call
from replay.oracle.owed import OwedKey


@dataclass(frozen=True)
class Evidence:
    """aliases: codes of units that the bot made up, and what the region calls them. closings: totals as of
    past days, recomputed."""

    ledger: list[Row]
    requests: list[Row]
    totals: list[Row]
    occurrences: list[Row]
    deliveries: Mapping[str, int]
    aliases: Mapping[str, str] = field(default_factory=dict)
    waivers: list[Row] = field(default_factory=list)
    seats: list[Row] = field(default_factory=list)
    units: list[Row] = field(default_factory=list)
    accounts: list[Row] = field(default_factory=list)
    closings: Mapping[date, list[Row]] = field(default_factory=dict)

    def asks(self) -> dict[int, AskKey]:
        return self._asks

    @cached_property
    def _asks(self) -> dict[int, AskKey]:
        return {int(row["id"]): self._ask_key(row) for row in self.requests}

    def ask_key(self, row: Row) -> AskKey:
        return self._asks[int(row["id"])]

    def _ask_key(self, row: Row) -> AskKey:
        seat = (row["role"], self._unit(row["unit"]), int(row["ordinal"]))
        what = (str(row["activity"]), row["slot"], row["question"])
        return AskKey(*what, *seat, self._unit(row["subject"]), int(row["item"]))

    def days(self) -> dict[int, tuple[str, str]]:
        return {int(row["id"]): (str(row["activity"]), row["slot"]) for row in self.occurrences}

    def places(self) -> dict[int, str]:
        return {int(row["id"]): self._unit(str(row["code"])) for row in self.units}

    def chairs(self) -> dict[int, SeatKey]:
        return {int(row["id"]): self._seat(row) for row in self.seats}

    def people(self) -> dict[int, int]:
        return {int(row["id"]): int(row["person"]) for row in self.accounts}

    def reminders(self) -> list[tuple[OwedKey, Row]]:
        asks = self.asks()
        return [(_owed_key(row, asks), row) for row in self.ledger if row.get("step")]

    def notices(self) -> list[Row]:
        return [row for row in self.ledger if row.get("notice")]

    def _seat(self, row: Row) -> SeatKey:
        return SeatKey(row["role"], self._unit(row["unit"]), int(row["ordinal"]))

    def _unit(self, code: str) -> str:
        return self.aliases.get(code, code)


@dataclass(frozen=True, slots=True)
class Phones:
    """Messages that came unasked, by person and number."""

    heard: Mapping[tuple[int, int], Heard]

    @classmethod
    def of(cls, heard: list[Heard]) -> "Phones":
        return cls({(one.person, one.message): one for one in heard})

    def got(self, row: Row) -> Heard | None:
        return self.heard.get((int(row["person"]), int(row.get("message_id") or 0)))


def moment(value: Any) -> datetime | None:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _owed_key(row: Row, asks: Mapping[int, AskKey]) -> OwedKey:
    step: str | Call = row["step"]
    cause, *numbers = row["step"].split("/")
    if cause in AFTER and len(numbers) == 3 and int(numbers[0]) in asks:
        step = Call(cause, asks[int(numbers[0])], int(numbers[1]), int(numbers[2]))
    return OwedKey(str(row["activity"]), row["slot"], int(row["revision"]), step, int(row["person"]))
